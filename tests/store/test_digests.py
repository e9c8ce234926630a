"""What was worked out of plans is remembered while they stay as they are, and never harms a store."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.plans import PLAN, operation, retitled

from planeditor.store.digests import DigestRow
from planeditor.store.store import Store

MAKER = "0.3.0/1"


def keep(store: Store, text: str = "suma", maker: str = MAKER) -> None:
    """Remember a text of the plan as it is."""
    _, state = store.load_with_state(PLAN)
    store.keep_digests(maker, [DigestRow(PLAN, state, text)])


def run(path: Path, statement: str) -> None:
    """Change the file behind the store's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(statement)


def test_nothing_is_remembered_at_first_and_no_table_is_made_for_it(store: Store) -> None:
    assert store.digests(MAKER) == {}
    with closing(sqlite3.connect(store.path)) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'digest'").fetchone() == (0,)


def test_it_is_remembered_after_the_store_was_closed_and_the_last_one_counts(store: Store) -> None:
    keep(store, "senas")
    keep(store, "Ąžuolas „Gilė“")
    store.close()
    with Store.open(store.path) as again:
        assert again.digests(MAKER) == {PLAN: "Ąžuolas „Gilė“"}
    with Store.look_into(store.path) as copy:
        assert copy.digests(MAKER) == {PLAN: "Ąžuolas „Gilė“"}


def test_whoever_did_not_make_it_is_not_told(store: Store) -> None:
    keep(store)
    assert store.digests("0.4.0/1") == {}
    keep(store, "kita", "0.4.0/1")
    assert (store.digests(MAKER), store.digests("0.4.0/1")) == ({}, {PLAN: "kita"})


def test_a_changed_plan_is_worked_out_anew(store: Store) -> None:
    tree, state = store.load_with_state(PLAN)
    store.keep_digests(MAKER, [DigestRow(PLAN, state, "suma")])
    assert store.digests(MAKER) == {PLAN: "suma"}
    store.commit(PLAN, operation(retitled(tree, "Kitas")), 1)
    assert store.digests(MAKER) == {}
    # What was made of a state that is no more is never taken for the present one.
    store.keep_digests(MAKER, [DigestRow(PLAN, state, "suma")])
    assert store.digests(MAKER) == {}


def test_the_same_revision_of_other_content_is_another_state(store: Store) -> None:
    _, state = store.load_with_state(PLAN)
    store.keep_digests(MAKER, [DigestRow(PLAN, state._replace(content=state.content + 1), "suma")])
    assert store.digests(MAKER) == {}


def test_whatever_becomes_of_it_the_store_stays_whole(store: Store) -> None:
    for statement in (
        "UPDATE digest SET text = 'kita suma'",
        "UPDATE digest SET text = CAST(x'ff00fe' AS TEXT)",
        "UPDATE digest SET checksum = checksum + 1",
        "UPDATE digest SET plan = 'niekieno'",
        "DELETE FROM digest",
        "DROP TABLE digest",
    ):
        keep(store)
        run(store.path, statement)
        assert store.digests(MAKER) == {}
        with Store.open(store.path) as again:
            assert [entry.is_damaged for entry in again.plans()] == [False]
            assert again.digests(MAKER) == {}
    keep(store)
    assert store.digests(MAKER) == {PLAN: "suma"}


@pytest.mark.parametrize("columns", ["x", "plan, revision, content, maker, text"])
def test_a_table_of_another_shape_counts_as_none_and_gives_way(store: Store, columns: str) -> None:
    run(store.path, f"CREATE TABLE digest ({columns})")
    assert store.digests(MAKER) == {}
    keep(store)
    assert store.digests(MAKER) == {PLAN: "suma"}


def test_a_plan_that_is_brought_elsewhere_is_worked_out_there(store: Store, tmp_path: Path) -> None:
    keep(store)
    with Store.open(tmp_path / "other" / "plans.db") as other:
        other.adopt(store, PLAN)
        assert other.digests(MAKER) == {}
    with Store.salvage(store.path) as salvaged:
        assert salvaged.digests(MAKER) == {}
