from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree
from tests.word.exporting import exported
from tests.word.plans import MUNICIPALITY, ROOT, SCHOOL, activity_id, plan, plan_items

from planeditor.plan.fieldtypes import Text
from planeditor.plan.items import Activity, field_of
from planeditor.plan.tree import PlanTree
from planeditor.word.marks import BOOKMARK, NAMESPACE
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.sources import MONEY, PERIOD


def _written(tree: PlanTree) -> tuple[list[Element], Element]:
    """The controls of the document, and the list of them that it carries."""
    document = Document(BytesIO(exported(tree).content))
    (part,) = (
        relationship.target_part
        for relationship in document.part.rels.values()
        if relationship.reltype == RELATIONSHIP_TYPE.CUSTOM_XML
    )
    controls = [one for one in document.element.body.iter(w("sdt")) if not _is_contents(one)]
    return controls, etree.fromstring(part.blob)


def _is_contents(control: Element) -> bool:
    """Whether it holds the table of contents, which is no field."""
    return control.find(f"{w('sdtPr')}/{w('docPartObj')}") is not None


def _mark(control: Element, name: str) -> str:
    value: str = control.find(f"{w('sdtPr')}/{w(name)}").get(w("val"))
    return value


def _text(control: Element) -> str:
    """What stands in the control."""
    paragraphs = [*control.iter(w("p"))] or [control]
    return "\n".join("".join(text.text for text in one.iter(w("t"))) for one in paragraphs)


def _fields(tree: PlanTree) -> dict[tuple[str, str], Element]:
    """The control of each field that is listed, by the id of its item and its name; those of sums aside."""
    controls, listed = _written(tree)
    by_number = {_mark(control, "id"): control for control in controls}
    found = {
        (item.get("id"), field.get("name")): by_number.pop(field.get("control"))
        for item in listed.iter(f"{{{NAMESPACE}}}item")
        for field in item
    }
    assert not by_number
    return {key: control for key, control in found.items() if key[1] != MONEY.name}


def test_every_control_leads_to_the_field_that_stands_in_it() -> None:
    tree = plan(7)
    fields = _fields(tree)
    assert len(fields) > 40
    for (id_, name), control in fields.items():
        (begin,) = control.iter(w("bookmarkStart"))
        assert begin.get(w("name")) == f"{BOOKMARK}{int(_mark(control, 'id')):08}"
        if name == PERIOD.name:
            continue
        value = getattr(tree[id_], name)
        if isinstance(field_of(tree[id_].kind, name).type, Text):
            assert _text(control) == value
        else:
            assert _text(control).strip()


def test_sums_alone_are_locked_as_they_are_worked_out() -> None:
    controls, _ = _written(plan(7))
    locked = [one for one in controls if one.find(f"{w('sdtPr')}/{w('lock')}") is not None]
    assert len(locked) > 3
    assert {_mark(one, "lock") for one in locked} == {"contentLocked"}
    money = [one for one in controls if _mark(one, "alias").endswith(" – Lėšos")]
    assert locked == money and all("Eur" in _text(one) for one in money)


def test_words_numbers_dates_references_and_terms_stand_in_controls_too() -> None:
    told = {key: _text(control) for key, control in _fields(plan(7)).items()}
    first = activity_id(0)
    assert told[first, "areas"] == "Lyderystė veikiant, STEAM ugdymas"
    assert told[first, "responsible"] == "Vardenė Ąčiulienė"
    assert told[first, "partners"] == "Viešoji biblioteka"
    assert told[first, "period"] == "2024\u00a0m. II\u00a0ketv.\u00a0– 2026\u00a0m. I\u00a0ketv."
    assert told[MUNICIPALITY, "pupils"] == "2\u00a0900"
    assert told[SCHOOL, "pupils"] == "520"
    assert told[ROOT, "programme"] == "„Tūkstantmečio mokyklų“ programa, II srautas"


def test_the_texts_of_activities_can_all_be_changed() -> None:
    tree = plan(7)
    fields = _fields(tree)
    for number in range(7):
        activity = tree[activity_id(number)]
        assert isinstance(activity, Activity)
        assert {(activity.id, name) for name in ("title", "description", "result", "upkeep")} <= fields.keys()


def test_names_and_numbers_of_controls_are_used_once() -> None:
    controls, _ = _written(plan(60))
    for name in ("alias", "id"):
        marks = [_mark(control, name) for control in controls]
        assert len(set(marks)) == len(marks)
        assert all(len(mark) <= 64 for mark in marks)


def test_names_of_controls_are_for_people() -> None:
    controls, _ = _written(plan())
    aliases = {_mark(control, "alias") for control in controls}
    assert {
        "Veikla 1.1.2 – Aprašymas",
        "Planas – Mokinių pasiekimai",
        "Mokykla 2 – Visas juridinis ",
    } & aliases
    assert "Veikla 1.1.2 – Aprašymas" in aliases
    assert "Planas – Mokinių pasiekimai" in aliases


def test_the_list_says_which_plan_and_state_it_is() -> None:
    _, listed = _written(plan())
    assert listed.tag == f"{{{NAMESPACE}}}plan"
    title, at = "Elektrėnų savivaldybės švietimo pažangos planas", "2024-03-25T12:00:00+00:00"
    assert dict(listed.attrib) == {"id": ROOT, "title": title, "revision": "41", "at": at}


@pytest.mark.parametrize("text", ["\x01", "\x01\n\x02", " \x0b "])
def test_a_text_of_nothing_that_can_be_written_has_no_control(text: str) -> None:
    items = [replace(i, description=text, result=text) if i.id == activity_id(0) else i for i in plan_items()]
    assert (activity_id(0), "description") not in _fields(PlanTree(items))
