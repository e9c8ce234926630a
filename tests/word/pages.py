"""Pages that look torn: `python -m tests.word.pages [FORM…]` lays forms out with LibreOffice and lists them.

A page of a few lines alone, one that ends with a heading or a caption, one that begins with sums. Needs
LibreOffice and pdftohtml (poppler); every page is looked at by people all the same.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from lxml import etree
from tests.word.exporting import FORMS, about_something, exported
from tests.word.test_every_form import CASES, PLANS

_FEW_LINES = 4
_LOW = 0.2
"""Of a page that is less filled than this, people see that it is nearly empty."""
_NEAR = 3
_NUMBER_ABOVE = 0.08
_CAPTION = re.compile(r"\d+\s(?:lentelė)\b")


class Line(NamedTuple):
    """A line of text: where it ends, as a share of the page, what it says, and whether all of it is bold."""

    bottom: float
    text: str
    is_bold: bool


def laid_out(folder: Path) -> Iterator[Path]:
    """The documents of a folder as PDF."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))]
    subprocess.run(command, check=True, capture_output=True)
    yield from sorted(folder.glob("*.pdf"))


def torn(pdf: Path) -> Iterator[str]:
    """What is wrong with the pages of a PDF, a sentence each."""
    pages = [*_pages(pdf)]
    for number, lines in enumerate(pages, start=1):
        if not lines:
            yield f"{number}: empty"
            continue
        if number < len(pages) and (_CAPTION.match(lines[-1].text) or _is_heading(lines[-1])):
            yield f"{number}: ends with “{lines[-1].text[:60]}”"
        if number > 1 and (len(lines) <= _FEW_LINES or lines[-1].bottom - lines[0].bottom < _LOW):
            yield f"{number}: holds little, “{lines[0].text[:60]}”"
        if lines[0].text.startswith("Iš viso"):
            yield f"{number}: begins with sums"


def _is_heading(line: Line) -> bool:
    return (
        line.is_bold and not line.text.startswith(("Iš viso", "[Nenurodyta")) and not line.text.endswith("]")
    )


def _pages(pdf: Path) -> Iterator[list[Line]]:
    told = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", "-hidden", str(pdf)], check=True, capture_output=True
    ).stdout
    for page in etree.fromstring(told, etree.XMLParser(recover=True)).iter("page"):
        rows: dict[int, list[etree._Element]] = {}
        for text in page.iter("text"):
            if "".join(text.itertext()).strip():
                bottom = int(text.get("top")) + int(text.get("height"))
                rows.setdefault(next((one for one in rows if abs(one - bottom) <= _NEAR), bottom), []).append(
                    text
                )
        height = int(page.get("height"))
        lines = [_line(bottom / height, rows[bottom]) for bottom in sorted(rows)]
        is_numbered = lines and lines[0].text.isdecimal() and lines[0].bottom < _NUMBER_ABOVE
        yield lines[1:] if is_numbered else lines


def _line(bottom: float, texts: list[etree._Element]) -> Line:
    texts.sort(key=lambda text: int(text.get("left")))
    said = " | ".join("".join(text.itertext()).strip() for text in texts)
    return Line(bottom, said, all(len(text) and all(one.tag == "b" for one in text) for text in texts))


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        for form, plan in CASES:
            if form in (sys.argv[1:] or FORMS.names()):
                tree = PLANS[plan]()
                content = exported(tree, about_something(form, tree=tree)).content
                (Path(name) / f"{form}, {plan}.docx").write_bytes(content)
        for path in laid_out(Path(name)):
            for fault in torn(path):
                print(f"{path.stem}: {fault}")
