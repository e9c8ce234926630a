"""Plans side by side on the screen: worked out while one looks, chosen, added up, compared, written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.conftest import NOON
from tests.editing.overview.plans import keep, town_plan
from tests.ui.conftest import OpenWindow

from planeditor.editing.overview.digest import MAKER, By
from planeditor.plan.numbers import NBSP
from planeditor.store.store import Store
from planeditor.ui.dialogs.overview.dialog import OverviewDialog
from planeditor.ui.dialogs.overview.pages import ListPage, MoneyPage
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command

pytestmark = pytest.mark.usefixtures("lithuanian")
TOWNS = ("Alytus", "Birštonas", "Jonava", "Kaunas", "Molėtai", "Zarasai")


@pytest.fixture
def plans(store: Store) -> list[str]:
    """Six plans, changed one after another, the first one last; the last one is much larger."""
    nets = ("1000.00", "1100.00", "1200.00", "900.00", "950.00", "100000.00")
    return [
        keep(store, town_plan(town, net), at=NOON - timedelta(days=30 * place))
        for place, (town, net) in enumerate(zip(TOWNS, nets, strict=True))
    ]


@pytest.fixture
def dialog(store: Store, plans: list[str], qtbot: QtBot) -> Iterator[OverviewDialog]:
    shown = OverviewDialog(store, [], "Vardenė", NOON + timedelta(days=1), None)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: not shown.is_working)
    yield shown
    shown.done(0)


def rows(dialog: OverviewDialog, *names: str) -> list[tuple[str, ...]]:
    """What the listed plans say in columns of these names."""
    places = [dialog.model.table.place(name) for name in names]
    return [tuple(dialog.model.text(key, place) for place in places) for key in dialog.model.keys]


def select(dialog: OverviewDialog, *numbers: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    dialog.table.clearSelection()
    for number in numbers:
        dialog.table.selectionModel().select(dialog.model.index(number, 0), flags.Select | flags.Rows)


def page(dialog: OverviewDialog, number: int) -> ListPage | MoneyPage:
    dialog.tabs.setCurrentIndex(number)
    found = dialog.pages[number - 1]
    assert isinstance(found, ListPage | MoneyPage)
    return found


def test_each_plan_is_told_the_last_changed_first(dialog: OverviewDialog, store: Store) -> None:
    assert [town for (town,) in rows(dialog, "municipality")] == [*TOWNS]
    title, state, gross, filled, author = rows(dialog, "title", "state", "gross", "filled", "author")[0]
    assert (title, state, gross, author) == ("Alytus: planas", "Vykdomas", f"1{NBSP}210,01", "Rasa")
    assert filled.endswith("%")
    assert dialog.count.text().replace(NBSP, " ") == "6 planai · 127 231,56 Eur su PVM"
    assert len(store.digests(MAKER)) == 6


def test_what_is_chosen_is_added_up(dialog: OverviewDialog) -> None:
    select(dialog, 0, 2)
    assert dialog.count.text().replace(NBSP, " ") == "pažymėti 2 planai · 2 662,02 Eur su PVM"
    money = page(dialog, 1)
    model = money.table.table_model()
    whole = [model.text(model.keys[-1], place).replace(NBSP, " ") for place in range(model.columnCount())]
    assert whole == ["Iš viso", "2 662,00", "0,02", "2 662,02"]
    money.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert model.text(model.keys[-1], 0) == "Iš viso"
    assert model.text(model.keys[0], 0) == "Jonava"


def test_money_is_laid_out_as_is_asked(dialog: OverviewDialog) -> None:
    money = page(dialog, 1)
    assert isinstance(money, MoneyPage)
    for number, by in enumerate(By):
        money.by.setCurrentIndex(number)
        heads = [money.table.model().headerData(place, Qt.Orientation.Horizontal) for place in (1, 2)]
        assert (
            heads
            == {
                By.YEAR: ["2025", "nenurodyta"],
                By.SOURCE: ["EGADP lėšos", "Savivaldybės biudžetas"],
                By.AREA: ["STEAM ugdymas", "kelios sritys"],
                By.TYPE: ["Infrastruktūra", "nenurodyta"],
            }[by]
        )


def test_filters_narrow_all_pages(dialog: OverviewDialog) -> None:
    assert not dialog.clear.isEnabled()
    dialog.filters.ask({"state": "used", "idle": 90})
    assert [town for (town,) in rows(dialog, "municipality")] == ["Kaunas", "Molėtai", "Zarasai"]
    partners = page(dialog, 3)
    assert isinstance(partners, ListPage)
    assert [partners.model.text(key, 2) for key in partners.model.keys] == ["3"]
    dialog.tabs.setCurrentIndex(0)
    dialog.filters.text.setText("zaras")
    assert rows(dialog, "municipality") == [("Zarasai",)]
    QTest.mouseClick(dialog.clear, Qt.MouseButton.LeftButton)
    assert len(dialog.model.keys) == 6
    assert dialog.filters.criteria().chosen == {"state": "used"}
    assert not dialog.clear.isEnabled()


def test_a_number_is_looked_for_in_names_only(dialog: OverviewDialog) -> None:
    """Every plan has the digit somewhere among its sums, counts and days."""
    dialog.filters.text.setText("1")
    assert rows(dialog, "municipality") == []
    dialog.filters.text.setText("rasa")
    assert len(dialog.model.keys) == 6


def test_what_stands_out_says_why_and_that_it_is_no_rule(dialog: OverviewDialog) -> None:
    unusual = page(dialog, 5)
    assert isinstance(unusual, ListPage)
    texts = {unusual.model.text(key, 2): unusual.model.text(key, 4) for key in unusual.model.keys}
    assert texts["Lėšos su PVM, Eur"].startswith(f"6 planų mediana – 1{NBSP}270,51; nuo jos nutolta ")
    assert {unusual.model.text(key, 1) for key in unusual.model.keys} == {"Zarasai"}
    assert unusual.full.text() == f"Kodėl išsiskiria: {unusual.model.text('0', 4)}"


def test_a_damaged_plan_in_the_middle_hides_no_other(store: Store, plans: list[str], qtbot: QtBot) -> None:
    store.plans()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        raw.execute("UPDATE goal SET title = 'Kitas' WHERE plan = ?", (plans[2],))
    dialog = OverviewDialog(store, [], "", NOON, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_working)
    told = rows(dialog, "state", "gross")
    assert told[2] == ("sugadintas", "") and all(gross for place, (_, gross) in enumerate(told) if place != 2)
    assert "1 sugadintas planas nesusumuotas" in dialog.count.text()
    dialog.table.selectRow(2)
    assert not dialog.open_plan.isEnabled()
    dialog.done(0)


def test_a_store_that_is_away_is_said_in_a_sentence(store: Store, plans: list[str], qtbot: QtBot) -> None:
    dialog = OverviewDialog(store, [], "", NOON, None)
    qtbot.addWidget(dialog)
    store.close()
    away = store.path.with_name("kitur.db")
    store.path.rename(away)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.is_working)
    assert "nebėra" in dialog.message.text()
    assert dialog.message.isVisible()
    assert len(rows(dialog, "title")) == 6
    away.rename(store.path)
    dialog.done(0)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_it_is_written_as_a_file(
    dialog: OverviewDialog, tmp_path: Path, suffix: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"planai{suffix}"
    monkeypatch.setattr(messages, "file_to_save", lambda *_: path)
    actions = dialog.save.menu().actions()
    told: list[Path] = []
    monkeypatch.setattr(messages, "written", lambda parent, path, sentence: told.append(path))
    actions[[".docx", ".xlsx"].index(suffix)].trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [path] and path.read_bytes().startswith(b"PK")


def test_a_plan_is_opened_from_there(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    assert window.store_commands
    store = window.store_commands.store
    first, second = TOWNS[:2]
    keep(store, town_plan(first))
    id_ = keep(store, town_plan(second), at=NOON - timedelta(days=1))
    window.store_commands.list_plans()
    window.commands[Command.OVERVIEW].trigger()
    dialog = window.findChild(OverviewDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.is_working)
    dialog.table.selectRow(1)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert window.plan is not None and window.plan.id == id_
