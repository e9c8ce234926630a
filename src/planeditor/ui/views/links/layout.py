"""Where activities stand in the picture of links: a column an area, by number. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from planeditor.plan.items import Kind, Link
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.areas import GROUPS, group_of


@dataclass(frozen=True, slots=True)
class Column:
    """The activities of one area, of several, or of none."""

    group: str
    ids: tuple[str, ...]


def links_of(tree: PlanTree) -> list[Link]:
    """All links, in the order of the activities that they start from."""
    links = (link for activity in tree.activities() for link in tree.children(activity.id, Kind.LINK))
    return [link for link in links if isinstance(link, Link)]


def linked(links: Iterable[Link]) -> set[str]:
    """The activities that a link starts from or leads to."""
    return {id_ for link in links for id_ in (link.parent, link.target) if id_}


def columns(tree: PlanTree, shown: set[str] | None) -> list[Column]:
    """The four areas, and the other groups if there are any in them; `shown` None means all activities."""
    found: dict[str, list[str]] = {group: [] for group in GROUPS}
    for activity in tree.activities():
        if shown is None or activity.id in shown:
            found[group_of(activity.areas)].append(activity.id)
    return [Column(group, tuple(ids)) for group, ids in found.items() if ids or group in list(Area)]


def neighbours(links: Iterable[Link], current: str | None) -> tuple[set[str], set[str]]:
    """The activities and the links that belong to the current activity or link, itself included."""
    near = [link for link in links if current in (link.id, link.parent, link.target)] if current else []
    return linked(near) | ({current} if current else set()), {link.id for link in near}
