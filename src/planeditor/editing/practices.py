"""Good practice: an activity without people, to be shown to others and taken into their plans.

A practice is a small plan of its own, so that it travels, is read and is refused as plans are: its root is
titled as the plan it is of and bears the day of the consent as that of its agreement; under it stand the
municipality, the kinds of the partners, and one activity with its costs and indicators. Only what is named
here comes in: no person, nothing of schools, nothing that a newer version keeps.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from planeditor.editing.branches import Branches, paste
from planeditor.editing.faceless import Faces
from planeditor.editing.outgoing import Letter, unkept
from planeditor.errors import InvalidPlan
from planeditor.language import Said, said
from planeditor.plan.changes import Change
from planeditor.plan.fieldtypes import Text
from planeditor.plan.items import (
    CLASSES,
    Activity,
    FundingLine,
    Indicator,
    Item,
    Kind,
    Municipality,
    Partner,
    Plan,
    field_of,
    new_id,
    title_of,
)
from planeditor.plan.order import spread
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import PartnerType

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile

TOLD: dict[Kind, tuple[str, ...]] = {
    Kind.PLAN: ("title", "agreement_date"),
    Kind.MUNICIPALITY: ("name",),
    Kind.PARTNER: ("type",),
    Kind.ACTIVITY: (
        "title", "areas", "type", "direction", "description", "result", "risks", "upkeep", "upkeep_funding",
        "networking", "no_funding",
    ),
    Kind.FUNDING: ("net", "expense"),
    Kind.INDICATOR: ("title", "unit", "target", "data_source"),
    Kind.GOAL: (), Kind.TASK: (),
}  # fmt: skip
"""What a practice tells, by the kind of item; all else stays in the plan."""


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice as it lies on a shelf: what it tells, from which store it came, when it was put there."""

    tree: PlanTree
    store: str
    at: datetime

    @property
    def id(self) -> str:
        """What it is known by, on every shelf."""
        return self.tree.root.id

    @property
    def activity(self) -> Activity:
        """The activity that it tells of."""
        return self.tree.activities()[0]

    @property
    def municipality(self) -> str:
        """Whose practice it is."""
        return title_of(self.tree.of_kind(Kind.MUNICIPALITY)[0])

    @property
    def agreed(self) -> date | None:
        """The day of the consent to share it; None without one."""
        return self.tree.root.agreement_date

    @property
    def partners(self) -> list[PartnerType]:
        """The kinds of partners that took part."""
        found = (one.type for one in self.tree.of_kind(Kind.PARTNER) if isinstance(one, Partner))
        return [*dict.fromkeys(type_ for type_ in found if type_)]

    @property
    def costs(self) -> list[FundingLine]:
        """What it cost, without VAT, by type of expense."""
        found = self.tree.children(self.activity.id, Kind.FUNDING)
        return [one for one in found if isinstance(one, FundingLine)]

    @property
    def cost(self) -> Decimal | None:
        """What it cost in all, without VAT; None where that is not told."""
        return sum((one.net for one in self.costs if one.net), Decimal()) or None

    @property
    def indicators(self) -> list[Indicator]:
        """How its success is measured."""
        found = self.tree.children(self.activity.id, Kind.INDICATOR)
        return [one for one in found if isinstance(one, Indicator)]


def practice_file(practice: Practice) -> "PlanFile":
    """The practice as a file: that of its plan, of nobody's."""
    file = unkept(practice.id, practice.tree.items(), Letter("", practice.at))
    return replace(file, manifest=replace(file.manifest, store=practice.store))


