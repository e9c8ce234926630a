"""Copies of items with new ids: for pasting, duplicating and new plans made from old ones."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from planeditor.plan.codec import dump, from_json
from planeditor.plan.items import Item, new_id
from planeditor.plan.raw import is_id
from planeditor.plan.references import led


def rekeyed(items: Iterable[Item], parents: Mapping[str, str] | None = None) -> list[Item]:
    """The items with new ids; parents and references among them follow, others stay as they are.

    `parents` says which new parent stands for an old one that is not among the items. What a newer version
    keeps in an item is copied with it: items of its own in there get new ids too, and names follow.
    """
    originals = list(items)
    inner = {id_ for item in originals if item.extra for id_ in _items_in(from_json(item.extra))}
    ids = {id_: new_id() for id_ in inner} | dict(parents or {}) | {item.id: new_id() for item in originals}
    return [_with_ids(item, ids) for item in originals]


def _with_ids(item: Item, ids: Mapping[str, str]) -> Item:
    values: dict[str, object] = {"id": ids[item.id], "parent": ids.get(item.parent, item.parent)}
    if item.extra:
        values["extra"] = dump(_renamed(from_json(item.extra), ids))
    return led(item, lambda id_, kinds: ids.get(id_, id_), **values)


def _items_in(value: Any) -> Iterator[str]:
    """The ids of the items that a JSON value holds, however deep."""
    if isinstance(value, dict):
        if "kind" in value and is_id(value.get("id")):
            yield value["id"]
        value = [*value.values()]
    if isinstance(value, list):
        for one in value:
            yield from _items_in(one)


def _renamed(value: Any, ids: Mapping[str, str]) -> Any:
    """The JSON value with other ids for those that have one."""
    if isinstance(value, dict):
        return {ids.get(name, name): _renamed(one, ids) for name, one in value.items()}
    if isinstance(value, list):
        return [_renamed(one, ids) for one in value]
    return ids.get(value, value) if isinstance(value, str) else value
