"""What is missing from the system, and how the user is told."""

import sys

import pytest

import debian
import postgresql
import qt_libraries
from qt_libraries import Platform


def test_the_command_installs_exactly_the_missing_packages() -> None:
    sentence = debian.sentence(["libegl1", "libgl1"], apt_get=True)

    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1“" in sentence
    assert sentence.count(".") == 1


def test_without_apt_get_the_packages_are_named_and_no_command_is() -> None:
    sentence = debian.sentence(["libegl1", "libgl1"], apt_get=False)

    assert "libegl1, libgl1" in sentence
    assert "apt-get" not in sentence


def test_a_package_is_named_once() -> None:
    libraries = ["libxcb.so.1", "libEGL.so.1", "libEGL.so.1"]

    assert qt_libraries.packages_of(Platform.DESKTOP, libraries) == ["libegl1", "libxcb1"]


def test_without_a_server_the_tests_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(postgresql, "is_there", lambda: False)
    monkeypatch.setattr("shutil.which", lambda name: None)

    postgresql.prepare()

    assert "netikrinama" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has system packages")
def test_nothing_is_missing_where_these_tests_run() -> None:
    assert qt_libraries.missing_packages(Platform.OFFSCREEN) == []
