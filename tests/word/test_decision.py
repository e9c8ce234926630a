"""The council's decision, and what a form has only where it is asked for."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from tests.conftest import item_id
from tests.word.exporting import FORMS, about_something, exported, order, shown
from tests.word.plans import ROOT, activity_id, plan, plan_items

from planeditor.errors import NotFound
from planeditor.plan.items import Kind, Municipality
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Programme
from planeditor.word.gaps import Gap
from planeditor.word.order import Decision, choice_name, choices, part_of
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
    assert "2024\u00a0m. ________ d. Nr.\u00a0________\nElektrėnai" in lines


def test_how_to_appeal_is_told_only_where_it_is_asked_for() -> None:
    lines = _lines("tarybos-sprendimas", "appeal")
    # Councils tell of it below their points and give it no number.
    (place,) = (
        place for place, line in enumerate(lines) if line.startswith("Šis sprendimas gali būti skundžiamas")
    )
    assert lines[place - 1].startswith("2.\u00a0") and lines[place + 1].startswith("Savivaldybės mer")
    assert not any("skundžiamas" in line for line in _lines("tarybos-sprendimas"))
    asked = replace(order("tarybos-sprendimas"), options=frozenset({"appeal"}))
    assert Gap("Sprendimo apskundimo terminas", by_hand=True) in exported(plan(), asked).missing


@pytest.mark.parametrize("form", ["pazangos-planas", "tarybos-sprendimas"])
def test_a_plan_bears_the_marks_that_are_asked_for(form: str) -> None:
    marks = [line for line in _lines(form, "redaction", "committee") if "\n" in line]
    approved, agreed = (
        next(place for place, line in enumerate(marks) if line.startswith(word))
        for word in ("PATVIRTINTA\n", "PRITARTA\n")
    )
    assert approved < agreed
    assert marks[approved].endswith("\nredakcija)")
    assert not any(line.startswith("PRITARTA") or line.endswith("redakcija)") for line in _lines(form))


_NEW, _FORMER = Decision(date(2026, 3, 5), "T-7"), Decision(date(2024, 3, 28), "T-9")


def _each(councils: list[str], decision: Decision) -> dict[str, Decision]:
    return {id_: replace(decision, number=f"{decision.number}{at}") for at, id_ in enumerate(councils, 1)}


def _redaction(form: str, stage: Stage, tree: PlanTree | None = None) -> list[str]:
    """What a document of a new redaction says; each council's decisions have numbers of their own."""
    tree = tree or plan()
    councils = [one.id for one in tree.of_kind(Kind.MUNICIPALITY)] or [""]
    asked = replace(
        order(form, stage),
        options=frozenset({"redaction"}),
        decisions={} if stage is Stage.DRAFT else _each(councils, _NEW),
        former=_each(councils, _FORMER),
    )
    return [text for _, text in shown(exported(tree, asked).content)]


def test_a_decision_of_a_new_redaction_changes_the_one_that_approved_the_plan() -> None:
    lines = _redaction("tarybos-sprendimas", Stage.APPROVED)
    approved = "„Dėl Elektrėnų savivaldybės švietimo pažangos plano patvirtinimo“"
    decided = "Elektrėnų savivaldybės tarybos 2024\u00a0m. kovo 28\u00a0d."
    before = f"{decided} sprendim{{}} Nr.\u00a0T\u201191 {approved}"
    assert f"Sprendimas\nDėl {before.format('o')} pakeitimo" in lines
    assert "2026\u00a0m. kovo 5\u00a0d. Nr.\u00a0T\u201171\nElektrėnai" in lines
    points = [line for line in lines if line.startswith(("1.\u00a0", "2.\u00a0"))][:2]
    assert points[0] == (
        f"1.\u00a0Pakeisti Elektrėnų savivaldybės švietimo pažangos planą, patvirtintą {before.format('u')}, "
        "ir jį išdėstyti nauja redakcija (pridedama)."
    )
    assert points[1].startswith("2.\u00a0Paskelbti ")
    assert not any("Patvirtinti " in line or line.endswith("plano patvirtinimo") for line in lines)
    assert (
        "PATVIRTINTA\nElektrėnų savivaldybės tarybos\n2024\u00a0m. kovo 28\u00a0d.\n"
        "sprendimu Nr.\u00a0T\u201191\n(Elektrėnų savivaldybės tarybos\n2026\u00a0m. kovo 5\u00a0d.\n"
        "sprendimo Nr.\u00a0T\u201171\nredakcija)"
    ) in lines


