"""The rules, each at its edges, on a plan that breaks none."""

import dataclasses
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.conftest import item_id

from planeditor.checks.findings import Finding, Severity
from planeditor.checks.limits import Limits
from planeditor.checks.rules import RULES, check, rule
from planeditor.editing.beginnings import four_areas
from planeditor.files.reader import read
from planeditor.language import Catalogue, Language
from planeditor.plan.items import (
    FIELDS,
    ROOT_PARENT,
    Activity,
    Alternative,
    FundingLine,
    Goal,
    Indicator,
    Item,
    Link,
    Municipality,
    Plan,
    School,
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
    Participation,
    Programme,
    SchoolType,
)
from planeditor.resources import resource

PLAN, MUNICIPALITY, GOAL, TASK, ACTIVITY, LINE, VAT_LINE, INDICATOR, PERSON = map(item_id, range(1, 10))
SCHOOLS = [item_id(n) for n in (20, 21, 22)]
CATALOGUE = Catalogue.of(Language.LT)
NEW = item_id(90)

State = dict[str, Item]


def good_plan() -> State:
    """A plan of stream II that breaks no rule."""
    items: list[Item] = [
        Plan(
            id=PLAN,
            parent=ROOT_PARENT,
            title="Planas",
            programme=Programme.SECOND,
            start=date(2024, 1, 31),
            end=date(2026, 4, 30),
            allotted=Decimal("600000.00"),
        ),
        Municipality(
            id=MUNICIPALITY,
            parent=PLAN,
            name="Savivaldybė",
            pupils=1000,
            council_decision="TAR",
            progress_report="ŠVIS",
        ),
        *(
            School(id=id_, parent=PLAN, name="Mokykla", type=SchoolType.GYMNASIUM, pupils=200)
            for id_ in SCHOOLS
        ),
        TeamMember(id=PERSON, parent=PLAN, name="Vardenė"),
        *(Alternative(id=item_id(n), parent=PLAN, concept=f"Kelias {n}") for n in (30, 31, 32)),
        Goal(id=GOAL, parent=PLAN, title="Tikslas"),
        Task(id=TASK, parent=GOAL, title="Uždavinys"),
        Indicator(
            id=INDICATOR,
            parent=TASK,
            title="Dalis",
            unit="proc.",
            baseline=Decimal(20),
            target=Target(Decimal(100), Comparator.AT_LEAST),
            target_year=2026,
        ),
        Activity(
            id=ACTIVITY,
            parent=TASK,
            title="Veikla",
            areas=frozenset(Area),
            type=ActivityType.COMPETENCE,
            schools=frozenset(SCHOOLS),
            responsible=PERSON,
            start=Quarter(2024, 2),
            end=Quarter(2026, 2),
        ),
        FundingLine(id=LINE, parent=ACTIVITY, year=2025, source=FundingSource.EU, net=Decimal("500000.00")),
        FundingLine(
            id=VAT_LINE,
            parent=ACTIVITY,
            year=2025,
            source=FundingSource.STATE_VAT,
            vat_amount=Decimal("105000.00"),
        ),
    ]
    return {item.id: item for item in items}


def found(state: State) -> list[Finding]:
    """What the rules find, each in a sentence that can be told in Lithuanian."""
    tree = PlanTree(state.values())
    findings = check(tree, Limits.of(tree.root.programme))
    for one in findings:
        assert CATALOGUE.find(one.said.context, one.said.source, one.said.n), one.said
    return findings


def facts(state: State) -> list[tuple[str, Severity, str, str]]:
    return [(one.rule, one.severity, one.item, one.field) for one in found(state)]


def edit(id_: str, **values: Any) -> Callable[[State], None]:
    def apply(state: State) -> None:
        state[id_] = dataclasses.replace(state[id_], **values)

    return apply


def add(item: Item) -> Callable[[State], None]:
    return lambda state: state.update({item.id: item})


def remove(*ids: str) -> Callable[[State], None]:
    def apply(state: State) -> None:
        for id_ in ids:
            del state[id_]

    return apply


def both(*changes: Callable[[State], None]) -> Callable[[State], None]:
    def apply(state: State) -> None:
        for change in changes:
            change(state)

    return apply


ERROR, WARNING, HINT = Severity
PARTNER_LINE = FundingLine(
    id=NEW, parent=ACTIVITY, year=2025, source=FundingSource.MUNICIPAL, net=Decimal(100)
)


