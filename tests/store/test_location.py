"""Where the store is."""

import os
import sys
from pathlib import Path

import pytest

from planeditor.store.location import default_place


def test_the_environment_says_where(tmp_path: Path) -> None:
    assert default_place({"PLANEDITOR_STORE": str(tmp_path / "mano.db")}) == tmp_path / "mano.db"


def test_else_it_is_among_the_data_of_the_users_programs() -> None:
    for environ in ({}, {"PLANEDITOR_STORE": ""}):
        path = default_place(environ)
        assert path.is_absolute()
        assert path.parts[-2:] == ("planeditor", "plans.db")


def test_a_portable_program_keeps_the_plans_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "planeditor.exe"))
    monkeypatch.setattr("sys.frozen", True, raising=False)
    installed = default_place({})
    (tmp_path / "portable.txt").write_text("")

    assert default_place({}) == tmp_path / "planai" / "plans.db"
    assert tmp_path not in installed.parents
    assert default_place({"PLANEDITOR_STORE": str(tmp_path / "mano.db")}) == tmp_path / "mano.db"


def test_the_mark_beside_a_python_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "python3"))
    (tmp_path / "portable.txt").write_text("")

    assert tmp_path not in default_place({}).parents


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has a folder that roams")
def test_on_windows_the_plans_do_not_roam() -> None:
    assert default_place({}).is_relative_to(os.environ["LOCALAPPDATA"])
