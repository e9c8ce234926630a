"""Only the view that is seen works: others catch up, or are filled anew, when they are seen again."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import PurePath
from types import FrameType

import pytest
from PySide6.QtCore import QAbstractItemModel, QEventLoop, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from planeditor.plan.items import FIELDS, Kind
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.views.activities.table import ACTIVITIES
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.indicators.table import INDICATORS
from planeditor.ui.views.links.table import LINKS
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.recommendations.table import RECOMMENDATIONS
from planeditor.ui.views.registry import TREE, VIEWS
from planeditor.ui.views.suggestions.view import SuggestionsView
from planeditor.ui.views.view import View
from planeditor.ui.window.main_window import MainWindow

ENTRIES = {entry.name: entry for entry in VIEWS}
HOMES = {
    "tree": "ui/views/tree/",
    "activities": "ui/views/activities/",
    "money": "ui/views/money/",
    "directions": "ui/views/directions/",
    "time": "ui/views/timeline/",
    "partners": "ui/views/partners/",
    "indicators": "ui/views/indicators/",
    "links": "ui/views/links/",
    "findings": "ui/views/findings/",
    "suggestions": "ui/views/suggestions/",
    "recommendations": "ui/views/recommendations/",
    "room": "ui/views/room/",
}
"""Where the code of each view is."""


DECLARED = {
    "activities": ACTIVITIES,
    "indicators": INDICATORS,
    "links": LINKS,
    "recommendations": RECOMMENDATIONS,
}


@contextmanager
def work() -> Iterator[set[str]]:
    """The files of the program in which something is called meanwhile."""
    files: set[str] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event != "call":
            return
        files.add(PurePath(frame.f_code.co_filename).as_posix())
        model = frame.f_locals.get("self")
        if isinstance(model, ItemModel):
            # All tables of items share their code: whose it works for is told by what has declared it.
            files.add(next(home for name, home in HOMES.items() if model.items is DECLARED.get(name)))

    sys.setprofile(note)
    try:
        yield files
    finally:
        sys.setprofile(None)


def working(files: set[str]) -> set[str]:
    """The views that these files belong to."""
    return {name for name, home in HOMES.items() if any(home in file for file in files)}


def cells(view: View) -> list[str]:
    """All that the rows of a view say, once it has looked the plan through where it must."""
    if isinstance(view, SuggestionsView):
        view.show()  # it looks at nothing where nobody sees it
        while view.is_looking:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    rows = view.focus_target()
    assert isinstance(rows, QAbstractItemView)
    model = rows.model()
    return list(_cells(model, QModelIndex())) if model else []


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        yield from (str(model.index(row, at, parent).data()) for at in range(model.columnCount(parent)))
        yield from _cells(model, model.index(row, 0, parent))


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample plan and ideas of a session, every view seen once."""
    assert window.store_commands
    window.store_commands.open_sample()
    assert window.plan
    session = window.plan.add(Kind.SESSION, window.plan.id, title="Sesija")
    for title in ("Lauko klasė", "Teatro dienos"):
        window.plan.add(Kind.IDEA, window.plan.id, title=title, session=session.id)
    for entry in VIEWS:
        window.page.show_view(entry)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: bool(window.page.marks))
    return window


def activity(window: MainWindow) -> str:
    assert window.plan
    return window.plan.tree.of_kind(Kind.ACTIVITY)[5].id


def test_at_a_key_the_hidden_views_do_nothing(sample: MainWindow) -> None:
    plan, id_ = sample.plan, activity(sample)
    assert plan
    for entry in VIEWS:
        sample.page.show_view(entry).go_to(id_)
        plan.type(id_, "title", f"{entry.name}: pirmas klavišas")
        QApplication.processEvents()
        with work() as files:
            plan.type(id_, "title", f"{entry.name}: antras klavišas")
            plan.edit(id_, "no_funding", not plan.tree[id_].no_funding)  # type: ignore[attr-defined]
            QApplication.processEvents()
        assert working(files) <= {entry.name}
        assert any("ui/window/details/" in file for file in files)


