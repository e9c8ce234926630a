import re
import tomllib
import tracemalloc
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from tests.word.exporting import exported, order, shown
from tests.word.plans import plan

from planeditor.language import Catalogue, Language
from planeditor.plan.vocabulary import ActivityType, Area
from planeditor.resources import resource
from planeditor.word.forms.collection import DEFAULT_FORM, Forms
from planeditor.word.forms.content import Listing
from planeditor.word.forms.entries import BrokenForm
from planeditor.word.forms.form import Form
from planeditor.word.forms.patterns import Pattern
from planeditor.word.forms.reader import parse_form

TEXT = "[page]\nleft_mm = 30\n\n" + resource("forms", f"{DEFAULT_FORM}.toml").read_text("utf-8")
WORDS = tomllib.loads(resource("word", "words.toml").read_text("utf-8"))


def _parsed(text: str, words: dict[str, str] = WORDS) -> Form:
    return parse_form("mano", text, words, Forms().read)


def _broken(old: str, new: str) -> tuple[str, int]:
    """The sentence about the form with one thing changed, and the line of the change."""
    assert TEXT.count(old), old
    line = TEXT[: TEXT.index(old)].count("\n") + 1
    with pytest.raises(BrokenForm) as caught:
        _parsed(TEXT.replace(old, new, 1))
    return Catalogue(Language.EN, {}).say(caught.value.said), line


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('heading = "Komanda"', 'heading "Komanda"', "this cannot be read"),
        ('heading = "Tęstinumas"', 'heading = "Tęstinumas', "this cannot be read"),
        ('heading = "Komanda"', 'hedding = "Komanda"', "no key “hedding” here"),
        ('{ heading = "Mokykla", ', "{ ", "the key “heading” is missing"),
        ('caption = "SSGG analizė"', 'captoin = "SSGG analizė"', "no key “captoin” here"),
        ('kind = "swot"', 'kind = "ssgg"', "“ssgg” is not a value of the key “kind”"),
        ('of = "school"', 'of = "schools"', "“schools” is not a value of the key “of”"),
        ('what = "aim"', 'what = "start"', "“start” is not a value of the key “what”"),
        ('what = "special_needs_pupils"', 'what = "pupil"', "“pupil” is not a value of the key “what”"),
        ('what = "years"', 'what = "metai"', "“metai” is not a value of the key “what”"),
        ('by = "source"', 'by = "money"', "“money” is not a value of the key “by”"),
        ('by = "type"', 'by = "tipas"', "“tipas” is not a value of the key “by”"),
        ('filled = ["risks"]', 'filled = ["risk"]', "“risk” is not a value of the key “filled”"),
        ('programmes = ["tum1", "tum2"]\n', 'programmes = ["tum3"]\n', "“tum3” is not a value"),
        ('style = "place"', 'style = "plac"', "“plac” is not a value of the key “style”"),
        ('what = "investment_project" },', 'what = "aim", bold = true },', "no key “bold” here"),
        ("left_mm = 30", 'left_mm = "30"', "the key “left_mm” is of another kind"),
        ("left_mm = 30", "left_mm = -30", "“left_mm” says must be above 0 and at most 10000"),
        ('lines = ["{council_place}", "{year}"]', 'lines = ["{vieta}"]', "“vieta” in braces means nothing"),
        ('["{council_place}", "{year}"]', '["{council_place"]', "“{council_place” in braces means nothing"),
        ('lines = ["{council_place}", "{year}"]', 'lines = ["{year:>9}"]', "in braces means nothing"),
        ('lines = ["{council_place}", "{year}"]', 'lines = ["{title.__class__}"]', "in braces means nothing"),
        ('lines = ["{council_place}", "{year}"]', "lines = [1]", "the key “lines” is of another kind"),
        ('groups = ["goal", "task"]\n', 'groups = ["activity"]\n', "“activity” is not a value"),
        ("contents = 2", "contents = 1.5", "“1.5” does not fit the key “contents”"),
        ('what = "special_needs_pupils"', "what = []", "“[]” does not fit the key “what”"),
        ('page = "landscape"', 'page = "wide"', "“wide” is not a value of the key “page”"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, problem: str) -> None:
    sentence, line = _broken(old, new)
    assert problem in sentence
    told = re.match(r"File “mano”, line (\d+): ", sentence)
    assert told is not None
    # Of a table whose key is missing, the line is where the table begins.
    assert int(told[1]) in (line, line - 1)


