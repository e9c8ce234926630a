"""What a table is: its columns, what narrows it, and whose rows it has; model and widget are made of that.

`R` is what a row is about, `C` what else its cells need to know: for the items of a plan a `PlanContext`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtGui import QIcon

from planeditor.language import Said

if TYPE_CHECKING:
    from planeditor.plan.changes import Change
    from planeditor.plan.fields import Field

R = TypeVar("R")
C = TypeVar("C")

Follows = Callable[["Change"], bool]
"""Whether a change may change what is shown somewhere."""


def never(change: "Change") -> bool:
    """What is shown follows from the row alone."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R, C]):
    """A column: a field, or a text that follows from the row.

    A field's name is the name of its column. What a cell is sorted by is its text, unless `key` says another
    thing; None stands last either way. `blank` is said in place of nothing; `asks` marks where a value lacks.
    """

    name: str
    label: Said
    text: Callable[[R, C], str]
    key: Callable[[R, C], Any] | None = None
    is_order: bool = False
    """Sorted by it, rows stand in the order that they have by themselves."""
    field: "Field | None" = None
    is_editable: bool = False
    follows: Follows = never
    width: int = 0
    """In digits; 0 takes what the contents need."""
    is_wide: bool = False
    """Has a share of the room that is left."""
    is_hidden: bool = False
    """Not shown until it is chosen."""
    is_frozen: bool = False
    """Stays in sight where it is among the first ones."""
    is_number: bool = False
    is_searched: bool = True
    """What is typed into the line of search is looked for in it too."""
    heading: Said | None = None
    """A shorter label, for the head of the column."""
    blank: Said | None = None
    asks: bool = False
    icon: Callable[[R, C], QIcon | None] | None = None
    tip: Callable[[R, C], str] | None = None
    head_tip: Said | None = None


class Nothing(Enum):
    """Stands for a field that nobody has filled."""

    FILLED = "nothing"


Choice = tuple[str, object]
"""What is offered, and what it stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter(Generic[R, C]):
    """A list of what rows may be wanted for; `none` is what it offers for those that have nothing there."""

    name: str
    label: Said
    every: Said
    none: Said | None = None
    choices: Callable[[C], Iterable[Choice]]
    holds: Callable[[R, Any, C], bool]
    follows: Follows = never
    is_of_marks: bool = False
    """Asks what is found at a row, which is known only some time after the plan is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping(Generic[R, C]):
    """A way to let rows stand in groups: `of` gives the place and the name of the group of a row."""

    name: str
    label: Said
    of: Callable[[R, C], tuple[Any, str]]


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a row must satisfy to be shown; all of it at once. `chosen` is by the names of filters."""

    text: str = ""
    chosen: dict[str, object] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.text.strip() or self.chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[R, C]):
    """Rows of any kind, to be looked at."""

    title: Said
    """What it is called for those who hear it."""
    columns: tuple[Column[R, C], ...]
    filters: tuple[Filter[R, C], ...] = ()
    groupings: tuple[Grouping[R, C], ...] = ()
    heading_lines: int = 1
    has_sentences: bool = False
    """Rows are as high as what they say, which is read as a whole."""
    search: Said | None = None
    none_yet: Said | None = None
    none_found: Said | None = None

    def place(self, name: str) -> int:
        """Where the column of that name is, as first shown."""
        return next(place for place, column in enumerate(self.columns) if column.name == name)

    @property
    def writable(self) -> tuple[int, ...]:
        """The columns that can be written in."""
        return tuple(place for place, column in enumerate(self.columns) if column.is_editable)

    @property
    def is_of_cells(self) -> bool:
        """Whether single cells are current; where there is at most one to write in, the row is."""
        return len(self.writable) > 1
