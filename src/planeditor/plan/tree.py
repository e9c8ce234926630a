"""The state of one plan: its items by id, and who is whose child in which order."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planeditor.errors import InvalidPlan
from planeditor.language import said
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Remove, SetField, inverted
from planeditor.plan.items import CHILDREN, PARENTS, ROOT_PARENT, Activity, Item, Kind, Plan
from planeditor.plan.size import Room

Place = tuple[str, str]
"""Order key and id: what siblings of one kind are sorted by."""


def _above(kind: Kind) -> frozenset[Kind]:
    return PARENTS[kind].union(*map(_above, PARENTS[kind]))


ABOVE = {kind: _above(kind) for kind in Kind}
"""The kinds of which items of a kind may be somewhere under."""
_WAYS = {
    (top, kind): tuple(way for way in CHILDREN[top] if way is kind or way in ABOVE[kind])
    for top in Kind
    for kind in Kind
}
"""By children of which kinds one comes from an item of a kind to those of another."""


class PlanTree:
    """All items of one plan, indexed; `apply` is the only way to change it."""

    def __init__(self, items: Iterable[Item]) -> None:
        """Take the items in any order; raise InvalidPlan unless they make exactly one plan."""
        self._items: dict[str, Item] = {}
        self._children: dict[tuple[str, Kind], list[Place]] = {}
        self._room: Room | None = None
        roots: list[Plan] = []
        for item in items:
            if item.id in self._items:
                raise InvalidPlan(said("errors", "An item’s id is used twice in the plan."))
            self._items[item.id] = item
            if isinstance(item, Plan):
                roots.append(item)
        if len(roots) != 1:
            raise InvalidPlan(said("errors", "There is not exactly one plan."))
        self._root_id = roots[0].id
        for item in self._items.values():
            self._check_parent(item.kind, item.parent)
            self._children.setdefault((item.parent, item.kind), []).append((item.order, item.id))
        for places in self._children.values():
            places.sort()

    @property
    def root(self) -> Plan:
        """The plan's own item."""
        root = self._items[self._root_id]
        assert isinstance(root, Plan)
        return root

    def __getitem__(self, id_: str) -> Item:
        """The item with this id; KeyError if there is none."""
        return self._items[id_]

    def __contains__(self, id_: object) -> bool:
        """Whether there is an item with this id."""
        return id_ in self._items

    def __len__(self) -> int:
        """How many items there are, the plan itself included."""
        return len(self._items)

    def items(self) -> dict[str, Item]:
        """A copy of the state: the items by id."""
        return dict(self._items)

    def get(self, id_: str | None) -> Item | None:
        """The item with this id, or None."""
        return None if id_ is None else self._items.get(id_)

    def children(self, id_: str, kind: Kind) -> list[Item]:
        """The item's children of one kind, in order."""
        return [self._items[child] for _, child in self._children.get((id_, kind), ())]

    def all_children(self, id_: str) -> Iterator[Item]:
        """The item's children of every kind, kind by kind, in order."""
        for kind in CHILDREN[self._items[id_].kind]:
            yield from self.children(id_, kind)

    def walk(self, id_: str | None = None) -> Iterator[Item]:
        """The item and everything under it, parents first, in the order shown."""
        item = self._items[id_ or self._root_id]
        yield item
        for child in self.all_children(item.id):
            yield from self.walk(child.id)

    def of_kind(self, kind: Kind, id_: str | None = None) -> list[Item]:
        """All items of one kind, or the item and those under it if they are of it, in the order shown."""
        top = self._items[id_ or self._root_id]
        if top.kind is kind:
            return [top]
        found: list[Item] = []
        self._gather(top, kind, found)
        return found

    def activities(self) -> list[Activity]:
        """All activities, in the order of their numbers."""
        return [item for item in self.of_kind(Kind.ACTIVITY) if isinstance(item, Activity)]

    def ancestors(self, id_: str) -> Iterator[Item]:
        """The item's parent, its parent, up to the plan."""
        parent = self._items[id_].parent
        while parent != ROOT_PARENT:
            item = self._items[parent]
            yield item
            parent = item.parent

    def row(self, id_: str) -> int:
        """The item's place among its siblings of the same kind, from 0."""
        item = self._items[id_]
        return bisect_left(self._children[item.parent, item.kind], (item.order, item.id))

    def apply(self, changes: Iterable[Change]) -> None:
        """Make all the changes, or none: raise InvalidPlan when one does not fit the state.

        PlanTooLarge, which is one, when there is no room for all that they bring.
        """
        # Measured when the plan is first changed: most states are only read.
        self._room = self._room or Room(self._items.values())
        done: list[Change] = []
        try:
            for change in changes:
                self._apply_one(change)
                done.append(change)
            self._room.follow(done)
        except BaseException:
            for change in inverted(done):
                self._apply_one(change)
            raise

    def _apply_one(self, change: Change) -> None:
        match change:
            case Insert(item):
                self._insert(item)
            case Remove(item):
                self._remove(item)
            case SetField():
                self._set(change)

    def _insert(self, item: Item) -> None:
        if item.id in self._items:
            raise InvalidPlan(said("errors", "An item’s id is used twice in the plan."))
        if item.kind is Kind.PLAN:
            raise InvalidPlan(said("errors", "There is not exactly one plan."))
        self._check_parent(item.kind, item.parent)
        self._items[item.id] = item
        insort(self._children.setdefault((item.parent, item.kind), []), (item.order, item.id))

    def _remove(self, item: Item) -> None:
        if item.id == self._root_id or self._items.get(item.id) != item:
            raise InvalidPlan(said("errors", "An item to be removed is not there or has changed."))
        if any(self._children.get((item.id, kind)) for kind in CHILDREN[item.kind]):
            raise InvalidPlan(said("errors", "An item to be removed still has others under it."))
        del self._items[item.id]
        self._leave(item)

    def _set(self, change: SetField) -> None:
        item = self._items.get(change.id)
        if item is None or item.kind is not change.kind or getattr(item, change.field) != change.old:
            raise InvalidPlan(said("errors", "A field to be changed is not there or has changed."))
        changed: Item = replace(item, **{change.field: change.new})
        if change.field not in (PARENT, ORDER):
            self._items[item.id] = changed
            return
        self._check_parent(changed.kind, changed.parent)
        self._items[item.id] = changed
        self._leave(item)
        insort(self._children.setdefault((changed.parent, changed.kind), []), (changed.order, changed.id))

    def _gather(self, item: Item, kind: Kind, found: list[Item]) -> None:
        """Add the items of a kind under another, in the order shown, by way of those they may be under."""
        for way in _WAYS[item.kind, kind]:
            children = self.children(item.id, way)
            if way is kind:
                found += children
            else:
                for child in children:
                    self._gather(child, kind, found)

    def _leave(self, item: Item) -> None:
        places = self._children[item.parent, item.kind]
        del places[bisect_left(places, (item.order, item.id))]

    def _check_parent(self, kind: Kind, parent: str) -> None:
        found = self._items.get(parent)
        if kind is Kind.PLAN:
            fits = parent == ROOT_PARENT
        else:
            fits = found is not None and found.kind in PARENTS[kind]
        if not fits:
            raise InvalidPlan(said("errors", "An item stands under one that cannot hold it, or under none."))
