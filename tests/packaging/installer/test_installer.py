"""What the Windows installer does, with a stand-in: files, registry, upgrade, refusals, removal."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.packaging.installer.wine import Wine, wait_for

from building import windows
from building.release import Release

pytestmark = [
    pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis (the package nsis)"),
    pytest.mark.skipif(shutil.which("wine") is None, reason="needs wine (the packages wine and wine64)"),
]
AS_ROOT = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="a disk of its own needs the right to mount one"
)
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\planeditor"
OPEN = r"Software\Classes\planeditor.plan\shell\open\command"
BULK = 400_000
"""Bytes in a file of the stand-in that do not pack."""


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    made = Wine(tmp_path_factory.mktemp("wine"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def setups(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The installers of two versions, which have a file each that the other has not."""
    folder = tmp_path_factory.mktemp("setups")
    standin = folder / "standin.exe"
    script = Path(__file__).with_name("standin.nsi")
    options = ("-V2", "-WX", "-INPUTCHARSET", "UTF8", f"-DOUTPUT={standin}")
    subprocess.run(["makensis", *options, str(script)], check=True)
    return {version: _setup(folder, version, standin) for version in ("0.9.0", "0.10.0")}


def _setup(folder: Path, version: str, standin: Path) -> Path:
    payload = folder / version
    (payload / "_internal" / "planeditor").mkdir(parents=True)
    for name in ("planeditor.exe", "planeditor-cli.exe"):
        shutil.copy(standin, payload / name)
    (payload / "_internal" / "planas.ico").write_bytes(b"icon")
    (payload / "_internal" / "version.txt").write_text(version)
    (payload / "_internal" / "planeditor" / f"only-{version}.bin").write_bytes(os.urandom(BULK))
    path = folder / f"setup-{version}.exe"
    windows.make_installer(payload, Release(version, 0, ""), path, "", "AMD64")
    return path


@pytest.fixture
def plans(wine: Wine) -> Iterator[Path]:
    """The user's plans, which nothing that is done here may touch."""
    path = wine.data / "planeditor" / "plans.db"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"plans")
    yield path
    assert path.read_bytes() == b"plans"


