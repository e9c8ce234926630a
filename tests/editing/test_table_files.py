"""A session goes out to tables without anything else of its plan, and what they did comes back as copies."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import NOON, item_id, small_plan
from tests.people import PLAN, Person

from planeditor.editing import library
from planeditor.editing.arrivals import News
from planeditor.editing.meeting import take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.table_files import at_home, brought_home, session_items
from planeditor.errors import InvalidPlan
from planeditor.files.reader import read
from planeditor.files.writer import save
from planeditor.merge.lineage import made
from planeditor.merge.three_way import merge
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import (
    ROOT_PARENT,
    Idea,
    Item,
    Kind,
    Participant,
    Plan,
    Session,
    SessionStep,
    title_of,
)
from planeditor.plan.tree import PlanTree

_MEETINGS = 40
"""After so many, there are a million million ways from the last state to the first."""
SESSION, PERSON, STEP, OWN, ELSE, OTHER = (item_id(number) for number in range(20, 26))


def session_plan(hides_authors: bool = False) -> list[Item]:
    return [
        *small_plan(),
        Session(id=SESSION, parent=PLAN, title="Sesija", notes="Tik mums", hides_authors=hides_authors),
        Participant(id=PERSON, parent=SESSION, name="Vardenė"),
        SessionStep(id=STEP, parent=SESSION, title="Idėjos"),
        Idea(
            id=OWN, parent=PLAN, session=SESSION, title="Stovykla", author=PERSON, votes=2, host_votes=3,
            became=frozenset({item_id(5)}), notes="Tylėti",
        ),
        Idea(id=ELSE, parent=PLAN, title="Be sesijos"),
    ]  # fmt: skip


class Table:
    """A laptop at a table that the file of a session came to."""

    def __init__(self, person: Person, path: Path) -> None:
        self.person = person
        arrival = person.receive(path)
        assert arrival.news is News.NEW
        self.plan = OpenPlan(person.store, arrival.plan, person.name)

    def say(self, title: str) -> None:
        self.plan.add(Kind.IDEA, self.plan.id, title=title, session=SESSION)

    def send(self) -> Path:
        path = self.person._folder / f"{self.person.name}.planas"
        library.send(self.person.store, self.plan, path, NOON)
        return path


@pytest.fixture
def host(office: Callable[[str], Person]) -> Person:
    rasa = office("Rasa")
    library.create(rasa.store, session_plan(), "Rasa", NOON)
    return rasa


def sent(host: Person, name: str = "stalas") -> Path:
    plan, path = host.plan, host._folder / f"{name}.planas"
    session = plan.tree[SESSION]
    assert isinstance(session, Session)
    library.send_session(host.store, plan, session, path, NOON)
    return path


def told(host: Person) -> list[str]:
    return sorted(title_of(one) for one in host.plan.tree.of_kind(Kind.IDEA))


def test_nothing_of_the_plan_leaves_but_the_session(host: Person) -> None:
    items = read(sent(host)).items
    assert {one.kind for one in items.values()} == {
        Kind.PLAN, Kind.SESSION, Kind.PARTICIPANT, Kind.SESSION_STEP, Kind.IDEA
    }  # fmt: skip
    idea, session = items[OWN], items[SESSION]
    assert isinstance(idea, Idea) and isinstance(session, Session)
    assert (idea.title, idea.votes, idea.author) == ("Stovykla", 2, PERSON)
    assert (idea.host_votes, idea.became, idea.notes, session.notes) == (None, frozenset(), "", "")
    assert ELSE not in items and PLAN not in items


def test_no_authors_leave_where_nobody_is_to_see_them() -> None:
    tree = PlanTree(session_plan(hides_authors=True))
    session = tree[SESSION]
    assert isinstance(session, Session)
    idea = session_items(tree, session)[OWN]
    assert isinstance(idea, Idea) and idea.author is None


def test_the_ideas_of_two_tables_come_into_the_plan_and_twice_is_once(
    host: Person, office: Callable[[str], Person]
) -> None:
    tables = [Table(office(name), sent(host, name)) for name in ("Jonas", "Ona")]
    for number, table in enumerate(tables):
        table.say(f"Nauja {number}")
    files = [table.send() for table in tables]
    assert [host.take(path) for path in files] == [0, 0]
    assert told(host) == ["Be sesijos", "Nauja 0", "Nauja 1", "Stovykla"]
    assert [host.receive(path).news for path in files] == [News.OLDER, News.OLDER]
    kept = host.plan.tree[OWN]
    assert isinstance(kept, Idea)
    assert (kept.host_votes, kept.became, kept.notes) == (3, frozenset({item_id(5)}), "Tylėti")


def test_a_table_that_sends_again_brings_only_what_is_new(
    host: Person, office: Callable[[str], Person]
) -> None:
    table = Table(office("Jonas"), sent(host))
    table.say("Pirma")
    host.take(table.send())
    table.say("Antra")
    (first,) = (one.id for one in table.plan.tree.of_kind(Kind.IDEA) if title_of(one) == "Pirma")
    table.plan.edit(first, "title", "Pirma, gražiau")
    arrival = host.receive(table.send())
    assert (arrival.news, arrival.plan, arrival.changes) == (News.COPY, PLAN, 2)
    host.take(table.send())
    assert told(host) == ["Antra", "Be sesijos", "Pirma, gražiau", "Stovykla"]


def test_one_idea_that_two_tables_rewrote_is_a_question(
    host: Person, office: Callable[[str], Person]
) -> None:
    files = []
    for name in ("Jonas", "Ona"):
        table = Table(office(name), sent(host, name))
        table.plan.edit(OWN, "title", f"Taip sako {name}")
        table.plan.edit(OWN, "notes", f"Pastaba: {name}")
        files.append(table.send())
    assert host.take(files[0]) == 0
    plan, meeting = host.meet(files[1])
    assert {key.field for key in meeting.found.contested} >= {"title"}
    take_in(host.store, plan, meeting, {}, NOON)
    idea = host.plan.tree[OWN]
    assert isinstance(idea, Idea) and idea.notes.startswith("Tylėti")


def test_what_the_plan_became_meanwhile_stays(host: Person, office: Callable[[str], Person]) -> None:
    table = Table(office("Jonas"), sent(host))
    host.plan.remove([item_id(7)])
    host.plan.add(Kind.IDEA, PLAN, title="Vedėjos", session=SESSION)
    table.say("Stalo")
    table.plan.remove([OWN])
    table.plan.add(Kind.GOAL, table.plan.id, title="Tikslas iš stalo")
    table.plan.edit(table.plan.id, "title", "Kaip stalas vadina")
    assert host.take(table.send()) == 0
    assert told(host) == ["Be sesijos", "Stalo", "Vedėjos"]
    assert item_id(7) not in host.plan.tree
    assert [title_of(one) for one in host.plan.tree.of_kind(Kind.GOAL)][1:] == ["Tikslas iš stalo"]
    assert host.title(PLAN) == "Bandomasis planas"


def test_the_session_is_not_removed_by_a_table(host: Person, office: Callable[[str], Person]) -> None:
    table = Table(office("Jonas"), sent(host))
    table.say("Nauja")
    table.plan.remove([SESSION])
    assert table.plan.tree.of_kind(Kind.PARTICIPANT) == []
    table.plan.add(Kind.IDEA, table.plan.id, title="Po sesijos")
    assert host.take(table.send()) == 0
    tree = host.plan.tree
    assert {SESSION, PERSON, STEP} <= tree.items().keys()
    said = {one.title: one for one in tree.of_kind(Kind.IDEA) if isinstance(one, Idea)}
    assert {title for title, one in said.items() if one.session == SESSION} == {
        "Stovykla",
        "Nauja",
        "Po sesijos",
    }
    assert said["Stovykla"].author == PERSON


def test_the_file_brings_nothing_to_whom_it_came_from(host: Person) -> None:
    assert host.receive(sent(host)).news is News.SAME
    assert len(host.store.plans()) == 1


def test_the_session_of_a_plan_that_is_not_here_is_a_plan_of_its_own(
    host: Person, office: Callable[[str], Person]
) -> None:
    table = Table(office("Jonas"), sent(host))
    table.say("Nauja")
    ona = office("Ona")
    arrival = ona.receive(table.send())
    assert arrival.news is News.NEW
    (sentence,) = arrival.sentences
    assert "without its plan" in str(sentence)
    (whole,) = office("Rasa 2").receive(host.send()).sentences
    assert "A new plan" in str(whole)
    assert [entry.title for entry in ona.store.plans()] == ["Sesija"]


def test_a_table_whose_copies_met_again_and_again_is_brought_home(
    host: Person, office: Callable[[str], Person]
) -> None:
    table = Table(office("Ona"), sent(host))
    table.say("Iš stalo")
    came = read(table.send())
    first, *_, last = came.lineage.records
    records, both = [first], [first.id]
    for depth in range(_MEETINGS):  # of none of which the content came along
        meeting = [made(f"{depth}{who}", both) for who in "AB"]
        records += meeting
        both = [one.id for one in meeting]
    end = made(last.content, both)
    came = replace(came, records=(*records, end), manifest=replace(came.manifest, state=end.id))
    home = brought_home(host.store, came)
    assert home.manifest.plan_id == PLAN
    assert home.lineage[home.manifest.state].parents == first.parents


def test_a_file_that_lies_about_the_plan_it_came_from_is_refused(host: Person) -> None:
    path = sent(host)
    came = read(path)
    state = host.store.kept.head(PLAN)
    strange = {**came.items, OTHER: Idea(id=OTHER, parent=came.manifest.plan_id, title="Nebuvo")}
    first = made(fingerprint(strange.values()), (state,))
    now = {**strange, OTHER: replace(strange[OTHER], title="Bet keičiama")}  # type: ignore[call-arg]
    last = made(fingerprint(now.values()), (first.id,))
    manifest = replace(came.manifest, state=last.id)
    save(
        path,
        replace(
            came, manifest=manifest, items=now, records=(first, last), contents={first.id: (strange, ())}
        ),
    )
    with pytest.raises(InvalidPlan):
        host.receive(path)
    assert told(host) == ["Be sesijos", "Stovykla"]


@settings(max_examples=10)
@given(st.lists(st.lists(st.sampled_from("abc"), max_size=3), min_size=2, max_size=3))
def test_tables_come_together_to_the_same_whatever_the_order(tables: list[list[str]]) -> None:
    tree = PlanTree(session_plan())
    session = tree[SESSION]
    assert isinstance(session, Session)
    first = session_items(tree, session)
    root = next(one.id for one in first.values() if isinstance(one, Plan))
    assert first[root].parent == ROOT_PARENT
    back = [
        at_home(tree.items(), first, _with_ideas(first, root, number, titles))
        for number, titles in enumerate(tables)
    ]
    outcomes = []
    for order in permutations(back):
        mine: Mapping[str, Item] = tree.items()
        for theirs in order:
            found = merge(tree.items(), mine, theirs)
            assert not found.conflicts
            mine = found.result({})
        outcomes.append(mine)
    assert all(one == outcomes[0] for one in outcomes)
    assert len(outcomes[0]) == len(tree) + sum(map(len, tables))


def _with_ideas(first: Mapping[str, Item], root: str, table: int, titles: list[str]) -> dict[str, Item]:
    new = (
        Idea(id=item_id(100 + 10 * table + at), parent=root, title=title, session=SESSION, table=str(table))
        for at, title in enumerate(titles)
    )
    return {**first, **{one.id: one for one in new}}
