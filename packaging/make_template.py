"""Makes resources/word/template.docx: the styles, header and page of every document, and no text.

Whoever wants documents to look otherwise changes the styles here, or in Word in a copy of the template.
The same program makes the same bytes; a test compares them with the file that is kept.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_STORED

from planeditor.resources import resource
from planeditor.word.ooxml.markup import NAMESPACE
from planeditor.word.ooxml.sections import PORTRAIT
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.units import twips
from planeditor.zipping import pack

_FONT = "Times New Roman"
_TEXT_POINTS = 12
_TABLE_POINTS = 10
_CARD_INDENT = 113
_DASH_TWIPS = 15
"""How wide a dash and a space are in that font, for each point of its size."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_FONTS = f'<w:rFonts w:ascii="{_FONT}" w:eastAsia="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT}"/>'
_LANGUAGE = '<w:lang w:val="lt-LT" w:eastAsia="lt-LT" w:bidi="ar-SA"/>'


@dataclass(frozen=True)
class ParagraphStyle:
    """A paragraph style: how it differs from the one it is based on; lengths in twips, sizes in points.

    One that is whole says all itself, so that over any letterhead those based on it look as they do here.
    """

    id: Style
    name: str
    based_on: Style | None = Style.ACT_TEXT
    is_own: bool = False
    is_whole: bool = False
    align: str = ""
    left: int = 0
    first_line: int = 0
    before: int = 0
    after: int = 0
    points: int = 0
    outline: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    right_tab: int = 0
    bold: bool = False
    italic: bool = False
    caps: bool = False

    def xml(self) -> str:
        """The `w:style` element, its parts in the order that the schema asks for."""
        return "".join(
            (
                '<w:style w:type="paragraph"',
                ' w:default="1"' if self.id is Style.NORMAL else "",
                ' w:customStyle="1"' if self.is_own else "",
                f' w:styleId="{self.id}"><w:name w:val="{self.name}"/>',
                f'<w:basedOn w:val="{self.based_on}"/>' if self.based_on else "",
                f'<w:next w:val="{Style.BODY_TEXT}"/>' if self.outline else "",
                "<w:qFormat/>",
                f"<w:pPr>{self._paragraph()}</w:pPr><w:rPr>{self._run()}</w:rPr></w:style>",
            )
        )

    def _paragraph(self) -> str:
        whole = ' w:line="240" w:lineRule="auto"' if self.is_whole else ""
        return "".join(
            (
                "<w:keepNext/>" if self.keep_next else "",
                "<w:keepLines/>" if self.keep_next or self.keep_lines else "",
                f'<w:tabs><w:tab w:val="right" w:pos="{self.right_tab}"/></w:tabs>' if self.right_tab else "",
                "<w:widowControl/>" if self.is_whole else "",
                f'<w:spacing w:before="{self.before}" w:after="{self.after}"{whole}/>',
                f'<w:ind w:left="{self.left}" {_first_line(self.first_line)}/>',
                f'<w:jc w:val="{self.align}"/>' if self.align else "",
                f'<w:outlineLvl w:val="{self.outline - 1}"/>' if self.outline else "",
            )
        )

    def _run(self) -> str:
        return "".join(
            (
                _FONTS if self.is_whole else "",
                "<w:b/><w:bCs/>" if self.bold else "",
                "<w:i/><w:iCs/>" if self.italic else "",
                "<w:caps/>" if self.caps else "",
                _size(self.points) if self.points else "",
                f'<w:color w:val="auto"/>{_size(_TEXT_POINTS)}{_LANGUAGE}' if self.is_whole else "",
            )
        )


def _size(points: int) -> str:
    return f'<w:sz w:val="{points * 2}"/><w:szCs w:val="{points * 2}"/>'


def _first_line(indent: int) -> str:
    return f'w:hanging="{-indent}"' if indent < 0 else f'w:firstLine="{indent}"'


_INDENT = twips(12.7)
_TITLE_DROP = twips(55)
"""How far the title stands below what is above it."""

_CONTENTS_INDENT = twips(8)
_TEXT_WIDTH = PORTRAIT.text_width
_TEXT_DASH = _DASH_TWIPS * _TEXT_POINTS
_TABLE_DASH = _DASH_TWIPS * _TABLE_POINTS

