"""The tree on the screen: keeps selection and expanded branches."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from planeditor.plan.items import Kind
from planeditor.ui.tree.delegate import TitleDelegate
from planeditor.ui.tree.model import MONEY, TIME, TITLE, AnyIndex, PlanTreeModel
from planeditor.ui.tree.nodes import REGISTERS


class PlanTreeView(QTreeView):
    """Shows a `PlanTreeModel` and says when another row becomes the current one."""

    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(500)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(TitleDelegate(self))
        self.header().setStretchLastSection(False)

    def show_model(self, model: PlanTreeModel) -> None:
        """Show a plan, with its goals and tasks open."""
        former = self.selectionModel()
        # Before any row is laid out: the style sheet decides how high rows are.
        self.ensurePolished()
        self.setModel(model)
        if former is not None:
            former.deleteLater()
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
        chosen = {id_ for index in self.selectionModel().selectedRows() if (id_ := self._id(index))}
        return [id_ for id_ in self._shown_ids() if id_ in chosen and not self._under_any(id_, chosen)]

    def go_to(self, id_: str) -> None:
        """Make an item the current and only selected one, opening what is above it."""
        index = self._plan_model().index_of(id_)
        if index.isValid():
            self._reveal(index)
            self.setCurrentIndex(index)

    def select(self, ids: Iterable[str]) -> None:
        """Select just these items; the first becomes the current one."""
        indexes = [index for id_ in ids if (index := self._plan_model().index_of(id_)).isValid()]
        if not indexes:
            return
        self.go_to(self._id(indexes[0]) or "")
        selection = QItemSelection()
        for index in indexes:
            self._reveal(index)
            selection.select(index, index.siblingAtColumn(TIME))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def expanded_ids(self) -> list[str]:
        """The open branches: ids of items, and names of kinds for headings."""
        return [
            self._id(index) or self._plan_model().node(index).kind.value
            for index in self._shown_indexes()
            if self.isExpanded(index)
        ]

    def expand_only(self, ids: Iterable[str]) -> None:
        """Open just these branches, as `expanded_ids` gave them."""
        model = self._plan_model()
        self.collapseAll()
        for id_ in ids:
            self.expand(model.heading_index(Kind(id_)) if id_ in REGISTERS else model.index_of(id_))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _reveal(self, index: QModelIndex) -> None:
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()

    def _fit_columns(self) -> None:
        header = self.header()
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        metrics = self.fontMetrics()
        for column, widest in ((MONEY, "00 000 000,00"), (TIME, "2024 III – 2026 III")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, metrics.horizontalAdvance(widest) + 24)

    def _plan_model(self) -> PlanTreeModel:
        model = self.model()
        assert isinstance(model, PlanTreeModel)
        return model

    def _id(self, index: QModelIndex) -> str | None:
        return (self._plan_model().node(index).id or None) if index.isValid() else None

    def _under_any(self, id_: str, chosen: set[str]) -> bool:
        return any(above.id in chosen for above in self._plan_model().plan.tree.ancestors(id_))

    def _shown_indexes(self) -> Iterator[QModelIndex]:
        index = self.model().index(0, TITLE)
        while index.isValid():
            yield index
            index = self.indexBelow(index)

    def _shown_ids(self) -> Iterator[str]:
        return (id_ for index in self._shown_indexes() if (id_ := self._id(index)))
