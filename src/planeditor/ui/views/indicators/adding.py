"""The menu that says what a new indicator is to belong to."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from planeditor.language import Said, said
from planeditor.plan.items import Item, Kind
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.titles import menu_title
from planeditor.ui.kit.words import tell

_BELOW = {Kind.GOAL: Kind.TASK, Kind.TASK: Kind.ACTIVITY}
_ITSELF = {
    Kind.GOAL: said("indicators", "Of this goal"),
    Kind.TASK: said("indicators", "Of this task"),
}


def fill(menu: QMenu, tree: PlanTree, add: Callable[[str], object]) -> None:
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
