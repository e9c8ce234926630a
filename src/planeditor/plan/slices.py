"""A part of a plan: some of its activities, with what stands above, below and beside them, or one session."""

from collections.abc import Callable

from planeditor.plan.ideas import Ideas, ideas
from planeditor.plan.items import Activity, Indicator, Item, Kind, Link, Recommendation, Risk
from planeditor.plan.tree import PlanTree

_ABOVE = (Kind.TASK, Kind.GOAL)


def slice_of(tree: PlanTree, keeps: Callable[[Activity], bool]) -> PlanTree:
    """The plan with only the activities that `keeps` says yes to, and without the tasks and goals left empty.

    Links to activities left out are left out; all that belongs to no activity stays.
    """
    kept = tree.items()
    for item in tree.of_kind(Kind.ACTIVITY):
        if isinstance(item, Activity) and not keeps(item):
            _drop(kept, tree, item)
    for kind in _ABOVE:
        for item in tree.of_kind(kind):
            if not any(
                child.id in kept
                for below in (Kind.TASK, Kind.ACTIVITY)
                for child in tree.children(item.id, below)
            ):
                _drop(kept, tree, item)
    for item in [*kept.values()]:
        if isinstance(item, Link) and item.target is not None and item.target not in kept:
            del kept[item.id]
    return PlanTree(kept.values())


def activity_slice(tree: PlanTree, id_: str) -> PlanTree:
    """The plan with one activity, and of what stands beside it only what has to do with it."""
    kept = slice_of(tree, lambda activity: activity.id == id_).items()
    activity = tree[id_]
    assert isinstance(activity, Activity)
    there = activity.schools | activity.partners
    for item in [*kept.values()]:
        is_of_it = True
        match item:
            case Indicator():
                is_of_it = item.parent == id_
            case Risk():
                is_of_it = id_ in item.activities
            case Recommendation():
                is_of_it = item.about == id_
            case _ if item.kind in (Kind.SCHOOL, Kind.PARTNER):
                is_of_it = item.id in there
        if not is_of_it:
            del kept[item.id]
    return PlanTree(kept.values())


def session_slice(tree: PlanTree, session: str) -> PlanTree:
    """The plan with no other session, and with no ideas but those of this one that stand."""
    kept, known = tree.items(), Ideas(tree)
    for one in tree.of_kind(Kind.SESSION):
        if one.id != session:
            _drop(kept, tree, one)
    for idea in ideas(tree):
        if idea.session != session or not known.stands(idea.id):
            del kept[idea.id]
    return PlanTree(kept.values())


def _drop(kept: dict[str, Item], tree: PlanTree, item: Item) -> None:
    for one in tree.walk(item.id):
        kept.pop(one.id, None)
