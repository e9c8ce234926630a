"""The rows of the tree: one node an item, and one for each list that the plan itself holds."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from planeditor.plan.items import CHILDREN, Item, Kind
from planeditor.plan.tree import PlanTree

Place = tuple[int, str, str]
"""What rows under one parent are sorted by: the kind's rank, then order key and id."""

REGISTERS = CHILDREN[Kind.PLAN]
"""The kinds that stand under the plan itself; each has a heading row of its own."""

_RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(slots=True, eq=False)
class Node:
    """A row: `id` is the item's, or "" for the heading of a list of one kind."""

    kind: Kind
    id: str
    place: Place
    parent: Node | None
    children: list[Node] = field(default_factory=list)
    texts: tuple[str, str, str] | None = None

    @property
    def row(self) -> int:
        """The place among the rows under the same parent, from 0."""
        return 0 if self.parent is None else bisect_left(self.parent.children, self.place, key=_place)

    @property
    def is_heading(self) -> bool:
        """Whether the row is the heading of a list."""
        return not self.id

    def path(self) -> tuple[int, ...]:
        """The rows from the top down to this one: in the order of these, rows are shown."""
        return (*self.parent.path(), self.row) if self.parent else ()

    def row_for(self, place: Place) -> int:
        """The row that a child with this place would get."""
        return bisect_left(self.children, place, key=_place)

    def insert(self, child: Node) -> None:
        """Put a child at its place."""
        child.parent = self
        insort(self.children, child, key=_place)

    def walk(self) -> Iterator[Node]:
        """The node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


class Nodes:
    """All rows of a plan's tree, found by item id or by the kind of a heading."""

    def __init__(self, tree: PlanTree) -> None:
        self.top = Node(Kind.PLAN, "", (0, "", ""), None)
        self._by_id: dict[str, Node] = {}
        self._headings: dict[Kind, Node] = {}
        self.enter(tree.root)
        for kind in REGISTERS:
            heading = Node(kind, "", (_RANK[kind], "", ""), None)
            self._headings[kind] = heading
            self.top.insert(heading)
        for item in tree.walk():
            if item.id not in self._by_id:
                self.enter(item)

    def enter(self, item: Item) -> None:
        """Make the item's row, under its parent."""
        node = Node(item.kind, item.id, place_of(item), None)
        self._by_id[item.id] = node
        self.parent_of(item).insert(node)

    def enter_branch(self, item: Item, below: Mapping[str, Iterable[Item]]) -> None:
        """Make the rows of an item and of all below it; `below` gives the children of each."""
        self.enter(item)
        for child in below[item.id]:
            self.enter_branch(child, below)

    def forget_branch(self, node: Node) -> None:
        """Drop the row and all below it, which leave the tree."""
        for one in node.walk():
            del self._by_id[one.id]

    def parent_of(self, item: Item) -> Node:
        """The row under which the item's row stands."""
        if item.kind is Kind.PLAN:
            return self.top
        if item.kind in REGISTERS and self._by_id[item.parent].kind is Kind.PLAN:
            return self._headings[item.kind]
        return self._by_id[item.parent]

    def heading(self, kind: Kind) -> Node:
        """The heading row of a kind that stands under the plan."""
        return self._headings[kind]

    def get(self, id_: str | None) -> Node | None:
        """The item's row, or None."""
        return None if id_ is None else self._by_id.get(id_)

    def of_kind(self, kind: Kind) -> list[Node]:
        """The rows of all items of one kind, in no particular order."""
        return [node for node in self._by_id.values() if node.kind is kind]


def place_of(item: Item) -> Place:
    """Where the item's row stands among its siblings."""
    return (_RANK[item.kind], item.order, item.id)


def _place(node: Node) -> Place:
    return node.place
