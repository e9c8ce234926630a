"""The tree of a plan as Qt sees it: follows the plan's changes row by row, never resets."""

from collections.abc import Iterable, Sequence
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
from planeditor.plan.describe import caption, kind_name, kind_plural
from planeditor.plan.items import Activity, FundingLine, Item, Kind, Link
from planeditor.plan.numbering import NUMBERED, number
from planeditor.plan.numbers import format_money
from planeditor.plan.sums import Sum
from planeditor.plan.values import Quarter
from planeditor.ui.icons import icon
from planeditor.ui.tree.nodes import Node, Nodes, place_of
from planeditor.ui.words import tell

TITLE, MONEY, TIME = range(3)
MIME = "application/x-planeditor-items"
ICONS = {
    Kind.PLAN: "plan",
    Kind.MUNICIPALITY: "municipality",
    Kind.SCHOOL: "school",
    Kind.TEAM_MEMBER: "team",
    Kind.PARTNER: "partner",
    Kind.SWOT: "swot",
    Kind.ALTERNATIVE: "alternative",
    Kind.GOAL: "goal",
    Kind.TASK: "task",
    Kind.ACTIVITY: "activity",
    Kind.FUNDING: "funding",
    Kind.LINK: "link",
    Kind.INDICATOR: "indicator",
    Kind.RISK: "risk",
    Kind.RECOMMENDATION: "recommendation",
    Kind.AMENDMENT: "amendment",
}

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
        for change in changes:
            match change:
                case Insert(item):
                    self._insert(item)
                case Remove(item):
                    self._remove(item)
                case SetField():
                    self._set(change)

    def _insert(self, item: Item) -> None:
        parent = self._nodes.parent_of(item)
        row = parent.row_for(place_of(item))
        self.beginInsertRows(self._index(parent), row, row)
        self._nodes.enter(item)
        self.endInsertRows()
        self._refresh_after(parent, item.kind, row)
        self._refresh_sums(parent)

    def _remove(self, item: Item) -> None:
        node = self._nodes.get(item.id)
        if node is None or node.parent is None:
            return
        parent, row = node.parent, node.row
        self.beginRemoveRows(self._index(parent), row, row)
        del parent.children[row]
        self._nodes.forget(node)
        self.endRemoveRows()
        self._refresh_after(parent, item.kind, row)
        self._refresh_sums(parent)

    def _set(self, change: SetField) -> None:
        node = self._nodes.get(change.id)
        if node is None or node.parent is None:
            return
        if change.field == ORDER:
            self._relocate(node, node.parent, (node.place[0], change.new, node.place[2]))
        elif change.field == PARENT:
            target = self._nodes.get(change.new)
            if target is not None:
                self._relocate(node, self._under(target, node), node.place)
        else:
            self._repaint([node])
            if node.kind is Kind.FUNDING:
                self._refresh_sums(node)
            elif node.kind is Kind.ACTIVITY and change.field == "title":
                self._repaint(self._links_to(change.id))

    def _under(self, target: Node, node: Node) -> Node:
        return self._nodes.heading(node.kind) if target.kind is Kind.PLAN else target

    def _relocate(self, node: Node, parent: Node, place: tuple[int, str, str]) -> None:
        former = node.parent
        assert former is not None
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
            self._refresh_after(one, node.kind, 0)
            self._refresh_sums(one)

    def _links_to(self, id_: str) -> list[Node]:
        links = ((node, self.plan.tree.get(node.id)) for node in self._nodes.of_kind(Kind.LINK))
        return [node for node, link in links if isinstance(link, Link) and link.target == id_]

    def _refresh_after(self, parent: Node, kind: Kind, row: int) -> None:
        """Numbers follow from the place: those below a changed row are other ones now."""
        if kind in NUMBERED:
            self._repaint(node for child in parent.children[row:] for node in child.walk())

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

    def _texts(self, node: Node) -> tuple[str, ...]:
        if node.texts is None:
            item = self.plan.tree.get(node.id)
            node.texts = self._item_texts(item) if item else self._heading_texts(node)
        return node.texts

    def _heading_texts(self, node: Node) -> tuple[str, ...]:
        count = len(node.children)
        title = tell(kind_plural(node.kind))
        money = self._money(self.plan.total()) if node.kind is Kind.GOAL else ""
        return (f"{title} ({count})" if count else title, money, "")

    def _item_texts(self, item: Item) -> tuple[str, ...]:
        tree = self.plan.tree
        title = tell(caption(item, tree.get))
        if isinstance(item, FundingLine):
            source = tell(item.source.said) if item.source else ""
            return (f"{title} {source}".strip(), self._money(self.plan.total(item.id)), "")
        if item.kind in (*NUMBERED, Kind.PLAN):
            time = _period(item) if isinstance(item, Activity) else ""
            return (f"{number(tree, item.id)} {title}".strip(), self._money(self.plan.total(item.id)), time)
        return (title, "", "")

    def _money(self, amount: Sum) -> str:
        return format_money(amount.gross, unit=False) if amount.gross else ""

    def _spoken(self, node: Node, column: int) -> str:
        text = self._texts(node)[column]
        if column == TITLE and not node.is_heading:
            return f"{tell(kind_name(node.kind))}: {text}"
        return text


def _period(activity: Activity) -> str:
    """„2024 II – 2026 I“: short, as the column is narrow."""
    ends = [_short(quarter) for quarter in (activity.start, activity.end) if quarter]
    return " – ".join(dict.fromkeys(ends))


def _short(quarter: Quarter) -> str:
    return f"{quarter.year} {quarter.roman}"
