"""What each role may do with the plans of a server: in the program, and past it with SQL of one's own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from tests.postgres import OWNER, Cluster
from tests.store.plans import ACTIVITY, GOAL, LINE, PLAN, TASK, creation, operation, retitled, small_plan

from planeditor.editing.overview.digest import MAKER
from planeditor.editing.overview.sides import Sides
from planeditor.editing.shared_plan import SharedPlan
from planeditor.errors import NotAllowed
from planeditor.plan.changes import Change, Insert, Remove, SetField
from planeditor.plan.items import Activity, Kind, Recommendation, Task, new_id
from planeditor.resources import resource
from planeditor.store.digests import DigestRow
from planeditor.store.distant import DistantStore
from planeditor.store.postgres import _TURN
from planeditor.store.server import Server
from planeditor.store.store import Store

ROLES = ("reader", "remarker", "own", "editor")
TURN = f"SELECT pg_advisory_xact_lock({_TURN})"
"""As the program takes it before it remembers something."""
ITEMS = tuple(kind.value for kind in Kind if kind is not Kind.RECOMMENDATION)


@pytest.fixture(scope="module")
def guarded(cluster: Cluster) -> Server:
    """A store in which the script was run, twice, with a person for each role."""
    server = cluster.fresh("guarded")
    Store.open(server).close()
    for _ in range(2):
        assert cluster.script(resource("server") / "rights.sql", "guarded") == ""
    for role in ROLES:
        cluster.run(f"CREATE ROLE test_{role} LOGIN IN ROLE planeditor_{role}")
    cluster.run(
        f"INSERT INTO planeditor.assigned VALUES ('test_own', '{PLAN}', '{TASK}')", database="guarded"
    )
    return server


@pytest.fixture
def begun(cluster: Cluster, guarded: Server) -> Server:
    """The store with the small plan, as its owner made it, and a second goal."""
    cluster.run("DELETE FROM planeditor.plan_entry", database="guarded")
    with Store.open(guarded) as store:
        store.create(small_plan(), creation())
    return guarded


@pytest.fixture
def as_role(begun: Server) -> Iterator[Callable[[str], Store]]:
    """Opens the store as somebody of a role."""
    opened: list[Store] = []

    def open_(role: str) -> Store:
        opened.append(Store.open(replace(begun, user=f"test_{role}")))
        return opened[-1]

    yield open_
    for one in opened:
        one.close()


def remark(store: Store) -> tuple[Change, ...]:
    return (Insert(Recommendation(id=new_id(), parent=PLAN, remark="Ar tikrai?")),)


def own(store: Store) -> tuple[Change, ...]:
    added = Activity(id=new_id(), parent=TASK, order="Z", title="Nauja")
    return (Insert(added), SetField(Kind.ACTIVITY, ACTIVITY, "title", store.load(PLAN)[ACTIVITY].title, "x"))  # type: ignore[attr-defined]


def others(store: Store) -> tuple[Change, ...]:
    return (retitled(store.load(PLAN), "Kitas"),)


def inserted(store: Store) -> tuple[Change, ...]:
    return (Insert(Task(id=new_id(), parent=GOAL, order="Z", title="Naujas")),)


def removed(store: Store) -> tuple[Change, ...]:
    tree = store.load(PLAN)
    return tuple(Remove(tree[id_]) for id_ in (LINE, ACTIVITY, TASK, GOAL))


@pytest.mark.parametrize(
    ("role", "allowed", "refused"),
    [
        ("reader", (), (remark, own, others, inserted, removed)),
        ("remarker", (remark,), (own, others, inserted, removed)),
        ("own", (remark, own), (others, inserted, removed)),
        ("editor", (remark, own, others, inserted), ()),
    ],
)
def test_a_role_does_in_the_program_what_it_may(
    as_role: Callable[[str], Store], role: str, allowed: tuple[Any, ...], refused: tuple[Any, ...]
) -> None:
    store = as_role(role)
    revision = store.revision(PLAN)
    for changes in refused:
        before = store.load(PLAN).items()
        with pytest.raises(NotAllowed):
            store.commit(PLAN, operation(*changes(store)), revision)
        assert (store.load(PLAN).items(), store.revision(PLAN)) == (before, revision)
    for changes in allowed:
        revision = store.commit(PLAN, operation(*changes(store)), revision)
        assert store.load(PLAN)  # with its checksums
    assert len(store.history(PLAN)) == 1 + len(allowed)
    assert [entry.is_damaged for entry in store.plans()] == [False]


def test_what_is_worked_out_of_plans_is_remembered_by_editors(
    begun: Server, as_role: Callable[[str], Store]
) -> None:
    def sums(store: Store) -> dict[str, str]:
        sides = Sides(store)
        sides.finish()
        return store.digests(MAKER)

    assert sums(as_role("reader")) == {}
    kept = sums(as_role("editor"))
    assert [*kept] == [PLAN]
    with Store.open(begun) as store:
        assert sums(store) == as_role("reader").digests(MAKER) == kept


def remembering(store: Store, text: str) -> None:
    """Remember a text of the plan as it is."""
    _, state = store.load_with_state(PLAN)
    store.keep_digests(MAKER, [DigestRow(PLAN, state, text)])


def blocked(cluster: Cluster) -> bool:
    """Whether somebody waits for another's transaction."""
    with closing(cluster.connect("guarded")) as raw:
        waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        return bool(raw.execute(waiting).fetchone()[0])


