"""Merging, case by case."""

import dataclasses
from datetime import date
from typing import Any

import pytest
from tests.conftest import item_id

from planeditor.errors import InvalidPlan
from planeditor.language import said
from planeditor.merge.compare import State
from planeditor.merge.conflicts import PLACE, ConflictKind, Key, Place, Side
from planeditor.merge.three_way import Merge, merge
from planeditor.plan.changes import EXTRA, Insert, Remove, SetField
from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    FundingLine,
    Goal,
    Item,
    Kind,
    Plan,
    Recommendation,
    School,
    SwotEntry,
    Task,
    TeamMember,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, RecommendationStatus

PLAN, GOAL, TASK, OTHER, ONE, TWO, LINE, SCHOOL, PERSON, REMARK = map(item_id, range(1, 11))
NEW, NEWER = item_id(90), item_id(91)


def state(*items: Item) -> State:
    return PlanTree(items).items()


def edited(before: State, id_: str, **values: Any) -> State:
    return {**before, id_: dataclasses.replace(before[id_], **values)}


def without(before: State, *ids: str) -> State:
    return {id_: item for id_, item in before.items() if id_ not in ids}


def added(before: State, item: Item) -> State:
    return {**before, item.id: item}


def applied(mine: State, found: Merge, choices: dict[Key, Side] | None = None) -> State:
    tree = PlanTree(mine.values())
    tree.apply(found.resolved(choices))
    return tree.items()


BASE = state(
    Plan(id=PLAN, parent=ROOT_PARENT, title="Planas", continuity="Pirmas sakinys. Antras sakinys. Trečias."),
    School(id=SCHOOL, parent=PLAN, name="Mokykla"),
    TeamMember(id=PERSON, parent=PLAN, name="Vardenė"),
    Goal(id=GOAL, parent=PLAN, title="Tikslas"),
    Task(id=TASK, parent=GOAL, order="K", title="Pirmas"),
    Task(id=OTHER, parent=GOAL, order="V", title="Antras"),
    Activity(
        id=ONE, parent=TASK, order="K", title="Mokymai", responsible=PERSON, schools=frozenset({SCHOOL})
    ),
    Activity(id=TWO, parent=TASK, order="V", title="Remontas", areas=frozenset({Area.STEAM})),
    FundingLine(id=LINE, parent=ONE, year=2024),
    Recommendation(id=REMARK, parent=PLAN, remark="Patikslinti.", about=ONE),
)


def test_different_fields_of_one_item_are_both_taken() -> None:
    mine, theirs = edited(BASE, ONE, title="Mano"), edited(BASE, ONE, result="Jų")
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    assert found.changes == (SetField(Kind.ACTIVITY, ONE, "result", "", "Jų"),)
    one = applied(mine, found)[ONE]
    assert isinstance(one, Activity)
    assert (one.title, one.result) == ("Mano", "Jų")


def test_one_field_changed_differently_is_a_question_with_mine_as_default() -> None:
    mine, theirs = edited(BASE, ONE, title="Mano"), edited(BASE, ONE, title="Jų")
    found = merge(BASE, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.field, conflict.default) == (ConflictKind.FIELD, "title", Side.MINE)
    assert (conflict.base, conflict.mine, conflict.theirs) == ("Mokymai", "Mano", "Jų")
    assert conflict.label == said("Activity", "Title")
    assert found.changes == found.resolved() == ()
    assert applied(mine, found, {conflict.key: Side.THEIRS}) == theirs
    assert found.resolved({conflict.key: Side.BOTH})[0].new == "Mano / Jų"  # type: ignore[union-attr]


def test_values_that_cannot_be_put_together_offer_no_both() -> None:
    mine, theirs = edited(BASE, LINE, year=2025), edited(BASE, LINE, year=2026)
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert conflict.sides == (Side.MINE, Side.THEIRS)
    assert conflict.value(Side.BOTH) == 2025


def test_texts_that_are_too_long_together_offer_no_both() -> None:
    mine, theirs = edited(BASE, ONE, title="a" * 600), edited(BASE, ONE, title="b" * 600)
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert Side.BOTH not in conflict.sides


