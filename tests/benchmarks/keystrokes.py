"""Lists and money of a new plan made one by one, typed in grids, and pasted, in seconds of typing.

Run as `python -m tests.benchmarks.keystrokes`. Every key and click is given to the real window, which must
hold the same afterwards whichever way was taken. Seconds are those of the keystroke-level model (Card, Moran,
Newell 1980) for whoever types 40 words a minute; the thought before a value is the same in every way.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Activity, FundingLine, Goal, Item, Kind, Plan, Task, new_id
from planeditor.plan.order import spread
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import FundingSource
from planeditor.ui.views.money.fill import FillPage
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import TREE, VIEWS
from planeditor.ui.views.tree.plan_view import TreeView
from planeditor.ui.window.details.money.panel import MoneyPanel
from planeditor.ui.window.details.register_table import RegisterTable
from planeditor.ui.window.main_window import MainWindow
from tests.benchmarks.edits import open_window
from tests.benchmarks.measuring import Figure, table
from tests.benchmarks.stores import AUTHOR, store_with
from tests.ui.typing import type_text

KEY, POINT, PRESS, HOME, THOUGHT = 0.28, 1.1, 0.2, 0.4, 1.35
"""Seconds for a key, to point at something, to press a button there, to go there and back, and to think."""
YEARS = (2024, 2025, 2026)

Rows = tuple[tuple[str, ...], ...]
LISTS: dict[Kind, tuple[tuple[str, ...], Rows]] = {
    Kind.SCHOOL: (
        ("name", "pupils"),
        tuple((f"Elektrėnų {name} mokykla", f"{pupils}") for name, pupils in (
            ("„Versmės“", 612), ("„Ąžuolyno“", 540), ("Vievio", 488), ("Semeliškių", 164),
            ("Pylimo", 120), ("Beižionių", 98),
        )),
    ),
    Kind.TEAM_MEMBER: (
        ("name", "institution", "email"),
        tuple(
            (f"Vardenė Pavardenė {n}", "Švietimo paslaugų centras", f"vardene{n}@vieta.lt") for n in range(5)
        ),
    ),
    Kind.PARTNER: (
        ("name", "contact"),
        tuple((f"Šalies {n} muziejus", f"Vardenis Pavardenis {n}") for n in range(8)),
    ),
}  # fmt: skip
"""The fields that are given, and what is written in them."""
HEADINGS = {
    "name": "Pavadinimas", "pupils": "Mokinių skaičius", "institution": "Įstaiga", "email": "El. paštas",
    "contact": "Asmuo ryšiams",
}  # fmt: skip
SUMS: Rows = tuple(tuple(str(1200 + 350 * row + 80 * year) for year in range(3)) for row in range(12))
"""By activity and year."""


class Hands:
    """Does what a person does in the window, and adds up how long that takes."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.seconds = 0.0

    def think(self) -> None:
        """Look what comes next."""
        self.seconds += THOUGHT

    def type(self, text: str) -> None:
        """Write a text where the keyboard is, after a thought."""
        self.think()
        for letter in text:
            type_text(_focused(), letter)
        self.seconds += KEY * len(text)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after another."""
        for key in keys:
            QTest.keyClick(_focused(), key, modifier)
            QApplication.processEvents()
        self.seconds += KEY * (len(keys) + (modifier is not Qt.KeyboardModifier.NoModifier))

    def click(self, widget: QWidget, place: QPoint) -> None:
        """Take the mouse, press it somewhere, and come back to the keyboard."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()
        self.seconds += 2 * HOME + POINT + PRESS

    def click_cell(self, view: QAbstractItemView, row: int, column: int) -> None:
        """Press the mouse in a cell."""
        index = view.model().index(row, column)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def copy_elsewhere(self, rows: Iterable[Sequence[str]]) -> None:
        """Go to another window, select a block from its first to its last cell, copy it, and come back."""
        self.think()
        self.seconds += 2 * (2 * HOME + POINT + PRESS) + (2 + 2 + 2) * KEY
        QApplication.clipboard().setText("\r\n".join("\t".join(row) for row in rows))

    def paste(self) -> None:
        """Press Ctrl+V."""
        self.think()
        self.press(Qt.Key.Key_V, modifier=Qt.KeyboardModifier.ControlModifier)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


# The ways


def choose_heading(hands: Hands, kind: Kind) -> None:
    """Press the mouse on the heading of a register in the tree."""
    view = hands.window.page.show_view(TREE)
    assert isinstance(view, TreeView)
    index = view.tree.plan_model().heading_index(kind)
    view.tree.scrollTo(index)
    hands.click(view.tree.viewport(), view.tree.visualRect(index).center())


def list_one_by_one(hands: Hands, kind: Kind) -> None:
    """Each added in the tree, its fields written in the form, from one to the next by Tab."""
    fields, rows = LISTS[kind]
    choose_heading(hands, kind)
    for row in rows:
        hands.think()
        hands.press(Qt.Key.Key_Return)
        QTest.qWait(0)
        for name, text in zip(fields, row, strict=True):
            while hands.window.page.details.current_field() != name:
                hands.press(Qt.Key.Key_Tab)
            hands.type(text)
        hands.press(Qt.Key.Key_Escape)


def list_in_grid(hands: Hands, kind: Kind) -> None:
    """One column after another, from the first new row down by Enter."""
    fields, rows = LISTS[kind]
    choose_heading(hands, kind)
    grid = _register(hands)
    for place, name in enumerate(fields):
        hands.click_cell(grid, 0, grid.declared.place(name))
        for row in rows:
            hands.type(row[place])
            hands.press(Qt.Key.Key_Return)


