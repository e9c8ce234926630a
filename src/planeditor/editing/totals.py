"""Sums of money under items, remembered: an edit must not add up the whole plan anew."""

from collections.abc import Iterable

from planeditor.plan.changes import PARENT, Change, SetField
from planeditor.plan.items import FundingLine, Kind
from planeditor.plan.sums import Sum, line_sum
from planeditor.plan.tree import PlanTree

_WITH_MONEY = {
    Kind.PLAN: Kind.GOAL,
    Kind.GOAL: Kind.TASK,
    Kind.TASK: Kind.ACTIVITY,
    Kind.ACTIVITY: Kind.FUNDING,
}
"""Under which kind which one holds the money."""


class Totals:
    """The same as `plan.sums.total`, but only what changed is added up again."""

    def __init__(self, tree: PlanTree) -> None:
        self._tree = tree
        self._known: dict[str, Sum] = {}

    def of(self, id_: str) -> Sum:
        """All money under an item."""
        item = self._tree[id_]
        if isinstance(item, FundingLine):
            return line_sum(item)
        if item.kind not in _WITH_MONEY:
            return Sum()
        known = self._known.get(id_)
        if known is None:
            parts = (self.of(child.id) for child in self._tree.children(id_, _WITH_MONEY[item.kind]))
            self._known[id_] = known = sum(parts, Sum())
        return known

    def follow(self, changes: Iterable[Change]) -> None:
        """Forget what the changes, which the tree has made already, may have made wrong."""
        for change in changes:
            if not isinstance(change, SetField):
                self._known.pop(change.id, None)
                self._forget(change.item.parent)
            elif change.field == PARENT:
                self._forget(change.old)
                self._forget(change.new)
            elif change.kind is Kind.FUNDING:
                self._forget(change.id)

    def _forget(self, id_: str) -> None:
        """Forget the item and all above it; above one that is gone, its own removal forgets them."""
        above = self._tree.get(id_)
        while above is not None:
            self._known.pop(above.id, None)
            above = self._tree.get(above.parent)
