"""Going about the window by keyboard: from view to view, and from one part of the page to the next."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from planeditor.ui.commands import Command, Commands
from planeditor.ui.icons import icon
from planeditor.ui.menu_letters import lettered
from planeditor.ui.plan_page import PlanPage
from planeditor.ui.views.registry import VIEWS, ViewEntry
from planeditor.ui.words import tell


class Navigation(QObject):
    """Carries out the commands that change the view or the part of the page that has the focus."""

    def __init__(self, page: PlanPage, commands: Commands, views_menu: QMenu) -> None:
        """Connect the commands; the menu lists the views whenever it is opened."""
        super().__init__(page)
        self._page = page
        self._menu = views_menu
        self._group = QActionGroup(self)
        views_menu.aboutToShow.connect(self._fill_menu)
        for command, slot in {
            Command.NEXT_VIEW: partial(self._step_view, 1),
            Command.PREVIOUS_VIEW: partial(self._step_view, -1),
            Command.NEXT_PART: partial(page.step_part, 1),
            Command.PREVIOUS_PART: partial(page.step_part, -1),
        }.items():
            commands.on(command, slot)

    def _step_view(self, by: int) -> None:
        self._show(VIEWS[(VIEWS.index(self._page.entry) + by) % len(VIEWS)])

    def _show(self, entry: ViewEntry) -> None:
        self._page.show_view(entry).focus_target().setFocus()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for entry, text in zip(VIEWS, lettered([tell(entry.title) for entry in VIEWS]), strict=True):
            action = QAction(icon(entry.icon), text, self._menu)
            action.setCheckable(True)
            self._group.addAction(action)
            action.setChecked(entry is self._page.entry)
            action.triggered.connect(partial(self._show, entry))
            self._menu.addAction(action)
