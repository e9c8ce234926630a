"""What is known of the other plans of a store, read when it is first asked for, in whatever thread."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from planeditor.discovery.subject import PartnerElsewhere
from planeditor.plan.items import Kind, title_of
from planeditor.plan.tree import PlanTree
from planeditor.store.glance import glance
from planeditor.store.server import Server
from planeditor.store.store import Store


class Elsewhere:
    """The plans of a store but one; what it tells is seen by whoever has them all, and goes nowhere."""

    def __init__(self, path: Path, plans: tuple[str, ...] = ()) -> None:
        """`plans` are the ids of those that are looked at in the store at `path`."""
        self._path, self._plans = path, plans

    @classmethod
    def of(cls, store: Store, plan: str) -> "Elsewhere":
        """All plans of the store but this one, those that were put away, and damaged ones.

        Of a store on a server none: nobody waits until all its plans have come over the network.
        """
        if isinstance(store.place, Server):
            return cls(store.folder)
        entries = (one for one in store.plans() if not (one.deleted or one.archived or one.is_damaged))
        return cls(store.path, tuple(one.id for one in entries if one.id != plan))

    @cached_property
    def partners(self) -> tuple[PartnerElsewhere, ...]:
        """The partners of these plans; of one that cannot be read just now none."""
        seen = (glance(self._path, plan) for plan in self._plans)
        return tuple(one for plan in seen if plan is not None for one in _partners(plan.tree))


def _partners(tree: PlanTree) -> Iterator[PartnerElsewhere]:
    names = (title_of(one).strip() for one in tree.of_kind(Kind.MUNICIPALITY))
    whose = tuple(filter(None, names))
    for partner in tree.of_kind(Kind.PARTNER):
        if title_of(partner).strip():
            yield PartnerElsewhere(title_of(partner).strip(), whose)
