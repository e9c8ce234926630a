"""Installs what is needed, runs all checks and tests: `python3 packaging/test.py [arguments of pytest]`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import python_version

python_version.require()

import environment  # noqa: E402 - an old Python cannot read it
import machine  # noqa: E402
import ooxml_validator  # noqa: E402
import postgresql  # noqa: E402
import refusal  # noqa: E402
from qt_libraries import Platform  # noqa: E402

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy", "--strict", "src"),
)
# Neighbours stay together for what they share, and no process waits for the other one's long file. What is
# skipped is told with its reason. There is one process more than cores, as each waits a tenth of its time.
TESTS = ("pytest", "-n", "3", "--dist", "worksteal", "-rs")

MEMORY = Path("/dev/shm")
ROOM = 4 << 30
"""Bytes: several times what the files of the tests take at once."""


def main(arguments):
    """Runs every check and test even when one fails; the exit code is 1 when any did."""
    python = machine.prepare("dev", ".[dev,server]", Platform.OFFSCREEN)
    postgresql.prepare()
    ooxml_validator.prepare(environment.VENV / "ooxml")
    failed = run(python, arguments)
    if failed:
        sys.exit("Nepavyko: " + "; ".join(failed))


def run(python, arguments):
    """Runs all at once, as a check keeps but one core busy, and returns the commands that failed."""
    with TemporaryDirectory(dir=_quick_folder(), ignore_cleanup_errors=True) as folder:
        surroundings = os.environ | {"TMPDIR": folder}
        # These processes and hundreds of short ones would each compile all that they import, at every run.
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        running = {
            " ".join(command): subprocess.Popen(
                [python, "-m", *command], cwd=environment.ROOT, env=surroundings
            )
            for command in (*CHECKS, (*TESTS, *arguments))
        }
        return [command for command, process in running.items() if process.wait()]


def _quick_folder():
    """Memory, where there is room: each of the tests' many thousand edits waits until it is on the disk."""
    return MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


if __name__ == "__main__":
    refusal.told(main, sys.argv[1:])
