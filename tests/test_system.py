"""What the system refuses is told in Lithuanian, whatever it is."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import planeditor
from planeditor.editing.intake.opening import open_draft
from planeditor.errors import PlanEditorError
from planeditor.files.reader import read
from planeditor.language import Catalogue, Language
from planeditor.store.store import Store
from planeditor.system import is_held, is_too_long, reason

LT, EN = Catalogue.of(Language.LT), Catalogue(Language.EN, {})


class OnWindows(OSError):
    """An error of a number that only Windows has."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EINVAL, "The filename, directory name, or volume label syntax is incorrect")
        self.winerror = winerror


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_number_has_words_of_ours(number: int) -> None:
    error = OSError(number, os.strerror(number), "planas.planas")
    told = LT.say(reason(error))
    assert os.strerror(number).lower() not in told.lower()
    assert told != EN.say(reason(error))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENAMETOOLONG, "x"), "the name is too long"),
        (OSError(errno.ENOSPC, "x"), "there is no room on the disk"),
        (OSError(errno.EROFS, "x"), "it is not allowed"),
        (OSError(errno.ENOTDIR, "x"), "it is not there"),
        (OSError(errno.EIO, "x"), "the disk reports an error"),
        (OSError(errno.ESTALE, "x"), "the disk or the network is out of reach"),
        (OSError(errno.ENOEXEC, "x"), f"error {errno.ENOEXEC} of the system"),
        (OSError(errno.EINVAL, "x"), "the disk or the network is out of reach"),
        (OSError(errno.EINVAL, "x", "planas.planas"), "the disk or the network is out of reach"),
        (OSError(errno.EINVAL, "x", "E:\\ar tikrai?.planas"), "no file can have that name"),
        (OSError(errno.EINVAL, "x", "laikinas", None, "E:\\Con.planas"), "no file can have that name"),
        (OSError("without a number"), "error 0 of the system"),
        (ValueError("embedded null byte"), "no file can have that name"),
        (OnWindows(32), "another program is using it"),
        (OnWindows(206), "the name is too long"),
        (OnWindows(123), "no file can have that name"),
    ],
)
def test_what_it_is(error: OSError | ValueError, told: str) -> None:
    assert EN.say(reason(error)) == told


def test_what_only_windows_says() -> None:
    assert is_held(OnWindows(5)) and not is_held(OSError(5, "x"))
    assert is_too_long(OnWindows(206)) and not is_too_long(OnWindows(5))


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere nobody can keep a file to themselves")
def test_a_file_that_another_program_keeps_to_itself(tmp_path: Path) -> None:
    """Python tells of it what it tells of a file that may not be read, without the number of Windows."""
    path = tmp_path / "juodraštis.xlsx"
    path.write_bytes(b"x")
    with _kept(path):
        with pytest.raises(PermissionError) as refused:
            path.read_bytes()
        assert EN.say(reason(refused.value)) == "another program is using it"
    assert path.read_bytes() == b"x"
    assert not is_held(refused.value)


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere nobody can keep a file to themselves")
@pytest.mark.parametrize("open_", [read, open_draft, Store.open])
def test_whoever_opens_it_is_told_so(open_: Callable[[Path], object], tmp_path: Path) -> None:
    path = tmp_path / "juodraštis.xlsx"
    path.write_bytes(b"x")
    with _kept(path), pytest.raises(PlanEditorError, match=r"[Aa]nother program"):
        open_(path)


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere paths may be longer")
def test_a_path_longer_than_windows_takes(tmp_path: Path) -> None:
    """Windows says of it that it is not there."""
    with pytest.raises(FileNotFoundError) as refused:
        (tmp_path / ("a" * 300)).read_bytes()
    assert is_too_long(refused.value)
    with pytest.raises(FileNotFoundError) as refused:
        (tmp_path / "a").read_bytes()
    assert not is_too_long(refused.value)


@pytest.mark.skipif(sys.platform != "win32", reason="numbers of Windows")
@pytest.mark.parametrize("gone", [55, 59, 64, 121, 433, 1117, 1167, 1231])
def test_a_disk_or_share_that_is_gone(gone: int) -> None:
    error = OSError(0, "x", "planas.planas", gone)
    assert EN.say(reason(error)) == "the disk or the network is out of reach"


@contextmanager
def _kept(path: Path) -> Iterator[None]:
    """Open a file as programs do that let no other read it."""
    assert sys.platform == "win32"
    reading, for_nobody_else, existing = 0x80000000, 0, 3
    kernel = ctypes.windll.kernel32
    kernel.CreateFileW.restype = ctypes.c_void_p
    handle = kernel.CreateFileW(str(path), reading, for_nobody_else, None, existing, 0, None)
    try:
        yield
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))


def test_nothing_else_hands_on_the_words_of_the_system() -> None:
    sources = Path(planeditor.__file__).parent.rglob("*.py")
    assert [path.name for path in sources if "strerror" in path.read_text("utf-8")] == []
