"""The base of a merge is found by descent: the nearest, several made one, none where too little is known."""

import tracemalloc
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id, small_plan
from tests.strategies import ids

from planeditor.errors import InvalidPlan
from planeditor.merge.base import Base, find_base
from planeditor.merge.compare import State
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import Lineage, StateRecord, made, told_in_a_row
from planeditor.plan.fingerprint import fingerprint

GOAL, FIRST = item_id(2), item_id(5)
TITLE = Key(FIRST, "title")


class World:
    """States made of each other."""

    def __init__(self) -> None:
        self.records: list[StateRecord] = []
        self.contents: dict[str, State] = {}

    def state(self, *parents: str, answered: tuple[Key, ...] = (), **titles: str) -> str:
        """A state with other titles than the first of its parents, „i5“ for that of item 5."""
        start = self.contents[parents[0]] if parents else {item.id: item for item in small_plan()}
        changed: dict[str, Any] = {item_id(int(name[1:])): title for name, title in titles.items()}
        items = {
            id_: replace(item, title=changed[id_]) if id_ in changed else item  # type: ignore[call-arg]
            for id_, item in start.items()
        }
        record = made(fingerprint(items.values()), parents, answered)
        self.records.append(record)
        self.contents[record.id] = items
        return record.id

    def without(self, parent: str, id_: str) -> str:
        """The state without an item."""
        items = {key: item for key, item in self.contents[parent].items() if key != id_}
        record = made(fingerprint(items.values()), [parent])
        self.records.append(record)
        self.contents[record.id] = items
        return record.id

    def base(self, mine: str, theirs: str) -> Base:
        return find_base(Lineage(self.records), self.contents.get, mine, theirs)

    def questions(self, mine: str, theirs: str) -> set[Key]:
        return set(self.base(mine, theirs).merge(self.contents[mine], self.contents[theirs]).contested)


@pytest.fixture
def world() -> World:
    return World()


def test_the_nearest_common_state_is_the_base(world: World) -> None:
    first = world.state()
    second = world.state(first, i2="Antras")
    mine, theirs = world.state(second, i5="Mano"), world.state(second, i6="Jų")
    assert world.base(mine, theirs) == Base(world.contents[second], ids=(second,))
    assert world.base(mine, second).ids == (second,)


def test_several_nearest_states_are_one_base_and_what_they_contradict_is_contested(world: World) -> None:
    first = world.state()
    left, right = world.state(first, i5="Kairė", i2="Abu"), world.state(first, i5="Dešinė", i6="Tik dešinė")
    mine = world.state(left, right, i5="Kairė", i6="Tik dešinė", answered=(TITLE,))
    theirs = world.state(right, left, i5="Dešinė", i2="Abu", answered=(TITLE,))
    base = world.base(mine, theirs)
    assert base.ids == tuple(sorted((left, right)))
    assert TITLE in base.here & base.there
    assert world.questions(mine, theirs) == world.questions(theirs, mine) == {TITLE}


def test_an_answer_that_is_the_value_of_the_base_is_no_unchanged_value(world: World) -> None:
    first = world.state()
    theirs = world.state(first, i5="Jų")
    mine = world.state(first, i6="Mano")
    decided = world.state(mine, world.state(first, i5="Trečio"), answered=(TITLE,))
    assert world.contents[decided][FIRST] == world.contents[first][FIRST]
    assert world.questions(decided, theirs) == {TITLE}
    assert world.questions(theirs, decided) == {TITLE}
    assert world.questions(mine, theirs) == set()


def test_what_an_answer_was_given_about_is_not_asked_of_who_gave_the_other_version(world: World) -> None:
    first = world.state()
    theirs, mine = world.state(first, i5="Jų"), world.state(first, i5="Mano")
    decided = world.state(mine, theirs, answered=(TITLE,))
    later = world.state(theirs, i6="Toliau")
    assert world.questions(decided, later) == set()
    found = world.base(decided, later).merge(world.contents[decided], world.contents[later])
    assert found.result()[FIRST] == world.contents[mine][FIRST]


def test_a_contested_removal_stays_and_counts_as_edited(world: World) -> None:
    first = world.state()
    edited, removed = world.state(first, i5="Pakeista"), world.without(first, FIRST)
    kept = world.state(edited, removed, answered=(Key(FIRST),))
    gone = world.without(removed, item_id(6))
    both = made(fingerprint(world.contents[gone].values()), [gone, edited], [Key(FIRST)])
    world.records.append(both)
    world.contents[both.id] = world.contents[gone]
    assert Key(FIRST) in world.questions(kept, both.id)


