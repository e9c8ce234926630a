"""Activities as text: each under its numbered heading, with a table about it; by goals, areas or types."""

from collections.abc import Iterator, Sequence
from functools import partial

from planeditor.plan.items import Item, Kind, field_of, title_of
from planeditor.word.forms.content import Activities, Goals, ItemColumn
from planeditor.word.forms.patterns import Pattern
from planeditor.word.ooxml.document import ROOM
from planeditor.word.ooxml.elements import paragraphs, run
from planeditor.word.ooxml.markup import Xml, spaced
from planeditor.word.ooxml.styles import Style
from planeditor.word.parts.grouping import Group, grouped
from planeditor.word.parts.records import RecordMaker
from planeditor.word.writing import Writing

BATCH = 25
"""How many activities are a step of the work."""

_SHORT = 700
"""A description of so many characters stays on one page with the table below it."""

_GROUP, _TASK, _ACTIVITY = 2, 3, 4
"""The levels of the headings."""


def goals(writing: Writing, part: Goals, width: int) -> list[Xml]:
    """All goals of the plan; nothing where there is none."""
    return [*_goals(writing, part, width)]


def activities(writing: Writing, part: Activities, width: int) -> list[Xml]:
    """All activities, by area or type; nothing where there is none."""
    teller = _Teller(writing, part.activity, part.rows, part.label_mm, width)
    elements: list[Xml] = []
    for one in grouped(writing, writing.facts.of(Kind.ACTIVITY), [part.by]):
        if isinstance(one, Group):
            elements.append(writing.headings.make(one.name, _GROUP))
        else:
            elements += teller.activity(one, _TASK)
    return elements


def _goals(writing: Writing, part: Goals, width: int) -> Iterator[Xml]:
    facts = writing.facts
    teller = _Teller(writing, part.activity, part.rows, part.label_mm, width)
    for goal in facts.of(Kind.GOAL):
        tasks = facts.children(goal, Kind.TASK)
        yield from teller.described(goal, part.goal, _GROUP, bool(tasks))
        for task in tasks:
            found = facts.children(task, Kind.ACTIVITY)
            yield from teller.described(task, part.task, _TASK, bool(found))
            for activity in found:
                yield from teller.activity(activity, _ACTIVITY)


class _Teller:
    def __init__(
        self, writing: Writing, pattern: Pattern, rows: Sequence[ItemColumn], label_mm: float, width: int
    ) -> None:
        self._writing = writing
        self._pattern = pattern
        self._records = RecordMaker(writing, rows, label_mm, width)

    def activity(self, activity: Item, level: int) -> Iterator[Xml]:
        """The activity's heading, description and table."""
        table = self._records.table(activity, self._called(activity, self._pattern), repeats=True)
        yield from self.described(activity, self._pattern, level, bool(table))
        yield from table
        if self._writing.facts.place(activity) % BATCH == 0:
            self._writing.step()

    def described(self, item: Item, pattern: Pattern, level: int, has_more: bool) -> Iterator[Xml]:
        """The item's heading and description."""
        writing = self._writing
        heading = [*self._heading(item, pattern)]
        field = field_of(item.kind, "description")
        description = str(getattr(item, field.name))
        is_above_table = item.kind is Kind.ACTIVITY and has_more
        make = partial(paragraphs, keep_next=(is_above_table and len(description) <= _SHORT) or None)
        text = [*writing.marks.paragraphs(item, field, description, Style.BODY_TEXT, make)]
        # A heading with nothing of its own below it must not draw the next ones along from page to page.
        keep_next = None if text or has_more else False
        yield writing.headings.make(self._called(item, pattern), level, heading, keep_next=keep_next)
        if is_above_table and text:
            text[-1] = spaced(text[-1], after=ROOM)  # or it would stand on the table
        yield from text

    def _called(self, item: Item, pattern: Pattern) -> str:
        return pattern.text.format_map(self._numbers(item) | {"title": self._writing.facts.name(item)})

    def _heading(self, item: Item, pattern: Pattern) -> Iterator[Xml]:
        """The heading's runs: the title is one of its own, as people may change it."""
        numbers, title = self._numbers(item), title_of(item)
        words = ""
        for before, name in pattern.pieces:
            words += before
            if name != "title":
                words += numbers[name] if name else ""
                continue
            if words:
                self._writing.marks.pass_over(words)
                yield run(words)
            words = "" if title.strip() else self._writing.facts.name(item)
            if title.strip():
                yield self._writing.marks.run(item, field_of(item.kind, item.title_field), title)
        if words:
            yield run(words)

    def _numbers(self, item: Item) -> dict[str, str]:
        facts = self._writing.facts
        return {"number": facts.number(item), "reference": facts.reference(item)}
