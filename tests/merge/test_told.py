"""What differs between two states, in words and in the order of the plan."""

import pytest
from tests.conftest import item_id, small_plan
from tests.merge.states import added, edited, without

from planeditor.language import Said
from planeditor.merge.compare import Fate, State
from planeditor.merge.conflicts import PLACE
from planeditor.merge.told import Comparison, FieldChange
from planeditor.plan.items import Activity, Idea, Participant, School, Session
from planeditor.plan.tree import PlanTree

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(1, 8))
SCHOOL, NEW = item_id(10), item_id(20)
BEFORE: State = {item.id: item for item in small_plan()}


def say(sentence: Said | str) -> str:
    return sentence if isinstance(sentence, str) else sentence.source.format_map(sentence.params)


def compared(after: State, before: State = BEFORE) -> Comparison:
    return Comparison(say, PlanTree(before.values()), PlanTree(after.values()))


def test_what_is_gone_stands_where_it_stood_and_has_its_former_number() -> None:
    after = added(without(BEFORE, SECOND), Activity(id=NEW, parent=TASK, order="Z", title="Nauja"))
    comparison = compared(after)
    under = [item.id for item in comparison.walk(TASK)]
    assert under == [TASK, FIRST, SECOND, NEW]
    assert comparison.name(BEFORE[SECOND]) == "Activity 1.1.2 „Mokymai“"
    assert comparison.name(after[NEW]) == "Activity 1.1.2 „Nauja“"


def test_a_whole_branch_that_went_is_told_item_by_item() -> None:
    comparison = compared(without(BEFORE, OTHER, THIRD))
    walked = [item.id for item in comparison.walk()]
    assert walked[-2:] == [OTHER, THIRD]
    assert {one.fate for one in comparison.differences.values()} == {Fate.REMOVED}
    assert comparison.changed(BEFORE[THIRD]) == [FieldChange("Title", "Laboratorija", "", "title")]


def test_what_came_before_all_others_went_first() -> None:
    comparison = compared(without(BEFORE, FIRST))
    assert [item.id for item in comparison.walk(TASK)] == [TASK, FIRST, SECOND]


def test_an_item_that_was_moved_is_told_by_its_numbers_and_changed_fields() -> None:
    after = edited(BEFORE, FIRST, parent=OTHER, order="a", title="Stažuotė")
    place, title = compared(after).changed(after[FIRST])
    assert place.field == PLACE
    assert place.old == "1.1.1 (under “1.1 Stiprinti lyderystę”)"
    assert place.new == "1.2.2 (under “1.2 Plėtoti STEAM”)"
    assert title == FieldChange("Title", "Stažuotės", "Stažuotė", "title")


def test_numbers_that_follow_from_others_are_no_difference() -> None:
    after = added(BEFORE, Activity(id=NEW, parent=TASK, order="0V", title="Nauja"))
    comparison = compared(after)
    assert comparison.differences.keys() == {NEW}
    assert comparison.changed(after[SECOND]) == []
    assert comparison.name(after[SECOND]) == "Activity 1.1.3 „Mokymai“"


def test_of_a_set_each_is_a_line_and_called_the_same_on_both_sides() -> None:
    school = School(id=NEW, parent=PLAN, order="W", name="Ąžuolo progimnazija")
    before = added(BEFORE, school)
    after = edited(before, SCHOOL, name="Žalia gimnazija")
    after = edited(after, FIRST, schools=frozenset({SCHOOL, NEW}))
    [change] = compared(after, before).changed(after[FIRST])
    assert (change.old, change.new) == ("Žalia gimnazija", "Ąžuolo progimnazija\nŽalia gimnazija")


def test_of_what_stayed_all_fields_can_be_told() -> None:
    after = edited(BEFORE, FIRST, description="Nauja.")
    told = {one.field: (one.old, one.new) for one in compared(after).filled(after[FIRST])}
    assert told["title"] == ("Stažuotės", "Stažuotės")
    assert told["description"] == ("", "Nauja.")
    assert "notes" not in told


def test_long_titles_are_told_whole_where_there_is_room() -> None:
    long = "Ilgas pavadinimas " * 10
    after = edited(BEFORE, FIRST, title=long.strip())
    trees = PlanTree(BEFORE.values()), PlanTree(after.values())
    assert Comparison(say, *trees).name(after[FIRST]).endswith("…“")
    assert Comparison(say, *trees, longest=1000).name(after[FIRST]) == f"Activity 1.1.1 „{long.strip()}“"


@pytest.mark.parametrize("hides", [False, True])
def test_whose_an_idea_is_is_told_only_where_its_session_shows_it(hides: bool) -> None:
    session, person, idea = map(item_id, (30, 31, 32))
    before = added(
        BEFORE,
        Session(id=session, parent=PLAN, title="Pirmoji", hides_authors=hides),
        Participant(id=person, parent=session, name="Vardenė"),
    )
    after = added(before, Idea(id=idea, parent=PLAN, title="Būrelis", session=session, author=person))
    names = {one.field for one in compared(after, before).changed(after[idea])}
    assert names == {"title", "session"} | (set() if hides else {"author"})
