"""What is in the kept files of each format. Neither ever changes: such files are in people's mail."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from planeditor.files.manifest import Format, Manifest
from planeditor.files.planfile import PlanFile
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import StateRecord, made
from planeditor.plan.assignment import Assignment
from planeditor.plan.changes import Insert, Operation, OperationKind, Remove, SetField
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    Alternative,
    Amendment,
    Decision,
    FundingLine,
    Goal,
    Idea,
    Indicator,
    Item,
    Kind,
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
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import (
    ActivityType,
    Approval,
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
    StepType,
    SwotCategory,
    TeamRole,
)


def id_of(number: int) -> str:
    """A readable id."""
    return f"{number:032x}"


PLAN, MUNICIPALITY, SCHOOL, PERSON, PARTNER, GOAL, TASK, FIRST, SECOND = map(id_of, range(1, 10))
SESSION = id_of(30)


def kept_items() -> dict[str, Item]:
    """An item of every kind, with values of every type."""
    return {item.id: item for item in (*_participants(), *_work(), *_remarks())}


def _participants() -> tuple[Item, ...]:
    return (
        Plan(
            id=PLAN,
            parent=ROOT_PARENT,
            title="Žemaitkiemio „Ąžuolo“ planas",
            programme=Programme.SECOND,
            status=PlanStatus.DRAFT,
            aim="Pirma pastraipa.\n– punktas\n– kitas punktas",
            start=date(2024, 1, 31),
            end=date(2026, 4, 30),
            allotted=Decimal("1500000.00"),
        ),
        Municipality(
            id=MUNICIPALITY,
            parent=PLAN,
            name="Telšių rajono savivaldybė",
            role=MunicipalityRole.LEAD,
            pupils=4800,
        ),
        School(
            id=SCHOOL,
            parent=PLAN,
            name="„Džiugo“ gimnazija",
            type=SchoolType.GYMNASIUM,
            municipality=MUNICIPALITY,
            participation=Participation.PARTNER,
            pupils=431,
            selects_pupils=True,
        ),
        TeamMember(id=PERSON, parent=PLAN, name="Vardenė Pavardenė", role=TeamRole.STEAM),
        Partner(id=PARTNER, parent=PLAN, name="Miesto biblioteka", type=PartnerType.CULTURE),
        SwotEntry(
            id=id_of(10),
            parent=PLAN,
            statement="Nėra didelio pedagogų trūkumo",
            category=SwotCategory.STRENGTH,
            areas=frozenset({Area.STEAM, Area.LEADERSHIP}),
        ),
        Alternative(
            id=id_of(11), parent=PLAN, concept="Erdvių konversija", amount=Decimal("0.10"), chosen=True
        ),
    )


def _work() -> tuple[Item, ...]:
    return (
        Goal(id=GOAL, parent=PLAN, order="V", title="Mažinti atotrūkius"),
        Task(id=TASK, parent=GOAL, order="V", title="Plėtoti STEAM", areas=frozenset({Area.STEAM})),
        Activity(
            id=FIRST,
            parent=TASK,
            order="V",
            title="Laboratorijos",
            areas=frozenset({Area.STEAM, Area.CULTURE}),
            type=ActivityType.INFRASTRUCTURE,
            schools=frozenset({SCHOOL}),
            responsible=PERSON,
            partners=frozenset({PARTNER}),
            start=Quarter(2024, 3),
            end=Quarter(2026, 1),
            extra='{"newer_colour":"žalia"}',
        ),
        Activity(id=SECOND, parent=TASK, order="W", title="Stovykla", no_funding=True),
        FundingLine(
            id=id_of(12),
            parent=FIRST,
            year=2025,
            source=FundingSource.EU,
            net=Decimal("-748779.13"),
            vat_rate=Decimal("21.00"),
        ),
        Link(id=id_of(13), parent=FIRST, target=SECOND, explanation="vienos laboratorijos"),
        Indicator(
            id=id_of(14),
            parent=TASK,
            title="Dalyvavusių mokinių dalis",
            unit="proc.",
            baseline=Decimal("22.5"),
            target=Target(Decimal("65.0"), Comparator.AT_LEAST, "visose mokyklose"),
            target_year=2026,
            responsible=PERSON,
        ),
        Risk(
            id=id_of(15),
            parent=PLAN,
            title="Vėluos pirkimai",
            likelihood=Level.HIGH,
            impact=Level.MEDIUM,
            activities=frozenset({FIRST, SECOND}),
        ),
    )


def _remarks() -> tuple[Item, ...]:
    return (
        Recommendation(
            id=id_of(16),
            parent=PLAN,
            remark="Pagrįskite lėšas",
            about=FIRST,
            received=date(2024, 2, 29),
            status=RecommendationStatus.PARTLY,
        ),
        Amendment(
            id=id_of(17), parent=PLAN, point="2.3", before="10", after="12", approval=Approval.COMMITTEE
        ),
    )


def newest_items() -> dict[str, Item]:
    """The same with what format 1.1 brought: sessions, ideas, an activity’s direction, who recommends."""
    items = kept_items()
    first, remark = items[FIRST], items[id_of(16)]
    assert isinstance(first, Activity) and isinstance(remark, Recommendation)
    added = (
        replace(first, direction=Direction.ACCESS),
        replace(remark, institution="Europos socialinio fondo agentūra", field="activity.result"),
        Session(id=SESSION, parent=PLAN, title="Bendrakūrybos diena", day=date(2026, 3, 5), begins="9:30"),
        Participant(
            id=id_of(31), parent=SESSION, name="Vardenė Pavardenė", areas=frozenset({Area.STEAM}), table="2"
        ),
        SessionStep(id=id_of(32), parent=SESSION, title="Idėjos", type=StepType.CAPTURE, minutes=20),
        Decision(
            id=id_of(37), parent=SESSION, title="Pakviesti", responsible=PERSON, due=date(2026, 4, 1)
        ),
        Idea(
            id=id_of(33), parent=PLAN, title="Lauko klasė", session=SESSION, step=id_of(32),
            became=frozenset({FIRST}),
        ),
        Idea(
            id=id_of(34), parent=PLAN, title="Klasė lauke", author=id_of(31), votes=3, benefit=Decimal("4.5"),
            merged_into=id_of(33), split_from=id_of(35),
        ),
        Idea(id=id_of(35), parent=PLAN, title="Klasė lauke ir stovykla", host_votes=1, group="Erdvės"),
    )  # fmt: skip
    return items | {item.id: item for item in added}


def kept_file() -> PlanFile:
    """The whole file of format 1.0: state, base, history and manifest."""
    items = kept_items()
    extra = Goal(id=id_of(18), parent=PLAN, order="X", title="Išbrauktas tikslas")
    old = SetField(Kind.GOAL, GOAL, "title", "Mažinti skirtumus", "Mažinti atotrūkius")
    base = {PLAN: items[PLAN], GOAL: Goal(id=GOAL, parent=PLAN, order="V", title="Mažinti skirtumus")}
    at = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    return PlanFile(
        manifest=Manifest(
            plan_id=PLAN,
            state=id_of(101),
            sent=datetime(2026, 3, 3, 8, 15, tzinfo=UTC),
            sender="Vardenis Pavardenis",
            assignment=Assignment("Jūsų sritis: STEAM ugdymas"),
            ancestors=(id_of(99), id_of(100)),
            base_state=id_of(100),
            program="0.1.0",
            format=Format(1, 0),
        ),
        items=items,
        base=base,
        history=(
            Operation(OperationKind.EDIT, "Vardenis Pavardenis", at, (old,), id=id_of(201)),
            Operation(OperationKind.ADD, "Vardenė Pavardenė", at, (Insert(extra),), id=id_of(202)),
            Operation(
                OperationKind.UNDO,
                "Vardenė Pavardenė",
                at,
                (Remove(extra),),
                reverts=id_of(202),
                id=id_of(203),
            ),
        ),
    )


def kept_records() -> tuple[StateRecord, ...]:
    """What the plan descends from: a state of format 1.0, two that two people made of it, and their merge."""
    old = kept_file()
    assert old.base is not None
    at, store = datetime(2026, 3, 2, 12, 30, tzinfo=UTC), id_of(400)
    first = StateRecord(id_of(100), (), "", author="Vardenis Pavardenis", at=at)
    base = fingerprint(old.base.values())
    one = made(base, [first.id], author="Vardenis Pavardenis", at=at, store=store)
    other = made(
        fingerprint(other_state().values()), [first.id], author="Vardenė Pavardenė", at=at, store=id_of(401)
    )
    answered = [Key(GOAL, "title"), Key(TASK, "parent"), Key(SECOND)]
    merged = made(fingerprint(newest_items().values()), [one.id, other.id], answered, at=at, store=store)
    return first, *sorted((one, other), key=lambda record: record.id), merged


def other_state() -> dict[str, Item]:
    """The plan without an activity, with another goal and something that only a newer program knows."""
    items = kept_items()
    del items[id_of(13)], items[SECOND]
    items[id_of(15)] = replace(items[id_of(15)], activities=frozenset({FIRST}))
    return items | {GOAL: Goal(id=GOAL, parent=PLAN, order="V", title="Mažinti skirtumus")}


def newest_file() -> PlanFile:
    """The whole file of format 1.1: the one before with the graph of states, the store, and whose it is."""
    old, records = kept_file(), kept_records()
    one, other = ([record.id for record in records if record.store == id_of(number)] for number in (400, 401))
    assignment = Assignment("Jūsų sritis: STEAM ugdymas", frozenset({Area.STEAM}), frozenset({TASK, SCHOOL}))
    manifest = replace(
        old.manifest,
        state=records[-1].id,
        ancestors=tuple(record.id for record in records[:-1]),
        base_state=next(id_ for id_ in one if id_ != records[-1].id),
        program="0.2.0",
        format=Format(1, 1),
        store=id_of(400),
        recipient="Vardenė Pavardenė",
        assignment=assignment,
    )
    contents = {other[0]: (other_state(), ())}
    return replace(old, manifest=manifest, items=newest_items(), records=records, contents=contents)
