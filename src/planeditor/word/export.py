"""A plan as a Word document in the form that it is asked for."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from planeditor.language import Catalogue, Language
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.word.captions import Captions
from planeditor.word.facts import Facts
from planeditor.word.forms.content import Activities, Goals
from planeditor.word.forms.form import Form
from planeditor.word.gaps import Gap
from planeditor.word.marks import Marks
from planeditor.word.ooxml.charts import Chart
from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.numbering import DEEPEST, Level
from planeditor.word.ooxml.styles import Style
from planeditor.word.order import Order, item_of, part_of
from planeditor.word.parts.chapters import ChapterWriter, Stretch, annex_mark, annexes_text
from planeditor.word.parts.goals import BATCH
from planeditor.word.stages import Stage
from planeditor.word.wording import council_values, plan_values, stand_ins
from planeditor.word.writing import Lists, Writing

Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many; an error that it raises ends the work."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of a `.docx` file, and what the form requires that the plan does not say, each once."""

    content: bytes
    missing: Sequence[Gap]


def export_document(
    tree: PlanTree,
    order: Order,
    *,
    author: str,
    at: datetime,
    revision: int = 0,
    progress: Progress | None = None,
) -> Exported:
    """The document asked for, always in Lithuanian; the same plan and order give the same bytes.

    `author` is "" where nobody said their name: then whoever leads the plan's team stands for them.
    `at` must know its time zone; its day is the document's date. Raises NotFound where the order is about
    something that is not in the plan, and UnusableTemplate for a template that cannot be used.
    """
    with _without_collection():
        return _export(tree, order, author, at, revision, progress)


def _export(
    tree: PlanTree, order: Order, author: str, at: datetime, revision: int, progress: Progress | None
) -> Exported:
    part, subject, forms = part_of(tree, order), item_of(tree, order), [*_forms(order.form)]
    document = WordDocument(order.template, order.form.head_page, order.template_name)
    steps = _Steps(_count_steps(forms, part), progress)
    catalogue, is_draft = Catalogue.of(Language.LT), order.stage is Stage.DRAFT
    # What is annexed to a decision is what the decision approves.
    stages = [order.stage, *(Stage.APPROVED for _ in forms[1:])]
    told = [
        Facts(part, form.words, catalogue, whole=tree, stage=stage, is_draft=is_draft, subject=subject)
        for form, stage in zip(forms, stages, strict=True)
    ]
    first = document.numbers_from
    marks, charts, writings = Marks(told[0], first), list[Chart](), list[Writing]()
    bookmarks = count(first + 1)
    for form, facts in zip(forms, told, strict=True):
        writing = Writing(
            facts,
            plan_values(facts, order, author, at),
            council_values(facts, order),
            stand_ins(facts),
            marks,
            charts,
            steps.step,
            headings=Headings(bookmarks),
            captions=Captions(bookmarks, writings[-1].captions.counted if writings else frozenset()),
            annexes=annexes_text(facts, form),
            charts_before=first,
            lists=_lists(document, form),
        )
        _write(document, form, writing)
        writings.append(writing)
    document.add_custom_xml(marks.listed(revision, at))
    document.add_charts(charts)
    title, name = (
        next((text for one in writings if (text := one.value(what))), "") for what in ("title", "author")
    )
    document.describe(title, name, at, at)
    content = document.to_bytes()
    steps.step()
    return Exported(content, [*dict.fromkeys(gap for one in writings for gap in one.missing)])


def _forms(form: Form | None) -> Iterator[Form]:
    """A form and what is annexed to it."""
    while form is not None:
        yield form
        form = form.annexed


def _lists(document: WordDocument, form: Form) -> Lists:
    words = form.words
    levels = [Level(words.chapter.fill({"number": "%1"}), is_roman=True)]
    chapters = document.add_list(levels, Style.HEADING_1)
    if not form.points:
        return Lists(chapters, None)
    signs = [".".join(f"%{level}" for level in range(1, last + 1)) for last in range(1, DEEPEST + 1)]
    levels = [Level(words.point.fill({"number": sign})) for sign in signs]
    return Lists(chapters, document.add_list(levels, Style.BODY_TEXT))


def _write(document: WordDocument, form: Form, writing: Writing) -> None:
    document.start_document(form.head_page)
    for lines in form.head:
        document.append(writing.lines(lines, document.page))
    after_head = document.position
    writer = ChapterWriter(writing, form)
    for chapter in form.chapters:
        _append(document, writer.chapter(chapter))
        writing.step()
    for lines in form.closing:
        document.keep_end_with_next()
        document.append(writing.lines(lines, document.page))
    _annex(document, form, writing, writer)
    title = writing.facts.words.contents.text
    document.insert(after_head, writing.headings.contents(title, form.contents, new_page=form.cover))


def _annex(document: WordDocument, form: Form, writing: Writing, writer: ChapterWriter) -> None:
    written = []
    for annex in form.annexes:
        if stretches := writer.annex(annex):
            written.append(stretches)
        writing.step()
    for stretches in written:
        page = stretches[0].page
        mark = annex_mark(writing, page, is_only=len(written) == 1)
        _append(document, [Stretch(page, [mark]), *stretches])


def _append(document: WordDocument, stretches: Sequence[Stretch]) -> None:
    for stretch in stretches:
        if stretch.page != document.page:
            document.start_section(stretch.page)
        document.append(stretch.elements)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Pause the search for garbage, a fifth of the work: all that is made here is kept until the end."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _count_steps(forms: Sequence[Form], part: PlanTree) -> int:
    """One for each chapter and annex, for each batch of activities that are told of, and for the file."""
    batches = len(part.of_kind(Kind.ACTIVITY)) // BATCH
    chapters = [chapter for form in forms for chapter in (*form.chapters, *form.annexes)]
    contents = [part.content for chapter in chapters for part in chapter.parts]
    return 1 + len(chapters) + batches * sum(isinstance(one, Goals | Activities) for one in contents)


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
