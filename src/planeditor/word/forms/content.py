"""What a part of a document may hold, as its form says it: texts, tables and pictures of the plan.

Lengths are in millimetres.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Kind
from planeditor.word.forms.patterns import Pattern
from planeditor.word.ooxml.tables import Align
from planeditor.word.sources import Source
from planeditor.word.stages import ALWAYS, When

What = TypeVar("What")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[What]):
    """A column of a table, or a row of a table of two columns; `width_mm` is a share of the table's width.

    A cell that is empty though `required` is marked in a draft.
    """

    heading: str
    what: What
    width_mm: float = 0.0
    align: Align | None = None
    required: bool = False
    when: When = ALWAYS


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


class Grouping(StrEnum):
    """What the activities of a table or a chapter are grouped by, or its ideas."""

    GOAL = "goal"
    TASK = "task"
    AREA = "area"
    TYPE = "type"
    GROUP = "group"
    STEP = "step"


GROUPED = {
    Kind.ACTIVITY: (Grouping.GOAL, Grouping.TASK, Grouping.AREA, Grouping.TYPE),
    Kind.IDEA: (Grouping.GROUP, Grouping.AREA, Grouping.STEP),
}
"""What the items of a kind may be grouped by."""


class SumsBy(StrEnum):
    """What a table of sums has a row for, or a chart a bar."""

    YEAR = "year"
    SOURCE = "source"
    AREA = "area"
    TYPE = "type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Paragraphs of the form's own wording.

    `blanks` are names in braces that a blank stands for where nothing is known of them, and what they mean:
    so people are told what is left to be filled in. Where the document has points, these are such if
    `is_numbered`.
    """

    text: tuple[Pattern, ...]
    blanks: Mapping[str, str]
    is_numbered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """A text field under a heading of its own."""

    heading: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Narratives:
    """What the plan, or the session chosen, tells in paragraphs."""

    of: Kind
    fields: tuple[Narrative, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A table of two columns, names and values, about the plan or what is chosen of it, such as a school."""

    of: Kind
    label_mm: float
    rows: tuple[ItemColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A table with a row for each item of a kind.

    Only items whose fields have the values of `only` and of which one of the `filled` sources says
    something; where `most` is not 0, only the first so many. A row for each of their `groups` above them, and
    one of sums called `total` at the end.
    """

    kind: Kind
    columns: tuple[ItemColumn, ...]
    only: tuple[tuple[str, Value], ...]
    filled: tuple[Source, ...]
    groups: tuple[Grouping, ...]
    total: str
    drops_empty_columns: bool
    most: int


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
class Activities:
    """The activities by area or type as text, with a table of two columns about each."""

    by: Grouping
    activity: Pattern
    label_mm: float
    rows: tuple[ItemColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A table of activities in which the quarters that they last are shaded, in groups."""

    columns: tuple[ItemColumn, ...]
    groups: tuple[Grouping, ...]
    quarter_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingTable:
    """A table of the money of each activity by source and year."""

    columns: tuple[Column[FundingWhat], ...]
    groups: tuple[Grouping, ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SumsTable:
    """A table of sums by year, source, area or type."""

    by: SumsBy
    columns: tuple[Column[SumsWhat], ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SumsChart:
    """A picture of the same sums: a bar for each year, divided by source, area or type."""

    by: SumsBy
    height_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectionsTable:
    """A table of areas, under the heading `area`, by investment directions: sums and counts of activities.

    A row and a column of sums are called `total`; what is planned nowhere says `empty`. It says something as
    soon as one activity has a direction.
    """

    area: str
    total: str
    empty: str
    area_mm: float


class AreasWhat(StrEnum):
    """What a column of the table of areas says."""

    NAME = "name"
    COUNT = "count"
    GROSS = "gross"
    SHARE = "share"
    LARGEST = "largest"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreasTable:
    """A row for each of the four areas with all activities that are of it, others' as well.

    The `most` that cost most are named; the last row, called `total`, counts each activity once.
    """

    columns: tuple[Column[AreasWhat], ...]
    total: str
    most: int


class CardsOf(StrEnum):
    """What there is a card for: each idea or participant of the session, or nothing yet."""

    IDEA = "idea"
    PARTICIPANT = "participant"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Cards of one size to be cut apart, `columns` beside each other; `count` is how many blank ones.

    The `title` stands out; a line that lacks what it names is left out.
    """

    of: CardsOf
    lines: tuple[Pattern, ...]
    title: Pattern
    columns: int
    height_mm: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Photos:
    """The photos chosen for the document, one below the other, each no higher than so."""

    height_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeaways:
    """What each participant of a session takes home and for whom: a table under the `person` of each.

    What is decided, what was made of ideas of their areas, and the ideas of those that wait, each under its
    name and in two columns, `what` and `whom`. Of the waiting ones the `most` that have most votes.
    """

    person: Pattern
    decided: str
    made: str
    waiting: str
    what: str
    whom: str
    most: int


Content = (
    Texts
    | Narratives
    | Record
    | Listing
    | Swot
    | Goals
    | Activities
    | Timeline
    | FundingTable
    | SumsTable
    | SumsChart
    | DirectionsTable
    | AreasTable
    | Cards
    | Photos
    | Takeaways
)
