"""The dates and numbers of councils' decisions, as they are typed for a document that tells of them."""

from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from planeditor.errors import InvalidValue
from planeditor.plan.fieldtypes import Date
from planeditor.plan.items import Item, title_of
from planeditor.ui.dialogs.export.last_choices import Typed
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

    def typed(self) -> tuple[str, str]:
        """The day and the number as they stand there."""
        return self.day.text(), self.number.text()

    def type(self, day: str, number: str) -> None:
        """Put there what was typed before."""
        self.day.setText(day)
        self.number.setText(number)
        self._mark()

    def decision(self) -> "Decision":
        """What is typed; raises InvalidValue for a date that is none."""
        from planeditor.word.order import Decision

        return Decision.typed(*self.typed())

    def _follow(self) -> None:
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        fault = ""
        try:
            self.decision()
        except InvalidValue as error:
            fault = tell(error.said)
        set_invalid(self.day, bool(fault))
        self.day.setAccessibleDescription(fault)


class DecisionLines(QObject):
    """A line for each council in rows of a form; `lines` are by the ids of their municipalities.

    One for the id "" where the plan names no municipality.
    """

    changed = Signal()

    def __init__(
        self, councils: Sequence[Item], one: str, each: str, rows: QFormLayout, parent: QWidget
    ) -> None:
        """`one` is what the only line is called, `each` one of several, with {municipality} in it."""
        super().__init__(parent)
        self._rows = rows
        self.lines: dict[str, DecisionLine] = {}
        for council in councils if len(councils) > 1 else ():
            name = each.format(municipality=title_of(council))
            label = self._add(council.id, name, name.replace("&", "&&"), parent)
            label.setWordWrap(True)  # it may be as long as people like
        if not self.lines:
            self._add(councils[0].id if councils else "", one.replace("&", ""), one, parent)

    def decisions(self, ids: Iterable[str]) -> "dict[str, Decision]":
        """What is typed of these; raises InvalidValue for a date that is none."""
        return {id_: self.lines[id_].decision() for id_ in ids}

    def show(self, ids: Container[str]) -> None:
        """Show the lines of these alone."""
        for id_, line in self.lines.items():
            self._rows.setRowVisible(line, id_ in ids)

    def typed(self) -> Typed:
        """All that is typed, as it stands there."""
        return {id_: line.typed() for id_, line in self.lines.items() if any(line.typed())}

    def type(self, typed: Typed) -> None:
        """Put there what was typed before; of what is gone nothing."""
        for id_, (day, number) in typed.items():
            if id_ in self.lines:
                self.lines[id_].type(day, number)

    def _add(self, id_: str, name: str, shown: str, parent: QWidget) -> QLabel:
        label, line = QLabel(shown, parent), DecisionLine(name, parent)
        label.setBuddy(line)
        line.changed.connect(self.changed)
        self.lines[id_] = line
        self._rows.addRow(label, line)
        return label
