"""Stores with several plans whose figures are easy to add up by heart."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from tests.conftest import NOON

from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import (
    Activity,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Municipality,
    Partner,
    Plan,
    School,
    Task,
    new_id,
)
from planeditor.plan.values import Target
from planeditor.plan.vocabulary import (
    ActivityType,
    Area,
    FundingSource,
    PartnerType,
    PlanStatus,
    Programme,
)
from planeditor.store.store import Store


def town_plan(
    town: str, net: str = "1000.00", year: int = 2025, target: str = "50", partner: str = "Muziejus"
) -> list[Item]:
    """A plan of a town: two activities, one of two areas, money with VAT, an indicator, a partner."""
    plan, goal, task, first, second, friend = (new_id() for _ in range(6))
    return [
        Plan(
            id=plan, parent="", title=f"{town}: planas", programme=Programme.SECOND, status=PlanStatus.RUNNING
        ),
        Municipality(id=new_id(), parent=plan, name=town, pupils=1000),
        School(id=new_id(), parent=plan, name="Gimnazija"),
        Partner(id=friend, parent=plan, name=partner, type=PartnerType.CULTURE),
        Goal(id=goal, parent=plan, title="Tikslas"),
        Task(id=task, parent=goal, title="Uždavinys"),
        Activity(
            id=first, parent=task, order="a", title="Stažuotės", areas=frozenset({Area.STEAM}),
            type=ActivityType.INFRASTRUCTURE, partners=frozenset({friend}),
        ),
        Activity(
            id=second, parent=task, order="b", title="Mokymai",
            areas=frozenset({Area.STEAM, Area.CULTURE}),
        ),
        FundingLine(
            id=new_id(), parent=first, year=year, source=FundingSource.EU, net=Decimal(net),
            vat_rate=Decimal("21.00"),
        ),
        FundingLine(id=new_id(), parent=second, source=FundingSource.MUNICIPAL, net=Decimal("0.01")),
        Indicator(
            id=new_id(), parent=plan, title="Mokytojų dalis", unit="proc.", baseline=Decimal(10),
            target=Target.parse(target), actual="12",
        ),
    ]  # fmt: skip


def keep(store: Store, items: Iterable[Item], author: str = "Rasa", at: datetime = NOON) -> str:
    """Put a plan into the store."""
    return store.create(items, Operation(OperationKind.CREATE, author, at, ()))
