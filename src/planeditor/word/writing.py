"""What the parts of one document are written with: the plan's facts, the marks, what is counted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from planeditor.plan.items import Item, Kind
from planeditor.word.captions import Captions, Counted, plain
from planeditor.word.facts import Facts
from planeditor.word.forms.content import ItemColumn
from planeditor.word.forms.form import Lines, LineStyle
from planeditor.word.forms.patterns import Pattern
from planeditor.word.gaps import Gap
from planeditor.word.marks import Marks, written
from planeditor.word.ooxml.charts import Chart, drawing
from planeditor.word.ooxml.elements import has_long_word, paragraph, paragraphs, run
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml, keep_with_next
from planeditor.word.ooxml.numbering import Place as ListPlace
from planeditor.word.ooxml.package import chart_relationship, photo_relationship
from planeditor.word.ooxml.photos import Photo, photo_drawing
from planeditor.word.ooxml.sections import Page
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import BODY_STYLES, Align, Content
from planeditor.word.order import DECIDED
from planeditor.word.points import Points
from planeditor.word.sources import MONEY, Source
from planeditor.word.values import NONE

_NO_BLANKS: Mapping[str, str] = {}
_NO_VALUES: Mapping[str, str] = {}


Sourced = Sequence[tuple[Source, str]]
"""What a column says of an item: the text of each of its sources that has one."""


class Place(NamedTuple):
    """How far a document is written."""

    captions: Mapping[Counted, int]
    headings: int


class Lists(NamedTuple):
    """The ids of the lists that number a document's chapters and, where it has them, its points."""

    chapters: int
    points: int | None


