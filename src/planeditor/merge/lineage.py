"""How the states of a plan descend from each other, told by ids that are made of what they are of.

A state is what was sent, received, merged or named. Its id is derived from its content and its parents, so
that one id has one content on every computer, and no state descends from itself. No clock decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import heapify, heappop, heappush

from planeditor.errors import InvalidPlan
from planeditor.language import said
from planeditor.merge.conflicts import Key
from planeditor.plan.codec import dump
from planeditor.plan.fingerprint import hashed


@dataclass(frozen=True, slots=True)
class StateRecord:
    """A state without its items: what it descends from and which questions a person answered in making it.

    `content` is the fingerprint of the items; "" for a state of which a file of format 1.0 told only the id,
    whose parents are then not known for sure. Who made it when (UTC) in which store is only told to people.
    """

    id: str
    parents: tuple[str, ...] = ()
    content: str = ""
    answered: frozenset[Key] = frozenset()
    author: str = ""
    at: datetime | None = None
    store: str = ""

    @property
    def is_proven(self) -> bool:
        """Whether the id is what content, parents and answers make it."""
        return self.id == state_id(self.content, self.parents, self.answered)

    @property
    def is_known(self) -> bool:
        """Whether it is told what the state descends from."""
        return bool(self.content or self.parents)


def state_id(content: str, parents: Iterable[str], answered: Iterable[Key]) -> str:
    """The id of a state; the order of parents does not count, so that it is the same whoever merges."""
    return hashed(dump([content, [*sorted(parents)], [[*key] for key in sorted(answered)]]))


def made(
    content: str,
    parents: Iterable[str],
    answered: Iterable[Key] = (),
    *,
    author: str = "",
    at: datetime | None = None,
    store: str = "",
) -> StateRecord:
    """A new state of that content and descent."""
    above, keys = tuple(sorted(set(parents))), frozenset(answered)
    return StateRecord(state_id(content, above, keys), above, content, keys, author, at, store)


def told_in_a_row(ids: Iterable[str]) -> Iterator[StateRecord]:
    """The states of a list of ids as files of format 1.0 have it, oldest first: each after the one before."""
    before: tuple[str, ...] = ()
    for id_ in dict.fromkeys(ids):
        yield StateRecord(id_, before)
        before = (id_,)


class Lineage:
    """The states of one plan that are known, and what they descend from."""

    def __init__(self, records: Iterable[StateRecord] = ()) -> None:
        """Raise InvalidPlan for states that descend from each other in a circle."""
        self._records: dict[str, StateRecord] = {}
        for record in records:
            known = self._records.get(record.id)
            if known is None or (not known.content and (record.content or not known.parents)):
                self._records[record.id] = record
        self.records: tuple[StateRecord, ...] = tuple(self._in_order())

    def __contains__(self, id_: object) -> bool:
        return id_ in self._records

    def __getitem__(self, id_: str) -> StateRecord:
        return self._records[id_]

    def joined(self, records: Iterable[StateRecord]) -> Lineage:
        """What is known with what others tell; what is known here stays."""
        return Lineage([*self._records.values(), *records])

    def parents(self, id_: str) -> tuple[str, ...]:
        """What a state was made of, () where that is not known."""
        record = self._records.get(id_)
        return () if record is None else record.parents

    def ancestors(self, *ids: str) -> set[str]:
        """The states and all that they descend from; "" is none."""
        found = set[str]()
        waiting = [id_ for id_ in ids if id_]
        while waiting:
            id_ = waiting.pop()
            if id_ not in found:
                found.add(id_)
                waiting += self.parents(id_)
        return found

    def nearest(self, among: set[str]) -> tuple[str, ...]:
        """Of states and all their ancestors those that no other descends from, sorted."""
        return tuple(sorted(among - {parent for id_ in among for parent in self.parents(id_)}))

    def tops(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Of any states those that no other of them descends from, sorted."""
        wanted = {id_ for id_ in ids if id_}
        below = self.ancestors(*(parent for id_ in wanted for parent in self.parents(id_)))
        return tuple(sorted(wanted - below))

    def merged(self, parents: Iterable[str], new: StateRecord) -> StateRecord:
        """The state that a merge of states becomes: the only one that counts, if `new` says just that.

        Otherwise `new` as made of those of its parents that no other descends from.
        """
        tops = self.tops(parents)
        if len(tops) == 1 and not new.answered and tops[0] in self and self[tops[0]].content == new.content:
            return self[tops[0]]
        return replace(new, id=state_id(new.content, tops, new.answered), parents=tops)

    def is_hidden(self, ids: Iterable[str]) -> bool:
        """Whether of some state it is not known what it descends from."""
        return any(id_ not in self._records or not self._records[id_].is_known for id_ in ids)

    def settled(self) -> set[str]:
        """The states that no merge will start from: every store has made one that descends from a later one.

        Only a store that has made none yet, or an old backup of one, might still begin with such a state.
        """
        stores = {store: 1 << at for at, store in enumerate({record.store for record in self.records} - {""})}
        made_by = {record.id: stores[record.store] for record in self.records if record.store}
        later = self._descendants(made_by)
        latest = [id_ for id_, store in made_by.items() if not later[id_] & store]
        tops = {id_: 1 << at for at, id_ in enumerate(latest)}
        below = self._descendants(tops)
        every = (1 << len(tops)) - 1
        shared = {id_ for id_, found in below.items() if tops and found | tops.get(id_, 0) == every}
        return shared - set(self.nearest(shared))

    def _descendants(self, marks: Mapping[str, int]) -> dict[str, int]:
        """For each state the bits of all that descend from it: sets of states would take gigabytes."""
        found = dict.fromkeys(self._records, 0)
        for record in reversed(self.records):
            told = found[record.id] | marks.get(record.id, 0)
            for parent in record.parents:
                if parent in found:
                    found[parent] |= told
        return found

    def carried(self, state: str) -> list[str]:
        """What a state descends from that a merge with it may start from, itself too, the newest first."""
        wanted = self.ancestors(state) - self.settled()
        return [record.id for record in reversed(self.records) if record.id in wanted]

    def _in_order(self) -> Iterator[StateRecord]:
        """The records so that none stands before one that it descends from, always in one order."""
        children: dict[str, list[str]] = {}
        open_: dict[str, int] = {}
        for record in self._records.values():
            known = {parent for parent in record.parents if parent in self._records}
            open_[record.id] = len(known)
            for parent in known:
                children.setdefault(parent, []).append(record.id)
        ready = [id_ for id_, left in open_.items() if not left]
        heapify(ready)
        count = 0
        while ready:
            id_ = heappop(ready)
            count += 1
            yield self._records[id_]
            for child in children.get(id_, ()):
                open_[child] -= 1
                if not open_[child]:
                    heappush(ready, child)
        if count < len(self._records):
            raise InvalidPlan(said("errors", "Its states descend from each other in a circle."))
