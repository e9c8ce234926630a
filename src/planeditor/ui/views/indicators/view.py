"""The view „Rodikliai“: all indicators, wherever in the plan they stand."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planeditor.language import Said, said
from planeditor.plan.items import Item, Kind
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.titles import menu_title
from planeditor.ui.kit.words import tell
from planeditor.ui.views.declared_view import DeclaredView
from planeditor.ui.views.indicators.table import INDICATORS

_BELOW = {Kind.GOAL: Kind.TASK, Kind.TASK: Kind.ACTIVITY}
_ITSELF = {
    Kind.GOAL: said("indicators", "Of this goal"),
    Kind.TASK: said("indicators", "Of this task"),
}


class IndicatorsView(DeclaredView):
    """The table of indicators, and a menu that says what a new one is to belong to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.add = QPushButton(icon("add"), "")
        self.add.setMenu(QMenu(self.add))
        super().__init__(INDICATORS, parent)
        self.top.addWidget(self.add)
        self.add.menu().aboutToShow.connect(self._fill_menu)

    def go_to(self, id_: str) -> None:
        self.uncover(id_)
        super().go_to(id_)

    def heading(self) -> Kind | None:
        return Kind.INDICATOR if self.rows and self.current_id() is None else None

    def taken_keys(self) -> frozenset[Command]:
        # Enter adds an indicator beside the current one.
        return super().taken_keys() | {Command.ADD_SIBLING}

    def retranslate(self) -> None:
        super().retranslate()
        self.add.setText(self.tr("Add indicator"))

    def _fill_menu(self) -> None:
        if self.plan:
            _fill(self.add.menu(), self.plan.tree, self.begin)


def _fill(menu: QMenu, tree: PlanTree, add: Callable[[str], object]) -> None:
    """Offer the plan, its goals, tasks and activities; `add` is called with the id of the one chosen."""
    menu.clear()
    for branch in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        branch.deleteLater()
    _offer(menu, tree.root, said("indicators", "Of the plan"), add)
    menu.addSeparator()
    for goal in tree.children(tree.root.id, Kind.GOAL):
        _fill_branch(menu, tree, goal, add)


def _fill_branch(menu: QMenu, tree: PlanTree, item: Item, add: Callable[[str], object]) -> None:
    if item.kind not in _BELOW:
        _offer(menu, item, menu_title(tree, item.id), add)
        return
    branch = menu.addMenu(icon(item.icon), menu_title(tree, item.id))
    _offer(branch, item, _ITSELF[item.kind], add)
    branch.addSeparator()
    for child in tree.children(item.id, _BELOW[item.kind]):
        _fill_branch(branch, tree, child, add)


def _offer(menu: QMenu, item: Item, text: Said | str, add: Callable[[str], object]) -> None:
    menu.addAction(icon(item.icon), tell(text)).triggered.connect(lambda: add(item.id))