def while_busy(cluster: Cluster, statement: str, work: Callable[[], None]) -> None:
    """Do the work while another's statement is not yet committed; it is once the work waits for it."""
    with ThreadPoolExecutor(1) as thread, closing(cluster.connect("guarded", OWNER)) as other:
        other.autocommit = False
        other.execute(statement)
        working = thread.submit(work)
        while not working.done() and not blocked(cluster):
            pass
        other.commit()
        working.result()


def test_two_who_remember_the_same_at_once_do_no_harm(
    cluster: Cluster, begun: Server, as_role: Callable[[str], Store]
) -> None:
    store, other = as_role("editor"), as_role("editor")
    remembering(other, "pirma")
    _, state = store.load_with_state(PLAN)
    row = f"'{PLAN}', {state.revision}, {state.content}, '{MAKER}', 'jo', 0"
    anothers = f"{TURN}; DELETE FROM planeditor.digest; INSERT INTO planeditor.digest VALUES ({row})"
    seen: list[dict[str, str]] = []

    def work() -> None:
        seen.append(other.digests(MAKER))
        remembering(store, "mano")

    while_busy(cluster, anothers, work)
    assert seen == [{PLAN: "pirma"}]
    remembering(store, "mano")
    assert other.digests(MAKER) == {PLAN: "mano"}


def test_two_who_begin_to_remember_at_once_do_no_harm(cluster: Cluster, begun: Server) -> None:
    made = "CREATE TABLE planeditor.digest (LIKE planeditor.kept)"
    cluster.run("ALTER TABLE planeditor.digest RENAME TO kept", database="guarded")
    try:
        with Store.open(begun) as store:
            while_busy(cluster, f"{TURN}; {made}", lambda: remembering(store, "mano"))
            assert store.digests(MAKER) == {PLAN: "mano"}
    finally:
        cluster.run(
            "DROP TABLE planeditor.digest", "ALTER TABLE planeditor.kept RENAME TO digest", database="guarded"
        )


def test_who_may_not_read_what_is_remembered_does_without(
    cluster: Cluster, begun: Server, as_role: Callable[[str], Store]
) -> None:
    cluster.run("REVOKE ALL ON planeditor.digest FROM planeditor_reader", database="guarded")
    sides = Sides(as_role("reader"))
    sides.finish()
    assert [side.digest is not None for side in sides.all] == [True]
    cluster.run("GRANT SELECT ON planeditor.digest TO planeditor_reader", database="guarded")


def test_an_edit_that_is_not_allowed_is_taken_back(begun: Server) -> None:
    distant = DistantStore(replace(begun, user="test_remarker"))
    plan = SharedPlan(distant.as_store, PLAN, "Rasa")
    before = plan.tree.items()
    with pytest.raises(NotAllowed):
        plan.edit(GOAL, "title", "Kitas")
    assert (plan.tree.items(), plan.unsaved, plan.undo_text) == (before, None, None)
    plan.add(Kind.RECOMMENDATION, PLAN, remark="Ar tikrai?")
    assert (len(plan.tree), plan.unsaved) == (len(before) + 1, None)
    distant.close()


ATTACKS = {
    "a plan is taken away": f"DELETE FROM plan_entry WHERE id = '{PLAN}'",
    "history is taken away": "DELETE FROM operation",
    "rights are given": "GRANT planeditor_editor TO test_reader",
    "a name is made up": "INSERT INTO signed VALUES ('test_reader', 'Jonas')",
    "a name is given up": "DELETE FROM signed",
    "an assignment is made up": f"INSERT INTO assigned VALUES ('test_own', '{PLAN}', '{PLAN}')",
    "guard is taken off": "ALTER TABLE goal DISABLE ROW LEVEL SECURITY",
    "a trigger is taken off": "DROP TRIGGER own ON goal",
    "a table is dropped": "DROP TABLE goal",
    "a table is made": "CREATE TABLE planeditor.kita (id int)",
    "a table is emptied": "TRUNCATE operation",
    "the version is changed": "UPDATE upgrade SET version = 0",
    "another becomes the owner": "SET ROLE planeditor_owner",
    "files are read": "COPY goal FROM '/etc/passwd'",
    "programs are run": "COPY goal TO PROGRAM 'true'",
}
LESS = {
    "a plan is deleted": "UPDATE plan_entry SET deleted = 'x'",
    "a plan is begun": f"INSERT INTO plan_entry SELECT '{new_id()}', created, changed, revision, archived, "
    "deleted, content, head, checksum FROM plan_entry",
    "a version is forgotten": "DELETE FROM snapshot",
    "an item is stolen": f"UPDATE goal SET parent = '{TASK}' WHERE id = '{GOAL}'",
    "an item is put elsewhere": f"UPDATE activity SET parent = '{GOAL}' WHERE id = '{ACTIVITY}'",
    "a goal is removed": f"DELETE FROM goal WHERE id = '{GOAL}'",
    "a goal is inserted": f'INSERT INTO goal (plan, id, parent, "order", checksum) '
    f"VALUES ('{PLAN}', '{new_id()}', '{PLAN}', 'Z', 0)",
    "the way up is replaced": "CREATE OR REPLACE VIEW planeditor.place AS SELECT 1",
}


