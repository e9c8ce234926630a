"""The history in words; the words here are the English sources."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON, item_id, small_plan
from tests.strategies import operations, trees

from planeditor.editing.narrative import Narrator
from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Catalogue, Language, Said
from planeditor.merge.told import FieldChange
from planeditor.plan.changes import Insert, Operation, OperationKind, SetField
from planeditor.plan.items import Indicator, Kind
from planeditor.plan.naming import shortened
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource
from planeditor.store.store import Store

PLAN, GOAL, TASK, OTHER_TASK, ACTIVITY, SECOND, THIRD = (item_id(number) for number in range(1, 8))
SCHOOL, PARTNER = item_id(10), item_id(11)
_ENGLISH = Catalogue(Language.EN, {})


def say(sentence: Said | str) -> str:
    return sentence if isinstance(sentence, str) else _ENGLISH.say(sentence)


@pytest.fixture
def narrator(store: Store, open_plan: OpenPlan) -> Narrator:
    return Narrator(say, open_plan.tree, lambda id_: store.operation(open_plan.id, id_))


def last(store: Store, plan: OpenPlan) -> Operation:
    return store.history(plan.id, 1)[0].operation


def summaries(narrator: Narrator, store: Store, plan: OpenPlan) -> list[str]:
    return [narrator.summary(entry.operation) for entry in store.history(plan.id)]


def test_what_is_done_to_one_item(narrator: Narrator, store: Store, open_plan: OpenPlan) -> None:
    added = open_plan.add(Kind.ACTIVITY, TASK)
    open_plan.edit(added.id, "title", "Išvykos")
    open_plan.move([ACTIVITY], OTHER_TASK)
    open_plan.move_by([SECOND], 1)
    open_plan.duplicate([PARTNER])
    assert summaries(narrator, store, open_plan) == [
        "Duplicated: partner „Šilo biblioteka“",
        "Moved: activity 1.1.2 „Mokymai“",
        "Moved: activity 1.2.2 „Stažuotės“",
        "Changed: activity 1.1.1 „Išvykos“, field „Title“",
        "Added: activity 1.1.1 „Išvykos“",
        "Plan begun",
    ]


def test_what_is_undone_and_done_again(narrator: Narrator, store: Store, open_plan: OpenPlan) -> None:
    open_plan.remove([PARTNER])
    open_plan.undo()
    open_plan.redo()
    assert summaries(narrator, store, open_plan)[:3] == [
        "Done again – removed: partner „Šilo biblioteka“",
        "Undone – removed: partner „Šilo biblioteka“",
        "Removed: partner „Šilo biblioteka“",
    ]


def test_where_a_draft_was_taken_in_from(narrator: Narrator, store: Store, open_plan: OpenPlan) -> None:
    changes = (SetField(Kind.PLAN, PLAN, "title", open_plan.tree.root.title, "Kitas"),)
    open_plan.run(OperationKind.TAKE_IN, changes, source="sąmata „2024“.xlsx")
    open_plan.undo()
    open_plan.run(OperationKind.TAKE_IN, changes)
    assert summaries(narrator, store, open_plan)[:-1] == [
        "Draft taken in: 1 changes",
        "Undone – taken in from “sąmata „2024“.xlsx”: 1 changes",
        "Taken in from “sąmata „2024“.xlsx”: 1 changes",
    ]
    assert store.history(open_plan.id, 1)[0].operation.changes == changes


def test_a_branch_that_is_removed(narrator: Narrator, store: Store, open_plan: OpenPlan) -> None:
    open_plan.add(Kind.LINK, THIRD, target=ACTIVITY)
    open_plan.remove([TASK])
    operation = last(store, open_plan)
    assert (
        narrator.summary(operation) == "Removed: task „Stiprinti lyderystę“, with 3 items that belong to it"
    )
    assert narrator.subject(operation) is None
    told = list(narrator.details(operation))
    assert [item.heading for item in told] == [
        "Task „Stiprinti lyderystę“", "Activity „Stažuotės“", "Activity „Mokymai“",
        "Link „Stažuotės“ (activity 1.1.1)",
    ]  # fmt: skip
    assert told[0].fields[0] == FieldChange("Title", "Stiprinti lyderystę", "")


def test_several_items(narrator: Narrator, store: Store, open_plan: OpenPlan) -> None:
    open_plan.remove([ACTIVITY, THIRD])
    summary = narrator.summary(last(store, open_plan))
    assert summary == "Removed: activity „Stažuotės“ and 1 more items"


def test_what_has_no_number_says_what_it_belongs_to(
    narrator: Narrator, store: Store, open_plan: OpenPlan
) -> None:
    line = open_plan.add(Kind.FUNDING, SECOND, year=2024)
    assert narrator.summary(last(store, open_plan)) == "Added: funding line „2024“ (activity 1.1.2)"
    assert narrator.subject(last(store, open_plan)) == line.id


def test_an_item_that_is_gone(narrator: Narrator, store: Store, open_plan: OpenPlan) -> None:
    open_plan.edit(ACTIVITY, "title", "Kitas")
    operation = last(store, open_plan)
    open_plan.remove([ACTIVITY])
    assert narrator.summary(operation) == "Changed: activity (no longer in the plan), field „Title“"
    assert narrator.subject(operation) is None


@pytest.mark.parametrize(
    ("kind", "field", "value", "told"),
    [
        (Kind.ACTIVITY, "start", Quarter(2025, 3), "2025\u00a0m. III\u00a0ketv."),
        (Kind.ACTIVITY, "spent", Decimal("1234.50"), "1\u00a0234,50\u00a0Eur"),
        (Kind.ACTIVITY, "type", ActivityType.EQUIPMENT, "Equipment"),
        (
            Kind.ACTIVITY,
            "areas",
            frozenset({Area.STEAM, Area.CULTURE}),
            "Cultural education, STEAM education",
        ),
        (Kind.ACTIVITY, "schools", frozenset({SCHOOL}), "Žalioji gimnazija"),
        (Kind.ACTIVITY, "no_funding", True, "yes"),
        (Kind.FUNDING, "year", 2025, "2025"),
        (Kind.FUNDING, "vat_rate", Decimal("21.00"), "21\u00a0%"),
        (Kind.FUNDING, "source", FundingSource.EU, "RRF funds"),
        (Kind.SCHOOL, "pupils", 1234, "1\u00a0234"),
        (Kind.PLAN, "start", date(2024, 1, 31), "2024-01-31"),
        (Kind.INDICATOR, "target", Target(Decimal(50), Comparator.MORE, "proc."), ">50 proc."),
        (Kind.LINK, "target", THIRD, "1.2.1 Laboratorija"),
        (Kind.LINK, "target", item_id(99), "(no longer in the plan)"),
    ],
)
def test_values_as_they_are_read(kind: Kind, field: str, value: object, told: str) -> None:
    tree = PlanTree(small_plan())
    operation = Operation(OperationKind.EDIT, "", NOON, (SetField(kind, ACTIVITY, field, None, value),))
    (item,) = Narrator(say, tree, {}.__getitem__).details(operation)
    assert [(one.old, one.new) for one in item.fields] == [("", told)]


def test_where_something_went(narrator: Narrator, store: Store, open_plan: OpenPlan) -> None:
    open_plan.move([ACTIVITY], OTHER_TASK)
    (item,) = narrator.details(last(store, open_plan))
    assert item.fields == (FieldChange("Place", "1.1 Stiprinti lyderystę", "1.2 Plėtoti STEAM"),)
    open_plan.move_by([ACTIVITY], -1)
    (item,) = narrator.details(last(store, open_plan))
    assert item.fields == (FieldChange("Place", "the former one", "another one among its neighbours"),)


def test_a_reference_to_what_is_removed_with_it_keeps_its_name(
    narrator: Narrator, store: Store, open_plan: OpenPlan
) -> None:
    open_plan.remove([PARTNER])
    told = {item.heading: item.fields for item in narrator.details(last(store, open_plan))}
    assert told["Activity 1.1.2 „Mokymai“"] == (FieldChange("Partners", "Šilo biblioteka", ""),)


def test_of_a_new_item_only_what_is_filled() -> None:
    indicator = Indicator(id=item_id(50), parent=ACTIVITY, title="Dalyviai", unit="vnt.")
    operation = Operation(OperationKind.ADD, "", NOON, (Insert(indicator),))
    (item,) = Narrator(say, PlanTree(small_plan()), {}.__getitem__).details(operation)
    assert item.heading == "Indicator „Dalyviai“ (activity 1.1.1)"
    assert item.fields == (FieldChange("Title", "", "Dalyviai"), FieldChange("Unit", "", "vnt."))


@given(st.data())
def test_every_operation_is_told_without_ids(data: st.DataObject) -> None:
    tree = data.draw(trees())
    operation = data.draw(operations(tree))
    narrator = Narrator(say, tree, lambda _: operation)
    told = narrator.summary(operation) if not operation.reverts else ""
    for item in narrator.details(operation):
        told += item.heading + "".join(field.label for field in item.fields)
    ids = {change.id for change in operation.changes} | set(tree.items())
    assert not ids & set(re.findall(r"\b[0-9a-f]{32}\b", told))


def test_a_long_title_is_cut() -> None:
    assert shortened("a" * 80) == "a" * 80
    assert shortened("a" * 81) == "a" * 80 + "…"
    assert shortened("dvi\neilutės") == "dvi eilutės"
    assert shortened("Ugdymo procesas, jo tobulinimas", 18) == "Ugdymo procesas…"
    assert shortened("Ugdymo procesas, jo tobulinimas", 15) == "Ugdymo…"
    assert shortened("Ugdymo procesas, jo tobulinimas", 16) == "Ugdymo procesas…"
