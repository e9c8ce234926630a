"""A Windows to install into: Wine, with a prefix of its own, no screen and no network."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 120
"""Seconds that a program is waited for."""
_LITHUANIAN = {"LC_ALL": "C.UTF-8"}


class Wine:
    """Runs Windows programs; `home` is the user's folder, as Linux sees it."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        told = {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
        self._environment = {**os.environ, **told, **_LITHUANIAN}
        self.run("wineboot", "--init")
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
        # Windows are made, and drawn nowhere.
        self.run("reg", "add", r"HKCU\Software\Wine\Drivers", "/v", "Graphics", "/d", "null", "/f")
        (self.home,) = (path.parent for path in (prefix / "drive_c" / "users").glob("*/AppData"))

    @property
    def data(self) -> Path:
        """The user's folder for data of programs that stays on this computer."""
        return self.home / "AppData" / "Local"

    def run(self, *command: str, **environment: str) -> int:
        """Runs a program and returns its exit code, when all that it started has ended too."""
        with self.started(*command, **environment) as process:
            code = process.wait(PATIENCE)
        self.settle()
        return code

    @contextmanager
    def started(self, *command: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
        """Starts a program, and ends it where it has not ended by itself."""
        wine = shutil.which("wine")
        assert wine is not None
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with subprocess.Popen([wine, *command], env=self._environment | environment, **quiet) as process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    process.kill()

    def settle(self) -> None:
        """Waits until every program has ended; what is in the registry is then in its files."""
        self._server("-w")

    def close(self) -> None:
        """Ends every program in this Windows."""
        self._server("-k")

    def value(self, key: str, name: str = "", *, machine: bool = False) -> str | None:
        """A text of the registry, of the user's part or of the machine's; None if it is not there."""
        text = (self.prefix / ("system.reg" if machine else "user.reg")).read_text("utf-8")
        escaped = key.replace("\\", "\\\\")
        _, there, section = text.partition(f"\n[{escaped}] ")
        shown = f'"{name}"' if name else "@"
        found = re.search(rf'^{re.escape(shown)}="(.*)"$', section.partition("\n[")[0], re.MULTILINE)
        return _unescaped(found[1]) if there and found else None

    def path(self, path: Path) -> str:
        """How Windows names a path of Linux."""
        drive = self.prefix / "drive_c"
        letter, rest = (
            ("C:", path.relative_to(drive)) if path.is_relative_to(drive) else ("Z:", path.relative_to("/"))
        )
        return "\\".join((letter, *rest.parts))

    def _server(self, option: str) -> None:
        wineserver = shutil.which("wineserver") or "/usr/lib/wine/wineserver"
        subprocess.run([wineserver, option], env=self._environment, check=False, timeout=PATIENCE)


def wait_for(path: Path) -> None:
    """Waits until a file is there that has something in it."""
    end = time.monotonic() + PATIENCE
    while not (path.is_file() and path.stat().st_size):
        assert time.monotonic() < end, f"{path} does not come"
        time.sleep(0.05)


def _unescaped(text: str) -> str:
    text = re.sub(r"\\x([0-9a-f]{1,4})", lambda code: chr(int(code[1], 16)), text.replace(r"\\", "\0"))
    return text.replace(r"\"", '"').replace("\0", "\\")
