"""What is dragged in the tree, and where it may be dropped."""

from collections.abc import Collection
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from planeditor.editing.operations import LAST
from planeditor.language import said_n
from planeditor.plan.items import PARENTS, Kind
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell
from planeditor.ui.views.tree.nodes import Node

MIME = "application/x-planeditor-items"
INTO = -1
"""As Qt says it: no row before which the items come."""
_PICTURE_WIDTH, _ROOM = 360, 8
_EDGE = 0.25
"""How much of a row, at the top and at the bottom, means beside it where into it may be meant too."""


class Drop(NamedTuple):
    """Items of one kind, the one under which they are dropped, and the sibling above."""

    ids: list[str]
    parent: str
    after: str | None


class Side(Enum):
    """Where a drop goes, seen from the row that the pointer is on."""

    BEFORE = auto()
    INTO = auto()
    AFTER = auto()


def dragged(tree: PlanTree, chosen: Collection[str]) -> QMimeData:
    """The items that are dragged, in the order shown, whatever the order they were selected in."""
    data = QMimeData()
    ids = [item.id for item in tree.walk() if item.id in chosen]
    data.setData(MIME, QByteArray(" ".join(ids).encode()))
    return data


def picture(tree: PlanTree, data: QMimeData, widget: QWidget) -> QPixmap:
    """What hangs at the pointer meanwhile: the number and title of the item, or how many there are."""
    ids = _ids(data, tree)
    text = titled(tree, ids[0]) if len(ids) == 1 else tell(said_n("dragging", "%n items", len(ids)))
    metrics, palette = widget.fontMetrics(), widget.palette()
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _PICTURE_WIDTH)
    ratio = widget.devicePixelRatioF()
    size = QSize(metrics.horizontalAdvance(text) + 2 * _ROOM, metrics.height() + _ROOM)
    drawn = QPixmap(size * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(palette.color(QPalette.ColorRole.ToolTipBase))
    painter = QPainter(drawn)
    painter.setFont(widget.font())
    painter.setPen(palette.color(QPalette.ColorRole.ToolTipText))
    painter.drawText(QRect(QPoint(0, 0), size), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return drawn


def drop_at(tree: PlanTree, data: QMimeData, at: Node, row: int) -> Drop | None:
    """The drop into a row, or before its child in `row`; None where the items may not stand."""
    ids = _ids(data, tree)
    kind = _kind(tree, ids)
    if kind is None or not _holds(at, kind):
        return None
    return Drop(ids, at.id or tree.root.id, _after(at, row, kind))


def side_at(tree: PlanTree, data: QMimeData, node: Node, depth: float) -> Side | None:
    """Where a drop on a row goes, its top being at depth 0 and its bottom at 1; None where nowhere.

    Beside a row there is all of it to aim at, unless the items may go into it as well.
    """
    into = drop_at(tree, data, node, INTO) is not None
    beside = node.parent is not None and drop_at(tree, data, node.parent, node.row) is not None
    edge = (_EDGE if into else 0.5) if beside else 0
    if depth < edge:
        return Side.BEFORE
    if depth >= 1 - edge:
        return Side.AFTER
    return Side.INTO if into else None


def may_hold(tree: PlanTree, data: QMimeData, node: Node) -> bool:
    """Whether the items may go into a row or one below it."""
    kind = _kind(tree, _ids(data, tree))
    return kind is not None and any(_holds(one, kind) for one in node.walk())


def _ids(data: QMimeData, tree: PlanTree) -> list[str]:
    return [id_ for id_ in data.data(MIME).toStdString().split() if id_ in tree]


def _kind(tree: PlanTree, ids: list[str]) -> Kind | None:
    """The one kind that all the items are of."""
    kinds = {tree[id_].kind for id_ in ids}
    return kinds.pop() if len(kinds) == 1 else None


def _holds(node: Node, kind: Kind) -> bool:
    return node.kind is kind if node.is_heading else node.kind in PARENTS[kind]


def _after(at: Node, row: int, kind: Kind) -> str | None:
    if row < 0:
        return LAST
    above = [child.id for child in at.children[:row] if child.kind is kind]
    return above[-1] if above else None
