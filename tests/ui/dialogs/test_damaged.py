"""A damaged store is no dead end: its plans are got from backups and from what can still be read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.store.plans import NOON, PLAN, creation, goal_of, make_backup, operation, retitled, small_plan

from planeditor.files.reader import read
from planeditor.plan.copying import rekeyed
from planeditor.plan.tree import PlanTree
from planeditor.store.entries import PlanEntry
from planeditor.store.store import Store
from planeditor.ui.dialogs.damaged import DamagedStoreDialog
from planeditor.ui.kit.plan_list import CHANGED, FILLED, MONEY, MUNICIPALITY, TITLE, PlanListModel
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.app import open_store
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A store with two backups and three plans, one of which is damaged; SQLite does not know the file."""
    path = tmp_path / "data" / "plans.db"
    with Store.open(path) as store:
        store.create(small_plan(), creation())
        make_backup(store, NOON)
        store.create(rekeyed(small_plan()), creation())
        third = store.create(rekeyed(small_plan()), creation())
        make_backup(store, NOON + timedelta(days=1))
        store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE goal SET title = 'x' WHERE plan = ?", [third])
        raw.commit()
    path.write_bytes(b"x" * 16 + path.read_bytes()[16:])
    return path


@pytest.fixture
def empty(qtbot: QtBot, lithuanian: None, qapp: QApplication, tmp_path: Path) -> MainWindow:
    """The window before its store is opened."""
    window = MainWindow(Settings(tmp_path), CrashReporter(tmp_path / "reports", qapp))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def dialog(empty: MainWindow, spoilt: Path, qtbot: QtBot) -> Iterator[DamagedStoreDialog]:
    dialog = DamagedStoreDialog(spoilt, "Planų saugykla sugadinta.", empty)
    dialog.open()
    _settle(dialog, qtbot)
    yield dialog
    dialog.reject()


def _settle(dialog: DamagedStoreDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.other.isEnabled)


def _select(dialog: DamagedStoreDialog, row: int, qtbot: QtBot) -> None:
    dialog.sources.setCurrentRow(row)
    _settle(dialog, qtbot)


def test_behind_it_there_is_no_list_of_plans_before_there_is_a_store(
    empty: MainWindow, dialog: DamagedStoreDialog, tmp_path: Path
) -> None:
    shown = [one for one in (empty.welcome, *empty.welcome.findChildren(QWidget)) if one.isVisible()]
    assert shown == []
    dialog.reject()
    empty.start(Store.open(tmp_path / "other" / "plans.db"), None)
    assert empty.welcome.isVisible() and empty.welcome.first_steps.isVisible()
    assert not empty.welcome.table.isVisible() and not empty.welcome.search.isVisible()
    empty.close()


def test_first_is_shown_what_can_still_be_read(dialog: DamagedStoreDialog) -> None:
    assert dialog.sources.count() == 3
    assert dialog.sources.item(0).text() == "Kas dar perskaitoma"
    assert dialog.sources.hasFocus()
    titles = sorted(dialog.model.index(row, TITLE).data() for row in range(dialog.model.rowCount()))
    assert titles == ["Švietimo pažangos planas"] * 2 + ["Švietimo pažangos planas – sugadintas"]
    assert dialog._message.text() == "1 plano čia perskaityti nepavyko."
    assert dialog.go_on.isEnabled()


def test_a_backup_is_looked_into(dialog: DamagedStoreDialog, qtbot: QtBot) -> None:
    _select(dialog, 2, qtbot)
    assert dialog.model.rowCount() == 1
    assert dialog._message.text() == ""


def test_a_damaged_backup_is_told_of_and_offers_nothing(
    dialog: DamagedStoreDialog, spoilt: Path, qtbot: QtBot
) -> None:
    oldest = min((spoilt.parent / "backups").iterdir())
    oldest.write_bytes(b"x" * 100)
    _select(dialog, 2, qtbot)
    assert "sugadinta" in dialog._message.text()
    assert not dialog.go_on.isEnabled()
    assert not dialog.write.isEnabled()


