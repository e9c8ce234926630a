"""Taking an idea into the plan: only what is needed and not clear by itself is asked."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from planeditor.editing.ideas import make_item
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import edit
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.changes import PARENT, OperationKind
from planeditor.plan.describe import kind_name
from planeditor.plan.fieldtypes import Reference, Text
from planeditor.plan.items import CLASSES, Idea, Kind, field_of, title_of
from planeditor.plan.text import named
from planeditor.ui.kit.announcing import name_list
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.fields.reference import ReferenceEditor
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.fields.short_text import PlainLine
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell

_WIDTH = 520
_NAMED = frozenset({Kind.PARTNER})
"""Kinds whose title is a name, which an idea's words hardly ever are."""


class Place(NamedTuple):
    """What else is needed of a new item: a name of `values`, what may be chosen, and how that is asked."""

    name: str
    kind: Kind
    question: str


def places(kind: Kind) -> tuple[Place, ...]:
    """What has to be known of an item of a kind besides the words of its idea."""
    match kind:
        case Kind.ACTIVITY:
            return (Place(PARENT, Kind.TASK, tell(said("room", "Under which task"))),)
        case Kind.TASK:
            return (Place(PARENT, Kind.GOAL, tell(said("room", "Under which goal"))),)
        case Kind.LINK:
            return (
                Place(PARENT, Kind.ACTIVITY, tell(said("room", "From activity"))),
                Place("target", Kind.ACTIVITY, tell(said("room", "To activity"))),
            )
        case _:
            return ()


def clear_values(plan: OpenPlan, idea: Idea, kind: Kind) -> Mapping[str, Any] | None:
    """What goes without saying for an item made of an idea; None where something has to be asked."""
    field = CLASSES[kind].title_field or "explanation"
    if kind in _NAMED or len(idea.title) > _limit(kind, field):
        return None
    values: dict[str, Any] = {}
    for place in places(kind):
        found = plan.tree.of_kind(place.kind)
        if len(found) != 1 or kind is Kind.LINK:
            return None
        values[place.name] = found[0].id
    return values


def take(plan: OpenPlan, idea: str, kind: Kind, values: Mapping[str, Any]) -> str:
    """Make an item of an idea; return its id. A partner of that name who is there is only referred to.

    Raises InvalidValue for a title that is too long.
    """
    name = named(str(values.get("name", "")))
    known = next(
        (one for one in plan.tree.of_kind(kind) if kind in _NAMED and named(title_of(one)) == name), None
    )
    if known is not None:
        made_of = plan.tree[idea]
        assert isinstance(made_of, Idea)
        plan.run(OperationKind.EDIT, edit(plan.tree, idea, "became", made_of.became | {known.id}))
        return known.id
    item, changes = make_item(plan.tree, idea, kind, **values)
    plan.run(OperationKind.ADD, changes)
    return item.id


class TakeDialog(QDialog):
    """Asks for the title, if it must be another one, and for where the new item belongs."""

    help_topic = "13-bendrakurybos-sesija.md#Iš idėjos – į planą"

    agreed = Signal(object)
    """The values that were given, by name."""

    def __init__(self, plan: OpenPlan, idea: Idea, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._field = CLASSES[kind].title_field or "explanation"
        self.setWindowTitle(tell(kind_name(kind)))
        self.setMinimumWidth(_WIDTH)
        self.title = PlainLine(self)
        self.message = Message(self)
        self.editors: dict[str, ReferenceEditor] = {}
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out(plan, idea)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.title.textChanged.connect(self._check)
        self._check()

    def accept(self) -> None:
        """Give what was asked for, if all of it can be meant."""
        values = self._values()
        if values is not None:
            super().accept()
            self.agreed.emit(values)

    def _lay_out(self, plan: OpenPlan, idea: Idea) -> None:
        layout = in_column(in_lines(QLabel(idea.title, self)), margins=16)
        self.setLayout(layout)
        self.title.setText(idea.title)
        self.title.setAccessibleName(tell(field_of(self._kind, self._field).said))
        self.title.setVisible(self._kind in _NAMED or len(idea.title) > _limit(self._kind, self._field))
        if not self.title.isHidden():
            layout.addWidget(_labelled(self.title.accessibleName(), self.title, self))
            layout.addWidget(self.title)
        registers = Registers(plan.tree)
        for place in places(self._kind):
            editor = ReferenceEditor(Reference((place.kind,)), lambda id_: None, self)
            name_list(editor.focus, place.question)
            editor.offer(registers)
            found = plan.tree.of_kind(place.kind)
            editor.show_value(found[0].id if len(found) == 1 else None)
            editor.edited = self._check
            self.editors[place.name] = editor
            layout.addWidget(_labelled(place.question, editor.focus, self))
            layout.addWidget(editor.widget)
        layout.addWidget(self.message)
        layout.addWidget(self._buttons)
        inputs: list[QWidget] = [] if self.title.isHidden() else [self.title]
        inputs += [one.focus for one in self.editors.values()]
        for before, after in pairwise([*inputs, self._buttons]):
            self.setTabOrder(before, after)
        inputs[0].setFocus()

    def _values(self) -> dict[str, Any] | None:
        """What is given; None while something is missing or cannot be."""
        values: dict[str, Any] = {}
        if not self.title.isHidden():
            title = " ".join(self.title.text().split())
            if not title or len(title) > _limit(self._kind, self._field):
                return None
            values[self._field] = title
        for name, editor in self.editors.items():
            try:
                values[name] = editor.value()
            except InvalidValue:
                return None
        is_loop = self._kind is Kind.LINK and values[PARENT] == values["target"]
        return None if is_loop or None in values.values() else values

    def _check(self) -> None:
        length, most = len(" ".join(self.title.text().split())), _limit(self._kind, self._field)
        too_long = not self.title.isHidden() and length > most
        told = self.tr("Too long by %n characters: say it shorter.", "", length - most) if too_long else ""
        unknown = (one for one in self.editors.values() if one.finds_nothing())
        for one in unknown:
            told = tell(said("room", "“{text}” is nowhere in the list.", text=one.text()))
        self.message.refuse(told)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._values() is not None)


def _limit(kind: Kind, field: str) -> int:
    type_ = field_of(kind, field).type
    assert isinstance(type_, Text)
    return type_.limit


def _labelled(text: str, buddy: QWidget, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setBuddy(buddy)
    return label
