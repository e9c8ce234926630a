"""Three states of one plan merged into one: the base, mine and theirs.

What one side changed is taken; what both changed in the same way is taken once; what they changed
differently is a conflict, a question that may be put off. Sets merge as sets, texts by sentences and words.
Whoever merges gets the same plan: only the names of the sides change places.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from planeditor.merge.branches import Branch, removed_branches
from planeditor.merge.compare import State, check_same_kind, check_same_plan, compare
from planeditor.merge.conflicts import PLACE, Answer, Conflict, ConflictKind, Key, Place, Side, list_kind
from planeditor.merge.dependents import Dependent, dependents
from planeditor.merge.places import merge_orders, seat, set_orders
from planeditor.merge.remarks import add_remarks
from planeditor.merge.repair import drop_lost_references, give_parents
from planeditor.merge.runs import Labels, mark_runs, unmarked
from planeditor.merge.versions import Found, Sides, held, merge_versions
from planeditor.plan.changes import Change
from planeditor.plan.items import Item, Kind

Choices = Mapping[Key, Answer]
"""Answers to conflicts."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What comes into my plan from a copy, and the questions about it."""

    sides: Sides
    given: Sides
    """The sides with the keys of order that were given before a merge marked them, as `runs` has it."""
    labels: Labels
    conflicts: tuple[Conflict, ...]
    merged: State
    """The state without what is in conflict about branches, with mine in other conflicts."""
    changed: tuple[str, ...]
    """The items that either side changed, inserted or removed."""
    woven: tuple[Key, ...]

    @property
    def contested(self) -> frozenset[Key]:
        """What the conflicts are about."""
        return frozenset(conflict.key for conflict in self.conflicts)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What comes in without a question, relative to mine; `Key.of` a change names it for refusal."""
        return compare(self.sides.mine, self.accepted)

    @property
    def accepted(self) -> dict[str, Item]:
        """The plan with what comes in without a question."""
        return self.result({conflict.key: Side.MINE for conflict in self.conflicts})

    def result(self, choices: Choices | None = None, refused: Collection[Key] = ()) -> dict[str, Item]:
        """The merged plan's items by id.

        Conflicts not among the choices are put off; of what is refused mine stays.
        """
        sides, answers = self.given, choices or {}
        state = dict(self.merged)
        for conflict in self.conflicts:
            _settle(state, sides, conflict, answers.get(conflict.key, Side.PUT_OFF))
        for key in refused:
            _refuse(state, self.sides.mine, key)
        origin = sides.theirs if sides.base is None else sides.base
        give_parents(state, (sides.mine, sides.theirs, origin), {key.id for key in refused if not key.field})
        if sides.base is None:
            seat(state, sides)
        mark_runs(state, origin, self.labels, {key.id for key in refused if key.field == PLACE})
        put_off = [one for one in self.conflicts if answers.get(one.key, Side.PUT_OFF) is Side.PUT_OFF]
        add_remarks(state, sides.base or {}, put_off)
        drop_lost_references(state, self.sides.mine)
        return state

    def dependents(self, state: State) -> list[Dependent]:
        """What of a result was changed on both sides and depends on each other, without a conflict."""
        return list(dependents(self.sides, state, self.changed, self.woven))


def merge(
    base: State | None,
    mine: State,
    theirs: State,
    here: Collection[Key] = (),
    there: Collection[Key] = (),
) -> Merge:
    """Merge a copy into my plan; raise InvalidPlan where they are not the same plan.

    `base` is the state that both descend from; without one every difference is a question. `here` and
    `there` are keys that a side decided, whatever their value: what is in both counts as equal to neither.
    """
    check_same_plan(mine, theirs, theirs if base is None else base)
    lost = (theirs if base is None else base).keys() - mine.keys()
    sides = Sides(
        base, mine, theirs, here, there, lost, (mine if base is None else base).keys() - theirs.keys()
    )
    given, labels = unmarked(sides)
    merged, found = dict(given.mine), Found()
    changed = _merge_items(given, merged, found)
    for id_ in theirs.keys() - mine.keys():
        merged[id_] = given.theirs[id_]
    found.conflicts += merge_orders(given, sides, found.reordered, merged)
    found.conflicts += _removals(given, merged, changed)
    return Merge(sides, given, labels, tuple(found.conflicts), merged, tuple(changed), tuple(found.woven))


def _merge_items(sides: Sides, merged: dict[str, Item], found: Found) -> list[str]:
    """Merge what both sides have and return the ids of all items that are not the same on three sides."""
    base, mine, theirs = sides.base, sides.mine, sides.theirs
    decided = {key.id for key in (*sides.here, *sides.there)}
    changed = [id_ for id_ in theirs if id_ not in mine]
    for id_, ours in mine.items():
        other = theirs.get(id_)
        if other is None:
            changed.append(id_)
        elif ours is not other and ours != other:
            changed.append(id_)
            origin = None if base is None else base.get(id_)
            for version in (other, origin or other):
                check_same_kind(ours, version)
            if origin is None or id_ in decided:
                merged[id_] = merge_versions(sides, id_, found)
            elif other == origin:
                merged[id_] = held(ours, origin, sides.lost_here)
            elif ours == origin:
                merged[id_] = held(other, origin, sides.lost_there)
            else:
                merged[id_] = merge_versions(sides, id_, found)
    return changed


def _removals(sides: Sides, merged: dict[str, Item], changed: list[str]) -> Iterator[Conflict]:
    """Take out of `merged` what one side removed; a conflict for what the other worked on or needs."""
    here, there = removed_branches(sides.turned(), changed), removed_branches(sides, changed)
    is_known = sides.base is not None
    for branches, removed_here in ((here, True), (there, False)):
        for branch in branches:
            is_asked = branch.edited or branch.needed or not is_known
            if is_asked and branch.top.kind is Kind.RECOMMENDATION:
                continue
            for item in branch.items:
                merged.pop(item.id, None)
            if is_asked:
                yield _removal(branch, removed_here, is_known)


def _removal(branch: Branch, removed_here: bool, known: bool) -> Conflict:
    top = branch.top
    if not known:
        kind = ConflictKind.ONLY_THERE if removed_here else ConflictKind.ONLY_HERE
    elif branch.edited:
        kind = ConflictKind.REMOVED_HERE if removed_here else ConflictKind.REMOVED_THERE
    else:
        kind = ConflictKind.NEEDED_THERE if removed_here else ConflictKind.NEEDED_HERE
    mine, theirs = (None, top) if removed_here else (top, None)
    return Conflict(kind, top, "", None, mine, theirs, branch=branch.items, elsewhere=branch.elsewhere)


def _settle(state: dict[str, Item], sides: Sides, conflict: Conflict, answer: Answer) -> None:
    id_, name = conflict.item.id, conflict.field
    if conflict.branch:
        kept = () if conflict.value(answer) is None else conflict.branch
        if answer is Side.BOTH:
            kept = conflict.elsewhere or conflict.branch
        state.update((item.id, item) for item in kept)
        return
    value = conflict.value(answer)
    if name == PLACE:
        place: Place = value
        state[id_] = replace(state[id_], **place._asdict())
    elif (kind := list_kind(name)) is not None:
        side = sides.mine if value == conflict.mine else sides.theirs
        set_orders(state, (id_, kind), {child: side[child].order for child in value})
    else:
        state[id_] = replace(state[id_], **{name: value})


def _refuse(state: dict[str, Item], mine: State, key: Key) -> None:
    ours = mine.get(key.id)
    if ours is None:
        state.pop(key.id, None)
    elif not key.field:
        state[key.id] = ours
    elif key.id in state:
        values = Place.of(ours)._asdict() if key.field == PLACE else {key.field: getattr(ours, key.field)}
        state[key.id] = replace(state[key.id], **values)
