"""Items, changes and operations as JSON: the one form used by files, snapshots and the history."""

import json
from collections.abc import Mapping
from typing import Any

from planeditor.errors import InvalidPlan, InvalidValue
from planeditor.language import said
from planeditor.plan.changes import (
    EXTRA,
    STRUCTURE,
    Change,
    Insert,
    Operation,
    OperationKind,
    Remove,
    SetField,
)
from planeditor.plan.fieldtypes import Text, Value
from planeditor.plan.items import CLASSES, FIELDS, ROOT_PARENT, Item, Kind, field_of
from planeditor.plan.order import LONGEST, is_key
from planeditor.plan.raw import Json, is_id, moment, wrong

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_SOURCE_LIMIT = 1000
_STRUCTURE_KEYS = frozenset({"kind", "id", "parent", "order"})
_NAMES = {
    kind: frozenset(field.name for field in fields) | _STRUCTURE_KEYS for kind, fields in FIELDS.items()
}


def dump(value: Json) -> str:
    """JSON text in its one canonical form: sorted keys, no spaces, Lithuanian letters as they are."""
    return _CANONICAL.encode(value)


def encode_item(item: Item) -> dict[str, Json]:
    """The item as a JSON object; empty fields are left out, unknown newer ones are put back."""
    encoded: dict[str, Json] = json.loads(item.extra) if item.extra else {}
    encoded |= {"kind": item.kind.value, "id": item.id, "parent": item.parent, "order": item.order}
    for field in FIELDS[item.kind]:
        value = getattr(item, field.name)
        if value != field.type.empty:
            encoded[field.name] = field.type.encode(value)
    return encoded


class Texts:
    """Items of several states and how they are told in JSON: what the states share is made only once."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[Item, str]] = {}
        self._items: dict[str, Item] = {}

    def of(self, item: Item) -> str:
        """The item as JSON text."""
        # The item is held beside its number, which Python would give to another one otherwise.
        found = self._found.get(id(item))
        if found is None:
            found = self._found[id(item)] = (item, dump(encode_item(item)))
            self._items.setdefault(found[1], item)
        return found[1]

    def item(self, raw: Any) -> Item:
        """The item of a JSON object: one that was told so, else a new one as `decode_item` makes it."""
        return self._items.get(dump(raw)) or decode_item(raw)


def decode_item(raw: object) -> Item:
    """The item that the JSON object stands for; raise InvalidPlan or InvalidValue if it is none.

    What this version does not know is kept in `extra`.
    """
    if not isinstance(raw, Mapping):
        raise InvalidPlan(said("errors", "An entry of the plan is not an item."))
    kind = decode_kind(raw.get("kind"))
    values = {field.name: field.type.decode(raw[field.name]) for field in FIELDS[kind] if field.name in raw}
    unknown = {name: value for name, value in raw.items() if name not in _NAMES[kind]}
    return CLASSES[kind](
        id=_decode_id(raw.get("id")),
        parent=_decode_structure(kind, "parent", raw.get("parent")),
        order=_decode_structure(kind, "order", raw.get("order")),
        extra=dump(unknown) if unknown else "",
        **values,
    )


def decode_kind(raw: object) -> Kind:
    """The kind of that name; raise InvalidPlan if this version knows none."""
    try:
        return Kind(raw)  # type: ignore[arg-type]
    except ValueError as error:
        raise InvalidPlan(said("errors", "The plan has an item of an unknown kind.")) from error


def encode_value(kind: Kind, name: str, value: Value) -> Json:
    """The value of a declared or structural field as JSON."""
    return value if name in STRUCTURE else field_of(kind, name).type.encode(value)


def decode_value(kind: Kind, name: str, raw: object) -> Value:
    """The value of a declared or structural field; raise InvalidValue if it is none."""
    if name in STRUCTURE:
        return _decode_structure(kind, name, raw)
    try:
        return field_of(kind, name).type.decode(raw)
    except KeyError as error:
        raise wrong(name) from error


def encode_change(change: Change) -> dict[str, Json]:
    """The change as a JSON object with one of the keys insert, remove, set."""
    match change:
        case Insert(item):
            return {"insert": encode_item(item)}
        case Remove(item):
            return {"remove": encode_item(item)}
        case SetField(kind, id_, name, old, new):
            return {
                "set": name,
                "kind": kind.value,
                "id": id_,
                "old": encode_value(kind, name, old),
                "new": encode_value(kind, name, new),
            }


def decode_change(raw: object) -> Change:
    """The change that the JSON object stands for."""
    if isinstance(raw, Mapping):
        if "insert" in raw:
            return Insert(decode_item(raw["insert"]))
        if "remove" in raw:
            return Remove(decode_item(raw["remove"]))
        if "set" in raw:
            kind, name = decode_kind(raw.get("kind")), str(raw["set"])
            old, new = (decode_value(kind, name, raw.get(key)) for key in ("old", "new"))
            return SetField(kind, _decode_id(raw.get("id")), name, old, new)
    raise wrong(raw)


def encode_operation(operation: Operation) -> dict[str, Json]:
    """The operation as a JSON object; a source only where there is one."""
    source: dict[str, Json] = {"source": operation.source} if operation.source else {}
    encoded: dict[str, Json] = {
        "id": operation.id,
        "kind": operation.kind.value,
        "author": operation.author,
        "at": operation.at.isoformat(),
        "reverts": operation.reverts,
        "changes": [encode_change(change) for change in operation.changes],
    }
    return encoded | source


def decode_operation(raw: object) -> Operation:
    """The operation that the JSON object stands for."""
    if not isinstance(raw, Mapping) or not isinstance(raw.get("changes"), list):
        raise wrong(raw)
    reverts = raw.get("reverts", "")
    try:
        kind = OperationKind(raw.get("kind"))  # type: ignore[call-arg, arg-type]
    except ValueError as error:
        raise wrong(raw) from error
    at = moment(raw.get("at"))
    if not (reverts == "" or is_id(reverts)):
        raise wrong(raw)
    return Operation(
        kind=kind,
        author=Text(200).decode(raw.get("author")),
        at=at,
        changes=tuple(decode_change(change) for change in raw["changes"]),
        reverts=str(reverts),
        id=_decode_id(raw.get("id")),
        source=Text(_SOURCE_LIMIT).decode(raw.get("source", "")),
    )


def _decode_structure(kind: Kind, name: str, raw: object) -> str:
    valid = False
    if name == "parent":
        valid = raw == ROOT_PARENT if kind is Kind.PLAN else is_id(raw)
    elif name == "order":
        valid = isinstance(raw, str) and len(raw) <= LONGEST and is_key(raw)
    elif name == EXTRA:
        valid = raw == "" or (isinstance(raw, str) and isinstance(from_json(raw), dict))
    if not valid:
        raise wrong(raw)
    return str(raw)


def _decode_id(raw: object) -> str:
    if not is_id(raw):
        raise InvalidValue(said("errors", "An item’s id is not an id."))
    return str(raw)


def from_json(text: str) -> Any:
    """The JSON value of a text; raise InvalidPlan for what is not JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidPlan(said("errors", "The plan’s content is damaged.")) from error
