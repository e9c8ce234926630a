"""The council's decision, and what a form has only where it is asked for."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from tests.word.exporting import FORMS, about_something, exported, order, shown
from tests.word.plans import ROOT, activity_id, plan, plan_items

from planeditor.errors import NotFound
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Programme
from planeditor.word.gaps import Gap
from planeditor.word.order import choice_name, choices, part_of
from planeditor.word.stages import Stage


def _lines(form: str, *options: str, stage: Stage = Stage.DRAFT) -> list[str]:
    asked = replace(order(form, stage), options=frozenset(options))
    return [text for _, text in shown(exported(plan(), asked).content)]


def test_what_is_decided_stands_in_points_below_what_it_rests_on() -> None:
    lines = _lines("tarybos-sprendimas")
    place = next(place for place, line in enumerate(lines) if line.endswith("nusprendžia:"))
    assert lines[place].startswith("Vadovaudamasi ")
    first, second = lines[place + 1 : place + 3]
    assert first == "1.\u00a0Patvirtinti Elektrėnų savivaldybės švietimo pažangos planą (pridedama)."
    assert second.startswith("2.\u00a0Paskelbti šį sprendimą Teisės aktų registre ir Elektrėnų savivaldybės ")
    assert "2024\u00a0m. ________ d. Nr.\u00a0T-________\nElektrėnai" in lines


def test_how_to_appeal_is_told_only_where_it_is_asked_for() -> None:
    told = [line for line in _lines("tarybos-sprendimas", "appeal") if "gali būti skundžiamas" in line]
    assert [line.partition("\u00a0")[0] for line in told] == ["3."]
    assert not any("skundžiamas" in line for line in _lines("tarybos-sprendimas"))
    asked = replace(order("tarybos-sprendimas"), options=frozenset({"appeal"}))
    assert Gap("Sprendimo apskundimo terminas", by_hand=True) in exported(plan(), asked).missing


@pytest.mark.parametrize("form", ["pazangos-planas", "tarybos-sprendimas"])
def test_a_plan_bears_the_marks_that_are_asked_for(form: str) -> None:
    marks = [line for line in _lines(form, "redaction", "committee") if "\n" in line]
    approved, redaction, agreed = (
        next(place for place, line in enumerate(marks) if line.startswith(word))
        for word in ("PATVIRTINTA\n", "(Elektrėnų savivaldybės tarybos\n", "PRITARTA\n")
    )
    assert approved < redaction < agreed
    assert marks[redaction].endswith("\nredakcija)")
    assert not any(line.startswith(("(", "PRITARTA")) for line in _lines(form))


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.APPROVED])
def test_who_prepared_it_stands_on_the_decision_alone(stage: Stage) -> None:
    lines = _lines("tarybos-sprendimas", stage=stage)
    assert sum(line.startswith("Parengė ") for line in lines) == 1
    assert any(line.startswith("Parengė ") for line in _lines("pazangos-planas")) is True
    assert not any(line.startswith("Parengė ") for line in _lines("pazangos-planas", stage=Stage.APPROVED))


def test_what_may_be_asked_for_of_a_decision_is_that_of_the_plan_too() -> None:
    names = [one.name for one in FORMS.read("tarybos-sprendimas").all_options]
    assert names == ["appeal", "redaction", "committee", "publicity"]


@pytest.mark.parametrize(("programme", "is_told"), [(Programme.FIRST, True), (None, False)])
def test_who_pays_is_told_where_the_programme_asks_for_it(programme: Programme | None, is_told: bool) -> None:
    items = [replace(one, programme=programme) if one.id == ROOT else one for one in plan_items()]
    asked = replace(order(), options=frozenset({"publicity"}))
    lines = [text for _, text in shown(exported(PlanTree(items), asked).content)]
    assert any("#NextGenerationEU lėšomis" in line for line in lines) is is_told
    assert not any("#NextGenerationEU" in line for line in _lines("pazangos-planas"))


def test_a_sheet_of_an_activity_tells_of_nothing_else() -> None:
    tree, form = plan(4), FORMS.read("veiklos-lapas")
    assert [choice_name(tree, one) for one in choices(tree, form)][:2] == [
        "1.1.1. Veikla „Nr. 0“",
        "1.1.2. Veikla „Nr. 1“",
    ]
    asked = order("veiklos-lapas", subject=activity_id(2))
    part = part_of(tree, asked)
    assert [one.id for one in part.of_kind(Kind.ACTIVITY)] == [activity_id(2)]
    assert [len(part.of_kind(kind)) for kind in (Kind.RISK, Kind.INDICATOR, Kind.RECOMMENDATION)] == [0, 0, 0]
    assert len(part.of_kind(Kind.SCHOOL)) == 1
    lines = [text for _, text in shown(exported(tree, asked).content)]
    assert lines[0] == "Veikla „Nr. 2“"
    with pytest.raises(NotFound, match="is about one of several"):
        exported(tree, order("veiklos-lapas"))


def test_areas_at_a_glance_name_what_costs_most_and_count_each_activity_once() -> None:
    content = exported(plan(7), about_something("apzvalga")).content
    rows = [[cell.text for cell in row.cells] for row in Document(BytesIO(content)).tables[0].rows]
    assert [row[0] for row in rows[1:5]] == [
        "Lyderystė veikiant",
        "Įtraukusis ugdymas",
        "Kultūrinis ugdymas",
        "STEAM ugdymas",
    ]
    assert rows[2][1:] == ["–"] * 4
    assert [row[1] for row in rows[1:6]] == ["3", "–", "4", "3", "7"]
    assert [line.partition("\u00a0")[0] for line in rows[3][4].split("\n")] == [
        "Veikla „Nr. 5“",
        "Veikla „Nr. 4“",
    ]
