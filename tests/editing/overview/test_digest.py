"""What is remembered of a plan is what the plan says."""

import json
from collections import Counter

import pytest
from hypothesis import given, settings
from tests.conftest import NOON
from tests.editing.overview.plans import keep, town_plan
from tests.strategies import trees

from planeditor.checks.limits import Limits
from planeditor.checks.rules import check
from planeditor.editing.library import sample_path
from planeditor.editing.overview.digest import LACKING, SEVERAL, By, decode, digest_of, encode
from planeditor.files.reader import read
from planeditor.plan import sums
from planeditor.plan.items import Kind, Plan, new_id
from planeditor.plan.tree import PlanTree
from planeditor.store.store import Store


@settings(max_examples=15)
@given(trees(max_items=20))
def test_it_is_read_back_as_it_was_and_its_sums_are_those_of_the_plan(tree: PlanTree) -> None:
    digest = digest_of(tree)
    assert decode(encode(digest)) == digest
    for by in By:
        assert sum(digest.money[by].values(), sums.Sum()) == sums.total(tree)
    assert digest.money[By.YEAR] == sums.by_year(tree)
    several = (sum_ for areas, sum_ in sums.by_area(tree).items() if len(areas) > 1)
    assert digest.money[By.AREA].get(SEVERAL, sums.Sum()) == sum(several, sums.Sum())


def test_the_sample_is_counted_as_everywhere_else(store: Store) -> None:
    file = read(sample_path())
    plan = keep(store, file.items.values())
    tree = store.load(plan)
    digest = digest_of(tree)
    assert digest.filled == store.completeness()[plan]
    found = check(tree, Limits.of(tree.root.programme))
    expected = Counter(LACKING if one.lacks else one.severity.value for one in found)
    assert digest.findings == expected and expected
    assert digest.counts[Kind.ACTIVITY] == len(tree.activities())
    assert decode(encode(digest)) == digest


def test_how_much_is_filled_in_is_what_the_list_of_plans_says(store: Store) -> None:
    empty = keep(store, [Plan(id=new_id(), parent="")])
    town = keep(store, town_plan("Neringa"), at=NOON)
    counted = store.completeness()
    assert 0 < counted[town] < 100
    assert {plan: digest_of(store.load(plan)).filled for plan in (empty, town)} == counted


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", "[" * 9_000, '{"programme":"kita"}', '{"money":{"year":[[1]]}}']
)
def test_what_is_no_digest_is_none(text: str) -> None:
    assert decode(text) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pupils", "daug"), ("filled", None), ("counts", {}), ("counts", {"goal": "x"}), ("findings", [1]),
        ("findings", {"error": "x"}), ("indicators", [[1, "", "", "", None, ""]]),
        ("indicators", [["", "", "", "", "NaN", ""]]), ("partners", [[None, None, 1]]),
        ("activities", [None]),
        ("money", {"year": [["2024", "1", "1"]], "source": [], "area": [], "type": []}),
        ("money", {"year": [], "source": [["kitas", "1", "1"]], "area": [], "type": []}),
        ("money", {"year": [[2024, "1e999999", "1"]], "source": [], "area": [], "type": []}),
    ],
)  # fmt: skip
def test_a_value_that_is_not_what_it_is_to_be_makes_it_none(name: str, value: object) -> None:
    good = json.loads(encode(digest_of(PlanTree(town_plan("Neringa")))))
    assert decode(json.dumps(good)) is not None
    assert decode(json.dumps(good | {name: value})) is None
