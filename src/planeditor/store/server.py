"""The address of a store: a file, or a database of PostgreSQL; in what is written no password ever stands."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planeditor.errors import StoreRefused, Unreachable
from planeditor.language import Said, said
from planeditor.store.key import Key

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_SCHEME = re.compile(r"postgres(ql)?(\+psycopg)?://", re.IGNORECASE)
_OPTIONS = ("host", "port", "service", "sslrootcert")
"""What may follow the name of the database: where a socket is, which service, whose certificates count."""
_SECRETS = ("password", "passfile", "sslpassword")


@dataclass(frozen=True, slots=True)
class Server:
    """A database of PostgreSQL as its address names it; what is "" is told by the service or by libpq."""

    database: str = ""
    host: str = ""
    port: str = ""
    user: str = ""
    service: str = ""
    sslrootcert: str = ""
    password: str = field(default="", repr=False, compare=False)
    """What it was opened with, where the person was asked for it; no part of the address."""
    key: Key = field(init=False, repr=False, compare=False, default_factory=Key)
    """Tells the password that counts now; a copy of the address has one of its own."""

    def __str__(self) -> str:
        """The address as it is written, and read again."""
        from urllib.parse import quote  # not loaded where the plans are in a file

        told = {name: getattr(self, name) for name in _OPTIONS if getattr(self, name)}
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        place = ""
        if self.host and not self.host.startswith("/"):
            place = f"[{told.pop('host')}]" if ":" in self.host else told.pop("host")
            place += f":{told.pop('port')}" if self.port else ""
        more = "&".join(f"{name}={quote(value, safe='/')}" for name, value in told.items())
        return f"postgresql+psycopg://{user}{place}/{quote(self.database)}{'?' if more else ''}{more}"

    @property
    def name(self) -> str:
        """The server as people call it."""
        is_named = self.host and not self.host.startswith("/")
        return self.host if is_named else self.service or "localhost"

    def parameters(self, environ: Mapping[str, str]) -> dict[str, str]:
        """How libpq is told of it: encrypted and with its certificate checked, unless it is this computer."""
        named = {"dbname": self.database, "host": self.host, "port": self.port, "user": self.user}
        named |= {
            "service": self.service,
            "sslrootcert": self.sslrootcert,
            "password": self.key.password(self.password),
        }
        host = self.host or (_host_of(self.service, environ) if self.service else environ.get("PGHOST", ""))
        told = {name: value for name, value in named.items() if value}
        # Said here it stands above what a service or the environment may say.
        return told if _is_here(host) else told | {"sslmode": "verify-full"}


Place = Path | Server
"""Where a store is."""


def is_server(text: str) -> bool:
    """Whether a text is meant as the address of a server, be it one of another kind: no file is called so."""
    return _ADDRESS.match(text.strip()) is not None


def server_of(text: str) -> Server:
    """The server that an address names; StoreRefused for what is none, or has a password in it."""
    from urllib.parse import parse_qsl, unquote, urlsplit

    try:
        parts = urlsplit(text.strip())
        port = str(parts.port or "")
    except ValueError as error:
        raise StoreRefused(not_understood()) from error
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    if parts.password is not None or options.keys() & {*_SECRETS}:
        raise StoreRefused(
            said(
                "errors",
                "A password does not belong into the address of the store, where others see it. The window "
                "asks for it; without a window keep it in the file .pgpass.",
            )
        )
    server = Server(
        database=unquote(parts.path.lstrip("/")),
        host=options.pop("host", "") or parts.hostname or "",
        port=options.pop("port", "") or port,
        user=unquote(parts.username or ""),
        service=options.pop("service", ""),
        sslrootcert=options.pop("sslrootcert", ""),
    )
    is_whole = _SCHEME.match(text.strip()) and (server.database or server.service)
    if not is_whole or options or "\0" in unquote(text) or not (server.port.isdecimal() or not server.port):
        raise StoreRefused(not_understood())
    return server


def silent(server: Server) -> Unreachable:
    """The refusal of a server that cannot be reached, or does not answer in time."""
    return Unreachable(
        said(
            "errors",
            "The server {server} does not answer. Check whether you are connected to its network.",
            server=server.name,
        )
    )


def not_understood() -> Said:
    """What is said of an address that is none."""
    return said(
        "errors",
        "The address of the store is not understood. Write it so: postgresql+psycopg://server/database.",
    )


def _is_here(host: str) -> bool:
    """Whether a host is this computer: its own name for itself, or a socket in a folder."""
    if host in ("", "localhost") or host.startswith("/"):
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host_of(service: str, environ: Mapping[str, str]) -> str:
    """The host of a service of the user's file; what is not found there counts as another computer."""
    import configparser

    file = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        file.read(_service_file(environ), "utf-8")
        return file.get(service, "host")
    except (configparser.Error, UnicodeError, OSError):
        return service


def _service_file(environ: Mapping[str, str]) -> Path:
    if named := environ.get("PGSERVICEFILE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(environ.get("APPDATA", os.curdir), "postgresql", ".pg_service.conf")
    return Path.home() / ".pg_service.conf"
