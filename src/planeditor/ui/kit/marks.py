"""Marks at the items of a plan: findings, open remarks, decisions not carried out, missing money or time."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said, said
from planeditor.plan.items import Activity, Decision, Kind, Recommendation, named_field
from planeditor.plan.numbers import format_date
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.kit.icons import Tint

if TYPE_CHECKING:
    from planeditor.checks.findings import Finding

PAUSE = 400
"""Milliseconds without a change after which the plan is checked anew."""
_SLICE = 8
"""Milliseconds that a look at the plan may take at one go, so that it is not felt."""


class Sign(Enum):
    """A sign at a row, the most important first: its icon and the colour of that."""

    ERROR = ("error", "error")
    WARNING = ("warning", "warning")
    LACK = ("lack", "muted")
    HINT = ("info", "hint")
    REMARK = ("recommendation", "accent")
    DECISION = ("decision", "accent")
    MONEY = ("funding", "muted")
    TIME = ("calendar", "muted")

    def __init__(self, icon_name: str, tint: Tint) -> None:
        self.icon_name = icon_name
        self.tint = tint


_SIGNS = tuple(Sign)
SEVERITIES = _SIGNS[:4]
"""The signs of findings; what is not there yet, however much it matters, is no fault."""


class Mark(NamedTuple):
    """A sign, the sentence that it stands for, if any, and the field that it is about ("" for the item).

    A finding has the id of the rule that it breaks, a remark at a field its own.
    """

    sign: Sign
    said: Said | None = None
    field: str = ""
    rule: str = ""
    remark: str = ""


class Marks(NamedTuple):
    """What is to be said about an item; `signs` are those shown."""

    signs: tuple[Sign, ...]
    each: tuple[Mark, ...] = ()

    @property
    def sentences(self) -> list[Said]:
        """What there is to read."""
        return [mark.said for mark in self.each if mark.said]

    @property
    def findings(self) -> list[Mark]:
        """What breaks a rule, the worst first."""
        found = [mark for mark in self.each if mark.sign in SEVERITIES]
        return sorted(found, key=lambda mark: _SIGNS.index(mark.sign))

    def at(self, field: str) -> Mark | None:
        """The worst finding at a field."""
        return next((mark for mark in self.findings if mark.field == field), None)

    def remarks_at(self, field: str) -> list[Mark]:
        """The open remarks about a field."""
        return [mark for mark in self.each if mark.remark and mark.field == field]


NO_MARKS = Marks(())


def looking(plan: OpenPlan) -> Iterator[dict[str, Marks] | None]:
    """What is to be said about each item, in steps: all of it with the last one, nothing before.

    The plan must stay as it is until then. Items that are all right are left out.
    """
    # Loaded with the first look at a plan, not with the window.
    from planeditor.checks.limits import Limits
    from planeditor.checks.rules import checking

    found: dict[str, list[Mark]] = {}
    tree = plan.tree
    findings: Iterable[Finding] = ()
    for known in checking(tree, Limits.of(tree.root.programme)):
        findings = known  # the last are all
        yield None
    for finding in findings:
        sign = Sign.LACK if finding.lacks else Sign[finding.severity.name]
        found.setdefault(finding.item, []).append(Mark(sign, finding.said, finding.field, finding.rule))
    yield None
    for item in tree.walk():
        if isinstance(item, Recommendation) and is_open(item):
            waiting = said("mark", "Waits for an answer")
            found.setdefault(item.id, []).append(Mark(Sign.REMARK, waiting))
            if item.about:
                found.setdefault(item.about, []).append(_about(tree, item))
        elif isinstance(item, Decision) and not item.done:
            for id_ in filter(None, (item.id, item.about)):
                found.setdefault(id_, []).append(Mark(Sign.DECISION, _waiting(item)))
        elif isinstance(item, Activity):
            found.setdefault(item.id, []).extend(map(Mark, _missing(plan, item)))
    yield None
    yield {id_: _marks(parts) for id_, parts in found.items() if parts}


def signs_below(tree: PlanTree, marks: Mapping[str, Marks]) -> dict[str, tuple[Sign, ...]]:
    """The signs at each row and below it, by the item's id or the kind of the heading."""
    below: dict[str, set[Sign]] = {}
    for id_, found in marks.items():
        signs = found.signs
        item = tree.get(id_)
        while item is not None and item.kind is not Kind.PLAN:
            below.setdefault(item.id, set()).update(signs)
            if item.parent == tree.root.id:
                below.setdefault(item.kind, set()).update(signs)
            item = tree.get(item.parent)
    return {name: _sorted(signs) for name, signs in below.items()}


class MarkKeeper(QObject):
    """Looks at an open plan whenever its user pauses, in small steps, and hands out the marks."""

    marked = Signal(object)
    """The marks of the plan, by item id."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._steps: Iterator[dict[str, Marks] | None] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._look)
        self.follow()

    def close(self) -> None:
        """Let go of the plan."""
        self._timer.stop()

    def follow(self) -> None:
        """The plan has changed: look at it anew after a pause."""
        self._steps = looking(self._plan)
        self._timer.start(PAUSE)

    def _look(self) -> None:
        """Look on, as far as one go allows."""
        self._timer.setInterval(0)
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < _SLICE:
            try:
                marks = next(self._steps)
            except BaseException:
                # The look is over: it begins anew with the next change.
                self._timer.stop()
                raise
            if marks is not None:
                self._timer.stop()
                self.marked.emit(marks)
                return


def _about(tree: PlanTree, remark: Recommendation) -> Mark:
    """What an open remark says at the item that it is about."""
    field, what = named_field(tree.get(remark.about), remark.field), remark.remark
    if field is None:
        return Mark(Sign.REMARK, said("mark", "Remark: {remark}", remark=what))
    told = said("mark", "Remark about “{field}”: {remark}", field=field.said, remark=what)
    return Mark(Sign.REMARK, told, field.name, remark=remark.id)


def _waiting(decision: Decision) -> Said:
    """That a session decided something that is not done yet, and until when it is to be."""
    what = decision.title
    if decision.due is None:
        return said("mark", "Decided: {decision}", decision=what)
    return said("mark", "Decided, by {day}: {decision}", day=format_date(decision.due), decision=what)


def is_open(remark: Recommendation) -> bool:
    """Whether a remark waits for an answer."""
    return remark.status in (None, RecommendationStatus.NEW) and not remark.answer.strip()


def _missing(plan: OpenPlan, activity: Activity) -> Iterable[Sign]:
    if not activity.no_funding and not plan.total(activity.id).gross:
        yield Sign.MONEY
    if activity.start is None or activity.end is None:
        yield Sign.TIME


def _marks(found: list[Mark]) -> Marks:
    return Marks(_sorted({mark.sign for mark in found}), tuple(found))


def _sorted(signs: set[Sign]) -> tuple[Sign, ...]:
    """Of the findings only the worst, then the others."""
    worst = [sign for sign in SEVERITIES if sign in signs][:1]
    return (*worst, *(sign for sign in _SIGNS[len(SEVERITIES) :] if sign in signs))