def test_edits_of_different_places_of_a_long_text_merge_without_a_question() -> None:
    mine = edited(BASE, PLAN, continuity="Mano sakinys. Antras sakinys. Trečias.")
    theirs = edited(BASE, PLAN, continuity="Pirmas sakinys. Antras sakinys. Trečias.\nPriedas.")
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    assert found.result()[PLAN].continuity == "Mano sakinys. Antras sakinys. Trečias.\nPriedas."  # type: ignore[attr-defined]


def test_edits_of_one_place_of_a_long_text_are_a_question_with_both_as_an_answer() -> None:
    mine, theirs = edited(BASE, PLAN, continuity="Mano."), edited(BASE, PLAN, continuity="Jų.")
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert conflict.value(Side.BOTH) == "Mano.\nJų."


def test_sets_merge_as_sets() -> None:
    mine = edited(BASE, TWO, areas=frozenset({Area.STEAM, Area.CULTURE}))
    theirs = edited(BASE, TWO, areas=frozenset({Area.INCLUSION}))
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    assert found.result()[TWO].areas == {Area.CULTURE, Area.INCLUSION}  # type: ignore[attr-defined]


def test_fields_of_a_newer_version_are_a_question_like_others() -> None:
    mine, theirs = edited(BASE, ONE, extra='{"newer":1}'), edited(BASE, ONE, extra='{"newer":2}')
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert conflict.field == EXTRA
    assert conflict.label == said("merge", "Fields of a newer version")
    assert Side.BOTH not in conflict.sides


def test_a_move_on_one_side_and_an_edit_on_the_other_are_both_taken() -> None:
    moved, named = edited(BASE, ONE, parent=OTHER, order="M"), edited(BASE, ONE, title="Kitaip")
    for mine, theirs in ((moved, named), (named, moved)):
        found = merge(BASE, mine, theirs)
        assert not found.conflicts
        assert applied(mine, found) == edited(moved, ONE, title="Kitaip")


def test_what_the_copy_moved_away_from_what_it_removed_is_not_lost_where_its_new_place_is_refused() -> None:
    mine = without(BASE, OTHER)
    moved = edited(edited(BASE, ONE, parent=OTHER), TWO, parent=OTHER)
    found = merge(BASE, mine, without(moved, TASK))
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.item) == (ConflictKind.REMOVED_HERE, BASE[OTHER])
    for side in (Side.MINE, Side.THEIRS):
        assert {ONE, TWO, LINE} <= applied(mine, found, {conflict.key: side}).keys()


def test_what_the_copy_removed_goes() -> None:
    theirs = without(BASE, ONE, LINE)
    found = merge(BASE, BASE, theirs)
    assert not found.conflicts
    result = applied(BASE, found)
    assert ONE not in result
    assert LINE not in result
    assert result[REMARK].about is None  # type: ignore[attr-defined]


@pytest.mark.parametrize("change", ["edit", "edit under it", "insert under it"])
def test_removed_here_and_worked_on_there_comes_back_unless_refused(change: str) -> None:
    mine = without(edited(BASE, REMARK, about=None), TASK, ONE, TWO, LINE)
    theirs = {
        "edit": edited(BASE, TASK, title="Jų"),
        "edit under it": edited(BASE, LINE, year=2025),
        "insert under it": added(BASE, FundingLine(id=NEW, parent=TWO)),
    }[change]
    found = merge(BASE, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.default) == (ConflictKind.REMOVED_HERE, Side.THEIRS)
    assert (conflict.item, conflict.mine, conflict.theirs) == (theirs[TASK], None, theirs[TASK])
    assert conflict.sides == (Side.MINE, Side.THEIRS)
    result = applied(mine, found)
    assert {id_: item for id_, item in result.items() if id_ != REMARK} == {
        id_: item for id_, item in theirs.items() if id_ != REMARK
    }
    assert found.changes == ()
    assert applied(mine, found, {conflict.key: Side.MINE}) == mine


@pytest.mark.parametrize("change", ["edit", "edit under it", "insert under it"])
def test_removed_there_and_worked_on_here_stays_unless_given_up(change: str) -> None:
    theirs = without(edited(BASE, REMARK, about=None), TASK, ONE, TWO, LINE)
    mine = {
        "edit": edited(BASE, TASK, title="Mano"),
        "edit under it": edited(BASE, LINE, year=2025),
        "insert under it": added(BASE, FundingLine(id=NEW, parent=TWO)),
    }[change]
    found = merge(BASE, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.default, conflict.theirs) == (ConflictKind.REMOVED_THERE, Side.MINE, None)
    assert applied(mine, found).keys() == mine.keys()
    assert applied(mine, found, {conflict.key: Side.THEIRS}) == theirs