@pytest.fixture
def place(wine: Wine, plans: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder to install into, whose name is no easy one; what is installed there is removed at the end."""
    path = wine.prefix / "drive_c" / "Žemėlapių ąžuolas" / request.node.name
    yield path
    remove(wine, path)


def install(wine: Wine, setup: Path, place: Path | None = None, *options: str) -> int:
    _told(wine).unlink(missing_ok=True)
    to = (f"/D={wine.path(place)}",) if place else ()
    # NSIS takes what follows /D= as it stands: it must not come in quotes.
    return wine.run("cmd", "/c", " ".join([wine.path(setup), "/S", *options, *to]))


def remove(wine: Wine, place: Path) -> None:
    uninstaller = place / "uninstall.exe"
    if uninstaller.is_file():
        wine.run(str(uninstaller), "/S")


def told(wine: Wine) -> str:
    """The sentence that a silent installer left, on one line."""
    return _told(wine).read_text("utf-16").strip()


def _told(wine: Wine) -> Path:
    folders = (wine.data / "Temp", wine.home / "Temp")  # of newer and older Wines
    return next(folder for folder in folders if folder.is_dir()) / "planeditor-diegimas.txt"


def version_in(place: Path) -> str:
    return (place / "_internal" / "version.txt").read_text()


def assert_whole(place: Path, version: str) -> None:
    """Every file of the version is there, and nothing of another or of an installation under way."""
    assert {path.name for path in place.iterdir()} - {"mine.txt"} == {
        "_internal", "planeditor.exe", "planeditor-cli.exe", "uninstall.exe",
    }  # fmt: skip
    assert version_in(place) == version
    (bulk,) = (place / "_internal" / "planeditor").iterdir()
    assert (bulk.name, bulk.stat().st_size) == (f"only-{version}.bin", BULK)


def test_a_user_without_rights_gets_it_and_gets_rid_of_it(
    wine: Wine, setups: dict[str, Path], plans: Path
) -> None:
    assert install(wine, setups["0.9.0"]) == 0

    place = wine.data / "Programs" / "planeditor"
    menu = wine.home / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
    assert_whole(place, "0.9.0")
    assert (menu / "Pažangos plano rengyklė.lnk").is_file()
    assert wine.value(UNINSTALL, "DisplayName") == "Pažangos plano rengyklė"
    assert wine.value(UNINSTALL, "DisplayVersion") == "0.9.0"
    assert wine.value(UNINSTALL, "QuietUninstallString") == f'"{wine.path(place)}\\uninstall.exe" /S'
    assert wine.value(r"Software\Classes\.planas") == "planeditor.plan"
    assert wine.value(r"Software\Classes\planeditor.plan") == "Pažangos planas"
    assert wine.value(r"Software\Classes\planeditor.plan\shell\open") == "Atverti"
    icon = wine.value(r"Software\Classes\planeditor.plan\DefaultIcon")
    assert icon == wine.path(place / "_internal" / "planas.ico")
    assert wine.value(UNINSTALL, "DisplayVersion", machine=True) is None

    remove(wine, place)
    assert not place.exists()
    assert not (menu / "Pažangos plano rengyklė.lnk").exists()
    assert [wine.value(key) for key in (r"Software\Classes\.planas", OPEN)] == [None, None]
    assert wine.value(UNINSTALL, "DisplayName") is None


def test_it_is_for_all_users_when_asked(wine: Wine, setups: dict[str, Path], plans: Path) -> None:
    assert install(wine, setups["0.9.0"], None, "/ALLUSERS") == 0

    place = wine.prefix / "drive_c" / "Program Files" / "planeditor"
    assert_whole(place, "0.9.0")
    assert wine.value(UNINSTALL, "InstallLocation", machine=True) == wine.path(place)
    assert wine.value(OPEN, machine=True) == f'"{wine.path(place)}\\planeditor.exe" "%1"'
    assert wine.value(UNINSTALL, "InstallLocation") is None

    remove(wine, place)
    assert not place.exists()
    assert wine.value(UNINSTALL, "InstallLocation", machine=True) is None


def test_a_plan_file_is_opened_by_its_type(
    wine: Wine, setups: dict[str, Path], place: Path, tmp_path: Path
) -> None:
    # For all users: Wine, unlike Windows, does not look for types of files in the user's registry.
    assert install(wine, setups["0.9.0"], place, "/ALLUSERS") == 0
    file, told_path = place.parent / "Mūsų planas.planas", tmp_path / "told"
    file.write_bytes(b"plan")

    with wine.started("start", "/wait", "/unix", str(file), TOLD=wine.path(told_path)):
        wait_for(told_path)
    wine.close()

    given = told_path.read_text("utf-16-le")
    assert given == f'"{wine.path(place)}\\planeditor.exe" "{wine.path(file)}"'


def test_a_newer_version_takes_the_place_of_the_older(
    wine: Wine, setups: dict[str, Path], place: Path
) -> None:
    install(wine, setups["0.9.0"], place)
    (place / "mine.txt").write_text("mano")

    assert install(wine, setups["0.10.0"]) == 0

    assert_whole(place, "0.10.0")
    assert wine.value(UNINSTALL, "DisplayVersion") == "0.10.0"
    assert (place / "mine.txt").read_text() == "mano"
    remove(wine, place)
    assert [path.name for path in place.iterdir()] == ["mine.txt"]


def test_an_older_version_does_not_take_the_place_of_the_newer(
    wine: Wine, setups: dict[str, Path], place: Path
) -> None:
    install(wine, setups["0.10.0"], place)

    assert install(wine, setups["0.9.0"]) == 2

    assert told(wine) == "Jau įdiegta naujesnė versija (0.10.0): senesnė jos nepakeičia."
    assert_whole(place, "0.10.0")


@contextmanager
def running(
    wine: Wine, place: Path, told_path: Path, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    command = (str(place / "planeditor.exe"),)
    with wine.started(*command, TOLD=wine.path(told_path), **environment) as process:
        wait_for(told_path)
        yield process


def test_a_running_program_is_closed(
    wine: Wine, setups: dict[str, Path], place: Path, tmp_path: Path
) -> None:
    install(wine, setups["0.9.0"], place)

    with running(wine, place, tmp_path / "told") as process:
        assert install(wine, setups["0.10.0"]) == 0
        assert process.poll() is not None

    assert_whole(place, "0.10.0")


def test_a_program_that_does_not_close_stays_as_it_is(
    wine: Wine, setups: dict[str, Path], place: Path, tmp_path: Path
) -> None:
    install(wine, setups["0.9.0"], place)

    with running(wine, place, tmp_path / "told", STUBBORN="yes") as process:
        with wine.started(str(setups["0.10.0"]), "/S") as setup:
            code = setup.wait(60)
        assert process.poll() is None
    wine.close()

    assert code == 2
    assert told(wine).startswith("Programa tebėra paleista: užverkite ją")
    assert_whole(place, "0.9.0")


@contextmanager
def disk(place: Path, size: int) -> Iterator[None]:
    """A disk of its own at the place."""
    place.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@AS_ROOT
def test_a_disk_that_is_full_in_the_middle_leaves_the_old_program(
    wine: Wine, setups: dict[str, Path], place: Path
) -> None:
    with disk(place, 2 * BULK):
        assert install(wine, setups["0.9.0"], place) == 0

        assert install(wine, setups["0.10.0"]) == 2

        assert told(wine).startswith("Įdiegti nepavyko:") and told(wine).endswith("Niekas nepakeista.")
        assert_whole(place, "0.9.0")
        remove(wine, place)


@AS_ROOT
def test_a_folder_that_is_read_only_is_told(wine: Wine, setups: dict[str, Path], place: Path) -> None:
    with disk(place, 4 * BULK):
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)

        assert install(wine, setups["0.9.0"], place) == 2

        assert told(wine).startswith(f"Įdiegti nepavyko: į aplanką „{wine.path(place)}“ negalima rašyti")
        assert list(place.iterdir()) == []


def test_a_profile_whose_path_is_too_long_is_told(wine: Wine, setups: dict[str, Path], place: Path) -> None:
    far = place.joinpath(*(["Labai ilgas profilio kelias"] * 7))

    assert install(wine, setups["0.9.0"], far) == 2

    assert told(wine).endswith(r"pasirinkite aplanką arčiau disko pradžios, pavyzdžiui, C:\planeditor.")
    assert not place.exists()


def test_a_folder_of_somebody_else_s_files_is_left_alone(
    wine: Wine, setups: dict[str, Path], place: Path
) -> None:
    place.mkdir(parents=True)
    (place / "mine.txt").write_text("mano")

    assert install(wine, setups["0.9.0"], place) == 2

    assert "yra kitų failų" in told(wine)
    assert [path.name for path in place.iterdir()] == ["mine.txt"]


def test_what_was_broken_off_between_old_and_new_is_made_whole(
    wine: Wine, setups: dict[str, Path], place: Path
) -> None:
    install(wine, setups["0.9.0"], place)
    (place / "_old").mkdir()
    (place / "_internal").rename(place / "_old" / "_internal")
    (place / "_new").mkdir()
    (place / "_new" / "planeditor.exe").write_bytes(b"half")

    assert install(wine, setups["0.10.0"]) == 0

    assert_whole(place, "0.10.0")


def test_what_was_left_of_an_older_version_is_never_put_back(
    wine: Wine, setups: dict[str, Path], place: Path
) -> None:
    install(wine, setups["0.9.0"], place)
    (place / "_gone" / "_internal").mkdir(parents=True)

    assert install(wine, setups["0.10.0"]) == 0

    assert_whole(place, "0.10.0")


def test_an_old_windows_is_refused(wine: Wine, setups: dict[str, Path], place: Path) -> None:
    wine.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win7", "/f")
    try:
        assert install(wine, setups["0.9.0"], place) == 2
    finally:
        wine.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")

    assert told(wine) == "Programai reikia 64 bitų „Windows 10“ arba naujesnės."
    assert not place.exists()
