"""Makes the program for people without Python, for the system this runs on: `python3 packaging/build.py`."""

import os
import sys
from pathlib import Path

import python_version

python_version.require()

import environment  # noqa: E402 - an old Python cannot read it
import machine  # noqa: E402
import refusal  # noqa: E402
from qt_libraries import Platform  # noqa: E402


def main(arguments):
    """Prepares an environment with nothing in it but what is built from, then becomes the build in it."""
    if arguments:
        raise refusal.Refusal("„packaging/build.py“ argumentų neturi: kas sukuriama, priklauso nuo sistemos.")
    python = machine.prepare(
        "build", ".[build,server]", Platform.OFFSCREEN, environment.ROOT / "build" / "venv"
    )
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parent)
    os.environ["PYTHONHASHSEED"] = "0"  # what is built is to be the same every time
    environment.become([str(python), "-m", "building"])


if __name__ == "__main__":
    refusal.told(main, sys.argv[1:])
