"""Whoever else works on the plans of a server: what they do is brought here, and they are told who is."""

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.shared_plan import SharedPlan, said_of
from planeditor.errors import PlanEditorError
from planeditor.language import Said, said
from planeditor.plan.describe import caption
from planeditor.plan.items import FIELDS
from planeditor.store.listening import Listening, Presence
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.words import tell
from planeditor.ui.window.entrance import Entrance
from planeditor.ui.window.plan_page import PlanPage
from planeditor.ui.window.status_line import StatusLine

if TYPE_CHECKING:
    from planeditor.store.distant import DistantStore

_EVERY = 15_000
"""Milliseconds after which one tells again where one is."""
_FORGOTTEN = 40.0
"""Seconds after which whoever told nothing counts as gone."""


class Company(QObject):
    """Listens while the store is open; what comes from the threads of the server is done in the window's."""

    crashed = Signal(object)
    written = Signal(str)
    """The plan of this id was written on the server, by whomever; "" where something may have been missed."""
    _seen = Signal(object)
    _woken = Signal()

    def __init__(
        self,
        store: "DistantStore",
        page: PlanPage,
        status: StatusLine,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(page)
        self._server = store.place
        self.entrance = Entrance(store, page)
        """Lets this person in again where the server wants another password."""
        self.entrance.signed_in.connect(self._go_on)
        page.waiting.again_wanted.connect(self.entrance.try_again)
        self._page = page
        self._status = status
        self._ticks = ticks
        self._plan: OpenPlan | None = None
        self._place = ("", "")
        self._is_deleted = False
        self._others: dict[str, tuple[float, Presence]] = {}
        self._clock = QTimer(self, interval=_EVERY)
        self._clock.timeout.connect(self._tell)
        self.written.connect(self._look)
        self._seen.connect(self._meet)
        self._woken.connect(afterwards(self, self._keep_up))
        page.changed.connect(self._follow)
        _app().focusChanged.connect(self._follow)
        self._listening = Listening(self._server, self.written.emit, self._seen.emit)
        self._clock.start()
        self._follow()

    def _follow(self, *_: object) -> None:
        """The user may be elsewhere, or have another plan open."""
        page = self._page
        if page.plan is not self._plan:
            self._show_plan(page.plan)
        place = (page.view.current_id() or "", page.details.current_field()) if page.plan else ("", "")
        if place != self._place:
            self._place = place
            self._tell()

    def _show_plan(self, plan: OpenPlan | None) -> None:
        self._plan, self._is_deleted = plan, False
        if isinstance(plan, SharedPlan):
            plan.shared.woken = self._woken.emit
            plan.shared.look()
        self._tell()

    def close(self) -> None:
        """Leave: nobody is told of this person any more."""
        self._clock.stop()
        if isinstance(self._plan, SharedPlan):
            self._plan.shared.woken = lambda: None
        self._plan = None
        self.entrance.close()
        self._tell()
        self._listening.close()

    def sentence(self) -> str:
        """Who else has the plan open, where each of them is, and that it was deleted; "" for nobody."""
        if self._plan is None:
            return ""
        people = [self._described(self._plan, one) for one in self._here(self._plan.id)]
        here = self.tr("With you: {people}").format(people="; ".join(map(tell, people))) if people else ""
        return " · ".join(filter(None, (self.tr("The plan was deleted") if self._is_deleted else "", here)))

    def _here(self, plan: str) -> "Iterator[Presence]":
        now = self._ticks()
        for at, one in sorted(self._others.values(), key=lambda pair: pair[1].person):
            if one.plan == plan and now - at < _FORGOTTEN:
                yield one

    def _described(self, plan: OpenPlan, one: "Presence") -> Said:
        item = plan.tree.get(one.item)
        if item is None or item is plan.tree.root:
            return Said("", one.person)
        name = caption(item, plan.tree.get)
        label = next((field.said for field in FIELDS[item.kind] if field.name == one.field), None)
        if label is None:
            return said("company", "{person} (“{item}”)", person=one.person, item=name)
        return said("company", "{person} (“{item}”, {field})", person=one.person, item=name, field=label)

    def _tell(self) -> None:
        plan = self._plan
        item, field = self._place if plan else ("", "")
        self._listening.tell(plan.author if plan else "", plan.id if plan else "", item, field)
        self._status.show_company(self.sentence())  # whoever was forgotten meanwhile goes

    def _look(self, plan_id: str) -> None:
        plan = self._plan
        if isinstance(plan, SharedPlan) and plan_id in ("", plan.id):
            plan.shared.look()

    def _meet(self, presence: "Presence") -> None:
        now = self._ticks()
        self._others = {name: known for name, known in self._others.items() if now - known[0] < _FORGOTTEN}
        is_new = presence.program not in self._others
        self._others[presence.program] = (now, presence)
        if is_new and presence.plan:
            self._tell()  # who has just come knows nobody yet
        self._status.show_company(self.sentence())

    def _go_on(self) -> None:
        """The server lets this person in again: save what waits, and look what others did."""
        self._page.waiting.try_now()
        self._look("")

    def _keep_up(self) -> None:
        plan = self._plan
        if not isinstance(plan, SharedPlan):
            return
        try:
            met = plan.keep_up()
        except PlanEditorError as error:
            self._status.say(tell(error.said))
            return
        except Exception as error:
            self.crashed.emit(error)
            return
        self._page.waiting.follow()
        self._page.changed.emit()
        if met is not None and (sentence := said_of(met)) is not None:
            self._status.say(tell(sentence))
        if plan.shared.is_deleted is not self._is_deleted:
            self._note_deleted(plan.shared.is_deleted)

    def _note_deleted(self, is_deleted: bool) -> None:
        self._is_deleted = is_deleted
        self._status.show_company(self.sentence())
        if is_deleted:
            self._status.say(
                self.tr(
                    "Somebody deleted this plan. What you write is kept in it; "
                    "it can be brought back from the list of plans."
                )
            )


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
