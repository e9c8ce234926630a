"""What comes in with a copy, as it is looked at and refused: item by item, relative to my plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from planeditor.language import Said, said, said_n
from planeditor.merge.compare import Fate, compare, differences
from planeditor.merge.conflicts import PLACE, Key, field_label
from planeditor.merge.three_way import Merge
from planeditor.merge.told import FieldChange, value_told
from planeditor.plan.changes import ORDER, Change, Insert, Remove, SetField
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import FIELDS, Item
from planeditor.plan.naming import Naming, upper_first
from planeditor.plan.tree import PlanTree
from planeditor.plan.wording import Listing


@dataclass(frozen=True, slots=True)
class Incoming:
    """One change that is taken in or refused: a field, a place, or an item with all that is under it.

    `keys` name it for refusal, `label` says what of the item it is about, `told` are the fields that it
    brings or takes away; of a place the one field says where it stood and stands.
    """

    item: Item
    fate: Fate
    keys: tuple[Key, ...]
    label: str
    told: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """An item with what comes in about it."""

    item: Item
    about: str
    changes: tuple[Incoming, ...]


class Describer:
    """Puts what comes in with one merge into words."""

    def __init__(self, say: Callable[[Said | str], str], merge: Merge) -> None:
        """Speak with `say`, with my numbers and titles; of what only the copy has, with its titles."""
        self._say = say
        self._mine, self._merge = merge.sides.mine, merge
        self._tree = PlanTree(merge.sides.mine.values())
        self._places = {item.id: place for place, item in enumerate(self._tree.walk())}
        self._naming = Naming(say, self._tree)
        self._known = {**(merge.sides.base or {}), **merge.sides.theirs}
        self._wording = Listing(say, lambda id_: self._naming.short(id_, self._known))

    def items(self) -> list[Changed]:
        """The items that something comes in about, in the order of my plan; new ones follow their parent."""
        changes = [*self._changes()]
        whole = {change.id for change in changes if not isinstance(change, SetField)}
        found: dict[str, list[Incoming]] = {}
        for change in changes:
            if isinstance(change, SetField):
                continue
            if change.item.parent not in whole:
                found.setdefault(change.id, []).append(self._branch(change, changes))
        of_fields = sorted((one for one in changes if isinstance(one, SetField)), key=lambda one: one.id)
        for id_, group in groupby(of_fields, key=lambda one: one.id):
            found.setdefault(id_, []).extend(self._fields(id_, [*group]))
        return [self._changed(id_, tuple(found[id_])) for id_ in sorted(found, key=self.place)]

    def _changes(self) -> Iterator[Change]:
        """What comes in, without other keys of the same order."""
        accepted = self._merge.accepted
        moved = {one.item.id for one in differences(self._mine, accepted) if one.moved}
        for change in compare(self._mine, accepted):
            if not isinstance(change, SetField) or change.field != ORDER or change.id in moved:
                yield change

    def place(self, id_: str) -> tuple[int, bool, str]:
        """What items sort by as they stand in my plan; one that is new stands behind what it comes under."""
        above = id_
        while above not in self._places and above in self._known:
            above = self._known[above].parent
        return self._places.get(above, -1), above != id_, "" if above == id_ else self._known[id_].order

    def _changed(self, id_: str, changes: tuple[Incoming, ...]) -> Changed:
        item = self._mine.get(id_) or changes[0].item
        about = f"{self._naming.item(item.kind, id_, self._known)} {self._naming.apart(item)}".rstrip()
        return Changed(item, upper_first(about), changes)

    # An item that comes or goes

    def _branch(self, top: Insert | Remove, changes: list[Change]) -> Incoming:
        fate = Fate.ADDED if isinstance(top, Insert) else Fate.REMOVED
        alike = [one.item for one in changes if isinstance(one, type(top))]
        branch = [*_under(top.item, alike)]
        told = tuple(self._told(top.item, fate)) + tuple(self._inner(branch[1:], fate))
        keys = tuple(Key(item.id) for item in branch)
        return Incoming(top.item, fate, keys, self._whole(fate, len(branch) - 1), told)

    def _whole(self, fate: Fate, inner: int) -> str:
        if not inner:
            return self._say(fate.said)
        with_ = said_n("incoming", "{fate}, with %n items under it", inner, fate=fate.said)
        return self._say(with_)

    def _told(self, item: Item, fate: Fate) -> Iterator[FieldChange]:
        for field in FIELDS[item.kind]:
            value = getattr(item, field.name)
            if value != field.type.empty:
                yield _sided(
                    fate, self._say(field.said), value_told(item.kind, field.name, value, self._wording)
                )

    def _inner(self, items: list[Item], fate: Fate) -> Iterator[FieldChange]:
        for item in items:
            label = self._naming.item(item.kind, item.id, self._known)
            lines = (f"{one.label}: {one.old or one.new}" for one in self._told(item, fate))
            yield _sided(fate, upper_first(label), "\n".join(lines))

    # Fields of an item that stays

    def _fields(self, id_: str, changes: list[SetField]) -> Iterator[Incoming]:
        mine = self._mine[id_]
        values = {change.field: change.new for change in changes}
        if {"parent", "order"} & values.keys():
            yield self._move(mine, values)
        for change in changes:
            if change.field not in ("parent", "order"):
                label = self._say(field_label(change.kind, change.field))
                kind, wording = change.kind, self._wording
                old, new = (value_told(kind, change.field, one, wording) for one in (change.old, change.new))
                told = (FieldChange(label, old, new),)
                yield Incoming(mine, Fate.CHANGED, (Key(id_, change.field),), label, told)

    def _move(self, mine: Item, values: dict[str, Value]) -> Incoming:
        label = self._say(Fate.MOVED.said)
        where = self._say(field_label(mine.kind, PLACE))
        if "parent" in values:
            places = (self._under(mine.parent), self._under(values["parent"]))
        else:
            under = self._under(mine.parent)
            places = (under, self._say(said("incoming", "{place}, among other neighbours", place=under)))
        return Incoming(mine, Fate.MOVED, (Key(mine.id, PLACE),), label, (FieldChange(where, *places),))

    def _under(self, id_: str) -> str:
        return self._say(said("incoming", "under “{name}”", name=self._naming.short(id_, self._known)))


def _under(top: Item, items: list[Item]) -> Iterator[Item]:
    """The item and those of the items that stand under it, parents first."""
    children: dict[str, list[Item]] = {}
    for item in items:
        children.setdefault(item.parent, []).append(item)
    waiting = [top]
    while waiting:
        item = waiting.pop(0)
        yield item
        waiting += sorted(children.get(item.id, ()), key=lambda one: (one.kind, one.order, one.id))


def _sided(fate: Fate, label: str, text: str) -> FieldChange:
    return FieldChange(label, text, "") if fate is Fate.REMOVED else FieldChange(label, "", text)
