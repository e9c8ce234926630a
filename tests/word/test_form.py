import re

import pytest
from tests.word.plans import AT, plan

from planeditor.language import Catalogue, Language
from planeditor.plan.vocabulary import ActivityType, Area
from planeditor.resources import resource
from planeditor.word.entries import BrokenForm
from planeditor.word.export import DEFAULT_FORM, export_document
from planeditor.word.form import Form, Goals, Listing, Texts
from planeditor.word.form_reader import form_names, parse_form, read_form
from planeditor.word.patterns import Pattern

TEXT = resource("forms", f"{DEFAULT_FORM}.toml").read_text("utf-8")


def _broken(old: str, new: str) -> tuple[str, int]:
    """The sentence about the form with one thing changed, and the line of the change."""
    assert TEXT.count(old), old
    line = TEXT[: TEXT.index(old)].count("\n") + 1
    with pytest.raises(BrokenForm) as caught:
        parse_form("mano", TEXT.replace(old, new, 1))
    return Catalogue(Language.EN, {}).say(caught.value.said), line


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('heading = "Darbo grupė"', 'heading "Darbo grupė"', "this cannot be read"),
        ('unspecified = "Nenurodyta"', 'unspecified = "Nenurodyta', "this cannot be read"),
        ('heading = "Darbo grupė"', 'hedding = "Darbo grupė"', "the key “heading” is missing"),
        ('caption = "SSGG analizė"', 'captoin = "SSGG analizė"', "no key “captoin” here"),
        ('kind = "swot"', 'kind = "ssgg"', "“ssgg” is not a value of the key “kind”"),
        ('of = "school"', 'of = "schools"', "“schools” is not a value of the key “of”"),
        ('what = "aim"', 'what = "start"', "“start” is not a value of the key “what”"),
        ('what = "special_needs_pupils"', 'what = "pupil"', "“pupil” is not a value of the key “what”"),
        ('what = "years"', 'what = "metai"', "“metai” is not a value of the key “what”"),
        ('by = "source"', 'by = "money"', "“money” is not a value of the key “by”"),
        ('filled = ["risks"]', 'filled = ["risk"]', "“risk” is not a value of the key “filled”"),
        ('programmes = ["tum1", "tum2"]\n', 'programmes = ["tum3"]\n', "“tum3” is not a value"),
        ('style = "place"', 'style = "plac"', "“plac” is not a value of the key “style”"),
        ('what = "investment_project" },', 'what = "aim", bold = true },', "no key “bold” here"),
        ("left_mm = 30", 'left_mm = "30"', "the key “left_mm” is of another kind"),
        ("left_mm = 30", "left_mm = -30", "the key “left_mm” is of another kind"),
        ('lines = ["{place}", "{year}"]', 'lines = ["{vieta}"]', "“vieta” in braces means nothing"),
        ('lines = ["{place}", "{year}"]', 'lines = ["{place"]', "“{place” in braces means nothing"),
        ('lines = ["{place}", "{year}"]', 'lines = ["{year:>9}"]', "in braces means nothing"),
        ('lines = ["{place}", "{year}"]', 'lines = ["{title.__class__}"]', "in braces means nothing"),
        ('lines = ["{place}", "{year}"]', "lines = [1]", "the key “lines” is of another kind"),
        ('groups = ["goal", "task"]\n', 'groups = ["activity"]\n', "“activity” is not a value"),
        ('page = "landscape"', 'page = "wide"', "“wide” is not a value of the key “page”"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, problem: str) -> None:
    sentence, line = _broken(old, new)
    assert problem in sentence
    told = re.match(r"Form “mano”, line (\d+): ", sentence)
    assert told is not None
    # Of a table whose key is missing, the line is where the table begins.
    assert int(told[1]) in (line, line - 1)


def test_a_missing_word_is_named() -> None:
    sentence, _ = _broken('no_funding = "Lėšų nereikia"', "")
    assert "the key “no_funding” is missing in the part that begins here" in sentence


def test_what_there_is_instead_is_told() -> None:
    sentence, _ = _broken('kind = "swot"', 'kind = "ssgg"')
    assert sentence.endswith("It can be: funding, goals, narrative, record, sums, swot, table, text.")


def test_items_are_chosen_by_values_that_their_fields_can_have() -> None:
    assert _only("{ type = 'equipment' }") == (("type", ActivityType.EQUIPMENT),)
    assert _only("{ areas = 'steam' }") == (("areas", frozenset({Area.STEAM})),)


@pytest.mark.parametrize("wrong", ["{ type = 'paint' }", "{ areas = 'north' }", "{ no_funding = 'yes' }"])
def test_other_values_are_refused(wrong: str) -> None:
    with pytest.raises(BrokenForm, match="does not fit the key"):
        _only(wrong)


def _only(wanted: str) -> tuple[tuple[str, object], ...]:
    chapter = '[[chapter]]\nheading = "a"\n[[chapter.part]]\nkind = "table"\nof = "activity"\n'
    columns = 'columns = [{ heading = "a", what = "title" }]\n'
    form = parse_form("mano", f"{TEXT}\n{chapter}{columns}only = {wanted}\n")
    content = form.chapters[-1].parts[0].content
    assert isinstance(content, Listing)
    return content.only


def test_every_form_that_comes_with_the_program_can_be_followed() -> None:
    for name in form_names():
        form = read_form(name)
        assert isinstance(form, Form)
        assert export_document(plan(), name, author="", at=AT).startswith(b"PK")
    kinds = [type(part.content) for part in (part for chapter in form.chapters for part in chapter.parts)]
    assert {Texts, Goals, Listing} <= set(kinds)


def test_the_form_says_that_it_is_no_official_one() -> None:
    assert "Tai nėra oficiali" in TEXT


def test_a_pattern_is_filled_whole_or_not_at_all() -> None:
    pattern = Pattern("Nr. {number} ({date})")
    assert pattern.fill({"number": "{date}", "date": "2024"}) == "Nr. {date} (2024)"
    assert pattern.fill({"number": "1", "date": ""}) == ""
