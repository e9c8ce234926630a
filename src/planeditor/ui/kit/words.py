"""What the layers below say, told in the language of the interface."""

from PySide6.QtCore import QCoreApplication

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