_STYLES = (
    ParagraphStyle(Style.NORMAL, "Normal", based_on=None),
    ParagraphStyle(Style.ACT_TEXT, "Akto tekstas", based_on=None, is_own=True, is_whole=True),
    ParagraphStyle(Style.BODY_TEXT, "Body Text", align="both", first_line=_INDENT),
    ParagraphStyle(
        Style.LIST_DASH, "Sąrašas su brūkšniais", is_own=True,
        left=_INDENT + _TEXT_DASH, first_line=-_TEXT_DASH,
    ),
    ParagraphStyle(Style.DRAFT, "Projekto žyma", is_own=True, align="right", after=240),
    ParagraphStyle(
        Style.INSTITUTION, "Institucija", is_own=True, align="center", after=240,
        keep_next=True, bold=True, caps=True,
    ),
    ParagraphStyle(
        Style.TITLE, "Title", align="center", before=240, after=240, keep_next=True, bold=True, caps=True
    ),
    ParagraphStyle(
        Style.COVER_TITLE, "Viršelio pavadinimas", Style.TITLE, is_own=True, before=_TITLE_DROP, after=240
    ),
    ParagraphStyle(Style.SUBTITLE, "Subtitle", align="center", after=240),
    ParagraphStyle(
        Style.HEADING_1, "heading 1", align="center", before=360, after=240, outline=1,
        keep_next=True, bold=True, caps=True,
    ),
    ParagraphStyle(Style.HEADING_2, "heading 2", before=240, after=120, outline=2, keep_next=True, bold=True),
    ParagraphStyle(
        Style.HEADING_3, "heading 3", before=240, after=120, outline=3,
        keep_next=True, bold=True, italic=True,
    ),
    ParagraphStyle(
        Style.HEADING_4, "heading 4", before=160, after=80, outline=4, keep_next=True, italic=True
    ),
    ParagraphStyle(
        Style.CONTENTS_TITLE, "TOC Heading", align="center", before=240, after=240,
        keep_next=True, bold=True, caps=True,
    ),
    ParagraphStyle(
        Style.CONTENTS_1, "toc 1", left=_CONTENTS_INDENT, first_line=-_CONTENTS_INDENT, before=120, caps=True
    ),
    ParagraphStyle(
        Style.CONTENTS_2, "toc 2", left=2 * _CONTENTS_INDENT, first_line=-_CONTENTS_INDENT, before=40
    ),
    ParagraphStyle(
        Style.CONTENTS_3, "toc 3", left=3 * _CONTENTS_INDENT, first_line=-_CONTENTS_INDENT, before=20
    ),
    ParagraphStyle(Style.ANNEX_MARK, "Priedo žyma", is_own=True, left=twips(95), after=240, keep_next=True),
    ParagraphStyle(
        Style.ANNEX_TITLE, "Priedo pavadinimas", is_own=True, align="center", after=240, outline=1,
        keep_next=True, bold=True, caps=True,
    ),
    ParagraphStyle(Style.CHART, "Paveikslas", is_own=True, align="center", before=240, keep_next=True),
    ParagraphStyle(
        Style.FIGURE_CAPTION, "Paveikslo pavadinimas", is_own=True, align="center", before=80, after=240
    ),
    ParagraphStyle(Style.CAPTION, "caption", before=240, after=80, keep_next=True),
    ParagraphStyle(Style.NOTE, "Pastaba", is_own=True, before=80, after=120, points=_TABLE_POINTS),
    ParagraphStyle(Style.APPROVAL, "Tvirtinimo žyma", is_own=True, left=twips(95), after=240),
    ParagraphStyle(
        Style.END_LINE, "Baigiamasis brūkšnys", is_own=True, align="center", before=240, keep_next=True
    ),
    ParagraphStyle(Style.PLACE, "Vieta ir data", is_own=True, align="center"),
    ParagraphStyle(Style.SIGNATURE, "Signature", before=720, right_tab=_TEXT_WIDTH, keep_lines=True),
    ParagraphStyle(Style.PREPARER, "Rengėjas", is_own=True, before=480, points=_TABLE_POINTS),
    ParagraphStyle(Style.HEADER, "header", align="center"),
    ParagraphStyle(Style.GAP, "Tarpas tarp lentelių", is_own=True, before=80, points=1),
    ParagraphStyle(Style.TABLE_TEXT, "Lentelės tekstas", is_own=True, points=_TABLE_POINTS),
    ParagraphStyle(Style.TABLE_CENTER, "Lentelės vidurys", Style.TABLE_TEXT, is_own=True, align="center"),
    ParagraphStyle(Style.TABLE_NUMBER, "Lentelės skaičius", Style.TABLE_TEXT, is_own=True, align="right"),
    ParagraphStyle(
        Style.TABLE_LIST, "Lentelės sąrašas", Style.TABLE_TEXT, is_own=True,
        left=_TABLE_DASH, first_line=-_TABLE_DASH,
    ),
    ParagraphStyle(Style.TIMELINE, "Grafiko langelis", Style.TABLE_CENTER, is_own=True, points=6),
    ParagraphStyle(
        Style.TABLE_HEADER, "Lentelės antraštė", Style.TABLE_TEXT, is_own=True,
        align="center", keep_next=True, bold=True,
    ),
    ParagraphStyle(
        Style.TABLE_GROUP, "Lentelės grupė", Style.TABLE_TEXT, is_own=True, keep_next=True, bold=True
    ),
    ParagraphStyle(Style.TABLE_TOTAL, "Lentelės suma", Style.TABLE_TEXT, is_own=True, bold=True),
    ParagraphStyle(
        Style.TABLE_TOTAL_NUMBER, "Lentelės sumos skaičius", Style.TABLE_TOTAL, is_own=True, align="right"
    ),
    ParagraphStyle(
        Style.CARD_TITLE, "Kortelės pavadinimas", Style.TABLE_TEXT, is_own=True,
        left=_CARD_INDENT, before=120, after=120, points=14, bold=True,
    ),
    ParagraphStyle(
        Style.CARD_TEXT, "Kortelės tekstas", Style.TABLE_TEXT, is_own=True,
        left=_CARD_INDENT, before=40, after=80, points=11,
    ),
)  # fmt: skip


