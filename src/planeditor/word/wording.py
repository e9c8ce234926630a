"""What the texts of a form may name in braces, and what it stands for in a plan."""

from datetime import datetime

from planeditor.plan.items import Kind, TeamMember
from planeditor.plan.municipalities import enumerated, genitive, known_municipalities
from planeditor.plan.numbers import NBSP, format_long_date, format_money
from planeditor.plan.vocabulary import TeamRole
from planeditor.word.facts import Facts
from planeditor.word.sources import money_text, period_text

VALUES = (
    "title", "municipalities", "municipalities_genitive", "place", "programme", "status", "version",
    "project_number", "agreement_number", "agreement_date", "start", "end", "period", "net", "vat", "gross",
    "money", "allotted", "date", "year", "author", "preparer", "school_count", "partner_count",
    "activity_count",
)  # fmt: skip
"""The names that the texts of a form may have in braces."""


def plan_values(facts: Facts, author: str, at: datetime) -> dict[str, str]:
    """The values of all `VALUES` for a plan; "" for what the plan does not say."""
    plan, words, money = facts.plan, facts.words, facts.sum(facts.plan)
    known = known_municipalities()
    names = [one.name for one in facts.municipalities if one.name]
    owner = genitive(names, known)
    start, end = (format_long_date(day) if day else "" for day in (plan.start, plan.end))
    values = {
        "title": plan.title or words.title.fill({"municipalities_genitive": owner}),
        "municipalities": enumerated(names),
        "municipalities_genitive": owner,
        "place": known[names[0]].place if names and names[0] in known else "",
        "programme": facts.label(plan.programme) if plan.programme else "",
        "status": facts.label(plan.status) if plan.status else "",
        "version": plan.version,
        "project_number": plan.project_number,
        "agreement_number": plan.agreement_number,
        "agreement_date": format_long_date(plan.agreement_date) if plan.agreement_date else "",
        "start": start,
        "end": end,
        "period": period_text(facts, start, end),
        "net": format_money(money.net) if money.gross else "",
        "vat": format_money(money.vat) if money.vat else "",
        "gross": format_money(money.gross) if money.gross else "",
        "money": money_text(facts, money) if money.gross else "",
        "allotted": format_money(plan.allotted) if plan.allotted else "",
        "date": format_long_date(at.date()),
        "year": f"{at.year}{NBSP}m.",
        "author": author,
        "preparer": _preparer(facts) or author,
        "school_count": _count(facts, Kind.SCHOOL),
        "partner_count": _count(facts, Kind.PARTNER),
        "activity_count": _count(facts, Kind.ACTIVITY),
    }
    assert values.keys() == set(VALUES)
    return values


def _count(facts: Facts, kind: Kind) -> str:
    return str(len(facts.of(kind)) or "")


def _preparer(facts: Facts) -> str:
    """Who leads the team, and how to reach that person."""
    for member in facts.of(Kind.TEAM_MEMBER):
        if isinstance(member, TeamMember) and member.role is TeamRole.LEAD and member.name:
            words = facts.words
            telephone = words.telephone.fill({"telephone": member.phone})
            email = words.email.fill({"email": member.email})
            return ", ".join(filter(None, (member.name, telephone, email)))
    return ""
