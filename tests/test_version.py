"""What the program says that it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planeditor import __version__, version
from planeditor.version import version_text


@pytest.fixture(autouse=True)
def read_anew() -> Iterator[None]:
    version_text.cache_clear()
    yield
    version_text.cache_clear()


def test_from_its_source_it_is_the_version_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(version, "resource", tmp_path.joinpath)
    assert version_text() == __version__


def test_a_built_one_tells_its_day_and_its_commit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "build.txt").write_text("2026-03-28 1a2b3c4", "utf-8")
    monkeypatch.setattr(version, "resource", tmp_path.joinpath)
    assert version_text() == f"{__version__} (2026-03-28 1a2b3c4)"
