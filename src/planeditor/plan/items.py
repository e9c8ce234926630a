"""The kinds of items that make a plan, each a frozen dataclass whose fields are declared once.

The fields follow a reconstruction from public pages about progress plans: the official form is not public
in full. Adding a field is one line here and its translation.
"""

# ruff: noqa: RUF009 – a field declaration is a call by design and makes a new dataclass field each time.

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, TypeVar
from uuid import uuid4

from planeditor.language import Said
from planeditor.plan import vocabulary as words
from planeditor.plan.fields import (
    Field,
    FieldGroup,
    choice,
    choices,
    day,
    declared,
    field_name,
    flag,
    integer,
    money,
    number,
    paragraphs,
    quarter,
    rate,
    reference,
    references,
    target,
    text,
    year,
)
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import Names, called

ROOT_PARENT = ""


class Kind(StrEnum):
    """The kind of an item; its value names it in files and tables. In the order shown."""

    __hash__ = str.__hash__  # asked for whatever is looked up by kind; that of an Enum's members is slow

    PLAN = "plan"
    MUNICIPALITY = "municipality"
    SCHOOL = "school"
    TEAM_MEMBER = "team_member"
    PARTNER = "partner"
    SWOT = "swot"
    ALTERNATIVE = "alternative"
    GOAL = "goal"
    TASK = "task"
    ACTIVITY = "activity"
    FUNDING = "funding"
    LINK = "link"
    INDICATOR = "indicator"
    RISK = "risk"
    RECOMMENDATION = "recommendation"
    AMENDMENT = "amendment"
    SESSION = "session"
    PARTICIPANT = "participant"
    SESSION_STEP = "session_step"
    DECISION = "decision"
    IDEA = "idea"


def new_id() -> str:
    """An id for a new item, kept for life."""
    return uuid4().hex


