"""What each row of a table of activities is: a goal, a task, an activity, more of one, or a total."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import DEEP_NUMBER, NUMBER, one_line
from planeditor.blocks.columns import payer_in
from planeditor.blocks.settled import DETAILS
from planeditor.blocks.table import Table
from planeditor.blocks.text import split_mark
from planeditor.blocks.values import is_nothing, read_amount
from planeditor.blocks.wordings import Role
from planeditor.errors import InvalidValue
from planeditor.plan.numbers import ZERO
from planeditor.plan.text import fold
from planeditor.plan.vocabulary import Area


class RowKind(Enum):
    """What a row is; MORE belongs to the activity above, PART divides its sum, UNCLEAR is nothing known."""

    BLANK = auto()
    GOAL = auto()
    TASK = auto()
    AREA = auto()
    ACTIVITY = auto()
    MORE = auto()
    PART = auto()
    TOTAL = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table by its place, what it is, its number as written, and its title without that."""

    at: int
    kind: RowKind
    number: str = ""
    title: str = ""


_NUMBER = re.compile(rf"\(?(?P<number>{NUMBER})(?:[.)]+|(?=\s)|\Z)\s*")
_LEADING = re.compile(rf"\(?(?P<number>{NUMBER})[.)]+\s+(?=\S)|(?P<deep>{DEEP_NUMBER})\s+(?=[^\W\d_])")
_TOTAL = re.compile(
    r"(?:is\s+)?viso\b|bendr\w*\s+(?:\w+\s+)?suma|bendrai|suma(?:\s*,?\s*(?:eur|(?:su|be) pvm))*\W*\Z"
    r"|total\b|tarpine\s+suma"
)
_PART = re.compile(
    r"(?:is ju|is to skaiciaus|is kuriu|is jos|tame skaiciuje|tarp ju|t\.? ?sk\.?)(?!\w)|likutis\b"
    r"|(?:su |plius |\+ ?)?pvm(?: suma)?(?:[ 0-9%,.():-]|proc|eur)*\Z"
)
"""What begins a row that tells how the sum above it is divided, or how much VAT comes to it."""
_TOTALLED = re.compile(r"\bis viso\b")
_NOTE = re.compile(
    r"\*+(?:\S| ?[–—-])|[¹²³]|pastab\w*\s*[.:]|(?:parenge|suderinta|sudare|tvirtinu)\s*(?::|\Z)"
)
"""What begins a row below a table that is none of its own: a note, or who signs."""
_MOST_IN_GROUP = 100
"""Rows that are looked at for those that a sum above them is of."""
_LONGEST_TOTAL = 80
_BULLETS = frozenset("-–—•·▪*")
_WORDED = (
    (RowKind.GOAL, re.compile(r"(?:(?:strateginis|programos|plano)\s+)?tikslas\b", re.IGNORECASE)),
    (RowKind.TASK, re.compile(r"(?:(?:programos|plano)\s+)?uždavinys\b", re.IGNORECASE)),
    (RowKind.AREA, re.compile(r"(?:(?:veiklos|ugdymo|tobulinimo)\s+)?sritis\b", re.IGNORECASE)),
)
_BEFORE_WORD = re.compile(rf"\A{NUMBER}\s+(?=[^\W\d_])")
_AFTER_WORD = re.compile(rf"\s*(?:(?:nr\.?\s*)?{NUMBER}[.)]?)?\s*[.:–—-]?\s*", re.IGNORECASE)
_AREAS = {
    Area.LEADERSHIP: re.compile(r"lyderyst\w*(?: veikiant)?(?: srit\w+)?"),
    Area.INCLUSION: re.compile(r"itrauk\w+(?: ugdym\w+)?(?: srit\w+)?"),
    Area.CULTURE: re.compile(r"kulturin\w+(?: ugdym\w+)?(?: srit\w+)?"),
    Area.STEAM: re.compile(r"(?:steam|stem)(?: ugdym\w+)?(?: srit\w+)?"),
}


def area_of(text: str) -> Area | None:
    """The area that a text names as a whole."""
    folded = fold(one_line(text)).strip(" .:;–-")
    return next((area for area, pattern in _AREAS.items() if pattern.fullmatch(folded)), None)


