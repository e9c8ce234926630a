"""The window as a person has it: dressed, in Lithuanian, on a store of its own."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planeditor.language import Language
from planeditor.store.store import Store
from planeditor.ui.kit import translator
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow

HANGS = 60_000


class OpenWindow(Protocol):
    """Starts the program, with a plan file to receive if there is one."""

    def __call__(self, file: Path | None = None) -> MainWindow:
        """The window as it has been started."""


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """It waits as long as a busy machine needs, and gives up only what hangs."""
    for wait in ("waitActive", "waitExposed", "waitSignal", "waitSignals", "waitUntil", "waitCallback"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=HANGS))
    return qtbot


def leave_nothing() -> None:
    """Let all windows go at once; who changes how the program looks does so first, or all is dressed anew."""
    if QCoreApplication.instance():
        for widget in QApplication.topLevelWidgets():
            if widget.parent() is None:
                widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """What a test showed is gone when the next one begins, and is not dressed again with all that follows."""
    yield
    leave_nothing()


@pytest.fixture(autouse=True, scope="session")
def clipboard_left_empty() -> Iterator[None]:
    """What Python made goes before Python: Qt's own clipboard outlives it, and the run ended in a crash."""
    yield
    if isinstance(QCoreApplication.instance(), QApplication):
        QApplication.clipboard().clear()


@pytest.fixture
def lithuanian(qapp: QApplication) -> None:
    """The program speaks Lithuanian and wears its light colours."""
    speaking = qapp.findChild(translator.CatalogueTranslator)
    if speaking is None or speaking.catalogue.language is not Language.LT:
        translator.install(qapp, Language.LT)
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, lithuanian: None, tmp_path: Path, empty_store: bytes
) -> Iterator[OpenWindow]:
    """Starts the program on the test's store; called again, it is a later start."""
    opened: list[MainWindow] = []

    def start(file: Path | None = None) -> MainWindow:
        folder = tmp_path / "data"
        path = folder / "plans.db"
        if not folder.exists():
            folder.mkdir()
            path.write_bytes(empty_store)
        window = MainWindow(Settings(folder), CrashReporter(folder / "reports", qapp))
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.start(Store.open(path), file)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield start
    for window in opened:
        window.close()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The program, just started for the first time."""
    return open_window()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The sentences that a screen reader is given, in their order."""
    sentences: list[str] = []
    pass_on = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            sentences.append(event.message())
        pass_on(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QAccessible.setActive(True)
    yield sentences
    QAccessible.setActive(False)