def test_the_good_plan_breaks_no_rule() -> None:
    assert found(good_plan()) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (edit(SCHOOLS[0], pupils=199), ("R01", ERROR, SCHOOLS[0], "pupils")),
        (edit(SCHOOLS[0], pupils=None), ("R01", WARNING, SCHOOLS[0], "pupils")),
        (edit(SCHOOLS[0], type=SchoolType.OTHER), ("R02", ERROR, SCHOOLS[0], "type")),
        (edit(SCHOOLS[0], type=None), ("R02", WARNING, SCHOOLS[0], "type")),
        (edit(SCHOOLS[0], selects_pupils=True), ("R03", ERROR, SCHOOLS[0], "selects_pupils")),
        (edit(MUNICIPALITY, pupils=980), ("R04", ERROR, MUNICIPALITY, "pupils")),
        (edit(MUNICIPALITY, pupils=None), ("R04", WARNING, MUNICIPALITY, "pupils")),
        (remove(MUNICIPALITY), ("R04", WARNING, PLAN, "")),
        (edit(SCHOOLS[0], participation=Participation.BENEFICIARY), ("R05", ERROR, MUNICIPALITY, "")),
        (edit(SCHOOLS[0], municipality=NEW), ("R05", ERROR, MUNICIPALITY, "")),
        (edit(ACTIVITY, areas=frozenset(Area) - {Area.STEAM}), ("R06", ERROR, PLAN, "")),
        (edit(PLAN, allotted=Decimal("499999.99")), ("R07", WARNING, PLAN, "allotted")),
        (edit(LINE, net=Decimal("499999.99"), vat_rate=None), ("R07", WARNING, PLAN, "")),
        (
            both(edit(LINE, net=Decimal("43000000.01")), edit(PLAN, allotted=None)),
            ("R07", WARNING, PLAN, ""),
        ),
        (edit(LINE, vat_amount=Decimal("0.01")), ("R09", ERROR, LINE, "vat_amount")),
        (both(edit(LINE, vat_rate=Decimal(21)), remove(VAT_LINE)), ("R09", ERROR, LINE, "vat_rate")),
        (edit(VAT_LINE, vat_amount=Decimal("105000.02")), ("R09", ERROR, ACTIVITY, "")),
        (edit(VAT_LINE, net=Decimal(1)), ("R09", ERROR, VAT_LINE, "net")),
        (remove(item_id(32)), ("R12", WARNING, PLAN, "alternatives_reason")),
        (remove(item_id(32), item_id(31)), ("R12", ERROR, PLAN, "")),
        (edit(item_id(32), concept="kelias 30", amount=Decimal(5)), ("R12", WARNING, item_id(32), "concept")),
        (edit(ACTIVITY, end=Quarter(2026, 3)), ("R13", ERROR, ACTIVITY, "end")),
        (edit(PLAN, end=date(2026, 1, 31)), ("R13", WARNING, ACTIVITY, "end")),
        (edit(PLAN, end=date(2026, 5, 1)), ("R13", ERROR, PLAN, "end")),
        (edit(PLAN, end=None), ("R13", WARNING, PLAN, "end")),
        (edit(PLAN, programme=None), ("R13", HINT, PLAN, "programme")),
        (edit(ACTIVITY, type=ActivityType.DISSEMINATION), ("R14", HINT, ACTIVITY, "type")),
        (edit(ACTIVITY, type=ActivityType.CONSULTING), ("R14", HINT, ACTIVITY, "type")),
        (edit(ACTIVITY, type=None), ("R14", HINT, ACTIVITY, "type")),
        (edit(MUNICIPALITY, council_decision=" "), ("R15", WARNING, MUNICIPALITY, "council_decision")),
        (edit(MUNICIPALITY, progress_report=""), ("R15", WARNING, MUNICIPALITY, "progress_report")),
        (edit(VAT_LINE, year=None), ("R17", ERROR, VAT_LINE, "year")),
        (edit(VAT_LINE, source=None), ("R17", ERROR, VAT_LINE, "source")),
        (edit(VAT_LINE, year=2023), ("R17", ERROR, VAT_LINE, "year")),
        (edit(VAT_LINE, year=2027), ("R17", ERROR, VAT_LINE, "year")),
        (
            add(dataclasses.replace(PARTNER_LINE, vat_rate=Decimal(21), vat_amount=Decimal(20))),
            ("R17", ERROR, NEW, "vat_amount"),
        ),
        (edit(PLAN, start=date(2026, 5, 1)), ("R17", ERROR, PLAN, "end")),
        (
            both(edit(ACTIVITY, start=Quarter(2025, 4), end=Quarter(2025, 3))),
            ("R17", ERROR, ACTIVITY, "end"),
        ),
        (edit(PLAN, title=""), ("R18", WARNING, PLAN, "title")),
        (remove(INDICATOR), ("R18", WARNING, TASK, "")),
        (edit(ACTIVITY, responsible=None), ("R18", WARNING, ACTIVITY, "responsible")),
        (edit(ACTIVITY, start=None), ("R18", WARNING, ACTIVITY, "start")),
        (edit(ACTIVITY, end=None), ("R18", WARNING, ACTIVITY, "end")),
        (remove(LINE, VAT_LINE), ("R18", WARNING, ACTIVITY, "no_funding")),
        (edit(ACTIVITY, no_funding=True), ("R18", WARNING, ACTIVITY, "no_funding")),
        (edit(ACTIVITY, schools=frozenset(SCHOOLS[1:])), ("R18", WARNING, SCHOOLS[0], "")),
        (edit(SCHOOLS[0], name=""), ("R18", WARNING, SCHOOLS[0], "name")),
        (add(SwotEntry(id=NEW, parent=PLAN, statement="Stiprybė")), ("R18", WARNING, NEW, "category")),
        (add(Link(id=NEW, parent=ACTIVITY)), ("R18", WARNING, NEW, "target")),
        (add(Link(id=NEW, parent=ACTIVITY, target=ACTIVITY)), ("R18", ERROR, NEW, "target")),
        (edit(INDICATOR, unit=""), ("R19", WARNING, INDICATOR, "unit")),
        (edit(INDICATOR, baseline=None), ("R19", WARNING, INDICATOR, "baseline")),
        (edit(INDICATOR, target=Target()), ("R19", WARNING, INDICATOR, "target")),
        (edit(INDICATOR, target=Target(note="Skaičiuojama pagal…")), ("R19", WARNING, INDICATOR, "target")),
        (edit(INDICATOR, target=Target(Decimal("20.0"))), ("R19", WARNING, INDICATOR, "target")),
        (edit(INDICATOR, target=Target(Decimal("100.1"))), ("R19", WARNING, INDICATOR, "target")),
        (edit(INDICATOR, baseline=Decimal(-1), unit="%"), ("R19", WARNING, INDICATOR, "baseline")),
        (edit(INDICATOR, target_year=None), ("R19", WARNING, INDICATOR, "target_year")),
        (edit(INDICATOR, target_year=2027), ("R19", WARNING, INDICATOR, "target_year")),
        (
            both(edit(VAT_LINE, vat_amount=None), add(dataclasses.replace(PARTNER_LINE, net=Decimal(-5)))),
            ("R17", WARNING, NEW, "net"),
        ),
        (
            add(dataclasses.replace(PARTNER_LINE, vat_amount=Decimal(-5))),
            ("R17", WARNING, NEW, "vat_amount"),
        ),
        (
            both(
                edit(VAT_LINE, vat_amount=None),
                add(dataclasses.replace(PARTNER_LINE, net=None, vat_amount=Decimal(5))),
            ),
            ("R17", WARNING, NEW, "vat_amount"),
        ),
        (edit(VAT_LINE, vat_amount=Decimal(-5)), ("R17", WARNING, VAT_LINE, "vat_amount")),
    ],
)
def test_breaking_one_rule_is_found_alone(
    change: Callable[[State], None], expected: tuple[str, Severity, str, str]
) -> None:
    state = good_plan()
    change(state)
    assert facts(state) == [expected]


