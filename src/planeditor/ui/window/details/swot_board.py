"""The SWOT analysis as four lists, two beside two."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planeditor.editing import operations
from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change, OperationKind
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import SwotCategory
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.register_table import RegisterTable
from planeditor.ui.window.details.registers import SWOT_BOARD


class SwotBoard(QWidget):
    """What is inside above, what is outside below; entries are dragged or sent from one list to another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.plan: OpenPlan | None = None
        self.lists = {category: RegisterTable(table, self) for category, table in SWOT_BOARD.items()}
        self._others: list[tuple[QAction, SwotCategory]] = []
        self._unlisted = QLabel(self)
        set_look(self._unlisted, "warning")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, (category, one) in enumerate(self.lists.items()):
            one.be_one_of_several()
            one.dropped.connect(lambda ids, to=category: self._send(ids, to))
            grid.addWidget(one, place // 2, place % 2)
            self._offer_others(category, one)
        grid.addWidget(self._unlisted, 2, 0, 1, 2)

    def show_plan(self, plan: OpenPlan | None) -> None:
        """Show the entries as they are now; without a plan, let go of them."""
        self.plan = plan
        for one in self.lists.values():
            one.show_plan(plan)
            one.setCurrentIndex(QModelIndex())  # only the list that is used has a current entry
            one.clearSelection()
        self._count()

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the lists up to date after these changes of the plan."""
        for one in self.lists.values():
            one.items().follow(changes)
        self._count()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for one in self.lists.values():
            one.retranslate()
        for action, category in self._others:
            action.setText(self.tr("Move to: {list}").format(list=tell(category.said)))
        self._count()

    def _offer_others(self, category: SwotCategory, one: RegisterTable) -> None:
        for other in self.lists:
            if other is not category:
                action = QAction(one)
                action.triggered.connect(lambda _=False, to=other: self._send(one.selected_ids(), to))
                one.addAction(action)
                self._others.append((action, other))

    def _send(self, ids: Iterable[str], category: SwotCategory) -> None:
        """Give entries another list, as one step of undo."""
        plan = self.plan
        if plan:
            changes = [
                change
                for id_ in ids
                if id_ in plan.tree
                for change in operations.edit(plan.tree, id_, "category", category)
            ]
            plan.run(OperationKind.EDIT, changes)

    def _count(self) -> None:
        entries = self.plan.tree.of_kind(Kind.SWOT) if self.plan else []
        count = sum(getattr(entry, "category", None) is None for entry in entries)
        self._unlisted.setText(self.tr("%n entries have no list yet: choose it in the table.", "", count))
        self._unlisted.setVisible(bool(count))
