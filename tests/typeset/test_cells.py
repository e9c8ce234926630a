"""Whatever stands in the cells of a table stands on its pages, letter for letter."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, replace
from io import BytesIO
from xml.sax.saxutils import escape

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id
from tests.typeset.here import pages_of
from tests.word.exporting import FORMS, about_something, exported
from tests.word.plans import ROOT, plan_items
from tests.word.reading.making import SECTION, document_bytes

from planeditor.plan.items import Amendment, Municipality
from planeditor.plan.tree import PlanTree
from planeditor.resources import resource
from planeditor.word.forms.reader import parse_form
from planeditor.word.ooxml.markup import w

WORDS = tomllib.loads(resource("word", "words.toml").read_text("utf-8"))

_SIGNS = "*_#$@<>[](){}\\/`~'\"=-+:;,.%&|0123456789abžĖ–„“… \u00a0\n\t"
_MARKS = [
    "//",
    "/*",
    "*/",
    "= a",
    "- a",
    "+ a",
    "1. a",
    "/ a: b",
    "---",
    "#d0",
    "d0(",
    "none",
    "https://a.lt/",
]
_TEXT = st.lists(st.sampled_from([*_SIGNS, *_MARKS]), max_size=12).map("".join)
_WIDE = 9000
_PAGE = SECTION.replace('w:h="16838"', 'w:h="31680"')
"""As high as a page may be: all stands on one, where a header is not repeated."""


@dataclass(frozen=True)
class _Cell:
    """The texts of paragraphs, how they look, and whether the cell is merged with the next."""

    texts: list[str]
    properties: str
    letters: str
    is_wide: bool

    def xml(self) -> str:
        """The cell, of two columns or one."""
        span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' if self.is_wide else ""
        return f"<w:tc>{span}{''.join(map(self._paragraph, self.texts))}</w:tc>"

    def _paragraph(self, text: str) -> str:
        marked = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
        marked = marked.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
        run = f"<w:r><w:rPr>{self.letters}</w:rPr><w:t xml:space='preserve'>{marked}</w:t></w:r>"
        return f"<w:p><w:pPr>{self.properties}</w:pPr>{run}</w:p>"


_CELLS = st.builds(
    _Cell,
    st.lists(_TEXT, min_size=1, max_size=2),
    st.sampled_from(["", '<w:jc w:val="right"/>', '<w:jc w:val="both"/>', '<w:ind w:left="300"/>']),
    st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:lang w:val="en-GB"/>', '<w:color w:val="808080"/>']),
    st.booleans(),
)


@given(st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=4), st.booleans())
def test_cells_say_what_is_written_in_them(rows: list[tuple[_Cell, _Cell]], has_header: bool) -> None:
    kept = [(first,) if first.is_wide else (first, _narrow(second)) for first, second in rows]
    head = "<w:trPr><w:tblHeader/></w:trPr>" if has_header else ""
    made = "".join(
        f"<w:tr>{'' if number else head}{''.join(cell.xml() for cell in row)}</w:tr>"
        for number, row in enumerate(kept)
    )
    grid = f'<w:tblGrid><w:gridCol w:w="{_WIDE // 2}"/><w:gridCol w:w="{_WIDE // 2}"/></w:tblGrid>'
    pages = pages_of(document_bytes(f"<w:tbl>{grid}{made}</w:tbl>{_PAGE}"))
    written = "".join(text for row in kept for cell in row for text in cell.texts)
    assert _letters(pages.text(0)) == _letters(written)


def _narrow(cell: _Cell) -> _Cell:
    return _Cell(cell.texts, cell.properties, cell.letters, is_wide=False)


def _letters(text: str) -> str:
    """Without spaces; a hyphen that ends a line is read as a sign of division, or not at all."""
    return re.sub("[\\s\ufffe\x02-]", "", text)


def _counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("is_joint", [False, True])
@pytest.mark.parametrize("name", FORMS.names())
def test_no_word_of_a_header_is_torn_though_every_column_is_there(name: str, *, is_joint: bool) -> None:
    text = resource("forms", f"{name}.toml").read_text("utf-8").replace("drop_empty_columns = true\n", "")
    other = Municipality(id=item_id(70), parent=ROOT, order="W", name="Rietavo savivaldybė")
    changed = Amendment(id=item_id(71), parent=ROOT, point="1.1.1 veikla", before="Buvo", after="Tapo")
    tree = PlanTree([*plan_items(2), changed, *([other] if is_joint else [])])
    asked = replace(about_something(name, tree=tree), form=parse_form(name, text, WORDS, FORMS.read))
    content = exported(tree, asked).content
    body = Document(BytesIO(content)).element.body
    written = _counted(" ".join("".join(text.text for text in one.iter(w("t"))) for one in body.iter(w("p"))))
    pages = pages_of(content)
    seen = _counted("\n".join(map(pages.text, range(len(pages)))))
    heads = [row for row in body.iter(w("tr")) if row.find(f"{w('trPr')}/{w('tblHeader')}") is not None]
    words = _counted(" ".join(text.text for row in heads for text in row.iter(w("t"))))
    assert [word for word in words if seen[word] < written[word]] == []
