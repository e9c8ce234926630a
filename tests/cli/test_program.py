"""How the program begins and ends: help, wrong arguments, exit codes, faults."""

import errno
import os
import re
from argparse import Namespace
from pathlib import Path

import pytest

from planeditor.cli import program
from planeditor.cli.arguments import Parser
from planeditor.cli.shell import Answer, Shell
from planeditor.language import said
from tests.cli.running import Run

NAMES = [
    "demo",
    "export",
    "forms",
    "import",
    "check",
    "info",
    "diff",
    "merge",
    "send",
    "receive",
    "history",
    "list",
    "overview",
]
ENGLISH = re.compile(r"usage|options|argument|required|positional|show|error|invalid|the ", re.IGNORECASE)


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], *([name, "--help"] for name in NAMES)])
def test_help_is_lithuanian(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Naudojimas: planeditor")
    assert "Parinktys:" in done.out and "--store KELIAS" in done.out
    assert not ENGLISH.search(done.out)


def test_help_lists_the_commands_and_their_codes(run: Run) -> None:
    done = run("--help")

    assert re.findall(r"^  ([a-z]+)  ", done.out, re.MULTILINE) == NAMES
    assert "1 – yra trūkumų, skirtumų, prieštaravimų ar klausimų" in done.out


def test_the_version(run: Run) -> None:
    done = run("--version")

    assert done.code == 0
    assert re.fullmatch(r"planeditor \d+\.\d+\.\d+\n", done.out)


WRONG = {
    "nothing given": (["export"], "Nurodyta ne viskas"),
    "no output": (["export", "a.planas"], "Nurodyta ne viskas"),
    "one of two": (["diff", "a.planas"], "Nurodyta ne viskas"),
    "one too many": (["info", "a.planas", "b.planas"], "„b.planas“ čia netinka"),
    "an unknown option": (["info", "a.planas", "--xml"], "„--xml“ čia netinka"),
    "an unknown option of the program": (["--xml"], "„--xml“ čia netinka"),
    "an option without its value": (["export", "a.planas", "-o"], "-o nurodyta netinkamai"),
    "a value where there is none": (["info", "a.planas", "--json=3"], "--json nurodyta netinkamai"),
    "an abbreviation": (["info", "a.planas", "--js"], "„--js“ čia netinka"),
    "an unknown side": (
        ["merge", "a.planas", "b.planas", "-o", "c.planas", "--prefer", "abu"],
        "Po --prefer rašoma mine arba theirs, o ne „abu“.",
    ),
    "a mistyped command": (["exprot"], "„exprot“ nėra nei failas, nei komanda"),
    "more than a file": (["pavyzdys.planas", "info"], "„pavyzdys.planas“ nėra nei failas, nei komanda"),
}


@pytest.mark.parametrize("arguments, sentence", WRONG.values(), ids=WRONG)
def test_wrong_arguments_are_refused_in_one_line(run: Run, arguments: list[str], sentence: str) -> None:
    done = run(*arguments)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(sentence)
    assert done.err.count("\n") == 1
    assert not ENGLISH.search(done.err.replace("theirs", ""))


class Failing:
    """A command that fails."""

    HELP = said("test", "fails")

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def declare(self, parser: Parser) -> None:
        """Nothing."""

    def run(self, given: Namespace, shell: Shell) -> Answer:
        raise self._error


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch, run: Run) -> Run:
    def with_error(error: BaseException) -> object:
        monkeypatch.setattr(program, "command_of", lambda name: Failing(error))
        return run("info")

    return with_error  # type: ignore[return-value]


def test_a_fault_of_the_program_is_reported_in_a_file(fail: Run) -> None:
    done = fail(ValueError("tik ataskaitoje"))

    (report,) = (Path(os.environ["PLANEDITOR_STORE"]).parent / "reports").iterdir()
    assert (done.code, done.out) == (3, "")
    assert done.err == f"Programoje įvyko klaida. Jos ataskaita įrašyta čia: {report}.\n"
    text = report.read_text("utf-8")
    assert "ValueError" in text and "tests.cli.test_program" in text
    assert "tik ataskaitoje" not in text
    assert text.startswith("planeditor ")


def test_a_fault_whose_report_cannot_be_written_is_told_all_the_same(fail: Run, folder: Path) -> None:
    Path(os.environ["PLANEDITOR_STORE"]).parent.write_text("ne aplankas", "utf-8")

    done = fail(ValueError("x"))

    assert done.code == 3
    assert done.err == "Programoje įvyko klaida (ValueError), o jos ataskaitos įrašyti nepavyko.\n"


WORLD = {
    KeyboardInterrupt(): "Nutraukta nebaigus.",
    OSError(28, "No space"): "Diske nebėra vietos. Atlaisvinkite jos ir bandykite dar kartą.",
    PermissionError(13, "Denied", "a.db"): "Failo „a.db“ čia neleidžiama nei skaityti, nei rašyti.",
    OSError(5, "Input/output error", "a.db"): "Failas „a.db“ nepasiekiamas (diskas praneša apie klaidą).",
    OSError(
        errno.ENAMETOOLONG, "File name too long", "ž.db"
    ): "Failas „ž.db“ nepasiekiamas (vardas per ilgas).",
    OSError("be numerio"): "Operacinė sistema to neleidžia (sistemos klaida Nr. 0).",
}


@pytest.mark.parametrize("error, sentence", WORLD.items())
def test_what_the_world_does_is_one_sentence(fail: Run, error: BaseException, sentence: str) -> None:
    assert fail(error) == (2, "", f"{sentence}\n")
