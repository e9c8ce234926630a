"""What a document consists of once its styles are worked out; lengths are in twips, letters in points."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import Enum, StrEnum, auto
from typing import TypeAlias


class Align(StrEnum):
    """Where text stands between its margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "both"


class Field(StrEnum):
    """What only the page that is being made can say."""

    PAGE = "PAGE"
    PAGES = "NUMPAGES"
    PAGE_OF = "PAGEREF"


class LineRule(StrEnum):
    """What the distance of lines is measured in: parts of a line, or twips."""

    AUTO = "auto"
    AT_LEAST = "atLeast"
    EXACT = "exact"


class Merge(Enum):
    """A cell's part in a merge with the cells above and below it."""

    NONE = auto()
    START = auto()
    CONTINUE = auto()


class _HashedOnce:
    """What thousands of look-ups are made by: its hash is worked out at the first."""

    __slots__ = ("_hash",)
    _hash: int

    def __hash__(self) -> int:
        try:
            return self._hash
        except AttributeError:
            object.__setattr__(self, "_hash", self._worked_out())
            return self._hash

    def _worked_out(self) -> int:
        return hash(tuple([getattr(self, field.name) for field in fields(self)]))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Letters(_HashedOnce):
    """How letters look; colours are six hexadecimal digits, or nothing for what the paper has."""

    family: str = "Times New Roman"
    points: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    double_strike: bool = False
    caps: bool = False
    hidden: bool = False
    raised: str = ""
    colour: str = ""
    background: str = ""
    english: bool = False
    __hash__ = _HashedOnce.__hash__


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; line feeds break the line, tabs are tabs. A field's text is what was stored.

    The `target` is the bookmark that it leads to, "" for none.
    """

    text: str
    letters: Letters
    field: Field | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, measured from the left margin."""

    position: int
    align: Align = Align.LEFT
    has_leader: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a border."""

    width: float
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Layout(_HashedOnce):
    """How a paragraph stands; `outline` is the level of a heading from 1, and 0 for text.

    One that is `at_foot` is at the foot of the page, wherever the others end.
    """

    align: Align = Align.LEFT
    left: int = 0
    right: int = 0
    first_line: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    line_rule: LineRule = LineRule.AUTO
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    widow_control: bool = True
    contextual: bool = False
    at_foot: bool = False
    outline: int = 0
    style: str = ""
    tabs: tuple[Tab, ...] = ()
    fill: str = ""
    line_above: Line | None = None
    line_below: Line | None = None
    __hash__ = _HashedOnce.__hash__


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `mark` is how the letters of one without text would look.

    The `bookmarks` are the names by which contents and references know it.
    """

    runs: tuple[Run, ...]
    layout: Layout
    mark: Letters
    bookmarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it says."""
        return self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])


@dataclass(frozen=True, slots=True)
class Series:
    """A chart's values of one colour; a value that is not known is None."""

    name: str
    values: tuple[float | None, ...]
    colour: str = ""


class Stacking(StrEnum):
    """How the bars of one category stand to each other."""

    CLUSTERED = "clustered"
    STACKED = "stacked"
    PERCENT = "percentStacked"


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart, from the values that its part keeps.

    `legend` is the edge that the legend stands at: b, t, l, r or none; `gap` is the room between the bars of
    two categories, in hundredths of a bar.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    stacking: Stacking = Stacking.CLUSTERED
    is_horizontal: bool = False
    is_reversed: bool = False
    title: str = ""
    legend: str = ""
    gap: int = 150
    decimals: int = 0
    family: str = "Times New Roman"
    points: float = 10.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture's bytes, a chart, or neither where it cannot be shown; `text` says it in words."""

    width: int
    height: int
    text: str
    layout: Layout
    picture: bytes = b""
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """The lines around a cell."""

    top: Line | None = None
    left: Line | None = None
    bottom: Line | None = None
    right: Line | None = None


@dataclass(frozen=True, slots=True)
class Margins:
    """The room between a cell's lines and its content."""

    top: int = 0
    left: int = 108
    bottom: int = 0
    right: int = 108


@dataclass(frozen=True, slots=True)
class CellLook(_HashedOnce):
    """What of a cell is not its content, the same for many cells.

    `span` is how many columns it covers, `place` where its content stands: top, center or bottom.
    """

    span: int = 1
    merge: Merge = Merge.NONE
    fill: str = ""
    place: str = "top"
    sides: Sides = Sides()
    margins: Margins = Margins()
    __hash__ = _HashedOnce.__hash__


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: "tuple[Block, ...]"
    look: CellLook = CellLook()


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `skipped` are the columns before its first cell."""

    cells: tuple[Cell, ...]
    is_header: bool = False
    can_split: bool = True
    height: int = 0
    is_exact: bool = False
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its rows are read each time they are gone through.

    `summary` is for those who do not see it, and `is_named` whether its first column names the rows.
    """

    widths: tuple[int, ...]
    rows: Iterable[Row]
    indent: int = 0
    align: Align = Align.LEFT
    summary: str = ""
    is_named: bool = False


Block: TypeAlias = Paragraph | Table | Drawing


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's size and margins; the header and footer stand so far from its edges."""

    width: int = 11906
    height: int = 16838
    top: int = 1134
    right: int = 567
    bottom: int = 1134
    left: int = 1701
    header: int = 567
    footer: int = 567

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands in the margin of pages: on a section's first, if that differs, and on the others."""

    first: tuple[Block, ...] = ()
    others: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one size; the blocks are read each time they are gone through.

    `first_number` numbers them anew, `continues` goes on below what stands before.
    """

    page: PageSize
    blocks: Iterable[Block]
    header: Margin = Margin()
    footer: Margin = Margin()
    has_first_page: bool = False
    first_number: int | None = None
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A document; `tab_distance` is how far tabs go where there is no stop."""

    title: str
    author: str
    sections: tuple[Section, ...]
    tab_distance: int
