"""Of which items something is said at a place of a form: those whose row it is, and what they stand under."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from planeditor.plan.items import Item, Kind
from planeditor.plan.tree import ABOVE
from planeditor.word.facts import Facts

_TAKERS = (Kind.SCHOOL, Kind.PARTNER, Kind.TEAM_MEMBER, Kind.RISK)
"""What activities are not under, but of."""


class Unrelated(Exception):
    """Items of two kinds are named in one row, and neither stands under the other."""

    def __init__(self, one: Kind, other: Kind) -> None:
        super().__init__(one, other)
        self.kinds = one, other


@dataclass(frozen=True, slots=True)
class Scope:
    """What the items of a place are, by their kinds: None for one that is not there.

    `inner` is the kind of the deepest of them, `row` the number of its row. Where it `is_blocked`, of no
    other items anything can be said. What is `in_cell` stands in a table.
    """

    items: Mapping[Kind, Item | None] = field(default_factory=dict)
    inner: Kind | None = None
    row: int = 0
    is_blocked: bool = False
    in_cell: bool = False

    def within(self, facts: Facts, kind: Kind, item: Item | None, row: int) -> "Scope":
        """The scope of the row of an item, or of nothing: of it and all that it stands under."""
        found: dict[Kind, Item | None] = dict.fromkeys(ABOVE[kind])
        if item is not None:
            found |= {one.kind: one for one in facts.tree.ancestors(item.id) if one.kind in found}
        return replace(self, items={**self.items, **found, kind: item}, inner=kind, row=row)

    def blocked(self) -> "Scope":
        """The same where nothing can be said of other items."""
        return replace(self, is_blocked=True)

    def of_cell(self) -> "Scope":
        """The same in a cell of a table."""
        return replace(self, in_cell=True)

    def repeats(self, kinds: Collection[Kind]) -> Kind | None:
        """Of which items there is a row for each, where all these kinds are named in it.

        None where all are known already. Raises Unrelated.
        """
        new = [kind for kind in Kind if kind in kinds and kind not in self.items]
        if not new:
            return None
        if self.is_blocked:
            raise Unrelated(new[0], new[0])
        deepest = next(
            (one for one in new if all(other in ABOVE[one] for other in new if other != one)), None
        )
        if deepest is None:
            raise Unrelated(*_apart(new))
        if self.inner and not (self.inner in ABOVE[deepest] or _takes(self.inner, deepest)):
            raise Unrelated(self.inner, deepest)
        return deepest

    def of(self, facts: Facts, kind: Kind) -> Sequence[Item]:
        """The items of a kind that rows here are about, in the order of the plan."""
        holder = self.items.get(self.inner) if self.inner else None
        if self.inner is None:
            return facts.of(kind)
        if holder is None:
            return ()
        if _takes(self.inner, kind):
            return facts.activities_of(holder)
        return facts.under(holder, kind)


def _takes(holder: Kind, kind: Kind) -> bool:
    return kind is Kind.ACTIVITY and holder in _TAKERS


def _apart(kinds: Sequence[Kind]) -> tuple[Kind, Kind]:
    """Two of the kinds of which neither stands under the other."""
    return next((a, b) for a, b in combinations(kinds, 2) if a not in ABOVE[b] and b not in ABOVE[a])
