"""Packages of Debian, Ubuntu and their kin: installed when we may, named in a sentence when not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from refusal import Refusal

_INSTALL = ("install", "-y", "--no-install-recommends")


def install(packages: Sequence[str]) -> None:
    """Installs the packages; refuses with the command to run when we are not root or it fails."""
    apt_get = shutil.which("apt-get") is not None
    if not (apt_get and os.geteuid() == 0):
        raise Refusal(sentence(packages, apt_get=apt_get))
    print(f"Diegiami sistemos paketai: {', '.join(packages)}…", file=sys.stderr)
    _apt_get("update")  # a list that cannot be renewed may still do
    if not _apt_get(*_INSTALL, *packages):
        raise Refusal(sentence(packages, apt_get=apt_get))


def sentence(packages: Sequence[str], *, apt_get: bool) -> str:
    """The one sentence that says how to get the packages, on a system with apt-get or without."""
    if not apt_get:
        names = ", ".join(packages)
        return f"Įdiekite sistemos paketus (jų pavadinimai „Debian“: {names}) ir bandykite dar kartą."
    command = " ".join(("apt-get", *_INSTALL, *packages))
    return f"Trūksta sistemos paketų: įvykdykite „sudo apt-get update && sudo {command}“ ir bandykite vėl."


def _apt_get(*arguments: str) -> bool:
    """Runs apt-get without questions; True when it succeeds."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ("apt-get", "-qq", *arguments)
    return subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode == 0