@pytest.mark.parametrize(
    "change",
    [
        edit(SCHOOLS[0], pupils=200),
        edit(MUNICIPALITY, pupils=1000),
        edit(VAT_LINE, vat_amount=Decimal("105000.01")),  # two lines, each rounded to the cent
        both(remove(VAT_LINE), add(PARTNER_LINE)),  # VAT 0 and the municipality's own money
        both(edit(PLAN, alternatives_reason="Trečios nėra."), remove(item_id(32))),
        edit(ACTIVITY, end=Quarter(2026, 2)),
        both(remove(LINE, VAT_LINE), edit(ACTIVITY, no_funding=True)),
        edit(VAT_LINE, year=None, vat_amount=None),
        edit(INDICATOR, target=Target(Decimal(20), Comparator.MORE)),
        edit(INDICATOR, unit="pokytis proc.", target=Target(Decimal(150), Comparator.MORE)),
        edit(INDICATOR, unit="vnt.", target=Target(Decimal(180))),
        edit(ACTIVITY, areas=frozenset(Area)),
        add(dataclasses.replace(PARTNER_LINE, net=Decimal(0), vat_rate=Decimal(21))),
    ],
)
def test_what_is_within_the_rules_is_not_found(change: Callable[[State], None]) -> None:
    state = good_plan()
    change(state)
    assert found(state) == []


