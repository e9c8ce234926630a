"""The time of a step: by a clock that only goes on, whatever is done to that of the computer."""

import time
from collections.abc import Callable


class StepClock:
    """Counts the seconds of one step; it can be paused."""

    def __init__(self, ticks: Callable[[], float] = time.monotonic) -> None:
        """`ticks` are seconds that only go on."""
        self._ticks = ticks
        self._minutes: int | None = None
        self._passed = 0.0
        self._begun: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether time is being counted."""
        return self._begun is not None

    @property
    def passed(self) -> float:
        """The seconds counted so far."""
        return self._passed + (0.0 if self._begun is None else self._ticks() - self._begun)

    @property
    def left(self) -> float | None:
        """The seconds left, negative when the time is over; None for a step of unknown length."""
        return None if self._minutes is None else self._minutes * 60 - self.passed

    def begin(self, minutes: int | None) -> None:
        """Stand at the beginning of a step, counting nothing yet."""
        self._minutes, self._passed, self._begun = minutes, 0.0, None

    def lengthen(self, minutes: int | None) -> None:
        """Give the step another length; what is counted stays."""
        self._minutes = minutes

    def start(self) -> None:
        """Count, from now or going on after a pause."""
        if self._begun is None:
            self._begun = self._ticks()

    def pause(self) -> None:
        """Stop counting; what is counted stays."""
        self._passed, self._begun = self.passed, None


def clock_text(seconds: float) -> str:
    """„12:05“; of a time that is over how much it is over, as „+0:30“."""
    # Up while time is left: 0:00 is when it is over, not within the last second.
    whole = int(-seconds) if seconds < 0 else -int(-seconds // 1)
    return f"{'+' if seconds < 0 else ''}{whole // 60}:{whole % 60:02}"
