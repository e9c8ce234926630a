"""Whatever is done to a good file, it is read or refused; nothing else ever happens."""

import json

from hypothesis import given
from hypothesis import strategies as st

from planeditor.errors import FileRefused
from planeditor.files.reader import from_bytes
from planeditor.files.writer import to_bytes
from tests.files.kept import newest_file
from tests.files.making import canonical, mutated, parts_of, places, sealed

GOOD = to_bytes(newest_file())
PARTS = ("manifest.json", "plan.json", "base.json", "history.json", "lineage.json")

_scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
_values = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


PLACES = [
    (part, path) for part in PARTS for path in places(json.loads(parts_of(GOOD)[part])) if path != ("parts",)
]


@st.composite
def mutations(draw: st.DrawFn) -> bytes:
    """The good file with a few of its values changed in any way, and its checksums right."""
    parts = parts_of(GOOD)
    values = {part: json.loads(parts[part]) for part in PARTS}
    if draw(st.booleans()):
        values["manifest.json"]["format"] = "1.7"
    for _ in range(draw(st.integers(1, 3))):
        part, path = draw(st.sampled_from(PLACES))
        change = draw(st.sampled_from(["replace", "replace", "remove", "double", "rename"]))
        try:
            values[part] = mutated(values[part], path, change, draw(_values))
        except (LookupError, TypeError):
            continue  # an earlier change took the place away
    if not isinstance(values["manifest.json"], dict):
        values["manifest.json"] = {}
    return sealed(parts | {part: canonical(value) for part, value in values.items()})


@given(mutations())
def test_any_content_is_read_or_refused(content: bytes) -> None:
    try:
        plan_file = from_bytes(content, "x.planas")
    except FileRefused as refused:
        assert "x.planas" in str(refused)
    else:
        assert from_bytes(to_bytes(plan_file), "x.planas") == plan_file


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=4))
def test_other_bytes_are_the_same_plan_or_refused(changes: list[tuple[int, int]]) -> None:
    content = bytearray(GOOD)
    for place, value in changes:
        content[place] = value
    _check_same_or_refused(bytes(content))


@given(st.integers(0, len(GOOD)), st.integers(0, len(GOOD)), st.binary(max_size=30))
def test_bytes_lost_or_put_in_are_the_same_plan_or_refused(start: int, end: int, piece: bytes) -> None:
    _check_same_or_refused(GOOD[:start] + piece + GOOD[end:])


def _check_same_or_refused(content: bytes) -> None:
    try:
        assert from_bytes(content, "x.planas") == newest_file()
    except FileRefused as refused:
        assert "x.planas" in str(refused)