def test_brackets_without_end_are_refused() -> None:
    with pytest.raises(BrokenForm, match="too many brackets"):
        _parsed("form = " + "[" * 100_000)


SWOLLEN = {
    "digits": "9" * 5_000,
    "digits of sixteen": "0x" + "9" * 5_000,
    "fraction": "0." + "9" * 5_000,
    "exponent": "1e" + "9" * 5_000,
}


@pytest.mark.parametrize("name", SWOLLEN)
def test_a_number_of_thousands_of_digits_is_told_with_its_line(name: str) -> None:
    sentence, line = _broken("contents = 2", f"contents = {SWOLLEN[name]}")
    assert (
        sentence
        == f"File “mano”, line {line}: a number or a key is longer here than ever needed. Make it shorter."
    )


@pytest.mark.parametrize("part", ["a", "'a'", '"a\\"b"'])
@pytest.mark.parametrize("dot", [".", " . "])
@pytest.mark.parametrize("shape", ["{} = 1", "[{}]", "[[{}]]", "a = {{ {} = 1 }}"])
def test_a_key_of_thousands_of_parts_is_told_before_it_takes_memory(part: str, dot: str, shape: str) -> None:
    text = shape.format(dot.join([part] * 3_000))
    tracemalloc.start()
    try:
        with pytest.raises(BrokenForm, match="a number or a key is longer here"):
            _parsed(text)
        assert tracemalloc.get_traced_memory()[1] < 2**22
    finally:
        tracemalloc.stop()


def test_texts_may_be_as_long_as_they_need_and_say_what_they_like() -> None:
    text = "a." * 30 + "9" * 200 + "[" * 50
    assert _parsed(TEXT.replace("Visas planas", text, 1)).about.title == text


@pytest.mark.parametrize("quote", ['"', '"""', "'", "'''"])
def test_quotes_without_end_take_no_time(quote: str) -> None:
    for filling in (quote, f"\\{quote}", "\\", f"{quote}#"):
        with pytest.raises(BrokenForm):
            _parsed(f"a = {quote}" + filling * 20_000)


def test_a_form_is_no_larger_than_a_book() -> None:
    assert _parsed(f"{TEXT}\n#{'x' * 200_000}")
    with pytest.raises(BrokenForm, match="“mano” is too large"):
        _parsed(f"{TEXT}\n#{'x' * 2**18}")


def test_a_missing_word_is_named() -> None:
    words = {name: text for name, text in WORDS.items() if name != "no_funding"}
    with pytest.raises(BrokenForm, match="the key “no_funding” is missing in the part that begins here"):
        _parsed(TEXT, words)


def test_a_form_may_have_words_of_its_own() -> None:
    form = _parsed(f'{TEXT}\n[words]\nyes = "+"\n')
    assert (form.words.yes.text, form.words.no.text) == ("+", "ne")


def test_what_there_is_instead_is_told() -> None:
    sentence, _ = _broken('kind = "swot"', 'kind = "ssgg"')
    assert sentence.endswith(
        "It can be: activities, areas, cards, chart, directions, funding, goals, narrative, photos, record, "
        "sums, swot, table, takeaways, text, timeline."
    )


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
    form = _parsed(f"{TEXT}\n{chapter}{columns}only = {wanted}\n")
    content = form.chapters[-1].parts[0].content
    assert isinstance(content, Listing)
    return content.only


@pytest.mark.parametrize("groups", ['["goal"]', '["area"]'])
def test_only_activities_are_grouped(groups: str) -> None:
    chapter = '[[chapter]]\n[[chapter.part]]\nkind = "table"\nof = "school"\ncolumns = []\n'
    with pytest.raises(BrokenForm, match="is not a value of the key “groups”"):
        _parsed(f"{TEXT}\n{chapter}groups = {groups}\n")


def test_the_form_says_that_it_is_no_official_one() -> None:
    assert "Tai nėra oficiali" in TEXT


