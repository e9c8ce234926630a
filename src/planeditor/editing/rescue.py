"""Every plan of a store that can be read, each written into a file of its own."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.editing import carried
from planeditor.plan.items import new_id

if TYPE_CHECKING:
    from planeditor.store.store import Store


def write_each(
    store: "Store", folder: Path, named: Callable[[str], str], author: str, at: datetime
) -> list[Path]:
    """Write plan files into a folder, where none is replaced; return them.

    `named` makes the name of a file, without its ending, of the title of a plan. Raises WriteFailed.
    """
    from planeditor.files.manifest import FORMAT, Format, Manifest
    from planeditor.files.planfile import PlanFile
    from planeditor.files.writer import save

    written: list[Path] = []
    for entry in store.plans():
        if not entry.is_damaged:
            state = carried.unload(store.load(entry.id).items())
            format_ = Format.parse(state.format) if state.format else FORMAT
            manifest = Manifest(plan_id=entry.id, state=new_id(), sent=at, sender=author, format=format_)
            path = _free(folder, named(entry.title))
            save(path, PlanFile(manifest, state.items, unknown_items=state.unknown))
            written.append(path)
    return written


def _free(folder: Path, stem: str) -> Path:
    path, number = folder / f"{stem}.planas", 2
    while path.exists():
        path, number = folder / f"{stem} ({number}).planas", number + 1
    return path
