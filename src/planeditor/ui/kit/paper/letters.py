"""The fonts that letters are set in, a pixel being a twip, and how high their lines are."""

import struct

from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QRawFont, QTextCharFormat

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


def ink(colour: str) -> QColor:
    """The colour of six hexadecimal digits; black where there are none."""
    return QColor(f"#{colour}" if colour else "black")


class Case:
    """The fonts of a document, each made once; to be used in one thread."""

    def __init__(self) -> None:
        self._fonts: dict[Letters, QFont] = {}
        self._formats: dict[Letters, QTextCharFormat] = {}
        self._heights: dict[Letters, float] = {}

    def font(self, letters: Letters) -> QFont:
        """The font, without hinting: a page is the same on a screen of any resolution and on paper."""
        if letters not in self._fonts:
            font = QFont([letters.family, *_ALIKE.get(letters.family, ())])
            font.setPixelSize(max(1, round(letters.points * TWIPS_PER_POINT)))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
            font.setBold(letters.bold)
            font.setItalic(letters.italic)
            font.setUnderline(letters.underline)
            font.setStrikeOut(letters.strike or letters.double_strike)
            self._fonts[letters] = font
        return self._fonts[letters]

    def format(self, letters: Letters) -> QTextCharFormat:
        """The font with its colours."""
        if letters not in self._formats:
            format_ = QTextCharFormat()
            format_.setFont(self.font(letters))
            format_.setForeground(QBrush(ink(letters.colour)))
            if letters.background:
                format_.setBackground(QBrush(ink(letters.background)))
            if letters.raised in _RAISED:
                format_.setVerticalAlignment(_RAISED[letters.raised])
            self._formats[letters] = format_
        return self._formats[letters]

    def height(self, letters: Letters) -> float:
        """How high a line is by the font's own account, which Word and LibreOffice follow."""
        if letters not in self._heights:
            self._heights[letters] = _line_height(self.font(letters))
        return self._heights[letters]


_RAISED = {
    "superscript": QTextCharFormat.VerticalAlignment.AlignSuperScript,
    "subscript": QTextCharFormat.VerticalAlignment.AlignSubScript,
}


def _line_height(font: QFont) -> float:
    """Ascent, descent and the gap between lines: Qt leaves the gap out where it does not like it."""
    raw = QRawFont.fromFont(font)
    table, head = bytes(raw.fontTable("hhea").data()), bytes(raw.fontTable("head").data())
    if len(table) < 10 or len(head) < 20:
        return QFontMetricsF(font).lineSpacing()
    ascent, descent, gap = struct.unpack_from(">hhh", table, 4)
    (units,) = struct.unpack_from(">H", head, 18)
    return float((ascent - descent + max(gap, 0)) * font.pixelSize() / max(units, 1))
