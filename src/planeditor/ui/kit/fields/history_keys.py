"""Ctrl+Z and Ctrl+Y in a field belong to the one history of the plan, not to the field."""

from enum import Enum
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

_UNDO = ("Ctrl+Z",)
_REDO = ("Ctrl+Y", "Ctrl+Shift+Z")


class Step(Enum):
    """A step in the history."""

    UNDO = -1
    REDO = 1


class Stepping(Protocol):
    """A field that may hold a text which is in no history, because it could not be saved."""

    def has_step(self, step: Step) -> bool:
        """Whether the field itself has something to take back or bring back."""

    def take_step(self, step: Step) -> None:
        """Take it back or bring it back."""


class HistoryKeys(QObject):
    """An event filter for the field that has the focus: it hands the keys of undo and redo to the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.box: Stepping | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        step = step_of(event) if isinstance(event, QKeyEvent) else None
        if step is None:
            return False
        box = self.box
        own = box is not None and box.has_step(step)
        if box is not None and own and event.type() == QEvent.Type.KeyPress:
            box.take_step(step)
        event.setAccepted(own)
        return True


def without_history(menu: QMenu) -> QMenu:
    """A text field's own menu without its own undo and redo."""
    for action in menu.actions()[:3]:
        if action.isSeparator() or action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    return menu


def step_of(event: QKeyEvent) -> Step | None:
    """The step in the history that a key asks for, if any."""
    keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    if keys in _UNDO or event.matches(QKeySequence.StandardKey.Undo):
        return Step.UNDO
    if keys in _REDO or event.matches(QKeySequence.StandardKey.Redo):
        return Step.REDO
    return None


def with_own(menu: QMenu, widget: QWidget) -> QMenu:
    """Add what the widget itself offers."""
    menu.addSeparator()
    menu.addActions(widget.actions())
    return menu
