"""Windows: an installer, and the folder as it is for places where installers are forbidden.

Whoever has a certificate names in PLANEDITOR_SIGN the command that signs the file which is added to it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from building import archives, icons, payload
from building.release import ROOT, Release
from refusal import Refusal

SIGN = "PLANEDITOR_SIGN"

_SOURCES = ROOT / "packaging" / "windows"
_USUAL_PLACE = Path("C:/Program Files (x86)/NSIS/makensis.exe")


def version_resource(release: Release) -> Any:
    """What Windows shows of a program in its properties, as PyInstaller takes it; None elsewhere."""
    if sys.platform != "win32":
        return None
    from PyInstaller.utils.win32 import versioninfo as win

    numbers = tuple(map(int, four_numbers(release).split(".")))
    words = {
        "CompanyName": "Pažangos plano rengyklė",
        "FileDescription": "Pažangos plano rengyklė",
        "FileVersion": release.version,
        "LegalCopyright": "EUPL-1.2",
        "OriginalFilename": "planeditor.exe",
        "ProductName": "Pažangos plano rengyklė",
        "ProductVersion": release.version,
    }
    table = win.StringTable("042704B0", [win.StringStruct(name, word) for name, word in words.items()])
    parts = [win.StringFileInfo([table]), win.VarFileInfo([win.VarStruct("Translation", [0x0427, 1200])])]
    return win.VSVersionInfo(ffi=win.FixedFileInfo(filevers=numbers, prodvers=numbers), kids=parts)


def four_numbers(release: Release) -> str:
    """The version as Windows counts: four numbers."""
    return ".".join([*release.version.split("."), "0", "0", "0"][:4])


def make(folder: Path, release: Release, dist: Path) -> list[Path]:
    """The installer and the archive, signed if there is something to sign with."""
    sign = os.environ.get(SIGN, "")
    (folder / "_internal" / "planas.ico").write_bytes(
        icons.ico(ROOT / "packaging" / "linux" / "plan-file.svg")
    )
    for program in sorted(folder.glob("*.exe")) if sign else ():
        subprocess.run(f'{sign} "{program}"', shell=True, check=True)
    setup = dist / f"planeditor-{release.version}-windows-setup.exe"
    make_installer(folder, release, setup, sign)
    name = f"planeditor-{release.version}-windows-portable"
    portable = [("portable.txt", (_SOURCES / "portable.txt").read_text("utf-8"))]
    return [setup, archives.write_zip(dist / f"{name}.zip", folder, name, release.epoch, portable)]


def make_installer(folder: Path, release: Release, path: Path, sign: str = "", *more: str) -> None:
    """Makes the installer of a folder; `more` are further definitions for the script."""
    makensis = shutil.which("makensis") or (str(_USUAL_PLACE) if _USUAL_PLACE.is_file() else None)
    if makensis is None:
        raise Refusal("Diegimo programai sukurti reikia NSIS: įdiekite ją („Debian“ paketas nsis).")
    longest = max(len(str(file.relative_to(folder))) for file in folder.rglob("*"))
    definitions = {
        "FILES": folder / "*",
        "LONGEST": longest,
        "NUMBERS": four_numbers(release),
        "OUTPUT": path,
        "SIZE": payload.size(folder) // 1024,
        "VERSION": release.version,
    }
    if sign:
        definitions["SIGN"] = sign
    options = [f"-D{name}={value}" for name, value in definitions.items()]
    script = str(_SOURCES / "setup.nsi")
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(release.epoch)}
    command = [
        makensis,
        "-V2",
        "-WX",
        "-INPUTCHARSET",
        "UTF8",
        *options,
        *(f"-D{one}" for one in more),
        script,
    ]
    if subprocess.run(command, env=environment, check=False).returncode:
        raise Refusal("NSIS diegimo programos nesukūrė (priežastis – aukščiau).")
