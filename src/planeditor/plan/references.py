"""References from item to item: which fields hold them, whom an item names, and how it lets go."""

import dataclasses
from collections.abc import Callable, Collection, Iterator

from planeditor.plan.fieldtypes import Reference, References
from planeditor.plan.items import FIELDS, Item, Kind

REFERENCES: dict[Kind, tuple[tuple[str, Reference | References], ...]] = {
    kind: tuple((one.name, one.type) for one in fields if isinstance(one.type, Reference | References))
    for kind, fields in FIELDS.items()
}
"""The fields of each kind that name other items, with their types."""


def referred(item: Item) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ids of all items that the item names, each after the kinds that it may be of."""
    for name, type_ in REFERENCES[item.kind]:
        yield from ((type_.kinds, id_) for id_ in type_.ids(getattr(item, name)))


def led(item: Item, lead: Callable[[str, Collection[str]], str | None], **values: object) -> Item:
    """The item with other values, its references led to what `lead` makes of an id and the kinds wanted."""
    for name, type_ in REFERENCES[item.kind]:
        found = (lead(id_, type_.kinds) for id_ in type_.ids(getattr(item, name)))
        values[name] = type_.naming(id_ for id_ in found if id_)
    return dataclasses.replace(item, **values)  # type: ignore[arg-type]


def without(item: Item, missing: Callable[[str], bool]) -> Item:
    """The item without its references to missing ids; the very same object where it has none."""
    values: dict[str, object] = {}
    for name, type_ in REFERENCES[item.kind]:
        ids = type_.ids(getattr(item, name))
        if any(map(missing, ids)):
            values[name] = type_.naming(id_ for id_ in ids if not missing(id_))
    return dataclasses.replace(item, **values) if values else item  # type: ignore[arg-type]
