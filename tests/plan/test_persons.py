"""What people are called agrees with them, where that is sure."""

import pytest
from tests.conftest import item_id

from planeditor.language import Catalogue, Language
from planeditor.plan.items import TeamMember
from planeditor.plan.persons import is_woman, role_said
from planeditor.plan.vocabulary import TeamRole

WOMEN = [
    "Vardenė Pavardenė",
    "Ona Kazlauskienė",
    "PETRAITYTĖ Rūta",
    "Rasa Marija Jonaitytė-Petraitienė",
    "O. Petraitienė",
    "Karmen Petraitytė",
    "Ona",
]
NOT_SURELY = [
    "Vardenis Pavardenis",
    "Jonas",
    "Saulius Šatas",
    "Nikita Ivanova",  # men are called so too
    "Jogaila",
    "Karmen Smith",
    "Iris Petraitytė",  # ends as men's names do: a doubt is a doubt
    "Ona Davis",
    "A. B.",
    "",
]


@pytest.mark.parametrize("name", WOMEN)
def test_a_woman_is_known_by_her_name(name: str) -> None:
    assert is_woman(name)


@pytest.mark.parametrize("name", NOT_SURELY)
def test_in_doubt_the_official_form_stands(name: str) -> None:
    assert not is_woman(name)


@pytest.mark.parametrize(
    ("position", "she"),
    [
        ("Švietimo ir sporto skyriaus vedėja", True),
        ("direktoriaus pavaduotoja ugdymui", True),
        ("vyriausioji specialistė", True),
        ("Direktorė", True),
        ("buhalterė", True),
        ("mero patarėja", True),
        ("Švietimo skyriaus vedėjas", False),
        ("direktorius", False),
        ("finansininkas", False),
    ],
)
def test_what_was_typed_as_the_position_wins_over_the_name(position: str, she: bool) -> None:
    assert is_woman("Vardenis Pavardenis", position) is she
    assert is_woman("Vardenė Pavardenė", position) is she


def test_a_position_that_says_nothing_leaves_it_to_the_name() -> None:
    assert is_woman("Vardenė", "vedėja ir buhalteris")
    assert not is_woman("Vardenis", "vedėja ir buhalteris")
    assert is_woman("Vardenė", "Elektrėnų švietimo centras")


@pytest.mark.parametrize("role", TeamRole)
def test_every_role_has_its_form_for_women(role: TeamRole) -> None:
    say = Catalogue.of(Language.LT).say
    hers, his = (
        say(said)
        for name in ("Vardenė", "Vardenis")
        if (said := role_said(TeamMember(id=item_id(1), parent=item_id(2), name=name, role=role)))
    )
    assert his == say(role.said)
    assert hers != his and hers.split()[-1].endswith(("ė", "a"))


def test_without_a_role_nothing_is_said() -> None:
    assert role_said(TeamMember(id=item_id(1), parent=item_id(2), name="Vardenė")) is None
