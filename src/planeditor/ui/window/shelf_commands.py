"""The commands about good practice: the shelf is looked at, with a plan or without, and put to."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.windows import open_dialog

if TYPE_CHECKING:
    from planeditor.editing.shelf import Shelf
    from planeditor.store.store import Store

Place = tuple[OpenPlan | None, str | None]
"""The plan that is open, and the item that is current in it."""


class ShelfCommands(QObject):
    """Opens the shelf beside a store; the dialogs are loaded when they are wanted."""

    told = Signal(str)
    """What happened, as a line at the bottom."""
    taken = Signal(str)
    """The activity that came into the plan."""

    def __init__(
        self, store: "Store", commands: Commands, where: Callable[[], Place], window: QWidget
    ) -> None:
        super().__init__(window)
        self._store, self._where, self._window = store, where, window
        commands.on(Command.SHELF, self.show)
        commands.on(Command.TO_SHELF, self._put)

    def show(self) -> None:
        """Look at the shelf; what is taken comes under the task that is current, if none other is chosen."""
        from planeditor.ui.dialogs.shelf.dialog import ShelfDialog

        plan, _ = self._where()
        dialog = ShelfDialog(
            self._shelf(), self._store.kept.store_id(), plan, self._above(Kind.TASK), self._window
        )
        dialog.taken.connect(self.taken)
        open_dialog(dialog)

    def _put(self) -> None:
        from planeditor.ui.dialogs.shelf.putting import PutDialog

        plan, _ = self._where()
        activity = self._above(Kind.ACTIVITY)
        if plan is None or activity is None:
            self.told.emit(self.tr("Go to an activity first: it is activities that lie on the shelf."))
            return
        dialog = PutDialog(self._shelf(), plan, activity, date.today(), self._window)
        told = self.tr("“{title}” is on the good practice shelf.")
        dialog.put.connect(lambda title: self.told.emit(told.format(title=title)))
        open_dialog(dialog)

    def _shelf(self) -> "Shelf":
        from planeditor.editing.shelf import FOLDER, Shelf

        return Shelf(self._store.folder / FOLDER)

    def _above(self, kind: Kind) -> str | None:
        """The item of a kind that is current, or that the current one stands under."""
        plan, current = self._where()
        if plan is None or current is None or current not in plan.tree:
            return None
        items = (plan.tree[current], *plan.tree.ancestors(current))
        return next((item.id for item in items if item.kind is kind), None)
