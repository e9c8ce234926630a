"""Items and operations in words: what undo, the history and comparisons call them."""

from collections.abc import Callable
from dataclasses import replace

from planeditor.language import Said, said, said_n
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Operation, OperationKind, Remove, SetField
from planeditor.plan.items import CLASSES, FundingLine, Item, Kind, Link, field_of, title_of


def kind_name(kind: Kind) -> Said:
    """The kind as a heading: „Veikla“."""
    return CLASSES[kind].names.heading


def kind_object(kind: Kind) -> Said:
    """The kind as the object of a sentence: „veiklą“."""
    return CLASSES[kind].names.object


def kind_plural(kind: Kind) -> Said:
    """The kind as the heading of a list: „Veiklos“."""
    return CLASSES[kind].names.plural


def kind_count(kind: Kind, n: int) -> Said:
    """So many of the kind: „14 veiklų“."""
    return replace(CLASSES[kind].names.count, n=n)


def caption(item: Item, find: Callable[[str | None], Item | None]) -> Said | str:
    """What the item is called where its own fields are not shown; never empty.

    `find` gives the item of an id, or None.
    """
    if isinstance(item, Link):
        target = find(item.target)
        return caption(target, find) if target else said("caption", "(Link that leads nowhere yet)")
    name = own_name(item, find)
    if name is not None:
        return name
    if isinstance(item, FundingLine):
        return said("caption", "(Funding line without a year)")
    return said("caption", "({kind} without a title)", kind=kind_name(item.kind))


def own_name(item: Item, find: Callable[[str | None], Item | None]) -> Said | str | None:
    """What tells the item from others in its own words, as they are quoted; None where it has none yet."""
    if isinstance(item, Link):
        target = find(item.target)
        return own_name(target, find) if target else None
    if isinstance(item, FundingLine):
        if not item.year or item.source is None:
            return str(item.year) if item.year else None
        return said("caption", "{year} {source}", year=item.year, source=item.source.said)
    return title_of(item).strip() or None


def affected(changes: tuple[Change, ...]) -> list[tuple[Kind, str]]:
    """The kinds and ids of the items that the changes are about: of a branch, only its top."""
    inner = {change.id for change in changes if isinstance(change, Insert | Remove)}
    found: dict[str, Kind] = {}
    for change in changes:
        if isinstance(change, SetField):
            found.setdefault(change.id, change.kind)
        elif change.item.parent not in inner:
            found.setdefault(change.id, change.item.kind)
    return [(kind, id_) for id_, kind in found.items()]


def describe(operation: Operation) -> Said:
    """What was done, short, as undo names it: „Perkelti uždavinį“, „Įkelti iš „sąmata.xlsx““."""
    if operation.source:
        return said("OperationKind", "Take in from “{file}”", file=operation.source)
    return Said("OperationKind", operation.kind.text, params={"what": _what(operation)})


def _what(operation: Operation) -> Said:
    primary = [change for change in operation.changes if _is_primary(operation.kind, change)]
    about = affected(tuple(primary) or operation.changes)
    # Links to a removed activity go with it: they are not what was meant.
    about = [one for one in about if one[0] is not Kind.LINK] or about
    if len(about) == 1:
        return kind_object(about[0][0])
    return said_n("object", "%n items", len(about))


def _is_primary(kind: OperationKind, change: Change) -> bool:
    """Whether the change is what the operation is named after, not one that follows from it."""
    match kind:
        case OperationKind.ADD | OperationKind.DUPLICATE | OperationKind.PASTE:
            return isinstance(change, Insert)
        case OperationKind.REMOVE:
            return isinstance(change, Remove)
        case OperationKind.MOVE:
            return isinstance(change, SetField) and change.field in (PARENT, ORDER)
        case _:
            return True


def changed_fields(changes: tuple[Change, ...]) -> list[Said]:
    """The labels of the declared fields that the changes set, each once."""
    labels: dict[tuple[str, str], Said] = {}
    for change in changes:
        if isinstance(change, SetField) and change.field not in (PARENT, ORDER, "extra"):
            label = field_of(change.kind, change.field).said
            labels.setdefault((label.context, label.source), label)
    return list(labels.values())
