"""HTML from a clipboard as blocks: what Word, Excel, Writer, Calc and browsers put there."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from planeditor.blocks.block import (
    LARGEST_NUMBER,
    MOST_COLUMNS,
    Block,
    Cell,
    Collector,
    too_large,
    too_large_a_number,
)
from planeditor.blocks.clean import LOWERED, RAISED, cleaned
from planeditor.blocks.tags import Tag, tags_and_texts
from planeditor.plan.cells import MOST

_LONGEST = 16_000_000
_MOST_MARKS = 1_000_000
"""Characters, and signs of tags, of a clipboard: a table of 50,000 cells with all that Excel says of them."""
_DEEPEST = 20
"""How deep tables may stand in one another."""
_SKIPPED = frozenset(
    {"style", "script", "head", "title", "xml", "del", "s", "strike", "comment", "noscript", "template"}
)
_BREAKS = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "dt", "dd"}
)
_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr", "area", "base", "embed"})
_FORMAT = re.compile(r"mso-number-format:\s*(?:\"([^\"]*)\"|'([^']*)'|([^;}]*))")
_CLASS = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
_HIDDEN = re.compile(
    r"display:\s*none|visibility:\s*hidden|text-decoration(?:-line)?:[^;]{0,60}?line-through"
    r"|mso-hide:\s*all|mso-list:\s*ignore",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    r"vertical-align:\s*(?:(?P<up>super|[0-9.]{0,9}[1-9])|(?P<down>sub|-[0-9.]{0,9}[1-9]))", re.IGNORECASE
)
_INLINE = frozenset({"sup", "sub", "span", "font", "a"})
"""What may stand around letters that are higher or lower than those beside them."""
_LEVEL = re.compile(r"mso-list:[^;:]*\blevel([1-9])", re.IGNORECASE)


def read_html(text: str) -> list[Block]:
    """The tables and lines of a document from a clipboard, in their order.

    Raises InvalidValue for more than anybody means to paste; nothing that it refers to is looked at.
    """
    if len(text) > _LONGEST or text.count("<") > _MOST_MARKS:
        raise too_large()
    reader = _Reader()
    reader.formats = {name: _format_in(style) for name, style in _CLASS.findall(text[: text.find("<body")])}
    for one in tags_and_texts(text):
        if isinstance(one, str):
            reader.text(one)
        elif one.is_end:
            reader.end(one.name)
        else:
            reader.begin(one)
    return reader.done()


@dataclass(slots=True)
class _Open:
    """A cell or paragraph that is being read."""

    attributes: Mapping[str, str] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    strong: int = 0
    letters: int = 0
    level: int = 0
    depth: int = 0

    def text(self) -> str:
        lines = (re.sub("[ \t\r\f]+", " ", line).strip(" ") for line in "".join(self.parts).split("\n"))
        return cleaned(re.sub("\n{2,}", "\n", "\n".join(lines)))

    @property
    def is_strong(self) -> bool:
        return self.letters > 0 and self.strong == self.letters


@dataclass(slots=True)
class _Table:
    rows: list[list[Cell]] = field(default_factory=list)
    cell: _Open | None = None


class _Reader:
    """Reads tags as they come, closed or not; what it does not know is passed over."""

    def __init__(self) -> None:
        self.formats: dict[str, str] = {}
        self._collector = Collector()
        self._tables: list[_Table] = []
        self._inner: list[list[list[Cell]]] = []
        self._paragraph = _Open()
        self._skipped, self._skipped_deep = "", 0
        self._lists = 0
        self._strong = 0
        self._shifts: dict[str, list[dict[int, int]]] = {tag: [{}] for tag in _INLINE}

    def done(self) -> list[Block]:
        """All that was read."""
        while self._tables:
            self._end_table()
        self._end_paragraph()
        return self._collector.done()

    def begin(self, begun: Tag) -> None:
        """An element begins."""
        tag, attributes = begun.name, begun.attributes
        if self._skipped:
            self._skipped_deep += tag == self._skipped
            return
        if tag in _SKIPPED or (tag not in _VOID and _is_hidden(attributes)):
            self._skipped, self._skipped_deep = tag, 1
            return
        match tag:
            case "table":
                self._begin_table()
            case "tr":
                self._end_cell()
                if self._tables:
                    self._tables[-1].rows.append([])
            case "td" | "th":
                self._begin_cell(attributes)
            case "br":
                self._open.parts.append("\n")
            case "b" | "strong":
                self._strong += 1
            case "ul" | "ol":
                self._lists += 1
        if tag in _BREAKS:
            self._break(tag, attributes)
        elif tag in _INLINE:
            self._shifts[tag].append(_shift(begun) or self._shifts[tag][-1])

    def end(self, tag: str) -> None:
        """An element ends, whether it was begun or not."""
        if self._skipped:
            self._skipped_deep -= tag == self._skipped
            self._skipped = self._skipped if self._skipped_deep else ""
            return
        match tag:
            case "table" if self._tables:
                self._end_table()
            case "td" | "th":
                self._end_cell()
            case "b" | "strong":
                self._strong = max(0, self._strong - 1)
            case "ul" | "ol":
                self._lists = max(0, self._lists - 1)
        if tag in _BREAKS:
            self._break("", {})
        elif tag in _INLINE and len(self._shifts[tag]) > 1:
            self._shifts[tag].pop()

    def text(self, data: str) -> None:
        """Text where it stands."""
        if self._skipped or (self._tables and self._tables[-1].cell is None):
            return
        letters = sum(map(str.isalnum, data))
        opened = self._open
        shift = next((shifts[-1] for shifts in self._shifts.values() if shifts[-1]), {})
        opened.parts.append(data.replace("\n", " ").translate(shift))
        opened.letters += letters
        if self._strong or opened.level:
            opened.strong += letters

    @property
    def _open(self) -> _Open:
        cell = self._tables[-1].cell if self._tables else None
        return cell or self._paragraph

    def _break(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._tables:
            self._open.parts.append("\n")
            return
        self._end_paragraph()
        level = _LEVEL.search(attributes.get("style", ""))
        self._paragraph.level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else 0
        self._paragraph.depth = int(level[1]) if level else (self._lists if tag == "li" else 0)

    def _end_paragraph(self) -> None:
        opened, self._paragraph = self._paragraph, _Open()
        for line in opened.text().split("\n"):
            self._collector.line(
                Cell(line, is_strong=opened.is_strong, level=opened.level, depth=opened.depth)
            )

    def _begin_table(self) -> None:
        if len(self._tables) >= _DEEPEST:
            raise too_large()
        if not self._tables:
            self._end_paragraph()
        self._tables.append(_Table())

    def _end_table(self) -> None:
        self._end_cell()
        self._inner.append(self._tables.pop().rows)
        if not self._tables:
            # The outer one was begun first, whatever ended first.
            for rows in reversed(self._inner):
                self._collector.table(rows)
            self._inner = []

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        self._end_cell()
        if self._tables:
            table = self._tables[-1]
            if not table.rows:
                table.rows.append([])
            table.cell = _Open(attributes)

    def _end_cell(self) -> None:
        table = self._tables[-1] if self._tables else None
        if table is not None and table.cell is not None:
            opened, table.cell = table.cell, None
            table.rows[-1].append(self._cell(opened))

    def _cell(self, opened: _Open) -> Cell:
        attributes = opened.attributes
        value = _value(attributes)
        is_large = value is not None and abs(value) >= LARGEST_NUMBER
        return Cell(
            opened.text(),
            value=None if is_large else value,
            format=self._number_format(attributes),
            rows=_span(attributes.get("rowspan", ""), MOST),
            columns=_span(attributes.get("colspan", ""), MOST_COLUMNS),
            is_strong=opened.is_strong,
            trouble=too_large_a_number() if is_large else None,
        )

    def _number_format(self, attributes: Mapping[str, str]) -> str | None:
        if "sdnum" in attributes:
            return attributes["sdnum"].split(";", 2)[2] if attributes["sdnum"].count(";") > 1 else ""
        own = _format_in(attributes.get("style", ""))
        return own or next(filter(None, map(self.formats.get, attributes.get("class", "").split())), None)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether what is in an element is not seen, or struck out."""
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))


