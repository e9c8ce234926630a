"""The second step: the programme and its period, and what the plan starts with."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QRadioButton, QWidget

from planeditor.editing.presets import Preset
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.fieldtypes import Date
from planeditor.plan.numbers import format_date, parse_date
from planeditor.plan.vocabulary import Programme
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.fields.notation import notation_of
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.theme import in_lines, set_invalid, set_look
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.entries import PlanEntry


class ProgrammeStep(QWidget):
    """The programme proposes the period until one is written; one of three structures is chosen."""

    changed = Signal()
    """Something else is written or chosen now."""

    def __init__(self, plans: "Sequence[PlanEntry]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans = plans
        self.programme = QComboBox(self)
        self.start, self.end = QLineEdit(self), QLineEdit(self)
        self.areas, self.empty, self.copy = (QRadioButton(self) for _ in range(3))
        self.other = QComboBox(self)
        self.late = Message(self)
        self._about = in_lines(QLabel(self), "muted")
        self._proposed = ("", "")
        self._lay_out()
        self._connect()
        self.programme.setCurrentIndex(0)
        self.areas.setChecked(True)

    def chosen_programme(self) -> Programme | None:
        """The programme; None where none is chosen."""
        row = self.programme.currentIndex()
        return tuple(Programme)[row - 1] if row else None

    def period(self) -> tuple[date | None, date | None]:
        """First and last day; raises InvalidValue, and gives the focus to what is wrong."""
        start, end = (self._date(field) for field in (self.start, self.end))
        if start and end and end < start:
            self._refuse(self.end)
            raise InvalidValue(said("errors", "The plan cannot end before it begins."))
        return start, end

    def copied_plan(self) -> str:
        """The id of the plan whose structure is copied; "" for none."""
        return self._plans[self.other.currentIndex()].id if self.copy.isChecked() else ""

    def focus(self) -> QWidget:
        """Where the step begins."""
        return self.programme

    def _lay_out(self) -> None:
        self.programme.addItem(self.tr("Not chosen yet"))
        for programme in Programme:
            self.programme.addItem(tell(programme.said))
        for field, name in ((self.start, self.tr("First day")), (self.end, self.tr("Last day"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(notation_of(Date()).hint)
        period = in_row((self.start, 1), QLabel("–", self), (self.end, 1))
        told = in_column(period, self.late, gap=4)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("P&rogramme"), self.programme)
        label = QLabel(self.tr("P&eriod"), self)
        label.setBuddy(self.start)
        form.addRow(label, told)
        self.programme.setAccessibleName(self.tr("Programme"))
        self.areas.setText(self.tr("&Tasks of the four areas"))
        self.empty.setText(self.tr("An empt&y plan"))
        self.copy.setText(self.tr("The structure of an&other plan"))
        self.other.setAccessibleName(self.tr("Plan whose structure is copied"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for entry in self._plans:
            self.other.addItem(entry.title or self.tr("(plan without a title)"))
        self.copy.setEnabled(bool(self._plans))
        heading = QLabel(self.tr("What the plan starts with"), self)
        set_look(heading, "heading")
        ways = (in_row(button, 1) for button in (self.areas, self.empty, self.copy))
        start = in_column(heading, *ways, self.other, self._about, 1)
        self.setLayout(in_column(form, start, gap=16))

    def _connect(self) -> None:
        self.programme.currentIndexChanged.connect(self._propose)
        self.programme.currentIndexChanged.connect(self._look_at_period)
        for field in (self.start, self.end):
            field.textChanged.connect(self._look_at_period)
        for button in (self.areas, self.empty, self.copy):
            button.toggled.connect(self._show_choice)
        self.other.currentIndexChanged.connect(self.changed)

    def _look_at_period(self) -> None:
        """Refuse no longer what has become another, and warn of an end that the checks will not accept."""
        for field in (self.start, self.end):
            set_invalid(field, False)
        self.late.say(self._warning(), Sign.WARNING)
        self.end.setAccessibleDescription(self.late.text())
        self.changed.emit()

    def _warning(self) -> str:
        last = Preset.of(self.chosen_programme()).end
        try:
            end = _day(self.end)
        except InvalidValue:
            return ""
        if last is None or end is None or end <= last:
            return ""
        return self.tr(
            "Plans of this programme end on {end}. A later end may be kept, but the checks will point at it."
        ).format(end=format_date(last))

    def _propose(self) -> None:
        if (self.start.text(), self.end.text()) != self._proposed:
            return
        preset = Preset.of(self.chosen_programme())
        start, end = (format_date(day) if day else "" for day in (preset.project_start, preset.end))
        self._proposed = (start, end)
        self.start.setText(start)
        self.end.setText(end)

    def _show_choice(self) -> None:
        self.other.setEnabled(self.copy.isChecked())
        if self.areas.isChecked():
            text = self.tr("One goal, the aim of the programme, and four tasks to be rewritten.")
        elif self.empty.isChecked():
            text = self.tr("You make the goals and tasks yourself.")
        else:
            text = self.tr(
                "Goals, tasks, activities and indicators are copied with their descriptions. Money, time, "
                "people, schools, partners and progress are not."
            )
        self._about.setText(text)
        self.changed.emit()

    def _date(self, field: QLineEdit) -> date | None:
        try:
            return _day(field)
        except InvalidValue:
            self._refuse(field)
            raise

    @staticmethod
    def _refuse(field: QLineEdit) -> None:
        set_invalid(field, True)
        field.setFocus()
        field.selectAll()


def _day(field: QLineEdit) -> date | None:
    """The day that is written; raises InvalidValue for what is none."""
    text = field.text().strip()
    return parse_date(text) if text else None
