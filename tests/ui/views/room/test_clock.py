"""The time of a step, by a clock that only goes on."""

import pytest

from planeditor.ui.views.room.clock import StepClock, clock_text


class Ticks:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_time_is_counted_only_while_it_runs() -> None:
    ticks = Ticks()
    clock = StepClock(ticks)
    clock.begin(2)
    ticks.now += 10
    assert (clock.left, clock.is_running) == (120, False)
    clock.start()
    ticks.now += 50
    clock.pause()
    ticks.now += 500
    assert (clock.left, clock.is_running) == (70, False)
    clock.start()
    clock.start()
    ticks.now += 80
    assert clock.left == -10


def test_a_longer_step_keeps_what_has_passed() -> None:
    ticks = Ticks()
    clock = StepClock(ticks)
    clock.begin(1)
    clock.start()
    ticks.now += 70
    clock.lengthen(5)
    assert clock.left == 230
    clock.lengthen(None)
    assert (clock.left, clock.passed) == (None, 70)
    clock.begin(3)
    assert (clock.left, clock.is_running) == (180, False)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(125, "2:05"), (59.2, "1:00"), (0.4, "0:01"), (0, "0:00"), (-0.5, "+0:00"), (-61.9, "+1:01")],
)
def test_how_time_is_written(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text
