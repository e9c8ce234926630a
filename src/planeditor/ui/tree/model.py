"""The tree of a plan as Qt sees it: follows the plan's changes row by row, never resets."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import LAST, can_move
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Remove, SetField
from planeditor.plan.describe import kind_name
from planeditor.plan.items import Item, Kind, Link
from planeditor.plan.numbering import NUMBERED
from planeditor.ui.icons import icon
from planeditor.ui.kinds import ICONS
from planeditor.ui.tree.nodes import Node, Nodes, place_of, ranges
from planeditor.ui.tree.texts import Texts, heading_texts, item_texts
from planeditor.ui.words import tell

TITLE, MONEY, TIME = range(3)
MIME = "application/x-planeditor-items"

AnyIndex = QModelIndex | QPersistentModelIndex


class PlanTreeModel(QAbstractItemModel):
    """Rows of the plan's items with their number and title, money and time."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self._nodes = Nodes(plan.tree)
        self._unlisten = plan.listen(self._follow)

    def close(self) -> None:
        """Stop following the plan."""
        self._unlisten()

    # Finding

    def node(self, index: AnyIndex) -> Node:
        """The row behind an index; the invisible top for an invalid one."""
        if not index.isValid():
            return self._nodes.top
        found: Node = index.internalPointer()
        return found

    def index_of(self, id_: str | None, column: int = TITLE) -> QModelIndex:
        """The index of an item; invalid if it has no row."""
        node = self._nodes.get(id_)
        return self._index(node, column) if node else QModelIndex()

    def heading_index(self, kind: Kind) -> QModelIndex:
        """The index of the heading of a list."""
        return self._index(self._nodes.heading(kind))

    # The shape, for Qt

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self.node(parent).children[row])

    def parent(self, index: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        return self._index(self.node(index).parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Title"), self.tr("Funding, Eur"), self.tr("Time"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == MONEY:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    # What is shown

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(node)[column]
            case Qt.ItemDataRole.ToolTipRole if column == TITLE:
                return self._texts(node)[TITLE]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node, column)
            case Qt.ItemDataRole.EditRole if column == TITLE:
                item = self.plan.tree.get(node.id)
                return getattr(item, item.title_field) if item and item.title_field else None
            case Qt.ItemDataRole.DecorationRole if column == TITLE:
                return icon(ICONS[node.kind])
            case Qt.ItemDataRole.TextAlignmentRole if column == MONEY:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.UserRole:
                return node.id
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        item = self.plan.tree.get(node.id)
        if role != Qt.ItemDataRole.EditRole or item is None or not item.title_field:
            return False
        self.plan.edit(node.id, item.title_field, " ".join(str(value).split()))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        node = self.node(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        item = self.plan.tree.get(node.id)
        if item is not None and index.column() == TITLE and item.title_field:
            flags |= Qt.ItemFlag.ItemIsEditable
        if item is not None and item.kind is not Kind.PLAN:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def retranslate(self) -> None:
        """Say everything anew, in another language."""
        self._repaint(self._nodes.top.walk())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TITLE, TIME)

    # Drag and drop

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        chosen = {self.node(index).id for index in indexes}
        # In the order shown, whatever the order they were selected in.
        ids = [item.id for item in self.plan.tree.walk() if item.id in chosen]
        data = QMimeData()
        data.setData(MIME, QByteArray(" ".join(ids).encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        ids = self._dragged(data)
        kinds = {self.plan.tree[id_].kind for id_ in ids}
        return (
            bool(ids) and len(kinds) == 1 and can_move(self.plan.tree, ids, self._drop_parent(parent, kinds))
        )

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        ids = self._dragged(data)
        kind = self.plan.tree[ids[0]].kind
        self.plan.move(ids, self._drop_parent(parent, {kind}), self._drop_after(row, parent, kind))
        # The rows have moved already: Qt must not remove them as it would after a drop elsewhere.
        return False

    def _dragged(self, data: QMimeData) -> list[str]:
        ids = data.data(MIME).toStdString().split()
        return [id_ for id_ in ids if id_ in self.plan.tree]

    def _drop_parent(self, parent: AnyIndex, kinds: Iterable[Kind]) -> str:
        node = self.node(parent)
        if node.is_heading:
            return self.plan.tree.root.id if node.kind in kinds else ""
        return node.id

    def _drop_after(self, row: int, parent: AnyIndex, kind: Kind) -> str | None:
        if row < 0:
            return LAST
        above = [child.id for child in self.node(parent).children[:row] if child.kind is kind]
        return above[-1] if above else None

    # Following the plan

    def _follow(self, changes: tuple[Change, ...]) -> None:
        """Tell Qt in as few steps as can be: each costs it a look at every open branch."""
        for kind, run in groupby(changes, key=type):
            if kind is Insert:
                self._insert([change.item for change in run if isinstance(change, Insert)])
            elif kind is Remove:
                self._remove({change.id for change in run})
            else:
                self._set([change for change in run if isinstance(change, SetField)])

    def _insert(self, items: list[Item]) -> None:
        below: dict[str, list[Item]] = {item.id: [] for item in items}
        tops: dict[Node, list[Item]] = {}
        for item in items:
            if item.parent in below:
                below[item.parent].append(item)
            else:
                tops.setdefault(self._nodes.parent_of(item), []).append(item)
        for parent, inserted in tops.items():
            self._insert_under(parent, inserted, below)

    def _insert_under(self, parent: Node, items: list[Item], below: Mapping[str, list[Item]]) -> None:
        """Insert branches; those that come between the same two rows come together, the lowest first."""
        gaps: dict[int, list[Item]] = {}
        for item in items:
            gaps.setdefault(parent.row_for(place_of(item)), []).append(item)
        for row in sorted(gaps, reverse=True):
            self.beginInsertRows(self._index(parent), row, row + len(gaps[row]) - 1)
            for item in gaps[row]:
                self._nodes.enter_branch(item, below)
            self.endInsertRows()
        self._refresh_below(parent, {item.kind for item in items}, min(gaps))

    def _remove(self, ids: set[str]) -> None:
        tops: dict[Node, list[Node]] = {}
        for node in map(self._nodes.get, ids):
            if node is not None and node.parent is not None and node.parent.id not in ids:
                tops.setdefault(node.parent, []).append(node)
        for parent, removed in tops.items():
            rows = ranges(node.row for node in removed)
            for first, last in reversed(rows):
                self.beginRemoveRows(self._index(parent), first, last)
                for node in parent.children[first : last + 1]:
                    self._nodes.forget_branch(node)
                del parent.children[first : last + 1]
                self.endRemoveRows()
            self._refresh_below(parent, {node.kind for node in removed}, rows[0][0])

    def _set(self, changes: list[SetField]) -> None:
        for (id_, moved), run in groupby(changes, key=lambda one: (one.id, one.field in (PARENT, ORDER))):
            node = self._nodes.get(id_)
            if node is None or node.parent is None:
                continue
            if moved:
                self._move(node, {change.field: change.new for change in run})
            else:
                self._show(node, {change.field for change in run})

    def _show(self, node: Node, fields: set[str]) -> None:
        self._repaint([node])
        if node.kind is Kind.FUNDING:
            self._refresh_sums(node)
        elif node.kind is Kind.ACTIVITY and "title" in fields:
            self._repaint(self._links_to(node.id))

    def _move(self, node: Node, values: Mapping[str, str]) -> None:
        former = node.parent
        assert former is not None
        target = self._nodes.get(values.get(PARENT))
        parent = self._under(target, node) if target else former
        place = (node.place[0], values.get(ORDER, node.place[1]), node.id)
        source, row = node.row, parent.row_for(place)
        stays = former is parent and row in (source, source + 1)
        if not stays:
            self.beginMoveRows(self._index(former), source, source, self._index(parent), row)
        del former.children[source]
        node.place = place
        parent.insert(node)
        if not stays:
            self.endMoveRows()
        for one in {former, parent}:
            self._refresh_below(one, {node.kind}, 0)

    def _under(self, target: Node, node: Node) -> Node:
        return self._nodes.heading(node.kind) if target.kind is Kind.PLAN else target

    def _links_to(self, id_: str) -> list[Node]:
        links = ((node, self.plan.tree.get(node.id)) for node in self._nodes.of_kind(Kind.LINK))
        return [node for node, link in links if isinstance(link, Link) and link.target == id_]

    def _refresh_below(self, parent: Node, kinds: set[Kind], row: int) -> None:
        """Numbers follow from the place, so those from a changed row on are others now; and so are sums."""
        if kinds.intersection(NUMBERED):
            self._repaint(node for child in parent.children[row:] for node in child.walk())
        self._refresh_sums(parent)

    def _refresh_sums(self, node: Node) -> None:
        chain = []
        above: Node | None = node
        while above is not None and above is not self._nodes.top:
            chain.append(above)
            above = above.parent
        root = self._nodes.get(self.plan.tree.root.id)
        self._repaint([*chain, *([root] if root else [])])

    def _repaint(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if node.texts is not None:
                node.texts = None
                self.dataChanged.emit(self._index(node, TITLE), self._index(node, TIME))

    def _index(self, node: Node | None, column: int = TITLE) -> QModelIndex:
        if node is None or node is self._nodes.top:
            return QModelIndex()
        return self.createIndex(node.row, column, node)

    # Texts

    def _texts(self, node: Node) -> Texts:
        if node.texts is None:
            item = self.plan.tree.get(node.id)
            if item is None:
                node.texts = heading_texts(self.plan, node.kind, len(node.children))
            else:
                node.texts = item_texts(self.plan, item)
        return node.texts

    def _spoken(self, node: Node, column: int) -> str:
        text = self._texts(node)[column]
        if column == TITLE and not node.is_heading:
            return f"{tell(kind_name(node.kind))}: {text}"
        return text
