import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from random import Random

import pytest
from docx import Document
from lxml import etree
from tests.typeset.here import pages_of
from tests.ui.kit.test_photos import jpeg
from tests.word.edited import EditedDocument
from tests.word.exporting import exported, order, shown
from tests.word.ooxml.letterheads import picture
from tests.word.plans import plan
from tests.word.reading.making import SECTION, document_bytes, paragraph
from tests.word.test_every_form import PLANS

from planeditor.plan.items import Municipality, Plan
from planeditor.plan.tree import PlanTree
from planeditor.typeset.paper import Paginator, Paper
from planeditor.word.ooxml.markup import w
from planeditor.word.reading.blocks import Paragraph
from planeditor.word.reading.document import read_document
from planeditor.word.reading.package import Parts, UnreadableDocument

LINES_OF_PAGE = 52
"""Of 12 points on a page of ours."""


def _laid_out(body: str) -> Paper:
    return pages_of(document_bytes(body + SECTION))


def _all(paper: Paper) -> list[str]:
    # Whether a space that keeps words together reads as such is the font's to say.
    read = (paper.text(at).replace("\N{NO-BREAK SPACE}", " ") for at in range(len(paper)))
    return [re.sub(r" *\n", "\n", text).strip() for text in read]


def _texts(body: str) -> list[str]:
    return _all(_laid_out(body))


def _lines(count: int, of: str = "eilutė") -> str:
    return "".join(paragraph(f"{of} {number}") for number in range(count))


def _long(lines: int, properties: str = "") -> str:
    runs = "".join(f"<w:r><w:t>ilga {number}</w:t><w:br/></w:r>" for number in range(lines - 1))
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}<w:r><w:t>galas</w:t></w:r></w:p>"


def _table(rows: Sequence[str], header: str = "") -> str:
    def row(text: str, marks: str) -> str:
        cells = f"<w:tc><w:tcPr/>{paragraph(text)}</w:tc>"
        return f"<w:tr><w:trPr><w:cantSplit/>{marks}</w:trPr>{cells}</w:tr>"

    grid = '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    head = row(header, "<w:tblHeader/>") if header else ""
    return f"<w:tbl>{grid}{head}{''.join(row(text, '') for text in rows)}</w:tbl>"


def _colours(paper: Paper, page: int = 0, width: int = 400) -> list[list[tuple[int, int, int]]]:
    """The colours of a page's pixels, row by row."""
    made = paper.picture(page, width)
    rows = (made.content[at : at + 4 * made.width] for at in range(0, len(made.content), made.line))
    return [[(row[at + 2], row[at + 1], row[at]) for at in range(0, len(row), 4)] for row in rows]


def _dark(paper: Paper) -> list[tuple[int, int]]:
    """Where there is ink."""
    rows = _colours(paper)
    return [(x, y) for y, row in enumerate(rows) for x, colour in enumerate(row) if sum(colour) < 3 * 160]


def test_a_plan_flows_onto_upright_and_wide_pages() -> None:
    paper = pages_of(exported(plan(12)).content)
    assert "PATVIRTINTA" in paper.text(0)
    assert "SITUACIJOS ANALIZĖ" in "".join(_all(paper))
    assert {(round(size.width), round(size.height)) for size in paper.sizes} == {(595, 842), (842, 595)}


def test_pages_are_numbered_from_the_second_on() -> None:
    first, second, third = _texts(_lines(2 * LINES_OF_PAGE + 5))
    assert first.startswith("eilutė 0")
    assert second.startswith("2\neilutė")
    assert third.startswith("3\neilutė")


def test_a_section_that_numbers_anew_begins_with_one() -> None:
    ending = SECTION.replace("<w:titlePg/>", "")
    anew = '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>'
    body = f"<w:p><w:pPr>{ending}</w:pPr></w:p>{paragraph('x')}{anew}"
    assert _all(pages_of(document_bytes(body))) == ["1", "1\nx"]


