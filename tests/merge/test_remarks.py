"""Questions that were put off: one value on every side, and the other version as a remark."""

from itertools import permutations
from typing import Any

import pytest
from tests.conftest import item_id
from tests.merge.states import (
    BASE,
    LINE,
    NEW,
    ONE,
    OTHER,
    PLAN,
    REMARK,
    SCHOOL,
    TASK,
    TWO,
    added,
    applied,
    edited,
    order,
    put_off,
    without,
)  # fmt: skip

from planeditor.errors import InvalidValue, PlanEditorError
from planeditor.merge.compare import State
from planeditor.merge.conflicts import PLACE, Key, Side
from planeditor.merge.remarks import decide, kept_version
from planeditor.merge.three_way import merge
from planeditor.plan.codec import decode_item, dump, encode_item
from planeditor.plan.items import FundingLine, Kind, Recommendation, School, Task
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, RecommendationStatus

TITLED = edited(BASE, ONE, title="Mano"), edited(BASE, ONE, title="Jų")


def decided(state: State, remark: Recommendation, *, take: bool) -> State:
    tree = PlanTree(state.values())
    tree.apply(decide(state, remark.id, take=take))
    return tree.items()


def test_every_side_shows_the_same_value_and_keeps_the_other_as_a_remark() -> None:
    mine, theirs = TITLED
    found = merge(BASE, mine, theirs)
    [remark] = put_off(found)
    assert found.result() == merge(BASE, theirs, mine).result()
    assert found.result()[ONE].title == "Mano"  # type: ignore[attr-defined]
    assert (remark.about, remark.field, remark.status) == (ONE, "activity.title", RecommendationStatus.NEW)
    assert remark.remark == (
        "Suliejant kopijas neapsispręsta: Veikla „Mokymai“, laukas „Pavadinimas“. Kita reikšmė: Jų"
    )
    assert kept_version(remark) == (Key(ONE, "title"), "Jų")
    assert decode_item(encode_item(remark)) == remark


def test_a_remark_of_long_texts_is_no_longer_than_a_remark_may_be() -> None:
    base = edited(BASE, ONE, title="P" * 1000)
    mine, theirs = (edited(base, ONE, description=letter * 5000) for letter in "MJ")
    [remark] = put_off(merge(base, mine, theirs))
    assert decode_item(encode_item(remark)) == remark
    assert kept_version(remark) == (Key(ONE, "description"), "J" * 5000)


def test_what_is_filled_is_shown_rather_than_what_is_empty() -> None:
    mine, theirs = edited(BASE, ONE, title=""), edited(BASE, ONE, title="Jų")
    for one, other in ((mine, theirs), (theirs, mine)):
        assert merge(BASE, one, other).result()[ONE].title == "Jų"  # type: ignore[attr-defined]


def test_three_copies_give_the_same_plan_in_any_order() -> None:
    copies = [edited(BASE, LINE, year=year) for year in (2025, 2026, 2027)]
    plans = []
    for first, *others in permutations(copies):
        mine: State = first
        for theirs in others:
            mine = applied(mine, merge(BASE, mine, theirs))
        plans.append(mine)
    assert all(plan == plans[0] for plan in plans)
    assert plans[0][LINE].year == 2027  # type: ignore[attr-defined]
    assert len(plans[0]) == len(BASE) + 2


@pytest.mark.parametrize("take", [True, False])
def test_it_is_decided_later_by_anyone(take: bool) -> None:
    mine, theirs = TITLED
    found = merge(BASE, mine, theirs)
    [remark] = put_off(found)
    after = decided(found.result(), remark, take=take)
    assert after[ONE].title == ("Jų" if take else "Mano")  # type: ignore[attr-defined]
    status = RecommendationStatus.ACCEPTED if take else RecommendationStatus.DECLINED
    assert after[remark.id].status is status  # type: ignore[attr-defined]


def test_who_puts_off_what_was_decided_meanwhile_does_not_ask_again() -> None:
    mine, theirs = TITLED
    shared = merge(BASE, mine, theirs).result()
    [remark] = put_off(merge(BASE, mine, theirs))
    settled = decided(shared, remark, take=False)
    again = merge(shared, settled, shared).result()
    assert again == settled
    late = merge(BASE, settled, theirs).result()
    assert late[remark.id] == settled[remark.id]


def test_a_removal_is_decided_later() -> None:
    mine = without(edited(BASE, REMARK, about=None), ONE, LINE)
    found = merge(BASE, mine, edited(BASE, ONE, title="Jų"))
    [remark] = put_off(found)
    assert remark.remark == (
        "Suliejant kopijas neapsispręsta: Veikla „Mokymai“, ar lieka. Kita reikšmė: pašalinta"
    )
    after = decided(found.result(), remark, take=True)
    assert not {ONE, LINE} & after.keys()
    assert after[remark.id].about is None  # type: ignore[attr-defined]


