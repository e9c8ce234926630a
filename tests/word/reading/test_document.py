from io import BytesIO

import pytest
from docx import Document as Foreign
from tests.word.exporting import exported
from tests.word.plans import plan
from tests.word.reading.making import (
    RELATIONSHIPS,
    SECTION,
    blocks,
    document,
    document_bytes,
    links,
    paragraph,
    texts,
)

from planeditor.word.ooxml.markup import NAMESPACE
from planeditor.word.reading.blocks import (
    Align,
    Drawing,
    Field,
    Letters,
    Merge,
    PageSize,
    Paragraph,
    Tab,
    Table,
)
from planeditor.word.reading.document import read_document
from planeditor.word.reading.package import UnreadableDocument


def _only(body: str) -> Paragraph:
    (block,) = blocks(body)
    assert isinstance(block, Paragraph)
    return block


def _table(rows: str, properties: str = '<w:tblStyle w:val="PlanTable"/>') -> Table:
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    (block,) = blocks(f"<w:tbl><w:tblPr>{properties}</w:tblPr>{grid}{rows}</w:tbl>")
    assert isinstance(block, Table)
    return block


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_a_plan_is_read_with_its_pages_headers_and_styles() -> None:
    read = read_document(exported(plan()).content)
    assert (read.title, read.author) == ("Elektrėnų savivaldybės švietimo pažangos planas", "Jonas Jonaitis")
    first = read.sections[0]
    assert (first.page.width, first.page.height, first.page.left) == (11906, 16838, 1701)
    assert first.has_first_page
    assert any(section.page.width == 16838 for section in read.sections)
    (number,) = first.header.others
    assert isinstance(number, Paragraph)
    assert (number.runs[0].field, number.layout.align) == (Field.PAGE, Align.CENTER)
    found = [block for section in read.sections for block in section.blocks]
    heading = next(
        block for block in found if isinstance(block, Paragraph) and block.layout.style == "Heading1"
    )
    assert heading.text == "I skyrius\nBendrosios nuostatos"
    assert heading.layout.keep_next
    assert (heading.layout.align, heading.layout.outline) == (Align.CENTER, 1)
    assert heading.runs[0].letters == Letters(points=12, bold=True, caps=True)
    assert "Stebima kasmet." in " ".join(texts(found))


def test_a_style_has_what_it_is_based_on_and_the_paragraph_the_last_word() -> None:
    read = _only(
        paragraph("Suma", '<w:pStyle w:val="TableTotalNumber"/><w:jc w:val="center"/><w:ind w:left="200"/>')
    )
    assert (read.layout.align, read.layout.left) == (Align.CENTER, 200)
    assert read.runs[0].letters == Letters(points=10, bold=True)


def test_text_is_kept_wherever_it_stands() -> None:
    read = _only(
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r><w:hyperlink><w:r><w:t>c</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>d</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:ins><w:r><w:t>e</w:t></w:r></w:ins><w:del><w:r><w:delText>f</w:delText></w:r></w:del>"
        '<x:new xmlns:x="urn:x"><w:r><w:t>g</w:t></w:r></x:new>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>h</w:t></w:r></w:p>"
    )
    assert read.text == "a\tb\ncdeg"


def test_of_a_field_its_stored_answer_is_shown() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    asked = '<w:r><w:instrText xml:space="preserve"> REF here </w:instrText></w:r>'
    found = blocks(
        f"<w:p>{mark.format('begin')}{asked}{mark.format('separate')}<w:r><w:t>one</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>two</w:t></w:r>{mark.format('end')}<w:r><w:t>three</w:t></w:r></w:p>"
    )
    assert texts(found) == ["one", "twothree"]


def test_a_page_break_divides_a_paragraph() -> None:
    found = blocks('<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>')
    assert texts(found) == ["a", "b"]
    assert [block.layout.new_page for block in found if isinstance(block, Paragraph)] == [False, True]


