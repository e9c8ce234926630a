"""Copies sent and received without a window: said what they are, and taken in."""

import json
from pathlib import Path

import pytest

from planeditor.editing.library import create, send
from planeditor.editing.open_plan import OpenPlan
from planeditor.files.reader import read
from planeditor.plan.items import title_of
from planeditor.plan.vocabulary import Area
from planeditor.store.store import Store
from tests.cli.running import FIRST, PLAN, SCHOOL, SECOND, TASK, Run
from tests.conftest import NOON, small_plan

COPY = "kopija.planas"


@pytest.fixture
def mine(store: Store) -> OpenPlan:
    """The small plan in the store, sent to Jonas."""
    create(store, small_plan(), "Rasa", NOON)
    plan = OpenPlan(store, PLAN, "Rasa")
    send(store, plan, Path("siunčiama.planas"), NOON)
    return plan


@pytest.fixture
def theirs(mine: OpenPlan, tmp_path: Path) -> str:
    """What Jonas made of it."""
    from planeditor.editing.arrivals import receive

    with Store.open(tmp_path / "jono" / "plans.db") as elsewhere:
        receive(elsewhere, Path("siunčiama.planas"), "Jonas", NOON)
        plan = OpenPlan(elsewhere, PLAN, "Jonas")
        plan.edit(FIRST, "title", "Jono")
        send(elsewhere, plan, Path(COPY), NOON)
    return COPY


def test_a_copy_is_sent_with_an_assignment_and_remembered(run: Run, mine: OpenPlan, store: Store) -> None:
    assigned = [
        "--assign",
        "steam",
        "--assign",
        "1.1",
        "--assign",
        "Žalioji",
        "--message",
        "Iki penktadienio",
    ]
    done = run("send", "Bandomasis", "-o", "ona.planas", "--to", "Ona", *assigned)
    manifest = read(Path("ona.planas")).manifest
    assert done == (0, "Siunčiama kopija (Ona) įrašyta į failą „ona.planas“.\n", "")
    assert (manifest.recipient, manifest.assignment.sentence) == ("Ona", "Iki penktadienio")
    assert (manifest.assignment.areas, manifest.assignment.items) == ({Area.STEAM}, {TASK, SCHOOL})
    entry = next(one for one in store.kept.entries(PLAN) if one.recipient == "Ona")
    assert (entry.name, entry.assignment, entry.state) == ("ona.planas", manifest.assignment, manifest.state)


def test_a_file_is_sent_on(run: Run, theirs: str) -> None:
    done = run("send", theirs, "-o", "toliau.planas", "--to", "Ona", "--json")
    sent, before = read(Path("toliau.planas")), read(Path(theirs))
    assert json.loads(done.out)["state"] == sent.manifest.state == before.manifest.state
    assert (sent.records, sent.manifest.recipient) == (before.records, "Ona")


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["--assign", "ko nėra"], "„ko nėra“ nėra viena plano sritis"),
        (["--to", "A" * 300], "Tekstas ilgesnis"),
    ],
)
def test_what_cannot_be_sent_is_refused_and_not_remembered(
    run: Run, mine: OpenPlan, store: Store, arguments: list[str], sentence: str
) -> None:
    before = store.kept.entries(PLAN)
    done = run("send", PLAN, "-o", "x.planas", *arguments)
    assert done.code == 2 and sentence in done.err
    assert not Path("x.planas").exists() and store.kept.entries(PLAN) == before


def test_a_new_plan_comes_into_a_store_that_is_made_for_it(run: Run, folder: Path) -> None:
    done = run("receive", "pavyzdys.planas")
    assert done.code == 0 and done.out.startswith("pavyzdys.planas: Naujas planas „")
    assert run("receive", "pavyzdys.planas").out.startswith("pavyzdys.planas: Plane „")
    assert "1 planas" in run("list").out


def test_a_copy_waits_until_it_is_taken_in(run: Run, mine: OpenPlan, theirs: str, store: Store) -> None:
    sentence = "kopija.planas: Plano „Bandomasis planas“ kopija, kurioje pakeistas 1 įrašas (keitė: Jonas).\n"
    assert run("receive", theirs) == (0, sentence, "")
    assert title_of(store.load(PLAN)[FIRST]) == "Stažuotės"
    done = run("receive", theirs, "--merge")
    assert done == (0, f"{sentence}0 prieštaravimų\nMano plane pakeistas 1 įrašas\n", "")
    assert title_of(store.load(PLAN)[FIRST]) == "Jono"
    assert "nieko naujo nėra" in run("receive", theirs, "--merge").out


def test_a_question_is_put_off_or_answered(run: Run, mine: OpenPlan, theirs: str, store: Store) -> None:
    mine.edit(FIRST, "title", "Rasos")
    mine.edit(SECOND, "title", "Rasos antra")
    done = run("receive", theirs, "--merge", "--prefer", "theirs", "--json")
    (told,) = json.loads(done.out)
    assert (done.code, told["merged"]) == (0, {"conflicts": 1, "undecided": 0, "changed": 1})
    assert (told["news"], told["authors"], told["has_base"]) == ("copy", ["Jonas"], True)
    assert title_of(store.load(PLAN)[FIRST]) == "Jono"


def test_what_is_put_off_is_told_by_the_exit_code(run: Run, mine: OpenPlan, theirs: str) -> None:
    mine.edit(FIRST, "title", "Rasos")
    done = run("receive", theirs, "--merge")
    assert done.code == 1 and "1 prieštaravimas" in done.out


def test_one_bad_file_keeps_all_from_being_received(
    run: Run, mine: OpenPlan, theirs: str, store: Store
) -> None:
    Path("bloga.planas").write_bytes(b"ne planas")
    before = store.kept.entries(PLAN)
    done = run("receive", theirs, "bloga.planas")
    assert done.code == 2 and done.err.count("\n") == 1
    assert store.kept.entries(PLAN) == before


def test_a_deleted_plan_takes_nothing_in(run: Run, mine: OpenPlan, theirs: str, store: Store) -> None:
    store.delete(PLAN, NOON)
    before = store.plans(), store.kept.entries(PLAN)
    done = run("receive", "pavyzdys.planas", theirs, "--merge")
    assert done.code == 2 and "pirmiausia jį atkurkite" in done.err
    assert (store.plans(), store.kept.entries(PLAN)) == before  # nothing of the other file either
    same = run("receive", "siunčiama.planas", "--merge")  # brings nothing that could be taken in
    assert same.code == 0 and store.plans()[0].deleted
    assert title_of(store.load(PLAN)[FIRST]) == "Stažuotės"


def test_the_history_tells_what_was_done_and_what_went_out(run: Run, mine: OpenPlan, theirs: str) -> None:
    run("receive", theirs, "--merge")
    told = json.loads(run("history", PLAN, "--json").out)
    assert [one["kind"] for one in told["operations"]] == ["merge", "create"]
    assert {one["reason"] for one in told["states"]} == {"sent", "received", "merged"}
    lines = run("history", "Bandomasis").out
    assert "Sulieti kopijas" in lines and "kopija.planas" in lines
    assert [one["author"] for one in json.loads(run("history", theirs, "--json").out)["operations"]] == [
        "Jonas"
    ]
