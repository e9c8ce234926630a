"""The way back from a backup: one plan brought into the store, or the whole store begun again from it."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from planeditor.atomic import retried, sync_folder
from planeditor.plan.changes import Operation
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import Item, title_of
from planeditor.store.refusals import damage_of, refusing
from planeditor.store.sqlite import BESIDE, beside
from planeditor.store.store import Store

_TIME = "%Y%m%dT%H%M%S%fZ"
_PUT_ASIDE = "sugadinta"
"""Says in the name of a file, to whoever finds it in the folder, that it is damaged."""


def bring_back(
    store: Store, backup: Store, plan_id: str, operation: Operation, name: Callable[[Item], str] = title_of
) -> str:
    """Bring a plan of a backup into the store; return its id there.

    A plan that the store has lost comes whole, with its history and snapshots. One that is still there comes
    as a new plan beside it, beginning with `operation`, with the title that `name` gives it.
    """
    if any(entry.id == plan_id for entry in store.plans()):
        plan = backup.load(plan_id)
        root = replace(plan.root, title=name(plan.root))
        items = [root if item is plan.root else item for item in plan.walk()]
        return store.create(rekeyed(items), operation)
    store.adopt(backup, plan_id)
    store.delete(plan_id, None)
    return plan_id


def go_on_with_backup(damaged: Path, backup: Path, now: datetime) -> Path:
    """Put a copy of a backup in the place of a damaged store, which is put aside; return where it is now.

    Raises StoreRefused, and changes nothing, if the backup cannot be used.
    """
    with Store.look_into(backup) as kept:
        return _replaced(damaged, kept.write_to, now)


def go_on_with_salvaged(damaged: Path, now: datetime) -> Path:
    """Begin the store anew with every plan that can be read; the damaged file is put aside.

    Returns where it is now. Raises StoreRefused, and changes nothing, if no plan can be read.
    """
    with Store.salvage(damaged) as salvaged:
        return _replaced(damaged, lambda part: _write_readable(salvaged, part), now)


def _write_readable(salvaged: Store, path: Path) -> None:
    readable = [entry.id for entry in salvaged.plans() if not entry.is_damaged]
    if not readable:
        raise damage_of(salvaged.path)
    with Store.open(path) as store:
        for plan in readable:
            store.adopt(salvaged, plan)


def _replaced(damaged: Path, write: Callable[[Path], None], now: datetime) -> Path:
    damaged = Path(os.path.realpath(damaged))  # a link stays, and leads to the new file
    part = damaged.with_name(f"{damaged.stem}-{uuid4().hex}.part")
    with refusing(damaged):
        try:
            write(part)
            sync_folder(damaged.parent)
            aside = _put_aside(damaged, now)
            retried(lambda: part.replace(damaged))
            sync_folder(damaged.parent)
        finally:
            for ending in ("", *BESIDE):
                beside(part, ending).unlink(missing_ok=True)
    return aside


def _put_aside(damaged: Path, now: datetime) -> Path:
    """Rename the file and its journals: they go first, for another file would take them for its own."""
    name = f"{damaged.stem}-{_PUT_ASIDE}-{now.astimezone(UTC).strftime(_TIME)}{damaged.suffix}"
    aside = damaged.with_name(name)
    for ending in (*BESIDE, ""):
        source = beside(damaged, ending)
        if source.exists():
            retried(partial(source.replace, beside(aside, ending)))
    return aside
