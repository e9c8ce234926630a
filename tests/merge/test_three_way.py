"""Merging, case by case."""

import dataclasses
from datetime import date
from decimal import Decimal

import pytest
from tests.merge.states import (
    BASE,
    GOAL,
    LINE,
    NEW,
    NEWER,
    ONE,
    OTHER,
    PERSON,
    PLAN,
    REMARK,
    SCHOOL,
    TASK,
    TWO,
    added,
    all_answered,
    applied,
    edited,
    put_off,
    resolved,
    state,
    without,
)  # fmt: skip

from planeditor.errors import InvalidPlan
from planeditor.language import said
from planeditor.merge.conflicts import PLACE, ConflictKind, Key, Own, Place, Side
from planeditor.merge.three_way import merge
from planeditor.plan.changes import EXTRA, Insert, Remove, SetField
from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    FundingLine,
    Indicator,
    Kind,
    Plan,
    Recommendation,
    SwotEntry,
    Task,
    TeamMember,
)  # fmt: skip
from planeditor.plan.values import Target
from planeditor.plan.vocabulary import Area, RecommendationStatus

QUESTION = (Side.MINE, Side.THEIRS, Side.PUT_OFF)


def test_different_fields_of_one_item_are_both_taken() -> None:
    mine, theirs = edited(BASE, ONE, title="Mano"), edited(BASE, ONE, result="Jų")
    found = merge(BASE, mine, theirs)
    assert not found.conflicts
    assert found.changes == (SetField(Kind.ACTIVITY, ONE, "result", "", "Jų"),)
    one = applied(mine, found)[ONE]
    assert isinstance(one, Activity)
    assert (one.title, one.result) == ("Mano", "Jų")


def test_one_field_changed_differently_is_a_question() -> None:
    mine, theirs = edited(BASE, ONE, title="Mano"), edited(BASE, ONE, title="Jų")
    found = merge(BASE, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.field) == (ConflictKind.FIELD, "title")
    assert found.contested == {Key(ONE, "title")}
    assert (conflict.base, conflict.mine, conflict.theirs) == ("Mokymai", "Mano", "Jų")
    assert conflict.label == said("Activity", "Title")
    assert found.changes == ()
    assert applied(mine, found, {conflict.key: Side.THEIRS}) == theirs
    assert resolved(found, {conflict.key: Side.BOTH})[0].new == "Jų / Mano"  # type: ignore[union-attr]
    assert applied(mine, found, {conflict.key: Own("Mūsų")}) == edited(mine, ONE, title="Mūsų")


def test_values_that_cannot_be_put_together_offer_no_both() -> None:
    mine, theirs = edited(BASE, LINE, year=2025), edited(BASE, LINE, year=2026)
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert conflict.sides == QUESTION
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
    assert conflict.value(Side.BOTH) == "Jų.\nMano."


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
def test_removed_here_and_worked_on_there_comes_back_unless_answered(change: str) -> None:
    mine = without(edited(BASE, REMARK, about=None), TASK, ONE, TWO, LINE)
    theirs = {
        "edit": edited(BASE, TASK, title="Jų"),
        "edit under it": edited(BASE, LINE, year=2025),
        "insert under it": added(BASE, FundingLine(id=NEW, parent=TWO)),
    }[change]
    found = merge(BASE, mine, theirs)
    [conflict] = found.conflicts
    assert conflict.kind is ConflictKind.REMOVED_HERE
    assert (conflict.item, conflict.mine, conflict.theirs) == (theirs[TASK], None, theirs[TASK])
    assert conflict.sides == QUESTION
    assert applied(mine, found) == added(theirs, *put_off(found))
    assert applied(mine, found, {conflict.key: Side.THEIRS}) == theirs
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
    assert (conflict.kind, conflict.theirs) == (ConflictKind.REMOVED_THERE, None)
    assert applied(mine, found) == added(mine, *put_off(found))
    assert applied(mine, found, {conflict.key: Side.MINE}) == mine
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
    assert applied(mine, found, {conflict.key: Side.MINE}) == mine
    assert applied(mine, found, {conflict.key: Side.THEIRS}) == theirs


