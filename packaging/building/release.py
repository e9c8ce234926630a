"""What is being built: the version, and the commit it is built from."""

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """A version, the seconds since 1970 that all files are dated with, and the short name of the commit."""

    version: str
    epoch: int
    commit: str

    @classmethod
    def of(cls, root: Path) -> "Release":
        """The release that the tree at `root` makes; a tree that was changed since its commit says so.

        The date is that of the commit and not today's, so that the same commit gives the same files. Where
        there is no repository the environment's SOURCE_DATE_EPOCH tells it, or else the clock.
        """
        found = _VERSION.search((root / "src" / "planeditor" / "__init__.py").read_text("utf-8"))
        assert found, "the version stands in planeditor/__init__.py"
        told = _git(root, "log", "-1", "--format=%ct %h")
        if told is None:
            clock = int(datetime.now(UTC).timestamp())
            return cls(found[1], int(os.environ.get("SOURCE_DATE_EPOCH", clock)), "")
        seconds, commit = told.split()
        changed = _git(root, "status", "--porcelain", "--untracked-files=no")
        return cls(found[1], int(seconds), f"{commit}+" if changed else commit)

    @property
    def date(self) -> str:
        """The day of the commit, as 2026-03-28."""
        return f"{datetime.fromtimestamp(self.epoch, UTC):%Y-%m-%d}"


def _git(root: Path, *arguments: str) -> str | None:
    """What git says; None where it is not there or there is no repository."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
