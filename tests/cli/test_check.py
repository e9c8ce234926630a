"""The check, to read and as JSON."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Municipality,
    Plan,
    School,
    Task,
    TeamMember,
)
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource, Programme, SchoolType
from tests.cli.running import Run, changed, write_plan
from tests.conftest import item_id

SAMPLE = "pavyzdys.planas"


def test_findings_of_the_sample(run: Run) -> None:
    done = run("check", SAMPLE)

    *findings, count = done.out.splitlines()
    assert (done.code, done.err) == (1, "")
    assert count.startswith(f"{len(findings)} trūkum")
    assert any(line.startswith("Įspėjimas (R12): Planas „Elektrėnų") for line in findings)
    assert any(line.startswith("Įspėjimas (R18): Veikla 1.4.2 „Vandens robotų") for line in findings)


def test_json_of_the_sample(run: Run) -> None:
    done = run("check", SAMPLE, "--json")

    told = json.loads(done.out)
    assert (done.code, done.err) == (1, "")
    assert told["title"].startswith("Elektrėnų")
    assert all(
        row.keys() == {"rule", "severity", "item", "kind", "number", "title", "field", "text"}
        for row in told["findings"]
    )
    assert {row["severity"] for row in told["findings"]} <= {"error", "warning", "hint"}
    assert len(told["findings"]) == len(run("check", SAMPLE).out.splitlines()) - 1
    assert ("activity", "1.4.2.") in [(row["kind"], row["number"]) for row in told["findings"]]


def faultless() -> list[Item]:
    """A plan of a programme that sets no limits, in which nothing is missing."""
    plan, school, member, goal, task = map(item_id, range(1, 6))
    return [
        Plan(id=plan, parent=ROOT_PARENT, title="Planas", programme=Programme.OTHER, end=date(2026, 4, 30)),
        Municipality(
            id=item_id(6), parent=plan, name="Utenos rajono savivaldybė", pupils=3000,
            council_decision="T-1", progress_report="P-1",
        ),
        TeamMember(id=member, parent=plan, name="Vardenis"),
        School(id=school, parent=plan, name="Gimnazija", type=SchoolType.GYMNASIUM, pupils=500),
        Goal(id=goal, parent=plan, title="Mažinti atotrūkius"),
        Task(id=task, parent=goal, title="Stiprinti lyderystę"),
        Indicator(
            id=item_id(7), parent=task, title="Mokytojai", unit="proc.", baseline=Decimal(10),
            target=Target(Decimal(50)), target_year=2026,
        ),
        Activity(
            id=item_id(8), parent=task, title="Stažuotės", areas=frozenset(Area), type=ActivityType.EDUCATION,
            schools=frozenset({school}), responsible=member, start=Quarter(2024, 1), end=Quarter(2024, 2),
            no_funding=True,
        ),
    ]  # fmt: skip


def test_a_plan_without_fault_ends_with_0(run: Run, folder: Path) -> None:
    write_plan(folder / "planas.planas", faultless())

    assert run("check", "planas.planas") == (0, "Trūkumų nerasta.\n", "")
    assert json.loads(run("check", "planas.planas", "--json").out)["findings"] == []


def test_one_finding(run: Run, folder: Path) -> None:
    write_plan(folder / "planas.planas", changed(faultless(), item_id(8), no_funding=False))

    done = run("check", "planas.planas")

    finding, count = done.out.splitlines()
    assert done.code == 1
    assert finding.startswith("Įspėjimas (R18): Veikla 1.1.1 „Stažuotės“. ")
    assert count == "1 trūkumas"


def test_sums_that_make_no_sense(run: Run, folder: Path) -> None:
    line = FundingLine(
        id=item_id(9), parent=item_id(8), year=2024, source=FundingSource.OTHER, net=Decimal("-5.00")
    )
    write_plan(folder / "planas.planas", [*changed(faultless(), item_id(8), no_funding=False), line])

    done = run("check", "planas.planas")

    assert done.code == 1
    assert "Įspėjimas (R17): " in done.out
    assert "Suma neigiama: −5,00\u00a0Eur." in done.out
