"""Linux: a package for Debian and Ubuntu, and the folder as it is for others."""

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from building import archives, payload, system_libraries
from building.release import ROOT, Release

_SOURCES = ROOT / "packaging" / "linux"
_ICONS = ROOT / "resources" / "icons"
_MAINTAINER = "Pažangos plano rengyklė <maintainers@planeditor.invalid>"
_CONTROL = """\
Package: planeditor
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: editors
Priority: optional
Description: editor of municipal education progress plans
 Pažangos plano rengyklė: goals, tasks, activities, partners, schools,
 indicators and funding of a municipal progress plan are written in one place,
 without internet; the document for Word is made by one button.
"""
_CHANGES = """\
planeditor ({version}) stable; urgency=medium

  * Version {version}; what is new stands in the help of the program.

 -- {maintainer}  {date}
"""


def make(folder: Path, release: Release, dist: Path) -> list[Path]:
    """The package and the archive."""
    name = f"planeditor-{release.version}-linux-x86_64"
    needed = system_libraries.packages(folder)
    tree = ROOT / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _fill(tree, folder, release, needed)
    deb = dist / f"planeditor_{release.version}_amd64.deb"
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(release.epoch)}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(deb)]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    shutil.copy(_SOURCES / "SKAITYK.txt", folder)
    return [deb, archives.write_tar(dist / f"{name}.tar.xz", folder, name, release.epoch)]


def depends(folder: Path, needed: list[str]) -> str:
    """The line of dependencies: Qt's libraries by name, the C library of at least the version asked for.

    Fonts are recommended by no library, but without any all text is boxes.
    """
    named = [f"{name} (>= {system_libraries.glibc(folder)})" if name == "libc6" else name for name in needed]
    return ", ".join([*named, "fonts-dejavu-core | fonts-freefont-ttf"])


def _fill(tree: Path, folder: Path, release: Release, needed: list[str]) -> None:
    """Lays the package out as it will lie on the disk."""
    words = {"version": release.version, "maintainer": _MAINTAINER}
    shutil.copytree(folder, tree / "usr/lib/planeditor", symlinks=True)
    for source, place in {
        _SOURCES / "planeditor.desktop": "applications/planeditor.desktop",
        _SOURCES / "planeditor.xml": "mime/packages/planeditor.xml",
        _SOURCES / "copyright": "doc/planeditor/copyright",
        _SOURCES / "lintian-overrides": "lintian/overrides/planeditor",
        _ICONS / "app.svg": "icons/hicolor/scalable/apps/planeditor.svg",
        _SOURCES
        / "plan-file.svg": "icons/hicolor/scalable/mimetypes/application-vnd.planeditor.plan+zip.svg",
    }.items():
        target = tree / "usr/share" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/planeditor").symlink_to("../lib/planeditor/planeditor")
    date = format_datetime(datetime.fromtimestamp(release.epoch, UTC))
    _write_packed(tree / "usr/share/doc/planeditor/changelog.gz", _CHANGES.format(**words, date=date))
    _write_packed(tree / "usr/share/man/man1/planeditor.1.gz", (_SOURCES / "planeditor.1").read_text("utf-8"))
    _set_rights(tree)
    control = tree / "DEBIAN"
    control.mkdir()
    size = -(-payload.size(tree / "usr") // 1024)
    text = _CONTROL.format(**words, size=size, depends=depends(folder, needed))
    (control / "control").write_text(text, "utf-8")
    (control / "md5sums").write_text(_md5sums(tree), "utf-8")
    for path in (control, *control.iterdir()):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _write_packed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _set_rights(tree: Path) -> None:
    """Everybody may read, root alone may write; only programs and folders may be run, no library."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / "usr/lib/planeditor/planeditor"
            path.chmod(0o755 if runs else 0o644)


def _md5sums(tree: Path) -> str:
    files = [path for path in sorted((tree / "usr").rglob("*")) if path.is_file() and not path.is_symlink()]
    sums = [(hashlib.md5(path.read_bytes()).hexdigest(), path.relative_to(tree)) for path in files]
    return "".join(f"{sum_}  {path}\n" for sum_, path in sums)
