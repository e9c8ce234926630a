"""One field of the selected items changed at once, as one list of changes: which one, and to what."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QWidget,
)

from planeditor.editing import operations
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.changes import SetField
from planeditor.plan.describe import kind_count
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import field_of
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.fields.tick_list import TickList
from planeditor.ui.kit.layouts import as_widget, in_column
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.tables.inputs import Picker, input_for, value_in
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.theme import in_lines, set_invalid
from planeditor.ui.kit.words import tell


class Way(Enum):
    """What is done to a field that holds several values."""

    REPLACE = "replace"
    ADD = "add"
    REMOVE = "remove"


def changes_of_many(tree: PlanTree, ids: Iterable[str], field: str, value: Value, way: Way) -> list[SetField]:
    """The field set, or values added to it or taken from it; nothing for those that have it so already."""
    return [
        change
        for id_ in ids
        for change in operations.edit(tree, id_, field, _changed(getattr(tree[id_], field), value, way))
    ]


def _changed(old: Value, value: Value, way: Way) -> Value:
    match way:
        case Way.ADD:
            return old | value
        case Way.REMOVE:
            return old - value
    return value


class ManyDialog(QDialog):
    """Asks for a field and its value; `changes` are what is to be done then, as one operation."""

    help_topic = "04-rodiniai.md#Veiklos"

    def __init__(self, model: ItemModel, ids: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.changes: list[SetField] = []
        self._model = model
        self._ids = ids
        self._fields = [field_of(model.items.kind, name) for name in model.items.many]
        self._inputs = {field.name: self._input(field) for field in self._fields}
        self.field = QComboBox(self)
        self.way = QComboBox(self)
        self.values = Pages(self)
        self._form = QFormLayout()
        self._why = in_lines(QLabel(self), "error")
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
            set_invalid(self.input(), True)
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
        self.setWindowTitle(self.tr("Change the selected ones"))
        for field in self._fields:
            self.field.addItem(tell(field.said))
            # An input keeps its own height, at the top.
            self.values.addWidget(as_widget(in_column(self._inputs[field.name], 1)))
        for way, text in (
            (Way.ADD, self.tr("Add to what is there")),
            (Way.REMOVE, self.tr("Take away")),
            (Way.REPLACE, self.tr("Put in place of what is there")),
        ):
            self.way.addItem(text, way)
        selected = kind_count(self._model.items.kind, len(self._ids))
        count = QLabel(tell(said("tables", "Selected: {what}", what=selected)), self)
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
        self.setLayout(in_column(count, form, self._why, 1, buttons, margins=16))
        self.setMinimumWidth(480)
        self.field.setAccessibleName(self.tr("Field"))
        self.way.setAccessibleName(self.tr("What to do"))

    def _input(self, field: Field) -> QWidget:
        made = input_for(field, self._model.context.registers, self)
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

    def _value(self, field: Field) -> Value:
        return value_in(self.input(), field, self._model.context.registers)


def _has_several(field: Field) -> bool:
    return isinstance(field.type.empty, frozenset)
