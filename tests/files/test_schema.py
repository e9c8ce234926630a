"""The schema that is kept says what the program writes, and refuses what the program refuses."""

import inspect
import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from planeditor import resources
from planeditor.files.reader import read
from planeditor.files.schema import PATH, schema, text
from planeditor.plan.codec import encode_item
from planeditor.plan.tree import PlanTree
from planeditor.resources import resource
from tests.files.kept import FIRST, GOAL, PLAN, SCHOOL, TASK, newest_items
from tests.strategies import trees

SCHEMA = schema()
TYPES: dict[str, Callable[[Any], bool]] = {
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int,
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}


def fits(value: Any, rule: dict[str, Any]) -> bool:
    """Whether the value satisfies the rule; knows just the keywords that our schema uses."""
    return all(_fits(value, keyword, argument, rule) for keyword, argument in rule.items())


def _fits(value: Any, keyword: str, argument: Any, rule: dict[str, Any]) -> bool:
    match keyword:
        case "$schema" | "$defs" | "title" | "description":
            return True
        case "$ref":
            return fits(value, SCHEMA["$defs"][argument.removeprefix("#/$defs/")])
        case "anyOf":
            return any(fits(value, one) for one in argument)
        case "type":
            return TYPES[argument](value)
        case "const":
            return bool(value == argument)
        case "enum":
            return value in argument
        case "pattern":
            return re.search(argument, value) is not None
        case "maxLength":
            return bool(len(value) <= argument)
        case "maxItems":
            return bool(len(value) <= argument)
        case "minimum":
            return bool(value >= argument)
        case "maximum":
            return bool(value <= argument)
        case "items":
            return all(fits(one, argument) for one in value)
        case "properties":
            return all(fits(value[name], one) for name, one in argument.items() if name in value)
        case "required":
            return bool(set(argument) <= value.keys())
        case "additionalProperties":
            return argument is False and value.keys() <= rule["properties"].keys()
    raise NotImplementedError(keyword)


def item_fits(**values: Any) -> bool:
    """Whether the kept plan still fits after other values went into one item, named by `id`."""
    encoded = {id_: encode_item(item) for id_, item in newest_items().items()}
    encoded[values["id"]].update(values)
    return fits([*encoded.values()], SCHEMA)


def test_the_kept_schema_is_up_to_date() -> None:
    assert PATH.read_text("utf-8") == text(), "run python -m planeditor.files.schema"


def test_it_is_written_only_where_it_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "resource", tmp_path.joinpath)
    program = inspect.getfile(schema)
    runpy.run_path(program, run_name="imported")
    assert [*tmp_path.iterdir()] == []
    runpy.run_path(program, run_name="__main__")
    assert (tmp_path / "plan.schema.json").read_text("utf-8") == text()


def test_the_sample_fits() -> None:
    sample = read(resource("examples", "elektrenai.planas"))
    assert fits([*map(encode_item, sample.items.values())], SCHEMA)


@given(trees())
def test_any_plan_fits(tree: PlanTree) -> None:
    assert fits([*map(encode_item, tree.walk())], SCHEMA)


def test_new_fields_fit() -> None:
    assert item_fits(id=GOAL, newer_field=[1])


@pytest.mark.parametrize(
    "values",
    [
        {"id": GOAL, "kind": "wish"},
        {"id": GOAL, "title": 7},
        {"id": GOAL, "title": "x" * 1001},
        {"id": GOAL, "order": "V0"},
        {"id": TASK, "parent": "nowhere"},
        {"id": TASK, "areas": ["sport"]},
        {"id": SCHOOL, "pupils": -1},
        {"id": SCHOOL, "pupils": 1.5},
        {"id": SCHOOL, "selects_pupils": 1},
        {"id": PLAN, "parent": GOAL},
        {"id": PLAN, "end": "2026-4-30"},
        {"id": PLAN, "end": "1989-12-31"},
        {"id": PLAN, "end": "2101-01-01"},
        {"id": PLAN, "allotted": 1500000},
        {"id": PLAN, "programme": "tum3"},
        {"id": FIRST, "start": "2024 III"},
        {"id": FIRST, "start": "2101Q1"},
        {"id": FIRST, "schools": SCHOOL},
    ],
)
def test_what_is_refused_does_not_fit(values: dict[str, Any]) -> None:
    assert item_fits(id=values["id"])
    assert not item_fits(**values)
