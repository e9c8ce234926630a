"""A plan as a Word document in the form that it is asked for."""

from collections.abc import Callable
from datetime import datetime

from planeditor.language import Catalogue, Language
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.resources import resource
from planeditor.word.document import WordDocument
from planeditor.word.elements import paragraph
from planeditor.word.facts import Facts
from planeditor.word.form import Chapter, Form, Goals
from planeditor.word.form_reader import read_form
from planeditor.word.goals import BATCH
from planeditor.word.markup import Xml
from planeditor.word.parts import part_elements
from planeditor.word.sections import Page
from planeditor.word.styles import Style
from planeditor.word.wording import plan_values
from planeditor.word.writing import Writing

DEFAULT_FORM = "pazangos-planas"

Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many; an error that it raises ends the work."""

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def export_document(
    tree: PlanTree,
    form: str = DEFAULT_FORM,
    *,
    author: str,
    at: datetime,
    revision: int = 0,
    progress: Progress | None = None,
) -> bytes:
    """The plan as the bytes of a `.docx` file, always in Lithuanian; the same plan gives the same bytes.

    `at` must know its time zone; its day is the document's date. Raises NotFound for a form that there is
    not and BrokenForm for one that cannot be followed.
    """
    followed = read_form(form)
    facts = Facts(tree, followed.words, Catalogue.of(Language.LT))
    steps = _Steps(_count_steps(followed, facts), progress)
    values = plan_values(facts, author, at)
    writing = Writing(facts, values, steps.step)
    document = WordDocument(resource("word", "template.docx").read_bytes(), followed.page)
    _write(document, followed, writing)
    document.add_custom_xml(writing.marks.listed(revision, at))
    document.describe(values["title"], author, at, at)
    content = document.to_bytes()
    steps.step()
    return content


def _write(document: WordDocument, form: Form, writing: Writing) -> None:
    for lines in form.title_page:
        document.append(writing.lines(lines))
    number = 0
    for chapter in form.chapters:
        written = _written(writing, chapter)
        if written:
            number += 1
            _turn(document, chapter.page)
            document.append(_opening(writing, chapter, number))
        for page, elements in written:
            _turn(document, page)
            document.append(elements)
        writing.step()
    for lines in form.closing:
        document.keep_end_with_next()
        document.append(writing.lines(lines))


def _turn(document: WordDocument, page: Page) -> None:
    if page != document.page:
        document.start_section(page)


def _written(writing: Writing, chapter: Chapter) -> list[tuple[Page, list[Xml]]]:
    """What the chapter's parts say, and on which page; nothing where none has anything to say."""
    if not writing.facts.meets(chapter.when):
        return []
    written = [(part.page, elements) for part in chapter.parts if (elements := part_elements(writing, part))]
    if not written and chapter.required:
        return [(chapter.page, [paragraph(writing.facts.words.missing.text, Style.BODY_TEXT)])]
    return written


def _opening(writing: Writing, chapter: Chapter, number: int) -> list[Xml]:
    """The chapter's number and heading, and what introduces it; the first begins after the title page."""
    heading = f"{writing.facts.words.chapter.fill({'number': _roman(number)})}\n{chapter.heading}"
    return [
        paragraph(heading, Style.HEADING_1, new_page=number == 1),
        *(paragraph(text, Style.BODY_TEXT, keep_next=True) for text in writing.filled(chapter.intro)),
    ]


def _roman(number: int) -> str:
    digits = ""
    for value, digit in _ROMAN:
        count, number = divmod(number, value)
        digits += digit * count
    return digits


def _count_steps(form: Form, facts: Facts) -> int:
    contents = [part.content for chapter in form.chapters for part in chapter.parts]
    batches = len(facts.of(Kind.ACTIVITY)) // BATCH
    return len(form.chapters) + batches * sum(isinstance(content, Goals) for content in contents) + 1


class _Steps:
    """Counts the steps of the work and tells of each."""

    def __init__(self, total: int, tell: Progress | None) -> None:
        self._done = 0
        self._total = total
        self._tell = tell

    def step(self) -> None:
        self._done += 1
        if self._tell is not None:
            self._tell(self._done, self._total)
