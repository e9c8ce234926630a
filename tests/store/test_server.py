"""A store on a server: its address, its tables, what it refuses, and what others do to it."""

import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg import OperationalError
from psycopg.errors import ConnectionTimeout
from tests.postgres import Cluster
from tests.store.plans import GOAL, PLAN, creation, operation, retitled, small_plan
from tests.strategies import operations, trees

import planeditor.store
from planeditor.errors import Damaged, StoreRefused, Unreachable
from planeditor.language import Catalogue, Language
from planeditor.plan.changes import OperationKind
from planeditor.store import postgres, server, upgrades
from planeditor.store.distant import DistantStore
from planeditor.store.entries import StoreConflict
from planeditor.store.location import choose, chosen, default_place, place_of
from planeditor.store.server import Server, server_of
from planeditor.store.server_refusals import refusal
from planeditor.store.store import Store

ADDRESS = "postgresql+psycopg://rasa@planai.rajonas.lt:5433/planai"
LT = Catalogue.of(Language.LT)


def refused(server: Server) -> str:
    """What is said when the store is opened, in Lithuanian."""
    with pytest.raises(StoreRefused) as refusal:
        Store.open(server)
    return LT.say(refusal.value.said)


# Addresses


@pytest.mark.parametrize(
    "address",
    [
        ADDRESS,
        "postgresql+psycopg://planai.lt/planai",
        "postgresql+psycopg:///planai?host=/run/postgresql&port=5433",
        "postgresql+psycopg:///?service=planai",
        "postgresql+psycopg://r%40r@[::1]:5433/pl%C4%85nai?sslrootcert=/etc/ssl/savi.pem",
    ],
)
def test_an_address_is_written_as_it_was_read(address: str) -> None:
    assert str(server_of(address)) == address


def test_older_ways_of_writing_an_address_mean_the_same() -> None:
    assert server_of(" postgres://rasa@planai.rajonas.lt:5433/planai ") == server_of(ADDRESS)


