"""The plan as the rules of discovery look at it, walked over once."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from planeditor.discovery.words import Words
from planeditor.plan.items import Activity, Kind, Link, Partner, School
from planeditor.plan.tree import PlanTree


class PartnerElsewhere(NamedTuple):
    """A partner in a plan of others, and whose plan that is."""

    name: str
    municipalities: tuple[str, ...]


class Subject:
    """A plan to be looked through; it must stay as it is meanwhile."""

    def __init__(self, tree: PlanTree, elsewhere: Iterable[PartnerElsewhere] = ()) -> None:
        """`elsewhere` is what is known of other plans."""
        self.tree = tree
        self.elsewhere = elsewhere
        self.activities = tree.activities()
        self.partners = [one for one in tree.of_kind(Kind.PARTNER) if isinstance(one, Partner)]
        self.schools = [one for one in tree.of_kind(Kind.SCHOOL) if isinstance(one, School)]
        self._linked = {
            frozenset((one.parent, one.target))
            for one in tree.of_kind(Kind.LINK)
            if isinstance(one, Link) and one.target
        }

    def activity(self, id_: str) -> Activity:
        """The activity with this id."""
        found = self.tree[id_]
        assert isinstance(found, Activity)
        return found

    def are_linked(self, one: str, other: str) -> bool:
        """Whether two activities are linked, whichever names the other."""
        return frozenset((one, other)) in self._linked

    @cached_property
    def words(self) -> Words:
        """What the activities are about, by their titles and descriptions."""
        return Words({one.id: f"{one.title} {one.description}" for one in self.activities})

    @cached_property
    def by_partner(self) -> dict[str, list[Activity]]:
        """The activities of each partner that has any, in order."""
        return _by_each((id_, one) for one in self.activities for id_ in one.partners)

    @cached_property
    def by_school(self) -> dict[str, list[Activity]]:
        """The activities of each school that has any, in order."""
        return _by_each((id_, one) for one in self.activities for id_ in one.schools)


def _by_each(pairs: Iterable[tuple[str, Activity]]) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for id_, activity in pairs:
        found.setdefault(id_, []).append(activity)
    return found
