"""Two windows on one plan of a server: each sees what the other does, and is not disturbed by it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id, small_plan
from tests.postgres import Cluster

from planeditor.editing.beginnings import Beginning, begun
from planeditor.plan.changes import Operation, OperationKind
from planeditor.store.distant import DistantStore
from planeditor.store.server import Server
from planeditor.store.store import Store
from planeditor.ui.kit.plan_list import TITLE
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow

PLAN, TASK = item_id(1), item_id(3)


@pytest.fixture
def windows(
    qtbot: QtBot, qapp: QApplication, lithuanian: None, tmp_path: Path, empty_shared: Callable[[], Server]
) -> Iterator[tuple[MainWindow, MainWindow]]:
    """The windows of Rasa and Jonas, the small plan open in both, at the same task."""
    server = empty_shared()
    with Store.open(server) as store:
        store.create(small_plan(), Operation(OperationKind.CREATE, "Rasa", NOON, ()))
    opened: list[MainWindow] = []
    for name in ("Rasa", "Jonas"):  # each on a computer of their own
        settings = Settings(tmp_path / name)
        settings.folder.mkdir()
        settings.author, settings.greeted = name, True
        window = MainWindow(settings, CrashReporter(tmp_path / name / "reports", qapp))
        opened.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.start(DistantStore(server).as_store, None)
        assert window.store_commands is not None
        window.store_commands.open(PLAN)
        window.page.go_to(TASK)
    yield opened[0], opened[1]
    for window in opened:
        window.close()


def title_field(window: MainWindow) -> QPlainTextEdit:
    window.page.details.focus_title()
    field = window.page.details.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    return field


def title(window: MainWindow) -> str:
    assert window.plan is not None
    return str(window.plan.tree[TASK].title)  # type: ignore[attr-defined]


def says(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.status.findChildren(QLabel) if label.isVisible())


def test_what_one_types_the_other_sees_and_keeps_the_caret(
    qtbot: QtBot, windows: tuple[MainWindow, MainWindow]
) -> None:
    rasa, jonas = windows
    field = title_field(jonas)
    cursor = field.textCursor()
    cursor.setPosition(10)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    selected = field.textCursor().selectedText()
    before = title_field(rasa)
    before.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(before, "Vis ")
    qtbot.waitUntil(lambda: title(jonas).startswith("Vis "))
    assert field.toPlainText() == title(rasa) == title(jonas)
    assert (field.textCursor().position(), field.textCursor().selectedText()) == (8, selected)
    assert jonas.page.view.current_id() == TASK
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(field, " kasdien")
    qtbot.waitUntil(lambda: title(rasa).endswith(" kasdien"))
    assert title(rasa) == title(jonas)


def test_it_is_said_who_is_here_and_where(qtbot: QtBot, windows: tuple[MainWindow, MainWindow]) -> None:
    rasa, jonas = windows
    title_field(jonas)
    qtbot.waitUntil(lambda: "Kartu dirba: Jonas („Stiprinti lyderystę“" in says(rasa))
    qtbot.waitUntil(lambda: "Kartu dirba: Rasa" in says(jonas))
    jonas.close()
    qtbot.waitUntil(lambda: "Kartu dirba" not in says(rasa))


def test_who_writes_in_a_plan_that_another_deletes_is_told(
    qtbot: QtBot, windows: tuple[MainWindow, MainWindow]
) -> None:
    rasa, jonas = windows
    assert rasa.store_commands is not None
    rasa.store_commands.delete(PLAN, True)
    qtbot.waitUntil(lambda: "pašalino" in jonas.status.currentMessage())
    QTest.keyClicks(title_field(jonas), " ir toliau")
    qtbot.waitUntil(lambda: "Planas pašalintas" in says(jonas))
    qtbot.waitUntil(lambda: jonas.plan is not None and jonas.plan.unsaved is None)
    rasa.store_commands.delete(PLAN, False)
    qtbot.waitUntil(lambda: "Planas pašalintas" not in says(jonas))
    assert rasa.store_commands.store.load(PLAN)[TASK].title.endswith(" ir toliau")  # type: ignore[attr-defined]


def listed(window: MainWindow) -> list[str]:
    model = window.welcome.table.model()
    return [model.index(row, TITLE).data() for row in range(model.rowCount())]


def current(window: MainWindow) -> object:
    return window.welcome.table.currentIndex().siblingAtColumn(TITLE).data()


def test_the_list_of_plans_follows_what_others_do(
    qtbot: QtBot, windows: tuple[MainWindow, MainWindow]
) -> None:
    rasa, jonas = windows
    jonas.show_welcome()
    first = current(jonas)
    commands, table = rasa.store_commands, jonas.welcome.table
    assert commands is not None and listed(jonas) == [first]
    for title in ("Antras", "Trečias"):
        commands.begin(begun(Beginning(title=title)))
    qtbot.waitUntil(lambda: listed(jonas) == ["Trečias", "Antras", first])
    assert (current(jonas), [row.row() for row in table.selectionModel().selectedRows()]) == (first, [2])
    assert rasa.plan is not None and rasa.plan.tree.root.title == "Trečias"
    rasa.plan.edit(rasa.plan.id, "title", "Kitaip")
    qtbot.waitUntil(lambda: listed(jonas) == ["Kitaip", "Antras", first])
    table.selectRow(1)
    commands.archive(PLAN, True)
    qtbot.waitUntil(lambda: listed(jonas) == ["Kitaip", "Antras"])
    assert (current(jonas), table.hasFocus() or not jonas.isActiveWindow()) == ("Antras", True)


def test_a_broken_connection_is_said_and_mends(
    qtbot: QtBot, windows: tuple[MainWindow, MainWindow], cluster: Cluster
) -> None:
    rasa, jonas = windows
    cluster.stop()
    QTest.keyClicks(title_field(rasa), " ir toliau")
    qtbot.waitUntil(lambda: not rasa.page.waiting.isHidden())
    told = " ".join(label.text() for label in rasa.page.waiting.findChildren(QLabel))
    assert re.search("Serveris .* neatsako|Ryšys su serveriu .* nutrūko|dar nepatvirtino", told), told
    cluster.start()
    qtbot.waitUntil(lambda: rasa.page.waiting.isHidden())
    qtbot.waitUntil(lambda: title(jonas).endswith(" ir toliau"))
