"""Passwords of servers: kept by a keyring that is to be trusted, used, forgotten, and written nowhere."""

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from tests.keyrings import Kept, keyring_of
from tests.postgres import SIGNED, Cluster

from planeditor.errors import NotSignedIn, StoreRefused
from planeditor.store import passwords
from planeditor.store.distant import DistantStore
from planeditor.store.listening import Listening
from planeditor.store.postgres import connected
from planeditor.store.server import Server, server_of
from planeditor.store.store import Store

SECRET = "Ąžuolas 7"


@pytest.fixture(scope="module")
def signed(cluster: Cluster, shared: Server) -> Server:
    """The store's address for somebody whom the server asks for a password."""
    cluster.run(f"CREATE ROLE test_signed LOGIN PASSWORD '{SECRET}' IN ROLE {SIGNED}")
    cluster.run(f"GRANT {shared.user} TO test_signed")
    return replace(shared, user="test_signed")


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """libpq finds no password of whoever runs the tests."""
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """What a keyring like that of Windows keeps."""
    yield keyring_of(monkeypatch, "keyring.backends.Windows")


def test_a_password_is_asked_for_where_none_is_kept(signed: Server, kept: Kept) -> None:
    with pytest.raises(NotSignedIn):
        Store.open(signed)
    assert kept == {}


def test_a_kept_password_signs_in_and_listens_too(
    signed: Server, kept: Kept, empty_shared: Callable[[], Server]
) -> None:
    empty_shared()
    passwords.remember(replace(signed, password=SECRET))
    assert [*kept.values()] == [SECRET]
    distant = DistantStore(signed)
    assert isinstance(distant.place, Server)
    assert (distant.place, distant.place.password) == (signed, SECRET)
    assert distant.as_store.plans() == []
    heard = threading.Event()
    listening = Listening(distant.place, lambda plan: heard.set(), lambda presence: None)
    assert heard.wait(60)
    listening.close()
    distant.close()


def test_a_kept_password_that_is_wrong_is_forgotten(signed: Server, kept: Kept) -> None:
    passwords.remember(replace(signed, password="senas"))
    with pytest.raises(NotSignedIn):
        Store.open(signed)
    assert kept == {}
    with pytest.raises(NotSignedIn):
        Store.open(replace(signed, password="irgi ne"))
    Store.open(replace(signed, password=SECRET)).close()


def test_a_kept_password_is_kept_unless_it_is_the_one_that_the_server_refuses(
    signed: Server, kept: Kept, cluster: Cluster
) -> None:
    for server in (signed, replace(signed, port="1"), replace(signed, database="no_such")):
        passwords.remember(replace(server, password=SECRET))
    for away in (replace(signed, port="1"), replace(signed, database="no_such")):
        with pytest.raises(StoreRefused):
            Store.open(away)
    cluster.run("ALTER ROLE test_signed NOLOGIN")
    with pytest.raises(StoreRefused, match="does not let you in"):
        Store.open(signed)
    assert [*kept.values()] == [SECRET] * 3
    cluster.run("ALTER ROLE test_signed LOGIN VALID UNTIL '2001-01-01'")
    with pytest.raises(NotSignedIn):
        Store.open(signed)
    assert ("planeditor", str(signed)) not in kept
    cluster.run("ALTER ROLE test_signed VALID UNTIL 'infinity'")


def test_a_password_that_was_refused_is_not_tried_again_until_somebody_says_so(
    signed: Server, kept: Kept, cluster: Cluster
) -> None:
    entered = replace(signed, password=SECRET)
    told: list[str] = []
    entered.key.refused = lambda: told.append("refused")
    connected(entered).close()
    cluster.run("ALTER ROLE test_signed PASSWORD 'kitas'")
    for _ in range(2):
        with pytest.raises((psycopg.Error, NotSignedIn)):
            connected(entered)
    assert told == ["refused"]
    cluster.run(f"ALTER ROLE test_signed PASSWORD '{SECRET}'")
    with pytest.raises(NotSignedIn):
        connected(entered)
    entered.key.try_again()
    connected(entered).close()
    entered.key.give("ne tas")
    with pytest.raises(psycopg.Error):
        connected(entered)
    entered.key.give(SECRET)
    connected(entered).close()
    assert len(told) == 2


def test_the_own_file_of_libpq_comes_first(
    signed: Server, kept: Kept, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    passwords.remember(replace(signed, password="senas"))
    file = tmp_path / "pgpass"
    file.write_text(f"*:*:*:test_signed:{SECRET}\n", "utf-8")
    file.chmod(0o600)
    Store.open(signed).close()
    assert len(kept) == 1


@pytest.mark.parametrize("module", ["keyring.backends.null", "keyring.backends.fail", "keyrings.alt.file"])
def test_a_keyring_that_keeps_nothing_or_in_the_open_is_not_used(
    monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    kept = keyring_of(monkeypatch, module)
    server = server_of("postgresql://rasa@planai.lt/planai")
    passwords.remember(replace(server, password=SECRET))
    assert (passwords.can_be_kept(), passwords.remembered(server), kept) == (False, "", {})


def test_a_keyring_that_fails_is_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring_of(monkeypatch, "keyring.backends.SecretService", OSError("no bus"))
    server = server_of("postgresql://rasa@planai.lt/planai")
    passwords.remember(replace(server, password=SECRET))
    passwords.forget(server)
    assert passwords.remembered(server) == ""


def test_a_keyring_that_never_answers_is_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring_of(monkeypatch, "keyring.backends.SecretService")
    from keyring import get_keyring

    held = threading.Event()
    monkeypatch.setattr(type(get_keyring()), "get_password", lambda *_: f"{held.wait()}")
    monkeypatch.setattr(passwords, "_PATIENCE", 0.01)
    assert passwords.remembered(server_of("postgresql://rasa@planai.lt/planai")) == ""
    held.set()


def test_without_the_library_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert (passwords.can_be_kept(), passwords.remembered(Server("planai"))) == (False, "")


def test_a_password_is_part_of_nothing_that_is_written() -> None:
    server = replace(server_of("postgresql://rasa@planai.lt/planai"), password=SECRET)
    assert SECRET not in f"{server} {server!r}"
    assert server == replace(server, password="")
    assert server.parameters({})["password"] == SECRET
    assert "password" not in replace(server, password="").parameters({})
