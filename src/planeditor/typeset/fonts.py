"""The fonts that letters are set in, and how high their lines are by the fonts' own account."""

import struct
from collections.abc import Mapping
from functools import cache
from math import floor
from pathlib import Path
from typing import NamedTuple

import typst

from planeditor.word.ooxml.units import TWIPS_PER_POINT
from planeditor.word.reading.blocks import Letters

_ALIKE = {
    "Times New Roman": ("Liberation Serif", "Tinos", "Nimbus Roman", "FreeSerif", "DejaVu Serif"),
    "Arial": ("Liberation Sans", "Arimo", "Nimbus Sans", "DejaVu Sans"),
    "Calibri": ("Carlito", "Liberation Sans"),
    "Cambria": ("Caladea", "Liberation Serif"),
    "Courier New": ("Liberation Mono", "Cousine", "DejaVu Sans Mono"),
}
"""Fonts of the same widths, for machines without those of Word; the last are only of the same kind."""
_LAST = "Libertinus Serif"
"""The font that Typst brings along."""


class Height(NamedTuple):
    """How far a line reaches above and below what its letters stand on, in twips.

    Above is the gap between lines, which Word and LibreOffice count in.
    """

    above: float
    below: float


class _Shares(NamedTuple):
    """What a font says of its lines, in parts of its size."""

    ascent: float
    descent: float
    gap: float


_USUAL = _Shares(1825 / 2048, 443 / 2048, 87 / 2048)
"""Of Times New Roman and all that is like it."""
_FINE = 6
"""Parts of a twip in which LibreOffice measures letters (8640 to an inch), before it has whole twips."""


@cache
def installed() -> typst.Fonts:
    """The fonts of this machine, looked for once."""
    return typst.Fonts()


class Case:
    """The fonts of a document, each looked at once."""

    def __init__(self) -> None:
        self._faces: Mapping[str, list[typst.FontInfo]] = _faces()
        self._families: dict[str, str] = {}
        self._heights: dict[tuple[str, bool, bool, float], Height] = {}

    def family(self, letters: Letters) -> str:
        """The family that stands for that of the letters here."""
        if letters.family not in self._families:
            wanted = (letters.family, *_ALIKE.get(letters.family, ()), *_ALIKE["Times New Roman"])
            found = next((name for name in wanted if name.lower() in self._faces), _LAST)
            self._families[letters.family] = found
        return self._families[letters.family]

    def height(self, letters: Letters) -> Height:
        """How high lines of these letters are, in whole twips, as LibreOffice has them."""
        key = (letters.family, letters.bold, letters.italic, letters.points)
        if key not in self._heights:
            shares = self._shares(self.family(letters), letters.bold, letters.italic)
            ascent, descent, gap = (
                _rounded(share * letters.points * TWIPS_PER_POINT * _FINE) for share in shares
            )
            above = _rounded(ascent / _FINE) + _rounded(gap / _FINE)
            both = _rounded((ascent + descent) / _FINE) + _rounded(gap / _FINE)
            self._heights[key] = Height(above, both - above)
        return self._heights[key]

    def _shares(self, family: str, bold: bool, italic: bool) -> _Shares:
        def likeness(face: typst.FontInfo) -> tuple[bool, int]:
            return (face.style == "normal") is italic, abs(face.weight - (700 if bold else 400))

        faces = sorted(self._faces.get(family.lower(), []), key=likeness)
        return _read_shares(faces[0].path, faces[0].index) if faces else _USUAL


@cache
def _faces() -> Mapping[str, list[typst.FontInfo]]:
    found: dict[str, list[typst.FontInfo]] = {}
    for face in installed().fonts():
        found.setdefault(face.family.lower(), []).append(face)
    return found


def _rounded(number: float) -> int:
    """The nearest whole number; of two the greater one."""
    return floor(number + 0.5)


@cache
def _read_shares(path: str | None, index: int) -> _Shares:
    """From the tables of the font's file; what is usual where they cannot be read."""
    if path is None:
        return _USUAL
    try:
        with Path(path).open("rb") as file:
            start = file.read(12)
            if start[:4] == b"ttcf":
                file.seek(12 + 4 * index)
                file.seek(*struct.unpack(">I", file.read(4)))
                start = file.read(12)
            records = file.read(16 * struct.unpack(">H", start[4:6])[0])
            places = {records[at : at + 4]: records[at + 8 : at + 12] for at in range(0, len(records), 16)}
            file.seek(struct.unpack(">I", places[b"hhea"])[0] + 4)
            ascent, descent, gap = struct.unpack(">hhh", file.read(6))
            file.seek(struct.unpack(">I", places[b"head"])[0] + 18)
            (units,) = struct.unpack(">H", file.read(2))
    except (OSError, KeyError, struct.error):
        return _USUAL
    return _Shares(ascent / units, -descent / units, max(gap, 0) / units) if units else _USUAL
