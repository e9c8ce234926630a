"""The sheets of sums by area, task and school: formulas over the sheet of activities."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from planeditor.language import said
from planeditor.plan import sums
from planeditor.plan.items import Activity, Item, Kind
from planeditor.plan.sums import Sum
from planeditor.plan.vocabulary import Area
from planeditor.sheets.sheet import Column, Formula, Value
from planeditor.sheets.styles import Content
from planeditor.sheets.tables import Tables


class Range(NamedTuple):
    """Where something stands on the sheet of activities: the letter of its column."""

    sheet: str
    letter: str
    last: int
    """The number of the last row; at least 2."""

    @property
    def rows(self) -> str:
        """The rows of activities, as formulas call them."""
        return f"'{self.sheet}'!${self.letter}$2:${self.letter}${self.last}"


class Places(NamedTuple):
    """Where the sheet of activities holds what is looked for and what is added up."""

    number: Range
    areas: Range
    schools: Range
    money: tuple[Range, Range, Range]


def by_area(tables: Tables, places: Places) -> None:
    """A row for each set of areas that activities have, so that each activity is counted once."""
    words, activities = tables.words, _activities(tables)
    sheet = tables.sheet(
        words.say(said("sheets", "By area")),
        [Column(words.field(Kind.ACTIVITY, "areas"), width=60), *_columns(tables)],
    )
    for areas in sorted({one.areas for one in activities}, key=sums.area_order):
        named = words.labels(areas, Area)
        found = [one for one in activities if one.areas == areas]
        criterion = f"$A{sheet.next_row}" if named else '""'
        sheet.add([named, *_sums(tables, places, places.areas.rows, criterion, found)])
    sheet.finish(tables.total)


def by_task(tables: Tables, places: Places) -> None:
    """A row for each task: its activities are those whose numbers begin with its own."""
    words = tables.words
    columns = [
        Column(words.say(said("sheets", "No.")), Content.CENTER, 8),
        Column(words.say(said("sheets", "Task")), width=70),
        *_columns(tables),
    ]
    sheet = tables.sheet(words.say(said("sheets", "By task")), columns)
    for task in tables.tree.of_kind(Kind.TASK):
        found = tables.tree.children(task.id, Kind.ACTIVITY)
        criterion = f'$A{sheet.next_row}&"*"'
        number = words.numbered(task).partition(" ")[0]
        cells = _sums(tables, places, places.number.rows, criterion, found)
        sheet.add([number, words.name(task), *cells])
    sheet.finish(tables.total)


def by_school(tables: Tables, places: Places) -> None:
    """A row for each school with all it takes part in; there are no sums, as several may do one thing."""
    words = tables.words
    columns = [Column(words.say(said("sheets", "School")), width=60), *_columns(tables, is_summed=False)]
    sheet = tables.sheet(words.say(said("sheets", "By school")), columns)
    for school in tables.tree.of_kind(Kind.SCHOOL):
        found = [one for one in _activities(tables) if school.id in one.schools]
        takes_part = f'ISNUMBER(FIND("; "&$A{sheet.next_row}&"; ","; "&{places.schools.rows}&"; "))'
        count = Formula(f"=SUMPRODUCT(--{takes_part})", Decimal(len(found)))
        money = [
            Formula(f"=SUMPRODUCT({takes_part}*{place.rows})", value)
            for place, value in zip(places.money, _money(tables, found), strict=True)
        ]
        sheet.add([words.name(school), count, *money])
    sheet.finish(tables.total)


def _activities(tables: Tables) -> list[Activity]:
    return [one for one in tables.tree.of_kind(Kind.ACTIVITY) if isinstance(one, Activity)]


def _columns(tables: Tables, *, is_summed: bool = True) -> list[Column]:
    heads = (
        said("sheets", "Without VAT, Eur"), said("sheets", "VAT, Eur"), said("sheets", "With VAT, Eur")
    )  # fmt: skip
    count = Column(tables.words.say(said("sheets", "Activities")), Content.NUMBER, 12, is_summed=is_summed)
    money = [Column(tables.words.say(head), Content.MONEY, 18, is_summed=is_summed) for head in heads]
    return [count, *money]


def _sums(tables: Tables, places: Places, looked: str, criterion: str, found: Iterable[Item]) -> list[Value]:
    members = [*found]
    count = Formula(f"=COUNTIFS({looked},{criterion})", Decimal(len(members)))
    money = [
        Formula(f"=SUMIFS({place.rows},{looked},{criterion})", value)
        for place, value in zip(places.money, _money(tables, members), strict=True)
    ]
    return [count, *money]


def _money(tables: Tables, items: Iterable[Item]) -> tuple[Decimal, Decimal, Decimal]:
    whole = sum((sums.total(tables.tree, item.id) for item in items), Sum())
    return whole.net, whole.vat, whole.gross
