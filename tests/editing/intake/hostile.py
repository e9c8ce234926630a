"""Drafts that cannot be read, or should not be; made here byte by byte."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import xlsxwriter

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
    '<office:spreadsheet><table:table table:name="Sąmata">{rows}</table:table></office:spreadsheet>'
    "</office:body></office:document-content>"
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


def zipped(parts: dict[str, str | bytes], more: bytes = b"") -> bytes:
    """A package of these parts, added to those of another."""
    target = BytesIO(more)
    with ZipFile(target, "a", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def ods_cell(value: object, attributes: str = "") -> str:
    """A cell of an .ods: a number or a text."""
    if isinstance(value, int | float):
        return (
            f'<table:table-cell office:value-type="float" office:value="{value}" {attributes}>'
            f"<text:p>{value}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="string" {attributes}><text:p>{value}</text:p>'
        "</table:table-cell>"
    )


def ods(rows: str) -> bytes:
    """A workbook of LibreOffice with one sheet of these rows."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": _ODS.format(rows=rows),
            "META-INF/manifest.xml": _MANIFEST,
        }
    )


def ods_rows(*rows: list[object]) -> str:
    """Rows of cells."""
    return "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)


def xlsx(*rows: list[Any], **options: Any) -> bytes:
    """A workbook of Excel with one sheet of these rows."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True} | options) as book:
        sheet = book.add_worksheet("Lapas")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return target.getvalue()


def word(*rows: list[str]) -> bytes:
    """A document with one table."""
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]) if rows else 1)
    for at, row in enumerate(rows):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.text = text
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def many_rows() -> bytes:
    """A million rows in a few hundred kilobytes."""
    parts = _parts(xlsx(["Nr.", "Veikla"]))
    row = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
    content = "".join(row.format(at) for at in range(1, 1_000_001))
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{space}"><sheetData>{content}</sheetData></worksheet>'.encode()
    )
    return zipped({**parts})


def merged() -> bytes:
    """A sheet of one cell that spans more than any plan has."""
    parts = _parts(xlsx(["Nr.", "Veikla"]))
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    cells = '<mergeCells count="1"><mergeCell ref="A1:D90000"/></mergeCells>'
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", f"</sheetData>{cells}").encode()
    return zipped({**parts})


def entities() -> bytes:
    """A document whose XML swells when it is read."""
    parts = _parts(word(["a"]))
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(9)
    )
    text = parts["word/document.xml"].decode().split("?>", 1)[1].replace(">a<", ">&j;<")
    return zipped({**parts, "word/document.xml": f"{bomb}]>{text}"})


def swollen() -> bytes:
    """A package that unpacks to hundreds of megabytes."""
    parts = _parts(word(["a"]))
    return zipped({**parts, "word/media/a.png": bytes(200 * 2**20)})


def with_macros(content: bytes, name: str) -> bytes:
    """The package with something in it that runs."""
    return zipped({name: b"macro"}, content)


def _parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}
