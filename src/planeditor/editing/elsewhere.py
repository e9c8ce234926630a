"""What is known of the other plans of a store, read when it is first asked for, in whatever thread."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from planeditor.discovery.subject import PartnerElsewhere
from planeditor.errors import PlanEditorError
from planeditor.plan.items import Item, Kind, title_of
from planeditor.store.glance import look_beside
from planeditor.store.server import Server
from planeditor.store.store import Store

Look = Callable[[], Iterable[Iterable[Item]] | None]
"""Reads municipalities and partners, plan by plan; None for what cannot be read just now."""

_ASKED = (Kind.MUNICIPALITY, Kind.PARTNER)


class Elsewhere:
    """The plans of a store but one; what it tells is seen by whoever has them all, and goes nowhere."""

    def __init__(self, *looks: Look) -> None:
        """What one of the looks has seen is known from then on."""
        self._looks = looks
        self._seen: dict[Look, tuple[PartnerElsewhere, ...]] = {}

    @classmethod
    def of(cls, store: Store, plan: str) -> "Elsewhere":
        """All plans of the store but this one, those that were put away, and damaged ones."""
        if isinstance(store.place, Server):
            return cls(partial(_on_server, store, plan))  # it knows its own
        entries = (one for one in store.plans() if not (one.deleted or one.archived or one.is_damaged))
        return cls(*(partial(_in_file, store.path, one.id) for one in entries if one.id != plan))

    @property
    def partners(self) -> tuple[PartnerElsewhere, ...]:
        """The partners of these plans; of what cannot be read just now none, until it is asked for again."""
        for look in self._looks:
            if look not in self._seen and (found := look()) is not None:
                self._seen[look] = tuple(one for items in found for one in _partners(items))
        return tuple(one for look in self._looks for one in self._seen.get(look, ()))


def _in_file(path: Path, plan: str) -> Iterable[Iterable[Item]] | None:
    seen = look_beside(path, plan)
    return None if seen is None else [[item for kind in _ASKED for item in seen.tree.of_kind(kind)]]


def _on_server(store: Store, plan: str) -> Iterable[Iterable[Item]] | None:
    """Asked by a connection of its own, so that no key waits behind it; whole plans stay where they are."""
    try:
        with closing(store.beside()) as own:
            return own.of_others(plan, _ASKED).values()
    except PlanEditorError:
        return None


def _partners(items: Iterable[Item]) -> Iterator[PartnerElsewhere]:
    known = [(item.kind, title_of(item).strip()) for item in items]
    whose = tuple(title for kind, title in known if kind is Kind.MUNICIPALITY and title)
    for kind, title in known:
        if kind is Kind.PARTNER and title:
            yield PartnerElsewhere(title, whose)
