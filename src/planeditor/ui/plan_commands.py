"""What the editing commands do to the selected items of the open plan, whichever view shows them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change, Remove
from planeditor.plan.describe import kind_name
from planeditor.plan.items import CHILDREN, Item, Kind
from planeditor.ui.commands import IN_VIEW, Command, Commands
from planeditor.ui.icons import icon
from planeditor.ui.kinds import ICONS
from planeditor.ui.plan_page import PlanPage
from planeditor.ui.tree.model import TITLE
from planeditor.ui.views.registry import TREE
from planeditor.ui.views.tree_view import TreeView
from planeditor.ui.words import tell


class PlanCommands(QObject):
    """Carries out the editing commands on a page, and says which can be given."""

    def __init__(self, page: PlanPage, commands: Commands, add_menu: QMenu) -> None:
        """Connect the commands and keep the menu of what can be added up to date."""
        super().__init__(page)
        self._page = page
        self._commands = commands
        self._add_menu = add_menu
        add_menu.aboutToShow.connect(self._fill_add_menu)
        page.menu_wanted.connect(self._show_menu)
        page.view_made.connect(lambda view: commands.give_keys(view.focus_target(), view.taken_keys()))
        for command, slot in {
            Command.ADD_SIBLING: self._add_after,
            Command.ADD_CHILD: self._add_inside,
            Command.RENAME: self._rename,
            Command.DUPLICATE: self._duplicate,
            Command.MOVE_UP: lambda: self._move(-1),
            Command.MOVE_DOWN: lambda: self._move(1),
            Command.REMOVE: self._remove,
            Command.UNDO: lambda: self._travel(OpenPlan.undo),
            Command.REDO: lambda: self._travel(OpenPlan.redo),
            Command.EXPAND: lambda: self._tree().tree.expandAll(),
            Command.COLLAPSE: lambda: self._tree().tree.collapseAll(),
        }.items():
            commands.on(command, slot)

    def update(self) -> None:
        """Say which commands can be given on what is selected now."""
        plan, item = self._page.plan, self._item()
        free = item is not None and item.kind is not Kind.PLAN
        heading = self._page.view.heading() is not None
        inside = bool(item and CHILDREN[item.kind])
        undo, redo = (plan.undo_text, plan.redo_text) if plan else (None, None)
        enabled = {
            Command.ADD_SIBLING: free or heading,
            Command.ADD_CHILD: heading or inside,
            Command.RENAME: item is not None and bool(item.title_field),
            Command.UNDO: undo is not None,
            Command.REDO: redo is not None,
        }
        changing = (Command.DUPLICATE, Command.MOVE_UP, Command.MOVE_DOWN, Command.REMOVE)
        enabled |= dict.fromkeys(changing, free)
        enabled |= dict.fromkeys((Command.EXPAND, Command.COLLAPSE), plan is not None)
        self._commands.enable(enabled)
        self._commands.name(Command.UNDO, undo)
        self._commands.name(Command.REDO, redo)

    def _add_after(self) -> None:
        item = self._item()
        if item is None:
            self._add_inside()
        elif self._page.plan and item.kind is not Kind.PLAN:
            self._added(self._page.plan.add(item.kind, item.parent, after=item.id))

    def _add_inside(self) -> None:
        heading, item = self._page.view.heading(), self._item()
        kinds = (heading,) if heading else CHILDREN[item.kind] if item else ()
        if len(kinds) == 1 or (item and item.kind in (Kind.GOAL, Kind.TASK)):
            self._add(kinds[0])
        elif kinds:
            self._add_menu.popup(QCursor.pos())

    def _add(self, kind: Kind) -> None:
        plan, item = self._page.plan, self._item()
        if plan is not None:
            inside = item is not None and kind in CHILDREN[item.kind]
            self._added(plan.add(kind, item.id if item and inside else plan.tree.root.id))

    def _added(self, item: Item) -> None:
        self._page.go_to(item.id)
        # The pane must have been laid out before its field can take the focus.
        QTimer.singleShot(0, self._page.details.focus_title)

    def _rename(self) -> None:
        view = self._page.view
        if isinstance(view, TreeView):
            view.tree.edit(view.tree.currentIndex().siblingAtColumn(TITLE))
        else:
            self._page.details.focus_title()

    def _duplicate(self) -> None:
        item = self._item()
        if self._page.plan and item:
            self._page.go_to(self._page.plan.duplicate([item.id])[0].id)

    def _move(self, step: int) -> None:
        item = self._item()
        if self._page.plan and item:
            self._page.plan.move_by([item.id], step)
            self._page.go_to(item.id)

    def _remove(self) -> None:
        plan = self._page.plan
        ids = [id_ for id_ in self._page.view.selected_ids() if plan and id_ != plan.tree.root.id]
        if plan and ids:
            plan.remove(ids)

    def _travel(self, step: Callable[[OpenPlan], tuple[Change, ...]]) -> None:
        plan = self._page.plan
        if plan is None:
            return
        about = [change.id for change in step(plan) if not isinstance(change, Remove)]
        shown = [id_ for id_ in about if id_ in plan.tree]
        if shown:
            self._page.go_to(shown[0])

    def _fill_add_menu(self) -> None:
        self._add_menu.clear()
        heading, item = self._page.view.heading(), self._item()
        inside = (heading,) if heading else CHILDREN[item.kind] if item else ()
        beside = (item.kind,) if item and item.kind is not Kind.PLAN and item.kind not in inside else ()
        for kinds, add in ((inside, self._add), (beside, lambda _: self._add_after())):
            for kind in kinds:
                action = QAction(icon(ICONS[kind]), tell(kind_name(kind)), self._add_menu)
                action.triggered.connect(lambda _=False, add=add, kind=kind: add(kind))
                self._add_menu.addAction(action)

    def _show_menu(self) -> None:
        menu = QMenu(self._page)
        menu.addMenu(self._add_menu)
        menu.addSeparator()
        for command in Command:
            if command in IN_VIEW - {Command.ADD_SIBLING, Command.ADD_CHILD}:
                menu.addAction(self._commands[command])
        menu.exec(QCursor.pos())
        menu.deleteLater()

    def _item(self) -> Item | None:
        plan = self._page.plan
        return plan.tree.get(self._page.view.current_id()) if plan else None

    def _tree(self) -> TreeView:
        tree = self._page.show_view(TREE)
        assert isinstance(tree, TreeView)
        return tree
