"""The view „Pasiūlymai“: what could be done with the plan, why, and the keys to take or decline it."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from planeditor.discovery.rules import discovering
from planeditor.discovery.suggestion import Suggestion
from planeditor.editing.elsewhere import Elsewhere
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.taking import taken
from planeditor.errors import PlanEditorError
from planeditor.language import Said, said, said_n
from planeditor.plan.changes import Change
from planeditor.plan.items import Item
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.commands import Command, keys
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.jobs import Report
from planeditor.ui.kit.latest_run import LatestRun
from planeditor.ui.kit.marks import PAUSE
from planeditor.ui.kit.tables.columned_table import ColumnedTable
from planeditor.ui.kit.words import tell
from planeditor.ui.views.rows_view import RowsView
from planeditor.ui.views.suggestions.model import SuggestionsModel
from planeditor.ui.views.suggestions.table import SUGGESTIONS, Offered, does

_TAKE, _DECLINE = "Ctrl+Return", "Del"
_MOST_DECLINED = 2000
"""Declined suggestions that are remembered of a plan, the newest: a small text in the file of settings."""


class SuggestionsView(RowsView):
    """The table of suggestions, and below it the current one in full.

    What was declined is remembered with how the view was left, beside the store: it is a person's own choice
    what not to be told again, and no part of the plan.
    """

    rows: SuggestionsModel | None

    is_derived: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None = None) -> None:
        self.take, self.decline, self.declined = (QPushButton() for _ in range(3))
        super().__init__(ColumnedTable(SUGGESTIONS), parent)
        self._declined: dict[str, None] = {}
        self.take.setIcon(icon("check"))
        self.decline.setIcon(icon("close"))
        self.declined.setCheckable(True)
        self.declined.hide()
        for button in (self.take, self.decline, self.declined):
            self.buttons.add(button)
        self.full = Message(self)
        self.done = Message(self)
        self.column.addWidget(self.done)
        self.column.addWidget(self.full)
        self._is_stale = False
        self._elsewhere: Elsewhere | None = None
        self._looking = LatestRun(self)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._look)
        self._looking.made.connect(self._show)
        self._looking.crashed.connect(_raise)
        self.take.clicked.connect(self.take_current)
        self.decline.clicked.connect(self.decline_current)
        self.declined.toggled.connect(self._decide)
        self.table.activated.connect(self._go_to_field)
        for key, act in ((_TAKE, self.take_current), (_DECLINE, self.decline_current)):
            self._on_key(key, act)

    def make_rows(self, plan: OpenPlan) -> SuggestionsModel:
        return SuggestionsModel(SUGGESTIONS, plan, self)

    @property
    def is_looking(self) -> bool:
        """Whether the plan is being looked through, or is about to be."""
        return self._pause.isActive() or self._looking.is_busy

    def open(self, plan: OpenPlan) -> None:
        self._declined = {}
        self._elsewhere = None
        super().open(plan)
        self._pause.start(0)

    def follow(self, changes: Sequence[Change]) -> None:
        super().follow(changes)
        self._pause.start(PAUSE)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._elsewhere = None  # other plans may have come meanwhile
            self._pause.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """The plan is looked through for whoever sees it: for nobody now, and anew when it is seen again."""
        super().hideEvent(event)
        self._is_stale |= self.is_looking
        self._pause.stop()
        self._looking.stop()

    def close_plan(self) -> None:
        self._pause.stop()
        self._looking.finish()
        super().close_plan()

    def state(self) -> dict[str, object]:
        return super().state() | {"declined": [*self._declined][-_MOST_DECLINED:]}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        declined = state.get("declined")
        if isinstance(declined, list):
            self._declined = {key: None for key in declined if isinstance(key, str)}
            self._decide()

    def count_text(self, shown: int, all_: int) -> str:
        return super().count_text(shown, all_) or (
            tell(said_n("status", "%n suggestions", all_)) if all_ else ""
        )

    def none_text(self, all_: int) -> Said | None:
        if self.rows and not self.rows.is_known:
            return said("suggestions", "The plan is being looked through…")
        return super().none_text(all_)

    def current_id(self) -> str | None:
        offered = self._current()
        return offered.suggestion.items[0] if offered else None

    def selected_ids(self) -> Sequence[str]:
        current = self.current_id()
        return [] if current is None else [current]

    def go_to(self, id_: str) -> None:
        if self.rows and self.current_id() != id_:
            at = ((key, self.rows.record(key)) for key in self.rows.keys)
            self.table.go_to(next((key for key, one in at if one and one.suggestion.items[0] == id_), ""))

    def taken_keys(self) -> frozenset[Command]:
        # Enter leads to the item, and Delete declines: no item is removed from here by a key.
        return frozenset()

    def take_current(self) -> None:
        """Do what the current suggestion says, as one step of undo; or go where it leads."""
        key, offered = self.table.current_id(), self._current()
        if not (self.plan and self.rows and key and offered):
            return
        try:
            kind, changes = taken(self.plan.tree, offered.suggestion, tell)
            if changes:
                self.plan.run(kind, changes)
        except PlanEditorError as error:
            self.full.refuse(tell(error.said))
            return
        if not changes:
            self._go_to_field()
            return
        self.rows.drop(key)
        self.keep_current()
        self.table.setFocus()
        done = tell(said("suggestions", "Done: {what}. Undo takes it back.", what=_small(does(offered))))
        self.done.say(done)
        announce(self, done)

    def decline_current(self) -> None:
        """Do not suggest the current one again; or do, where it was declined."""
        key = self.table.current_id()
        if not (self.rows and key and self._current()):
            return
        if key in self._declined:
            del self._declined[key]
        else:
            self._declined[key] = None
        self._decide()
        self.table.setFocus()
        self.current_changed.emit()

    def retranslate(self) -> None:
        super().retranslate()
        self.take.setText(self.tr("Accept"))
        self._tell_keys()

    def show_count(self) -> None:
        super().show_count()
        declined = self.rows.declined_here if self.rows else 0
        self.declined.setText(self.tr("Show the declined ones ({count})").format(count=declined))
        self.declined.setVisible(declined > 0 or self.declined.isChecked())
        self._tell_current()

    def _on_key(self, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(keys(key), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def _look(self) -> None:
        """Look the plan through as it is now, off the window's thread; where nobody sees it, later."""
        self._is_stale = not self.isVisible()
        if self.plan and not self._is_stale:
            items = self.plan.tree.items()
            elsewhere = self._elsewhere = self._elsewhere or Elsewhere.of(self.plan.store, self.plan.id)
            self._looking.make(lambda report: _found(items, elsewhere, report))

    def _show(self, found: list[Suggestion]) -> None:
        self._is_stale = False
        if self.rows:
            self.rows.show(found)
            self.keep_current()

    def _decide(self) -> None:
        if self.rows:
            self.rows.decide(self._declined, shows_declined=self.declined.isChecked())
            self.keep_current()

    def _current(self) -> Offered | None:
        return self.rows.record(self.table.current_id() or "") if self.rows else None

    def _filter(self) -> None:
        super()._filter()
        self.keep_current()

    def _show_current(self) -> None:
        super()._show_current()
        self.done.say("")
        self._tell_current()

    def _tell_current(self) -> None:
        offered = self._current()
        self.take.setEnabled(offered is not None)
        self.decline.setEnabled(offered is not None)
        self._tell_keys()
        if offered is None:
            self.full.say("")
            return
        suggestion = offered.suggestion
        accepted = said("suggestions", "When accepted: {what}.", what=_small(does(offered)))
        self.full.say("\n".join(map(tell, (suggestion.said, suggestion.reason, accepted))))

    def _tell_keys(self) -> None:
        offered = self._current()
        is_declined = offered is not None and offered.is_declined
        self.decline.setText(self.tr("Suggest again") if is_declined else self.tr("Decline"))
        for button, key in ((self.take, _TAKE), (self.decline, _DECLINE)):
            told = QKeySequence(keys(key)).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{button.text()} ({told})")

    def _go_to_field(self) -> None:
        offered = self._current()
        if offered:
            self.field_wanted.emit(offered.suggestion.field)


def _found(items: dict[str, Item], elsewhere: Elsewhere, report: Report) -> list[Suggestion]:
    steps = discovering(PlanTree(items.values()), elsewhere.partners)
    found = next(steps)
    for step, found in enumerate(steps, 1):  # noqa: B007 – the last are all
        report(step, 0)
    return found


def _small(sentence: Said) -> str:
    """The sentence as it goes on after a colon."""
    told = tell(sentence)
    return f"{told[:1].lower()}{told[1:]}"


def _raise(error: BaseException) -> None:
    """What is our fault is reported as anywhere in the window's thread."""
    raise error
