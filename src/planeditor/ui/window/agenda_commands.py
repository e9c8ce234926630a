"""The commands about a session's day: creative tasks for its agenda, and its file for a table."""

from PySide6.QtCore import QObject, Signal

from planeditor.editing.open_plan import utc_now
from planeditor.plan.items import Idea, Kind, Session, title_of
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.windows import open_dialog
from planeditor.ui.window.plan_page import PlanPage


class AgendaCommands(QObject):
    """Carries out these commands for the session that is chosen, or the only one of the plan."""

    told = Signal(str)
    """What happened, as a line at the bottom."""

    def __init__(self, page: PlanPage, commands: Commands) -> None:
        super().__init__(page)
        self._page = page
        commands.on(Command.CREATIVE_TASK, self._choose_task)
        commands.on(Command.SEND_SESSION, self._send)

    def _choose_task(self) -> None:
        """Choose a creative task and add its steps to the agenda."""
        from planeditor.editing.creative.task import OWN_FOLDER
        from planeditor.ui.dialogs.creative import CreativeDialog

        plan, session = self._page.plan, self._session()
        if plan is None or session is None:
            return
        own = plan.store.folder / OWN_FOLDER
        open_dialog(CreativeDialog(plan, session, own, self._page.window()))

    def _send(self) -> None:
        """Write the session, and nothing else of the plan, as a file for a table."""
        from planeditor.editing.library import send_session
        from planeditor.ui.dialogs.export.naming import cleaned, fitted

        plan, session = self._page.plan, self._session()
        if plan is None or session is None:
            return
        name = cleaned(title_of(session) or self.tr("Session"))[:100]
        title = self.tr("File of the session for a table")
        path = messages.plan_file_to_save(self._page.window(), title, fitted(name, messages.PLAN_SUFFIX))
        if path is None:
            return
        send_session(plan.store, plan, session, path, utc_now())
        self._page.copies.refresh()
        self.told.emit(
            self.tr("The session is in {name}. When it comes back, receive it as any copy.").format(
                name=path.name
            )
        )

    def _session(self) -> Session | None:
        """The session that is meant; None, and it is said what to do, where that is not clear."""
        if self._page.plan is None:
            return None
        found = session_at(self._page.plan.tree, self._page.view.current_id())
        if found is None:
            messages.inform(self._page.window(), self.tr("Select a session first; there may be none yet."))
        return found


def session_at(tree: PlanTree, id_: str | None) -> Session | None:
    """The session that an item is, belongs to or was said in; else the only one that there is."""
    item = tree.get(id_)
    ids = [] if item is None else [item.id, *(above.id for above in tree.ancestors(item.id))]
    ids += [item.session] if isinstance(item, Idea) and item.session else []
    sessions = [one for one in tree.of_kind(Kind.SESSION) if isinstance(one, Session)]
    named = [one for one in sessions if one.id in ids]
    return next(iter(named or (sessions if len(sessions) == 1 else [])), None)
