"""R07–R09, R17: whether the money is within the limits and adds up."""

from collections.abc import Iterator
from decimal import Decimal

from planeditor.checks.findings import Problem, Severity, Subject
from planeditor.language import said
from planeditor.plan.items import Activity, FundingLine, Municipality
from planeditor.plan.numbers import ZERO, format_money, format_percent
from planeditor.plan.sums import line_sum
from planeditor.plan.vocabulary import FundingSource

_HALF_CENT = Decimal("0.005")


def budget(subject: Subject) -> Iterator[Problem]:
    """RRF money is within what is allotted, and within the programme's limits for each municipality."""
    limits, plan = subject.limits, subject.plan
    net = sum((one.net or ZERO for one in subject.all(FundingLine) if one.source is FundingSource.EU), ZERO)
    count = max(1, len(subject.all(Municipality)))
    shown = format_money(net)
    if plan.allotted is not None and net > plan.allotted:
        limit = format_money(plan.allotted)
        text = said("finding", "RRF funds without VAT: {sum}. Allotted: {limit}.", sum=shown, limit=limit)
        yield Problem(Severity.WARNING, plan.id, text, "allotted")
    if net and limits.budget_least is not None and net < limits.budget_least * count:
        limit = format_money(Decimal(limits.budget_least * count))
        text = said(
            "finding", "RRF funds without VAT: {sum}. At least {limit} are granted.", sum=shown, limit=limit
        )
        yield Problem(Severity.WARNING, plan.id, text)
    if limits.budget_most is not None and net > limits.budget_most * count:
        limit = format_money(Decimal(limits.budget_most * count))
        text = said(
            "finding", "RRF funds without VAT: {sum}. At most {limit} are granted.", sum=shown, limit=limit
        )
        yield Problem(Severity.WARNING, plan.id, text)


def joint_bonus(subject: Subject) -> Iterator[Problem]:
    """The allotted sum of a joint plan is entered, with what it gets on top."""
    bonus = subject.limits.joint_bonus
    if bonus is not None and subject.joint and subject.plan.allotted is None:
        text = said(
            "finding",
            "A joint plan is granted {bonus} more. Enter the allotted sum with it.",
            bonus=format_percent(Decimal(bonus)),
        )
        yield Problem(Severity.HINT, subject.plan.id, text, "allotted")


def vat(subject: Subject) -> Iterator[Problem]:
    """VAT is at most the full rate of an activity's money, RRF pays none, the state budget nothing else."""
    for line in subject.all(FundingLine):
        one = line_sum(line)
        if line.source is FundingSource.EU and one.vat > 0:
            text = said("finding", "RRF funds must not pay VAT: {vat}.", vat=format_money(one.vat))
            yield Problem(Severity.ERROR, line.id, text, _vat_field(line))
        if line.source is FundingSource.STATE_VAT and one.net > 0:
            text = said(
                "finding", "The state budget pays only VAT. Enter {sum} as VAT.", sum=format_money(one.net)
            )
            yield Problem(Severity.ERROR, line.id, text, "net")
    if subject.limits.vat_rate is not None:
        yield from _too_much_vat(subject, subject.limits.vat_rate)


def _vat_field(line: FundingLine) -> str:
    return "vat_amount" if line.vat_rate is None else "vat_rate"


def _too_much_vat(subject: Subject, rate: int) -> Iterator[Problem]:
    for activity in subject.all(Activity):
        sums = [line_sum(line) for line in subject.under(activity.id, FundingLine)]
        net, vat = sum((one.net for one in sums), ZERO), sum((one.vat for one in sums), ZERO)
        # Each line is rounded to the cent by itself.
        if vat > net * rate / 100 + _HALF_CENT * len(sums):
            text = said(
                "finding",
                "VAT is {vat}, which is more than {rate} of {net}.",
                vat=format_money(vat),
                rate=format_percent(Decimal(rate)),
                net=format_money(net),
            )
            yield Problem(Severity.ERROR, activity.id, text)


def sound_sums(subject: Subject) -> Iterator[Problem]:
    """No sum is below zero, and VAT is of a net sum; the state budget alone pays VAT of what others pay."""
    for line in subject.all(FundingLine):
        for field, value in (("net", line.net), ("vat_amount", line.vat_amount)):
            if value is not None and value < 0:
                text = said("finding", "The sum is below zero: {sum}.", sum=format_money(value))
                yield Problem(Severity.WARNING, line.id, text, field)
        one = line_sum(line)
        if one.vat and not one.net and line.source not in (None, FundingSource.STATE_VAT):
            text = said("finding", "There is VAT, {vat}, but no sum without VAT.", vat=format_money(one.vat))
            yield Problem(Severity.WARNING, line.id, text, _vat_field(line))


def arithmetic(subject: Subject) -> Iterator[Problem]:
    """Every sum has a year and a source, the year is one of the activity's, and VAT is said once."""
    for activity in subject.all(Activity):
        for line in subject.under(activity.id, FundingLine):
            yield from _wrong_line(activity, line)


def _wrong_line(activity: Activity, line: FundingLine) -> Iterator[Problem]:
    if not line_sum(line).gross:
        return
    if line.year is None:
        yield Problem(Severity.ERROR, line.id, said("finding", "The sum has no year."), "year")
    elif not _active(activity, line.year):
        text = said(
            "finding", "There is money in {year}, when the activity is not under way.", year=line.year
        )
        yield Problem(Severity.ERROR, line.id, text, "year")
    if line.source is None:
        yield Problem(Severity.ERROR, line.id, said("finding", "The sum has no source."), "source")
    by_rate = line_sum(line).vat
    if line.vat_rate is not None and line.vat_amount not in (None, by_rate):
        text = said("finding", "By its rate VAT is {vat}, not the amount given.", vat=format_money(by_rate))
        yield Problem(Severity.ERROR, line.id, text, "vat_amount")


def _active(activity: Activity, year: int) -> bool:
    return (activity.start is None or activity.start.year <= year) and (
        activity.end is None or year <= activity.end.year
    )
