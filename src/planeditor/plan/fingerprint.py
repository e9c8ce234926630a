"""What a state of a plan says, as a number that tells it from every other: the same on every computer."""

import json
from collections.abc import Iterable
from hashlib import sha256

from planeditor.plan.codec import Texts, dump, encode_item
from planeditor.plan.items import Item, Kind
from planeditor.plan.raw import Json, is_id

CARRIED = "carried"
"""The key of the root's `extra` under which items stand that only a newer program knows."""
LENGTH = 32
"""Characters of a fingerprint, which is hexadecimal: 128 bits of a SHA-256."""


def hashed(text: str) -> str:
    """The fingerprint of a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def fingerprint(items: Iterable[Item], unknown: Iterable[str] = (), texts: Texts | None = None) -> str:
    """The fingerprint of items and of those that only a newer program knows, each as JSON text.

    Items that the root carries count as if they stood among the others: as they do for that program.
    `texts` knows of items of other states already how they are told.
    """
    text_of = (texts or Texts()).of
    told: dict[str, str] = {}
    others = [*unknown]
    for item in items:
        if item.kind is Kind.PLAN and item.extra:
            own, carried = _apart(encode_item(item))
            told[item.id] = hashed(dump(own))
            others += map(dump, carried)
        else:
            told[item.id] = hashed(text_of(item))
    told |= {json.loads(text)["id"]: hashed(text) for text in others}
    return hashed("\n".join(f"{id_} {told[id_]}" for id_ in sorted(told)))


def _apart(root: dict[str, Json]) -> tuple[dict[str, Json], list[Json]]:
    """The root as it stands in a file, and the items that it carries."""
    match root.get(CARRIED):
        case {"format": str(), "items": list(kept)} if all(map(is_carried, kept)):
            return {name: value for name, value in root.items() if name != CARRIED}, kept
        case _:
            return root, []


def is_carried(raw: Json) -> bool:
    """Whether this may be an item that only a newer program knows."""
    return isinstance(raw, dict) and is_id(raw.get("id"))
