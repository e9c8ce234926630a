"""Branches of a plan on their way: taken from one, and pasted into the same or another one."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from planeditor.editing.operations import LAST, move, places, tops
from planeditor.errors import InvalidPlan, PlanEditorError
from planeditor.language import said
from planeditor.plan.changes import Change, Insert
from planeditor.plan.codec import decode_item, dump, encode_item
from planeditor.plan.copying import rekeyed
from planeditor.plan.fieldtypes import Text
from planeditor.plan.items import PARENTS, Item, Kind, Link, title_of
from planeditor.plan.references import led, referred
from planeditor.plan.size import MAX_ITEMS
from planeditor.plan.text import named, sort_key
from planeditor.plan.tree import PlanTree

MIME = "application/x-planeditor-branches"
MAX_BYTES = 20_000_000

_KINDS = tuple(Kind)
_NAMED = (Kind.MUNICIPALITY, Kind.SCHOOL, Kind.TEAM_MEMBER, Kind.PARTNER, Kind.ACTIVITY)
"""What has the same name in another plan is the same there, though its id is not, if nothing else has it."""


@dataclass(frozen=True, slots=True)
class Branches:
    """Items with everything under them, parents first, and what they refer to besides.

    `tops` are in the order shown; `outside` are the kinds and titles of the items referred to, by id.
    """

    plan_id: str
    tops: tuple[Item, ...]
    items: tuple[Item, ...]
    outside: Mapping[str, tuple[Kind, str]]

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of the tops."""
        return frozenset(item.kind for item in self.tops)


@dataclass(frozen=True, slots=True)
class Pasting:
    """The changes that paste branches, the new items on top, and what they could not refer to any more."""

    tops: tuple[Item, ...]
    changes: tuple[Change, ...]
    dropped: tuple[str, ...]


def take(tree: PlanTree, ids: Iterable[str]) -> Branches:
    """The branches of these items; InvalidPlan for the plan itself, which is no branch."""
    above = [tree[id_] for id_ in tops(tree, ids)]
    if tree.root in above:
        raise InvalidPlan(said("errors", "There is not exactly one plan."))
    items = tuple(item for top in above for item in tree.walk(top.id))
    inside = {item.id for item in items}
    found = {id_: tree[id_] for item in items for _, id_ in referred(item) if id_ not in inside}
    outside = {id_: (item.kind, title_of(item)) for id_, item in found.items()}
    return Branches(tree.root.id, tuple(above), items, outside)


def encode(branches: Branches) -> bytes:
    """The branches as they lie on the clipboard."""
    return dump(
        {
            "plan": branches.plan_id,
            "tops": [item.id for item in branches.tops],
            "items": [encode_item(item) for item in branches.items],
            "outside": {id_: [kind.value, title] for id_, (kind, title) in branches.outside.items()},
        }
    ).encode()


def decode(content: bytes) -> Branches | None:
    """The branches that lie on the clipboard; None for anything that is not exactly that."""
    from planeditor.files.parsing import parse
    from planeditor.files.refusal import Refusal

    if len(content) > MAX_BYTES:
        return None
    try:
        return _decoded(parse(content, "", Refusal("")))
    except (PlanEditorError, AttributeError, KeyError, TypeError, ValueError):
        # Whatever is not as it should be: nobody asked for it, so nobody is told.
        return None


def place(tree: PlanTree, kind: Kind, at: str) -> tuple[str, str | None] | None:
    """Parent and sibling above of what is pasted at an item: after one of its kind, or last inside.

    Where neither is possible at the item itself, it is at what it belongs to; None where nowhere.
    """
    for item in (tree[at], *tree.ancestors(at)):
        if item.kind is kind:
            return (item.parent, item.id)
        if item.kind in PARENTS[kind]:
            return (item.id, LAST)
    return None


def can_paste(tree: PlanTree, kinds: Collection[Kind], at: str) -> bool:
    """Whether items of all these kinds have a place at an item."""
    return bool(kinds) and all(place(tree, kind, at) for kind in kinds)


