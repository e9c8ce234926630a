"""Every plan of a store that can be read, each written into a file of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.editing.outgoing import Letter, plan_file
from planeditor.errors import Damaged, InvalidPlan
from planeditor.language import Said

if TYPE_CHECKING:
    from planeditor.store.store import Store


@dataclass(frozen=True, slots=True)
class Rescued:
    """The files that were written, and why each of the other plans has none."""

    written: tuple[Path, ...]
    refused: tuple[Said, ...]


def write_each(
    store: "Store", folder: Path, named: Callable[[str], str], author: str, at: datetime
) -> Rescued:
    """Write plan files into a folder, where none is replaced; a plan that makes none stops no other.

    `named` makes the name of a file, without its ending, of the title of a plan. Raises WriteFailed.
    """
    from planeditor.files.writer import save

    written: list[Path] = []
    refused: list[Said] = []
    for entry in store.plans():
        if entry.is_damaged:
            continue
        path = _free(folder, named(entry.title))
        try:
            save(path, plan_file(store, entry.id, store.load(entry.id).items(), Letter(author, at)))
            written.append(path)
        except (Damaged, InvalidPlan) as error:
            refused.append(error.said)
    return Rescued(tuple(written), tuple(refused))


def _free(folder: Path, stem: str) -> Path:
    path, number = folder / f"{stem}.planas", 2
    while path.exists():
        path, number = folder / f"{stem} ({number}).planas", number + 1
    return path
