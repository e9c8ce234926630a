"""The versions of a plan, in the window."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.versions import name_version
from planeditor.plan.items import title_of
from planeditor.store.store import Store
from planeditor.ui.dialogs.versions import VERSIONS, VersionsDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.window.main_window import MainWindow

ACTIVITY = item_id(5)

pytestmark = pytest.mark.usefixtures("lithuanian")


def shown(store: Store, plan: OpenPlan, qtbot: QtBot) -> VersionsDialog:
    dialog = VersionsDialog(store, plan, lambda: None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_list_passes_qt_s_tester(store: Store, open_plan: OpenPlan) -> None:
    name_version(store, open_plan, "Pirma", NOON)
    model = RecordModel(VERSIONS, dict[str, str]())
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.show(store.kept.entries(open_plan.id))
    assert tester.model().index(0, VERSIONS.place("name")).data() == "Pirma"


def test_a_version_is_compared_and_gone_back_to_by_keyboard(
    store: Store, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    name_version(store, open_plan, "Tarybai", NOON)
    open_plan.edit(ACTIVITY, "title", "Visai <kitaip>")
    dialog = shown(store, open_plan, qtbot)
    told = dialog.differences.toPlainText()
    assert "Stažuotės" in told and "Visai <kitaip>" in told
    dialog.restore.setFocus()
    qtbot.keyClick(dialog.restore, Qt.Key.Key_Space)
    assert title_of(open_plan.tree[ACTIVITY]) == "Stažuotės"
    assert "Visai" not in dialog.differences.toPlainText()
    assert not dialog.restore.isEnabled()
    open_plan.undo()
    assert title_of(open_plan.tree[ACTIVITY]) == "Visai <kitaip>"


def test_without_a_version_there_is_nothing_to_go_back_to(
    store: Store, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    dialog = shown(store, open_plan, qtbot)
    assert not dialog.table.isVisible()
    assert not dialog.restore.isEnabled()


def test_a_version_is_named_from_the_menu(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.store_commands
    assert not window.commands[Command.NAME_VERSION].isEnabled()
    window.store_commands.open_sample()
    assert window.plan
    monkeypatch.setattr(messages, "ask_text", lambda *_: "Pateikta tarybai")
    window.commands[Command.NAME_VERSION].trigger()
    window.commands[Command.VERSIONS].trigger()
    dialog = window.findChild(VersionsDialog)
    assert dialog is not None
    names = [dialog.model.index(row, VERSIONS.place("name")).data() for row in range(dialog.model.rowCount())]
    assert names == ["Pateikta tarybai", "Pažangos plano rengyklė"]
    file = dialog.model.index(1, VERSIONS.place("name")).data(Qt.ItemDataRole.ToolTipRole)
    assert file == "elektrenai.planas"
    assert not dialog.restore.isEnabled()


def test_a_spoilt_version_stands_in_the_list_and_is_not_gone_back_to(
    store: Store, open_plan: OpenPlan, qtbot: QtBot
) -> None:
    name_version(store, open_plan, "Pirma", NOON)
    open_plan.edit(open_plan.id, "title", "Kitas")
    spoilt = name_version(store, open_plan, "Antra", NOON)
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE snapshot SET name = 'x' WHERE id = ?", [spoilt])
        raw.execute("UPDATE state SET items = x'00' WHERE id = ?", [store.kept.head(open_plan.id)])
        raw.commit()
    dialog = shown(store, open_plan, qtbot)
    rows = {dialog.model.index(row, VERSIONS.place("what")).data(): row for row in range(2)}
    assert rows.keys() == {"Įrašyta versija", "Sugadinta, neperskaitoma"}
    dialog.table.selectRow(rows["Sugadinta, neperskaitoma"])
    assert dialog._message.text() == "Ši plano versija sugadinta ir neperskaitoma."
    assert not dialog.restore.isEnabled()
    dialog.table.selectRow(rows["Įrašyta versija"])
    assert dialog._message.text() == ""