def test_a_paragraph_may_be_the_place_of_many_links() -> None:
    names = ("vienas", "du", "trys")
    marks = "".join(f'<w:bookmarkStart w:id="{name}" w:name="{name}"/>' for name in names)
    links = "".join(
        f'<w:hyperlink w:anchor="{name}"><w:r><w:t>{name}</w:t></w:r></w:hyperlink>' for name in names
    )
    for style in ("", '<w:pStyle w:val="Heading1"/>'):
        place = f"<w:p><w:pPr>{style}</w:pPr>{marks}<w:r><w:t>vieta</w:t></w:r></w:p>"
        (page,) = _texts(f"{place}<w:p>{links}</w:p>")
        assert page.lower() == "vieta\nvienasdutrys"


def test_pages_cannot_be_counted_from_less_than_nothing() -> None:
    anew = '<w:sectPr><w:pgNumType w:start="-5"/></w:sectPr>'
    assert "x" in _all(pages_of(document_bytes(paragraph("x") + anew)))[0]


@pytest.mark.parametrize("content", [picture()[:60], b"hello", b"\x89PNG\r\n\x1a\n"])
def test_a_picture_that_is_none_costs_no_pages(content: bytes) -> None:
    document = Document()
    document.add_paragraph("prieš")
    document.add_picture(BytesIO(picture()))
    document.add_paragraph("po")
    written = BytesIO()
    document.save(written)
    damaged = EditedDocument(written.getvalue())
    name = next(name for name in damaged.parts if name.startswith("word/media/"))
    damaged.parts[name] = content
    (page,) = _all(pages_of(damaged.content()))
    assert page.startswith("prieš\n") and page.endswith("po")


def test_a_photo_that_came_in_half_is_told_in_words_and_the_others_are_shown() -> None:
    document = Document()
    document.add_picture(BytesIO(jpeg(300, 200)))
    document.add_picture(BytesIO(picture()))
    written = BytesIO()
    document.save(written)
    assert "Picture" not in pages_of(written.getvalue()).text(0)
    damaged = EditedDocument(written.getvalue())
    name = next(name for name in damaged.parts if name.endswith(("jpg", "jpeg")))
    damaged.parts[name] = damaged.parts[name][:-100]
    told = pages_of(damaged.content()).text(0)
    assert "Picture 1" in told and "Picture 2" not in told


@pytest.mark.parametrize("look", ["", '<w:jc w:val="center"/>', '<w:tblInd w:w="50" w:type="dxa"/>'])
def test_tables_deep_in_each_other_are_taken_apart_and_nothing_of_them_is_lost(look: str) -> None:
    body = paragraph("giliausiai")
    for level in range(30):
        grid = '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
        cell = f"<w:tc><w:tcPr/>{paragraph(f'lygis {level}')}{body}<w:p/></w:tc>"
        body = f"<w:tbl><w:tblPr>{look}</w:tblPr>{grid}<w:tr>{cell}</w:tr></w:tbl>"
    said = "".join(_texts(body))
    assert said.count("lygis") == 30 and "giliausiai" in said


def test_a_heading_goes_with_what_follows_it() -> None:
    heading = paragraph("Antraštė", '<w:pStyle w:val="Heading2"/>')
    first, second = _texts(_lines(LINES_OF_PAGE - 2) + heading + _lines(6, "tekstas"))
    assert first.endswith(f"eilutė {LINES_OF_PAGE - 3}")
    assert second.startswith("2\nAntraštė\ntekstas 0")


def test_what_is_kept_together_and_is_too_long_for_a_page_goes_on() -> None:
    kept = "".join(paragraph(f"kartu {number}", "<w:keepNext/>") for number in range(3 * LINES_OF_PAGE))
    made = _texts(kept)
    assert len(made) in (3, 4)
    assert all(f"kartu {number}" in "\n".join(made) for number in range(3 * LINES_OF_PAGE))


def test_no_line_is_left_alone_on_a_page() -> None:
    first, second = _texts(_lines(LINES_OF_PAGE - 1) + _long(3))
    assert "ilga" not in first
    assert second.startswith("2\nilga 0")
    first, second = _texts(_lines(LINES_OF_PAGE - 4) + _long(5))
    assert first.endswith("ilga 2")
    assert second.startswith("2\nilga 3\n\ngalas") or second.startswith("2\nilga 3\ngalas")


