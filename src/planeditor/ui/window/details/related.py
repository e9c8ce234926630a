"""What stands beside an item and not in its fields: its indicators, its links, the remarks about it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from planeditor.errors import InvalidValue
from planeditor.language import said, said_n
from planeditor.plan.changes import Change, OperationKind, kind_of
from planeditor.plan.describe import kind_object, kind_plural
from planeditor.plan.fields import FieldGroup
from planeditor.plan.ideas import MADE_OF_IDEAS, ideas
from planeditor.plan.items import (
    CLASSES,
    Decision,
    Idea,
    Indicator,
    Kind,
    Link,
    Participant,
    Recommendation,
    SessionStep,
)
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.numbers import format_date
from planeditor.plan.tree import PlanTree
from planeditor.plan.wording import target_text
from planeditor.ui.kit.elided_button import ElidedButton
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.fields.fitted_list import FittedList
from planeditor.ui.kit.fields.registers import Registers, is_listed
from planeditor.ui.kit.fields.shown import Shown
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell

_RELATED = {
    FieldGroup.INDICATORS: Kind.INDICATOR,
    FieldGroup.LINKS: Kind.LINK,
    FieldGroup.REMARKS: Kind.RECOMMENDATION,
    FieldGroup.AGENDA: Kind.SESSION_STEP,
    FieldGroup.PARTICIPANTS: Kind.PARTICIPANT,
    FieldGroup.DECISIONS: Kind.DECISION,
    FieldGroup.IDEAS: Kind.IDEA,
    FieldGroup.ORIGIN: Kind.IDEA,
}
_OF_SESSION = (FieldGroup.AGENDA, FieldGroup.PARTICIPANTS, FieldGroup.DECISIONS, FieldGroup.IDEAS)


class Ways(NamedTuple):
    """The ways out of the pane: to another item by its id, and to a new one of a kind."""

    jump: Callable[[str], None]
    add: Callable[[Kind], None]


def related(kind: Kind, group: FieldGroup) -> Kind | None:
    """Which items are listed in a group of a kind's form, beside its fields: links join activities only."""
    if group is FieldGroup.ORIGIN:
        is_listed = kind in MADE_OF_IDEAS
    elif group in _OF_SESSION:
        is_listed = kind is Kind.SESSION
    else:
        is_listed = kind is Kind.ACTIVITY or (kind in NUMBERED and group is not FieldGroup.LINKS)
    return _RELATED.get(group) if is_listed else None


