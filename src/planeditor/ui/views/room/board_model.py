"""The columns of a board as a model: a cell is a card, or nothing below the last one."""

from collections.abc import Iterable, Sequence
from itertools import chain

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt

from planeditor.language import said, said_n
from planeditor.plan.describe import kind_name
from planeditor.ui.kit.areas import names
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.words import tell
from planeditor.ui.views.room.columns import Card, Column

MIME = "application/x-planeditor-ideas"


class BoardModel(QAbstractTableModel):
    """Shows columns, and of others only tells what is different; cards can be picked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns: Sequence[Column] = ()
        self.picked: dict[str, None] = {}
        """The ids of the picked cards, in the order they were picked in."""
        self._rows = 0

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns from now on."""
        former, rows = self.columns, max((len(one.cards) for one in columns), default=0)
        if len(columns) != len(former):
            self.beginResetModel()
            self.columns, self._rows = columns, rows
            self._forget_gone()
            self.endResetModel()
            return
        self._resize(columns, rows)
        self._forget_gone()
        for place, (old, new) in enumerate(zip(former, columns, strict=True)):
            if (old.title, len(old.cards)) != (new.title, len(new.cards)):
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, place, place)
            rows_of = [row for row in range(rows) if _at(old, row) != _at(new, row)]
            if rows_of:
                self.dataChanged.emit(self.index(rows_of[0], place), self.index(rows_of[-1], place))

    def card(self, index: AnyIndex) -> Card | None:
        """The card in a cell."""
        return _at(self.columns[index.column()], index.row()) if index.isValid() else None

    def index_of(self, id_: str | None) -> QModelIndex:
        """Where the card of an idea is; nowhere, where it is not."""
        for place, column in enumerate(self.columns):
            for row, card in enumerate(column.cards):
                if card.idea.id == id_:
                    return self.index(row, place)
        return QModelIndex()

    def ids(self) -> Iterable[str]:
        """All ideas, column by column."""
        return (card.idea.id for card in chain.from_iterable(one.cards for one in self.columns))

    def pick(self, ids: Iterable[str], *, is_picked: bool) -> None:
        """Pick cards, or let go of them."""
        for id_ in ids:
            self.picked.pop(id_, None)
            if is_picked:
                self.picked[id_] = None
            index = self.index_of(id_)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])

    def unpick(self) -> None:
        """Let go of all cards."""
        self.pick([*self.picked], is_picked=False)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if self.card(index) is None:
            return flag.ItemIsDropEnabled
        return (
            flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
            | flag.ItemIsUserCheckable | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
        )  # fmt: skip

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.card(index)
        if card is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.idea.title
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (card.idea.title, " · ".join(notes(card)))))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, (card.idea.title.rstrip("."), *notes(card), names_of(card))))
            case Qt.ItemDataRole.CheckStateRole:
                is_picked = card.idea.id in self.picked
                return Qt.CheckState.Checked if is_picked else Qt.CheckState.Unchecked
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation is not Qt.Orientation.Horizontal or role not in texts or section >= len(self.columns):
            return None
        column = self.columns[section]
        return f"{len(column.cards)} · {column.title}"

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        held = [card.idea.id for card in map(self.card, indexes) if card]
        data = QMimeData()
        data.setData(MIME, " ".join(self.picked if {*held} <= {*self.picked} else held).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def _resize(self, columns: Sequence[Column], rows: int) -> None:
        before = self._rows
        if rows > before:
            self.beginInsertRows(QModelIndex(), before, rows - 1)
        elif rows < before:
            self.beginRemoveRows(QModelIndex(), rows, before - 1)
        self.columns, self._rows = columns, rows
        if rows > before:
            self.endInsertRows()
        elif rows < before:
            self.endRemoveRows()

    def _forget_gone(self) -> None:
        if self.picked:
            there = {*self.ids()}
            self.picked = {id_: None for id_ in self.picked if id_ in there}


def notes(card: Card) -> tuple[str, ...]:
    """What stands under the text of a card: what it became, what it was merged of, who said it and where."""
    idea = card.idea
    return tuple(
        filter(
            None,
            (
                *(f"→ {tell(kind_name(kind)).lower()}" for kind in card.became),
                tell(said_n("room", "%n merged", card.merged)) if card.merged else "",
                card.author,
                _table(idea.table),
                "" if idea.sheet is None else tell(said("room", "no. {number}", number=idea.sheet)),
                _rated(card),
            ),
        )
    )


def names_of(card: Card) -> str:
    """The areas of a card, and its votes, for those who hear it."""
    votes = "" if card.votes is None else tell(said_n("room", "%n votes", card.votes))
    return ". ".join(filter(None, (names(card.idea.areas), votes)))


def _table(table: str) -> str:
    """The table, short: a number alone would not be known for one."""
    return tell(said("room", "tbl. {number}", number=table)) if table.isdecimal() else table


def _rated(card: Card) -> str:
    idea = card.idea
    if idea.benefit is None and idea.feasibility is None:
        return ""
    marks = ("–" if mark is None else f"{mark:f}" for mark in (idea.benefit, idea.feasibility))
    return tell(said("room", "benefit/feasibility {marks}", marks="/".join(marks)))


def _at(column: Column, row: int) -> Card | None:
    return column.cards[row] if row < len(column.cards) else None
