"""Run as a program when a version of the format is finished: keep the shape of all that its files may hold.

What older programs cannot know – a field, a kind, a word, a part, a key, a higher bound – makes another
shape, which asks for another number in `planeditor.files.manifest`.
"""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from planeditor.files.manifest import FORMAT
from planeditor.files.planfile import HISTORY_PART, LINEAGE_PART, MANIFEST_PART, PlanFile
from planeditor.files.schema import schema
from planeditor.files.writer import to_bytes
from planeditor.plan.changes import Change, OperationKind
from planeditor.plan.codec import dump
from tests.files.kept import newest_file
from tests.files.making import parts_of

KEPT = Path(__file__).parents[1] / "data" / "files" / f"shape-{FORMAT}.txt"


def shape() -> str:
    """What the program writes today, a line for each part, key and field with the values that it may have."""
    return "".join(f"{line}\n" for line in (*_parts(), *_items()))


def _parts() -> Iterator[str]:
    parts = parts_of(to_bytes(newest_file()))
    yield f"file {dump([field.name for field in dataclasses.fields(PlanFile)])}"
    yield f"parts {dump([*sorted(parts)])}"
    for key, value in json.loads(parts[MANIFEST_PART]).items():
        yield f"manifest.{key} {type(value).__name__}"
    for name, entries in json.loads(parts[LINEAGE_PART]).items():
        yield f"lineage.{name} {dump(sorted(entries[0]))}"
    for operation in json.loads(parts[HISTORY_PART]):
        yield f"operation {dump(_types(operation))}"
    yield f"operation.kind {dump([kind.value for kind in OperationKind])}"
    yield f"operation.changes {dump([change.__name__ for change in get_args(Change)])}"


def _items() -> Iterator[str]:
    told = schema()
    yield f"items at most {told['maxItems']}"
    for kind, rules in told["$defs"].items():
        yield f"{kind} needs {dump(rules['required'])}"
        for name, rule in rules["properties"].items():
            rule.pop("title", None)  # the label, which older programs need not know
            yield f"{kind}.{name} {dump(rule)}"


def _types(value: Any) -> Any:
    """JSON with the types of its values in their place."""
    if isinstance(value, dict):
        return {name: _types(one) for name, one in value.items()}
    return [*map(_types, value)] if isinstance(value, list) else type(value).__name__


if __name__ == "__main__":
    KEPT.write_text(shape(), encoding="utf-8", newline="\n")
