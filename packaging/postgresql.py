"""PostgreSQL for the tests of a store on a server: installed where we may, else those tests are skipped."""

import os
import shutil
import sys
from pathlib import Path

import debian
from refusal import Refusal

_PACKAGE = "postgresql"


def prepare() -> None:
    """Installs it if it is missing and we may; says so where its part of the tests is skipped."""
    if is_there():
        return
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print(
            "„PostgreSQL“ neįdiegtas: planų saugykla serveryje šį kartą netikrinama.",
            file=sys.stderr,
        )
        return
    try:
        debian.install([_PACKAGE])
    except Refusal as refusal:
        print(f"{refusal} Planų saugykla serveryje šį kartą netikrinama.", file=sys.stderr)


def is_there() -> bool:
    """Whether a server can be started here, as the tests look for one."""
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
