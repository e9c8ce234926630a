"""What is typed or pasted in a cell, read as the value of its field."""

import re
from collections.abc import Callable
from typing import Any

from planeditor.errors import InvalidValue
from planeditor.language import Said, said
from planeditor.plan.fieldtypes import Choice, Choices, QuarterField, Reference, References
from planeditor.plan.text import fold
from planeditor.plan.values import Quarter
from planeditor.ui.activities.cells import word_finder
from planeditor.ui.activities.columns import Column
from planeditor.ui.details.registers import Registers

Find = Callable[[str], Any]
"""Finds what a folded text names; None where that is nothing or more than one."""


def read(column: Column, text: str, registers: Registers) -> Any:
    """The value that the text stands for; InvalidValue when it cannot be meant."""
    assert column.field is not None
    line = " ".join(text.split())
    match column.field.type:
        case QuarterField():
            return Quarter.parse(line) if line else None
        case Choice(words):
            return _named(line, word_finder(words)) if line else None
        case Choices(words):
            return _all_named(text, re.compile("[;,\n]"), word_finder(words))
        case Reference(kinds):
            return _named(line, _entry_finder(registers, kinds)) if line else None
        case References(kinds):
            return _all_named(text, re.compile("[;\n]"), _entry_finder(registers, kinds))
    return line


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
        same = [entry.id for entry in entries if entry.folded == folded]
        return same[0] if len(same) == 1 else None

    return find


def _not_listed(name: str) -> Said:
    return said("errors", "“{text}” is not in the list, or stands there more than once.", text=name)
