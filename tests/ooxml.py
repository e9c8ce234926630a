"""What the Open XML SDK finds wrong in a document."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

_INSTALLED = Path(__file__).parents[1] / ".venv" / "ooxml" / "node_modules" / ".bin"


def validator() -> str | None:
    """The command `ooxml-validator`, which packaging/test.py installs where Node is; None where it is not."""
    found = os.environ.get("PLANEDITOR_OOXML_VALIDATOR")
    return found or shutil.which("ooxml-validator", path=_INSTALLED)


def validation_errors(path: Path) -> list[str]:
    """Each error as one line; where there is no validator the rest of the test is skipped, and says so.

    So what else a test asserts must stand before this.
    """
    found = validator()
    if found is None:
        pytest.skip("only that Word can open it was not checked: packaging/test.py installs the validator")
    command = [found, str(path), "--officeVersion", "Office2019"]
    # The validator's own messages do not need ICU, which a fresh machine may lack.
    environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 1), done.stderr
    errors = json.loads(done.stdout)["errors"]
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in errors]
