"""A menu in which several things are chosen, one after another."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from planeditor.ui.kit.announcing import announce

_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StayingMenu(QMenu):
    """Stays open while ticks are made in it, by mouse or keys; any other choice closes it, as usual."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _KEYS or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        """Whether this is a choice that leaves the menu open; it is made then, unless it cannot be."""
        if action is None or not action.isCheckable():
            return False
        if action.isEnabled():
            action.trigger()
            told = self.tr("{name}: ticked") if action.isChecked() else self.tr("{name}: not ticked")
            announce(self, told.format(name=action.text()))
        return True