def test_a_task_without_activities_leaves_its_schools_idle() -> None:
    state = good_plan()
    remove(LINE, VAT_LINE, ACTIVITY)(state)
    assert ("R18", WARNING, TASK, "") in facts(state)
    assert sum(fact[0] == "R06" for fact in facts(state)) == len(Area)


def test_an_activity_without_an_area_is_told_of_beside_the_areas_that_nothing_covers() -> None:
    state = good_plan()
    edit(ACTIVITY, areas=frozenset())(state)
    uncovered = [("R06", ERROR, PLAN, "")] * len(Area)
    assert sorted(facts(state)) == sorted([("R06", WARNING, ACTIVITY, "areas"), *uncovered])


def test_each_school_works_in_all_areas_that_the_plan_covers() -> None:
    state = good_plan()
    edit(ACTIVITY, areas=frozenset(Area) - {Area.STEAM})(state)
    add(
        Activity(
            id=NEW,
            parent=TASK,
            areas=frozenset({Area.STEAM}),
            type=ActivityType.EQUIPMENT,
            schools=frozenset(SCHOOLS[:2]),
            responsible=PERSON,
            start=Quarter(2024, 2),
            end=Quarter(2024, 3),
            no_funding=True,
        )
    )(state)
    [finding] = found(state)
    assert (finding.rule, finding.severity, finding.item) == ("R06", WARNING, SCHOOLS[2])
    assert finding.said.params == {"area": Area.STEAM.said}


def test_a_joint_plan_needs_one_municipality_of_size_and_not_three_schools_each() -> None:
    state = good_plan()
    add(
        Municipality(
            id=NEW, parent=PLAN, name="Kita", pupils=980, council_decision="TAR", progress_report="ŠVIS"
        )
    )(state)
    edit(LINE, net=Decimal("1000000.00"))(state)
    edit(PLAN, allotted=Decimal("1000000.00"))(state)
    assert found(state) == []
    edit(MUNICIPALITY, pupils=999)(state)
    assert facts(state) == [("R04", ERROR, MUNICIPALITY, "pupils"), ("R04", ERROR, NEW, "pupils")]


def test_a_joint_plan_is_told_of_its_bonus_until_the_allotted_sum_is_entered() -> None:
    state = good_plan()
    add(
        Municipality(
            id=NEW, parent=PLAN, name="Kita", pupils=980, council_decision="TAR", progress_report="ŠVIS"
        )
    )(state)
    edit(LINE, net=Decimal("1000000.00"))(state)
    edit(PLAN, allotted=None)(state)
    [finding] = found(state)
    assert (finding.rule, finding.severity, finding.field) == ("R08", HINT, "allotted")
    assert finding.said.params == {"bonus": "10\u00a0%"}


def test_in_stream_one_an_activity_may_outlast_the_plan_but_not_the_project() -> None:
    state = good_plan()
    edit(PLAN, programme=Programme.FIRST, start=None, end=date(2025, 3, 31))(state)
    edit(INDICATOR, target_year=2025)(state)
    edit(ACTIVITY, end=Quarter(2025, 2))(state)
    assert facts(state) == [("R13", WARNING, ACTIVITY, "end")]
    edit(ACTIVITY, end=Quarter(2025, 3))(state)
    assert facts(state) == [("R13", ERROR, ACTIVITY, "end")]


def test_another_programme_sets_no_limits_but_the_plan_has_an_end() -> None:
    state = good_plan()
    edit(PLAN, programme=Programme.OTHER, end=date(2028, 12, 31))(state)
    edit(SCHOOLS[0], pupils=20)(state)
    edit(MUNICIPALITY, pupils=100)(state)
    edit(VAT_LINE, vat_amount=Decimal(400000))(state)
    remove(item_id(30), item_id(31))(state)
    assert found(state) == []
    edit(ACTIVITY, end=Quarter(2029, 1))(state)
    assert facts(state) == [("R13", ERROR, ACTIVITY, "end")]


def test_findings_follow_the_plan_the_worst_first() -> None:
    state = good_plan()
    edit(PLAN, title="")(state)
    edit(ACTIVITY, type=None, responsible=None)(state)
    edit(SCHOOLS[0], pupils=199, type=None)(state)
    assert [(one.item, one.severity) for one in found(state)] == [
        (PLAN, WARNING),
        (SCHOOLS[0], ERROR),
        (SCHOOLS[0], WARNING),
        (ACTIVITY, WARNING),
        (ACTIVITY, HINT),
    ]


