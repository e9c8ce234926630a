"""The history of a plan, in a window on a store of its own."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import edit
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Kind, title_of
from planeditor.store.store import Store
from planeditor.ui.dialogs.history import PAGE, WHAT, WHO, HistoryDialog, HistoryModel
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.tables.declared import Criteria
from planeditor.ui.window.main_window import MainWindow

ACTIVITY, THIRD, PARTNER = item_id(5), item_id(7), item_id(11)

pytestmark = pytest.mark.usefixtures("lithuanian")


def watched(model: HistoryModel) -> QAbstractItemModelTester:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    return QAbstractItemModelTester(model, mode, model)


def told(model: HistoryModel) -> list[str]:
    return [model.at(model.index(row, 0)).texts[WHAT] for row in range(model.rowCount())]


@pytest.fixture
def long_plan(open_plan: OpenPlan) -> OpenPlan:
    """A plan with one removal, then more edits than two pages hold."""
    open_plan.remove([PARTNER])
    for number in range(2 * PAGE + 10):
        open_plan.edit(ACTIVITY, "title", f"Pavadinimas {number}")
    return open_plan


@pytest.fixture
def dialog(store: Store, open_plan: OpenPlan, qtbot: QtBot) -> HistoryDialog:
    """The dialog on a short history: an edit, then a removal."""
    open_plan.edit(ACTIVITY, "description", "<b>Nauja</b>\nantra eilutė")
    open_plan.remove([PARTNER])
    made = HistoryDialog(store, open_plan)
    watched(made.model)
    qtbot.addWidget(made)
    made.show()
    return made


def test_pages_are_read_as_they_are_wanted(store: Store, long_plan: OpenPlan) -> None:
    model = HistoryModel(store, long_plan)
    sizes = []
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        sizes.append(model.rowCount())
    assert sizes == [PAGE, 2 * PAGE, 2 * PAGE + 12]
    assert store.history(long_plan.id)[-1].operation.author == model.index(sizes[-1] - 1, WHO).data()


def test_the_model_keeps_qts_rules(store: Store, long_plan: OpenPlan) -> None:
    model = HistoryModel(store, long_plan)
    watched(model)
    for text in ("silo", "nera tokio", "pavadinimas", ""):
        model.filter(Criteria(text))
        while model.canFetchMore(QModelIndex()):
            model.fetchMore()
    assert model.rowCount() == 2 * PAGE + 12


def test_the_filter_finds_what_has_not_been_read_yet(store: Store, long_plan: OpenPlan, qtbot: QtBot) -> None:
    model = HistoryModel(store, long_plan)
    model.fetchMore()
    model.filter(Criteria("SILO vardenis"))
    qtbot.waitUntil(lambda: not model.canFetchMore(QModelIndex()))
    (only,) = told(model)
    assert "Šilo biblioteka" in only
    model.filter(Criteria())
    assert model.rowCount() == 2 * PAGE + 12


def test_newest_first_with_time_and_author(dialog: HistoryDialog, open_plan: OpenPlan) -> None:
    row = dialog.model.at(dialog.model.index(0, 0))
    assert open_plan.saved is not None
    assert row.texts[:2] == (open_plan.saved.astimezone().strftime("%Y-%m-%d %H.%M"), "Vardenis Pavardenis")
    assert "Šilo biblioteka" in row.texts[WHAT]
    assert dialog.model.rowCount() == 3


def test_the_selected_change_is_told_before_and_after(dialog: HistoryDialog) -> None:
    dialog.table.selectRow(1)
    lines = dialog.details.toPlainText().splitlines()
    assert lines[0] == "Veikla 1.1.1 „Stažuotės“"
    assert "Aprašymas" in lines
    assert lines[-2:] == ["<b>Nauja</b>", "antra eilutė"]


def test_nothing_found_is_said(dialog: HistoryDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.filter, "nera tokio")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    assert dialog.details.toPlainText()
    assert "Šilo" not in dialog.details.toPlainText()
    dialog.filter.clear()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    assert dialog.table.currentIndex().row() == 0


def test_what_is_gone_cannot_be_shown(dialog: HistoryDialog, qtbot: QtBot) -> None:
    show = next(button for button in dialog.findChildren(QPushButton) if not button.icon().isNull())
    dialog.table.selectRow(0)
    assert not show.isEnabled()
    dialog.table.selectRow(1)
    assert show.isEnabled()
    with qtbot.waitSignal(dialog.go_to) as asked:
        show.click()
    assert asked.args == [ACTIVITY]


def test_enter_goes_to_the_item_in_the_plan(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.commands[Command.HISTORY].isEnabled()
    assert window.store_commands is not None
    window.store_commands.open_sample()
    plan = window.page.plan
    assert plan is not None
    changed = plan.tree.of_kind(Kind.ACTIVITY)[3].id
    plan.edit(changed, "title", "Kitas pavadinimas")
    window.page.go_to(plan.tree.root.id)
    window.commands[Command.HISTORY].trigger()
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None and dialog.isVisible()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.page.view.current_id() == changed


def test_the_history_of_the_selected_item_alone(store: Store, long_plan: OpenPlan, qtbot: QtBot) -> None:
    made = HistoryDialog(store, long_plan, item=PARTNER)
    watched(made.model)
    qtbot.addWidget(made)
    made.show()
    assert made.model.rowCount() >= PAGE
    made.only_item.click()
    qtbot.waitUntil(lambda: made.model.rowCount() == 1 and not made.model.canFetchMore(QModelIndex()))
    assert made.model.index(0, 2).data() == "Pašalinta: partneris „Šilo biblioteka“"
    made.only_item.click()
    assert made.model.rowCount() >= PAGE


def test_what_is_told_of_one_item_is_about_it_alone(store: Store, open_plan: OpenPlan, qtbot: QtBot) -> None:
    both = ((ACTIVITY, "title", "Pirma"), (PARTNER, "name", "Kitas"))
    changes = [change for one in both for change in edit(open_plan.tree, *one)]
    open_plan.run(OperationKind.EDIT, changes)
    made = HistoryDialog(store, open_plan, item=ACTIVITY)
    qtbot.addWidget(made)
    made.show()
    assert "Pirma" in made.details.toPlainText() and "Kitas" in made.details.toPlainText()
    made.only_item.click()
    qtbot.waitUntil(lambda: "Kitas" not in made.details.toPlainText())
    assert "Pirma" in made.details.toPlainText()


def test_a_spoilt_entry_is_told_of_among_the_others(store: Store, open_plan: OpenPlan, qtbot: QtBot) -> None:
    open_plan.edit(ACTIVITY, "title", "Pirmas")
    open_plan.edit(ACTIVITY, "title", "Antras")
    open_plan.undo()
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE operation SET author = 'Kita' WHERE revision = 3")
        raw.commit()
    dialog = HistoryDialog(store, open_plan)
    watched(dialog.model)
    qtbot.addWidget(dialog)
    dialog.show()
    spoilt = "Šis istorijos įrašas sugadintas ir neperskaitomas."
    assert [text == spoilt for text in told(dialog.model)] == [False, True, False, False]
    dialog.table.selectRow(1)
    assert dialog.details.toPlainText() == ""
    dialog.table.selectRow(0)
    dialog.table.selectRow(2)
    assert "Pirmas" in dialog.details.toPlainText()
    again = OpenPlan(store, open_plan.id, "Rasa")
    again.undo()
    assert title_of(again.tree[ACTIVITY]) == "Stažuotės"