ItemT = TypeVar("ItemT", bound="Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What all items have: an id, a parent, a place among siblings, and what a newer version added.

    `order` is a fractional key; equal keys fall back to the id. `extra` is a JSON object as text that holds
    fields this version does not know, "" when there are none; they are kept and written back.
    """

    kind: ClassVar[Kind]
    names: ClassVar[Names]
    icon: ClassVar[str]
    parents: ClassVar[frozenset[Kind]]
    title_field: ClassVar[str]

    id: str
    parent: str
    order: str = "V"
    extra: str = ""


CLASSES: dict[Kind, type[Item]] = {}
"""The class of each kind, in the order declared."""


def of_kind(
    kind: Kind, names: Names, *, icon: str, parents: Collection[Kind], title_field: str
) -> Callable[[type[ItemT]], type[ItemT]]:
    """Declare a class of items: all that there is to know of its kind besides its fields.

    `icon` names a drawing in `resources/icons`, `title_field` the field that an item is called by or "".
    `parents` are the kinds that it may stand under; as none is its own ancestor, no move can make a circle.
    """

    def declare(cls: type[ItemT]) -> type[ItemT]:
        cls.kind, cls.names, cls.icon = kind, names, icon
        cls.parents, cls.title_field = frozenset(parents), title_field
        CLASSES[kind] = cls
        return cls

    return declare


@of_kind(
    Kind.PLAN, called("Plan", "plan", "Plans", "%n plans"),
    icon="plan", parents=(), title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Item):
    """The plan itself: the root of the tree."""

    title: str = text("Title", required="R18")
    programme: words.Programme | None = choice("Programme", words.Programme)
    status: words.PlanStatus | None = choice("Status", words.PlanStatus)
    version: str = text("Version", limit=100)
    aim: str = paragraphs("Aim of the programme")
    start: date | None = day("Start")
    end: date | None = day("End", required="R13")
    allotted: Decimal | None = money("Allotted sum (RRF, without VAT)")
    project_number: str = text("Project number", limit=100, group=FieldGroup.CONTACT)
    agreement_number: str = text("Agreement number", limit=100, group=FieldGroup.CONTACT)
    agreement_date: date | None = day("Agreement date", group=FieldGroup.CONTACT)
    investment_project: str = text("Investment project (document or link)", group=FieldGroup.CONTACT)
    achievements: str = paragraphs("Pupils’ achievements", group=FieldGroup.SITUATION)
    classes: str = paragraphs("Class sets", group=FieldGroup.SITUATION)
    special_needs: str = paragraphs("Special educational needs", group=FieldGroup.SITUATION)
    teachers: str = paragraphs("Teachers", group=FieldGroup.SITUATION)
    infrastructure: str = paragraphs("Infrastructure", group=FieldGroup.SITUATION)
    non_formal: str = paragraphs("Non-formal education", group=FieldGroup.SITUATION)
    problems_leadership: str = paragraphs("Leadership in action", group=FieldGroup.PROBLEMS)
    problems_inclusion: str = paragraphs("Inclusive education", group=FieldGroup.PROBLEMS)
    problems_culture: str = paragraphs("Cultural education", group=FieldGroup.PROBLEMS)
    problems_steam: str = paragraphs("STEAM education", group=FieldGroup.PROBLEMS)
    alternatives_reason: str = paragraphs("Why only two alternatives", group=FieldGroup.NOTES, required="R12")
    continuity: str = paragraphs("Continuity", group=FieldGroup.CONTINUITY)
    monitoring: str = paragraphs("Monitoring", group=FieldGroup.MONITORING)
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


@of_kind(
    Kind.MUNICIPALITY, called("Municipality", "municipality", "Municipalities", "%n municipalities"),
    icon="municipality", parents={Kind.PLAN}, title_field="name",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality(Item):
    """A municipality that submits the plan; a joint plan has several."""

    name: str = text("Name", limit=200, required="R05")
    role: words.MunicipalityRole | None = choice("Role", words.MunicipalityRole)
    pupils: int | None = integer("Pupils (pre-school and general education)", required="R04")
    schools: int | None = integer("Schools")
    mayor: str = text("Mayor", limit=200, group=FieldGroup.CONTACT)
    director: str = text("Director of administration", limit=200, group=FieldGroup.CONTACT)
    council_decision: str = text("Council decision (link)", group=FieldGroup.CONTACT, required="R15")
    progress_report: str = text("Progress report (link)", group=FieldGroup.CONTACT, required="R15")


@of_kind(
    Kind.SCHOOL, called("School", "school", "Schools", "%n schools"),
    icon="school", parents={Kind.PLAN}, title_field="name",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class School(Item):
    """A school that takes part in the plan."""

    name: str = text("Full legal name", limit=300, required="R18")
    type: words.SchoolType | None = choice("Type", words.SchoolType, required="R02")
    municipality: str | None = reference("Municipality", Kind.MUNICIPALITY)
    participation: words.Participation | None = choice("Participation", words.Participation)
    pupils: int | None = integer("Pupils", required="R01")
    special_needs_pupils: int | None = integer("Pupils with special needs")
    teachers: int | None = integer("Teachers")
    selects_pupils: bool = flag("Selects pupils", required="R03")
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


@of_kind(
    Kind.TEAM_MEMBER, called("Team member", "team member", "Team", "%n team members"),
    icon="team", parents={Kind.PLAN}, title_field="name",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember(Item):
    """A member of the team that writes and carries out the plan."""

    name: str = text("First name and surname", limit=200)
    role: words.TeamRole | None = choice("Role", words.TeamRole)
    position: str = text("Position", limit=300)
    institution: str = text("Institution", limit=300)
    email: str = text("E-mail", limit=200, group=FieldGroup.CONTACT)
    phone: str = text("Telephone", limit=100, group=FieldGroup.CONTACT)


@of_kind(
    Kind.PARTNER, called("Partner", "partner", "Partners", "%n partners"),
    icon="partner", parents={Kind.PLAN}, title_field="name",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Item):
    """An institution that takes part in activities without being a school of the plan."""

    name: str = text("Name", limit=300)
    type: words.PartnerType | None = choice("Type", words.PartnerType)
    contribution: str = paragraphs("Contribution")
    contact: str = text("Contact person", limit=200, group=FieldGroup.CONTACT)
    email: str = text("E-mail", limit=200, group=FieldGroup.CONTACT)
    phone: str = text("Telephone", limit=100, group=FieldGroup.CONTACT)


@of_kind(
    Kind.SWOT, called("SWOT entry", "SWOT entry", "SWOT", "%n SWOT entries"),
    icon="swot", parents={Kind.PLAN}, title_field="statement",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class SwotEntry(Item):
    """One line of the SWOT analysis."""

    statement: str = text("Statement", limit=2000)
    category: words.SwotCategory | None = choice("List", words.SwotCategory)
    areas: frozenset[words.Area] = choices("Areas", words.Area)


@of_kind(
    Kind.ALTERNATIVE, called("Alternative", "alternative", "Alternatives", "%n alternatives"),
    icon="alternative", parents={Kind.PLAN}, title_field="concept",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative(Item):
    """A bundle of activities that was compared with others (rule R12)."""

    concept: str = text("Concept")
    bundle: str = paragraphs("Bundle of activities")
    amount: Decimal | None = money("Sum")
    chosen: bool = flag("Chosen")
    reason: str = paragraphs("Why it was or was not chosen")


@of_kind(
    Kind.GOAL, called("Goal", "goal", "Goals", "%n goals"),
    icon="goal", parents={Kind.PLAN}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Item):
    """What the plan wants to achieve."""

    title: str = text("Title", limit=1000)
    description: str = paragraphs("Description")
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


@of_kind(
    Kind.TASK, called("Task", "task", "Tasks", "%n tasks"),
    icon="task", parents={Kind.GOAL}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Item):
    """A step towards a goal; its areas are what new activities under it start with."""

    title: str = text("Title", limit=1000)
    description: str = paragraphs("Description")
    areas: frozenset[words.Area] = choices("Areas of new activities", words.Area)
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


@of_kind(
    Kind.ACTIVITY, called("Activity", "activity", "Activities", "%n activities"),
    icon="activity", parents={Kind.TASK}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Item):
    """What is done, by whom, where, when and for how much."""

    title: str = text("Title", limit=1000)
    areas: frozenset[words.Area] = choices("Areas", words.Area, required="R06")
    type: words.ActivityType | None = choice("Type", words.ActivityType, required="R14")
    direction: words.Direction | None = choice("Investment direction", words.Direction)
    description: str = paragraphs("Description")
    result: str = paragraphs("Expected result")
    risks: str = paragraphs("Risks")
    schools: frozenset[str] = references("Schools", Kind.SCHOOL, required="R18")
    responsible: str | None = reference("Responsible person", Kind.TEAM_MEMBER, required="R18")
    executor: str = text("Carried out by", limit=300, group=FieldGroup.WHO)
    partners: frozenset[str] = references("Partners", Kind.PARTNER, group=FieldGroup.PARTNERS)
    start: Quarter | None = quarter("Start", required="R18")
    end: Quarter | None = quarter("End", required="R13")
    no_funding: bool = flag("No funding needed", group=FieldGroup.MONEY, required="R18")
    upkeep: str = paragraphs("Who maintains it afterwards", group=FieldGroup.CONTINUITY)
    upkeep_funding: str = text("Funding afterwards", group=FieldGroup.CONTINUITY)
    upkeep_responsible: str = text("Responsible afterwards", limit=300, group=FieldGroup.CONTINUITY)
    networking: str = paragraphs("Other schools that use it", group=FieldGroup.CONTINUITY)
    reported_period: str = text("Reporting period", limit=100, group=FieldGroup.MONITORING)
    reported_progress: str = paragraphs("Progress", group=FieldGroup.MONITORING)
    spent: Decimal | None = money("Spent", group=FieldGroup.MONITORING)
    deviation: str = paragraphs("Reason for deviation", group=FieldGroup.MONITORING)
    correction: str = paragraphs("Action", group=FieldGroup.MONITORING)
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


@of_kind(
    Kind.FUNDING, called("Funding line", "funding line", "Funding", "%n funding lines"),
    icon="funding", parents={Kind.ACTIVITY}, title_field="",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class FundingLine(Item):
    """Money of one source for an activity in one year.

    VAT is the rate of the net sum where a rate is given, else the amount; neither is ever assumed.
    """

    year: int | None = year("Year", group=FieldGroup.MONEY, required="R17")
    source: words.FundingSource | None = choice(
        "Source", words.FundingSource, group=FieldGroup.MONEY, required="R17"
    )
    net: Decimal | None = money("Without VAT")
    vat_rate: Decimal | None = rate("VAT rate")
    vat_amount: Decimal | None = money("VAT (if no rate)")
    expense: str = text("Type of expense", limit=200, group=FieldGroup.MONEY)


@of_kind(
    Kind.LINK, called("Link", "link", "Links", "%n links"),
    icon="link", parents={Kind.ACTIVITY}, title_field="",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Item):
    """That one activity has to do with another, and how."""

    target: str | None = reference("Linked activity", Kind.ACTIVITY)
    explanation: str = text("How they are linked", limit=2000)


@of_kind(
    Kind.INDICATOR, called("Indicator", "indicator", "Indicators", "%n indicators"),
    icon="indicator", parents={Kind.PLAN, Kind.GOAL, Kind.TASK, Kind.ACTIVITY}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Item):
    """A measure of success of the plan, a goal, a task or an activity."""

    title: str = text("Title", limit=1000)
    programme_level: bool = flag("Indicator of the programme")
    unit: str = text("Unit", limit=100, required="R19")
    baseline: Decimal | None = number("Baseline", required="R19")
    baseline_year: int | None = year("Baseline year", group=FieldGroup.DESCRIPTION)
    milestones: str = text("Interim targets")
    target: Target = target("Target", required="R19")
    target_year: int | None = year("Target year", group=FieldGroup.DESCRIPTION, required="R19")
    data_source: str = text("Data source", group=FieldGroup.WHO)
    responsible: str | None = reference("Responsible person", Kind.TEAM_MEMBER)
    reported_period: str = text("Reporting period", limit=100, group=FieldGroup.MONITORING)
    actual: str = text("Actual value", limit=300, group=FieldGroup.MONITORING)
    deviation: str = paragraphs("Reason for deviation", group=FieldGroup.MONITORING)
    correction: str = paragraphs("Action", group=FieldGroup.MONITORING)


@of_kind(
    Kind.RISK, called("Risk", "risk", "Risks", "%n risks"),
    icon="risk", parents={Kind.PLAN}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Item):
    """What may go wrong, and what is done about it."""

    title: str = text("Risk", limit=1000)
    likelihood: words.Level | None = choice("Likelihood", words.Level)
    impact: words.Level | None = choice("Impact", words.Level)
    mitigation: str = paragraphs("Mitigation")
    activities: frozenset[str] = references("Activities", Kind.ACTIVITY)
    responsible: str | None = reference("Responsible person", Kind.TEAM_MEMBER)


@of_kind(
    Kind.RECOMMENDATION, called("Recommendation", "recommendation", "Recommendations", "%n recommendations"),
    icon="recommendation", parents={Kind.PLAN}, title_field="remark",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Item):
    """A recommendation or remark about the plan, one of its items or a field of it, and the answer to it."""

    remark: str = text("Remark", limit=5000)
    about: str | None = reference("About", Kind.PLAN, Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.INDICATOR)
    field: str | None = field_name("Field", "about", lambda name: _label_of(name))
    author: str = text("From", limit=300, group=FieldGroup.WHO)
    institution: str = text("Institution", limit=300, group=FieldGroup.WHO)
    received: date | None = day("Date")
    status: words.RecommendationStatus | None = choice("Status", words.RecommendationStatus)
    answer: str = paragraphs("Answer")


@of_kind(
    Kind.AMENDMENT, called("Amendment", "amendment", "Amendments", "%n amendments"),
    icon="amendment", parents={Kind.PLAN}, title_field="point",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Item):
    """A change of the plan after it was agreed: what it was, what it became, and why."""

    point: str = text("Point of the plan", limit=300)
    number: str = text("Number", limit=50)
    decided: date | None = day("Date")
    requested_by: str = text("Requested by", limit=300, group=FieldGroup.WHO)
    before: str = paragraphs("Was")
    after: str = paragraphs("Became")
    reason: str = paragraphs("Reason")
    approval: words.Approval | None = choice("Needs", words.Approval)


@of_kind(
    Kind.SESSION, called("Session", "session", "Sessions", "%n sessions"),
    icon="session", parents={Kind.PLAN}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Item):
    """A co-creation session: people meet for a day and work on the plan together."""

    title: str = text("Title", limit=300)
    day: date | None = day("Day")
    begins: str = text("Begins at", limit=50, group=FieldGroup.TIME)
    place: str = text("Place", limit=300, group=FieldGroup.WHO)
    host: str = text("Host", limit=200, group=FieldGroup.WHO)
    aim: str = paragraphs("Aim")
    hides_authors: bool = flag("The authors of ideas are not shown")
    voting_over: bool = flag("Voting is over")
    insights: str = paragraphs("Insights", group=FieldGroup.NOTES)
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


@of_kind(
    Kind.PARTICIPANT, called("Participant", "participant", "Participants", "%n participants"),
    icon="team", parents={Kind.SESSION}, title_field="name",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Item):
    """Somebody who takes part in a session, of this plan's team or not."""

    name: str = text("First name and surname", limit=200)
    institution: str = text("Institution", limit=300)
    municipality: str = text("Municipality", limit=200)
    areas: frozenset[words.Area] = choices("Areas", words.Area)
    table: str = text("Table", limit=100)


@of_kind(
    Kind.SESSION_STEP, called("Step", "step", "Agenda", "%n steps"),
    icon="step", parents={Kind.SESSION}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStep(Item):
    """A step of a session's agenda; when it begins follows from those before it."""

    title: str = text("Title", limit=300)
    type: words.StepType | None = choice("What is done", words.StepType)
    minutes: int | None = integer("Minutes", group=FieldGroup.TIME)
    instructions: str = paragraphs("How it is done")


@of_kind(
    Kind.DECISION, called("Decision", "decision", "Decisions", "%n decisions"),
    icon="decision", parents={Kind.SESSION}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Item):
    """What a session decided: what is to be done, by whom and until when; the plan tells of it until done."""

    title: str = text("What is decided", limit=1000)
    responsible: str | None = reference("Responsible person", Kind.PARTICIPANT, Kind.TEAM_MEMBER)
    due: date | None = day("To be done by")
    about: str | None = reference("About", Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.INDICATOR)
    done: bool = flag("Done")
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


@of_kind(
    Kind.IDEA, called("Idea", "idea", "Ideas", "%n ideas"),
    icon="idea", parents={Kind.PLAN}, title_field="title",
)  # fmt: skip
@dataclass(frozen=True, slots=True, kw_only=True)
class Idea(Item):
    """An idea of a session or simply of the plan; it stays when others or items of the plan are made of it.

    `step` is the one at which it was said. The host's own votes stand apart, and count when the voting of
    the session is over. What an idea stands for and how many votes it has in all follows, see
    `planeditor.plan.ideas`.
    """

    title: str = text("Idea", limit=2000)
    areas: frozenset[words.Area] = choices("Areas", words.Area)
    session: str | None = reference("Session", Kind.SESSION)
    step: str | None = reference("Step of the agenda", Kind.SESSION_STEP)
    author: str | None = reference("Author", Kind.PARTICIPANT, Kind.TEAM_MEMBER)
    table: str = text("Table", limit=100, group=FieldGroup.WHO)
    sheet: int | None = integer("Sheet", group=FieldGroup.WHO)
    group: str = text("Group", limit=200)
    votes: int | None = integer("Votes", group=FieldGroup.VOTES)
    host_votes: int | None = integer("The host’s own votes", group=FieldGroup.VOTES)
    benefit: Decimal | None = number("Benefit", group=FieldGroup.VOTES)
    feasibility: Decimal | None = number("Feasibility", group=FieldGroup.VOTES)
    became: frozenset[str] = references(
        "Became",
        Kind.ACTIVITY, Kind.TASK, Kind.PARTNER, Kind.LINK, Kind.INDICATOR, Kind.RECOMMENDATION,
        group=FieldGroup.TRACE,
    )  # fmt: skip
    merged_into: str | None = reference("Merged into", Kind.IDEA, group=FieldGroup.TRACE)
    split_from: str | None = reference("Split from", Kind.IDEA, group=FieldGroup.TRACE)
    notes: str = paragraphs("Notes", group=FieldGroup.NOTES)


FIELDS: dict[Kind, tuple[Field, ...]] = {kind: declared(cls) for kind, cls in CLASSES.items()}

PARENTS: dict[Kind, frozenset[Kind]] = {kind: cls.parents for kind, cls in CLASSES.items()}
"""Which kinds may be the parent of a kind."""

CHILDREN: dict[Kind, tuple[Kind, ...]] = {
    parent: tuple(kind for kind in Kind if parent in PARENTS[kind]) for parent in Kind
}


_DECLARED = {(kind, field.name): field for kind, fields in FIELDS.items() for field in fields}


def field_of(kind: Kind, name: str) -> Field:
    """The declaration of a field; KeyError if the kind has none of that name."""
    return _DECLARED[kind, name]


def naming(kind: Kind, field: str) -> str:
    """A field of a kind as it is named by a field of the type `FieldName`."""
    return f"{kind}.{field}"


_NAMED = {naming(kind, field.name): (kind, field) for kind, fields in FIELDS.items() for field in fields}


def named_field(item: Item | None, name: str | None) -> Field | None:
    """The field of an item that is named so; None where it is one of another kind, or of nothing."""
    kind, field = _NAMED.get(name or "", (None, None))
    return field if item is not None and item.kind is kind else None


def _label_of(name: str) -> Said | None:
    _, field = _NAMED.get(name, (None, None))
    return field.said if field else None


def is_empty(item: Item, field: str) -> bool:
    """Whether a field is not filled in; "" is no field."""
    return bool(field) and getattr(item, field) == field_of(item.kind, field).type.empty


def title_of(item: Item) -> str:
    """What the item is called by its own words; "" where it has none."""
    return str(getattr(item, item.title_field)) if item.title_field else ""
