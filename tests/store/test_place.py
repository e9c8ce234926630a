"""Where a store may come to harm, and where it does not."""

from pathlib import Path, PureWindowsPath

import pytest

from planeditor.store import place
from planeditor.store.place import doubt, is_share, is_synchronised, mounted_type

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/jonas/vietoje ext4 rw 0 0
//server/bendra /mnt/bendri\\040dokumentai cifs rw 0 0
"""


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox",
        "Dropbox (Savivaldybė)",
        "OneDrive",
        "OneDrive - Elektrėnų savivaldybė",
        "iCloudDrive",
        "Nextcloud",
    ],
)
def test_a_folder_of_a_known_service_is_warned_of(tmp_path: Path, folder: str) -> None:
    told = doubt(tmp_path / folder / "planai" / "plans.db", {})
    assert told is not None and "synchronised" in told.source
    assert told.params["folder"] == tmp_path / folder / "planai"


def test_a_folder_that_windows_names_is_warned_of_whatever_it_is_called(tmp_path: Path) -> None:
    store = tmp_path / "Debesis" / "plans.db"
    assert is_synchronised(store, {"OneDriveCommercial": str(tmp_path / "Debesis")})
    assert not is_synchronised(store, {"OneDriveCommercial": str(tmp_path / "Kitas"), "OneDrive": ""})


@pytest.mark.parametrize("name", ["Mano OneDrive", "planai", "One", "drop box"])
def test_other_folders_are_not(tmp_path: Path, name: str) -> None:
    assert doubt(tmp_path / name / "plans.db", {}) is None


def test_the_name_of_the_file_says_nothing(tmp_path: Path) -> None:
    assert not is_synchronised(tmp_path / "onedrive.db", {})


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/jonas/plans.db", "nfs4"),
        ("/home/jonas/vietoje/plans.db", "ext4"),
        ("/homeless/plans.db", "ext4"),
        ("/mnt/bendri dokumentai/plans.db", "cifs"),
    ],
)
def test_the_nearest_mount_counts(path: str, kind: str) -> None:
    assert mounted_type(Path(path), MOUNTS) == kind


def test_a_disk_of_the_network_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/home {tmp_path} nfs rw 0 0\n", "utf-8")
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    monkeypatch.setattr(place.sys, "platform", "linux")

    told = doubt(tmp_path / "plans.db", {})

    assert told is not None and "network" in told.source


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        (r"\\serveris\planai\plans.db", True),
        (r"C:\Users\Jonas\plans.db", False),
        (r"\\?\C:\Users\Jonas\plans.db", False),
    ],
)
def test_a_path_that_names_another_computer(path: str, is_one: bool) -> None:
    assert is_share(PureWindowsPath(path)) == is_one
