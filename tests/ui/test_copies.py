"""Copies between two people, by mouse and keyboard: sent, received, merged, put off and decided later."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planeditor.editing import library
from planeditor.editing.arrivals import News, waiting
from planeditor.merge.conflicts import Side
from planeditor.plan.assignment import Assignment
from planeditor.plan.items import FundingLine, Kind, Recommendation, title_of
from planeditor.plan.vocabulary import Area
from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.dialogs.sending import SendDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.details.put_off import PutOff
from planeditor.ui.window.main_window import MainWindow
from tests.conftest import NOON, item_id, small_plan
from tests.people import Person
from tests.ui.arriving import dialog_of, look_at, told_of

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(1, 8))


@pytest.fixture
def rasa(window: MainWindow) -> MainWindow:
    """The window of the lead, with her plan."""
    window.settings.author = "Rasa"
    window.name_line.hide()
    assert window.store_commands
    window.store_commands.begin(small_plan())
    return window


@pytest.fixture
def jonas(rasa: MainWindow, office: Callable[[str], Person]) -> Person:
    """The coordinator, who has a copy."""
    person = office("Jonas")
    person.receive(sent_by(rasa))
    return person


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of documents."""
    folder = tmp_path / "dokumentai"
    folder.mkdir()
    monkeypatch.setattr(messages, "documents_folder", lambda: folder)
    return folder


def sent_by(window: MainWindow) -> Path:
    assert window.plan
    path = window.settings.folder / f"Rasa-{window.plan.revision}.planas"
    library.send(window.plan.store, window.plan, path, NOON)
    return path


def title(window: MainWindow, id_: str) -> str:
    assert window.plan
    return title_of(window.plan.tree[id_])


def edit(window: MainWindow, id_: str, text: str) -> None:
    assert window.plan
    window.plan.edit(id_, "title", text)


def rows(dialog: MergeDialog, section: int) -> list[str]:
    above = dialog.model.index(section, 0)
    return [dialog.model.index(row, 0, above).data() for row in range(dialog.model.rowCount(above))]


def accept(dialog: MergeDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, dialog, Qt.Key.Key_P)


def press(qtbot: QtBot, dialog: QDialog, letter: Qt.Key) -> None:
    """The letter of a button, which is then seen pressed for a moment."""
    qtbot.keyClick(dialog, letter, Qt.KeyboardModifier.AltModifier)


def remarks(window: MainWindow) -> list[Recommendation]:
    assert window.plan
    return [one for one in window.plan.tree.of_kind(Kind.RECOMMENDATION) if isinstance(one, Recommendation)]


# Receiving


def test_a_new_plan_is_told_first_and_opened_by_enter(
    rasa: MainWindow, office: Callable[[str], Person], qtbot: QtBot
) -> None:
    ona = office("Ona")
    library.create(ona.store, small_plan(), "Ona", NOON)
    path = ona.send()
    assert rasa.store_commands and rasa.plan
    rasa.store_commands.store.delete(PLAN, NOON)
    rasa.show_welcome()
    rasa.receive(path)
    assert "pašalintas" in told_of(rasa)[0]
    assert rasa.plan is None
    dialog = dialog_of(rasa)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    plan = rasa.plan
    assert plan is not None


def test_several_files_are_told_apart_and_a_bad_one_hinders_nobody(
    rasa: MainWindow, jonas: Person, tmp_path: Path
) -> None:
    old = jonas.send()
    jonas.write(FIRST, "Jono")
    bad = tmp_path / "laiškas.planas"
    bad.write_bytes(b"ne planas")
    drop(rasa, [jonas.send(), bad, old, tmp_path / "nuotrauka.jpg"])
    told = told_of(rasa)
    assert len(told) == 3
    assert "1 pakeitimas (keitė: Jonas)" in told[0]
    assert "laiškas.planas" in told[1]
    assert "nieko naujo nėra" in told[2]
    assert [entry.first is None for entry in dialog_of(rasa).entries] == [False, True, False]


def drop(window: MainWindow, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(300, 300), action, data, button, keys)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), action, data, button, keys))


