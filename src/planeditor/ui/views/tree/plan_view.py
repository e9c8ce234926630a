"""The view „Planas“: the plan as a tree."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.ui.kit.commands import CLIPBOARD, IN_VIEW, Command
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.marks import Marks
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.rows import TITLE
from planeditor.ui.views.tree.view import PlanTreeView
from planeditor.ui.views.view import View


class TreeView(View):
    """All items of the plan, branch by branch."""

    rows: PlanTreeModel | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = PlanTreeView(self)
        self.setLayout(in_column(self.tree))
        self.tree.current_changed.connect(self.current_changed)
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.rows = PlanTreeModel(plan, self)
        self.tree.show_model(self.rows)

    def current_id(self) -> str | None:
        return self.tree.current_id() if self.rows else None

    def selected_ids(self) -> list[str]:
        return self.tree.selected_ids() if self.rows else []

    def go_to(self, id_: str) -> None:
        self.tree.go_to(id_)

    def select(self, ids: Sequence[str]) -> None:
        self.tree.select(ids)

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        if self.rows:
            self.rows.show_marks(marks)

    def show_cut(self, ids: Iterable[str]) -> None:
        if self.rows:
            self.rows.show_cut(ids)

    def rename(self) -> None:
        self.tree.edit(self.tree.currentIndex().siblingAtColumn(TITLE))

    def expand_to(self, kind: Kind | None) -> None:
        if kind is None:
            self.tree.expand_all()
        else:
            self.tree.expand_to(kind)

    def collapse_all(self) -> None:
        self.tree.collapse_all()

    def heading(self) -> Kind | None:
        index = self.tree.currentIndex()
        if self.rows is None or not index.isValid():
            return None
        node = self.rows.node(index)
        return node.kind if node.is_heading else None

    def focus_target(self) -> QAbstractItemView:
        return self.tree

    def taken_keys(self) -> frozenset[Command]:
        return IN_VIEW | CLIPBOARD

    def state(self) -> dict[str, object]:
        return {"expanded": self.tree.expanded_ids()}

    def restore(self, state: dict[str, Any]) -> None:
        expanded = state.get("expanded")
        if isinstance(expanded, Iterable):
            self.tree.expand_only(expanded)

    def retranslate(self) -> None:
        self.tree.setAccessibleName(self.tr("Tree of the plan"))
        super().retranslate()