def paste(tree: PlanTree, branches: Branches, at: str) -> Pasting:
    """Copies of the branches at an item, with new ids; InvalidPlan where they have no place.

    References among them stay, and so do those to what this plan has; partners, schools, people,
    municipalities and activities of another plan are found by their names. What is not found is dropped,
    links whole.
    """
    found = _Found(tree, branches)
    kept = [item for item in branches.items if not found.leads_nowhere(item)]
    copies = rekeyed(found.led(item) for item in kept)
    copied = dict(zip((item.id for item in kept), copies, strict=True))
    changes: list[Change] = []
    placed: dict[str, Item] = {}
    for items, parent, after in _placed(tree, (item for item in branches.tops if item.id in copied), at):
        orders, shifted = places(tree, items[0].kind, parent, after, len(items))
        changes += shifted
        for item, order in zip(items, orders, strict=True):
            placed[item.id] = replace(copied[item.id], parent=parent, order=order)
    changes += (Insert(item) for item in (copied | placed).values())
    return Pasting(tuple(placed.values()), tuple(changes), found.dropped())


def move_to(tree: PlanTree, ids: Iterable[str], at: str) -> list[Change]:
    """The items themselves at an item of the same plan; InvalidPlan where they have no place."""
    changes: list[Change] = []
    for items, parent, after in _placed(tree, (tree[id_] for id_ in ids), at):
        changes += move(tree, [item.id for item in items], parent, after)
    return changes


class _Found:
    """What the references of branches lead to in the plan they are pasted into."""

    def __init__(self, tree: PlanTree, branches: Branches) -> None:
        self._tree = tree
        self._inside = {item.id: item.kind for item in branches.items}
        self._outside = branches.outside
        self._known: dict[str, Item | None] = {}
        if branches.plan_id != tree.root.id:
            self._known[branches.plan_id] = tree.root
        self._named: dict[tuple[Kind, str], list[Item]] = {}
        for kind in _NAMED:
            for item in tree.of_kind(kind):
                self._named.setdefault((kind, named(title_of(item))), []).append(item)
        self._lost: set[str] = set()

    def leads_nowhere(self, item: Item) -> bool:
        """Whether the item is a link to what is not there."""
        if not isinstance(item, Link) or item.target is None:
            return False
        led = self.led(item)
        return isinstance(led, Link) and led.target is None

    def led(self, item: Item) -> Item:
        """The item with its references led to what is there."""
        return led(item, self._lead)

    def dropped(self) -> tuple[str, ...]:
        """The titles of what is not there."""
        return tuple(sorted((title for title in self._lost if title), key=sort_key))

    def _lead(self, id_: str, kinds: Collection[str]) -> str | None:
        if self._inside.get(id_) in kinds:
            return id_
        if id_ not in self._known:
            self._known[id_] = self._tree.get(id_) or self._named_like(id_)
        item = self._known[id_]
        if item is not None and item.kind in kinds:
            return item.id
        if id_ in self._outside:
            self._lost.add(self._outside[id_][1].strip())
        return None

    def _named_like(self, id_: str) -> Item | None:
        if id_ not in self._outside:
            return None
        kind, title = self._outside[id_]
        name = named(title)
        same = self._named.get((kind, name), []) if name else []
        return same[0] if len(same) == 1 else None


def _placed(tree: PlanTree, items: Iterable[Item], at: str) -> Iterator[tuple[list[Item], str, str | None]]:
    """The items kind by kind, each with parent and sibling above."""
    for kind, run in groupby(sorted(items, key=lambda item: _KINDS.index(item.kind)), lambda item: item.kind):
        where = place(tree, kind, at)
        if where is None:
            raise InvalidPlan(said("errors", "An item stands under one that cannot hold it, or under none."))
        yield list(run), *where


def _decoded(raw: Any) -> Branches | None:
    items = [decode_item(one) for one in raw["items"][: MAX_ITEMS + 1]]
    by_id = {item.id: item for item in items}
    above = tuple(by_id[id_] for id_ in dict.fromkeys(raw["tops"]))
    title = Text(5000)
    outside = {id_: (Kind(kind), title.decode(told)) for id_, (kind, told) in raw["outside"].items()}
    is_whole = len(by_id) == len(items) <= MAX_ITEMS and above and _stand(items, {item.id for item in above})
    return Branches(str(raw["plan"]), above, tuple(items), outside) if is_whole else None


def _stand(items: Iterable[Item], above: Collection[str]) -> bool:
    """Whether every item is on top or comes after its parent, which can hold it."""
    seen: dict[str, Kind] = {}
    for item in items:
        if item.kind is Kind.PLAN or not (item.id in above or seen.get(item.parent) in PARENTS[item.kind]):
            return False
        seen[item.id] = item.kind
    return True
