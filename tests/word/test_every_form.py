"""Every form, of every sort of plan, makes a document that Word opens without a word."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pytest
from docx import Document
from tests.conftest import item_id
from tests.ooxml import validation_errors
from tests.word.exporting import FORMS, about_something, exported
from tests.word.plans import ROOT, empty_plan, plan, plan_items

from planeditor.editing.library import sample_path
from planeditor.files.reader import read
from planeditor.plan.items import Item, Kind, Municipality, School, Session, TeamMember
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import TeamRole
from planeditor.word.forms.collection import DEFAULT_FORM
from planeditor.word.forms.form import Subject
from planeditor.word.gaps import Gap
from planeditor.word.ooxml.markup import w
from planeditor.word.stages import Stage

_TITLES = (
    "Ilgas pavadinimas be galo, " * 12,
    "Ilgažodiškumas" * 22,
    "Ąžuolyno „Ėglės“ ir „Šaltinio „Čiurlenimas““ įstaiga: ąčęėįšųūž ĄČĘĖĮŠŲŪŽ – Ūla & <Ųų>",
)


def _sample() -> PlanTree:
    items = read(sample_path()).items
    (root,) = (id_ for id_, one in items.items() if one.kind is Kind.PLAN)
    return PlanTree([*items.values(), Session(id=item_id(3), parent=root)])


def _empty() -> PlanTree:
    named = School(id=item_id(2), parent=ROOT), Session(id=item_id(3), parent=ROOT)
    return PlanTree([*empty_plan().items().values(), *named])


def _joint() -> PlanTree:
    """Of two municipalities; the titles are long, hardly to be broken, or full of quotes, in turn."""
    other = Municipality(id=item_id(70), parent=ROOT, order="W", name="Rietavo savivaldybė", pupils=870)

    def titled(item: Item, title: str) -> Item:
        return replace(item, **{item.title_field: title[:300]}) if item.title_field else item

    return PlanTree([*map(titled, plan_items(9), cycle(_TITLES)), other])


PLANS: dict[str, Callable[[], PlanTree]] = {
    "sample": _sample,
    "empty": _empty,
    "60 activities": lambda: plan(60),
    "joint, odd titles": _joint,
}


CASES = [
    (form, name)
    for form in FORMS.names()
    for name in PLANS
    if name != "empty" or FORMS.read(form).about.subject is not Subject.ACTIVITY  # there is none
]


# A large plan has more of the same: whether numbers stay apart is seen in the document that has it all.
VALIDATED = [(form, name) for form, name in CASES if name != "60 activities" or form == DEFAULT_FORM]


@pytest.mark.parametrize(("form", "name"), VALIDATED)
def test_the_document_is_valid(form: str, name: str, tmp_path: Path) -> None:
    tree = PLANS[name]()
    path = tmp_path / "dokumentas.docx"
    path.write_bytes(exported(tree, about_something(form, tree=tree)).content)
    assert validation_errors(path) == []


@pytest.mark.parametrize(("form", "name"), CASES)
def test_each_table_says_what_it_is_to_those_who_do_not_see_it(form: str, name: str) -> None:
    tree = PLANS[name]()
    for table in Document(BytesIO(exported(tree, about_something(form, tree=tree)).content)).tables:
        called, look = (table._tblPr.find(w(name)) for name in ("tblCaption", "tblLook"))
        assert called is not None and called.get(w("val"))
        # Cards that are cut apart, and the four lists of SWOT, have neither.
        is_bare = form.startswith("sesijos") or "SSGG" in called.get(w("val"))
        assert is_bare or "1" in (look.get(w("firstRow")), look.get(w("firstColumn")))


@pytest.mark.parametrize(("form", "name"), CASES)
def test_what_is_missing_is_said_in_drafts_and_never_in_what_was_approved(form: str, name: str) -> None:
    tree = PLANS[name]()
    for stage in FORMS.read(form).about.stages:
        made = exported(tree, about_something(form, stage, tree))
        told = "\n".join(text.text for text in Document(BytesIO(made.content)).element.body.iter(w("t")))
        assert stage is Stage.DRAFT or "Nenurodyta" not in told
        # What is about a session does not name the plan.
        asks = FORMS.read(form).about.subject is not Subject.SESSION
        assert name != "empty" or not asks or Gap("Plano pavadinimas") in made.missing
        for heading in re.findall(r"\[Nenurodyta: (.*)\]", told):
            assert heading in {gap.what for gap in made.missing}


_PEOPLE = [
    ("Vardenė Pavardenė", TeamRole.LEAD, "", "Komandos vadovė"),
    ("Vardenis Pavardenis", TeamRole.STEAM, "", "STEAM ugdymo srities koordinatorius"),
    ("Rasa Pavardienė", TeamRole.CULTURE, "", "Kultūrinio ugdymo srities koordinatorė"),
    ("Karmen Smith", TeamRole.FINANCE, "", "Finansininkas"),
    ("Saša Smith", TeamRole.SCHOOL, "mokyklos direktorė", "Mokyklos atstovė"),
]


@pytest.mark.parametrize("name", ["sample", "empty", "joint, odd titles"])
def test_roles_agree_with_the_people_who_have_them(name: str) -> None:
    items = [one for one in PLANS[name]().items().values() if one.kind is not Kind.TEAM_MEMBER]
    (root,) = (one.id for one in items if one.kind is Kind.PLAN)
    people = [
        TeamMember(id=item_id(800 + place), parent=root, order="Y", name=called, role=role, position=position)
        for place, (called, role, position, _) in enumerate(_PEOPLE)
    ]
    body = Document(BytesIO(exported(PlanTree([*items, *people])).content)).element.body
    rows = [[text.text for text in row.iter(w("t"))] for row in body.iter(w("tr"))]
    for called, _, _, told in _PEOPLE:
        (row,) = (row for row in rows if called in row and row[0].endswith("."))
        assert row[row.index(called) + 1] == told


@pytest.mark.parametrize("form", FORMS.names())
def test_dates_are_written_in_words_and_no_money_as_a_dash(form: str) -> None:
    signed = [
        replace(one, agreement_date=date(2024, 2, 1)) if one.id == ROOT else one for one in plan_items()
    ]
    body = Document(BytesIO(exported(PlanTree(signed), about_something(form)).content)).element.body
    texts = [text.text for text in body.iter(w("t"))]
    assert [text for text in texts if re.search(r"\d{4}-\d\d-\d\d", text)] == []
    assert "0,00" not in texts


def test_every_choice_that_a_form_leaves_can_be_made() -> None:
    assert {FORMS.read(name).about.subject for name in FORMS.names()} == {*Subject}
