"""The tables of the overview on the screen, made of what is declared for screen and paper alike."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtGui import QIcon

from planeditor.checks.findings import Severity
from planeditor.editing.overview import aspects
from planeditor.editing.overview.across import SharedIndicator, SharedPartner, SharedPractice, Unusual
from planeditor.editing.overview.aspects import Aspect
from planeditor.editing.overview.digest import By, Digest
from planeditor.editing.overview.sides import Side, idle_days
from planeditor.language import Said, said, said_n
from planeditor.plan.tabled import Shape, Value, told
from planeditor.plan.text import sort_key
from planeditor.plan.vocabulary import Area, PlanStatus, Programme, Word
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.tables.declared import Column, Filter, Nothing, Table
from planeditor.ui.kit.words import tell

R = TypeVar("R")
_NARROWER = {Shape.MONEY: 0.72, Shape.MOMENT: 0.9, Shape.NUMBER: 0.6, Shape.PERCENT: 0.6}
"""How much of its width on paper a column has at first; of others less: what is cut is read in its tip."""
_OTHERS = 0.75
_IDLE = (30, 90, 180, 365)
"""Days without a change that may be asked for."""
_HIDDEN = ("programme", "net", "vat", "partners", "schools", "lacking")


def _column(aspect: Aspect[R]) -> Column[R, Any]:
    def key(row: R, _: Any) -> Any:
        value: Value = aspect.value(row, tell)
        if isinstance(value, str | Said):
            return sort_key(told(value, aspect.shape, tell)) if value else None
        return value

    return Column(
        name=aspect.name,
        label=aspect.label,
        text=lambda row, _: aspects.text(aspect, row, tell),
        key=key,
        width=round(aspect.width * _NARROWER.get(aspect.shape, _OTHERS)),
        is_frozen=aspect is aspects.PLANS[0],
        is_wide=aspect.is_wide,
        is_number=aspect.shape.is_number,
        # The figures and days of so many plans have every digit that may stand in a title.
        is_searched=aspect.shape is Shape.TEXT,
        is_hidden=aspect.name in _HIDDEN,
        icon=_icon if aspect is aspects.PLANS[0] else None,
        tip=_tip if aspect is aspects.PLANS[0] else None,
    )


def _columns(declared: Sequence[Aspect[R]]) -> tuple[Column[R, Any], ...]:
    return tuple(map(_column, declared))


def _icon(side: Any, _: Any) -> QIcon:
    return icon("warning" if side.damaged else "archive" if side.entry.archived else "plan")


def _tip(side: Any, _: Any) -> str:
    damaged = said("list", "This plan is damaged and cannot be read. Bring it back from a backup.")
    return tell(damaged) if side.damaged else ""


def _of_choice(value: object) -> object:
    return None if value is Nothing.FILLED else value


def _words(words: type[Word]) -> Callable[[datetime], list[tuple[str, Word]]]:
    """The words of a vocabulary, to choose from."""
    return lambda _: [(tell(one.said), one) for one in words]


def _told(word: Callable[[Digest], Word | None]) -> Callable[[Side, object, datetime], bool]:
    """Whether what a plan tells of itself is the word that is asked for."""
    return lambda side, wanted, _: side.digest is not None and word(side.digest) is _of_choice(wanted)


def _finds(side: Side, wanted: str, _: datetime) -> bool:
    return side.digest is not None and bool(side.digest.findings.get(wanted))


def _funds(side: Side, area: object, _: datetime) -> bool:
    return side.digest is not None and _of_choice(area) in side.digest.money[By.AREA]


def _idle(days: int) -> str:
    return tell(said_n("overview", "Not changed for %n days", days))


USED, ARCHIVED, DAMAGED = "used", "archived", "damaged"
_STATES = {
    USED: said("overview", "Plans in use"),
    ARCHIVED: said("overview", "Archived plans"),
    DAMAGED: said("overview", "Damaged plans"),
}


def _is_so(side: Side, state: str, _: datetime) -> bool:
    if state == DAMAGED:
        return side.damaged
    return bool(side.entry.archived) is (state == ARCHIVED)


SIDES: Table[Side, datetime] = Table(
    title=said("overview", "Plans"),
    columns=_columns(aspects.PLANS),
    filters=(
        Filter(
            name="state",
            label=said("overview", "Which plans"),
            every=said("overview", "In use and archived"),
            choices=lambda _: [(tell(text), state) for state, text in _STATES.items()],
            holds=_is_so,
        ),
        Filter(
            name="programme",
            label=said("overview", "Programme"),
            every=said("overview", "All programmes"),
            none=said("overview", "(programme not told)"),
            choices=_words(Programme),
            holds=_told(lambda digest: digest.programme),
        ),
        Filter(
            name="status",
            label=said("overview", "Status"),
            every=said("overview", "Any status"),
            none=said("overview", "(status not told)"),
            choices=_words(PlanStatus),
            holds=_told(lambda digest: digest.status),
        ),
        Filter(
            name="area",
            label=said("filter", "Area"),
            every=said("filter", "All areas"),
            choices=_words(Area),
            holds=_funds,
        ),
        Filter(
            name="findings",
            label=said("overview", "Findings"),
            every=said("overview", "With findings and without"),
            choices=lambda _: [(tell(one.said), one.value) for one in Severity],
            holds=_finds,
        ),
        Filter(
            name="idle",
            label=said("overview", "Not brought up to date"),
            every=said("overview", "Changed at any time"),
            choices=lambda _: [(_idle(days), days) for days in _IDLE],
            holds=lambda side, days, now: not side.damaged and idle_days(side, now) >= days,
        ),
    ),
    heading_lines=2,
    search=said("overview", "Search by plan, municipality or person"),
    none_yet=said("overview", "There are no plans yet."),
    none_found=said("overview", "No plan matches what is asked for."),
)
"""The context is the present moment."""

SHARED_INDICATORS: Table[SharedIndicator, None] = Table(
    title=said("overview", "Indicators"),
    columns=_columns(aspects.INDICATORS),
    heading_lines=2,
    search=said("overview", "Search by indicator, unit or municipality"),
    none_yet=said("overview", "The chosen plans have no indicators."),
    none_found=said("overview", "Nothing matches what is asked for."),
)
SHARED_PARTNERS: Table[SharedPartner, None] = Table(
    title=said("overview", "Partners"),
    columns=_columns(aspects.PARTNERS),
    search=said("overview", "Search by partner, type or municipality"),
    none_yet=said("overview", "The chosen plans have no partners."),
    none_found=said("overview", "Nothing matches what is asked for."),
)
SHARED_PRACTICES: Table[SharedPractice, None] = Table(
    title=said("overview", "Good practice"),
    columns=_columns(aspects.PRACTICES),
    heading_lines=2,
    search=said("overview", "Search by practice or municipality"),
    none_yet=said("overview", "The shelf of good practice is empty."),
    none_found=said("overview", "Nothing matches what is asked for."),
)
STANDING_OUT: Table[Unusual, None] = Table(
    title=said("overview", "What stands out"),
    columns=_columns(aspects.UNUSUAL),
    search=said("overview", "Search by plan or measure"),
    none_yet=said(
        "overview",
        "Nothing stands out. At least five plans that say something of the same thing are compared.",
    ),
    none_found=said("overview", "Nothing matches what is asked for."),
)
