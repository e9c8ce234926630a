"""Two versions of one item, merged field by field."""

from __future__ import annotations

import dataclasses
from typing import Any

from planeditor.merge.compare import State
from planeditor.merge.conflicts import PLACE, Conflict, ConflictKind, Place, both_texts
from planeditor.merge.references import without
from planeditor.merge.words import merge_words
from planeditor.plan.changes import EXTRA
from planeditor.plan.fieldtypes import Paragraphs, Value
from planeditor.plan.items import FIELDS, Item, Kind, field_of

_NAMES = {kind: (*(field.name for field in fields), EXTRA) for kind, fields in FIELDS.items()}
_ABSENT: Any = object()
_TEXTS_OF_REMARKS = ("remark", "answer")


def merge_versions(base: State | None, mine: State, theirs: State, id_: str) -> tuple[Item, list[Conflict]]:
    """The item with what either side changed, mine where both did, and the questions about those.

    Without a base every difference is a question. Recommendations raise none: a remark or answer that
    both changed gets both texts, of anything else theirs is taken, of the place mine.
    """
    origin = None if base is None else base.get(id_)
    ours, other = mine[id_], theirs[id_]
    # A reference that is gone because its target was removed there is no change of the item.
    seen_here = None if origin is None else without(origin, lambda ref: ref not in mine)
    seen_there = None if origin is None else without(origin, lambda ref: ref not in theirs)
    values: dict[str, Value] = {}
    conflicts: list[Conflict] = []
    for name in _NAMES[ours.kind]:
        a, b = getattr(ours, name), getattr(other, name)
        if a == b:
            continue
        o = _ABSENT if origin is None else getattr(origin, name)
        if b == o or (seen_there is not None and b == getattr(seen_there, name)):
            continue
        if a == o or (seen_here is not None and a == getattr(seen_here, name)):
            values[name] = b
            continue
        asked = base is None and ours.kind is not Kind.RECOMMENDATION
        merged = _ABSENT if asked else _merge_values(ours.kind, name, o, a, b)
        if merged is _ABSENT:
            conflicts.append(Conflict(ConflictKind.FIELD, ours, name, None if o is _ABSENT else o, a, b))
        else:
            values[name] = merged
    conflicts += _merge_places(origin, ours, other, values)
    return dataclasses.replace(ours, **values), conflicts


def _merge_values(kind: Kind, name: str, base: Value, mine: Value, theirs: Value) -> Value:
    """A value that both sides changed or set, merged; _ABSENT where they contradict each other."""
    if isinstance(mine, frozenset):
        origin = frozenset() if base is _ABSENT else base
        return (mine & theirs) | (mine - origin) | (theirs - origin)
    if isinstance(base, str) and name != EXTRA:
        type_ = field_of(kind, name).type
        if isinstance(type_, Paragraphs):
            text = merge_words(base, mine, theirs)
            if text is not None and len(text) <= type_.limit:
                return text
    if kind is Kind.RECOMMENDATION and name != EXTRA:
        if name not in _TEXTS_OF_REMARKS:
            return theirs
        both = both_texts(kind, name, mine, theirs)
        return _ABSENT if both is None else both
    return _ABSENT


def _merge_places(origin: Item | None, ours: Item, other: Item, values: dict[str, Value]) -> list[Conflict]:
    base = None if origin is None else Place.of(origin)
    mine, theirs = Place.of(ours), Place.of(other)
    if theirs in (mine, base):
        return []
    if mine == base:
        values |= theirs._asdict()
        return []
    if ours.kind is Kind.RECOMMENDATION:
        return []
    return [Conflict(ConflictKind.PLACE, ours, PLACE, base, mine, theirs)]
