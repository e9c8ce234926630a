"""The way to a server: what is offered where it is shut."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.postgres import require
from tests.ui.answering import answering
from tests.ui.conftest import OpenWindow

from planeditor.store import location
from planeditor.store.distant import DistantStore
from planeditor.store.server import Server
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
