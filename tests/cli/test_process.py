"""The program as a process of its own: streams, encodings, what is loaded."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import planeditor
from planeditor.store.store import Store
from tests.cli.running import PLAN, changed, child, copies, write_plan
from tests.conftest import small_plan

SAMPLE = "pavyzdys.planas"
NOT_POSIX = pytest.mark.skipif(os.name != "posix", reason="POSIX streams and signals")


@pytest.mark.parametrize("name", ["demo", "export", "check", "info", "diff", "merge", "list"])
def test_no_command_loads_qt(name: str, store: Store) -> None:
    arguments = {
        "demo": ["naujas.planas"],
        "export": [SAMPLE, "-o", "planas.pdf", "--form", "lesu-suvestine"],
        "diff": [SAMPLE, SAMPLE],
        "merge": [SAMPLE, SAMPLE, "-o", "naujas.planas"],
        "list": [],
    }.get(name, [SAMPLE])
    code = (
        "import sys; from planeditor.cli import main; code = main(sys.argv[1:]); "
        "print('PySide6' in sys.modules, code)"
    )

    done = child(name, *arguments, module=("-c", code))

    expected = f"False {1 if name == 'check' else 0}"
    assert done.stdout.decode().splitlines()[-1] == expected, done.stderr.decode()


@pytest.mark.parametrize(
    "environ",
    [{"PYTHONIOENCODING": "cp1257"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}],
)
def test_output_is_utf8_whatever_the_console_is(environ: dict[str, str]) -> None:
    done = child("info", SAMPLE, environ=environ)
    refused = child("info", "kitas.planas", environ=environ)

    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("Elektrėnų savivaldybės švietimo pažangos planas")
    assert refused.returncode == 2
    assert "„kitas.planas“ nėra" in refused.stderr.decode("utf-8")


def test_json_is_utf8() -> None:
    done = child("info", SAMPLE, "--json", environ={"PYTHONIOENCODING": "ascii"})

    assert json.loads(done.stdout.decode("utf-8"))["title"].startswith("Elektrėnų")
    assert "Elektrėnų".encode() in done.stdout


def test_control_characters_of_a_strangers_plan_do_not_reach_the_terminal(folder: Path) -> None:
    write_plan(folder / "piktas.planas", changed(small_plan(), PLAN, title="\x1b[2JPlanas\x9b2J"))

    done = child("info", "piktas.planas")

    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[0] == "�[2JPlanas�2J"


def test_findings_and_conflicts_end_with_1(folder: Path) -> None:
    mine, theirs = copies(folder, small_plan(), small_plan())

    assert child("check", SAMPLE).returncode == 1
    assert child("diff", SAMPLE, SAMPLE).returncode == 0
    assert child("diff", mine, theirs).returncode == 0


@NOT_POSIX
def test_a_full_disk_behind_the_output_is_one_sentence(folder: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = child("info", SAMPLE, stdout=full)
    finally:
        os.close(full)

    assert done.returncode == 2
    assert done.stderr.decode() == "Diske nebėra vietos. Atlaisvinkite jos ir bandykite dar kartą.\n"


@NOT_POSIX
def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = child("check", SAMPLE, stdout=writing)
    finally:
        os.close(writing)

    assert (done.returncode, done.stderr) == (1, b"")


@NOT_POSIX
def test_closed_streams_do_no_harm(folder: Path) -> None:
    command = f'"{sys.executable}" -m planeditor info {SAMPLE} >&- 2>&-'
    environ = os.environ | {"PYTHONPATH": str(Path(planeditor.__file__).parents[1])}

    assert subprocess.run(command, shell=True, env=environ, check=False).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="the size of a pipe is set as Linux does")
def test_ctrl_c_is_one_sentence_and_no_traceback(folder: Path) -> None:
    """The command is stopped while it waits for somebody to read what it prints."""
    import fcntl
    import termios

    def heard() -> None:
        # A run in the background leaves its children deaf to Ctrl+C.
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    def waiting() -> int:
        count = fcntl.ioctl(reading, termios.FIONREAD, b"\0" * 4)
        return int.from_bytes(count, sys.byteorder)

    reading, writing = os.pipe()
    size = fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    environ = os.environ | {"PYTHONPATH": str(Path(planeditor.__file__).parents[1])}
    command = [sys.executable, "-m", "planeditor", "check", SAMPLE, "--json"]
    with subprocess.Popen(
        command, stdout=writing, stderr=subprocess.PIPE, env=environ, preexec_fn=heard
    ) as process:
        os.close(writing)
        while waiting() < size and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    os.close(reading)

    assert (process.returncode, err.decode()) == (2, "Nutraukta nebaigus.\n")


def test_the_window_without_a_display_is_refused_in_one_sentence(folder: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("every other system has a display")
    environ = {"DISPLAY": "", "WAYLAND_DISPLAY": ""}
    names = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    paths = {"PYTHONPATH": str(Path(planeditor.__file__).parents[1])}

    done = subprocess.run(
        [sys.executable, "-m", "planeditor"], capture_output=True, env=names | paths | environ, check=False
    )

    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "Traceback" not in done.stderr.decode()


def test_the_window_without_its_libraries_is_refused_in_one_sentence(folder: Path) -> None:
    code = "import sys; sys.modules['PySide6'] = None; from planeditor.cli import main; sys.exit(main([]))"

    done = child(module=("-c", code))

    assert done.returncode == 2
    assert done.stderr.decode().startswith("Lango čia parodyti negalima")
    assert done.stderr.decode().count("\n") == 1


LONG = "ž" * 300
"""More letters than Windows takes in a path, and more bytes than others take in a name."""
ASKED = pytest.mark.skipif(sys.platform == "win32", reason="there such a file is one that is not there")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param([f"{LONG}.planas"], f"„{LONG}.planas“ nepasiekiamas (vardas per ilgas).", marks=ASKED),
        (["check", f"{LONG}.planas"], f"Failo „{LONG}.planas“ nėra. Patikrinkite jo vardą."),
        (
            ["export", "pavyzdys.planas", "-o", f"{LONG}.docx"],
            f"Failo vardas „{LONG}.docx“ per ilgas. Pasirinkite trumpesnį.",
        ),
        pytest.param(
            ["--store", LONG, "list"], f"Failas „{LONG}“ nepasiekiamas (vardas per ilgas).", marks=ASKED
        ),
    ],
)
def test_a_name_that_is_too_long_is_one_lithuanian_sentence(arguments: list[str], sentence: str) -> None:
    done = child(*arguments)

    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-1].endswith(sentence)
    assert done.stderr.decode().count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
@pytest.mark.parametrize("command", ["check", "info"])
@pytest.mark.parametrize("kind", ["fifo", "device", "folder"])
def test_what_is_no_file_is_refused_at_once(kind: str, command: str, folder: Path) -> None:
    path = folder / "planas.planas"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()

    done = child(command, str(path))

    assert (done.returncode, done.stderr.decode()) == (
        2,
        "„planas.planas“ nėra failas. Pasirinkite plano failą.\n",
    )
