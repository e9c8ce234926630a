"""What the parts of one document are written with: the plan's facts, the marks, the numbers of tables."""

from collections.abc import Callable, Sequence

from planeditor.plan.items import Item
from planeditor.word.elements import paragraph, paragraphs
from planeditor.word.facts import Facts
from planeditor.word.form import Lines
from planeditor.word.marks import Marks
from planeditor.word.markup import Xml
from planeditor.word.patterns import Pattern
from planeditor.word.sources import Source
from planeditor.word.styles import Style
from planeditor.word.tables import BODY_STYLES, Align, Cell


class Writing:
    """One document being written; `step` tells that another share of the work is done."""

    def __init__(self, facts: Facts, values: dict[str, str], step: Callable[[], None]) -> None:
        self.facts = facts
        self.marks = Marks(facts)
        self.step = step
        self._values = values
        self._tables = 0

    def filled(self, patterns: Sequence[Pattern]) -> list[str]:
        """The texts with what the plan says put in; one that lacks something is left out."""
        return [text for pattern in patterns if (text := pattern.fill(self._values))]

    def lines(self, lines: Lines) -> list[Xml]:
        """Lines of the title page or of the document's end, if the plan is one they are meant for."""
        if not self.facts.meets(lines.when):
            return []
        texts = self.filled(lines.lines)
        return [paragraph("\n".join(texts), lines.style.style)] if texts else []

    def caption(self, caption: str) -> list[Xml]:
        """The numbered caption above a table; none where the form gives none."""
        if not caption:
            return []
        self._tables += 1
        values = {"number": str(self._tables), "caption": caption}
        return [paragraph(self.facts.words.table.fill(values), Style.CAPTION)]

    def cell(self, item: Item, what: Sequence[Source], align: Align) -> str | Cell:
        """What a cell says of an item: each source on its own lines, editable where it stands first."""
        if not any(self.marks.is_wanted(item, source.field) for source in what):
            return "\n".join(filter(None, [source.text(self.facts, item) for source in what]))
        style = BODY_STYLES[align]
        list_style = Style.TABLE_LIST if align is Align.LEFT else style
        content: list[Xml] = []
        for source in what:
            if source.field is not None:
                content += self.marks.paragraphs(item, source.field, style, list_style)
            else:
                content += paragraphs(source.text(self.facts, item), style, list_style)
        return Cell(content)


def alignment(what: Sequence[Source], align: Align | None) -> Align:
    """Where a column's text stands: as the form says, else as its first source is used to."""
    return align or (what[0].align if what else Align.LEFT)
