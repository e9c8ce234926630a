"""Archives that come out the same every time, and the sums of files."""

import tarfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def write_tar(path: Path, folder: Path, name: str, epoch: int) -> Path:
    """Packs a folder under a name; the files are dated with the epoch and belong to root."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = epoch
        info.mode = 0o755 if info.isdir() or info.mode & 0o100 else 0o644
        return info

    with tarfile.open(path, "w:xz") as archive:
        for file in _sorted(folder):
            archive.add(file, f"{name}/{file.relative_to(folder)}", recursive=False, filter=plain)
    return path


def write_zip(path: Path, folder: Path, name: str, epoch: int, more: Iterable[tuple[str, str]] = ()) -> Path:
    """Packs the files of a folder under a name, and `more` texts by their paths within it."""
    moment = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        contents = [
            (str(file.relative_to(folder)), file.read_bytes()) for file in _sorted(folder) if file.is_file()
        ]
        for inner, content in [*contents, *((inner, text.encode()) for inner, text in more)]:
            info = ZipInfo(f"{name}/{inner}".replace("\\", "/"), moment)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return path


def write_sums(path: Path, files: Iterable[Path]) -> None:
    """Writes the SHA-256 sums of files, as `sha256sum --check` reads them."""
    lines = [f"{sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)]
    path.write_text("".join(lines), "utf-8", newline="\n")


def _sorted(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*"))
