"""The rows of a plan for Qt: follow the plan's changes one by one, never reset."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Remove, SetField
from planeditor.plan.items import Item, Kind, Link
from planeditor.plan.numbering import NUMBERED
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex, ranges
from planeditor.ui.views.tree.nodes import REGISTERS, Node, Nodes, place_of

TITLE, MONEY, TIME, MARKS = range(4)


class PlanRows(QAbstractItemModel):
    """A row for each item of the plan, and which of them are other ones after a change."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        self._nodes = Nodes(plan.tree)

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

    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self.node(parent).children[row])

    def parent(self, index: AnyIndex = NOWHERE) -> QModelIndex:  # type: ignore[override]
        return self._index(self.node(index).parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return MARKS + 1

    # Following the plan

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
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

    def _changed(self, names: Iterable[str], first: int, last: int) -> None:
        """Paint columns of rows anew, found by item id or by the kind of a heading."""
        for name in names:
            node = self._nodes.get(name) or (self._nodes.heading(Kind(name)) if name in REGISTERS else None)
            if node is not None:
                self.dataChanged.emit(self._index(node, first), self._index(node, last))

    def _index(self, node: Node | None, column: int = TITLE) -> QModelIndex:
        if node is None or node is self._nodes.top:
            return QModelIndex()
        return self.createIndex(node.row, column, node)