def test_a_draft_of_a_new_redaction_names_the_former_decision_and_leaves_room_for_its_own() -> None:
    lines = _redaction("tarybos-sprendimas", Stage.DRAFT)
    (mark,) = (line for line in lines if line.startswith("PATVIRTINTA"))
    assert "kovo 28\u00a0d.\nsprendimu Nr.\u00a0T\u201191" in mark
    assert mark.endswith("\n2024\u00a0m. ________ d.\nsprendimo Nr.\u00a0________\nredakcija)")
    unknown = _lines("tarybos-sprendimas", "redaction")
    assert any(
        "tarybos 20__\u00a0m. ________ d. sprendimo Nr.\u00a0________ „Dėl" in line for line in unknown
    )
    asked = replace(order("tarybos-sprendimas"), options=frozenset({"redaction"}))
    gaps = [gap.what for gap in exported(plan(), asked).missing]
    assert gaps.count("Keičiamo sprendimo data") == gaps.count("Keičiamo sprendimo numeris") == 1
    assert "Tarybos sprendimo data" not in gaps


@pytest.mark.parametrize("stage", [Stage.APPROVED, Stage.AGREED])
def test_a_joint_plan_of_a_new_redaction_bears_both_decisions_of_each_council(stage: Stage) -> None:
    other = Municipality(id=item_id(70), parent=ROOT, order="W", name="Rietavo savivaldybė")
    lines = _redaction("pazangos-planas", stage, PlanTree([*plan_items(), other]))
    marks = [line.split("\n") for line in lines if line.endswith("\nredakcija)")]
    assert [(mark[1], mark[3], mark[6]) for mark in marks] == [
        ("Elektrėnų savivaldybės tarybos", "sprendimu Nr.\u00a0T\u201191", "sprendimo Nr.\u00a0T\u201171"),
        ("Rietavo savivaldybės tarybos", "sprendimu Nr.\u00a0T\u201192", "sprendimo Nr.\u00a0T\u201172"),
    ]
    assert not any(line.endswith(("T\u201171", "T\u201172")) for line in lines)
    assert any("2026\u00a0m." in line for line in lines)


def test_the_note_to_a_new_redaction_says_what_is_changed() -> None:
    lines = _redaction("aiskinamasis-rastas", Stage.DRAFT)
    assert "sprendimo Nr.\u00a0T\u201191 „Dėl" in lines[0] and "pakeitimo“ projekto" in lines[0]
    (first,) = (line for line in lines if line.startswith("1.\u00a0"))
    assert first == (
        "1.\u00a0Tarybai siūloma patvirtinti naują Elektrėnų savivaldybės švietimo pažangos plano "
        "(toliau\u00a0– Pažangos planas) redakciją. Pažangos planas patvirtintas Elektrėnų savivaldybės "
        "tarybos 2024\u00a0m. kovo 28\u00a0d. sprendimu Nr.\u00a0T\u201191."
    )
    assert sum("Sprendimo projekto tikslas" in line for line in lines) == 2  # a heading and a point


@pytest.mark.parametrize(
    ("title", "accusative", "genitive", "it"),
    [
        ("Ugdymo programa 2030", "Ugdymo programą 2030", "Ugdymo programos 2030", "ją"),
        ("Mokykla", "Pažangos planą „Mokykla“", "Pažangos plano „Mokykla“", "jį"),
    ],
)
def test_any_title_agrees_with_the_words_of_the_decision(
    title: str, accusative: str, genitive: str, it: str
) -> None:
    tree = PlanTree([replace(one, title=title) if one.id == ROOT else one for one in plan_items()])
    lines = _redaction("tarybos-sprendimas", Stage.APPROVED, tree)
    (first,) = (line for line in lines if line.startswith("1.\u00a0Pakeisti"))
    assert first.startswith(f"1.\u00a0Pakeisti {accusative}, patvirtintą Elektrėnų")
    assert first.endswith(f" „Dėl {genitive} patvirtinimo“, ir {it} išdėstyti nauja redakcija (pridedama).")


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
