"""What the system refuses is told in Lithuanian, whatever it is."""

import errno
import os
from pathlib import Path

import pytest

import planeditor
from planeditor.language import Catalogue, Language
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


def test_nothing_else_hands_on_the_words_of_the_system() -> None:
    sources = Path(planeditor.__file__).parent.rglob("*.py")
    assert [path.name for path in sources if "strerror" in path.read_text("utf-8")] == []
