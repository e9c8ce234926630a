"""Where the store is unless somebody says otherwise."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

_VARIABLE = "PLANEDITOR_STORE"


def default_path(environ: Mapping[str, str]) -> Path:
    """The store's file: where the environment says, else in the user's folder for data of programs."""
    named = environ.get(_VARIABLE)
    return Path(named) if named else own_folder() / "plans.db"


def own_folder() -> Path:
    """The user's folder for what this program keeps."""
    return user_data_path("planeditor", appauthor=False)
