"""What a new plan starts with: the facts that are known of it, and a structure to fill in."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from planeditor.editing.presets import Preset
from planeditor.plan.copying import rekeyed
from planeditor.plan.fields import LINE
from planeditor.plan.items import (
    CLASSES,
    ROOT_PARENT,
    Goal,
    Item,
    Kind,
    Municipality,
    Plan,
    School,
    Task,
    TeamMember,
    new_id,
)
from planeditor.plan.municipalities import MunicipalityName, genitive
from planeditor.plan.order import spread
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, MunicipalityRole, PlanStatus, Programme, TeamRole
from planeditor.resources import resource

_Value = TypeVar("_Value")

_LIST_MARK = re.compile(r"^\s*(?:[–—•·*-]|\d+[.)])\s+")

_COPIED = {
    Kind.GOAL: ("title", "description"),
    Kind.TASK: ("title", "description", "areas"),
    Kind.ACTIVITY: ("title", "areas", "type", "description", "result", "risks"),
    Kind.INDICATOR: ("title", "programme_level", "unit"),
}
"""What another plan lends: what is done, but not by whom, where, when, for how much and with what success."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What is known of a plan when it is begun; only the title has to be."""

    title: str
    programme: Programme | None = None
    start: date | None = None
    end: date | None = None
    municipalities: tuple[str, ...] = ()
    """Their names, the lead of a joint plan first."""
    schools: tuple[str, ...] = ()
    team: tuple[tuple[TeamRole | None, str], ...] = ()
    """Role and name of each member."""


def begun(beginning: Beginning) -> list[Item]:
    """The items of a new plan, its root first; goals and what is under them are left to others."""
    preset = Preset.of(beginning.programme)
    root = Plan(
        id=new_id(),
        parent=ROOT_PARENT,
        title=beginning.title,
        programme=beginning.programme,
        status=PlanStatus.DRAFT,
        aim=preset.aim,
        project_number=preset.project_number,
        start=beginning.start,
        end=beginning.end,
    )
    municipalities = _municipalities(root.id, beginning.municipalities)
    only = municipalities[0].id if len(municipalities) == 1 else None
    return [
        root,
        *municipalities,
        *(
            School(id=new_id(), parent=root.id, order=order, name=name, municipality=only)
            for order, name in _in_order(beginning.schools)
        ),
        *(
            TeamMember(id=new_id(), parent=root.id, order=order, role=role, name=name)
            for order, (role, name) in _in_order(beginning.team)
        ),
    ]


def four_areas(plan_id: str, programme: Programme | None) -> list[Item]:
    """A goal that is the programme's aim, and under it a task for each area."""
    titles = tomllib.loads(resource("programmes", "beginning.toml").read_text("utf-8"))
    goal = Goal(id=new_id(), parent=plan_id, title=Preset.of(programme).aim.rstrip("."))
    return [
        goal,
        *(
            Task(id=new_id(), parent=goal.id, order=order, title=titles[area], areas=frozenset({area}))
            for order, area in _in_order(tuple(Area))
        ),
    ]


def structure_of(tree: PlanTree, plan_id: str) -> list[Item]:
    """The goals, tasks, activities and indicators of another plan, with their texts, for a new one."""
    copied = [_lent(item) for item in tree.walk() if item.kind in _COPIED]
    return rekeyed(copied, {tree.root.id: plan_id})


def proposed_title(municipalities: Sequence[MunicipalityName]) -> str:
    """What a plan of these municipalities is called in Lithuanian, the language of all plans."""
    if not municipalities:
        return "Švietimo pažangos planas"
    owners = genitive([one.name for one in municipalities], {one.name: one for one in municipalities})
    title = f"{owners} švietimo pažangos planas"
    if len(title) > LINE:
        return f"{municipalities[0].genitive} ir kitų savivaldybių švietimo pažangos planas"
    return title


def names_in(text: str) -> tuple[str, ...]:
    """The names in a pasted list, one to a line, each once, without numbers, dashes and end signs."""
    lines = (" ".join(_LIST_MARK.sub("", line).split()).rstrip(",;") for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def _municipalities(plan_id: str, names: Sequence[str]) -> list[Item]:
    """Only a joint plan has a lead."""
    roles = [MunicipalityRole.LEAD, *[MunicipalityRole.JOINING] * (len(names) - 1)]
    return [
        Municipality(
            id=new_id(), parent=plan_id, order=order, name=name, role=role if len(names) > 1 else None
        )
        for (order, name), role in zip(_in_order(names), roles, strict=False)
    ]


def _in_order(values: Sequence[_Value]) -> list[tuple[str, _Value]]:
    return list(zip(spread(len(values)), values, strict=True))


def _lent(item: Item) -> Item:
    values = {name: getattr(item, name) for name in _COPIED[item.kind]}
    return CLASSES[item.kind](id=item.id, parent=item.parent, order=item.order, **values)
