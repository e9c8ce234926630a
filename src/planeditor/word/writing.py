"""What the parts of one document are written with: the plan's facts, the marks, what is counted."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from planeditor.plan.items import Item
from planeditor.word.facts import Facts
from planeditor.word.forms.form import ItemColumn, Lines, LineStyle
from planeditor.word.forms.patterns import Pattern
from planeditor.word.gaps import Gap
from planeditor.word.marks import Marks
from planeditor.word.ooxml.charts import Chart, drawing
from planeditor.word.ooxml.elements import paragraph, paragraphs, run
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml, keep_with_next
from planeditor.word.ooxml.package import chart_relationship
from planeditor.word.ooxml.sections import Page
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import BODY_STYLES, Align, Cell
from planeditor.word.sources import Source

_NO_BLANKS: Mapping[str, str] = {}


class Place(NamedTuple):
    """How far a document is written."""

    points: int
    tables: int
    figures: int
    headings: int
    missing: int


class Writing:
    """One document being written; `step` tells that another share of the work is done.

    What is required and missing is remembered in `missing`, and marked for all to see in a draft.
    """

    def __init__(
        self,
        facts: Facts,
        values: dict[str, str],
        marks: Marks,
        charts: list[Chart],
        step: Callable[[], None],
        *,
        headings_before: int,
        charts_before: int,
        has_points: bool,
        is_draft: bool,
    ) -> None:
        self.facts = facts
        self.marks = marks
        self.headings = Headings(headings_before)
        self.missing: list[Gap] = []
        self.step = step
        self._charts = charts
        self._charts_before = charts_before
        self._values = values
        self._has_points = has_points
        self._is_draft = is_draft
        self._points = 0
        self._tables = 0
        self._figures = 0

    def place(self) -> Place:
        """Where the writing stands, to return to when what was begun turns out to say nothing."""
        return Place(self._points, self._tables, self._figures, len(self.headings), len(self.missing))

    def return_to(self, place: Place) -> None:
        """Forget what was counted and remembered since."""
        self._points, self._tables, self._figures = place[:3]
        self.headings.forget_from(place.headings)
        del self.missing[place.missing :]

    def value(self, name: str) -> str:
        """What one name in braces stands for."""
        return self._values[name]

    def filled(self, patterns: Sequence[Pattern], blanks: Mapping[str, str] = _NO_BLANKS) -> list[str]:
        """The texts with what the plan says put in; one that lacks something is left out.

        For the `blanks` of which nothing is known a blank is put in, and they are missing.
        """
        values = self._values | {"table": str(self._tables + 1), "figure": str(self._figures + 1)}
        unknown = {name: what for name, what in blanks.items() if not values.get(name, "").strip()}
        values |= dict.fromkeys(unknown, self.facts.words.blank.text)
        texts = []
        for pattern in patterns:
            if text := pattern.fill(values):
                texts.append(text)
                self.missing += [
                    Gap(what, by_hand=name not in self._values)
                    for name, what in unknown.items()
                    if name in pattern.names
                ]
        return texts

    def lines(self, lines: Lines, page: Page) -> list[Xml]:
        """Lines of the head or the end, if the plan and the document are those they are meant for."""
        if not self.facts.meets(lines.when):
            return []
        texts = self.filled(lines.lines, lines.blanks)
        # Its style knows where it stands on a portrait page only.
        left = page.corner if lines.style is LineStyle.APPROVAL and page.is_landscape else None
        return [paragraph("\n".join(texts), lines.style.style, left=left)] if texts else []

    def body(self, text: str) -> list[Xml]:
        """Paragraphs of the document's text: points with their numbers, where it has points."""
        return paragraphs(text, Style.BODY_TEXT, Style.LIST_DASH, before=self._point)

    def intro(self, patterns: Sequence[Pattern]) -> list[Xml]:
        """Such paragraphs, kept on one page with what they introduce."""
        return [keep_with_next(one) for text in self.filled(patterns) for one in self.body(text)]

    def _point(self) -> Xml | None:
        if not self._has_points:
            return None
        self._points += 1
        number = self.facts.words.point.fill({"number": str(self._points)})
        return run(number, Style.POINT_NUMBER)

    def lacks(self, heading: str) -> Xml:
        """A paragraph where a required part of this heading has nothing to say."""
        self.missing.append(Gap(heading))
        return paragraph([self._gap(heading)], Style.BODY_TEXT)

    def _gap_of(self, item: Item, heading: str) -> Gap:
        if item is self.facts.plan:
            return Gap(heading)
        return Gap(heading, item.kind, self.facts.reference(item) or str(self.facts.place(item)))

    def _gap(self, heading: str) -> Xml:
        words = self.facts.words
        text = words.missing_part.fill({"heading": heading}) if self._is_draft else ""
        return run(text, Style.MISSING) if text else run(words.missing.text)

    def caption(self, caption: str) -> list[Xml]:
        """The numbered caption above a table; none where the form gives none."""
        if not caption:
            return []
        self._tables += 1
        values = {"number": str(self._tables), "caption": caption}
        return [paragraph(self.facts.words.table.fill(values), Style.CAPTION)]

    def figure(self, caption: str) -> list[Xml]:
        """The numbered caption below a picture; none where the form gives none."""
        if not caption:
            return []
        self._figures += 1
        values = {"number": str(self._figures), "caption": caption}
        return [paragraph(self.facts.words.figure.fill(values), Style.FIGURE_CAPTION)]

    def drawing(self, chart: Chart) -> Xml:
        """The run that shows a chart, which is remembered for its part to be added."""
        self._charts.append(chart)
        number = self._charts_before + len(self._charts)
        return drawing(chart, number, chart_relationship(number))

    def cell(self, item: Item, column: ItemColumn, align: Align) -> str | Cell:
        """What a column says of an item: each of its sources on lines of its own, fields in controls."""
        texts = [(source, text) for source in column.what if (text := source.text(self.facts, item))]
        if not texts:
            return self._empty(item, column, align)
        for source, text in texts:
            if self.marks.is_wanted(item, source.field, text):
                break
        else:
            return "\n".join([text for _, text in texts])
        style = BODY_STYLES[align]
        list_style = Style.TABLE_LIST if align is Align.LEFT else style
        return Cell([one for said in texts for one in self._said(item, *said, style, list_style)])

    def _said(self, item: Item, source: Source, text: str, style: Style, list_style: Style) -> Sequence[Xml]:
        def make(text: str) -> Sequence[Xml]:
            return paragraphs(text, style, list_style)

        if source.field is None:
            return make(text)
        return self.marks.paragraphs(item, source.field, text, style, make)

    def _empty(self, item: Item, column: ItemColumn, align: Align) -> str | Cell:
        if not column.required:
            return ""
        self.missing.append(self._gap_of(item, column.heading))
        if not self._is_draft:
            return ""
        return Cell([paragraph([self._gap(column.heading)], BODY_STYLES[align])])


def alignment(what: Sequence[Source], align: Align | None) -> Align:
    """Where a column's text stands: as the form says, else as its first source is used to."""
    return align or (what[0].align if what else Align.LEFT)