def _shift(tag: Tag) -> dict[int, int]:
    """What becomes of the digits in an element, if it raises or lowers them."""
    found = _SHIFTED.search(tag.attributes.get("style", ""))
    if tag.name == "sup" or (found and found["up"]):
        return RAISED
    return LOWERED if tag.name == "sub" or found else {}


def _format_in(style: str) -> str:
    """The number format that a style of Excel names, without its escapes."""
    found = _FORMAT.search(style)
    if not found:
        return ""
    unescaped = re.sub(
        r"\\([0-9A-Fa-f]{4}) ?",
        lambda code: chr(int(code[1], 16)),
        next(filter(None, found.groups()), "").strip(),
    )
    return unescaped.replace("\\", "")


def _value(attributes: Mapping[str, str]) -> Decimal | None:
    """The number that a spreadsheet says the cell to be, infinity for what is none."""
    told: Sequence[str] = [attributes.get("sdval", ""), attributes.get("x:num", "")]
    if "data-sheets-value" in attributes:
        try:
            sheet = json.loads(attributes["data-sheets-value"])
            told = [str(sheet.get("3", ""))] if isinstance(sheet, dict) else told
        except (ValueError, RecursionError):
            pass
    for text in told:
        try:
            value = Decimal(text)
        except InvalidOperation:
            continue
        return value if value.is_finite() else Decimal("Infinity")
    return None


def _span(text: str, most: int) -> int:
    """How many rows or columns a cell says that it spans; what is no number is one."""
    digits = text.strip()
    return min(max(int(digits), 1), most) if re.fullmatch("[0-9]{1,9}", digits) else 1
