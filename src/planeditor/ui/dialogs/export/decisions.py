"""The date and number of a council's decision, as they are typed for a document that is no draft."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from planeditor.errors import InvalidValue
from planeditor.plan.fieldtypes import Date
from planeditor.plan.numbers import parse_date
from planeditor.ui.kit.fields.pick_popup import offer_picking
from planeditor.ui.kit.layouts import in_row
from planeditor.ui.kit.theme import set_invalid
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.word.order import Decision


class DecisionLine(QWidget):
    """A day and a number beside each other; a day that is none is marked, and told to those who ask."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        """`name` is what both are called together."""
        super().__init__(parent)
        self.day, self.number = QLineEdit(self), QLineEdit(self)
        offer_picking(self.day, Date())
        self.setFocusProxy(self.day)
        self.setLayout(in_row((self.day, 1), (self.number, 1)))
        for line, what in ((self.day, self.tr("date")), (self.number, self.tr("number"))):
            line.setPlaceholderText(what)
            line.setAccessibleName(f"{name}: {what}")
            line.textEdited.connect(self._follow)

    def decision(self) -> "Decision":
        """What is typed; raises InvalidValue for a date that is none."""
        from planeditor.word.order import Decision

        day = self.day.text().strip()
        return Decision(parse_date(day) if day else None, self.number.text().strip())

    def _follow(self) -> None:
        fault = ""
        try:
            self.decision()
        except InvalidValue as error:
            fault = tell(error.said)
        set_invalid(self.day, bool(fault))
        self.day.setAccessibleDescription(fault)
        self.changed.emit()
