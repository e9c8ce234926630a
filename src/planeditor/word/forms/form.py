"""What a form says: which parts a document has, in which order and words. Read from TOML, never changed.

Lengths are in millimetres.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Kind
from planeditor.word.forms.patterns import Pattern, Words
from planeditor.word.ooxml.sections import Page
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Align
from planeditor.word.sources import Source
from planeditor.word.stages import ALWAYS, Stage, When

What = TypeVar("What")


class Subject(StrEnum):
    """What a document is about: the whole plan, or a part of it that has to be chosen."""

    PLAN = "plan"
    AREA = "area"
    SCHOOL = "school"
    MUNICIPALITY = "municipality"


class LineStyle(StrEnum):
    """How lines of the document's head and end look."""

    DRAFT = "draft"
    APPROVAL = "approval"
    INSTITUTION = "institution"
    COVER_TITLE = "cover_title"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PLACE = "place"
    SIGNATURE = "signature"
    END_LINE = "end_line"
    PREPARER = "preparer"
    NOTE = "note"

    @property
    def style(self) -> Style:
        """The style of the template."""
        return Style[self.name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of the document's head or end; of their `blanks` as of those of texts.

    With `each_council` they stand once for every council that decides.
    """

    style: LineStyle
    lines: tuple[Pattern, ...]
    blanks: Mapping[str, str]
    each_council: bool
    when: When


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
    """What the activities of a table or a chapter are grouped by."""

    GOAL = "goal"
    TASK = "task"
    AREA = "area"
    TYPE = "type"


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
    so people are told what is left to be filled in.
    """

    text: tuple[Pattern, ...]
    blanks: Mapping[str, str]


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
    """A table of two columns, names and values, about the plan or the school or municipality chosen."""

    of: Kind
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
    groups: tuple[Grouping, ...]
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
)


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
    """A chapter or an annex; one that has nothing to say is left out unless it is required.

    Where that is as it may be, it says what `empty` says. A chapter without a heading has no number either.
    """

    heading: str
    intro: tuple[Pattern, ...]
    required: bool
    empty: str
    page: Page
    when: When
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a form is for: what people choose it by, and what it leaves them to choose.

    `place` is its place in the list of forms, `file_name` what files made by it are called.
    """

    title: str
    description: str
    file_name: str
    place: int
    subject: Subject
    stages: tuple[Stage, ...]

    @property
    def needs_choice(self) -> bool:
        """Whether it must be said which part of the plan the document is about."""
        return self.subject in (Subject.AREA, Subject.SCHOOL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a plan is put into a document.

    `contents` is how many levels of headings the table of contents lists, and 0 means that there is none. The
    paragraphs are numbered through the document where it has `points`. With a `cover` the head has a page of
    its own. What another form makes follows as `annexed`.
    """

    name: str
    about: About
    words: Words
    page: Page
    contents: int
    points: bool
    cover: bool
    head: tuple[Lines, ...]
    chapters: tuple[Chapter, ...]
    annexes: tuple[Chapter, ...]
    closing: tuple[Lines, ...]
    annexed: "Form | None"

    @property
    def head_page(self) -> Page:
        """The page that the head stands on: with the first chapter, if nothing comes between them."""
        if self.cover or self.contents or not self.chapters:
            return self.page
        return self.chapters[0].page
