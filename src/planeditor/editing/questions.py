"""The questions of a merge in words: what each side says, and what follows from each answer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from planeditor.language import Said, said, said_n
from planeditor.merge.compare import Fate, State
from planeditor.merge.conflicts import Conflict, ConflictKind, Place, Side, field_label, list_kind
from planeditor.merge.three_way import Merge
from planeditor.merge.told import Comparison, FieldChange
from planeditor.plan.changes import EXTRA
from planeditor.plan.describe import kind_plural
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item, Kind, field_of
from planeditor.plan.naming import Naming, lower_first, upper_first
from planeditor.plan.references import referred
from planeditor.plan.tree import PlanTree
from planeditor.plan.wording import Wording

_EDITED = (ConflictKind.REMOVED_HERE, ConflictKind.REMOVED_THERE)
_CAME_BACK = (ConflictKind.REMOVED_HERE, ConflictKind.NEEDED_THERE, ConflictKind.ONLY_THERE)


@dataclass(frozen=True, slots=True)
class Versions:
    """What one place was and became; "" for nothing."""

    was: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Question:
    """A conflict as it is asked.

    `about` names the item by my number and title, `what` its field or what happened to it. `places` are all
    places that are contested, of a text only the words that differ; none where an item came or went.
    `follows` says what each answer does. Who changed what and when is known to the caller.
    """

    conflict: Conflict
    about: str
    what: str
    places: tuple[Versions, ...]
    follows: dict[Side, str]

    @property
    def sentence(self) -> str:
        """The item and what is in question: „Veikla 1.2 „Mokymai“: laukas „Pavadinimas““."""
        return f"{self.about}: {self.what}"


class Questioner:
    """Asks the questions of one merge."""

    def __init__(self, say: Callable[[Said | str], str], merge: Merge) -> None:
        """Speak with `say`, with my numbers and titles; of what only the copy has, with its titles."""
        self._say = say
        self._merge = merge
        self._naming = Naming(say, PlanTree(merge.sides.mine.values()))
        self._known = {**(merge.sides.base or {}), **merge.sides.theirs}

    def questions(self) -> list[Question]:
        """All questions, in the order of the conflicts."""
        return [self.question(conflict) for conflict in self._merge.conflicts]

    def question(self, conflict: Conflict) -> Question:
        """One conflict as a question."""
        item = conflict.item
        about = f"{self._naming.item(item.kind, item.id, self._known)} {self._naming.apart(item)}"
        return Question(
            conflict,
            upper_first(about.rstrip()),
            self._say(self._what(conflict)),
            tuple(self._places(conflict)),
            {side: self._say(self._follows(conflict, side)) for side in conflict.sides},
        )

    def edited(self, conflict: Conflict) -> list[tuple[str, list[FieldChange]]]:
        """What the side that has it did to what the other one removed: what was and became.

        Of the item itself first, under ""; then of those under it, by what they are called.
        """
        if conflict.kind not in _EDITED:
            return []
        comparison = self._mine if conflict.kind is ConflictKind.REMOVED_THERE else self._theirs
        told = [(item, comparison.changed(item)) for item in conflict.branch]
        return [
            ("" if item.id == conflict.item.id else self._inner(comparison, item), changes)
            for item, changes in told
            if changes
        ]

    def _inner(self, comparison: Comparison, item: Item) -> str:
        name = comparison.name(item)
        is_new = comparison.differences[item.id].fate is Fate.ADDED
        return f"{name}: {lower_first(self._say(Fate.ADDED.said))}" if is_new else name

    @cached_property
    def _mine(self) -> Comparison:
        return self._since_base(self._merge.sides.mine)

    @cached_property
    def _theirs(self) -> Comparison:
        return self._since_base(self._merge.sides.theirs)

    def _since_base(self, side: State) -> Comparison:
        return Comparison(
            self._say, PlanTree((self._merge.sides.base or side).values()), PlanTree(side.values())
        )

    def value(self, conflict: Conflict, value: Value) -> str:
        """A version as it is read."""
        match conflict.kind:
            case ConflictKind.FIELD:
                return self._field(conflict.item.kind, conflict.field, value)
            case ConflictKind.PLACE:
                return "" if value is None else self._naming.short(value.parent, self._known)
            case ConflictKind.ORDER:
                return "; ".join(self._naming.short(id_, self._known) for id_ in value)
        return "" if value is None else self._naming.short(value.id, self._known)

    def _field(self, kind: Kind, name: str, value: Value) -> str:
        if value is None or name == EXTRA:
            return str(value or "")
        wording = Wording(self._say, lambda id_: self._naming.short(id_, self._known))
        return field_of(kind, name).type.told(value, wording)

    def _what(self, conflict: Conflict) -> Said:
        if (kind := list_kind(conflict.field)) is not None:
            return said("question", "{what}: {kinds}", what=conflict.kind.said, kinds=kind_plural(kind))
        if conflict.kind is not ConflictKind.FIELD:
            return conflict.kind.said
        label = field_label(conflict.item.kind, conflict.field)
        return said("question", "field “{label}” was changed differently", label=label)

    def _places(self, conflict: Conflict) -> list[Versions]:
        if conflict.branch:
            return []
        if conflict.text is not None and conflict.base is not None:
            return [Versions(*(text.strip() for text in section)) for section in conflict.text.sections]
        base = () if conflict.base is None and conflict.kind is ConflictKind.ORDER else conflict.base
        return [Versions(*(self.value(conflict, value) for value in (base, conflict.mine, conflict.theirs)))]

    # What follows

    def _follows(self, conflict: Conflict, side: Side) -> Said:
        if conflict.branch:
            return self._of_branch(conflict, side)
        if side is Side.PUT_OFF:
            return self._put_off(conflict)
        match conflict.kind:
            case ConflictKind.PLACE:
                place: Place = conflict.value(side)
                name = self._naming.short(place.parent, self._known)
                return said("question", "It stands under “{name}”.", name=name)
            case ConflictKind.ORDER if side is Side.MINE:
                return said("question", "The order stays as it is in my plan.")
            case ConflictKind.ORDER:
                return said("question", "The order becomes that of the copy.")
        told = self.value(conflict, conflict.value(side))
        if not told:
            return said("question", "The field is left empty.")
        return said("question", "The field holds: {value}", value=told)

    def _put_off(self, conflict: Conflict) -> Said:
        if conflict.leaves_nothing:
            return said("question", "What both versions have stays, until somebody decides otherwise.")
        shown = self.value(conflict, conflict.value(Side.PUT_OFF))
        return said(
            "question",
            "Everybody sees: {value}. The other version stays as a remark, to be decided later.",
            value=shown or said("question", "nothing"),
        )

    def _of_branch(self, conflict: Conflict, side: Side) -> Said:
        count = len(conflict.branch)
        if side is Side.BOTH:
            heir = self._heir(conflict)
            return said("question", "It goes; what was added to it comes under “{name}”.", name=heir)
        if side is Side.PUT_OFF and not conflict.leaves_nothing:
            return said_n(
                "question",
                "It stays with all that belongs to it (%n items); a remark asks whether it goes.",
                count,
            )
        comes_back = conflict.kind in _CAME_BACK
        if conflict.value(side) is None:
            return self._gone(conflict, comes_back)
        if comes_back:
            return said_n("question", "It comes into my plan with all that belongs to it (%n items).", count)
        return said_n("question", "It stays in my plan with all that belongs to it (%n items).", count)

    def _gone(self, conflict: Conflict, comes_back: bool) -> Said:
        """What goes or stays out, and how many items would no longer refer to it."""
        ids = {item.id for item in conflict.branch}
        referring = {one for id_ in ids for one in self._references.get(id_, ())} - ids
        count = len(conflict.branch)
        if referring:
            return said(
                "question",
                "{gone} {cleared}",
                gone=said_n("question", "It is not in my plan, nor is what belongs to it (%n items).", count),
                cleared=said_n("question", "%n items no longer refer to it.", len(referring)),
            )
        if comes_back:
            return said_n("question", "It is not in my plan, nor is what belongs to it (%n items).", count)
        return said_n("question", "It is removed from my plan with all that belongs to it (%n items).", count)

    def _heir(self, conflict: Conflict) -> str:
        ids = {item.id for item in conflict.elsewhere}
        heir = next(item.parent for item in conflict.elsewhere if item.parent not in ids)
        return self._naming.short(heir, self._known)

    @cached_property
    def _references(self) -> dict[str, set[str]]:
        """Which items refer to each, on either side."""
        found: dict[str, set[str]] = {}
        for side in (self._merge.sides.mine, self._merge.sides.theirs):
            for item in side.values():
                for _, id_ in referred(item):
                    found.setdefault(id_, set()).add(item.id)
        return found
