"""Every declared table keeps Qt’s rules and follows what happens to a plan; tables are found, not named."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id
from tests.discovery import discover
from tests.editing.overview.plans import keep, town_plan
from tests.strategies import changes_for, trees
from tests.ui.clipboards import WAYS
from tests.ui.marking import marks_of

import planeditor.ui
from planeditor.discovery.outliers import FEWEST
from planeditor.editing.intake.proposal import Doubt
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.overview import across
from planeditor.editing.overview.sides import Sides
from planeditor.editing.practices import make_practice
from planeditor.editing.versions import name_version
from planeditor.language import Language, said
from planeditor.merge.compare import Difference, differences
from planeditor.merge.conflicts import Key
from planeditor.merge.told import Comparison
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import CLASSES, PARENTS, Kind
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, SwotCategory
from planeditor.store.store import Store
from planeditor.ui.dialogs.comparing.table import DIFFERENCES, rows
from planeditor.ui.dialogs.history import HISTORY, HistoryModel
from planeditor.ui.dialogs.intake.lists import CHANGED, LEFT, MADE, QUESTIONS, Question
from planeditor.ui.dialogs.overview.dialog import SidesModel
from planeditor.ui.dialogs.overview.tables import (
    SHARED_INDICATORS,
    SHARED_PARTNERS,
    SHARED_PRACTICES,
    SIDES,
    STANDING_OUT,
)
from planeditor.ui.dialogs.shelf.told import SHELF
from planeditor.ui.dialogs.versions import VERSIONS
from planeditor.ui.kit import translator
from planeditor.ui.kit.plan_list import PLANS, PlanListModel
from planeditor.ui.kit.tables.declared import Criteria, Nothing, Table
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_table import ItemTable
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.kit.tables.model import RecordModel, TableModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.words import tell
from planeditor.ui.views.findings.model import FindingsModel
from planeditor.ui.views.findings.table import FINDINGS
from planeditor.ui.views.suggestions.model import SuggestionsModel
from planeditor.ui.views.suggestions.table import SUGGESTIONS

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(1, 8))
_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
Cells = dict[str, tuple[str, ...]]
AnyModel = TableModel[Any, Any]


def declared() -> Iterator[tuple[str, Table[Any, Any]]]:
    """Each table, by its name in the module that declares it, whatever module that is."""
    for found in pkgutil.walk_packages(planeditor.ui.__path__, "planeditor.ui."):
        for name, value in vars(importlib.import_module(found.name)).items():
            for key, one in value.items() if isinstance(value, dict) else [("", value)]:
                if isinstance(one, Table):
                    yield f"{name} {key}".strip(), one


TABLES = dict(declared())
ITEM_TABLES = {name: table for name, table in TABLES.items() if isinstance(table, ItemTable)}
of_items = pytest.mark.parametrize("table", ITEM_TABLES.values(), ids=ITEM_TABLES.keys())


def _plans(store: Store, plan: OpenPlan) -> AnyModel:
    model = PlanListModel()
    model.list_plans(store.plans())
    model.show_completeness({plan.id: 50})
    return model


def _versions(store: Store, plan: OpenPlan) -> AnyModel:
    name_version(store, plan, "Pirma", NOON)
    model = RecordModel(VERSIONS, dict[str, str]())
    model.show(store.kept.entries(plan.id))
    return model


def _history(store: Store, plan: OpenPlan) -> AnyModel:
    model = HistoryModel(store, plan)
    model.fetchMore()
    return model


def _findings(store: Store, plan: OpenPlan) -> AnyModel:
    model = FindingsModel(FINDINGS, plan)
    model.show(marks_of(plan))
    return model


def _questions(store: Store, plan: OpenPlan) -> AnyModel:
    model = RecordModel(QUESTIONS, None)
    doubt = Doubt("12 5", said("test", "Is it a sum?"), ("12", "125"), "Lentelė, 3 eilutė")
    model.show([Question(doubt), Question(doubt, "125")])
    return model


def _differing(table: Table[Difference, PlanTree], store: Store, plan: OpenPlan) -> AnyModel:
    before = plan.tree.items()
    plan.add(Kind.ACTIVITY, TASK, title="Nauja veikla")
    plan.edit(FIRST, "title", "Kitaip pavadinta")
    model = RecordModel(table, plan.tree)
    model.show(differences(before, plan.tree.items()))
    return model


def _compared(store: Store, plan: OpenPlan) -> AnyModel:
    before = PlanTree(plan.tree.items().values())
    plan.add(Kind.ACTIVITY, TASK, title="Nauja veikla")
    plan.edit(FIRST, "title", "Kitaip pavadinta")
    model = RecordModel(DIFFERENCES, ("Vardenis",))
    model.show(rows(Comparison(tell, before, plan.tree), {Key(FIRST, "title"): "Vardenis"}))
    return model


def _left(store: Store, plan: OpenPlan) -> AnyModel:
    model = RecordModel(LEFT, None)
    model.show([said("test", "A row is left out."), said("test", "Another one as well.")])
    return model


def _suggestions(store: Store, plan: OpenPlan) -> AnyModel:
    model = SuggestionsModel(SUGGESTIONS, plan)
    model.show(discover(plan.tree))
    return model


def _sides(store: Store, plan: OpenPlan) -> AnyModel:
    overview = Sides(store)
    overview.finish()
    model = SidesModel(SIDES, NOON)
    model.show(overview.all)
    return model


def _across(table: Table[Any, None], store: Store, plan: OpenPlan) -> AnyModel:
    """What the plan has, beside others of which one costs much more."""
    for place in range(FEWEST):
        net = 10**place if place == FEWEST - 1 else 100 + place
        keep(store, town_plan(f"Miestas {place}", f"{net}.00"))
    overview = Sides(store)
    overview.finish()
    practice = make_practice(plan.tree, THIRD, "Pirmoji savivaldybė", None, "", NOON)
    rows: dict[int, Any] = {
        id(SHARED_INDICATORS): across.indicators,
        id(SHARED_PARTNERS): across.partners,
        id(SHARED_PRACTICES): lambda sides: across.practices(sides, [practice]),
        id(STANDING_OUT): across.unusual,
    }
    model = RecordModel(table, None)
    model.show(rows[id(table)](overview.all))
    return model


def _shelf(store: Store, plan: OpenPlan) -> AnyModel:
    model = RecordModel(SHELF, "")
    for name in ("Pirmoji savivaldybė", "Antroji savivaldybė"):
        model.append([make_practice(plan.tree, THIRD, name, None, "", NOON)])
    return model


RECORDS = {
    id(FINDINGS): _findings,
    id(SUGGESTIONS): _suggestions,
    id(SHELF): _shelf,
    id(SIDES): _sides,
    **{
        id(table): partial(_across, table)
        for table in (SHARED_INDICATORS, SHARED_PARTNERS, SHARED_PRACTICES, STANDING_OUT)
    },
    id(PLANS): _plans,
    id(VERSIONS): _versions,
    id(HISTORY): _history,
    id(QUESTIONS): _questions,
    id(MADE): partial(_differing, MADE),
    id(CHANGED): partial(_differing, CHANGED),
    id(LEFT): _left,
    id(DIFFERENCES): _compared,
}
"""How a table that is not of items comes by its records: only these need somebody to say so."""


@pytest.fixture
def plan(open_plan: OpenPlan) -> OpenPlan:
    """The small plan with something of every kind that tables may tell of."""
    person = open_plan.add(Kind.TEAM_MEMBER, PLAN, name="Ąžuolas Šiaulys")
    for activity, net in ((FIRST, "9.00"), (THIRD, "10000.00")):
        open_plan.add(Kind.FUNDING, activity, year=2025, net=Decimal(net), vat_rate=Decimal("21.00"))
    for field, value in (("start", Quarter(2024, 4)), ("end", Quarter(2026, 1)), ("responsible", person.id)):
        open_plan.edit(FIRST, field, value)
    open_plan.edit(SECOND, "type", ActivityType.COMPETENCE)
    open_plan.edit(SECOND, "areas", frozenset({Area.STEAM, Area.CULTURE}))
    for parent, title, target in ((THIRD, "Žalių", ">10"), (TASK, "Mokytojų", "9 proc."), (PLAN, "Ą", "")):
        open_plan.add(Kind.INDICATOR, parent, title=title, target=Target.parse(target), responsible=person.id)
    open_plan.add(Kind.LINK, SECOND, target=FIRST, explanation="Tas pats mokytojas")
    open_plan.add(Kind.LINK, FIRST, target=THIRD)
    for category in SwotCategory:
        open_plan.add(Kind.SWOT, PLAN, statement=f"Tai {category}", category=category)
    for kind in Kind:
        if not open_plan.tree.of_kind(kind):
            open_plan.add(kind, next(one.id for one in open_plan.tree.walk() if one.kind in PARENTS[kind]))
    return open_plan


def cells(model: AnyModel) -> Cells:
    """What the rows show, asked for as a view asks, by key from the top."""
    places = range(model.columnCount())
    return {
        key: tuple(str(model.index(row, place).data()) for place in places)
        for row, key in enumerate(model.keys)
    }


class Watch:
    """A model under the eyes of Qt's tester, of which it is known what was said to be painted anew."""

    def __init__(self, table: ItemTable[Any, Any], plan: OpenPlan) -> None:
        self.model = ItemModel(table, plan)
        plan.listen(self.model.follow)
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        self.tester = QAbstractItemModelTester(self.model, mode)
        self.seen = cells(self.model)
        self.painted: set[tuple[str, int]] = set()
        self.model.dataChanged.connect(self._paint)

    def check(self) -> None:
        """A fresh model shows the same, and whatever became other was painted."""
        present = cells(self.model)
        assert list(present.items()) == list(cells(ItemModel(self.model.items, self.model.plan)).items())
        for key, texts in present.items():
            for place, text in enumerate(texts):
                former = self.seen.get(key, texts)[place]
                assert former == text or (key, place) in self.painted, self.model.table.columns[place].name
        self.seen = present
        self.painted.clear()

    def _paint(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self.painted.update((self.model.key(row), at) for at in range(first.column(), last.column() + 1))


def first(plan: OpenPlan, kind: Kind) -> str:
    """The first item of a kind."""
    return plan.tree.of_kind(kind)[0].id


def renamed(kind: Kind) -> Callable[[OpenPlan], object]:
    return lambda plan: plan.edit(first(plan, kind), CLASSES[kind].title_field, "Kita")


def removed(kind: Kind) -> Callable[[OpenPlan], object]:
    return lambda plan: plan.remove([first(plan, kind)])


STEPS: dict[str, Callable[[OpenPlan], object]] = {
    "add an activity": lambda plan: plan.add(Kind.ACTIVITY, TASK, FIRST),
    "add an activity last": lambda plan: plan.add(Kind.ACTIVITY, OTHER),
    "add funding": lambda plan: plan.add(Kind.FUNDING, SECOND, net=Decimal(7)),
    "add a task first": lambda plan: plan.add(Kind.TASK, GOAL, None, title="Pirmas"),
    "add a goal first": lambda plan: plan.add(Kind.GOAL, PLAN, None, title="Pirmas tikslas"),
    "add an indicator of an activity": lambda plan: plan.add(Kind.INDICATOR, FIRST, title="Naujas"),
    "add an indicator first": lambda plan: plan.add(Kind.INDICATOR, PLAN, None, title="Pirmas"),
    "add a link": lambda plan: plan.add(Kind.LINK, SECOND, target=THIRD),
    "paste": lambda plan: plan.paste_titles(Kind.ACTIVITY, TASK, FIRST, ["Viena", "Kita"]),
    "duplicate a branch": lambda plan: plan.duplicate([TASK]),
    "remove a branch": lambda plan: plan.remove([TASK]),
    "remove first and last": lambda plan: plan.remove([FIRST, THIRD]),
    "move an activity": lambda plan: plan.move([FIRST], OTHER),
    "move a task": lambda plan: plan.move([OTHER], GOAL, None),
    "move several": lambda plan: plan.move([THIRD, FIRST], TASK),
    "move money": lambda plan: plan.move([first(plan, Kind.FUNDING)], SECOND),
    "move an indicator": lambda plan: plan.move([first(plan, Kind.INDICATOR)], OTHER),
    "move a link": lambda plan: plan.move([first(plan, Kind.LINK)], THIRD),
    "change money": lambda plan: plan.edit(first(plan, Kind.FUNDING), "net", Decimal(5)),
    "change time": lambda plan: plan.edit(FIRST, "end", None),
    "change a link": lambda plan: plan.edit(first(plan, Kind.LINK), "target", SECOND),
    "change a number": lambda plan: plan.edit(first(plan, Kind.INDICATOR), "baseline", Decimal("1234.5")),
    "type": lambda plan: plan.type(FIRST, "title", "K"),
    "type in an indicator": lambda plan: plan.type(first(plan, Kind.INDICATOR), "unit", "vnt."),
    **{f"rename {kind}": renamed(kind) for kind in Kind if CLASSES[kind].title_field},
    **{f"remove {kind}": removed(kind) for kind in Kind if kind is not Kind.PLAN},
}


def test_tables_are_found() -> None:
    assert {"ACTIVITIES", "INDICATORS", "LINKS", "PLANS", "VERSIONS", "HISTORY"} <= TABLES.keys()
    others = [name for name, table in TABLES.items() if name not in ITEM_TABLES and id(table) not in RECORDS]
    assert others == []


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_every_operation_is_followed_and_undone_in_every_table(
    qapp: QApplication, plan: OpenPlan, step: Callable[[OpenPlan], object]
) -> None:
    watches = [Watch(table, plan) for table in ITEM_TABLES.values()]
    before = [list(cells(watch.model).items()) for watch in watches]
    for travel in (step, OpenPlan.undo):
        travel(plan)
        for watch in watches:
            watch.check()
    assert [list(cells(watch.model).items()) for watch in watches] == before
    plan.redo()
    for watch in watches:
        watch.check()


@settings(max_examples=40)
@given(st.data())
def test_whatever_happens_is_followed(qapp: QApplication, data: st.DataObject) -> None:
    tree = data.draw(trees(max_items=20))
    created = Operation(OperationKind.CREATE, "Vardenis", NOON, ())
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "plans.db") as store:
        plan = OpenPlan(store, store.create(tree.walk(), created), "Vardenis")
        watches = [Watch(table, plan) for table in ITEM_TABLES.values()]
        for _ in range(data.draw(st.integers(1, 4))):
            done = plan.run(OperationKind.EDIT, data.draw(changes_for(plan.tree)))
            for watch in watches:
                watch.check()
            if done and data.draw(st.booleans()):
                plan.undo()
                for watch in watches:
                    watch.check()


