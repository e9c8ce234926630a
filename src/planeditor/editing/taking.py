"""A suggestion taken: the changes that do what it says. Pure: nothing is applied here."""

from collections.abc import Callable, Iterator

from planeditor.discovery.suggestion import (
    AddPartner,
    AddSchool,
    JoinPartners,
    LinkActivities,
    NoteIdea,
    Suggestion,
)
from planeditor.editing.operations import add, edit
from planeditor.language import Said
from planeditor.plan.changes import Change, OperationKind, Remove, SetField
from planeditor.plan.fieldtypes import Paragraphs, Text
from planeditor.plan.items import FIELDS, Kind
from planeditor.plan.references import REFERENCES, led
from planeditor.plan.tree import PlanTree


def taken(
    tree: PlanTree, suggestion: Suggestion, tell: Callable[[Said], str]
) -> tuple[OperationKind, list[Change]]:
    """What taking a suggestion does, as one operation; nothing for one that only leads somewhere.

    `tell` says the words that come into the plan. Raises InvalidValue for what a field cannot hold, and
    KeyError where an item is not there any more.
    """
    match suggestion.taking:
        case JoinPartners(kept, gone):
            return OperationKind.EDIT, join_partners(tree, kept, gone)
        case AddPartner(activity, partner):
            return OperationKind.EDIT, _with(tree, activity, "partners", partner)
        case AddSchool(activity, school):
            return OperationKind.EDIT, _with(tree, activity, "schools", school)
        case LinkActivities(activity, target, explanation):
            _, changes = add(tree, Kind.LINK, activity, target=target, explanation=tell(explanation))
            return OperationKind.ADD, changes
        case NoteIdea(title, area):
            _, changes = add(tree, Kind.IDEA, tree.root.id, title=tell(title), areas=frozenset({area}))
            return OperationKind.ADD, changes
        case None:
            return OperationKind.EDIT, []


def join_partners(tree: PlanTree, kept: str, gone: str) -> list[Change]:
    """One partner in place of two: whatever refers to the other refers to it, and nothing said of it is lost.

    Texts that differ stand one after another; where both have a type, that of the one that is kept stays.
    """
    removed = tree[gone]
    changes: list[Change] = [*_told(tree, kept, gone)]
    for item in tree.items().values():
        renamed = led(item, lambda id_, _: kept if id_ == gone else id_)
        for name, _ in REFERENCES[item.kind]:
            old, new = getattr(item, name), getattr(renamed, name)
            if old != new:
                changes.append(SetField(item.kind, item.id, name, old, new))
    return [*changes, Remove(removed)]


def _with(tree: PlanTree, activity: str, field: str, id_: str) -> list[Change]:
    """The activity with one more partner or school."""
    return [*edit(tree, activity, field, getattr(tree[activity], field) | {id_})]


def _told(tree: PlanTree, kept: str, gone: str) -> Iterator[Change]:
    """What the one that stays learns from the other, a fuller name too."""
    for field in FIELDS[Kind.PARTNER]:
        mine, theirs = (getattr(tree[id_], field.name) for id_ in (kept, gone))
        if not theirs or mine == theirs or (field.name == "name" and _length(theirs) <= _length(mine)):
            continue
        if not mine or field.name == "name":
            yield from edit(tree, kept, field.name, theirs)
        elif isinstance(field.type, Text | Paragraphs) and theirs.casefold() not in mine.casefold():
            between = "\n" if isinstance(field.type, Paragraphs) else "; "
            yield from edit(tree, kept, field.name, f"{mine}{between}{theirs}")


def _length(name: str) -> int:
    return len(" ".join(name.split()))
