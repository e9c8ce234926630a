"""One edit in the open window: committed to the disk, everything that shows it painted anew."""

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
from planeditor.plan.items import Activity, FundingLine, Item
from planeditor.ui import translator
from planeditor.ui.crash import CrashReporter
from planeditor.ui.main_window import MainWindow
from planeditor.ui.settings import Settings
from planeditor.ui.theme import Scheme, apply_theme
from tests.benchmarks.measuring import Figure
from tests.benchmarks.painting import Paints
from tests.benchmarks.stores import AUTHOR, store_with

EDITS = 60
FRAME = 16.0


def edit_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """A title and a sum edited, beside a commit of one row by sqlite3 and a frame."""
    activity = next(item for item in reversed(items) if isinstance(item, Activity))
    line = next(item for item in items if isinstance(item, FundingLine) and item.parent == activity.id)
    with store_with(folder, items) as (store, plan_id):
        least = _raw_commit(store.path, plan_id, activity.id) + FRAME
        plan = OpenPlan(store, plan_id, AUTHOR)
        window = _window(folder, plan)
        tree = window.page.view.focus_target()
        assert isinstance(tree, QAbstractScrollArea)
        paints = Paints(tree.viewport())
        edits: dict[str, tuple[str, Callable[[int], object]]] = {
            "a title": (activity.id, lambda n: plan.type(activity.id, "title", f"Pavadinimas {n}")),
            "a sum": (line.id, lambda n: plan.edit(line.id, "net", Decimal(1000 + n))),
        }
        for name, (shown, edit) in edits.items():
            window.page.go_to(shown)
            _paint(window)
            before = paints.count
            taken = median(_edited(window, edit, number) for number in range(EDITS))
            if paints.count - before < EDITS:
                raise RuntimeError("edits were measured that were not painted")
            yield Figure(f"edit {name}, committed and painted", taken, least, "ms", 2.0)
        window.close()


def _window(folder: Path, plan: OpenPlan) -> MainWindow:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    translator.install(app, Language.LT)
    apply_theme(app, Scheme.LIGHT)
    window = MainWindow(Settings(folder), CrashReporter(folder, app))
    window.show()
    window.show_plan(plan)
    # Until the window is on the screen nothing is painted at all.
    while (handle := window.windowHandle()) is None or not handle.isExposed():
        app.processEvents()
    return window


def _edited(window: MainWindow, edit: Callable[[int], object], number: int) -> float:
    begun = perf_counter()
    edit(number)
    _paint(window)
    return (perf_counter() - begun) * 1000


def _paint(window: MainWindow) -> None:
    """Everything that waits to be done and painted, now instead of with the next frame."""
    QCoreApplication.sendPostedEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def _raw_commit(path: Path, plan: str, activity: str) -> float:
    """The time in ms that one row takes to be on the disk, with the store's own settings."""
    copy = path.with_name("raw.db")
    shutil.copy(path, copy)
    taken = []
    with closing(sqlite3.connect(copy, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        for number in range(EDITS):
            begun = perf_counter()
            raw.execute("BEGIN IMMEDIATE")
            values = (f"Pavadinimas {number}", plan, activity)
            raw.execute("UPDATE activity SET title = ? WHERE plan = ? AND id = ?", values)
            raw.execute("COMMIT")
            taken.append(perf_counter() - begun)
    return median(taken) * 1000