@pytest.mark.parametrize(
    "address",
    [
        "mysql://x/y", "postgresql+psycopg://planai.lt", "postgresql+psycopg://planai.lt/a?sslmode=disable",
        "postgresql+psycopg://planai.lt:daug/a", "postgresql+psycopg://planai.lt/a?port=x",
        "postgresql+psycopg://[::1/a", "postgresql+psycopg://x/a%00b", "http://x/y", "postgresql+asyncpg://x/y",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_and_no_file_is_called_so(address: str) -> None:
    with pytest.raises(StoreRefused, match="not understood"):
        place_of(address)


@pytest.mark.parametrize("host", ["a" * 70, "a..lt", "ą" * 60, "x\u202ey"])
def test_a_host_that_can_have_no_address_is_refused(host: str) -> None:
    with pytest.raises(StoreRefused, match="not understood"):
        Store.open(server_of(f"postgresql://{host}/planai"))


@pytest.mark.parametrize(
    "address", ["postgresql://r:raktas7@x/a", "postgresql://x/a?password=raktas7", "mysql://r:raktas7@x/a"]
)
def test_a_password_in_an_address_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(StoreRefused) as refusal:
        place_of(address)
    assert "raktas7" not in str(refusal.value) + LT.say(refusal.value.said)
    assert ".pgpass" in str(refusal.value)


@pytest.mark.parametrize("host", ["", "localhost", "127.0.0.1", "127.8.8.8", "::1", "/run/postgresql"])
def test_this_computer_may_go_without_encryption(host: str) -> None:
    assert "sslmode" not in Server("planai", host).parameters({})


@pytest.mark.parametrize("host", ["planai.lt", "10.0.0.7", "127.0.0.1.lt"])
def test_another_computer_must_prove_who_it_is(host: str) -> None:
    assert Server("planai", host).parameters({})["sslmode"] == "verify-full"
    assert Server("planai").parameters({"PGHOST": host})["sslmode"] == "verify-full"


def test_a_service_is_another_computer_unless_its_file_says_otherwise(tmp_path: Path) -> None:
    file = tmp_path / "pg_service.conf"
    environ = {"PGSERVICEFILE": str(file)}
    server = Server(service="planai")
    assert server.parameters(environ)["sslmode"] == "verify-full"
    file.write_text("[planai]\nhost=planai.lt\nsslmode=disable\n[namie]\nhost=localhost\n", "utf-8")
    assert server.parameters(environ)["sslmode"] == "verify-full"
    assert "sslmode" not in Server(service="namie").parameters(environ)


def test_a_server_that_was_chosen_is_opened_from_then_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planeditor.store.location.own_folder", lambda: tmp_path)
    assert default_place({}) == tmp_path / "plans.db"
    choose(server_of(ADDRESS))
    assert default_place({}) == server_of(chosen()) == server_of(ADDRESS)
    assert default_place({"PLANEDITOR_STORE": "kita.db"}) == Path("kita.db")
    file = tmp_path / "saugykla.txt"
    file.write_text(file.read_text("utf-8"), "utf-8-sig")  # as editors of Windows may save it
    assert default_place({}) == server_of(ADDRESS)
    choose(None)
    assert default_place({}) == tmp_path / "plans.db"


def test_a_program_without_the_driver_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("connected", "postgres", "server_refusals"):
        monkeypatch.delitem(sys.modules, f"planeditor.store.{name}", raising=False)
        monkeypatch.delattr(planeditor.store, name, raising=False)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreRefused, match="psycopg"):
        DistantStore(Server("planai", "127.0.0.1", "1"))


def test_a_store_that_was_not_opened_leaves_no_thread() -> None:
    before = {*threading.enumerate()}
    with pytest.raises(Unreachable):
        DistantStore(Server("planai", "127.0.0.1", "1"))
    left = [one for one in threading.enumerate() if one not in before]
    for one in left:
        one.join(10)
    assert not any(one.is_alive() for one in left)


def test_a_server_that_says_nothing_is_silent_and_not_one_that_shuts_out() -> None:
    error = ConnectionTimeout("connection timeout expired")
    assert isinstance(refusal(error, server_of(ADDRESS)), Unreachable)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ('server certificate for "x" does not match host name "planai.lt"', "sertifikatu pasitikėti"),
        ("SSL error: certificate verify failed", "sertifikatu pasitikėti"),
        ("SSL error: sslv3 alert certificate expired", "sertifikatu pasitikėti"),
        ('root certificate file "/home/x/.postgresql/root.crt" does not exist', "nėra sertifikato"),
        ("server does not support SSL, but SSL was required", "nešifruoja"),
        ("SSL SYSCALL error: Connection reset by peer", "neatsako"),
        ("received invalid response to SSL negotiation: H", "neatsako"),
        ("Connection refused\n\tIs the server running on that host", "neatsako"),
        ('FATAL:  password authentication failed for user "tls"', "nepriima Jūsų vardo"),
        ('FATAL:  role "ssl" does not exist', "neįleidžia"),
        ('FATAL:  role "ssl" is not permitted to log in', "neįleidžia"),
        ('FATAL:  LDAP authentication failed for user "tls"', "nepriima Jūsų vardo"),
        ("FATAL:  SASL authentication failed", "nepriima Jūsų vardo"),
        ("none of the server's SASL authentication mechanisms are supported", "neįleidžia"),
        ("channel binding required, but server authenticated client without channel binding", "neįleidžia"),
    ],
)
def test_what_libpq_says_is_told_in_one_sentence_whatever_hosts_are_called(told: str, sentence: str) -> None:
    for host in ("planai.lt", "password-tls.certificate.lt"):
        error = OperationalError(
            f'connection failed: connection to server at "{host}", port 5432 failed: {told}'
        )
        refused = refusal(error, Server("planai", host))
        assert refused is not None and sentence in LT.say(refused.said)


def test_a_server_whose_network_drops_all_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(postgres._ALIVE, "connect_timeout", 2)  # the least that libpq takes
    with ExitStack() as open_:
        full = open_.enter_context(socket.socket())
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(3):  # what comes after these is left without any answer
            one = open_.enter_context(socket.socket())
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        assert "neatsako" in refused(Server("planai", "127.0.0.1", str(full.getsockname()[1])))


