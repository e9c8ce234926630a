"""What is done with ideas, each as the list of changes that does it. Pure: nothing is applied here.

Ideas are never rewritten by it: what is made of them is inserted, and they refer to it. So the work of
several tables merges, and taking a step back leaves them as they were.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from planeditor.editing.operations import add, add_all, edit
from planeditor.plan.changes import Change
from planeditor.plan.ideas import Ideas, is_author_shown
from planeditor.plan.items import CLASSES, FIELDS, Idea, Item, Kind, Session, title_of
from planeditor.plan.tree import PlanTree

_KEPT = ("session", "step", "table", "group", "author")
"""What the whole and its parts have in common, as far as they agree."""


def make_item(
    tree: PlanTree, idea: str, kind: Kind, parent: str | None = None, **values: Any
) -> tuple[Item, list[Change]]:
    """An item made of an idea, which refers to it from now on; under the plan itself unless told otherwise.

    It begins with the words, the areas and the notes of the idea, a link with its words as the explanation, a
    recommendation with the author and the day; `values` say it otherwise. Raises InvalidValue for a value
    that its field cannot hold, as for an idea that is too long for the title; what is made under a parent
    that cannot hold it is refused when it is applied.
    """
    made_of = _idea(tree, idea)
    item, changes = add(tree, kind, parent or tree.root.id, **(_begun(tree, made_of, kind) | values))
    return item, [*changes, *edit(tree, idea, "became", made_of.became | {item.id})]


def merge_ideas(tree: PlanTree, ids: Collection[str], title: str) -> tuple[Idea, list[Change]]:
    """An idea that stands for several, after the last of them; those merged before come with their whole.

    It has all their areas, and the session, step, table, group and author that they agree about. Fewer than
    two remain as they are. Raises InvalidValue for a title that is too long.
    """
    known = Ideas(tree)
    merged = [*{head.id: head for head in map(known.head, ids)}.values()]
    last = max(merged, key=lambda one: tree.row(one.id))
    if len(merged) < 2:
        return last, []
    values = _common(merged) | {"areas": frozenset().union(*(one.areas for one in merged)), "title": title}
    whole, changes = add(tree, Kind.IDEA, last.parent, last.id, **values)
    assert isinstance(whole, Idea)
    return whole, [
        *changes,
        *(one for idea in merged for one in edit(tree, idea.id, "merged_into", whole.id)),
    ]


def split_idea(tree: PlanTree, id_: str, titles: Sequence[str]) -> tuple[list[Item], list[Change]]:
    """The parts of an idea, after it, which begin as it was; it stays, its votes too.

    Raises InvalidValue for a title that is too long.
    """
    idea = _idea(tree, id_)
    values = _common([idea]) | {"areas": idea.areas, "split_from": id_}
    return add_all(tree, Kind.IDEA, idea.parent, id_, [values | {"title": title} for title in titles])


def cast_votes(tree: PlanTree, votes: Mapping[str, int], *, by_host: bool = False) -> list[Change]:
    """So many votes more for each idea, fewer where negative but never below none; the host's own apart.

    Raises InvalidValue for more votes than can be counted.
    """
    field = "host_votes" if by_host else "votes"
    return [
        change
        for id_, count in votes.items()
        if count
        for change in edit(tree, id_, field, max(0, (getattr(_idea(tree, id_), field) or 0) + count))
    ]


def _idea(tree: PlanTree, id_: str) -> Idea:
    idea = tree[id_]
    assert isinstance(idea, Idea)
    return idea


def _common(merged: Sequence[Idea]) -> dict[str, Any]:
    """The values that all have."""
    first = merged[0]
    return {
        name: getattr(first, name)
        for name in _KEPT
        if all(getattr(one, name) == getattr(first, name) for one in merged)
    }


def _begun(tree: PlanTree, idea: Idea, kind: Kind) -> dict[str, Any]:
    title = CLASSES[kind].title_field or "explanation"
    told: dict[str, Any] = {title: idea.title, "areas": idea.areas, "notes": idea.notes}
    session = tree.get(idea.session)
    if kind is Kind.RECOMMENDATION and isinstance(session, Session):
        told["received"] = session.day
    author = tree.get(idea.author)
    if author and is_author_shown(tree, idea):
        told["author"] = title_of(author)
    names = {field.name for field in FIELDS[kind]}
    return {name: value for name, value in told.items() if name in names}
