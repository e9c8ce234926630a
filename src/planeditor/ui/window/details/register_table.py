"""A table of a register in the pane: its items can be gone to, removed, and dragged to another one."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import close_model
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.registers import AnyTable

FIELDS_KEYS = "Alt+Return"
_DRAGGED = "application/x-planeditor-items"


class RegisterTable(ItemView):
    """A table whose items can be gone to, removed, and dragged to another table of the same kind."""

    opened = Signal(str)
    """The fields of an item are wanted: its id."""

    dropped = Signal(list)
    """Items dragged here from another table: their ids."""

    def __init__(self, table: AnyTable, parent: QWidget) -> None:
        super().__init__(table, parent)
        self.fields, self.remove = QAction(self), QAction(icon("remove"), "", self)
        self.fields.setShortcut(QKeySequence(FIELDS_KEYS))
        self.remove.setShortcut(QKeySequence.StandardKey.Delete)
        for action in (self.fields, self.remove):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
        self.fields.triggered.connect(lambda: self.opened.emit(self.current_id() or ""))
        self.remove.triggered.connect(lambda: self.items().plan.remove(self.selected_ids()))

    def show_plan(self, plan: OpenPlan | None) -> None:
        """Show the items as they are now; without a plan, let go of them."""
        close_model(self)
        if plan is not None:
            self.show_model(ItemModel(self.declared, plan, self))
            self.setCurrentIndex(self.model().index(0, self.declared.writable[0]))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(tell(self.declared.title))
        self.fields.setText(self.tr("Show all fields"))
        self.remove.setText(self.tr("Remove"))
        if self.model() is not None:
            self.items().retranslate()

    # Dragging

    def be_one_of_several(self) -> None:
        """Let items be dragged from and to here, and be read whole."""
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def startDrag(self, supported: Qt.DropAction) -> None:
        data, drag = QMimeData(), QDrag(self)
        data.setData(_DRAGGED, ",".join(self.selected_ids()).encode())
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event):
            self.dropped.emit(bytes(event.mimeData().data(_DRAGGED).data()).decode().split(","))

    def _take(self, event: QDropEvent) -> bool:
        if not event.mimeData().hasFormat(_DRAGGED) or event.source() is self:
            return False
        event.acceptProposedAction()
        return True
