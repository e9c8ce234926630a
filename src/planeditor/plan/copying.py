"""Copies of items with new ids: for pasting, duplicating and new plans made from old ones."""

import dataclasses
from collections.abc import Iterable, Mapping

from planeditor.plan.fieldtypes import Reference, References
from planeditor.plan.items import FIELDS, Item, new_id


def rekeyed(items: Iterable[Item], parents: Mapping[str, str] | None = None) -> list[Item]:
    """The items with new ids; parents and references among them follow, others stay as they are.

    `parents` says which new parent stands for an old one that is not among the items.
    """
    originals = list(items)
    ids = dict(parents or {}) | {item.id: new_id() for item in originals}
    return [_with_ids(item, ids) for item in originals]


def _with_ids(item: Item, ids: Mapping[str, str]) -> Item:
    values: dict[str, object] = {"id": ids[item.id], "parent": ids.get(item.parent, item.parent)}
    for field in FIELDS[item.kind]:
        value = getattr(item, field.name)
        if isinstance(field.type, Reference) and value in ids:
            values[field.name] = ids[value]
        elif isinstance(field.type, References) and value:
            values[field.name] = frozenset(ids.get(one, one) for one in value)
    return dataclasses.replace(item, **values)  # type: ignore[arg-type]
