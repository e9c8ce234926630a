"""Copies of items with new ids: for pasting, duplicating and new plans made from old ones."""

import dataclasses
from collections.abc import Iterable, Mapping

from planeditor.plan.items import Item, new_id
from planeditor.plan.references import REFERENCES


def rekeyed(items: Iterable[Item], parents: Mapping[str, str] | None = None) -> list[Item]:
    """The items with new ids; parents and references among them follow, others stay as they are.

    `parents` says which new parent stands for an old one that is not among the items.
    """
    originals = list(items)
    ids = dict(parents or {}) | {item.id: new_id() for item in originals}
    return [_with_ids(item, ids) for item in originals]


def _with_ids(item: Item, ids: Mapping[str, str]) -> Item:
    values: dict[str, object] = {"id": ids[item.id], "parent": ids.get(item.parent, item.parent)}
    for field in REFERENCES[item.kind]:
        value = getattr(item, field.name)
        if isinstance(value, frozenset):
            values[field.name] = frozenset(ids.get(one, one) for one in value)
        else:
            values[field.name] = ids.get(value, value)
    return dataclasses.replace(item, **values)  # type: ignore[arg-type]
