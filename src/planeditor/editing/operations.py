"""What can be done to a plan, each as the list of changes that does it. Pure: nothing is applied here."""

import dataclasses
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from planeditor.errors import InvalidPlan
from planeditor.language import said
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Remove, SetField
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import CLASSES, PARENTS, Item, Kind, Link, Task, field_of, new_id, title_of
from planeditor.plan.order import spread
from planeditor.plan.references import REFERENCES, without
from planeditor.plan.tree import PlanTree

LAST = "last"
"""Says `after` every sibling there is; None says before all of them."""


def add(
    tree: PlanTree, kind: Kind, parent: str, after: str | None = LAST, **values: Any
) -> tuple[Item, list[Change]]:
    """A new item under `parent`, starting with what goes without saying unless told otherwise.

    Raises InvalidValue for a value that its field cannot hold.
    """
    (order,), shifted = places(tree, kind, parent, after, 1)
    begun = _given(tree, kind, parent) | values
    checked = {name: field_of(kind, name).type.checked(value) for name, value in begun.items()}
    item = CLASSES[kind](id=new_id(), parent=parent, order=order, **checked)
    return item, [*shifted, Insert(item)]


def add_and_refer(tree: PlanTree, id_: str, field: str, kind: Kind, title: str) -> tuple[Item, list[Change]]:
    """A new item of the plan's register of a kind, referred to by a field of an item from now on.

    Raises InvalidValue for a title that is too long.
    """
    item, changes = add(tree, kind, tree.root.id, **{CLASSES[kind].title_field: title})
    referring = tree[id_]
    old = getattr(referring, field)
    new = old | {item.id} if isinstance(old, frozenset) else item.id
    return item, [*changes, SetField(referring.kind, id_, field, old, new)]


def edit(tree: PlanTree, id_: str, field: str, value: Any) -> list[SetField]:
    """A field's new value; nothing when it is the old one. InvalidValue if the field cannot hold it."""
    item = tree[id_]
    old, new = getattr(item, field), field_of(item.kind, field).type.checked(value)
    return [] if old == new else [SetField(item.kind, id_, field, old, new)]


def can_move(tree: PlanTree, ids: Iterable[str], parent: str) -> bool:
    """Whether all the items may stand under `parent`."""
    target = tree.get(parent)
    return target is not None and all(target.kind in PARENTS[tree[id_].kind] for id_ in ids)


def move(tree: PlanTree, ids: Collection[str], parent: str, after: str | None = LAST) -> list[Change]:
    """The items, all of one kind, one after another under `parent`; nothing when they stand there already.

    After one of themselves means: after the sibling above it that stays.
    """
    if not ids:
        return []
    if not can_move(tree, ids, parent):
        raise InvalidPlan(said("errors", "An item stands under one that cannot hold it, or under none."))
    kind = tree[next(iter(ids))].kind
    before = [item.id for item in tree.children(parent, kind)]
    if after in ids and after in before:
        above = before[: before.index(after)]
        after = next((id_ for id_ in reversed(above) if id_ not in ids), None)
    if _rearranged(before, list(ids), after) == before:
        return []
    orders, changes = places(tree, kind, parent, after, len(ids), moving=ids)
    for id_, order in zip(ids, orders, strict=True):
        item = tree[id_]
        for field, value in ((PARENT, parent), (ORDER, order)):
            if getattr(item, field) != value:
                changes.append(SetField(kind, id_, field, getattr(item, field), value))
    return changes


def can_move_by(tree: PlanTree, ids: Collection[str]) -> bool:
    """Whether the items are siblings of one kind, which a step up or down can move together."""
    return len({(tree[id_].kind, tree[id_].parent) for id_ in ids}) == 1


def move_by(tree: PlanTree, ids: Collection[str], step: int) -> list[Change]:
    """The items, siblings of one kind, one place up (-1) or down (1); those at the end of the list stay."""
    if not can_move_by(tree, ids):
        return []
    first = tree[next(iter(ids))]
    siblings = tree.children(first.parent, first.kind)
    arranged = _stepped(siblings, ids, step)
    pairs = zip(siblings, arranged, strict=True)
    orders = _orders(arranged, {new.id for old, new in pairs if new is not old and new.id in ids})
    return [
        SetField(item.kind, item.id, ORDER, item.order, orders[item.id])
        for item in siblings
        if item.order != orders[item.id]
    ]


def remove(tree: PlanTree, ids: Iterable[str]) -> list[Change]:
    """The items with everything under them; whatever refers to them lets go, and links to them go too."""
    gone: dict[str, Item] = {}
    for id_ in ids:
        gone |= {item.id: item for item in tree.walk(id_)}
    links = {
        item.id: item
        for item in tree.items().values()
        if isinstance(item, Link) and item.target in gone and item.id not in gone
    }
    gone |= links
    released = [
        change for item in tree.items().values() if item.id not in gone for change in _release(item, gone)
    ]
    depth = {id_: sum(1 for _ in tree.ancestors(id_)) for id_ in gone}
    deepest_first = sorted(gone.values(), key=lambda item: -depth[item.id])
    return [*released, *(Remove(item) for item in deepest_first)]


def tops(tree: PlanTree, ids: Iterable[str]) -> list[str]:
    """Those of the items that are under no other one of them: what comes with a branch is not named twice."""
    chosen = dict.fromkeys(ids)
    return [id_ for id_ in chosen if not any(above.id in chosen for above in tree.ancestors(id_))]


