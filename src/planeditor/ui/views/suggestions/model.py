"""The model of the suggestions: what was found last, without what was declined unless that is wanted."""

from collections.abc import Collection, Iterable, Sequence

from planeditor.discovery.suggestion import Suggestion
from planeditor.plan.changes import Change, Remove
from planeditor.ui.kit.tables.item_model import PlanModel
from planeditor.ui.views.suggestions.table import Offered


class SuggestionsModel(PlanModel[Offered]):
    """A row for each suggestion, in the order found; None of them is known before `show`."""

    _found: dict[str, Suggestion] | None = None
    shows_declined = False
    declined: frozenset[str] = frozenset()
    """The keys of what was declined, also of what is not found at present."""

    @property
    def is_known(self) -> bool:
        """Whether the plan has been looked through."""
        return self._found is not None

    @property
    def declined_here(self) -> int:
        """How many of the suggestions were declined."""
        return sum(key in self.declined for key in self._found or {})

    def record(self, key: str) -> Offered | None:
        suggestion = (self._found or {}).get(key)
        if suggestion is None or not all(id_ in self.plan.tree for id_ in suggestion.items):
            return None
        return Offered(suggestion, key in self.declined)

    def listed(self) -> Sequence[str]:
        known = (key for key in self._found or {} if self.record(key))
        return [key for key in known if self.shows_declined or key not in self.declined]

    def show(self, found: Iterable[Suggestion]) -> None:
        """Show these suggestions."""
        self._found = {one.key: one for one in found}
        self.forget(range(self.columnCount()))
        self.settle()

    def drop(self, key: str) -> None:
        """Let a suggestion go that was taken, before the plan is looked through anew."""
        (self._found or {}).pop(key, None)
        self.settle()

    def decide(self, declined: Iterable[str], *, shows_declined: bool) -> None:
        """Say what was declined, and whether that is shown too."""
        self.declined, self.shows_declined = frozenset(declined), shows_declined
        self.forget([self.table.place("suggestion"), self.table.place("decision")])
        self.settle()

    def follow(self, changes: Collection[Change]) -> None:
        self.context.follow(changes)
        for place, column in enumerate(self.table.columns):
            if any(map(column.follows, changes)):
                self.forget([place])
        if any(isinstance(change, Remove) for change in changes):
            self.settle()

    def settle(self) -> None:
        """Show the rows that there are now."""
        self.arrange(self._in_order(self._matching(self.listed())))
        self.repaint(self.headings)
        self.shown_changed.emit()
