"""What places may name is what the window calls it, and every name means one thing."""

import re

import pytest
from tests.word.filling.making import filled, lines_of, rows_of, unfilled
from tests.word.plans import plan

from planeditor.language import Catalogue, Language
from planeditor.plan.describe import kind_name
from planeditor.plan.items import FIELDS, Kind
from planeditor.resources import resource
from planeditor.word.filling.names import names
from planeditor.word.filling.starter import starter
from planeditor.word.sources import SOURCES
from planeditor.word.wording import VALUES

SAY = Catalogue.of(Language.LT).say


@pytest.mark.parametrize("kind", Kind)
def test_every_field_is_named_as_the_window_calls_it(kind: Kind) -> None:
    for field in FIELDS[kind]:
        named = names().find(f"{SAY(kind_name(kind))}: {SAY(field.said)}")
        assert named is not None
        assert (named.kind, named.name) == (kind, field.name)


@pytest.mark.parametrize("kind", Kind)
def test_every_name_that_is_shown_means_one_thing_of_its_kind(kind: Kind) -> None:
    shown = names().shown[kind]
    found = [names().find(one) for one in shown]
    assert None not in found
    assert len({(one.kind, one.name) for one in found if one}) == len(shown)
    assert {one.kind for one in found if one} <= {kind, None}
    assert all(one.name in SOURCES[kind] or one.name in VALUES for one in found if one)


@pytest.mark.parametrize(
    "written",
    ["Veikla: pavadinimas", "VEIKLA – Pavadinimas", " veikla:pavadinimas ", "Veiklos pavadinimas", "Veikla"],
)
def test_case_spaces_signs_and_accents_are_forgiven(written: str) -> None:
    named = names().find(written)
    assert named is not None and (named.kind, named.name) == (Kind.ACTIVITY, "title")


def test_a_year_belongs_to_sums_alone() -> None:
    named = names().find("Uždavinys: be PVM 2025 m.")
    assert named is not None and (named.kind, named.name, named.year) == (Kind.TASK, "net", 2025)
    assert names().find("Veikla: tipas 2025") is None


def test_the_help_names_all_that_may_be_named_of_what_forms_mostly_tell() -> None:
    page = resource("help", "16-blankas.md").read_text("utf-8")
    listed = {
        line[2:].partition("**")[0]: [one.strip("{}") for one in re.findall(r"`([^`]+)`", line)]
        for line in page.splitlines()
        if line.startswith("**")
    }
    kinds = [kind for kind in Kind if SAY(kind_name(kind)) in listed]
    assert len(kinds) == len(listed) >= 8
    for kind in kinds:
        assert listed[SAY(kind_name(kind))] == [*names().shown[kind]]


def test_the_sample_is_a_form_whose_every_place_is_filled_and_tells_all_names() -> None:
    made = filled(starter())
    assert unfilled(made) == []
    assert [row[0] for row in rows_of(made.content)] == [
        "Nr.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1.", "1.2.2.", "Iš viso",
    ]  # fmt: skip
    text = "\n".join(lines_of(made.content))
    assert "\nSavivaldybės meras\t" in text
    assert all(name in text for kind in Kind for name in names().shown[kind])
    assert starter() == starter()
    assert filled(starter(), plan(0)).unfilled == []
