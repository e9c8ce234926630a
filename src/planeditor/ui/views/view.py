"""What every view of the plan can do, so that the page need not know which one is shown."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change
from planeditor.plan.items import Kind
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.fields.shown import Drafts
from planeditor.ui.kit.indexes import close_model
from planeditor.ui.kit.marks import Marks


class Rows(Protocol):
    """The model of what a view shows."""

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date after these changes of the plan, which has them already."""

    def retranslate(self) -> None:
        """Say everything in the present language."""


class View(QWidget):
    """One way of looking at the open plan.

    - A view shows items and says which is current; the details pane and the commands act on that one.
    - It never changes the plan itself: it asks the `OpenPlan`, and hears of changes while it is seen.
    """

    current_changed = Signal()
    """Another item is current, or another set is selected."""

    details_wanted = Signal()
    """The fields of the current item are to be written."""

    money_wanted = Signal()
    """The money of the current item is to be written."""

    field_wanted = Signal(str)
    """A field of the current item is to be written; "" for its first."""

    item_wanted = Signal(str)
    """Another item, which this view may not show, is to be seen."""

    activities_wanted = Signal(object)
    """The activities that satisfy filters are to be seen: what is asked for, by the names of filters."""

    is_derived: ClassVar[bool] = False
    """Whether its rows follow from the plan, so that what is undone comes back there by itself."""

    plan: OpenPlan | None = None

    rows: Rows | None = None
    """What of the plan `focus_target` shows, where that is one model as long as the plan is open."""

    drafts: Drafts
    """The texts that could not be saved, of all views and the details together."""

    def open(self, plan: OpenPlan) -> None:
        """Show a plan."""
        raise NotImplementedError

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring what is shown up to date after these changes of the plan, which has them already.

        They may be those of several operations, missed while the view was hidden.
        """
        if self.rows:
            self.rows.follow(changes)

    def close_plan(self) -> None:
        """Let go of the plan."""
        self.rows = self.plan = None
        close_model(self.focus_target())

    def lapse(self) -> None:
        """Too much was missed while it was hidden: show the plan anew when it is seen again."""
        self.close_plan()

    def current_id(self) -> str | None:
        """The item that the details pane shows; None for none."""
        raise NotImplementedError

    def selected_ids(self) -> Sequence[str]:
        """The items that a command acts on."""
        current = self.current_id()
        return [] if current is None else [current]

    def go_to(self, id_: str) -> None:
        """Make an item the current one, if this view shows it."""
        raise NotImplementedError

    def select(self, ids: Sequence[str]) -> None:
        """Select items that have just come, the first as the current one; by itself, only that one."""
        if ids:
            self.go_to(ids[0])

    def show_current(self) -> None:
        """Bring the current row into sight again, after it has moved."""
        surface = self.focus_target()
        surface.scrollTo(surface.currentIndex())

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Show what there is to say about the items, by id."""

    def show_cut(self, ids: Iterable[str]) -> None:
        """Dim the items that wait to be pasted elsewhere, where whole branches are shown."""

    def rename(self) -> None:
        """Let the title of the current item be written: in its row, or by itself in the details."""
        self.details_wanted.emit()

    def expand_to(self, kind: Kind | None) -> None:
        """Open the branches down to the items of a kind, or all of them, where there are branches."""

    def collapse_all(self) -> None:
        """Close all branches, where there are branches."""

    def heading(self) -> Kind | None:
        """The kind whose heading is current, where no item is; what is added goes under it."""
        return None

    def focus_target(self) -> QAbstractItemView:
        """What has the focus when the view is used; the editing keys work while it has it."""
        raise NotImplementedError

    def taken_keys(self) -> frozenset[Command]:
        """The editing commands whose keys work here."""
        return IN_VIEW

    def state(self) -> dict[str, object]:
        """What is to be remembered of the view for the next time this plan is open; JSON."""
        return {}

    def restore(self, state: dict[str, object]) -> None:
        """Bring back what `state` gave."""

    def retranslate(self) -> None:
        """Say everything in the present language."""
        if self.rows:
            self.rows.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
