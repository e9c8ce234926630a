"""What cannot be saved now: the window goes on, says so, saves it later, and leads out."""

import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from tests.store.troubles import TROUBLES, Trouble, locked, removed, renamed, replaced_by_a_store
from tests.ui.answering import answering
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.files.reader import read
from planeditor.plan.items import Kind
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.main_window import MainWindow
from planeditor.ui.window.waiting_bar import WaitingBar

TITLE = "Tikslas, rašytas nelaiku"


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """The window with the sample plan, its first goal current."""
    assert window.store_commands
    window.store_commands.open_sample()
    window.page.go_to(goal(window))
    plan_of(window).edit(goal(window), "notes", "Pastaba")
    return window


def plan_of(window: MainWindow) -> OpenPlan:
    assert window.plan is not None
    return window.plan


def goal(window: MainWindow) -> str:
    return plan_of(window).tree.of_kind(Kind.GOAL)[0].id


def path_of(window: MainWindow) -> Path:
    assert window.store_commands
    return window.store_commands.store.path


def title_in_store(window: MainWindow) -> str:
    """The goal's title as anyone else finds it."""
    with closing(sqlite3.connect(path_of(window))) as raw:
        (title,) = raw.execute("SELECT title FROM goal WHERE id = ?", [goal(window)]).fetchone()
    return str(title)


def write_title(window: MainWindow, text: str = TITLE) -> None:
    window.page.details.focus_title()
    field = window.page.details.focusWidget()
    assert field is not None
    type_text(field, text)


def said(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def bar(window: MainWindow) -> WaitingBar:
    return window.page.waiting


def test_keys_return_at_once_while_another_program_writes_and_are_saved_after_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    with locked(path_of(window)):
        begun = perf_counter()
        write_title(window)
        # Each key took three seconds once; the limit is far from both.
        assert perf_counter() - begun < 3 * len(TITLE) / 4
        assert title_in_store(window) != TITLE
        assert "Dar neįrašyta: 1 pakeitimas" in said(window.status)
        assert "Įrašyta" not in said(window.status)
        assert bar(window).isHidden()
        qtbot.waitUntil(bar(window).isVisible)
        assert "1 pakeitimas dar neįrašytas" in said(bar(window))
        assert "kita programa" in said(bar(window))
    qtbot.waitUntil(bar(window).isHidden)
    assert title_in_store(window) == TITLE
    assert "Dar neįrašyta" not in said(window.status)
    assert plan_of(window).saved is not None


@pytest.mark.parametrize("trouble", TROUBLES.values(), ids=TROUBLES.keys())
def test_whatever_befalls_the_store_is_said_and_what_was_typed_is_saved_in_the_end(
    window: MainWindow, qtbot: QtBot, trouble: Trouble
) -> None:
    with trouble(path_of(window)):
        write_title(window)
        plan_of(window).edit(goal(window), "description", "Ilgas aprašymas. " * 1000)
        window.commands[Command.UNDO].trigger()
        assert "Dar neįrašyta" in said(window.status)
        qtbot.waitUntil(bar(window).isVisible)
        assert "pakeitim" in said(bar(window))
    qtbot.waitUntil(bar(window).isHidden)
    assert title_in_store(window) == TITLE
    assert plan_of(window).unsaved is None


def test_trying_again_saves_at_once(window: MainWindow, qtbot: QtBot) -> None:
    with renamed(path_of(window)):
        write_title(window)
        qtbot.waitUntil(bar(window).isVisible)
    bar(window).again.setFocus()
    qtbot.keyClick(bar(window).again, Qt.Key.Key_Space)
    assert title_in_store(window) == TITLE
    assert bar(window).isHidden()
    assert not bar(window).again.hasFocus()


def test_the_keyboard_reaches_what_leads_out(window: MainWindow, qtbot: QtBot) -> None:
    with renamed(path_of(window)):
        write_title(window)
        qtbot.waitUntil(bar(window).isVisible)
        reached = set()
        for _ in range(4):
            window.page.step_part(1)
            reached.add(window.focusWidget())
        assert bar(window).again in reached
        bar(window).again.setFocus()
        window.page.focusNextPrevChild(True)
        assert bar(window).to_file.hasFocus()


def test_what_is_not_saved_goes_out_as_a_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "išgelbėtas.planas"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: path)
    with removed(path_of(window)):
        write_title(window)
        qtbot.waitUntil(bar(window).isVisible)
        qtbot.mouseClick(bar(window).to_file, Qt.MouseButton.LeftButton)
        assert read(path).items == plan_of(window).tree.items()
        assert path.name in window.status.currentMessage()
        # It is still not in the store, and said so; but nothing would be lost.
        assert "Dar neįrašyta" in window.status.currentMessage()
        assert bar(window).may_leave()
        write_title(window, "Dar kitas")
        with answering(qtbot, QMessageBox, lambda box: box.reject()):
            assert not bar(window).may_leave()