def test_a_new_order_is_no_reason_to_keep_what_was_removed() -> None:
    mine, theirs = without(BASE, TWO), edited(BASE, TWO, order="Z")
    assert not merge(BASE, mine, theirs).conflicts


def test_a_reference_cleared_by_a_removal_is_no_work_on_the_item() -> None:
    mine = without(edited(BASE, REMARK, about=None), ONE, LINE)
    theirs = edited(without(BASE, SCHOOL), ONE, schools=frozenset())
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    assert applied(mine, found).keys() == BASE.keys() - {ONE, LINE, SCHOOL}


def test_a_reference_cleared_by_a_removal_gives_way_to_a_new_one() -> None:
    base = added(BASE, TeamMember(id=NEW, parent=PLAN, name="Vardenis"))
    mine = edited(without(base, PERSON), ONE, responsible=None)
    theirs = edited(base, ONE, responsible=NEW)
    for one, other in ((mine, theirs), (theirs, mine)):
        found = merge(base, one, other)
        assert not found.conflicts
        assert found.result()[ONE].responsible == NEW  # type: ignore[attr-defined]


def test_a_new_reference_to_what_the_copy_removed_is_dropped() -> None:
    mine = edited(BASE, TWO, schools=frozenset({SCHOOL}))
    theirs = edited(without(BASE, SCHOOL), ONE, schools=frozenset())
    result = applied(mine, merge(BASE, mine, theirs))
    assert result[TWO].schools == frozenset()  # type: ignore[attr-defined]


def test_a_move_and_an_edit_of_one_item_are_both_taken() -> None:
    mine, theirs = edited(BASE, ONE, parent=OTHER, order="a"), edited(BASE, ONE, title="Jų")
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    assert (found.result()[ONE].parent, found.result()[ONE].title) == (OTHER, "Jų")  # type: ignore[attr-defined]


def test_moves_to_different_places_are_a_question() -> None:
    base = added(BASE, Task(id=NEW, parent=GOAL, title="Trečias"))
    mine, theirs = edited(base, ONE, parent=OTHER), edited(base, ONE, parent=NEW, order="a")
    found = merge(base, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.field) == (ConflictKind.PLACE, PLACE)
    assert conflict.theirs == Place(NEW, "a")
    assert applied(mine, found) == mine
    assert applied(mine, found, {conflict.key: Side.THEIRS}) == theirs


def test_a_move_under_a_removed_parent_keeps_the_parent() -> None:
    base = added(BASE, Task(id=NEW, parent=GOAL, title="Trečias"))
    mine, theirs = without(base, NEW), edited(base, ONE, parent=NEW)
    found = merge(base, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.item.id) == (ConflictKind.REMOVED_HERE, NEW)
    assert applied(mine, found) == theirs
    assert applied(mine, found, {conflict.key: Side.MINE}) == mine


def test_both_inserted_at_one_place_ours_stand_first() -> None:
    def activities(*ids: str) -> list[Item]:
        return [Activity(id=id_, parent=TASK, order=key) for id_, key in zip(ids, "XY", strict=False)]

    mine, theirs = BASE, BASE
    for item in activities(item_id(98), item_id(99)):
        mine = added(mine, item)
    for item in activities(NEW, NEWER):
        theirs = added(theirs, item)
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    tree = PlanTree(applied(mine, found).values())
    assert [item.id for item in tree.children(TASK, Kind.ACTIVITY)] == [
        ONE, TWO, item_id(98), item_id(99), NEW, NEWER,
    ]  # fmt: skip


def test_inserted_between_the_same_neighbours_theirs_stay_before_the_next() -> None:
    mine = added(BASE, Activity(id=item_id(99), parent=TASK, order="P"))
    theirs = added(BASE, Activity(id=NEW, parent=TASK, order="P"))
    tree = PlanTree(applied(mine, merge(BASE, mine, theirs)).values())
    assert [item.id for item in tree.children(TASK, Kind.ACTIVITY)] == [ONE, item_id(99), NEW, TWO]


