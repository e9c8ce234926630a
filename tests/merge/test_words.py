"""Long texts merged by words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.merge.words import merge_words

TEXT = "Mokyklose trūksta pagalbos specialistų.\n– Pirma priežastis.\n– Antra priežastis."


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        (
            TEXT.replace("trūksta", "labai trūksta"),
            TEXT + "\n– Trečia.",
            TEXT.replace("trūksta", "labai trūksta") + "\n– Trečia.",
        ),
        (
            TEXT.replace("Pirma", "Svarbi"),
            TEXT.replace("– Antra priežastis.", "– Antra."),
            "Mokyklose trūksta pagalbos specialistų.\n– Svarbi priežastis.\n– Antra.",
        ),
        (
            TEXT.replace("Pirma", "Svarbi"),
            TEXT.replace("Pirma", "Svarbi") + " Dar.",
            TEXT.replace("Pirma", "Svarbi") + " Dar.",
        ),
    ],
)
def test_edits_of_different_places_are_both_made(mine: str, theirs: str, merged: str) -> None:
    assert merge_words(TEXT, mine, theirs) == merged
    assert merge_words(TEXT, theirs, mine) == merged


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (TEXT + " Mano.", TEXT + " Jų."),
        (TEXT.replace("trūksta", "stinga"), TEXT.replace("trūksta", "reikia")),
        (TEXT.replace("trūksta ", ""), TEXT.replace("pagalbos", "kitos pagalbos")),
        ("", TEXT + " Jų."),
    ],
)
def test_edits_that_meet_are_not_merged(mine: str, theirs: str) -> None:
    assert merge_words(TEXT, mine, theirs) is None
    assert merge_words(TEXT, theirs, mine) is None


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("Reikia 1 250 000 Eur.", "Reikia 2 250 000 Eur.", "Reikia 1 250 500 Eur."),
        (
            "Reikia 1\u00a0250\u00a0000 Eur.",
            "Reikia 2\u00a0250\u00a0000 Eur.",
            "Reikia 1\u00a0250\u00a0500 Eur.",
        ),
        ("Reikia (1 250 000,00)", "Reikia (2 250 000,00)", "Reikia (1 250 000,50)"),
        ("Iki 2024 m. sausio 31 d.", "Iki 2025 m. sausio 31 d.", "Iki 2024 m. sausio 30 d."),
        ("Iki 2024 01 31.", "Iki 2025 01 31.", "Iki 2024 01 30."),
        ("Nuo 5 iki 10 vaikų", "Nuo 6 iki 10 vaikų", "Nuo 5 iki 12 vaikų"),
        ("Dirbama 5 – 10 val.", "Dirbama 6 – 10 val.", "Dirbama 5 – 12 val."),
    ],
)
def test_no_number_is_made_of_two(base: str, mine: str, theirs: str) -> None:
    assert merge_words(base, mine, theirs) is None
    assert merge_words(base, theirs, mine) is None


def test_numbers_of_different_places_are_both_taken() -> None:
    base = "Įsigyti 12 planšečių mokyklai ir 30 kėdžių.\n5 veiklos\n10 mokyklų"
    mine = base.replace("12", "15").replace("5 veiklos", "6 veiklos")
    theirs = base.replace("30", "40").replace("10 mokyklų", "11 mokyklų")
    assert merge_words(base, mine, theirs) == (
        "Įsigyti 15 planšečių mokyklai ir 40 kėdžių.\n6 veiklos\n11 mokyklų"
    )


@given(st.text("1a –-−.\n", max_size=40))
def test_no_letter_is_lost(text: str) -> None:
    assert merge_words("", text, "") == text
    assert merge_words(text, text + "!", text) == text + "!"


words = st.text("ab \n", max_size=20)


@given(words, words)
def test_an_unchanged_side_leaves_the_other(base: str, changed: str) -> None:
    assert merge_words(base, changed, base) == changed
    assert merge_words(base, base, changed) == changed
    assert merge_words(base, changed, changed) == changed


@given(words, words, words)
def test_the_sides_are_equal(base: str, mine: str, theirs: str) -> None:
    assert merge_words(base, mine, theirs) == merge_words(base, theirs, mine)
