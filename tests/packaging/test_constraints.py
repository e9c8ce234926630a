"""The pinned versions."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import environment

PYPROJECT = tomllib.loads((environment.ROOT / "pyproject.toml").read_text("utf-8"))
REQUIRED = [
    *PYPROJECT["build-system"]["requires"],
    *PYPROJECT["project"]["dependencies"],
    *PYPROJECT["project"]["optional-dependencies"]["dev"],
    *PYPROJECT["project"]["optional-dependencies"]["server"],
]


SYSTEMS = [
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _pinned() -> list[str]:
    lines = Path(environment.ROOT, environment.CONSTRAINTS).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("requirement", REQUIRED)
def test_every_requirement_is_pinned(requirement: str) -> None:
    name = re.match(r"[\w.-]+", requirement)

    assert name is not None
    assert _normal(name.group()) in {_normal(pin.partition("==")[0]) for pin in _pinned()}


def test_a_pin_is_a_name_and_a_version_and_no_address() -> None:
    assert [pin for pin in _pinned() if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []


@pytest.mark.parametrize("version", ["3.11", "3.13"])
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: str(system["sys_platform"]))
def test_what_a_library_needs_on_a_system_is_pinned(system: dict[str, str], version: str) -> None:
    """Else pip finds nothing where there is no internet, and elsewhere whatever is newest that day."""
    surroundings = system | {"python_version": version, "python_full_version": f"{version}.0"}
    pinned = {_normal(pin.partition("==")[0]) for pin in _pinned()}
    needed = {_normal(one.name) for pin in pinned for one in _needs(pin, surroundings)}
    assert "lxml" in needed
    assert needed - pinned == set()


def _needs(name: str, surroundings: dict[str, str]) -> Iterator[Requirement]:
    """What a library that is installed here asks for, without its extras."""
    try:
        asked = requires(name) or []
    except PackageNotFoundError:  # it is for another system, or only for the build
        return
    for one in map(Requirement, asked):
        if one.marker is None or one.marker.evaluate(surroundings | {"extra": ""}):
            yield one
