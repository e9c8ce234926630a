"""What a plan file holds, and what its parts are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planeditor.files.manifest import Manifest
from planeditor.files.state import State
from planeditor.merge.lineage import Lineage, StateRecord, told_in_a_row
from planeditor.plan.changes import Operation
from planeditor.plan.items import Item

MIME_TYPE = b"application/vnd.planeditor.plan+zip"

MIMETYPE_PART = "mimetype"
MANIFEST_PART = "manifest.json"
PLAN_PART = "plan.json"
BASE_PART = "base.json"
HISTORY_PART = "history.json"
LINEAGE_PART = "lineage.json"


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan on its way: its state, the state it was received in where known, and what happened since.

    `records` tell of the states that it descends from, itself the last; `contents` hold what those are that a
    merge may start from, but for its own state and the base. Files of format 1.0 have neither.

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
    records: tuple[StateRecord, ...] = ()
    contents: Mapping[str, State] = field(default_factory=dict)

    @property
    def lineage(self) -> Lineage:
        """How the states that the file tells of descend from each other."""
        manifest = self.manifest
        named = (*manifest.ancestors, manifest.base_state, manifest.state)
        return Lineage(self.records or told_in_a_row(id_ for id_ in named if id_))

    @property
    def states(self) -> dict[str, State]:
        """All states whose content is here, by id."""
        found = dict(self.contents)
        if self.base is not None:
            found[self.manifest.base_state] = dict(self.base), self.unknown_base
        found[self.manifest.state] = dict(self.items), self.unknown_items
        return found
