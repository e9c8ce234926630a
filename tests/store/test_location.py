"""Where the store is."""

from pathlib import Path

from planeditor.store.location import default_path


def test_the_environment_says_where(tmp_path: Path) -> None:
    assert default_path({"PLANEDITOR_STORE": str(tmp_path / "mano.db")}) == tmp_path / "mano.db"


def test_else_it_is_among_the_data_of_the_users_programs() -> None:
    for environ in ({}, {"PLANEDITOR_STORE": ""}):
        path = default_path(environ)
        assert path.is_absolute()
        assert path.parts[-2:] == ("planeditor", "plans.db")
