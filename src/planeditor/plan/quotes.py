"""Quotation marks: „ and “, whatever was typed or pasted in their place."""

from dataclasses import dataclass, field

OPENING, CLOSING, ENGLISH_CLOSING, STRAIGHT = "„", "“", "”", '"'
_MARKS = frozenset((OPENING, CLOSING, ENGLISH_CLOSING, STRAIGHT))
_BEFORE_OPENING = frozenset("([/–-„") | {STRAIGHT, CLOSING}

Place = tuple[int, str]


def quote_edits(text: str) -> list[Place]:
    """Places of quotation marks with what should stand there: „, “, or nothing for a doubled closing mark.

    Marks that find no partner stay as they are.
    """
    if _MARKS.isdisjoint(text):
        return []
    reading = _Reading(text)
    for at, mark in enumerate(text):
        if mark in _MARKS:
            reading.take(at, mark)
        elif mark == "\n":
            reading.end_line()
    return sorted((at, new) for at, new in reading.wanted.items() if text[at] != new)


@dataclass
class _Reading:
    """Reads marks from left to right; `wanted` is what each should be."""

    text: str
    wanted: dict[int, str] = field(default_factory=dict)
    _open: list[Place] = field(default_factory=list)
    _last_closed: int = -1

    def take(self, at: int, mark: str) -> None:
        if mark == OPENING or (mark in (CLOSING, STRAIGHT) and self._begins(at)):
            self._open.append((at, mark))
        elif self._open and self._ends(at):
            opened, _ = self._open.pop()
            self.wanted |= {opened: OPENING, at: CLOSING}
            self._last_closed = at
        elif mark in (CLOSING, ENGLISH_CLOSING) and self._doubled(at):
            self.wanted[at] = ""

    def end_line(self) -> None:
        """Only a proper opening mark may wait for its partner in the next line."""
        self._open = [place for place in self._open if place[1] == OPENING]
        self._last_closed = -1

    def _begins(self, at: int) -> bool:
        before, after = self.text[at - 1 : at], self.text[at + 1 : at + 2]
        return (not before or before.isspace() or before in _BEFORE_OPENING) and (
            after.isalnum() or after in (OPENING, STRAIGHT, CLOSING)
        )

    def _ends(self, at: int) -> bool:
        return not self.text[at - 1].isspace()

    def _doubled(self, at: int) -> bool:
        """Whether a closing mark with nothing to close stands after a word or mark that closed already."""
        return self._last_closed >= 0 and self._ends(at)
