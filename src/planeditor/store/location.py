"""Where the store is unless somebody says otherwise."""

import sys
from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

_VARIABLE = "PLANEDITOR_STORE"
_MARK, _BESIDE = "portable.txt", "planai"
"""The file beside a built program that says that the plans are there too, and the folder they are in."""


def default_path(environ: Mapping[str, str]) -> Path:
    """The store's file: where the environment says, else in the folder for what this program keeps."""
    named = environ.get(_VARIABLE)
    return Path(named) if named else own_folder() / "plans.db"


def own_folder() -> Path:
    """The folder for what this program keeps: beside it when a file there says so, else the user's own.

    On Windows that is the one that stays on the computer: a roaming one is copied while it is written.
    """
    program = Path(sys.executable).parent if getattr(sys, "frozen", False) else None
    if program is not None and (program / _MARK).is_file():
        return program / _BESIDE
    return user_data_path("planeditor", appauthor=False)
