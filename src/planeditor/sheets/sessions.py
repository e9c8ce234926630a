"""The sheets of sessions: ideas, decisions and participants, each where the plan has any."""

from collections.abc import Iterator

from planeditor.language import said
from planeditor.plan.ideas import Ideas, is_author_shown
from planeditor.plan.items import Decision, Idea, Kind, Participant
from planeditor.plan.numbers import format_date
from planeditor.plan.vocabulary import Area
from planeditor.sheets.sheet import Column, Value
from planeditor.sheets.styles import Content
from planeditor.sheets.tables import Tables


def ideas(tables: Tables) -> None:
    """A row for each idea, those merged into others too, with all its votes and what became of it."""
    words, kind, known = tables.words, Kind.IDEA, Ideas(tables.tree)
    columns = [
        *tables.declared(kind, title=60, areas=18),
        *tables.derived(kind, session=28, step=28, author=20),
        *tables.declared(kind, table=10, sheet=10, group=20),
        Column(words.field(kind, "votes"), Content.NUMBER, 10),
        *tables.numbers(kind, "benefit", "feasibility"),
        *tables.derived(kind, became=40, merged_into=40),
        *tables.declared(kind, notes=40),
    ]
    sheet = tables.sheet(words.say(said("sheets", "Ideas")), columns, kind)
    for item in tables.tree.of_kind(kind):
        assert isinstance(item, Idea)
        sheet.add([*_idea(tables, item, known.votes(item.id))], item)
    sheet.finish(tables.total)


def decisions(tables: Tables) -> None:
    """A row for each decision of a session: who does what until when."""
    words, kind = tables.words, Kind.DECISION
    columns = [
        Column(words.say(said("sheets", "Session")), width=28),
        *tables.declared(kind, title=50),
        *tables.derived(kind, responsible=24, due=14, about=40, done=10),
        *tables.declared(kind, notes=40),
    ]
    sheet = tables.sheet(words.say(said("sheets", "Decisions")), columns, kind)
    for item in tables.tree.of_kind(kind):
        assert isinstance(item, Decision)
        people = (tables.tree.get(id_) for id_ in (item.parent, item.responsible, item.about))
        session, responsible, about = map(words.name, people)
        due = format_date(item.due) if item.due else ""
        done = words.say(said("sheets", "yes")) if item.done else ""
        sheet.add([session, item.title, responsible, due, about, done, item.notes], item)
    sheet.finish(tables.total)


def participants(tables: Tables) -> None:
    """A row for each participant of each session."""
    words, kind = tables.words, Kind.PARTICIPANT
    columns = [
        Column(words.say(said("sheets", "Session")), width=28),
        *tables.declared(kind, name=26, institution=34, municipality=26, areas=22, table=10),
    ]
    sheet = tables.sheet(words.say(said("sheets", "Participants")), columns, kind)
    for item in tables.tree.of_kind(kind):
        assert isinstance(item, Participant)
        session, areas = words.name(tables.tree[item.parent]), words.labels(item.areas, Area)
        sheet.add([session, item.name, item.institution, item.municipality, areas, item.table], item)
    sheet.finish(tables.total)


def _idea(tables: Tables, item: Idea, votes: int | None) -> Iterator[Value]:
    words = tables.words
    yield item.title
    yield words.labels(item.areas, Area)
    yield words.name(tables.tree.get(item.session))
    yield words.name(tables.tree.get(item.step))
    yield words.name(tables.tree.get(item.author)) if is_author_shown(tables.tree, item) else ""
    yield item.table
    yield item.sheet
    yield item.group
    yield votes
    yield item.benefit
    yield item.feasibility
    yield words.names(item.became)
    yield words.name(tables.tree.get(item.merged_into))
    yield item.notes
