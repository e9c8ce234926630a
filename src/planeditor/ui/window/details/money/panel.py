"""The money of one activity in the details pane: the grid, what is wrong in it, and new rows and years."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QWidget

from planeditor.errors import InvalidValue
from planeditor.language import Said, said, said_n
from planeditor.plan.changes import Change, SetField
from planeditor.plan.items import Kind
from planeditor.ui.kit.elided_button import ElidedButton
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.fields.shown import Shown
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.money.grid import Fund
from planeditor.ui.kit.money.texts import source_name
from planeditor.ui.kit.tables.blocks import nothing_pasted
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.money.grid_model import GridModel
from planeditor.ui.window.details.money.grid_view import GridView

_OF_ACTIVITY = ("start", "end")
"""The fields of an activity that say which years its money may be in."""


class MoneyPanel(QWidget):
    """Stands in the form of an activity; the form says when to show it anew."""

    help_topic = "03-laukai-sumos-datos.md#Lėšos"

    told = Signal()
    """Something is said that must be seen now."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.model = GridModel(shown, self)
        self.view = GridView(self.model, self)
        self.message = Message(self)
        self.expense = QLineEdit(self)
        self.expense.setMinimumWidth(80)
        self._note: tuple[Said, Sign | None] | None = None
        """What is said of the last thing done, before what is wrong."""
        hint = in_lines(QLabel(self.tr("In Eur. Write VAT as a rate (21 %) or as a sum."), self), "muted")
        self._add_row = ElidedButton("add", self)
        self._add_year = QPushButton(icon("add"), self.tr("Year"), self)
        self._add_year.setToolTip(self.tr("Add a year"))
        self._years = QMenu(self._add_year)
        self._add_year.setMenu(self._years)
        label = QLabel(self.tr("Type of expense"), self)
        label.setBuddy(self.expense)
        self.view.setAccessibleName(self.tr("Money by year and source"))
        self.expense.setAccessibleName(label.text())
        expense = in_row(label, self.expense)
        additions = in_row((self._add_row, 1), self._add_year)
        self.setLayout(
            in_column(hint, self.view, self.message, expense, additions, gap=4, margins=(0, 8, 0, 0))
        )
        self.view.current_changed.connect(self._current_changed)
        self.view.refused.connect(self._say_refused)
        self.view.sum_typed.connect(self._say_calculated)
        self.model.dataChanged.connect(self._entered)
        self.expense.editingFinished.connect(self._rename)
        self._add_row.clicked.connect(self._add_fund)
        # A click leaves the line as it is: what was typed there is the name of the new row.
        self._add_row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._years.aboutToShow.connect(self._list_years)

    def show_item(self) -> None:
        """Show the activity that is in the pane now."""
        self.model.show()
        self._current_changed()

    def focus_unread(self) -> None:
        """Go to the first cell that could not be read."""
        unread = [index for index in self.model.faulty() if self.model.is_unread(index)]
        if unread:
            self.view.setFocus()
            self.view.go_to(unread[0])

    def follow(self, changes: Iterable[Change]) -> None:
        """Show what the changes, already made, did to the money."""
        if any(map(_concerns_money, changes)):
            self.show_item()

    def _current_changed(self) -> None:
        self._note = None
        fund = self._fund()
        self.expense.setEnabled(fund is not None)
        self.expense.setText(fund.expense if fund else "")
        self._add_row.setEnabled(fund is not None)
        self._name_row(fund)
        self._say()

    def _entered(self) -> None:
        """What was said before is about something else than what is there now."""
        self._note = None
        self._say()

    def _name_row(self, fund: Fund | None) -> None:
        """Say under which source the button adds a row."""
        if fund is None:
            tip = self.tr("Choose a cell of the source under which a row is to be added")
            self._add_row.say(self.tr("Row"), tip)
            return
        source = tell(source_name(fund.source))
        tip = self.tr("Add a row for another type of expense, paid from the source of this cell: {source}")
        self._add_row.say(self.tr("Row: {source}").format(source=source), tip.format(source=source))

    def _say(self) -> None:
        """Say what was just done, else what is wrong at the current cell, else at the first wrong one."""
        if self._note is not None:
            note, sign = self._note
            self.message.refuse(tell(note)) if sign is Sign.ERROR else self.message.say(tell(note), sign)
            return
        marked = self.model.faulty()
        if not marked:
            self.message.say("")
            return
        current = self.view.currentIndex()
        at = current if current in marked else marked[0]
        fault = self.model.faults(at)[0]
        text = tell(fault.said) if at == current else f"{self.model.place(at)}: {tell(fault.said)}"
        if others := len(marked) - 1:
            text += " " + tell(said_n("money", "%n more cells are marked.", others))
        self.message.say(text, fault.sign, is_trouble=self.model.is_unread(at))

    def _say_refused(self, problems: list[Said]) -> None:
        if problems:
            self._note = nothing_pasted(problems), Sign.ERROR
            self._say()
            self.told.emit()

    def _say_calculated(self) -> None:
        self._note = said("money", "Totals are calculated: type into the rows of sources."), None
        self._say()

    def _fund(self) -> Fund | None:
        return self.model.fund_at(self.view.currentIndex().row())

    def _rename(self) -> None:
        fund, expense = self._fund(), self.expense.text().strip()
        if fund is None or expense == fund.expense:
            return
        cell = self.view.current_cell()
        try:
            renamed = self.model.rename(fund, expense)
        except InvalidValue as trouble:
            self.message.refuse(tell(trouble.said))
            return
        if cell is not None:
            self.view.go_to(self.model.fund_index(renamed, cell.year))

    def _add_fund(self) -> None:
        fund = self._fund()
        if fund is None:
            return
        typed = self.expense.text().strip()
        is_named = typed not in ("", fund.expense)
        name = text = typed if is_named else self.tr("Other expenses")
        number = 1
        while self.model.has_fund(Fund(fund.source, name)):
            number += 1
            name = f"{text} {number}"
        self.view.go_to(self.model.add_fund(Fund(fund.source, name)))
        if is_named:
            self.view.setFocus()
        else:
            self.expense.setFocus()
            self.expense.selectAll()

    def _list_years(self) -> None:
        self._years.clear()
        known = sorted(year for year in self.model.years if year is not None)
        for year in range(known[0] - 1, known[-1] + 2) if known else ():
            if year not in known:
                self._years.addAction(str(year), partial(self._show_year, year))

    def _show_year(self, year: int) -> None:
        self.view.go_to(self.model.add_year(year))
        self.view.setFocus()


def _concerns_money(change: Change) -> bool:
    if not isinstance(change, SetField):
        return change.item.kind is Kind.FUNDING
    return change.kind is Kind.FUNDING or (change.kind is Kind.ACTIVITY and change.field in _OF_ACTIVITY)
