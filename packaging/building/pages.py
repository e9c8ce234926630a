"""What the built program tells of itself: its date, its changes and the licences of all that is in it."""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from building import trimmed
from building.release import ROOT, Release

Entry = tuple[str, str, str]
"""As PyInstaller lists files: the path within the folder, the path of the source, the type."""

_LICENCES = ROOT / "packaging" / "licences"
_INTRODUCTION = """\
# Licencijos

„Pažangos plano rengyklę“ galima laisvai naudoti, platinti ir keisti pagal Europos Sąjungos viešąją \
licenciją (EUPL-1.2). Kartu su ja yra toliau išvardytos kitų autorių programos ir bibliotekos. Jų licencijos \
pateikiamos tokios, kokias parašė autoriai, – angliškai.

„Qt“, „PySide“ ir „psycopg“ naudojamos pagal LGPL 3 licenciją: jų failus, esančius programos aplanke \
„_internal“, galima pakeisti kitais, taip pat ir pačių perdirbtais.

"""


def written(work: Path, release: Release, binaries: Iterable[Entry]) -> list[Entry]:
    """Writes the pages into the folder of the build, and lists them as PyInstaller does."""
    texts = {
        "build.txt": f"{release.date} {release.commit}".strip(),
        "help/90-pakeitimai.md": (ROOT / "CHANGELOG.md").read_text("utf-8"),
        "help/91-licencijos.md": licences(binaries),
    }
    entries = []
    for name, text in texts.items():
        path = work / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        entries.append((f"planeditor/resources/{name}", str(path), "DATA"))
    return entries


def licences(binaries: Iterable[Entry]) -> str:
    """The page with the licences of everything in the folder, in Markdown."""
    parts = [_part(f"{one.name} {one.version}", _texts(one)) for one in _distributions()]
    parts += [_part(package, [text]) for package, text in _of_the_system(binaries)]
    return _INTRODUCTION + "\n\n".join(parts) + "\n"


def _part(title: str, texts: Iterable[str]) -> str:
    return "\n\n".join([f"## {title}", *(f"~~~\n{text.strip()}\n~~~" for text in texts)])


def _distributions() -> Iterator[Distribution]:
    """The program, what it requires, and what that requires, then what stands around it all."""
    names, extras = ["planeditor"], {"planeditor": {"server"}}
    for name in names:
        found = distribution(name)
        yield found
        for one in sorted(map(Requirement, found.requires or []), key=str):
            needed = canonicalize_name(one.name)
            if _applies(one, extras[name]) and needed not in extras and needed not in trimmed.MODULES:
                names.append(needed)
                extras[needed] = one.extras
    yield distribution("pyinstaller")


def _applies(one: Requirement, extras: Iterable[str]) -> bool:
    """Whether something is required on this system, by who is installed with these extras."""
    return one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in ("", *extras))


def _texts(one: Distribution) -> list[str]:
    """The licences as the authors ship them; those of Qt for Python, which ships none, are kept here."""
    found = sorted(
        path
        for path in one.files or []
        if re.match(r"(licen[cs]es?|copying|notice)\b", path.name, re.IGNORECASE)
        or "licenses" in [part.lower() for part in path.parts[:-1]]
    )
    if one.name == "planeditor":
        return [(ROOT / "LICENSE").read_text("utf-8")]
    if one.name.lower().startswith(("pyside", "shiboken")):
        names = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt") if one.name.lower() != "shiboken6" else ("Qt.txt",)
        return [(_LICENCES / name).read_text("utf-8") for name in names]
    texts = [Path(str(path.locate())).read_text("utf-8", errors="replace") for path in found]
    if (more := _LICENCES / f"{canonicalize_name(one.name)}.txt").is_file():
        texts.append(more.read_text("utf-8"))  # of what its wheel has of others
    assert texts, f"{one.name} has no licence: keep its text in packaging/licences"
    return texts


def _of_the_system(binaries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Python itself with its libraries, and the libraries of a Debian that come along."""
    version = ".".join(map(str, sys.version_info[:3]))
    # On Windows it tells of all the libraries in Python's folder too.
    places = (Path(sys.base_prefix, "LICENSE.txt"), Path(sysconfig.get_path("stdlib"), "LICENSE.txt"))
    yield f"Python {version}", next(path for path in places if path.is_file()).read_text("utf-8")
    if sys.platform != "linux":
        return
    sources = {
        str(Path(source).resolve()) for _, source, _ in binaries if source.startswith(("/lib", "/usr/lib"))
    }
    for package in sorted({_package(source) for source in sources}):
        yield package, Path("/usr/share/doc", package, "copyright").read_text("utf-8", errors="replace")


def _package(path: str) -> str:
    """The Debian package that has a library, perhaps known by its place before /usr was merged."""
    for place in (path, path.removeprefix("/usr")):
        done = subprocess.run(["dpkg", "-S", place], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    raise AssertionError(f"{path} belongs to no package")
