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


words = st.text("ab \n", max_size=20)


@given(words, words)
def test_an_unchanged_side_leaves_the_other(base: str, changed: str) -> None:
    assert merge_words(base, changed, base) == changed
    assert merge_words(base, base, changed) == changed
    assert merge_words(base, changed, changed) == changed


@given(words, words, words)
def test_the_sides_are_equal(base: str, mine: str, theirs: str) -> None:
    assert merge_words(base, mine, theirs) == merge_words(base, theirs, mine)