def test_between_equal_keys_the_ids_decide() -> None:
    ours, others, after = (Activity(id=item_id(n), parent=TASK, order="V") for n in (150, 140, 200))
    base = added(BASE, after)
    found = merge(base, added(base, ours), added(base, others))
    tree = PlanTree(found.result().values())
    assert tree.children(TASK, Kind.ACTIVITY)[2:] == [others, ours, after]


def test_an_incoming_change_can_be_refused_alone() -> None:
    theirs = edited(edited(BASE, ONE, title="Jų", result="Jų", parent=OTHER), TWO, title="Jų")
    found = merge(BASE, BASE, theirs)
    result = applied(BASE, found, {Key(ONE, "title"): Side.MINE, Key(ONE, PLACE): Side.MINE})
    assert result[ONE] == dataclasses.replace(BASE[ONE], result="Jų")  # type: ignore[type-var]
    assert result[TWO] == theirs[TWO]


def test_refusing_an_insertion_refuses_what_is_under_it_and_returns_what_moved_there() -> None:
    theirs = added(added(BASE, Task(id=NEW, parent=GOAL)), Activity(id=NEWER, parent=NEW))
    theirs = edited(theirs, ONE, parent=NEW)
    found = merge(BASE, BASE, theirs)
    assert {type(change) for change in found.changes} == {Insert, SetField}
    assert applied(BASE, found, {Key(NEW): Side.MINE}) == BASE


def test_refusing_a_removal_keeps_what_it_stands_under() -> None:
    base = edited(BASE, REMARK, about=None)
    found = merge(base, base, without(base, TASK, ONE, TWO, LINE))
    assert all(isinstance(change, Remove) for change in found.changes)
    kept = applied(base, found, {Key(LINE): Side.MINE})
    assert kept.keys() == base.keys() - {TWO}


def test_recommendations_never_ask() -> None:
    mine = edited(BASE, REMARK, remark="Mano.", answer="Taip.", status=RecommendationStatus.NEW, order="a")
    theirs = edited(BASE, REMARK, remark="Jų.", answer="Ne.", status=RecommendationStatus.ACCEPTED, order="b")
    for base in (BASE, None):
        found = merge(base, mine, theirs)
        assert not found.conflicts
        remark = found.result()[REMARK]
        assert isinstance(remark, Recommendation)
        assert (remark.remark, remark.answer) == ("Mano. / Jų.", "Taip.\nNe.")
        assert (remark.status, remark.order) == (RecommendationStatus.ACCEPTED, "a")


def test_a_remark_merged_twice_is_not_doubled() -> None:
    mine, theirs = edited(BASE, REMARK, answer="Taip."), edited(BASE, REMARK, answer="Ne.")
    once = applied(mine, merge(BASE, mine, theirs))
    assert merge(BASE, once, theirs).resolved() == ()


def test_remarks_that_do_not_fit_together_are_a_question_after_all() -> None:
    mine, theirs = edited(BASE, REMARK, remark="a" * 3000), edited(BASE, REMARK, remark="b" * 3000)
    assert [conflict.field for conflict in merge(BASE, mine, theirs).conflicts] == ["remark"]


def test_a_recommendation_removed_on_one_side_and_answered_on_the_other_stays() -> None:
    gone, answered = without(BASE, REMARK), edited(BASE, REMARK, answer="Taip.", received=date(2024, 1, 2))
    for mine, theirs in ((gone, answered), (answered, gone)):
        found = merge(BASE, mine, theirs)
        assert not found.conflicts
        assert applied(mine, found) == answered


def test_without_a_base_every_difference_is_a_question() -> None:
    mine = edited(without(BASE, TWO), ONE, title="Mano", schools=frozenset())
    theirs = edited(BASE, ONE, parent=OTHER)
    mine = added(mine, SwotEntry(id=NEW, parent=PLAN))
    found = merge(None, mine, theirs)
    assert {(c.kind, c.item.id, c.field) for c in found.conflicts} == {
        (ConflictKind.FIELD, ONE, "title"),
        (ConflictKind.FIELD, ONE, "schools"),
        (ConflictKind.PLACE, ONE, PLACE),
        (ConflictKind.ONLY_THERE, TWO, ""),
        (ConflictKind.ONLY_HERE, NEW, ""),
    }
    assert {c.default for c in found.conflicts} == {Side.MINE}
    assert found.resolved() == ()
    assert applied(mine, found, {c.key: Side.THEIRS for c in found.conflicts}) == theirs


