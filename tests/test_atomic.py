"""Files written whole or not at all – with disks that are really full or read-only."""

import json
import os
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from planeditor.atomic import retried, write_atomically
from planeditor.errors import WriteFailed
from planeditor.language import Catalogue, Language

OLD = b"the old content"
NEW = b"new" * 100_000

WRITER = """
import json, sys
from pathlib import Path
from planeditor.atomic import write_atomically
from planeditor.errors import WriteFailed

path = Path(sys.argv[1])
try:
    write_atomically(path, b"new" * 100_000)
    said = ""
except WriteFailed as failed:
    said = str(failed)
print(json.dumps([said, path.read_text(), sorted(one.name for one in path.parent.iterdir())]))
"""


def written_by_child(path: Path, *before: str) -> tuple[str, str, list[str]]:
    """What a child process says about writing the file, what is then in it, and what in its folder."""
    command = [*before, sys.executable, "-c", WRITER, str(path)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    said, content, names = json.loads(done.stdout)
    return said, content, names


def on_mount(folder: Path, options: str) -> list[str]:
    """A command that runs another with a small disk in the folder, gone with it; skip where not allowed."""
    place = shlex.quote(str(folder))
    prepare = f"mount -t tmpfs -o size=64k tmpfs {place} && printf 'the old content' > {place}/plan.planas"
    prefix = ["unshare", "-m", "sh", "-c", f'{prepare} && {options} exec "$@"', "sh"]
    try:
        subprocess.run([*prefix, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("mounting needs Linux and its administrator")
    return prefix


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "plan.planas", NEW)
    assert (tmp_path / "plan.planas").read_bytes() == NEW
    assert names(tmp_path) == ["plan.planas"]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "plan.planas"
    path.write_bytes(OLD)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW
    assert names(tmp_path) == ["plan.planas"]


def test_a_name_as_long_as_names_may_be(tmp_path: Path) -> None:
    path = tmp_path / ("ž" * 120 + ".planas")
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_a_name_that_is_too_long_for_any_file(tmp_path: Path) -> None:
    """300 letters: Windows takes so many nowhere in a path, other systems at most 255 bytes."""
    name = "ž" * 300 + ".planas"
    with pytest.raises(WriteFailed) as failed:
        write_atomically(tmp_path / name, NEW)
    assert str(failed.value) == f"The name “{name}” is too long. Choose a shorter one."
    assert Catalogue.of(Language.LT).say(failed.value.said) == (
        f"Failo vardas „{name}“ per ilgas. Pasirinkite trumpesnį."
    )
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_in_a_circle(tmp_path: Path) -> None:
    first, second = tmp_path / "a.planas", tmp_path / "b.planas"
    first.symlink_to(second)
    second.symlink_to(first)
    write_atomically(first, NEW)
    assert first.read_bytes() == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_still_leads_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "plan.planas", tmp_path / "link.planas"
    real.write_bytes(OLD)
    link.symlink_to(real)
    write_atomically(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW


def test_what_was_written_is_verified_before_the_old_file_goes(tmp_path: Path) -> None:
    path = tmp_path / "plan.planas"
    path.write_bytes(OLD)
    seen: list[tuple[bytes, bytes]] = []

    def refuse(written: bytes) -> None:
        seen.append((written, path.read_bytes()))
        raise LookupError("not this")

    with pytest.raises(LookupError):
        write_atomically(path, NEW, refuse)
    assert seen == [(NEW, OLD)]
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["plan.planas"]


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed, match=r"The folder for “plan.planas” is not there: .*nowhere"):
        write_atomically(tmp_path / "nowhere" / "plan.planas", NEW)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(WriteFailed, match="The folder for “plan"):
        write_atomically(tmp_path / "file" / "plan.planas", NEW)


def test_a_folder_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "plan.planas").mkdir()
    with pytest.raises(WriteFailed, match=r"“plan\.planas” is a folder\. Choose another name\."):
        write_atomically(tmp_path / "plan.planas", NEW)
    assert names(tmp_path) == ["plan.planas"]


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX limit")
def test_no_room_by_the_limit_of_a_process(tmp_path: Path) -> None:
    path = tmp_path / "plan.planas"
    path.write_bytes(OLD)
    said, content, left = written_by_child(path, "sh", "-c", 'ulimit -f 8 && exec "$@"', "sh")
    assert said.startswith("There is no room on the disk for “plan.planas”.")
    assert (content, left) == (OLD.decode(), ["plan.planas"])


def test_no_room_on_a_full_disk(tmp_path: Path) -> None:
    prefix = on_mount(tmp_path, "")
    said, content, left = written_by_child(tmp_path / "plan.planas", *prefix)
    assert said.startswith("There is no room on the disk for “plan.planas”.")
    assert (content, left) == (OLD.decode(), ["plan.planas"])


def test_a_disk_that_may_only_be_read(tmp_path: Path) -> None:
    prefix = on_mount(tmp_path, f"mount -o remount,ro {shlex.quote(str(tmp_path))} &&")
    said, content, left = written_by_child(tmp_path / "plan.planas", *prefix)
    assert said == f"“plan.planas” may not be written in {tmp_path}. Choose another folder."
    assert (content, left) == (OLD.decode(), ["plan.planas"])


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may write anywhere"
)
def test_a_folder_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.planas"
    path.write_bytes(OLD)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(WriteFailed, match="may not be written in "):
            write_atomically(path, NEW)
    finally:
        tmp_path.chmod(0o755)
    assert path.read_bytes() == OLD


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows keeps others from replacing an open file")
def test_a_file_that_another_program_holds(tmp_path: Path) -> None:
    path = tmp_path / "plan.planas"
    path.write_bytes(OLD)
    with path.open("rb"), pytest.raises(WriteFailed, match="is open in another program"):
        write_atomically(path, NEW)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["plan.planas"]


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows replaces no file that is read-only")
def test_a_file_that_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "plan.planas"
    path.write_bytes(OLD)
    path.chmod(stat.S_IREAD)
    try:
        with pytest.raises(WriteFailed, match="may not be written in "):
            write_atomically(path, NEW)
        assert path.read_bytes() == OLD
        assert names(tmp_path) == ["plan.planas"]
    finally:
        path.chmod(stat.S_IREAD | stat.S_IWRITE)


