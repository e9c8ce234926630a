"""All that a machine needs before the program can start on it."""

from pathlib import Path

import debian
import environment
import qt_libraries
from qt_libraries import Platform


def prepare(name: str, requirement: str, platform: Platform | None, venv: Path = environment.VENV) -> Path:
    """Installs what is missing and returns the Python to start with; quick when nothing is.

    `requirement` is what pip installs, `name` what it is remembered by; without a `platform` Qt is not used.
    The system's packages come first and together, so that who may not install them is told at once.
    """
    if platform is not None and qt_libraries.is_settled(platform, venv):
        platform = None
    packages = environment.missing_packages(name, venv)
    if platform is not None:
        packages += qt_libraries.missing_packages(platform)
    if packages:
        debian.install(packages)
    python = environment.prepare(name, requirement, venv)
    if platform is not None:
        qt_libraries.try_out(python, platform, venv)
    return python