def test_a_paragraph_longer_than_a_page_goes_on_although_it_is_to_stay_together() -> None:
    made = _texts(_long(2 * LINES_OF_PAGE, "<w:keepLines/>"))
    assert len(made) == 2
    assert "\n".join(made).endswith("galas")


def test_the_header_of_a_table_is_repeated_and_never_stands_alone() -> None:
    rows = [f"narys {number}" for number in range(LINES_OF_PAGE + 10)]
    first, second = _texts(_table(rows, "Antraštė"))
    assert first.startswith("Antraštė\nnarys 0")
    assert second.startswith("2\nAntraštė\nnarys")
    first, second = _texts(_lines(LINES_OF_PAGE - 1) + _table(rows[:3], "Antraštė"))
    assert "Antraštė" not in first
    assert second.count("Antraštė") == 1


def test_a_long_table_whose_end_is_kept_begins_below_its_heading() -> None:
    heading = paragraph("Antraštė", '<w:pStyle w:val="Heading2"/>')
    rows = [*(f"narys {number}" for number in range(2 * LINES_OF_PAGE))]
    kept = _table(rows).replace(*(f"<w:p><w:pPr>{given}</w:pPr>" for given in ("", "<w:keepNext/>")))
    first, second, *_ = _texts(_lines(20) + heading + kept + paragraph("galas"))
    assert "eilutė 19\nAntraštė\nnarys 0\nnarys 1" in first
    assert second.startswith("2\nnarys")


def test_a_table_of_one_row_goes_with_what_it_is_kept_with() -> None:
    kept = _table(["narys"], "Lentelė").replace("<w:pPr></w:pPr>", "<w:pPr><w:keepNext/></w:pPr>")
    first, second = _texts(_lines(LINES_OF_PAGE - 2) + kept + paragraph("galas"))
    assert first.endswith(f"eilutė {LINES_OF_PAGE - 3}")
    assert second == "2\nLentelė\nnarys\ngalas"


def test_each_page_has_room_for_the_lines_above_and_below_its_rows() -> None:
    line, room = 12.0, (16838 - 2 * 1134) / 20
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{line * 8:g}"/>' for side in ("top", "bottom", "insideH")
    )
    bordered = f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>"
    rows = [f"narys {number}" for number in range(2 * LINES_OF_PAGE)]
    pages = _texts(_table(rows).replace("<w:tblGrid>", bordered))
    most = int((room - line) / (13.8 + line))
    assert [page.count("narys") for page in pages] == [most, most, most, len(rows) - 3 * most]


@pytest.mark.parametrize("cut", ["", "<w:cantSplit/>"])
def test_a_row_is_at_least_as_high_as_it_is_to_be(cut: str) -> None:
    least, room = 50, (16838 - 2 * 1134) / 20
    marks = f'<w:trPr>{cut}<w:trHeight w:val="{20 * least}"/></w:trPr>'
    row = f"<w:tr>{marks}<w:tc><w:p/></w:tc><w:tc>{{}}</w:tc></w:tr>"
    columns = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    rows = "".join(row.format(paragraph(f"narys {number}")) for number in range(20))
    high = row.format(_long(6))
    pages = _texts(f"<w:tbl>{columns}{rows}{high}</w:tbl>{paragraph('galas')}")
    most = int(room / least)
    assert [page.count("narys") for page in pages] == [most, 20 - most]
    assert pages[1].endswith("ilga 4\ngalas\ngalas")


def test_a_row_is_divided_only_where_no_page_can_hold_it() -> None:
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr/>{_long(10)}</w:tc></w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    first, _ = _texts(f"{_lines(LINES_OF_PAGE - 5)}<w:tbl>{grid}{row}</w:tbl>")
    assert "ilga" not in first
    high = row.replace(_long(10), _lines(2 * LINES_OF_PAGE + 5))
    made = _texts(f"<w:tbl>{grid}{high}</w:tbl>")
    assert len(made) == 3
    assert all(f"eilutė {number}" in "\n".join(made) for number in range(2 * LINES_OF_PAGE + 5))


def test_headers_that_fill_the_page_are_not_repeated() -> None:
    grid = '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    row = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr/>{}</w:tc></w:tr>"
    rows = "".join(row.format(paragraph(f"r{number}")) for number in range(2 * LINES_OF_PAGE))
    last = row.format(paragraph("galas")).replace("<w:tblHeader/>", "")
    made = _texts(f"<w:tbl>{grid}{rows}{last}</w:tbl>")
    assert len(made) < 5


