"""Places found in texts of a plan, under the items they are in; each may carry a proposal to be ticked."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from planeditor.plan.items import CLASSES, Kind
from planeditor.plan.search import Hit, Snippet
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell

SPOT = Qt.ItemDataRole.UserRole
"""The `Spot` of a row; None in rows of items."""

_WORD = 30
"""The longest part of a word that is shown beside a place, in characters."""

_WORD_BEFORE = re.compile(r"\S+\Z")
_WORD_AFTER = re.compile(r"\S+")
_ITEM_ROW = 0
"""Internal id of the rows of items; a row of a place has the row of its item, counted from 1."""


def with_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A place together with the parts of words that it touches."""
    before = _WORD_BEFORE.search(text, max(0, start - _WORD), start)
    after = _WORD_AFTER.match(text, end, end + _WORD)
    return (before.start() if before else start), (after.end() if after else end)


@dataclass(slots=True)
class Spot:
    """A place in a text: `new` is what is proposed for it, "" to delete it, None for nothing."""

    hit: Hit
    new: str | None = None
    note: str = ""
    ticked: bool = True

    def preview(self) -> tuple[Snippet, str | None]:
        """The place as it is to be shown; with a proposal, together with the words that it touches."""
        hit, new = self.hit, self.new
        if new is None:
            return hit.snippet, None
        start, end = with_words(hit.text, hit.start, hit.end)
        wide = replace(hit, start=start, end=end)
        return wide.snippet._replace(
            marked=wide.marked
        ), f"{hit.text[start : hit.start]}{new}{hit.text[hit.end : end]}"


@dataclass(frozen=True, slots=True)
class _Group:
    id: str
    kind: Kind
    heading: str
    spots: list[Spot] = field(default_factory=list)

    def proposals(self) -> list[Spot]:
        return [spot for spot in self.spots if spot.new is not None]


class FoundModel(QAbstractItemModel):
    """The items as rows, their places as rows under them."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[_Group] = []

    def show(self, tree: PlanTree, spots: Iterable[Spot]) -> None:
        """Show places, those of one item one after another."""
        self.beginResetModel()
        self._groups = [
            _Group(id_, tree[id_].kind, titled(tree, id_), list(group))
            for id_, group in groupby(spots, key=lambda spot: spot.hit.id)
        ]
        self.endResetModel()

    def propose(self, new_for: Callable[[Hit], str | None]) -> None:
        """Propose anew, for every place what is to be there."""
        for spot in self.spots():
            spot.new = new_for(spot.hit)
        self._repaint()

    def spots(self) -> Iterator[Spot]:
        """All places, in order."""
        return (spot for group in self._groups for spot in group.spots)

    def ticked(self) -> list[Spot]:
        """The places whose proposals are wanted."""
        return [spot for spot in self.spots() if spot.ticked and spot.new is not None]

    def index_of(self, spot: Spot) -> QModelIndex:
        """Where a place is shown."""
        for row, group in enumerate(self._groups):
            for under, one in enumerate(group.spots):
                if one is spot:
                    return self.index(under, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: AnyIndex = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _ITEM_ROW)

    def parent(self, index: AnyIndex = NOWHERE) -> QModelIndex:  # type: ignore[override]
        inner = index.internalId() if index.isValid() else _ITEM_ROW
        return QModelIndex() if inner == _ITEM_ROW else self.createIndex(inner - 1, 0, _ITEM_ROW)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != _ITEM_ROW or parent.column():
            return 0
        return len(self._groups[parent.row()].spots)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._tick(index) is not None else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(index)
        group, spot = self._row(index)
        if role == SPOT:
            return spot
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return group.heading if spot is None else self._sentence(spot)
        if role == Qt.ItemDataRole.DecorationRole and spot is None:
            return icon(CLASSES[group.kind].icon)
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        group, spot = self._row(index)
        for one in group.spots if spot is None else (spot,):
            one.ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._changed(index if spot is None else index.parent())
        self.ticks_changed.emit()
        return True

    def tick(self, on: bool) -> None:
        """Tick every proposal, or none."""
        for spot in self.spots():
            spot.ticked = on
        self._repaint()
        self.ticks_changed.emit()

    def _repaint(self) -> None:
        for row in range(len(self._groups)):
            self._changed(self.index(row, 0))

    def _changed(self, top: AnyIndex) -> None:
        self.dataChanged.emit(top, top)
        self.dataChanged.emit(self.index(0, 0, top), self.index(self.rowCount(top) - 1, 0, top))

    def _row(self, index: AnyIndex) -> tuple[_Group, Spot | None]:
        inner = index.internalId()
        if inner == _ITEM_ROW:
            return self._groups[index.row()], None
        group = self._groups[inner - 1]
        return group, group.spots[index.row()]

    def _tick(self, index: AnyIndex) -> Qt.CheckState | None:
        if not index.isValid():
            return None
        group, spot = self._row(index)
        proposals = group.proposals() if spot is None else [spot] if spot.new is not None else []
        return _state(proposals)

    def _sentence(self, spot: Spot) -> str:
        """The row in words, for whoever hears it read out."""
        snippet, new = spot.preview()
        text = f"{tell(spot.hit.field.said)}: {''.join(snippet)}"
        return text if new is None else f"{text} → {snippet.before}{new}{snippet.after}"


def _state(spots: Sequence[Spot]) -> Qt.CheckState | None:
    if not spots:
        return None
    ticked = sum(spot.ticked for spot in spots)
    if ticked == len(spots):
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