def make_practice(
    tree: PlanTree, activity: str, municipality: str, agreed: date | None, store: str, at: datetime
) -> Practice:
    """An activity of a plan as a practice of a municipality; `at` in UTC, `store` is that of the plan.

    Raises InvalidValue for a name that is too long, InvalidPlan for one that is empty.
    """
    if not municipality.strip():
        raise InvalidPlan(said("errors", "Whose good practice it is must be named."))
    chosen = tree[activity]
    assert isinstance(chosen, Activity)
    name = field_of(Kind.MUNICIPALITY, "name").type.checked(municipality.strip())
    costs = [one for one in tree.children(activity, Kind.FUNDING) if isinstance(one, FundingLine)]
    items = [
        replace(tree.root, agreement_date=agreed),
        Municipality(id=new_id(), parent=tree.root.id, name=str(name)),
        *(tree[id_] for id_ in sorted(chosen.partners)),
        *(one for one in tree.ancestors(activity) if one is not tree.root),
        chosen,
        *_together(chosen, costs),
        *tree.children(activity, Kind.INDICATOR),
    ]
    return Practice(_told(items, Faces(tree), new_id()), store, at)


def practice_of(file: "PlanFile") -> Practice:
    """The practice in a plan file; raise InvalidPlan for a file that holds something else.

    What a practice does not tell is left out, whoever put it there.
    """
    tree = PlanTree(file.items.values())
    counts = Counter(item.kind for item in tree.walk())
    one_each = (Kind.MUNICIPALITY, Kind.GOAL, Kind.TASK, Kind.ACTIVITY)
    if counts.keys() - TOLD.keys() or any(counts[kind] != 1 for kind in one_each):
        raise InvalidPlan(said("errors", "It holds a plan and not a good practice. Receive it as a plan."))
    return Practice(_told(tree.walk(), Faces(tree), tree.root.id), file.manifest.store, file.manifest.sent)


def take_in(
    tree: PlanTree, practice: Practice, task: str, tell: Callable[[Said], str]
) -> tuple[Item, list[Change]]:
    """A fresh copy of the practice as the last activity of a task; its notes say where it came from."""
    activity = practice.activity
    notes = "\n".join(map(tell, _origin(practice)))
    copied = replace(activity, notes=notes, partners=frozenset())
    inside = (copied, *(one for one in practice.tree.walk(activity.id) if one is not activity))
    pasting = paste(tree, Branches(practice.id, (copied,), inside, {}), task)
    return pasting.tops[0], [*pasting.changes]


def _origin(practice: Practice) -> Iterator[Said]:
    yield said(
        "practice", "From the good practice of {municipality}: the plan “{plan}”.",
        municipality=practice.municipality, plan=title_of(practice.tree.root),
    )  # fmt: skip
    if practice.partners:
        kinds = "; ".join(f"{{k{at}}}" for at in range(len(practice.partners)))
        told = {f"k{at}": one.said for at, one in enumerate(practice.partners)}
        yield said("practice", "Kinds of partners: {kinds}.", kinds=Said("", kinds, None, told))


def _together(activity: Activity, costs: Iterable[FundingLine]) -> Iterator[FundingLine]:
    """The costs of each type of expense in one line."""
    sums: dict[str, Decimal] = {}
    for one in costs:
        if one.net:
            sums[one.expense.strip()] = sums.get(one.expense.strip(), Decimal()) + one.net
    for (expense, net), order in zip(sums.items(), spread(len(sums)), strict=True):
        yield FundingLine(id=new_id(), parent=activity.id, order=order, net=net, expense=expense)


def _told(items: Iterable[Item], faces: Faces, root: str) -> PlanTree:
    """The items as a plan with this id, with what a practice tells of them and nothing else."""
    chosen = list(items)
    former = next(item.id for item in chosen if isinstance(item, Plan))
    partners = frozenset(item.id for item in chosen if isinstance(item, Partner))
    told: list[Item] = []
    for item in chosen:
        values: dict[str, Any] = {name: _said(item, name, faces) for name in TOLD[item.kind]}
        if isinstance(item, Activity):
            values["partners"] = partners
        id_, parent = (root if one == former else one for one in (item.id, item.parent))
        told.append(CLASSES[item.kind](id=id_, parent=parent, order=item.order, **values))
    return PlanTree(told)


def _said(item: Item, name: str, faces: Faces) -> Any:
    value = getattr(item, name)
    return faces.left_out(value) if isinstance(field_of(item.kind, name).type, Text) else value
