"""What a person decides about a copy, in real stores."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from tests.conftest import NOON, item_id
from tests.people import Person

from planeditor.editing import library
from planeditor.editing.deciding import Deciding, beginning, may_be_written, written
from planeditor.editing.incoming import Incoming
from planeditor.editing.meeting import meet
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue, PlanEditorError
from planeditor.language import Catalogue, Language, Said
from planeditor.merge.compare import Fate
from planeditor.merge.remarks import decide, kept_version
from planeditor.merge.told import FieldChange
from planeditor.plan.assignment import Assignment
from planeditor.plan.changes import Insert, OperationKind
from planeditor.plan.items import Activity, Kind, Recommendation, title_of

GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL = map(item_id, (2, 3, 4, 5, 6, 7, 10))
CATALOGUE = Catalogue.of(Language.LT)
Two = tuple[Person, Person]


def say(sentence: Said | str) -> str:
    return CATALOGUE.say(sentence) if isinstance(sentence, Said) else sentence


def decided(person: Person, other: Person) -> tuple[OpenPlan, Deciding]:
    """What a person has before them when the other's copy has come."""
    plan, meeting = person.meet(other.send())
    return plan, Deciding(person.store, meeting, say)


def changes(deciding: Deciding) -> list[Incoming]:
    return [change for person in deciding.people for item in person.items for change in item.changes]


def test_what_comes_in_is_told_by_item_with_what_was_and_becomes(two: Two) -> None:
    rasa, jonas = two
    jonas.write(SECOND, "Mokymai ir stažuotės")
    jonas.plan.move([FIRST], OTHER)
    new = jonas.plan.add(Kind.ACTIVITY, TASK, title="Nauja")
    jonas.plan.add(Kind.INDICATOR, new.id, title="Dalyviai")
    jonas.plan.remove([SCHOOL])
    _, deciding = decided(rasa, jonas)
    [person] = deciding.people
    assert person.name == "Jonas"
    told = {item.about: [(one.fate, one.label) for one in item.changes] for item in person.items}
    assert told == {
        "Mokykla „Žalioji gimnazija“": [(Fate.REMOVED, "Pašalinta")],
        "Veikla „Nauja“ (uždavinys 1.1)": [(Fate.ADDED, "Pridėta, kartu su 1 įrašu po juo")],
        "Veikla 1.1.1 „Stažuotės“": [(Fate.MOVED, "Perkelta"), (Fate.CHANGED, "Mokyklos")],
        "Veikla 1.1.2 „Mokymai“": [(Fate.CHANGED, "Pavadinimas")],
    }
    places = {change.label: change.told[0] for change in changes(deciding)}
    where = ("prie „1.1 Stiprinti lyderystę“", "prie „1.2 Plėtoti STEAM“")
    assert places["Perkelta"] == FieldChange("Vieta", *where)
    assert places["Pavadinimas"] == FieldChange("Pavadinimas", "Mokymai", "Mokymai ir stažuotės")


def test_what_gets_another_key_and_stands_as_before_is_no_change(two: Two) -> None:
    rasa, jonas = two
    own, new = (item_id(98), item_id(99)), (item_id(90), item_id(91))
    for person, ids in ((rasa, own), (jonas, new)):
        items = [Activity(id=id_, parent=TASK, order=key) for id_, key in zip(ids, "XY", strict=True)]
        person.plan.run(OperationKind.ADD, [*map(Insert, items)])
    plan, deciding = decided(rasa, jonas)
    assert {change.id for change in deciding.merge.changes} == {*own, *new}
    assert [change.item.id for change in changes(deciding)] == [*new]
    deciding.take_in(plan, NOON)
    assert [one.id for one in plan.tree.children(TASK, Kind.ACTIVITY)][2:] == [*new, *own]


def test_what_is_refused_stays_mine_and_the_rest_comes_in(two: Two) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono pirma")
    jonas.write(SECOND, "Jono antra")
    new = jonas.plan.add(Kind.ACTIVITY, TASK, title="Nauja")
    jonas.plan.add(Kind.INDICATOR, new.id, title="Dalyviai")
    plan, deciding = decided(rasa, jonas)
    for change in changes(deciding):
        deciding.refuse(change, change.item.id in (FIRST, new.id))
    assert (deciding.count, deciding.refused) == (3, 2)
    assert say(deciding.take_in(plan, NOON)) == "Kopija sulieta. Priimtas 1 pakeitimas."
    assert (rasa.title(FIRST), rasa.title(SECOND)) == ("Stažuotės", "Jono antra")
    assert new.id not in plan.tree
    # What was refused is decided: whoever gets the plan is not asked again, nor offered it here.
    assert jonas.take(rasa.send()) == 0
    assert jonas.plan.tree.items() == rasa.plan.tree.items()


def test_a_branch_that_goes_stays_whole_when_that_is_refused(two: Two) -> None:
    rasa, jonas = two
    jonas.plan.remove([TASK])
    plan, deciding = decided(rasa, jonas)
    [change] = changes(deciding)
    assert [*map(len, (change.keys, plan.tree.children(TASK, Kind.ACTIVITY)))] == [3, 2]
    deciding.refuse(change, True)
    before = plan.tree.items()
    deciding.take_in(plan, NOON)
    assert plan.tree.items() == before


