"""What is dragged in the tree, and where it may be dropped."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMimeData

from planeditor.editing.operations import LAST, can_move
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.ui.tree.nodes import Node

MIME = "application/x-planeditor-items"


class Drop(NamedTuple):
    """Items of one kind, the one under which they are dropped, and the sibling above."""

    ids: list[str]
    parent: str
    after: str | None


def dragged(tree: PlanTree, chosen: Collection[str]) -> QMimeData:
    """The items that are dragged, in the order shown, whatever the order they were selected in."""
    data = QMimeData()
    ids = [item.id for item in tree.walk() if item.id in chosen]
    data.setData(MIME, QByteArray(" ".join(ids).encode()))
    return data


def drop_at(tree: PlanTree, data: QMimeData, at: Node, row: int) -> Drop | None:
    """The drop on a row, or before its child in `row`; None where the items may not stand."""
    ids = [id_ for id_ in data.data(MIME).toStdString().split() if id_ in tree]
    kinds = {tree[id_].kind for id_ in ids}
    if len(kinds) != 1:
        return None
    (kind,) = kinds
    parent = _parent(tree, at, kind)
    return Drop(ids, parent, _after(at, row, kind)) if can_move(tree, ids, parent) else None


def _parent(tree: PlanTree, at: Node, kind: Kind) -> str:
    if at.is_heading:
        return tree.root.id if at.kind is kind else ""
    return at.id


def _after(at: Node, row: int, kind: Kind) -> str | None:
    if row < 0:
        return LAST
    above = [child.id for child in at.children[:row] if child.kind is kind]
    return above[-1] if above else None
