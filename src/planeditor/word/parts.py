"""The parts of a chapter as paragraphs and tables."""

from typing import TypeAlias

from planeditor.plan.items import Kind, field_of
from planeditor.word.elements import paragraph
from planeditor.word.form import (
    FundingTable,
    Goals,
    Listing,
    Narratives,
    Part,
    Record,
    SumsTable,
    Swot,
    Texts,
)
from planeditor.word.funding import funding_table
from planeditor.word.goals import goals
from planeditor.word.listings import listing
from planeditor.word.markup import Xml
from planeditor.word.records import RecordMaker
from planeditor.word.styles import Style
from planeditor.word.sums_tables import sums_table
from planeditor.word.swot import swot
from planeditor.word.writing import Writing

Elements: TypeAlias = list[Xml]


def part_elements(writing: Writing, part: Part) -> Elements:
    """The part with its heading, introduction, caption and note; nothing where it has nothing to say."""
    if not writing.facts.meets(part.when):
        return []
    content = _content(writing, part)
    if not content and part.required:
        content = [paragraph(writing.facts.words.missing.text, Style.BODY_TEXT)]
    if not content:
        return []
    elements = [paragraph(part.heading, Style.HEADING_2)] if part.heading else []
    elements += [paragraph(text, Style.BODY_TEXT, keep_next=True) for text in writing.filled(part.intro)]
    elements += content
    return elements + ([paragraph(part.note, Style.NOTE)] if part.note else [])


def _content(writing: Writing, part: Part) -> Elements:
    width = part.page.text_width
    match part.content:
        case Texts() as texts:
            return [paragraph(text, Style.BODY_TEXT) for text in writing.filled(texts.text)]
        case Narratives() as narratives:
            return _narratives(writing, narratives, Style.HEADING_3 if part.heading else Style.HEADING_2)
        case Goals() as content:
            return goals(writing, content, width)
    table = _table(writing, part, width)
    return [*writing.caption(part.caption), *table] if table else []


def _table(writing: Writing, part: Part, width: int) -> Elements:
    match part.content:
        case Record() as record:
            maker = RecordMaker(writing, record.rows, record.label_mm, width)
            return maker.table(writing.facts.plan)
        case Listing() as content:
            return listing(writing, content, width)
        case Swot():
            return swot(writing, width)
        case FundingTable() as content:
            return funding_table(writing, content, width)
        case SumsTable() as content:
            return sums_table(writing, content, width)
    raise NotImplementedError(part.content)


def _narratives(writing: Writing, narratives: Narratives, style: Style) -> Elements:
    elements: Elements = []
    for narrative in narratives.fields:
        field = field_of(Kind.PLAN, narrative.field)
        told = writing.marks.paragraphs(writing.facts.plan, field, Style.BODY_TEXT, Style.LIST_DASH)
        if told and narrative.heading:
            elements.append(paragraph(narrative.heading, style))
        elements += told
    return elements
