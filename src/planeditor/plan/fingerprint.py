"""What a state of a plan says, as a number that tells it from every other: the same on every computer."""

import json
from collections.abc import Iterable
from hashlib import sha256

from planeditor.plan.codec import dump, encode_item
from planeditor.plan.items import Item, Kind
from planeditor.plan.raw import Json, is_id

CARRIED = "carried"
"""The key of the root's `extra` under which items stand that only a newer program knows."""
LENGTH = 32
"""Characters of a fingerprint, which is hexadecimal: 128 bits of a SHA-256."""


def hashed(text: str) -> str:
    """The fingerprint of a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


class Fingerprints:
    """Takes fingerprints of states, of items that several states share only once."""

    def __init__(self) -> None:
        self._of_items: dict[int, tuple[Item, str]] = {}

    def of(self, items: Iterable[Item], unknown: Iterable[str] = ()) -> str:
        """The fingerprint of items and of those that only a newer program knows, each as JSON text.

        Items that the root carries count as if they stood among the others: as they do for that program.
        """
        told = {item.id: self._of(item) for item in items if item.kind is not Kind.PLAN or not item.extra}
        for root in items:
            if root.id not in told:
                own, others = _apart(encode_item(root))
                told[root.id] = hashed(dump(own))
                unknown = [*unknown, *map(dump, others)]
        told |= {json.loads(text)["id"]: hashed(text) for text in unknown}
        return hashed("\n".join(f"{id_} {told[id_]}" for id_ in sorted(told)))

    def _of(self, item: Item) -> str:
        # The item is held beside its number, which Python would give to another one otherwise.
        found = self._of_items.get(id(item))
        if found is None:
            found = self._of_items[id(item)] = (item, hashed(dump(encode_item(item))))
        return found[1]


def fingerprint(items: Iterable[Item], unknown: Iterable[str] = ()) -> str:
    """The fingerprint of one state; see `Fingerprints.of`."""
    return Fingerprints().of([*items], unknown)


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