def test_a_move_under_a_removed_parent_keeps_the_parent() -> None:
    base = added(BASE, Task(id=NEW, parent=GOAL, title="Trečias"))
    mine, theirs = without(base, NEW), edited(base, ONE, parent=NEW)
    found = merge(base, mine, theirs)
    [conflict] = found.conflicts
    assert (conflict.kind, conflict.item.id) == (ConflictKind.REMOVED_HERE, NEW)
    assert applied(mine, found) == added(theirs, *put_off(found))
    assert applied(mine, found, {conflict.key: Side.MINE}) == mine


def test_an_incoming_change_can_be_refused_alone() -> None:
    theirs = edited(edited(BASE, ONE, title="Jų", result="Jų", parent=OTHER), TWO, title="Jų")
    found = merge(BASE, BASE, theirs)
    result = applied(BASE, found, refused=[Key(ONE, "title"), Key(ONE, PLACE)])
    assert result[ONE] == dataclasses.replace(BASE[ONE], result="Jų")  # type: ignore[type-var]
    assert result[TWO] == theirs[TWO]


def test_refusing_an_insertion_refuses_what_is_under_it_and_returns_what_moved_there() -> None:
    theirs = added(added(BASE, Task(id=NEW, parent=GOAL)), Activity(id=NEWER, parent=NEW))
    theirs = edited(theirs, ONE, parent=NEW)
    found = merge(BASE, BASE, theirs)
    assert {type(change) for change in found.changes} == {Insert, SetField}
    assert applied(BASE, found, refused=[Key(NEW)]) == BASE


def test_refusing_a_removal_keeps_what_it_stands_under() -> None:
    base = edited(BASE, REMARK, about=None)
    found = merge(base, base, without(base, TASK, ONE, TWO, LINE))
    assert all(isinstance(change, Remove) for change in found.changes)
    kept = applied(base, found, refused=[Key(LINE)])
    assert kept.keys() == base.keys() - {TWO}


def test_an_answer_merged_twice_is_not_doubled() -> None:
    mine, theirs = edited(BASE, REMARK, answer="Taip."), edited(BASE, REMARK, answer="Ne.")
    found = merge(BASE, mine, theirs)
    once = applied(mine, found, all_answered(found, Side.BOTH))
    assert not merge(BASE, once, once).conflicts
    assert resolved(merge(theirs, once, theirs)) == ()


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
    assert resolved(found, all_answered(found, Side.MINE)) == ()
    assert TWO in applied(mine, found)
    assert applied(mine, found, all_answered(found, Side.THEIRS)) == theirs


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
    assert conflict.sides == tuple(Side)
    assert conflict.value(Side.BOTH) == {Area.STEAM, Area.CULTURE, Area.INCLUSION}
    result = applied(mine, merge(None, mine, theirs), {conflict.key: Side.BOTH})
    assert result[TWO].areas == {Area.STEAM, Area.CULTURE, Area.INCLUSION}  # type: ignore[attr-defined]


def test_both_is_offered_for_texts() -> None:
    mine, theirs = edited(BASE, ONE, title="Mano"), edited(BASE, ONE, title="Jų")
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert conflict.sides == tuple(Side)


@pytest.mark.parametrize(("field", "limit"), [("title", 1000), ("description", 20_000)])
def test_both_is_the_longer_text_where_it_holds_the_other(field: str, limit: int) -> None:
    short, long = "Mano", "Mano " + "x" * (limit - 10)
    for one, other in ((short, long), (long, short)):
        mine, theirs = edited(BASE, ONE, **{field: one}), edited(BASE, ONE, **{field: other})
        [conflict] = merge(None, mine, theirs).conflicts
        assert conflict.sides == tuple(Side)
        assert conflict.value(Side.BOTH) == long


@pytest.mark.parametrize("field", ["title", "description", "upkeep_funding"])
def test_a_sum_is_never_made_of_two(field: str) -> None:
    base = edited(BASE, ONE, **{field: "Skirti 1 250 000 Eur mokykloms"})
    mine = edited(base, ONE, **{field: "Skirti 2 250 000 Eur mokykloms"})
    theirs = edited(base, ONE, **{field: "Skirti 1 250 500 Eur mokykloms"})
    [conflict] = merge(base, mine, theirs).conflicts
    assert (conflict.item.id, conflict.field) == (ONE, field)


