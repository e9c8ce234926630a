import re
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from lxml import etree
from PySide6.QtGui import QColor, QImage, QPainter
from tests.word.exporting import exported, order, shown
from tests.word.plans import plan
from tests.word.reading.making import SECTION, document, document_bytes, paragraph
from tests.word.test_every_form import PLANS

from planeditor.plan.items import Plan
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.paper.flow import Page, pages, pages_of_headings
from planeditor.word.ooxml.markup import w
from planeditor.word.reading.blocks import Document, Paragraph
from planeditor.word.reading.document import read_document
from planeditor.word.reading.package import Parts, UnreadableDocument

pytestmark = pytest.mark.usefixtures("qapp")

LINES_OF_PAGE = 52
"""Of 12 points on a page of ours."""


def _paged(body: str) -> list[Page]:
    return [*pages(document(body + SECTION))]


def _texts(body: str) -> list[str]:
    return [page.text.strip() for page in _paged(body)]


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


def _drawn(page: Page, width: int = 400) -> QImage:
    image = QImage(width, round(width * page.size.height / page.size.width), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(width / page.size.width, width / page.size.width)
    page.draw(painter)
    painter.end()
    return image


def _dark_rows(image: QImage) -> int:
    return sum(
        any(image.pixelColor(x, y).lightness() < 160 for x in range(image.width()))
        for y in range(image.height())
    )


def test_a_plan_flows_onto_upright_and_wide_pages(plan_document: Document) -> None:
    made = [*pages(plan_document)]
    assert "PATVIRTINTA" in made[0].text
    assert "SITUACIJOS ANALIZĖ" in "".join(page.text for page in made)
    assert {(page.size.width, page.size.height) for page in made} == {(11906, 16838), (16838, 11906)}
    assert made[-1].read >= plan_document.size


def test_pages_are_numbered_from_the_second_on() -> None:
    first, second, third = _texts(_lines(2 * LINES_OF_PAGE + 5))
    assert first.startswith("eilutė 0")
    assert second.startswith("2\neilutė")
    assert third.startswith("3\neilutė")


def test_a_section_that_numbers_anew_begins_with_one() -> None:
    ending = SECTION.replace("<w:titlePg/>", "")
    anew = '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>'
    made = [*pages(document(f"<w:p><w:pPr>{ending}</w:pPr></w:p>{paragraph('x')}{anew}"))]
    assert [page.number for page in made] == [1, 1]
    assert [page.text.strip() for page in made] == ["1", "1\nx"]


def test_pages_are_made_only_as_they_are_asked_for() -> None:
    coming = pages(document(_lines(100 * LINES_OF_PAGE) + SECTION))
    assert next(coming).read <= LINES_OF_PAGE + 1


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


def test_a_wide_table_cell_merged_over_rows_has_room_in_all_of_them() -> None:
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    start = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{_long(6)}</w:tc>'
    goes_on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    plain = f"<w:tc><w:tcPr/>{paragraph('x')}</w:tc>"
    (page,) = _paged(f"<w:tbl>{grid}<w:tr>{start}{plain}</w:tr><w:tr>{goes_on}{plain}</w:tr></w:tbl>")
    upper, lower = (strip for _, _, strip in page.placed if strip.text.strip())
    assert lower.height > 3 * upper.height
    assert upper.height + lower.height > 6 * 270


def test_an_empty_document_is_one_empty_page() -> None:
    (page,) = _paged("")
    assert page.text.strip() == ""


@pytest.mark.parametrize("name", ["sample", "empty", "joint", "odd titles"])
@pytest.mark.parametrize("length", [0, 40, 700])
def test_place_and_year_stand_at_the_foot_of_the_cover_for_any_length_of_title(
    name: str, length: int
) -> None:
    title = ("Ilgas pavadinimas be galo ir krašto " * 20)[:length].strip()
    items = PLANS[name]().items().values()
    tree = PlanTree(replace(one, title=title) if isinstance(one, Plan) else one for one in items)
    flow = pages(read_document(exported(tree).content))
    cover, contents = next(flow), next(flow)
    (place,) = ((y, strip) for _, y, strip in cover.placed if strip.text.endswith("2024\u00a0m."))
    assert place[0] + place[1].height == cover.size.height - cover.size.bottom
    above = [y + strip.height for _, y, strip in cover.placed if strip is not place[1]]
    assert max(above) <= place[0]
    assert contents.text.lstrip("2\n").startswith("Turinys".upper())


def test_what_stands_at_the_foot_takes_room_from_the_rest() -> None:
    foot = '<w:framePr w:vAnchor="margin" w:yAlign="bottom"/>'
    body = paragraph("apačia", foot) + _lines(LINES_OF_PAGE)
    first, second = _paged(body)
    assert first.text.split()[0] == "apačia"
    assert second.text.split() == ["2", "eilutė", "51"]


def test_text_rules_and_fills_are_drawn() -> None:
    shaded = '<w:shd w:val="clear" w:fill="336699"/>'
    cell = f"<w:tc><w:tcPr>{shaded}</w:tcPr><w:p/></w:tc>"
    grid = '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    (page,) = _paged(f"{paragraph('Tekstas')}<w:tbl>{grid}<w:tr>{cell}</w:tr></w:tbl>")
    image = _drawn(page, 800)
    colours = {image.pixelColor(200, y).name() for y in range(image.height())}
    assert "#336699" in colours
    assert _dark_rows(image) > 10
    assert _dark_rows(_drawn(_paged("")[0])) == 0


def test_words_stand_where_the_paragraph_wants_them() -> None:
    def middle(align: str) -> float:
        image = _drawn(_paged(paragraph("mmmm", f'<w:jc w:val="{align}"/>'))[0])
        dark = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y).lightness() < 160 for y in range(image.height()))
        ]
        return sum(dark) / len(dark)

    left, centre, right = (middle(align) for align in ("left", "center", "right"))
    assert left < centre < right
    assert abs((left + right) / 2 - centre) < 3


