"""The shelf of good practice: a folder beside the store with a small file for each practice."""

from pathlib import Path

from planeditor.editing.practices import Practice, practice_file, practice_of
from planeditor.errors import FileRefused, InvalidPlan, NotFound, StoreRefused, WriteFailed
from planeditor.language import Said, said
from planeditor.system import reason

FOLDER = "lentyna"
"""The folder of the shelf, beside the store."""
SUFFIX = ".patirtis"
MOST = 1000
"""Practices on a shelf: each is read when the shelf is looked at, about 1 ms."""
_LARGEST = 1_000_000
"""Bytes of a file: the texts of one activity at their longest are a third of it."""


class Shelf:
    """The practices in a folder; each is written whole, and what cannot be read hides nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def practices(self) -> tuple[list[Practice], list[Said]]:
        """All practices, the newest first, and why files there could not be read."""
        found: list[Practice] = []
        refused: list[Said] = []
        for path in self._paths():
            try:
                found.append(read_practice(path))
            except FileRefused as error:
                refused.append(error.said)
        return sorted(found, key=lambda one: one.at, reverse=True), refused

    def put(self, practice: Practice) -> None:
        """Put a practice there; raise StoreRefused where it is there or there is no room, WriteFailed."""
        if self._path(practice.id).exists():
            raise StoreRefused(said("errors", "This good practice is on the shelf already."))
        if len(self._paths()) >= MOST:
            raise StoreRefused(
                said(
                    "errors", "There are {count} good practices on the shelf. Remove some first.", count=MOST
                )
            )
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise WriteFailed(
                said("errors", "The folder of the shelf could not be made ({reason}).", reason=reason(error))
            ) from error
        write_practice(self._path(practice.id), practice)

    def receive(self, path: Path) -> Practice:
        """Put what was received there; raise FileRefused for no practice, and as `put`."""
        practice = read_practice(path)
        self.put(practice)
        return practice

    def share(self, practice: Practice, path: Path) -> None:
        """Write a practice as a file to be given away; raise InvalidPlan without consent, WriteFailed."""
        if practice.agreed is None:
            raise InvalidPlan(
                said(
                    "errors",
                    "Its municipality has not agreed to share it: put it on the shelf anew when it has.",
                )
            )
        write_practice(path, practice)

    def remove(self, practice: Practice) -> None:
        """Take a practice from the shelf; raise NotFound where it is not there, WriteFailed."""
        path = self._path(practice.id)
        try:
            path.unlink()
        except FileNotFoundError as error:
            raise NotFound(said("errors", "This good practice is not on the shelf any more.")) from error
        except OSError as error:
            raise WriteFailed(
                said("errors", "It could not be removed ({reason}). Try again.", reason=reason(error))
            ) from error

    def _paths(self) -> list[Path]:
        return sorted(self.folder.glob(f"*{SUFFIX}"))[:MOST] if self.folder.is_dir() else []

    def _path(self, id_: str) -> Path:
        return self.folder / f"{id_}{SUFFIX}"


def read_practice(path: Path) -> Practice:
    """The practice in a file; raise FileRefused if there is none that can be read."""
    from planeditor.files.reader import read
    from planeditor.files.refusal import Refusal

    try:
        is_large = path.stat().st_size > _LARGEST
    except OSError:
        is_large = False  # reading says why
    if is_large:
        raise Refusal(path.name).too_large()
    try:
        return practice_of(read(path))
    except InvalidPlan as error:
        raise FileRefused(said("errors", "“{file}”: {reason}", file=path.name, reason=error.said)) from error


def write_practice(path: Path, practice: Practice) -> None:
    """Write a practice whole, or raise WriteFailed."""
    from planeditor.files.writer import save

    save(path, practice_file(practice))
