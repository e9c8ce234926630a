"""Plans of any size, the same every time: measured here, and useful to tests that need a large plan."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any, TypeVar

from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    Alternative,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Kind,
    Link,
    Municipality,
    Partner,
    Plan,
    Recommendation,
    Risk,
    School,
    SwotEntry,
    Task,
    TeamMember,
)
from planeditor.plan.numbers import CENT
from planeditor.plan.order import spread
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import (
    ActivityType,
    Area,
    Direction,
    FundingSource,
    Level,
    MunicipalityRole,
    Participation,
    PartnerType,
    PlanStatus,
    Programme,
    RecommendationStatus,
    SchoolType,
    SwotCategory,
    TeamRole,
)
from tests.benchmarks import phrases

AnyItem = TypeVar("AnyItem", bound=Item)

SEED = 2024
ACTIVITIES_OF_TASK = 6
TASKS_OF_GOAL = 8
ITEMS_OF_ACTIVITY = 5
REGISTERED = 60
VAT_RATE = Decimal("0.21")
LAST_QUARTER = Quarter(2026, 1)


def generated_plan(activities: int) -> list[Item]:
    """A plan with so many activities and all that belongs to them; parents come before children."""
    return _Generator().plan(activities)


def generated_items(count: int) -> list[Item]:
    """A plan of exactly so many items, 60 at least; recommendations make the number full."""
    generator = _Generator()
    items = generator.plan(max(0, count - REGISTERED) // ITEMS_OF_ACTIVITY)
    missing = count - len(items)
    if missing < 0:
        raise ValueError(f"a generated plan has {len(items)} items at least")
    return [*items, *generator.recommendations(items, missing)]


class _Generator:
    """Makes items from a random sequence of its own."""

    def __init__(self) -> None:
        self._random = Random(SEED)
        self._root = self._id()
        self._schools: list[str] = []
        self._team: list[str] = []
        self._partners: list[str] = []

    def plan(self, activities: int) -> list[Item]:
        items = [self._plan(), self._municipality(), *self._registers()]
        goals = -(-activities // (ACTIVITIES_OF_TASK * TASKS_OF_GOAL))
        for number, order in enumerate(spread(goals)):
            title = phrases.GOALS[number % len(phrases.GOALS)]
            goal = Goal(id=self._id(), parent=self._root, order=order, title=title, description=self._text(3))
            items += [goal, self._indicator(goal, order="V")]
            here = min(activities, ACTIVITIES_OF_TASK * TASKS_OF_GOAL)
            activities -= here
            items += self._tasks(goal, here)
        done = [item.id for item in items if isinstance(item, Activity)]
        return [*items, *self._links(done), *self._risks(done), *self.recommendations(items, len(done) // 20)]

    def recommendations(self, items: list[Item], count: int) -> list[Item]:
        """So many recommendations about activities, after those that are there."""
        about = [item.id for item in items if isinstance(item, Activity)]
        after = max((item.order for item in items if isinstance(item, Recommendation)), default=None)
        return [
            Recommendation(
                id=self._id(),
                parent=self._root,
                order=order,
                remark=self._one(phrases.REMARKS),
                about=self._one(about) if about else None,
                author="Programos ekspertė",
                received=date(2024, 5, 6),
                status=self._one(tuple(RecommendationStatus)),
                answer=self._text(2),
            )
            for order in spread(count, after)
        ]

    def _plan(self) -> Plan:
        return Plan(
            id=self._root,
            parent=ROOT_PARENT,
            title="Pavyzdinės savivaldybės švietimo pažangos planas",
            programme=Programme.SECOND,
            status=PlanStatus.DRAFT,
            aim=self._text(4),
            start=date(2024, 1, 31),
            end=date(2026, 4, 30),
            allotted=Decimal("1500000.00"),
            achievements=self._text(12),
            classes=self._text(6),
            special_needs=self._text(8),
            teachers=self._text(8),
            infrastructure=self._text(8),
            problems_leadership=self._text(5),
            problems_inclusion=self._text(5),
            problems_culture=self._text(5),
            problems_steam=self._text(5),
            continuity=self._text(6),
            monitoring=self._text(6),
        )

    def _municipality(self) -> Municipality:
        return Municipality(
            id=self._id(),
            parent=self._root,
            name="Pavyzdinė savivaldybė",
            role=MunicipalityRole.LEAD,
            pupils=2900,
            schools=10,
        )

    def _registers(self) -> list[Item]:
        items: list[Item] = []
        values: dict[str, Any]
        for town, order in zip(phrases.TOWNS, spread(len(phrases.TOWNS)), strict=True):
            name = f"{town} {self._one(phrases.SCHOOLS)}"
            values = {"pupils": self._random.randint(200, 700), "teachers": self._random.randint(20, 60)}
            part = {"type": self._one(tuple(SchoolType)), "participation": Participation.PARTNER}
            items.append(self._item(School, self._root, order, name=name, **values, **part))
        for role, order in zip(TeamRole, spread(len(TeamRole)), strict=True):
            name = f"{self._one(phrases.FIRST_NAMES)} {self._one(phrases.SURNAMES)}"
            items.append(self._item(TeamMember, self._root, order, name=name, role=role))
        for name, order in zip(phrases.PARTNERS, spread(len(phrases.PARTNERS)), strict=True):
            values = {"type": self._one(tuple(PartnerType)), "contribution": self._text(2)}
            items.append(self._item(Partner, self._root, order, name=name.capitalize(), **values))
        for number, order in enumerate(spread(16)):
            values = {"statement": phrases.SWOT[number % 4], "category": tuple(SwotCategory)[number // 4]}
            items.append(self._item(SwotEntry, self._root, order, **values))
        for letter, order in zip("ABC", spread(3), strict=True):
            values = {"concept": f"Alternatyva {letter}", "bundle": self._text(3), "chosen": letter == "A"}
            items.append(self._item(Alternative, self._root, order, reason=self._text(2), **values))
        self._schools = [item.id for item in items if isinstance(item, School)]
        self._team = [item.id for item in items if isinstance(item, TeamMember)]
        self._partners = [item.id for item in items if isinstance(item, Partner)]
        return items

    def _tasks(self, goal: Goal, activities: int) -> list[Item]:
        items: list[Item] = []
        areas = tuple(Area)
        for number, order in enumerate(spread(-(-activities // ACTIVITIES_OF_TASK))):
            title, area = phrases.TASKS[number % len(phrases.TASKS)], areas[number % len(areas)]
            values = {"title": title, "description": self._text(2), "areas": frozenset({area})}
            task = self._item(Task, goal.id, order, **values)
            items += [task, self._indicator(task, order="V")]
            here = min(activities, ACTIVITIES_OF_TASK)
            activities -= here
            for place in spread(here):
                items += self._activity(task, area, place)
        return items

    def _activity(self, task: Item, area: Area, order: str) -> list[Item]:
        start = Quarter(self._random.choice((2024, 2025)), self._random.randint(1, 4))
        end = LAST_QUARTER if self._random.random() < 0.3 else start.next()
        areas = {area, self._one(tuple(Area))} if self._random.random() < 0.2 else {area}
        title, type_ = self._one(phrases.ACTIVITIES), self._one(tuple(ActivityType)[:4])
        activity = self._item(
            Activity,
            task.id,
            order,
            title=title,
            areas=frozenset(areas),
            type=type_,
            direction=Direction(type_.value),  # the first four of each are alike; nobody asks for the fifth
            description=self._description(),
            result=self._text(2),
            risks=self._text(1),
            schools=frozenset(self._random.sample(self._schools, self._random.randint(1, 5))),
            responsible=self._one(self._team),
            executor="Savivaldybės administracija",
            partners=frozenset(self._random.sample(self._partners, self._random.randint(0, 3))),
            start=start,
            end=end,
            upkeep=self._text(1),
            upkeep_responsible="Mokyklos direktorius",
        )
        lines = self._funding(activity, start, end)
        measured = [self._indicator(activity, order="V")] if self._random.random() < 0.4 else []
        return [activity, *lines, *measured]

    def _funding(self, activity: Item, start: Quarter, end: Quarter) -> list[Item]:
        """A line of the programme's money for each year, and where there is VAT, one that compensates it."""
        taxed = self._random.random() < 0.7
        years = range(start.year, end.year + 1)
        places = iter(spread(2 * len(years)))
        lines: list[Item] = []
        for year in years:
            net = Decimal(self._random.randint(50_000, 500_000)).scaleb(-2)
            expense = self._one(phrases.EXPENSES)
            values = {"year": year, "source": FundingSource.EU, "net": net, "expense": expense}
            lines.append(self._item(FundingLine, activity.id, next(places), **values))
            if taxed:
                vat = (net * VAT_RATE).quantize(CENT, ROUND_HALF_UP)
                values = {"year": year, "source": FundingSource.STATE_VAT, "vat_amount": vat}
                lines.append(self._item(FundingLine, activity.id, next(places), **values))
        return lines

    def _indicator(self, parent: Item, order: str) -> Indicator:
        baseline = self._random.randint(0, 40)
        return self._item(
            Indicator,
            parent.id,
            order,
            title=self._one(phrases.INDICATORS),
            unit=self._one(("proc.", "vnt.", "asmenys")),
            baseline=Decimal(baseline),
            baseline_year=2023,
            target=Target(Decimal(baseline + self._random.randint(5, 50)), Comparator.AT_LEAST),
            target_year=2026,
            data_source="Mokyklų ataskaitos",
            responsible=self._one(self._team),
        )

    def _links(self, activities: list[str]) -> list[Item]:
        pairs = zip(activities[::4], activities[2::4], strict=False)
        return [
            self._item(Link, one, "V", target=other, explanation="Veiklos papildo viena kitą.")
            for one, other in pairs
        ]

    def _risks(self, activities: list[str]) -> list[Item]:
        touched = activities[::25]
        return [
            self._item(
                Risk,
                self._root,
                order,
                title=self._one(phrases.RISKS),
                likelihood=self._one(tuple(Level)),
                impact=self._one(tuple(Level)),
                mitigation=self._text(2),
                activities=frozenset({id_}),
                responsible=self._one(self._team),
            )
            for id_, order in zip(touched, spread(len(touched)), strict=True)
        ]

    def _item(self, cls: type[AnyItem], parent: str, order: str, **values: Any) -> AnyItem:
        return cls(id=self._id(), parent=parent, order=order, **values)

    def _id(self) -> str:
        return f"{self._random.getrandbits(128):032x}"

    def _one(self, choices: Any) -> Any:
        return self._random.choice(choices)

    def _text(self, sentences: int) -> str:
        return " ".join(self._random.sample(phrases.SENTENCES, sentences))

    def _description(self) -> str:
        return "\n".join([self._text(3), *phrases.LIST_ITEMS[: self._random.randint(2, 4)], self._text(1)])


def shape(items: list[Item]) -> dict[Kind, int]:
    """How many items of each kind there are."""
    return {kind: found for kind in Kind if (found := sum(item.kind is kind for item in items))}
