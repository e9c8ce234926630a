"""The fixed words of a plan: what is kept of them is a code, what is shown a label."""

import re

import pytest

from planeditor.plan import vocabulary
from planeditor.plan.vocabulary import Word

WORDS = [word for kind in Word.__subclasses__() if kind.__module__ == vocabulary.__name__ for word in kind]


@pytest.mark.parametrize("word", WORDS, ids=repr)
def test_codes_are_for_programs_and_labels_for_people(word: Word) -> None:
    assert re.fullmatch(r"[a-z0-9_]+", word.value)
    assert word.text[:1].isupper() or not word.text[:1].isalpha()
    assert word.said.source == word.text
