"""What two copies of a plan descend from, and the plan file that their merge becomes."""

from collections.abc import Collection
from datetime import datetime

from planeditor.cli.plans import FileSource, Source
from planeditor.editing import carried
from planeditor.editing.carried import Unloaded
from planeditor.files.lineage import MAX_CONTENTS, MAX_RECORDS
from planeditor.files.manifest import FORMAT, Manifest
from planeditor.files.planfile import LINEAGE_PART, PlanFile
from planeditor.files.state import State as Told
from planeditor.merge.base import Base, find_base
from planeditor.merge.compare import State
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import Lineage, StateRecord, made
from planeditor.plan.changes import Operation
from planeditor.plan.fingerprint import fingerprint


class Copies:
    """Two copies of a plan, with all that they know together of what they descend from."""

    def __init__(self, mine: Source, theirs: Source) -> None:
        """Raise InvalidPlan where what they tell goes round in a circle."""
        self.mine, self.theirs = mine, theirs
        self.lineage: Lineage = mine.lineage.joined(theirs.lineage.records)

    def state(self, id_: str) -> Unloaded | None:
        """A state that one of them has."""
        return self.mine.state(id_) or self.theirs.state(id_)

    def items(self, source: Source) -> State:
        """The items of one of them as it is."""
        state = source.state(source.present)
        assert state is not None
        return state.items

    def base(self) -> Base:
        """What their merge starts from."""
        return find_base(self.lineage, self._items, self.mine.present, self.theirs.present)

    def merged(
        self, items: State, base: Base, operation: Operation, answered: Collection[Key], at: datetime
    ) -> PlanFile:
        """The merged items as a plan file that descends from both, with what only newer versions know."""
        unknown = self._unknown(base, items)
        content = fingerprint(items.values(), unknown)
        new = made(content, (), answered, author=operation.author, at=at)
        record = self.lineage.merged([self.mine.present, self.theirs.present], new)
        lineage = self.lineage.joined([record])
        above = lineage.ancestors(record.id)
        records = tuple(one for one in lineage.records if one.id in above)[-MAX_RECORDS:]
        base_state = base.ids[0] if len(base.ids) == 1 and base.state is not None else ""
        begun = self.state(base_state) if base_state else None
        files = self._files
        parts = {name: part for file in reversed(files) for name, part in file.unknown_parts.items()}
        parts.pop(LINEAGE_PART, None)
        return PlanFile(
            self._manifest(records, record.id, base_state, operation.author, at),
            items,
            base=base.state if base_state else None,
            history=(*self._history_since(base_state), operation),
            unknown_items=unknown,
            unknown_base=begun.unknown if begun else (),
            unknown_parts=parts,
            records=records,
            contents=self._contents(lineage, record.id, base_state),
        )

    @property
    def _files(self) -> list[PlanFile]:
        return [one.file for one in (self.mine, self.theirs) if isinstance(one, FileSource)]

    def _manifest(
        self, records: tuple[StateRecord, ...], state: str, base_state: str, author: str, at: datetime
    ) -> Manifest:
        files = self._files
        return Manifest(
            plan_id=self.mine.tree.root.id,
            state=state,
            sent=at,
            sender=author,
            ancestors=tuple(one.id for one in records if one.id != state),
            base_state=base_state,
            format=max([FORMAT, *(file.manifest.format for file in files)]),
            extra=next((file.manifest.extra for file in files if file.manifest.extra), ""),
        )

    def _contents(self, lineage: Lineage, state: str, base_state: str) -> dict[str, Told]:
        """What a merge with the file may start from, the base aside."""
        wanted = [id_ for id_ in lineage.carried(state) if id_ not in (state, base_state)]
        known = {id_: found for id_ in wanted[:MAX_CONTENTS] if (found := self.state(id_)) is not None}
        return {id_: (found.items, found.unknown) for id_, found in known.items()}

    def _items(self, id_: str) -> State | None:
        state = self.state(id_)
        return None if state is None else state.items

    def _unknown(self, base: Base, items: State) -> tuple[str, ...]:
        mine, theirs = self.mine.state(self.mine.present), self.theirs.state(self.theirs.present)
        assert mine is not None and theirs is not None
        before = self.state(base.ids[0]) if len(base.ids) == 1 else None
        return carried.merged(before, mine, theirs, items)[0]

    def _history_since(self, base_state: str) -> tuple[Operation, ...]:
        """My operations since the base, where they are known."""
        if isinstance(self.mine, FileSource) and base_state == self.mine.file.manifest.base_state != "":
            return self.mine.file.history
        return ()


def named_base(source: Source) -> Base:
    """The state of a plan as a base."""
    state = source.state(source.present)
    return Base(None if state is None else state.items, ids=(source.present,))
