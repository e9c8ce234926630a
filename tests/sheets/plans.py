"""A plan for tables in which no two cells that could be confused are alike."""

from decimal import Decimal

from tests.conftest import item_id

from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Partner,
    Plan,
    School,
    Task,
    TeamMember,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area, FundingSource

ROOT, GOAL, OTHER_GOAL, TASK, OTHER_TASK, ACTIVITY, OTHER_ACTIVITY = map(item_id, range(1, 8))
SCHOOLS, PARTNERS, PEOPLE = ([item_id(number + k) for k in range(3)] for number in (20, 30, 40))


def plan() -> PlanTree:
    """Two activities under different goals, six funding lines, four indicators."""
    return PlanTree([*_frame(), *_activities(), *_funding(), *_indicators()])


def _frame() -> list[Item]:
    return [
        Plan(id=ROOT, parent=ROOT_PARENT, title="Planas"),
        Goal(id=GOAL, parent=ROOT, order="A", title="Pirmas tikslas"),
        Goal(id=OTHER_GOAL, parent=ROOT, order="B", title="Antras tikslas"),
        Task(id=TASK, parent=GOAL, order="A", title="Pirmas uždavinys"),
        Task(id=OTHER_TASK, parent=OTHER_GOAL, order="A", title="Antras uždavinys"),
        *(
            School(id=id_, parent=ROOT, order=id_[-2:], name=name)
            for id_, name in zip(SCHOOLS, ("Žiedo", "Čiurlionio", "Ąžuolo"), strict=True)
        ),
        *(
            Partner(id=id_, parent=ROOT, order=id_[-2:], name=name)
            for id_, name in zip(PARTNERS, ("Šilo", "Cirkas", "Įmonė"), strict=True)
        ),
        *(
            TeamMember(id=id_, parent=ROOT, order=id_[-2:], name=name)
            for id_, name in zip(PEOPLE, ("Vardenis", "Vardenė", "Pavardenis"), strict=True)
        ),
    ]


def _activities() -> list[Item]:
    return [
        Activity(
            id=ACTIVITY, parent=TASK, order="A", title="Stažuotės",
            description="Aprašymas", result="Rezultatas",
            areas=frozenset({Area.STEAM, Area.LEADERSHIP}), type=ActivityType.EQUIPMENT,
            schools=frozenset(SCHOOLS), executor="Vykdytojas", responsible=PEOPLE[0],
            partners=frozenset(PARTNERS), start=Quarter(2024, 2), end=Quarter(2025, 4),
        ),
        Activity(
            id=OTHER_ACTIVITY, parent=OTHER_TASK, order="A", title="Laboratorija", responsible=PEOPLE[1],
            areas=frozenset({Area.CULTURE}),
        ),
    ]  # fmt: skip


def _funding() -> list[Item]:
    source = FundingSource
    lines: list[tuple[str, int | None, FundingSource | None, str, str | None, str | None]] = [
        (ACTIVITY, 2024, source.EU, "100.10", "21", None),
        (ACTIVITY, 2025, source.EU, "33.33", "5.5", "999"),
        (ACTIVITY, 2025, source.MUNICIPAL, "400", None, "7.07"),
        (ACTIVITY, None, source.EU, "1000", None, None),
        (OTHER_ACTIVITY, 2024, None, "20000", None, "1"),
        (OTHER_ACTIVITY, None, None, "0.5", "21", None),
    ]
    return [
        FundingLine(
            id=item_id(50 + place), parent=parent, order=f"V{place}", year=year, source=source_,
            expense=f"Išlaidos {place}", net=Decimal(net), vat_rate=Decimal(rate) if rate else None,
            vat_amount=Decimal(vat) if vat else None,
        )
        for place, (parent, year, source_, net, rate, vat) in enumerate(lines)
    ]  # fmt: skip


def _indicators() -> list[Item]:
    target, more = Target(Decimal(50)), Target(Decimal(50), Comparator.MORE)
    targets = {ROOT: target, GOAL: more, OTHER_TASK: Target(note="Pagal tyrimą"), ACTIVITY: Target()}
    return [
        Indicator(
            id=item_id(60 + place), parent=parent, order=f"V{place}", title=f"Rodiklis {place}",
            unit=f"vnt. {place}", baseline=Decimal(place), baseline_year=2020 + place,
            milestones=f"Tarpinė {place}", target=target, target_year=2030 + place,
            data_source=f"Šaltinis {place}", responsible=PEOPLE[place % 3],
        )
        for place, (parent, target) in enumerate(targets.items())
    ]  # fmt: skip
