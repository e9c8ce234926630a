from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.typeset.agreement import OFFICE, same_pages
from tests.word.exporting import exported
from tests.word.reading.making import SECTION, document_bytes
from tests.word.test_every_form import PLANS

pytestmark = pytest.mark.skipif(
    not OFFICE, reason="LibreOffice, which breaks pages as Word does, is not installed"
)

_ALL = "top", "bottom", "insideH"
_HIGH = '<w:trHeight w:val="{}"/>'


def test_pages_of_the_sample_are_those_of_libreoffice(tmp_path: Path) -> None:
    content = exported(PLANS["sample"]()).content
    pages = same_pages({"planas": content}, tmp_path)["planas"]
    assert len(pages) > 12
    assert pages == [True] * len(pages)


def test_rows_of_any_letters_and_lines_stand_on_the_pages_of_libreoffice(tmp_path: Path) -> None:
    documents = {
        **{f"raides-{half}": document_bytes(_rows(half, 4, _ALL) + SECTION) for half in range(12, 37)},
        **{
            f"aukščiai-{high}": document_bytes(_rows(24, 8, _ALL, row=_HIGH.format(high)) + SECTION)
            for high in (400, 700)
        },
        "storos": document_bytes(_rows(24, 48, _ALL) + SECTION),
        "tik-aplink": document_bytes(_rows(24, 48, ("top", "bottom")) + SECTION),
        "viena-stora": document_bytes(_rows(24, 4, _ALL, '<w:top w:val="single" w:sz="96"/>') + SECTION),
    }
    for name, pages in same_pages(documents, tmp_path).items():
        assert len(pages) > 1, name
        assert pages == [True] * len(pages), name


def _rows(
    half_points: int, eighths: int, sides: Sequence[str], of_every_other: str = "", row: str = ""
) -> str:
    """A table over pages, of such letters, with such lines, every other row with its own."""
    lines = "".join(f'<w:{side} w:val="single" w:sz="{eighths}"/>' for side in sides)
    made = []
    for number in range(150):
        text = "".join(chr(ord("a") + int(digit)) for digit in str(number))  # digits are not compared
        look = f"<w:tcPr><w:tcBorders>{of_every_other}</w:tcBorders></w:tcPr>" if number % 2 else ""
        run = f'<w:r><w:rPr><w:sz w:val="{half_points}"/></w:rPr><w:t>{text}</w:t></w:r>'
        mark = f'<w:pPr><w:rPr><w:sz w:val="{half_points}"/></w:rPr></w:pPr>'
        made.append(f"<w:tr><w:trPr>{row}</w:trPr><w:tc>{look}<w:p>{mark}{run}</w:p></w:tc></w:tr>")
    grid = '<w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>{grid}{''.join(made)}</w:tbl>"
