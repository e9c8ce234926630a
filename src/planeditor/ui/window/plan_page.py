"""The open plan on the screen: the list of views, the view, and the details pane beside it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Catalogue, Language
from planeditor.plan.changes import Change, Insert
from planeditor.plan.items import Kind
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.marks import NO_MARKS, MarkKeeper, Marks
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tab_stops import as_read, has_focus, stops
from planeditor.ui.kit.words import tell
from planeditor.ui.views.registry import ACTIVITIES, TREE, VIEWS, ViewEntry
from planeditor.ui.views.rows_view import RowsView
from planeditor.ui.views.stack import ViewStack
from planeditor.ui.views.view import View
from planeditor.ui.window.copies_bar import CopiesBar
from planeditor.ui.window.details.pane import DetailsPane
from planeditor.ui.window.view_list import ViewList
from planeditor.ui.window.waiting_bar import WaitingBar

_PARTS = frozenset({Kind.FUNDING, Kind.LINK})
_VIEW_SHARE, _DETAILS_SHARE = 600, 400
"""How view and details share the room until the user moves the border; Qt keeps the ratio."""
_VIEWS_TOPIC = "04-rodiniai.md"
_REMEMBER_AFTER = 1000
"""Milliseconds of rest after which it is written down how the plan is shown, lest a kill forget it."""


class PlanPage(QWidget):
    """Shows one plan; all views share the selection and the details pane."""

    changed = Signal()
    """The plan, or what is selected in it, is another one now."""

    menu_wanted = Signal()
    """The commands for what is selected are wanted at the pointer."""

    marked = Signal(object)
    """The marks of the plan, by item id."""

    view_made = Signal(View)
    """A view was shown for the first time."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan: OpenPlan | None = None
        self.details = DetailsPane(self)
        self.waiting = WaitingBar(self)
        self.copies = CopiesBar(self)
        self._settings = settings
        self._unlisten: Callable[[], None] | None = None
        self._keeper: MarkKeeper | None = None
        self._begun: set[str] = set()
        """Items that nothing was said about yet."""
        self._list = ViewList(self)
        self._list.chosen.connect(self.show_view)
        self._list.activated.connect(lambda: self.view.focus_target().setFocus())
        self._stack = ViewStack(self)
        self._stack.drafts = self.details.drafts
        self._splitter = Splitter(Qt.Orientation.Horizontal, self)
        self._splitter.hold((self._stack, 3), (self.details, 2))
        self._splitter.setSizes([_VIEW_SHARE, _DETAILS_SHARE])
        beside = in_row(self._list, (self._splitter, 1), gap=0)
        self.setLayout(in_column(self.copies, (beside, 1), self.waiting, gap=0))
        self._stack.made.connect(self.view_made)
        self._stack.current_changed.connect(self._show_current)
        self._stack.details_wanted.connect(self.details.focus_title)
        self._stack.money_wanted.connect(self.details.focus_money)
        self._stack.field_wanted.connect(self._write)
        self._stack.item_wanted.connect(self.go_to)
        self._stack.activities_wanted.connect(self._show_activities)
        self.details.jump.connect(self.go_to)
        self.details.left.connect(lambda: self.view.focus_target().setFocus())
        self._rest = QTimer(self, singleShot=True, interval=_REMEMBER_AFTER)
        self._rest.timeout.connect(self._remember)
        self.changed.connect(self._rest.start)
        self.retranslate()

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._stack.view or self.show_view(self.entry)

    def show_view(self, entry: ViewEntry) -> View:
        """Show a view, with the same item current as in the one before."""
        before = self._stack.view
        view = self._stack.bring(entry)
        if view is not before:
            self._list.show_chosen(entry)
            self._show_current()
        return view

    def open(self, plan: OpenPlan) -> None:
        """Show a plan as it was left: same view, same item selected, same branches open.

        What waits to be merged is another affair: `copies` are told of the plan when its store is open.
        """
        self.close_plan()
        self.plan = plan
        self.details.set_plan(plan)
        self._unlisten = plan.listen(self._follow)
        self.waiting.set_plan(plan)
        self._keeper = MarkKeeper(plan, self)
        self._keeper.marked.connect(self._show_marks)
        state = self._settings.plan_state(plan.id)
        names = {entry.name: entry for entry in VIEWS}
        self._stack.open(plan, state.get("views"))
        view = self.show_view(names.get(str(state.get("view")), TREE))
        view.go_to(str(state.get("current", "")))
        self._splitter.restoreState(self._settings.layout("plan"))
        self._show_current()
        view.focus_target().setFocus()

    def close_plan(self) -> None:
        """Remember how the plan was left, and let go of it."""
        if self.plan is None:
            return
        self._remember()
        self._rest.stop()
        self.plan, self._begun = None, set()
        self.details.set_plan(None)
        self.waiting.set_plan(None)
        self.copies.show_plan(None)
        if self._unlisten:
            self._unlisten()
        if self._keeper:
            self._keeper.close()
            self._keeper.deleteLater()
            self._keeper = None
        self._stack.close_plan()

    def go_to(self, id_: str) -> None:
        """Make an item the current one; in the tree, where the present view does not show it."""
        self.view.go_to(id_)
        if self.view.current_id() != id_:
            self.show_view(TREE).go_to(id_)
        self._show_current()

    def select(self, ids: Sequence[str]) -> None:
        """Select items that have just come or moved, the first as the current one."""
        if not ids or self.plan is None:
            return
        first = self.plan.tree[ids[0]]
        self.view.go_to(first.id)
        if self.view.current_id() != first.id and first.kind in _PARTS:
            # A view of activities shows the money and links of one with the activity.
            self.view.go_to(first.parent)
            self._show_current()
            return
        self.go_to(first.id)
        self.view.select(ids)

    def select_current(self) -> None:
        """Select the item that became current when the selected ones went."""
        current = self.view.current_id()
        if current:
            self.view.go_to(current)

    @property
    def marks(self) -> Mapping[str, Marks]:
        """What there is to say about the items, by id, as it was found last."""
        return self._stack.marks or {}

    @property
    def help_topic(self) -> str:
        """Where the help tells of the view that is shown: under its Lithuanian name, as the help is."""
        return f"{_VIEWS_TOPIC}#{Catalogue.of(Language.LT).say(self.entry.title)}"

    @property
    def entry(self) -> ViewEntry:
        """Which view is shown."""
        return self._list.entry

    def step_part(self, by: int) -> None:
        """Go to the next part of the page, or the one before: the list of views, the view, the details."""
        parts = self._parts()
        place = next((place for place, part in enumerate(parts) if has_focus(part)), -1)
        for part in (parts[(place + step * by) % len(parts)] for step in range(1, len(parts) + 1)):
            target = self._entrance(part)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _entrance(self, part: QWidget) -> QWidget | None:
        """Where a part is entered; the details at their first field, not at the way up in their head."""
        if part is self.view:
            return self.view.focus_target()
        return next(stops(self.details.fields if part is self.details else part), None)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the parts in the order they stand in, though they were not made in that order."""
        chain = [
            *stops(self.copies),
            *stops(self._list),
            *as_read(self.view),
            *stops(self._splitter.handle(1)),
            *stops(self.details),
            *stops(self.waiting),
        ]
        focused = QApplication.focusWidget()
        if focused not in chain:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        chain[(chain.index(focused) + (1 if next else -1)) % len(chain)].setFocus(reason)
        return True

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.waiting.retranslate()
        self.copies.retranslate()
        self._list.write_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.write_names()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._list.write_names()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._stack.geometry().contains(event.pos()):
            self.menu_wanted.emit()

    def _follow(self, changes: Sequence[Change]) -> None:
        """The one ear: what is on the page is told from here, first what is seen."""
        self._begun.update(change.id for change in changes if isinstance(change, Insert))
        self.details.follow(changes)
        self._stack.follow(changes)
        self.waiting.follow()
        if self._keeper:
            self._keeper.follow()
        self.changed.emit()

    def _write(self, field: str) -> None:
        self.details.focus_field(field, 0, 0) if field else self.details.focus_title()

    def _show_activities(self, filters: Mapping[str, object]) -> None:
        view = self.show_view(ACTIVITIES)
        assert isinstance(view, RowsView)
        view.filters.ask(filters)
        view.focus_target().setFocus()

    def _remember(self) -> None:
        if self.plan is None:
            return
        views = self._stack.states()
        state = {"view": self.entry.name, "current": self.view.current_id() or "", "views": views}
        self._settings.set_plan_state(self.plan.id, state)
        self._settings.set_layout("plan", self._splitter.saveState())
        self._settings.sync()

    def _show_marks(self, marks: Mapping[str, Marks]) -> None:
        self._tell_new(marks)
        self.marked.emit(marks)
        self.details.show_marks(marks)
        self._stack.show_marks(marks)

    def _tell_new(self, marks: Mapping[str, Marks]) -> None:
        """Have it heard what the last change made wrong in the current item, not what it came with."""
        id_ = self.view.current_id() or ""
        if self._stack.marks is not None and id_ not in self._begun:
            former = self.marks.get(id_, NO_MARKS).sentences
            new = (one for one in marks.get(id_, NO_MARKS).sentences if one not in former)
            announce(self.details, " ".join(map(tell, new)))
        self._begun.clear()

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.copies, self._list, self.view, self.details, self.waiting)

    def _show_current(self) -> None:
        if self.plan:
            self.details.show_item(self.view.current_id(), self.view.heading(), self.view.selected_ids())
        else:
            self.details.show_item(None)
        self.changed.emit()
