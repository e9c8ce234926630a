"""The list of municipalities that a new plan is begun from."""

from planeditor.plan.municipalities import read_municipalities
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
