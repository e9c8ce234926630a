"""What a form says: which parts a document has, in which order and words. Read from TOML, never changed.

Lengths are in millimetres.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import PlanStatus, Programme
from planeditor.word.patterns import Pattern, Words
from planeditor.word.sections import Page
from planeditor.word.sources import Source
from planeditor.word.styles import Style
from planeditor.word.tables import Align

What = TypeVar("What")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """For which plans something is in the document: all, where nothing else is said."""

    programmes: frozenset[Programme] = frozenset()
    statuses: frozenset[PlanStatus] = frozenset()
    joint: bool | None = None

    def holds(self, programme: Programme | None, status: PlanStatus, *, is_joint: bool) -> bool:
        """Whether a plan of this programme and status, joint or not, is meant."""
        return (
            (not self.programmes or programme in self.programmes)
            and (not self.statuses or status in self.statuses)
            and self.joint in (None, is_joint)
        )


class LineStyle(StrEnum):
    """How lines of the title page and of the document's end look."""

    DRAFT = "draft"
    APPROVAL = "approval"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PLACE = "place"
    END_LINE = "end_line"
    PREPARER = "preparer"
    NOTE = "note"

    @property
    def style(self) -> Style:
        """The style of the template."""
        return Style[self.name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of the title page or of the document's end."""

    style: LineStyle
    lines: tuple[Pattern, ...]
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[What]):
    """A column of a table, or a row of a table of two columns; `width_mm` is a share of the table's width."""

    heading: str
    what: What
    width_mm: float = 0.0
    align: Align | None = None
    when: When = When()


ItemColumn = Column[tuple[Source, ...]]


class FundingWhat(StrEnum):
    """What a column of the funding table says."""

    NUMBER = "number"
    TITLE = "title"
    SOURCE = "source"
    YEARS = "years"
    NET = "net"
    VAT = "vat"
    GROSS = "gross"


class SumsWhat(StrEnum):
    """What a column of a table of sums says."""

    NAME = "name"
    NET = "net"
    VAT = "vat"
    GROSS = "gross"
    SHARE = "share"


class SumsBy(StrEnum):
    """What a table of sums has a row for."""

    YEAR = "year"
    SOURCE = "source"
    AREA = "area"
    TYPE = "type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Paragraphs of the form's own wording."""

    text: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """A text field of the plan under a heading of its own."""

    heading: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Narratives:
    """What the plan tells in paragraphs."""

    fields: tuple[Narrative, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A table of two columns, names and values, about the plan itself."""

    label_mm: float
    rows: tuple[ItemColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A table with a row for each item of a kind.

    Only items whose fields have the values of `only` and of which one of the `filled` sources says
    something. A row for each of their `groups` above them, and one of sums called `total` at the end.
    """

    kind: Kind
    columns: tuple[ItemColumn, ...]
    only: tuple[tuple[str, Value], ...]
    filled: tuple[Source, ...]
    groups: tuple[Kind, ...]
    total: str
    drops_empty_columns: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Swot:
    """The four lists of the SWOT analysis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """Goals, tasks and activities as text, with a table of two columns about each activity."""

    goal: Pattern
    task: Pattern
    activity: Pattern
    label_mm: float
    rows: tuple[ItemColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingTable:
    """A table of the money of each activity by source and year."""

    columns: tuple[Column[FundingWhat], ...]
    groups: tuple[Kind, ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SumsTable:
    """A table of sums by year, source, area or type."""

    by: SumsBy
    columns: tuple[Column[SumsWhat], ...]
    total: str


Content = Texts | Narratives | Record | Listing | Swot | Goals | FundingTable | SumsTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a chapter: where its content has nothing to say, all of it is left out unless required."""

    heading: str
    intro: tuple[Pattern, ...]
    caption: str
    note: str
    required: bool
    page: Page
    when: When
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A numbered chapter; one that has nothing to say is left out unless it is required."""

    heading: str
    intro: tuple[Pattern, ...]
    required: bool
    page: Page
    when: When
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a plan is put into a document."""

    words: Words
    page: Page
    title_page: tuple[Lines, ...]
    chapters: tuple[Chapter, ...]
    closing: tuple[Lines, ...]
