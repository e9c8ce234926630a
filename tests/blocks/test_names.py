"""Names of schools, partners and people, found in a register."""

import pytest

from planeditor.blocks.names import Names
from planeditor.blocks.unclear import Unclear

NAMES = Names.of(
    [
        ("1", "Elektrėnų „Versmės“ gimnazija"),
        ("2", "Elektrėnų sav. Vievio gimnazija"),
        ("3", "Elektrėnų pradinė mokykla"),
        ("4", "Jonas Jonaitis"),
    ]
)


@pytest.mark.parametrize(
    "text",
    ['Elektrėnų "Versmės" gimnazija', "elektrenu “versmes” gimnazija", "Elektrėnų  „Versmės“ gimnazija"],
)
def test_quotes_and_diacritics_do_not_matter(text: str) -> None:
    assert NAMES.find(text) == "1"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elektrėnų Versmes gimnazja", "Elektrėnų „Versmės“ gimnazija"),
        ("„Versmės“ gimnazija", "Elektrėnų „Versmės“ gimnazija"),
        ("Vievio gimnazija", "Elektrėnų sav. Vievio gimnazija"),
        ("Jonas Jonaitas", "Jonas Jonaitis"),
    ],
)
def test_what_is_alike_is_asked_about(text: str, name: str) -> None:
    with pytest.raises(Unclear) as caught:
        NAMES.find(text)
    assert caught.value.choices[0] == name
    assert caught.value.choices[-1] == f"+ {text}"


@pytest.mark.parametrize("text", ["Kauno „Saulės“ gimnazija", "VšĮ centras", "Mokyklos", "V. P.", ""])
def test_others_are_others(text: str) -> None:
    assert NAMES.find(text) is None
