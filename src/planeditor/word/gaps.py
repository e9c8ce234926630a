"""What a document requires and the plan does not say, and how people are told of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planeditor.language import Said, said
from planeditor.plan.describe import kind_count
from planeditor.plan.items import Kind


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing, as the form calls it.

    `kind` and `which` are of the item that lacks it: „1.1.2“ of an activity; None where it is nobody's own.
    What no plan can say is filled in `by_hand`.
    """

    what: str
    kind: Kind | None = None
    which: str = ""
    by_hand: bool = False


def told(gaps: Iterable[Gap]) -> list[Said | str]:
    """A line for each thing that is missing: what, how many items lack it, and which."""
    found: dict[Gap, list[str]] = {}
    for gap in gaps:
        found.setdefault(Gap(gap.what, gap.kind, by_hand=gap.by_hand), []).append(gap.which)
    return [_line(gap, which) for gap, which in found.items()]


def _line(gap: Gap, which: Sequence[str]) -> Said | str:
    if gap.by_hand:
        return said("gaps", "{what} – fill it in in Word", what=gap.what)
    if gap.kind is None:
        return gap.what
    count = kind_count(gap.kind, len(which))
    return said("gaps", "{what} – {count}: {which}", what=gap.what, count=count, which=", ".join(which))
