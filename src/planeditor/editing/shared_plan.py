"""The open plan of a server: what others do comes into it, and undo leaves their work alone."""

import contextlib
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.together import Met, SharedSaving
from planeditor.errors import PlanEditorError
from planeditor.language import Said, said
from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import Side
from planeditor.merge.three_way import merge
from planeditor.plan.changes import Change, Insert, OperationKind, Remove, SetField

if TYPE_CHECKING:
    from planeditor.store.distant import DistantStore


class SharedPlan(OpenPlan):
    """A plan of a `DistantStore`, open for editing while others edit it too."""

    def keep_up(self) -> Met | None:
        """Take in what others did to the plan meanwhile, as far as it is known; None for nothing."""
        waited, met = self.unsaved is not None, self.shared.meet()
        if waited and self.unsaved is None:
            self.saved = self._now()
        if met is None:
            return None
        self._stacks.replace(met.gone, met.made)
        # The next key makes an operation of its own, after what others did.
        self._typing = None
        if met.changes:
            self.is_following = True
            try:
                self._applied(met.changes, lambda: None)
            finally:
                self.is_following = False
        return met

    def tell_head(self, told: Callable[[str, str], None]) -> None:
        """As in any plan; nobody waits for the server, and nothing is told if it does not answer."""

        def tell(head: "Future[str]") -> None:
            # Whoever wanted to know may be gone by now, with the window.
            with contextlib.suppress(PlanEditorError, RuntimeError, CancelledError):
                told(self.id, head.result(0))

        cast("DistantStore", self.store).head_later(self.id).add_done_callback(tell)

    def _begun(self) -> SharedSaving:
        self.shared = SharedSaving(self.store, self.id)
        """Brings others' work here."""
        return self.shared

    def _steps(self) -> list[tuple[str, OperationKind, str]]:
        own = self.store.operation_index(self.id, self.author)
        return [one for one in own if one[1] not in (OperationKind.CREATE, OperationKind.RECEIVE)]

    def _fitting(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        return fitting(self.tree.items(), changes)


def fitting(state: State, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes as they fit to a state in which others changed some of the same; what they did stays."""
    before, after = dict(state), dict(state)
    for change in changes:
        item = state.get(change.id)
        match change:
            case Insert(new) if item is None:
                after[new.id] = new
            case Remove(old) if item is not None:
                before[old.id] = old
                del after[old.id]
            case SetField() if item is not None:
                before[item.id] = replace(before[item.id], **{change.field: change.old})
                after[item.id] = replace(after[item.id], **{change.field: change.new})
    found = merge(before, state, after)
    return compare(state, found.result({one.key: Side.MINE for one in found.conflicts}))


def said_of(met: Met) -> Said | None:
    """What is worth a word of what was met."""
    if met.refusal is not None:
        return met.refusal
    if met.contested:
        return said(
            "together",
            "You and {who} wrote differently in one place: the other version is kept as a remark.",
            who=", ".join(met.authors),
        )
    return None