class RelatedPanel(QWidget):
    """Lists items of one kind that belong to the item shown; each leads to its own details.

    What an item came from is only told: nothing is added there, and without any there is no such group.
    """

    help_topic = "03-laukai-sumos-datos.md#Kas surašyta prie laukų"

    def __init__(self, kind: Kind, group: FieldGroup, shown: Shown, ways: Ways, section: QWidget) -> None:
        super().__init__(section)
        self.kind, self._group = kind, group
        self._section = section if group is FieldGroup.ORIGIN else self
        self._shown = shown
        self._rows: list[_Row] = []
        self._model = QStandardItemModel(self)
        self.list = _JumpList(self._model, self)
        self.list.hide()
        self.list.opened.connect(lambda row: ways.jump(self._rows[row].id))
        self.list.setAccessibleName(tell(kind_plural(kind)))
        self.button, self.paste_button = ElidedButton("add", self), ElidedButton("paste", self)
        for one in (self.button, self.paste_button):
            one.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        text = tell(said("details", "Add {object}", object=kind_object(kind)))
        self.button.say(text, text)
        self.button.setVisible(group is not FieldGroup.ORIGIN)
        self.button.clicked.connect(lambda: ways.add(kind))
        how = {
            FieldGroup.PARTICIPANTS: self.tr(
                "Paste from Excel: names, and beside them institutions and more (Ctrl+V)"
            ),
            FieldGroup.AGENDA: self.tr("Paste lines with times, as “9.00–9.30 Registration” (Ctrl+V)"),
        }
        self.paste_button.say(self.tr("Paste a list"), how.get(group, ""))
        self.paste_button.setVisible(group in how)
        self.paste_button.clicked.connect(self._paste)
        self.message = Message(self)
        last = in_row(self.button, self.paste_button, 1)
        self.setLayout(in_column(self.list, last, self.message, margins=(0, 8, 0, 0)))

    def show_item(self) -> None:
        """List what belongs to the item that is in the pane now."""
        shown = self._shown
        self.message.say("")
        rows = list(_rows(shown.plan.tree, shown.item_id, self._group, shown.registers))
        self._section.setVisible(bool(rows) or self._section is self)
        if rows == self._rows:
            return
        if rows:  # what changes in a list is told while it can be seen
            self.list.show()
        current = self.list.currentIndex().row()
        self._rows = rows
        self._model.clear()
        for row in rows:
            entry = QStandardItem(icon(CLASSES[self.kind].icon), row.text)
            entry.setEditable(False)
            entry.setToolTip(row.tip)
            self._model.appendRow(entry)
        self.list.setCurrentIndex(self._model.index(min(max(current, 0), len(rows) - 1), 0))
        self.list.fit()
        self.list.setVisible(bool(rows))

    def follow(self, changes: Iterable[Change]) -> None:
        """Show what the changes, already made, did to what is listed."""
        if any(self._concerns(change) for change in changes):
            self.show_item()

    def event(self, event: QEvent) -> bool:
        # The list is pasted here, whatever the window would paste at the item.
        if event.type() == QEvent.Type.ShortcutOverride and self._is_pasting(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_pasting(event):
            self._paste()
        else:
            super().keyPressEvent(event)

    def _is_pasting(self, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)
        return is_key and not self.paste_button.isHidden()

    def _paste(self) -> None:
        """Take in the list on the clipboard, or tell why not."""
        if self._group is FieldGroup.AGENDA:
            self._paste_agenda()
        else:
            self._paste_participants()

    def _paste_agenda(self) -> None:
        """The lines on the clipboard are the next steps of the agenda."""
        from planeditor.editing.agenda_list import paste_agenda

        plan = self._shown.plan
        try:
            pasted = paste_agenda(plan.tree, self._shown.item_id, QGuiApplication.clipboard().text(), tell)
        except InvalidValue as trouble:
            self.message.refuse(tell(trouble.said))
            return
        plan.run(OperationKind.PASTE, pasted.changes)
        self.message.say(" ".join(map(tell, pasted.told)))

    def _paste_participants(self) -> None:
        """Those on the clipboard take part from now on; who is there is completed."""
        from planeditor.ui.kit.tables.clipboard import pasted_cells
        from planeditor.ui.kit.tables.item_model import ItemModel
        from planeditor.ui.kit.tables.pasting import paste_at
        from planeditor.ui.window.details.registers import participants

        model = ItemModel(participants(self._shown.item_id), self._shown.plan, self)
        block, columns = pasted_cells(), range(len(model.table.columns))
        told = paste_at(self, model, block, len(self._rows), columns, ()) if block else ""
        model.deleteLater()
        self.message.refuse(told)

    def _concerns(self, change: Change) -> bool:
        kind = kind_of(change)
        return kind is self.kind or (kind in NUMBERED and is_listed(change))


class _JumpList(FittedList):
    """A click, Enter or Space opens a row."""

    opened = Signal(int)

    def __init__(self, model: QStandardItemModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (*ENTER, Qt.Key.Key_Space):
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)


class _Row(NamedTuple):
    """What is listed, and the item that it leads to."""

    id: str
    text: str
    tip: str


def _rows(tree: PlanTree, item_id: str, group: FieldGroup, registers: Registers) -> Iterable[_Row]:
    children = tree.children(item_id, _RELATED[group])
    match group:
        case FieldGroup.INDICATORS:
            return (_indicator(tree, one) for one in children if isinstance(one, Indicator))
        case FieldGroup.LINKS:
            there = (_link(tree, one, "→", one.target) for one in children if isinstance(one, Link))
            here = (_link(tree, one, "←", one.parent) for one in registers.links_to(item_id))
            return (*there, *here)
        case FieldGroup.AGENDA:
            return (_step(tree, one) for one in children if isinstance(one, SessionStep))
        case FieldGroup.PARTICIPANTS:
            return (_participant(tree, one) for one in children if isinstance(one, Participant))
        case FieldGroup.DECISIONS:
            return (_decision(tree, one) for one in children if isinstance(one, Decision))
        case FieldGroup.IDEAS:
            return (_idea(tree, one) for one in ideas(tree) if one.session == item_id)
        case FieldGroup.ORIGIN:
            return (_idea(tree, one) for one in ideas(tree) if item_id in one.became)
    remarks = (one for one in tree.of_kind(Kind.RECOMMENDATION) if isinstance(one, Recommendation))
    return (_remark(tree, one) for one in remarks if one.about == item_id)


def _indicator(tree: PlanTree, indicator: Indicator) -> _Row:
    parts = (titled(tree, indicator.id), f"{target_text(indicator.target)} {indicator.unit}".strip())
    return _Row(indicator.id, " · ".join(filter(None, parts)), indicator.data_source)


def _link(tree: PlanTree, link: Link, arrow: str, other: str | None) -> _Row:
    title = titled(tree, other if other in tree and other else link.id)
    return _Row(link.id, f"{arrow} {title}", link.explanation)


def _remark(tree: PlanTree, remark: Recommendation) -> _Row:
    parts = (titled(tree, remark.id), tell(remark.status.said) if remark.status else "")
    return _Row(remark.id, " · ".join(filter(None, parts)), remark.answer)


def _step(tree: PlanTree, step: SessionStep) -> _Row:
    minutes = "" if step.minutes is None else tell(said_n("details", "%n min", step.minutes))
    return _Row(step.id, " · ".join(filter(None, (titled(tree, step.id), minutes))), step.instructions)


def _participant(tree: PlanTree, one: Participant) -> _Row:
    return _Row(one.id, " · ".join(filter(None, (titled(tree, one.id), one.institution))), one.municipality)


def _decision(tree: PlanTree, one: Decision) -> _Row:
    due = format_date(one.due) if one.due and not one.done else ""
    done = tell(said("details", "done")) if one.done else ""
    return _Row(one.id, " · ".join(filter(None, (titled(tree, one.id), due, done))), one.notes)


def _idea(tree: PlanTree, idea: Idea) -> _Row:
    """With the session that it was said in, where it was in one."""
    session = titled(tree, idea.session) if idea.session in tree and idea.session else ""
    return _Row(idea.id, titled(tree, idea.id), session)