def test_a_pattern_is_filled_whole_or_not_at_all() -> None:
    pattern = Pattern("Nr. {number} ({date})")
    assert pattern.fill({"number": "{date}", "date": "2024"}) == "Nr. {date} (2024)"
    assert pattern.fill({"number": "1", "date": ""}) == ""


def test_a_heading_may_name_the_title_twice_or_hold_braces() -> None:
    form = _parsed(
        TEXT.replace('goal = "{reference} tikslas. {title}"', 'goal = "{{{reference}}} {title} ({title})"')
    )
    asked = replace(order(), form=form)
    headings = [p.text for p in Document(BytesIO(exported(plan(), asked).content)).paragraphs]
    assert any(text.startswith("{1} ") for text in headings)


def test_a_blank_is_missing_only_where_the_text_stands_in_which_it_is() -> None:
    def missing(lines: str, blanks: str) -> list[str]:
        head = f'[[head]]\nstyle = "title"\nblanks = {blanks}\nlines = [{lines}]\n'
        asked = replace(order(), form=_parsed(f'[form]\ntitle = "Mano"\n{head}'))
        return [gap.what for gap in exported(plan(), asked).missing]

    blanks = "{ straipsnis = 'Straipsnis', year = 'Metai' }"
    assert missing('"{straipsnis}, {year}"', blanks) == ["Straipsnis"]
    assert missing('"{straipsnis} {year} {version}", "Be nieko"', blanks) == []
    with pytest.raises(BrokenForm, match="the key “blanks” is of another kind"):
        missing('"{straipsnis}"', "{ straipsnis = 1 }")


@pytest.mark.parametrize(
    "part",
    [
        '[[head]]\nstyle = "title"\nlines = ["{used}"]\n',
        '[[chapter]]\n[[chapter.part]]\nkind = "text"\ntext = ["{used}"]\n',
    ],
)
def test_a_blank_that_no_text_uses_is_refused_with_its_line(part: str) -> None:
    text = f'[form]\ntitle = "Mano"\n{part}blanks = {{ used = "Kas", typo = "Kas kita" }}\n'
    with pytest.raises(
        BrokenForm, match=f"line {text.count(chr(10))}: none of the texts has the blank “typo”"
    ):
        _parsed(text)


def test_a_mark_of_approval_stands_at_the_right_of_a_wide_page_too() -> None:
    head = '[[head]]\nstyle = "approval"\nlines = ["PATVIRTINTA"]\n'
    chapter = '[[chapter]]\npage = "landscape"\n[[chapter.part]]\nkind = "text"\ntext = ["Tekstas"]\n'
    asked = replace(order(), form=_parsed(f'[form]\ntitle = "Mano"\n{head}{chapter}'))
    document = Document(BytesIO(exported(plan(), asked).content))
    (section,), left = document.sections, document.paragraphs[0].paragraph_format.left_indent
    assert left is not None and section.page_width is not None
    assert left > section.page_width / 2


def test_a_record_of_what_the_document_is_not_about_says_nothing() -> None:
    part = '[[chapter]]\n[[chapter.part]]\nkind = "record"\nof = "school"\n'
    rows = 'rows = [{ heading = "Dalyvavimas", what = "participation" }]\n'
    asked = replace(order(), form=_parsed(f"{TEXT}\n{part}{rows}"))
    assert b"Dalyvavimas" not in exported(plan(), asked).content


def test_the_introduction_of_an_annex_comes_before_it_in_every_count() -> None:
    annex = '[[annex]]\nheading = "Priedas"\nintro = ["Žr. {table} lentelę."]\n'
    table = '[[annex.part]]\nkind = "table"\nof = "school"\ncaption = "Mokyklos"\n'
    columns = 'columns = [{ heading = "Mokykla", what = "name" }]\n'
    text = f'[form]\ntitle = "Mano"\npoints = true\n{annex}{table}{columns}'
    asked = replace(order(), form=_parsed(text))
    lines = [text for _, text in shown(exported(plan(), asked).content)]
    assert "1.\u00a0Žr. 1 lentelę." in lines
    assert "1\u00a0lentelė. Mokyklos" in lines
