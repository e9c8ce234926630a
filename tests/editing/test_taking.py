"""A suggestion taken is one operation that does what it says, and is not made again."""

import pytest
from tests.conftest import item_id
from tests.discovery import discover

from planeditor.discovery.suggestion import (
    AddPartner,
    AddSchool,
    LinkActivities,
    NoteIdea,
    Suggestion,
    Taking,
    Topic,
)
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.taking import taken
from planeditor.language import Catalogue, Language, said
from planeditor.plan.items import Activity, Idea, Kind, Link, Partner
from planeditor.plan.vocabulary import Area, PartnerType

tell = Catalogue.of(Language.EN).say
PLAN, FIRST, SECOND = item_id(1), item_id(5), item_id(6)
SCHOOL, PARTNER = item_id(10), item_id(11)


def take(plan: OpenPlan, taking: Taking) -> None:
    words = said("test", "Something")
    kind, changes = taken(plan.tree, Suggestion(Topic.ALIKE, words, words, (FIRST,), taking), tell)
    plan.run(kind, changes)


def test_a_partner_and_a_school_take_part(open_plan: OpenPlan) -> None:
    take(open_plan, AddPartner(FIRST, PARTNER))
    take(open_plan, AddSchool(SECOND, SCHOOL))
    first, second = open_plan.tree[FIRST], open_plan.tree[SECOND]
    assert isinstance(first, Activity) and first.partners == {PARTNER}
    assert isinstance(second, Activity) and second.schools == {SCHOOL}


def test_activities_are_linked_with_the_reason(open_plan: OpenPlan) -> None:
    take(open_plan, LinkActivities(FIRST, SECOND, said("test", "Why {x}", x="not")))
    (link,) = open_plan.tree.children(FIRST, Kind.LINK)
    assert isinstance(link, Link) and (link.target, link.explanation) == (SECOND, "Why not")


def test_an_idea_is_noted(open_plan: OpenPlan) -> None:
    take(open_plan, NoteIdea(said("test", "What?"), Area.STEAM))
    (idea,) = open_plan.tree.of_kind(Kind.IDEA)
    assert isinstance(idea, Idea) and (idea.title, idea.areas) == ("What?", {Area.STEAM})


def test_what_only_leads_somewhere_does_nothing(open_plan: OpenPlan) -> None:
    before = open_plan.tree.items()
    take(open_plan, None)
    assert open_plan.tree.items() == before


@pytest.fixture
def twice(open_plan: OpenPlan) -> str:
    """The library stands in the register again, in another activity, with contacts."""
    other = open_plan.add(
        Kind.PARTNER, PLAN, name="Šilo  bibliotēka".replace("ē", "e"), type=PartnerType.CULTURE,
        contribution="Skaitymai", email="b@b.lt", phone="8 600",
    )  # fmt: skip
    open_plan.edit(PARTNER, "contribution", "Knygos")
    open_plan.edit(PARTNER, "phone", "8 600")
    open_plan.edit(FIRST, "partners", frozenset({other.id, PARTNER}))
    open_plan.edit(item_id(7), "partners", frozenset({other.id}))
    idea = open_plan.add(Kind.IDEA, PLAN, title="Kviesti biblioteką")
    open_plan.edit(idea.id, "became", frozenset({other.id}))
    return other.id


def test_two_entries_of_one_partner_become_one_and_nothing_said_is_lost(
    open_plan: OpenPlan, twice: str
) -> None:
    open_plan.edit(PARTNER, "name", "VšĮ „Šilo biblioteka“")
    before = open_plan.tree.items()
    found = next(one for one in discover(open_plan.tree) if one.topic is Topic.SAME_PARTNER)
    kind, changes = taken(open_plan.tree, found, tell)
    open_plan.run(kind, changes)
    (partner,) = open_plan.tree.of_kind(Kind.PARTNER)
    assert isinstance(partner, Partner)
    assert partner.name == "VšĮ „Šilo biblioteka“"
    assert (partner.type, partner.email, partner.phone) == (PartnerType.CULTURE, "b@b.lt", "8 600")
    assert set(partner.contribution.split("\n")) == {"Knygos", "Skaitymai"}
    named = {one.id: one.partners for one in open_plan.tree.activities()}
    assert set(named.values()) == {frozenset({partner.id})}
    idea = open_plan.tree.of_kind(Kind.IDEA)[0]
    assert isinstance(idea, Idea) and idea.became == {partner.id}
    assert [one for one in discover(open_plan.tree) if one.topic is Topic.SAME_PARTNER] == []
    open_plan.undo()
    assert open_plan.tree.items() == before