class Held(OSError):
    """What Windows says when another program holds a file."""

    winerror = 32


def test_waiting_for_another_program_to_let_go() -> None:
    attempts: list[None] = []

    def held_twice() -> None:
        attempts.append(None)
        if len(attempts) < 3:
            raise Held

    retried(held_twice, (0, 0, 0))
    assert len(attempts) == 3


def test_waiting_has_an_end() -> None:
    attempts: list[None] = []

    def held_forever() -> None:
        attempts.append(None)
        raise Held

    with pytest.raises(Held):
        retried(held_forever, (0, 0))
    assert len(attempts) == 3


def test_other_errors_are_not_waited_for() -> None:
    attempts: list[None] = []

    def fails() -> None:
        attempts.append(None)
        raise PermissionError

    with pytest.raises(PermissionError):
        retried(fails, (0, 0))
    assert len(attempts) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_finished_file_may_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "plan.planas"
    seen: list[int] = []

    def look(written: bytes) -> None:
        (temporary,) = tmp_path.glob(".*.tmp")
        seen.append(temporary.stat().st_mode & 0o777)

    others = os.umask(0o022)
    try:
        write_atomically(path, OLD, look)
        assert path.stat().st_mode & 0o777 == 0o644
        path.chmod(0o600)
        write_atomically(path, NEW, look)
    finally:
        os.umask(others)
    assert path.stat().st_mode & 0o777 == 0o600
    assert seen == [0o600, 0o600]


def test_what_a_killed_program_left_is_cleared(tmp_path: Path) -> None:
    old, new = tmp_path / f".{'a' * 32}.tmp", tmp_path / f".{'b' * 32}.tmp"
    foreign = tmp_path / ".kita.tmp"
    for path in (old, new, foreign):
        path.write_bytes(OLD)
    for path in (old, foreign):
        os.utime(path, (0, 0))
    write_atomically(tmp_path / "plan.planas", NEW)
    # What is new may be written by another process at this moment.
    assert set(names(tmp_path)) == {new.name, foreign.name, "plan.planas"}
