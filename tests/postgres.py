"""A PostgreSQL of the tests' own, on a socket in their folder, where one is installed."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from planeditor.store.server import Server

OWNER = "planeditor_owner"
SIGNED = "with_password"
"""The role whose members the server asks for a password."""
_QUICK = {"fsync": "off", "full_page_writes": "off", "max_wal_size": "128MB", "shared_buffers": "16MB"}
_NOBODY = ("postgres", "nobody")
"""Whose process the server is where we are root, which it refuses to be."""
_OPEN = ("/dev/shm", "/tmp")
"""Where that process may go, as it may not into what root has for temporary files."""


@cache
def programs() -> Path | None:
    """The folder with the server's programs, the newest one; None where there is none or no driver."""
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return None
    on_path = shutil.which("postgres")
    found = [Path(on_path).parent] if on_path else []
    if sys.platform != "win32":
        found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: int(one.parent.name))
    return next((folder for folder in reversed(found) if (folder / "initdb").is_file()), None)


def require() -> None:
    """Skip the test, and say why, where there is no PostgreSQL."""
    if programs() is None:
        pytest.skip("neera „PostgreSQL“ serverio arba „psycopg“ – planų saugykla serveryje netikrinama")


@dataclass
class Cluster:
    """A server with its data in a folder; roles come in without a password, but for members of `SIGNED`."""

    folder: Path
    port: int

    def server(self, database: str, user: str = OWNER) -> Server:
        """The address of a database of it."""
        return Server(database, str(self.folder), str(self.port), user)

    def start(self, **settings: str) -> None:
        """Start it and wait until it answers."""
        told = _QUICK | {"port": str(self.port), "unix_socket_directories": str(self.folder)} | settings
        options = " ".join(f"-c {name}={value}" for name, value in told.items())
        log = str(self.folder / "log")
        self._run("pg_ctl", "start", "-w", "-l", log, "-o", f"-c listen_addresses=127.0.0.1 {options}")

    def stop(self, mode: str = "fast") -> None:
        """Stop it; “immediate” is as if its computer lost its power."""
        self._run("pg_ctl", "stop", "-w", "-m", mode)

    def make(self) -> None:
        """Make its data, with a role that makes databases."""
        self._run("initdb", "-U", "admin", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        rules = self.folder / "data" / "pg_hba.conf"
        rules.write_text(f"local all +{SIGNED} scram-sha-256\n{rules.read_text('utf-8')}", "utf-8")
        self.start()
        self.run(f"CREATE ROLE {OWNER} LOGIN CREATEDB CREATEROLE", f"CREATE ROLE {SIGNED}")

    def connect(self, database: str = "postgres", user: str = "admin") -> Any:
        """A connection of psycopg past the program."""
        import psycopg

        return psycopg.connect(
            host=str(self.folder), port=self.port, dbname=database, user=user, autocommit=True
        )

    def run(self, *statements: str, database: str = "postgres", user: str = "admin") -> None:
        """Have statements done."""
        with self.connect(database, user) as connection:
            for statement in statements:
                connection.execute(statement)

    def fresh(self, name: str) -> Server:
        """An empty database of the role that makes the tables."""
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name} OWNER {OWNER}")
        return self.server(name)

    def script(self, path: Path, database: str) -> str:
        """Run a script by psql, as an administrator does; what there is to read of warnings and notices."""
        folder = programs()
        assert folder is not None
        where = ["-h", str(self.folder), "-p", str(self.port), "-U", "admin", "-d", database]
        command = [str(folder / "psql"), "-q", "-X", *where, "-f", "-"]
        given = path.read_bytes()
        run = subprocess.run(
            command, check=True, input=given, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        return run.stderr.decode()

    @contextmanager
    def ending(self) -> Iterator[None]:
        """Afterwards it is stopped and gone with its data, though the process that runs this were killed."""
        command = [*self._command("pg_ctl"), "stop", "-w", "-m", "immediate"]
        told = json.dumps([str(self.folder), command, _account()])
        # In a session of its own: what ends a run by its keyboard does not end this.
        ender = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("postgres_end.py")), told],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )
        try:
            yield
        finally:
            ender.communicate()

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._command(program), *arguments]
        with (self.folder / "out").open("ab") as out:
            subprocess.run(command, check=True, stdout=out, stderr=out, cwd=self.folder, **_account())

    def _command(self, program: str) -> list[str]:
        folder = programs()
        assert folder is not None
        return [str(folder / program), "-D", str(self.folder / "data")]


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _account() -> dict[str, Any]:
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    import pwd  # Windows has none

    known = {one.pw_name: one for one in pwd.getpwall()}
    account = next(known[name] for name in _NOBODY if name in known)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A server of its own, gone with its data at the end."""
    # Not in a folder of the test's: the path of a socket has room for a hundred bytes, and root's are closed.
    account = _account()
    where = next((one for one in _OPEN if Path(one).is_dir()), None) if account else None
    with TemporaryDirectory(prefix="pg", dir=where, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if account:
            os.chown(folder, account["user"], account["group"])
        made = Cluster(folder, _free_port())
        with made.ending():
            made.make()
            yield made
