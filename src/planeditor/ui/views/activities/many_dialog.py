"""One field of the selected activities changed at once: which one, and to what."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planeditor.errors import InvalidValue
from planeditor.plan.changes import SetField
from planeditor.plan.fields import Field
from planeditor.plan.items import Kind, field_of
from planeditor.ui.kit.fields.tick_list import TickList
from planeditor.ui.kit.theme import mark
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.many import Way, changes_of_many
from planeditor.ui.views.activities.model import ActivitiesModel
from planeditor.ui.views.activities.picking import Picker, input_for, value_in

_NAMES = (
    "type", "areas", "responsible", "executor", "schools", "partners", "start", "end", "no_funding",
)  # fmt: skip


class ManyDialog(QDialog):
    """Asks for a field and its value; `changes` are what is to be done then, as one operation."""

    def __init__(self, model: ActivitiesModel, ids: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.changes: list[SetField] = []
        self._model = model
        self._ids = ids
        self._fields = [field_of(Kind.ACTIVITY, name) for name in _NAMES]
        self._inputs = {field.name: self._input(field) for field in self._fields}
        self.field = QComboBox(self)
        self.way = QComboBox(self)
        self.values = QStackedWidget(self)
        self._form = QFormLayout()
        self._why = QLabel(self)
        self._lay_out()
        self.field.currentIndexChanged.connect(self._show_field)
        self.way.currentIndexChanged.connect(self._show_emptying)
        self.emptying.toggled.connect(self.values.setDisabled)
        self._show_field(0)

    def input(self) -> QWidget:
        """Where the value of the chosen field is given."""
        return self._inputs[self._field().name]

    def accept(self) -> None:
        """Take the value, unless it cannot be meant."""
        field = self._field()
        way = self.way.currentData() if _has_several(field) else Way.REPLACE
        is_emptied = self.emptying.isChecked()
        try:
            value = field.type.empty if is_emptied else self._value(field)
            self.changes = changes_of_many(self._model.plan.tree, self._ids, field.name, value, way)
        except InvalidValue as error:
            mark(self.input(), "invalid", True)
            self._why.setText(tell(error.said))
            self.input().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if value == field.type.empty and not field.type.is_answered and not is_emptied:
            # Nothing given means nothing yet: whoever only pressed Enter has not asked to empty anything.
            self.changes = []
            self._why.setText(self.tr("No value is given yet: choose it or type it."))
            self.input().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    def _field(self) -> Field:
        return self._fields[self.field.currentIndex()]

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Change the selected activities"))
        for field in self._fields:
            self.field.addItem(tell(field.said))
            self.values.addWidget(_at_top(self._inputs[field.name]))
        for way, text in (
            (Way.ADD, self.tr("Add to what is there")),
            (Way.REMOVE, self.tr("Take away")),
            (Way.REPLACE, self.tr("Put in place of what is there")),
        ):
            self.way.addItem(text, way)
        count = QLabel(self.tr("%n activities are selected.", "", len(self._ids)), self)
        self._why.setWordWrap(True)
        mark(self._why, "look", "error")
        form = self._form
        form.addRow(self.tr("Field:"), self.field)
        form.addRow(self.tr("What to do:"), self.way)
        form.addRow(self.tr("Value:"), self.values)
        self.emptying = QCheckBox(self.tr("Empty the field"), self)  # made here, so that Tab comes to it last
        form.addRow("", self.emptying)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Change"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(count)
        layout.addLayout(form)
        layout.addWidget(self._why)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
        self.field.setAccessibleName(self.tr("Field"))
        self.way.setAccessibleName(self.tr("What to do"))

    def _input(self, field: Field) -> QWidget:
        made = input_for(field, self._model.registers, self)
        if isinstance(made, Picker):
            made.setItemText(0, self.tr("(nothing is chosen)"))
        elif isinstance(made, TickList):
            made.fit()
        made.setAccessibleName(tell(field.said))
        return made

    def _show_field(self, row: int) -> None:
        self._why.clear()
        self.values.setCurrentIndex(row)
        self._form.setRowVisible(self.way, _has_several(self._fields[row]))
        self._show_emptying()

    def _show_emptying(self) -> None:
        """Offer to empty the field where that can be meant; it has to be said anew of each."""
        field = self._field()
        replaces = not _has_several(field) or self.way.currentData() is Way.REPLACE
        self.emptying.setChecked(False)
        self._form.setRowVisible(self.emptying, replaces and not field.type.is_answered)

    def _value(self, field: Field) -> Any:
        return value_in(self.input(), field, self._model.registers)


def _at_top(made: QWidget) -> QWidget:
    """A page that leaves the input its own height."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(made)
    layout.addStretch(1)
    return page


def _has_several(field: Field) -> bool:
    return isinstance(field.type.empty, frozenset)
