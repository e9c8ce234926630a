"""Collects what the two commands install, so that they run without internet: `python3 packaging/bundle.py`.

The archive holds the repository as it was committed and, in `packaging/wheels`, everything that pip would
fetch for the named system. Where that folder is there, `packaging/run.py`, `packaging/test.py` and
`packaging/build.py` ask nobody else.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import python_version

python_version.require()

import environment  # noqa: E402 - an old Python cannot read it
import refusal  # noqa: E402

PLATFORMS = {
    "linux": (
        "manylinux_2_28_x86_64",
        "manylinux_2_34_x86_64",
        "manylinux_2_17_x86_64",
        "manylinux2014_x86_64",
    ),
    "windows": ("win_amd64",),
    "macos": (
        "macosx_13_0_universal2",
        "macosx_11_0_arm64",
        "macosx_11_0_universal2",
        "macosx_10_9_universal2",
    ),
}
"""The systems, by what wheels for them are called."""


def main(arguments):
    """Downloads the wheels for the system and Python that are named, and packs them with the repository."""
    parser = argparse.ArgumentParser(prog="bundle.py", description="Paketas darbui be interneto.")
    parser.add_argument("system", choices=PLATFORMS, help="kuriai sistemai")
    parser.add_argument("--python", default="3.12", help="kuriai „Python“ versijai (numatyta: 3.12)")
    given = parser.parse_args(arguments)
    dist = environment.ROOT / "dist"
    dist.mkdir(exist_ok=True)
    path = dist / f"planeditor-bundle-{given.system}-python{given.python}.zip"
    with tempfile.TemporaryDirectory() as folder:
        download(Path(folder), given.system, given.python)
        pack(path, Path(folder))
    print(path)


def download(folder, system, version):
    """Has pip fetch every pinned version as a wheel for another system.

    All of them, without asking what needs what: pip would answer for the system that it runs on itself.
    """
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    options = ["--dest", str(folder), "--no-deps", "--only-binary", ":all:", "--python-version", version]
    options += ["--requirement", str(environment.CONSTRAINTS)]
    options += [word for name in PLATFORMS[system] for word in ("--platform", name)]
    if not environment.succeeds([*pip, *options]):
        raise refusal.Refusal("Nepavyko parsiųsti (priežastis – aukščiau): patikrinkite interneto ryšį.")


def pack(path, wheels):
    """Packs the committed repository and the wheels under one folder."""
    git = ["git", "archive", "--format=zip", "--prefix=planeditor/", "--output", str(path), "HEAD"]
    if subprocess.run(git, cwd=environment.ROOT, check=False).returncode:
        raise refusal.Refusal("Paketui reikia „git“ saugyklos: kitaip nežinoma, kurie failai jai priklauso.")
    with ZipFile(path, "a", ZIP_STORED) as archive:
        for wheel in sorted(wheels.iterdir()):
            archive.write(wheel, f"planeditor/{environment.WHEELS.as_posix()}/{wheel.name}")


if __name__ == "__main__":
    refusal.told(main, sys.argv[1:])