@of_items
def test_rows_are_sorted_filtered_and_told_in_another_language(
    qapp: QApplication, plan: OpenPlan, table: ItemTable[Any, Any]
) -> None:
    model = Watch(table, plan).model
    own = model.keys
    assert own
    for place, column in enumerate(table.columns):
        for order in (ASCENDING, DESCENDING):
            model.sort(place, order)
            assert sorted(model.keys) == sorted(own)
            told = [bool(model.text(key, place)) for key in model.keys]
            assert column.key or column.is_order or told == sorted(told, reverse=True), column.name
    model.sort(-1)
    assert model.keys == own
    for one in table.filters:
        for wanted in (
            *(value for _, value in one.choices(model.context)),
            Nothing.FILLED if one.none else 0,
        ):
            model.filter(Criteria("", {one.name: wanted}))
            assert set(model.keys) <= set(own)
    model.filter(Criteria("nieko tokio nėra"))
    assert model.keys == []
    model.filter(Criteria())
    assert model.keys == own
    translator.install(qapp, Language.LT)
    model.retranslate()
    assert list(cells(model).items()) == list(cells(ItemModel(table, plan)).items())
    translator.install(qapp, Language.EN)


@of_items
def test_rows_that_were_copied_can_be_pasted_back(
    qtbot: QtBot, plan: OpenPlan, table: ItemTable[Any, Any]
) -> None:
    view, model = ItemView(table), ItemModel(table, plan)
    qtbot.addWidget(view)
    view.show_model(model)
    before = plan.tree.items()
    told: list[str] = []
    view.told.connect(told.append)
    for way in WAYS:
        view.selectAll()
        view.copy()
        way()
        view.setCurrentIndex(model.index(0, 0))
        view.paste()
        assert (plan.tree.items(), told[-1]) == (before, ""), way


