"""The folder with the program, its libraries and Python, which runs where it is put."""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from building import system_libraries
from building.release import ROOT, Release
from refusal import Refusal

LIMIT = 230e6
"""Bytes that the folder may have: Typst alone has 67 million, Qt 90, what speaks to a server 12."""
PATIENCE = 120
"""Seconds that the built program is waited for when it is tried out."""


def build(release: Release) -> Path:
    """Has PyInstaller make the folder, and returns it; refuses one that is too large or has sources in it."""
    made = ROOT / "build" / "payload"
    options = ("--noconfirm", "--clean", "--log-level", "ERROR")
    places = ("--distpath", str(made), "--workpath", str(ROOT / "build" / "work"))
    spec = Path(__file__).with_name("planeditor.spec")
    command = [sys.executable, "-m", "PyInstaller", *options, *places, str(spec)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(release.epoch)}
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        raise Refusal("„PyInstaller“ programos nesukūrė (priežastis – aukščiau).")
    folder = made / "planeditor"
    if sys.platform == "linux":
        _strip(folder)
    check(folder)
    try_out(folder)
    return folder


def size(folder: Path) -> int:
    """The bytes of all files in a folder, each counted once."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def check(folder: Path) -> None:
    """Refuses a folder that is larger than we promise, or has sources in it."""
    if size(folder) > LIMIT:
        sizes = f"{size(folder) / 1e6:.0f} MB, leidžiama {LIMIT / 1e6:.0f} MB"
        raise Refusal(
            f"Sukurtas per didelis aplankas ({sizes}): papildykite „packaging/building/trimmed.py“."
        )
    if sources := [path.name for path in folder.rglob("*.py")]:
        raise Refusal(f"Sukurtame aplanke yra programos tekstų: {', '.join(sources)}.")


def try_out(folder: Path) -> None:
    """Has the built program make a plan and its documents, and start its window: what is missing shows."""
    names = (
        ("planeditor-cli.exe", "planeditor.exe") if sys.platform == "win32" else ("planeditor", "planeditor")
    )
    commands, window = (str(folder / name) for name in names)
    with TemporaryDirectory() as name:
        plan, store = Path(name, "planas.planas"), Path(name, "plans.db")
        made = [Path(name, f"planas.{ending}") for ending in ("docx", "pdf", "xlsx")]
        _run([commands, "demo", str(plan)], plan)
        for path in made:
            _run([commands, "export", str(plan), "-o", str(path)], path)
        _run([window, "--store", str(store), str(plan)], store.with_name("plans.db-wal"))
    _ask_nobody(commands)


def _ask_nobody(commands: str) -> None:
    """Has the built program ask a server that is not there: it must find out by itself."""
    asked = [commands, "list", "--store", "postgresql+psycopg://127.0.0.1:1/planai"]
    done = subprocess.run(
        asked, capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE, check=False
    )
    if "neatsako" not in done.stderr:
        raise Refusal(f"Sukurta programa nemoka klausti serverio: {done.stdout} {done.stderr}")


def _run(command: list[str], made: Path) -> None:
    """Runs the program until the file is there that it is to make; refuses when it does not."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        end = time.monotonic() + PATIENCE
        while not made.exists() and process.poll() is None and time.monotonic() < end:
            time.sleep(0.1)
        is_there = made.exists()
        process.kill()
        said = process.communicate()[0].decode(errors="replace").strip()
    if not is_there:
        raise Refusal(
            f"Sukurta programa neveikia: po „{' '.join(command[1:])}“ failo {made.name} nėra. {said}"
        )


def _strip(folder: Path) -> None:
    """Takes the names for debuggers out: Python and some wheels are three times as large with them."""
    for path in system_libraries.binaries(folder):
        # What PyInstaller appended to its own program, strip would cut off; Qt's files have no names.
        if path.parent != folder and ("PySide6" not in path.parts or path.name.startswith("libicu")):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
