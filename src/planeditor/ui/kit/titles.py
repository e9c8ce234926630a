"""What items are called where their own fields are not shown."""

from collections.abc import Collection

from planeditor.plan.describe import caption
from planeditor.plan.numbering import number
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.words import tell

_MOST = 60
"""Characters of a title in a menu."""


def titled(tree: PlanTree, id_: str) -> str:
    """The number of an item, where it has one, and what it is called: one line."""
    called = tell(caption(tree[id_], tree.get))
    return " ".join(f"{number(tree, id_)} {called}".split())


def titled_items(tree: PlanTree, ids: Collection[str]) -> tuple[str, ...]:
    """The same of those items that are in the plan, in its order."""
    return tuple(titled(tree, item.id) for item in tree.walk() if item.id in ids)


def menu_title(tree: PlanTree, id_: str) -> str:
    """The same, short enough for a menu, and with no letter for the keyboard in it."""
    text = titled(tree, id_)
    short = text if len(text) <= _MOST else f"{text[: _MOST - 1].rstrip()}…"
    return short.replace("&", "&&")
