"""Templates that users bring: letterheads made in Word, and files that are no templates."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Made
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm
from lxml import etree
from tests.ooxml import validation_errors
from tests.word.exporting import exported, order
from tests.word.ooxml.letterheads import (
    MAIN,
    NAME,
    SETTINGS,
    STYLES,
    Letterhead,
    letterhead,
    outside,
    parts,
    saved,
)
from tests.word.plans import plan

from planeditor.word.ooxml.markup import w
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.taken import taken_from
from planeditor.word.ooxml.template import UnusableTemplate, opened, our_template


def _renamed(document: Made, old: str, new: str) -> bytes:
    """The document with a style called by another id, as Word in Lithuanian calls it."""
    target = BytesIO()
    with ZipFile(BytesIO(saved(document))) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, source.read(name).replace(f'"{old}"'.encode(), f'"{new}"'.encode()))
    return target.getvalue()


def _written(template: bytes) -> Made:
    return Document(BytesIO(exported(plan(), replace(order(), template=template)).content))


def test_a_letterhead_stands_above_the_document() -> None:
    document = _written(saved(letterhead()))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:2] == ["Elektrėnų savivaldybė · kodas 000000000", "Projektas"]
    assert document.sections[0].first_page_header.paragraphs[0].text == NAME


def test_the_pages_are_those_of_the_form() -> None:
    section = _written(saved(letterhead())).sections[0]
    assert [round(length.mm) for length in (section.left_margin, section.right_margin)] == [30, 10]
    assert round(section.page_width.mm) == 210


def _fonts(document: Made, style: Style | str) -> set[str | None]:
    found = {one.get(w("styleId")): one for one in document.styles.element.findall(w("style"))}
    return {one.get(w("ascii")) for one in found[style].iter(w("rFonts"))}


def test_text_looks_as_an_act_does_and_that_of_the_letterhead_as_it_did() -> None:
    document = letterhead()
    document.styles["Heading 1"].font.name = document.styles["Normal"].font.name = "Arial"
    written = _written(saved(document))
    ids = [style.get(w("styleId")) for style in written.styles.element.findall(w("style"))]
    assert len(ids) == len(set(ids))
    assert {*Style} <= set(ids)
    assert _fonts(written, Style.HEADING_1) == set()
    assert _fonts(written, Style.ACT_TEXT) == {"Times New Roman"}
    assert "Arial" in _fonts(written, written.paragraphs[0].style.style_id)
    # All of ours say themselves what they are, whatever plain text of the letterhead is.
    for style in {*Style} - {Style.NORMAL, Style.MISSING, Style.NEW, Style.GONE, Style.PLAN_TABLE}:
        one = written.styles.element.xpath(f"w:style[@w:styleId='{style}']")[0]
        while (base := one.find(w("basedOn"))) is not None:
            one = written.styles.element.xpath(f"w:style[@w:styleId='{base.get(w('val'))}']")[0]
        assert one.get(w("styleId")) == Style.ACT_TEXT


def test_a_style_of_a_name_that_only_we_give_is_meant_for_us() -> None:
    document = letterhead()
    own = document.styles.add_style("Akto tekstas", WD_STYLE_TYPE.PARAGRAPH)
    own.font.name = "Arial"
    assert _fonts(_written(saved(document)), Style.ACT_TEXT) == {"Arial"}


def _numbered(header: object) -> bool:
    return any(one.get(w("instr")) == "PAGE" for one in header._element.iter(w("fldSimple")))  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", ["lesu-suvestine", "tarybos-sprendimas"])
def test_the_header_of_a_letterhead_is_on_the_first_page_and_numbers_on_the_others(form: str) -> None:
    document = letterhead()
    document.sections[0].footer.paragraphs[0].text = "Laisvės g. 1"
    document.settings.odd_and_even_pages_header_footer = True
    written = Document(BytesIO(exported(plan(), replace(order(form), template=saved(document))).content))
    first, *others = written.sections
    assert first.first_page_header.paragraphs[0].text == NAME
    assert first.first_page_footer.paragraphs[0].text == "Laisvės g. 1"
    assert not written.settings.odd_and_even_pages_header_footer
    for section in written.sections:
        assert _numbered(section.header) and section.footer.paragraphs[0].text == ""
    for section in others:
        if section.different_first_page_header_footer:
            assert section.first_page_header.paragraphs[0].text == ""
            assert section.first_page_footer.paragraphs[0].text == ""


def test_pages_of_a_letterhead_that_numbers_them_itself_stay_so() -> None:
    document = letterhead()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Herbas"
    field = section.footer.paragraphs[0]._p.makeelement(w("fldSimple"), {w("instr"): " PAGE "})
    section.footer.paragraphs[0]._p.append(field)
    section.footer.paragraphs[0].add_run(" puslapis")
    written = _written(saved(document)).sections[0]
    assert written.first_page_header.paragraphs[0].text == "Herbas"
    assert written.footer.paragraphs[0].text == " puslapis"
    assert not _numbered(written.header) and written.header.paragraphs[0].text == ""


def test_what_is_taken_and_what_is_not_is_told() -> None:
    told = taken_from(saved(letterhead()), "blankas.docx")
    assert [one.source for one in told.taken] == [
        "the header, on the first page",
        "%n pictures",
        "the text, at the beginning",
    ]
    assert [one.source for one in told.left] == ["the look of headings"]
    made = Letterhead().put(
        SETTINGS, '<w:trackRevisions/><w:documentProtection w:edit="readOnly"/>', before="</w:settings>"
    )
    assert [one.source for one in taken_from(made.bytes, "").left] == [
        "protection",
        "tracking of changes",
        "the look of headings",
    ]
    assert taken_from(our_template(), "").taken[0].source == "the header, on the first page"
    with pytest.raises(UnusableTemplate):
        taken_from(b"", "blankas.docx")


def test_styles_that_word_calls_by_lithuanian_ids_are_known_by_their_names() -> None:
    document = opened(_renamed(letterhead(), "Heading1", "Antrat1"))
    names = [style.get(w("styleId")) for style in document.styles.element.findall(w("style"))]
    assert names.count(Style.HEADING_1) == 1
    assert document.styles["Heading 1"].style_id == Style.HEADING_1
    assert document.paragraphs[0].style.style_id == "Antrat1"


def test_a_template_without_a_section_gets_one() -> None:
    document = letterhead()
    body = document.element.body
    body.remove(body.sectPr)
    assert len(_written(saved(document)).sections) == 2


@pytest.mark.parametrize("form", ["pazangos-planas", "tarybos-sprendimas"])
@pytest.mark.parametrize("name", ["plain", "renamed"])
def test_a_document_over_a_letterhead_is_valid(name: str, form: str, tmp_path: Path) -> None:
    document = letterhead()
    template = saved(document) if name == "plain" else _renamed(document, "Heading1", "Antrat1")
    path = tmp_path / "planas.docx"
    path.write_bytes(exported(plan(), replace(order(form), template=template)).content)
    assert validation_errors(path) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"not a zip", our_template()[:2000], b"PK\x05\x06" + b"\0" * 18],
    ids=["empty", "text", "cut off", "empty zip"],
)
def test_what_is_no_document_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableTemplate):
        exported(plan(), replace(order(), template=content))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("damage", [b"<a/>", b"<<<", b""])
def test_a_damaged_document_is_refused(part: str, damage: bytes) -> None:
    target = BytesIO()
    with ZipFile(BytesIO(our_template())) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, damage if name == part else source.read(name))
    with pytest.raises(UnusableTemplate):
        exported(plan(), replace(order(), template=target.getvalue()))


# What stood in the template's last section


CHANGED = (
    '<w:sectPrChange w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"><w:sectPr>'
    '<w:pgSz w:w="100" w:h="100"/></w:sectPr></w:sectPrChange>'
)
SECTIONS = {
    "a tracked change": ("</w:sectPr>", CHANGED),
    "footnotes": ("<w:pgSz", '<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>'),
    "continuous": ("<w:pgSz", '<w:type w:val="continuous"/>'),
    "columns": ("</w:sectPr>", '<w:textDirection w:val="tbRl"/>'),
    "lines": ("<w:cols", '<w:lnNumType w:countBy="1"/><w:pgNumType w:start="7"/>'),
    "borders": ("<w:cols", '<w:pgBorders><w:top w:val="single" w:sz="4"/></w:pgBorders>'),
}


@pytest.mark.parametrize("name", SECTIONS)
def test_of_the_last_section_only_headers_pass(name: str) -> None:
    before, xml = SECTIONS[name]
    document = _written(Letterhead().put(MAIN, xml, before=before).bytes)
    plain = _written(saved(letterhead()))
    told, expected = ([p.text for p in one.paragraphs] for one in (document, plain))
    assert told == expected and len(document.tables) == len(plain.tables) > 5
    known = {"headerReference", "footerReference", "pgSz", "pgMar", "pgNumType", "titlePg"}
    for section in document.element.body.iter(w("sectPr")):
        assert {child.tag for child in section} <= {w(one) for one in known}


def test_the_distances_of_headers_and_the_first_page_are_those_of_the_template() -> None:
    document = letterhead()
    section = document.sections[0]
    section.header_distance, section.different_first_page_header_footer = Mm(7), True
    section.gutter = Mm(20)
    first, second, *_ = _written(saved(document)).sections
    assert round(first.header_distance.mm) == round(second.header_distance.mm) == 7
    assert first.different_first_page_header_footer and not second.different_first_page_header_footer
    assert first.gutter == 0


# Numbers and names that are taken


def _numbers(content: bytes) -> dict[str, list[str]]:
    """All numbers and names in a document of which each must be there once."""
    root = Document(BytesIO(content)).element
    return {
        "bookmarks": [one.get(w("id")) for one in root.iter(w("bookmarkStart"))],
        "names": [one.get(w("name")) for one in root.iter(w("bookmarkStart"))],
        "drawings": [one.get("id") for one in root.iter("{*}docPr")],
        "controls": [one.get(w("val")) for one in root.iterfind(f".//{w('sdtPr')}/{w('id')}")],
    }


def test_a_document_of_ours_serves_as_a_template(tmp_path: Path) -> None:
    content = our_template()
    for form in ("pazangos-planas", "pazangos-planas", "lesu-suvestine", "lesu-suvestine"):
        content = exported(plan(), replace(order(form), template=content)).content
    for values in _numbers(content).values():
        assert len(values) == len(set(values)) > 1
    assert sum(b"urn:planeditor:document:2" in part for part in parts(content).values()) == 1
    assert sum(name.startswith("word/charts/diagrama") for name in parts(content)) == 4
    assert outside(content) == []
    path = tmp_path / "planas.docx"
    path.write_bytes(content)
    assert validation_errors(path) == []


def test_the_list_of_controls_has_their_numbers() -> None:
    first = exported(plan(), order()).content
    content = exported(plan(), replace(order(), template=first)).content
    (listed,) = (part for part in parts(content).values() if b"urn:planeditor:document:2" in part)
    fields = [*etree.fromstring(listed).iter("{*}field")]
    numbers, written = [one.get("control") for one in fields], _numbers(content)
    bare = {one.get("control") for one in fields if one.get("name") == "money"}  # bookmarks without a control
    assert len(numbers) > 50 and set(numbers) - bare <= set(written["controls"])
    assert bare and bare <= set(written["bookmarks"])
    assert all(int(number) > 1_000_000 for number in numbers)


def test_numbers_at_random_are_kept_away_from() -> None:
    marks = "".join(
        f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/><w:bookmarkEnd w:id="{n}"/>' for n in (5, 2_000_001)
    )
    template = Letterhead().put(MAIN, f"<w:p>{marks}<w:r><w:t>a</w:t></w:r></w:p>", before="<w:sectPr").bytes
    numbers = _numbers(exported(plan(), replace(order(), template=template)).content)
    assert [int(number) // 1_000_000 for number in numbers["bookmarks"][:3]] == [0, 2, 1]
    assert {int(number) // 1_000_000 for number in numbers["controls"]} == {1}


# Styles that are taken for ours and are not


def _styles(template: bytes) -> dict[str, str]:
    """The names of all styles by their ids."""
    found = opened(template).styles.element.findall(w("style"))
    ids = [style.get(w("styleId")) for style in found]
    assert len(ids) == len(set(ids))
    names = [style.find(w("name")).get(w("val")) for style in found]
    assert len(names) == len({name.lower() for name in names})
    return dict(zip(ids, names, strict=True))


def _style(kind: str, id_: str, name: str, more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>{more}</w:style>'


def test_a_style_of_characters_with_our_id_gives_way(tmp_path: Path) -> None:
    made = Letterhead().replace(STYLES, 'w:styleId="Heading1"', 'w:styleId="Antrat1"')
    made.replace(STYLES, 'w:val="heading 1"', 'w:val="Antraštė"')
    made.put(
        STYLES,
        _style("character", "Heading1", "heading 1") + _style("character", "Draft", "Draft"),
        before="</w:styles>",
    )
    made.put(
        MAIN, '<w:p><w:r><w:rPr><w:rStyle w:val="Draft"/></w:rPr><w:t>a</w:t></w:r></w:p>', before="<w:sectPr"
    )
    document = opened(made.bytes)
    kinds = {one.get(w("styleId")): one.get(w("type")) for one in document.styles.element.iter(w("style"))}
    assert kinds[Style.HEADING_1] == kinds[Style.DRAFT] == "paragraph"
    (reference,) = document.element.iter(w("rStyle"))
    assert kinds[reference.get(w("val"))] == "character"
    _styles(made.bytes)
    path = tmp_path / "planas.docx"
    path.write_bytes(exported(plan(), replace(order(), template=made.bytes)).content)
    assert validation_errors(path) == []


def test_styles_whose_ids_are_each_other_s_change_them() -> None:
    made = Letterhead().replace(STYLES, 'w:styleId="Heading1"', 'w:styleId="x"')
    made.replace(STYLES, 'w:styleId="Heading2"', 'w:styleId="Heading1"')
    made.replace(STYLES, 'w:styleId="x"', 'w:styleId="Heading2"').replace(MAIN, '"Heading1"', '"Heading2"')
    assert _styles(made.bytes)[Style.HEADING_1].lower() == "heading 1"
    assert opened(made.bytes).paragraphs[0].style.name.startswith("heading 1 –")


def test_two_styles_of_one_name_or_one_id_stay_two_or_become_one() -> None:
    more = _style("paragraph", "Antrat1", "heading 1") + _style("paragraph", "Title", "Kita antraštė")
    made = Letterhead().put(STYLES, more, before="</w:styles>")
    names = _styles(made.bytes)
    assert names["Heading1"] == "heading 1" and "Antrat1" in names and names["Title"] == "Title"


def test_a_template_without_styles_and_settings_gets_ours() -> None:
    made = Letterhead()
    for kind in ("styles", "settings"):
        made.replace("word/_rels/document.xml.rels", f'/{kind}"', f'/no-{kind}"')
    document = opened(made.bytes)
    assert {*Style} <= {style.style_id for style in document.styles}
    assert document.settings.element.find(w("compat")) is not None
