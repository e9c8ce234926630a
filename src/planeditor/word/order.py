"""What document is asked for: a form, and what the form leaves to choose."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Self
from unicodedata import category

from planeditor.errors import NotFound
from planeditor.language import said
from planeditor.plan import numbering
from planeditor.plan.items import Item, Kind, Municipality, title_of
from planeditor.plan.numbers import parse_date
from planeditor.plan.slices import activity_slice, session_slice, slice_of
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.word.forms.form import Form, Subject
from planeditor.word.ooxml.photos import Photo
from planeditor.word.stages import Stage

_KINDS = {
    Subject.SCHOOL: Kind.SCHOOL,
    Subject.MUNICIPALITY: Kind.MUNICIPALITY,
    Subject.SESSION: Kind.SESSION,
    Subject.ACTIVITY: Kind.ACTIVITY,
}
"""The items of which a form is about one."""

DECIDED = ("decision_date", "decision_number")
"""What texts name that only a decision that was made can say."""
_DATED = (*DECIDED, "year")
_FORMER = ("former_date", "former_number")
"""What is known of the decision that is changed, in a draft as well."""

_UNSEEN, _BREAKS = "Cf", ("Cc", "Zl", "Zp")
"""Categories of characters: those that only say how others are written, and those that end a line."""


@dataclass(frozen=True, slots=True)
class Decision:
    """When and under which number a council decided; None and "" as long as that is not known."""

    day: date | None = None
    number: str = ""

    @classmethod
    def typed(cls, day: str, number: str) -> Self:
        """As people type or paste it; raises InvalidValue for a date that is none.

        What cannot be seen is left out, as it would turn the writing around or break the line.
        """
        told = _seen(day)
        return cls(parse_date(told) if told else None, _seen(number))


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A document asked for.

    `subject` is the id of the school, municipality, session or activity, or the code of the area, that a form
    is about which is not about the whole plan. `template` are the bytes of a document that holds styles and a
    letterhead, and `template_name` what its file is called; "" for ours.
    `decisions` are those of the councils, by the ids of their municipalities; "" where the plan names none.
    `former` are the decisions that these change.
    `photos` stand where the form has a place for them; `options` are the names of what it may have besides.
    """

    form: Form
    template: bytes
    template_name: str = ""
    stage: Stage = Stage.DRAFT
    subject: str = ""
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    former: Mapping[str, Decision] = field(default_factory=dict)
    photos: Sequence[Photo] = ()
    options: Set[str] = frozenset()


def area_of(order: Order) -> Area | None:
    """The area that the document is about, if it is about one; NotFound for a code that none has."""
    if order.form.about.subject is not Subject.AREA:
        return None
    for area in Area:
        if area.value == order.subject:
            return area
    raise _nothing_chosen(order.form)


def item_of(tree: PlanTree, order: Order) -> Item | None:
    """The item that the document is about, such as a school; NotFound where one must be named and is not.

    Of the municipalities, the first is meant where none is named.
    """
    kind = _KINDS.get(order.form.about.subject)
    if kind is None:
        return None
    found = tree.get(order.subject)
    if found is not None and found.kind is kind:
        return found
    if kind is Kind.MUNICIPALITY and not order.subject:
        return next(iter(tree.children(tree.root.id, kind)), None)
    if not tree.of_kind(kind):
        title = order.form.about.title
        raise NotFound(said("errors", "There is nothing yet in the plan that “{form}” is about.", form=title))
    raise _nothing_chosen(order.form)


def part_of(tree: PlanTree, order: Order) -> PlanTree:
    """The part of the plan that the document is about."""
    area, item = area_of(order), item_of(tree, order)
    if area is not None:
        return slice_of(tree, lambda activity: area in activity.areas)
    if item is not None and item.kind is Kind.SCHOOL:
        return slice_of(tree, lambda activity: item.id in activity.schools)
    if item is not None and item.kind is Kind.SESSION:
        return session_slice(tree, item.id)
    if item is not None and item.kind is Kind.ACTIVITY:
        return activity_slice(tree, item.id)
    return tree


def deciding(subject: Item | None, municipalities: Sequence[Item]) -> Sequence[Municipality | None]:
    """Whose councils decide: that of the `subject`, else each of the plan's; [None] for one not named."""
    if isinstance(subject, Municipality):
        return [subject]
    return [one for one in municipalities if isinstance(one, Municipality)] or [None]


def tells_of_decision(form: Form, stage: Stage, options: Set[str]) -> bool:
    """Whether the date and number of a decision come into a document.

    The drafts of our forms leave room for them, and those made in Word are as their users wish.
    """
    if stage is Stage.DRAFT:
        return not form.places.isdisjoint(DECIDED)
    return not form.names(options).isdisjoint(_DATED)


def tells_of_former(form: Form, options: Set[str]) -> bool:
    """Whether those of the decision that is changed do."""
    return not form.names(options).isdisjoint(_FORMER)


def choices(tree: PlanTree, form: Form) -> Sequence[Item | Area]:
    """What the form may be about in this plan, in the order shown; empty where that is the whole plan."""
    if form.about.subject is Subject.AREA:
        return [*Area]
    kind = _KINDS.get(form.about.subject)
    return [] if kind is None else tree.of_kind(kind)


def choice_name(tree: PlanTree, item: Item) -> str:
    """What the item is called among the choices: an activity by its number too; "" for one without a name."""
    return " ".join(filter(None, (numbering.number(tree, item.id), title_of(item))))


def _seen(text: str) -> str:
    kinds = ((one, category(one)) for one in text)
    shown = (" " if kind in _BREAKS else one for one, kind in kinds if kind != _UNSEEN)
    return "".join(shown).strip()


def _nothing_chosen(form: Form) -> NotFound:
    return NotFound(
        said(
            "errors",
            "“{form}” is about one of several. Choose which: there is none of that name.",
            form=form.about.title,
        )
    )
