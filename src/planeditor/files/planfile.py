"""What a plan file holds, and what its parts are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planeditor.files.manifest import Manifest
from planeditor.plan.changes import Operation
from planeditor.plan.items import Item

MIME_TYPE = b"application/vnd.planeditor.plan+zip"

MIMETYPE_PART = "mimetype"
MANIFEST_PART = "manifest.json"
PLAN_PART = "plan.json"
BASE_PART = "base.json"
HISTORY_PART = "history.json"


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan on its way: its state, the state a merge starts from where known, and what happened since.

    The `unknown_` fields hold what a newer minor version added and this one only keeps: items, each as JSON
    text, and whole parts by name. Fields unknown to this version are in `Item.extra` and `Manifest.extra`.
    """

    manifest: Manifest
    items: Mapping[str, Item]
    base: Mapping[str, Item] | None = None
    history: tuple[Operation, ...] = ()
    unknown_items: tuple[str, ...] = ()
    unknown_base: tuple[str, ...] = ()
    unknown_parts: Mapping[str, bytes] = field(default_factory=dict)
