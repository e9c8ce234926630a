"""A computer in the room: the program in a window over a store, and somebody at its keyboard and mouse."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.store.store import Store
from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.dialogs.receiving import ReceiveDialog
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.views.registry import ROOM
from planeditor.ui.views.room.board_model import MIME
from planeditor.ui.views.room.view import RoomView
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.details.related import RelatedPanel
from planeditor.ui.window.main_window import MainWindow
from tests.ui.answering import answering
from tests.ui.typing import type_text

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_HANGS = 60
"""Seconds after which nothing comes any more."""
Window = TypeVar("Window", bound=QWidget)


class Desk:
    """The window as a person has it; its store is closed with it."""

    def __init__(self, name: str, store: Store) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        folder = store.path.parent
        settings = Settings(folder)
        settings.author, settings.greeted = name, True
        self.window = MainWindow(settings, CrashReporter(folder / "reports", app))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.start(store, None)
        self.come_to()

    def come_to(self) -> None:
        """Sit down at this computer."""
        self.window.activateWindow()
        self.waitUntil(self.window.isActiveWindow)

    def leave(self) -> None:
        """Close the program."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def plan(self) -> OpenPlan:
        """The plan that is open."""
        assert self.window.plan is not None
        return self.window.plan

    @property
    def room(self) -> RoomView:
        """The view of the session, chosen in the list of views unless it is shown."""
        page = self.window.page
        if page.entry is not ROOM:
            page.show_view(ROOM)
            QApplication.processEvents()
        assert isinstance(page.view, RoomView)
        return page.view

    # Waiting

    def waitUntil(self, is_so: Callable[[], bool]) -> None:
        """Let the program go on until something is so."""
        end = monotonic() + _HANGS
        while not is_so():
            assert monotonic() < end, "nothing happens any more"
            QTest.qWait(1)

    @contextmanager
    def answering(self, kind: type[Window], act: Callable[[Window], object]) -> Iterator[None]:
        """Act in the dialog of a kind that comes meanwhile, and come back to the window."""
        with answering(self, kind, act):
            yield
        self.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self.come_to()

    @contextmanager
    def answering_beside(self, kind: type[Window], act: Callable[[Window], object]) -> Iterator[None]:
        """Act in a dialog that comes meanwhile at another one, and come back to that."""
        before = QApplication.activeWindow()
        with answering(self, kind, act):
            yield
        if before is not None:
            before.activateWindow()
            self.waitUntil(before.isActiveWindow)

    # Keyboard

    def press(self, widget: QWidget, *keys: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press keys, one after another."""
        for key in keys:
            widget.setFocus()
            QTest.keyClick(widget, key, held)
        QApplication.processEvents()

    def on_board(self, *keys: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press keys on the board."""
        self.press(self.room.board, *keys, held=held)

    def type(self, widget: QWidget, text: str, *, is_ended: bool = False) -> None:
        """Type a text in place of what is there, and Enter where that ends it."""
        widget.setFocus()
        QTest.keyClick(widget, KEY.Key_A, CTRL)
        self.type_on(widget, text)
        if is_ended:
            QTest.keyClick(_hearing(widget), KEY.Key_Return)
        QApplication.processEvents()

    def fill(self, label: str, text: str) -> None:
        """Type into a field of the details pane."""
        self.type(self.field(label), text)

    def field(self, label: str) -> QWidget:
        """The field of the details pane that is called so."""
        inputs = self.window.page.details.findChildren(QWidget)
        return next(one for one in inputs if one.accessibleName() == label and one.isVisible())

    def type_on(self, widget: QWidget, text: str) -> None:
        """Type on after what is there."""
        widget.setFocus()
        for character in text:
            type_text(_hearing(widget), character)

    def paste_list(self, kind: Kind, text: str) -> None:
        """Copy a list elsewhere, and paste it among what belongs to the item in the pane."""
        panels = self.window.page.details.findChildren(RelatedPanel)
        QGuiApplication.clipboard().setText(text)
        self.click(next(one for one in panels if one.kind is kind and one.isVisible()).paste_button)

    def paste(self, widget: QWidget, text: str) -> None:
        """Copy a text elsewhere, and paste it."""
        QGuiApplication.clipboard().setText(text)
        self.press(widget, KEY.Key_V, held=CTRL)

    def choose(self, box: QComboBox, text: str) -> None:
        """Go through a list of choices by keys until one is reached."""
        box.setFocus()
        QTest.keyClick(box, KEY.Key_Home)
        for _ in range(box.count()):
            if box.currentText() == text:
                break
            QTest.keyClick(box, KEY.Key_Down)
        assert box.currentText() == text
        QApplication.processEvents()

    # Mouse

    def click(self, widget: QWidget) -> None:
        """Press the left button of the mouse on something."""
        assert widget.isEnabled() and widget.isVisible(), widget.accessibleName()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def button(self, text: str) -> QPushButton:
        """The button of the window that says so."""
        held = self.window.findChildren(QPushButton)
        return next(one for one in held if one.isVisible() and text in one.text().replace("&", ""))

    def drag(self, id_: str, place: QPoint) -> None:
        """Bring a card, with those that are picked if it is one of them, to a place of the board."""
        board = self.room.board
        picked = board.cards.picked
        data = QMimeData()
        data.setData(MIME, " ".join(picked if id_ in picked else [id_]).encode())
        drop_events(board.viewport(), data, place)
        QApplication.processEvents()

    # Files

    def write_name(self, dialog: QFileDialog, path: Path) -> None:
        """Write the name of a file in the dialog that asks for it."""
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        self.type(line, str(path), is_ended=True)

    def command(self, command: Command) -> None:
        """Give a command as from its menu."""
        action = self.window.commands[command]
        assert action.isEnabled(), command
        action.trigger()

    def close_message(self, box: QMessageBox) -> None:
        """Go on from what is told."""
        QTest.keyClick(box, KEY.Key_Escape)

    def receive(self, file: Path) -> ReceiveDialog:
        """Let a file arrive by a double click on it."""
        self.window.receive(file)
        dialog = self.window.findChildren(ReceiveDialog)[-1]
        self.waitUntil(dialog.isActiveWindow)
        return dialog

    def open(self, file: Path) -> None:
        """Open the plan of a file."""
        dialog = self.receive(file)
        self.press_focused(dialog, KEY.Key_Return)
        self.come_to()

    def merge(self, file: Path) -> int:
        """Take in all that a copy brings; how many questions that asked."""
        self.press_focused(self.receive(file), KEY.Key_Return)
        dialog = self.window.findChildren(MergeDialog)[-1]
        self.waitUntil(dialog.isActiveWindow)
        questions = len(dialog._deciding.questions)
        ended: list[int] = []
        dialog.finished.connect(ended.append)
        QTest.keyClick(dialog, KEY.Key_P, ALT)
        self.waitUntil(lambda: bool(ended))
        self.come_to()
        return questions

    def press_focused(self, dialog: QWidget, key: Qt.Key) -> None:
        """Press a key wherever the keyboard is in a dialog."""
        QTest.keyClick(dialog.focusWidget() or dialog, key)
        QApplication.processEvents()


def _hearing(widget: QWidget) -> QWidget:
    """Who is given a key: a list of what can be completed, while it is there, which passes it on."""
    return QApplication.activePopupWidget() or widget


def drop_events(viewport: QWidget, data: QMimeData, place: QPoint) -> None:
    """What a drag sends to where it goes; the drag itself would wait for a mouse that nobody holds."""
    action, button, modifier = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, _NONE
    QApplication.sendEvent(viewport, QDragEnterEvent(place, action, data, button, modifier))
    QApplication.sendEvent(viewport, QDragMoveEvent(place, action, data, button, modifier))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(place), action, data, button, modifier))
