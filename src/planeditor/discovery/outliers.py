"""What stands far from the others: a comparison of numbers with each other, never a rule of a programme."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

FEWEST = 5
"""Values that there must be: of fewer, nobody can say what is usual."""
FAR = Decimal("3.5")
"""How many usual distances from the median are far: the cut-off of the modified z-score that B. Iglewicz and
D. Hoaglin recommend (How to Detect and Handle Outliers, 1993)."""
_LIKE_DEVIATION = Decimal("1.4826")
"""Times the median distance that makes it comparable with a standard deviation, by the same authors."""
_LEAST = Decimal("0.25")
"""Of the median; a value nearer than that is no news, however alike all others are."""


@dataclass(frozen=True, slots=True)
class Outlier:
    """A value, by the id of what has it, and the median of all; `score` says how many usual distances."""

    id: str
    value: Decimal
    median: Decimal
    score: Decimal


def outliers(values: Mapping[str, Decimal]) -> list[Outlier]:
    """The values far from the median, the farthest first.

    The usual distance is the median of the distances from the median; where more than half of the values are
    the same there is none, and nothing is told.
    """
    if len(values) < FEWEST:
        return []
    middle = median(values.values())
    usual = median(abs(value - middle) for value in values.values()) * _LIKE_DEVIATION
    if not usual:
        return []
    found = [
        Outlier(id_, value, middle, (abs(value - middle) / usual).quantize(Decimal("0.1")))
        for id_, value in values.items()
        if abs(value - middle) > FAR * usual and abs(value - middle) >= _LEAST * abs(middle)
    ]
    return sorted(found, key=lambda one: -one.score)
