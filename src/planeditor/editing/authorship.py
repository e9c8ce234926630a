"""Who made what comes in with a copy, as far as the states that it descends from tell."""

from collections.abc import Callable, Collection, Iterator

from planeditor.editing.meeting import Meeting
from planeditor.merge.compare import State, compare
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import Lineage


class Authorship:
    """Tells who changed what in a copy last."""

    def __init__(self, meeting: Meeting) -> None:
        self._alone = meeting.authors[0] if len(meeting.authors) == 1 else ""
        self._made = {} if self._alone else dict(_brought(meeting))

    def of(self, key: Key) -> str:
        """Whose a change of the copy is, or an item that came or went; "" where that is not known."""
        return self._alone or self._made.get(key) or self._made.get(Key(key.id), "")


def _brought(meeting: Meeting) -> Iterator[tuple[Key, str]]:
    lineage = meeting.lineage
    new = lineage.ancestors(meeting.theirs) - lineage.ancestors(meeting.mine)
    return made_by(lineage, new, meeting.items)


def made_by(
    lineage: Lineage, states: Collection[str], items: Callable[[str], State | None]
) -> Iterator[tuple[Key, str]]:
    """What each of the states did to the one that it was made of, and whose it is, the oldest first.

    `items` gives the content of a state, None where it is not at hand. Of a merged state nothing is told:
    what came in has an author of its own.
    """
    for record in lineage.records:
        if record.id not in states or len(record.parents) != 1:
            continue
        before, after = items(record.parents[0]), items(record.id)
        if before is not None and after is not None:
            yield from ((Key.of(change), record.author) for change in compare(before, after))
