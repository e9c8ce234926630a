"""Child processes that run a module of these tests with the same packages as the tests themselves."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def start(module: str, *arguments: str) -> subprocess.Popen[str]:
    """Start `python -m module arguments` with pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=_environment(),
    )


def run_with_mount(mount: str, place: Path, module: str, *arguments: str) -> str:
    """Run `python -m module arguments` where a shell command has mounted something on `place`, "$0".

    The mount is seen by the child alone and goes with it. Skips the test where that is not possible.
    """
    unshare = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
    if (
        sys.platform != "linux"
        or subprocess.run([*unshare, mount, str(place)], capture_output=True).returncode
    ):
        pytest.skip("needs a mount of its own")
    command = [*unshare, f'{mount} && exec "$@"', str(place), sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=_environment())
    assert done.returncode == 0, done.stderr
    return done.stdout


def _environment() -> dict[str, str]:
    root = Path(__file__).parents[2]
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(root), *sys.path]), "PYTHONIOENCODING": "utf-8"}
