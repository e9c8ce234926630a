"""What a merge promises where many people send copies around, lose some and put backups back."""

from tests.office import judged

_RUNS = 50


def test_nothing_that_was_settled_is_lost_and_hardly_anything_is_decided_without_asking() -> None:
    count = judged(_RUNS, returns=0)
    assert count["merges"] > 800 and count["criss-cross"] > 200 and count["backups put back"] > 20
    assert count["settled values lost"] == 0
    assert count["of these wrong"] == 0
    assert count["decided without asking"] <= 1
    assert count["asked again"] <= count["questions"] * 0.03


def test_when_all_have_exchanged_with_all_they_hold_one_plan_and_no_word_is_lost() -> None:
    count = judged(_RUNS, first=1000)
    assert count["same plan"] == count["runs"] == _RUNS
    assert count["lost texts"] == 0
