"""What is told of the current row: a change with its words marked, or a question with its versions."""

from collections.abc import Iterable
from itertools import islice

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from planeditor.editing.incoming import Changed, Incoming
from planeditor.editing.questions import Question, Versions
from planeditor.language import said
from planeditor.merge.compare import Fate
from planeditor.merge.told import FieldChange
from planeditor.ui.kit.marked_text import insert_marked, lines
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

_MOST_FIELDS = 200
"""Fields that are told in full; a new branch may have thousands."""


class Telling:
    """Writes into a document, as text and never as markup."""

    def __init__(self, document: QTextDocument) -> None:
        document.clear()
        self._cursor = QTextCursor(document)
        self._bold, self._muted = QTextCharFormat(), QTextCharFormat()
        self._bold.setFontWeight(QFont.Weight.DemiBold)
        self._muted.setForeground(colours(QApplication.palette()).muted)

    def heading(self, text: str) -> None:
        """A line in bold."""
        self._begin(12)
        self._cursor.insertText(lines(text), self._bold)

    def paragraph(self, text: str) -> None:
        """A paragraph."""
        self._begin(4)
        self._cursor.insertText(lines(text), QTextCharFormat())

    def item(self, item: Changed) -> None:
        """All that comes in about an item."""
        self.heading(item.about)
        for change in item.changes:
            self._change(change)

    def change(self, about: str, change: Incoming) -> None:
        """One change."""
        self.heading(about)
        self._change(change)

    def told(self, about: str, what: str, fields: Iterable[FieldChange]) -> None:
        """What became of an item, "" where its fields say so."""
        self.heading(about)
        if what:
            self._label(what, "")
        self._fields(fields, says_empty=not what)

    def question(
        self, question: Question, author: str, edited: Iterable[tuple[str, Iterable[FieldChange]]]
    ) -> None:
        """What is asked, with what was, mine and theirs at each contested place, or what became of it."""
        self.heading(f"{question.sentence}.")
        if author:
            self._label(tell(said("merging", "The copy is by: {who}", who=author)), "")
        for about, fields in edited:
            if about:
                self.paragraph(about)
            self._fields(fields, says_empty=True)
        for place in _places(question):
            self._versions(place)

    def _change(self, change: Incoming) -> None:
        is_whole = change.fate in (Fate.ADDED, Fate.REMOVED)
        if is_whole:
            self._label(change.label, "")
        self._fields(change.told, says_empty=not is_whole)

    def _fields(self, told: Iterable[FieldChange], *, says_empty: bool) -> None:
        fields = iter(told)
        for field in islice(fields, _MOST_FIELDS):
            self._label(field.label)
            self._marked(field.old, field.new, says_empty=says_empty)
        if next(fields, None) is not None:
            self.paragraph(tell(said("merging", "Only the first fields are listed.")))

    def _versions(self, place: Versions) -> None:
        self._label(tell(said("merging", "It was")))
        self._text(place.was)
        self._label(tell(said("merging", "In my plan")))
        self._marked(place.was, place.mine)
        self._label(tell(said("merging", "In the copy")))
        self._marked(place.was, place.theirs)

    def _marked(self, before: str, after: str, *, says_empty: bool = True) -> None:
        self._begin(2)
        if before or after:
            insert_marked(self._cursor, before, after)
        if not after and says_empty:
            self._cursor.insertText((" " if before else "") + tell(said("merging", "empty")), self._muted)

    def _text(self, text: str) -> None:
        self._begin(2)
        if text:
            self._cursor.insertText(lines(text), QTextCharFormat())
        else:
            self._cursor.insertText(tell(said("merging", "empty")), self._muted)

    def _label(self, text: str, after: str = ":") -> None:
        self._begin(8)
        self._cursor.insertText(lines(f"{text}{after}"), self._muted)

    def _begin(self, margin: int) -> None:
        """A paragraph of its own, in the empty one that the cursor stands in, or after what is there."""
        block = QTextBlockFormat()
        block.setTopMargin(margin)
        if self._cursor.block().text():
            self._cursor.insertBlock()
        self._cursor.setBlockFormat(block)


def _places(question: Question) -> Iterable[Versions]:
    """What the versions are; of a text all of it, so that its words are read where they stand."""
    conflict = question.conflict
    if conflict.text is None or conflict.base is None:
        return question.places
    return (Versions(str(conflict.base), str(conflict.mine), str(conflict.theirs)),)
