"""The rows of the merge window: the questions, what comes in by person and item, and what is worth a look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from planeditor.editing.deciding import Deciding, Notice, Person
from planeditor.editing.incoming import Changed, Incoming
from planeditor.editing.questions import Question
from planeditor.language import said, said_n
from planeditor.merge.compare import Fate
from planeditor.merge.conflicts import Own, Side
from planeditor.plan.text import one_line
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.words import tell

WHAT, BECOMES = range(2)
_CHECK = Qt.ItemDataRole.CheckStateRole
FATE_ICONS = {Fate.ADDED: "add", Fate.REMOVED: "remove", Fate.MOVED: "right", Fate.CHANGED: "edit"}
_LONGEST = 200
"""Characters of a value that a row shows at most."""

Told = Question | Person | Changed | Incoming | Notice | None
"""What a row is about; None for the heading of a section."""


@dataclass(slots=True, eq=False)
class Node:
    """A row and those below it."""

    told: Told
    text: str
    above: Node | None = None
    place: int = 0
    rows: list[Node] = field(default_factory=list)
    changes: tuple[Incoming, ...] = ()
    """All changes at the row and below, which its tick takes in."""
    icon: str = ""

    def add(self, row: Node) -> Node:
        """Put a row below this one."""
        row.above, row.place = self, len(self.rows)
        self.rows.append(row)
        return row


class MergeModel(QAbstractItemModel):
    """What there is to decide, as a tree of two columns; a tick takes a change in."""

    decided = Signal()
    """A change is taken in or refused."""

    def __init__(self, deciding: Deciding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        self._root = Node(None, "")
        self._notices = Node(None, "", self._root, icon="warning")
        for section in _sections(deciding):
            self._root.add(section)

    def node(self, index: AnyIndex) -> Node:
        """The row behind an index."""
        found = index.internalPointer() if index.isValid() else self._root
        assert isinstance(found, Node)
        return found

    def show_notices(self, notices: list[Notice]) -> None:
        """List what is worth a look, as the last section; none where there is nothing."""
        if self._notices in self._root.rows:
            place = self._notices.place
            self.beginRemoveRows(NOWHERE, place, place)
            self._root.rows.remove(self._notices)
            self.endRemoveRows()
        self._notices = Node(None, _notices_title(len(notices)), icon="warning")
        for notice in notices:
            self._notices.add(Node(notice, notice.about, icon="warning"))
        if notices:
            self.beginInsertRows(NOWHERE, len(self._root.rows), len(self._root.rows))
            self._root.add(self._notices)
            self.endInsertRows()

    def refresh(self) -> None:
        """All may be decided in another way."""
        self._refresh(self._root)

    def next_question(self, after: AnyIndex) -> QModelIndex:
        """The next question that is put off, from a row on and then from the top; invalid for none."""
        waiting = [*self._waiting()]
        current = self.node(after)
        is_question = isinstance(current.told, Question)
        later = [row for row in waiting if is_question and row.place > current.place]
        found = next(iter(later or waiting), None)
        return QModelIndex() if found is None else self._index(found)

    def first(self) -> QModelIndex:
        """The row to begin with: the first question, else the first change."""
        row = self._root
        while row.rows:
            row = row.rows[0]
            if isinstance(row.told, Question | Changed):
                break
        return self._index(row)

    # Qt's own

    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        rows = self.node(parent).rows
        is_there = 0 <= row < len(rows) and 0 <= column < 2
        return self.createIndex(row, column, rows[row]) if is_there else QModelIndex()

    def parent(self, index: AnyIndex = NOWHERE) -> Any:
        above = self.node(index).above
        return QModelIndex() if above is None or above is self._root else self._index(above)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self.node(parent).rows)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("What comes in"), self.tr("Becomes"))[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.text if index.column() == WHAT else self._becomes(node)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == WHAT and node.icon:
            return icon(node.icon)
        if role == _CHECK and index.column() == WHAT and node.changes:
            return self._tick(node)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        if role != _CHECK or not node.changes:
            return False
        # The third state is never chosen: what is partly ticked becomes ticked.
        is_refused = Qt.CheckState(value) is Qt.CheckState.Unchecked
        for change in node.changes:
            self._deciding.refuse(change, is_refused)
        self.refresh()
        self.decided.emit()
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == WHAT and self.node(index).changes:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _tick(self, node: Node) -> Qt.CheckState:
        refused = sum(map(self._deciding.is_refused, node.changes))
        if not refused:
            return Qt.CheckState.Checked
        return Qt.CheckState.Unchecked if refused == len(node.changes) else Qt.CheckState.PartiallyChecked

    def _becomes(self, node: Node) -> str:
        match node.told:
            case Question() as question:
                answer = self._deciding.answer(question)
                return tell(said("merging", "Written together") if isinstance(answer, Own) else answer.said)
            case Incoming() as change:
                return _new(change)
            case Changed(changes=(one,)):
                return ": ".join(filter(None, (one.label, _new(one))))
            case Notice() as notice:
                return notice.why
        return ""

    def _waiting(self) -> Iterator[Node]:
        for section in self._root.rows:
            for row in section.rows:
                if isinstance(row.told, Question) and self._deciding.answer(row.told) is Side.PUT_OFF:
                    yield row

    def _refresh(self, node: Node) -> None:
        if node.rows:
            first, last = self._index(node.rows[0]), self._index(node.rows[-1]).siblingAtColumn(BECOMES)
            self.dataChanged.emit(first, last)
            for row in node.rows:
                self._refresh(row)

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.place, WHAT, node)


def _sections(deciding: Deciding) -> Iterator[Node]:
    if deciding.questions:
        title = tell(said_n("merging", "Questions: %n", len(deciding.questions)))
        section = Node(None, title, icon="help")
        for question in deciding.questions:
            section.add(Node(question, question.sentence, icon="help"))
        yield section
    for person in deciding.people:
        yield _person(person)


def _person(person: Person) -> Node:
    changes = tuple(change for item in person.items for change in item.changes)
    name = person.name or tell(said("merging", "It is not known who"))
    title = tell(said_n("merging", "{name}: %n changes", len(changes), name=name))
    section = Node(person, title, changes=changes, icon="team")
    for item in person.items:
        section.add(_item(item, item.item.id in person.outside))
    return section


def _item(item: Changed, is_outside: bool) -> Node:
    text = item.about
    if is_outside:
        text = tell(said("merging", "{item} – outside the assignment", item=text))
    alone = item.changes[0] if len(item.changes) == 1 else None
    row = Node(item, text, changes=item.changes, icon=FATE_ICONS[alone.fate] if alone else "edit")
    for change in () if alone else item.changes:
        row.add(Node(change, change.label, changes=(change,), icon=FATE_ICONS[change.fate]))
    return row


def _notices_title(count: int) -> str:
    return tell(said_n("merging", "Worth a look: %n", count))


def _new(change: Incoming) -> str:
    """What a field or place becomes, on one line; "" of an item that comes or goes."""
    if change.fate in (Fate.ADDED, Fate.REMOVED):
        return ""
    return one_line(change.told[0].new[:_LONGEST]) or tell(said("merging", "empty"))
