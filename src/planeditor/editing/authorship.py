"""Who made what comes in with a copy, as far as the states that it descends from tell."""

from planeditor.editing.meeting import Meeting
from planeditor.merge.compare import compare
from planeditor.merge.conflicts import Key


class Authorship:
    """Tells who changed what in a copy last."""

    def __init__(self, meeting: Meeting) -> None:
        self._alone = meeting.authors[0] if len(meeting.authors) == 1 else ""
        self._made = {} if self._alone else dict(_made(meeting))

    def of(self, key: Key) -> str:
        """Whose a change of the copy is, or an item that came or went; "" where that is not known."""
        return self._alone or self._made.get(key) or self._made.get(Key(key.id), "")


def _made(meeting: Meeting) -> list[tuple[Key, str]]:
    """What each state did to the one that it was made of, the oldest first.

    Of a merged state that is one of its parents: what came in with another one has its own author.
    """
    lineage = meeting.lineage
    new = lineage.ancestors(meeting.theirs) - lineage.ancestors(meeting.mine)
    found: list[tuple[Key, str]] = []
    for record in lineage.records:
        if record.id not in new or len(record.parents) != 1:
            continue
        before, after = meeting.items(record.parents[0]), meeting.items(record.id)
        if before is not None and after is not None:
            found += ((Key.of(change), record.author) for change in compare(before, after))
    return found