def test_a_new_plan_is_told_what_is_missing() -> None:
    rules = {one.rule for one in found({PLAN: Plan(id=PLAN, parent=ROOT_PARENT)})}
    assert rules == {"R04", "R06", "R12", "R13", "R18"}


def test_what_a_plan_just_begun_has_not_yet_is_no_fault() -> None:
    begun = [Plan(id=PLAN, parent=ROOT_PARENT, title="Planas"), *four_areas(PLAN, None)]
    lacking = check(PlanTree([*begun, Activity(id=NEW, parent=begun[-1].id)]), Limits.of(None))
    assert len(lacking) > 10 and all(one.lacks for one in lacking)
    plan = good_plan()
    plan[SCHOOLS[0]] = dataclasses.replace(plan[SCHOOLS[0]], pupils=3)
    assert [one.lacks for one in found(plan)] == [False]


def test_every_field_asked_for_names_a_rule() -> None:
    asked = {field.required for fields in FIELDS.values() for field in fields if field.required}
    assert asked
    assert asked <= {one.id for one in RULES}


def test_rules_without_a_published_source_say_so() -> None:
    unpublished = {one.id for one in RULES if "not from a published rule" in one.source.source}
    assert unpublished == {"R17", "R18", "R19"}
    assert len({one.id for one in RULES}) == len(RULES)
    assert rule("R12").title.source == "Alternatives"


def test_the_sample_has_exactly_one_finding_about_alternatives() -> None:
    tree = PlanTree(read(resource("examples", "elektrenai.planas")).items.values())
    about = [one for one in check(tree, Limits.of(tree.root.programme)) if one.rule == "R12"]
    assert [(one.severity, one.item) for one in about] == [(Severity.WARNING, tree.root.id)]


@pytest.mark.parametrize("end", [date(1, 1, 1), date(9999, 12, 31)])
def test_days_that_an_older_store_may_hold_are_checked_like_others(end: date) -> None:
    state = good_plan()
    edit(PLAN, end=end)(state)
    assert "end" in {one.field for one in found(state)}


@pytest.mark.parametrize("programme", [None, Programme.FIRST, Programme.SECOND])
def test_every_stream_has_the_limits_that_are_common_to_all(programme: Programme | None) -> None:
    limits = Limits.of(programme)
    assert (limits.school_pupils, limits.municipality_pupils, limits.municipality_schools) == (200, 1000, 3)
    assert (limits.vat_rate, limits.alternatives) == (21, 3)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (edit(MUNICIPALITY, council_decision=" \n"), ("R15", WARNING, MUNICIPALITY, "council_decision")),
        (edit(MUNICIPALITY, progress_report="\u00a0"), ("R15", WARNING, MUNICIPALITY, "progress_report")),
        (edit(INDICATOR, unit=" \t"), ("R19", WARNING, INDICATOR, "unit")),
        (edit(PLAN, title=" "), ("R18", WARNING, PLAN, "title")),
        (edit(SCHOOLS[0], name="\n"), ("R18", WARNING, SCHOOLS[0], "name")),
    ],
)
def test_white_space_fills_nothing(
    change: Callable[[State], None], expected: tuple[str, Severity, str, str]
) -> None:
    state = good_plan()
    change(state)
    assert expected in facts(state)


def test_white_space_is_no_reason_for_fewer_alternatives() -> None:
    state = good_plan()
    last = [id_ for id_, item in state.items() if isinstance(item, Alternative)][-1]
    both(remove(last), edit(PLAN, alternatives_reason=" \n"))(state)
    assert ("R12", WARNING, PLAN, "alternatives_reason") in facts(state)


def test_a_target_of_white_space_is_no_target() -> None:
    state = good_plan()
    edit(INDICATOR, target=Target(note=" \n"))(state)
    assert [one.said.source for one in found(state) if one.item == INDICATOR] == [
        "The indicator has no target."
    ]


@pytest.mark.parametrize(
    ("others", "text"),
    [
        (0, "Pupils: {pupils}. At least {least} are needed, or a joint plan with another municipality."),
        (1, "Pupils: {pupils}. At least one municipality of a joint plan needs {least}."),
    ],
)
def test_too_few_pupils_are_told_of_as_the_plan_is_one_or_joint(others: int, text: str) -> None:
    state = good_plan()
    edit(MUNICIPALITY, pupils=999)(state)
    for number in range(others):
        add(Municipality(id=item_id(900 + number), parent=PLAN, name="Kita", pupils=500))(state)
    told = [one.said.source for one in found(state) if one.item == MUNICIPALITY and one.field == "pupils"]
    assert told == [text]
