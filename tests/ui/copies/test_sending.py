"""Copies sent with a task and a letter, and sent back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.conftest import NOON
from tests.people import Person
from tests.ui.arriving import dialog_of, look_at
from tests.ui.conftest import OpenWindow
from tests.ui.copies.acting import (
    FIRST,
    GOAL,
    PLAN,
    TASK,
    accept,
    edit,
    sent_by,
)

from planeditor.editing import library
from planeditor.editing.arrivals import News
from planeditor.files.reader import read
from planeditor.plan.assignment import Assignment
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import Area
from planeditor.ui.dialogs.sending import SendDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.main_window import MainWindow


def test_a_copy_goes_to_a_person_with_a_task_and_comes_back_in_one_step(
    rasa: MainWindow,
    office: Callable[[str], Person],
    qtbot: QtBot,
    documents: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(messages, "open_outside", lambda _, path: opened.append(path))
    assert rasa.plan and rasa.store_commands
    rasa.plan.add(Kind.TEAM_MEMBER, PLAN, name="Jonas", email="jonas@mokykla.lt")
    rasa.commands[Command.SEND].trigger()
    dialog = rasa.findChildren(SendDialog)[-1]
    assert [dialog.recipient.itemText(row) for row in range(dialog.recipient.count())] == [
        "Visa komanda",
        "Jonas",
    ]
    dialog.recipient.setCurrentIndex(1)
    assert dialog.address.text() == "jonas@mokykla.lt"
    dialog.tasks.turn(0)
    dialog.tasks.turn(4)
    QTest.keyClicks(dialog.sentence, "Iki penktadienio.")
    qtbot.mouseClick(dialog.send, Qt.MouseButton.LeftButton)
    [file] = documents.iterdir()
    assert file.name.startswith("Bandomasis planas, Jonas, 20") and file.suffix == ".planas"
    qtbot.keyClick(dialog.letter, Qt.Key.Key_Return)
    assert opened == [file.with_suffix(".eml")] and b"X-Unsent: 1" in opened[0].read_bytes()
    dialog.accept()
    # At the coordinator's.
    jonas = office("Jonas")
    jonas.receive(file)
    rasa.store_commands.open(PLAN)
    asked = Assignment("Iki penktadienio.", frozenset({Area.LEADERSHIP}), frozenset({TASK}))
    [sent] = [one for one in rasa.plan.store.kept.entries(PLAN) if one.recipient]
    assert (sent.recipient, sent.assignment) == ("Jonas", asked)
    assert not rasa.page.copies.isVisible()


def test_whoever_got_a_task_sees_it_and_sends_it_back_by_one_press(
    rasa: MainWindow, office: Callable[[str], Person], qtbot: QtBot, documents: Path
) -> None:
    ona = office("Ona")
    ona.receive(sent_by(rasa))
    asked = Assignment("Iki penktadienio.", frozenset({Area.STEAM}), frozenset({TASK}))
    path = documents / "užduotis.planas"
    ona.write(GOAL, "Onos")
    library.send(ona.store, ona.plan, path, NOON, "Rasa", asked)
    accept(look_at(rasa, qtbot, path), qtbot)
    bar = rasa.page.copies
    assert bar.task.text() == (
        "Užduotis (skyrė: Ona): STEAM ugdymas; 1.1. Stiprinti lyderystę – Iki penktadienio."
    )
    edit(rasa, FIRST, "Rasos")
    qtbot.mouseClick(bar.finish, Qt.MouseButton.LeftButton)
    dialog = rasa.findChildren(SendDialog)[-1]
    assert dialog.written.text() == "Kopija parengta. Kam: Ona"
    dialog.accept()
    assert not bar.isVisible()
    [back] = [one for one in documents.iterdir() if "Rasa" in one.name]
    assert ona.receive(back).news is News.COPY


def test_a_name_that_is_taken_gets_a_number_and_nothing_is_overwritten(
    rasa: MainWindow, documents: Path
) -> None:
    for _ in range(2):
        rasa.commands[Command.SEND].trigger()
        dialog = rasa.findChildren(SendDialog)[-1]
        dialog.send.click()
        dialog.accept()
    assert len({*documents.iterdir()}) == 2


def test_a_copy_that_cannot_be_written_is_told_and_can_be_made_elsewhere(
    rasa: MainWindow, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "refuse", lambda _, sentence: told.append(sentence))
    documents.rmdir()
    rasa.commands[Command.SEND].trigger()
    dialog = rasa.findChildren(SendDialog)[-1]
    dialog.send.click()
    assert len(told) == 1
    other = rasa.settings.folder / "kita.planas"
    monkeypatch.setattr(messages, "plan_file_to_save", lambda *_: other)
    dialog.elsewhere.click()
    dialog.send.click()
    assert other.exists() and dialog.where.text() == str(other)


def test_whoever_was_sent_a_copy_by_name_is_asked_whether_that_is_theirs(
    open_window: OpenWindow, office: Callable[[str], Person], documents: Path, qtbot: QtBot
) -> None:
    ona = office("Ona")
    ona.begin()
    path = documents / "užduotis.planas"
    library.send(ona.store, ona.plan, path, NOON, "Jonas Jonaitis")
    window = open_window(path)
    opening = dialog_of(window).entries[0].first
    assert opening is not None
    opening.click()
    assert window.name_line.name.text() == "Jonas Jonaitis"
    qtbot.keyClick(window.name_line.name, Qt.Key.Key_Return)
    assert window.settings.author == "Jonas Jonaitis"


def test_whoever_sends_back_without_having_said_their_name_goes_by_the_one_that_is_offered(
    open_window: OpenWindow, office: Callable[[str], Person], documents: Path
) -> None:
    ona = office("Ona")
    ona.begin()
    path = documents / "užduotis.planas"
    library.send(ona.store, ona.plan, path, NOON, "Jonas", Assignment(items=frozenset({TASK})))
    window = open_window(path)
    opening = dialog_of(window).entries[0].first
    assert opening is not None
    opening.click()
    assert window.name_line.isVisible()
    window.page.copies.finish.click()
    [came] = (one for one in documents.iterdir() if one != path and one.suffix == path.suffix)
    assert read(came).manifest.sender == "Jonas" and "Jonas" in came.name
    assert window.settings.author == "Jonas" and not window.name_line.isVisible()


def test_a_plan_that_came_with_a_task_opens_at_it_once(
    open_window: OpenWindow, office: Callable[[str], Person], documents: Path
) -> None:
    ona = office("Ona")
    ona.begin()
    path = documents / "užduotis.planas"
    library.send(ona.store, ona.plan, path, NOON, "Jonas", Assignment(items=frozenset({TASK})))
    window = open_window(path)
    opening = dialog_of(window).entries[0].first
    assert opening is not None and window.store_commands
    opening.click()
    assert window.page.view.current_id() == TASK
    window.page.go_to(FIRST)
    window.show_welcome()
    window.store_commands.open(PLAN)
    assert window.page.view.current_id() == FIRST
