"""Goals, tasks and activities as text: each under its numbered heading, with a table about each activity."""

from collections.abc import Iterator

from planeditor.plan.items import Activity, Item, Kind, field_of, title_of
from planeditor.word.elements import paragraph, run
from planeditor.word.form import Goals
from planeditor.word.markup import Xml
from planeditor.word.patterns import Pattern
from planeditor.word.records import RecordMaker
from planeditor.word.styles import Style
from planeditor.word.writing import Writing

BATCH = 25
"""How many activities are a step of the work."""


def goals(writing: Writing, part: Goals, width: int) -> list[Xml]:
    """All goals of the plan; nothing where there is none."""
    return [*_Goals(writing, part, width).elements()]


class _Goals:
    def __init__(self, writing: Writing, part: Goals, width: int) -> None:
        self._writing = writing
        self._part = part
        self._records = RecordMaker(writing, part.rows, part.label_mm, width)

    def elements(self) -> Iterator[Xml]:
        facts = self._writing.facts
        for goal in facts.of(Kind.GOAL):
            tasks = facts.children(goal, Kind.TASK)
            yield from self._described(goal, self._part.goal, Style.HEADING_2, bool(tasks))
            for task in tasks:
                activities = facts.children(task, Kind.ACTIVITY)
                yield from self._described(task, self._part.task, Style.HEADING_3, bool(activities))
                for activity in activities:
                    table = [*self._table(activity)]
                    yield from self._described(activity, self._part.activity, Style.HEADING_4, bool(table))
                    yield from table
                    if facts.place(activity) % BATCH == 0:
                        self._writing.step()

    def _described(self, item: Item, pattern: Pattern, style: Style, has_more: bool) -> Iterator[Xml]:
        heading = [*self._heading(item, pattern)]
        description = field_of(item.kind, "description")
        text = [*self._writing.marks.paragraphs(item, description, Style.BODY_TEXT, Style.LIST_DASH)]
        # A heading with nothing of its own below it must not draw the next ones along from page to page.
        yield paragraph(heading, style, keep_next=None if text or has_more else False)
        yield from text

    def _table(self, activity: Item) -> Iterator[Xml]:
        if isinstance(activity, Activity) and activity.description.strip():
            yield paragraph("", Style.GAP)  # or the text would stand on the table
        yield from self._records.table(activity)

    def _heading(self, item: Item, pattern: Pattern) -> Iterator[Xml]:
        """The heading's runs: the title is one of its own, as people may change it."""
        facts = self._writing.facts
        values = {"number": facts.number(item), "reference": facts.reference(item)}
        before, found, after = pattern.text.partition("{title}")
        if before:
            yield run(before.format_map(values))
        if found and title_of(item).strip():
            yield self._writing.marks.run(item, field_of(item.kind, item.title_field))
        elif found:
            yield run(facts.name(item))
        if after:
            yield run(after.format_map(values))
