"""The way to a server: what is offered where it is shut."""

import contextlib
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from tests.keyrings import keyring_of
from tests.postgres import SIGNED, Cluster, require
from tests.ui.answering import answering
from tests.ui.conftest import OpenWindow

from planeditor.store import location
from planeditor.store.distant import DistantStore
from planeditor.store.server import Server
from planeditor.ui.dialogs.password import PasswordDialog
from planeditor.ui.window.app import open_store

NOWHERE = Server("planai", "127.0.0.1", "1")


@pytest.mark.parametrize(("answer", "is_opened"), [("Planai šiame kompiuteryje", True), ("Uždaryti", False)])
def test_a_server_that_does_not_answer_leaves_the_plans_of_this_computer(
    open_window: OpenWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    is_opened: bool,
) -> None:
    require()
    monkeypatch.setattr(location, "own_folder", lambda: tmp_path / "own")
    told: list[str] = []

    def choose(box: QMessageBox) -> None:
        told.append(box.text())
        next(button for button in box.buttons() if button.text().replace("&", "") == answer).click()

    window = open_window()
    with answering(qtbot, QMessageBox, choose):
        store = open_store(window, NOWHERE)
    assert "Serveris 127.0.0.1 neatsako" in told[0]
    assert (store is not None) is is_opened
    if store is not None:
        assert store.place == tmp_path / "own" / "plans.db"
        store.close()


def test_a_server_that_answers_is_asked_in_a_thread_of_its_own(
    open_window: OpenWindow, shared: Server
) -> None:
    store = open_store(open_window(), shared)
    assert store is not None
    assert store.place == shared
    assert isinstance(store, DistantStore)
    store.close()


def test_the_window_is_drawn_while_all_plans_are_read(
    open_window: OpenWindow, empty_shared: Callable[[], Server]
) -> None:
    """What lets the answer come is run by the window: it would never come to it, were that waiting."""
    window = open_window()
    store = open_store(window, empty_shared())
    assert isinstance(store, DistantStore)
    goes_on = Event()
    store.later(goes_on.wait)
    QTimer.singleShot(0, window, goes_on.set)
    assert store.plans() == []
    assert QApplication.overrideCursor() is None
    store.close()


def test_the_window_lives_while_a_server_says_nothing(open_window: OpenWindow, qtbot: QtBot) -> None:
    """What hangs up on the program is run by the window: it would never come to it, were that waiting."""
    require()
    window = open_window()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.setblocking(False)
        hanging_up = QTimer(interval=10)

        def hang_up() -> None:
            with contextlib.suppress(BlockingIOError):
                silent.accept()[0].close()
                lived.append(window.isVisible())

        lived: list[bool] = []
        hanging_up.timeout.connect(hang_up)
        hanging_up.start()
        with answering(qtbot, QMessageBox, QMessageBox.reject):
            assert open_store(window, Server("planai", "127.0.0.1", str(silent.getsockname()[1]))) is None
        hanging_up.stop()
    assert lived and all(lived)


SECRET = "Ąžuolas 7"


@pytest.fixture
def signed(
    cluster: Cluster, shared: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Server]:
    """The store's address for somebody whom the server asks for a password."""
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))
    cluster.run(f"CREATE ROLE test_asked LOGIN PASSWORD '{SECRET}' IN ROLE {SIGNED}, {shared.user}")
    yield replace(shared, user="test_asked")
    cluster.run("DROP ROLE test_asked")


def test_a_password_is_asked_for_until_it_is_right_and_kept_if_so_wished(
    open_window: OpenWindow, qtbot: QtBot, signed: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keyring_of(monkeypatch, "keyring.backends.macOS")
    typed, seen = ["ne tas", SECRET], []

    def answer(dialog: PasswordDialog) -> None:
        seen.append((dialog._wrong.isVisible(), dialog.keep.isVisible(), dialog.password.displayText()))
        dialog.keep.setChecked(True)
        dialog.password.setText(typed.pop(0))
        dialog.accept()

    monkeypatch.setattr(
        PasswordDialog, "exec", lambda dialog: (dialog.show(), answer(dialog), dialog.result())[-1]
    )
    for _ in range(2):  # the second time it is known
        store = open_store(open_window(), signed)
        assert store is not None
        store.close()
    assert seen == [(False, True, ""), (True, True, "")]
    assert kept == {("planeditor", str(signed)): SECRET}
    assert SECRET not in str(signed)


def test_whoever_gives_no_password_may_go_on_here_and_none_is_kept_without_a_keyring(
    open_window: OpenWindow, qtbot: QtBot, signed: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring_of(monkeypatch, "keyring.backends.fail")
    seen: list[bool] = []

    def give_up(dialog: PasswordDialog) -> int:
        dialog.show()
        dialog.keep.setChecked(True)
        seen.append(dialog.keep.isVisible() or dialog.is_to_be_kept)
        dialog.reject()
        return dialog.result()

    monkeypatch.setattr(PasswordDialog, "exec", give_up)
    told: list[str] = []

    def close(box: QMessageBox) -> None:
        told.append(box.text())
        box.reject()

    with answering(qtbot, QMessageBox, close):
        assert open_store(open_window(), signed) is None
    assert (seen, len(told)) == ([False], 1)
    assert "nepriima Jūsų vardo ir slaptažodžio" in told[0]