def test_a_cell_merged_over_rows_has_room_in_all_of_them() -> None:
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    start = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{_long(6)}</w:tc>'
    goes_on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    plain = f"<w:tc><w:tcPr/>{paragraph('x')}</w:tc>"
    rows = f"<w:tr>{start}{plain}</w:tr><w:tr>{goes_on}{plain}</w:tr>"
    (page,) = _texts(f"<w:tbl>{grid}{rows}</w:tbl>{paragraph('po to')}")
    assert page.split("\n")[-1] == "po to"
    assert page.count("x") == 2 and "galas" in page


def test_the_lines_of_a_table_are_as_thin_beside_rows_that_nothing_ties() -> None:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(' ', kept)}</w:tc></w:tr>" for kept in ("<w:keepNext/>", "", "", "")
    )
    grid = '<w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
    table = f"<w:tbl><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>{grid}{rows}</w:tbl>"
    ink = [
        (x, 765 - sum(colour))
        for row in _colours(_laid_out(table), width=1000)
        for x, colour in enumerate(row)
        if sum(colour) < 765
    ]
    first, last = min(x for x, _ in ink), max(x for x, _ in ink)
    left, right = (sum(dark for x, dark in ink if abs(x - edge) < 5) for edge in (first, last))
    assert left == pytest.approx(right, rel=0.1)


def test_cells_look_as_they_are_written_whatever_most_of_their_table_look_like() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>mmmm</w:t></w:r>"
    usual = "<w:r><w:t>mmmm</w:t></w:r>"
    cells = [f"<w:tc><w:p>{run}</w:p></w:tc>" for run in (usual, usual, bold, usual)]
    rows = "".join(f"<w:tr>{cell}</w:tr>" for cell in cells)
    table = f'<w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{rows}</w:tbl>'
    dark = [sum(765 - sum(colour) for colour in row) for row in _colours(_laid_out(table), width=1000)]
    texts = [sum(group) for is_ink, found in groupby(dark, bool) if is_ink for group in [[*found]]]
    assert len(texts) == 4 and texts[2] > 1.2 * max(texts[0], texts[1], texts[3])


def test_an_empty_document_is_one_empty_page() -> None:
    assert _texts("") == [""]


@pytest.mark.parametrize("name", ["sample", "empty", "joint, odd titles"])
@pytest.mark.parametrize("length", [0, 40, 700])
def test_place_and_year_stand_at_the_foot_of_the_cover_for_any_length_of_title(
    name: str, length: int
) -> None:
    title = ("Ilgas pavadinimas be galo ir krašto " * 20)[:length].strip()
    items = (one for one in PLANS[name]().items().values() if isinstance(one, Plan | Municipality))
    tree = PlanTree(replace(one, title=title) if isinstance(one, Plan) else one for one in items)
    paper = pages_of(exported(tree).content)
    cover, contents, *_ = _all(paper)
    assert cover.endswith("2024 m.")
    lowest = max(y for _, y in _dark(paper)) / len(_colours(paper))
    assert 0.91 < lowest < 0.935
    assert contents.lstrip("2\n").startswith("TURINYS")


def test_what_stands_at_the_foot_takes_room_from_the_rest() -> None:
    foot = '<w:framePr w:vAnchor="margin" w:yAlign="bottom"/>'
    body = paragraph("apačia", foot) + _lines(LINES_OF_PAGE)
    first, second = _texts(body)
    assert first.endswith("apačia") and "eilutė 50" in first
    assert second.split() == ["2", "eilutė", "51"]


def test_text_rules_and_fills_are_drawn() -> None:
    shaded = '<w:shd w:val="clear" w:fill="336699"/>'
    cell = f"<w:tc><w:tcPr>{shaded}</w:tcPr><w:p/></w:tc>"
    grid = '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    paper = _laid_out(f"{paragraph('Tekstas')}<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl>")
    assert (0x33, 0x66, 0x99) in {row[100] for row in _colours(paper)}
    assert _dark(paper)
    assert _dark(_laid_out("")) == []


