"""What others did to a plan since one looked last."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import sqlalchemy as sa

from planeditor.plan.changes import Insert, Operation, Remove, SetField
from planeditor.plan.items import Item
from planeditor.store import history, plan_rows
from planeditor.store.edits import read_tree
from planeditor.store.entries import Edit

Anew = Callable[["News"], Sequence[Edit]]
"""Makes edits anew of what others did meanwhile."""
_MOST = 500
"""Operations; for more it is quicker to read the plan."""


@dataclass(frozen=True, slots=True)
class News:
    """The operations since a revision, oldest first, and the revision that the last one led to.

    `items` is the whole plan where the operations do not tell how it is now; `deleted` tells whether it is
    marked so, which no operation does.
    """

    revision: int
    operations: tuple[Operation, ...]
    items: Mapping[str, Item] | None = None
    deleted: bool = False

    def state(self, before: Mapping[str, Item]) -> Mapping[str, Item]:
        """The plan as it is now; before the operations it was that."""
        if self.items is not None:
            return self.items
        return after(before, self.operations)


def after(before: Mapping[str, Item], operations: tuple[Operation, ...]) -> dict[str, Item]:
    """The items after operations.

    What they lead from is not looked at: typing that goes on is told as one change from its beginning.
    """
    items = dict(before)
    for operation in operations:
        for change in operation.changes:
            match change:
                case Insert(item):
                    items[item.id] = item
                case Remove(item):
                    items.pop(item.id, None)
                case SetField(_, id_, name, _, new) if id_ in items:
                    items[id_] = replace(items[id_], **{name: new})
    return items


def read_news(connection: sa.Connection, plan: str, revision: int) -> News:
    """What happened since a revision; raise NotFound, or Damaged if the plan cannot be read."""
    row = plan_rows.read(connection, plan)
    now, deleted = int(row["revision"]), row["deleted"] is not None
    if now == revision:
        return News(now, (), deleted=deleted)
    entries = history.read(connection, plan, _MOST + 1) if now > revision else []
    since = [entry.operation for entry in reversed(entries) if entry.revision > revision]
    operations = tuple(one for one in since if one is not None)
    is_whole = now > revision and len(since) <= _MOST and len(operations) == len(since)
    return News(now, operations, None if is_whole else read_tree(connection, plan).items(), deleted)
