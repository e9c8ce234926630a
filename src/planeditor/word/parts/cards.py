"""Cards of one size to be cut apart: of ideas, of participants, or blank ones to be written on."""

from collections.abc import Mapping, Sequence

from planeditor.plan.items import Idea, Kind, Participant
from planeditor.word.facts import Facts
from planeditor.word.forms.content import Cards, CardsOf
from planeditor.word.ooxml.elements import paragraph
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.tables import Column, Row, table
from planeditor.word.ooxml.units import twips
from planeditor.word.sources import SOURCES
from planeditor.word.values import areas_text
from planeditor.word.writing import Writing


def cards(writing: Writing, part: Cards, title: str, width: int) -> list[Xml]:
    """The cards, row by row, in a table of the title; nothing where there is nothing to make cards for."""
    made = [_card(writing, part, values) for values in each(writing.facts, part)]
    if not made:
        return []
    made += [[]] * (-len(made) % part.columns)
    rows = [
        Row(made[at : at + part.columns], height=twips(part.height_mm))
        for at in range(0, len(made), part.columns)
    ]
    return [table([Column(1)] * part.columns, [], rows, width, title)]


def each(facts: Facts, part: Cards) -> Sequence[Mapping[str, str]]:
    """What is told of each card, beside what is told of the plan."""
    match part.of:
        case CardsOf.BLANK:
            return [{"number": str(number)} for number in range(1, part.count + 1)]
        case CardsOf.IDEA:
            found = [one for one in facts.of(Kind.IDEA) if isinstance(one, Idea)]
            return [_idea(facts, one, number) for number, one in enumerate(found, 1)]
        case CardsOf.PARTICIPANT:
            people = [one for one in facts.of(Kind.PARTICIPANT) if isinstance(one, Participant)]
            return [_participant(facts, one, number) for number, one in enumerate(people, 1)]


def _idea(facts: Facts, idea: Idea, number: int) -> Mapping[str, str]:
    sources = SOURCES[Kind.IDEA]
    told = {name: sources[name].text(facts, idea) for name in ("group", "votes", "became")}
    sheet = str(number if idea.sheet is None else idea.sheet)
    return {"number": sheet, "idea": facts.name(idea), "areas": areas_text(facts, idea.areas)} | told


def _participant(facts: Facts, one: Participant, number: int) -> Mapping[str, str]:
    return {
        "number": str(number),
        "name": one.name,
        "institution": one.institution,
        "municipality": one.municipality,
        "areas": areas_text(facts, one.areas),
        "table_name": one.table,
    }


def _card(writing: Writing, part: Cards, values: Mapping[str, str]) -> list[Xml]:
    title = writing.filled([part.title], council=values)
    lines = writing.filled(part.lines, council=values)
    return [
        *(paragraph(writing.captions.runs(text), Style.CARD_TITLE) for text in title),
        *(paragraph(writing.captions.runs(text), Style.CARD_TEXT) for text in lines),
    ]
