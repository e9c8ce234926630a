"""What the matrix shows to be missing, in a line of links under it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from planeditor.ui.kit.theme import set_look

_ROOM = 90
"""So many characters of names, or one name; the rest are counted."""


class Remarks(QLabel):
    """Sentences that name items; a click on a name, or Enter, goes to the item (`linkActivated`)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        set_look(self, "markup")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )

    def tell(self, sentences: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> None:
        """Show sentences, each followed by ids and names; a sentence without names stands alone."""
        lines = [self._line(sentence, named) for sentence, named in sentences]
        self.setText("<br>".join(lines))
        self.setVisible(bool(lines))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.text():
            # The colour of links is taken when the text is.
            text = self.text()
            self.clear()
            self.setText(text)

    def _line(self, sentence: str, named: Sequence[tuple[str, str]]) -> str:
        if not named:
            return escape(sentence)
        shown = 1
        while shown < len(named) and sum(len(name) for _, name in named[: shown + 1]) <= _ROOM:
            shown += 1
        links = ", ".join(f'<a href="{id_}">{escape(name)}</a>' for id_, name in named[:shown])
        if shown < len(named):
            links += " " + escape(self.tr("and {count} more").format(count=len(named) - shown))
        return f"{escape(sentence)} {links}"
