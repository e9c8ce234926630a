"""Going about the window by keyboard: from view to view, and from one part of the page to the next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.marks import NO_MARKS, Mark, Marks, Sign
from planeditor.ui.kit.menu_letters import lettered
from planeditor.ui.kit.words import tell
from planeditor.ui.views.registry import FINDINGS, VIEWS, ViewEntry
from planeditor.ui.window.plan_page import PlanPage


class Navigation(QObject):
    """Carries out the commands that change the view or the part of the page that has the focus."""

    told = Signal(str)
    """Something that is worth a line at the bottom."""

    def __init__(self, page: PlanPage, commands: Commands, views_menu: QMenu) -> None:
        """Connect the commands; the menu lists the views whenever it is opened."""
        super().__init__(page)
        self._page = page
        self._menu = views_menu
        self._group = QActionGroup(self)
        views_menu.aboutToShow.connect(self._fill_menu)
        slots: dict[Command, Callable[[], object]] = {
            Command.NEXT_VIEW: partial(self._step_view, 1),
            Command.PREVIOUS_VIEW: partial(self._step_view, -1),
            Command.NEXT_PART: partial(page.step_part, 1),
            Command.PREVIOUS_PART: partial(page.step_part, -1),
            Command.NEXT_PROBLEM: self._next_problem,
            Command.FINDINGS: partial(self._show, FINDINGS),
        }
        for command, slot in slots.items():
            commands.on(command, slot)

    def _step_view(self, by: int) -> None:
        self._show(VIEWS[(VIEWS.index(self._page.entry) + by) % len(VIEWS)])

    def _show(self, entry: ViewEntry) -> None:
        self._page.show_view(entry).focus_target().setFocus()

    def _next_problem(self) -> None:
        """Go to the next item in which there is something to mend, at its field, and say what.

        What there is to mend is counted as in the line at the bottom, several things in one item together.
        """
        plan = self._page.plan
        if plan is None:
            return
        order = {item.id: place for place, item in enumerate(plan.tree.walk())}
        marks = self._page.marks
        found = {id_: problems for id_ in order if (problems := _to_mend(marks.get(id_, NO_MARKS)))}
        if not found:
            self.told.emit(self.tr("Nothing was found that is to be mended."))
            return
        after = order.get(self._page.view.current_id() or "", -1)
        id_ = next((one for one in found if order[one] > after), next(iter(found)))
        self._page.go_to(id_)
        if field := found[id_][0].field:
            self._page.details.focus_field(field, 0, 0)
        last = sum(len(problems) for one, problems in found.items() if order[one] <= order[id_])
        first = last - len(found[id_]) + 1
        place = self.tr("{place} of {count}").format(
            place=str(last) if first == last else f"{first}–{last}", count=sum(map(len, found.values()))
        )
        self.told.emit(f"{place}: {' '.join(tell(one.said) for one in found[id_] if one.said)}")

    def _fill_menu(self) -> None:
        self._menu.clear()
        for entry, text in zip(VIEWS, lettered([tell(entry.title) for entry in VIEWS]), strict=True):
            action = QAction(icon(entry.icon), text, self._menu)
            action.setCheckable(True)
            self._group.addAction(action)
            action.setChecked(entry is self._page.entry)
            action.triggered.connect(partial(self._show, entry))
            self._menu.addAction(action)


def _to_mend(marks: Marks) -> list[Mark]:
    """Errors, then warnings, then what lacks."""
    signs = (Sign.ERROR, Sign.WARNING, Sign.LACK)
    return [mark for sign in signs for mark in marks.each if mark.sign is sign]
