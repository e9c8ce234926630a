"""What is written is what is read, and the same plan gives the same bytes."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.errors import FileRefused, PlanTooLarge, WriteFailed
from planeditor.files import writer
from planeditor.files.manifest import FORMAT, Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import from_bytes, read
from planeditor.files.writer import MAX_HISTORY, save, to_bytes
from planeditor.plan.assignment import Assignment
from planeditor.plan.changes import Operation, OperationKind, SetField
from planeditor.plan.items import Goal, Item, Kind
from planeditor.plan.size import MAX_ITEMS, MAX_SIZE
from planeditor.plan.vocabulary import Area
from tests.files.kept import GOAL, PLAN, id_of, kept_file, kept_items, newest_file
from tests.files.making import parts_of
from tests.files.shape import KEPT as KEPT_SHAPE
from tests.files.shape import shape
from tests.strategies import ids, instants, operations, texts, trees

KEPT = Path(__file__).parents[1] / "data" / "files"
MADE = {"1.0": kept_file, "1.1": newest_file}
"""What makes the kept file of each format."""


@st.composite
def plan_files(draw: st.DrawFn) -> PlanFile:
    tree = draw(trees())
    base = draw(st.none() | st.just(tree.items()))
    manifest = Manifest(
        plan_id=tree.root.id,
        state=draw(ids),
        sent=draw(instants),
        sender=draw(texts()),
        assignment=draw(st.builds(Assignment, texts(), st.frozensets(st.sampled_from(Area)))),
        recipient=draw(texts()),
        store=draw(st.just("") | ids),
        ancestors=tuple(draw(st.lists(ids, max_size=3))),
        base_state="" if base is None else draw(ids),
    )
    history = tuple(draw(st.lists(operations(tree), max_size=2)))
    return PlanFile(manifest, tree.items(), base, history)


@given(plan_files())
def test_what_is_written_is_read(plan_file: PlanFile) -> None:
    content = to_bytes(plan_file)
    assert from_bytes(content, "x.planas") == plan_file
    assert to_bytes(from_bytes(content, "x.planas")) == content


@given(plan_files(), st.randoms(use_true_random=False))
def test_the_order_in_memory_does_not_matter(plan_file: PlanFile, chance: random.Random) -> None:
    shuffled = list(plan_file.items.items())
    chance.shuffle(shuffled)
    assert to_bytes(replace(plan_file, items=dict(shuffled))) == to_bytes(plan_file)


@pytest.mark.parametrize("format_", MADE)
def test_a_kept_file_still_opens(format_: str) -> None:
    assert read(KEPT / f"plan-{format_}.planas") == MADE[format_]()


@pytest.mark.parametrize("format_", MADE)
def test_what_a_kept_file_holds_is_still_written_the_same_way(format_: str) -> None:
    kept = KEPT / f"plan-{format_}.planas"
    assert parts_of(to_bytes(MADE[format_]())) == parts_of(kept.read_bytes())


def test_a_file_of_every_format_is_kept() -> None:
    assert {path.stem for path in KEPT.glob("*.planas")} == {f"plan-{format_}" for format_ in MADE}
    assert [*MADE][-1] == str(FORMAT)


def test_what_is_written_changes_only_with_the_number_of_the_format() -> None:
    """The number is raised in manifest.py, where the formats are told; then run tests.files.shape."""
    assert KEPT_SHAPE.read_text(encoding="utf-8") == shape()


def test_the_type_comes_first_and_bare() -> None:
    """So that a program that looks at the first bytes knows what this is."""
    assert to_bytes(kept_file())[30:73] == b"mimetypeapplication/vnd.planeditor.plan+zip"


def test_the_time_of_sending_is_told_in_utc() -> None:
    plan_file = kept_file()
    noon = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=3)))
    sent = replace(plan_file, manifest=replace(plan_file.manifest, sent=noon))
    assert from_bytes(to_bytes(sent), "x.planas").manifest.sent == datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert b'"sent":"2026-07-01T09:00:00+00:00"' in parts_of(to_bytes(sent))["manifest.json"]


def test_saving(tmp_path: Path) -> None:
    path = tmp_path / "planas.planas"
    save(path, kept_file())
    assert read(path) == kept_file()
    assert [one.name for one in tmp_path.iterdir()] == ["planas.planas"]


def test_saving_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed):
        save(tmp_path / "nowhere" / "planas.planas", kept_file())


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "planas.planas"
    save(path, kept_file())
    before = path.read_bytes()
    items = kept_items()
    del items[GOAL]
    with pytest.raises(FileRefused, match=r"planas\.planas"):
        save(path, replace(kept_file(), items=items))
    assert path.read_bytes() == before


@pytest.mark.parametrize("character", ["\x01", ",", "🄰"])
def test_the_largest_plan_can_be_sent_whatever_its_texts_are_made_of(character: str) -> None:
    """Each character takes six bytes, or looks like the end of a value, or takes the most memory."""
    page = character * 20_000
    plan = kept_items()[PLAN]
    goals = [
        Goal(id=id_of(1000 + n), parent=PLAN, description=page) for n in range(MAX_SIZE // (len(page) + 2))
    ]
    items: dict[str, Item] = {item.id: item for item in (plan, *goals)}
    full = replace(kept_file(), items=items, base=items)
    assert from_bytes(to_bytes(full), "x.planas") == full


def test_a_plan_too_large_to_be_read_again_is_not_written(tmp_path: Path) -> None:
    goals: dict[str, Item] = {id_of(n): Goal(id=id_of(n), parent=PLAN) for n in range(1000, 1001 + MAX_ITEMS)}
    with pytest.raises(PlanTooLarge, match="Shorten its texts, or divide it"):
        save(tmp_path / "planas.planas", replace(kept_file(), items=kept_items() | goals))
    assert [*tmp_path.iterdir()] == []


def test_what_happened_is_told_as_far_back_as_there_is_room() -> None:
    old, new = "a" * 20_000, "b" * 20_000
    at = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    history = tuple(
        Operation(
            OperationKind.EDIT, "V", at, (SetField(Kind.GOAL, GOAL, "description", old, new),), id=id_of(n)
        )
        for n in range(MAX_HISTORY // 40_000 + 100)
    )
    content = to_bytes(replace(kept_file(), history=history))
    told = from_bytes(content, "x.planas").history
    assert told == history[-len(told) :]
    assert MAX_HISTORY * 0.99 < len(parts_of(content)["history.json"]) <= MAX_HISTORY


def test_the_oldest_of_what_happened_is_left_out_for_want_of_two_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (one,) = kept_file().history[:1]
    happened = replace(kept_file(), history=tuple(replace(one, id=id_of(n)) for n in range(50)))
    room = len(parts_of(to_bytes(happened))["history.json"])
    monkeypatch.setattr(writer, "MAX_HISTORY", room)
    assert from_bytes(to_bytes(happened), "x.planas") == happened
    monkeypatch.setattr(writer, "MAX_HISTORY", room - 2)
    assert from_bytes(to_bytes(happened), "x.planas").history == happened.history[1:]
