"""The files that commands write, and those they refuse to write."""

import os
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx import Document

from planeditor.editing.arrivals import receive
from planeditor.editing.library import sample_path
from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.store.store import Store
from tests.cli.running import Run
from tests.conftest import NOON
from tests.word.exporting import shown

SAMPLE = "pavyzdys.planas"
COMMANDS = {
    "demo": ["demo", "{out}.planas"],
    "export": ["export", SAMPLE, "-o", "{out}.docx"],
    "merge": ["merge", SAMPLE, SAMPLE, "-o", "{out}.planas"],
}


def command(name: str, out: str) -> list[str]:
    return [one.format(out=out) for one in COMMANDS[name]]


def test_demo_writes_the_sample(run: Run, folder: Path) -> None:
    done = run("demo", "naujas.planas")

    assert done == (0, "Pavyzdinis planas įrašytas: naujas.planas.\n", "")
    assert (folder / "naujas.planas").read_bytes() == sample_path().read_bytes()
    assert run("demo", "naujas.planas").code == 0


def test_demo_overwrites_nobodys_plan(run: Run, folder: Path) -> None:
    (folder / "mano.planas").write_bytes(b"mano darbas")

    done = run("demo", "mano.planas")

    assert done == (2, "", "Failas „mano.planas“ jau yra. Pasirinkite kitą vardą.\n")
    assert (folder / "mano.planas").read_bytes() == b"mano darbas"


