"""The graph of states: made when copies go out, kept with their content, thinned where none is needed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import given
from tests.store.plans import GOAL, NOON, PLAN, operation, retitled
from tests.strategies import trees

from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import StateRecord, made
from planeditor.plan.changes import OperationKind, inverted
from planeditor.plan.codec import Texts
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import Item, new_id
from planeditor.plan.tree import PlanTree
from planeditor.store.entries import SnapshotEntry, SnapshotReason
from planeditor.store.kept import Arrived
from planeditor.store.states import packed
from planeditor.store.store import Store


def keep(store: Store, at: int = 0) -> str:
    entry = SnapshotEntry.new(PLAN, SnapshotReason.SENT, "", "Rasa", NOON + timedelta(days=at))
    return store.kept.keep(entry).state


def retitle(store: Store, title: str) -> None:
    done = operation(retitled(store.load(PLAN), title))
    store.commit(PLAN, done, store.revision(PLAN))


def arrive(store: Store, record: StateRecord, items: dict[str, Item], *others: StateRecord) -> None:
    entry = SnapshotEntry.new(PLAN, SnapshotReason.RECEIVED, "x", "Jonas", NOON).of(record.id, 1)
    store.kept.receive(Arrived(entry, (*others, record), [(record.id, items)]))


def test_a_plan_begins_as_a_state_and_goes_on_from_it(store: Store) -> None:
    first = store.kept.head(PLAN)
    assert keep(store) == first  # nothing was changed
    retitle(store, "Kitas")
    second = keep(store)
    assert store.kept.lineage(PLAN).parents(second) == (first,)
    retitle(store, "Gerinti pasiekimus")
    third = keep(store)  # as it was, but made of another state
    assert len({first, second, third}) == 3
    assert store.kept.content(PLAN, third) == store.kept.content(PLAN, first)


def test_an_id_is_made_of_content_and_descent(store: Store) -> None:
    retitle(store, "Kitas")
    id_ = keep(store)
    record = store.kept.lineage(PLAN)[id_]
    assert record.is_proven and record.store == store.kept.store_id()
    assert record.content == fingerprint(store.load(PLAN).items().values())


@given(trees())
def test_a_fingerprint_is_of_what_is_said_whatever_the_order(tree: PlanTree) -> None:
    items = [*tree.items().values()]
    assert fingerprint(items) == fingerprint(reversed(items))
    assert packed(items, Texts()) == packed(reversed(items), Texts())
    other = [replace(items[0], order=items[0].order + "1"), *items[1:]]
    assert fingerprint(other) != fingerprint(items)


def test_what_arrives_waits_beside_the_plan(store: Store) -> None:
    head, items = store.kept.head(PLAN), store.load(PLAN).items()
    goal = replace(items[GOAL], title="Jono")  # type: ignore[call-arg]
    theirs = {**items, GOAL: goal}
    record = made(
        fingerprint(theirs.values()), [head], [Key(GOAL, "title")], author="Jonas", at=NOON, store=new_id()
    )
    for _ in range(2):
        arrive(store, record, theirs)
    assert store.load(PLAN).items() == items and store.kept.head(PLAN) == head
    assert store.kept.lineage(PLAN)[record.id] == record
    assert store.kept.content(PLAN, record.id) == theirs
    assert [entry.reason for entry in store.kept.entries(PLAN)] == [SnapshotReason.RECEIVED]


def test_undoing_a_merge_leads_back_to_where_it_came_from_and_only_from_there(store: Store) -> None:
    before, theirs = store.kept.head(PLAN), made("0" * 64, ())
    arrive(store, theirs, store.load(PLAN).items())
    entry = SnapshotEntry.new(PLAN, SnapshotReason.MERGED, "", "Rasa", NOON).of(theirs.id, 1)
    title = retitled(store.load(PLAN), "Suliotas")
    merge = operation(title, kind=OperationKind.MERGE)
    revision = store.kept.take_in(entry, merge, 1, ())
    merged = store.kept.head(PLAN)
    assert merged != before
    undo = operation(*inverted([title]), kind=OperationKind.UNDO, reverts=merge.id)
    revision = store.commit(PLAN, undo, revision)
    assert store.kept.head(PLAN) == before
    redo = operation(title, kind=OperationKind.REDO, reverts=merge.id)
    revision = store.commit(PLAN, redo, revision)
    assert store.kept.head(PLAN) == merged
    retitle(store, "Dar kitoks")
    later = keep(store)
    undo = operation(
        *inverted([retitled(store.load(PLAN), "Dar kitoks")]), kind=OperationKind.UNDO, reverts=merge.id
    )
    store.commit(PLAN, undo, store.revision(PLAN))
    assert store.kept.head(PLAN) == later


def test_what_is_known_of_a_state_is_not_replaced_by_what_is_told_without_proof(store: Store) -> None:
    retitle(store, "Kitas")
    head = keep(store)
    known = store.kept.lineage(PLAN)[head]
    items = store.load(PLAN).items()
    lie = StateRecord(head, (new_id(),))
    arrive(store, made(fingerprint(items.values()), [head, new_id()]), items, lie)
    assert store.kept.lineage(PLAN)[head] == known


def test_contents_that_no_merge_needs_go_and_versions_stay(store: Store) -> None:
    head, items, other = store.kept.head(PLAN), store.load(PLAN).items(), new_id()
    content = fingerprint(items.values())
    chain = [made(content, [head], store=other)]
    for _ in range(3):
        chain.append(made(content, [chain[-1].id], store=other))
    entry = SnapshotEntry.new(PLAN, SnapshotReason.RECEIVED, "x", "Jonas", NOON).of(chain[-1].id, 1)
    store.kept.receive(Arrived(entry, tuple(chain), [(one.id, items) for one in chain]))
    assert {one.id for one in chain} <= store.kept.contents(PLAN)
    told = SnapshotEntry.new(PLAN, SnapshotReason.MERGED, "", "Rasa", NOON)
    retitle(store, "Kitas")
    store.kept.take_in(replace(told, state=chain[-1].id), None, store.revision(PLAN), ())
    last = store.kept.head(PLAN)
    assert store.kept.contents(PLAN) == {chain[-1].id, last}
    assert set(store.kept.lineage(PLAN).ancestors(last)) == {head, last, *(one.id for one in chain)}


def test_a_plan_that_is_adopted_brings_its_graph(store: Store, tmp_path: Path) -> None:
    retitle(store, "Kitas")
    head = keep(store)
    with Store.open(tmp_path / "kita" / "plans.db") as other:
        other.adopt(store, PLAN)
        assert other.kept.head(PLAN) == head
        assert other.kept.lineage(PLAN).records == store.kept.lineage(PLAN).records
        assert other.kept.store_id() != store.kept.store_id()


def test_thousands_of_ancestors_are_followed(store: Store) -> None:
    items = store.load(PLAN).items()
    content, above = fingerprint(items.values()), store.kept.head(PLAN)
    records = []
    for _ in range(5000):
        records.append(made(content, [above]))
        above = records[-1].id
    arrive(store, records[-1], items, *records[:-1])
    lineage = store.kept.lineage(PLAN)
    assert len(lineage.ancestors(above)) == 5001
    assert lineage.nearest(lineage.ancestors(above) & lineage.ancestors(records[2500].id)) == (
        records[2500].id,
    )


def test_the_id_of_a_store_stays(store: Store, emptied: Callable[[], Store]) -> None:
    id_ = store.kept.store_id()
    store.close()
    with Store.open(store.place) as again:
        assert again.kept.store_id() == id_ != emptied().kept.store_id()
