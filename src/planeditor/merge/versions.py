"""Two versions of one item, merged field by field."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Collection, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from planeditor.merge.compare import State
from planeditor.merge.conflicts import PLACE, Conflict, ConflictKind, Key, Place
from planeditor.merge.sections import MergedText, Section
from planeditor.merge.texts import merge_texts
from planeditor.plan.changes import EXTRA
from planeditor.plan.codec import dump
from planeditor.plan.fieldtypes import Text, Value
from planeditor.plan.items import FIELDS, Item, Kind
from planeditor.plan.references import REFERENCES
from planeditor.plan.values import Target

_TYPES: dict[Kind, Mapping[str, Any]] = {
    kind: {**{one.name: one.type for one in fields}, EXTRA: None} for kind, fields in FIELDS.items()
}
_UNKNOWN: Any = object()
"""What a field was at the base, where that is not known or counts as neither version."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The states that are merged, and what each side decided besides what its values tell.

    A key of `here` counts as changed in mine, one of `there` as changed in theirs, whatever the value is.
    `lost_here` is what mine has no longer of what the base has, or theirs where there is no base.
    """

    base: State | None
    mine: State
    theirs: State
    here: Collection[Key] = ()
    there: Collection[Key] = ()
    lost_here: Set[str] = frozenset()
    lost_there: Set[str] = frozenset()

    def turned(self) -> Sides:
        """The same, with the other side as mine."""
        return Sides(
            self.base, self.theirs, self.mine, self.there, self.here, self.lost_there, self.lost_here
        )


@dataclass(slots=True)
class Found:
    """What merging versions finds, gathered as it goes on.

    `woven` names the texts in which both sides changed words of one sentence, `reordered` the lists in which
    both moved something that stays in the list.
    """

    conflicts: list[Conflict] = field(default_factory=list)
    woven: list[Key] = field(default_factory=list)
    reordered: set[tuple[str, Kind]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Contested:
    """Two versions of a value that contradict each other."""

    mine: Value
    theirs: Value
    text: MergedText | None = None


def merge_versions(sides: Sides, id_: str, found: Found) -> Item:
    """The item with what either side changed, mine where they contradict each other.

    Without a base every difference is a question, but for the texts of remarks: both are kept.
    """
    origin = None if sides.base is None else sides.base.get(id_)
    ours = held(sides.mine[id_], origin, sides.lost_here)
    other = held(sides.theirs[id_], origin, sides.lost_there)
    values: dict[str, Value] = {}
    for name in _TYPES[ours.kind]:
        mine, theirs = getattr(ours, name), getattr(other, name)
        if mine == theirs:
            continue
        key = Key(id_, name)
        before = _UNKNOWN if origin is None else getattr(origin, name)
        if theirs == before and key not in sides.there:
            continue
        if mine == before and key not in sides.here:
            values[name] = theirs
            continue
        if key in sides.here or key in sides.there:
            before = _UNKNOWN
        merged = _merged(ours.kind, key, before, mine, theirs, found.woven, sides.base is None)
        if isinstance(merged, _Contested):
            values[name] = merged.mine
            told = None if before is _UNKNOWN else before
            found.conflicts.append(
                Conflict(ConflictKind.FIELD, ours, name, told, merged.mine, merged.theirs, merged.text)
            )
        else:
            values[name] = merged
    _merge_places(sides, origin, ours, other, values, found)
    return dataclasses.replace(ours, **values)


def held(item: Item, origin: Item | None, lost: Set[str]) -> Item:
    """The item with the references that it lost only because its side removed what they lead to."""
    if origin is None or not lost:
        return item
    values: dict[str, Value] = {}
    for name, _ in REFERENCES[item.kind]:
        value, before = getattr(item, name), getattr(origin, name)
        if isinstance(before, frozenset):
            if gone := (before - value) & lost:
                values[name] = value | gone
        elif value is None and before in lost:
            values[name] = before
    return dataclasses.replace(item, **values) if values else item


def _merged(
    kind: Kind, key: Key, base: Value, mine: Value, theirs: Value, woven: list[Key], asks: bool
) -> Value | _Contested:
    """A value that both sides changed or set, merged; contested where they contradict each other."""
    type_ = _TYPES[kind][key.field]
    if key.field == EXTRA:
        return _by_part(base, mine, theirs, lambda text: json.loads(text) if text else {}, _extra)
    if isinstance(mine, Target):
        return _by_part(base, mine, theirs, _target_parts, _target)
    if isinstance(mine, frozenset) and not asks:
        origin = frozenset() if base is _UNKNOWN else base
        return (mine & theirs) | (mine - origin) | (theirs - origin)
    if isinstance(type_, Text):
        return _merged_text(kind, key, type_, base, mine, theirs, woven)
    return _Contested(mine, theirs)


def _merged_text(
    kind: Kind, key: Key, type_: Text, base: Value, mine: str, theirs: str, woven: list[Key]
) -> str | _Contested:
    text = merge_texts(None if base is _UNKNOWN else base, mine, theirs)
    if max(len(text.mine), len(text.theirs)) > type_.limit:
        text = MergedText((Section("", mine, theirs),))
    if text.sections and mine.split() == theirs.split():
        return max(mine, theirs)
    if not text.sections:
        if text.woven:
            woven.append(key)
        return text.mine
    if kind is Kind.RECOMMENDATION and key.field == "remark":
        both = text.both(type_.between)
        if len(both) <= type_.limit:
            return both
    return _Contested(text.mine, text.theirs, text)


_Parts = dict[str, Any]


def _by_part(
    base: Value,
    mine: Value,
    theirs: Value,
    parts: Callable[[Value], _Parts],
    whole: Callable[[_Parts], Value],
) -> Value | _Contested:
    """A value merged part by part; contested with all that is not, where a part is."""
    ours, others = parts(mine), parts(theirs)
    origin = parts(base) if isinstance(base, type(mine)) else None
    merged: tuple[_Parts, _Parts] = {}, {}
    for name in {**ours, **others}:
        one, other = ours.get(name, _UNKNOWN), others.get(name, _UNKNOWN)
        before = None if origin is None else origin.get(name, _UNKNOWN)
        if origin is not None and one is not other:
            one, other = (other, other) if one == before else (one, one) if other == before else (one, other)
        for target, value in zip(merged, (one, other), strict=True):
            if value is not _UNKNOWN:
                target[name] = value
    ours, others = merged
    return whole(ours) if ours == others else _Contested(whole(ours), whole(others))


def _target_parts(target: Target) -> _Parts:
    return {"number": (target.number, target.comparator), "note": target.note}


def _target(parts: _Parts) -> Target:
    number, comparator = parts["number"]
    return Target(number, comparator, parts["note"])


def _extra(parts: _Parts) -> str:
    return dump(parts) if parts else ""


def _merge_places(
    sides: Sides, origin: Item | None, ours: Item, other: Item, values: dict[str, Value], found: Found
) -> None:
    base = None if origin is None else Place.of(origin)
    mine, theirs, key = Place.of(ours), Place.of(other), Key(ours.id, PLACE)
    if theirs == mine or (theirs == base and key not in sides.there):
        return
    if mine == base and key not in sides.here:
        values |= theirs._asdict()
    elif mine.parent == theirs.parent:
        found.reordered.add((mine.parent, ours.kind))
        values |= min(mine, theirs)._asdict()
    elif base is not None and theirs.parent == base.parent and key not in sides.there:
        return  # who moved it elsewhere need not know how it was moved among its former neighbours
    elif base is not None and mine.parent == base.parent and key not in sides.here:
        values |= theirs._asdict()
    elif ours.kind is Kind.RECOMMENDATION:
        values |= max(mine, theirs)._asdict()
    else:
        found.conflicts.append(Conflict(ConflictKind.PLACE, ours, PLACE, base, mine, theirs))
