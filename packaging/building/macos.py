"""macOS: the program as an .app in a .zip. Nobody has seen it run yet."""

import subprocess
from pathlib import Path
from typing import Any

from building.release import Release

IDENTIFIER = "lt.planeditor"


def bundle(release: Release) -> dict[str, Any]:
    """What PyInstaller is to write into the .app: who it is, and that plan files are opened with it."""
    plan = {
        "UTTypeIdentifier": f"{IDENTIFIER}.plan",
        "UTTypeDescription": "Pažangos planas",
        "UTTypeConformsTo": ["public.data"],
        "UTTypeTagSpecification": {"public.filename-extension": ["planas"]},
    }
    document = {
        "CFBundleTypeName": "Pažangos planas",
        "CFBundleTypeRole": "Editor",
        "LSItemContentTypes": [plan["UTTypeIdentifier"]],
    }
    return {
        "bundle_identifier": IDENTIFIER,
        "version": release.version,
        "info_plist": {
            "CFBundleDisplayName": "Pažangos plano rengyklė",
            "CFBundleDocumentTypes": [document],
            "LSMinimumSystemVersion": "14.0",
            "UTExportedTypeDeclarations": [plan],
        },
    }


def make(folder: Path, release: Release, dist: Path) -> list[Path]:
    """The .app beside the folder, in an archive that keeps its links and rights."""
    app = folder.with_suffix(".app")
    path = dist / f"planeditor-{release.version}-macos.zip"
    subprocess.run(["ditto", "-c", "-k", "--keepParent", str(app), str(path)], check=True)
    return [path]
