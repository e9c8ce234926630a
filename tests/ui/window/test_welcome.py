"""The first screen: the list of plans, its search, and what it says when it is empty."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.ui.conftest import OpenWindow
from tests.ui.typing import type_text

from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.open_plan import utc_now
from planeditor.store.place import doubt
from planeditor.ui.kit.plan_list import CHANGED, FILLED, MUNICIPALITY, TITLE, PlanListModel
from planeditor.ui.window.main_window import MainWindow
from planeditor.ui.window.welcome import WelcomePage

TITLES = ("Šiaulių planas", "Žagarės planas", "Telšių planas", "Biržų planas", "Kretingos planas")


@pytest.fixture
def full(window: MainWindow) -> MainWindow:
    """The first screen with six plans."""
    assert window.store_commands
    for title in TITLES:
        window.store_commands.begin(begun(Beginning(title=title, municipalities=("Neringos savivaldybė",))))
    joint = ("Telšių rajono savivaldybė", "Rietavo savivaldybė")
    window.store_commands.begin(begun(Beginning(title="Bendras", municipalities=joint)))
    window.show_welcome()
    return window


def column(window: MainWindow, number: int) -> list[str]:
    model = window.welcome.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_without_plans_three_steps_are_shown(window: MainWindow) -> None:
    assert window.welcome.first_steps.isVisible()
    assert not window.welcome.table.isVisible()
    assert not window.welcome.search.isVisible()


def test_nothing_is_said_of_plans_that_are_not_known_yet(qtbot: QtBot, lithuanian: None) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show()
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert told == ["Pažangos planai", "Skaitomi planai…"]
    assert not (page.table.isVisible() or page.search.isVisible() or page.first_steps.isVisible())
    page.show_plans([])
    assert page.first_steps.isVisible()
    assert not any(label.text() == "Skaitomi planai…" for label in page.findChildren(QLabel))


def test_a_few_plans_are_not_searched(window: MainWindow) -> None:
    assert window.store_commands
    window.store_commands.open_sample()
    window.show_welcome()
    assert window.welcome.table.isVisible()
    assert not window.welcome.search.isVisible()
    assert not window.welcome.first_steps.isVisible()


def test_the_search_folds_title_and_municipality(full: MainWindow, qtbot: QtBot) -> None:
    search = full.welcome.search
    assert search.isVisible()
    type_text(search, "zagares")
    assert column(full, TITLE) == ["Žagarės planas"]
    search.selectAll()
    type_text(search, "rietavo telsiu")
    assert column(full, TITLE) == ["Bendras"]
    assert column(full, MUNICIPALITY) == ["Telšių rajono savivaldybė, Rietavo savivaldybė"]
    search.selectAll()
    type_text(search, "nera tokio")
    assert not full.welcome.table.isVisible()
    assert search.isVisible()
    assert not full.welcome.first_steps.isVisible()


def test_the_plan_that_was_found_is_opened_by_enter(full: MainWindow, qtbot: QtBot) -> None:
    type_text(full.welcome.search, "birzu")
    qtbot.keyClick(full.welcome.search, Qt.Key.Key_Return)
    assert full.plan is not None
    assert full.plan.tree.root.title == "Biržų planas"


def test_each_plan_tells_who_changed_it_and_how_far_it_is(full: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: all(column(full, FILLED)))
    assert full.store_commands
    filled = full.store_commands.store.completeness()
    assert column(full, FILLED) == [
        f"{filled[entry.id]}\u00a0%" for entry in full.store_commands.store.plans()
    ]
    assert all(text.endswith(f", {full.settings.author}") for text in column(full, CHANGED))


def test_who_is_in_the_list_stays_there_when_it_is_refreshed(full: MainWindow, qtbot: QtBot) -> None:
    assert full.store_commands
    store, page = full.store_commands.store, full.welcome

    def current() -> object:
        return page.table.currentIndex().siblingAtColumn(TITLE).data()

    type_text(page.search, "neringos")
    page.search.setFocus()
    page.table.selectRow(column(full, TITLE).index("Telšių planas"))
    full.store_commands.begin(begun(Beginning(title="Naujas", municipalities=("Neringos savivaldybė",))))
    full._pages.setCurrentWidget(page)
    page.search.setFocus()
    page.refresh(store.plans())
    assert (column(full, TITLE)[0], current(), page.search.text()) == ("Naujas", "Telšių planas", "neringos")
    assert page.search.hasFocus()
    row = page.table.currentIndex().row()
    store.delete(next(entry.id for entry in store.plans() if entry.title == "Telšių planas"), utc_now())
    page.refresh(store.plans())
    assert "Telšių planas" not in column(full, TITLE)
    assert page.table.currentIndex().row() == row


def test_the_list_passes_qt_s_tester(full: MainWindow) -> None:
    assert full.store_commands
    model = PlanListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.list_plans(full.store_commands.store.plans())
    model.show_completeness(full.store_commands.store.completeness())
    model.list_plans([])
    assert tester.model().rowCount() == 0


def test_a_place_where_plans_may_come_to_harm_is_warned_of(window: MainWindow, lithuanian: None) -> None:
    warning = window.welcome._warning
    assert not warning.isVisible()

    window.welcome.warn(doubt(Path("/home/jonas/OneDrive/planai/plans.db"), {}))

    assert warning.isVisible()
    assert warning.text().startswith(
        f"Planai laikomi sinchronizuojamame aplanke ({Path('/home/jonas/OneDrive/planai')})."
    )
    window.welcome.warn(None)
    assert not warning.isVisible()


def test_the_window_looks_where_its_store_is(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "data"))
    window = open_window()
    assert window.welcome._warning.isVisible()
    assert window.store_commands
    window.store_commands.open_sample()

    window.close()

    assert open_window().status.currentMessage() == window.welcome._warning.text()
