"""Numbers of goals, tasks and activities: derived from the tree, never typed."""

from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree

NUMBERED = (Kind.GOAL, Kind.TASK, Kind.ACTIVITY)


def number(tree: PlanTree, id_: str) -> str:
    """The item's number with its closing dot („1.2.3.“); "" for kinds that have none."""
    item = tree[id_]
    if item.kind not in NUMBERED:
        return ""
    above = "" if item.kind is Kind.GOAL else number(tree, item.parent)
    return f"{above}{tree.row(id_) + 1}."


def reference(tree: PlanTree, id_: str) -> str:
    """The item's number as prose refers to it, without the closing dot („2.3“)."""
    return number(tree, id_).removesuffix(".")


def by_number(tree: PlanTree, text: str) -> str | None:
    """The id of the goal, task or activity with this number, closing dot or not; None if there is none."""
    parts = text.strip().rstrip(".").split(".")
    if not 1 <= len(parts) <= len(NUMBERED) or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    id_ = tree.root.id
    for kind, part in zip(NUMBERED, parts, strict=False):
        siblings = tree.children(id_, kind)
        if not 1 <= int(part) <= len(siblings):
            return None
        id_ = siblings[int(part) - 1].id
    return id_
