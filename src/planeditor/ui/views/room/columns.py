"""The ideas of a session in columns: by area, group, table, step of the agenda, or how far each has come."""

from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from planeditor.editing.operations import edit
from planeditor.language import Said, said
from planeditor.plan.agenda import TimedStep
from planeditor.plan.changes import Change
from planeditor.plan.ideas import Ideas
from planeditor.plan.items import Idea, Kind, Session, field_of, title_of
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.areas import GROUPS, NONE, SEVERAL, group_of, group_title
from planeditor.ui.kit.words import tell


class Grouping(Enum):
    """What the columns are."""

    AREA = said("room", "By area")
    GROUP = said("room", "By group")
    TABLE = said("room", "By table")
    STEP = said("room", "By step")
    STAGE = said("room", "By progress")

    @property
    def said(self) -> Said:
        """What it is called, to be translated."""
        return self.value


class Card(NamedTuple):
    """An idea as it stands on the board.

    `votes` are those that may be seen by all; `author` is "" where the session hides it or there is none;
    `became` are the kinds of what was made of it.
    """

    idea: Idea
    votes: int | None
    merged: int
    author: str
    became: tuple[Kind, ...]


class Column(NamedTuple):
    """Cards under a heading; `key` is what moving a card here gives it."""

    key: str
    title: str
    cards: tuple[Card, ...]


_STAGES = {
    "new": said("room", "New"),
    "grouped": said("room", "In a group"),
    "rated": said("room", "With votes or rated"),
    "taken": said("room", "In the plan"),
}
_OPTIONAL = {Grouping.AREA: frozenset({SEVERAL, NONE}), Grouping.STEP: frozenset({""})}
"""Columns that are only there when a card is in them."""
_WITHOUT = {
    Grouping.GROUP: said("room", "Without a group"),
    Grouping.TABLE: said("room", "Without a table"),
    Grouping.STEP: said("room", "At no step"),
}
_FIELDS = {Grouping.GROUP: "group", Grouping.TABLE: "table", Grouping.STEP: "step"}


def cards(tree: PlanTree, session: str | None, kept: Mapping[str, Card] | None = None) -> list[Card]:
    """The standing ideas of a session, or of none, in the order of the plan.

    `kept` are cards by the ids of their ideas, made when nothing was different but other ideas.
    """
    known, held = Ideas(tree), tree.get(session)
    is_hiding = isinstance(held, Session) and held.hides_authors
    former = kept or {}

    def made(idea: Idea) -> Card:
        card = former.get(idea.id)
        is_same = card is not None and card.idea is idea and not card.merged and not known.merged(idea.id)
        return card if card and is_same else _card(tree, known, idea, is_hiding)

    return [made(idea) for idea in known.standing() if _session(tree, idea) == session]


def columns(
    shown: Iterable[Card],
    grouping: Grouping,
    steps: Mapping[str, str] = MappingProxyType({}),
    *,
    by_votes: bool = False,
) -> list[Column]:
    """The cards in columns; all areas and steps have one, empty or not.

    `steps` are those of the session, called as in its agenda: a card of another one is of none. `by_votes`
    puts those with more votes first, and of equal ones those rated higher.
    """
    titles = _fixed(grouping, steps)
    found: dict[str, list[Card]] = {key: [] for key in titles}
    key_of = _KEYS[grouping]
    for card in shown:
        key = key_of(card)
        found.setdefault("" if grouping is Grouping.STEP and key not in steps else key, []).append(card)
    named = _table if grouping is Grouping.TABLE else str
    optional = _OPTIONAL.get(grouping, frozenset())
    return [
        Column(key, titles.get(key, named(key)), tuple(_sorted(held) if by_votes else held))
        for key, held in found.items()
        if held or key not in optional
    ]


def step_titles(timed: Iterable[TimedStep]) -> dict[str, str]:
    """The steps of an agenda by their ids, each with when it begins where that is known."""
    return {step.id: " ".join(filter(None, (begins, step.title))) for step, begins in timed}


def may_take(grouping: Grouping, key: str) -> bool:
    """Whether a card can be moved to a column: how far an idea has come is no place to move it to."""
    return grouping is not Grouping.STAGE and not (grouping is Grouping.AREA and key == SEVERAL)


def moved(tree: PlanTree, ids: Collection[str], grouping: Grouping, key: str) -> list[Change]:
    """What brings ideas to a column that may take them."""
    if grouping is Grouping.AREA:
        areas = frozenset(area for area in Area if area.value == key)
        return [change for id_ in ids for change in edit(tree, id_, "areas", areas)]
    field = _FIELDS[grouping]
    empty = field_of(Kind.IDEA, field).type.empty
    return [change for id_ in ids for change in edit(tree, id_, field, key or empty)]


def _session(tree: PlanTree, idea: Idea) -> str | None:
    return idea.session if idea.session in tree else None


def _card(tree: PlanTree, known: Ideas, idea: Idea, is_hiding: bool) -> Card:
    author = None if is_hiding else tree.get(idea.author)
    became = {made.kind for id_ in idea.became if (made := tree.get(id_))}
    return Card(
        idea,
        known.votes(idea.id),
        len(known.merged(idea.id)),
        title_of(author) if author else "",
        tuple(kind for kind in Kind if kind in became) if became else (),
    )


def _fixed(grouping: Grouping, steps: Mapping[str, str]) -> dict[str, str]:
    """The columns that are there before any card is, in order, with their titles."""
    match grouping:
        case Grouping.AREA:
            return {key: group_title(key) for key in GROUPS}
        case Grouping.STAGE:
            return {key: tell(title) for key, title in _STAGES.items()}
        case Grouping.STEP:
            return {"": tell(_WITHOUT[grouping]), **steps}
        case _:
            return {"": tell(_WITHOUT[grouping])}


def _stage(card: Card) -> str:
    idea = card.idea
    if card.became:
        return "taken"
    if card.votes or idea.benefit is not None or idea.feasibility is not None:
        return "rated"
    return "grouped" if idea.group else "new"


_KEYS: dict[Grouping, Callable[[Card], str]] = {
    Grouping.AREA: lambda card: group_of(card.idea.areas),
    Grouping.GROUP: lambda card: card.idea.group,
    Grouping.TABLE: lambda card: card.idea.table,
    Grouping.STEP: lambda card: card.idea.step or "",
    Grouping.STAGE: _stage,
}


def _table(table: str) -> str:
    """The heading of a table, which is mostly called by its number."""
    return tell(said("room", "table {number}", number=table)) if table.isdecimal() else table


def _sorted(held: list[Card]) -> list[Card]:
    return sorted(held, key=lambda card: (card.votes or 0, _marks(card.idea)), reverse=True)


def _marks(idea: Idea) -> Decimal:
    return (idea.benefit or Decimal()) + (idea.feasibility or Decimal())
