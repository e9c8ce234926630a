"""What letters and paragraphs look like by what is written about them, by their styles and by the theme."""

import pytest
from tests.word.reading.making import blocks, links

from planeditor.word.ooxml.markup import NAMESPACE
from planeditor.word.reading.blocks import Align, Layout, Letters, Line, LineRule, Paragraph, Tab

THEME = (
    '<a:theme xmlns:a="urn:a"><a:majorFont><a:latin typeface="Didot"/></a:majorFont>'
    '<a:minorFont><a:latin typeface=""/></a:minorFont></a:theme>'
)


def read(body: str, styles: str = "") -> Paragraph:
    """The only paragraph of a document with these styles alone."""
    parts = {
        "word/styles.xml": f'<w:styles xmlns:w="{NAMESPACE}">{styles}</w:styles>'.encode(),
        "word/theme.xml": THEME.encode(),
    }
    parts |= links("theme:theme.xml")
    (found,) = blocks(body, parts)
    assert isinstance(found, Paragraph)
    return found


def letters(properties: str, styles: str = "", paragraph: str = "") -> Letters:
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>x</w:t></w:r>"
    return read(f"<w:p><w:pPr>{paragraph}</w:pPr>{run}</w:p>", styles).runs[0].letters


def layout(properties: str, styles: str = "") -> Layout:
    return read(f"<w:p><w:pPr>{properties}</w:pPr></w:p>", styles).layout


def style(name: str, properties: str, kind: str = "paragraph", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}"{more}>{properties}</w:style>'


@pytest.mark.parametrize(
    ("written", "look"),
    [
        ("", Letters()),
        ('<w:b/><w:i w:val="1"/><w:strike w:val="true"/><w:caps w:val="on"/>',
         Letters(bold=True, italic=True, strike=True, caps=True)),
        ('<w:b w:val="0"/><w:i w:val="false"/><w:caps w:val="off"/>', Letters()),
        ('<w:u w:val="none"/>', Letters()),
        ('<w:u w:val="double"/>', Letters(underline=True)),
        ('<w:sz w:val="25"/>', Letters(points=12.5)),
        ('<w:sz w:val="0"/>', Letters(points=1)),
        ('<w:sz w:val="9999"/>', Letters(points=1638)),
        ('<w:sz w:val="x"/>', Letters(points=10)),
        ('<w:color w:val="0a0B0c"/>', Letters(colour="0a0B0c")),
        ('<w:color w:val="auto"/>', Letters()),
        ('<w:color w:val="0000000"/>', Letters()),
        ('<w:highlight w:val="cyan"/><w:shd w:fill="111111"/>', Letters(background="00FFFF")),
        ('<w:shd w:fill="111111"/>', Letters(background="111111")),
        ('<w:vertAlign w:val="superscript"/>', Letters(raised="superscript")),
        ('<w:rFonts w:ascii="Arial" w:hAnsi="Lato"/>', Letters(family="Arial")),
        ('<w:rFonts w:hAnsi="Lato"/>', Letters(family="Lato")),
        ('<w:rFonts w:eastAsia="Lato"/>', Letters()),
        ('<w:rFonts w:ascii="Arial" w:asciiTheme="majorHAnsi"/>', Letters(family="Didot")),
        ('<w:rFonts w:hAnsiTheme="majorBidi"/>', Letters(family="Didot")),
        ('<w:rFonts w:asciiTheme="minorHAnsi"/>', Letters()),
    ],
)  # fmt: skip
def test_letters_look_as_they_are_written(written: str, look: Letters) -> None:
    assert letters(written) == look


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ("", Layout()),
        ('<w:jc w:val="end"/>', Layout(align=Align.RIGHT)),
        ('<w:jc w:val="distribute"/>', Layout(align=Align.JUSTIFY)),
        ('<w:jc w:val="sideways"/>', Layout()),
        ('<w:spacing w:before="60" w:after="-7" w:line="5" w:lineRule="exact"/>',
         Layout(before=60, after=0, line=20, line_rule=LineRule.EXACT)),
        ('<w:spacing w:line="300" w:lineRule="most"/>', Layout(line=300)),
        ('<w:ind w:start="10" w:end="20" w:firstLine="30"/>', Layout(left=10, right=20, first_line=30)),
        ('<w:ind w:right="99999" w:hanging="5" w:firstLine="30"/>', Layout(right=31680, first_line=-5)),
        ('<w:ind w:left="-99999"/>', Layout(left=-31680)),
        ('<w:tabs><w:tab w:val="center" w:pos="900"/><w:tab w:val="clear" w:pos="5"/>'
         '<w:tab w:val="left" w:pos="100" w:leader="none"/></w:tabs>',
         Layout(tabs=(Tab(100), Tab(900, Align.CENTER)))),
        ('<w:pBdr><w:top w:val="single" w:color="auto"/><w:bottom w:val="nil"/></w:pBdr>',
         Layout(line_above=Line(10))),
        ('<w:pBdr><w:bottom w:val="single" w:sz="12" w:color="ABCDEF"/></w:pBdr>',
         Layout(line_below=Line(30, "ABCDEF"))),
        ('<w:outlineLvl w:val="0"/>', Layout(outline=1)),
        ('<w:outlineLvl w:val="8"/>', Layout(outline=9)),
        ('<w:outlineLvl w:val="9"/>', Layout()),
        ('<w:outlineLvl w:val="-1"/>', Layout()),
        ('<w:framePr w:yAlign="bottom"/>', Layout(at_foot=True)),
        ('<w:framePr w:yAlign="top"/>', Layout()),
        ('<w:shd w:fill="222222"/>', Layout(fill="222222")),
        ("<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:contextualSpacing/>",
         Layout(keep_next=True, keep_lines=True, new_page=True, contextual=True)),
        ('<w:widowControl w:val="0"/>', Layout(widow_control=False)),
    ],
)  # fmt: skip
def test_a_paragraph_stands_as_it_is_written(written: str, stands: Layout) -> None:
    assert layout(written) == stands


DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:i/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>'
)


def test_the_last_word_is_the_run_s_then_that_of_its_style_the_paragraph_s_and_the_document_s() -> None:
    styles = (
        DEFAULTS
        + style("Body", '<w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:sz w:val="30"/><w:caps/></w:rPr>')
        + style("Strong", '<w:rPr><w:sz w:val="40"/><w:b/></w:rPr>', "character")
    )
    body, strong = '<w:pStyle w:val="Body"/>', '<w:rStyle w:val="Strong"/>'
    assert letters("", styles) == Letters(points=11, italic=True)
    assert letters("", styles, body) == Letters(points=15, italic=True, caps=True)
    assert letters(strong, styles, body) == Letters(points=20, italic=True, caps=True, bold=True)
    assert letters(f'{strong}<w:sz w:val="50"/>', styles, body).points == 25
    assert layout(body, styles) == Layout(align=Align.RIGHT, after=80, style="Body")


@pytest.mark.parametrize("default", ["1", "true", "on"])
def test_a_paragraph_of_no_style_has_the_default_one(default: str) -> None:
    styles = (
        style("Other", "<w:pPr><w:keepNext/></w:pPr>")
        + style("Table", "<w:pPr><w:keepLines/></w:pPr>", "table", f' w:default="{default}"')
        + style("Usual", '<w:pPr><w:ind w:left="3"/></w:pPr>', more=f' w:default="{default}"')
    )
    for written in ("", '<w:pStyle w:val="Nowhere"/>'):
        assert layout(written, styles) == Layout(left=3, style="Usual")
    assert layout('<w:pStyle w:val="Other"/>', styles) == Layout(keep_next=True, style="Other")


def test_styles_based_on_each_other_end_somewhere() -> None:
    styles = style("A", '<w:basedOn w:val="B"/><w:pPr><w:ind w:left="1"/></w:pPr>') + style(
        "B", '<w:basedOn w:val="A"/><w:pPr><w:ind w:left="2" w:right="2"/></w:pPr>'
    )
    assert layout('<w:pStyle w:val="A"/>', styles) == Layout(left=1, right=2, style="A")
    assert layout('<w:pStyle w:val="B"/>', styles) == Layout(left=2, right=2, style="B")


def test_an_empty_paragraph_s_mark_has_letters_too() -> None:
    found = read('<w:p><w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:pPr></w:p>', DEFAULTS)
    assert (found.runs, found.mark) == ((), Letters(points=22, italic=True))
