import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
import typst
from tests.cli.running import child
from tests.typeset.here import lay_out
from tests.word.reading.making import SECTION, document_bytes, paragraph

from planeditor.language import Catalogue, Language
from planeditor.reports import FaultElsewhere, report_text
from planeditor.typeset import press, setting, worker
from planeditor.typeset.paper import Paginator
from planeditor.typeset.press import PagesFailed, Press
from planeditor.typeset.worker import Ending
from planeditor.word.reading.package import UnreadableDocument

Instead = Callable[[str], list[subprocess.Popen[bytes]]]


class Unwanted(Exception):
    """Nobody wants the pages any more."""


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch) -> Instead:
    """Has Python code run in place of the process that sets pages; gives those that were begun."""
    begun: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def begin(command: Sequence[str], **how: object) -> subprocess.Popen[bytes]:
        begun.append(popen(command, **how))
        return begun[-1]

    def use(code: str) -> list[subprocess.Popen[bytes]]:
        monkeypatch.setattr(press, "_command", lambda: [sys.executable, "-S", "-c", code])
        monkeypatch.setattr(press.subprocess, "Popen", begin)
        monkeypatch.setattr(press, "_BREATH", 0.001)
        return begun

    return use


def _never_stop() -> None:
    pass


def test_the_pages_are_those_of_the_document_and_typst_stays_out_of_the_program() -> None:
    code = (
        "import sys; from planeditor.typeset.paper import Paginator\n"
        "with Paginator() as paginator: paper = paginator.pages(sys.stdin.buffer.read())\n"
        "print(paper.text(0).strip(), {'typst', 'planeditor.typeset.document'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=document_bytes(paragraph("tekstas") + SECTION),
        capture_output=True,
        env=press._environment(),
        check=True,
    )
    assert done.stdout.decode().split() == ["tekstas", "set()"]
    assert done.stderr == b""  # nor does PDFium complain of pages that were left open


def test_a_large_document_gets_through_however_slowly_it_is_taken(instead: Instead) -> None:
    instead("import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])")
    content = bytes(range(256)) * 4096
    asked = []
    with Press() as one:
        assert one.pdf(content, lambda: asked.append(1)) == content[::-1]
    assert asked


def test_a_fault_of_ours_is_reported_as_one_with_where_it_came_about(instead: Instead) -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path}\n"
        "from planeditor.typeset import setting, worker\n"
        "def set_pages(content): return {}[content.decode()]\n"
        "setting.set_pages = set_pages\n"
        "sys.exit(worker.main())"
    )
    instead(code)
    content = b"Slaptas planas"
    with pytest.raises(FaultElsewhere) as fault, Press() as one:
        one.pdf(content, _never_stop)
    told = report_text(fault.value)
    assert "set_pages" in told and "KeyError" in told
    assert "Slaptas" not in told


def test_a_library_that_cannot_be_loaded_is_such_a_fault(instead: Instead, tmp_path: Path) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError('DLL load failed')")
    instead(
        f"import sys; sys.path[:0] = {[str(tmp_path), *sys.path]}; from planeditor.typeset import worker\n"
        "sys.exit(worker.main())"
    )
    with pytest.raises(FaultElsewhere) as fault, Press() as one:
        one.pdf(document_bytes(paragraph("tekstas") + SECTION), _never_stop)
    assert "ImportError" in report_text(fault.value)


@pytest.mark.parametrize("content", [b"", bytes(1_000_000)])
def test_pages_that_nobody_wants_any_more_are_given_up_at_once(instead: Instead, content: bytes) -> None:
    begun = instead("import time; time.sleep(600)")
    left = iter(range(5))

    def ask() -> None:
        if next(left, None) is None:
            raise Unwanted

    with pytest.raises(Unwanted), Paginator(ask) as paginator:
        paginator.pages(content)
    (process,) = begun
    assert process.returncode not in (None, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="„Windows“ kitaip nutraukia programą")
