"""What is to be said of the item shown: below its fields, which must not move for it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planeditor.language import said_n
from planeditor.plan.items import Item, is_empty
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.marks import Mark, Marks, Sign
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.header import line

_MOST = 4
"""Sentences at one place, lest no room is left for the fields; all are in the view of findings."""


class Told(QWidget):
    """Says what is wrong with the item as a whole, what lacks in it, and which remarks wait.

    What is wrong in a field is said there; at one that is not filled in there would be no end of it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wrong, self._missing, self._remarks = (Message(self) for _ in range(3))
        texts = QVBoxLayout()
        texts.setContentsMargins(16, 8, 8, 8)
        texts.setSpacing(4)
        for message in (self._wrong, self._missing, self._remarks):
            texts.addWidget(message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line(self))
        layout.addLayout(texts)

    def show_marks(self, marks: Marks, item: Item) -> None:
        """Say what these marks of the item stand for."""
        found = [mark for mark in marks.findings if not mark.field or is_empty(item, mark.field)]
        remarks = [mark for mark in marks.each if mark.sign in (Sign.REMARK, Sign.DECISION)]
        self.setVisible(bool(found or remarks))
        self._say(self._wrong, [mark for mark in found if mark.sign is not Sign.LACK], "\n")
        self._say(self._missing, [mark for mark in found if mark.sign is Sign.LACK], " ")
        self._say(self._remarks, remarks, "\n")

    def text(self) -> str:
        """All that is said."""
        said = (message.text() for message in (self._wrong, self._missing, self._remarks))
        return "\n".join(filter(None, said))

    def _say(self, message: Message, marks: Sequence[Mark], between: str) -> None:
        told = bounded([tell(mark.said) for mark in marks if mark.said])
        message.say(between.join(told), marks[0].sign if marks else None)


def bounded(told: Sequence[str]) -> list[str]:
    """As many of these sentences as there is room for, and how many more there are."""
    more = len(told) - _MOST
    return [*told[:_MOST], tell(said_n("mark", "And %n more.", more))] if more > 0 else list(told)