def split_number(text: str) -> tuple[str, str]:
    """The number that a title begins with, and the title: „1.2. Plėtoti“; a year or a count is none."""
    match = _LEADING.match(text)
    return ((match["number"] or match["deep"]), text[match.end() :].strip()) if match else ("", text.strip())


def worded(text: str) -> tuple[RowKind | None, str]:
    """What a text says of itself, and the rest: „1.1 uždavinys. Stiprinti lyderystę“."""
    _, plain = split_number(text)
    bare = _BEFORE_WORD.sub("", plain)
    for kind, pattern in _WORDED:
        if match := pattern.match(bare):
            after = bare[match.end() :]
            separator = _AFTER_WORD.match(after)
            rest = after[separator.end() :] if separator else after
            if (
                rest
                and (separator is None or not separator[0].strip(" "))
                and not bare[: match.end()].isupper()
            ):
                return None, text  # „Tikslas pasiekti…“ says more than that it is one
            return kind, rest.strip()
    return (RowKind.AREA, plain) if area_of(plain) else (None, text)


def is_total(text: str) -> bool:
    """Whether a row with this first text is the total of others."""
    folded = fold(one_line(text)).strip()
    return bool(_TOTAL.match(folded)) or (len(folded) <= _LONGEST_TOTAL and bool(_TOTALLED.search(folded)))


def is_part(text: str) -> bool:
    """Whether a row with this first text tells a part of the sum above it: „iš jų“, „t. sk. ES“, „PVM“."""
    return _PART.match(fold(one_line(text)).strip(" -–—•:")) is not None


def rows_of(table: Table) -> list[Row]:
    """What each row below the heading is."""
    reader = _Rows(table)
    return [*reader.rows()]