def test_export_writes_a_word_document(run: Run, folder: Path) -> None:
    done = run("export", SAMPLE, "-o", "planas.docx")

    assert (done.code, done.err) == (0, "")
    first, told, *missing = done.out.splitlines()
    assert first == "Dokumentas įrašytas: planas.docx."
    assert told == "Dokumentui trūksta, ko reikalauja forma:"
    assert missing[1:] == ["– Mokyklos – 1 veikla: 1.1.4", "– Tęstinumas", "– Stebėsena"]
    document = docx.Document(BytesIO((folder / "planas.docx").read_bytes()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Elektrėnų savivaldybės švietimo pažangos planas".lower() in text.lower()
    assert document.core_properties.author == "Vardenė Pavardenytė-Žąsinienė"  # who leads the team


def test_export_of_a_plan_in_the_store(run: Run, folder: Path, store: Store) -> None:
    receive(store, Path(SAMPLE), "Vardenis", NOON)

    assert run("export", "elektrenu", "-o", "planas.docx", "--form", "pazangos-planas").code == 0
    assert (folder / "planas.docx").read_bytes().startswith(b"PK")


def test_minutes_are_exported_of_the_session_that_is_named(run: Run, folder: Path, store: Store) -> None:
    plan = OpenPlan(store, receive(store, Path(SAMPLE), "Vardenis", NOON).plan, "Vardenis")
    asked = ("export", "elektrenu", "-o", "p.docx", "--form", "sesijos-protokolas", "--about", "kovo")
    assert run(*asked).code == 2
    for title in ("Vasario diena", "Kovo diena"):
        plan.add(Kind.SESSION, plan.id, title=title)
    assert run(*asked).code == 0
    document = docx.Document(BytesIO((folder / "p.docx").read_bytes()))
    assert "Kovo diena" in [paragraph.text for paragraph in document.paragraphs]


def test_export_in_an_unknown_form_is_refused(run: Run, folder: Path) -> None:
    done = run("export", SAMPLE, "-o", "planas.docx", "--form", "nera-tokios")

    assert (done.code, done.out) == (2, "")
    assert "nera-tokios" in done.err and done.err.count("\n") == 1
    assert not (folder / "planas.docx").exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_missing_folder_is_refused(run: Run, folder: Path, name: str) -> None:
    done = run(*command(name, "nera/planas"))

    assert (done.code, done.out) == (2, "")
    assert "„planas." in done.err and done.err.count("\n") == 1
    assert not (folder / "nera").exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_in_the_files_place_is_refused(run: Run, folder: Path, name: str) -> None:
    arguments = command(name, "planas")
    (folder / arguments[-1]).mkdir()

    done = run(*arguments)

    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_without_permission_is_refused(run: Run, folder: Path, name: str) -> None:
    (folder / "uzrakintas").mkdir(mode=0o500)

    done = run(*command(name, "uzrakintas/planas"))

    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments, suffix",
    [
        (["demo", "planas.docx"], ".planas"),
        (["demo", "planas"], ".planas"),
        (["export", SAMPLE, "-o", "planas.planas"], ".docx / .pdf / .xlsx"),
        (["export", SAMPLE, "-o", SAMPLE], ".docx / .pdf / .xlsx"),
        (["merge", SAMPLE, SAMPLE, "-o", "planas.docx"], ".planas"),
    ],
)
def test_a_file_must_be_called_as_what_it_is(
    run: Run, folder: Path, arguments: list[str], suffix: str
) -> None:
    before = sorted(folder.iterdir())

    done = run(*arguments)

    assert (done.code, done.out) == (2, "")
    assert f"turi baigtis „{suffix}“" in done.err
    assert sorted(folder.iterdir()) == before


def test_what_is_read_is_not_overwritten(run: Run, folder: Path) -> None:
    (folder / "planas.docx").hardlink_to(folder / SAMPLE)
    (folder / "kita.planas").write_bytes(sample_path().read_bytes())
    refused = [
        ["export", "./planas.docx", "-o", "planas.docx"],
        ["merge", SAMPLE, "kita.planas", "-o", f"../darbas/{SAMPLE}"],
        ["merge", SAMPLE, "kita.planas", "-o", "kita.planas"],
        ["merge", SAMPLE, SAMPLE, "--base", "kita.planas", "-o", "kita.planas"],
    ]

    for arguments in refused:
        done = run(*arguments)
        assert (done.code, done.out) == (2, ""), arguments
        assert "čia skaitomas ir būtų perrašytas" in done.err
    assert (folder / SAMPLE).read_bytes() == sample_path().read_bytes()


def test_the_sample_of_the_program_is_not_overwritten(run: Run) -> None:
    before = sample_path().read_bytes()

    assert run("demo", sample_path()).code == 2
    assert sample_path().read_bytes() == before


def test_export_writes_a_workbook_where_the_name_says_so(run: Run, folder: Path) -> None:
    done = run("export", SAMPLE, "-o", "planas.xlsx")
    assert (done.code, done.out.strip()) == (0, "Dokumentas įrašytas: planas.xlsx.")
    with ZipFile(folder / "planas.xlsx") as book:
        assert "xl/worksheets/sheet4.xml" in book.namelist()


@pytest.mark.parametrize("stage", ["approved", "agreed"])
def test_a_copy_that_is_no_draft_needs_a_yes_where_something_is_missing(
    run: Run, folder: Path, stage: str
) -> None:
    (folder / "p.docx").write_bytes(b"senas")
    done = run("export", SAMPLE, "-o", "p.docx", "--stage", stage, "--overwrite")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("Dokumentui trūksta, ko reikalauja forma: Tarybos sprendimo data; ")
    assert "Mokyklos – 1 veikla: 1.1.4; Tęstinumas; Stebėsena." in done.err and "--force" in done.err
    assert (folder / "p.docx").read_bytes() == b"senas"


def test_the_decision_of_a_copy_that_is_no_draft_is_given(run: Run, folder: Path) -> None:
    decision = ["--decision", "2024-03-28", "TS-71"]
    assert run("export", SAMPLE, "-o", "p.docx", "--stage", "agreed", "--force", *decision).code == 0
    texts = [paragraph.text for paragraph in Document(str(folder / "p.docx")).paragraphs]
    assert texts[0].endswith("2024\u00a0m. kovo 28\u00a0d.\nsprendimu Nr.\u00a0TS\u201171")
    assert "Elektrėnai\n2024\u00a0m." in texts


@pytest.mark.parametrize(
    "arguments",
    [
        ["--decision", "2024-03-28", "TS-71"],  # of a draft
        ["--stage", "agreed", "--decision", "2024-03-28", "TS-71", "--decision", "2024-03-28", "TS-72"],
        ["--stage", "agreed", "--decision", "2024-13-28", "TS-71"],
    ],
)
def test_a_decision_that_nobody_makes_is_refused(run: Run, folder: Path, arguments: list[str]) -> None:
    done = run("export", SAMPLE, "-o", "p.docx", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert not (folder / "p.docx").exists()


@pytest.mark.parametrize("option", ["--form", "--stage", "--about"])
def test_what_only_a_document_leaves_to_choose_is_refused_for_a_workbook(
    run: Run, folder: Path, option: str
) -> None:
    done = run("export", SAMPLE, "-o", "planas.xlsx", option, "draft")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"{option} tinka tik dokumentui")
    assert not (folder / "planas.xlsx").exists()


@pytest.mark.parametrize("name", ["planas.docx", "planas.pdf", "planas.xlsx"])
def test_an_export_writes_over_another_only_when_asked_to(run: Run, folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"senas")
    export = ["export", SAMPLE, "-o", name]
    done = run(*export)
    assert done == (2, "", f"Failas „{name}“ jau yra. Pasirinkite kitą vardą arba pridėkite --overwrite.\n")
    assert (folder / name).read_bytes() == b"senas"
    assert run(*export, "--overwrite").code == 0
    assert (folder / name).read_bytes().startswith(b"%PDF" if name.endswith(".pdf") else b"PK")


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("diff", SAMPLE, SAMPLE), "skirtumai.docx"),
        (("overview",), "planai.xlsx"),
        (("merge", SAMPLE, "kita.planas"), "visi.planas"),
        (("send", SAMPLE), "ona.planas"),
        (("import", "planas.xlsx", "--into", "kita.planas"), "naujas.planas"),
    ],
)
def test_every_command_that_writes_a_file_writes_over_another_only_when_asked_to(
    run: Run, folder: Path, command: tuple[str, ...], name: str
) -> None:
    (folder / "kita.planas").write_bytes(sample_path().read_bytes())
    (folder / name).write_bytes(b"senas")
    done = run(*command, "-o", name)
    assert done == (2, "", f"Failas „{name}“ jau yra. Pasirinkite kitą vardą arba pridėkite --overwrite.\n")
    assert (folder / name).read_bytes() == b"senas"
    if command[0] not in ("import", "overview"):  # there is nothing to take in, and no store to tell of
        assert run(*command, "-o", name, "--overwrite").code == 0
        assert (folder / name).read_bytes().startswith(b"PK")


