"""The JSON Schema of `plan.json`, made from the field declarations, for other programs that write plans.

Run as `python -m planeditor.files.schema`, it rewrites `resources/plan.schema.json`.
"""

import json
from typing import Any, assert_never

from planeditor.plan import fieldtypes as types
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import FieldType
from planeditor.plan.items import FIELDS, PARENTS, Kind
from planeditor.plan.size import MAX_ITEMS
from planeditor.plan.values import Comparator
from planeditor.plan.vocabulary import Word
from planeditor.resources import resource

Schema = dict[str, Any]

PATH = resource("plan.schema.json")

_ID: Schema = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
_ORDER: Schema = {"type": "string", "pattern": "^[0-9A-Za-z]*[1-9A-Za-z]$", "maxLength": 1000}
_DECIMAL: Schema = {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$", "maxLength": 40}
_YEAR = "(199[0-9]|20[0-9]{2}|2100)"


def schema() -> Schema:
    """The schema: an array of items, each of one kind; empty fields may be left out, new ones added."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Items of a plan, sorted by id",
        "type": "array",
        "maxItems": MAX_ITEMS,
        "items": {"anyOf": [{"$ref": f"#/$defs/{kind}"} for kind in Kind]},
        "$defs": {kind.value: _kind(kind) for kind in Kind},
    }


def text() -> str:
    """The schema as it is kept."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _kind(kind: Kind) -> Schema:
    parents = tuple(parent.value for parent in Kind if parent in PARENTS[kind])
    structure: Schema = {
        "kind": {"const": kind.value},
        "id": _ID,
        "parent": _reference(parents) if parents else {"const": ""},
        "order": _ORDER,
    }
    return {
        "type": "object",
        "properties": structure | {field.name: _field(field) for field in FIELDS[kind]},
        "required": [*structure],
    }


def _field(field: Field) -> Schema:
    return {"title": field.label} | _type(field.type)


def _type(type_: FieldType) -> Schema:
    match type_:
        case types.Text(limit):
            return {"type": "string", "maxLength": limit}
        case types.Flag():
            return {"type": "boolean"}
        case types.Choices(words):
            return {"type": "array", "items": _word(words)}
        case types.References(kinds):
            return {"type": "array", "items": _reference(kinds)}
        case types.TargetField():
            return _target()
        case types.Integer(least, most):
            return _or_nothing({"type": "integer", "minimum": least, "maximum": most})
        case types.Number():
            return _or_nothing(_DECIMAL)
        case types.Date():
            return _or_nothing({"type": "string", "pattern": f"^{_YEAR}-[0-9]{{2}}-[0-9]{{2}}$"})
        case types.QuarterField():
            return _or_nothing({"type": "string", "pattern": f"^{_YEAR}Q[1-4]$"})
        case types.Choice(words):
            return _or_nothing(_word(words))
        case types.Reference(kinds):
            return _or_nothing(_reference(kinds))
        case types.FieldName(of):
            described = f"A kind and one of its fields: that of the item that `{of}` names"
            return _or_nothing(
                {"type": "string", "pattern": f"^{types.FieldName.pattern}$", "description": described}
            )
        case _:
            assert_never(type_)


def _or_nothing(present: Schema) -> Schema:
    return {"anyOf": [present, {"type": "null"}]}


def _target() -> Schema:
    return {
        "type": "object",
        "properties": {
            "number": _or_nothing(_DECIMAL),
            "comparator": {"enum": [one.value for one in Comparator]},
            "note": {"type": "string", "maxLength": 1000},
        },
        "required": ["number", "comparator", "note"],
        "additionalProperties": False,
    }


def _word(words: type[Word]) -> Schema:
    return {"enum": [word.value for word in words]}


def _reference(kinds: tuple[str, ...]) -> Schema:
    return _ID | {"description": f"The id of an item of the kind {' or '.join(kinds)}"}


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8", newline="\n")
