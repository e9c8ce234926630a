"""What is built from, left out and put into archives; the build itself has a command of its own."""

import os
import shutil
import struct
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

import environment
from building import archives, icons, payload, trimmed, windows
from building.release import Release
from planeditor import __version__
from planeditor.files.planfile import MIME_TYPE
from refusal import Refusal

NOON = 1_774_699_200


def test_the_release_is_the_version_and_the_commit() -> None:
    release = Release.of(environment.ROOT)
    assert release.version == __version__
    assert len(release.date) == 10 and release.epoch > 1_600_000_000


def test_without_a_repository_the_environment_tells_the_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "src" / "planeditor").mkdir(parents=True)
    (tmp_path / "src" / "planeditor" / "__init__.py").write_text('__version__ = "1.2.3"\n')
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON))
    release = Release.of(tmp_path)
    assert (release, release.date) == (Release("1.2.3", NOON, ""), "2026-03-28")


@pytest.mark.parametrize(
    ("path", "is_out"),
    [
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6\\translations\\qtbase_de.qm", True),
        ("PySide6/Qt/plugins/platforms/libqlinuxfb.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", False),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", True),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", False),
        ("libQt6EglFSDeviceIntegration.so.6", True),
        ("libQt6Network.so.6", False),
        ("docx/templates/default.docx", False),
    ],
)
def test_what_is_left_out_is_left_out_on_every_system(path: str, is_out: bool) -> None:
    assert trimmed.is_trimmed(path) == is_out


def test_the_driver_of_a_server_does_without_openssl_of_python() -> None:
    pytest.importorskip("psycopg", reason="nėra „psycopg“")
    left_out = "; ".join(f"sys.modules[{name!r}] = None" for name in trimmed.MODULES)
    code = f"import sys; {left_out}; import asyncio, psycopg; print(psycopg.pq.__impl__)"
    stand_ins = Path(payload.__file__).with_name("stand_ins")
    environ = os.environ | {"PYTHONPATH": str(stand_ins)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environ, check=True
    )
    assert done.stdout.strip() == "binary"


def test_a_reason_stands_beside_everything_that_is_left_out() -> None:
    reasons = [*trimmed.FILES.values(), *trimmed.MODULES.values()]
    assert len(reasons) > 30 and all(len(reason) > 5 for reason in reasons)


def test_a_folder_that_is_too_large_or_has_sources_is_refused(tmp_path: Path) -> None:
    payload.check(tmp_path)
    (tmp_path / "module.py").write_text("")
    with pytest.raises(Refusal, match=r"module\.py"):
        payload.check(tmp_path)
    (tmp_path / "module.py").unlink()
    with (tmp_path / "large").open("wb") as file:
        file.truncate(int(payload.LIMIT) + 1)
    with pytest.raises(Refusal, match="per didelis"):
        payload.check(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "made"
    (made / "inner").mkdir(parents=True)
    (made / "program").write_text("run")
    (made / "program").chmod(0o700)
    (made / "inner" / "ą.txt").write_text("a")
    return made


def test_archives_come_out_the_same_whenever_they_are_made(folder: Path, tmp_path: Path) -> None:
    made = []
    for turn in ("a", "b"):
        tar = archives.write_tar(tmp_path / f"{turn}.tar.xz", folder, "name", NOON)
        zip_ = archives.write_zip(tmp_path / f"{turn}.zip", folder, "name", NOON, [("portable.txt", "čia")])
        made.append((tar.read_bytes(), zip_.read_bytes()))
        (folder / "program").touch()
    assert made[0] == made[1]
    with tarfile.open(tar) as archive:
        assert {one.name: oct(one.mode) for one in archive if one.isfile()} == {
            "name/program": "0o755" if os.name == "posix" else "0o644", "name/inner/ą.txt": "0o644",
        }  # fmt: skip
    with ZipFile(zip_) as archive:
        assert archive.namelist() == ["name/inner/ą.txt", "name/program", "name/portable.txt"]


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_the_sums_are_those_that_others_check(folder: Path) -> None:
    archives.write_sums(folder / "SHA256SUMS", [folder / "program"])
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=True)


def test_an_icon_has_every_size_as_a_picture() -> None:
    icon = icons.ico(environment.ROOT / "resources" / "icons" / "app.svg")
    count = struct.unpack("<3H", icon[:6])[2]
    entries = [struct.unpack("<4B2H2L", icon[6 + 16 * one : 22 + 16 * one]) for one in range(count)]
    assert [entry[0] for entry in entries] == [16, 24, 32, 48, 64, 0]
    pictures = [icon[entry[7] : entry[7] + entry[6]] for entry in entries]
    assert all(picture.startswith(b"\x89PNG") and picture.endswith(b"IEND\xaeB`\x82") for picture in pictures)


def test_windows_counts_versions_with_four_numbers() -> None:
    assert windows.four_numbers(Release("0.2.0", NOON, "")) == "0.2.0.0"


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis (the package nsis)")
def test_the_installer_is_made_without_a_warning_and_signed_when_there_is_something_to_sign_with(
    folder: Path, tmp_path: Path
) -> None:
    setup, signed = tmp_path / "planeditor-setup.exe", tmp_path / "signed"
    windows.make_installer(folder, Release("0.2.0", NOON, ""), setup, f"echo >>{signed}")
    assert setup.read_bytes().startswith(b"MZ")
    assert len(signed.read_text().splitlines()) == 2  # the uninstaller and the installer


def test_the_desktop_knows_plan_files_by_the_type_that_is_in_them() -> None:
    linux = environment.ROOT / "packaging" / "linux"
    kind = MIME_TYPE.decode()
    assert f'type="{kind}"' in (linux / "planeditor.xml").read_text("utf-8")
    assert f"MimeType={kind};" in (linux / "planeditor.desktop").read_text("utf-8")
