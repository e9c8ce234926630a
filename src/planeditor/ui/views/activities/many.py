"""One field of many activities at once, as one list of changes."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from planeditor.editing import operations
from planeditor.plan.changes import SetField
from planeditor.plan.tree import PlanTree


class Way(Enum):
    """What is done to a field that holds several values."""

    REPLACE = "replace"
    ADD = "add"
    REMOVE = "remove"


def changes_of_many(
    tree: PlanTree, ids: Iterable[str], field: str, value: Any, way: Way = Way.REPLACE
) -> list[SetField]:
    """The field set, or values added to it or taken from it; nothing for those that have it so already."""
    return [
        change
        for id_ in ids
        for change in operations.edit(tree, id_, field, _changed(getattr(tree[id_], field), value, way))
    ]


def _changed(old: Any, value: Any, way: Way) -> Any:
    match way:
        case Way.ADD:
            return old | value
        case Way.REMOVE:
            return old - value
    return value
