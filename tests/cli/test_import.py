"""Drafts taken into plans by a command."""

import json
from pathlib import Path

import docx
import pytest

from planeditor.files.reader import read
from planeditor.plan.items import Kind
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree
from tests.cli.running import Run
from tests.sheets.edited import Edited

DATA = Path(__file__).parents[1] / "data" / "drafts"
DRAFT = DATA / "priemoniu-planas.docx"
OUT = "naujas.planas"


def written() -> PlanTree:
    return PlanTree(read(Path(OUT)).items.values())


def test_a_draft_becomes_a_plan_and_says_what_is_to_be_answered(run: Run) -> None:
    done = run("import", DRAFT, "-o", OUT)

    assert (done.code, done.err) == (1, "")
    assert done.out.splitlines()[0].startswith("1.1.1. Vadovų stažuotės: Suma „5 000,00 (su PVM)“")
    assert done.out.splitlines()[-1] == "Planas įrašytas: naujas.planas."
    assert written().root.title == "Ugdymo kokybės gerinimo priemonių planas"
    assert total(written()).net == 12500


def test_with_answers_nothing_is_left(run: Run) -> None:
    Path("atsakymai.json").write_text('{"vat": "21"}', "utf-8")
    done = run("import", DRAFT, "--map", "atsakymai.json", "-o", OUT)
    assert done.code == 0
    assert total(written()).gross == 17500


def test_a_draft_goes_into_a_plan(run: Run) -> None:
    before = PlanTree(read(Path("pavyzdys.planas")).items.values())
    Path("atsakymai.json").write_text('{"texts": {"Sąmata": "1.1.1", "tūkst. formatu": "SB"}}', "utf-8")
    done = run(
        "import", DATA / "samata.xlsx", "--into", "pavyzdys.planas", "--map", "atsakymai.json", "-o", OUT
    )
    assert done.code == 0
    assert total(written()).gross - total(before).gross != 0
    assert len(written().activities()) == len(before.activities())
    assert read(Path(OUT)).manifest.plan_id == before.root.id


def test_a_workbook_comes_back_into_its_plan(run: Run) -> None:
    run("export", "pavyzdys.planas", "-o", "planas.xlsx")
    done = run("import", "planas.xlsx", "--into", "pavyzdys.planas", "-o", OUT)
    assert (done.code, done.err) == (2, "Faile „planas.xlsx“ niekas nepakeista.\n")

    book = Edited(Path("planas.xlsx").read_bytes()).put("Veiklos", "F2", "Skyrius")
    Path("planas.xlsx").write_bytes(book.content())
    done = run("import", "planas.xlsx", "--into", "pavyzdys.planas", "-o", OUT)
    assert done.code == 0
    assert written().activities()[0].executor == "Skyrius"
    assert "Įkelti iš „planas.xlsx“" in run("history", OUT).out

    refused = run("import", "planas.xlsx", "-o", "kitas.planas")
    assert refused.code == 2 and refused.err.startswith("Šis failas parengtas iš kito plano – „")


def test_answers_in_json(run: Run) -> None:
    done = run("import", DRAFT, "-o", OUT, "--json")
    answer = json.loads(done.out)
    assert done.code == 1
    assert answer.keys() == {"id", "title", "made", "changed", "doubts", "told"}
    assert [one["title"] for one in answer["made"] if one["kind"] == Kind.TASK] == ["Stiprinti lyderystę"]
    assert (answer["doubts"][0]["text"], answer["doubts"][0]["key"]) == ("5 000,00 (su PVM)", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("nera.docx", "-o", OUT),
        (DRAFT, "-o", "kitas.docx"),
        (DRAFT, "--map", "nera.json", "-o", OUT),
        (DRAFT, "--into", "nera.planas", "-o", OUT),
        ("pavyzdys.planas", "-o", OUT),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_writes_nothing(
    run: Run, arguments: tuple[object, ...]
) -> None:
    done = run("import", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert not Path(OUT).exists()


def test_a_file_without_anything_is_refused(run: Run) -> None:
    Path("tuscias.txt").write_text("\n\n", "utf-8")
    done = run("import", "tuscias.txt", "-o", OUT)
    assert done.code == 2
    assert not Path(OUT).exists()


def test_a_new_plan_is_called_as_its_draft(run: Run) -> None:
    document = docx.Document()
    document.add_heading("Elektrėnų savivaldybės švietimo pažangos planas", 0)
    document.add_heading("I SKYRIUS. Tęstinumas", 1)
    document.add_heading("Tęstinumas", 2)
    document.add_paragraph("Mokyklos tęs.")
    document.save("juodrastis.docx")
    assert run("import", "juodrastis.docx", "-o", OUT).code == 0
    assert written().root.title == "Elektrėnų savivaldybės švietimo pažangos planas"
    assert written().root.continuity == "Mokyklos tęs."
