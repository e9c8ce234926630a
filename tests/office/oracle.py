"""Who had seen what when they wrote a field, and so what a merge must ask, must not ask, and must give."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planeditor.merge.compare import State
from planeditor.merge.conflicts import ConflictKind, Key
from planeditor.merge.three_way import Merge
from planeditor.plan.items import Kind

FIELDS = ("title", "executor", "start")
"""What is written whole, and so is known by the oracle."""
_GONE = object()


@dataclass(frozen=True, slots=True)
class Written:
    """A value that somebody gave a field, and all that they had seen there."""

    value: Any
    seen: frozenset["Written"] = frozenset()
    number: int = 0

    def __hash__(self) -> int:
        return self.number


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in a field after all that was seen: more than one where nobody has decided yet."""

    live: frozenset[Written]
    all: frozenset[Written]

    def joined(self, other: "Seen") -> "Seen":
        """What is known after a meeting: what either has replaced is gone.

        That may leave nothing to go by, where two kept an item as a whole and each another version of it.
        """
        live = (self.live & other.live) | (self.live - other.all) | (other.live - self.all)
        return Seen(live, self.all | other.all)

    @property
    def values(self) -> set[Any]:
        return {one.value for one in self.live}


Oracle = dict[Key, Seen]


class Judge:
    """Knows what was written, and counts what merges do with it."""

    def __init__(self, count: Counter[str]) -> None:
        self.count = count
        self._number = 0

    def new(self, value: Any, seen: frozenset[Written]) -> Seen:
        """A value that was written by somebody who had seen these."""
        self._number += 1
        one = Written(value, seen, self._number)
        return Seen(frozenset({one}), seen | {one})

    def judged(self, found: Merge, result: State, mine: Oracle, theirs: Oracle) -> Oracle:
        """What is known after a merge; counts what it should not have done."""
        asked = {one.key for one in found.conflicts if one.kind is ConflictKind.FIELD}
        judged: Oracle = {}
        for key in mine.keys() | theirs.keys():
            here, there = mine.get(key), theirs.get(key)
            both = here.joined(there) if here and there else here or there
            assert both is not None
            has_it = key.id in found.sides.mine, key.id in found.sides.theirs
            if all(has_it):
                self._count(key, both, found, result, key in asked)
            elif any(has_it) and (side := here if has_it[0] else there):
                # The question was about the item as a whole, as this side has it.
                judged[key] = Seen(side.live, both.all)
                continue
            value = getattr(result[key.id], key.field) if key.id in result else _GONE
            is_new = value is not _GONE and (key in asked or both.values != {value})
            judged[key] = self.new(value, both.all) if is_new else both
        return judged

    def _count(self, key: Key, both: Seen, found: Merge, result: State, asked: bool) -> None:
        sides = {getattr(side[key.id], key.field) for side in (found.sides.mine, found.sides.theirs)}
        if not both.values:
            self.count["kept in two versions"] += len(sides) > 1 and not asked
            return
        value = getattr(result[key.id], key.field) if key.id in result else _GONE
        if len(both.values) > 1:
            self.count["contradictions"] += 1
            if not asked and len(sides) > 1:
                self.count["decided without asking"] += 1
                self.count["of these wrong"] += not _is_fair(value, both)
        elif asked:
            self.count["asked again"] += 1
        elif value is not _GONE and {value} != both.values:
            self.count["settled values lost"] += 1


def _is_fair(value: Any, both: Seen) -> bool:
    """Whether whoever wrote what stands now had seen all the others, and not the other way round."""
    winners = [one for one in both.live if one.value == value]
    others = both.values - {value}
    return any(others <= {old.value for old in one.seen} for one in winners) and not any(
        value in {old.value for old in one.seen} for one in both.live if one.value != value
    )


def written_fields(items: dict[str, Any]) -> Iterator[tuple[Key, Any]]:
    for item in items.values():
        if item.kind is Kind.ACTIVITY:
            yield from ((Key(item.id, name), getattr(item, name)) for name in FIELDS)
