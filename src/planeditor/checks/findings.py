"""What a check finds, and what it looks at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from planeditor.checks.limits import Limits
from planeditor.language import Said
from planeditor.plan.items import CLASSES, Item, Municipality, Plan, School
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Participation, Word, label

AnyItem = TypeVar("AnyItem", bound=Item)


class Severity(Word):
    """How much a finding matters, the worst first."""

    ERROR = label("error", "Error")
    WARNING = label("warning", "Warning")
    HINT = label("hint", "Hint")


@dataclass(frozen=True, slots=True)
class Finding:
    """What breaks a rule: at which item, and at which of its fields ("" for the item as a whole).

    What `lacks` is not there yet, as everything in a plan that has just been begun; it contradicts nothing.
    """

    rule: str
    severity: Severity
    item: str
    said: Said
    field: str = ""
    lacks: bool = False


class Problem(NamedTuple):
    """A finding as a rule's function tells it: the function does not know the rule's id.

    Of what is to be in a field that is empty it need not be told that it `lacks`, unless that is an error.
    """

    severity: Severity
    item: str
    said: Said
    field: str = ""
    lacks: bool = False


class Subject:
    """A plan to be checked and the limits of its programme; its items were walked over once."""

    def __init__(self, tree: PlanTree, limits: Limits) -> None:
        self.tree = tree
        self.limits = limits
        self.places: dict[str, int] = {}
        self._kinds: dict[type[Item], list[Item]] = {cls: [] for cls in CLASSES.values()}
        for place, item in enumerate(tree.walk()):
            self.places[item.id] = place
            self._kinds[type(item)].append(item)

    @property
    def plan(self) -> Plan:
        """The plan's own item."""
        return self.tree.root

    def all(self, kind: type[AnyItem]) -> list[AnyItem]:
        """The items of one kind, in the order shown."""
        return cast("list[AnyItem]", self._kinds[kind])

    def under(self, id_: str, kind: type[AnyItem]) -> list[AnyItem]:
        """The item's children of one kind, in order."""
        return cast("list[AnyItem]", self.tree.children(id_, kind.kind))

    @cached_property
    def schools(self) -> list[School]:
        """The schools that take part; those that only benefit are not asked to meet the conditions."""
        return [one for one in self.all(School) if one.participation is not Participation.BENEFICIARY]

    @property
    def joint(self) -> bool:
        """Whether several municipalities submit the plan together."""
        return len(self.all(Municipality)) > 1
