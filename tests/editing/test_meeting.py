"""Copies that go round an office of real stores: each is recognised by what it descends from, and merged."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON, item_id, small_plan
from tests.people import Person

from planeditor.editing import library
from planeditor.editing.arrivals import Arrival, News, waiting
from planeditor.editing.meeting import meet, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import NotFound, StoreRefused
from planeditor.files.manifest import Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import read
from planeditor.files.writer import save
from planeditor.language import Catalogue, Language
from planeditor.merge.conflicts import Key, Side
from planeditor.merge.lineage import StateRecord, made
from planeditor.plan.changes import OperationKind
from planeditor.plan.codec import dump
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import Kind, Recommendation
from planeditor.store.entries import SnapshotReason
from planeditor.store.store import Store

PLAN, GOAL, TASK, FIRST, SECOND = map(item_id, (1, 2, 3, 5, 6))


def told(arrival: Arrival) -> list[str]:
    return [*map(Catalogue(Language.EN, {}).say, arrival.sentences)]


def test_a_copy_that_comes_back_says_what_it_brings_and_waits(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    jonas.write(SECOND, "Jono antra")
    before = rasa.plan.tree.items()
    arrival = rasa.receive(jonas.send())
    assert told(arrival) == ["A copy of “Bandomasis planas” with 2 changed items (by: Jonas)."]
    assert rasa.plan.tree.items() == before
    assert len(rasa.store.plans()) == 1
    assert waiting(rasa.store, PLAN) == [arrival.state]


def test_what_both_changed_comes_together_in_one_step_of_undo(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    rasa.write(SECOND, "Rasos")
    jonas.write(FIRST, "Jono")
    plan, meeting = rasa.meet(jonas.send())
    before, head = plan.tree.items(), rasa.store.kept.head(PLAN)
    operation = take_in(rasa.store, plan, meeting, {}, NOON)
    assert operation is not None and operation.kind is OperationKind.MERGE
    assert (rasa.title(FIRST), rasa.title(SECOND)) == ("Jono", "Rasos")
    assert waiting(rasa.store, PLAN) == []
    plan.undo()
    assert plan.tree.items() == before == rasa.store.load(PLAN).items()
    assert rasa.store.kept.head(PLAN) == head
    assert waiting(rasa.store, PLAN) == [meeting.theirs]
    plan.redo()
    assert (rasa.title(FIRST), waiting(rasa.store, PLAN)) == ("Jono", [])


def test_an_undone_merge_takes_nothing_back_from_others(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    plan, meeting = rasa.meet(jonas.send())
    take_in(rasa.store, plan, meeting, {}, NOON)
    plan.undo()
    rasa.write(SECOND, "Rasos")
    assert jonas.take(rasa.send()) == 0
    assert (jonas.title(FIRST), jonas.title(SECOND)) == ("Jono", "Rasos")


def test_a_copy_of_who_changed_nothing_is_taken_whole_and_is_the_same_state(
    two: tuple[Person, Person],
) -> None:
    rasa, jonas = two
    rasa.write(FIRST, "Rasos")
    path = rasa.send()
    assert jonas.take(path) == 0
    assert jonas.store.kept.head(PLAN) == read(path).manifest.state == rasa.store.kept.head(PLAN)


def test_copies_that_go_round_are_recognised(
    office: Callable[[str], Person], two: tuple[Person, Person]
) -> None:
    rasa, jonas = two
    ona = office("Ona")
    jonas.write(FIRST, "Jono")
    ona.receive(jonas.send())
    ona.write(SECOND, "Onos")
    rasa.write(GOAL, "Rasos")
    back = ona.send()
    assert told(rasa.receive(back)) == [
        "A copy of “Bandomasis planas” with 2 changed items (by: Jonas, Ona)."
    ]
    assert rasa.take(back) == 0
    assert [rasa.title(id_) for id_ in (FIRST, SECOND, GOAL)] == ["Jono", "Onos", "Rasos"]
    assert rasa.receive(back).news is News.OLDER
    for other in (jonas, ona):
        assert other.take(rasa.send()) == 0
        assert other.plan.tree.items() == rasa.plan.tree.items()
    assert told(rasa.receive(jonas.send())) == ["Nothing new in “Bandomasis planas” (from: Jonas)."]


def test_an_old_copy_after_a_newer_one_is_told_as_such_whatever_the_clocks_say(
    two: tuple[Person, Person],
) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Senas")
    old = jonas.send(NOON + timedelta(days=3000))
    jonas.write(FIRST, "Naujas")
    new = jonas.send(NOON - timedelta(days=3000))
    rasa.take(new)
    arrival = rasa.receive(old, NOON - timedelta(days=9000))
    assert told(arrival) == [
        "An older copy of “Bandomasis planas” (from: Jonas): all that is in it is here already."
    ]
    assert rasa.title(FIRST) == "Naujas"


def test_who_goes_on_from_an_old_backup_is_recognised(
    office: Callable[[str], Person], two: tuple[Person, Person], tmp_path: Path
) -> None:
    rasa, jonas = two
    jonas.store.close()
    kept = tmp_path / "kopija.db"
    shutil.copyfile(jonas.store.path, kept)
    with Store.open(jonas.store.path) as store:
        later = Person("Jonas", store, tmp_path)
        later.write(FIRST, "Prarastas")
        rasa.take(later.send())
    shutil.copyfile(kept, jonas.store.path)
    with Store.open(jonas.store.path) as store:
        back = Person("Jonas", store, tmp_path / "Jonas")
        back.write(SECOND, "Iš kopijos")
        assert rasa.take(back.send()) == 0
        assert (rasa.title(FIRST), rasa.title(SECOND)) == ("Prarastas", "Iš kopijos")
        assert back.take(rasa.send()) == 0
        assert back.title(FIRST) == "Prarastas"


def test_a_question_is_asked_once(office: Callable[[str], Person], two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    ona = office("Ona")
    rasa.write(FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    ona.receive(jonas.send())
    ona.write(SECOND, "Onos")
    assert rasa.take(jonas.send(), Side.MINE) == 1
    assert ona.take(rasa.send()) == 0
    assert (ona.title(FIRST), ona.title(SECOND)) == ("Rasos", "Onos")
    assert jonas.take(ona.send()) == 0
    assert jonas.plan.tree.items() == ona.plan.tree.items()


def test_the_same_answers_make_the_same_state_whoever_merges(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    rasa.write(FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    to_jonas, to_rasa = rasa.send(), jonas.send()
    assert (rasa.take(to_rasa, Side.THEIRS), jonas.take(to_jonas, Side.MINE)) == (1, 1)
    assert rasa.store.kept.head(PLAN) == jonas.store.kept.head(PLAN)


def test_what_is_put_off_is_the_same_on_both_sides_and_stays_as_a_remark(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    rasa.write(FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    to_jonas, to_rasa = rasa.send(), jonas.send()
    for person, path in ((rasa, to_rasa), (jonas, to_jonas)):
        plan, meeting = person.meet(path)
        take_in(person.store, plan, meeting, {}, NOON)
    assert rasa.plan.tree.items() == jonas.plan.tree.items()
    (remark,) = rasa.plan.tree.of_kind(Kind.RECOMMENDATION)
    assert isinstance(remark, Recommendation) and "Jono" in remark.remark
    head = rasa.store.kept.head(PLAN)
    assert rasa.store.kept.lineage(PLAN)[head].answered == frozenset()


def test_what_was_refused_stays_out_and_is_not_brought_again(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    path = jonas.send()
    plan, meeting = rasa.meet(path)
    take_in(rasa.store, plan, meeting, {}, NOON, refused=[Key(FIRST, "title")])
    assert rasa.title(FIRST) == "Stažuotės"
    assert rasa.receive(path).news is News.OLDER
    assert jonas.take(rasa.send()) == 0
    assert jonas.title(FIRST) == "Stažuotės"


def test_what_only_a_newer_program_knows_goes_through_a_merge(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    idea = dump({"kind": "wish", "id": item_id(800), "parent": PLAN, "order": "V", "text": "mintis"})
    jonas.write(FIRST, "Jono")
    sent = read(jonas.send())
    came = rasa.store.path.with_name("naujesnis.planas")
    manifest = Manifest(
        plan_id=PLAN,
        state=item_id(900),
        sent=NOON,
        ancestors=(*sent.manifest.ancestors, sent.manifest.state),
        format=sent.manifest.format._replace(minor=7),
    )
    save(came, PlanFile(manifest, sent.items, unknown_items=(idea,)))
    rasa.write(SECOND, "Rasos")
    rasa.receive(jonas.send())
    assert rasa.take(came) == 0
    assert read(rasa.send()).unknown_items == (idea,)
    assert (rasa.title(FIRST), rasa.title(SECOND)) == ("Jono", "Rasos")


def test_two_people_of_one_name_are_told_apart(office: Callable[[str], Person]) -> None:
    one, other = office("Rasa"), Person("Rasa", office("kita").store, office("aplankas").store.path.parent)
    one.begin()
    other.receive(one.send())
    assert one.store.kept.store_id() != other.store.kept.store_id()
    assert read(other.send()).manifest.store == other.store.kept.store_id()


def test_without_a_known_base_every_difference_is_a_question(
    two: tuple[Person, Person], tmp_path: Path
) -> None:
    rasa, _ = two
    path = tmp_path / "nežinia.planas"
    items = {item.id: item for item in small_plan()}
    save(path, PlanFile(Manifest(plan_id=PLAN, state=item_id(901), sent=NOON, sender="X"), items))
    rasa.write(FIRST, "Rasos")
    arrival = rasa.receive(path)
    assert told(arrival) == [
        "A copy of “Bandomasis planas” with 1 changed items (by: X).",
        "What this copy began as is not known here, so every difference is a question.",
    ]
    assert rasa.take(path, Side.MINE) == 1
    assert rasa.title(FIRST) == "Rasos"


def test_another_state_under_a_known_id_is_a_copy_made_of_it(
    two: tuple[Person, Person], tmp_path: Path
) -> None:
    """Only files of older versions and of other programs have ids that say nothing of the content."""
    rasa, _ = two
    items = {item.id: item for item in small_plan()}
    for number, title in enumerate(("Pirmas", "Antras")):
        items[FIRST] = replace(items[FIRST], title=title)  # type: ignore[call-arg]
        path = tmp_path / f"{number}.planas"
        parents = (rasa.store.kept.head(PLAN),)
        save(path, PlanFile(Manifest(plan_id=PLAN, state=item_id(902), sent=NOON, ancestors=parents), items))
        assert rasa.receive(path).changes == 1
        assert rasa.take(path) == 0
        assert rasa.title(FIRST) == title


def test_a_file_that_tells_a_known_state_without_its_content_cannot_say_what_that_was(
    two: tuple[Person, Person], tmp_path: Path
) -> None:
    """Its own graph would prove nothing; what is known here does."""
    rasa, jonas = two
    gone = made("0" * 32, (rasa.store.kept.head(PLAN),), author="Z", at=NOON)
    jonas.write(FIRST, "Jono")
    path = jonas.send()
    came = read(path)
    items, told = dict(came.items), came.manifest
    record = made(fingerprint(items.values()), (gone.id,), author="Jonas", at=NOON)
    above = came.records[:-1]
    save(path, replace(came, manifest=replace(told, state=record.id), records=(*above, gone, record)))
    assert rasa.receive(path).news is News.COPY
    bare = StateRecord(gone.id)
    lie = dict(items) | {FIRST: replace(items[FIRST], title="Melas")}  # type: ignore[call-arg]
    as_base = replace(
        came,
        manifest=replace(told, state=record.id),
        records=(*above, bare, record),
        contents={gone.id: (lie, ())},
    )
    as_state = replace(
        came, manifest=replace(told, state=gone.id), items=lie, records=(*above, bare), contents={}
    )
    for number, one in enumerate((as_base, as_state)):
        save(tmp_path / f"{number}.planas", one)
        assert rasa.receive(tmp_path / f"{number}.planas").state != gone.id
        assert rasa.store.kept.content(PLAN, gone.id) is None
    assert rasa.title(FIRST) != "Melas"


@pytest.mark.parametrize("put_away, sentence", [(Store.archive, "archive"), (Store.delete, "deleted")])
def test_of_a_plan_that_was_put_away_it_is_told(
    two: tuple[Person, Person], put_away: Callable[[Store, str, datetime], None], sentence: str
) -> None:
    rasa, jonas = two
    put_away(rasa.store, PLAN, NOON)
    jonas.write(FIRST, "Jono")
    arrival = rasa.receive(jonas.send())
    assert arrival.news is News.COPY and sentence in told(arrival)[1]
    assert waiting(rasa.store, PLAN) == [arrival.state]


def test_another_plan_of_the_same_title_is_told_apart(office: Callable[[str], Person]) -> None:
    rasa, jonas = office("Rasa"), office("Jonas")
    rasa.begin()
    jonas.begin()
    copy = library.duplicate(jonas.store, PLAN, "Bandomasis planas", "Jonas", NOON)
    path = jonas.store.path.with_name("kitas.planas")
    library.send(jonas.store, OpenPlan(jonas.store, copy, "Jonas"), path, NOON)
    assert rasa.receive(path).news is News.OTHER
    assert len(rasa.store.plans()) == 2


def test_a_full_disk_in_the_middle_of_a_merge_leaves_the_plan_as_it_was(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(GOAL, "ilgas " * 60)
    for number in range(40):
        jonas.plan.add(Kind.GOAL, PLAN, title=f"{number}", description="žodis " * 3000)
    plan, meeting = rasa.meet(jonas.send())
    before, revision = plan.tree.items(), plan.revision
    head = rasa.store.kept.head(PLAN)
    with rasa.store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreRefused):
        take_in(rasa.store, plan, meeting, {}, NOON)
    assert plan.tree.items() == before == rasa.store.load(PLAN).items()
    assert (plan.revision, plan.unsaved) == (revision, None)
    assert rasa.store.kept.head(PLAN) == head
    with rasa.store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    take_in(rasa.store, plan, meeting, {}, NOON)
    assert plan.tree.items() == jonas.plan.tree.items() == rasa.store.load(PLAN).items()


def test_a_spoilt_content_is_no_base_and_that_is_told(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    path = jonas.send()
    rasa.write(FIRST, "Rasos")
    with closing(sqlite3.connect(rasa.store.path)) as raw:
        raw.execute("UPDATE state SET items = x'00'")
        raw.commit()
    arrival = rasa.receive(path)
    assert arrival.has_base  # the copy itself holds what it began as
    with closing(sqlite3.connect(rasa.store.path)) as raw:
        raw.execute("UPDATE state SET items = x'00'")
        raw.commit()
    with pytest.raises(NotFound):
        _ = meet(rasa.store, rasa.plan, arrival.state).found


def test_states_are_kept_for_a_reason(two: tuple[Person, Person]) -> None:
    rasa, jonas = two
    jonas.write(FIRST, "Jono")
    rasa.write(SECOND, "Rasos")
    rasa.take(jonas.send())
    reasons = sorted(entry.reason for entry in rasa.store.kept.entries(PLAN))
    assert reasons == sorted([SnapshotReason.SENT, SnapshotReason.RECEIVED, SnapshotReason.MERGED])
    merged = next(one for one in rasa.store.kept.entries(PLAN) if one.reason is SnapshotReason.MERGED)
    assert rasa.store.kept.items_of(merged.id) == rasa.plan.tree.items()
