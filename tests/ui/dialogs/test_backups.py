"""Backups made from the window, looked into and brought back from."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import IntegrityError
from tests.store.plans import creation, make_backup, small_plan

from planeditor.editing.open_plan import utc_now
from planeditor.plan.items import title_of
from planeditor.store.backups import backups
from planeditor.store.store import Store
from planeditor.ui.dialogs.backup_maker import BackupMaker, back_up_now
from planeditor.ui.dialogs.backups import BackupsDialog
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.main_window import MainWindow
from planeditor.ui.window.store_commands import StoreCommands


@pytest.fixture
def commands(window: MainWindow) -> StoreCommands:
    assert window.store_commands is not None
    return window.store_commands


@pytest.fixture
def dialog(window: MainWindow) -> BackupsDialog:
    """The dialog, opened from the menu while there is no backup."""
    return opened(window)


@pytest.fixture
def maker(store: Store, qapp: object) -> Iterator[BackupMaker]:
    maker = BackupMaker(store.path, qapp)  # type: ignore[arg-type]
    yield maker
    maker.finish()
    maker.deleteLater()


def opened(window: MainWindow) -> BackupsDialog:
    window.commands[Command.BACKUPS].trigger()
    return next(one for one in window.findChildren(BackupsDialog) if one.isVisible())


def make(dialog: BackupsDialog, commands: StoreCommands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(commands.backups.made):
        dialog.make.click()


def test_without_a_backup_the_dialog_teaches(dialog: BackupsDialog) -> None:
    assert not dialog.backups.isVisible()
    assert not dialog.bring.isEnabled()
    assert dialog.make.hasFocus()
    assert len(dialog._explanation.text()) > 100


def test_a_backup_made_now_is_listed_with_its_plans(
    window: MainWindow, dialog: BackupsDialog, commands: StoreCommands, qtbot: QtBot
) -> None:
    commands.open_sample()
    make(dialog, commands, qtbot)
    assert dialog.backups.isVisible()
    assert dialog.backups.count() == 1
    assert dialog.model.rowCount() == 1
    entry = dialog.model.at(dialog.model.index(0, 0))
    assert window.page.plan is not None
    assert entry.id == window.page.plan.id
    assert dialog.make.isEnabled()


def test_a_plan_comes_back_beside_what_is_there(
    window: MainWindow, dialog: BackupsDialog, commands: StoreCommands, qtbot: QtBot
) -> None:
    commands.open_sample()
    plan = window.page.plan
    assert plan is not None
    before = title_of(plan.tree.root)
    make(dialog, commands, qtbot)
    plan.edit(plan.id, "title", "Sugadintas")
    dialog.bring.click()
    copy, spoilt = sorted(commands.store.plans(), key=lambda entry: entry.id == plan.id)
    assert spoilt.title == "Sugadintas"
    assert copy.title.startswith(before) and copy.title != before
    assert copy.activities == spoilt.activities
    assert copy.title in dialog._message.text()
    assert {entry.title for entry in window.welcome.entries} == {copy.title, "Sugadintas"}


def test_a_plan_comes_with_its_title_or_not_at_all(
    window: MainWindow, dialog: BackupsDialog, commands: StoreCommands, qtbot: QtBot
) -> None:
    """A store that takes the plan and then refuses to change it has no unnamed copy."""
    commands.open_sample()
    make(dialog, commands, qtbot)
    with closing(sqlite3.connect(commands.store.path)) as raw:
        raw.execute("CREATE TRIGGER full BEFORE UPDATE ON plan BEGIN SELECT RAISE(ABORT, 'full'); END")
        raw.commit()
    dialog.bring.click()
    listed = {entry.id: entry.title for entry in commands.store.plans()}
    assert len(set(listed.values())) == 2
    assert {entry.id: entry.title for entry in window.welcome.entries} == listed


def test_a_plan_that_came_back_only_as_deleted_is_listed(window: MainWindow, commands: StoreCommands) -> None:
    plan = commands.store.create(small_plan(), creation())
    commands.store.delete(plan, utc_now())
    made = make_backup(commands.store, utc_now())
    with closing(sqlite3.connect(commands.store.path)) as raw:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("DELETE FROM plan_entry")
        raw.execute("CREATE TRIGGER full BEFORE UPDATE ON plan_entry BEGIN SELECT RAISE(ABORT, 'full'); END")
        raw.commit()
    with pytest.raises(IntegrityError):
        commands.bring_back(made.path, plan, "")
    assert [entry.id for entry in commands.store.plans()] == [plan]
    assert [entry.id for entry in window.welcome.entries] == [plan]


def test_a_plan_that_is_lost_comes_back_as_it_was(
    window: MainWindow, commands: StoreCommands, qtbot: QtBot, store: Store
) -> None:
    commands.open_sample()
    assert window.page.plan is not None
    lost = window.page.plan.id
    made = make_backup(commands.store, utc_now())
    other = StoreCommands(store, window.settings, window.welcome, window.commands)
    assert store.plans() == []
    title = other.bring_back(made.path, lost, "")
    assert [(entry.id, entry.title) for entry in store.plans()] == [(lost, title)]


def test_a_damaged_backup_is_named_and_harms_nothing(
    window: MainWindow, commands: StoreCommands, qtbot: QtBot
) -> None:
    commands.open_sample()
    good = make_backup(commands.store, utc_now() - timedelta(hours=1))
    bad = make_backup(commands.store, utc_now())
    bad.path.write_bytes(bad.path.read_bytes()[:5000])
    dialog = opened(window)
    assert dialog.model.rowCount() == 0
    assert dialog._message.text()
    assert not dialog.bring.isEnabled()
    dialog.backups.setCurrentRow(1)
    assert dialog.backups.currentItem().text() == good.at.astimezone().strftime("%Y-%m-%d %H.%M")
    assert dialog.model.rowCount() == 1
    assert dialog._message.text() == ""


def test_the_first_backup_of_a_day_is_made_by_itself(maker: BackupMaker, store: Store, qtbot: QtBot) -> None:
    store.create(small_plan(), creation())
    with qtbot.waitSignal(maker.made):
        maker.keep_daily(first_look=timedelta(0))
    assert len(backups(store.path)) == 1


def test_a_second_one_is_not(store: Store) -> None:
    store.create(small_plan(), creation())
    make_backup(store, utc_now() - timedelta(days=2))
    made = [back_up_now(store.path, only_if_due=True) for _ in range(2)]
    assert made[0] is not None and made[1] is None
    assert len(backups(store.path)) == 2


def test_an_empty_store_does_not_use_up_the_backup_of_its_first_day(store: Store) -> None:
    assert back_up_now(store.path, only_if_due=True) is None
    assert backups(store.path) == []
    plan = store.create(small_plan(), creation())
    back_up_now(store.path, only_if_due=True)
    (made,) = backups(store.path)
    with Store.look_into(made.path) as copy:
        assert [entry.id for entry in copy.plans()] == [plan]


def test_one_that_is_wanted_while_another_is_made_comes_after_it(maker: BackupMaker, qtbot: QtBot) -> None:
    made: list[object] = []
    maker.made.connect(made.append)
    maker.make()
    maker.make()
    qtbot.waitUntil(lambda: len(made) == 2)


def test_edits_go_on_while_a_backup_is_made(
    window: MainWindow, commands: StoreCommands, qtbot: QtBot
) -> None:
    commands.open_sample()
    plan = window.page.plan
    assert plan is not None
    with qtbot.waitSignal(commands.backups.made) as made:
        commands.backups.make()
        for number in range(50):
            plan.edit(plan.id, "version", str(number))
    assert made.args is not None
    with Store.look_into(made.args[0].path) as copy:
        assert len(copy.load(plan.id)) == len(plan.tree)
    assert commands.store.load(plan.id).root.version == "49"


def test_the_window_waits_for_a_backup_when_it_closes(window: MainWindow, commands: StoreCommands) -> None:
    path = commands.store.path
    commands.backups.make()
    window.close()
    (made,) = backups(path)
    assert [one.name for one in made.path.parent.iterdir()] == [made.path.name]


@pytest.mark.parametrize("plan_open", [True, False])
def test_a_failure_is_a_quiet_sentence(
    window: MainWindow, commands: StoreCommands, qtbot: QtBot, plan_open: bool
) -> None:
    if plan_open:
        commands.open_sample()
    (commands.store.path.parent / "backups").write_text("a file where the folder should be")
    window.keep_backups()
    with qtbot.waitSignal(commands.backups.failed):
        commands.backups.make()
    assert window.statusBar().currentMessage()
    assert window.statusBar().isVisible()
    window.statusBar().clearMessage()
    assert window.statusBar().isVisible() is plan_open


def test_a_backup_without_plans_says_so(window: MainWindow, commands: StoreCommands, qtbot: QtBot) -> None:
    make_backup(commands.store, utc_now() - timedelta(hours=1))
    bad = make_backup(commands.store, utc_now())
    bad.path.write_bytes(b"")
    dialog = opened(window)
    assert dialog.plans.empty_text == ""
    blank = dialog.plans.viewport().grab().toImage()
    dialog.backups.setCurrentRow(1)
    assert dialog.plans.empty_text == "Šioje atsarginėje kopijoje nėra nė vieno plano."
    assert dialog.plans.viewport().grab().toImage() != blank
