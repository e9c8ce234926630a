"""Run as `python -m tests.benchmarks.built PROGRAM`: how soon a built program starts beside one from source.

Each start is a new process on a store of its own, by turns. What is seen from outside is the file of the
store, which is made right after the window has been painted.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measuring import Figure, table

STARTS = 15
LIMIT = 1.2
"""How many times longer a built program may take to start."""
PATIENCE = 60
"""Seconds that a start is waited for."""


def main(program: Path) -> None:
    """Print the figure."""
    source, built = [], []
    for _ in range(STARTS + 1):
        source.append(_start([sys.executable, "-P", "-m", "planeditor"]))
        built.append(_start([str(program.resolve())]))
    # The first of each reads from the disk what the others find in memory.
    print(table([Figure("built program → its store", median(built[1:]), median(source[1:]), "ms", LIMIT)]))


def _start(command: Sequence[str]) -> float:
    """Milliseconds until the program has made its store."""
    with TemporaryDirectory() as folder:
        store = Path(folder, "plans.db")
        begun = time.monotonic()
        process = subprocess.Popen([*command, "--store", str(store)], stderr=subprocess.DEVNULL)
        while not store.exists() and process.poll() is None and time.monotonic() < begun + PATIENCE:
            time.sleep(0.001)
        taken = (time.monotonic() - begun) * 1000
        is_there = store.exists()
        process.kill()
        process.wait()
    assert is_there, f"{command[0]} does not start"
    return taken


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m tests.benchmarks.built PROGRAM")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a source that is compiled at every start is nobody's
    main(Path(sys.argv[1]))