@pytest.mark.parametrize("kind", [QPlainTextEdit, QLineEdit, QTreeView])
def test_a_plan_file_that_is_dragged_over_a_field_or_the_tree_is_for_the_window(
    rasa: MainWindow, kind: type[QWidget], tmp_path: Path
) -> None:
    rasa.page.go_to(PLAN)
    over = next(one for one in rasa.page.findChildren(kind) if one.isVisible())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "gautas.planas"))])

    def is_taken() -> bool:
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        entered = QDragEnterEvent(QPoint(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier)
        entered.ignore()
        within = over.viewport() if isinstance(over, QAbstractScrollArea) else over
        QApplication.sendEvent(within, entered)
        return entered.isAccepted()

    assert is_taken()
    rasa.setAcceptDrops(False)  # none but the window takes it
    assert not is_taken()


def test_what_is_no_plan_file_is_not_taken(rasa: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://pasaulis.lt/a.planas"), QUrl.fromLocalFile("/tmp/a.jpg")])
    keys = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    entered.ignore()
    QApplication.sendEvent(rasa, entered)
    assert not entered.isAccepted()


def test_a_copy_that_is_left_for_later_waits_above_the_plan(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    jonas.write(FIRST, "Jono")
    rasa.receive(jonas.send())
    dialog = dialog_of(rasa)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, dialog, Qt.Key.Key_V)
    assert title(rasa, FIRST) == "Stažuotės"
    assert rasa.store_commands
    rasa.store_commands.open(PLAN)
    bar = rasa.page.copies
    assert bar.isVisible() and bar.copies.text() == "Laukia 1 nesulieta kopija (atsiuntė: Jonas)."
    qtbot.mouseClick(bar.review, Qt.MouseButton.LeftButton)
    accept(rasa.findChildren(MergeDialog)[-1], qtbot)
    assert title(rasa, FIRST) == "Jono"
    assert not bar.isVisible()


# Merging


def test_different_fields_come_together_by_one_press_and_go_by_one_undo(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, SECOND, "Rasos antra")
    jonas.write(FIRST, "Jono pirma")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert dialog.heading.text() == "Į mano planą ateina 1 pakeitimas"
    assert rows(dialog, 0) == ["Veikla 1.1.1 „Stažuotės“"]
    assert "Jono pirma" in dialog.text.toPlainText() and "Stažuotės" in dialog.text.toPlainText()
    accept(dialog, qtbot)
    assert (title(rasa, FIRST), title(rasa, SECOND)) == ("Jono pirma", "Rasos antra")
    told = rasa.statusBar().currentMessage()
    assert "priimtas 1 pakeitimas" in told and "Ctrl+Z" in told
    rasa.commands[Command.UNDO].trigger()
    assert title(rasa, FIRST) == "Stažuotės"
    assert rasa.plan and waiting(rasa.plan.store, PLAN)
    qtbot.waitUntil(rasa.page.copies.isVisible)


def test_the_same_field_is_a_question_answered_by_keyboard(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert rows(dialog, 0) == ["Veikla 1.1.1 „Rasos“: laukas „Pavadinimas“ pakeistas skirtingai"]
    assert dialog.answers.buttons[Side.PUT_OFF].isChecked()
    text = dialog.text.toPlainText()
    assert all(word in text for word in ("Buvo:", "Stažuotės", "Mano plane:", "Rasos", "Kopijoje:", "Jono"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert dialog.answers.buttons[Side.PUT_OFF].hasFocus()
    press(qtbot, dialog, Qt.Key.Key_I)
    qtbot.waitUntil(dialog.answers.buttons[Side.THEIRS].isChecked)
    assert dialog.answers.follows.text() == "Lauke lieka: Jono"
    assert not dialog.next.isEnabled()
    accept(dialog, qtbot)
    assert title(rasa, FIRST) == "Jono" and remarks(rasa) == []


def test_both_write_one_text_together(rasa: MainWindow, jonas: Person, qtbot: QtBot) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    qtbot.mouseClick(dialog.answers.own, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    field = dialog.answers.text
    assert field.toPlainText() == "Jono / Rasos"
    field.selectAll()
    QTest.keyClicks(field, "Bendras")
    accept(dialog, qtbot)  # the last keys count though the pause is not over
    assert title(rasa, FIRST) == "Bendras"


def test_a_text_that_is_too_long_is_told_and_the_answer_before_it_stays(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    dialog.answers.own.click()
    dialog.answers.text.setPlainText("ilgas " * 500)
    dialog.answers.take_text()
    assert "1000" in dialog.answers.follows.text().replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    accept(dialog, qtbot)
    assert title(rasa, FIRST) == "Jono / Rasos"


def test_put_off_it_is_listed_and_decided_later_at_its_remark(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    accept(look_at(rasa, qtbot, jonas.send()), qtbot)
    assert "1 klausimas atidėtas" in rasa.statusBar().currentMessage()
    [remark] = remarks(rasa)
    shown = title(rasa, FIRST)
    rasa.page.go_to(remark.id)
    offered = rasa.page.details.findChild(PutOff)
    assert offered is not None
    assert offered.isVisible()
    qtbot.mouseClick(offered.take, Qt.MouseButton.LeftButton)
    assert {shown, title(rasa, FIRST)} == {"Rasos", "Jono"}
    assert not offered.isVisible()
    rasa.commands[Command.UNDO].trigger()
    assert title(rasa, FIRST) == shown and offered.isVisible()
    qtbot.mouseClick(offered.keep, Qt.MouseButton.LeftButton)
    assert title(rasa, FIRST) == shown and not offered.isVisible()


def test_a_move_against_a_removal_is_a_question_and_nothing_is_lost(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    assert rasa.plan
    rasa.plan.remove([FIRST])
    jonas.plan.move([FIRST], OTHER)
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    [question] = rows(dialog, 0)
    assert "Stažuotės" in question or "Jono" in question
    accept(dialog, qtbot)
    assert title(rasa, FIRST) == "Jono" and len(remarks(rasa)) == 1


def test_an_edit_under_a_branch_that_was_removed_here(rasa: MainWindow, jonas: Person, qtbot: QtBot) -> None:
    assert rasa.plan
    rasa.plan.remove([TASK])
    jonas.write(SECOND, "Jono darbas")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert len(rows(dialog, 0)) == 1
    press(qtbot, dialog, Qt.Key.Key_M)
    qtbot.waitUntil(dialog.answers.buttons[Side.MINE].isChecked)
    assert "2" in dialog.answers.follows.text() or "3" in dialog.answers.follows.text()
    accept(dialog, qtbot)
    assert TASK not in rasa.plan.tree and remarks(rasa) == []
    assert "mano plane niekas nepasikeitė" in rasa.statusBar().currentMessage()


def test_what_both_added_stands_side_by_side_and_one_addition_can_be_refused(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    assert rasa.plan
    rasa.plan.add(Kind.ACTIVITY, TASK, title="Rasos nauja")
    jonas.plan.add(Kind.ACTIVITY, TASK, title="Jono nauja")
    jonas.plan.add(Kind.ACTIVITY, OTHER, title="Jono nereikalinga")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert [row.split(" (")[0] for row in rows(dialog, 0)] == [
        "Veikla „Jono nauja“",
        "Veikla „Jono nereikalinga“",
    ]
    dialog.tree.setCurrentIndex(dialog.model.index(1, 0, dialog.model.index(0, 0)))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Space)
    assert dialog.merge.text() == "Priimti &pažymėtus"
    assert "Atmestas 1 pakeitimas" in dialog.status.text()
    accept(dialog, qtbot)
    titles = {title_of(one) for one in rasa.plan.tree.of_kind(Kind.ACTIVITY)}
    assert {"Rasos nauja", "Jono nauja"} <= titles and "Jono nereikalinga" not in titles


def test_remarks_of_both_come_together_without_a_question(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    assert rasa.plan
    rasa.plan.add(Kind.RECOMMENDATION, PLAN, remark="Rasos pastaba", about=FIRST)
    jonas.plan.add(Kind.RECOMMENDATION, PLAN, remark="Jono pastaba", about=FIRST)
    dialog = look_at(rasa, qtbot, jonas.send())
    assert dialog.next.isHidden()
    accept(dialog, qtbot)
    assert {one.remark for one in remarks(rasa)} == {"Rasos pastaba", "Jono pastaba"}


def test_money_of_both_is_worth_a_look(rasa: MainWindow, jonas: Person, qtbot: QtBot) -> None:
    assert rasa.plan
    line = rasa.plan.add(Kind.FUNDING, FIRST, year=2026)
    jonas.take(sent_by(rasa))
    rasa.plan.edit(line.id, "net", Decimal(100))
    jonas.plan.edit(line.id, "vat_rate", Decimal(21))
    dialog = look_at(rasa, qtbot, jonas.send())
    qtbot.waitUntil(lambda: any("PVM tarifas" in text for text in noticed(dialog)))
    accept(dialog, qtbot)
    merged = rasa.plan.tree[line.id]
    assert isinstance(merged, FundingLine) and (merged.net, merged.vat_rate) == (100, 21)


def noticed(dialog: MergeDialog) -> list[str]:
    section = dialog.model.index(dialog.model.rowCount() - 1, 0)
    count = dialog.model.rowCount(section)
    return [dialog.model.index(row, 1, section).data() for row in range(count)]


def test_text_of_a_plan_is_no_markup_in_the_merge_window(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    hostile = "<b>Stora</b> & <img src='x'>"
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, hostile)
    dialog = look_at(rasa, qtbot, jonas.send())
    assert hostile in dialog.text.toPlainText()
    assert dialog.answers.follows.textFormat() is Qt.TextFormat.PlainText


def test_however_much_comes_in_the_window_has_no_more_widgets(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    def widgets() -> int:
        dialog = look_at(rasa, qtbot, jonas.send())
        count = len(dialog.findChildren(QWidget))
        with qtbot.waitSignal(dialog.finished):
            dialog.reject()
        return count

    jonas.write(FIRST, "Jono")
    few = widgets()
    for number in range(60):
        jonas.plan.add(Kind.ACTIVITY, OTHER, title=f"Nauja {number}")
    assert widgets() == few


# Sending


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
    [back] = [one for one in documents.iterdir() if "Ona" in one.name]
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
