"""The chapters of a document, numbered in Roman digits, and its annexes with their marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from planeditor.plan.municipalities import enumerated
from planeditor.plan.naming import lower_first
from planeditor.word.captions import Counted, plain, referring
from planeditor.word.facts import Facts
from planeditor.word.forms.content import Texts
from planeditor.word.forms.form import Chapter, Form
from planeditor.word.ooxml.elements import paragraph, run
from planeditor.word.ooxml.fields import entry
from planeditor.word.ooxml.markup import Xml, keep_end_with_next
from planeditor.word.ooxml.numbering import Place, roman
from planeditor.word.ooxml.sections import Page
from planeditor.word.ooxml.styles import Style
from planeditor.word.parts.part import has_content, part_elements
from planeditor.word.writing import Writing

_END_LINE = "_" * 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """Elements that stand one after the other on pages of one size."""

    page: Page
    elements: Sequence[Xml]


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex that is written: what it is called, the number of its heading from 0, and what is in it."""

    heading: str
    place: int
    stretches: Sequence[Stretch]


class ChapterWriter:
    """Writes chapters and annexes one after the other; those that have nothing to say get no number."""

    def __init__(self, writing: Writing, form: Form) -> None:
        self._writing = writing
        self._form = form
        self._number = 0

    def chapter(self, chapter: Chapter) -> list[Stretch]:
        """The chapter under its number and heading; nothing where it has nothing to say."""
        place = self._writing.place()
        opening = self._opening(chapter) + self._writing.intro(chapter.intro)
        stretches = self._parts(chapter)
        if not stretches:
            self._writing.return_to(place)
            return []
        self._number += bool(chapter.heading)
        return [Stretch(chapter.page, opening), *stretches] if opening else stretches

    def annex(self, annex: Chapter) -> "Annex | None":
        """The annex under its heading, closed by a line; what marks it is set when all are known."""
        place = self._writing.place()
        opening = [self._writing.headings.make(annex.heading, 1, style=Style.ANNEX_TITLE)]
        opening += self._writing.intro(annex.intro)
        stretches = self._parts(annex)
        if not stretches:
            self._writing.return_to(place)
            return None
        page, (*rest, last) = stretches[-1].page, stretches[-1].elements
        line = paragraph(_END_LINE, Style.END_LINE, keep_next=False)
        ended = Stretch(page, [*rest, keep_end_with_next(last), line])
        return Annex(annex.heading, place.headings, [Stretch(annex.page, opening), *stretches[:-1], ended])

    def _opening(self, chapter: Chapter) -> list[Xml]:
        if not chapter.heading:
            return []
        writing = self._writing
        number = writing.facts.words.chapter.fill({"number": roman(self._number + 1)})
        new_page = self._number == 0 and (self._form.cover or self._form.contents > 0)
        text, place = [run(f"\n{chapter.heading}")], Place(writing.lists.chapters)
        return [writing.headings.make(f"{number} {chapter.heading}", 1, text, new_page=new_page, place=place)]

    def _parts(self, chapter: Chapter) -> list[Stretch]:
        writing = self._writing
        if not writing.facts.meets(chapter.when):
            return []
        place, gaps = writing.place(), len(writing.missing)
        around = chapter.heading or self._form.about.title
        found = [(part, Stretch(part.page, part_elements(writing, part, around))) for part in chapter.parts]
        told = [(part, stretch) for part, stretch in found if stretch.elements]
        # The form's own sentences alone say nothing of what is required.
        if any(not isinstance(part.content, Texts) for part, _ in told) or (told and not chapter.required):
            return [stretch for _, stretch in told]
        writing.return_to(place)
        if chapter.empty:
            return [Stretch(chapter.page, writing.body(chapter.empty))]
        if not chapter.required or len(writing.missing) > gaps:
            return []
        marked = writing.lacks(around)
        return [Stretch(chapter.page, marked)] if marked else []


def annexes_text(facts: Facts, form: Form) -> str:
    """The annexes that the document will have, as a list within a sentence; "" where there is none.

    Each of several is told with a reference to its number.
    """
    told = [
        annex.heading
        for annex in form.annexes
        if facts.meets(annex.when) and any(has_content(facts, part) for part in annex.parts)
    ]
    if len(told) > 1:
        pattern = facts.words.annex_reference
        told = [
            pattern.fill({"heading": heading, "number": referring(Counted.ANNEX, number)})
            for number, heading in enumerate(told, start=1)
        ]
    return enumerated([lower_first(heading) for heading in told])


def annex_mark(writing: Writing, annex: Annex, number: int, *, is_only: bool) -> Stretch:
    """What stands at the top right of an annex: whose annex it is, and which of several; it begins a page."""
    words, page = writing.facts.words, annex.stretches[0].page
    values, called = {"title_genitive": plain(writing.value("title_genitive"))}, annex.heading
    if not is_only:
        values["number"] = writing.captions.count(Counted.ANNEX)
        called = words.annex_in_contents.fill({"heading": called, "number": str(number)})
        writing.headings.call(annex.place, called)
    text = (words.only_annex if is_only else words.annex).fill(values)
    runs = [*writing.captions.runs(text), entry(plain(called), 1)]
    return Stretch(page, [paragraph(runs, Style.ANNEX_MARK, new_page=True, left=page.corner)])
