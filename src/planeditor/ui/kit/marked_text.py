"""A text and the one that it was in one, its words marked: struck where gone, underlined where new."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from planeditor.merge.marked import Stay, around, stretches
from planeditor.ui.kit.theme import colours


def insert_marked(cursor: QTextCursor, before: str, after: str) -> None:
    """Write both texts as one where the cursor stands; what is in them is put in as text, never as markup."""
    forms = _forms()
    for stretch in stretches(before, after):
        text = around(stretch.text) if stretch.stay is Stay.SAME else stretch.text
        cursor.insertText(lines(text), forms[stretch.stay])


def lines(text: str) -> str:
    """The text with its lines kept within one paragraph."""
    return text.replace("\n", "\u2028")


def _forms() -> dict[Stay, QTextCharFormat]:
    meaning = colours(QApplication.palette())
    same, gone, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    gone.setForeground(meaning.error)
    gone.setFontStrikeOut(True)
    new.setForeground(meaning.success)
    new.setFontWeight(QFont.Weight.DemiBold)
    new.setFontUnderline(True)
    return {Stay.SAME: same, Stay.GONE: gone, Stay.NEW: new}