def _styles() -> str:
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{_size(_TEXT_POINTS)}{_LANGUAGE}</w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    others = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{Style.MISSING}">'
        '<w:name w:val="Trūksta"/><w:basedOn w:val="DefaultParagraphFont"/>'
        '<w:rPr><w:b/><w:shd w:val="clear" w:color="auto" w:fill="FFE699"/></w:rPr></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{Style.NEW}">'
        '<w:name w:val="Nauja"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:b/></w:rPr></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{Style.GONE}">'
        '<w:name w:val="Nebėra"/><w:basedOn w:val="DefaultParagraphFont"/>'
        "<w:rPr><w:strike/></w:rPr></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f"<w:semiHidden/><w:tblPr>{_cell_margins(108, 0)}</w:tblPr></w:style>"
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{Style.PLAN_TABLE}">'
        '<w:name w:val="Plano lentelė"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr>{_borders()}{_cell_margins(twips(1.2), twips(0.4))}</w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>"
    )
    return _part("styles", defaults + "".join(style.xml() for style in _STYLES) + others)


def _borders() -> str:
    """Single thin lines, half a point."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    return f"<w:tblBorders>{''.join(lines)}</w:tblBorders>"


def _cell_margins(beside: int, above: int) -> str:
    sides = (("top", above), ("left", beside), ("bottom", above), ("right", beside))
    widths = (f'<w:{name} w:w="{width}" w:type="dxa"/>' for name, width in sides)
    return f"<w:tblCellMar>{''.join(widths)}</w:tblCellMar>"


def _document() -> str:
    """An empty body; pages are numbered from the second on, and the number is in the header."""
    page = PORTRAIT
    return _part(
        "document",
        '<w:body><w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
        '<w:headerReference w:type="first" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(page.width_mm)}" w:h="{twips(page.height_mm)}"/>'
        f'<w:pgMar w:top="{twips(page.top_mm)}" w:right="{twips(page.right_mm)}" '
        f'w:bottom="{twips(page.bottom_mm)}" w:left="{twips(page.left_mm)}" '
        f'w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/><w:titlePg/></w:sectPr></w:body>',
    )


def _header(content: str) -> str:
    return _part("hdr", f'<w:p><w:pPr><w:pStyle w:val="{Style.HEADER}"/></w:pPr>{content}</w:p>')


def _settings() -> str:
    """Word 2013's layout rules; without them Word calls the file an old one and shifts tables outwards."""
    return _part(
        "settings",
        f'<w:zoom w:percent="100"/><w:defaultTabStop w:val="{_INDENT}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="lt-LT"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


def _fonts() -> str:
    return _part(
        "fonts",
        f'<w:font w:name="{_FONT}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="BA"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>',
    )


def _part(root: str, content: str) -> str:
    return f'<w:{root} xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}/relationships">{content}</w:{root}>'


def _app_properties() -> str:
    return (
        f'<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>Pažangos plano rengyklė</Application></Properties>"
    )


def _core_properties() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>lt-LT</dc:language></cp:coreProperties>'
    )


def _content_types() -> str:
    types = {
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "word/document.xml": f"{_WORD_PART}.document.main+xml",
        "word/fontTable.xml": f"{_WORD_PART}.fontTable+xml",
        "word/header1.xml": f"{_WORD_PART}.header+xml",
        "word/header2.xml": f"{_WORD_PART}.header+xml",
        "word/numbering.xml": f"{_WORD_PART}.numbering+xml",
        "word/settings.xml": f"{_WORD_PART}.settings+xml",
        "word/styles.xml": f"{_WORD_PART}.styles+xml",
    }
    overrides = (f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    """Relationships rId1, rId2 …, each a type and a target."""
    entries = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def template() -> bytes:
    """The template, uncompressed: what compression makes of it may differ from release to release."""
    kind = f"{_OFFICE}/relationships"
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{kind}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{kind}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": _app_properties(),
        "docProps/core.xml": _core_properties(),
        "word/_rels/document.xml.rels": _relationships(
            (f"{kind}/styles", "styles.xml"),
            (f"{kind}/settings", "settings.xml"),
            (f"{kind}/fontTable", "fontTable.xml"),
            (f"{kind}/header", "header1.xml"),
            (f"{kind}/header", "header2.xml"),
            (f"{kind}/numbering", "numbering.xml"),
        ),
        "word/document.xml": _document(),
        "word/fontTable.xml": _fonts(),
        "word/header1.xml": _header('<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'),
        "word/header2.xml": _header(""),
        "word/numbering.xml": _part("numbering", ""),
        "word/settings.xml": _settings(),
        "word/styles.xml": _styles(),
    }
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return pack({name: (declaration + parts[name]).encode() for name in sorted(parts)}, ZIP_STORED)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else resource("word", "template.docx")
    target.write_bytes(template())
