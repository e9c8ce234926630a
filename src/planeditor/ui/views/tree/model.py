"""The tree of a plan as Qt sees it: what its rows say and show, and what can be done to them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.describe import kind_name
from planeditor.plan.items import CLASSES, Kind
from planeditor.ui.kit import announcing
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.marks import NO_MARKS, Marks, Sign, signs_below
from planeditor.ui.kit.words import tell
from planeditor.ui.views.tree.dragging import MIME, dragged, drop_at
from planeditor.ui.views.tree.nodes import Node
from planeditor.ui.views.tree.rows import MARKS, MONEY, TIME, TITLE, PlanRows
from planeditor.ui.views.tree.texts import Texts, heading_texts, item_texts

_FLAGS = {
    (is_editable, is_draggable): Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDropEnabled
    | (Qt.ItemFlag.ItemIsEditable if is_editable else Qt.ItemFlag.NoItemFlags)
    | (Qt.ItemFlag.ItemIsDragEnabled if is_draggable else Qt.ItemFlag.NoItemFlags)
    for is_editable in (False, True)
    for is_draggable in (False, True)
}
"""What can be done to a row. Qt asks for each of thousands of rows, and flags are slow to put together."""


class PlanTreeModel(PlanRows):
    """Rows of the plan's items with their number and title, money and time."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(plan, parent)
        self._cut: frozenset[str] = frozenset()
        self._marks: Mapping[str, Marks] = {}
        self._below: Mapping[str, tuple[Sign, ...]] = {}

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Title"), self.tr("Funding, Eur"), self.tr("Time"), self.tr("Marks"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == MONEY:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    # What is shown

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(node)[column] if column != MARKS else None
            case Qt.ItemDataRole.ToolTipRole if column == TITLE:
                return self._texts(node)[TITLE]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node, column)
            case announcing.SPOKEN if column == MARKS:
                return ""  # the page tells what is new of it
            case Qt.ItemDataRole.AccessibleDescriptionRole if column == TITLE:
                return tell(said("tree", "level {depth}", depth=len(node.path())))
            case Qt.ItemDataRole.EditRole if column == TITLE:
                item = self.plan.tree.get(node.id)
                return getattr(item, item.title_field) if item and item.title_field else None
            case Qt.ItemDataRole.DecorationRole if column == TITLE:
                return icon(CLASSES[node.kind].icon)
            case Qt.ItemDataRole.TextAlignmentRole if column == MONEY:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if node.id in self._cut:
                return _cut_font()
            case Qt.ItemDataRole.ForegroundRole if node.id in self._cut:
                return QGuiApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
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
        item = self.plan.tree.get(node.id)
        is_editable = item is not None and index.column() == TITLE and bool(item.title_field)
        return _FLAGS[is_editable, item is not None and item.kind is not Kind.PLAN]

    def retranslate(self) -> None:
        """Say everything anew, in another language."""
        self._repaint(self._nodes.top.walk())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TITLE, MARKS)

    # What is marked

    def show_cut(self, ids: Iterable[str]) -> None:
        """Dim the branches that wait to be pasted elsewhere."""
        branches = (self._nodes.get(id_) for id_ in ids)
        cut = frozenset(one.id for node in branches if node for one in node.walk())
        former, self._cut = self._cut, cut
        self._changed(former ^ cut, TITLE, TIME)

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Show what is to be said about items."""
        below = signs_below(self.plan.tree, marks)
        changed = _different(self._marks, marks) | _different(self._below, below)
        self._marks, self._below = marks, below
        self._changed(changed, MARKS, MARKS)

    def signs(self, index: AnyIndex, with_below: bool) -> tuple[Sign, ...]:
        """The signs of a row, with those of the rows below it where they are not seen."""
        node = self.node(index)
        if with_below and node.children:
            return self._below.get(node.id or node.kind, ())
        return self._marks.get(node.id, NO_MARKS).signs

    def sentences(self, index: AnyIndex, with_below: bool) -> list[str]:
        """What the signs stand for; that of a row below is told with what the row is called."""
        node = self.node(index)
        found: list[str] = []
        for one in node.walk() if with_below else (node,):
            told = map(tell, self._marks.get(one.id, NO_MARKS).sentences)
            found += told if one is node else (f"{self._texts(one)[TITLE]} – {sentence}" for sentence in told)
        return found

    # Drag and drop

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return dragged(self.plan.tree, {self.node(index).id for index in indexes})

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        return drop_at(self.plan.tree, data, self.node(parent), row) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        drop = drop_at(self.plan.tree, data, self.node(parent), row)
        if drop is not None:
            self.plan.move(*drop)
        # The rows have moved already: Qt must not remove them as it would after a drop elsewhere.
        return False

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
        if column == MARKS:
            return " ".join(map(tell, self._marks.get(node.id, NO_MARKS).sentences))
        text = self._texts(node)[column]
        if column == TITLE and not node.is_heading:
            return f"{tell(kind_name(node.kind))}: {text}"
        return text


def _cut_font() -> QFont:
    """Not by colour alone: what is cut is slanted too."""
    font = QFont()
    font.setItalic(True)
    return font


def _different(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}