def test_what_a_tab_moves_to_the_edge_of_the_page_stays_on_its_line() -> None:
    tabs = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    for name in ("________", "Vardenis Pavardenis", "i", "Ė" * 30):
        signed = f"<w:p><w:pPr>{tabs}</w:pPr><w:r><w:t>Meras</w:t><w:tab/><w:t>{name}</w:t></w:r></w:p>"
        assert len(_paged(_lines(LINES_OF_PAGE - 1) + signed)) == 1, name


def test_no_damage_of_a_document_is_worse_than_a_refusal() -> None:
    random = Random(2024)
    body = _lines(3) + _table(["a", "b"], "c") + _long(4, '<w:ind w:left="300" w:hanging="300"/>') + SECTION
    whole = document_bytes(body)
    for name in ("word/document.xml", "word/styles.xml"):
        for _ in range(60):
            root = Parts(whole).xml(name)
            assert root is not None
            _damage(root, random)
            try:
                made = [*pages(read_document(document_bytes(body, {name: etree.tostring(root)})))]
            except UnreadableDocument:
                continue
            assert made
            _drawn(made[0], 100)


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
    content = exported(plan(12), order(form), paginate=pages_of_headings).content
    assert exported(plan(12), order(form), paginate=pages_of_headings).content == content
    document = read_document(content)
    listed = [text.split("\t") for style, text in shown(content) if style.startswith("TOC") and "\t" in text]
    headings = [
        (block.bookmarks, block.text.replace("\n", " "))
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Paragraph) and block.bookmarks and 0 < block.layout.outline < 3
    ]
    found = pages_of_headings(content)
    told = [(re.sub(r"^\d priedas\. ", "", text), int(page)) for text, page in listed]
    assert told == [(text, found[names[0]]) for names, text in headings]
    assert [text.split()[0] for text, _ in listed[-3:]] == ["1", "2", "3"]
    assert len({*found.values()}) > 5


def test_a_document_whose_contents_lack_numbers_alone_has_the_same_pages() -> None:
    asked: list[dict[str, int]] = []

    def paginate(content: bytes) -> dict[str, int]:
        asked.append(pages_of_headings(content))
        return asked[-1]

    content = exported(plan(12), paginate=paginate).content
    assert asked == [pages_of_headings(content)]