def test_lines_of_a_part_more_are_whole_twips_apart() -> None:
    lines, width = 40, 2000
    paper = _laid_out(_long(lines + 1, '<w:spacing w:line="276" w:lineRule="auto"/>'))
    rows = [min(sum(colour) for colour in row) < 3 * 160 for row in _colours(paper, width=width)]
    ends = [at for at, (dark, below) in enumerate(pairwise(rows)) if dark and not below]
    assert (ends[-1] - ends[0]) * paper.sizes[0].width / width == pytest.approx(lines * 317 / 20, abs=0.4)


def test_letters_stand_in_higher_lines_where_they_do_in_libreoffice() -> None:
    def top(**spacing: str) -> int:
        told = " ".join(f'w:{name}="{value}"' for name, value in spacing.items())
        return min(y for _, y in _dark(_laid_out(paragraph("mmmm", f"<w:spacing {told}/>"))))

    assert top(line="480", lineRule="auto") == top()
    lower = top(line="900", lineRule="exact") - top(line="300", lineRule="exact")
    assert lower * 11906 / 20 / 400 == pytest.approx((900 - 300) / 20 * 4 / 5, abs=2)
    lower = top(line="900", lineRule="atLeast") - top(line="300", lineRule="atLeast")
    assert lower * 11906 / 20 / 400 == pytest.approx((900 - 300) / 20, abs=2)


def test_words_stand_where_the_paragraph_wants_them() -> None:
    def middle(align: str) -> float:
        found = [x for x, _ in _dark(_laid_out(paragraph("mmmm", f'<w:jc w:val="{align}"/>')))]
        return sum(found) / len(found)

    left, centre, right = (middle(align) for align in ("left", "center", "right"))
    assert left < centre < right
    assert abs((left + right) / 2 - centre) < 3


def test_what_a_tab_moves_to_the_edge_of_the_page_stays_on_its_line() -> None:
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    for name in ("________", "Vardenis Pavardenis", "i", "Ė" * 30):
        signed = f"<w:p><w:pPr>{tabs}</w:pPr><w:r><w:t>Meras</w:t><w:tab/><w:t>{name}</w:t></w:r></w:p>"
        (page,) = _texts(_lines(LINES_OF_PAGE - 1) + signed)
        assert page.endswith(("\n" + name, " " + name)) and "Meras" in page


def test_the_page_number_of_an_entry_longer_than_its_line_stands_at_the_edge_behind_dots() -> None:
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
    indents = '<w:ind w:left="850" w:hanging="425"/>'
    runs = f"<w:r><w:t>{'tikslas ' * 22}</w:t><w:tab/><w:t>4</w:t></w:r>"
    paper = _laid_out(f"<w:p><w:pPr>{tabs}{indents}</w:pPr>{runs}</w:p>")
    assert re.search(r"tikslas [.\s]{20,}4$", paper.text(0).strip())


def test_no_damage_of_a_document_is_worse_than_a_refusal() -> None:
    random = Random(2024)
    body = _lines(3) + _table(["a", "b"], "c") + _long(4, '<w:ind w:left="300" w:hanging="300"/>') + SECTION
    whole = document_bytes(body)
    for name in ("word/document.xml", "word/styles.xml"):
        for _ in range(25):
            root = Parts(whole).xml(name)
            assert root is not None
            _damage(root, random)
            try:
                made = pages_of(document_bytes(body, {name: etree.tostring(root)}))
            except UnreadableDocument:
                continue
            assert len(made)


def _damage(root: etree._Element, random: Random) -> None:
    """Something is missing, in another place, or says another thing."""
    elements = [*root.iter(w("*"))][1:]
    for _ in range(3):
        one, other = random.choice(elements), random.choice(elements)
        match random.randrange(3):
            case 0 if one.getparent() is not None:
                one.getparent().remove(one)
            case 1:
                for name in one.attrib:
                    one.set(name, random.choice(["-1", "0", "99999999999", "", "nan", "1e400", "x" * 50]))
            case _ if other not in [*one.iter()] and one not in [*other.iter()]:
                one.append(other)


