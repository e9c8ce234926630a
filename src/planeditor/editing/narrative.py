"""The history of a plan in words: what an operation did, and what each field held before and after."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from planeditor.errors import Damaged, NotFound
from planeditor.language import Said, said, said_n
from planeditor.merge.conflicts import field_label
from planeditor.merge.told import FieldChange, value_told
from planeditor.plan.changes import (
    ORDER,
    PARENT,
    Change,
    Insert,
    Operation,
    OperationKind,
    Remove,
    SetField,
    kind_of,
)
from planeditor.plan.describe import affected, changed_fields
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import FIELDS, Item, Kind, Link
from planeditor.plan.naming import Naming, lower_first, upper_first
from planeditor.plan.tree import PlanTree
from planeditor.plan.wording import Wording

_KINDS = tuple(Kind)

_DONE = {
    OperationKind.ADD: said("history", "Added: {what}"),
    OperationKind.EDIT: said("history", "Changed: {what}"),
    OperationKind.MOVE: said("history", "Moved: {what}"),
    OperationKind.REMOVE: said("history", "Removed: {what}"),
    OperationKind.DUPLICATE: said("history", "Duplicated: {what}"),
    OperationKind.PASTE: said("history", "Pasted: {what}"),
    OperationKind.JOIN_IDEAS: said("history", "Ideas merged: {what}"),
    OperationKind.DIVIDE_IDEA: said("history", "Idea divided: {what}"),
    OperationKind.VOTE: said("history", "Votes counted: {what}"),
    OperationKind.UNDO: said("history", "Undone – {what}"),
    OperationKind.REDO: said("history", "Done again – {what}"),
}

_WHOLE_PLAN = {
    OperationKind.CREATE: said("history", "Plan begun"),
    OperationKind.RECEIVE: said("history", "Plan received from a file"),
    OperationKind.DUPLICATE: said("history", "Plan begun as a copy of another one"),
}


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What an operation did to one item."""

    heading: str
    fields: tuple[FieldChange, ...]