Answer = Callable[[QMessageBox], None]


def press(name: str) -> Answer:
    def answer(box: QMessageBox) -> None:
        next(one for one in box.buttons() if one.text().replace("&", "") == name).click()

    return answer


@pytest.mark.parametrize("leave", [MainWindow.close, MainWindow.show_welcome])
def test_nobody_leaves_what_is_not_saved_unasked(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    leave: Callable[[MainWindow], object],
) -> None:
    path = tmp_path / "išgelbėtas.planas"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: path)
    plan = plan_of(window)
    with ExitStack() as ends:
        ends.enter_context(replaced_by_a_store(path_of(window)))
        write_title(window)
        with answering(qtbot, QMessageBox, press("Grįžti")):
            leave(window)
        assert window.isVisible() and window.plan is plan
        items = plan.tree.items()
        with answering(qtbot, QMessageBox, press("Įrašyti kaip failą…")):
            leave(window)
        assert window.plan is None
        assert read(path).items == items


def test_who_leaves_when_the_world_is_right_again_is_not_asked(window: MainWindow) -> None:
    id_ = goal(window)
    with renamed(path_of(window)):
        write_title(window)
    window.show_welcome()
    assert window.plan is None
    with closing(sqlite3.connect(path_of(window))) as raw:
        assert raw.execute("SELECT title FROM goal WHERE id = ?", [id_]).fetchone() == (TITLE,)


def test_another_plan_does_not_push_out_what_is_not_saved(window: MainWindow, qtbot: QtBot) -> None:
    assert window.store_commands
    plan = plan_of(window)
    with renamed(path_of(window)):
        write_title(window)
        other = OpenPlan(window.store_commands.store, plan.id, "Kita")
        with answering(qtbot, QMessageBox, press("Grįžti")):
            window.show_plan(other)
        assert window.plan is plan
        with answering(qtbot, QMessageBox, press("Atsisakyti pakeitimų")):
            window.show_plan(other)
        assert window.plan is other


def test_a_folder_that_is_away_is_not_made_anew(window: MainWindow, qtbot: QtBot) -> None:
    assert window.store_commands
    with renamed(path_of(window)):
        with qtbot.waitSignal(window.store_commands.backups.failed):
            window.store_commands.backups.make()
        window.page.go_to(plan_of(window).id)
        window.settings.set_layout("window", window.saveGeometry())
        window.settings.sync()
        window.page.close_plan()
        assert not path_of(window).parent.exists()


def test_a_file_that_cannot_be_written_is_told_of_and_nobody_leaves(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "file_to_save", lambda *_: tmp_path / "nėra" / "planas.planas")
    monkeypatch.setattr(messages, "refuse", lambda _, sentence: told.append(sentence))
    with renamed(path_of(window)):
        write_title(window)
        with answering(qtbot, QMessageBox, press("Įrašyti kaip failą…")):
            assert not bar(window).may_leave()
    assert len(told) == 1
