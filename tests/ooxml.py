"""What the Open XML SDK finds wrong in a document."""

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest

# The validator's own messages do not need ICU, which a fresh machine may lack; nor does it run for so long
# that measuring its own code, a thread that collects or a door for debuggers pays.
_QUICKLY = {
    "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1",
    "DOTNET_TieredPGO": "0",
    "DOTNET_gcConcurrent": "0",
    "DOTNET_EnableDiagnostics": "0",
}
_OFFICE = "Office2019"
_FOLDER = Path(__file__).parents[1] / ".venv" / "ooxml"
_INSTALLED = _FOLDER / "node_modules" / "@xarsh"
_PASSED = _FOLDER / "passed"
"""Documents in which nothing was wrong, as empty files."""


def validator() -> str | None:
    """The validator itself, which packaging/test.py installs where Node is; None where it is not.

    The command of its package would only start Node first, which takes as long as a small document does.
    """
    programs = _INSTALLED.glob("ooxml-validator-*/ooxml-validator*")
    return os.environ.get("PLANEDITOR_OOXML_VALIDATOR") or next(map(str, programs), None)


def validation_errors(path: Path) -> list[str]:
    """Each error as one line; where there is no validator the rest of the test is skipped, and says so.

    So what else a test asserts must stand before this. The same bytes are not asked about again once this
    validator found nothing wrong in them, as starting it takes a second.
    """
    found = validator()
    if found is None:
        pytest.skip("only that Word can open it was not checked: packaging/test.py installs the validator")
    passed = _PASSED / _question(Path(found), path)
    if passed.is_file():
        return []
    errors = _asked(found, path)
    if not errors:
        passed.parent.mkdir(parents=True, exist_ok=True)
        passed.touch()
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in errors]


def _question(program: Path, path: Path) -> str:
    """A name for what is asked: which validator, of which documents, about these bytes."""
    told = program.stat()
    asked = f"{program} {told.st_size} {told.st_mtime_ns} {_OFFICE} {path.suffix}\n".encode()
    return hashlib.sha256(asked + path.read_bytes()).hexdigest()


def _asked(program: str, path: Path) -> list[dict[str, str]]:
    environment = os.environ | _QUICKLY
    command = [program, str(path), _OFFICE]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, str]] = json.loads(done.stdout)["errors"]
    return found
