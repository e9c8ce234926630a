"""The state of a plan as it stands in a file: its items, and what of a newer version is kept aside."""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from planeditor.errors import InvalidPlan
from planeditor.language import said
from planeditor.plan.codec import Texts, decode_item, dump
from planeditor.plan.items import Item, Kind
from planeditor.plan.raw import is_id
from planeditor.plan.references import referred
from planeditor.plan.size import check_size
from planeditor.plan.tree import PlanTree

_KINDS = frozenset(kind.value for kind in Kind)

State = tuple[dict[str, Item], tuple[str, ...]]
"""Items by id, and the items that only a newer version knows, each as JSON text."""


def encode_state(state: State, texts: Texts) -> bytes:
    """The items of both sorts, sorted by id."""
    told = entries(state, texts)
    return f"[{','.join(told[id_] for id_ in sorted(told))}]".encode()


def entries(state: State, texts: Texts) -> dict[str, str]:
    """The items of both sorts as JSON texts by id."""
    items, unknown = state
    return {id_: texts.of(item) for id_, item in items.items()} | {
        json.loads(text)["id"]: text for text in unknown
    }


class Decoding:
    """Decodes items; one that several states of a file share only once."""

    def __init__(self) -> None:
        self.texts = Texts()
        self._found: dict[int, tuple[Any, Item]] = {}

    def __call__(self, raw: Any) -> Item:
        """The item that the JSON object stands for; raise InvalidPlan or InvalidValue if it is none."""
        # The object is held beside its number, which Python would give to another one otherwise.
        found = self._found.get(id(raw))
        if found is None:
            found = self._found[id(raw)] = (raw, decode_item(raw))
        return found[1]


def decode_state(raw: object, plan_id: str, is_newer: bool, decode: Callable[[Any], Item]) -> State:
    """The state of the plan with that id; raise InvalidPlan or InvalidValue for what is none or too large.

    Items of kinds that a newer version added are kept aside, and so is what stands under them. A reference
    to nothing, or to an item of a wrong kind, is refused: no version of the program leaves one behind, and
    dropping it would lose what somebody wrote. A newer version's reference to an item kept aside stays.
    """
    if not isinstance(raw, list):
        raise InvalidPlan(said("errors", "An entry of the plan is not an item."))
    unknown = _unknown(raw) if is_newer else {}
    tree = PlanTree(decode(one) for one in raw if not _is_among(one, unknown))
    if tree.root.id != plan_id or not unknown.keys().isdisjoint(tree.items()):
        raise InvalidPlan(said("errors", "It holds another plan than it says."))
    _check_references(tree, unknown)
    items, kept = tree.items(), tuple(dump(unknown[id_]) for id_ in sorted(unknown))
    check_size(items.values(), kept)
    return items, kept


def _unknown(raw: list[Any]) -> dict[str, Any]:
    """The items of unknown kinds and everything under them, by id."""
    children: dict[str, list[Any]] = {}
    found: dict[str, Any] = {}
    waiting: list[Any] = []
    for one in raw:
        if not isinstance(one, dict) or not is_id(one.get("id")):
            continue
        children.setdefault(str(one.get("parent")), []).append(one)
        if str(one.get("kind")) not in _KINDS:
            waiting.append(one)
    while waiting:
        one = waiting.pop()
        if one["id"] not in found:
            found[one["id"]] = one
            waiting += children.get(one["id"], ())
    return found


def _is_among(one: Any, unknown: Mapping[str, Any]) -> bool:
    return bool(unknown) and isinstance(one, dict) and unknown.get(str(one.get("id"))) is one


def _check_references(tree: PlanTree, unknown: Collection[str]) -> None:
    for item in tree.items().values():
        for kinds, id_ in referred(item):
            found = tree.get(id_)
            if id_ not in unknown and (found is None or found.kind not in kinds):
                raise InvalidPlan(
                    said("errors", "An item refers to one that is not in the plan or is of another kind.")
                )
