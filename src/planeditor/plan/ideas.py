"""Ideas as they stand: which ones were merged into others or divided, their votes, and what came of them.

All of it follows from the ideas' own references. Merged ideas and those that were divided are kept: they come
to the fore again when what was made of them is removed.
"""

from collections.abc import Collection, Iterable, Mapping

from planeditor.plan.items import Idea, Kind, Session
from planeditor.plan.references import REFERENCES
from planeditor.plan.tree import PlanTree

MADE_OF_IDEAS: Collection[str] = dict(REFERENCES[Kind.IDEA])["became"].kinds
"""The kinds of items that an idea may become."""


def ideas(tree: PlanTree) -> list[Idea]:
    """All ideas of the plan, in order."""
    return [one for one in tree.children(tree.root.id, Kind.IDEA) if isinstance(one, Idea)]


class Ideas:
    """The ideas of a plan in one of its states.

    Two copies of a plan may have merged ideas into each other: a reference that leads in a circle counts as
    none, so that nothing is lost from sight.
    """

    def __init__(self, tree: PlanTree) -> None:
        self._tree = tree
        self._ideas = {one.id: one for one in ideas(tree)}
        self._into = _leading({one.id: one.merged_into for one in self._ideas.values()})
        self._merged = _by_target(self._into)
        self._divided = _leading({one.id: one.split_from for one in self._ideas.values()})
        self._parts = _by_target(self._divided)

    def standing(self) -> list[Idea]:
        """The ideas that are worked with: neither merged into another one nor divided, in order."""
        return [one for one in self._ideas.values() if self.stands(one.id)]

    def stands(self, id_: str) -> bool:
        """Whether an idea is neither merged into another one nor divided."""
        return id_ not in self._into and id_ not in self._parts

    def head(self, id_: str) -> Idea:
        """What the idea was merged into in the end: itself, where it was not."""
        while id_ in self._into:
            id_ = self._into[id_]
        return self._ideas[id_]

    def merged(self, id_: str) -> list[Idea]:
        """The ideas that were merged into this one, directly or by way of others, in order."""
        found = set[str]()
        wholes = [id_]
        while wholes:
            parts = self._merged.get(wholes.pop(), ())
            found.update(parts)
            wholes += parts
        return [one for one in self._ideas.values() if one.id in found] if found else []

    def made_of(self, id_: str) -> list[Idea]:
        """All ideas that it came from, however far back: merged into it, or divided; in order."""
        found: set[str] = set()
        waiting = [id_]
        while waiting:
            at = waiting.pop()
            before = {*self._merged.get(at, ()), *filter(None, [self._divided.get(at)])} - found - {id_}
            found |= before
            waiting += before
        return [one for one in self._ideas.values() if one.id in found]

    def parts(self, id_: str) -> list[Idea]:
        """The ideas that this one was divided into, in order."""
        return [self._ideas[one] for one in self._parts.get(id_, ())]

    def votes(self, id_: str) -> int | None:
        """All votes for an idea and those merged into it; None where nobody has voted.

        The host's own ones count when the voting of the session is over, or outside of any session.
        """
        counts = [count for one in (self._ideas[id_], *self.merged(id_)) for count in self._counted(one)]
        return sum(counts) if counts else None

    def all_votes(self, session: str) -> tuple[int, int]:
        """All votes of a session, each once; and how many of them are for ideas that were divided since.

        A vote was given for an idea as it stood then: its parts do not inherit it, and it is not lost.
        """
        said = [one for one in self._ideas.values() if one.session == session]
        votes = {one.id: sum(self._counted(one)) for one in said}
        divided = (count for id_, count in votes.items() if not self.stands(self.head(id_).id))
        return sum(votes.values()), sum(divided)

    def _counted(self, idea: Idea) -> Iterable[int]:
        session = self._tree.get(idea.session)
        is_over = not isinstance(session, Session) or session.voting_over
        counts = (idea.votes, idea.host_votes if is_over else None)
        return (count for count in counts if count is not None)


def is_author_shown(tree: PlanTree, idea: Idea) -> bool:
    """Whether it may be told whose an idea is: not where its session hides that."""
    session = tree.get(idea.session)
    return not (isinstance(session, Session) and session.hides_authors)


def _leading(references: Mapping[str, str | None]) -> dict[str, str]:
    """The references that lead to an idea of the plan, without those that lead in a circle."""
    known = {id_: to for id_, to in references.items() if to is not None and to in references}
    seen, circling = set[str](), set[str]()
    for start in known:
        path, at = dict[str, None](), start
        while at in known and at not in seen:
            seen.add(at)
            path[at] = None
            at = known[at]
        if at in path:
            way = [*path]
            circling.update(way[way.index(at) :])
    return {id_: to for id_, to in known.items() if id_ not in circling}


def _by_target(references: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id_, to in references.items():
        found.setdefault(to, []).append(id_)
    return found