def test_a_place_is_decided_later() -> None:
    base = added(BASE, Task(id=NEW, parent=BASE[TASK].parent, title="Trečias"))
    mine, theirs = edited(base, ONE, parent=OTHER), edited(base, ONE, parent=NEW)
    found = merge(base, mine, theirs)
    [remark] = put_off(found)
    assert "vieta. Kita reikšmė: „Antras“" in remark.remark
    assert (remark.about, remark.field) == (ONE, None)
    assert (found.result()[ONE].parent, decided(found.result(), remark, take=True)[ONE].parent) == (
        NEW,
        OTHER,
    )


def test_an_order_is_decided_later() -> None:
    rows = [item_id(200 + number) for number in range(4)]
    base = added(
        BASE, *(School(id=id_, parent=PLAN, order=f"W{n}1", name=f"{n}") for n, id_ in enumerate(rows))
    )
    mine = edited(edited(base, rows[0], order="W21"), rows[2], order="W01")
    theirs = edited(edited(base, rows[0], order="W31"), rows[3], order="W01")
    found = merge(base, mine, theirs)
    [remark] = put_off(found)
    orders = {tuple(order(side, PLAN, Kind.SCHOOL)) for side in (mine, theirs)}
    shown = found.result()
    taken = decided(shown, remark, take=True)
    assert {tuple(order(side, PLAN, Kind.SCHOOL)) for side in (shown, taken)} == orders


def test_what_cannot_be_about_an_item_is_about_the_one_above_it() -> None:
    for id_, field, values, about in ((LINE, "year", (2025, 2026), ONE), (SCHOOL, "name", ("A", "B"), PLAN)):
        mine, theirs = (edited(BASE, id_, **{field: value}) for value in values)
        [remark] = put_off(merge(BASE, mine, theirs))
        assert (remark.about, remark.field) == (about, None)


def test_what_shows_both_versions_leaves_no_remark() -> None:
    mine, theirs = (edited(BASE, TWO, areas=frozenset({area})) for area in (Area.CULTURE, Area.STEAM))
    found = merge(None, mine, added(theirs, FundingLine(id=NEW, parent=TWO)))
    assert put_off(found) == []
    assert found.result()[TWO].areas == {Area.CULTURE, Area.STEAM}  # type: ignore[attr-defined]
    assert NEW in found.result()


def test_answers_leave_no_remark() -> None:
    found = merge(BASE, *TITLED)
    for side in (Side.MINE, Side.THEIRS, Side.BOTH):
        assert found.result({Key(ONE, "title"): side}).keys() == BASE.keys()


def test_a_remark_keeps_the_whole_of_a_long_text() -> None:
    mine, theirs = (edited(BASE, PLAN, continuity=letter * 19_000) for letter in "ab")
    found = merge(BASE, mine, theirs)
    [remark] = put_off(found)
    assert len(remark.remark) < 5000
    assert decided(found.result(), remark, take=True)[PLAN].continuity == "a" * 19_000  # type: ignore[attr-defined]


def test_a_version_that_cannot_be_read_is_refused() -> None:
    found = merge(BASE, *TITLED)
    [remark] = put_off(found)
    spoilt = edited(found.result(), remark.id, extra=remark.extra.replace('"Jų"', "5"))
    with pytest.raises(InvalidValue):
        decide(spoilt, remark.id, take=True)
    assert kept_version(BASE[REMARK]) is None


@pytest.mark.parametrize(
    ("id_", "name", "value"),
    [
        (ONE, "title", 5),
        (ONE, "no such field", "x"),
        (ONE, "order of no such kind", []),
        (ONE, "order of funding", "x"),
        (ONE, PLACE, "x"),
        (ONE, PLACE, [TASK, "V", "V"]),
        (ONE, PLACE, [TASK, "V0"]),
        (ONE, PLACE, [[], "V"]),
        (ONE, PLACE, [SCHOOL, "V"]),
        (ONE, "parent", SCHOOL),
        (ONE, "responsible", SCHOOL),
        (PLAN, "", None),
    ],
)
def test_a_strangers_version_is_refused_and_changes_nothing(id_: str, name: str, value: Any) -> None:
    extra = dump({"put_off": {"id": id_, "field": name, "value": value}})
    state = edited(BASE, REMARK, extra=extra)
    tree = PlanTree(state.values())
    with pytest.raises(PlanEditorError):
        tree.apply(decide(state, REMARK, take=True))
    assert tree.items() == state


def test_what_a_stranger_calls_answered_means_nothing() -> None:
    strange = frozenset({Key(PLAN, "order of no such kind"), Key(NEW, "title"), Key(ONE, "no such field")})
    mine, theirs = TITLED
    assert merge(BASE, mine, theirs, strange, strange).result() == merge(BASE, mine, theirs).result()