def test_the_contents_of_an_exported_document_name_pages(run: Run, folder: Path) -> None:
    assert run("export", SAMPLE, "-o", "planas.docx").code == 0
    lines = [text for style, text in shown((folder / "planas.docx").read_bytes()) if style == "TOC1"]
    pages = [int(line.partition("\t")[2]) for line in lines]
    assert pages == sorted(pages) and pages[0] == 3 and pages[-1] > 10


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("Elektrėnų „Versmės“ gimnazija", "Elektrėnų „Versmės“ gimnazija"),
        ("ąžuolyno", "Elektrėnų „Ąžuolyno“ progimnazija"),
    ],
)
def test_one_school_is_found_by_part_of_its_name(run: Run, folder: Path, about: str, told: str) -> None:
    assert run("export", SAMPLE, "-o", "m.docx", "--form", "mokyklos-israsas", "--about", about).code == 0
    assert any(told in paragraph.text for paragraph in Document(str(folder / "m.docx")).paragraphs)


@pytest.mark.parametrize("about", ["", "nera tokios", "elektrėnų"])
def test_what_is_not_one_is_refused_with_what_there_is(run: Run, folder: Path, about: str) -> None:
    done = run("export", SAMPLE, "-o", "m.docx", "--form", "mokyklos-israsas", "--about", about)
    assert done.code == 2
    assert "--about: Elektrėnų „Versmės“ gimnazija;" in done.err
    assert not (folder / "m.docx").exists()


