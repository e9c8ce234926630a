"""References from item to item: which fields hold them, whom an item names, and how it lets go."""

import dataclasses
from collections.abc import Callable, Collection, Iterator

from planeditor.plan.fieldtypes import Reference, References
from planeditor.plan.items import FIELDS, Item

REFERENCES = {
    kind: tuple(field for field in fields if isinstance(field.type, Reference | References))
    for kind, fields in FIELDS.items()
}
"""The fields of each kind that name other items."""


def referred(item: Item) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ids of all items that the item names, each after the kinds that it may be of."""
    for field in REFERENCES[item.kind]:
        value = getattr(item, field.name)
        if isinstance(field.type, Reference) and value is not None:
            yield field.type.kinds, value
        elif isinstance(field.type, References):
            yield from ((field.type.kinds, id_) for id_ in value)


def led(item: Item, lead: Callable[[str, Collection[str]], str | None], **values: object) -> Item:
    """The item with other values, its references led to what `lead` makes of an id and the kinds wanted."""
    for field in REFERENCES[item.kind]:
        value = getattr(item, field.name)
        if isinstance(field.type, Reference):
            values[field.name] = lead(value, field.type.kinds) if value else None
        elif isinstance(field.type, References):
            found = (lead(id_, field.type.kinds) for id_ in value)
            values[field.name] = frozenset(id_ for id_ in found if id_)
    return dataclasses.replace(item, **values)  # type: ignore[arg-type]


def without(item: Item, missing: Callable[[str], bool]) -> Item:
    """The item without its references to missing ids; the very same object where it has none."""
    values: dict[str, object] = {}
    for field in REFERENCES[item.kind]:
        value = getattr(item, field.name)
        if not value:
            continue
        if isinstance(value, frozenset):
            if any(map(missing, value)):
                values[field.name] = frozenset(one for one in value if not missing(one))
        elif missing(value):
            values[field.name] = None
    return dataclasses.replace(item, **values) if values else item  # type: ignore[arg-type]
