"""What each participant of a session takes home and for whom."""

from collections.abc import Iterator, Sequence
from datetime import date

from planeditor.plan.items import Activity, Decision, Idea, Item, Kind, Link, Participant, Partner
from planeditor.plan.numbers import format_long_date
from planeditor.word.facts import Facts
from planeditor.word.forms.content import Takeaways
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.tables import Cell, Column, Row, RowKind, TableMaker
from planeditor.word.sources import SOURCES
from planeditor.word.values import areas_text
from planeditor.word.writing import Writing

_COLUMNS = (Column(3), Column(2))
_Told = tuple[str, str]
"""What is taken home, and for whom."""


def takeaways(writing: Writing, part: Takeaways, width: int) -> list[Xml]:
    """A table for each participant who takes something home."""
    facts, maker = writing.facts, TableMaker(_COLUMNS, width)
    elements: list[Xml] = []
    for person in _people(facts):
        rows = [*_rows(facts, part, person)]
        if rows:
            name = part.person.fill(_told_of(facts, person)) or facts.name(person)
            elements.append(writing.headings.make(name, 2))
            elements.append(maker.table([[part.what, part.whom]], rows, name))
    return elements


def takes_home(facts: Facts, part: Takeaways) -> bool:
    """Whether there is anybody who takes something home."""
    return any(next(_rows(facts, part, person), None) for person in _people(facts))


def _people(facts: Facts) -> list[Participant]:
    return [one for one in facts.of(Kind.PARTICIPANT) if isinstance(one, Participant)]


def _told_of(facts: Facts, person: Participant) -> dict[str, str]:
    values = {name: getattr(person, name) for name in ("name", "institution", "municipality")}
    return values | {"areas": areas_text(facts, person.areas)}


def _rows(facts: Facts, part: Takeaways, person: Participant) -> Iterator[Row]:
    for name, told in (
        (part.decided, _decided(facts, person)),
        (part.made, _made(facts, person)),
        (part.waiting, _waiting(facts, person, part.most)),
    ):
        if told:
            yield Row([Cell(name, span=2)], RowKind.GROUP)
            yield from (Row(one) for one in told)


def _decided(facts: Facts, person: Participant) -> list[_Told]:
    """What the participant has to do, first what is due first."""
    mine = [
        one for one in facts.of(Kind.DECISION) if isinstance(one, Decision) and one.responsible == person.id
    ]
    mine.sort(key=lambda one: one.due or date.max)
    about = SOURCES[Kind.DECISION]["about_what"]
    return [(_dated(facts, one), about.text(facts, one)) for one in mine]


def _dated(facts: Facts, decision: Decision) -> str:
    name = facts.name(decision)
    day = format_long_date(decision.due) if decision.due else ""
    return facts.words.by_day.fill({"text": name, "day": day}) or name


def _made(facts: Facts, person: Participant) -> list[_Told]:
    """What was made of the ideas of the participant's areas."""
    made = [
        id_ for id_, ideas in facts.origins.items() if any(_concerns(facts, one, person) for one in ideas)
    ]
    return [(f"{facts.called(item)}: {facts.name(item)}", _whom(facts, item)) for item in facts.ordered(made)]


def _waiting(facts: Facts, person: Participant, most: int) -> list[_Told]:
    """The ideas of the participant's areas of which nothing came yet, those with most votes first."""
    ideas = [one for one in facts.of(Kind.IDEA) if isinstance(one, Idea) and not one.became]
    mine = [one for one in ideas if _concerns(facts, one, person)]
    mine.sort(key=lambda one: -(facts.ideas.votes(one.id) or 0))
    return [(facts.name(one), _said_by(facts, one, person)) for one in mine[:most]]


def _concerns(facts: Facts, idea: Idea, person: Participant) -> bool:
    return bool(idea.areas & person.areas) or facts.author(idea) is person


def _said_by(facts: Facts, idea: Idea, person: Participant) -> str:
    """Whose idea it is, to go on with it together."""
    return "" if facts.author(idea) is person else SOURCES[Kind.IDEA]["author_from"].text(facts, idea)


def _whom(facts: Facts, item: Item) -> str:
    """Whom at home something concerns, or with whom it is to be done."""
    match item:
        case Activity():
            return SOURCES[Kind.ACTIVITY]["schools_in_short"].text(facts, item)
        case Partner():
            return _in_lines((item.contact, item.phone, item.email))
        case Link():
            return _linked(facts, item)
        case _:
            return ""


def _in_lines(parts: Sequence[str]) -> str:
    return "\n".join(filter(None, parts))


def _linked(facts: Facts, link: Link) -> str:
    """The linked activity, and who answers for it."""
    target = facts.get(link.target)
    responsible = facts.get(target.responsible) if isinstance(target, Activity) else None
    return _in_lines((facts.named(target) if target else "", facts.name(responsible) if responsible else ""))