def test_without_a_base_remarks_of_either_side_are_kept_without_a_question() -> None:
    theirs = added(BASE, Recommendation(id=NEW, parent=PLAN, remark="Jų."))
    mine = added(BASE, Recommendation(id=NEWER, parent=PLAN, remark="Mano."))
    found = merge(None, mine, theirs)
    assert found.conflicts == ()
    assert found.changes == (Insert(theirs[NEW]),)
    assert applied(mine, found).keys() == BASE.keys() | {NEW, NEWER}


def test_recommendations_are_kept_whole_and_their_state_is_asked() -> None:
    mine = edited(
        BASE, REMARK, remark="Mano.", answer="Taip.", status=RecommendationStatus.DECLINED, order="a"
    )
    theirs = edited(BASE, REMARK, remark="Jų.", answer="Ne.", status=RecommendationStatus.ACCEPTED, order="b")
    for base in (BASE, None):
        found = merge(base, mine, theirs)
        assert [conflict.field for conflict in found.conflicts] == ["status", "answer"]
        assert found.result()[REMARK].remark == "Jų. / Mano."  # type: ignore[attr-defined]


def test_answers_are_not_compared_by_their_letters() -> None:
    mine, theirs = edited(BASE, REMARK, answer="Ne"), edited(BASE, REMARK, answer="Netrukus")
    [conflict] = merge(BASE, mine, theirs).conflicts
    assert {conflict.mine, conflict.theirs} == {"Ne", "Netrukus"}


def test_remarks_that_do_not_fit_together_are_a_question_after_all() -> None:
    mine, theirs = edited(BASE, REMARK, remark="a" * 3000), edited(BASE, REMARK, remark="b" * 3000)
    assert [conflict.field for conflict in merge(BASE, mine, theirs).conflicts] == ["remark"]


def test_edits_of_different_places_of_a_line_are_both_made() -> None:
    base = edited(BASE, ONE, title="Mokymai visiems mokytojams mieste")
    mine = edited(base, ONE, title="Stažuotės visiems mokytojams mieste")
    theirs = edited(base, ONE, title="Mokymai visiems mokytojams rajone")
    found = merge(base, mine, theirs)
    assert not found.conflicts
    assert found.result()[ONE].title == "Stažuotės visiems mokytojams rajone"  # type: ignore[attr-defined]


def test_of_a_text_only_the_contested_section_is_a_question() -> None:
    text = "Pirma eilutė.\nAntra eilutė.\nTrečia eilutė."
    base = edited(BASE, PLAN, continuity=text)
    mine = edited(base, PLAN, continuity=text.replace("Pirma", "Mano").replace("Trečia", "Mano trečia"))
    theirs = edited(base, PLAN, continuity=text.replace("Pirma", "Jų").replace("Antra", "Jų antra"))
    found = merge(base, mine, theirs)
    [conflict] = found.conflicts
    assert conflict.mine == "Mano eilutė.\nJų antra eilutė.\nMano trečia eilutė."
    assert conflict.theirs == "Jų eilutė.\nJų antra eilutė.\nMano trečia eilutė."
    assert conflict.value(Side.BOTH) == "Jų / Mano eilutė.\nJų antra eilutė.\nMano trečia eilutė."
    assert conflict.text is not None
    assert [tuple(section) for section in conflict.text.sections] == [("Pirma", "Mano", "Jų")]


def test_a_refused_text_stays_as_it_was_whatever_came_in_around_the_question() -> None:
    base = edited(BASE, PLAN, continuity="Pirma eilutė.\nAntra eilutė.")
    mine = edited(base, PLAN, continuity="Mano eilutė.\nAntra eilutė.")
    theirs = edited(base, PLAN, continuity="Jų eilutė.\nKita eilutė.")
    found = merge(base, mine, theirs)
    answers = all_answered(found, Side.MINE)
    assert applied(mine, found, answers) == edited(mine, PLAN, continuity="Mano eilutė.\nKita eilutė.")
    assert resolved(found, answers, [Key(PLAN, "continuity")]) == ()