def test_ticking_everything_takes_back_what_was_refused(two: Two) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    plan, deciding = decided(rasa, jonas)
    deciding.refuse(changes(deciding)[0], True)
    deciding.accept_all()
    deciding.take_in(plan, NOON)
    assert rasa.title(FIRST) == "Jono"


def test_a_question_may_be_answered_by_a_text_of_ones_own(two: Two) -> None:
    rasa, jonas = two
    rasa.write(FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    plan, deciding = decided(rasa, jonas)
    [question] = deciding.questions
    assert may_be_written(question.conflict)
    assert beginning(question.conflict) == "Jono / Rasos"
    deciding.decide(question, written(question.conflict, "Abiejų"))
    assert deciding.put_off == 0
    assert say(deciding.take_in(plan, NOON)) == "Kopija sulieta. Atsakyta į 1 klausimą."
    assert rasa.title(FIRST) == "Abiejų"
    assert rasa.plan.tree.of_kind(Kind.RECOMMENDATION) == []
    with pytest.raises(InvalidValue):
        written(question.conflict, "ilgas " * 500)


def test_put_off_it_is_a_remark_and_decided_later_by_the_other_once(two: Two) -> None:
    rasa, jonas = two
    rasa.write(FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    plan, deciding = decided(rasa, jonas)
    told = say(deciding.take_in(plan, NOON))
    assert told == "Kopija sulieta. 1 klausimas atidėtas – jis laukia rodinyje „Rekomendacijos“."
    assert jonas.take(rasa.send()) == 0
    assert rasa.plan.tree.items() == jonas.plan.tree.items()
    shown = jonas.title(FIRST)
    [remark] = jonas.plan.tree.of_kind(Kind.RECOMMENDATION)
    assert isinstance(remark, Recommendation) and kept_version(remark)
    theirs = jonas.plan
    theirs.run(OperationKind.EDIT, decide(theirs.tree.items(), remark.id, take=True))
    assert {shown, jonas.title(FIRST)} == {"Rasos", "Jono"}
    assert rasa.take(jonas.send()) == 0
    assert rasa.title(FIRST) == jonas.title(FIRST)


def test_everything_is_known_by_who_made_it(office: Callable[[str], Person], two: Two) -> None:
    rasa, jonas = two
    ona = office("Ona")
    jonas.write(FIRST, "Jono")
    ona.receive(jonas.send())
    ona.write(SECOND, "Onos")
    _, deciding = decided(rasa, ona)
    assert {person.name: [one.item.id for one in person.items] for person in deciding.people} == {
        "Jonas": [FIRST],
        "Ona": [SECOND],
    }


def test_what_lies_outside_the_assignment_is_marked(two: Two) -> None:
    rasa, jonas = two
    asked = Assignment(items=frozenset({TASK}))
    library.send(rasa.store, rasa.plan, rasa.store.path.with_name("j.planas"), NOON, "Jonas", asked)
    jonas.write(FIRST, "Jono")
    jonas.write(THIRD, "Ir ši Jono")
    _, deciding = decided(rasa, jonas)
    [person] = deciding.people
    assert person.outside == {THIRD}


def test_what_the_checks_would_find_anew_is_told_before_it_comes_in(two: Two) -> None:
    rasa, jonas = two
    jonas.plan.add(Kind.ACTIVITY, TASK, title="Nauja")
    _, deciding = decided(rasa, jonas)
    missing = [notice.why for notice in deciding.notices() if notice.about == "Veikla 1.1.3 „Nauja“"]
    assert "Įspėjimas: Nenurodyta veiklos pradžia." in missing
    deciding.refuse(changes(deciding)[0], True)
    assert deciding.notices() == []


def test_fields_that_depend_on_each_other_are_told_with_their_values(two: Two) -> None:
    rasa, jonas = two
    line = rasa.plan.add(Kind.FUNDING, FIRST, year=2026)
    jonas.take(rasa.send(NOON + timedelta(days=1)))
    rasa.plan.edit(line.id, "net", Decimal(100))
    jonas.plan.edit(line.id, "vat_rate", Decimal(21))
    _, deciding = decided(rasa, jonas)
    [fields] = [notice.why for notice in deciding.notices() if "PVM tarifas" in notice.why]
    assert "100,00" in fields and "21" in fields


def test_a_plan_that_went_on_meanwhile_is_not_merged_over(two: Two) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    plan, meeting = rasa.meet(jonas.send())
    deciding = Deciding(rasa.store, meeting, say)
    plan.edit(SECOND, "title", "Vėliau")
    before = plan.tree.items()
    with pytest.raises(PlanEditorError):
        deciding.take_in(plan, NOON)
    assert plan.tree.items() == before
    again = Deciding(rasa.store, meet(rasa.store, plan, meeting.theirs), say)
    again.take_in(plan, NOON)
    assert (title_of(plan.tree[FIRST]), title_of(plan.tree[SECOND])) == ("Jono", "Vėliau")