@settings(max_examples=20)
@given(st.data())
def test_any_block_that_was_copied_can_be_pasted_back(qapp: QApplication, data: st.DataObject) -> None:
    tree = data.draw(trees(max_items=20))
    created = Operation(OperationKind.CREATE, "Vardenis", NOON, ())
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "plans.db") as store:
        plan = OpenPlan(store, store.create(tree.walk(), created), "Vardenis")
        tables = [table for table in ITEM_TABLES.values() if ItemModel(table, plan).keys]
        if not tables:
            return
        view, told = ItemView(data.draw(st.sampled_from(tables))), []
        model, before = ItemModel(view.declared, plan), plan.tree.items()
        view.told.connect(told.append)
        view.show_model(model)
        first, last = sorted(data.draw(st.integers(0, len(model.keys) - 1)) for _ in range(2))
        for row in range(first, last + 1):
            view.selectionModel().select(model.index(row, 0), _SELECT)
        view.copy()
        data.draw(st.sampled_from(WAYS))()
        view.setCurrentIndex(model.index(first, 0))
        view.paste()
        view.deleteLater()
        assert (plan.tree.items(), told[-1]) == (before, "")


@pytest.mark.parametrize("name", [name for name in TABLES if name not in ITEM_TABLES])
def test_records_keep_qts_rules(qtbot: QtBot, store: Store, plan: OpenPlan, name: str) -> None:
    model = RECORDS[id(TABLES[name])](store, plan)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    view = RecordTable(model, None)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    rows = model.rowCount()
    assert rows and all(any(texts) for texts in cells(model).values())
    assert view.accessibleName() and all(
        model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())
    )
    for place in range(model.columnCount()):
        model.sort(place, DESCENDING)
        assert model.rowCount() == rows
    model.filter(Criteria("nieko tokio nėra"))
    assert model.rowCount() == 0
    model.filter(Criteria())
    model.retranslate()
    assert model.rowCount() == rows