def test_no_button_promises_to_stop_what_cannot_be_stopped(dialog: DamagedStoreDialog, qtbot: QtBot) -> None:
    dialog.sources.setCurrentRow(1)
    shown = dialog.findChildren(QProgressDialog)
    assert shown and not [button for one in shown for button in one.findChildren(QPushButton)]
    _settle(dialog, qtbot)


@pytest.mark.parametrize(("row", "plans"), [(0, 2), (1, 3), (2, 1)])
def test_one_goes_on_with_what_was_selected(
    dialog: DamagedStoreDialog,
    spoilt: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    row: int,
    plans: int,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *said: told.append(said[-1]))
    content = spoilt.read_bytes()
    _select(dialog, row, qtbot)
    with qtbot.waitSignal(dialog.accepted):
        dialog.go_on.click()
    qtbot.waitUntil(lambda: bool(told))
    (aside,) = spoilt.parent.glob("plans-sugadinta-*.db")
    assert aside.read_bytes() == content
    assert aside.name in told[0]
    assert dialog.path == spoilt
    with Store.open(spoilt) as store:
        assert len(store.plans()) == plans
        assert not any(entry.is_damaged for entry in store.plans())


def test_each_plan_is_saved_to_a_file_and_none_is_replaced(
    dialog: DamagedStoreDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "išgelbėti"
    folder.mkdir()
    (folder / "Švietimo pažangos planas.planas").write_text("mano")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog.write.click()
    qtbot.waitUntil(lambda: len(list(folder.iterdir())) == 3)
    _settle(dialog, qtbot)
    assert dialog._message.text().startswith("2 planai įrašyti")
    assert (folder / "Švietimo pažangos planas.planas").read_text() == "mano"
    saved = [read(path) for path in folder.glob("*).planas")]
    (first,) = (one for one in saved if one.manifest.plan_id == PLAN)
    tree = PlanTree(first.items.values())
    assert goal_of(tree).title == "Kitas"


def test_the_window_opens_on_the_store_that_was_chosen(
    empty: MainWindow, spoilt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "kita.db"
    with Store.open(other) as store:
        store.create(small_plan(), creation())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))

    def choose() -> None:
        (dialog,) = empty.findChildren(DamagedStoreDialog)
        dialog.other.setEnabled(True)
        dialog.other.click()

    QTimer.singleShot(0, choose)
    opened = open_store(empty, spoilt)
    assert opened
    with opened:
        assert opened.path == other


def test_whoever_closes_it_leaves_everything_as_it_is(empty: MainWindow, spoilt: Path, qtbot: QtBot) -> None:
    def close() -> None:
        (dialog,) = empty.findChildren(DamagedStoreDialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    before = {path.name: path.read_bytes() for path in spoilt.parent.iterdir() if path.is_file()}
    QTimer.singleShot(0, close)
    assert open_store(empty, spoilt) is None
    assert {path.name: path.read_bytes() for path in spoilt.parent.iterdir() if path.is_file()} == before


def test_a_damaged_plan_stands_in_the_list_without_figures(lithuanian: None) -> None:
    entry = PlanEntry(PLAN, "Planas", ("Alytus",), NOON, NOON, "Rasa", 3, None, None, 7, 8, is_damaged=True)  # type: ignore[arg-type]
    model = PlanListModel()
    model.list_plans([entry])
    model.show_completeness({PLAN: 50})
    row = [model.index(0, column).data() for column in (TITLE, MUNICIPALITY, CHANGED, FILLED, MONEY)]
    assert row == ["Planas – sugadintas", "", "", "", ""]
    assert "sugadintas" in model.index(0, TITLE).data(Qt.ItemDataRole.ToolTipRole)


def test_a_damaged_plan_is_refused_with_a_sentence_and_the_others_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *said: told.append(said[-1]))
    assert window.store_commands
    store = window.store_commands.store
    store.create(small_plan(), creation())
    whole = store.create(rekeyed(small_plan()), creation())
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE goal SET title = 'x' WHERE plan = ?", [PLAN])
        raw.commit()
    window.show_welcome()
    window.welcome.open_plan.emit(PLAN)
    assert told == ["Saugykloje esantis planas sugadintas. Atkurkite jį iš atsarginės kopijos."]
    window.welcome.open_plan.emit(whole)
    assert window.plan
    assert window.plan.id == whole
