"""Lists typed or pasted into a text become sub-points and items, none of them numbered twice."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from tests.word.exporting import FORMS, about_something, exported, order, shown
from tests.word.plans import ROOT, activity_id, plan_items

from planeditor.plan.tree import PlanTree
from planeditor.word.ooxml.markup import w
from planeditor.word.points import Points

CASES = {
    "sub-points of the paragraph above": (
        "Numatoma:\n1. Pirmas\n1.1. Gilesnis\n1.2. Kitas\n2. Antras\n2.1. Vėl",
        "1 Numatoma:|1.1 Pirmas|1.1.1 Gilesnis|1.1.2 Kitas|1.2 Antras|1.2.1 Vėl",
    ),
    "points, where nothing stands above": (
        "1. Pirmas\n1.1. Gilesnis\n2. Antras\nPabaiga",
        "1 Pirmas|1.1 Gilesnis|2 Antras|3 Pabaiga",
    ),
    "brackets and letters": (
        "Bus:\n1) viena:\na) pirma\nb) antra\n2) kita\na) trečia",
        "1 Bus:|1.1 viena:|1.1.1 pirma|1.1.2 antra|1.2 kita|1.2.1 trečia",
    ),
    "letters alone": ("Bus:\na) pirma\nb) antra", "1 Bus:|1.1 pirma|1.2 antra"),
    "two lists": (
        "Bus:\n1. a\n2. b\nIr:\n1. c\n2. d",
        "1 Bus:|1.1 a|1.2 b|2 Ir:|2.1 c|2.2 d",
    ),
    "text between the points": ("1. a\nPaaiškinimas.\n2. b\n3. c", "1 a|2 Paaiškinimas.|3 b|4 c"),
    "numbers of another document": ("8.1. a\n8.2. b\n8.2.1. c\n9. d", "1 a|2 b|2.1 c|3 d"),
    "numbers of another document below a paragraph": ("Bus:\n8.1. a\n9. b", "1 Bus:|1.1 a|1.2 b"),
    "a level left out": ("Bus:\n1. a\n1.1.1. b", "1 Bus:|1.1 a|1.1.1 b"),
    "numbers that begin a sentence": (
        "Bus:\n12.5 proc. daugiau\n2024. Pradžia\n31.12. Pabaiga\n05.12. Renginys\n1,5 etato\n5 m.",
        "1 Bus:|2 12.5 proc. daugiau|3 2024. Pradžia|4 31.12. Pabaiga|5 05.12. Renginys|6 1,5 etato|7 5 m.",
    ),
    "a day within a list": ("1. a\n31.12. Pabaiga\n2. b", "1 a|2 31.12. Pabaiga|3 b"),
    "initials": ("A. Jonaitis\nI. Tikslas", "1 A. Jonaitis|2 I. Tikslas"),
    "a number alone": ("1.\n2", "1 1.|2 2"),
}


@pytest.mark.parametrize("name", CASES)
def test_typed_numbers_say_how_deep_a_line_stands(name: str) -> None:
    text, told = CASES[name]
    points, counts = Points(), [0]
    found = []
    for line in text.splitlines():
        level, said = points.take(line)
        counts = [*counts, 0][:level]
        assert len(counts) == level
        counts[-1] += 1
        found.append(f"{'.'.join(map(str, counts))} {said}")
    assert "|".join(found) == told


def test_no_list_is_deeper_than_those_of_word() -> None:
    points = Points()
    assert [points.take(".".join("1" * deep) + ". a")[0] for deep in range(1, 13)] == [*range(1, 10), 9, 9, 9]


def test_points_are_counted_on_from_text_to_text_and_sub_points_are_not() -> None:
    items = [
        replace(one, achievements="a\n1. b", aim="1. c\n2. d") if one.id == ROOT else one
        for one in plan_items()
    ]
    told = [text for _, text in shown(exported(PlanTree(items)).content)]
    numbers = {line[-1]: line[:-2].rstrip(".").split(".") for line in told if line[-2:-1] == "\u00a0"}
    aim, above = int(numbers["c"][0]), int(numbers["a"][0])
    assert (numbers["d"], numbers["b"]) == ([str(aim + 1)], [str(above), "1"])
    assert above > aim + 1


TEXT = (
    "Numatoma:\n1. Pirmas\n1.1. Gilesnis\na) Raidė\n"
    "• Ženklas\n- Brūkšnys\n\uf0b7\tIš „Word“\n➢ Rodyklė\n\uf0fc\tVarnelė\n12.5 proc. daugiau"
)


def test_a_list_in_the_plan_is_numbered_once() -> None:
    items = [replace(one, achievements=TEXT) if one.id == ROOT else one for one in plan_items()]
    found = shown(exported(PlanTree(items)).content)
    told = [text for _, text in found]
    place = next(place for place, line in enumerate(told) if line.endswith("Numatoma:"))
    point = int(told[place].partition(".")[0])
    assert told[place : place + 10] == [
        f"{point}.\u00a0Numatoma:",
        f"{point}.1.\u00a0Pirmas",
        f"{point}.1.1.\u00a0Gilesnis",
        f"{point}.1.1.1.\u00a0Raidė",
        "– Ženklas",
        "– Brūkšnys",
        "– Iš „Word“",
        "– Rodyklė",
        "– Varnelė",
        f"{point + 1}.\u00a012.5 proc. daugiau",
    ]
    styles = [style for style, _ in found[place : place + 10]]
    assert styles == ["BodyText"] * 4 + ["ListDash"] * 5 + ["BodyText"]


@pytest.mark.parametrize("form", FORMS.names())
def test_no_text_of_an_activity_is_numbered_twice_and_every_bullet_is_a_dash(form: str) -> None:
    filled = {"description": TEXT, "result": TEXT, "upkeep": TEXT, "risks": TEXT}
    items = [replace(one, **filled) if one.id == activity_id(0) else one for one in plan_items()]
    body = Document(BytesIO(exported(PlanTree(items), about_something(form)).content)).element.body
    told = ["".join(text.text for text in one.iter(w("t"))) for one in body.iter(w("p"))]
    assert not [line for line in told if line.startswith(("•", "-", "➢", "\uf0b7", "\uf0fc"))]
    assert all(line == "1. Pirmas" for line in told if line.endswith("Pirmas"))


def test_a_document_without_points_keeps_the_numbers_as_typed() -> None:
    items = [replace(one, description=TEXT) if one.id == activity_id(0) else one for one in plan_items()]
    asked = order("srities-israsas", subject="leadership")
    body = Document(BytesIO(exported(PlanTree(items), asked).content)).element.body
    told = ["".join(text.text for text in one.iter(w("t"))) for one in body.iter(w("p"))]
    assert [line for line in told if line in TEXT.splitlines()] == [
        "Numatoma:",
        "1. Pirmas",
        "1.1. Gilesnis",
        "a) Raidė",
        "12.5 proc. daugiau",
    ]
