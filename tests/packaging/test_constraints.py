"""The pinned versions."""

import re
import tomllib
from pathlib import Path

import pytest

import environment

PYPROJECT = tomllib.loads((environment.ROOT / "pyproject.toml").read_text("utf-8"))
REQUIRED = [
    *PYPROJECT["build-system"]["requires"],
    *PYPROJECT["project"]["dependencies"],
    *PYPROJECT["project"]["optional-dependencies"]["dev"],
    *PYPROJECT["project"]["optional-dependencies"]["server"],
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
