"""Hostile files whose JSON is no plan: wrong items, parents, references and values."""

from typing import Any

from planeditor.plan.size import MAX_SIZE
from tests.files.hostile import (
    NO_CONTENT,
    NO_ID,
    NO_ITEM,
    NO_PARENT,
    NOT_A_VALUE,
    NOT_TEXT,
    ONE_PLAN,
    REFERENCE,
    TOO_LARGE,
    TOO_LONG,
    TWICE,
    UNKNOWN_KIND,
    Corpus,
    good,
    with_item,
)
from tests.files.kept import FIRST, GOAL, PARTNER, PLAN, SCHOOL, TASK, id_of
from tests.files.making import (
    with_items,
    with_json,
)

corpus = Corpus()


# Items that make no plan


@corpus.refused(NO_ITEM)
def a_plan_that_is_an_object() -> bytes:
    return with_items(good(), lambda items: {"items": items})


@corpus.refused(NO_ITEM)
def a_plan_that_is_a_number() -> bytes:
    return with_items(good(), lambda items: 5)


@corpus.refused(NO_ITEM)
def a_plan_that_is_an_empty_object() -> bytes:
    return with_items(good(), lambda items: {})


@corpus.refused(NO_ITEM)
def an_item_that_is_a_number() -> bytes:
    return with_items(good(), lambda items: items.append(5))


@corpus.refused(ONE_PLAN)
def no_items() -> bytes:
    return with_items(good(), lambda items: [])


@corpus.refused(ONE_PLAN)
def two_plans() -> bytes:
    return with_items(good(), lambda items: items.append(items[0] | {"id": id_of(500)}))


@corpus.refused(TWICE)
def an_id_twice() -> bytes:
    return with_items(good(), lambda items: items.append(items[-1]))


@corpus.refused(NO_ID)
def an_id_that_is_a_path() -> bytes:
    return with_item(FIRST, id="../../../../etc/passwd")


@corpus.refused(NO_ID)
def an_id_that_is_a_list() -> bytes:
    return with_item(FIRST, id=[])


@corpus.refused(UNKNOWN_KIND)
def an_unknown_kind() -> bytes:
    return with_item(GOAL, kind="wish")


@corpus.refused(UNKNOWN_KIND)
def a_kind_that_is_a_list() -> bytes:
    return with_item(GOAL, kind=["goal"])


@corpus.refused(NO_PARENT)
def an_orphan() -> bytes:
    return with_item(GOAL, parent=id_of(404))


@corpus.refused(NO_PARENT)
def a_task_under_the_plan() -> bytes:
    return with_item(TASK, parent=PLAN)


@corpus.refused(NO_PARENT)
def an_item_under_itself() -> bytes:
    return with_item(TASK, parent=TASK)


@corpus.refused(NO_PARENT)
def a_circle() -> bytes:
    """A goal under an activity that is under it."""
    return with_item(GOAL, parent=FIRST)


@corpus.refused(NOT_A_VALUE)
def a_plan_under_its_goal() -> bytes:
    return with_item(PLAN, parent=GOAL)


@corpus.refused(NOT_A_VALUE)
def an_order_that_is_no_key() -> bytes:
    return with_item(GOAL, order="Ž")


@corpus.refused(NOT_A_VALUE)
def a_huge_order_key() -> bytes:
    return with_item(GOAL, order="V" * 10**5)


@corpus.refused(REFERENCE)
def a_reference_to_nothing() -> bytes:
    return with_item(FIRST, responsible=id_of(404))


@corpus.refused(REFERENCE)
def a_reference_to_a_wrong_kind() -> bytes:
    return with_item(FIRST, schools=[PARTNER])


@corpus.refused(REFERENCE)
def a_reference_to_nothing_in_the_base() -> bytes:
    def change(items: list[dict[str, Any]]) -> None:
        items.append({"kind": "risk", "id": id_of(15), "parent": PLAN, "order": "V", "activities": [FIRST]})

    return with_json(good(), "base.json", change)


# Values that are not of their field


@corpus.refused(TOO_LONG)
def a_huge_text() -> bytes:
    return with_item(GOAL, title="Ž" * 10**7)


@corpus.refused(TOO_LARGE)
def texts_that_are_too_much_together() -> bytes:
    """Small as a file, gigabytes as a document."""

    def change(items: list[dict[str, Any]]) -> None:
        page = "Ž" * 20_000
        items += [
            {"kind": "goal", "id": id_of(1000 + n), "parent": PLAN, "order": "V", "description": page}
            for n in range(MAX_SIZE // len(page) + 1)
        ]

    return with_items(good(), change)


@corpus.refused(TOO_LARGE)
def references_that_are_too_many_together() -> bytes:
    """Each becomes a name in a document."""

    def change(items: list[dict[str, Any]]) -> None:
        schools = [
            {"kind": "school", "id": id_of(1000 + n), "parent": PLAN, "order": "V"} for n in range(400)
        ]
        named = [school["id"] for school in schools]
        items += schools
        items += [
            {"kind": "activity", "id": id_of(2000 + n), "parent": TASK, "order": "V", "schools": named}
            for n in range(MAX_SIZE // 50 // len(named) + 1)
        ]

    return with_items(good(), change)


@corpus.refused(NOT_TEXT)
def nul_in_a_text() -> bytes:
    return with_item(GOAL, title="a\0b")


@corpus.refused(NOT_A_VALUE)
def a_text_that_is_a_number() -> bytes:
    return with_item(GOAL, title=7)


@corpus.refused(NOT_A_VALUE)
def a_number_that_is_true() -> bytes:
    return with_item(SCHOOL, pupils=True)


@corpus.refused(NOT_A_VALUE)
def a_negative_count() -> bytes:
    return with_item(SCHOOL, pupils=-1)


@corpus.refused(NOT_A_VALUE)
def a_flag_that_is_one() -> bytes:
    return with_item(SCHOOL, selects_pupils=1)


@corpus.refused(NOT_A_VALUE)
def a_day_that_is_not() -> bytes:
    return with_item(PLAN, end="2026-02-30")


@corpus.refused("2101-01-01 is not within the years 1990–2100.")
def a_day_after_all_plans() -> bytes:
    return with_item(PLAN, end="2101-01-01")


@corpus.refused(NOT_A_VALUE)
def money_that_is_not_a_number() -> bytes:
    return with_item(PLAN, allotted="NaN")


@corpus.refused(NOT_A_VALUE)
def money_beyond_all_measure() -> bytes:
    return with_item(PLAN, allotted="1E+29")


@corpus.refused(NOT_A_VALUE)
def money_with_half_cents() -> bytes:
    return with_item(PLAN, allotted="0.005")


@corpus.refused(NOT_A_VALUE)
def a_reference_that_is_a_list() -> bytes:
    return with_item(FIRST, responsible=[[]])


@corpus.refused(NOT_A_VALUE)
def a_word_that_is_an_object() -> bytes:
    return with_item(PLAN, programme={})


@corpus.refused(NO_CONTENT)
def a_history_that_is_an_object() -> bytes:
    return with_json(good(), "history.json", lambda history: {"operations": history})


@corpus.refused(NOT_A_VALUE)
def an_operation_that_is_nothing() -> bytes:
    return with_json(good(), "history.json", lambda history: history.append(None))


@corpus.refused(NOT_A_VALUE)
def a_change_of_a_field_that_is_not() -> bytes:
    return with_json(good(), "history.json", lambda history: history[0]["changes"][0].update(set="__class__"))
