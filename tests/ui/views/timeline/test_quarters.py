"""Quarters as numbers, spans, and where they are on the screen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.plan.items import Activity, Plan
from planeditor.plan.values import Quarter
from planeditor.ui.views.timeline.quarters import (
    EARLIEST,
    LATEST,
    Span,
    axis_over,
    moment,
    ordinal,
    period_of,
    quarter_at,
    span_of,
)
from planeditor.ui.views.timeline.scale import Drag, Part, Scale

numbers = st.integers(EARLIEST, LATEST)
spans = st.builds(Span.across, numbers, numbers)


@given(numbers)
def test_a_quarter_is_its_number(number: int) -> None:
    assert ordinal(quarter_at(number)) == number


@given(spans, st.integers(-500, 500))
def test_a_span_stays_within_what_a_plan_may_name(span: Span, by: int) -> None:
    moved = span.moved(by)
    assert moved.last - moved.first == span.last - span.first
    for one in (moved, span.with_first(span.first + by), span.with_last(span.last + by)):
        assert EARLIEST <= one.first <= one.last <= LATEST


def activity(start: Quarter | None, end: Quarter | None) -> Activity:
    return Activity(id="a" * 32, parent="b" * 32, start=start, end=end)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (Quarter(2025, 1), Quarter(2025, 4), "2025\u00a0m. I\u00a0ketv. – 2025\u00a0m. IV\u00a0ketv."),
        (Quarter(2025, 4), Quarter(2025, 1), "2025\u00a0m. I\u00a0ketv. – 2025\u00a0m. IV\u00a0ketv."),
        (Quarter(2025, 2), None, "2025\u00a0m. II\u00a0ketv."),
        (None, Quarter(2025, 3), "2025\u00a0m. III\u00a0ketv."),
    ],
)
def test_the_time_of_an_activity(start: Quarter | None, end: Quarter | None, text: str) -> None:
    span = span_of(activity(start, end))
    assert span is not None and span.text == text


def test_an_activity_may_have_no_time() -> None:
    assert span_of(activity(None, None)) is None


def test_the_period_counts_quarters_with_any_day_in_it() -> None:
    plan = Plan(id="c" * 32, parent="", start=date(2024, 3, 31), end=date(2026, 4, 1))
    assert period_of(plan) == Span(ordinal(Quarter(2024, 1)), ordinal(Quarter(2026, 2)))
    assert period_of(Plan(id="c" * 32, parent="", start=date(2024, 3, 31))) == Span(2024 * 4, LATEST)
    assert period_of(Plan(id="c" * 32, parent="")) is None


def test_the_axis_is_whole_years() -> None:
    today = ordinal(Quarter(2025, 2))
    assert axis_over([], None, today) == Span(2025 * 4, 2027 * 4 + 3)
    assert axis_over([Span(2024 * 4 + 1, 2024 * 4 + 2)], None, today) == Span(2024 * 4, 2024 * 4 + 3)
    open_ended = Span(2023 * 4 + 2, LATEST)
    assert axis_over([Span(2024 * 4, 2025 * 4)], open_ended, today) == Span(2023 * 4, 2025 * 4 + 3)


def test_places_on_the_screen() -> None:
    scale = Scale(Span(8000, 8007), 100, 320)
    assert [scale.at(x) for x in (0, 100, 139, 140, 419, 1000)] == [8000, 8000, 8000, 8001, 8007, 8007]
    span = Span(8001, 8002)
    parts = [scale.part_at(x, span) for x in (139, 140, 145, 146, 213, 214, 219, 220)]
    assert parts == [None, Part.START, Part.START, Part.BODY, Part.BODY, Part.END, Part.END, None]


def test_a_narrow_bar_can_still_be_moved() -> None:
    scale = Scale(Span(8000, 8007), 0, 64)
    parts = {scale.part_at(x, Span(8000, 8000)) for x in range(8)}
    assert parts == {Part.START, Part.BODY, Part.END}


@pytest.mark.parametrize(
    ("part", "at", "span"),
    [
        (Part.BODY, 8006, Span(8005, 8007)),
        (Part.START, 8009, Span(8004, 8004)),
        (Part.END, 8000, Span(8002, 8002)),
        (None, 8001, Span(8001, 8003)),
    ],
)
def test_what_dragging_makes(part: Part | None, at: int, span: Span) -> None:
    assert Drag("id", part, Span(8002, 8004), 8003).span(at) == span


@pytest.mark.parametrize(
    ("day", "share"), [(date(2025, 1, 1), 0), (date(2025, 2, 15), 0.5), (date(2100, 12, 31), 91 / 92)]
)
def test_a_day_is_a_moment_of_its_quarter(day: date, share: float) -> None:
    assert moment(day) - ordinal(Quarter.of(day)) == pytest.approx(share)