def test_tabs_indents_and_marked_letters() -> None:
    read = _only(
        '<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9000" w:leader="dot"/></w:tabs>'
        '<w:ind w:left="400" w:hanging="200"/></w:pPr>'
        '<w:r><w:rPr><w:highlight w:val="yellow"/><w:color w:val="FF0000"/><w:u w:val="single"/></w:rPr>'
        "<w:t>x</w:t></w:r></w:p>"
    )
    assert read.layout.tabs == (Tab(9000, Align.RIGHT, has_leader=True),)
    assert (read.layout.left, read.layout.first_line) == (400, -200)
    letters = read.runs[0].letters
    assert (letters.background, letters.colour, letters.underline) == ("FFFF00", "FF0000", True)


def test_a_table_has_widths_headers_spans_merges_lines_and_fills() -> None:
    table = _table(
        _row(_cell("h", '<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/><w:cantSplit/>")
        + _row(
            _cell("a", '<w:vMerge w:val="restart"/>'), _cell("b", '<w:shd w:val="clear" w:fill="7F7F7F"/>')
        )
        + _row(_cell("", "<w:vMerge/>"), _cell("c", '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>'))
    )
    assert table.widths == (3000, 4000)
    header, first, second = table.rows
    assert (header.is_header, header.can_split, header.cells[0].look.span) == (True, False, 2)
    assert (first.is_header, first.can_split) == (False, True)
    assert [cell.look.merge for cell in (first.cells[0], second.cells[0])] == [Merge.START, Merge.CONTINUE]
    assert first.cells[1].look.fill == "7F7F7F"
    line = first.cells[0].look.sides.top
    assert line is not None and line.width == 10
    assert second.cells[1].look.sides.top is None
    assert first.cells[0].look.margins.left == 68


def test_rows_that_head_no_table_are_rows() -> None:
    rows = _row(_cell("a"), _cell("b")) + _row(_cell("c"), _cell("d"), properties="<w:tblHeader/>")
    assert [row.is_header for row in _table(rows).rows] == [False, False]


def test_a_row_with_more_cells_than_the_grid_keeps_within_it() -> None:
    (row,) = _table(_row(_cell("a"), _cell("b", '<w:gridSpan w:val="9"/>'), _cell("c"))).rows
    assert [cell.look.span for cell in row.cells] == [1, 1]


def test_sections_inherit_headers_and_may_number_anew() -> None:
    turned = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgNumType w:start="1"/></w:sectPr>'
    read = document(f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>{paragraph('x')}{turned}")
    first, second = read.sections
    assert (first.first_number, second.first_number) == (None, 1)
    assert first.header.others
    assert second.header == first.header
    assert (second.page.width, second.has_first_page) == (16838, False)


@pytest.mark.parametrize(
    "section",
    [
        "",
        "<w:sectPr/>",
        '<w:sectPr><w:pgSz w:w="0" w:h="-5"/></w:sectPr>',
        '<w:sectPr><w:pgSz w:w="x" w:h="99999999999"/></w:sectPr>',
        '<w:sectPr><w:pgMar w:left="20000" w:right="20000"/></w:sectPr>',
    ],
)
def test_there_is_always_room_on_a_page(section: str) -> None:
    (read,) = document(paragraph("x") + section).sections
    assert read.page.text_width > 0
    assert read.page.height > read.page.top + read.page.bottom


@pytest.mark.parametrize(
    ("measures", "is_taken"),
    [
        ({"w": 2721, "h": 1721}, True),
        ({"w": 2720, "h": 1721}, False),
        ({"w": 2721, "h": 1720}, False),
    ],
)
def test_a_page_is_as_the_document_says_where_half_an_inch_is_left(
    measures: dict[str, int], is_taken: bool
) -> None:
    size = "".join(f' w:{name}="{value}"' for name, value in measures.items())
    margins = (
        '<w:pgMar w:top="400" w:right="800" w:bottom="-600" w:left="1200" w:header="300" w:footer="200"/>'
    )
    (read,) = document(f"{paragraph('x')}<w:sectPr><w:pgSz{size}/>{margins}</w:sectPr>").sections
    said = PageSize(measures["w"], measures["h"], 400, 800, 600, 1200, 300, 200)
    assert read.page == (said if is_taken else PageSize())


def _drawing(text: str = "", inside: str = "", size: str = 'cx="635000" cy="1270000"') -> str:
    return (
        f'<w:drawing><wp:inline xmlns:wp="urn:wp" xmlns:a="urn:a"><wp:extent {size}/>'
        f'<wp:docPr id="1" name="n" {text}/>{inside}</wp:inline></w:drawing>'
    )


def test_a_drawing_that_cannot_be_shown_says_what_it_is() -> None:
    drawing = _drawing('descr="Herbas" title="t"')
    before, picture, after = blocks(f"<w:p><w:r><w:t>prieš</w:t>{drawing}<w:t>po juo</w:t></w:r></w:p>")
    assert isinstance(picture, Drawing)
    assert (picture.width, picture.height, picture.text, picture.picture) == (1000, 2000, "Herbas", b"")
    assert picture.chart is None
    assert texts([before, after]) == ["prieš", "po juo"]


@pytest.mark.parametrize(("text", "told"), [("", "n"), ('title="t"', "t"), ('descr="d"', "d")])
def test_a_drawing_alone_is_told_by_the_best_of_its_names(text: str, told: str) -> None:
    (picture,) = blocks(f"<w:p><w:r>{_drawing(text)}</w:r></w:p>")
    assert isinstance(picture, Drawing)
    assert picture.text == told


def test_a_picture_has_its_bytes_and_no_more_than_a_page_of_room() -> None:
    named = f'<a:blip xmlns:r="{RELATIONSHIPS}" r:embed="rIdpicture"/>'
    drawing = _drawing(inside=named, size='cx="99999999999" cy="318"')
    parts = links("image:picture.png") | {"word/picture.png": b"png"}
    (picture,) = blocks(f"<w:p><w:r>{drawing}</w:r></w:p>", parts)
    assert isinstance(picture, Drawing)
    assert (picture.width, picture.height, picture.picture) == (31680, 1, b"png")


@pytest.mark.parametrize(
    "size", ['cx="0" cy="9999"', 'cx="9999" cy="0"', 'cx="9999" cy="x"', 'cx="9999"', ""]
)
def test_a_drawing_without_a_size_is_passed_over(size: str) -> None:
    assert texts(blocks(f"<w:p><w:r><w:t>a</w:t>{_drawing(size=size)}<w:t>b</w:t></w:r></w:p>")) == ["ab"]


def test_the_first_page_may_have_another_header_and_every_section_another_still() -> None:
    def told(kind: str, stem: str) -> str:
        return f'<w:headerReference w:type="{kind}" r:id="rId{stem}"/>'

    parts = links("header:a.xml", "header:b.xml", "header:c.xml")
    for stem in "abc":
        content = f'<w:hdr xmlns:w="{NAMESPACE}">{paragraph(stem)}</w:hdr>'
        parts[f"word/{stem}.xml"] = content.encode()
    first = f"<w:p><w:pPr><w:sectPr>{told('default', 'a')}{told('first', 'b')}{told('even', 'c')}<w:titlePg/>"
    second = f'<w:sectPr>{told("first", "c")}<w:type w:val="continuous"/></w:sectPr>'
    read = document(f"{first}</w:sectPr></w:pPr></w:p>{paragraph('x')}{second}", parts).sections
    assert [texts([*one.header.first]) for one in read] == [["b"], ["c"]]
    assert [texts([*one.header.others]) for one in read] == [["a"], ["a"]]
    assert [(one.has_first_page, one.continues) for one in read] == [(True, False), (False, True)]
    assert all(one.footer.first == one.footer.others == () for one in read)


def test_a_document_says_how_far_its_tabs_are() -> None:
    parts = links("settings:settings.xml")
    for distance, far in (("300", 300), ("1", 20), ("x", 720)):
        told = f'<w:defaultTabStop w:val="{distance}"/>'
        parts["word/settings.xml"] = f'<w:settings xmlns:w="{NAMESPACE}">{told}</w:settings>'.encode()
        assert document(paragraph("x"), parts).tab_distance == far


def test_page_breaks_one_after_another_each_begin_a_page() -> None:
    page, line = '<w:br w:type="page"/>', '<w:br w:type="textWrapping"/>'
    spaced = '<w:pPr><w:spacing w:before="60"/></w:pPr>'
    found = blocks(
        f"<w:p>{spaced}<w:r>{page}<w:t>a</w:t>{line}<w:t>b</w:t>{page}{page}<w:t>c</w:t></w:r></w:p>"
    )
    read = [one for one in found if isinstance(one, Paragraph)]
    assert [one.text for one in read] == ["a\nb", "", "c"]
    assert [(one.layout.new_page, one.layout.before) for one in read] == [(True, 0)] * 3


def test_signs_that_are_no_letters_are_written_out() -> None:
    read = _only("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:cr/><w:ptab/></w:r></w:p>")
    assert read.text == "a\u2011\u00ad\n\t"


def test_runs_are_joined_where_they_look_alike_and_are_no_fields() -> None:
    def run(text: str, properties: str = "") -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"

    field = '<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT">{}</w:fldSimple>'
    read = _only(
        f"<w:p>{run('a')}{run('b')}{run('c', '<w:b/>')}{field.format(run('1'))}{field.format(run('2'))}</w:p>"
    )
    assert [(one.text, one.letters.bold, one.field) for one in read.runs] == [
        ("ab", False, None),
        ("c", True, None),
        ("1", False, Field.PAGE),
        ("2", False, Field.PAGE),
    ]


def test_a_field_within_hidden_letters_still_begins_and_ends() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'

    asked = "<w:r><w:instrText> NUMPAGES </w:instrText></w:r>"
    read = _only(
        f"<w:p>{mark('end')}{mark('separate')}{mark('begin')}{asked}<w:r><w:t>unseen</w:t></w:r>"
        f"{mark('separate')}<w:r><w:t>9</w:t></w:r>{mark('end')}<w:r><w:t>!</w:t></w:r></w:p>"
    )
    assert [(one.text, one.field) for one in read.runs] == [("9", Field.PAGES), ("!", None)]


def test_a_document_of_another_program_is_read() -> None:
    foreign, target = Foreign(), BytesIO()
    foreign.add_heading("Antraštė", 1)
    foreign.add_paragraph("Punktas", style="List Bullet")
    foreign.add_table(2, 2).rows[0].cells[0].text = "langelis"
    foreign.save(target)
    read = read_document(target.getvalue())
    found = [block for section in read.sections for block in section.blocks]
    assert texts(found)[:3] == ["Antraštė", "•\tPunktas", "langelis"]
    heading, text = found[:2]
    assert isinstance(heading, Paragraph) and isinstance(text, Paragraph)
    assert (heading.mark.family, text.mark.family) == ("Calibri", "Cambria")  # as its theme says


def test_what_is_no_document_is_refused_in_one_sentence() -> None:
    whole = document_bytes(paragraph("x"))
    for content in (b"", b"PK", whole[: len(whole) // 2], document_bytes("<w:p>")):
        with pytest.raises(UnreadableDocument):
            read_document(content)


def test_a_document_whose_other_parts_are_damaged_is_read_without_them() -> None:
    broken = {"word/styles.xml": b"<w:styles", "word/header1.xml": b"", "word/settings.xml": b"\xff"}
    assert texts(blocks(paragraph("x") + SECTION, broken)) == ["x"]


def test_entities_are_not_followed() -> None:
    hostile = (
        b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "bbb">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        b"<w:p><w:r><w:t>x</w:t><w:t>&a;</w:t><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert texts(blocks("", {"word/document.xml": hostile})) == ["x"]
