"""How wide the columns of a table are: in digits, so that they grow with their text."""

from collections.abc import Mapping, Sequence
from typing import Any

from planeditor.ui.kit.tables.declared import Column
from planeditor.ui.kit.tables.table_view import TableView

_PADDING = 24
_LEAST = 3
"""In digits; narrower no key makes a column."""
_WIDEST = 1000
"""In digits; nobody makes a column wider."""


class ColumnWidths:
    """Until the user resizes a column, the wide ones have all the room that the others leave."""

    def __init__(self, table: TableView, columns: Sequence[Column[Any, Any]]) -> None:
        self._table = table
        self._columns = columns
        self._digit = table.fontMetrics().horizontalAdvance("0")
        self._digits: dict[int, float] = {}
        """Qt tells no width of a column that is hidden: they are all kept, for a font of any size."""
        self._is_chosen = False
        self._setting = False
        table.horizontalHeader().sectionResized.connect(self._resized)

    def reset(self) -> None:
        """Give all columns the width they have at first."""
        self._is_chosen = False
        self._digit = self._table.fontMetrics().horizontalAdvance("0")
        for place in range(len(self._columns)):
            self._set(place, self._first(place))

    def widen(self, place: int, by: int) -> int:
        """Make a column so many digits wider, or narrower; tell how wide it is then."""
        self._is_chosen = True
        self._set(place, max(_LEAST, self._digits[place] + by))
        return round(self._digits[place])

    def state(self) -> dict[str, float]:
        """The widths that the user chose, by the names of the columns."""
        if not self._is_chosen:
            return {}
        return {self._columns[place].name: round(width, 2) for place, width in self._digits.items()}

    def restore(self, widths: Mapping[str, object]) -> None:
        """Bring back what `state` gave; what it does not know stays as it is."""
        for place, column in enumerate(self._columns):
            width = widths.get(column.name)
            if isinstance(width, int | float) and 0 < width < _WIDEST:
                self._is_chosen = True
                self._set(place, width)

    def follow_font(self) -> None:
        """Let columns grow with their text."""
        self._digit = self._table.fontMetrics().horizontalAdvance("0")
        for place, width in self._digits.items():
            self._set(place, width)
        self.share()

    def share(self) -> None:
        """Share the room that is left among the wide columns shown."""
        table = self._table
        wide = [place for place in table.shown_columns() if self._columns[place].is_wide]
        if not table.model() or self._is_chosen or not wide:
            return
        others = table.horizontalHeader().length() - sum(map(table.columnWidth, wide))
        room = (table.viewport().width() - others) / self._digit / len(wide)
        for place in wide:
            self._set(place, max(self._first(place), room))

    def _first(self, place: int) -> float:
        return self._columns[place].width + _PADDING / self._digit

    def _set(self, place: int, digits: float) -> None:
        self._digits[place] = digits
        self._setting = True
        self._table.setColumnWidth(place, round(digits * self._digit))
        self._setting = False

    def _resized(self, place: int, old: int, new: int) -> None:
        """By the user: what is hidden or shown changes its width from or to nothing."""
        if old and new and not self._setting:
            self._is_chosen = True
            self._digits[place] = new / self._digit