def test_export_at_a_stage_of_its_way(run: Run, folder: Path) -> None:
    done = run("export", SAMPLE, "-o", "p.docx", "--stage", "agreed", "--force")
    assert done.code == 0
    _, told, *decision, first, schools, continuity, monitoring = done.out.splitlines()
    assert told == "Dokumentui trūksta, ko reikalauja forma:"
    assert decision == ["– Tarybos sprendimo data", "– Tarybos sprendimo numeris"]
    assert first.startswith("– Atsakingas asmuo – 14 veiklų: 1.1.1, 1.1.2, 1.1.3, ")
    assert (schools, continuity) == ("– Mokyklos – 1 veikla: 1.1.4", "– Tęstinumas")
    assert monitoring == "– Stebėsena"
    assert Document(str(folder / "p.docx")).paragraphs[0].text.startswith("PRITARTA\n")
    assert run("export", SAMPLE, "-o", "p.docx", "--stage", "signed").code == 2
    refused = run("export", SAMPLE, "-o", "q.docx", "--form", "tarybos-sprendimas", "--stage", "agreed")
    assert refused.code == 2 and refused.err.strip().endswith("draft, approved.")


def test_a_form_of_ones_own_lies_beside_the_store(run: Run, folder: Path) -> None:
    own = Path(os.environ["PLANEDITOR_STORE"]).parent / "formos"
    own.mkdir(parents=True)
    (own / "mano.toml").write_text(
        '[form]\ntitle = "Mano"\n[[head]]\nstyle = "title"\nlines = ["Labas"]\n', "utf-8"
    )
    assert run("export", SAMPLE, "-o", "p.docx", "--form", "mano").code == 0
    assert Document(str(folder / "p.docx")).paragraphs[0].text == "Labas"
    (own / "mano.toml").write_text("[form]\ntitel = 1\n", "utf-8")
    done = run("export", SAMPLE, "-o", "q.docx", "--form", "mano")
    assert done.code == 2 and "„mano“, 1 eilutė" in done.err


def test_what_a_form_has_only_where_it_is_asked_for(run: Run, folder: Path) -> None:
    asked = ("export", SAMPLE, "-o", "s.docx", "--form", "tarybos-sprendimas")
    assert run(*asked, "--with", "appeal").code == 0
    told = "\n".join(paragraph.text for paragraph in Document(str(folder / "s.docx")).paragraphs)
    assert "gali būti skundžiamas" in told and "PRITARTA" not in told
    done = run(*asked, "--overwrite", "--with", "nera")
    assert (done.code, done.err) == (
        2,
        "„Tarybos sprendimas su planu“ neturi „nera“, kurį būtų galima nurodyti su --with. "
        "Galima nurodyti: appeal, redaction, committee, publicity.\n",
    )


def test_the_decision_that_a_new_redaction_changes_is_given(run: Run, folder: Path) -> None:
    asked = (
        "export",
        SAMPLE,
        "-o",
        "s.docx",
        "--form",
        "tarybos-sprendimas",
        "--former",
        "2023-06-29",
        "T1-12",
    )
    assert run(*asked, "--with", "redaction").code == 0
    told = "\n".join(paragraph.text for paragraph in Document(str(folder / "s.docx")).paragraphs)
    assert told.count("2023\u00a0m. birželio 29\u00a0d.") == 3
    refused = run(*asked, "--overwrite")
    assert refused.code == 2 and "--with redaction" in refused.err
    refused = run(*asked, "--overwrite", "--with", "redaction", "--former", "2023-06-29", "T1-13")
    assert refused.code == 2 and "--former" in refused.err


def test_an_activity_is_named_by_its_number(run: Run, folder: Path) -> None:
    asked = ("export", SAMPLE, "-o", "v.docx", "--form", "veiklos-lapas", "--about", "1.1.2")
    assert run(*asked).code == 0
    assert Document(str(folder / "v.docx")).paragraphs[0].text.startswith("Vadovų ir pedagogų stažuotės")


def _blank(*texts: str, name: str = "blankas.docx") -> None:
    made = Document()
    for text in texts:
        made.add_paragraph(text)
    made.save(name)


def test_export_fills_a_document_of_one_s_own(run: Run, folder: Path, tmp_path: Path) -> None:
    _blank("{Plano pavadinimas}", "{Veikla: nr.}", "{Plano pavadinims}")
    asked = ("export", SAMPLE, "-o", "d.docx", "--form", "blankas.docx")
    done = run(*asked)
    assert (done.code, done.err) == (1, "")
    assert "– {Plano pavadinims} – tokio lauko nėra. Gal {Plano pavadinimas}?" in done.out
    shown = [one.text for one in Document("d.docx").paragraphs]
    assert (shown[0], shown[1], shown[-1]) == (
        "Elektrėnų savivaldybės švietimo pažangos planas", "1.1.1.", "{Plano pavadinims}",
    )  # fmt: skip
    own = tmp_path / "saugykla" / "formos"
    own.mkdir(parents=True)
    (own / "mano.docx").write_bytes(Path("blankas.docx").read_bytes())
    assert run("export", SAMPLE, "-o", "e.pdf", "--form", "mano.docx").code == 1
    assert Path("e.pdf").read_bytes().startswith(b"%PDF")
    assert "mano.docx" in run("forms").out


