"""Cut, copy and paste of the selected branches, whichever view shows them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planeditor.editing.branches import can_paste, place
from planeditor.editing.lines import titles
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import LAST
from planeditor.errors import InvalidValue
from planeditor.plan.describe import kind_object
from planeditor.plan.items import CLASSES, PARENTS, Item, Kind, title_of
from planeditor.ui.kit.tables.clipboard import pasted_cells
from planeditor.ui.kit.tables.pasted_draft import offer
from planeditor.ui.kit.words import tell
from planeditor.ui.window.branch_clipboard import BranchClipboard
from planeditor.ui.window.plan_page import PlanPage

if TYPE_CHECKING:
    from planeditor.blocks.draft import Draft

_INNER = {Kind.GOAL: Kind.TASK, Kind.TASK: Kind.ACTIVITY}


class Pasting(QObject):
    """Carries branches and lists of lines between the page and the clipboard."""

    told = Signal(str)
    """What could not be pasted with the rest."""

    changed = Signal()
    """There is something else to be pasted, or something else is cut."""

    def __init__(self, page: PlanPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._clipboard = BranchClipboard(self)
        self._clipboard.changed.connect(self.changed)

    def copy(self, ids: list[str]) -> None:
        """Put branches of the open plan on the clipboard."""
        if self._page.plan and ids:
            self._clipboard.copy(self._page.plan, ids)

    def cut(self, ids: list[str]) -> None:
        """Mark branches to be moved to where they are pasted; in another plan they are copied."""
        if self._page.plan and ids:
            self._clipboard.cut(self._page.plan, ids)

    def show_cut(self) -> None:
        """Dim what is cut, where whole branches are shown."""
        if plan := self._page.plan:
            self._page.view.show_cut(self._clipboard.cut_ids(plan))

    def can_paste(self) -> bool:
        """Whether something lies on the clipboard; where it has no place at what is current, that is told."""
        return self._at() is not None and (
            self._clipboard.branches() is not None or self._clipboard.has_text()
        )

    def paste(self) -> list[str]:
        """Paste at what is current, and select what was pasted; return its ids."""
        plan, at = self._page.plan, self._at()
        if plan is None or at is None:
            return []
        pasted = self._paste(plan, at)
        self._page.select(pasted)
        return pasted

    def _paste(self, plan: OpenPlan, at: str) -> list[str]:
        cut, branches = self._clipboard.cut_ids(plan), self._clipboard.branches()
        if branches and not can_paste(plan.tree, branches.kinds, at):
            self._tell_no_place(plan, branches.kinds, at)
            return []
        if cut:
            plan.move_to(cut, at)
            self._clipboard.pasted()
            return cut
        if branches:
            pasting = plan.paste(branches, at)
            self._tell_dropped(pasting.dropped)
            return [item.id for item in pasting.tops]
        return [item.id for item in self._paste_text(plan, at)]

    def _paste_text(self, plan: OpenPlan, at: str) -> Sequence[Item]:
        """A list becomes items at once; what columns mean is looked at first, unless headings say it."""
        from planeditor.editing.intake.opening import is_of_columns

        try:
            if self._page.view.heading() and self._page.details.take(pasted_cells()):
                return []
            draft = self._clipboard.draft()
            if any(map(is_of_columns, draft.blocks)):
                into = replace(draft, into=self._page.view.heading() or plan.tree[at].kind)
                offer(self._page, into, "" if at == plan.tree.root.id else at)
                return []
            return self._paste_lines(plan, draft)
        except InvalidValue as error:
            self.told.emit(tell(error.said))
            return []

    def _paste_lines(self, plan: OpenPlan, draft: "Draft") -> Sequence[Item]:
        from planeditor.blocks.table import is_flattened

        lines = self._place_of_lines(plan)
        if lines is None:
            self.told.emit(self.tr("Text cannot be pasted here: choose a goal, a task or an activity first."))
            return []
        if any(is_flattened([row[0] for row in block.rows]) for block in draft.blocks):
            self.told.emit(
                self.tr("These are the cells of a table, a line each. Copy the table from Word itself.")
            )
            return []
        found = titles(self._clipboard.text())
        return plan.paste_titles(*lines, found) if found else []

    def _place_of_lines(self, plan: OpenPlan) -> tuple[Kind, str, str | None] | None:
        """Kind, parent and sibling above of what lines become; None where that has no title.

        They go into a goal or task that has a title and nothing in it yet, else after what is current.
        """
        heading, item = self._page.view.heading(), plan.tree.get(self._page.view.current_id())
        if heading:
            return (heading, plan.tree.root.id, LAST)
        if item is None or item.kind is Kind.PLAN or not CLASSES[item.kind].title_field:
            return None
        inner = _INNER.get(item.kind)
        if inner and title_of(item).strip() and not plan.tree.children(item.id, inner):
            return (inner, item.id, LAST)
        return (item.kind, item.parent, item.id)

    def _at(self) -> str | None:
        plan, view = self._page.plan, self._page.view
        if plan is None:
            return None
        current = plan.tree.root.id if view.heading() else view.current_id()
        return current if current in plan.tree else None

    def _tell_no_place(self, plan: OpenPlan, kinds: Collection[Kind], at: str) -> None:
        """Say what to choose: what has no place at an item has it in one kind only."""
        kind = next(kind for kind in Kind if kind in kinds and not place(plan.tree, kind, at))
        (holder,) = PARENTS[kind]
        told = self.tr("This cannot be pasted here: choose {what} first.")
        self.told.emit(told.format(what=tell(kind_object(holder))))

    def _tell_dropped(self, names: tuple[str, ...]) -> None:
        if names:
            told = ", ".join(names)
            self.told.emit(self.tr("Pasted without what this plan does not have: {names}").format(names=told))
