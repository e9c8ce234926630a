"""What differs between two states of a plan, in words: item by item, in the order of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planeditor.language import Said, said
from planeditor.merge.compare import Difference, Fate, differences
from planeditor.merge.conflicts import PLACE, field_label
from planeditor.plan.changes import EXTRA
from planeditor.plan.fieldtypes import Value
from planeditor.plan.ideas import is_author_shown
from planeditor.plan.items import CHILDREN, FIELDS, Idea, Item, Kind, field_of
from planeditor.plan.naming import TITLE_LENGTH, Naming, upper_first
from planeditor.plan.numbering import reference
from planeditor.plan.tree import PlanTree
from planeditor.plan.wording import Listing, Wording


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after, "" where it held nothing; `field` is its name, or `PLACE`."""

    label: str
    old: str
    new: str
    field: str = ""


class Comparison:
    """Two states of one plan; what both refer to is called what it is called in the later one."""

    def __init__(
        self,
        say: Callable[[Said | str], str],
        before: PlanTree,
        after: PlanTree,
        *,
        longest: int = TITLE_LENGTH,
    ) -> None:
        """Speak with `say`, of titles so many characters. Raises InvalidPlan for different plans."""
        self.before, self.after = before, after
        old, new = before.items(), after.items()
        self.differences: dict[str, Difference] = {one.item.id: one for one in differences(old, new)}
        self._say = say
        self._known = old
        self._old, self._new = (Naming(say, tree, longest=longest) for tree in (before, after))
        self._wording = Listing(say, lambda id_: self._new.short(id_, old))

    def walk(self, id_: str | None = None) -> Iterator[Item]:
        """All items of both, parents first, in the order of the later plan; what is gone where it stood."""
        item = self.after.get(id_ or self.after.root.id) or self.before[id_ or ""]
        yield item
        for kind in CHILDREN[item.kind]:
            for child in self._children(item.id, kind):
                yield from self.walk(child)

    def name(self, item: Item) -> str:
        """The item as a sentence begins with it; what is gone has the number that it had."""
        naming = self._new if item.id in self.after else self._old
        return upper_first(naming.item(item.kind, item.id, self._known))

    def tree_of(self, item: Item) -> PlanTree:
        """The later state where it has the item, else the former one."""
        return self.after if item.id in self.after else self.before

    def changed(self, item: Item) -> list[FieldChange]:
        """What of an item differs: its place, and fields; of one that came or went, all that are filled."""
        one = self.differences.get(item.id)
        if one is None:
            return []
        if one.fate in (Fate.ADDED, Fate.REMOVED):
            return [*self.filled(item)]
        moved = [self._place(one)] if one.moved else []
        fields = (
            self._field(item.kind, change.field, change.old, change.new)
            for change in one.fields
            if self._is_told(item, change.field)
        )
        return [*moved, *fields]

    def filled(self, item: Item) -> Iterator[FieldChange]:
        """All fields of an item that say something in either state."""
        old, new = self.before.get(item.id), self.after.get(item.id)
        for field in FIELDS[item.kind]:
            empty = field.type.empty
            values = tuple(empty if one is None else getattr(one, field.name) for one in (old, new))
            told = tuple(
                "" if value == empty else value_told(item.kind, field.name, value, self._wording)
                for value in values
            )
            if any(told) and self._is_told(item, field.name):
                yield FieldChange(self._say(field.said), told[0], told[1], field.name)

    def _is_told(self, item: Item, field: str) -> bool:
        """Whether a field may be told: whose an idea is, only where both states show it."""
        if field != "author":
            return True
        versions = ((tree, tree.get(item.id)) for tree in (self.before, self.after))
        return all(is_author_shown(tree, idea) for tree, idea in versions if isinstance(idea, Idea))

    def _field(self, kind: Kind, name: str, old: Value, new: Value) -> FieldChange:
        label = self._say(field_label(kind, name))
        before, after = (value_told(kind, name, value, self._wording) for value in (old, new))
        return FieldChange(label, before, after, name)

    def _place(self, one: Difference) -> FieldChange:
        assert one.before is not None
        assert one.after is not None
        label = self._say(field_label(one.item.kind, PLACE))
        places = [_place(tree, item) for tree, item in ((self.before, one.before), (self.after, one.after))]
        if one.before.parent != one.after.parent:
            under = (self._under(item.parent) for item in (one.before, one.after))
            places = [f"{place} {where}" for place, where in zip(places, under, strict=True)]
        elif places[0] == places[1]:
            places[1] = self._say(said("compare", "{place}, among other neighbours", place=places[1]))
        return FieldChange(label, places[0], places[1], PLACE)

    def _under(self, id_: str) -> str:
        return self._say(said("compare", "(under “{name}”)", name=self._new.short(id_, self._known)))

    def _children(self, id_: str, kind: Kind) -> Iterator[str]:
        """The children of both states, those that are gone after what they stood behind."""
        here = {item.id for item in self.after.children(id_, kind)}
        behind: dict[str, list[str]] = {}
        last = ""
        for item in self.before.children(id_, kind):
            if item.id in here:
                last = item.id
            elif item.id not in self.after:
                behind.setdefault(last, []).append(item.id)
        yield from behind.get("", ())
        for item in self.after.children(id_, kind):
            yield item.id
            yield from behind.get(item.id, ())


def _place(tree: PlanTree, item: Item) -> str:
    """The item's number, or where it has none its place among its neighbours."""
    return reference(tree, item.id) or f"{tree.row(item.id) + 1}."


def value_told(kind: Kind, name: str, value: Value, wording: Wording) -> str:
    """A value of a declared field as it is read; of those of a newer version as they are kept."""
    if name == EXTRA or value is None:
        return str(value or "")
    return field_of(kind, name).type.told(value, wording)
