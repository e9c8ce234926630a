"""Items of kinds that only a newer program knows: carried with the plan until it is sent on."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from planeditor.plan.codec import dump
from planeditor.plan.fingerprint import CARRIED, is_carried
from planeditor.plan.items import Item, Plan
from planeditor.plan.raw import Json

if TYPE_CHECKING:
    from planeditor.files.manifest import Format
    from planeditor.files.planfile import PlanFile


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
    return loaded(Unloaded(dict(received.items), received.unknown_items, str(received.manifest.format)))


def loaded(state: Unloaded) -> dict[str, Item]:
    """The items of a state, the root carrying those that this program does not know."""
    items = dict(state.items)
    if state.unknown:
        root = next(item for item in items.values() if isinstance(item, Plan))
        unknown = [json.loads(one) for one in state.unknown]
        carried: dict[str, Json] = {CARRIED: {"format": state.format, "items": unknown}}
        items[root.id] = replace(root, extra=dump(_extra(root) | carried))
    return items


def unload(items: Mapping[str, Item]) -> Unloaded:
    """Take off what `load` put on; the format is "" where nothing was carried."""
    root = next(item for item in items.values() if isinstance(item, Plan))
    extra = _extra(root)
    match extra.pop(CARRIED, None):
        case {"format": str(format_), "items": list(kept)} if all(map(is_carried, kept)):
            bare = replace(root, extra=dump(extra) if extra else "")
            return Unloaded({**items, root.id: bare}, tuple(map(dump, kept)), format_)
        case _:
            # A stranger's file may have a field of the same name: it stays where it is.
            return Unloaded(dict(items), (), "")


def merged(
    base: Unloaded | None, mine: Unloaded, theirs: Unloaded, items: Mapping[str, Item]
) -> tuple[tuple[str, ...], str]:
    """What only a newer program knows of three states, and the format that has it; `items` are merged.

    What one side changed is taken; of what both changed, which nobody here can be asked about, the one that
    comes first in the alphabet: the same whoever merges. What one removed and the other changed stays, and
    so does what it stands under.
    """
    from planeditor.files.manifest import Format

    olds, ours, others = (_by_id(state) for state in (base, mine, theirs))
    kept: dict[str, str] = {}
    for id_ in sorted(ours.keys() | others.keys()):
        old, a, b = (side.get(id_, "") for side in (olds, ours, others))
        kept[id_] = b if a == old else a if b == old else min(a, b) or a or b
    kept = {id_: text for id_, text in kept.items() if text and id_ not in items}
    waiting = [*kept]
    while waiting:
        above = json.loads(kept[waiting.pop()])["parent"]
        if above not in kept and (text := ours.get(above) or others.get(above)) and above not in items:
            kept[above] = text
            waiting.append(above)
    formats = [state.format for state in (mine, theirs) if state.format]
    return tuple(kept[id_] for id_ in sorted(kept)), max(formats, key=Format.parse, default="")


def _by_id(state: Unloaded | None) -> dict[str, str]:
    return {} if state is None else {json.loads(text)["id"]: text for text in state.unknown}


def _extra(root: Item) -> dict[str, Json]:
    extra: dict[str, Json] = json.loads(root.extra) if root.extra else {}
    return extra
