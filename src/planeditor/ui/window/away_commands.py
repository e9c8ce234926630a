"""The commands of whoever leaves the network: take the open plan along, and bring it back as it is then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planeditor.editing.open_plan import utc_now
from planeditor.store.location import own_store
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.plan_page import PlanPage

if TYPE_CHECKING:
    from planeditor.editing.arrivals import Arrival
    from planeditor.store.distant import DistantStore


class AwayCommands(QObject):
    """Made where the plans are on a server; elsewhere nobody sees that there are such commands."""

    told = Signal(str)
    review_wanted = Signal(str, str)
    """What was brought back is to be looked at: the id of the plan and the state."""

    def __init__(self, store: "DistantStore", settings: Settings, page: PlanPage, commands: Commands) -> None:
        super().__init__(page)
        self._server, self._store = store.place, store.as_store
        self._settings, self._page = settings, page
        for command, slot in ((Command.TAKE_ALONG, self._take), (Command.BRING_BACK, self._bring)):
            commands[command].setVisible(True)
            commands.on(command, slot)

    def _take(self) -> None:
        from planeditor.editing.away import take_along
        from planeditor.store.store import Store

        plan = self._page.plan
        if plan is None:
            return
        with Store.open(own_store()) as home:
            take_along(self._store, plan, home, self.tr("This computer"), utc_now())
        self._settings.keep_taken(plan.id, self._server.name)
        self.told.emit(
            self.tr("The plan is on this computer too. Without the server, choose “Plans on this computer”.")
        )

    def _bring(self) -> None:
        from planeditor.editing.arrivals import News
        from planeditor.editing.away import bring_back
        from planeditor.store.store import Store

        plan = self._page.plan
        if plan is None:
            return
        with Store.open(own_store()) as home:
            arrival: Arrival = bring_back(self._store, plan, home, self.tr("This computer"), utc_now())
        if arrival.news is News.COPY:
            self.review_wanted.emit(plan.id, arrival.state)
        else:
            self.told.emit(self.tr("Nothing was changed on this computer since."))
