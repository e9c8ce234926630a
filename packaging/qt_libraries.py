"""What Qt needs from a Linux system and does not bring along: found out by trying to load it."""

import ctypes
import enum
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import environment
from refusal import Refusal

# Each library that the wheel's own libraries ask for, and the package of Debian and Ubuntu that has it.
_OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_DESKTOP = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_FONTS = "fonts-dejavu-core"


class Platform(enum.Enum):
    """Where Qt draws, the value being the plugin that does it."""

    OFFSCREEN = "qoffscreen"
    DESKTOP = "qxcb"


DESKTOP = _OFFSCREEN | _DESKTOP
"""All that the window needs, by the name of the library."""
_LIBRARIES = {Platform.OFFSCREEN: _OFFSCREEN, Platform.DESKTOP: DESKTOP}


# Loads what the program uses of Qt; the loader's own message says what it lacks.
_PROBE = """
import ctypes, pathlib, PySide6
from PySide6 import QtNetwork, QtSvg, QtWidgets
ctypes.CDLL(pathlib.Path(PySide6.__path__[0], "Qt", "plugins", "platforms", "lib{}.so"))
QtWidgets.QApplication([])
"""


def is_settled(platform: Platform, venv: Path = environment.VENV) -> bool:
    """Whether Qt is known to start: elsewhere than on Linux it brings all along."""
    return sys.platform != "linux" or environment.stamped(platform.value, venv)


def missing_packages(platform: Platform) -> list[str]:
    """The packages whose libraries cannot be loaded; one with fonts too when there are none."""
    packages = packages_of(platform, (name for name in _LIBRARIES[platform] if _library(name) is None))
    return packages if _has_fonts() else [*packages, _FONTS]


def packages_of(platform: Platform, libraries: Iterable[str]) -> list[str]:
    """The packages that bring the libraries, each once, sorted."""
    return sorted({_LIBRARIES[platform][name] for name in libraries})


def try_out(python: Path, platform: Platform, venv: Path = environment.VENV) -> None:
    """Starts Qt once in a process of its own; refuses with the loader's message when it does not start."""
    failure = _failure(python, platform)
    if failure:
        raise Refusal(f"Nepavyksta paleisti „Qt“: {failure}.")
    environment.stamp(platform.value, venv)


def _library(name: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None


def _has_fonts() -> bool:
    """Whether fontconfig, which Qt asks, knows any font; without one all text is boxes."""
    fontconfig = _library("libfontconfig.so.1")
    if fontconfig is None:
        return False
    fontconfig.FcConfigGetFonts.restype = ctypes.POINTER(ctypes.c_int)  # FcFontSet begins with its size
    fonts = fontconfig.FcConfigGetFonts(None, 0)
    return bool(fonts) and fonts[0] > 0


def _failure(python: Path, platform: Platform) -> str | None:
    """The last line of what a fresh process says when it cannot load Qt; None when it can."""
    probe = subprocess.run(
        [str(python), "-c", _PROBE.format(platform.value)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    return (probe.stderr.strip() or str(probe.returncode)).splitlines()[-1] if probe.returncode else None
