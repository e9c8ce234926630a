"""The build, in the environment that has PyInstaller and the program's libraries, and nothing else."""

import shutil
import sys

import refusal
from building import archives, linux, macos, payload, windows
from building.release import ROOT, Release

DIST = ROOT / "dist"
MAKERS = {"linux": linux.make, "win32": windows.make, "darwin": macos.make}


def main(_arguments):
    """Builds the program, and of it what people install on this system, with the sums of all."""
    release = Release.of(ROOT)
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    folder = payload.build(release)
    made = MAKERS[sys.platform](folder, release, DIST)
    archives.write_sums(DIST / "SHA256SUMS", made)
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path}")


if __name__ == "__main__":
    refusal.told(main, sys.argv[1:])
