"""References to items that are not there."""

import dataclasses
from collections.abc import Callable

from planeditor.plan.fieldtypes import Reference, References
from planeditor.plan.items import FIELDS, Item

_FIELDS = {
    kind: tuple(field.name for field in fields if isinstance(field.type, Reference | References))
    for kind, fields in FIELDS.items()
}


def without(item: Item, missing: Callable[[str], bool]) -> Item:
    """The item without its references to missing ids; the very same object where it has none."""
    values: dict[str, object] = {}
    for name in _FIELDS[item.kind]:
        value = getattr(item, name)
        if not value:
            continue
        if isinstance(value, frozenset):
            if any(map(missing, value)):
                values[name] = frozenset(one for one in value if not missing(one))
        elif missing(value):
            values[name] = None
    return dataclasses.replace(item, **values) if values else item  # type: ignore[arg-type]
