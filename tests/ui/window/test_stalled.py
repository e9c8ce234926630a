"""A network that swallows everything: the window draws itself, takes keys afterwards, and closes at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.postgres import OWNER, Cluster
from tests.ui.answering import answering
from tests.ui.window.served import PLAN, window_on, with_a_plan
from tests.writers.proxy import Proxy

from planeditor.editing.elsewhere import Elsewhere
from planeditor.editing.shared_plan import SharedPlan
from planeditor.errors import Unreachable
from planeditor.store import distant
from planeditor.store.server import Server
from planeditor.store.store import Store
from planeditor.ui.kit.jobs import Run
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.app import open_store
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow

TASK = item_id(3)
LONG = 600.0
"""Seconds, against hanging only."""


class Drawing(QObject):
    """Lets the server answer only once a window has drawn itself in the midst of a wait."""

    def __init__(self, window: MainWindow, proxy: Proxy) -> None:
        super().__init__(window)
        self._window, self._proxy = window, proxy
        self.drawn = Event()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and self._proxy.waits.is_set():
            self.drawn.set()
            self._proxy.flow()
        return False


@dataclass
class Far:
    """A window on a plan of a server, and the network between them."""

    window: MainWindow
    proxy: Proxy

    @property
    def store(self) -> Store:
        """As the window has it."""
        assert self.window.store_commands is not None
        return self.window.store_commands.store

    @property
    def plan(self) -> SharedPlan:
        """As the window has it."""
        assert isinstance(self.window.plan, SharedPlan)
        return self.window.plan


@pytest.fixture
def far(
    qtbot: QtBot,
    qapp: QApplication,
    lithuanian: None,
    cluster: Cluster,
    empty_shared: Callable[[], Server],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Far]:
    """Somebody at work over a network; nothing is given up there for being slow."""
    for name in ("_PATIENCE", "_MUCH", "_SHORT"):
        monkeypatch.setattr(distant, name, LONG)
    owned, proxy = with_a_plan(empty_shared), Proxy(cluster.port)
    server = Server(owned.database, "127.0.0.1", str(proxy.port), OWNER)
    window = window_on(server, tmp_path, qtbot, qapp)
    plan = window.plan
    assert isinstance(plan, SharedPlan)
    shared = plan.shared
    qtbot.waitUntil(lambda: not shared.is_busy)
    yield Far(window, proxy)
    proxy.flow()
    window.page.close_plan()
    window.close()


READS: dict[str, Callable[[Store], object]] = {
    "history": lambda store: store.history(PLAN, 100),
    "revision": lambda store: store.revision(PLAN),
    "notes and assignments": lambda store: store.kept.entries(PLAN),
    "lineage": lambda store: store.kept.lineage(PLAN),
    "steps of undo": lambda store: store.operation_index(PLAN, "Rasa"),
    "list": lambda store: store.plans(),
    "plan": lambda store: store.load(PLAN),
    "mark": lambda store: store.archive(PLAN, None),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_the_window_draws_itself_while_any_call_is_waited_for(
    far: Far, read: Callable[[Store], object]
) -> None:
    """The answer comes only by what the window does: it would never come, were that waiting."""
    drawing = Drawing(far.window, far.proxy)
    far.proxy.stall()
    far.window.page.changed.connect(far.window.update)
    drawn_then = Thread(target=lambda: far.proxy.waits.wait(LONG) and far.window.page.changed.emit())
    drawn_then.start()
    read(far.store)
    drawn_then.join()
    assert drawing.drawn.is_set()


def test_a_network_that_crawls_is_waited_for_again_once_it_has_answered(
    far: Far, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = far.store
    assert isinstance(store, distant.DistantStore)
    far.proxy.stall()
    with monkeypatch.context() as impatient, pytest.raises(Unreachable):
        impatient.setattr(store, "_wait", lambda answer, seconds: far.proxy.waits.wait(LONG))
        store.revision(PLAN)
    monkeypatch.setattr(distant, "_SHORT", 0.0)
    far.proxy.flow()
    store.later(lambda: None).result(LONG)  # behind what came too late
    assert store.revision(PLAN) == 1


def test_a_window_that_is_closed_while_a_read_is_stalled_closes_at_once(far: Far, qtbot: QtBot) -> None:
    far.proxy.stall()
    elsewhere = Elsewhere.of(far.store, PLAN)
    runs = [
        Run(lambda report: far.store.completeness(), far.window),
        Run(lambda report: elsewhere.partners, far.window),
    ]
    for run in runs:
        run.start()
    qtbot.waitUntil(far.proxy.waits.is_set)
    far.window.close()
    assert not far.window.isVisible()
    assert all(run.isFinished() for run in runs)


def test_a_window_that_is_closed_while_it_waits_itself_waits_no_longer(far: Far, qtbot: QtBot) -> None:
    far.proxy.stall()
    handle = far.window.windowHandle()
    far.window.page.changed.connect(lambda: handle.close())
    closing = Thread(target=lambda: far.proxy.waits.wait(LONG) and far.window.page.changed.emit())
    closing.start()
    with pytest.raises(Unreachable):
        far.store.history(PLAN, 100)
    closing.join()
    qtbot.waitUntil(lambda: not far.window.isVisible())


@pytest.mark.parametrize(("answer", "stays"), [("Grįžti", True), ("Atsisakyti pakeitimų", False)])
def test_a_window_that_is_closed_again_while_it_waits_to_close_asks_once(
    far: Far, qtbot: QtBot, answer: str, stays: bool
) -> None:
    """Qt takes a window that is being closed for one that may go, whatever is being asked."""
    far.proxy.stall()
    far.plan.type(TASK, "title", "Rašoma")
    handle, asked = far.window.windowHandle(), []

    def close() -> None:
        QCoreApplication.sendEvent(handle, QCloseEvent())  # as the system does

    def choose(box: QMessageBox) -> None:
        close()
        asked.append(far.window.isVisible())
        next(button for button in box.buttons() if button.text().replace("&", "") == answer).click()

    QMetaObject.invokeMethod(handle, "close", Qt.ConnectionType.QueuedConnection)
    with answering(qtbot, QMessageBox, choose):
        close()
    QApplication.processEvents()
    assert (asked, far.window.isVisible()) == ([True], stays)
    if stays:
        far.proxy.flow()
        qtbot.waitUntil(lambda: far.plan.unsaved is None)


def test_what_is_typed_does_not_wait_for_the_network(far: Far, qtbot: QtBot) -> None:
    far.proxy.stall()
    far.plan.type(TASK, "title", "Rašoma")
    qtbot.waitUntil(lambda: not far.window.page.waiting.isHidden())
    far.plan.type(TASK, "title", "Rašoma toliau")
    far.proxy.flow()
    qtbot.waitUntil(lambda: far.plan.unsaved is None)
    assert far.store.load(PLAN)[TASK].title == "Rašoma toliau"  # type: ignore[attr-defined]


def test_a_window_that_is_closed_while_it_connects_asks_nothing_more(
    qtbot: QtBot, qapp: QApplication, lithuanian: None, cluster: Cluster, tmp_path: Path
) -> None:
    proxy = Proxy(cluster.port)
    proxy.stall()
    window = MainWindow(Settings(tmp_path), CrashReporter(tmp_path / "reports", qapp))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    closing = QTimer(window, interval=10)
    closing.timeout.connect(lambda: proxy.waits.is_set() and window.close())
    closing.start()
    assert open_store(window, Server("shared", "127.0.0.1", str(proxy.port), OWNER)) is None
    assert not any(isinstance(one, QMessageBox) and one.isVisible() for one in qapp.topLevelWidgets())
    proxy.flow()
