"""Installs what is needed, runs all checks and tests: `python3 packaging/test.py [arguments of pytest]`."""

import subprocess
import sys

import python_version

python_version.require()

import environment  # noqa: E402 - an old Python cannot read it
import machine  # noqa: E402
import ooxml_validator  # noqa: E402
import refusal  # noqa: E402
from qt_libraries import Platform  # noqa: E402

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy", "--strict", "src"),
)
# Neighbours stay together for what they share, and no process waits for the other one's long file. What is
# skipped is told with its reason.
TESTS = ("pytest", "-n", "2", "--dist", "worksteal", "-rs")


def main(arguments):
    """Runs every check and test even when one fails; the exit code is 1 when any did."""
    python = machine.prepare("dev", ".[dev]", Platform.OFFSCREEN)
    ooxml_validator.prepare(environment.VENV / "ooxml")
    failed = [
        " ".join(command)
        for command in (*CHECKS, (*TESTS, *arguments))
        if subprocess.run([python, "-m", *command], cwd=environment.ROOT).returncode
    ]
    if failed:
        sys.exit("Nepavyko: " + "; ".join(failed))


if __name__ == "__main__":
    refusal.told(main, sys.argv[1:])
