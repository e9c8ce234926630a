"""The open plan on the screen: the tree, the details pane beside it, and what can be done there."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change, Remove
from planeditor.plan.describe import kind_name
from planeditor.plan.items import Item, Kind
from planeditor.ui.commands import IN_TREE, Command, Commands
from planeditor.ui.details.pane import DetailsPane
from planeditor.ui.icons import icon
from planeditor.ui.settings import Settings
from planeditor.ui.tree.model import ICONS, TITLE, PlanTreeModel
from planeditor.ui.tree.nodes import Node, addable
from planeditor.ui.tree.view import PlanTreeView
from planeditor.ui.words import tell


class PlanPage(QWidget):
    """Edits one plan; every command goes to the `OpenPlan`, and the views follow its changes."""

    changed = Signal()
    """The plan, or what is selected in it, is another one now."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan: OpenPlan | None = None
        self.tree = PlanTreeView(self)
        self.details = DetailsPane(self)
        self._settings = settings
        self._model: PlanTreeModel | None = None
        self._unlisten: Callable[[], None] | None = None
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        for widget, stretch in ((self.tree, 3), (self.details, 2)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.indexOf(widget), stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self.tree.current_changed.connect(self._show_current)
        self.details.jump.connect(self.tree.go_to)
        self.retranslate()

    def connect_commands(self, commands: Commands, add_menu: QMenu) -> None:
        """Let the editing commands act here, and the menu offer what can be added."""
        self._commands = commands
        self._add_menu = add_menu
        add_menu.aboutToShow.connect(lambda: self._fill_add_menu(add_menu))
        for command, slot in {
            Command.ADD_SIBLING: self._add_after,
            Command.ADD_CHILD: self._add_inside,
            Command.RENAME: lambda: self.tree.edit(self.tree.currentIndex().siblingAtColumn(TITLE)),
            Command.DUPLICATE: self._duplicate,
            Command.MOVE_UP: lambda: self._move(-1),
            Command.MOVE_DOWN: lambda: self._move(1),
            Command.REMOVE: self._remove,
            Command.UNDO: lambda: self._travel(OpenPlan.undo),
            Command.REDO: lambda: self._travel(OpenPlan.redo),
            Command.EXPAND: self.tree.expandAll,
            Command.COLLAPSE: self.tree.collapseAll,
        }.items():
            commands.on(command, slot)

    def open(self, plan: OpenPlan) -> None:
        """Show a plan as it was left: same item selected, same branches open."""
        self.close_plan()
        self.plan = plan
        self._model = PlanTreeModel(plan, self)
        self.tree.show_model(self._model)
        self._unlisten = plan.listen(lambda changes: self.changed.emit())
        self.details.set_plan(plan)
        state = self._settings.tree_state(plan.id)
        if state:
            self.tree.expand_only(state.get("expanded", []))
            self.tree.go_to(state.get("current", ""))
        self._splitter.restoreState(self._settings.layout("plan"))
        self._show_current()
        self.tree.setFocus()

    def close_plan(self) -> None:
        """Remember how the plan was left, and let go of it."""
        if self.plan is None or self._model is None:
            return
        self.remember()
        self.details.set_plan(None)
        if self._unlisten:
            self._unlisten()
        self._model.close()
        model, self._model, self.plan = self._model, None, None
        self.tree.setModel(None)
        model.deleteLater()

    def remember(self) -> None:
        """Write down the selection, the open branches and the widths."""
        if self.plan is not None:
            self._settings.set_tree_state(
                self.plan.id, self.tree.current_id() or "", self.tree.expanded_ids()
            )
            self._settings.set_layout("plan", self._splitter.saveState())

    def enable_commands(self) -> None:
        """Say which commands can be given on what is selected now."""
        plan = self.plan
        node = self._current_node()
        item = plan.tree.get(node.id) if plan and node else None
        free = item is not None and item.kind is not Kind.PLAN
        enabled = {
            Command.ADD_SIBLING: free or (node is not None and node.is_heading),
            Command.ADD_CHILD: node is not None and (node.is_heading or bool(addable(node))),
            Command.RENAME: item is not None and bool(item.title_field),
        }
        enabled |= dict.fromkeys(
            (Command.DUPLICATE, Command.MOVE_UP, Command.MOVE_DOWN, Command.REMOVE), free
        )
        enabled |= dict.fromkeys((Command.EXPAND, Command.COLLAPSE), plan is not None)
        undo, redo = (plan.undo_text, plan.redo_text) if plan else (None, None)
        enabled |= {Command.UNDO: undo is not None, Command.REDO: redo is not None}
        self._commands.enable(enabled)
        self._commands.name(Command.UNDO, undo)
        self._commands.name(Command.REDO, redo)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.tree.setAccessibleName(self.tr("Tree of the plan"))
        if self._model:
            self._model.retranslate()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for the row under the pointer."""
        if not self.tree.geometry().contains(event.pos()):
            return
        menu = QMenu(self)
        menu.addMenu(self._add_menu)
        menu.addSeparator()
        for command in Command:
            if command in IN_TREE - {Command.ADD_SIBLING, Command.ADD_CHILD}:
                menu.addAction(self._commands[command])
        menu.exec(event.globalPos())
        menu.deleteLater()

    # Commands

    def _add_after(self) -> None:
        node = self._current_node()
        if self.plan is None or node is None:
            return
        item = self.plan.tree.get(node.id)
        if item is None:
            self._add_inside()
        elif item.kind is not Kind.PLAN:
            self._added(self.plan.add(item.kind, item.parent, after=item.id))

    def _add_inside(self) -> None:
        node = self._current_node()
        kinds = addable(node) if node else ()
        if len(kinds) == 1 or (kinds and node and node.kind in (Kind.GOAL, Kind.TASK)):
            self._add(kinds[0])
        elif kinds:
            self._add_menu.popup(self.tree.viewport().mapToGlobal(self._below_current()))

    def _add(self, kind: Kind) -> None:
        node = self._current_node()
        if self.plan is None or node is None:
            return
        parent = node.id if node.id and kind in addable(node) else self.plan.tree.root.id
        self._added(self.plan.add(kind, parent))

    def _added(self, item: Item) -> None:
        self.tree.go_to(item.id)
        self._show_current()
        # The pane must have been laid out before its field can take the focus.
        QTimer.singleShot(0, self.details.focus_title)

    def _duplicate(self) -> None:
        if self.plan and (id_ := self.tree.current_id()):
            self.tree.go_to(self.plan.duplicate(id_).id)

    def _move(self, step: int) -> None:
        if self.plan and (id_ := self.tree.current_id()):
            self.plan.move_by(id_, step)
            self.tree.go_to(id_)

    def _remove(self) -> None:
        ids = [id_ for id_ in self.tree.selected_ids() if self.plan and id_ != self.plan.tree.root.id]
        if self.plan and ids:
            self.plan.remove(ids)

    def _travel(self, step: Callable[[OpenPlan], tuple[Change, ...]]) -> None:
        if self.plan is None:
            return
        changes = step(self.plan)
        about = [change.id for change in changes if not isinstance(change, Remove)]
        shown = [id_ for id_ in about if id_ in self.plan.tree]
        if shown:
            self.tree.go_to(shown[0])

    def _fill_add_menu(self, menu: QMenu) -> None:
        menu.clear()
        node = self._current_node()
        if node is None:
            return
        offered = dict.fromkeys(
            (*addable(node), *([node.kind] if node.id and node.kind is not Kind.PLAN else []))
        )
        for kind in offered:
            action = QAction(icon(ICONS[kind]), tell(kind_name(kind)), menu)
            inside = kind in addable(node)
            action.triggered.connect(
                lambda _=False, k=kind, i=inside: self._add(k) if i else self._add_after()
            )
            menu.addAction(action)

    # What is current

    def _current_node(self) -> Node | None:
        index = self.tree.currentIndex()
        return self._model.node(index) if self._model and index.isValid() else None

    def _below_current(self) -> QPoint:
        return self.tree.visualRect(self.tree.currentIndex()).bottomLeft()

    def _show_current(self) -> None:
        self.details.show_item(self.tree.current_id())
        self.changed.emit()
