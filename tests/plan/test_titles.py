"""Titles of plans within sentences, as a clerk would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.plan.titles import cases


@pytest.mark.parametrize(
    ("title", "genitive", "accusative", "it"),
    [
        ("Švietimo pažangos planas", "Švietimo pažangos plano", "Švietimo pažangos planą", "jį"),
        ("ŠVIETIMO PLANAS", "ŠVIETIMO PLANO", "ŠVIETIMO PLANĄ", "jį"),
        ("Švietimo planas 2024–2026 m.", "Švietimo plano 2024–2026 m.", "Švietimo planą 2024–2026 m.", "jį"),
        ("Planas „Mokyklos planas“", "Plano „Mokyklos planas“", "Planą „Mokyklos planas“", "jį"),
        ("„Geras planas“ planas", "„Geras planas“ plano", "„Geras planas“ planą", "jį"),
        ('"Geras planas" planas', '"Geras planas" plano', '"Geras planas" planą', "jį"),
        ("Bendras Šilalės planas", "Bendro Šilalės plano", "Bendrą Šilalės planą", "jį"),
        (
            "Jungtinis strateginis planas",
            "Jungtinio strateginio plano",
            "Jungtinį strateginį planą",
            "jį",
        ),
        ("Pažangos programa", "Pažangos programos", "Pažangos programą", "ją"),
        ("Jungtinė nauja strategija", "Jungtinės naujos strategijos", "Jungtinę naują strategiją", "ją"),
        ("Plano projektas", "Plano projekto", "Plano projektą", "jį"),
    ],
)
def test_a_title_is_inflected_by_the_word_that_says_what_it_is(
    title: str, genitive: str, accusative: str, it: str
) -> None:
    assert cases(title, "Pažangos planas") == (genitive, accusative, it)


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("Mokykla visiems", "„Mokykla visiems“"),
        ("„Mokykla“", "„Mokykla“"),
        ("„Mokykla“ ir kiemas", "„„Mokykla“ ir kiemas“"),
    ],
)
def test_a_title_that_does_not_say_what_it_is_follows_what_a_plan_is_called(title: str, quoted: str) -> None:
    assert cases(title, "Pažangos planas") == (f"Pažangos plano {quoted}", f"Pažangos planą {quoted}", "jį")


@given(st.text(max_size=40))
def test_what_is_quoted_and_what_follows_the_word_stays_as_it_is_typed(text: str) -> None:
    quoted = text.translate(dict.fromkeys(map(ord, "„“”«»"), " "))
    found = cases(f"„{quoted}“ planas {text}", "Pažangos planas")
    assert found == (f"„{quoted}“ plano {text}", f"„{quoted}“ planą {text}", "jį")