def test_breaking_off_by_the_keyboard_ends_it_in_order(
    instead: Instead, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = instead("import os, time; os.kill(os.getppid(), 2); time.sleep(600)")
    monkeypatch.setattr(press, "_BREATH", 600.0)
    fallen: list[object] = []
    monkeypatch.setattr(threading, "excepthook", fallen.append)
    # Who begins the tests in the background may have told them not to hear the keyboard.
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), Press() as one:
            one.pdf(b"x", _never_stop)
    finally:
        signal.signal(signal.SIGINT, former)
    assert begun[0].returncode not in (None, 0)
    assert not fallen


def test_a_process_that_was_not_needed_is_ended(instead: Instead) -> None:
    begun = instead("import time; time.sleep(600)")
    with Paginator():
        pass
    assert begun[0].returncode not in (None, 0)


@pytest.mark.parametrize("code", [1, 3, -9, Ending.UNSET])
def test_a_process_that_fails_is_told_in_one_sentence_without_its_english(
    instead: Instead, code: int
) -> None:
    ending = f"os.kill(os.getpid(), {-code})" if code < 0 else f"sys.exit({code})"
    instead(f"import os, sys; sys.stdin.buffer.read(); print('maximum depth', file=sys.stderr); {ending}")
    with Press() as one, pytest.raises(PagesFailed) as refused:
        one.pdf(b"x", _never_stop)
    told = Catalogue.of(Language.LT).say(refused.value.said).casefold()
    assert told.endswith(".") and "puslapi" in told and "maximum" not in told
    assert ("šablon" in told) is (code == Ending.UNSET)
    assert "maximum depth" in str(refused.value.__cause__)


def test_what_comes_is_looked_at_before_it_is_taken_for_pages(instead: Instead) -> None:
    instead("print('no pages')")
    with pytest.raises(PagesFailed):
        lay_out(b"x")


def test_a_system_that_begins_no_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "_command", lambda: ["/no/such/program"])
    with pytest.raises(PagesFailed):
        lay_out(b"x")


@pytest.mark.skipif(sys.platform == "win32", reason="„Windows“ aplanko, kuriame dirbama, nepašalina")
def test_pages_come_of_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.delenv("PYTHONPATH", raising=False)  # what is found from there is gone too
    monkeypatch.chdir(gone)
    gone.rmdir()
    content = document_bytes(paragraph("tekstas") + SECTION)
    assert lay_out(content).text(0).strip() == "tekstas"
    monkeypatch.chdir(tmp_path)


def test_what_is_no_word_document_is_refused_from_afar() -> None:
    with pytest.raises(UnreadableDocument):
        lay_out(b"hello")


@pytest.mark.parametrize(
    ("error", "ending"),
    [(typst.TypstError("maximum depth"), Ending.UNSET), (None, Ending.DONE)],
)
def test_the_process_ends_as_it_went(
    monkeypatch: pytest.MonkeyPatch, error: Exception | None, ending: Ending
) -> None:
    def make(content: bytes) -> bytes:
        if error is not None:
            raise error
        return content.upper()

    streams = {name: TextIOWrapper(BytesIO(b"pdf")) for name in ("stdin", "stdout", "stderr")}
    for name, stream in streams.items():
        if name != "stdin":
            stream.buffer.truncate(0)
        monkeypatch.setattr(sys, name, stream)
    monkeypatch.setattr(setting, "set_pages", make)
    assert worker.main() == ending
    streams["stderr"].flush()
    made, told = (streams[name].buffer.getvalue() for name in ("stdout", "stderr"))
    assert (made, told) == ((b"PDF", b"") if error is None else (b"", b"maximum depth"))


def test_a_built_program_calls_the_one_that_has_streams(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "planeditor.exe"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert press._command() == [str(program), worker.WORD]
    (tmp_path / "planeditor-cli.exe").touch()
    assert press._command() == [str(tmp_path / "planeditor-cli.exe"), worker.WORD]


def test_the_word_of_the_process_is_no_command_among_others() -> None:
    refused = child(worker.WORD, "x")
    assert refused.returncode == 2 and b"Traceback" not in refused.stderr
