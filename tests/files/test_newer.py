"""Files of newer programs: a newer minor version is kept and written back, a newer major one refused."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from planeditor.errors import FileRefused
from planeditor.files.manifest import Format
from planeditor.files.reader import from_bytes
from planeditor.files.writer import to_bytes
from planeditor.plan.items import Recommendation
from planeditor.plan.size import MAX_SIZE
from tests.files.kept import FIRST, GOAL, PLAN, TASK, id_of, kept_file
from tests.files.making import (
    canonical,
    parts_of,
    sealed,
    with_items,
    with_json,
    with_manifest,
    with_part,
    zipped,
)

IDEA, UNDER_IDEA, REMARK = id_of(0), id_of(0x302), id_of(16)
NEWER = "“x.planas” was made by a newer version of the program (format {format}). Update the program."


def newer_file() -> bytes:
    """A file of format 1.3: with a new key, field, kind of item, part, and kind of operation."""
    content = with_manifest(
        to_bytes(kept_file()), format="1.3", program="2.7.0", colours={"a": [1, True, None]}
    )
    content = with_items(content, _add_idea)
    content = with_json(content, "history.json", lambda history: history[0].update(kind="dream"))
    parts = parts_of(content) | {"drawing.bin": bytes(range(256)), "a-first.json": b"not json"}
    return sealed(parts)


def _add_idea(items: list[dict[str, Any]]) -> None:
    by_id = {item["id"]: item for item in items}
    by_id[TASK]["newer_field"] = {"deep": ["ž", {"x": False}]}
    by_id[REMARK]["about"] = IDEA
    items += [
        {"kind": "wish", "id": IDEA, "parent": PLAN, "order": "V", "text": "mintis"},
        {"kind": "indicator", "id": UNDER_IDEA, "parent": IDEA, "order": "V", "title": "rodiklis"},
    ]
    items.sort(key=lambda item: str(item["id"]))


def test_what_is_known_is_read() -> None:
    read, kept = from_bytes(newer_file(), "x.planas"), kept_file()
    assert read.manifest.format == Format(1, 3)
    assert read.items.keys() == kept.items.keys()
    assert read.items[FIRST] == kept.items[FIRST]
    assert json.loads(read.items[TASK].extra) == {"newer_field": {"deep": ["ž", {"x": False}]}}
    assert read.base == kept.base


def test_what_is_unknown_is_kept() -> None:
    read = from_bytes(newer_file(), "x.planas")
    assert [json.loads(one)["id"] for one in read.unknown_items] == [IDEA, UNDER_IDEA]
    assert read.unknown_parts.keys() == {"drawing.bin", "a-first.json", "history.json"}
    assert json.loads(read.manifest.extra) == {"colours": {"a": [1, True, None]}}
    assert read.history == ()


def test_it_is_written_back_byte_for_byte() -> None:
    content = newer_file()
    assert to_bytes(from_bytes(content, "x.planas")) == content


def test_it_is_written_back_also_after_an_edit() -> None:
    read = from_bytes(newer_file(), "x.planas")
    goal = replace(read.items[GOAL], order="Z")
    again = from_bytes(to_bytes(replace(read, items={**read.items, GOAL: goal})), "x.planas")
    assert again.items[GOAL] == goal
    assert (again.unknown_items, again.unknown_parts) == (read.unknown_items, read.unknown_parts)


def test_a_reference_to_something_unknown_stays() -> None:
    remark = from_bytes(newer_file(), "x.planas").items[REMARK]
    assert isinstance(remark, Recommendation)
    assert remark.about == IDEA


def test_unknown_items_in_the_base_are_kept() -> None:
    idea = {"kind": "wish", "id": IDEA, "parent": PLAN, "order": "V"}
    content = with_manifest(to_bytes(kept_file()), format="1.2")
    content = with_json(content, "base.json", lambda items: sorted([*items, idea], key=lambda one: one["id"]))
    read = from_bytes(content, "x.planas")
    assert [json.loads(one) for one in read.unknown_base] == [idea]
    assert to_bytes(read) == content


def test_a_history_that_is_understood_is_read() -> None:
    content = with_manifest(to_bytes(kept_file()), format="1.2")
    assert from_bytes(content, "x.planas").history == kept_file().history


def test_a_history_that_would_lose_something_is_kept_as_it_is() -> None:
    content = with_manifest(to_bytes(kept_file()), format="1.2")
    content = with_json(content, "history.json", lambda history: history[0].update(device="telefonas"))
    read = from_bytes(content, "x.planas")
    assert read.history == ()
    assert to_bytes(read) == content


@pytest.mark.parametrize("format_", ["2.0", "3.14", "9999.0"])
def test_a_newer_major_version_is_refused_by_name(format_: str) -> None:
    with pytest.raises(FileRefused) as refused:
        from_bytes(with_manifest(to_bytes(kept_file()), format=format_), "x.planas")
    assert str(refused.value) == NEWER.format(format=format_)


def test_a_newer_major_version_may_look_quite_different() -> None:
    parts = parts_of(to_bytes(kept_file()))
    only = {"mimetype": parts["mimetype"], "manifest.json": b'{"format":"2.0"}', "plan.xml": b"<plan/>"}
    with pytest.raises(FileRefused) as refused:
        from_bytes(sealed(only), "x.planas")
    assert str(refused.value) == NEWER.format(format="2.0")


def test_a_newer_value_that_cannot_be_kept_asks_for_the_newer_program() -> None:
    content = with_manifest(to_bytes(kept_file()), format="1.4")
    content = with_items(content, lambda items: items[0].update(programme="tum3"))
    with pytest.raises(FileRefused) as refused:
        from_bytes(content, "x.planas")
    assert str(refused.value) == NEWER.format(format="1.4")


def test_the_same_value_in_a_file_of_this_version_is_damage() -> None:
    content = with_items(to_bytes(kept_file()), lambda items: items[0].update(programme="tum3"))
    with pytest.raises(FileRefused, match="is damaged"):
        from_bytes(content, "x.planas")


@pytest.mark.parametrize(
    "name", ["../evil.json", "/etc/passwd", "C:\\x.json", "folder/x.json", "x", ".x.json"]
)
def test_even_a_newer_part_has_a_plain_name(name: str) -> None:
    content = with_manifest(to_bytes(kept_file()), format="1.9")
    with pytest.raises(FileRefused, match="holds parts that do not belong to a plan"):
        from_bytes(with_part(content, name, b"x"), "x.planas")


def test_a_duplicate_id_among_unknown_items_is_refused() -> None:
    one = {"kind": "wish", "id": GOAL, "parent": PLAN, "order": "V"}
    content = with_manifest(to_bytes(kept_file()), format="1.2")
    content = with_part(content, "plan.json", canonical([*json.loads(parts_of(content)["plan.json"]), one]))
    with pytest.raises(FileRefused):
        from_bytes(content, "x.planas")


def _newer_with(*entries: Any) -> bytes:
    content = with_manifest(to_bytes(kept_file()), format="1.2")
    return with_items(content, lambda items: [*items, *entries])


def test_an_entry_that_is_no_item_is_refused_in_a_newer_file_too() -> None:
    idea = {"kind": "wish", "id": IDEA, "parent": PLAN, "order": "V"}
    with pytest.raises(FileRefused, match=re.escape(NEWER.format(format="1.2"))):
        from_bytes(_newer_with(idea, 5), "x.planas")


def test_unknown_items_that_are_each_others_parents_are_kept_and_followed_once() -> None:
    ideas = [
        {"kind": "wish", "id": one, "parent": other, "order": "V"}
        for one, other in ((IDEA, UNDER_IDEA), (UNDER_IDEA, IDEA))
    ]
    read = from_bytes(_newer_with(*ideas), "x.planas")
    assert [json.loads(one) for one in read.unknown_items] == ideas


def test_a_part_that_a_newer_manifest_does_not_name_is_refused() -> None:
    parts = parts_of(with_manifest(to_bytes(kept_file()), format="1.2"))
    with pytest.raises(FileRefused, match="holds parts that do not belong to a plan"):
        from_bytes(zipped([*parts.items(), ("more.json", b"[]")]), "x.planas")


def test_what_is_unknown_counts_with_the_rest() -> None:
    page = "x" * 20_000
    ideas = [
        {"kind": "wish", "id": id_of(1000 + n), "parent": PLAN, "order": "V", "text": page}
        for n in range(MAX_SIZE // len(page))
    ]
    with pytest.raises(FileRefused, match="is too large for a plan"):
        from_bytes(_newer_with(*ideas), "x.planas")
    from_bytes(_newer_with(*ideas[: len(ideas) // 2]), "x.planas")