def duplicate(tree: PlanTree, ids: Iterable[str]) -> tuple[list[Item], list[Change]]:
    """Copies of the items and everything under them, with new ids, after the last one of each list.

    The copies refer to one another as the originals do.
    """
    originals = [item for id_ in tops(tree, ids) for item in tree.walk(id_)]
    copies = dict(zip((item.id for item in originals), rekeyed(originals), strict=True))
    lists: dict[tuple[str, Kind], list[Item]] = {}
    for item in originals:
        if item.parent not in copies:
            lists.setdefault((item.parent, item.kind), []).append(item)
    placed: dict[str, Item] = {}
    changes: list[Change] = []
    for (parent, kind), items in lists.items():
        after = max(items, key=lambda item: tree.row(item.id)).id
        orders, shifted = places(tree, kind, parent, after, len(items))
        changes += shifted
        for item, order in zip(items, orders, strict=True):
            placed[item.id] = dataclasses.replace(copies[item.id], order=order)
    changes += (Insert(copy) for copy in (copies | placed).values())
    return list(placed.values()), changes


def add_all(
    tree: PlanTree, kind: Kind, parent: str, after: str | None, rows: Sequence[Mapping[str, Any]]
) -> tuple[list[Item], list[Change]]:
    """New items with these values, one after another; InvalidValue for what a field cannot hold."""
    orders, changes = places(tree, kind, parent, after, len(rows))
    items = [
        dataclasses.replace(add(tree, kind, parent, **values)[0], order=order)
        for values, order in zip(rows, orders, strict=True)
    ]
    return items, [*changes, *(Insert(item) for item in items)]


def add_titled(
    tree: PlanTree, kind: Kind, parent: str, after: str | None, titles: Sequence[str]
) -> tuple[list[Item], list[Change]]:
    """New items with these titles, one after another; InvalidValue for a title that is too long."""
    return add_all(tree, kind, parent, after, [{CLASSES[kind].title_field: title} for title in titles])


def paste_titled(
    tree: PlanTree, kind: Kind, parent: str, after: str | None, titles: Sequence[str]
) -> tuple[list[Item], list[Change]]:
    """Items with these titles, one after another; an untitled one above them takes the first."""
    above = tree.get(after)
    if above is None or title_of(above).strip():
        return add_titled(tree, kind, parent, after, titles)
    items, added = add_titled(tree, kind, parent, after, titles[1:])
    return [above, *items], [*edit(tree, above.id, above.title_field, titles[0]), *added]


def places(
    tree: PlanTree, kind: Kind, parent: str, after: str | None, count: int, moving: Collection[str] = ()
) -> tuple[list[str], list[Change]]:
    """Order keys for `count` items after a sibling, and the changes that make room when keys are equal."""
    siblings = [item for item in tree.children(parent, kind) if item.id not in moving]
    row = _row_after([item.id for item in siblings], after)
    left = siblings[row - 1].order if row else None
    right = siblings[row].order if row < len(siblings) else None
    if left is None or right is None or left < right:
        return spread(count, left, right), []
    following = siblings[row:]
    keys = spread(count + len(following), left)
    shifted: list[Change] = [
        SetField(kind, item.id, ORDER, item.order, key)
        for item, key in zip(following, keys[count:], strict=True)
    ]
    return keys[:count], shifted


def _given(tree: PlanTree, kind: Kind, parent: str) -> dict[str, Any]:
    """What a new item starts with: an activity the areas of its task, a school the only municipality."""
    task = tree[parent]
    if kind is Kind.ACTIVITY and isinstance(task, Task):
        return {"areas": task.areas}
    municipalities = tree.of_kind(Kind.MUNICIPALITY) if kind is Kind.SCHOOL else ()
    return {"municipality": municipalities[0].id} if len(municipalities) == 1 else {}


def _row_after(ids: list[str], after: str | None) -> int:
    if after is None:
        return 0
    return ids.index(after) + 1 if after in ids else len(ids)


def _stepped(siblings: list[Item], ids: Collection[str], step: int) -> list[Item]:
    """The siblings with each chosen one changed for its neighbour, unless that one is chosen too."""
    arranged = siblings[::-step]
    for row in range(1, len(arranged)):
        if arranged[row].id in ids and arranged[row - 1].id not in ids:
            arranged[row - 1 : row + 1] = arranged[row], arranged[row - 1]
    return arranged[::-step]


def _orders(arranged: list[Item], moved: Collection[str]) -> dict[str, str]:
    """Order keys for an arrangement: what does not move keeps its own, unless there are equal ones."""
    fixed = [item.order for item in arranged if item.id not in moved]
    if any(left >= right for left, right in pairwise(fixed)):
        return dict(zip((item.id for item in arranged), spread(len(arranged)), strict=True))
    orders: dict[str, str] = {}
    left: str | None = None
    for is_moved, run in groupby(arranged, key=lambda item: item.id in moved):
        items = list(run)
        if is_moved:
            right = fixed[0] if fixed else None
            orders |= zip((item.id for item in items), spread(len(items), left, right), strict=True)
        else:
            orders |= {item.id: item.order for item in items}
            left = items[-1].order
            del fixed[: len(items)]
    return orders


def _rearranged(before: list[str], ids: list[str], after: str | None) -> list[str]:
    others = [id_ for id_ in before if id_ not in ids]
    row = _row_after(others, after)
    return [*others[:row], *ids, *others[row:]]


def _release(item: Item, gone: Collection[str]) -> list[Change]:
    released = without(item, gone.__contains__)
    fields = REFERENCES[item.kind] if released is not item else ()
    values = ((name, getattr(item, name), getattr(released, name)) for name, _ in fields)
    return [SetField(item.kind, item.id, name, old, new) for name, old, new in values if old != new]
