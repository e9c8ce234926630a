"""The virtual environment in the repository: made, filled and started from. Standard library only."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from refusal import Refusal

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
"""Where the program is developed in; what is built for others has an environment of its own."""
CONSTRAINTS = Path("packaging", "constraints.txt")
WHEELS = Path("packaging", "wheels")
"""What pip installs from, and asks nobody else, where somebody brought it along; see `bundle.py`."""


def missing_packages(name: str, venv: Path = VENV) -> list[str]:
    """The system's packages that the named installation waits for: Debian keeps ensurepip in its own."""
    if stamped(name, venv) or _usable(_python(venv)) or importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def prepare(name: str, requirement: str, venv: Path = VENV) -> Path:
    """Installs the requirement in editable form, pinned, and returns the Python that has it.

    A stamp of that name makes the next call quick.
    """
    python = _python(venv)
    if stamped(name, venv):
        return python
    print("Diegiama, kas reikalinga; pirmą kartą tai trunka kelias minutes…", file=sys.stderr)
    if not _usable(python):
        _create(venv)
    _pip(python, "hatchling")
    _pip(python, "--no-build-isolation", "--editable", requirement)
    stamp(name, venv)
    return python


def stamped(name: str, venv: Path = VENV) -> bool:
    """Whether the named step was done for this state of the repository and this Python."""
    path = venv / f"{name}.stamp"
    return path.is_file() and path.read_text("utf-8") == fingerprint(ROOT, sys.version)


def stamp(name: str, venv: Path = VENV) -> None:
    """Remembers that the named step is done."""
    (venv / f"{name}.stamp").write_text(fingerprint(ROOT, sys.version), "utf-8")


def fingerprint(root: Path, version: str) -> str:
    """A text that differs when the place, the Python version or what is to be installed differs."""
    digest = hashlib.sha256(f"{root}\n{version}\n".encode())
    for path in (Path("pyproject.toml"), CONSTRAINTS):
        digest.update(hashlib.sha256((root / path).read_bytes()).digest())
    return digest.hexdigest()


def succeeds(command: Sequence[str]) -> bool:
    """Runs a step of the installation, its output on the error stream; True when it exits with 0."""
    return subprocess.run(command, cwd=ROOT, stdout=sys.stderr, check=False).returncode == 0


def become(command: list[str]) -> NoReturn:
    """Goes on as another program, whose exit code is then ours."""
    if os.name == "nt":  # there exec returns to the console at once, and the two would share it
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)


def _python(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def _usable(python: Path) -> bool:
    """Whether an environment's Python still starts, is of our version and has pip."""
    same = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    return python.is_file() and subprocess.run([python, "-c", same], capture_output=True).returncode == 0


def _create(venv: Path) -> None:
    if not succeeds([sys.executable, "-m", "venv", "--clear", str(venv)]):
        raise Refusal(
            f"Nepavyko sukurti aplanko {venv}: patikrinkite, ar galima į jį rašyti ir ar yra vietos."
        )


def _pip(python: Path, *arguments: str) -> None:
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    source = ["--no-index", "--find-links", str(WHEELS)] if (ROOT / WHEELS).is_dir() else []
    if not succeeds([*pip, *source, "--constraint", str(CONSTRAINTS), *arguments]):
        raise Refusal(
            "Nepavyko įdiegti (priežastis – aukščiau): patikrinkite interneto ryšį ir bandykite vėl."
        )