class _Rows:
    def __init__(self, table: Table) -> None:
        self._table = table
        self._titles = table.places(Role.ACTIVITY) or table.places(Role.NAME)
        self._heading = [one_line(column.heading) for column in table.columns]
        self._read: dict[int, dict[int, Decimal]] = {}
        self._numbers = {at: self._number(at) for at in self._range()}
        known = {number for number in self._numbers.values() if number}
        self._parents = {number.rpartition(".")[0] for number in known if "." in number} & known
        depths = Counter(
            number.count(".") + 1
            for at, number in self._numbers.items()
            if number and number not in self._parents and self._details(at)
        )
        self._depth = max(depths, default=0)

    def rows(self) -> Iterator[Row]:
        for at in self._range():
            yield self._row(at)

    def _range(self) -> range:
        return range(self._table.first, len(self._table.block.rows))

    def _row(self, at: int) -> Row:
        cells = self._table.block.rows[at]
        filled = [cell for cell in cells if not cell.is_empty]
        texts = [cell for cell in filled if cell.text]
        if not filled or [one_line(cell.text) for cell in cells] == self._heading:
            return Row(at, RowKind.BLANK)
        if any(is_total(cell.text) for cell in texts[:2]):
            return Row(at, RowKind.TOTAL, title=one_line(texts[0].text))
        number = self._numbers[at]
        title_cell = self._title_cell(at, texts)
        title = one_line(title_cell.text)
        if _NOTE.match(fold(title)) and not self._sums(at):
            return Row(at, RowKind.UNCLEAR)
        if (is_part(title) or payer_in(title)) and not self._says_more(at):
            return Row(at, RowKind.PART, title=title)
        kind, rest = worded(title) if title else (None, "")
        _, plain = split_number(rest)
        if kind and not (kind is RowKind.AREA and self._details(at)):
            return Row(at, kind, number, plain)
        if not title or self._is_more(at):
            return Row(at, RowKind.MORE if self._details(at) or filled else RowKind.UNCLEAR, number)
        plain = split_mark(title)[1] if split_mark(title)[0] in _BULLETS else split_number(title)[1]
        return Row(at, self._kind(at, number, title_cell), number, plain)

    def _kind(self, at: int, number: str, title: Cell) -> RowKind:
        if number in self._parents:
            return self._above(number)
        if self._leads(at, number, title):
            return RowKind.TASK
        if self._details(at):
            return RowKind.ACTIVITY
        if self._depth and number and number.count(".") + 1 < self._depth:
            return RowKind.TASK if number.count(".") + 2 == self._depth else RowKind.GOAL
        is_wide = title.columns >= max(2, self._table.block.width // 2)
        return RowKind.TASK if is_wide or (title.is_strong and not number) else RowKind.ACTIVITY

    def _leads(self, at: int, number: str, title: Cell) -> bool:
        """Whether a row with a sum is a group: it looks so beside the next rows, of which it is the sum."""
        if number or self._says_more(at) or at + 1 >= len(self._table.block.rows) or not self._sums(at):
            return False
        after = self._table.block.rows[at + 1][self._titles[0]] if self._titles else Cell()
        if is_part(after.text) or payer_in(after.text):
            return False
        is_listed = not split_mark(title.text)[0] and split_mark(after.text)[0] in _BULLETS
        if is_listed and self._sums(at + 1):
            return True
        looks_so = title.text.endswith(":") or (title.is_strong and bool(after.text) and not after.is_strong)
        return looks_so and self._adds_up_below(at)

    def _adds_up_below(self, at: int) -> bool:
        """Whether the sums of a row are those of two or more rows right below it."""
        wanted, rows = self._sums(at), self._table.block.rows
        found = dict.fromkeys(wanted, ZERO)
        for count, below in enumerate(range(at + 1, min(at + _MOST_IN_GROUP, len(rows))), 1):
            for column, value in self._sums(below).items():
                found[column] = found.get(column, ZERO) + value
            if count > 1 and found == wanted:
                return True
        return False

    def _sums(self, at: int) -> dict[int, Decimal]:
        """What a row says in each column of money, as far as it can be read."""
        if at in self._read:
            return self._read[at]
        found = self._read[at] = {}
        for column in self._table.places(Role.MONEY):
            with suppress(InvalidValue):
                value = read_amount(
                    self._table.block.rows[at][column], self._table.columns[column].scale
                ).value
                if value:
                    found[column] = value
        return found

    def _above(self, number: str) -> RowKind:
        """What a row is that others are numbered under: a goal two steps above activities, or above tasks."""
        steps = self._depth - number.count(".") - 1
        inner = any(one.startswith(f"{number}.") for one in self._parents)
        return RowKind.GOAL if steps >= 2 or inner else RowKind.TASK

    def _is_more(self, at: int) -> bool:
        """Whether the title of the row above spans this one too."""
        covered = self._table.block.rows[at][self._titles[0]].covered if self._titles else None
        return covered is not None and covered[0] > 0

    def _title_cell(self, at: int, texts: list[Cell]) -> Cell:
        """The title, or the only text of a row that says nothing else."""
        row = self._table.block.rows[at]
        own = row[self._titles[0]] if self._titles else Cell()
        if own.text:
            return own
        others = [cell for cell in texts if not _NUMBER.fullmatch(cell.text)]
        is_wide = len(others) == 1 and (others[0].columns > 1 or bool(worded(one_line(others[0].text))[0]))
        return others[0] if is_wide else Cell()

    def _number(self, at: int) -> str:
        """The row's number without its last dot, from the column of numbers or from before the title."""
        row = self._table.block.rows[at]
        places = self._table.places(Role.NUMBER)
        text = one_line(row[places[0]].text) if places else ""
        match = _NUMBER.match(text)
        if match:
            return match["number"] if match.end() == len(text) or worded(text)[0] else ""
        titles = (row[place].text for place in self._titles)
        return next((split_number(one_line(title))[0] for title in titles), "")

    def _says_more(self, at: int) -> bool:
        """Whether a row says more than sums."""
        row = self._table.block.rows[at]
        places = self._table.places(*DETAILS - {Role.MONEY})
        return any(row[place].covered is None and not is_nothing(row[place]) for place in places)

    def _details(self, at: int) -> bool:
        """Whether a row says what only an activity has; merged cells of the row above do not count."""
        row = self._table.block.rows[at]
        told = (place for place in self._table.places(*DETAILS) if not is_nothing(row[place]))
        return any(row[place].covered is None for place in told)
