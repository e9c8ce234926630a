"""A plan in which every text tries to be markup, and a picture that notices when it is read."""

import ctypes
import dataclasses
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from planeditor.plan.fieldtypes import Paragraphs, Reference, References, TargetField, Text
from planeditor.plan.items import CHILDREN, CLASSES, FIELDS, ROOT_PARENT, Item, Kind
from planeditor.plan.values import Target
from tests.conftest import item_id

PICTURE = "t.png"
SIGNS = "R&D"
"""Stands in every text, and must stand there on the screen."""
_IN_OPEN = 0x20


def hostile(limit: int = 500) -> str:
    """A text that Qt would take for markup, with whatever else means something somewhere; `limit` at most."""
    long = (
        f"<img src={PICTURE}>{SIGNS}<img src='file:{PICTURE}'><link rel=stylesheet href={PICTURE}> <b>x</b> "
        f"[*] {{0}} {{title}} %n %1 \\n &D \t \x07\x7f \u202exlsx.exe\u202c „ąč“ <a href='{PICTURE}'>y</a> "
    )
    return (long + "W" * 400)[:limit]


def hostile_plan() -> list[Item]:
    """An item of every kind below every kind it may stand under, each of its texts hostile."""
    made: list[Item] = []
    counts: dict[Kind, int] = {}

    def add(kind: Kind, parent: str) -> None:
        counts[kind] = counts.get(kind, 0) + 1
        values = {field.name: _text(field.type) for field in FIELDS[kind] if _text(field.type)}
        number = 100 * (1 + list(Kind).index(kind)) + counts[kind]
        item = CLASSES[kind](id=item_id(number), parent=parent, order="V", **values)
        made.append(item)
        for child in CHILDREN[kind]:
            add(child, item.id)
        twice = {Kind.TASK: Kind.ACTIVITY, Kind.PLAN: Kind.MUNICIPALITY}.get(kind)
        if twice:
            add(twice, item.id)

    add(Kind.PLAN, ROOT_PARENT)
    ids = {kind: [item.id for item in made if item.kind is kind] for kind in Kind}
    return [_referring(item, ids) for item in made]


def _text(type_: object) -> Any:
    match type_:
        case Paragraphs(limit):
            return f"{hostile(min(limit, 1000))}\n{hostile(200)}"
        case Text(limit):
            return hostile(min(limit, 1000))
        case TargetField():
            return Target(note=hostile(100))
    return None


def _referring(item: Item, ids: dict[Kind, list[str]]) -> Item:
    values: dict[str, object] = {}
    for field in FIELDS[item.kind]:
        match field.type:
            case Reference(kinds):
                values[field.name] = next(
                    id_ for kind in kinds for id_ in ids[Kind(kind)] if id_ != item.parent
                )
            case References(kinds):
                values[field.name] = frozenset(id_ for kind in kinds for id_ in ids[Kind(kind)])
    return dataclasses.replace(item, **values)


class Trap:
    """A picture in the folder that relative names lead to; says how often it was opened (on Linux)."""

    def __init__(self, folder: Path) -> None:
        picture = QImage(200, 200, QImage.Format.Format_RGB32)
        picture.fill(0xFF0000)
        picture.save(str(folder / PICTURE))
        self._watch = -1
        if sys.platform == "linux":
            libc = ctypes.CDLL(None)
            self._watch = libc.inotify_init1(os.O_NONBLOCK)
            assert self._watch >= 0
            assert libc.inotify_add_watch(self._watch, os.fsencode(folder / PICTURE), _IN_OPEN) >= 0

    def sprung(self) -> bool:
        """Whether the picture was opened since this was asked last."""
        if self._watch < 0:
            return False
        try:
            return bool(os.read(self._watch, 65536))
        except BlockingIOError:
            return False

    def close(self) -> None:
        """End the watch."""
        if self._watch >= 0:
            os.close(self._watch)
