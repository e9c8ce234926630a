"""Reads what the parts of a form hold, key by key."""

from collections.abc import Callable
from enum import StrEnum

from planeditor.errors import InvalidValue
from planeditor.plan.fieldtypes import Choices, Text, Value
from planeditor.plan.items import FIELDS, Kind
from planeditor.plan.vocabulary import Programme
from planeditor.word.forms.content import (
    GROUPED,
    Activities,
    AreasTable,
    AreasWhat,
    Cards,
    CardsOf,
    Column,
    Content,
    DirectionsTable,
    FundingTable,
    FundingWhat,
    Goals,
    Grouping,
    ItemColumn,
    Listing,
    Narrative,
    Narratives,
    Photos,
    Record,
    SumsBy,
    SumsChart,
    SumsTable,
    SumsWhat,
    Swot,
    Takeaways,
    Texts,
    Timeline,
    What,
)
from planeditor.word.forms.entries import Chosen, Entry
from planeditor.word.ooxml.tables import Align
from planeditor.word.sources import SOURCES
from planeditor.word.stages import Stage, When
from planeditor.word.wording import CARD_VALUES, VALUES

_TOLD = (Kind.PLAN, Kind.SESSION, Kind.ACTIVITY)
"""What may be told in paragraphs."""


class PartKind(StrEnum):
    """The kinds of parts that a chapter may have."""

    TEXT = "text"
    NARRATIVE = "narrative"
    RECORD = "record"
    TABLE = "table"
    SWOT = "swot"
    GOALS = "goals"
    ACTIVITIES = "activities"
    TIMELINE = "timeline"
    FUNDING = "funding"
    SUMS = "sums"
    CHART = "chart"
    DIRECTIONS = "directions"
    AREAS = "areas"
    CARDS = "cards"
    PHOTOS = "photos"
    TAKEAWAYS = "takeaways"


def read_content(entry: Entry) -> Content:
    """What the part holds, by its `kind`."""
    return _CONTENTS[entry.choice("kind", PartKind)](entry)


def read_when(entry: Entry) -> When:
    """The plans and documents that something is meant for."""
    joint = entry.choices("joint", {"yes": True, "no": False})
    return When(
        programmes=frozenset(entry.choices("programmes", {word.value: word for word in Programme})),
        stages=frozenset(entry.choices("stages", {stage.value: stage for stage in Stage})),
        joint=joint[0] if joint else None,
        option=entry.option("option"),
        unless=entry.option("unless"),
    )


def _texts(entry: Entry) -> Texts:
    text, blanks = entry.patterns_with_blanks("text", VALUES)
    return Texts(text=text, blanks=blanks, is_numbered=entry.flag("points", default=True))


def _narratives(entry: Entry) -> Narratives:
    of = entry.find("of", entry.text("of", Kind.PLAN.value), {one.value: one for one in _TOLD})
    fields = {field.name: field.name for field in FIELDS[of] if isinstance(field.type, Text)}
    found = []
    for row in entry.rows("fields"):
        field = row.find("what", row.text("what"), fields)
        found.append(Narrative(heading=row.text("heading", ""), field=field))
        row.done()
    return Narratives(of=of, fields=tuple(found))


def _record(entry: Entry) -> Record:
    kinds = {kind.value: kind for kind in (*_TOLD, Kind.SCHOOL, Kind.MUNICIPALITY)}
    of = entry.find("of", entry.text("of", Kind.PLAN.value), kinds)
    return Record(of=of, label_mm=entry.number("label_mm", 50), rows=_item_columns(entry, "rows", of))


def _listing(entry: Entry) -> Listing:
    kind = entry.choice("of", Kind)
    return Listing(
        kind=kind,
        columns=_item_columns(entry, "columns", kind),
        only=_only(entry, kind),
        filled=entry.choices("filled", SOURCES[kind]),
        groups=_groups(entry, kind),
        total=entry.text("total", ""),
        drops_empty_columns=entry.flag("drop_empty_columns"),
        most=entry.whole("most", 0),
    )


def _swot(_entry: Entry) -> Swot:
    return Swot()


def _goals(entry: Entry) -> Goals:
    names = ("number", "reference", "title")
    return Goals(
        goal=entry.pattern("goal", names),
        task=entry.pattern("task", names),
        activity=entry.pattern("activity", names),
        label_mm=entry.number("label_mm", 40),
        rows=_item_columns(entry, "rows", Kind.ACTIVITY),
    )


def _activities(entry: Entry) -> Activities:
    return Activities(
        by=entry.find("by", entry.text("by"), {one.value: one for one in (Grouping.AREA, Grouping.TYPE)}),
        activity=entry.pattern("activity", ("number", "reference", "title")),
        label_mm=entry.number("label_mm", 40),
        rows=_item_columns(entry, "rows", Kind.ACTIVITY),
    )


