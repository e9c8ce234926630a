"""What is known of the other plans of a store, read when it is first asked for, in whatever thread."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from planeditor.discovery.subject import PartnerElsewhere
from planeditor.errors import PlanEditorError
from planeditor.plan.items import Item, Kind, title_of
from planeditor.store.glance import glance
from planeditor.store.server import Place, Server
from planeditor.store.store import Store

_ASKED = (Kind.MUNICIPALITY, Kind.PARTNER)


class Elsewhere:
    """The plans of a store but one; what it tells is seen by whoever has them all, and goes nowhere."""

    def __init__(self, place: Place, plan: str, others: tuple[str, ...] = ()) -> None:
        """`others` are the ids of those that are looked at in a store in a file; a server knows its own."""
        self._place, self._plan, self._others = place, plan, others

    @classmethod
    def of(cls, store: Store, plan: str) -> "Elsewhere":
        """All plans of the store but this one, those that were put away, and damaged ones."""
        if isinstance(store.place, Server):
            return cls(store.place, plan)
        entries = (one for one in store.plans() if not (one.deleted or one.archived or one.is_damaged))
        return cls(store.path, plan, tuple(one.id for one in entries if one.id != plan))

    @cached_property
    def partners(self) -> tuple[PartnerElsewhere, ...]:
        """The partners of these plans; of one that cannot be read just now none."""
        return tuple(one for items in self._items() for one in _partners(items))

    def _items(self) -> Iterator[Iterable[Item]]:
        """Municipalities and partners, plan by plan."""
        if isinstance(self._place, Server):
            yield from _on_server(self._place, self._plan)
            return
        for plan in self._others:
            if (seen := glance(self._place, plan)) is not None:
                yield (item for kind in _ASKED for item in seen.tree.of_kind(kind))


def _on_server(server: Server, plan: str) -> Iterable[Iterable[Item]]:
    """Asked by a connection of its own, so that no key waits behind it; whole plans stay where they are."""
    try:
        with Store.look_into(server) as store:
            return store.of_others(plan, _ASKED).values()
    except PlanEditorError:
        return ()


def _partners(items: Iterable[Item]) -> Iterator[PartnerElsewhere]:
    known = [(item.kind, title_of(item).strip()) for item in items]
    whose = tuple(title for kind, title in known if kind is Kind.MUNICIPALITY and title)
    for kind, title in known:
        if kind is Kind.PARTNER and title:
            yield PartnerElsewhere(title, whose)