@pytest.mark.parametrize("role", ROLES)
def test_sql_of_ones_own_does_no_more(cluster: Cluster, begun: Server, role: str) -> None:
    from psycopg.errors import Error, InsufficientPrivilege

    attacks = ATTACKS if role == "editor" else ATTACKS | LESS
    with closing(cluster.connect("guarded", f"test_{role}")) as raw:
        raw.execute("SET search_path = planeditor")
        for name, statement in attacks.items():
            with pytest.raises(Error) as refusal:
                raw.execute(statement)
            assert isinstance(refusal.value, InsufficientPrivilege), (name, refusal.value)
    with Store.open(begun) as store:
        assert store.load(PLAN).items() == {item.id: item for item in small_plan()}


def test_a_kept_state_is_emptied_by_an_editor_only(cluster: Cluster, begun: Server) -> None:
    with Store.open(begun) as store:
        kept = store.kept.contents(PLAN)
        for role in ("remarker", "own"):
            with closing(cluster.connect("guarded", f"test_{role}")) as raw:
                raw.execute("UPDATE planeditor.state SET items = NULL")
            assert store.kept.contents(PLAN) == kept
    assert kept


def test_history_behind_its_last_entry_stays(
    cluster: Cluster, begun: Server, as_role: Callable[[str], Store]
) -> None:
    store = as_role("editor")
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    with closing(cluster.connect("guarded", "test_editor")) as raw:
        raw.execute("UPDATE planeditor.operation SET author = 'Kitas' WHERE revision = 1")
    assert [one.operation.author for one in store.history(PLAN) if one.operation][-1] == creation().author


@pytest.fixture
def named(cluster: Cluster, begun: Server) -> Iterator[None]:
    """The editor has a name of their own, and somebody else is gone whom something was assigned to."""
    assigned = f"('gone', '{PLAN}', '{TASK}'), ('test_own', '{PLAN}', '{TASK}')"
    cluster.run(
        "INSERT INTO planeditor.signed VALUES ('test_editor', 'Rasa Rasaitė')",
        "DELETE FROM planeditor.assigned", f"INSERT INTO planeditor.assigned VALUES {assigned}",
        database="guarded",
    )  # fmt: skip
    yield
    cluster.run(
        "DELETE FROM planeditor.signed", "DELETE FROM planeditor.assigned WHERE member = 'gone'",
        database="guarded",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("author", "is_let"),
    [("Rasa Rasaitė", True), ("Rasa Rasaitė, Trakų r.", True), ("Rasa", False), ("Rasa Rasaitė-Jonė", False)],
)
def test_whoever_has_a_name_writes_history_by_it_alone(
    as_role: Callable[[str], Store], named: None, author: str, is_let: bool
) -> None:
    edited = replace(operation(), author=author)
    store = as_role("editor")
    try:
        store.commit(PLAN, edited, 1)
    except NotAllowed as refused:
        assert not is_let and "another name" in str(refused)
    assert store.history(PLAN)[0].revision == 1 + is_let


def test_anothers_last_entry_is_not_rewritten(
    cluster: Cluster, as_role: Callable[[str], Store], named: None
) -> None:
    store = as_role("own")  # whose name is not told
    store.commit(PLAN, replace(operation(*own(store)), author="Jonas"), 1)
    with closing(cluster.connect("guarded", "test_editor")) as raw:
        raw.execute("UPDATE planeditor.operation SET changes = '[]'")
        raw.execute("UPDATE planeditor.operation SET author = 'Rasa Rasaitė'")
    assert next(one.operation.author for one in store.history(PLAN) if one.operation) == "Jonas"


def test_whoever_has_no_role_sees_nothing(cluster: Cluster, guarded: Server) -> None:
    from planeditor.errors import StoreRefused

    cluster.run("CREATE ROLE test_stranger LOGIN")
    with pytest.raises(StoreRefused, match="does not let you in"):
        Store.open(replace(guarded, user="test_stranger"))