# The same store


@pytest.fixture
def store(empty_shared: Callable[[], Server]) -> Iterator[Store]:
    """A store on the server that holds the small plan."""
    with Store.open(empty_shared()) as opened:
        opened.create(small_plan(), creation())
        yield opened


@pytest.fixture(scope="module")
def emptied(empty_shared: Callable[[], Server]) -> Iterator[Callable[[], Store]]:
    """Gives one store, without plans each time."""
    with Store.open(empty_shared()) as opened:

        def empty() -> Store:
            empty_shared()
            return opened

        yield empty


@settings(max_examples=8)
@given(st.data())
def test_any_plan_and_operation_come_back_as_they_were(
    emptied: Callable[[], Store], data: st.DataObject
) -> None:
    tree = data.draw(trees())
    done = data.draw(operations(tree))
    store = emptied()
    plan = store.create(tree.walk(), creation())
    assert store.load(plan).items() == tree.items()
    assert store.commit(plan, done, 1) == 2
    tree.apply(done.changes)
    assert store.load(plan).items() == tree.items()
    assert store.operation(plan, done.id) == done


def test_a_plan_goes_from_a_file_to_the_server_and_back(store: Store, tmp_path: Path) -> None:
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Serveryje")), 1)
    with Store.open(tmp_path / "namie" / "plans.db") as home:
        home.adopt(store, PLAN)
        assert home.load(PLAN).items() == store.load(PLAN).items()
        assert home.history(PLAN) == store.history(PLAN)


def test_a_plan_created_twice_at_once_is_created_once(store: Store) -> None:
    with Store.open(store.place) as other, pytest.raises(StoreConflict):
        other.create(small_plan(), creation())
    assert [entry.revision for entry in store.plans()] == [1]


def test_a_connection_that_broke_is_made_anew(store: Store, cluster: Cluster) -> None:
    edit = operation(retitled(store.load(PLAN), "Po pertrūkio"))
    _cut(cluster)
    with pytest.raises(StoreRefused, match="broken"):
        store.commit(PLAN, edit, 1)
    assert store.commit(PLAN, edit, 1) == 2


def test_a_server_that_was_brought_back_from_a_backup_is_noticed(
    store: Store, cluster: Cluster, empty_shared: Callable[[], Server]
) -> None:
    edit = operation(retitled(store.load(PLAN), "Po kopijos"))
    store.commit(PLAN, edit, 1)
    with Store.open(empty_shared()) as other:
        other.create(small_plan(), creation())
    _cut(cluster)
    with pytest.raises(StoreRefused, match="broken"):
        store.revision(PLAN)
    with pytest.raises(StoreRefused, match="backup"):
        store.revision(PLAN)


def test_there_are_no_backups_of_a_file(store: Store) -> None:
    with pytest.raises(StoreRefused, match="administrator"):
        store.path  # noqa: B018


# What is not as it should be


