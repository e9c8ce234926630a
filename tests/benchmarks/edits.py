"""What is done in the open window with a large plan, each until everything that shows it is painted anew."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.items import Activity, Item, Kind
from planeditor.store.store import Store
from planeditor.ui.kit import translator
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow
from tests.benchmarks.measuring import Figure
from tests.benchmarks.painting import Paints
from tests.benchmarks.stores import AUTHOR, store_with

ACTS = 60
FRAME = 16.0

Act = Callable[[int], object]
"""Done again and again with growing numbers."""


def edit_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """What changes the plan, beside a commit of one row by sqlite3 and a frame; the rest beside a frame."""
    with store_with(folder, items) as (store, plan_id):
        plan = OpenPlan(store, plan_id, AUTHOR)
        window = open_window(folder, store, plan)
        yield from _changes(window, plan, raw_commit(store.path, plan_id, _activities(items)[-1]))
        yield from _looks(window, _activities(items))
        yield from _with_every_view(window, plan, raw_commit(store.path, plan_id, _activities(items)[-2]))
        window.close()


def _changes(window: MainWindow, plan: OpenPlan, commit: float) -> Iterator[Figure]:
    activity = plan.tree.of_kind(Kind.ACTIVITY)[-1].id
    line = plan.tree.children(activity, Kind.FUNDING)[0].id
    travel = (window.commands[Command.UNDO], window.commands[Command.REDO])
    acts: dict[str, tuple[str, Act]] = {
        "edit a title": (activity, lambda n: plan.type(activity, "title", f"Pavadinimas {n}")),
        "edit a sum": (line, lambda n: plan.edit(line, "net", Decimal(1000 + n))),
        "undo and redo": (line, lambda n: travel[n % 2].trigger()),
    }
    for name, (shown, act) in acts.items():
        window.page.go_to(shown)
        yield figure(window, f"{name}, committed and painted", commit + FRAME, act)


def _with_every_view(window: MainWindow, plan: OpenPlan, commit: float) -> Iterator[Figure]:
    """What hidden views cost: at a key, and when another one is shown after it."""
    page = window.page
    for entry in reversed(VIEWS):
        page.show_view(entry)
        QApplication.processEvents()
    activity = plan.tree.of_kind(Kind.ACTIVITY)[-2].id
    page.go_to(activity)

    def edit(n: int) -> None:
        plan.type(activity, "title", f"Kitas pavadinimas {n}")

    def edit_and_show(n: int) -> None:
        edit(n)
        page.show_view(VIEWS[n % len(VIEWS)])

    yield figure(window, "edit a title, committed and painted, every view opened once", commit + FRAME, edit)
    yield figure(window, "edit a title, then show another view, painted", commit + 2 * FRAME, edit_and_show)


def _looks(window: MainWindow, activities: list[str]) -> Iterator[Figure]:
    page = window.page
    yield figure(window, "select another activity, painted", FRAME, lambda n: page.go_to(activities[n * 7]))
    yield figure(window, "show another view, painted", FRAME, lambda n: page.show_view(VIEWS[n % len(VIEWS)]))
    table = page.show_view(next(entry for entry in VIEWS if entry.name == "activities"))
    assert isinstance(table, ActivitiesView)
    words = ("mokym", "mokymai", "")
    search = table.filters.text
    yield figure(window, "filter the activities, painted", FRAME, lambda n: search.setText(words[n % 3]))


def figure(window: MainWindow, name: str, reference: float, act: Act) -> Figure:
    """The median time of an act, which must paint the view each time."""
    for number in range(len(VIEWS)):
        _done(window, act, number)
    paints = [Paints(area.viewport()) for area in window.page.findChildren(QAbstractScrollArea)]
    taken = [_done(window, act, number) for number in range(ACTS)]
    if sum(one.count for one in paints) < ACTS:
        raise RuntimeError(f"{name}: acts were measured that were not painted")
    return Figure(name, median(taken), reference, "ms", 2.0)


def _activities(items: list[Item]) -> list[str]:
    return [item.id for item in items if isinstance(item, Activity)]


def open_window(folder: Path, store: Store, plan: OpenPlan) -> MainWindow:
    """The program's window with the plan in it, painted."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    translator.install(app, Language.LT)
    apply_theme(app, Scheme.LIGHT)
    window = MainWindow(Settings(folder), CrashReporter(folder, app))
    window.show()
    window.start(store, None)
    window.show_plan(plan)
    # Until the window is on the screen nothing is painted at all.
    while (handle := window.windowHandle()) is None or not handle.isExposed():
        app.processEvents()
    return window


def _done(window: MainWindow, act: Callable[[int], object], number: int) -> float:
    begun = perf_counter()
    act(number)
    _paint(window)
    return (perf_counter() - begun) * 1000


def _paint(window: MainWindow) -> None:
    """Everything that waits to be done and painted, now instead of with the next frame."""
    QCoreApplication.sendPostedEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def raw_commit(path: Path, plan: str, activity: str) -> float:
    """The time in ms that one row takes to be on the disk, with the store's own settings."""
    copy = path.with_name("raw.db")
    shutil.copy(path, copy)
    taken = []
    with closing(sqlite3.connect(copy, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        for number in range(ACTS):
            begun = perf_counter()
            raw.execute("BEGIN IMMEDIATE")
            values = (f"Pavadinimas {number}", plan, activity)
            raw.execute("UPDATE activity SET title = ? WHERE plan = ? AND id = ?", values)
            raw.execute("COMMIT")
            taken.append(perf_counter() - begun)
    return median(taken) * 1000