class Writing:
    """One document being written; `step` tells that another share of the work is done.

    What is required and missing is remembered in `missing`, and marked for all to see in a draft. `stand_ins`
    are what stands for values that nobody has given. `annexes` tells of the annexes with references to them.
    """

    def __init__(
        self,
        facts: Facts,
        values: dict[str, str],
        councils: Sequence[Mapping[str, str]],
        stand_ins: Mapping[str, str],
        marks: Marks,
        pictures: list[Chart | Photo],
        step: Callable[[], None],
        *,
        headings: Headings,
        captions: Captions,
        annexes: str,
        pictures_before: int,
        lists: Lists,
        photos: Sequence[Photo] = (),
    ) -> None:
        self.facts = facts
        self.marks = marks
        self.headings = headings
        self.captions = captions
        self.lists = lists
        self._annexes = annexes
        self.missing: list[Gap] = []
        self.step = step
        self.photos = photos
        self._pictures = pictures
        self._pictures_before = pictures_before
        self._values = values
        self._councils = councils
        self._stand_ins = stand_ins

    def place(self) -> Place:
        """Where the writing stands, to return to when what was begun turns out to say nothing."""
        return Place(self.captions.place(), len(self.headings))

    def return_to(self, place: Place) -> None:
        """Forget what was counted since; what is missing is missing all the same."""
        self.captions.return_to(place.captions)
        self.headings.forget_from(place.headings)

    def value(self, name: str) -> str:
        """What one name in braces stands for."""
        return self._values[name] or self._stand_ins.get(name, "")

    def filled(
        self,
        patterns: Sequence[Pattern],
        blanks: Mapping[str, str] = _NO_BLANKS,
        council: Mapping[str, str] = _NO_VALUES,
    ) -> list[str]:
        """The texts with what the plan says put in; one that lacks something is left out.

        For the `blanks` of which nothing is known a blank is put in, and they are missing, except what no
        draft can say. `council` are values that stand in these texts alone: those of one of the councils.
        """
        said = {name: plain(text) for name, text in {**self._values, **council}.items()} | self._referring()
        unknown = {name: what for name, what in blanks.items() if not said.get(name, "").strip()}
        standing = {name: text for name, text in self._stand_ins.items() if not said[name].strip()}
        blank = self.facts.words.blank.text
        values = {**said, **standing} | {name: standing.get(name) or blank for name in unknown}
        texts = []
        for pattern in patterns:
            if text := pattern.fill(values):
                texts.append(text)
                self.missing += [
                    self._unknown(name, what, council)
                    for name, what in unknown.items()
                    if name in pattern.names and not (self.facts.is_draft and name in DECIDED)
                ]
        return texts

    def _referring(self) -> dict[str, str]:
        """The values that are references to what the document numbers."""
        return {
            "annexes": self._annexes,
            "table": self.captions.next_one(Counted.TABLE),
            "figure": self.captions.next_one(Counted.FIGURE),
        }

    def _unknown(self, name: str, what: str, council: Mapping[str, str]) -> Gap:
        """That a blank stands for the name; where there are several councils, which of them is to say it."""
        if name not in self._values:
            return Gap(what, by_hand=True)
        if len(self._councils) > 1 and name in council and council["council"]:
            return Gap(what, Kind.MUNICIPALITY, council["council"])
        return Gap(what)

    def lines(self, lines: Lines, page: Page) -> list[Xml]:
        """Lines of the head or the end, if the plan and the document are those they are meant for."""
        if not self.facts.meets(lines.when):
            return []
        # Its style knows where it stands on a portrait page only.
        left = page.corner if lines.style is LineStyle.APPROVAL and page.is_landscape else None
        each = self._councils if lines.each_council else self._councils[:1]
        told = [texts for council in each if (texts := self.filled(lines.lines, lines.blanks, council))]
        at_foot = lines.style is LineStyle.PLACE
        foot = page.text_width if at_foot else None
        made = [
            paragraph(self.captions.runs("\n".join(texts)), lines.style.style, left=left, foot=foot)
            for texts in told
        ]
        return [*made, paragraph("", Style.GAP)] if made and at_foot else made

    def body(self, text: str) -> list[Xml]:
        """Paragraphs of the document's text: points that Word numbers, where it has points."""
        return paragraphs(text, make=partial(self._point, Points(), _run, self.lists.points))

    def told(
        self, patterns: Sequence[Pattern], blanks: Mapping[str, str] = _NO_BLANKS, *, is_numbered: bool = True
    ) -> list[Xml]:
        """Such paragraphs of the form's own texts, in which what is referred to leads there."""
        points = self.lists.points if is_numbered else None
        made = [
            one
            for text in self.filled(patterns, blanks)
            for one in paragraphs(text, make=partial(self._point, Points(), self.captions.runs, points))
        ]
        self.marks.pass_over(written(made))
        return made

    def intro(self, patterns: Sequence[Pattern]) -> list[Xml]:
        """Such paragraphs, kept on one page with what they introduce."""
        return [keep_with_next(one) for one in self.told(patterns)]

    def _point(
        self, points: Points, runs: Callable[[str], Sequence[Xml]], list_id: int | None, line: str
    ) -> Xml:
        if list_id is None:
            return paragraph(runs(line), Style.BODY_TEXT, is_ragged=has_long_word(line))
        level, text = points.take(line)
        place = ListPlace(list_id, level)
        return paragraph(runs(text), Style.BODY_TEXT, place=place, is_ragged=has_long_word(line))

    def lacks(self, heading: str) -> list[Xml]:
        """Where a required part of this heading has nothing to say: a paragraph in a draft, else nothing."""
        self.missing.append(Gap(heading))
        gap = run(self._gap(heading), Style.MISSING)
        return [paragraph([gap], Style.BODY_TEXT)] if self.facts.is_draft else []

    def unspecified(self, what: Pattern, items: Iterable[Item]) -> str:
        """What stands for something that these items should say and do not, which is missing."""
        self.missing += [self._gap_of(item, what.text) for item in items]
        return self.facts.words.unspecified.text if self.facts.is_draft else NONE

    def _gap_of(self, item: Item, heading: str) -> Gap:
        if item is self.facts.plan:
            return Gap(heading)
        return Gap(heading, item.kind, self.facts.reference(item) or str(self.facts.place(item)))

    def _gap(self, heading: str) -> str:
        return self.facts.words.missing_part.fill({"heading": heading})

    def caption(self, caption: str) -> list[Xml]:
        """The numbered caption above a table; none where the form gives none."""
        if not caption:
            return []
        values = {"number": self.captions.count(Counted.TABLE), "caption": caption}
        return [paragraph(self.captions.runs(self.facts.words.table.fill(values)), Style.CAPTION)]

    def figure(self, caption: str) -> list[Xml]:
        """The numbered caption below a picture; none where the form gives none."""
        if not caption:
            return []
        values = {"number": self.captions.count(Counted.FIGURE), "caption": caption}
        return [paragraph(self.captions.runs(self.facts.words.figure.fill(values)), Style.FIGURE_CAPTION)]

    def drawing(self, chart: Chart) -> Xml:
        """The run that shows a chart, which is remembered for its part to be added."""
        number = self._number_of(chart)
        return drawing(chart, number, chart_relationship(number))

    def photo(self, photo: Photo, width_mm: float, height_mm: float) -> Xml:
        """The run that shows a photo within these bounds, which is remembered for its part to be added."""
        number = self._number_of(photo)
        return photo_drawing(photo, number, photo_relationship(number), width_mm, height_mm)

    def _number_of(self, picture: Chart | Photo) -> int:
        self._pictures.append(picture)
        return self._pictures_before + len(self._pictures)

    def cell(self, item: Item, column: ItemColumn, align: Align) -> Content:
        """What a column says of an item: each of its sources on lines of its own, fields in controls."""
        said = self.says(item, column)
        return self.cell_of(item, column, said, align) if said or self.note_gap(item, column) else ""

    def says(self, item: Item, column: ItemColumn) -> Sourced:
        """What a column says of an item."""
        return [(source, text) for source in column.what if (text := source.text(self.facts, item))]

    def note_gap(self, item: Item, column: ItemColumn) -> bool:
        """Note what is missing where the column requires it; whether a cell is to show that."""
        if column.required:
            self.missing.append(self._gap_of(item, column.heading))
        return column.required and self.facts.is_draft

    def cell_of(
        self,
        item: Item,
        column: ItemColumn,
        said: Sourced,
        align: Align,
        *,
        keep_next: bool | None = None,
    ) -> Content:
        """The cell of what is said, or of the gap where nothing is; kept with the next one as a paragraph."""
        style = BODY_STYLES[align]
        if not said:
            text = self._gap(column.heading)
            gap = run(text, Style.MISSING)
            marked = self._blank(item, column, gap, text)
            return [paragraph([marked or gap], style, keep_next=keep_next)]
        for source, text in said:
            if self.marks.is_unmarked(item, source.field) and text.strip():
                break
        else:
            return "\n".join([text for _, text in said])
        list_style = Style.TABLE_LIST if align is Align.LEFT else style
        make = partial(paragraphs, style=style, list_style=list_style, keep_next=keep_next)
        ready: list[Xml] = []
        for source, text in said:
            if source.field is None:
                self.marks.pass_over(text)
                ready += make(text)
            else:
                ready += self.marks.paragraphs(item, source.field, text, style, make, keep_next)
        return ready

    def cell_or_dash(self, item: Item, column: ItemColumn, align: Align) -> Content:
        """The same with a dash for nothing, which people may write over: that is then of the first field."""
        if cell := self.cell(item, column, align):
            return cell
        marked = self._blank(item, column, run(NONE), NONE)
        return [paragraph([marked], BODY_STYLES[align])] if marked else NONE

    def _blank(self, item: Item, column: ItemColumn, content: Xml, text: str) -> Xml | None:
        fields = (source.field for source in column.what if source.field not in (None, MONEY))
        field = next((field for field in fields if field and self.marks.is_unmarked(item, field)), None)
        if field is None:
            return None
        return self.marks.blank(item, field, content, text)


def _run(text: str) -> Sequence[Xml]:
    return [run(text)]


def alignment(what: Sequence[Source], align: Align | None) -> Align:
    """Where a column's text stands: as the form says, else as its first source is used to."""
    return align or (what[0].align if what else Align.LEFT)