def test_a_view_that_is_seen_again_shows_the_plan_as_it_is(sample: MainWindow) -> None:
    plan, id_ = sample.plan, activity(sample)
    assert plan
    sample.page.show_view(TREE)
    gone = plan.tree.of_kind(Kind.ACTIVITY)[2].id
    plan.remove([gone])
    plan.add(Kind.ACTIVITY, plan.tree[id_].parent, title="Visai nauja")
    plan.edit(id_, "title", "Kitaip pavadinta")
    for entry in VIEWS:
        shown = sample.page.show_view(entry)
        fresh = entry.make(sample)
        fresh.open(plan)
        fresh.restore(shown.state())
        fresh.show_marks(sample.page.marks)
        assert cells(shown) == cells(fresh) != [], entry.name
        of_others = ("links", "indicators", "recommendations", "room")
        assert shown.current_id() is not None or entry.name in of_others
        fresh.close_plan()


@contextmanager
def never_opened(views: list[View]) -> Iterator[None]:
    """Fails when one of the views is filled anew."""
    for view in views:
        view.open = lambda plan, view=view: pytest.fail(f"{view} was opened")  # type: ignore[method-assign]
    yield
    for view in views:
        del view.open


def test_a_view_that_missed_only_fields_catches_up_without_being_filled_anew(
    sample: MainWindow, qtbot: QtBot
) -> None:
    plan = sample.plan
    assert plan
    views = [sample.page.show_view(entry) for entry in VIEWS]
    sample.page.show_view(TREE)
    edited = 0
    for kind in Kind:
        for first, second in pairwise(plan.tree.of_kind(kind)):
            for field in FIELDS[kind]:
                plan.edit(first.id, field.name, getattr(second, field.name))
                edited += getattr(first, field.name) != getattr(second, field.name)
    assert 300 < edited < 1000
    with qtbot.waitSignal(sample.page.marked):
        pass  # the checks come first, so that nothing but the views is looked at below
    with never_opened(views):
        shown = {entry.name: cells(sample.page.show_view(entry)) for entry in VIEWS}
    for entry in VIEWS:
        fresh = entry.make(sample)
        fresh.open(plan)
        fresh.restore(sample.page.show_view(entry).state())
        fresh.show_marks(sample.page.marks)
        assert shown[entry.name] == cells(fresh) != [], entry.name
        fresh.close_plan()


def test_what_was_chosen_in_a_view_stays(sample: MainWindow) -> None:
    plan, id_ = sample.plan, activity(sample)
    assert plan
    table = sample.page.show_view(ENTRIES["activities"])
    assert isinstance(table, ActivitiesView)
    table.filters.text.setText("mokym")
    filtered = len(cells(table))
    money = sample.page.show_view(ENTRIES["money"])
    assert isinstance(money, MoneyView)
    money.grouping.setCurrentIndex(1)
    money.table.expand(money.table.pivot_model().index(1, 0))
    tree = sample.page.show_view(TREE)
    tree.focus_target().collapseAll()  # type: ignore[attr-defined]
    sample.page.show_view(ENTRIES["time"])
    plan.edit(id_, "title", "Kitaip pavadinta")
    assert len(cells(sample.page.show_view(ENTRIES["activities"]))) == filtered
    assert sample.page.show_view(ENTRIES["money"]) is money
    assert money.grouping.currentIndex() == 1
    assert money.table.isExpanded(money.table.pivot_model().index(1, 0))


def test_marks_come_to_a_view_when_it_is_seen(sample: MainWindow) -> None:
    seen: list[str] = []
    for name, view in ((entry.name, sample.page.show_view(entry)) for entry in VIEWS):
        view.show_marks = lambda marks, name=name: seen.append(name)  # type: ignore[method-assign]
    shown = sample.page.show_view(ENTRIES["time"])
    seen.clear()
    sample.page._show_marks({})
    assert seen == ["time"]
    assert shown is sample.page.view
    sample.page.show_view(TREE)
    assert seen == ["time", "tree"]
