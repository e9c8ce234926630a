"""One running program a store, whatever others do with the name under which it listens."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from planeditor.ui.kit.awaiting import await_drawing
from planeditor.ui.window.single_instance import InstanceServer, hand_over

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="pipes have no folder")


@pytest.fixture
def near(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder near the root, where people's folders are: the path of a socket has to be short."""
    del tmp_path  # its place is chosen before this changes where temporary things lie
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "temporary").mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(Path(folder) / "temporary"))
        yield Path(folder)


@pytest.fixture
def runtime(near: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's runtime folder."""
    folder = near / "runtime"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def store(near: Path) -> Path:
    return near / "data" / "plans.db"


@pytest.fixture
def server(qapp: QObject, runtime: Path, store: Path) -> Iterator[InstanceServer]:
    """The program that runs."""
    made = InstanceServer(store)
    yield made
    made.deleteLater()


def begun(store: Path, file: Path | None) -> "subprocess.Popen[bytes]":
    """The program started in a process of its own, which ends with 0 if it handed its file over."""
    code = f"""
import sys, tempfile
from pathlib import Path
from PySide6.QtCore import QCoreApplication
tempfile.tempdir = {tempfile.tempdir!r}
from planeditor.ui.kit.awaiting import await_drawing
from planeditor.ui.window.single_instance import hand_over
app = QCoreApplication([])
sys.exit(0 if hand_over(Path({str(store)!r}), {f"Path({str(file)!r})" if file else None}) else 1)
"""
    return subprocess.Popen([sys.executable, "-c", code])


def second_start(qtbot: QtBot, store: Path, file: Path | None) -> bool:
    """Start the program, while this one goes on; whether it handed its file over."""
    with begun(store, file) as child:
        qtbot.waitUntil(lambda: child.poll() is not None)
    assert child.returncode in (0, 1)
    return child.returncode == 0


def sockets(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_socket()]


@pytest.mark.parametrize("name", ["gautas planas ąčę.planas", "a\nb.planas", None])
def test_a_second_start_hands_its_file_to_the_first(
    qtbot: QtBot, server: InstanceServer, store: Path, tmp_path: Path, name: str | None
) -> None:
    file = tmp_path / name if name else None
    asked: list[object] = []
    server.asked.connect(asked.append)
    assert second_start(qtbot, store, file)
    qtbot.waitUntil(lambda: asked == [file])


def test_who_starts_while_the_window_waits_is_received_afterwards(
    qtbot: QtBot, server: InstanceServer, store: Path
) -> None:
    asked: list[object] = []
    server.asked.connect(asked.append)
    answer: Future[list[object]] = Future()
    with begun(store, None) as child:
        told = Thread(target=lambda: answer.set_result([child.wait(), *asked]))
        told.start()
        await_drawing(answer, 600.0)
        told.join()
    assert answer.result() == [0]
    qtbot.waitUntil(lambda: asked == [None])


def test_the_first_start_finds_nobody_to_hand_to(qapp: QObject, runtime: Path, store: Path) -> None:
    assert not hand_over(store, None)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every path is text")
def test_a_store_whose_path_is_no_text_is_met_too(
    qtbot: QtBot, qapp: QObject, runtime: Path, tmp_path: Path
) -> None:
    store = Path(os.fsdecode(os.fsencode(tmp_path) + b"/plan\xe0.db"))
    assert not hand_over(store, None)


def test_another_store_is_another_program(qtbot: QtBot, server: InstanceServer, tmp_path: Path) -> None:
    assert not second_start(qtbot, tmp_path / "other" / "plans.db", None)


def test_a_start_that_was_killed_leaves_nothing_that_is_received(
    qtbot: QtBot, server: InstanceServer, runtime: Path, store: Path, tmp_path: Path
) -> None:
    listening = server.findChild(QLocalServer)
    assert listening is not None
    key = Path(listening.serverName()).name.removeprefix("planeditor-")
    left = runtime / "planeditor" / f"{key}-0.note"
    left.write_text(str(tmp_path / "senas.planas"), "utf-8")
    InstanceServer(store).deleteLater()
    assert not left.exists()


@on_unix
def test_the_socket_lies_where_nobody_else_can_look(
    server: InstanceServer, runtime: Path, store: Path
) -> None:
    (socket,) = sockets(runtime)
    assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
    assert sockets(store.parent) == []


@on_unix
def test_without_a_runtime_folder_it_lies_beside_the_store(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, store: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    if sys.platform != "linux":
        pytest.skip("other systems have a folder of their own for that")
    server = InstanceServer(store)
    (socket,) = sockets(store.parent)
    assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(store.parent.stat().st_mode) == 0o700
    assert second_start(qtbot, store, None)
    server.deleteLater()


@on_unix
def test_a_store_too_deep_for_a_socket_is_met_in_the_temporary_folder(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, near: Path, store: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(near / ("ž" * 60)))
    if sys.platform != "linux":
        pytest.skip("other systems have a folder of their own for that")
    deep = store.parent / ("ž" * 60) / "plans.db"
    server = InstanceServer(deep)
    (socket,) = sockets(near / "temporary")
    assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
    assert second_start(qtbot, deep, None)
    server.deleteLater()


@on_unix
def test_a_folder_that_is_open_to_others_is_closed(
    server: InstanceServer, runtime: Path, store: Path
) -> None:
    folder = runtime / "planeditor"
    folder.chmod(0o777)
    hand_over(store.with_name("other.db"), None)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@on_unix
@pytest.mark.parametrize("kind", ["link", "file", "stranger"])
def test_a_folder_that_is_not_the_user_s_is_not_taken(
    qtbot: QtBot, near: Path, runtime: Path, store: Path, kind: str
) -> None:
    temporary = near / "temporary"
    for folder in (runtime / "planeditor", store.parent / "run", temporary / f"planeditor-{os.getuid()}"):
        folder.parent.mkdir(exist_ok=True)
        if kind == "link":
            elsewhere = runtime.parent / f"elsewhere of {folder.name}"
            elsewhere.mkdir()
            folder.symlink_to(elsewhere)
        elif kind == "file":
            folder.write_text("", "utf-8")
        elif os.getuid() == 0:
            folder.mkdir()
            os.chown(folder, 12345, 12345)
        else:
            pytest.skip("only root can give a folder away")
    server = InstanceServer(store)
    assert sockets(runtime.parent) == []
    assert not hand_over(store, runtime / "gautas.planas")
    server.deleteLater()


def test_who_holds_the_name_is_told_nothing_and_stops_nobody(
    qtbot: QtBot, server: InstanceServer, runtime: Path, store: Path, tmp_path: Path
) -> None:
    name = str(server.findChildren(QLocalServer)[0].fullServerName())
    server.findChildren(QLocalServer)[0].close()
    heard: list[bytes] = []
    stranger = QLocalServer()

    def answer() -> None:
        socket = stranger.nextPendingConnection()
        assert socket.waitForReadyRead(10_000)
        heard.append(bytes(socket.readAll().data()))
        socket.disconnectFromServer()

    stranger.newConnection.connect(answer)
    assert stranger.listen(name)
    assert not second_start(qtbot, store, tmp_path / "slaptas.planas")
    assert len(heard) == 1 and b"slaptas" not in heard[0]
    assert list(runtime.rglob("*.note")) == []
    stranger.close()
