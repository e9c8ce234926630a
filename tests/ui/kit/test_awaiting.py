"""While an answer is waited for, the window draws itself, and does nothing else."""

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.answering import answering

import planeditor
from planeditor.ui.kit.awaiting import await_drawing
from planeditor.ui.kit.jobs import Run
from planeditor.ui.window.crash import CrashReporter

LONG = 600.0
"""Seconds, against hanging only."""


class Window(QMainWindow):
    """Has a line to write in, and says what happened to it."""

    told = Signal(object)
    """Something that another thread wants done here, now."""

    def __init__(self) -> None:
        super().__init__()
        self.happened: list[str] = []
        self.painted = Event()
        self.line = QLineEdit(self)
        self.setCentralWidget(self.line)
        again = QAction("Again", self)
        again.setShortcut("F6")
        again.triggered.connect(lambda: self.happened.append("F6"))
        self.addAction(again)
        self.told.connect(lambda work: work(), Qt.ConnectionType.QueuedConnection)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.set()
        super().paintEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.happened.append("closed")
        super().closeEvent(event)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    shown = Window()
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.line.setFocus()
    shown.painted.clear()
    yield shown


def waiting(window: Window, meanwhile: Callable[["Future[Any]"], object]) -> "Future[Any]":
    """Waits for an answer, and has something done in the window's thread once that draws itself."""
    answer: Future[Any] = Future()

    def come() -> None:
        window.told.emit(window.update)
        assert window.painted.wait(LONG)
        window.told.emit(lambda: meanwhile(answer))

    other = Thread(target=come)
    other.start()
    await_drawing(answer, LONG)
    other.join()
    return answer


def test_the_window_draws_itself_under_a_busy_pointer(window: Window) -> None:
    shapes: list[Qt.CursorShape] = []

    def answer(future: "Future[Any]") -> None:
        cursor = QGuiApplication.overrideCursor()
        assert cursor is not None
        shapes.append(cursor.shape())
        future.set_result("there")

    assert waiting(window, answer).result() == "there"
    assert shapes == [Qt.CursorShape.WaitCursor]
    assert QGuiApplication.overrideCursor() is None


def test_keys_and_timers_come_afterwards_and_none_is_lost(window: Window, qtbot: QtBot) -> None:
    before: list[tuple[str, list[str]]] = []
    repeated = QTimer(window, interval=0)
    repeated.timeout.connect(lambda: (repeated.stop(), window.happened.append("timer")))

    def type_and_answer(future: "Future[Any]") -> None:
        repeated.start()
        handle = window.windowHandle()
        for key in ("a", "b"):
            QTest.keyClick(handle, key)
        QTest.keyClick(window.line, Qt.Key.Key_F6)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
        window.told.emit(
            lambda: (before.append((window.line.text(), [*window.happened])), future.set_result(0))
        )

    waiting(window, type_and_answer)
    assert before == [("", [])]
    qtbot.waitUntil(lambda: window.line.text() == "ab" and len(window.happened) == 2)
    assert sorted(window.happened) == ["F6", "timer"]


def test_nobody_holds_a_key_that_qt_takes_away(window: Window, qtbot: QtBot) -> None:
    """What Python makes next where a key was would else be taken for that key, and end the program."""

    def type_and_answer(future: "Future[Any]") -> None:
        QTest.keyClick(window.windowHandle(), "a")
        future.set_result(0)

    def keys() -> list[object]:
        return [one for one in gc.get_objects() if isinstance(one, QKeyEvent)]

    before = keys()
    waiting(window, type_and_answer)
    assert [one for one in keys() if one not in before] == []
    qtbot.waitUntil(lambda: window.line.text() == "a")


def test_what_an_input_method_writes_comes_afterwards(window: Window, qtbot: QtBot) -> None:
    before: list[str] = []

    def write_and_answer(future: "Future[Any]") -> None:
        written = QInputMethodEvent()
        written.setCommitString("ė")
        QCoreApplication.sendEvent(window.line, written)
        before.append(window.line.text())
        future.set_result(0)

    waiting(window, write_and_answer)
    assert before == [""]
    qtbot.waitUntil(lambda: window.line.text() == "ė")


def test_what_was_pressed_before_is_let_go_and_what_is_pressed_meanwhile_is_not_clicked(
    window: Window, qtbot: QtBot
) -> None:
    button = QPushButton("Wait", window)
    button.setGeometry(0, 0, 80, 40)
    button.show()
    handle, left, at = window.windowHandle(), Qt.MouseButton.LeftButton, QPoint(20, 20)
    button.clicked.connect(lambda: window.happened.append("clicked"))

    def let_go_and_click_again(future: "Future[Any]") -> None:
        none, there = Qt.KeyboardModifier.NoModifier, QPointF(120, 60)
        move = QMouseEvent(QEvent.Type.MouseMove, there, there, Qt.MouseButton.NoButton, left, none)
        QCoreApplication.sendEvent(handle, move)  # to where what is dragged would change something
        QTest.mouseRelease(handle, left, pos=at)
        QTest.mouseClick(handle, left, pos=at)
        future.set_result(0)

    button.pressed.connect(lambda: waiting(window, let_go_and_click_again))
    QTest.mousePress(handle, left, pos=at)
    qtbot.waitUntil(lambda: window.happened == ["clicked"])
    assert not button.isDown()


