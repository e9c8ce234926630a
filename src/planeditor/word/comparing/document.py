"""What changed between two states of a plan as a document: in two columns, or as the plan's text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from planeditor.language import Catalogue, Language, Said, said, said_n
from planeditor.merge.told import Comparison
from planeditor.plan.fields import PAGE
from planeditor.plan.numbers import format_long_date
from planeditor.plan.tree import PlanTree
from planeditor.word.comparing.columns import columns
from planeditor.word.comparing.layouts import Layout
from planeditor.word.comparing.running import RunningText
from planeditor.word.facts import Facts
from planeditor.word.forms.collection import DEFAULT_FORM, Forms
from planeditor.word.ooxml.document import WordDocument
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.stages import Stage
from planeditor.word.wording import title_of_plan

Say = Callable[[Said | str], str]


_SUBTITLES = {
    Layout.COLUMNS: said("comparison", "Comparison of the changes"),
    Layout.TEXT: said("comparison", "Text with the changes marked"),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states of one plan and what they are called."""

    before: PlanTree
    after: PlanTree
    names: tuple[Said, Said]


def export_comparison(compared: Compared, layout: Layout, *, author: str, at: datetime) -> bytes:
    """The document as a `.docx` file, always in Lithuanian; the same states and moment give the same bytes.

    `at` must know its time zone; its day is the document's date. Raises InvalidPlan for states of different
    plans.
    """
    catalogue = Catalogue.of(Language.LT)

    def say(one: Said | str) -> str:
        return one if isinstance(one, str) else catalogue.say(one)

    comparison = Comparison(say, compared.before, compared.after, longest=PAGE)
    forms = Forms()
    words = forms.read(DEFAULT_FORM).words
    tree = compared.after
    facts = Facts(tree, words, catalogue, whole=tree, stage=Stage.DRAFT, is_draft=True)
    title = title_of_plan(facts)
    document = WordDocument(forms.template())
    headings = Headings(count(document.numbers_from + 1))
    document.append(_head(say(_SUBTITLES[layout]), title))
    document.append(_about(compared, comparison, layout, at, say))
    if layout is Layout.COLUMNS:
        document.append(columns(comparison, headings, say, document.page.text_width))
    else:
        document.append(RunningText(comparison, headings, say).elements())
    document.describe(title, author, at, at)
    return document.to_bytes()


def _head(subtitle: str, title: str) -> Iterator[Xml]:
    yield paragraph(title, Style.TITLE)
    yield paragraph(subtitle, Style.SUBTITLE)


def _about(
    compared: Compared, comparison: Comparison, layout: Layout, at: datetime, say: Say
) -> Iterator[Xml]:
    """Which states are compared, when, and how to read it."""
    before, after = compared.names
    yield paragraph(say(said("comparison", "Was: {state}", state=before)), Style.BODY_TEXT)
    yield paragraph(say(said("comparison", "Became: {state}", state=after)), Style.BODY_TEXT)
    day = format_long_date(at.date())
    yield paragraph(say(said("comparison", "Compared: {day}", day=day)), Style.BODY_TEXT)
    told = said_n("comparison", "Items that differ: %n.", len(comparison.differences))
    yield paragraph(say(told), Style.BODY_TEXT)
    if layout is Layout.TEXT:
        key = said("comparison", "What is deleted is struck through, what is new is bold.")
        yield paragraph(say(key), Style.BODY_TEXT)
