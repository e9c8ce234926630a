"""Plans to be exported: one like those that municipalities write, of any size."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

from tests.conftest import item_id

from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    Alternative,
    Decision,
    FundingLine,
    Goal,
    Idea,
    Indicator,
    Item,
    Link,
    Municipality,
    Participant,
    Partner,
    Plan,
    Recommendation,
    Risk,
    School,
    Session,
    SessionStep,
    SwotEntry,
    Task,
    TeamMember,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import (
    ActivityType,
    Area,
    FundingSource,
    Level,
    Programme,
    RecommendationStatus,
    StepType,
    SwotCategory,
    TeamRole,
)

AT = datetime(2024, 3, 25, 12, 0, tzinfo=UTC)
ROOT, SCHOOL, OTHER_SCHOOL, LEAD, PARTNER, GOAL = (item_id(number) for number in range(1, 7))
MUNICIPALITY, INDICATOR, RISK, REMARK = (item_id(number) for number in (7, 8, 9, 40))
SESSION, COORDINATOR, IDEA, MERGED, OTHER_IDEA = (item_id(number) for number in range(50, 55))


def task_id(number: int) -> str:
    """The id of a task, from 0."""
    return item_id(1000 + number)


def activity_id(number: int) -> str:
    """The id of an activity, from 0."""
    return item_id(10_000 + number)


def empty_plan() -> PlanTree:
    """A plan that nobody has written anything in."""
    return PlanTree([Plan(id=ROOT, parent=ROOT_PARENT)])


def plan(activities: int = 4, text: str = "") -> PlanTree:
    """A plan in which everything is filled; `text` stands in every text field of two of its activities."""
    return PlanTree(plan_items(activities, text))


def plan_items(activities: int = 4, text: str = "") -> list[Item]:
    """The items of that plan."""
    return [*_frame(), *_people(), *_measures(), *_remarks(), *_tasks(activities, text), *_session()]


def _frame() -> Iterator[Item]:
    yield Plan(
        id=ROOT,
        parent=ROOT_PARENT,
        title="Elektrėnų savivaldybės švietimo pažangos planas",
        programme=Programme.SECOND,
        project_number="10-012-P-0001",
        start=date(2024, 1, 31),
        end=date(2026, 4, 30),
        allotted=Decimal("1500000.00"),
        aim="Mažinti atotrūkius.",
        achievements="Pasiekimai skiriasi.\n– Miesto mokyklose aukštesni;\n– kaimo – žemesni.",
        problems_steam="Trūksta laboratorijų.",
        monitoring="Stebima kasmet.",
    )
    yield Municipality(
        id=MUNICIPALITY, parent=ROOT, order="V", name="Elektrėnų savivaldybė", pupils=2900, schools=9
    )
    yield School(id=SCHOOL, parent=ROOT, order="V", name="Elektrėnų „Versmės“ gimnazija", pupils=520)
    yield School(id=OTHER_SCHOOL, parent=ROOT, order="W", name="Vievio gimnazija", pupils=560)


def _people() -> Iterator[Item]:
    yield TeamMember(
        id=LEAD,
        parent=ROOT,
        name="Vardenė Ąčiulienė",
        role=TeamRole.LEAD,
        phone="+370 528 00000",
        email="vardene@example.lt",
    )
    yield Partner(id=PARTNER, parent=ROOT, name="Viešoji biblioteka", contribution="Patalpos")
    for number, category in enumerate([*SwotCategory, None]):
        yield SwotEntry(
            id=item_id(100 + number), parent=ROOT, statement=f"{number} teiginys", category=category
        )


def _measures() -> Iterator[Item]:
    yield Indicator(
        id=INDICATOR,
        parent=ROOT,
        title="Atotrūkis",
        unit="proc.",
        baseline=Decimal("22.5"),
        baseline_year=2023,
        target=Target(Decimal(50), Comparator.MORE),
        target_year=2026,
    )
    yield Alternative(
        id=item_id(20), parent=ROOT, concept="Konversija", amount=Decimal("1500.00"), chosen=True
    )
    yield Risk(
        id=RISK,
        parent=ROOT,
        title="Pirkimai užtruks",
        likelihood=Level.HIGH,
        activities=frozenset({activity_id(0), activity_id(1)}),
    )
    yield Goal(id=GOAL, parent=ROOT, title="Kurti sąlygas", description="Visiems mokiniams.")


def _remarks() -> Iterator[Item]:
    yield Recommendation(
        id=REMARK,
        parent=ROOT,
        remark="Patikslinkite siektiną reikšmę.",
        about=INDICATOR,
        author="ESFA",
        received=date(2024, 3, 1),
        status=RecommendationStatus.ACCEPTED,
        answer="Patikslinta.\n– Reikšmė;\n– metai.",
    )
    yield Recommendation(
        id=item_id(41),
        parent=ROOT,
        order="W",
        remark="Nurodykite veiklos rezultatą.",
        about=activity_id(0),
        field="activity.result",
    )


def _session() -> Iterator[Item]:
    """A session in which two ideas are one, of which a partner came, and another one waits."""
    yield Session(
        id=SESSION, parent=ROOT, title="Sesija „Kartu“", day=date(2024, 3, 5), begins="9:30",
        place="Kultūros centras", host="Vardenis Pavardenis", insights="Kalbėta apie pavėžėjimą.",
    )  # fmt: skip
    yield Participant(
        id=COORDINATOR, parent=SESSION, name="Vardenė Pavardenė", institution="Vievio gimnazija",
        areas=frozenset({Area.STEAM}), table="2",
    )  # fmt: skip
    yield SessionStep(
        id=item_id(55), parent=SESSION, title="Idėjos", type=StepType.CAPTURE, minutes=20,
        instructions="Rašome tyliai.\n– Po vieną idėją kortelėje.",
    )  # fmt: skip
    yield SessionStep(id=item_id(56), parent=SESSION, order="W", title="Kava", type=StepType.BREAK)
    yield Decision(
        id=item_id(57), parent=SESSION, title="Pakviesti biblioteką", responsible=COORDINATOR,
        due=date(2024, 4, 1), about=activity_id(0),
    )  # fmt: skip
    yield Idea(
        id=IDEA, parent=ROOT, session=SESSION, title="Robotai bibliotekoje", areas=frozenset({Area.STEAM}),
        group="Partneriai", votes=3, author=COORDINATOR, became=frozenset({PARTNER}),
    )  # fmt: skip
    yield Idea(
        id=MERGED, parent=ROOT, order="W", session=SESSION, title="Biblioteka su robotais", votes=2,
        merged_into=IDEA,
    )  # fmt: skip
    yield Idea(
        id=OTHER_IDEA, parent=ROOT, order="X", session=SESSION, title="Lauko klasė",
        areas=frozenset({Area.STEAM}), votes=1,
    )  # fmt: skip


def _tasks(activities: int, text: str) -> Iterator[Item]:
    for number in range(-(-activities // 2)):
        yield Task(id=task_id(number), parent=GOAL, order=f"V{number:04}1", title=f"{number} darbas")
    for number in range(activities):
        yield from _activity(number, text if number < 2 else "")
    if activities > 2:
        yield Link(
            id=item_id(30), parent=activity_id(0), target=activity_id(2), explanation="Viena papildo kitą"
        )


def _activity(number: int, text: str) -> Iterator[Item]:
    """One of which each has another sum, so that none is right by chance."""
    yield Activity(
        id=activity_id(number),
        parent=task_id(number // 2),
        order=f"V{number:04}1",
        title=text or f"Veikla „Nr. {number}“",
        areas=frozenset({Area.STEAM, Area.LEADERSHIP}) if number % 3 == 0 else frozenset({Area.CULTURE}),
        type=list(ActivityType)[number % 6],
        description=text or "Aprašymas.\n– Mokymai;\n– stažuotės.",
        result=text or "Rezultatas pasiektas.",
        risks=text,
        upkeep=text or "Mokykla",
        schools=frozenset({SCHOOL, OTHER_SCHOOL} if number % 2 else {SCHOOL}),
        responsible=LEAD,
        partners=frozenset({PARTNER}),
        start=Quarter(2024, 2),
        end=Quarter(2024, 4) if number % 2 else Quarter(2026, 1),
    )
    for year in (2024, 2025):
        net = Decimal(1000 * (number + 1) + year).quantize(Decimal("0.01"))
        line = item_id(1_000_000 + number * 10 + year % 10)
        yield FundingLine(
            id=line, parent=activity_id(number), order=f"V{year}", year=year, source=FundingSource.EU, net=net
        )
    yield FundingLine(
        id=item_id(1_000_000 + number * 10 + 9),
        parent=activity_id(number),
        order="W",
        year=2024,
        source=FundingSource.STATE_VAT,
        vat_amount=Decimal("210.05"),
    )
