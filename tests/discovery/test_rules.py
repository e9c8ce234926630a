"""What is suggested, and what is not: each rule with a plan in which it alone has something to say."""

from typing import Any

import pytest

from planeditor.discovery.rules import MOST_OF_TOPIC
from planeditor.discovery.subject import PartnerElsewhere
from planeditor.discovery.suggestion import AddSchool, JoinPartners, LinkActivities, NoteIdea, Topic
from planeditor.discovery.words import MOST, RAREST, Words, stems
from planeditor.language import Catalogue, Language
from planeditor.plan.items import CLASSES, ROOT_PARENT, Item, Kind
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Area
from tests.discovery import JUDGED, discover, scored
from tests.discovery.plans import plans
from tests.discovery.sample import sample

AREAS = frozenset(Area)
EARLY, LATE = Quarter(2024, 1), Quarter(2026, 4)


class Making:
    """A plan in the making: all items are called by short names."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.add(Kind.PLAN, "plan", ROOT_PARENT)
        self.add(Kind.GOAL, "goal")
        self.add(Kind.TASK, "task", "goal")

    def add(self, kind: Kind, id_: str, parent: str = "plan", **values: Any) -> None:
        self.items.append(CLASSES[kind](id=id_, parent=parent, order=f"V{len(self.items):03}V", **values))

    def activity(self, id_: str, title: str = "", **values: Any) -> None:
        told = {"title": title or id_, "areas": AREAS, "start": EARLY, "end": LATE} | values
        self.add(Kind.ACTIVITY, id_, "task", **told)

    def found(self, *topics: Topic) -> list[tuple[str, ...]]:
        """What is suggested of these topics, or of all, by the items it is about."""
        found = discover(PlanTree(self.items))
        assert [one for one in found if topics and one.topic not in topics] == []
        return [one.items for one in found]


@pytest.fixture
def making() -> Making:
    return Making()


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("VšĮ „Ateitis“", "Ateitis", True),
        ("UAB „Ateitis“", "„Ateitis“, UAB", True),
        ("Šiaulių muziejus", "Siauliu  muziejus", True),
        ("Kauno technologijos universitetas", "KTU", True),
        ("Panevėžio kraštotyros muziejus", "Panevėžio kraštotiros muziejus", True),
        ("Vievio gimnazija", "Vievio progimnazija", False),
        ("Muzikos mokykla Nr. 1", "Muzikos mokykla Nr. 2", False),
        ("Kauno kolegija", "Utenos kolegija", False),
        ("", "", False),
    ],
)
def test_a_partner_under_two_names(making: Making, one: str, other: str, is_same: bool) -> None:
    for id_, name in (("a", one), ("b", other)):
        making.add(Kind.PARTNER, id_, name=name)
    found = making.found(Topic.SAME_PARTNER)
    assert [frozenset(items) for items in found] == [frozenset("ab")] * is_same


def test_the_partner_with_more_activities_stays(making: Making) -> None:
    making.add(Kind.PARTNER, "long", name="Viešoji įstaiga „Ateities akademija“")
    making.add(Kind.PARTNER, "used", name="Ateities akademija")
    making.activity("x", partners=frozenset({"used"}))
    (found,) = discover(PlanTree(making.items))
    assert found.taking == JoinPartners("used", "long")


def test_a_partner_suits_by_its_words(making: Making) -> None:
    making.add(Kind.PARTNER, "choir", name="Choras „Aidas“", contribution="Choro repeticijos su dirigentu")
    making.add(Kind.PARTNER, "birds", name="Ornitologų draugija", contribution="Paukščių žiedavimas")
    making.activity("songs", "Dirigento repeticijos jungtiniam chorui")
    making.activity("money", "Biudžeto pamokos")
    assert making.found(Topic.FITTING_PARTNER) == [("songs", "choir")]


def test_the_partner_of_an_area_suits_what_has_none_in_it(making: Making) -> None:
    making.add(Kind.PARTNER, "p", name="Muziejus")
    for id_, area in (("a", Area.STEAM), ("b", Area.STEAM), ("c", Area.CULTURE)):
        making.activity(id_, areas=frozenset({area}), partners=frozenset({"p"}))
    making.activity("d", areas=frozenset({Area.STEAM}))
    making.activity("e", areas=frozenset({Area.CULTURE}))
    assert [items for items in making.found() if "p" in items] == [("d", "p")]


def test_activities_alike_are_to_be_linked_unless_they_are(making: Making) -> None:
    making.activity("a", "Paukščių žiedavimas ežere", description="Ornitologai stebi migraciją")
    making.activity("b", "Migracijos stebėjimas", description="Ornitologų žiedavimo stovykla prie ežero")
    making.activity("c", "Biudžeto sudarymas")
    assert making.found(Topic.ALIKE) == [("a", "b")]
    making.add(Kind.LINK, "l", "b", target="a")
    assert making.found() == []


def test_a_result_feeds_what_comes_later_and_nothing_before(making: Making) -> None:
    result = "Parengta ornitologų stebėjimo metodika ir žiedavimo duomenys"
    making.activity("first", result=result, end=Quarter(2024, 4))
    making.activity("later", "Ornitologų stebėjimo stovykla: žiedavimas", start=Quarter(2025, 1))
    assert making.found(Topic.FEEDS) == [("first", "later")]
    making.items = [one for one in making.items if one.id != "later"]
    making.activity("before", "Ornitologų stebėjimo stovykla: žiedavimas", start=EARLY)
    assert making.found() == []


def test_equipment_is_told_by_title_description_and_expense(making: Making) -> None:
    making.activity("a", "Robotai")
    making.activity("b", description="3D spausdintuvas")
    making.activity("c")
    making.add(Kind.FUNDING, "f", "c", expense="Edukaciniai robotai")
    found = discover(PlanTree(making.items))
    assert [one.items for one in found] == [("a", "c")]
    assert isinstance(found[0].taking, LinkActivities)


def test_an_area_without_activities_becomes_an_idea(making: Making) -> None:
    making.activity("a", areas=AREAS - {Area.CULTURE})
    (found,) = discover(PlanTree(making.items))
    assert isinstance(found.taking, NoteIdea) and found.taking.area is Area.CULTURE


def test_a_school_outside_all_or_outside_an_area(making: Making) -> None:
    for school in "abcd":
        making.add(Kind.SCHOOL, school, name=school)
    making.activity("most", areas=AREAS, schools=frozenset("abc"))
    found = discover(PlanTree(making.items))
    assert [one.taking for one in found] == [AddSchool("most", "d")]
    making.activity("d's", areas=AREAS - {Area.STEAM}, schools=frozenset("d"))
    found = discover(PlanTree(making.items))
    assert [one.taking for one in found] == [AddSchool("most", "d")]
    assert found[0].said.params["activity"] == "most"


def test_quarters_in_which_nothing_goes_on(making: Making) -> None:
    making.activity("a", end=Quarter(2024, 2))
    making.activity("b", start=Quarter(2024, 1), end=Quarter(2024, 3))
    making.activity("c", start=Quarter(2025, 1))
    making.activity("d", start=Quarter(2024, 4), end=Quarter(2024, 4), areas=AREAS)
    assert making.found() == []
    making.items.pop()
    (found,) = discover(PlanTree(making.items))
    assert (found.items, found.taking, found.field) == (("b", "c"), None, "end")
    assert Catalogue.of(Language.EN).say(found.said) == "Nothing goes on after 2024 III until 2025 I."


@pytest.mark.parametrize(
    ("there", "municipalities", "whose"),
    [
        ("„Žiburio“ muziejus", ("Kaišiadorių",), "Kaišiadorių"),
        ("VšĮ Žiburio muziejus", ("Kaišiadorių", "Kauno"), "Kaišiadorių, Kauno (VšĮ Žiburio muziejus)"),
        ("Žiburio progimnazija", ("Kaišiadorių",), ""),
        ("Žiburio muziejus", ("elektrėnų",), ""),
        ("Žiburio muziejus", ("Kaišiadorių", "Elektrėnų"), ""),
        ("Žiburio muziejus", (), ""),
    ],
)
def test_a_partner_that_plans_of_others_have_too(
    making: Making, there: str, municipalities: tuple[str, ...], whose: str
) -> None:
    making.add(Kind.MUNICIPALITY, "m", name="Elektrėnų")
    making.add(Kind.PARTNER, "p", name="Žiburio muziejus")
    found = discover(PlanTree(making.items), [PartnerElsewhere(there, municipalities)])
    met = [one for one in found if one.topic is Topic.MET_ELSEWHERE]
    assert [(one.items, one.taking, one.reason.params) for one in met] == (
        [(("p",), None, {"whose": whose})] if whose else []
    )


def test_a_partner_of_several_municipalities_of_a_joint_plan(making: Making) -> None:
    making.add(Kind.PARTNER, "p", name="Muziejus")
    for name in ("x", "y"):
        making.add(Kind.MUNICIPALITY, f"m{name}", name=name)
        making.add(Kind.SCHOOL, f"s{name}", name=f"Mokykla {name}", municipality=f"m{name}")
    for name in ("x", "y"):
        making.activity(name, schools=frozenset({f"s{name}"}), partners=frozenset("p"))
    making.activity("both", schools=frozenset({"sx", "sy"}), partners=frozenset("p"))
    found = [one for one in discover(PlanTree(making.items)) if one.topic is Topic.MET_BY_SEVERAL]
    assert [one.items for one in found] == [("x", "y", "p")]


def test_a_suggestion_is_known_again_whatever_its_items_are_called(making: Making) -> None:
    making.add(Kind.PARTNER, "a", name="VšĮ „Ateitis“")
    making.add(Kind.PARTNER, "b", name="Ateitis")
    (before,) = discover(PlanTree(making.items))
    making.items[-1] = CLASSES[Kind.PARTNER](id="b", parent="plan", order="V9V", name="„Ateitis“")  # type: ignore[call-arg]
    (after,) = discover(PlanTree(making.items))
    assert before.said != after.said and before.key == after.key


def test_nothing_is_said_of_an_empty_plan(making: Making) -> None:
    assert making.found() == []


def test_words_are_told_by_their_stems() -> None:
    assert stems("Robotų robotams robotika")["robot"] == "Robotų"
    assert len(stems("Robotų robotams robotika")) == 1
    assert stems("Mokyklos veiklos ir 2024 m. a b") == {}


def test_the_work_is_bounded_however_often_a_word_is_said() -> None:
    words = Words({str(at): f"ornitologija migracija{at}" for at in range(MOST + 1)})
    assert words.like(stems("ornitologija"), 0) == []
    rare = Words({str(at): "ornitologija" for at in range(MOST)})
    assert len(rare.like(stems("ornitologija"), 0, "0")) == MOST - 1
    many = stems(" ".join(f"{chr(97 + at)}rnitolog" for at in range(RAREST + 3)))
    assert len(Words({"x": " ".join(many)}).like(many, 0)[0].words) == RAREST


def test_a_topic_is_not_told_without_end(making: Making) -> None:
    for at in range(MOST_OF_TOPIC + 2):
        making.add(Kind.PARTNER, f"a{at}", name="Ateities akademija")
    assert len(making.found(Topic.SAME_PARTNER)) == MOST_OF_TOPIC


@pytest.mark.parametrize("topic", JUDGED)
def test_hidden_matches_are_found_and_little_else(topic: Topic) -> None:
    """What `python -m tests.discovery` prints, in short: of 50 plans at least 0.98 and 0.96 each."""
    score = scored(plans(4))
    assert score.hidden[topic] >= 16
    assert (score.precision(topic) >= 0.95, score.recall(topic) >= 0.9) == (True, True)


def test_the_sample_has_what_a_reader_finds_in_it() -> None:
    score = scored([sample()])
    assert score.right[Topic.FITTING_PARTNER] == score.hidden[Topic.FITTING_PARTNER] == 3
    assert score.found[Topic.FITTING_PARTNER] <= 4
    assert score.right[Topic.ALIKE] == score.found[Topic.ALIKE] == 1
