"""Libraries of a Linux system: which ones come along, and the packages that bring the others."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import qt_libraries
from refusal import Refusal

BROUGHT = ("libbz2", "libexpat", "libffi", "liblzma", "libsqlite3", "libuuid")
"""What Python itself loads: as the tests ran with it; the next system may name it otherwise."""

_MORE = {
    "ld-linux-x86-64.so.2": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libgcc_s.so.1": "libgcc-s1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What only Python and some plugins of Qt ask for, with its package."""
_PACKAGES = _MORE | qt_libraries.DESKTOP
_GLIBC = re.compile(r"\bGLIBC_(2[.\d]+)")


def stays_outside(name: str, source: str) -> bool:
    """Whether a library collected from `source` is to be the system's own."""
    if sys.platform != "linux" or not name.startswith("lib") or "/" in name:
        return False
    is_system = source.startswith(("/lib/", "/usr/lib/"))
    return is_system and not name.startswith(BROUGHT)


def packages(folder: Path) -> list[str]:
    """The packages that the libraries and programs in the folder need; refuses where one is not known."""
    inside = {path.name for path in folder.rglob("*")}
    needed = {library for path in binaries(folder) for library in _needed(path)} - inside
    if unknown := sorted(needed - _PACKAGES.keys()):
        raise Refusal(f"Nežinoma, kuriuose sistemos paketuose yra šios bibliotekos: {', '.join(unknown)}.")
    return sorted({_PACKAGES[library] for library in needed})


def binaries(folder: Path) -> Iterator[Path]:
    """The ELF files in the folder, each once."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def glibc(folder: Path) -> str:
    """The newest version of the C library that anything in the folder asks for, such as 2.34."""
    asked = {version for path in binaries(folder) for version in _GLIBC.findall(_objdump(path, "-p"))}
    return max(asked, key=lambda version: tuple(map(int, version.split("."))))


def _needed(path: Path) -> list[str]:
    lines = (line.split() for line in _objdump(path, "-p").splitlines())
    return [words[1] for words in lines if words[:1] == ["NEEDED"]]


def _objdump(path: Path, option: str) -> str:
    done = subprocess.run(["objdump", option, str(path)], capture_output=True, text=True, check=True)
    return done.stdout
