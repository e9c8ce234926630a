"""The views of the open plan, one above the other: only what is seen works."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.ui.kit.marks import Marks
from planeditor.ui.views.registry import ViewEntry
from planeditor.ui.views.view import View


class ViewStack(QStackedWidget):
    """Makes each view when it is first brought, and fills it anew when the plan has changed meanwhile.

    A view that is hidden when the plan changes lets go of it: it does no work until it is seen again.
    """

    made = Signal(View)
    """A view was brought for the first time."""

    current_changed = Signal()
    """Another item is current in the view that is seen, or another set is selected."""

    details_wanted = Signal()
    """The fields of the current item are to be written."""

    money_wanted = Signal()
    """The money of the current item is to be written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view: View | None = None
        self.marks: Mapping[str, Marks] = {}
        self._plan: OpenPlan | None = None
        self._views: dict[str, View] = {}
        self._left: dict[str, object] = {}
        """How each view of the plan was when it was left, by name."""

    def open(self, plan: OpenPlan, states: object) -> None:
        """Show this plan in whatever view is brought; `states` are how its views were left, as `states()`."""
        self._plan = plan
        self._left = dict(states) if isinstance(states, dict) else {}

    def close_plan(self) -> None:
        """Let go of the plan."""
        self._plan, self.marks, self._left = None, {}, {}
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

    def leave_hidden(self) -> None:
        """The plan has changed: those that are not seen let go of it."""
        for view in self._views.values():
            if view is not self.view and view.plan:
                view.close_plan()

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
        self._views[entry.name] = view
        self.addWidget(view)
        view.current_changed.connect(lambda: self.current_changed.emit() if self.view is view else None)
        view.details_wanted.connect(self.details_wanted)
        view.money_wanted.connect(self.money_wanted)
        self.made.emit(view)
        return view

    def _fill(self, view: View) -> None:
        """Show the plan as it is now in a view that does not: it is new, or was hidden at a change."""
        if self._plan is None:
            return
        is_new = view.plan is not self._plan
        if is_new:
            view.open(self._plan)
        view.show_marks(self.marks)
        state = self._left.get(self._name(view))
        if is_new and isinstance(state, dict):
            view.restore(state)

    def _leave(self) -> None:
        """Note how the view that is seen is, in case that it has to be filled anew."""
        if self.view and self.view.plan:
            self._left[self._name(self.view)] = self.view.state()

    def _name(self, view: View) -> str:
        return next(name for name, made in self._views.items() if made is view)
