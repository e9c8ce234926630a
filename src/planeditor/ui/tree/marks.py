"""Marks at the rows of the tree: findings, open remarks, money or time that is missing."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said, said
from planeditor.plan.items import Activity, Kind, Recommendation
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.icons import Tint

PAUSE = 400
"""Milliseconds without a change after which the plan is checked anew."""


class Sign(Enum):
    """A sign at a row, the most important first: its icon and the colour of that."""

    ERROR = ("error", "error")
    WARNING = ("warning", "warning")
    HINT = ("info", "hint")
    REMARK = ("recommendation", "accent")
    MONEY = ("funding", "muted")
    TIME = ("calendar", "muted")

    def __init__(self, icon_name: str, tint: Tint) -> None:
        self.icon_name = icon_name
        self.tint = tint


_SIGNS = tuple(Sign)
_SEVERITIES = _SIGNS[:3]


class Marks(NamedTuple):
    """The signs at an item, and the sentences that they stand for."""

    signs: tuple[Sign, ...]
    sentences: tuple[Said, ...]


NO_MARKS = Marks((), ())


def marks_of(plan: OpenPlan) -> dict[str, Marks]:
    """What is to be said about each item of the plan; items that are all right are left out."""
    # Loaded with the first look at a plan, not with the window.
    from planeditor.checks.limits import Limits
    from planeditor.checks.rules import check

    found: dict[str, list[tuple[Sign, Said | None]]] = {}
    tree = plan.tree
    for finding in check(tree, Limits.of(tree.root.programme)):
        sign = Sign[finding.severity.name]
        found.setdefault(finding.item, []).append((sign, finding.said))
    for item in tree.walk():
        if isinstance(item, Recommendation) and item.about and _is_open(item):
            remark = said("mark", "Remark: {remark}", remark=item.remark)
            found.setdefault(item.about, []).append((Sign.REMARK, remark))
        elif isinstance(item, Activity):
            found.setdefault(item.id, []).extend((sign, None) for sign in _missing(plan, item))
    return {id_: _marks(parts) for id_, parts in found.items() if parts}


def signs_below(tree: PlanTree, marks: Mapping[str, Marks]) -> dict[str, tuple[Sign, ...]]:
    """The signs at each row and below it, by the item's id or the kind of the heading."""
    below: dict[str, set[Sign]] = {}
    for id_, (signs, _) in marks.items():
        item = tree.get(id_)
        while item is not None and item.kind is not Kind.PLAN:
            below.setdefault(item.id, set()).update(signs)
            if item.parent == tree.root.id:
                below.setdefault(item.kind, set()).update(signs)
            item = tree.get(item.parent)
    return {name: _sorted(signs) for name, signs in below.items()}


class MarkKeeper(QObject):
    """Looks at an open plan whenever its user pauses, and hands out the marks."""

    marked = Signal(object)
    """The marks of the plan, by item id."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        self._unlisten: Callable[[], None] = plan.listen(lambda changes: self._timer.start())
        self._timer.start()

    def look(self) -> None:
        """Look at the plan now."""
        self.marked.emit(marks_of(self._plan))

    def close(self) -> None:
        """Let go of the plan."""
        self._timer.stop()
        self._unlisten()


def _is_open(remark: Recommendation) -> bool:
    return remark.status in (None, RecommendationStatus.NEW) and not remark.answer.strip()


def _missing(plan: OpenPlan, activity: Activity) -> Iterable[Sign]:
    if not activity.no_funding and not plan.total(activity.id).gross:
        yield Sign.MONEY
    if activity.start is None or activity.end is None:
        yield Sign.TIME


def _marks(parts: list[tuple[Sign, Said | None]]) -> Marks:
    return Marks(_sorted({sign for sign, _ in parts}), tuple(said for _, said in parts if said))


def _sorted(signs: set[Sign]) -> tuple[Sign, ...]:
    """Of the findings only the worst, then the others."""
    worst = [sign for sign in _SEVERITIES if sign in signs][:1]
    return (*worst, *(sign for sign in _SIGNS[3:] if sign in signs))