def list_pasted(hands: Hands, kind: Kind) -> None:
    """Copied with its headings elsewhere, and pasted at the heading in the tree."""
    fields, rows = LISTS[kind]
    hands.copy_elsewhere([[HEADINGS[name] for name in fields], *rows])
    choose_heading(hands, kind)
    hands.paste()


def money_one_by_one(hands: Hands) -> None:
    """Each activity chosen in the tree, and its sums written in the grid beside it."""
    view = hands.window.page.show_view(TREE)
    assert isinstance(view, TreeView)
    for activity, sums in zip(_activities(hands), SUMS, strict=True):
        index = view.tree.plan_model().index_of(activity.id, 0)
        view.tree.scrollTo(index)
        hands.think()
        hands.click(view.tree.viewport(), view.tree.visualRect(index).center())
        panel = next(one for one in hands.window.page.details.findChildren(MoneyPanel) if one.isVisible())
        hands.window.page.details.focus_money()
        QApplication.processEvents()
        hands.click_cell(panel.view, 0, 0)
        for sum_ in sums:
            hands.type(sum_)
            hands.press(Qt.Key.Key_Tab)


def money_in_grid(hands: Hands) -> None:
    """All in the one grid of the view of money, year after year or row after row."""
    _money_page(hands)
    for sums in SUMS:
        for sum_ in sums:
            hands.type(sum_)
            hands.press(Qt.Key.Key_Tab)


def money_pasted(hands: Hands) -> None:
    """Copied elsewhere and pasted into the grid."""
    hands.copy_elsewhere(SUMS)
    _money_page(hands)
    hands.paste()


def _money_page(hands: Hands) -> FillPage:
    entry = next(one for one in VIEWS if one.name == "money")
    view = hands.window.page.show_view(entry)
    assert isinstance(view, MoneyView)
    hands.seconds += 2 * (2 * HOME + POINT + PRESS)  # the view, and the button of its page
    view.show_page(is_filling=True)
    page = view.fill
    page.restore({"source": FundingSource.EU.value, "parts": ["NET"]})
    hands.seconds += 2 * (2 * HOME + POINT + PRESS)  # the source is chosen from its list
    QApplication.processEvents()
    hands.click_cell(page.table, 0, 1)
    return page


def _register(hands: Hands) -> RegisterTable:
    return next(one for one in hands.window.page.details.findChildren(RegisterTable) if one.isVisible())


def _activities(hands: Hands) -> list[Item]:
    assert hands.window.plan
    return list(hands.window.plan.tree.of_kind(Kind.ACTIVITY))


# What is made


def empty_plan() -> list[Item]:
    """A plan of twelve activities, whose lists and money are to be written."""
    plan = Plan(id=new_id(), parent="", title="Švietimo pažangos planas")
    goal = Goal(id=new_id(), parent=plan.id, title="Tikslas")
    task = Task(id=new_id(), parent=goal.id, title="Uždavinys")
    activities = [
        Activity(
            id=new_id(), parent=task.id, order=order, title=f"Veikla {number}",
            start=Quarter(YEARS[0], 1), end=Quarter(YEARS[-1], 4),
        )
        for number, order in enumerate(spread(len(SUMS)), 1)
    ]  # fmt: skip
    return [plan, goal, task, *activities]


def made(plan: OpenPlan) -> tuple[object, ...]:
    """What the plan holds of what was to be written."""
    lists = [
        [tuple(str(getattr(item, name)) for name in fields) for item in plan.tree.of_kind(kind)]
        for kind, (fields, _) in LISTS.items()
    ]
    money = [
        {
            line.year: line.net
            for line in plan.tree.children(one.id, Kind.FUNDING)
            if isinstance(line, FundingLine)
        }
        for one in plan.tree.of_kind(Kind.ACTIVITY)
    ]
    return lists, money


WANTED = (
    [list(rows) for _, rows in LISTS.values()],
    [dict(zip(YEARS, map(Decimal, sums), strict=True)) for sums in SUMS],
)

List, Money = Callable[[Hands, Kind], None], Callable[[Hands], None]


def seconds(list_way: List, money_way: Money) -> float:
    """How long it takes to write everything these ways; AssertionError where it is not there then."""
    with TemporaryDirectory() as folder, store_with(Path(folder), empty_plan()) as (store, plan_id):
        plan = OpenPlan(store, plan_id, AUTHOR)
        window = open_window(Path(folder), store, plan)
        window.activateWindow()
        hands = Hands(window)
        for kind in LISTS:
            list_way(hands, kind)
        money_way(hands)
        QApplication.processEvents()
        assert made(plan) == WANTED, made(plan)
        window.close()
        return hands.seconds


def figures() -> Iterable[Figure]:
    """Each way beside the one by one."""
    slow = seconds(list_one_by_one, money_one_by_one)
    for name, target, ways in (
        ("lists and money typed in grids", None, (list_in_grid, money_in_grid)),
        ("lists pasted, money typed in its grid", 0.25, (list_pasted, money_in_grid)),
        ("lists and money pasted", 0.25, (list_pasted, money_pasted)),
    ):
        yield Figure(f"{name}, beside one by one", seconds(*ways), slow, "s", target)


if __name__ == "__main__":
    print(table(figures()))
