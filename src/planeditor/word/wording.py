"""What the texts of a form may name in braces, and what it stands for in a plan."""

from datetime import datetime

from planeditor.language import said_n
from planeditor.plan.describe import kind_count
from planeditor.plan.items import Item, Kind, Municipality, TeamMember
from planeditor.plan.municipalities import MunicipalityName, enumerated, genitive, known_municipalities
from planeditor.plan.numbers import NBSP, format_long_date, format_money
from planeditor.plan.vocabulary import TeamRole
from planeditor.word.facts import Facts
from planeditor.word.order import Order, area_of
from planeditor.word.sources import money_text, period_text

VALUES = (
    "title", "title_genitive", "title_accusative", "municipalities", "municipalities_genitive", "place",
    "programme", "status", "version", "project_number", "agreement_number", "agreement_date", "start", "end",
    "period", "net", "vat", "gross", "money", "allotted", "date", "year", "author", "preparer",
    "school_count", "partner_count", "activity_count", "activities", "in_activities", "subject",
    "council_genitive", "council_place", "mayor", "decision_date", "decision_number", "table", "figure",
)  # fmt: skip
"""The names that the texts of a form may have in braces; `table` and `figure` number the next."""

_PLAN = "planas"


def plan_values(facts: Facts, order: Order, author: str, at: datetime) -> dict[str, str]:
    """The values for a plan of all `VALUES` but the numbers of the next ones; "" for what it does not say."""
    values = _named(facts) | _dated(facts, at) | _counted(facts) | _decided(facts, order)
    lead = _lead(facts)
    values["author"] = author or (lead.name if lead else "")
    values["preparer"] = _reachable(facts, lead) if lead else author
    assert {*values, "table", "figure"} == set(VALUES)
    return values


def _named(facts: Facts) -> dict[str, str]:
    plan, known = facts.plan, known_municipalities()
    names = [one.name for one in facts.municipalities if one.name]
    owner = genitive(names, known)
    title = plan.title or facts.words.title.fill({"municipalities_genitive": owner})
    called = title or facts.words.untitled.text
    return {
        "title": title,
        "title_genitive": _inflected(called, "plano"),
        "title_accusative": _inflected(called, "planą"),
        "municipalities": enumerated(names),
        "municipalities_genitive": owner,
        "place": _place(names[:1], known),
        "programme": facts.label(plan.programme) if plan.programme else "",
        "status": facts.label(plan.status) if plan.status else "",
        "version": plan.version,
        "project_number": plan.project_number,
        "agreement_number": plan.agreement_number,
        "agreement_date": format_long_date(plan.agreement_date) if plan.agreement_date else "",
    }


def _inflected(title: str, ending: str) -> str:
    """The title in another case: only its last word is inflected, if it is the usual one."""
    return title[: -len(_PLAN)] + ending if title.endswith(_PLAN) else title


def _place(names: list[str], known: dict[str, MunicipalityName]) -> str:
    return known[names[0]].place if names and names[0] in known else ""


def _dated(facts: Facts, at: datetime) -> dict[str, str]:
    start, end = (format_long_date(day) if day else "" for day in (facts.plan.start, facts.plan.end))
    return {
        "start": start,
        "end": end,
        "period": period_text(facts, start, end),
        "date": format_long_date(at.date()),
        "year": f"{at.year}{NBSP}m.",
    }


def _counted(facts: Facts) -> dict[str, str]:
    plan, money = facts.plan, facts.sum(facts.plan)
    activities = len(facts.of(Kind.ACTIVITY))
    return {
        "net": format_money(money.net) if money.gross else "",
        "vat": format_money(money.vat) if money.vat else "",
        "gross": format_money(money.gross) if money.gross else "",
        "money": money_text(facts, money) if money.gross else "",
        "allotted": format_money(plan.allotted) if plan.allotted else "",
        "school_count": _count(facts, Kind.SCHOOL),
        "partner_count": _count(facts, Kind.PARTNER),
        "activity_count": _count(facts, Kind.ACTIVITY),
        "activities": facts.say(kind_count(Kind.ACTIVITY, activities)) if activities else "",
        "in_activities": facts.say(said_n("document", "in %n activities", activities)) if activities else "",
    }


def _decided(facts: Facts, order: Order) -> dict[str, str]:
    """What the document is about and who decides on it; what is not known yet is left blank."""
    area, words, known = area_of(order), facts.words, known_municipalities()
    council = _council(facts)
    names = [council.name] if council is not None and council.name else []
    about = facts.label(area) if area else facts.name(facts.subject) if facts.subject else ""
    return {
        "subject": about,
        "council_genitive": genitive(names, known),
        "council_place": _place(names, known),
        "mayor": council.mayor if council is not None else "",
        "decision_date": format_long_date(order.decided) if order.decided else words.blank_date.text,
        "decision_number": order.decision_number or words.blank_number.text,
    }


def _council(facts: Facts) -> Municipality | None:
    subject: Item | None = facts.subject
    if isinstance(subject, Municipality):
        return subject
    return next(iter(facts.municipalities), None)


def _count(facts: Facts, kind: Kind) -> str:
    return str(len(facts.of(kind)) or "")


def _lead(facts: Facts) -> TeamMember | None:
    """Who leads the team."""
    for member in facts.of(Kind.TEAM_MEMBER):
        if isinstance(member, TeamMember) and member.role is TeamRole.LEAD and member.name:
            return member
    return None


def _reachable(facts: Facts, member: TeamMember) -> str:
    """The name, and how to reach that person."""
    telephone = facts.words.telephone.fill({"telephone": member.phone})
    email = facts.words.email.fill({"email": member.email})
    return ", ".join(filter(None, (member.name, telephone, email)))
