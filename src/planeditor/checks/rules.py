"""The rules and the one function that checks a plan by them.

Sources are public pages; nothing here proves that a rule is still in force. Rules without a published
source say so.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from planeditor.checks import conditions, content, money, time
from planeditor.checks.findings import Finding, Problem, Severity, Subject
from planeditor.checks.limits import Limits
from planeditor.language import Said, said
from planeditor.plan.items import is_empty
from planeditor.plan.tree import PlanTree

_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, what it asks for, where that is published, and the function that looks for problems."""

    id: str
    title: Said
    source: Said
    problems: Callable[[Subject], Iterable[Problem]]


def _page(*addresses: str) -> Said:
    return said("source", "Published: {pages}", pages=", ".join(addresses))


def _arithmetic(subject: Subject) -> Iterator[Problem]:
    yield from money.arithmetic(subject)
    yield from money.sound_sums(subject)
    yield from time.order(subject)


_PRACTICE = said("source", "Good practice; not from a published rule")
_CONDITIONS = _page("dzukijostv.lt")

RULES: tuple[Rule, ...] = (
    Rule("R01", said("rule", "Size of schools"), _CONDITIONS, conditions.school_size),
    Rule("R02", said("rule", "Types of schools"), _CONDITIONS, conditions.school_type),
    Rule("R03", said("rule", "Schools do not select pupils"), _CONDITIONS, conditions.school_selection),
    Rule(
        "R04",
        said("rule", "Size of the municipality"),
        _page("dzukijostv.lt", "new.etaplius.lt", "prienai.lt"),
        conditions.municipality_size,
    ),
    Rule("R05", said("rule", "Number of schools"), _CONDITIONS, conditions.school_count),
    Rule("R06", said("rule", "All four areas"), _page("tukstantmeciomokyklos.lt"), conditions.areas),
    Rule("R07", said("rule", "Size of the budget"), _page("suduvosgidas.lt"), money.budget),
    Rule("R08", said("rule", "Funding of a joint plan"), _page("new.etaplius.lt"), money.joint_bonus),
    Rule("R09", said("rule", "Who pays VAT"), _page("esf.lt", "suduvosgidas.lt"), money.vat),
    Rule(
        "R12",
        said("rule", "Alternatives"),
        _page("esf.lt", "tukstantmeciomokyklos.lt"),
        content.alternatives,
    ),
    Rule("R13", said("rule", "Time limits"), _page("suduvosgidas.lt", "kretinga.lt"), time.ends),
    Rule(
        "R14",
        said("rule", "Activities of municipalities"),
        _page("birzai.lt", "kretinga.lt", "tukstantmeciomokyklos.lt"),
        content.activity_types,
    ),
    Rule("R15", said("rule", "Accompanying documents"), _page("esf.lt"), conditions.documents),
    Rule("R17", said("rule", "Sums and times agree"), _PRACTICE, _arithmetic),
    Rule("R18", said("rule", "Nothing is missing"), _PRACTICE, content.completeness),
    Rule("R19", said("rule", "Indicators can be measured"), _PRACTICE, content.indicators),
)

_BY_ID = {rule.id: rule for rule in RULES}


def rule(id_: str) -> Rule:
    """The rule with this id; KeyError if there is none."""
    return _BY_ID[id_]


def check(tree: PlanTree, limits: Limits) -> list[Finding]:
    """What the plan breaks, in the order its items are shown, the worst first at each."""
    *_, found = checking(tree, limits)
    return found


def checking(tree: PlanTree, limits: Limits) -> Iterator[list[Finding]]:
    """The same rule by rule, for whoever must not wait: what was found up to now, at last in its order.

    The plan must stay as it is until the end.
    """
    found: list[Finding] = []
    subject = Subject(tree, limits)
    for rule in RULES:
        yield found
        found += (_finding(rule.id, problem, tree) for problem in rule.problems(subject))
    yield sorted(found, key=lambda one: (subject.places[one.item], _SEVERITIES.index(one.severity)))


def _finding(rule: str, problem: Problem, tree: PlanTree) -> Finding:
    is_blank = problem.severity is not Severity.ERROR and is_empty(tree[problem.item], problem.field)
    return Finding(rule, *problem[:-1], problem.lacks or is_blank)
