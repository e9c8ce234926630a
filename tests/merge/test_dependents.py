"""What depends on each other, changed on two sides without a conflict."""

from decimal import Decimal
from typing import Any

import pytest
from tests.merge.states import BASE, LINE, NEW, NEWER, ONE, PLAN, REMARK, TWO, added, edited

from planeditor.merge.compare import State
from planeditor.merge.conflicts import Key, Side
from planeditor.merge.dependents import Dependent, DependentKind
from planeditor.merge.three_way import merge
from planeditor.plan.items import Alternative, FundingLine, Indicator
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import FundingSource, RecommendationStatus

MEASURED = added(BASE, Indicator(id=NEW, parent=PLAN, unit="vnt.", target=Target(Decimal(5), note="proc.")))


def found(base: State, mine: State, theirs: State) -> list[Dependent]:
    """What is told, which is the same on both sides; nothing of it is a conflict."""
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert not one.conflicts
    told = one.dependents(one.result())
    assert {*told} == {*other.dependents(other.result())}
    return told


@pytest.mark.parametrize(
    ("id_", "mine", "theirs"),
    [
        (LINE, {"net": Decimal(100)}, {"vat_rate": Decimal(21)}),
        (LINE, {"vat_rate": Decimal(21)}, {"vat_amount": Decimal(5)}),
        (ONE, {"start": Quarter(2025, 1)}, {"end": Quarter(2024, 1)}),
        (NEW, {"unit": "proc."}, {"target": Target(Decimal(50))}),
        (NEW, {"target": Target(Decimal(50), note="proc.")}, {"target": Target(Decimal(5), note="vnt.")}),
        (REMARK, {"status": RecommendationStatus.ACCEPTED}, {"answer": "Neatsižvelgta."}),
    ],
)
def test_fields_that_say_one_thing_together(id_: str, mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    ours, others = edited(MEASURED, id_, **mine), edited(MEASURED, id_, **theirs)
    keys = {Key(id_, name) for name in (*mine, *theirs)}
    [told] = found(MEASURED, ours, others)
    assert (told.kind, {*told.keys}) == (DependentKind.FIELDS, keys)
    assert found(MEASURED, ours, ours) == found(MEASURED, ours, MEASURED) == []


def test_fields_of_their_own_are_not_told() -> None:
    assert found(BASE, edited(BASE, ONE, title="Mano"), edited(BASE, ONE, result="Jų")) == []


def test_what_is_refused_is_not_told() -> None:
    mine, theirs = edited(BASE, LINE, net=Decimal(100)), edited(BASE, LINE, vat_rate=Decimal(21))
    merged = merge(BASE, mine, theirs)
    assert merged.dependents(merged.result(refused=[Key(LINE, "vat_rate")])) == []


def test_both_sides_changed_words_of_one_sentence() -> None:
    base = edited(BASE, PLAN, continuity="Pirmas ilgas sakinys yra čia.")
    mine = edited(base, PLAN, continuity="Naujas ilgas sakinys yra čia.")
    theirs = edited(base, PLAN, continuity="Pirmas ilgas sakinys yra ten.")
    assert found(base, mine, theirs) == [Dependent(DependentKind.SENTENCE, (Key(PLAN, "continuity"),))]


def test_money_for_an_activity_that_needs_none() -> None:
    mine = edited(BASE, TWO, no_funding=True)
    theirs = added(BASE, FundingLine(id=NEW, parent=TWO, year=2025, net=Decimal(5)))
    assert found(BASE, mine, theirs) == [
        Dependent(DependentKind.NO_FUNDING, (Key(TWO, "no_funding"), Key(NEW, "net")))
    ]
    both = edited(theirs, TWO, no_funding=True)
    assert found(BASE, both, edited(BASE, TWO, title="Jų")) == []


def test_two_alternatives_are_chosen() -> None:
    base = added(BASE, Alternative(id=NEW, parent=PLAN), Alternative(id=NEWER, parent=PLAN))
    [told] = found(base, edited(base, NEW, chosen=True), edited(base, NEWER, chosen=True))
    assert (told.kind, {*told.keys}) == (DependentKind.CHOSEN, {Key(NEW, "chosen"), Key(NEWER, "chosen")})
    assert found(base, edited(base, NEW, chosen=True), edited(base, NEWER, concept="Kita")) == []


def test_sums_that_are_more_than_what_is_allotted_only_together() -> None:
    base = edited(BASE, PLAN, allotted=Decimal(100))
    money = {"source": FundingSource.EU, "net": Decimal(60)}
    mine, theirs = (added(base, FundingLine(id=id_, parent=TWO, **money)) for id_ in (NEW, NEWER))  # type: ignore[arg-type]
    assert found(base, mine, theirs) == [Dependent(DependentKind.ALLOTTED, (Key(PLAN, "allotted"),))]
    above = edited(mine, NEW, net=Decimal(101))
    assert found(base, above, theirs) == []


def test_without_a_base_everything_is_asked_anyway() -> None:
    mine, theirs = edited(BASE, LINE, net=Decimal(100)), edited(BASE, LINE, vat_rate=Decimal(21))
    merged = merge(None, mine, theirs)
    assert merged.dependents(merged.result(dict.fromkeys(merged.contested, Side.MINE))) == []