def test_a_target_is_merged_by_part() -> None:
    base = added(BASE, Indicator(id=NEW, parent=PLAN, target=Target(Decimal(5), note="proc.")))
    mine = edited(base, NEW, target=Target(Decimal(6), note="proc."))
    theirs = edited(base, NEW, target=Target(Decimal(5), note="procentai"))
    for one, other in ((mine, theirs), (theirs, mine)):
        found = merge(base, one, other)
        assert not found.conflicts
        assert found.result()[NEW].target == Target(Decimal(6), note="procentai")  # type: ignore[attr-defined]
    [conflict] = merge(base, mine, edited(theirs, NEW, target=Target(Decimal(7), note="nauji"))).conflicts
    assert (conflict.mine.note, conflict.theirs.note) == ("nauji", "nauji")


def test_fields_of_a_newer_version_are_merged_by_key() -> None:
    base = edited(BASE, ONE, extra='{"a":1,"b":1}')
    mine, theirs = edited(base, ONE, extra='{"a":2,"b":1}'), edited(base, ONE, extra='{"a":1,"c":3}')
    found = merge(base, mine, theirs)
    assert not found.conflicts
    assert found.result()[ONE].extra == '{"a":2,"c":3}'
    [conflict] = merge(base, mine, edited(base, ONE, extra='{"a":4,"b":5}')).conflicts
    assert (conflict.mine, conflict.theirs) == ('{"a":2,"b":5}', '{"a":4,"b":5}')


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("Pirma.\nAntra.", "Pirma. \nAntra.\n", "Pirma.\r\nAntra."),
        ("Viena ilga eilutė.", "Viena\nilga eilutė.", "Viena  ilga eilutė."),
        ("Pirma.\nAntra.\nTrečia.", "Pirma.\nTrečia. ", "Pirma.\nTrečia."),
    ],
)
def test_spaces_and_line_ends_are_no_question(base: str, mine: str, theirs: str) -> None:
    before = edited(BASE, PLAN, continuity=base)
    one, other = edited(before, PLAN, continuity=mine), edited(before, PLAN, continuity=theirs)
    for ours, copy in ((one, other), (other, one)):
        found = merge(before, ours, copy)
        assert not found.conflicts
        assert found.result()[PLAN].continuity.split() == mine.split()  # type: ignore[attr-defined]


def test_what_a_side_decided_counts_as_changed_whatever_its_value_is() -> None:
    key = Key(ONE, "title")
    theirs = edited(BASE, ONE, title="Jų")
    assert not merge(BASE, BASE, theirs).conflicts
    assert merge(BASE, BASE, theirs, here=[key]).contested == {key}
    assert merge(BASE, theirs, BASE, there=[key]).contested == {key}
    assert not resolved(merge(BASE, theirs, BASE, here=[key]))
    assert merge(BASE, theirs, BASE, here=[key], there=[key]).contested == {key}
    assert not merge(BASE, theirs, theirs, here=[key], there=[key]).conflicts


def test_what_is_equal_to_neither_side_is_no_base_for_its_words() -> None:
    base = edited(BASE, PLAN, continuity="Viena eilutė čia.\nKita eilutė ten.")
    mine = edited(base, PLAN, continuity="Viena mano čia.\nKita eilutė ten.")
    theirs = edited(base, PLAN, continuity="Viena eilutė čia.\nKita jų ten.")
    key = Key(PLAN, "continuity")
    assert not merge(base, mine, theirs).conflicts
    [conflict] = merge(base, mine, theirs, here=[key], there=[key]).conflicts
    assert (conflict.key, conflict.base) == (key, None)


def test_a_branch_that_a_side_decided_to_keep_counts_as_worked_on() -> None:
    theirs = without(edited(BASE, REMARK, about=None), ONE, LINE)
    assert not merge(BASE, BASE, theirs).conflicts
    assert merge(BASE, BASE, theirs, here=[Key(ONE)]).contested == {Key(ONE)}
