"""The shelf of good practice, in the window: put to, looked through, compared, taken from, given away."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id
from tests.ui.answering import answering

from planeditor.editing.library import sample_path
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.practices import make_practice
from planeditor.editing.shelf import FOLDER, SUFFIX, Shelf
from planeditor.plan.items import Activity, Kind
from planeditor.ui.dialogs.shelf.dialog import ShelfDialog
from planeditor.ui.dialogs.shelf.putting import PutDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("lithuanian")
LEFT = Qt.MouseButton.LeftButton
FIRST, SECOND, THIRD, TASK = item_id(5), item_id(6), item_id(7), item_id(4)


@pytest.fixture
def shelf(open_plan: OpenPlan) -> Shelf:
    """A shelf with two practices, one of them received and agreed to be shared."""
    found = Shelf(open_plan.store.path.parent / FOLDER)
    own = open_plan.store.kept.store_id()
    open_plan.edit(FIRST, "description", "Vizitai <b>kaimynų</b> mokyklose")
    for activity, name, agreed, store in (
        (FIRST, "Kita", date(2026, 3, 1), "0" * 32),
        (THIRD, "Mūsų", None, own),
    ):
        found.put(make_practice(open_plan.tree, activity, name, agreed, store, NOON))
    return found


@pytest.fixture
def dialog(open_plan: OpenPlan, shelf: Shelf, qtbot: QtBot) -> ShelfDialog:
    shown = ShelfDialog(shelf, open_plan.store.kept.store_id(), open_plan, TASK)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def go_to(dialog: ShelfDialog, title: str) -> None:
    rows = range(dialog.model.rowCount())
    dialog.table.selectRow(next(row for row in rows if dialog.model.index(row, 0).data() == title))


def answers(monkeypatch: pytest.MonkeyPatch, name: str, answer: object) -> None:
    monkeypatch.setattr(messages, name, lambda *_: answer)


def test_it_is_searched_looked_at_and_compared(dialog: ShelfDialog) -> None:
    assert dialog.model.rowCount() == 2
    dialog.table.selectAll()
    told = dialog.preview.toPlainText()
    assert "Vizitai <b>kaimynų</b> mokyklose" in told and "Laboratorija" in told
    assert not dialog.take.isEnabled() and not dialog.share.isEnabled()
    QTest.keyClicks(dialog.search, "kaimynu")
    assert [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())] == ["Stažuotės"]
    assert "Laboratorija" not in dialog.preview.toPlainText()
    assert dialog.model.index(0, 3).data().startswith("Gauta")
    QTest.keyClicks(dialog.search, " nera tokio")
    assert (dialog.model.rowCount(), dialog.preview.toPlainText()) == (0, "")


def test_it_is_taken_into_the_plan_under_the_task(
    dialog: ShelfDialog, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    go_to(dialog, "Stažuotės")
    before = open_plan.tree.items()
    with qtbot.waitSignal(dialog.taken) as signal:
        qtbot.mouseClick(dialog.take, LEFT)
    taken = open_plan.tree[signal.args[0]]  # type: ignore[index]
    assert isinstance(taken, Activity) and taken.parent == TASK
    assert "Kita" in taken.notes and "Bandomasis planas" in taken.notes
    open_plan.undo()
    assert open_plan.tree.items() == before


def test_it_goes_out_and_comes_back_and_what_is_none_is_refused(
    dialog: ShelfDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / f"išdalinta{SUFFIX}"
    answers(monkeypatch, "file_to_save", out)
    go_to(dialog, "Laboratorija")
    qtbot.mouseClick(dialog.share, LEFT)
    assert "nesutiko" in dialog._message.text() and not out.exists()
    go_to(dialog, "Stažuotės")
    qtbot.mouseClick(dialog.share, LEFT)
    assert out.exists() and out.name in dialog._message.text()
    answers(monkeypatch, "file_to_open", out)
    qtbot.mouseClick(dialog.receive, LEFT)
    assert "jau yra lentynoje" in dialog._message.text()
    answers(monkeypatch, "confirm", True)
    qtbot.mouseClick(dialog.remove, LEFT)
    assert dialog.model.rowCount() == 1
    qtbot.mouseClick(dialog.receive, LEFT)
    assert dialog.model.rowCount() == 2 and "Kita" in dialog._message.text()
    answers(monkeypatch, "file_to_open", sample_path())
    qtbot.mouseClick(dialog.receive, LEFT)
    assert "planas, o ne geroji patirtis" in dialog._message.text()


def test_a_damaged_file_on_the_shelf_hides_no_other(open_plan: OpenPlan, shelf: Shelf, qtbot: QtBot) -> None:
    (shelf.folder / f"x{SUFFIX}").write_bytes(b"PK")
    dialog = ShelfDialog(shelf, "", None, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.model.rowCount() == 2 and f"x{SUFFIX}" in dialog._damaged.text()
    assert not dialog.take.isEnabled() and not dialog.tasks.isEnabled()


def put(window: MainWindow, qtbot: QtBot, act: Callable[[PutDialog], object]) -> None:
    with answering(qtbot, PutDialog, act):
        window.commands[Command.TO_SHELF].trigger()


def test_an_activity_is_put_there_by_the_command(window: MainWindow, qtbot: QtBot) -> None:
    assert window.store_commands
    window.store_commands.open_sample()
    plan = window.plan
    assert plan
    window.page.go_to(plan.id)
    window.commands[Command.TO_SHELF].trigger()
    assert "Pirmiausia eikite prie veiklos" in window.status.currentMessage()
    activity = plan.tree.activities()[1]
    window.page.go_to(plan.tree.children(activity.id, Kind.FUNDING)[0].id)

    def fill(dialog: PutDialog) -> None:
        assert activity.title in dialog.preview.toPlainText()
        dialog.municipality.setEditText("")
        assert not dialog.button.isEnabled() and dialog.message.text()
        dialog.municipality.setEditText("Elektrėnų savivaldybė")
        dialog.consent.click()
        qtbot.mouseClick(dialog.button, LEFT)

    put(window, qtbot, fill)
    (practice,) = Shelf(plan.store.path.parent / FOLDER).practices()[0]
    assert (practice.activity.title, practice.municipality) == (activity.title, "Elektrėnų savivaldybė")
    assert practice.agreed is not None and practice.store == plan.store.kept.store_id()

    def look(dialog: ShelfDialog) -> None:
        assert dialog.model.rowCount() == 1
        assert dialog.tasks.currentData() == activity.parent
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
        dialog.reject()

    with answering(qtbot, ShelfDialog, look):
        window.commands[Command.SHELF].trigger()
    assert len(plan.tree.activities()) == 15 and window.page.view.current_id() != activity.id
