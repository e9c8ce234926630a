"""Items and operations in words: what undo, the history and comparisons call them."""

from collections.abc import Callable
from dataclasses import replace

from planeditor.language import Said, said, said_n
from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Operation, OperationKind, Remove, SetField
from planeditor.plan.items import FundingLine, Item, Kind, Link, field_of, title_of

_NAMES = {
    Kind.PLAN: said("kind", "Plan"),
    Kind.MUNICIPALITY: said("kind", "Municipality"),
    Kind.SCHOOL: said("kind", "School"),
    Kind.TEAM_MEMBER: said("kind", "Team member"),
    Kind.PARTNER: said("kind", "Partner"),
    Kind.SWOT: said("kind", "SWOT entry"),
    Kind.ALTERNATIVE: said("kind", "Alternative"),
    Kind.GOAL: said("kind", "Goal"),
    Kind.TASK: said("kind", "Task"),
    Kind.ACTIVITY: said("kind", "Activity"),
    Kind.FUNDING: said("kind", "Funding line"),
    Kind.LINK: said("kind", "Link"),
    Kind.INDICATOR: said("kind", "Indicator"),
    Kind.RISK: said("kind", "Risk"),
    Kind.RECOMMENDATION: said("kind", "Recommendation"),
    Kind.AMENDMENT: said("kind", "Amendment"),
}

# The same words as objects of a sentence: in Lithuanian the accusative („perkelti uždavinį“).
_OBJECTS = {
    Kind.PLAN: said("object", "plan"),
    Kind.MUNICIPALITY: said("object", "municipality"),
    Kind.SCHOOL: said("object", "school"),
    Kind.TEAM_MEMBER: said("object", "team member"),
    Kind.PARTNER: said("object", "partner"),
    Kind.SWOT: said("object", "SWOT entry"),
    Kind.ALTERNATIVE: said("object", "alternative"),
    Kind.GOAL: said("object", "goal"),
    Kind.TASK: said("object", "task"),
    Kind.ACTIVITY: said("object", "activity"),
    Kind.FUNDING: said("object", "funding line"),
    Kind.LINK: said("object", "link"),
    Kind.INDICATOR: said("object", "indicator"),
    Kind.RISK: said("object", "risk"),
    Kind.RECOMMENDATION: said("object", "recommendation"),
    Kind.AMENDMENT: said("object", "amendment"),
}

_PLURALS = {
    Kind.PLAN: said("plural", "Plans"),
    Kind.MUNICIPALITY: said("plural", "Municipalities"),
    Kind.SCHOOL: said("plural", "Schools"),
    Kind.TEAM_MEMBER: said("plural", "Team"),
    Kind.PARTNER: said("plural", "Partners"),
    Kind.SWOT: said("plural", "SWOT"),
    Kind.ALTERNATIVE: said("plural", "Alternatives"),
    Kind.GOAL: said("plural", "Goals"),
    Kind.TASK: said("plural", "Tasks"),
    Kind.ACTIVITY: said("plural", "Activities"),
    Kind.FUNDING: said("plural", "Funding"),
    Kind.LINK: said("plural", "Links"),
    Kind.INDICATOR: said("plural", "Indicators"),
    Kind.RISK: said("plural", "Risks"),
    Kind.RECOMMENDATION: said("plural", "Recommendations"),
    Kind.AMENDMENT: said("plural", "Amendments"),
}

_COUNTS = {
    Kind.PLAN: said_n("count", "%n plans", 0),
    Kind.MUNICIPALITY: said_n("count", "%n municipalities", 0),
    Kind.SCHOOL: said_n("count", "%n schools", 0),
    Kind.TEAM_MEMBER: said_n("count", "%n team members", 0),
    Kind.PARTNER: said_n("count", "%n partners", 0),
    Kind.SWOT: said_n("count", "%n SWOT entries", 0),
    Kind.ALTERNATIVE: said_n("count", "%n alternatives", 0),
    Kind.GOAL: said_n("count", "%n goals", 0),
    Kind.TASK: said_n("count", "%n tasks", 0),
    Kind.ACTIVITY: said_n("count", "%n activities", 0),
    Kind.FUNDING: said_n("count", "%n funding lines", 0),
    Kind.LINK: said_n("count", "%n links", 0),
    Kind.INDICATOR: said_n("count", "%n indicators", 0),
    Kind.RISK: said_n("count", "%n risks", 0),
    Kind.RECOMMENDATION: said_n("count", "%n recommendations", 0),
    Kind.AMENDMENT: said_n("count", "%n amendments", 0),
}


def kind_name(kind: Kind) -> Said:
    """The kind as a heading: „Veikla“."""
    return _NAMES[kind]


def kind_object(kind: Kind) -> Said:
    """The kind as the object of a sentence: „veiklą“."""
    return _OBJECTS[kind]


def kind_plural(kind: Kind) -> Said:
    """The kind as the heading of a list: „Veiklos“."""
    return _PLURALS[kind]


def kind_count(kind: Kind, n: int) -> Said:
    """So many of the kind: „14 veiklų“."""
    return replace(_COUNTS[kind], n=n)


def caption(item: Item, find: Callable[[str | None], Item | None]) -> Said | str:
    """What the item is called where its own fields are not shown; never empty.

    `find` gives the item of an id, or None.
    """
    title = title_of(item)
    if isinstance(item, FundingLine):
        return str(item.year) if item.year else said("caption", "(Funding line without a year)")
    if isinstance(item, Link):
        target = find(item.target)
        return caption(target, find) if target else said("caption", "(Link that leads nowhere yet)")
    return title.strip() or said("caption", "({kind} without a title)", kind=kind_name(item.kind))


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
    """What was done, short, as undo names it: „Perkelti uždavinį“."""
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
