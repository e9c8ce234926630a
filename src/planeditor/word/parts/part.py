"""The parts of a chapter as paragraphs and tables."""

from typing import TypeAlias

from planeditor.plan.items import Kind, field_of
from planeditor.word.facts import Facts
from planeditor.word.forms.content import (
    Activities,
    AreasTable,
    Cards,
    DirectionsTable,
    FundingTable,
    Goals,
    Listing,
    Narratives,
    Photos,
    Record,
    SumsChart,
    SumsTable,
    Swot,
    Takeaways,
    Texts,
    Timeline,
)
from planeditor.word.forms.form import Part
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.markup import Xml, keep_end_with_next
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.units import TWIPS_PER_MM
from planeditor.word.parts.areas import areas_table
from planeditor.word.parts.cards import cards, each
from planeditor.word.parts.directions import directed, directions_table
from planeditor.word.parts.funding import funding_table
from planeditor.word.parts.goals import activities, goals
from planeditor.word.parts.listings import listed, listing
from planeditor.word.parts.records import RecordMaker
from planeditor.word.parts.sums import sums_chart, sums_table
from planeditor.word.parts.swot import swot
from planeditor.word.parts.takeaways import takeaways, takes_home
from planeditor.word.parts.timeline import dated, timeline
from planeditor.word.writing import Writing

Elements: TypeAlias = list[Xml]


def part_elements(writing: Writing, part: Part, around: str) -> Elements:
    """The part with its heading, introduction, caption and note; nothing where it has nothing to say.

    What is `around` it, such as its chapter, names its table to those who do not see it, where it does not.
    """
    if not writing.facts.meets(part.when):
        return []
    start = writing.place()
    heading = _heading(writing, part)
    intro = writing.intro(part.intro)
    content = _content(writing, part, around)
    if not content:
        writing.return_to(start)
        marked = writing.lacks(part.heading or part.caption) if part.required else []
        return [*_heading(writing, part), *marked] if marked else []
    if part.note:
        content = [*content[:-1], keep_end_with_next(content[-1]), paragraph(part.note, Style.NOTE)]
    return [*heading, *intro, *content]


def has_content(facts: Facts, part: Part) -> bool:
    """Whether the part will say something, told before it is written."""
    if not facts.meets(part.when):
        return False
    match part.content:
        case Goals():
            return bool(facts.of(Kind.GOAL))
        case Activities() | AreasTable():
            return bool(facts.of(Kind.ACTIVITY))
        case Listing() as content:
            return bool(listed(facts, content))
        case Timeline():
            return bool(dated(facts))
        case FundingTable():
            return any(facts.funding.values())
        case SumsTable() | SumsChart():
            return bool(facts.sum(facts.plan).gross)
        case DirectionsTable():
            return directed(facts)
        case Swot():
            return bool(facts.of(Kind.SWOT))
        case Narratives() as narratives:
            told = facts.told(narratives.of)
            texts = [str(getattr(told, one.field)) for one in narratives.fields] if told else []
            return any(text.strip() for text in texts)
        case Cards() as content:
            return bool(each(facts, content))
        case Photos():
            return False
        case Takeaways() as content:
            return takes_home(facts, content)
    return True


def _heading(writing: Writing, part: Part) -> Elements:
    return [writing.headings.make(part.heading, 2)] if part.heading else []


def _content(writing: Writing, part: Part, around: str) -> Elements:
    width = part.page.text_width
    match part.content:
        case Texts() as texts:
            return writing.told(texts.text, texts.blanks, is_numbered=texts.is_numbered)
        case Narratives() as narratives:
            return _narratives(writing, narratives, 3 if part.heading else 2)
        case Goals() as content:
            return goals(writing, content, width)
        case Activities() as content:
            return activities(writing, content, width)
        case SumsChart() as content:
            return sums_chart(writing, content, part.caption, width)
        case Photos() as photos:
            shown = [writing.photo(one, width / TWIPS_PER_MM, photos.height_mm) for one in writing.photos]
            # Not that of charts, which keep with what is below them: any number of photos may follow.
            return [paragraph([one], Style.FIGURE_CAPTION) for one in shown]
    place = writing.place()
    caption = writing.caption(part.caption)
    table = _table(writing, part, part.caption or part.heading or around, width)
    if not table:
        writing.return_to(place)
    return [*caption, *table] if table else []


def _table(writing: Writing, part: Part, title: str, width: int) -> Elements:
    match part.content:
        case Record() as record:
            maker = RecordMaker(writing, record.rows, record.label_mm, width)
            subject = writing.facts.told(record.of)
            return maker.table(subject, title) if subject is not None else []
        case Listing() as content:
            return listing(writing, content, title, width)
        case Swot():
            return swot(writing, title, width)
        case Timeline() as content:
            return timeline(writing, content, title, width)
        case FundingTable() as content:
            return funding_table(writing, content, title, width)
        case SumsTable() as content:
            return sums_table(writing, content, title, width)
        case DirectionsTable() as content:
            return directions_table(writing, content, title, width)
        case AreasTable() as content:
            return areas_table(writing, content, title, width)
        case Cards() as content:
            return cards(writing, content, title, width)
        case Takeaways() as content:
            return takeaways(writing, content, width)
    raise NotImplementedError(part.content)


def _narratives(writing: Writing, narratives: Narratives, level: int) -> Elements:
    item = writing.facts.told(narratives.of)
    elements: Elements = []
    if item is None:
        return elements
    for narrative in narratives.fields:
        field = field_of(narratives.of, narrative.field)
        text = str(getattr(item, field.name))
        if not text.strip():
            continue
        if narrative.heading:
            elements.append(writing.headings.make(narrative.heading, level))
        elements += writing.marks.paragraphs(item, field, text, Style.BODY_TEXT, writing.body)
    return elements
