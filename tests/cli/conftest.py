"""Commands run in a folder of the test's own, with a store that is not there yet."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from planeditor.cli import main
from planeditor.editing.library import sample_path
from planeditor.store.store import Store
from tests.cli.running import Done, Run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with `pavyzdys.planas` in it."""
    work = tmp_path / "darbas"
    work.mkdir()
    (work / "pavyzdys.planas").write_bytes(sample_path().read_bytes())
    monkeypatch.chdir(work)
    monkeypatch.setenv("PLANEDITOR_STORE", str(tmp_path / "saugykla" / "plans.db"))
    return work


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command."""

    def run_it(*arguments: object) -> Done:
        capsys.readouterr()
        code = main([str(one) for one in arguments])
        return Done(code, *capsys.readouterr())

    return run_it


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """The store that the environment names, open."""
    with Store.open(Path(os.environ["PLANEDITOR_STORE"])) as opened:
        yield opened
