"""Quarters and targets as they are typed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.errors import InvalidValue
from planeditor.plan.values import Comparator, Quarter, Target

QUARTERS = st.builds(Quarter, st.integers(1990, 2099), st.integers(1, 4))


@pytest.mark.parametrize(
    "text",
    [
        "2024 III",
        "2024 m. III ketv.",
        "2024 3",
        "2024Q3",
        "2024-III",
        "2024 m. III ketvirtis",
        " 2024 iii k. ",
        "2024/3",
    ],
)
def test_quarters_are_read(text: str) -> None:
    assert Quarter.parse(text) == Quarter(2024, 3)


@pytest.mark.parametrize(
    "text", ["", "2024", "2024 V", "2024 5", "III 2024", "24 III", "1889 I", "2024 IIII"]
)
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        Quarter.parse(text)


@given(QUARTERS)
def test_a_written_quarter_reads_back(quarter: Quarter) -> None:
    assert Quarter.parse(quarter.text) == quarter
    assert Quarter.parse(quarter.code) == quarter


@given(QUARTERS)
def test_quarters_follow_each_other(quarter: Quarter) -> None:
    begins = date(quarter.year, quarter.number * 3 - 2, 1)
    assert quarter < quarter.next()
    assert Quarter.of(begins) == Quarter.of(begins + timedelta(days=89)) == quarter
    assert Quarter.of(begins + timedelta(days=92)) == quarter.next()


def test_a_day_is_in_its_quarter() -> None:
    assert Quarter.of(date(2026, 4, 30)) == Quarter(2026, 2)
    assert Quarter(2024, 3).text == "2024\u00a0m. III\u00a0ketv."


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (">50", Target(Decimal(50), Comparator.MORE)),
        (">= 50", Target(Decimal(50), Comparator.AT_LEAST)),
        ("≤ 1 234,5 proc.", Target(Decimal("1234.5"), Comparator.AT_MOST, "proc.")),
        ("11,9", Target(Decimal("11.9"))),
        ("−5", Target(Decimal(-5))),
        ("Skaičiuojama pagal tvarką", Target(note="Skaičiuojama pagal tvarką")),
        ("", Target()),
        ("> daug", Target(note="> daug")),
        ("1" * 30, Target(note="1" * 30)),
        (f">{'1' * 30} vnt.", Target(note=f">{'1' * 30} vnt.")),
    ],
)
def test_targets_are_read(text: str, target: Target) -> None:
    assert Target.parse(text) == target


@given(st.text())
def test_any_text_is_a_target(text: str) -> None:
    target = Target.parse(text)
    assert target.number is not None or target.note == text.strip()
