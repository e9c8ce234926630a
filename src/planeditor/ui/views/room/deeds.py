"""What is done with the chosen cards of a board."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Signal

from planeditor.editing.ideas import cast_votes, merge_ideas, split_idea
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import edit
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.changes import Change, OperationKind
from planeditor.plan.items import Idea, Kind
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit import messages
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.windows import open_dialog
from planeditor.ui.kit.words import tell
from planeditor.ui.views.room.board import Board
from planeditor.ui.views.room.columns import Grouping, may_take, moved
from planeditor.ui.views.room.rating import RatingGrid
from planeditor.ui.views.room.story import StoryDialog
from planeditor.ui.views.room.taking import TakeDialog, clear_values, take


class Deeds(QObject):
    """Acts on the picked cards, or on the current one where none is picked; each is one step of undo."""

    told = Signal(str)
    """What was done, where that is not seen at the card."""

    refused = Signal(str)
    """Why it could not be done."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.plan: OpenPlan | None = None
        self.grouping = Grouping.AREA
        self.is_host = False
        """Whether votes are those of the host."""
        self._board = board
        self._grid: RatingGrid | None = None
        board.voted.connect(self.vote)
        board.dropped.connect(self.put)
        board.joined.connect(self._join)

    def chosen(self) -> list[str]:
        """The ideas that are acted on."""
        current = self._board.current_id()
        return [*self._board.cards.picked] or ([current] if current else [])

    def merge(self) -> None:
        """Merge the picked cards and the current one, which gives the whole its words."""
        current = self._board.current_id() or next(iter(self._board.cards.picked), None)
        if current is not None:
            self._join([*self._board.cards.picked], current)

    def split(self) -> None:
        """Ask for the parts of the current idea, a line each, and make them."""
        idea = self._current()
        if self.plan is None or idea is None:
            return
        question = self.tr("The parts, a line each; the idea itself is kept:")
        lines = messages.ask_lines(self._board, self.tr("Divide"), question, idea.title)
        if len(lines) == 1:
            self.refused.emit(self.tr("It was not divided: write two parts or more, a line each."))
        elif lines:
            plan = self.plan
            self._try(OperationKind.DIVIDE_IDEA, lambda: split_idea(plan.tree, idea.id, lines)[1])

    def group(self) -> None:
        """Ask for a group, one of those there are or another, and put the chosen ideas into it."""
        if self.plan is None or not (ids := self.chosen()):
            return
        tree, first = self.plan.tree, self._idea(ids[0])
        known = dict.fromkeys(one.group for one in map(self._idea, self._board.cards.ids()) if one.group)
        group = messages.ask_choice(
            self._board, self.tr("Group"), self.tr("Group of the ideas:"), [*known], first.group
        )
        if group:
            self._try(OperationKind.EDIT, lambda: moved(tree, ids, Grouping.GROUP, group))

    def put(self, ids: Iterable[str], column: int) -> None:
        """Bring ideas to a column, where that can be."""
        plan, columns = self.plan, self._board.cards.columns
        there = [id_ for id_ in ids if plan and id_ in plan.tree]
        if plan is None or not 0 <= column < len(columns):
            return
        key = columns[column].key
        if not may_take(self.grouping, key):
            self.refused.emit(self.tr("Ideas cannot be moved there: who stands there follows by itself."))
            return
        self._try(OperationKind.EDIT, lambda: moved(plan.tree, there, self.grouping, key))

    def shift(self, step: int) -> None:
        """Bring the chosen ideas to the next column that takes any."""
        columns, at = self._board.cards.columns, self._board.place().x() + step
        while 0 <= at < len(columns) and not may_take(self.grouping, columns[at].key):
            at += step
        self.put(self.chosen(), at)

    def toggle(self, area: Area) -> None:
        """Give the chosen ideas an area, or take it from them where the first has it."""
        if self.plan is None or not (ids := self.chosen()):
            return
        tree, has = self.plan.tree, area in self._idea(ids[0]).areas
        changes: list[Change] = []
        for one in map(self._idea, ids):
            changes += edit(tree, one.id, "areas", one.areas - {area} if has else one.areas | {area})
        self.plan.run(OperationKind.EDIT, changes)

    def vote(self, id_: str, count: int) -> None:
        """Count votes for an idea: with others, or apart as the host's own."""
        plan = self.plan
        if plan is None:
            return
        before = plan.revision
        self._try(OperationKind.VOTE, lambda: cast_votes(plan.tree, {id_: count}, by_host=self.is_host))
        if self.is_host and plan.revision != before:
            self.told.emit(self.tr("The host’s own votes are counted, and shown when voting is over."))

    def rate(self) -> None:
        """Ask for the marks of the current idea at its card."""
        idea = self._current()
        if idea is None:
            return
        if self._grid is not None:
            self._grid.deleteLater()
        self._grid = RatingGrid(self._board)
        self._grid.rated.connect(self._rated)
        card = self._board.visualRect(self._board.currentIndex())
        self._grid.show_for(idea, self._board.viewport().mapToGlobal(card.bottomLeft()))

    def story(self) -> None:
        """Show where the current idea came from."""
        idea = self._current()
        if self.plan is not None and idea is not None:
            open_dialog(StoryDialog(self.plan, idea.id, self._board))

    def take(self, kind: Kind) -> None:
        """Make an item of the plan of the current idea, asking what is not clear by itself."""
        plan, idea = self.plan, self._current()
        if plan is None or idea is None:
            return
        values = clear_values(plan, idea, kind)
        if values is not None:
            self._take(idea.id, kind, values)
            return
        dialog = TakeDialog(plan, idea, kind, self._board)
        dialog.agreed.connect(lambda given: self._take(idea.id, kind, given))
        open_dialog(dialog)

    def _take(self, idea: str, kind: Kind, values: Mapping[str, Any]) -> None:
        plan = self.plan
        if plan is None or idea not in plan.tree:
            return
        try:
            made = take(plan, idea, kind, values)
        except InvalidValue as trouble:
            self.refused.emit(tell(trouble.said))
            return
        told = said("room", "The idea became: {what}. Ctrl+Z takes it back.", what=titled(plan.tree, made))
        self.told.emit(tell(told))

    def _join(self, ids: Sequence[str], into: str) -> None:
        """Merge ideas into one with the words of the last."""
        plan = self.plan
        if plan is None or into not in plan.tree:
            return
        there = [id_ for id_ in (into, *ids) if id_ in plan.tree]
        whole, changes = merge_ideas(plan.tree, there, self._idea(into).title)
        if not changes:
            self.refused.emit(self.tr("To merge ideas, pick at least two: Space picks."))
            return
        self._board.cards.unpick()
        plan.run(OperationKind.JOIN_IDEAS, changes)
        self._board.go_to(whole.id)
        self.told.emit(self.tr("The ideas were merged and are kept. Ctrl+Z takes it back."))

    def _rated(self, id_: str, benefit: Decimal, feasibility: Decimal) -> None:
        plan = self.plan
        if plan is not None and id_ in plan.tree:
            marks = {"benefit": benefit, "feasibility": feasibility}
            changes = [one for name, mark in marks.items() for one in edit(plan.tree, id_, name, mark)]
            plan.run(OperationKind.EDIT, changes)

    def _try(self, kind: OperationKind, change: Callable[[], Sequence[Change]]) -> None:
        """Do what can be done; why it cannot is told."""
        if self.plan is None:
            return
        try:
            self.plan.run(kind, change())
        except InvalidValue as trouble:
            self.refused.emit(tell(trouble.said))

    def _current(self) -> Idea | None:
        card = self._board.cards.card(self._board.currentIndex())
        return card.idea if card else None

    def _idea(self, id_: str) -> Idea:
        assert self.plan is not None
        idea = self.plan.tree[id_]
        assert isinstance(idea, Idea)
        return idea
