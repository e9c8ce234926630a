"""What a merge promises where many people send copies around, lose some and put backups back."""

from tests.office import judged

_RUNS = 50


def test_of_values_nothing_settled_is_lost_and_nothing_is_decided_without_asking() -> None:
    count = judged(_RUNS, returns=0, removals=False)
    assert count["merges"] > 800 and count["criss-cross"] > 200 and count["backups put back"] > 20
    assert count["settled values lost"] == count["decided without asking"] == 0
    assert count["asked again"] <= count["questions"] * 0.03


def test_where_items_are_removed_and_kept_too_hardly_anything_is_decided_without_asking() -> None:
    """An answer to keep an item is recorded for the item, not for each of its fields."""
    count = judged(_RUNS, returns=0)
    assert count["settled values lost"] == 0
    assert count["of these wrong"] <= 1 and count["decided without asking"] <= 2
    assert count["asked again"] <= count["questions"] * 0.04


def test_when_all_have_exchanged_with_all_they_hold_one_plan_and_no_word_is_lost() -> None:
    count = judged(_RUNS, first=1000)
    assert count["same plan"] == count["runs"] == _RUNS
    assert count["lost texts"] == 0
