"""A text and the one that it was in one, its words marked: struck where gone, underlined where new."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from planeditor.merge.marked import Stay, stretches
from planeditor.ui.kit.theme import colours

_LONGEST = 600
"""Characters of a stretch that stayed which are shown; more is the beginning and the end of it."""


def insert_marked(cursor: QTextCursor, before: str, after: str) -> None:
    """Write both texts as one where the cursor stands; what is in them is put in as text, never as markup."""
    forms = _forms()
    for stretch in stretches(before, after):
        text = _around(stretch.text) if stretch.stay is Stay.SAME else stretch.text
        cursor.insertText(lines(text), forms[stretch.stay])


def lines(text: str) -> str:
    """The text with its lines kept within one paragraph."""
    return text.replace("\n", "\u2028")


def _around(text: str) -> str:
    """What stands beside a change; the middle of a long stretch that stayed is left out."""
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half].rstrip()} […] {text[-half:].lstrip()}"


def _forms() -> dict[Stay, QTextCharFormat]:
    meaning = colours(QApplication.palette())
    same, gone, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    gone.setForeground(meaning.error)
    gone.setFontStrikeOut(True)
    new.setForeground(meaning.success)
    new.setFontWeight(QFont.Weight.DemiBold)
    new.setFontUnderline(True)
    return {Stay.SAME: same, Stay.GONE: gone, Stay.NEW: new}
