import pytest

from planeditor.word.sources import joined
from planeditor.word.wording import genitive, known_municipalities


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


def test_places_of_signing_are_known() -> None:
    known = known_municipalities()
    assert len(known) == 60
    assert known["Klaipėdos rajono savivaldybė"].place == "Gargždai"


def test_labels_in_a_row_are_a_sentence() -> None:
    assert joined(["Lyderystė veikiant", "Įtraukusis ugdymas", "STEAM ugdymas"]) == (
        "Lyderystė veikiant, įtraukusis ugdymas, STEAM ugdymas"
    )
    assert joined([]) == ""
