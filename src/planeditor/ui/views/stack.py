"""The views of the open plan, one above the other: only what is seen works."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import ORDER, PARENT, Change, SetField
from planeditor.ui.kit.fields.shown import Drafts
from planeditor.ui.kit.marks import Marks
from planeditor.ui.kit.pages import Pages
from planeditor.ui.views.registry import ViewEntry
from planeditor.ui.views.view import View

_MOST_MISSED = 1000
"""Fields that a view catches up with; above this it is cheaper to fill it anew."""


class ViewStack(Pages):
    """Makes each view when it is first brought, and tells only the one that is seen of changes.

    For the others it is noted which fields they missed; they catch up when they are brought. A view that
    missed more than fields lets go of the plan, and is filled anew.
    """

    made = Signal(View)
    """A view was brought for the first time."""

    current_changed = Signal()
    """Another item is current in the view that is seen, or another set is selected."""

    details_wanted = Signal()
    """The fields of the current item are to be written."""

    money_wanted = Signal()
    """The money of the current item is to be written."""

    field_wanted = Signal(str)
    """A field of the current item is to be written; "" for its first."""

    item_wanted = Signal(str)
    """Another item is to be seen."""

    activities_wanted = Signal(object)
    """The activities that satisfy filters are to be seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view: View | None = None
        self.marks: Mapping[str, Marks] | None = None
        """None until the plan has been looked at."""
        self.drafts: Drafts = {}
        self._plan: OpenPlan | None = None
        self._views: dict[str, View] = {}
        self._missed: dict[View, dict[tuple[str, str], SetField]] = {}
        """What hidden views that hold the plan do not show yet, by item and field."""
        self._left: dict[str, object] = {}
        """How each view of the plan was when it was left, by name."""

    def open(self, plan: OpenPlan, states: object) -> None:
        """Show this plan in whatever view is brought; `states` are how its views were left, as `states()`."""
        self._plan = plan
        self._left = dict(states) if isinstance(states, dict) else {}

    def close_plan(self) -> None:
        """Let go of the plan."""
        self._plan, self.marks, self._left, self._missed = None, None, {}, {}
        for view in self._views.values():
            if view.plan:
                view.close_plan()

    def bring(self, entry: ViewEntry) -> View:
        """Show a view, with the same item current as in the one before."""
        view, before = self._views.get(entry.name) or self._make(entry), self.view
        if view is before:
            self._fill(view)
            return view
        current = before.current_id() if before else None
        self._leave()
        self.view = view
        self._fill(view)
        self.setCurrentWidget(view)
        if current:
            view.go_to(current)
        return view

    def follow(self, changes: Sequence[Change]) -> None:
        """Tell the view that is seen of changes of the plan."""
        if self.view and self.view.plan:
            self.view.follow(changes)
        for view in self._views.values():
            if view is not self.view and view.plan:
                self._miss(view, changes)

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Show what there is to say about the items, by id."""
        self.marks = marks
        if self.view and self.view.plan:
            self.view.show_marks(marks)

    def states(self) -> dict[str, object]:
        """How each view of the plan is, or was when it was left, by name."""
        self._leave()
        return self._left

    def _make(self, entry: ViewEntry) -> View:
        view = entry.make(self)
        view.drafts = self.drafts
        self._views[entry.name] = view
        self.addWidget(view)
        view.current_changed.connect(lambda: self.current_changed.emit() if self.view is view else None)
        view.details_wanted.connect(self.details_wanted)
        view.money_wanted.connect(self.money_wanted)
        view.field_wanted.connect(self.field_wanted)
        view.item_wanted.connect(self.item_wanted)
        view.activities_wanted.connect(self.activities_wanted)
        self.made.emit(view)
        return view

    def _fill(self, view: View) -> None:
        """Show the plan as it is now in a view that does not: it is new, or was hidden at a change."""
        if self._plan is None:
            return
        missed = self._missed.pop(view, None)
        if missed:
            view.follow(tuple(missed.values()))
        is_new = view.plan is not self._plan
        if is_new:
            view.open(self._plan)
        if self.marks is not None:
            view.show_marks(self.marks)
        state = self._left.get(self._name(view))
        if is_new and isinstance(state, dict):
            view.restore(state)

    def _miss(self, view: View, changes: Sequence[Change]) -> None:
        """Note what a hidden view misses, or let it go of the plan where filling it anew is easier."""
        fields = self._missed.setdefault(view, {})
        for change in changes:
            if not isinstance(change, SetField) or change.field in (PARENT, ORDER):
                break
            first = fields.get((change.id, change.field), change)
            fields[change.id, change.field] = replace(first, new=change.new)
        else:
            if len(fields) <= _MOST_MISSED:
                return
        del self._missed[view]
        view.lapse()

    def _leave(self) -> None:
        """Note how the view that is seen is, in case that it has to be filled anew."""
        if self.view and self.view.plan:
            self._left[self._name(self.view)] = self.view.state()

    def _name(self, view: View) -> str:
        return next(name for name, made in self._views.items() if made is view)
