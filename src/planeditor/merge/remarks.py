"""Questions that were put off: the version that is not shown travels on as a remark, to be decided once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from planeditor.language import Catalogue, Language, Said, said
from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import PLACE, Conflict, ConflictKind, Key, Place, field_label, list_kind
from planeditor.merge.places import put_in_order
from planeditor.merge.repair import drop_lost_references, remove_branch
from planeditor.plan.changes import EXTRA, ORDER, PARENT, Change
from planeditor.plan.codec import decode_value, dump
from planeditor.plan.describe import caption, kind_name, kind_plural
from planeditor.plan.fieldtypes import Reference, Text, Value
from planeditor.plan.items import Item, Kind, Recommendation, field_of, named_field, naming
from planeditor.plan.raw import Json, wrong
from planeditor.plan.references import referred
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.plan.wording import Wording

_KEY = "put_off"
_MOST_TOLD = 4000
"""Characters of a version that its remark tells; the whole of it is kept beside the text."""
_ABOUT = field_of(Kind.RECOMMENDATION, "about").type
_REMARK = field_of(Kind.RECOMMENDATION, "remark").type


class Version(NamedTuple):
    """What a remark keeps: the version of what its key names that is not shown, as JSON."""

    key: Key
    value: Json


def add_remarks(state: dict[str, Item], origin: State, conflicts: Iterable[Conflict]) -> None:
    """Put a remark into a merged state for each conflict that was put off, unless it is there already.

    It is the same on every side, whatever else was answered: named after what `origin` holds, in Lithuanian
    as plans are.
    """
    waiting = [conflict for conflict in conflicts if not conflict.leaves_nothing]
    if not waiting:
        return
    root = next(item.id for item in state.values() if item.kind is Kind.PLAN)
    telling = _Telling(origin, Catalogue.of(Language.LT))
    for conflict in waiting:
        remark = _remark(conflict, state, root, telling)
        state.setdefault(remark.id, remark)


def kept_version(remark: Item) -> Version | None:
    """The version that a remark keeps; None for any other remark."""
    kept = json.loads(remark.extra).get(_KEY) if remark.extra else None
    match kept:
        case {"id": str(id_), "field": str(name), "value": value}:
            return Version(Key(id_, name), value)
    return None


def decide(state: State, remark: str, *, take: bool) -> tuple[Change, ...]:
    """The changes that decide what was put off: take the version that the remark keeps, or what is shown.

    Either way the remark is answered. An item that is gone meanwhile stays gone. Raises InvalidValue for a
    version that this program cannot read or a stranger made up.
    """
    after = dict(state)
    version = kept_version(state[remark])
    if take and version is not None and version.key.id in state:
        _take(after, version)
        _check_taken(after, version, remark)
    status = RecommendationStatus.ACCEPTED if take else RecommendationStatus.DECLINED
    after[remark] = replace(after[remark], status=status)  # type: ignore[call-arg]
    drop_lost_references(after, state)
    return compare(state, after)


def _take(state: dict[str, Item], version: Version) -> None:
    (id_, name), value = version
    item = state[id_]
    if not name:
        remove_branch(state, id_)
    elif name == PLACE:
        place = _place(item.kind, value)
        if place.parent in state:
            state[id_] = replace(item, **place._asdict())
    elif (kind := list_kind(name)) is not None and isinstance(value, list):
        put_in_order(state, (id_, kind), [str(child) for child in value])
    else:
        state[id_] = replace(item, **{name: decode_value(item.kind, name, value)})


def _place(kind: Kind, value: Json) -> Place:
    match value:
        case [parent, order]:
            return Place(decode_value(kind, PARENT, parent), decode_value(kind, ORDER, order))
        case _:
            raise wrong(value)


def _check_taken(state: State, version: Version, remark: str) -> None:
    """Raise InvalidValue if the remark itself goes, as with the plan, or a reference is to a wrong kind."""
    item = state.get(version.key.id)
    named = () if item is None else referred(item)
    if remark not in state or any(id_ in state and state[id_].kind not in kinds for kinds, id_ in named):
        raise wrong(version.value)


def _remark(conflict: Conflict, state: State, root: str, telling: _Telling) -> Recommendation:
    left = conflict.left()
    kept: dict[str, Json] = {"id": conflict.item.id, "field": conflict.field, "value": conflict.encoded(left)}
    id_ = sha256(dump(kept).encode()).hexdigest()[:32]
    about = _about(conflict.item.id, state)
    return Recommendation(
        id=id_,
        parent=root,
        remark=telling.remark(conflict, left),
        about=about,
        field=_field(conflict) if about == conflict.item.id else None,
        status=RecommendationStatus.NEW,
        extra=dump({_KEY: kept}),
    )


def _about(id_: str, state: State) -> str | None:
    """The item, or the nearest above it that a remark can be about."""
    assert isinstance(_ABOUT, Reference)
    item = state.get(id_)
    while item is not None and item.kind not in _ABOUT.kinds:
        item = state.get(item.parent)
    return None if item is None else item.id


def _field(conflict: Conflict) -> str | None:
    """The declared field that it is about, if any."""
    name = naming(conflict.item.kind, conflict.field)
    return name if named_field(conflict.item, name) else None


class _Telling:
    """Says what was put off by what things are called at the base, the same whoever merges."""

    def __init__(self, origin: State, catalogue: Catalogue) -> None:
        self._origin = origin
        self._say = catalogue.say

    def remark(self, conflict: Conflict, left: Value) -> str:
        """What was not decided, and the version that is not shown."""
        title = self._name(conflict.item.id) if conflict.item.id in self._origin else ""
        sentence = said(
            "put off",
            "Not decided when copies were merged: {kind}{title}, {what}. The other version: {version}",
            kind=kind_name(conflict.item.kind),
            title=f" „{title}“" if title else "",
            what=_subject(conflict),
            version=self._version(conflict, left)[:_MOST_TOLD] or said("put off", "nothing"),
        )
        assert isinstance(_REMARK, Text)
        return self._say(sentence)[: _REMARK.limit].rstrip()

    def _version(self, conflict: Conflict, left: Value) -> str:
        match conflict.kind:
            case ConflictKind.FIELD if conflict.field == EXTRA:
                return str(left)
            case ConflictKind.FIELD:
                wording = Wording(self._say, self._name)
                return field_of(conflict.item.kind, conflict.field).type.told(left, wording)
            case ConflictKind.PLACE:
                return self._say(said("put off", "under “{name}”", name=self._name(left.parent)))
            case ConflictKind.ORDER:
                return "; ".join(map(self._name, left))
        return self._say(said("put off", "removed"))

    def _name(self, id_: str) -> str:
        item = self._origin.get(id_)
        name = caption(item, lambda one: self._origin.get(one or "")) if item else said("put off", "(new)")
        return name if isinstance(name, str) else self._say(name)


def _subject(conflict: Conflict) -> Said:
    match conflict.kind:
        case ConflictKind.FIELD:
            label = field_label(conflict.item.kind, conflict.field)
            return said("put off", "field “{label}”", label=label)
        case ConflictKind.PLACE:
            return said("put off", "its place")
    if (kind := list_kind(conflict.field)) is not None:
        return said("put off", "order: {kinds}", kinds=kind_plural(kind))
    return said("put off", "whether it stays")
