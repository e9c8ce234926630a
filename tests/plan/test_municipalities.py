"""The list of municipalities, and their names as documents need them."""

import pytest

from planeditor.plan.municipalities import genitive, known_municipalities, read_municipalities
from planeditor.plan.text import sort_key


def test_there_are_sixty_in_the_order_of_the_alphabet() -> None:
    names = [one.name for one in read_municipalities()]
    assert len(set(names)) == 60
    assert names == sorted(names, key=sort_key)


def test_each_has_its_genitive_and_the_place_where_it_signs() -> None:
    for one in read_municipalities():
        assert one.name.endswith("savivaldybė")
        assert one.genitive == f"{one.name.removesuffix('ė')}ės"
    places = {one.name: one.place for one in read_municipalities()}
    assert places["Klaipėdos rajono savivaldybė"] == "Gargždai"
    assert places["Kazlų Rūdos savivaldybė"] == "Kazlų Rūda"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["Elektrėnų savivaldybė"], "Elektrėnų savivaldybės"),
        (["Telšių rajono savivaldybė", "Rietavo savivaldybė"], "Telšių rajono ir Rietavo savivaldybių"),
        (
            ["Prienų rajono savivaldybė", "Birštono savivaldybė", "Alytaus miesto savivaldybė"],
            "Prienų rajono, Birštono ir Alytaus miesto savivaldybių",
        ),
        (["Išgalvota savivaldybė"], "Išgalvota savivaldybės"),
        (["Švietimo centras", "Rietavo savivaldybė"], "Švietimo centras ir Rietavo savivaldybės"),
    ],
)
def test_municipalities_in_the_genitive(names: list[str], expected: str) -> None:
    assert genitive(names, known_municipalities()) == expected
