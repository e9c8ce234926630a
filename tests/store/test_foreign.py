"""A server that does not speak English: who may not come in is told the same."""

import contextlib
import os
import shutil
import socket
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from tests.postgres import SIGNED, Cluster, cluster, require

from planeditor.errors import NotSignedIn, StoreRefused, Unreachable
from planeditor.store.server import Server
from planeditor.store.signing_in import try_to_sign_in

_SSL_REQUEST = 80877103
_PASSWORD = b"R" + struct.pack("!ii", 8, 3)
"""The server asks for a password."""
_LET_IN = b"R" + struct.pack("!ii", 8, 0)

WRONG = {
    "German": ("FATAL", "Passwort-Authentifizierung für Benutzer »rasa« fehlgeschlagen"),
    "Russian": ("ВАЖНО", 'пользователь "rasa" не прошёл проверку подлинности (по паролю)'),
    "French": ("FATAL", "authentification par mot de passe échouée pour l'utilisateur « rasa »"),
}
"""How PostgreSQL says 28P01 in its own catalogues."""


def _message(end: socket.socket) -> bytes:
    length = struct.unpack("!i", end.recv(4, socket.MSG_WAITALL))[0]
    return end.recv(length - 4, socket.MSG_WAITALL)


def _refuse(end: socket.socket, severity: str, text: str, code: str) -> None:
    fields = {"S": severity, "V": "FATAL", "C": code, "M": text}
    told = b"".join(f"{name}{value}\0".encode() for name, value in fields.items()) + b"\0"
    end.sendall(b"E" + struct.pack("!i", len(told) + 4) + told)


def _greet(end: socket.socket) -> None:
    while struct.unpack("!i", _message(end)[:4])[0] == _SSL_REQUEST:
        end.sendall(b"N")


@contextmanager
def speaking(answer: Callable[[socket.socket], None]) -> Iterator[Server]:
    """A server that says so little of PostgreSQL's language to each who comes."""
    require()
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            with contextlib.suppress(OSError):  # the door is shut
                while True:
                    end, _ = door.accept()
                    with end:
                        _greet(end)
                        answer(end)
                        end.recv(1)

        serving = Thread(target=serve, daemon=True)
        serving.start()
        yield Server("planai", "127.0.0.1", str(door.getsockname()[1]), "rasa", password="Liepa 8")
        door.shutdown(socket.SHUT_RDWR)
        serving.join()


@pytest.mark.parametrize(("severity", "text"), WRONG.values(), ids=WRONG)
def test_a_wrong_password_is_known_in_any_language(severity: str, text: str) -> None:
    def answer(end: socket.socket) -> None:
        end.sendall(_PASSWORD)
        assert end.recv(1) == b"p"
        _message(end)
        _refuse(end, severity, text, "28P01")

    with speaking(answer) as server, pytest.raises(NotSignedIn):
        try_to_sign_in(server)


def test_who_is_not_asked_for_a_password_is_shut_out() -> None:
    def answer(end: socket.socket) -> None:
        _refuse(end, "FATAL", "Verbindung wird abgelehnt für Host »10.0.0.7«", "28000")

    with speaking(answer) as server, pytest.raises(StoreRefused, match="does not let you in") as refused:
        try_to_sign_in(server)
    assert not isinstance(refused.value, (NotSignedIn, Unreachable))


def test_a_server_that_hangs_up_after_the_password_refused_nothing() -> None:
    def answer(end: socket.socket) -> None:
        end.sendall(_PASSWORD)
        assert end.recv(1) == b"p"
        _message(end)
        end.sendall(_LET_IN)
        end.shutdown(socket.SHUT_WR)

    with speaking(answer) as server, pytest.raises(Unreachable):
        try_to_sign_in(server)


def test_what_libpq_tried_without_encryption_hides_no_wrong_password() -> None:
    require()
    import psycopg

    from planeditor.store.server_refusals import refusal

    door = 'connection to server at "127.0.0.1", port 5432 failed: FATAL:  '
    told = (
        f"connection failed: {door}{WRONG['German'][1]}\n"
        f"{door}kein pg_hba.conf-Eintrag für Host »127.0.0.1«, Benutzer »rasa«, keine Verschlüsselung"
    )
    assert isinstance(refusal(psycopg.OperationalError(told), Server("planai")), NotSignedIn)


@pytest.mark.parametrize(
    "told",
    [
        'new row violates row-level security policy "signed" for table "operation"',
        "neue Zeile verletzt Policy für Sicherheit auf Zeilenebene »signed« für Tabelle »operation«",
    ],
)
def test_another_name_in_the_history_is_known_in_any_language(told: str) -> None:
    require()
    from psycopg.errors import InsufficientPrivilege

    from planeditor.store.server_refusals import refusal

    assert "another name in the history" in str(refusal(InsufficientPrivilege(told), Server("planai")))
    other = refusal(InsufficientPrivilege("not assigned"), Server("planai"))
    assert "does not include this" in str(other)


GERMAN = "de_DE.UTF-8"
_TEXTS = Path("/usr/share/locale/de/LC_MESSAGES")


@pytest.fixture(scope="module")
def german() -> Iterator[Cluster]:
    """A server that speaks German; three roles with a password, of which one may not come in."""
    require()
    if shutil.which("localedef") is None or not [*_TEXTS.glob("postgres-*.mo")]:
        pytest.skip("nėra „PostgreSQL“ vokiškų tekstų")
    with cluster() as made, pytest.MonkeyPatch.context() as monkeypatch:
        words = made.folder / "words"
        words.mkdir(0o755)
        command = ["localedef", "-i", "de_DE", "-f", "UTF-8", str(words / GERMAN)]
        subprocess.run(command, check=True, capture_output=True)
        monkeypatch.setenv("LOCPATH", str(words))
        made.stop()
        made.start(lc_messages=GERMAN)
        made.run(
            *(
                f"CREATE ROLE {name} {may} PASSWORD 'Liepa 8' IN ROLE {SIGNED}"
                for name, may in (("rasa", "LOGIN"), ("jonas", "NOLOGIN"))
            ),
            "CREATE DATABASE uzdaryta",
            "REVOKE CONNECT ON DATABASE uzdaryta FROM PUBLIC",
        )
        yield made


@pytest.mark.parametrize(
    ("user", "password", "database", "sentence"),
    [
        ("rasa", "ne tas", "postgres", "does not accept your name and password"),
        ("nera", "Liepa 8", "postgres", "does not let you in"),
        ("jonas", "Liepa 8", "postgres", "does not let you in"),
        ("jonas", "ne tas", "postgres", "does not accept your name and password"),
        ("rasa", "Liepa 8", "nera", "There is no database nera"),
        ("rasa", "Liepa 8", "rasa", "There is no database rasa"),
        ("admin", "", "nera", "There is no database nera"),
        ("rasa", "Liepa 8", "uzdaryta", "does not let you in"),
    ],
)
def test_a_server_that_speaks_german_is_understood(
    german: Cluster,
    monkeypatch: pytest.MonkeyPatch,
    user: str,
    password: str,
    database: str,
    sentence: str,
) -> None:
    for name in ("PGPASSWORD", "PGPASSFILE"):
        monkeypatch.setenv(name, os.devnull if name == "PGPASSFILE" else "")
    server = replace(german.server(database, user), password=password)
    with pytest.raises(StoreRefused, match=sentence) as refused:
        try_to_sign_in(server)
    assert isinstance(refused.value, NotSignedIn) is ("password" in sentence)
    assert not isinstance(refused.value, Unreachable)