def test_copies_of_different_plans_are_refused() -> None:
    other = state(Plan(id=NEW, parent=ROOT_PARENT))
    with pytest.raises(InvalidPlan, match="two different plans"):
        merge(BASE, BASE, other)
    with pytest.raises(InvalidPlan, match="two different plans"):
        merge(other, BASE, BASE)


def test_one_id_for_items_of_two_kinds_is_refused() -> None:
    theirs = added(without(BASE, SCHOOL), TeamMember(id=SCHOOL, parent=PLAN))
    with pytest.raises(InvalidPlan, match="one kind"):
        merge(BASE, BASE, theirs)


def test_both_of_two_sets_is_all_that_is_in_either() -> None:
    mine = edited(BASE, TWO, areas=frozenset({Area.STEAM, Area.CULTURE}))
    theirs = edited(BASE, TWO, areas=frozenset({Area.INCLUSION}))
    [conflict] = merge(None, mine, theirs).conflicts
    assert conflict.sides == (Side.MINE, Side.THEIRS, Side.BOTH)
    assert conflict.value(Side.BOTH) == {Area.STEAM, Area.CULTURE, Area.INCLUSION}
    result = applied(mine, merge(None, mine, theirs), {conflict.key: Side.BOTH})
    assert result[TWO].areas == {Area.STEAM, Area.CULTURE, Area.INCLUSION}  # type: ignore[attr-defined]


def test_both_is_offered_for_texts() -> None:
    mine, theirs = edited(BASE, ONE, title="Mano"), edited(BASE, ONE, title="Jų")
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert conflict.sides == (Side.MINE, Side.THEIRS, Side.BOTH)


@pytest.mark.parametrize(("field", "limit"), [("title", 1000), ("description", 20_000)])
def test_both_is_the_longer_text_where_it_holds_the_other(field: str, limit: int) -> None:
    short, long = "Mano", "Mano " + "x" * (limit - 10)
    for one, other in ((short, long), (long, short)):
        mine, theirs = edited(BASE, ONE, **{field: one}), edited(BASE, ONE, **{field: other})
        [conflict] = merge(None, mine, theirs).conflicts
        assert conflict.sides == (Side.MINE, Side.THEIRS, Side.BOTH)
        assert conflict.value(Side.BOTH) == long


@pytest.mark.parametrize("field", ["title", "description", "upkeep_funding"])
def test_a_sum_is_never_made_of_two(field: str) -> None:
    base = edited(BASE, ONE, **{field: "Skirti 1 250 000 Eur mokykloms"})
    mine = edited(base, ONE, **{field: "Skirti 2 250 000 Eur mokykloms"})
    theirs = edited(base, ONE, **{field: "Skirti 1 250 500 Eur mokykloms"})
    [conflict] = merge(base, mine, theirs).conflicts
    assert (conflict.item.id, conflict.field) == (ONE, field)


def test_edits_of_different_places_of_a_line_are_a_question() -> None:
    """A line is short: who reads it, sees at once what its halves would make."""
    base = edited(BASE, ONE, title="Mokymai visiems mokytojams mieste")
    mine = edited(base, ONE, title="Stažuotės visiems mokytojams mieste")
    theirs = edited(base, ONE, title="Mokymai visiems mokytojams rajone")
    assert [conflict.field for conflict in merge(base, mine, theirs).conflicts] == ["title"]


def test_without_a_base_remarks_of_either_side_are_kept_without_a_question() -> None:
    theirs = added(BASE, Recommendation(id=NEW, parent=PLAN, remark="Jų."))
    mine = added(BASE, Recommendation(id=NEWER, parent=PLAN, remark="Mano."))
    found = merge(None, mine, theirs)
    assert found.conflicts == ()
    assert found.changes == (Insert(theirs[NEW]),)
    assert applied(mine, found).keys() == BASE.keys() | {NEW, NEWER}