def test_nothing_is_dropped_meanwhile(window: Window) -> None:
    data = QMimeData()
    data.setText("x")

    def is_taken() -> bool:
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
        QCoreApplication.sendEvent(window.line, enter)
        return enter.isAccepted()

    assert is_taken()
    assert not waiting(window, lambda future: future.set_result(is_taken())).result()


def test_a_question_that_is_asked_meanwhile_can_be_answered(window: Window) -> None:
    seen: list[str] = []

    def ask(future: "Future[Any]") -> None:
        loop = QEventLoop()
        timer = QTimer(window, singleShot=True, interval=0)
        timer.timeout.connect(lambda: QTest.keyClick(window.windowHandle(), "a"))
        timer.timeout.connect(lambda: seen.append(window.line.text()))
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()
        future.set_result(0)

    waiting(window, ask)
    assert seen == ["a"]


def test_what_was_said_to_what_is_gone_is_left(window: Window, qtbot: QtBot) -> None:
    def type_close_and_answer(future: "Future[Any]") -> None:
        gone = QMainWindow()
        gone.show()
        QTest.keyClick(gone.windowHandle(), "x")
        QTest.keyClick(window.windowHandle(), "a")
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
        future.set_result(0)

    waiting(window, type_close_and_answer)
    qtbot.waitUntil(lambda: window.line.text() == "a")


def test_a_run_that_ends_meanwhile_tells_so_afterwards(window: Window, qtbot: QtBot) -> None:
    told: list[object] = []
    run = Run(lambda report: 7, window)
    run.done.connect(told.append)

    def let_it_end(future: "Future[Any]") -> None:
        run.start()
        run.wait()
        window.told.emit(lambda: window.told.emit(lambda: future.set_result([*told])))

    assert waiting(window, let_it_end).result() == []
    qtbot.waitUntil(lambda: told == [7])


def enter_and_answer(window: Window) -> Callable[["Future[Any]"], object]:
    """Enter is pressed, and one writes on, before the answer is there."""

    def press(future: "Future[Any]") -> None:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
        QTest.keyClick(window.windowHandle(), "a")
        window.told.emit(lambda: future.set_result(0))

    return press


def test_enter_comes_to_what_it_was_pressed_for(window: Window, qtbot: QtBot) -> None:
    window.line.returnPressed.connect(lambda: window.happened.append("entered"))
    waiting(window, enter_and_answer(window))
    qtbot.waitUntil(lambda: window.line.text() == "a")
    assert window.happened == ["entered"]


def test_enter_does_nothing_to_what_the_answer_brought(window: Window, qtbot: QtBot) -> None:
    waiting(window, enter_and_answer(window))
    other = QLineEdit(window)
    other.returnPressed.connect(lambda: window.happened.append("entered"))
    other.show()
    other.setFocus()
    qtbot.waitUntil(lambda: other.text() == "a")
    assert window.happened == []


def test_a_window_that_is_closed_waits_no_longer(window: Window, qtbot: QtBot) -> None:
    answer = waiting(window, lambda _: window.windowHandle().close())
    assert not answer.done()
    qtbot.waitUntil(lambda: window.happened == ["closed"])
    assert not window.isVisible()


def test_a_run_that_is_left_waits_no_longer(qtbot: QtBot, qapp: QObject) -> None:
    begun, told = Event(), []

    def work(report: object) -> None:
        begun.set()
        await_drawing(Future(), LONG)
        told.append("answered")

    run = Run(work, qapp)
    run.failed.connect(told.append)
    run.crashed.connect(told.append)
    with qtbot.waitSignal(run.over):
        run.start()
        assert begun.wait(LONG)
        run.leave()
    assert told == []


def test_a_report_of_a_fault_meanwhile_is_shown_afterwards(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    reporter, seen = CrashReporter(tmp_path, window), []

    def look(future: "Future[Any]") -> None:
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QMessageBox):
                seen.append(one.detailedText())
                one.reject()
        future.set_result(0)

    def fail(future: "Future[Any]") -> None:
        reporter.report(ValueError("ours"))
        window.told.emit(lambda: look(future))

    waiting(window, fail)
    assert seen == []
    with answering(qtbot, QMessageBox, QMessageBox.reject):
        pass


def test_what_comes_later_is_begun_by_what_rests_during_a_wait() -> None:
    """A single shot of no time is no timer but a call that is posted, and comes in the midst of a wait."""
    sources = (Path(planeditor.__file__).parent / "ui").rglob("*.py")
    assert [path.name for path in sources if "singleShot(" in path.read_text("utf-8")] == []
