"""A plan as a Word document in the form that it is asked for."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import NamedTuple

from planeditor.language import Catalogue, Language, Said
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.word.captions import Captions
from planeditor.word.facts import Facts
from planeditor.word.filling.document import fill, read_form
from planeditor.word.filling.telling import Teller, Values
from planeditor.word.forms.content import Activities, Goals
from planeditor.word.forms.form import Form
from planeditor.word.gaps import Gap
from planeditor.word.marks import Marks
from planeditor.word.ooxml.charts import Chart
from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.numbering import DEEPEST, Level
from planeditor.word.ooxml.photos import Photo
from planeditor.word.ooxml.styles import Style
from planeditor.word.order import Order, item_of, part_of
from planeditor.word.parts.chapters import ChapterWriter, Stretch, annex_mark, annexes_text
from planeditor.word.parts.goals import BATCH
from planeditor.word.stages import Stage
from planeditor.word.wording import council_values, plan_values, stand_ins
from planeditor.word.writing import Lists, Writing

Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many; an error that it raises ends the work."""

Paginate = Callable[[bytes], Mapping[str, int]]
"""Lays a document out; gives the number of the page that each bookmark of a heading stands on."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of a `.docx` file, and what the form requires that the plan does not say, each once.

    What of a form made in Word could not be filled is told in `unfilled`, and stands in it as it was written.
    """

    content: bytes
    missing: Sequence[Gap]
    unfilled: Sequence[Said] = ()


def export_document(
    tree: PlanTree,
    order: Order,
    *,
    author: str,
    at: datetime,
    paginate: Paginate | None = None,
    revision: int = 0,
    progress: Progress | None = None,
) -> Exported:
    """The document asked for, always in Lithuanian; the same plan and order give the same bytes.

    Where it has contents, `paginate` tells their pages, asked once with the document that lacks them alone;
    without it they name none.

    `author` is "" where nobody said their name: then whoever leads the plan's team stands for them.
    `at` must know its time zone; its day is the document's date. Raises NotFound where the order is about
    something that is not in the plan, and UnusableTemplate for a template that cannot be used.
    """
    with _without_collection():
        if order.form.document:
            return _filled(tree, order, author, at, progress or (lambda _done, _total: None))
        return _export(tree, order, author, at, revision, paginate, progress)


def _export(
    tree: PlanTree,
    order: Order,
    author: str,
    at: datetime,
    revision: int,
    paginate: Paginate | None,
    progress: Progress | None,
) -> Exported:
    part, forms = part_of(tree, order), [*order.form.together]
    document = WordDocument(order.template, order.form.head_page, order.template_name)
    steps = _Steps(_count_steps(forms, part), progress)
    told = _facts(tree, part, order, forms)
    first = document.numbers_from
    bookmarks = count(first + 1)
    marks, pictures, written = Marks(told[0], bookmarks), list[Chart | Photo](), list[_Written]()
    for form, facts in zip(forms, told, strict=True):
        values = plan_values(facts, order, author, at)
        writing = Writing(
            facts,
            values,
            council_values(facts, order),
            stand_ins(facts, values),
            marks,
            pictures,
            steps.step,
            headings=Headings(bookmarks),
            captions=Captions(bookmarks, written[-1].writing.captions.counted if written else frozenset()),
            annexes=annexes_text(facts, form),
            pictures_before=first,
            lists=_lists(document, form),
            photos=order.photos,
        )
        written.append(_Written(_write(document, form, writing), form, writing))
    document.add_custom_xml(marks.listed(revision, at))
    document.add_pictures(pictures)
    writings = [one.writing for one in written]
    title, name = (_told(writings, what) for what in ("title", "author"))
    document.describe(title, name, at, at)
    content = _with_contents(document, written, paginate)
    steps.step()
    return Exported(content, [*dict.fromkeys(gap for one in writings for gap in one.missing)])


def _filled(tree: PlanTree, order: Order, author: str, at: datetime, progress: Progress) -> Exported:
    """The document of a form made in Word."""
    (facts,) = _facts(tree, part_of(tree, order), order, [order.form])
    values = plan_values(facts, order, author, at)
    teller = Teller(facts, Values(values, stand_ins(facts, values)))
    # How far it is, nobody knows before the rows are repeated.
    content = fill(read_form(order.form.document, order.form.name), teller, lambda: progress(0, 1))
    progress(1, 1)
    return Exported(content, [*teller.missing], teller.unfilled)


def _facts(tree: PlanTree, part: PlanTree, order: Order, forms: Sequence[Form]) -> list[Facts]:
    """What each form asks, form by form: what is annexed to a decision is what the decision approves."""
    catalogue, subject, is_draft = Catalogue.of(Language.LT), item_of(tree, order), order.stage is Stage.DRAFT
    stages = [order.stage, *(Stage.APPROVED for _ in forms[1:])]
    return [
        Facts(
            part,
            form.words,
            catalogue,
            whole=tree,
            stage=stage,
            is_draft=is_draft,
            subject=subject,
            options=order.options,
        )
        for form, stage in zip(forms, stages, strict=True)
    ]


def _told(writings: Sequence[Writing], what: str) -> str:
    """What the first of them that has such a value says."""
    return next((text for one in writings if (text := one.value(what))), "")


class _Written(NamedTuple):
    """A document that is written, and the position in the file that is kept for its contents."""

    position: int
    form: Form
    writing: Writing


def _with_contents(document: WordDocument, written: Sequence[_Written], paginate: Paginate | None) -> bytes:
    """The file with the contents of all its documents, laid out where somebody does that."""

    def put(pages: Mapping[str, int] | None) -> bytes:
        for position, form, writing in written:
            title, width = writing.facts.words.contents.text, form.page.text_width
            made = writing.headings.contents(
                title, form.contents, width=width, new_page=form.cover, pages=pages
            )
            document.put(position, made)
        return document.to_bytes()

    if paginate is None or not any(one.form.contents for one in written):
        return put(None)
    return put(paginate(put({})))


def _lists(document: WordDocument, form: Form) -> Lists:
    words = form.words
    levels = [Level(words.chapter.fill({"number": "%1"}), is_roman=True)]
    chapters = document.add_list(levels, Style.HEADING_1)
    if not form.points:
        return Lists(chapters, None)
    signs = [".".join(f"%{level}" for level in range(1, last + 1)) for last in range(1, DEEPEST + 1)]
    levels = [Level(words.point.fill({"number": sign})) for sign in signs]
    return Lists(chapters, document.add_list(levels, Style.BODY_TEXT))


def _write(document: WordDocument, form: Form, writing: Writing) -> int:
    """Write the document that a form makes; returns the position where its contents are to be."""
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
    return document.keep_place(after_head)


def _annex(document: WordDocument, form: Form, writing: Writing, writer: ChapterWriter) -> None:
    written = []
    for one in form.annexes:
        if annex := writer.annex(one):
            written.append(annex)
        writing.step()
    for number, annex in enumerate(written, start=1):
        mark = annex_mark(writing, annex, number, is_only=len(written) == 1)
        _append(document, [mark, *annex.stretches])


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
