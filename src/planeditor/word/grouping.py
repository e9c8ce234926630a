"""Items under the goals and tasks that they belong to, as rows of a table come one after the other."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from planeditor.plan.items import Item, Kind
from planeditor.word.facts import Facts


def grouped(
    facts: Facts, items: Sequence[Item], kinds: Sequence[Kind]
) -> Iterator[tuple[Item, Sequence[Item]]]:
    """Each group with the items in it, followed by these items, each alone with no items in it.

    The only group is passed over where others divide it: its sums would be those of all.
    """
    if not kinds:
        yield from ((item, ()) for item in items)
        return
    for group, found in groupby(items, key=lambda item: facts.above(item, kinds[0])):
        members = list(found)
        if group is not None and (len(members) < len(items) or len(kinds) == 1):
            yield group, members
        yield from grouped(facts, members, kinds[1:])