def _timeline(entry: Entry) -> Timeline:
    return Timeline(
        columns=_item_columns(entry, "columns", Kind.ACTIVITY),
        groups=_groups(entry),
        quarter_mm=entry.number("quarter_mm", 6),
    )


def _funding(entry: Entry) -> FundingTable:
    columns = _columns(entry, FundingWhat)
    return FundingTable(columns=columns, groups=_groups(entry), total=entry.text("total", ""))


def _sums(entry: Entry) -> SumsTable:
    columns = _columns(entry, SumsWhat)
    return SumsTable(by=entry.choice("by", SumsBy), columns=columns, total=entry.text("total", ""))


def _chart(entry: Entry) -> SumsChart:
    divided = {one.value: one for one in (SumsBy.SOURCE, SumsBy.AREA, SumsBy.TYPE)}
    return SumsChart(by=entry.find("by", entry.text("by"), divided), height_mm=entry.number("height_mm", 90))


def _directions(entry: Entry) -> DirectionsTable:
    return DirectionsTable(
        area=entry.text("area"),
        total=entry.text("total"),
        empty=entry.text("empty", "–"),
        area_mm=entry.number("area_mm", 40),
    )


def _areas(entry: Entry) -> AreasTable:
    return AreasTable(
        columns=_columns(entry, AreasWhat),
        total=entry.text("total", ""),
        most=entry.whole("most", 3, most=20),
    )


def _cards(entry: Entry) -> Cards:
    of = entry.choice("of", CardsOf)
    return Cards(
        of=of,
        lines=entry.patterns("lines", CARD_VALUES[of]),
        title=entry.pattern("title", CARD_VALUES[of], ""),
        columns=entry.whole("columns", 2, most=6),
        height_mm=entry.number("height_mm", most=250),
        count=entry.whole("count", 8, most=400),
    )


def _photos(entry: Entry) -> Photos:
    return Photos(height_mm=entry.number("height_mm", 105))


def _takeaways(entry: Entry) -> Takeaways:
    return Takeaways(
        person=entry.pattern("person", ("name", "institution", "municipality", "areas")),
        decided=entry.text("decided"),
        made=entry.text("made"),
        waiting=entry.text("waiting"),
        what=entry.text("what"),
        whom=entry.text("whom"),
        most=entry.whole("most", 5, most=100),
    )


_CONTENTS: dict[PartKind, Callable[[Entry], Content]] = {
    PartKind.TEXT: _texts,
    PartKind.NARRATIVE: _narratives,
    PartKind.RECORD: _record,
    PartKind.TABLE: _listing,
    PartKind.SWOT: _swot,
    PartKind.GOALS: _goals,
    PartKind.ACTIVITIES: _activities,
    PartKind.TIMELINE: _timeline,
    PartKind.FUNDING: _funding,
    PartKind.SUMS: _sums,
    PartKind.CHART: _chart,
    PartKind.DIRECTIONS: _directions,
    PartKind.AREAS: _areas,
    PartKind.CARDS: _cards,
    PartKind.PHOTOS: _photos,
    PartKind.TAKEAWAYS: _takeaways,
}


def _item_columns(entry: Entry, key: str, kind: Kind) -> tuple[ItemColumn, ...]:
    return tuple(_column(row, row.some("what", SOURCES[kind])) for row in entry.rows(key))


def _columns(entry: Entry, words: type[Chosen]) -> tuple[Column[Chosen], ...]:
    return tuple(_column(row, row.choice("what", words)) for row in entry.rows("columns"))


def _column(entry: Entry, what: What) -> Column[What]:
    column = Column(
        heading=entry.text("heading"),
        what=what,
        width_mm=entry.number("width_mm", 10),
        align=next(iter(entry.choices("align", {align.value: align for align in Align})), None),
        required=entry.flag("required"),
        when=read_when(entry),
    )
    entry.done()
    return column


def _groups(entry: Entry, kind: Kind = Kind.ACTIVITY) -> tuple[Grouping, ...]:
    """What the rows are grouped by: only activities and ideas are."""
    return entry.choices("groups", {grouping.value: grouping for grouping in GROUPED.get(kind, ())})


def _only(entry: Entry, kind: Kind) -> tuple[tuple[str, Value], ...]:
    fields = {field.name: field for field in FIELDS[kind]}
    wanted = []
    for name, raw in entry.pairs("only").items():
        field = entry.find("only", name, fields)
        try:
            value = field.type.decode([raw] if isinstance(field.type, Choices) else raw)
        except InvalidValue as error:
            raise entry.unfit("only", raw) from error
        wanted.append((name, value))
    return tuple(wanted)
