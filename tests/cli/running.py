"""Commands run in this process and in children of it, and plans for them."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import planeditor
from planeditor.files.manifest import Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.writer import save
from planeditor.plan.items import Item
from tests.conftest import NOON, item_id, small_plan

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))
SENT, MINE, THEIRS = (item_id(number) for number in (901, 902, 903))
"""Ids of the state that was sent and of what two people made of it."""


class Done(NamedTuple):
    """What a command ended with and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


def child(
    *arguments: str,
    environ: dict[str, str] | None = None,
    module: tuple[str, ...] = ("-m", "planeditor"),
    stdout: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program as its users do."""
    paths = {"PYTHONPATH": str(Path(planeditor.__file__).parents[1])}
    return subprocess.run(
        [sys.executable, *module, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=os.environ | paths | (environ or {}),
        timeout=600,
        check=False,
    )


def changed(items: Iterable[Item], id_: str, **values: Any) -> list[Item]:
    """The items, one of them with other values."""
    return [replace(item, **values) if item.id == id_ else item for item in items]


def write_plan(
    path: Path,
    items: Iterable[Item],
    state: str = SENT,
    ancestors: tuple[str, ...] = (),
    base: Iterable[Item] | None = None,
) -> Path:
    """A plan file of the items, which says what it descends from."""
    by_id = {item.id: item for item in items}
    manifest = Manifest(
        plan_id=PLAN, state=state, sent=NOON, ancestors=ancestors, base_state="" if base is None else SENT
    )
    save(path, PlanFile(manifest, by_id, None if base is None else {item.id: item for item in base}))
    return path


def copies(folder: Path, mine: list[Item], theirs: list[Item]) -> tuple[str, str]:
    """Two files: what two people made of the small plan after it was sent."""
    sent = small_plan()
    write_plan(folder / "mano.planas", mine, MINE, (SENT,), sent)
    write_plan(folder / "kopija.planas", theirs, THEIRS, (SENT,), sent)
    return str(folder / "mano.planas"), str(folder / "kopija.planas")
