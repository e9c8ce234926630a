"""Items of kinds that only a newer program knows: carried with the plan until it is sent on."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from planeditor.plan.codec import dump
from planeditor.plan.items import Item, Plan
from planeditor.plan.raw import Json, is_id

if TYPE_CHECKING:
    from planeditor.files.manifest import Format
    from planeditor.files.planfile import PlanFile

_KEY = "carried"


class Unloaded(NamedTuple):
    """A state for a file: its items, the unknown ones as JSON text, and the format that has them."""

    items: dict[str, Item]
    unknown: tuple[str, ...]
    format: str

    @property
    def file_format(self) -> "Format":
        """The format of a file that takes the state: the one that has its unknown items, else ours."""
        from planeditor.files.manifest import FORMAT, Format

        return Format.parse(self.format) if self.format else FORMAT


def load(received: "PlanFile") -> dict[str, Item]:
    """The items of a received plan, the root carrying those that this program does not know."""
    items = dict(received.items)
    if received.unknown_items:
        root = items[received.manifest.plan_id]
        unknown = [json.loads(one) for one in received.unknown_items]
        carried: dict[str, Json] = {_KEY: {"format": str(received.manifest.format), "items": unknown}}
        items[root.id] = replace(root, extra=dump(_extra(root) | carried))
    return items


def unload(items: Mapping[str, Item]) -> Unloaded:
    """Take off what `load` put on; the format is "" where nothing was carried."""
    root = next(item for item in items.values() if isinstance(item, Plan))
    extra = _extra(root)
    match extra.pop(_KEY, None):
        case {"format": str(format_), "items": list(kept)} if all(map(_is_item, kept)):
            bare = replace(root, extra=dump(extra) if extra else "")
            return Unloaded({**items, root.id: bare}, tuple(map(dump, kept)), format_)
        case _:
            # A stranger's file may have a field of the same name: it stays where it is.
            return Unloaded(dict(items), (), "")


def _is_item(raw: Json) -> bool:
    return isinstance(raw, dict) and is_id(raw.get("id"))


def _extra(root: Item) -> dict[str, Json]:
    extra: dict[str, Json] = json.loads(root.extra) if root.extra else {}
    return extra
