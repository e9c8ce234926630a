"""What the cells of the table say and what they are sorted by; texts are remembered until they change."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.describe import caption
from planeditor.plan.items import Activity
from planeditor.plan.numbering import number
from planeditor.plan.numbers import format_money
from planeditor.plan.text import named, sort_key
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Word
from planeditor.plan.wording import Wording
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell
from planeditor.ui.views.activities.columns import COLUMNS, MONEY, Column

SEPARATOR = "; "
"""Between several schools, partners or areas in one cell; a comma is part of many names."""


class Cells:
    """The cells of all activities of one plan."""

    def __init__(self, plan: OpenPlan) -> None:
        self._plan = plan
        self._texts: dict[str, dict[Column, str]] = {}
        self._folded: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._wording = _Short(tell, self._name)

    def text(self, id_: str, column: Column) -> str:
        """What the cell says; "" for an activity that is gone."""
        known = self._texts.setdefault(id_, {})
        if column not in known:
            activity = self._plan.tree.get(id_)
            known[column] = self._told(activity, column) if isinstance(activity, Activity) else ""
        return known[column]

    def folded(self, id_: str) -> str:
        """All that the row says, for searching."""
        if id_ not in self._folded:
            self._folded[id_] = "\n".join(_folded(self.text(id_, column)) for column in COLUMNS)
        return self._folded[id_]

    def forget(self, ids: Iterable[str], columns: Iterable[Column] = COLUMNS) -> None:
        """Ask the plan again for these cells."""
        stale = tuple(columns)
        for id_ in ids:
            self._folded.pop(id_, None)
            known = self._texts.get(id_, {})
            for column in stale:
                known.pop(column, None)

    def forget_names(self, ids: Iterable[str]) -> None:
        """Ask the plan again what schools, partners and people are called."""
        for id_ in ids:
            self._names.pop(id_, None)

    def sorted(self, ids: Iterable[str], column: Column, descending: bool) -> list[str]:
        """Ids in plan order, sorted by a column; empty cells stand last either way."""
        if column is Column.NUMBER:
            return list(ids)[::-1] if descending else list(ids)
        filled: list[tuple[Any, str]] = []
        empty: list[str] = []
        for id_ in ids:
            if self.text(id_, column):
                filled.append((self._key(id_, column), id_))
            else:
                empty.append(id_)
        filled.sort(key=lambda entry: entry[0], reverse=descending)
        return [*(id_ for _, id_ in filled), *empty]

    def _key(self, id_: str, column: Column) -> Any:
        if column in MONEY:
            return getattr(self._plan.total(id_), column.value)
        if column in (Column.START, Column.END):
            return getattr(self._plan.tree[id_], column.value)
        return sort_key(self.text(id_, column))

    def _told(self, activity: Activity, column: Column) -> str:
        if column in MONEY:
            amount = getattr(self._plan.total(activity.id), column.value)
            return format_money(amount, unit=False) if amount else ""
        if column is Column.NUMBER:
            return number(self._plan.tree, activity.id)
        if column is Column.TASK:
            return titled(self._plan.tree, activity.parent)
        assert column.field is not None
        return column.field.type.told(getattr(activity, column.value), self._wording)

    def _name(self, id_: str) -> str:
        if id_ not in self._names:
            item = self._plan.tree.get(id_)
            self._names[id_] = _line(tell(caption(item, self._plan.tree.get))) if item else ""
        return self._names[id_]


class _Short(Wording):
    """Says values in one line, as the cells are narrow."""

    def text(self, text: str) -> str:
        return _line(text)

    def quarter(self, quarter: Quarter) -> str:
        return quarter_text(quarter)

    def words(self, words: Iterable[Word]) -> str:
        return SEPARATOR.join(map(self.word, words))

    def items(self, ids: Iterable[str]) -> str:
        return SEPARATOR.join(sorted(filter(None, map(self.name_of, ids)), key=sort_key))


def quarter_text(quarter: Quarter) -> str:
    """„2024 III“: short, as the columns are narrow."""
    return f"{quarter.year} {quarter.roman}"


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    """Many cells of a table say the same."""
    return named(text)


def _line(text: str) -> str:
    return " ".join(text.split())
