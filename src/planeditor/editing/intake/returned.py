"""A workbook or document of ours that comes back: what people changed in it, as changes of the plan."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from decimal import Decimal

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.columns import column_of
from planeditor.blocks.draft import (
    GROSS,
    NET_SUM,
    NUMBER,
    PARENT,
    VAT_SUM,
    Returned,
    ReturnedRow,
    ReturnedTable,
    value_print,
)
from planeditor.blocks.table import Table
from planeditor.blocks.text import with_marks_of
from planeditor.blocks.unclear import Unclear
from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.cells import put_cell
from planeditor.editing.intake.places import Places
from planeditor.editing.intake.proposal import Builder
from planeditor.editing.intake.registers import take_remarks
from planeditor.errors import InvalidValue
from planeditor.language import Said, said, said_n
from planeditor.plan.items import (
    CLASSES,
    FIELDS,
    FundingLine,
    Item,
    Kind,
    title_of,
)
from planeditor.plan.numbering import number
from planeditor.plan.numbers import format_money
from planeditor.plan.sums import line_sum, total
from planeditor.plan.text import named

REMOVE = "Pašalinti"
"""The answer that removes an item whose row is gone: answers are in Lithuanian, as plans are."""
_EMPTY = "–"
"""The answer that empties a field, as a cell is emptied."""
_MOST_ASKED = 20
_UNNAMED = "Nenurodyta"
"""What the workbook says of a year or source that is not given."""


def read_returned(returned: Returned, builder: Builder) -> None:
    """What was changed, added and left out; nothing is removed that nobody says is to be.

    Raises InvalidValue for one of another plan.
    """
    if returned.plan != builder.before.root.id:
        raise InvalidValue(of_another(returned))
    reader = _Reader(returned, builder)
    for table in returned.tables:
        reader.read(table)
    for table in returned.tables:
        reader.tell_missing(table)
    for table in returned.tables:
        reader.check(table)
    take_remarks(returned.remarks, builder)


def of_another(returned: Returned) -> Said:
    """Says that a file was made from another plan."""
    return said(
        "intake",
        "This file was made from another plan, “{title}”. Open that plan first.",
        title=returned.title,
    )


class _Reader:
    def __init__(self, returned: Returned, builder: Builder) -> None:
        self._builder = builder
        self._is_document = returned.is_document
        self._said: Callable[[Item, str], Collection[str]] = lambda item, name: (value_print(item, name),)
        """The fingerprints of what a field says in the plan, of the kind that the file has."""
        if returned.is_document and returned.tables:
            from planeditor.word.saying import said_in  # python-docx, only where a document came back

            self._said = said_in(builder.before)
        self._items: dict[tuple[int, int], str] = {}
        """Which item each row of each block is of."""
        self._places = Places(returned, builder)
        self._mapped = {
            *(row.id for table in returned.tables for row in table.rows),
            *(id_ for table in returned.tables for id_ in table.missing),
        }

    def read(self, table: ReturnedTable) -> None:
        """The rows of a sheet, or the fields of a document, of one kind."""
        self._begin(table)
        self._places.begin(table.kind)
        for heading in table.lost:
            self._builder.tell(said("intake", "The column “{heading}” is no longer there.", heading=heading))
        for row in table.rows:
            self._builder.begin_rows(row.at)
            item = self._builder.tree.get(row.id)
            if row.id and (item is None or item.kind is not table.kind):
                place = self._spoken(row)
                self._builder.tell(said("intake", "“{item}” is no longer in the plan: left out.", item=place))
            elif item is not None:
                self._items[id(table.block), row.at] = item.id
                self._change(row, item)
            else:
                self._add(table, row)

    def _begin(self, table: ReturnedTable) -> None:
        columns = tuple(column_of(one_line(cell.text)) for cell in table.block.rows[table.first - 1])
        shown = Table(table.block, columns, table.first)
        self._builder.begin_part(table.block, shown, is_settled=True)

    def _change(self, row: ReturnedRow, item: Item) -> None:
        builder, place = self._builder, self._spoken(row)
        builder.touch(item.id)
        if self._places.is_elsewhere(row, item):
            builder.tell(
                said("intake", "{place}: where it belongs is changed in the plan alone.", place=place)
            )
        for name in (field.name for field in FIELDS[item.kind] if field.name in row.changed):
            cell = row.cells[name]
            if name == CLASSES[item.kind].title_field and not one_line(cell.text):
                builder.tell(said("intake", "{place}: an empty title is left out.", place=place))
            elif row.known[name] in self._said(item, name):
                self._put(item.id, name, cell, place)
            elif answer := builder.answers.places.get(_key(item.id, name), ""):
                self._put(item.id, name, cell if answer == cell.text else Cell(answer), place)
            else:
                self._ask_which(item, name, cell, place)
        if self._is_document and GROSS in row.changed:
            builder.tell(
                said(
                    "intake",
                    "{place}: sums are changed in the plan and not in a document: “{text}” is left out.",
                    place=place,
                    text=one_line(row.cells[GROSS].text),
                )
            )
        line = builder.tree[item.id]
        lost_rate = isinstance(line, FundingLine) and line.vat_rate is None and "vat_rate" in row.changed
        if lost_rate and "vat_amount" in row.cells:
            self._put(item.id, "vat_amount", row.cells["vat_amount"], place)

    def _put(self, id_: str, name: str, cell: Cell, place: str) -> None:
        is_unnamed = named(cell.text) == named(_UNNAMED)
        key = _key(id_, name) if id_ in self._builder.before else ""
        if self._is_document and id_ in self._builder.before:
            before = getattr(self._builder.before[id_], name)
            text = with_marks_of(cell.text, before) if isinstance(before, str) else cell.text
            cell = replace(cell, text=text)
        if self._builder.answers.places.get(key) != "":  # what is left out stays as it is in the plan
            put_cell(id_, name, Cell() if is_unnamed else cell, self._builder, place, key)

    def _ask_which(self, item: Item, name: str, cell: Cell, place: str) -> None:
        """What was changed both in the file and in the plan is asked, unless it is the same now."""
        key = _key(item.id, name)
        trial = Builder(self._builder.tree, Answers())
        put_cell(item.id, name, cell, trial, place)
        is_same = getattr(trial.tree[item.id], name) == getattr(item, name) and not trial.doubts
        if is_same or key in self._builder.answers.places:
            return
        label = next(field.said for field in FIELDS[item.kind] if field.name == name)
        why = said("intake", "“{field}” was changed in the plan too since the file was made.", field=label)
        self._builder.ask(cell.text, Unclear(why, (cell.text or _EMPTY,)), place, key)

    def _add(self, table: ReturnedTable, row: ReturnedRow) -> None:
        """A row that people have added."""
        builder, kind, place = self._builder, table.kind, self._spoken(row)
        title_field = CLASSES[kind].title_field
        title = one_line(row.cells.get(title_field, Cell()).text)
        parent = self._places.parent(row, kind, place) if title or not title_field else None
        if parent is None:
            if title_field and not title:
                told = " | ".join(one_line(cell.text) for cell in row.cells.values() if cell.text)
                builder.tell(said("intake", "Left out: “{text}”.", text=told[:200]))
            return
        there = builder.child_called(kind, parent, title) if title else None
        named_so = {title_field: title} if title_field else {}
        id_ = there if there and there not in self._mapped else builder.add(kind, parent, **named_so)
        for name in (field.name for field in FIELDS[kind] if field.name in row.cells):
            cell = row.cells[name]
            if cell.text or cell.value is not None:
                self._put(id_, name, cell, place)
        line = builder.tree[id_]
        if isinstance(line, FundingLine) and line.vat_rate is not None:
            builder.set(id_, "vat_amount", None)
        self._items[id(table.block), row.at] = self._same(id_) or id_

    def _same(self, id_: str) -> str:
        """A line of money that says the same and came since the workbook was made, in place of this one."""
        builder, new = self._builder, self._builder.tree[id_]
        for old in builder.before.children(new.parent, Kind.FUNDING) if new.kind is Kind.FUNDING else ():
            is_same = all(getattr(old, one.name) == getattr(new, one.name) for one in FIELDS[new.kind])
            if is_same and old.id not in self._mapped and old.id not in self._items.values():
                builder.remove(id_)
                return builder.touch(old.id)
        return ""

    def tell_missing(self, table: ReturnedTable) -> None:
        """Ask about each item whose row is gone, or tell how many they are."""
        gone = [self._builder.tree[id_] for id_ in table.missing if id_ in self._builder.tree]
        self._begin(table)
        if self._is_document:
            for item in gone:
                place = self._named(item)
                self._builder.tell(
                    said(
                        "intake",
                        "{place}: it is no longer in the document; it stays in the plan.",
                        place=place,
                    )
                )
            return
        if len(gone) > _MOST_ASKED:
            self._builder.tell(
                said_n(
                    "intake", "%n items are not in the workbook any more; they stay in the plan.", len(gone)
                )
            )
            return
        for item in gone:
            place = self._named(item)
            answer = self._builder.answers.places.get(item.id)
            if answer == REMOVE:
                if item.id in self._builder.tree:
                    self._builder.remove(item.id)
            elif answer is None:
                why = said(
                    "intake", "Its row is no longer in the workbook. Is it to be removed from the plan?"
                )
                self._builder.ask(place, Unclear(why, (REMOVE,)), place, item.id)

    def check(self, table: ReturnedTable) -> None:
        """Tell where a calculated sum is not what the plan would have."""
        for row in table.rows:
            id_ = self._items.get((id(table.block), row.at), "")
            item = self._builder.tree.get(id_)
            if item is None:
                continue
            money = line_sum(item) if isinstance(item, FundingLine) else total(self._builder.tree, id_)
            sums = [(NET_SUM, money.net), (VAT_SUM, money.vat), (GROSS, money.gross)]
            if isinstance(item, FundingLine) and item.vat_rate is not None:
                sums.append(("vat_amount", money.vat))
            self._check(row, sums)

    def _check(self, row: ReturnedRow, sums: Iterable[tuple[str, Decimal]]) -> None:
        for name, meant in sums:
            cell = row.cells.get(name, Cell())
            if isinstance(cell.value, Decimal) and format_money(cell.value) != format_money(meant):
                self._builder.tell(
                    said(
                        "intake",
                        "{place}: the total says {total}, its parts are {sum}.",
                        place=self._spoken(row),
                        total=format_money(cell.value),
                        sum=format_money(meant),
                    )
                )
                return

    def _spoken(self, row: ReturnedRow) -> str:
        """The row as it is spoken of: its number and title, and the year of a line of money."""
        cells = (row.cells.get(name, Cell()) for name in (NUMBER, "title", PARENT, "year"))
        number_, title, parent, year = (one_line(cell.text) for cell in cells)
        told = " ".join(filter(None, (number_, title or parent, year and f"({year})")))
        item = self._builder.before.get(row.id) if self._is_document else None
        return self._named(item) if item else told

    def _named(self, item: Item) -> str:
        """An item as it is spoken of."""
        tree = self._builder.tree
        if isinstance(item, FundingLine):
            told = " ".join(filter(None, (str(item.year or ""), format_money(line_sum(item).gross))))
            return f"{number(tree, item.parent)} {title_of(tree[item.parent])}: {told}"
        return f"{number(tree, item.id)} {title_of(item)}".strip()


def _key(id_: str, name: str) -> str:
    """What names the cell of a field in questions."""
    return f"{id_}.{name}"
