"""How the grid of an activity's money shares its width among the labels and the columns."""

from collections.abc import Sequence
from typing import NamedTuple


class Room(NamedTuple):
    """The widths, in pixels."""

    labels: int
    columns: Sequence[int]


def share(width: int, columns: Sequence[int], one_line: int, least: int) -> Room:
    """Share `width` so that no column is cut.

    The labels need `one_line` to be written on one line, and `least` for their longest word. Where the
    columns do not fit even beside labels of several lines, as many as can be seen at once fill the width.
    """
    left = width - sum(columns)
    if left >= least:
        return Room(min(left, one_line), columns)
    labels = min(least, width // 2)
    seen = max(1, (width - labels) // max(columns))
    widest = max((width - labels) // seen, 1)
    return Room(max(width - widest * seen, 0), [widest] * len(columns))
