"""The tree on the screen: keeps selection and expanded branches."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from planeditor.plan.items import Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.indexes import AnyIndex, make_current, show_model
from planeditor.ui.views.tree.delegate import MarkDelegate, TitleDelegate, marks_width
from planeditor.ui.views.tree.drop_tree import DropTree
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.nodes import REGISTERS, Node
from planeditor.ui.views.tree.rows import MARKS, MONEY, TIME, TITLE

_WIDEST = {MONEY: "00 000 000,00", TIME: "2024 III – 2026 III"}
_LEAST_TITLE = 44
"""Characters of a title that are seen at least beside its time."""


class PlanTreeView(DropTree):
    """Shows a `PlanTreeModel` and says when another row becomes the current one."""

    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(TitleDelegate(self))
        self.setItemDelegateForColumn(MARKS, MarkDelegate(self))
        self.header().setStretchLastSection(False)
        self._left_open: set[str] = set()
        self._selected = QTimer(self, singleShot=True, interval=0)
        self._selected.timeout.connect(self.current_changed)

    def show_model(self, model: PlanTreeModel) -> None:
        """Show a plan, with its goals and tasks open."""
        show_model(self, model)
        self._left_open.clear()
        self._fit_columns()
        tree = model.plan.tree
        self.expand(model.heading_index(Kind.GOAL))
        for item in (*tree.of_kind(Kind.GOAL), *tree.of_kind(Kind.TASK)):
            self.expand(model.index_of(item.id))
        self.setCurrentIndex(model.index(0, TITLE))

    def current_id(self) -> str | None:
        """The current item; None on a heading."""
        return self._id(self.currentIndex())

    def selected_ids(self) -> list[str]:
        """The selected items, in the order shown, without those under another selected one."""
        tree = self.plan_model().plan.tree
        # Rows are still selected while Qt hears that their items are gone.
        nodes = [node for node in dict.fromkeys(self._selected_nodes()) if node.id in tree]
        chosen = {node.id for node in nodes}
        found = [node for node in nodes if not _under_any(tree, node.id, chosen)]
        return [node.id for node in sorted(found, key=Node.path)]

    def keyboardSearch(self, search: str) -> None:
        """Letters do nothing: typed with the focus here by mistake, they must not carry the selection off."""

    def go_to(self, id_: str) -> None:
        """Make an item the current and only selected one, opening what is above it."""
        index = self.plan_model().index_of(id_)
        if index.isValid():
            self._reveal(index)
            make_current(self, index)

    def select(self, ids: Iterable[str]) -> None:
        """Select just these items; the first becomes the current one."""
        indexes = [index for id_ in ids if (index := self.plan_model().index_of(id_)).isValid()]
        if not indexes:
            return
        self.go_to(self._id(indexes[0]) or "")
        selection = QItemSelection()
        for index in indexes:
            self._reveal(index)
            selection.select(index, index.siblingAtColumn(MARKS))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def expanded_ids(self) -> list[str]:
        """The open branches: ids of items, and names of kinds for headings."""
        return [
            self._id(index) or self.plan_model().node(index).kind.value
            for index in self._shown_indexes()
            if self.isExpanded(index)
        ]

    def expand_only(self, ids: Iterable[str]) -> None:
        """Open just these branches, as `expanded_ids` gave them."""
        model = self.plan_model()
        with QSignalBlocker(self):  # the rows in it may be seen again at once
            self.collapseAll()
        self.scheduleDelayedItemsLayout()  # or the rows would be laid out anew for each branch
        for id_ in ids:
            self.expand(model.heading_index(Kind(id_)) if id_ in REGISTERS else model.index_of(id_))
        self.executeDelayedItemsLayout()

    def expand_to(self, kind: Kind) -> None:
        """Open the tree just down to goals, tasks or activities, and to the current row."""
        tree = self.plan_model().plan.tree
        above = NUMBERED[: NUMBERED.index(kind)]
        current = self.currentIndex()
        self.expand_only([Kind.GOAL, *(item.id for one in above for item in tree.of_kind(one))])
        if current.isValid():
            self._reveal(current)
            self.scrollTo(current)
        self.leave_hidden()

    def expand_all(self) -> None:
        """Open all branches; the current row stays in sight."""
        self.expandAll()
        self.scrollTo(self.currentIndex())

    def collapse_all(self) -> None:
        """Close all branches; the current row is then the one that the former is in."""
        current = self.currentIndex()
        while current.parent().isValid():
            current = current.parent()
        self.setCurrentIndex(current)
        self.collapseAll()

    def rowsAboutToBeRemoved(self, parent: AnyIndex, start: int, end: int) -> None:
        for node in self._branches(parent, start, end):
            if self.isExpanded(self.plan_model().index_of(node.id)):
                self._left_open.add(node.id)
        super().rowsAboutToBeRemoved(parent, start, end)

    def rowsInserted(self, parent: AnyIndex, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        # A branch that comes back is as open as it was.
        back = [node.id for node in self._branches(parent, start, end) if node.id in self._left_open]
        for id_ in back:
            self.expand(self.plan_model().index_of(id_))
        self._left_open.difference_update(back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spare_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model():
            self._fit_columns()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self._selected.stop()
        self.current_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        # By keyboard another current row follows at once, and tells of both; by mouse it came before.
        self._selected.start()

    def _branches(self, parent: AnyIndex, first: int, last: int) -> Iterator[Node]:
        for child in self.plan_model().node(parent).children[first : last + 1]:
            yield from child.walk()

    def _reveal(self, index: QModelIndex) -> None:
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()

    def _fit_columns(self) -> None:
        header = self.header()
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, widest in _WIDEST.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, self.fontMetrics().horizontalAdvance(widest) + 24)
        header.setSectionResizeMode(MARKS, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(MARKS, max(marks_width(self), header.sectionSizeHint(MARKS)))
        self._spare_room()

    def _spare_room(self) -> None:
        """Do without the times where they would leave too little of the titles."""
        header, metrics = self.header(), self.fontMetrics()
        times = header.sectionSize(TIME) or metrics.horizontalAdvance(_WIDEST[TIME]) + 24
        titles = self.viewport().width() - header.sectionSize(MONEY) - header.sectionSize(MARKS) - times
        self.setColumnHidden(TIME, titles < _LEAST_TITLE * metrics.averageCharWidth())

    def _id(self, index: QModelIndex) -> str | None:
        return (self.plan_model().node(index).id or None) if index.isValid() else None

    def _selected_nodes(self) -> Iterator[Node]:
        """The selected rows not inside a closed branch; Qt itself would ask the model about every cell."""
        for part in self.selectionModel().selection().toList():
            if not self.closed_above(part.parent()).isValid():
                yield from self.plan_model().node(part.parent()).children[part.top() : part.bottom() + 1]

    def _shown_indexes(self) -> Iterator[QModelIndex]:
        index = self.model().index(0, TITLE)
        while index.isValid():
            yield index
            index = self.indexBelow(index)


def _under_any(tree: PlanTree, id_: str, chosen: set[str]) -> bool:
    return any(above.id in chosen for above in tree.ancestors(id_))
