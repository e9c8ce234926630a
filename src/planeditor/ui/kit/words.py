"""What the layers below say, told in the language of the interface."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from planeditor.language import Said


def tell(sentence: Said | str) -> str:
    """The sentence in the interface's language; a plain text is the user's own and stays as it is."""
    if isinstance(sentence, str):
        return sentence
    count = -1 if sentence.n is None else sentence.n
    text = QCoreApplication.translate(sentence.context, sentence.source, None, count)
    if not sentence.params:
        return text
    told = {
        name: tell(value) if isinstance(value, Said) else value for name, value in sentence.params.items()
    }
    return text.format_map(told)


def name_all(combo: QComboBox, texts: Iterable[Said | str]) -> None:
    """Call the entries of a list, which are there already, in the present language."""
    for row, text in enumerate(texts):
        combo.setItemText(row, tell(text))
