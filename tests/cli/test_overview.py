"""`overview`: the plans of the store side by side, in words, in JSON and as files."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from planeditor.plan.numbers import NBSP
from planeditor.store.store import Store
from planeditor.word.reading.document import read_document
from tests.cli.running import Run
from tests.conftest import NOON
from tests.editing.overview.plans import keep, town_plan


@pytest.fixture
def plans(store: Store) -> list[str]:
    """Two plans in use and an archived one."""
    found = [
        keep(store, town_plan(town, net))
        for town, net in (("Alytus", "1000.00"), ("Jonava", "500.00"), ("Kaunas", "7.00"))
    ]
    store.archive(found[2], NOON)
    return found


def test_all_plans_in_use_are_told(run: Run, plans: list[str]) -> None:
    done = run("overview")
    assert (done.code, done.err) == (0, "")
    text = done.out.replace(NBSP, " ")
    assert text.startswith("Planų skaičius: 2.\n\nVisų planų lėšos\n")
    (whole,) = (line.split("  ") for line in text.splitlines() if line.startswith("Iš viso"))
    assert [*filter(None, map(str.strip, whole))] == [
        "Iš viso",
        "–",
        "1 500,02",
        "315,00",
        "1 815,02",
        "100,0 %",
    ]
    assert "Alytus: planas" in text and "Kaunas" not in text


def test_named_plans_are_told_alone_archived_ones_too(run: Run, plans: list[str]) -> None:
    told = json.loads(run("overview", "kaunas", plans[0][:8], "--json").out)
    assert sorted(one["title"] for one in told["plans"]) == ["Alytus: planas", "Kaunas: planas"]
    assert {one["group"]: one["gross"] for one in told["sums"]["year"]} == {2025: "1218.47", None: "0.02"}
    assert [(one["title"], len(one["plans"])) for one in told["indicators"]] == [("Mokytojų dalis", 2)]
    assert told["unusual"] == []


def test_a_damaged_plan_is_told_without_figures(run: Run, store: Store, plans: list[str]) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as raw:
        raw.execute("UPDATE goal SET title = 'Kitas' WHERE plan = ?", (plans[0],))
    told = {one["id"]: one for one in json.loads(run("overview", "--json").out)["plans"]}
    assert (told[plans[0]]["damaged"], told[plans[0]]["gross"]) == (True, None)
    assert (told[plans[1]]["damaged"], told[plans[1]]["gross"]) == (False, "605.01")
    assert "Sugadinti, todėl į sumas neįtraukti: Alytus: planas." in run("overview").out


def test_it_is_written_as_a_workbook_and_as_a_document(run: Run, plans: list[str]) -> None:
    assert run("overview", "-o", "planai.xlsx").out == "Planų apžvalga įrašyta į planai.xlsx.\n"
    book = CalamineWorkbook.from_path("planai.xlsx")
    assert book.sheet_names[:2] == ["Visų planų lėšos", "Planai"]
    assert book.get_sheet_by_name("Planai").to_python()[-1][4:7] == [1500.02, 315.0, 1815.02]
    assert run("overview", "-o", "planai.docx").code == 0
    assert read_document(Path("planai.docx").read_bytes()).sections


def test_what_it_cannot_do_is_said(run: Run, plans: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (("-o", "planai.pdf"), ("Marsas",), ("a", "--kita")):
        done = run("overview", *arguments)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    monkeypatch.setenv("PLANEDITOR_STORE", str(Path("niekur", "plans.db").absolute()))
    assert run("overview").code == 2


def test_of_an_empty_store_there_is_nothing_to_tell(run: Run, store: Store) -> None:
    assert run("overview").out == "Planų saugykla tuščia.\n"
