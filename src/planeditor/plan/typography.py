"""Text as Lithuanian documents write it: what is wrong with a text, and the text put right.

The rules run one after another, again until none finds anything, so that a text put right is never touched
twice. What may be meant as it stands – addresses, numbers of projects and documents – stays.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from planeditor.plan.typography_rules import KEPT, REPORTS, RULES, Edit, FaultKind, Rule

_ROUNDS = 50
"""More than any text needs: the rules only ever come nearer to an end."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A wrong piece of a text, by its place; `new` is what it should be, None if only a person knows."""

    kind: FaultKind
    start: int
    end: int
    new: str | None


def tidy(text: str) -> str:
    """The text with every fault put right that can be; of a tidy text, the text itself."""
    draft = _Draft(text)
    draft.put_right()
    return draft.text


def faults(text: str) -> list[Fault]:
    """What is wrong with the text, in order; faults do not overlap."""
    draft = _Draft(text)
    draft.put_right()
    found = list(draft.faults())
    return sorted([*found, *_reported(text, found)], key=lambda fault: fault.start)


class _Draft:
    """A text on its way, which knows for every character what piece of the first text it stands for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: list[tuple[int, int]] = []
        self._touched: list[tuple[int, int, FaultKind]] = []

    def put_right(self) -> None:
        for _ in range(_ROUNDS):
            before = self.text
            for kind, rule in RULES:
                self._apply(kind, rule)
            if self.text == before:
                return

    def faults(self) -> Iterator[Fault]:
        for start, end, kind in _merged(self._touched):
            first, last = bisect_left(self._places, (start,)), bisect_left(self._places, (end,))
            yield Fault(kind, start, end, self.text[first:last])

    def _apply(self, kind: FaultKind, rule: Rule) -> None:
        edits = [edit for edit in rule(self.text) if self.text[edit.start : edit.end] != edit.new]
        if not edits:
            return
        kept = [match.span() for match in KEPT.finditer(self.text)]
        for edit in reversed(edits):
            if not any(start < edit.end and edit.start < end for start, end in kept):
                self._replace(kind, edit)

    def _replace(self, kind: FaultKind, edit: Edit) -> None:
        places = self._places
        if not places:
            places.extend((at, at + 1) for at in range(len(self.text)))
        place = places[edit.start][0], places[edit.end - 1][1]
        places[edit.start : edit.end] = [place] * len(edit.new)
        self.text = self.text[: edit.start] + edit.new + self.text[edit.end :]
        self._touched.append((*place, kind))


def _merged(touched: list[tuple[int, int, FaultKind]]) -> list[tuple[int, int, FaultKind]]:
    """The pieces, those that overlap as one that is named after the first."""
    merged: list[tuple[int, int, FaultKind]] = []
    for start, end, kind in sorted(touched, key=lambda piece: piece[:2]):
        if merged and start < merged[-1][1]:
            first, last, known = merged[-1]
            merged[-1] = first, max(last, end), known
        else:
            merged.append((start, end, kind))
    return merged


def _reported(text: str, found: list[Fault]) -> Iterator[Fault]:
    taken = [match.span() for match in KEPT.finditer(text)]
    taken += [(fault.start, fault.end) for fault in found]
    for kind, pattern in REPORTS:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield Fault(kind, *match.span(), None)
