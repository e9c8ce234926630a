"""Documents of a single part, in a form made for a test, read again."""

import tomllib
from dataclasses import replace
from io import BytesIO
from typing import NoReturn

from docx import Document
from tests.sheets.plans import plan
from tests.word.exporting import FORMS, exported
from tests.word.exporting import order as ordered

from planeditor.plan.items import Item
from planeditor.plan.tree import PlanTree
from planeditor.resources import resource
from planeditor.word.forms.form import Form
from planeditor.word.forms.reader import parse_form
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.order import Order

WORDS = tomllib.loads(resource("word", "words.toml").read_text("utf-8"))
Cell = str | tuple[str, int]
"""What a cell says, and how many columns it spans if not one."""


def changed(id_: str, **fields: object) -> list[Item]:
    """The items of the plan, one with other values."""
    return [replace(item, **fields) if item.id == id_ else item for item in plan().walk()]


def form(part: str, about: str = "", chapter: str = "") -> Form:
    """A form of one chapter with this part, in TOML; `about` and `chapter` add to what stands above it."""

    def load(name: str) -> NoReturn:
        raise AssertionError(name)

    text = f'[form]\ntitle = "Bandymas"\n{about}\n[[chapter]]\n{chapter}\n[[chapter.part]]\n{part}'
    return parse_form("mano", text, WORDS, load)


def content(part: str, items: list[Item] | None = None, **more: object) -> bytes:
    """The document with this part."""
    asked = more.pop("order", None)
    order = asked if isinstance(asked, Order) else ordered()
    order = replace(order, form=form(part, **more), template=FORMS.template())  # type: ignore[arg-type]
    return exported(PlanTree(items) if items else plan(), order).content


def body(part: str, items: list[Item] | None = None, **more: object) -> Element:
    """Its body."""
    return Document(BytesIO(content(part, items, **more))).element.body


def table(part: str, items: list[Item] | None = None, **more: object) -> list[list[Cell]]:
    """The rows of the only table of the document; none where it has none."""
    found = list(body(part, items, **more).iter(w("tbl")))
    assert len(found) <= 1
    return [[_cell(cell) for cell in row.iter(w("tc"))] for one in found for row in one.iter(w("tr"))]


def style(paragraph: Element) -> str:
    """The id of a paragraph's style."""
    return str(paragraph.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))


def text(element: Element) -> str:
    """All text in an element, with its line breaks."""
    return "".join(one.text or "" if one.tag == w("t") else "\n" for one in element.iter(w("t"), w("br")))


def _cell(cell: Element) -> Cell:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    said = "\n".join(text(one) for one in cell.iter(w("p")))
    return said if span is None else (said, int(span.get(w("val"))))
