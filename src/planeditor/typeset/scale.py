"""The axis of a chart's values: round steps from a round beginning to a round end."""

from dataclasses import dataclass
from math import ceil, floor, log10

from planeditor.word.reading.blocks import Chart, Stacking

_STEPS = (1.0, 2.0, 5.0, 10.0)
_MOST = 8
"""So many steps at most, but for one at an end."""
_AIR = 0.05
"""What share of the height is left free beyond the longest bar, at least; Word does so."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Values at the lines of the axis, and how each is written."""

    values: tuple[float, ...]
    texts: tuple[str, ...]

    def share(self, value: float) -> float:
        """How far along the axis the value is, from 0 to 1."""
        return (value - self.values[0]) / (self.values[-1] - self.values[0])


def scale_for(low: float, high: float, chart: Chart) -> Scale:
    """The axis that the values of a chart from `low` to `high` ask for; it always shows zero."""
    low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = 1.0
    is_percent = chart.stacking is Stacking.PERCENT
    air = 0.0 if is_percent else (high - low) * _AIR
    step = _step((high - low) / _MOST)
    first = floor((low - air) / step) if low else 0
    last = ceil((high + air) / step) if high else 0
    values = tuple(number * step for number in range(first, last + 1))
    decimals = max(chart.decimals, -floor(log10(step)), 0)
    return Scale(values, tuple(_text(value, decimals, is_percent=is_percent) for value in values))


def _step(least: float) -> float:
    size = 10.0 ** floor(log10(least))
    return size * next(step for step in _STEPS if step * size >= least)


def _text(value: float, decimals: int, *, is_percent: bool) -> str:
    text = f"{value:,.{decimals}f}".replace(",", "\u00a0").replace(".", ",").replace("-", "−")
    return f"{text}\u00a0%" if is_percent else text
