"""Two versions of one item, merged field by field."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import Any

from planeditor.merge.compare import State
from planeditor.merge.conflicts import PLACE, Conflict, ConflictKind, Key, Place
from planeditor.merge.words import merge_words
from planeditor.plan.changes import EXTRA
from planeditor.plan.fieldtypes import Paragraphs, Value
from planeditor.plan.items import FIELDS, Item, Kind, field_of
from planeditor.plan.references import without

_NAMES = {kind: (*(field.name for field in fields), EXTRA) for kind, fields in FIELDS.items()}
_CONTRADICTION: Any = object()
_TEXTS_OF_REMARKS = ("remark", "answer")


def merge_versions(
    base: State | None, mine: State, theirs: State, id_: str, contested: Collection[Key] = ()
) -> tuple[Item, list[Conflict]]:
    """The item with what either side changed, mine where both did, and the questions about those.

    Without a base every difference is a question, and so is what is contested. Recommendations raise none: a
    remark or answer that both changed gets both texts, of anything else theirs is taken, of the place mine.
    """
    origin = None if base is None else base.get(id_)
    ours, other = mine[id_], theirs[id_]
    # A reference that is gone because its target was removed there is no change of the item.
    before_mine = () if origin is None else (origin, without(origin, lambda ref: ref not in mine))
    before_theirs = () if origin is None else (origin, without(origin, lambda ref: ref not in theirs))
    asked = base is None and ours.kind is not Kind.RECOMMENDATION
    values: dict[str, Value] = {}
    conflicts: list[Conflict] = []
    for name in _NAMES[ours.kind]:
        a, b = getattr(ours, name), getattr(other, name)
        if a == b:
            continue
        disputed = ours.kind is not Kind.RECOMMENDATION and Key(id_, name) in contested
        if not disputed and any(b == getattr(version, name) for version in before_theirs):
            continue
        if not disputed and any(a == getattr(version, name) for version in before_mine):
            values[name] = b
            continue
        o = None if origin is None or disputed else getattr(origin, name)
        merged = _CONTRADICTION if asked or disputed else _merge_values(ours.kind, name, o, a, b)
        if merged is _CONTRADICTION:
            conflicts.append(Conflict(ConflictKind.FIELD, ours, name, o, a, b))
        else:
            values[name] = merged
    known = None if Key(id_, PLACE) in contested else origin
    conflicts += _merge_places(known, ours, other, values)
    return dataclasses.replace(ours, **values), conflicts


def _merge_values(kind: Kind, name: str, base: Value, mine: Value, theirs: Value) -> Value:
    """A value that both sides changed or set, merged; _CONTRADICTION where they contradict each other."""
    if isinstance(mine, frozenset):
        origin = base or frozenset()
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
        both = field_of(kind, name).type.both(mine, theirs)
        return _CONTRADICTION if both is None else both
    return _CONTRADICTION


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