@pytest.mark.parametrize("form", ["pazangos-planas", "tarybos-sprendimas"])
def test_the_contents_name_the_pages_that_their_headings_stand_on(form: str) -> None:
    with Paginator() as paginator:
        content = exported(plan(12), order(form), paginate=paginator).content
    listed = [text.split("\t") for style, text in shown(content) if style.startswith("TOC") and "\t" in text]
    headings = [
        (block.bookmarks, block.text.replace("\n", " "))
        for section in read_document(content).sections
        for block in section.blocks
        if isinstance(block, Paragraph) and block.bookmarks and 0 < block.layout.outline < 3
    ]
    found = paginator.pages(content).numbers()
    told = [(re.sub(r"^\d priedas\. ", "", text), int(page)) for text, page in listed]
    assert told == [(text, found[names[0]]) for names, text in headings]
    assert [text.split()[0] for text, _ in listed[-3:]] == ["1", "2", "3"]
    assert len({*found.values()}) > 5


def test_the_pages_that_told_the_numbers_are_those_of_the_document_that_names_them() -> None:
    with Paginator() as paginator:
        content = exported(plan(3), paginate=paginator).content
    again = _all(pages_of(content))
    assert _all(paginator.pages(content)) == again
    assert not any(re.search(r"\.{5} ?0$", text, re.M) for text in again)


def test_the_same_document_gives_the_same_file() -> None:
    content = exported(plan(2)).content
    assert pages_of(content).pdf == pages_of(content).pdf


def test_what_looks_like_markup_of_any_kind_is_text() -> None:
    hostile = 'A #let x = 1 $x$ *b* _i_ \\u{41} "c" \\ // /* <label> @ref [d] {e} `f` = g - h + i ~ j\' --- k'
    (page,) = _texts(paragraph(hostile.replace("<", "&lt;")))
    assert " ".join(page.split()) == " ".join(hostile.split())


def test_a_word_longer_than_its_line_is_divided_and_nothing_of_it_lost() -> None:
    grid = '<w:tblGrid><w:gridCol w:w="1200"/><w:gridCol w:w="1200"/></w:tblGrid>'
    cells = "".join(f"<w:tc><w:tcPr/>{paragraph(letter * 60)}</w:tc>" for letter in "mo")
    paper = _laid_out(f"<w:tbl>{grid}<w:tr>{cells}</w:tr></w:tbl>")
    assert "".join(paper.text(0).split()) == "m" * 60 + "o" * 60  # no sign between letters comes along
    assert max(x for x, _ in _dark(paper)) < 400 * (1701 + 2400 + 30) / 11906


def test_a_letter_that_no_font_has_is_no_reason_to_make_no_pages() -> None:
    (page,) = _texts(paragraph("prieš \ue123 po"))
    assert page.startswith("prieš") and page.endswith("po")


def test_a_heading_looks_as_its_style_says_and_not_as_headings_do() -> None:
    properties = '<w:pStyle w:val="Heading1"/><w:jc w:val="left"/>'
    body = (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>mmmmmmmm</w:t></w:r></w:p>'
    )
    plain = "<w:p><w:pPr/><w:r><w:rPr><w:caps/></w:rPr><w:t>mmmmmmmm</w:t></w:r></w:p>"
    widths = [[x for x, _ in _dark(_laid_out(one))] for one in (body, plain)]
    assert abs((max(widths[0]) - min(widths[0])) - (max(widths[1]) - min(widths[1]))) <= 2


def test_a_letterhead_higher_than_its_margin_moves_the_text_down(tmp_path: Path) -> None:
    letterhead = Document()
    letterhead.sections[0].different_first_page_header_footer = True
    for number in range(12):
        letterhead.sections[0].first_page_header.add_paragraph(f"blankas {number}")
        letterhead.sections[0].header.add_paragraph("antraštė")
    for number in range(40):
        letterhead.add_paragraph(f"tekstas {number}")
    letterhead.save(str(tmp_path / "blankas.docx"))
    first, second, *_ = (
        page.split("\n") for page in _all(pages_of((tmp_path / "blankas.docx").read_bytes()))
    )
    assert [line for line in first if line][:14] == [
        *(f"blankas {number}" for number in range(12)),
        "tekstas 0",
        "tekstas 1",
    ]
    assert second[:12] == ["antraštė"] * 12 and second[12].startswith("tekstas ")