def test_whoever_is_not_let_in_is_told_so(
    cluster: Cluster, shared: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "nėra duomenų bazės „nera“" in refused(cluster.server("nera"))
    assert "neįleidžia" in refused(replace(shared, user="niekas"))
    assert "neatsako" in refused(replace(shared, port="1"))
    assert "neatsako" in refused(Server("planai", "127.0.0.1", "1"))
    assert "paslaugos „nera“" in refused(Server(service="nera"))
    monkeypatch.setattr(server, "_is_here", lambda host: False)
    assert "nešifruoja" in refused(Server("shared", "127.0.0.1", str(cluster.port)))


def test_tables_of_a_newer_program_are_left_alone(cluster: Cluster) -> None:
    server = cluster.fresh("newer")
    with Store.open(server) as store:
        store.create(small_plan(), creation())
        cluster.run("INSERT INTO planeditor.upgrade VALUES (4 << 16, '9.0', '')", database="newer")
        tree = store.load
        with pytest.raises(StoreRefused, match=r"version 9\.0"):
            tree(PLAN)
        with pytest.raises(StoreRefused, match=r"version 9\.0"):
            store.commit(PLAN, operation(), 1)
    assert "9.0" in refused(server)


def test_tables_of_another_program_are_left_alone(cluster: Cluster) -> None:
    server = cluster.fresh("strange")
    cluster.run(
        "CREATE SCHEMA planeditor", "CREATE TABLE planeditor.kita (id int)",
        "GRANT ALL ON SCHEMA planeditor TO PUBLIC", database="strange",
    )  # fmt: skip
    assert "lentelės" in refused(server)


def test_older_tables_are_brought_up_once(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    server = cluster.fresh("older")
    Store.open(server).close()
    runs = []
    step = upgrades.Step((3, 1), lambda connection: runs.append(connection.dialect.name))
    monkeypatch.setattr(upgrades, "STEPS", (step,))
    monkeypatch.setattr(upgrades.upgrade, "__defaults__", ((step,),))
    for _ in range(2):
        with Store.open(server) as store:
            store.create(small_plan(), creation()) if not store.plans() else store.load(PLAN)
    assert runs == ["postgresql"]


def test_a_row_that_is_not_as_it_was_written_is_noticed(store: Store, cluster: Cluster) -> None:
    cluster.run(f"UPDATE planeditor.goal SET title = 'Kitas' WHERE id = '{GOAL}'", database="shared")
    with pytest.raises(Damaged):
        store.load(PLAN)
    assert [entry.is_damaged for entry in store.plans()] == [True]
    assert store.operation_index(PLAN)[0][1] is OperationKind.CREATE


def _cut(cluster: Cluster) -> None:
    """End the connections of the owner, as a restart of the server does."""
    cluster.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'planeditor_owner'")


@pytest.mark.parametrize(
    "told",
    ["", "{", "[]", "{}", '{"program": 1, "person": "x"}', '{"person": "x", "y": ""}', "[" * 7999],
    ids=lambda told: told[:40],
)
def test_what_no_program_of_ours_tells_is_not_heard(told: str) -> None:
    from planeditor.store.listening import _presence_of

    assert _presence_of(told) is None


def test_an_edit_asks_the_server_once_more_than_a_file(store: Store, tmp_path: Path) -> None:
    """What the version of the tables is and that others are told goes in one question."""
    with Store.open(tmp_path / "namie" / "plans.db") as home:
        home.create(small_plan(), creation())
        asked = [_statements(one) for one in (home, store)]
    assert asked[1] == asked[0] + 1


def _statements(store: Store) -> int:
    """How many statements the commit of an edit is; what it is made of is read before."""
    edit = operation(retitled(store.load(PLAN), "Kitas"))
    asked: list[str] = []
    listening = (store._engine.present, "before_cursor_execute", lambda *told: asked.append(told[2]))
    sa.event.listen(*listening)
    store.commit(PLAN, edit, 1)
    sa.event.remove(*listening)
    return sum(not text.startswith("BEGIN") for text in asked)  # PostgreSQL's driver begins by itself


def test_what_is_waited_for_longer_is_what_stores_can_be_asked() -> None:
    from planeditor.store.distant import _WHOLE
    from planeditor.store.kept import Kept

    assert [name for name in _WHOLE if not hasattr(Store, name) and not hasattr(Kept, name)] == []


def test_others_are_told_of_plans_and_of_nothing_else(store: Store) -> None:
    from planeditor.store.digests import DigestRow
    from planeditor.store.listening import Listening

    heard: SimpleQueue[str] = SimpleQueue()
    assert isinstance(store.place, Server)
    listening = Listening(store.place, heard.put, lambda _: None)
    assert heard.get(timeout=60) == ""  # that it listens from now on
    _, state = store.load_with_state(PLAN)
    store.keep_digests("bandymas", [DigestRow(PLAN, state, "{}")])
    store.commit(PLAN, operation(retitled(store.load(PLAN), "Kitas")), 1)
    assert heard.get(timeout=60) == PLAN
    listening.close()
