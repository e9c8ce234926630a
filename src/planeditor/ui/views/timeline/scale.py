"""Where quarters are on the screen, and which part of a bar the pointer is on. Pure."""

from dataclasses import dataclass
from enum import Enum, auto

from planeditor.ui.views.timeline.quarters import Span

GRIP = 6
"""How many pixels at each end of a bar stretch it."""


class Part(Enum):
    """What of a bar is taken hold of."""

    START = auto()
    BODY = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Scale:
    """The quarters of an axis, spread evenly from `left` over `width` pixels."""

    axis: Span
    left: float
    width: float

    @property
    def step(self) -> float:
        """The width of a quarter in pixels."""
        return self.width / (self.axis.last - self.axis.first + 1)

    def x(self, number: float) -> float:
        """Where a quarter begins, which is where the one before ends; a fraction is a moment within it."""
        return self.left + (number - self.axis.first) * self.step

    def at(self, x: float) -> int:
        """The quarter at a place; the first or last one beyond the ends."""
        number = self.axis.first + int((x - self.left) // self.step)
        return min(max(number, self.axis.first), self.axis.last)

    def part_at(self, x: float, span: Span) -> Part | None:
        """Which part of a bar is at a place; None beside it."""
        begin, end = self.x(span.first), self.x(span.last + 1)
        if not begin <= x < end:
            return None
        grip = min(GRIP, (end - begin) / 4)
        if x < begin + grip:
            return Part.START
        return Part.END if x >= end - grip else Part.BODY


@dataclass(frozen=True, slots=True)
class Drag:
    """A bar that is being dragged: which part, of what, and from which quarter; `part` None makes a bar."""

    id: str
    part: Part | None
    origin: Span
    begun: int

    def span(self, at: int) -> Span:
        """What the bar becomes with the pointer on that quarter."""
        match self.part:
            case Part.START:
                return self.origin.with_first(at)
            case Part.END:
                return self.origin.with_last(at)
            case Part.BODY:
                return self.origin.moved(at - self.begun)
        return Span.across(self.begun, at)
