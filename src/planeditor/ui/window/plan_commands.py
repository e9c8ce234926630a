"""What the editing commands do to the selected items of the open plan, whichever view shows them."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import can_move_by
from planeditor.plan.changes import STRUCTURE, Change, Insert, Remove, SetField, kind_of
from planeditor.plan.describe import affected, kind_name
from planeditor.plan.items import CHILDREN, CLASSES, Item, Kind, naming
from planeditor.plan.references import REFERENCES
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.commands import CLIPBOARD, IN_VIEW, Command, Commands
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.menu_letters import lettered
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell
from planeditor.ui.views.registry import TREE
from planeditor.ui.window.pasting import Pasting
from planeditor.ui.window.plan_page import PlanPage

_LEVELS = (
    Command.TO_GOALS, Command.TO_TASKS, Command.TO_ACTIVITIES, Command.EXPAND, Command.COLLAPSE,
)  # fmt: skip
_ABOUT = {Kind.RECOMMENDATION: "about", Kind.IDEA: "session"}
"""The field by which a new item says at which one it was added."""


class PlanCommands(QObject):
    """Carries out the editing commands on a page, and says which can be given."""

    told = Signal(str)
    """Something about what was done that is worth a line at the bottom."""

    def __init__(self, page: PlanPage, commands: Commands, add_menu: QMenu) -> None:
        """Connect the commands and keep the menu of what can be added up to date."""
        super().__init__(page)
        self._page = page
        self._commands = commands
        self._add_menu = add_menu
        self._pasting = Pasting(page, self)
        self._write_title = afterwards(self, page.details.focus_title)
        self._added_at: dict[str, str] = {}
        self._pasting.told.connect(self.told)
        self._pasting.changed.connect(self.update)
        add_menu.aboutToShow.connect(self._fill_add_menu)
        page.menu_wanted.connect(self._show_menu)
        page.details.add_inside.connect(commands[Command.ADD_CHILD].trigger)
        page.details.add_wanted.connect(self._add)
        page.details.field_actions.append(commands[Command.REMARK])
        page.view_made.connect(lambda view: commands.give_keys(view.focus_target(), view.taken_keys()))
        slots: dict[Command, Callable[[], object]] = {
            Command.ADD_SIBLING: self._add_after,
            Command.ADD_CHILD: self._add_inside,
            Command.RENAME: lambda: self._page.view.rename(),
            Command.REMARK: self._remark,
            Command.DUPLICATE: self._duplicate,
            Command.MOVE_UP: partial(self._move, -1),
            Command.MOVE_DOWN: partial(self._move, 1),
            Command.REMOVE: self._remove,
            Command.UNDO: self._undo,
            Command.REDO: self._redo,
            Command.CUT: lambda: self._pasting.cut(self._selected()),
            Command.COPY: lambda: self._pasting.copy(self._selected()),
            Command.PASTE: self._paste,
            Command.TO_GOALS: partial(self._expand_to, Kind.GOAL),
            Command.TO_TASKS: partial(self._expand_to, Kind.TASK),
            Command.TO_ACTIVITIES: partial(self._expand_to, Kind.ACTIVITY),
            Command.EXPAND: partial(self._expand_to, None),
            Command.COLLAPSE: lambda: self._page.show_view(TREE).collapse_all(),
        }
        for command, slot in slots.items():
            commands.on(command, slot)

    def update(self) -> None:
        """Say which commands can be given on what is selected now."""
        plan, item, ids = self._page.plan, self._item(), self._selected()
        free = item is not None and item.kind is not Kind.PLAN
        undo, redo = (plan.undo_text, plan.redo_text) if plan else (None, None)
        enabled = {
            Command.ADD_SIBLING: free or self._page.view.heading() is not None,
            Command.ADD_CHILD: bool(self._inside()),
            Command.RENAME: item is not None and bool(item.title_field),
            Command.REMARK: item is not None and _may_be_about(Kind.RECOMMENDATION, item),
            Command.UNDO: undo is not None,
            Command.REDO: redo is not None,
        }
        together = plan is not None and can_move_by(plan.tree, ids)
        enabled |= dict.fromkeys((Command.MOVE_UP, Command.MOVE_DOWN), together)
        whole = (Command.DUPLICATE, Command.REMOVE, Command.CUT, Command.COPY)
        enabled |= dict.fromkeys(whole, bool(ids))
        enabled[Command.PASTE] = self._pasting.can_paste()
        enabled |= dict.fromkeys(_LEVELS, plan is not None)
        self._commands.enable(enabled)
        self._pasting.show_cut()
        self._commands.name(Command.UNDO, undo)
        self._commands.name(Command.REDO, redo)

    def _add_after(self) -> None:
        item = self._item()
        if item is None:
            self._add_inside()
        elif self._page.plan and item.kind is not Kind.PLAN:
            self._added(self._page.plan.add(item.kind, item.parent, after=item.id))

    def _add_inside(self) -> None:
        kinds, item = self._inside(), self._item()
        if len(kinds) == 1 or (item and item.kind in (Kind.GOAL, Kind.TASK)):
            self._add(kinds[0])
        elif kinds:
            self._add_menu.popup(self._below_current())
            first = kinds.index(Kind.GOAL) if Kind.GOAL in kinds else 0
            self._add_menu.setActiveAction(self._add_menu.actions()[first])

    def _inside(self) -> tuple[Kind, ...]:
        """The kinds that can be added under what is current."""
        heading, item = self._page.view.heading(), self._item()
        return (heading,) if heading else CHILDREN[item.kind] if item else ()

    def _add(self, kind: Kind) -> None:
        plan, item = self._page.plan, self._item()
        if plan is not None:
            inside = item is not None and kind in CHILDREN[item.kind]
            values = {_ABOUT[kind]: item.id} if item and _may_be_about(kind, item) else {}
            self._added(plan.add(kind, item.id if item and inside else plan.tree.root.id, **values))

    def _remark(self) -> None:
        """Begin a remark about the item, and the field of it in which the caret is."""
        plan, item, field = self._page.plan, self._item(), self._page.details.current_field()
        if plan is not None and item is not None:
            at = naming(item.kind, field) if field else None
            self._added(plan.add(Kind.RECOMMENDATION, plan.tree.root.id, about=item.id, field=at))

    def _added(self, item: Item) -> None:
        self._remember([item.id], self._page.view.current_id())
        self._page.go_to(item.id)
        # The pane must have been laid out before its field can take the focus.
        self._write_title()

    def _below_current(self) -> QPoint:
        rows = self._page.view.focus_target()
        return rows.viewport().mapToGlobal(rows.visualRect(rows.currentIndex()).bottomLeft())

    def _duplicate(self) -> None:
        if self._page.plan:
            at = self._page.view.current_id()
            copies = [item.id for item in self._page.plan.duplicate(self._selected())]
            self._remember(copies, at)
            self._page.select(copies)

    def _paste(self) -> None:
        at = self._page.view.current_id()
        self._remember(self._pasting.paste(), at)

    def _remember(self, ids: Iterable[str], at: str | None) -> None:
        """Remember at which item others were added, to go back there when that is undone."""
        if at is not None:
            self._added_at.update(dict.fromkeys(ids, at))

    def _move(self, step: int) -> None:
        if self._page.plan:
            self._page.plan.move_by(self._selected(), step)
            self._page.view.show_current()

    def _remove(self) -> None:
        plan, ids = self._page.plan, self._selected()
        if plan is None or not ids:
            return
        title = titled(plan.tree, ids[0])
        plan.remove(ids)
        self._page.select_current()
        if len(ids) > 1:
            self.told.emit(self.tr("%n items were removed. Ctrl+Z brings them back.", "", len(ids)))
        else:
            self.told.emit(self.tr("Removed: {title}. Ctrl+Z brings it back.").format(title=title))

    def _undo(self) -> None:
        plan = self._page.plan
        if plan is not None and (what := plan.undo_text):
            self._travel(OpenPlan.undo)
            announce(self._page, self.tr("Undone: {what}").format(what=tell(what)))

    def _redo(self) -> None:
        plan = self._page.plan
        if plan is not None and (what := plan.redo_text):
            self._travel(OpenPlan.redo)
            announce(self._page, self.tr("Redone: {what}").format(what=tell(what)))

    def _travel(self, step: Callable[[OpenPlan], tuple[Change, ...]]) -> None:
        plan = self._page.plan
        if plan is None:
            return
        former = self._page.view.current_id()
        changes = step(plan)
        if any(kind_of(change) is self._page.details.register for change in changes):
            return  # its table shows what has changed
        if self._page.view.is_derived:
            return  # so do its rows, after a look at the plan
        came = tuple(change for change in changes if isinstance(change, Insert))
        about = _shown_at(plan, former, [id_ for _, id_ in affected(came or changes) if id_ in plan.tree])
        if not about:
            self._select_left(plan, former, [change.item for change in changes if isinstance(change, Remove)])
            return
        # Links that come back with what they lead to are not what was meant.
        about = [id_ for id_ in about if plan.tree[id_].kind is not Kind.LINK] or about
        # What only has another text now is shown, not selected: the next key might remove it all.
        is_whole = came or any(
            change.field in STRUCTURE for change in changes if isinstance(change, SetField)
        )
        self._page.select(about if is_whole else about[:1])

    def _select_left(self, plan: OpenPlan, former: str | None, gone: list[Item]) -> None:
        """Select where those that are gone were added, or what is left beside or above them."""
        ids = {item.id for item in gone}
        at = [id_ for item in gone if (id_ := self._added_at.get(item.id, "")) in plan.tree]
        if at:
            self._page.select(at[:1])
        elif former in ids:
            self._page.select_current()
        else:
            self._page.select([item.parent for item in gone if item.parent not in ids][:1])

    def _fill_add_menu(self) -> None:
        self._add_menu.clear()
        inside, item = self._inside(), self._item()
        beside = (item.kind,) if item and item.kind is not Kind.PLAN and item.kind not in inside else ()
        entries: list[tuple[Kind, Callable[[Kind], None]]] = [(kind, self._add) for kind in inside]
        entries += [(kind, lambda _: self._add_after()) for kind in beside]
        texts = lettered([tell(kind_name(kind)) for kind, _ in entries])
        for (kind, add), text in zip(entries, texts, strict=True):
            action = QAction(icon(CLASSES[kind].icon), text, self._add_menu)
            action.triggered.connect(lambda _=False, add=add, kind=kind: add(kind))
            self._add_menu.addAction(action)

    def _show_menu(self) -> None:
        menu = QMenu(self._page)
        menu.addMenu(self._add_menu)
        menu.addSeparator()
        for command in Command:
            if command in (IN_VIEW | CLIPBOARD) - {Command.ADD_SIBLING, Command.ADD_CHILD}:
                menu.addAction(self._commands[command])
        menu.exec(QCursor.pos())
        menu.deleteLater()

    def _selected(self) -> list[str]:
        plan = self._page.plan
        ids = self._page.view.selected_ids() if plan else ()
        return [id_ for id_ in ids if plan and id_ in plan.tree and id_ != plan.tree.root.id]

    def _item(self) -> Item | None:
        plan = self._page.plan
        return plan.tree.get(self._page.view.current_id()) if plan else None

    def _expand_to(self, kind: Kind | None) -> None:
        self._page.show_view(TREE).expand_to(kind)


def _shown_at(plan: OpenPlan, former: str | None, ids: Iterable[str]) -> list[str]:
    """Where the items are shown: money in the details of its activity, unless it is shown by itself."""
    items = [plan.tree[id_] for id_ in ids]
    is_apart = any(item.id == former for item in items)
    shown = (item.parent if item.kind is Kind.FUNDING and not is_apart else item.id for item in items)
    return list(dict.fromkeys(shown))


def _may_be_about(kind: Kind, item: Item) -> bool:
    return kind in _ABOUT and item.kind in dict(REFERENCES[kind])[_ABOUT[kind]].kinds