class Narrator:
    """Tells the operations of one plan; items that are in it are called what they are called now."""

    def __init__(
        self, say: Callable[[Said | str], str], tree: PlanTree, find: Callable[[str], Operation]
    ) -> None:
        """Speak with `say`; `find` gives the operation that undo or redo was about, by its id."""
        self._say = say
        self._tree = tree
        self._naming = Naming(say, tree)
        self._find = find

    def summary(self, operation: Operation) -> str:
        """What was done, as one sentence: „Pridėta: veikla 1.2.3 „Stažuotės““."""
        if operation.reverts:
            return self._done(operation.kind, lower_first(self._reverted(operation.reverts)))
        changes = operation.changes
        if operation.kind is OperationKind.MERGE:
            return self._say(said_n("history", "Copies merged: %n changes", len(changes)))
        if operation.kind is OperationKind.TAKE_IN:
            return self._say(_taken_in(operation))
        if operation.kind is OperationKind.RESTORE:
            return self._say(said_n("history", "Gone back to a version: %n changes", len(changes)))
        if not changes or operation.kind not in _DONE:
            return self._say(_WHOLE_PLAN.get(operation.kind, said("history", "Nothing changed")))
        what = self._items(changes)
        if operation.kind is OperationKind.EDIT:
            what = f"{what}{self._fields(changes)}"
        elif operation.kind is OperationKind.REMOVE:
            what = f"{what}{self._inner(changes)}"
        return self._done(operation.kind, what)

    def _reverted(self, id_: str) -> str:
        try:
            return self.summary(self._find(id_))
        except (Damaged, NotFound):
            return self._say(said("history", "an entry that cannot be read"))

    def subject(self, operation: Operation) -> str | None:
        """The id of the first item that the operation is about and that is still in the plan."""
        return next((id_ for _, id_ in _subjects(operation.changes) if id_ in self._tree), None)

    def details(self, operation: Operation, item: str | None = None) -> Iterator[ItemChange]:
        """What happened to each item, or to one alone: first those that the operation is named after."""
        grouped: dict[str, list[Change]] = {id_: [] for _, id_ in _subjects(operation.changes)}
        for change in sorted(operation.changes, key=_rank):
            grouped.setdefault(change.id, []).append(change)
        known = _kept_in(operation.changes)
        for id_, changes in grouped.items():
            if item not in (None, id_):
                continue
            fields = [line for change in changes for line in self._lines(change, changes, known)]
            yield ItemChange(upper_first(self._naming.item(kind_of(changes[0]), id_, known)), tuple(fields))

    # Sentences

    def _done(self, kind: OperationKind, what: str) -> str:
        return self._say(replace(_DONE[kind], params={"what": what}))

    def _items(self, changes: Sequence[Change]) -> str:
        (kind, id_), *others = _subjects(changes)
        first = self._naming.item(kind, id_, _kept_in(changes))
        if not others:
            return first
        return self._say(said_n("history", "{first} and %n more items", len(others), first=first))

    def _fields(self, changes: Sequence[Change]) -> str:
        labels = [f"„{self._say(label)}“" for label in changed_fields(tuple(changes))]
        if not labels or len(affected(tuple(changes))) > 1:
            return ""
        if len(labels) == 1:
            return self._say(said("history", ", field {label}", label=labels[0]))
        return self._say(said("history", ", fields {labels}", labels=", ".join(labels)))

    def _inner(self, changes: Sequence[Change]) -> str:
        gone = sum(isinstance(change, Remove) for change in changes)
        inner = gone - len(_subjects(changes))
        return self._say(said_n("history", ", with %n items that belong to it", inner)) if inner else ""

    # Fields

    def _lines(
        self, change: Change, of_item: Sequence[Change], known: dict[str, Item]
    ) -> Iterator[FieldChange]:
        match change:
            case Insert(item):
                yield from (FieldChange(label, "", text) for label, text in self._filled(item, known))
            case Remove(item):
                yield from (FieldChange(label, text, "") for label, text in self._filled(item, known))
            case SetField(kind, _, name, old, new):
                # A move to another parent nearly always brings another order key, which tells nothing more.
                if name == ORDER and any(
                    isinstance(one, SetField) and one.field == PARENT for one in of_item
                ):
                    return
                label = self._say(field_label(kind, name))
                if name == ORDER:
                    yield FieldChange(label, *self._reordered())
                    return
                yield FieldChange(label, *(self._value(kind, name, one, known) for one in (old, new)))

    def _reordered(self) -> tuple[str, str]:
        """Order keys tell nobody anything."""
        return (
            self._say(said("history", "the former one")),
            self._say(said("history", "another one among its neighbours")),
        )

    def _filled(self, item: Item, known: dict[str, Item]) -> Iterator[tuple[str, str]]:
        for field in FIELDS[item.kind]:
            value = getattr(item, field.name)
            if value != field.type.empty:
                yield self._say(field.said), self._value(item.kind, field.name, value, known)

    def _value(self, kind: Kind, name: str, value: Value, known: dict[str, Item]) -> str:
        """A field's value as it is read; "" for nothing."""
        if name == PARENT:
            return self._naming.short(value, known)
        return value_told(kind, name, value, Wording(self._say, lambda id_: self._naming.short(id_, known)))


def _taken_in(operation: Operation) -> Said:
    """What was taken in, and from which file."""
    n = len(operation.changes)
    if not operation.source:
        return said_n("history", "Draft taken in: %n changes", n)
    return said_n("history", "Taken in from “{file}”: %n changes", n, file=operation.source)


def _subjects(changes: Sequence[Change]) -> list[tuple[Kind, str]]:
    """The items an operation is named after: those that come or go, else those whose fields are set.

    A link that goes because its activity goes is not one of them.
    """
    whole = tuple(change for change in changes if not isinstance(change, SetField))
    known = _kept_in(changes)
    return [
        (kind, id_)
        for kind, id_ in affected(whole or tuple(changes))
        if not (isinstance(link := known.get(id_), Link) and link.target in known)
    ]


def _kept_in(changes: Sequence[Change]) -> dict[str, Item]:
    """The items that the changes themselves hold whole."""
    return {change.id: change.item for change in changes if not isinstance(change, SetField)}


def _rank(change: Change) -> int:
    """What is removed goes last first; told, it is parents first, whose kinds come before others."""
    return _KINDS.index(change.item.kind) if isinstance(change, Remove) else len(_KINDS)
