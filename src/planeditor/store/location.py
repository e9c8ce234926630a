"""Where the store is, and what belongs to it, unless somebody says otherwise."""

import sys
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

from planeditor import private
from planeditor.atomic import write_atomically
from planeditor.language import Said, said
from planeditor.store.server import Place, Server, is_server, server_of

_VARIABLE = "PLANEDITOR_STORE"
_NAME = "plans.db"
_CHOICE = "saugykla.txt"
"""The file, among what is ours, with the address of the server that was chosen in the settings."""
_MARK, _BESIDE = "portable.txt", "planai"
"""The file beside a built program that says that the plans are there too, and the folder they are in."""


def default_place(environ: Mapping[str, str]) -> Place:
    """The store where the environment says, else what was chosen, else in the program's own folder.

    StoreRefused for the address of a server that is none.
    """
    named = environ.get(_VARIABLE) or chosen()
    return place_of(named) if named else own_store()


def own_store() -> Path:
    """The file of the user's own plans on this computer."""
    return own_folder() / _NAME


def place_of(text: str) -> Place:
    """The store that a text names: a server, a file, or the folder in which the file is."""
    if is_server(text):
        return server_of(text)
    path = Path(text)
    return path / _NAME if path.is_dir() else path


def folder_of(place: Place) -> Path:
    """Where on this computer stands what belongs to a store: beside its file, or with what is ours."""
    return own_folder() if isinstance(place, Server) else place.parent


def kept_by_server(server: Server) -> Said:
    """What is said of backups of a store that is not on this computer."""
    return said(
        "errors",
        "Backups of the plans on the server {server} are made there: its administrator brings them back.",
        server=server.name,
    )


def no_driver() -> Said:
    """What is said where the program was put together without what a server needs."""
    return said(
        "errors", "This program cannot speak to a server. Install it with the addition “server” (psycopg)."
    )


def chosen() -> str:
    """The address of the server that was chosen in the settings; "" where the plans are on this computer."""
    try:
        return (own_folder() / _CHOICE).read_text("utf-8-sig").strip()
    except (OSError, UnicodeError):
        return ""


def choose(server: Server | None) -> None:
    """Let the program open the plans on a server, or with None on this computer, from its next start on.

    Raises WriteFailed.
    """
    path = own_folder() / _CHOICE
    if server is not None or path.exists():
        private.make_folder(path.parent)
        write_atomically(path, f"{server or ''}\n".encode())


def own_folder() -> Path:
    """The folder for what this program keeps: beside it when a file there says so, else the user's own.

    On Windows that is the one that stays on the computer: a roaming one is copied while it is written.
    """
    program = Path(sys.executable).parent if getattr(sys, "frozen", False) else None
    if program is not None and (program / _MARK).is_file():
        return program / _BESIDE
    return user_data_path("planeditor", appauthor=False)
