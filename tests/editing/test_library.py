"""Plans come into the store whole and go out with what a merge needs."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON, item_id, small_plan
from tests.store.plans import make_backup

from planeditor.editing import library
from planeditor.editing.arrivals import News, receive
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import Damaged, FileRefused, InvalidValue, WriteFailed
from planeditor.files.manifest import Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import read
from planeditor.files.writer import save
from planeditor.plan.changes import OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.fields import LINE
from planeditor.plan.items import FIELDS, Kind, title_of
from planeditor.plan.tree import PlanTree
from planeditor.store.entries import SnapshotReason
from planeditor.store.store import Store

PLAN, GOAL = item_id(1), item_id(2)
STATE = item_id(77)
RASA, JONAS = "Rasa Pavyzdytė", "Jonas Bandomaitis"
LATER = NOON + timedelta(days=1)


@pytest.fixture
def received(tmp_path: Path) -> Path:
    """A plan file that Rasa sent."""
    path = tmp_path / "planas.planas"
    manifest = Manifest(plan_id=PLAN, state=STATE, sent=NOON, sender=RASA)
    save(path, PlanFile(manifest, {item.id: item for item in small_plan()}))
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "siunčiamas.planas"


def contents(tree: PlanTree) -> list[tuple[str, dict[str, object]]]:
    """What the plan says in the order shown, whatever the ids are."""
    places = {item.id: row for row, item in enumerate(tree.walk())}

    def plain(value: object) -> object:
        if isinstance(value, frozenset):
            return sorted(str(places.get(one, one)) for one in value)
        return places.get(str(value), value)

    return [
        (item.kind, {field.name: plain(getattr(item, field.name)) for field in FIELDS[item.kind]})
        for item in tree.walk()
    ]


def test_a_new_plan_is_empty_and_has_its_title(store: Store) -> None:
    plan = library.create(store, begun(Beginning(title="Mūsų planas")), RASA, NOON)
    opened = OpenPlan(store, plan, RASA)
    assert [title_of(item) for item in opened.tree.walk()] == ["Mūsų planas"]
    assert opened.undo_text is None
    (entry,) = store.history(plan)
    assert (entry.operation.kind, entry.operation.author) == (OperationKind.CREATE, RASA)


def test_two_new_plans_are_two(store: Store) -> None:
    first, second = (library.create(store, begun(Beginning(title="Planas")), RASA, NOON) for _ in range(2))
    assert first != second
    assert len(store.plans()) == 2


def test_a_title_that_no_file_could_hold_is_refused(store: Store, open_plan: OpenPlan) -> None:
    with pytest.raises(InvalidValue):
        library.create(store, begun(Beginning(title="ą" * 501)), RASA, NOON)
    with pytest.raises(InvalidValue):
        library.duplicate(store, open_plan.id, "ą" * 501, RASA, NOON)
    assert len(store.plans()) == 1


@pytest.mark.parametrize("length", [0, 7, LINE - 9, LINE - 8, LINE])
def test_a_duplicate_is_told_from_the_plan_whatever_the_length_of_its_title(
    store: Store, open_plan: OpenPlan, length: int
) -> None:
    open_plan.edit(PLAN, "title", "ą" * length)
    copy = library.duplicate(store, PLAN, "{title} (kopija)", RASA, NOON)
    assert store.load(copy).root.title == "ą" * min(length, LINE - 9) + " (kopija)"


def test_a_plan_of_a_backup_comes_beside_the_one_that_is_there(store: Store, open_plan: OpenPlan) -> None:
    backup = make_backup(store, NOON).path
    open_plan.edit(PLAN, "title", "Vėlesnis")
    copy = library.bring_back(store, backup, PLAN, "{title} (iš kopijos)", RASA, LATER)
    titles = {entry.id: entry.title for entry in store.plans()}
    before = title_of(small_plan()[0])
    assert titles == {PLAN: "Vėlesnis", copy: f"{before} (iš kopijos)"}
    (entry,) = store.history(copy)
    assert entry.operation and entry.operation.author == RASA


def test_a_duplicate_is_the_same_plan_with_other_ids(store: Store, open_plan: OpenPlan) -> None:
    before = open_plan.tree.items()
    copy = library.duplicate(store, open_plan.id, "Kopija", RASA, NOON)
    tree = store.load(copy)
    root, *rest = contents(tree)
    assert rest == contents(open_plan.tree)[1:]
    assert root[1]["title"] == "Kopija"
    assert not set(tree.items()) & set(before)
    assert store.load(open_plan.id).items() == before
    assert OpenPlan(store, copy, RASA).undo_text is None


def test_a_received_plan_keeps_its_ids_and_the_state_it_came_in(store: Store, received: Path) -> None:
    content = received.read_bytes()
    plan = receive(store, received, JONAS, LATER).plan
    assert plan == PLAN
    assert store.load(plan).items() == {item.id: item for item in small_plan()}
    (entry,) = store.kept.entries(plan)
    assert (entry.state, entry.reason, entry.author) == (STATE, SnapshotReason.RECEIVED, RASA)
    assert store.kept.head(plan) == STATE
    assert store.history(plan)[0].operation.kind is OperationKind.RECEIVE
    assert received.read_bytes() == content


def test_a_file_received_twice_does_not_touch_the_first(store: Store, received: Path) -> None:
    first = receive(store, received, JONAS, NOON).plan
    OpenPlan(store, first, JONAS).edit(GOAL, "title", "Jono tikslas")
    before = store.load(first).items()
    second = receive(store, received, JONAS, LATER)
    assert (second.plan, second.news) == (first, News.SAME)
    assert store.load(first).items() == before
    assert len(store.plans()) == len(store.kept.entries(first)) == 1


def test_a_refused_file_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "planas.planas"
    path.write_bytes(b"tai ne planas")
    with pytest.raises(FileRefused):
        receive(store, path, JONAS, NOON)
    assert store.plans() == []


def test_the_sample_is_opened_and_not_multiplied(store: Store) -> None:
    sample = library.open_sample(store, RASA, NOON)
    OpenPlan(store, sample, RASA).edit(sample, "title", "Pakeistas pavyzdys")
    assert library.open_sample(store, RASA, LATER) == sample
    assert title_of(store.load(sample).root) == "Pakeistas pavyzdys"
    assert len(store.plans()) == 1


@pytest.mark.parametrize("put_away", [Store.archive, Store.delete])
def test_a_sample_that_was_put_away_comes_anew(
    store: Store, put_away: Callable[[Store, str, datetime], None]
) -> None:
    sample = library.open_sample(store, RASA, NOON)
    put_away(store, sample, LATER)
    again = library.open_sample(store, RASA, LATER)
    assert again != sample
    assert contents(store.load(again)) == contents(store.load(sample))


def test_a_plan_made_here_goes_out_without_a_base(store: Store, open_plan: OpenPlan, target: Path) -> None:
    library.send(store, open_plan, target, NOON)
    sent = read(target)
    assert sent.items == open_plan.tree.items()
    assert (sent.base, sent.history, sent.manifest.base_state) == (None, (), "")
    assert [record.id for record in sent.records] == [sent.manifest.state]
    assert sent.manifest.store == store.kept.store_id()
    assert (sent.manifest.plan_id, sent.manifest.sender) == (PLAN, open_plan.author)
    (entry,) = store.kept.entries(PLAN)
    assert (entry.state, entry.reason) == (sent.manifest.state, SnapshotReason.SENT)
    assert store.kept.items_of(entry.id) == sent.items


def test_a_received_plan_goes_back_with_its_base_and_what_was_done(
    store: Store, received: Path, target: Path
) -> None:
    plan = OpenPlan(store, receive(store, received, JONAS, NOON).plan, JONAS)
    plan.edit(GOAL, "title", "Jono tikslas")
    made = plan.add(Kind.GOAL, PLAN, title="Naujas")
    plan.undo()
    library.send(store, plan, target, LATER)
    sent = read(target)
    assert sent.items == plan.tree.items() != sent.base
    assert sent.base == {item.id: item for item in small_plan()}
    assert sent.manifest.base_state == STATE
    kinds = [operation.kind for operation in sent.history]
    assert kinds == [OperationKind.EDIT, OperationKind.ADD, OperationKind.UNDO]
    tree = PlanTree((sent.base or {}).values())
    for operation in sent.history:
        tree.apply(operation.changes)
    assert tree.items() == sent.items
    assert made.id not in sent.items


def test_every_state_that_went_out_or_came_in_is_an_ancestor_oldest_first(
    store: Store, received: Path, target: Path
) -> None:
    plan = OpenPlan(store, receive(store, received, JONAS, NOON).plan, JONAS)
    states = [STATE]
    for day in range(1, 4):
        plan.edit(GOAL, "title", f"{day} diena")
        library.send(store, plan, target, NOON + timedelta(days=day))
        manifest = read(target).manifest
        assert manifest.ancestors == tuple(states)
        assert manifest.base_state == STATE
        states.append(manifest.state)
    assert len(set(states)) == 4


def test_the_same_state_sent_twice_is_one_state(store: Store, open_plan: OpenPlan, target: Path) -> None:
    states = []
    for day in range(2):
        library.send(store, open_plan, target, NOON + timedelta(days=day), recipient="Jonas")
        states.append(read(target).manifest.state)
    assert states[0] == states[1]
    assert [entry.recipient for entry in store.kept.entries(PLAN)] == ["Jonas", "Jonas"]


def test_what_is_typed_after_sending_is_a_step_of_its_own(store: Store, received: Path, target: Path) -> None:
    plan = OpenPlan(store, receive(store, received, JONAS, NOON).plan, JONAS, now=lambda: NOON)
    plan.type(GOAL, "title", "Išsiųstas")
    library.send(store, plan, target, NOON)
    plan.type(GOAL, "title", "Išsiųstas ir taisomas")
    plan.undo()
    assert plan.tree.items() == read(target).items


def test_a_sent_file_is_received_elsewhere_as_it_was_sent(
    tmp_path: Path, store: Store, open_plan: OpenPlan, target: Path
) -> None:
    open_plan.edit(GOAL, "title", "Pakeistas")
    library.send(store, open_plan, target, NOON)
    with Store.open(tmp_path / "elsewhere" / "plans.db") as other:
        plan = receive(other, target, JONAS, LATER).plan
        assert other.load(plan).items() == open_plan.tree.items()
        assert other.kept.entries(plan)[0].state == store.kept.entries(plan)[0].state


def test_a_file_that_cannot_be_written_is_refused_and_the_plan_goes_on(
    store: Store, open_plan: OpenPlan, tmp_path: Path
) -> None:
    before = open_plan.tree.items()
    with pytest.raises(WriteFailed):
        library.send(store, open_plan, tmp_path / "nėra" / "planas.planas", NOON)
    open_plan.edit(GOAL, "title", "Toliau")
    assert store.load(PLAN).items() == open_plan.tree.items() != before


def test_a_file_that_names_the_state_of_another_plan_is_received_all_the_same(
    store: Store, tmp_path: Path
) -> None:
    """Only a file that lies does so; the state that was kept first stays."""
    first = {item.id: item for item in small_plan()}
    second = {item.id: item for item in rekeyed(small_plan())}
    ids = []
    for number, items in enumerate((first, second)):
        root = next(item for item in items.values() if item.parent == "")
        path = tmp_path / f"{number}.planas"
        items = {**items, root.id: replace(root, title=f"Planas {number}")}
        save(path, PlanFile(Manifest(plan_id=root.id, state=item_id(77), sent=NOON), items))
        ids.append(receive(store, path, "Vardenis", NOON).plan)
    assert [store.load(id_).root.title for id_ in ids] == ["Planas 0", "Planas 1"]
    assert [store.kept.head(id_) for id_ in ids] == [item_id(77)] * 2


def test_a_file_is_not_replaced_when_it_cannot_be_told_of_as_sent(
    store: Store, open_plan: OpenPlan, target: Path
) -> None:
    target.write_bytes(b"senas")
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE goal SET title = 'x'")
        raw.commit()
    with pytest.raises(Damaged):
        library.send(store, open_plan, target, NOON)
    assert target.read_bytes() == b"senas"


def test_a_spoilt_version_does_not_keep_a_plan_from_being_sent(
    store: Store, received: Path, target: Path
) -> None:
    plan = OpenPlan(store, receive(store, received, JONAS, NOON).plan, JONAS)
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE state SET items = x'00'")
        raw.commit()
    library.send(store, plan, target, NOON)
    assert read(target).base is None
    assert read(target).items == plan.tree.items()


def test_a_copy_that_could_not_be_written_is_not_told_of_as_sent(store: Store, tmp_path: Path) -> None:
    plan = OpenPlan(store, library.create(store, small_plan(), "Vardenis", NOON), "Vardenis")
    with pytest.raises(WriteFailed):
        library.send(store, plan, tmp_path / "nėra" / "kopija.planas", NOON)
    assert store.kept.entries(plan.id) == []
