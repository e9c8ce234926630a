"""What depends on each other and was changed on two sides, though nothing of it is in conflict."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from planeditor.merge.compare import State
from planeditor.merge.conflicts import Key
from planeditor.merge.versions import Sides
from planeditor.plan.items import Activity, Alternative, FundingLine, Item, Kind, Plan
from planeditor.plan.numbers import ZERO
from planeditor.plan.vocabulary import FundingSource, Word, label

_TOGETHER: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.PLAN: (("start", "end"),),
    Kind.ACTIVITY: (("start", "end"),),
    Kind.FUNDING: (("net", "vat_rate", "vat_amount"), ("year", "source")),
    Kind.INDICATOR: (
        ("unit", "baseline", "target"),
        ("baseline", "baseline_year"),
        ("target", "target_year"),
    ),
    Kind.RECOMMENDATION: (("status", "answer"), ("about", "field")),
}
"""The fields of a kind that say one thing together."""


class DependentKind(Word):
    """Why something is worth a second look after a merge."""

    FIELDS = label("fields", "Fields that say one thing together were changed on both sides")
    SENTENCE = label("sentence", "Both sides changed words of one sentence")
    NO_FUNDING = label("no_funding", "An activity without funding has got money")
    CHOSEN = label("chosen", "More than one alternative is chosen")
    ALLOTTED = label("allotted", "Together the sums are more than what is allotted")


@dataclass(frozen=True, slots=True)
class Dependent:
    """Fields of items that were changed on two sides; the outcome is what the merged items hold there."""

    kind: DependentKind
    keys: tuple[Key, ...]


def dependents(
    sides: Sides, result: State, changed: Collection[str], woven: Collection[Key]
) -> Iterator[Dependent]:
    """What both sides changed together; `changed` are the items that either changed, `woven` such texts."""
    if sides.base is None:
        return
    for key in woven:
        text = getattr(result.get(key.id), key.field, None)
        if text is not None and all(
            text != getattr(side[key.id], key.field) for side in (sides.mine, sides.theirs)
        ):
            yield Dependent(DependentKind.SENTENCE, (key,))
    for id_ in changed:
        if id_ in result and id_ in sides.base and id_ in sides.mine and id_ in sides.theirs:
            yield from _fields(sides, sides.base[id_], result[id_])
    kinds = {side[id_].kind for id_ in changed for side in (sides.mine, sides.theirs, result) if id_ in side}
    if kinds & {Kind.ACTIVITY, Kind.FUNDING}:
        yield from _unfunded(sides, result)
    if Kind.ALTERNATIVE in kinds:
        yield from _chosen(sides, result)
    if kinds & {Kind.FUNDING, Kind.PLAN}:
        yield from _allotted(sides, result)


def _fields(sides: Sides, base: Item, result: Item) -> Iterator[Dependent]:
    """The fields that hold together what no side alone had."""
    mine, theirs = sides.mine[base.id], sides.theirs[base.id]
    keys: dict[Key, None] = {}
    for names in _TOGETHER.get(base.kind, ()):
        before, ours, others, now = (
            tuple(getattr(item, name) for name in names) for item in (base, mine, theirs, result)
        )
        if now not in (before, ours, others):
            keys |= {
                Key(base.id, name): None for name, a, b in zip(names, before, now, strict=True) if a != b
            }
    if keys:
        yield Dependent(DependentKind.FIELDS, tuple(keys))


def _unfunded(sides: Sides, result: State) -> Iterator[Dependent]:
    """Activities that need no money by one side and have got some by the other."""
    known = {*_funded_unfunded(sides.mine), *_funded_unfunded(sides.theirs)}
    for id_ in _funded_unfunded(result):
        if id_ not in known:
            lines = (item for item in result.values() if isinstance(item, FundingLine) and item.parent == id_)
            keys = (Key(line.id, "net") for line in lines)
            yield Dependent(DependentKind.NO_FUNDING, (Key(id_, "no_funding"), *keys))


def _funded_unfunded(state: State) -> list[str]:
    unfunded = [id_ for id_, item in state.items() if isinstance(item, Activity) and item.no_funding]
    if not unfunded:
        return []
    funded = {item.parent for item in state.values() if isinstance(item, FundingLine)}
    return [id_ for id_ in unfunded if id_ in funded]


def _chosen(sides: Sides, result: State) -> Iterator[Dependent]:
    mine, theirs, chosen = (
        [id_ for id_, item in state.items() if isinstance(item, Alternative) and item.chosen]
        for state in (sides.mine, sides.theirs, result)
    )
    if len(chosen) > max(1, len(mine), len(theirs)):
        yield Dependent(DependentKind.CHOSEN, tuple(Key(id_, "chosen") for id_ in chosen))


def _allotted(sides: Sides, result: State) -> Iterator[Dependent]:
    """The sum that is allotted, where only both sides together are above it."""
    if _excess(result) > 0 and not any(_excess(side) > 0 for side in (sides.mine, sides.theirs)):
        plan = next(item for item in result.values() if isinstance(item, Plan))
        yield Dependent(DependentKind.ALLOTTED, (Key(plan.id, "allotted"),))


def _excess(state: State) -> Decimal:
    """By how much the money of the programme is above what is allotted."""
    allotted = next(item.allotted for item in state.values() if isinstance(item, Plan))
    if allotted is None:
        return ZERO
    lines = (
        item for item in state.values() if isinstance(item, FundingLine) and item.source is FundingSource.EU
    )
    return sum((line.net or ZERO for line in lines), ZERO) - allotted
