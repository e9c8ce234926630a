"""The text of the plan, item by item, with what is gone struck and what is new bold."""

from collections.abc import Callable, Iterator

from planeditor.language import Said
from planeditor.merge.conflicts import PLACE
from planeditor.merge.told import Comparison, FieldChange
from planeditor.plan.describe import kind_name, kind_plural
from planeditor.plan.fieldtypes import Choices, References
from planeditor.plan.items import Item, Kind, field_of
from planeditor.plan.numbering import NUMBERED
from planeditor.word.comparing.chapters import Chapters
from planeditor.word.comparing.marking import marked_line, marked_paragraphs
from planeditor.word.ooxml.elements import paragraph, run
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml, keep_with_next
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.text import DASH

_STYLES = (Style.BODY_TEXT, Style.LIST_DASH)
_OF_TEXT = (Kind.PLAN, *NUMBERED)
"""What has a heading and a paragraph for each field; all else is a line of a list."""


class RunningText:
    """Writes all items of both states in the order of the plan."""

    def __init__(self, comparison: Comparison, headings: Headings, say: Callable[[Said | str], str]) -> None:
        self._comparison, self._say = comparison, say
        self._chapters = Chapters(comparison, headings, say)
        self._headed = comparison.after.root.id
        self._list: tuple[str, Kind] | None = None

    def elements(self) -> Iterator[Xml]:
        """The whole text."""
        for item in self._comparison.walk():
            yield from self._chapters.before(item)
            yield from self._text(item) if item.kind in _OF_TEXT else self._line(item)

    def _text(self, item: Item) -> Iterator[Xml]:
        self._headed, self._list = item.id, None
        if item.kind is not Kind.PLAN:
            yield self._chapters.heading(item)
        for one in self._fields(item):
            begun = run(f"{one.label}: ")
            if _is_set(item, one):
                yield paragraph([begun, *marked_line(one.old, one.new, ", ")], Style.BODY_TEXT)
            # A title that stayed stands in the heading.
            elif item.kind is Kind.PLAN or one.field != item.title_field or one.old != one.new:
                yield from marked_paragraphs(one.old, one.new, _STYLES, begun)

    def _line(self, item: Item) -> Iterator[Xml]:
        """A line of a list: the title, then the other fields with their labels."""
        if self._list != (item.parent, item.kind):
            self._list = (item.parent, item.kind)
            if item.parent != self._comparison.after.root.id:
                owner = "" if item.parent == self._headed else self._chapters.owner(item)
                label = f"{self._say(kind_plural(item.kind))}{owner}:"
                yield keep_with_next(paragraph(label, Style.BODY_TEXT))
        runs = [run(DASH)]
        fields = self._fields(item)
        for number, one in enumerate(fields):
            label = "" if one.field == item.title_field else f"{one.label}: "
            runs.append(run(f"{'; ' if number else ''}{label}"))
            runs += marked_line(one.old, one.new, ", " if _is_set(item, one) else " / ")
        nothing = [] if fields else [run(self._say(kind_name(item.kind)))]
        yield paragraph([*runs, *nothing], Style.LIST_DASH)

    def _fields(self, item: Item) -> list[FieldChange]:
        """What the item says, and where it was moved from and to."""
        difference = self._comparison.differences.get(item.id)
        is_moved = difference is not None and difference.moved
        moved = [one for one in self._comparison.changed(item) if is_moved and one.field == PLACE]
        return [*moved, *self._comparison.filled(item)]


def _is_set(item: Item, one: FieldChange) -> bool:
    return one.field != PLACE and isinstance(field_of(item.kind, one.field).type, Choices | References)
