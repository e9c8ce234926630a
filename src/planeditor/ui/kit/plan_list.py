"""The list of plans: what is told of each without opening it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon

from planeditor.language import said
from planeditor.plan.numbers import NBSP, format_moment, format_money
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.tables.declared import Column, Table
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.entries import PlanEntry

TITLE, MUNICIPALITY, CHANGED, FILLED, MONEY = range(5)


def listed_titles(entries: "Iterable[PlanEntry]") -> dict[str, str]:
    """What each plan is called in a list, by its id: of several with one title, when a received one came.

    The mark belongs to the list: no plan and no document carries it.
    """
    listed = [*entries]
    counts = Counter(entry.title for entry in listed)
    titles = {}
    for entry in listed:
        title = entry.title or tell(said("list", "(plan without a title)"))
        if entry.received and counts[entry.title] > 1:
            time = format_moment(entry.created)
            title = tell(said("list", "{title} (received {time})", title=title, time=time))
        titles[entry.id] = title
    return titles


@dataclass(slots=True)
class Listing:
    """What the list tells besides the plans: how they are called there, and what percentage is filled in."""

    titles: Mapping[str, str] = field(default_factory=dict)
    filled: Mapping[str, int] = field(default_factory=dict)


def _title(entry: "PlanEntry", listing: Listing) -> str:
    title = listing.titles[entry.id]
    if entry.is_damaged:
        return tell(said("list", "{title} – damaged", title=title))
    if entry.deleted:
        return tell(said("list", "{title} – deleted", title=title))
    return tell(said("list", "{title} – archived", title=title)) if entry.archived else title


def _icon(entry: "PlanEntry", listing: Listing) -> QIcon:
    if entry.is_damaged:
        return icon("warning")
    return icon("remove" if entry.deleted else "archive" if entry.archived else "plan")


def _damage(entry: "PlanEntry", listing: Listing) -> str:
    damaged = said("list", "This plan is damaged and cannot be read. Bring it back from a backup.")
    return tell(damaged) if entry.is_damaged else ""


def _changed(entry: "PlanEntry", name: str) -> str:
    """When the plan was changed last, and by whom where that is known."""
    return ", ".join(filter(None, (format_moment(entry.changed), name)))


def _filled(entry: "PlanEntry", listing: Listing) -> str:
    filled = listing.filled.get(entry.id)
    return "" if filled is None else f"{filled}{NBSP}%"


def _of_sound(text: Callable[["PlanEntry", Listing], str]) -> Callable[["PlanEntry", Listing], str]:
    """Nothing is told of a damaged plan but what it was called."""
    return lambda entry, listing: "" if entry.is_damaged else text(entry, listing)


PLANS: "Table[PlanEntry, Listing]" = Table(
    title=said("list", "Plans"),
    columns=(
        Column(name="title", label=said("list", "Plan"), text=_title, icon=_icon, tip=_damage, is_wide=True),
        Column(
            name="municipality",
            label=said("list", "Municipality"),
            text=_of_sound(lambda entry, _: ", ".join(filter(None, entry.municipalities))),
        ),
        Column(
            name="changed",
            label=said("list", "Last change"),
            # Where the author works follows a comma; the list has room for the name alone.
            text=_of_sound(lambda entry, _: _changed(entry, entry.author.partition(",")[0])),
            tip=_of_sound(lambda entry, _: _changed(entry, entry.author)),
        ),
        Column(
            name="filled",
            label=said("list", "Filled in"),
            head_tip=said(
                "list",
                "How much is filled in of the twelve parts of a plan: its title and dates, municipalities, "
                "schools, team, partners, SWOT, alternatives, goals, tasks, activities, money, indicators",
            ),
            text=_of_sound(_filled),
            is_number=True,
        ),
        Column(
            name="money",
            label=said("list", "Funding, Eur"),
            text=_of_sound(lambda entry, _: format_money(entry.gross, unit=False)),
            is_number=True,
        ),
    ),
)


class PlanListModel(RecordModel["PlanEntry", Listing]):
    """The plans of the store, the one changed last first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PLANS, Listing(), parent)

    def list_plans(self, entries: "Iterable[PlanEntry]", among: "Iterable[PlanEntry] | None" = None) -> None:
        """Show these plans, called so that each is told from all it is `among`, seen or not."""
        listed = sorted(entries, key=lambda entry: entry.changed, reverse=True)
        self.context.titles = listed_titles(listed if among is None else among)
        self.show(listed)

    def show_completeness(self, filled: Mapping[str, int]) -> None:
        """Tell of the plans what percentage of their parts is filled in."""
        self.context.filled = filled
        self.forget([FILLED])