def test_a_base_that_is_missing_is_no_older_one(world: World) -> None:
    first = world.state()
    second = world.state(first, i2="Antras")
    mine, theirs = world.state(second, i5="Mano"), world.state(second, i6="Jų")
    del world.contents[second]
    assert world.base(mine, theirs) == Base(ids=(second,))
    assert world.questions(mine, theirs) == {TITLE, Key(item_id(6), "title")}


def test_behind_a_state_of_which_nothing_is_known_there_may_be_a_nearer_one(world: World) -> None:
    first = world.state()
    hidden = item_id(900)
    mine = world.state(first, i5="Mano")
    record = made(fingerprint(world.contents[first].values()), [first, hidden])
    world.records += [record]
    world.contents[record.id] = world.contents[first]
    assert world.base(mine, record.id) == Base()
    world.records.append(StateRecord(hidden, (first,)))
    assert world.base(mine, record.id).ids == (first,)


def test_states_that_have_nothing_in_common_have_no_base(world: World) -> None:
    assert world.base(world.state(), world.state(i5="Kita")) == Base()


def test_the_same_merge_is_the_same_state_whoever_makes_it() -> None:
    keys = [TITLE, Key(GOAL, "title")]
    assert made("0" * 32, ["a", "b"], keys) == made("0" * 32, ["b", "a"], reversed(keys))
    assert made("0" * 32, ["a", "b"]).id != made("0" * 32, ["a", "b"], keys).id


def test_states_that_descend_from_each_other_in_a_circle_are_refused() -> None:
    with pytest.raises(InvalidPlan, match="circle"):
        Lineage([StateRecord("a", ("b",)), StateRecord("b", ("a",))])


def test_a_proven_state_is_believed_before_one_that_was_only_told_of() -> None:
    proven = made("0" * 32, ["x"])
    told = StateRecord(proven.id, ("y",))
    assert Lineage([told, proven])[proven.id] == Lineage([proven, told])[proven.id] == proven


@given(st.lists(ids, max_size=6))
def test_a_list_of_an_older_version_is_a_row(listed: list[str]) -> None:
    lineage = Lineage(told_in_a_row(listed))
    assert [record.id for record in lineage.records] == [*dict.fromkeys(listed)]


@st.composite
def graphs(draw: st.DrawFn) -> list[StateRecord]:
    """States, each made of a few of those before it."""
    records: list[StateRecord] = []
    for number in range(draw(st.integers(1, 12))):
        parents = draw(st.sets(st.sampled_from(records), max_size=3)) if records else set()
        store = draw(st.sampled_from("abc"))
        records.append(made(str(number), [one.id for one in parents], store=store))
    return records


@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_in_which_states_are_told_does_not_matter(records: list[StateRecord], chance: Any) -> None:
    shuffled = [*records]
    chance.shuffle(shuffled)
    lineage = Lineage(records)
    assert Lineage(shuffled).records == lineage.records
    places = {record.id: place for place, record in enumerate(lineage.records)}
    assert all(places[parent] < places[one.id] for one in records for parent in one.parents)


@given(graphs())
def test_the_nearest_are_those_that_no_other_common_one_descends_from(records: list[StateRecord]) -> None:
    lineage = Lineage(records)
    for one in records:
        for other in records:
            common = lineage.ancestors(one.id) & lineage.ancestors(other.id)
            nearest = set(lineage.nearest(common))
            below = {id_ for top in common for id_ in lineage.ancestors(top) - {top}}
            assert nearest == common - below


@given(graphs())
def test_a_settled_state_is_never_the_nearest_to_what_the_stores_made_last(
    records: list[StateRecord],
) -> None:
    lineage = Lineage(records)
    settled = lineage.settled()
    latest = {one.store: lineage.tops(r.id for r in records if r.store == one.store) for one in records}
    tops = [top for ids_ in latest.values() for top in ids_]
    for one in tops:
        for other in tops:
            assert not settled & set(lineage.nearest(lineage.ancestors(one) & lineage.ancestors(other)))


@given(graphs())
def test_settled_is_what_all_that_the_stores_made_last_descend_from(records: list[StateRecord]) -> None:
    lineage = Lineage(records)
    stores = {one.store for one in records} - {""}
    latest = [
        lineage.ancestors(top)
        for store in stores
        for top in lineage.tops(record.id for record in records if record.store == store)
    ]
    shared = set.intersection(*latest) if latest else set[str]()
    assert lineage.settled() == shared - set(lineage.nearest(shared))


def test_what_thousands_of_stores_made_in_a_row_is_settled_in_little_memory() -> None:
    records = [made("", (), store="0")]
    while len(records) < 4000:
        records.append(made("", (records[-1].id,), store=str(len(records))))
    lineage = Lineage(records)
    tracemalloc.start()
    settled = lineage.settled()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert settled == set()
    assert most < 64 * 2**20
