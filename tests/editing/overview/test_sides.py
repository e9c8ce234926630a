"""Plans side by side: known at once where they are remembered, a damaged one told, the others counted."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.editing.overview.plans import keep, town_plan

from planeditor.editing.arrivals import receive
from planeditor.editing.library import sample_path
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.overview.digest import By, digest_of
from planeditor.editing.overview.money import groups, sums, together, total
from planeditor.editing.overview.sides import Sides, idle_days, short_names
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import FundingSource
from planeditor.store.store import Store

TOWNS = ("Alytus", "Birštonas", "Jonava")


@pytest.fixture
def plans(store: Store) -> list[str]:
    """Three plans, the first changed last."""
    return [
        keep(
            store, town_plan(town, f"{1000 * (place + 1)}.00", 2024 + place), at=NOON - timedelta(days=place)
        )
        for place, town in enumerate(TOWNS)
    ]


def worked_out(store: Store) -> Sides:
    sides = Sides(store)
    sides.finish()
    return sides


def test_what_was_worked_out_once_is_known_at_once(store: Store, plans: list[str]) -> None:
    assert Sides(store).unknown == plans
    first = worked_out(store)
    again = Sides(store)
    assert again.unknown == []
    assert again.all == first.all
    assert [side.municipalities for side in again.all] == [*TOWNS]


def test_a_plan_that_was_received_is_known_before_anybody_looks(store: Store, tmp_path: Path) -> None:
    received = receive(store, sample_path(), "Ona", NOON)
    at_once = Sides(store)
    assert at_once.unknown == []
    assert at_once.all[0].digest == digest_of(store.load(received.plan))
    with Store.look_into(store.place) as copy:  # as the command does
        assert Sides(copy).unknown == []


def test_only_what_changed_is_worked_out_again(store: Store, plans: list[str]) -> None:
    worked_out(store)
    plan = OpenPlan(store, plans[1], "Ona")
    line = plan.tree.of_kind(Kind.FUNDING)[0]
    plan.edit(line.id, "net", Decimal("5.00"))
    assert Sides(store).unknown == [plans[1]]
    changed = worked_out(store).all
    assert changed[0].entry.id == plans[1] and changed[0].entry.author == "Ona"
    assert total(changed[:1]).gross == Decimal("6.06")


def test_work_that_is_left_is_remembered_as_far_as_it_went(store: Store, plans: list[str]) -> None:
    sides = Sides(store)
    for _ in sides.work_out():
        if len(sides.unknown) == 2:
            break
    sides.remember()
    assert Sides(store).unknown == plans[1:]


def test_a_store_that_may_not_be_written_to_tells_all_the_same(store: Store, plans: list[str]) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        store.wait_at_most(0)
        other.execute("BEGIN IMMEDIATE")
        assert [side.digest is not None for side in worked_out(store).all] == [True] * 3
        other.execute("ROLLBACK")
    assert Sides(store).unknown == plans


def test_sums_of_chosen_plans_are_exact(store: Store, plans: list[str]) -> None:
    sides = worked_out(store).all
    assert total(sides).gross == Decimal("7260.03")
    assert total(sides[:2]).net == Decimal("3000.02")
    assert groups(sides, By.YEAR) == [2024, 2025, 2026, None]
    assert together(sides, By.SOURCE)[FundingSource.MUNICIPAL].gross == Decimal("0.03")
    assert sums(sides[2], By.YEAR)[2026].gross == Decimal("3630.00")
    for by in By:
        assert sum(sum_.gross for sum_ in together(sides, by).values()) == Decimal("7260.03")


@pytest.mark.parametrize("is_listed", [False, True])
def test_a_damaged_plan_is_told_and_the_others_are_counted(
    store: Store, plans: list[str], is_listed: bool
) -> None:
    if is_listed:
        store.plans()  # it is damaged after it was looked at
    _damage(store.path, plans[1])
    sides = worked_out(store)
    assert [side.damaged for side in sides.all] == [False, True, False]
    assert sides.unknown == []
    assert total(sides.all).gross == Decimal("4840.02")
    assert len(Sides(store).unknown) == (1 if is_listed else 0)


def test_deleted_plans_are_not_there(store: Store, plans: list[str]) -> None:
    store.delete(plans[0], NOON)
    store.archive(plans[1], NOON)
    assert [side.entry.id for side in Sides(store).all] == plans[1:]


def test_for_how_long_nothing_was_changed(store: Store, plans: list[str]) -> None:
    sides = Sides(store).all
    assert [idle_days(side, NOON + timedelta(days=30)) for side in sides] == [30, 31, 32]
    assert idle_days(sides[0], NOON - timedelta(days=3)) == 0


def test_plans_of_one_town_are_told_apart(store: Store, plans: list[str]) -> None:
    keep(store, town_plan("Jonava"), at=NOON - timedelta(days=9))
    assert [*short_names(Sides(store).all, lambda said: said.source).values()] == [
        "Alytus",
        "Birštonas",
        "Jonava: Jonava: planas",
        "Jonava: Jonava: planas",
    ]


def _damage(path: Path, plan: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE goal SET title = 'Kitas' WHERE plan = ?", (plan,))
