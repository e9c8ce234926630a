"""Which plan is meant: a file, or a plan of the store by its title or id; the store is only read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from planeditor.editing.arrivals import receive
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.library import create
from planeditor.store.store import Store
from tests.cli.running import Run
from tests.conftest import NOON

SAMPLE = "pavyzdys.planas"
Put = Callable[[str], str]


@pytest.fixture
def put(store: Store) -> Put:
    """Put an empty plan with a title into the store; gives its id."""
    return lambda title: create(store, begun(Beginning(title=title)), "Vardenis", NOON)


def test_a_plan_file(run: Run) -> None:
    done = run("info", SAMPLE)

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Elektrėnų savivaldybės švietimo pažangos planas\n")


@pytest.mark.parametrize(
    "name",
    [
        "Šiaulių miesto planas",
        "siauliu miesto planas",
        " ŠIAULIŲ MIESTO PLANAS ",
        "šiaulių",
        "Siauliu m",
    ],
)
def test_a_plan_of_the_store_by_its_title(run: Run, put: Put, name: str) -> None:
    put("Šiaulių miesto planas")
    put("Utenos planas")

    assert run("info", name).out.startswith("Šiaulių miesto planas\n")


def test_a_plan_of_the_store_by_its_id_or_what_it_begins_with(run: Run, put: Put) -> None:
    plan_id = put("Utenos planas")
    put("Zarasų planas")

    assert run("info", plan_id).out.startswith("Utenos planas\n")
    assert run("info", plan_id[:8]).out.startswith("Utenos planas\n")


def test_a_whole_title_wins_over_what_others_begin_with(run: Run, put: Put) -> None:
    put("Utena")
    put("Utena ir Zarasai")

    assert run("info", "utena").out.startswith("Utena\n")


def test_an_ambiguous_name_is_refused_with_what_tells_them_apart(run: Run, put: Put) -> None:
    ids = [put("Utenos planas"), put("Utenos planas")]

    done = run("info", "utenos planas")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Pavadinimas „utenos planas“ tinka keliems planams.")
    assert all(f"{id_[:8]} („Utenos planas“)" in done.err for id_ in ids)
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("name", ["Kauno planas", "", "  ", "\u2603", "a" * 5000])
def test_an_unknown_name_is_refused(run: Run, put: Put, name: str) -> None:
    put("Utenos planas")

    done = run("info", name)

    assert (done.code, done.out) == (2, "")
    assert done.err == f"Plano „{name}“ nėra nei tarp failų, nei planų saugykloje.\n"


def test_a_deleted_plan_is_not_found_and_an_archived_one_is(run: Run, put: Put, store: Store) -> None:
    store.delete(put("Utenos planas"), NOON)
    store.archive(put("Zarasų planas"), NOON)

    assert run("info", "Utenos planas").code == 2
    assert run("info", "Zarasų planas").code == 0


def test_a_file_is_preferred_to_a_plan_of_the_same_name(run: Run, put: Put, folder: Path) -> None:
    put("planas")
    (folder / SAMPLE).rename(folder / "planas")

    assert run("info", "planas").out.startswith("Elektrėnų")


@pytest.mark.parametrize(
    "name, content, sentence",
    [
        ("nera.planas", None, "nera.planas"),
        ("kitur/nera", None, "nera"),
        ("tuscias.planas", b"", "tuscias.planas"),
        ("tekstas.planas", b"ne planas", "tekstas.planas"),
    ],
)
def test_a_file_that_is_no_plan_is_refused(
    run: Run, folder: Path, name: str, content: bytes | None, sentence: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)

    done = run("info", name)

    assert (done.code, done.out) == (2, "")
    assert f"„{sentence}“" in done.err and done.err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(run: Run, folder: Path) -> None:
    (folder / SAMPLE).chmod(0)

    assert run("info", SAMPLE).code == 2


def test_a_folder_is_no_plan(run: Run, folder: Path) -> None:
    (folder / "aplankas.planas").mkdir()

    done = run("info", "aplankas.planas")

    assert (done.code, done.out) == (2, "")
    assert "„aplankas.planas“" in done.err


def test_a_store_that_is_not_there_is_not_made(run: Run, folder: Path) -> None:
    path = Path(os.environ["PLANEDITOR_STORE"])

    listed, found = run("list"), run("info", "Utenos planas")

    assert (listed.code, found.code) == (2, 2)
    assert listed.err == f"Planų saugyklos {path} nėra. Kitą nurodykite parinktimi --store.\n"
    assert found.err == "Plano failo „Utenos planas“ nėra. Patikrinkite jo vardą.\n"
    assert not path.parent.exists()


def test_reading_leaves_the_store_as_it_was(run: Run, store: Store) -> None:
    receive(store, Path(SAMPLE), "Vardenis", NOON)
    store.close()
    before = store.path.read_bytes()

    assert run("info", "Elektrėnų").code == 0
    assert store.path.read_bytes() == before


def test_the_store_is_named_by_its_file_or_its_folder(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "kita" / "plans.db"
    with Store.open(path) as other:
        create(other, begun(Beginning(title="Kitas planas")), "Vardenis", NOON)

    for arguments in (
        ["--store", path, "list"],
        ["--store", path.parent, "list"],
        ["list", "--store", path],
        ["list", "--store", path.parent],
        ["--store", tmp_path, "list", "--store", path],
    ):
        assert "Kitas planas" in run(*arguments).out


def test_the_environment_may_name_the_folder(run: Run, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put("Utenos planas")
    monkeypatch.setenv("PLANEDITOR_STORE", str(Path(os.environ["PLANEDITOR_STORE"]).parent))

    assert "Utenos planas" in run("list").out


def test_a_foreign_file_is_no_store(run: Run, folder: Path) -> None:
    (folder / "plans.db").write_bytes(b"ne saugykla")

    done = run("list", "--store", folder)

    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert (folder / "plans.db").read_bytes() == b"ne saugykla"
