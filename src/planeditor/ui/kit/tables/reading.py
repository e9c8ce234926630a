"""What is typed or pasted in a cell of a table, read as the value of a field."""

import re
from collections.abc import Callable
from typing import Any, assert_never

from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan import fieldtypes as types
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import FieldType, Value
from planeditor.plan.text import fold, named, uniform
from planeditor.plan.vocabulary import Word
from planeditor.ui.kit.fields.notation import notation_of
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.words import tell

_MOST_TYPED = 32_767
"""What a line of Qt takes at most."""

Find = Callable[[str], Any]
"""Finds what a folded text names; None where that is nothing or more than one."""


def read(field: Field, text: str, registers: Registers) -> Value:
    """The value that the text stands for; InvalidValue when it cannot be meant.

    Only of paragraphs more than one line is left.
    """
    text = uniform(text)
    line = " ".join(text.split())
    if not line:
        return field.type.empty
    value = _meant(field, text, line, registers)
    return field.type.checked(value)


def most_typed(type_: FieldType) -> int:
    """How many characters a line for a value of the type takes."""
    return type_.limit if isinstance(type_, types.Text) else _MOST_TYPED


def word_finder(words: type[Word]) -> Callable[[str], Word | None]:
    """Finds the word that a folded text names: its label, or the beginning of one label only."""
    labels = {fold(tell(word.said)): word for word in words}

    def find(folded: str) -> Word | None:
        begun = [label for label in labels if label.startswith(folded)]
        return labels.get(folded) or (labels[begun[0]] if len(begun) == 1 else None)

    return find


def _meant(field: Field, text: str, line: str, registers: Registers) -> Value:
    match field.type:
        case types.Paragraphs():
            return text.strip()
        case types.Text():
            return line
        case types.Choice(words):
            return _named(line, word_finder(words))
        case types.Choices(words):
            return _all_named(text, re.compile("[;,\n]"), word_finder(words))
        case types.Reference(kinds):
            return _named(line, _entry_finder(registers, kinds))
        case types.References(kinds):
            return _all_named(text, re.compile("[;\n]"), _entry_finder(registers, kinds))
        case types.FieldName():
            raise InvalidValue(_not_listed(line))  # of which item is not told in the cell
        case types.Flag():
            answers = {said("value", "yes"): True, said("value", "no"): False}
            return _named(line, {fold(tell(answer)): flag for answer, flag in answers.items()}.get)
        case types.Short():
            # Not of the line: a number over two lines is none.
            return notation_of(field.type).read(text.strip())
        case _:
            assert_never(field.type)


def _all_named(text: str, separator: re.Pattern[str], find: Find) -> frozenset[Any]:
    parts = (" ".join(part.split()) for part in separator.split(text))
    return frozenset(_named(part, find) for part in parts if part)


def _named(name: str, find: Find) -> Any:
    found = find(fold(name))
    if found is None:
        raise InvalidValue(_not_listed(name))
    return found


def _entry_finder(registers: Registers, kinds: tuple[str, ...]) -> Find:
    entries = registers.entries(kinds)

    def find(folded: str) -> str | None:
        same = [entry.id for entry in entries if entry.folded == named(folded)]
        return same[0] if len(same) == 1 else None

    return find


def _not_listed(name: str) -> Said:
    return said("errors", "“{text}” is not in the list, or stands there more than once.", text=name)