def test_what_a_document_of_one_s_own_lacks_is_not_called_required(run: Run, folder: Path) -> None:
    _blank("{Versija} {Sprendimo numeris}")
    asked = ("export", SAMPLE, "-o", "d.docx", "--form", "blankas.docx")
    assert run(*asked).out.splitlines()[1:] == ["Dokumentui trūksta:", "– Versija"]
    refused = run(*asked, "--overwrite", "--stage", "approved")
    assert refused.err.startswith("Dokumentui trūksta: Versija; Sprendimo numeris. Įrašykite")


def test_a_document_of_one_s_own_is_neither_written_over_nor_put_over_another(run: Run) -> None:
    _blank("{Plano pavadinimas}")
    before = Path("blankas.docx").read_bytes()
    form = ("--form", "blankas.docx")
    assert run("export", SAMPLE, "-o", "blankas.docx", "--overwrite", *form).code == 2
    refused = run("export", SAMPLE, "-o", "d.docx", "--template", "x.docx", *form)
    assert (refused.code, "pats yra šablonas" in refused.err) == (2, True)
    _blank("Nieko", name="tuščias.docm")
    assert "tuščias.docm" in run("export", SAMPLE, "-o", "d.docx", "--form", "tuščias.docm").err
    assert Path("blankas.docx").read_bytes() == before and not Path("d.docx").exists()


def test_the_sample_form_is_one(run: Run) -> None:
    done = run("forms", "-o", "pavyzdys.docx")
    assert (done.code, done.out) == (0, "Pavyzdinis blankas – faile pavyzdys.docx.\n")
    assert run("forms", "-o", "pavyzdys.docx").code == 2
    assert run("export", SAMPLE, "-o", "d.docx", "--form", "pavyzdys.docx").code == 0


def test_what_a_form_names_wrongly_is_no_gap_of_the_plan(run: Run, folder: Path) -> None:
    _blank("{Sprendimo numeris} {Pavadinimas plano}")
    asked = ("export", SAMPLE, "-o", "d.docx", "--form", "blankas.docx", "--stage", "approved")
    done = run(*asked)
    begins = "Blankas neužpildytas: {Pavadinimas plano} – tokio lauko nėra"
    assert (done.code, done.err[: len(begins)]) == (2, begins)
    assert not Path("d.docx").exists()
    assert run(*asked, "--force").code == 1


@pytest.mark.parametrize("command", [("overview",), ("forms",), ("diff", SAMPLE, SAMPLE)])
def test_what_would_be_overwritten_is_named(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    done = run(*command, "--overwrite")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "--overwrite tinka tik tada, kai įrašomas failas. Nurodykite jį su -o arba --overwrite praleiskite.\n"
    )


@pytest.mark.parametrize(
    ("form", "name", "is_set"),
    [
        ("blankas.docx", "a.docx", False),
        ("blankas.docx", "a.pdf", True),
        ("lesu-suvestine", "a.docx", False),
        ("pazangos-planas", "a.docx", True),  # its contents name pages
    ],
)
def test_pages_are_laid_out_only_where_they_are_needed(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, form: str, name: str, is_set: bool
) -> None:
    _blank("{Plano pavadinimas}")
    begun: list[object] = []
    popen = subprocess.Popen

    def begin(*what: object, **how: object) -> object:
        begun.append(what)
        return popen(*what, **how)  # type: ignore[call-overload]

    monkeypatch.setattr("planeditor.typeset.press.subprocess.Popen", begin)
    assert run("export", SAMPLE, "-o", name, "--form", form).code == 0
    assert (folder / name).stat().st_size > 5000
    assert len(begun) == is_set
