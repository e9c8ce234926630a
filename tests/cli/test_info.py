"""What is in a plan: counts and sums, to read and as JSON."""

import json
import re
from pathlib import Path

from planeditor.editing.arrivals import receive
from planeditor.plan.items import FundingLine, Item
from planeditor.plan.numbers import NBSP
from planeditor.plan.vocabulary import Area
from planeditor.store.store import Store
from tests.cli.running import FIRST, Run, changed, write_plan
from tests.conftest import NOON, item_id, small_plan

SAMPLE = "pavyzdys.planas"


def lines(text: str) -> dict[str, str]:
    """What stands after each row's name."""
    rows = (re.split(r"\s{2,}", line.strip(), maxsplit=1) for line in text.replace(NBSP, "_").splitlines())
    return {row[0]: " ".join(row[1:]) for row in rows}


def test_counts_and_sums_of_the_sample(run: Run) -> None:
    done = run("info", SAMPLE)

    rows = lines(done.out)
    assert (done.code, done.err) == (0, "")
    assert rows["Savivaldybės:"] == "Elektrėnų savivaldybė"
    assert rows["Failo formatas:"] == "1.1"
    assert "Redakcijos numeris:" not in rows
    assert rows["Veiklos"] == "14" and rows["Mokyklos"] == "5"
    assert re.split(" +", rows["Iš viso"]) == ["1_500_000,00", "255_360,00", "1_755_360,00", "100,0_%"]
    assert re.split(" +", rows["2025"])[2:] == ["973_895,00", "55,5_%"]
    assert re.split(" +", rows["STEAM ugdymas"])[2:] == ["859_100,00", "48,9_%"]
    assert re.split(" +", rows["EGADP lėšos"])[0] == "1_500_000,00"
    assert re.split(" +", rows["Infrastruktūra"])[2] == "1_144_660,00"


def test_json_of_the_sample(run: Run) -> None:
    done = run("info", SAMPLE, "--json")

    told = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert told["municipalities"] == ["Elektrėnų savivaldybė"]
    assert (told["programme"], told["status"], told["revision"], told["format"]) == (
        "tum2",
        None,
        None,
        "1.1",
    )
    assert told["counts"]["activity"] == 14 and told["counts"]["amendment"] == 0
    total = {"net": "1500000.00", "vat": "255360.00", "gross": "1755360.00", "share": "100.0"}
    assert told["total"] == total
    assert [row["year"] for row in told["by_year"]] == [2024, 2025, 2026]
    assert [(row["areas"], row["gross"], row["share"]) for row in told["by_area"]] == [
        (["leadership"], "280450.00", "16.0"),
        (["inclusion"], "472505.00", "26.9"),
        (["culture"], "143305.00", "8.2"),
        (["steam"], "859100.00", "48.9"),
    ]
    assert [row["source"] for row in told["by_source"]] == ["eu", "state_vat"]
    assert {row["type"]: row["gross"] for row in told["by_type"]}["dissemination"] == "44165.00"


def test_a_plan_of_the_store_has_a_revision(run: Run, store: Store) -> None:
    receive(store, Path(SAMPLE), "Vardenis", NOON)

    assert lines(run("info", "Elektrėnų").out)["Redakcijos numeris:"] == "1"
    told = json.loads(run("info", "Elektrėnų", "--json").out)
    assert (told["revision"], told["format"]) == (1, None)


def funded(areas: frozenset[Area]) -> list[Item]:
    line = FundingLine(id=item_id(20), parent=FIRST, net=None, vat_amount=None)
    return [*changed(small_plan(), FIRST, areas=areas), line]


def test_money_that_is_not_classified_is_shown_as_such(run: Run, folder: Path) -> None:
    write_plan(folder / "planas.planas", funded(frozenset()))

    done = run("info", "planas.planas")

    assert done.out.count("  nenurodyta") == 4
    told = json.loads(run("info", "planas.planas", "--json").out)
    assert told["by_year"] == [{"year": None, "net": "0.00", "vat": "0.00", "gross": "0.00", "share": "0.0"}]
    assert told["by_area"][0]["areas"] == []


def test_money_of_several_areas_is_shown_under_all_of_them(run: Run, folder: Path) -> None:
    write_plan(folder / "planas.planas", funded(frozenset({Area.STEAM, Area.LEADERSHIP})))

    assert "  Lyderystė veikiant + STEAM ugdymas " in run("info", "planas.planas").out


def test_an_empty_plan(run: Run, folder: Path) -> None:
    write_plan(folder / "planas.planas", changed(small_plan()[:1], item_id(1), title=""))

    done = run("info", "planas.planas")

    assert done.code == 0
    assert done.out.startswith("(planas be pavadinimo)\n")
    assert "Pagal" not in done.out
