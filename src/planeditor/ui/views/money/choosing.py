"""The lists above a table of money."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from planeditor.language import Said
from planeditor.ui.kit.layouts import in_row
from planeditor.ui.kit.words import tell


def name_all(combo: QComboBox, texts: Sequence[Said | str]) -> None:
    """Call the entries of a list in the present language."""
    for row, text in enumerate(texts):
        combo.setItemText(row, tell(text))


def side_by_side(label: QLabel, combo: QComboBox) -> QWidget:
    """A list with its label before it."""
    pair = QWidget()
    pair.setLayout(in_row(label, (combo, 1)))
    return pair
