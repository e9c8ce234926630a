"""The stamp that decides whether anything is to be installed."""

from pathlib import Path

import pytest

import environment


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]", "utf-8")
    (tmp_path / environment.CONSTRAINTS).write_text("lxml==6.1.3", "utf-8")
    return tmp_path


def test_nothing_changed_nothing_to_install(root: Path) -> None:
    assert environment.fingerprint(root, "3.11.2") == environment.fingerprint(root, "3.11.2")


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/constraints.txt"])
def test_a_changed_requirement_is_installed(root: Path, name: str) -> None:
    before = environment.fingerprint(root, "3.11.2")
    (root / name).write_text("changed", "utf-8")

    assert environment.fingerprint(root, "3.11.2") != before


def test_another_python_is_installed_for(root: Path) -> None:
    assert environment.fingerprint(root, "3.11.2") != environment.fingerprint(root, "3.12.1")


def test_a_moved_repository_is_installed_again(root: Path) -> None:
    before = environment.fingerprint(root, "3.11.2")
    moved = root.rename(root.with_name("moved"))

    assert environment.fingerprint(moved, "3.11.2") != before
