"""What the texts of a form may name in braces, and what it stands for in a plan."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime

from planeditor.language import Said, said, said_n
from planeditor.plan.describe import kind_count
from planeditor.plan.items import Kind, Municipality, Session, TeamMember, field_of
from planeditor.plan.municipalities import MunicipalityName, enumerated, genitive, known_municipalities
from planeditor.plan.numbers import NBSP, format_long_date, format_money
from planeditor.plan.persons import is_woman
from planeditor.plan.titles import Cases, cases
from planeditor.plan.vocabulary import TeamRole
from planeditor.resources import resource
from planeditor.word.facts import Facts
from planeditor.word.forms.content import CardsOf
from planeditor.word.order import Decision, Order, area_of, deciding
from planeditor.word.stages import Stage
from planeditor.word.values import money_text, period_text

VALUES: Mapping[str, Said | None] = dict.fromkeys((
    "title", "title_genitive", "title_accusative", "title_it", "municipalities", "municipalities_genitive",
    "place", "programme", "status", "version", "project_number", "agreement_number", "agreement_date",
    "start", "end", "period", "net", "vat", "gross", "money", "allotted", "date", "year", "author",
    "preparer", "school_count", "partner_count", "activity_count", "activities", "in_activities", "to_them",
    "subject", "subject_number", "annexes",
    "council", "council_genitive", "council_place", "mayor", "mayor_title", "decision_date",
    "decision_number", "former_date", "former_number", "session_day", "session_place", "host", "publicity",
    "table", "figure",
)) | {
    "title_genitive": said("word form", "Genitive of the title"),
    "title_accusative": said("word form", "Accusative of the title"),
    "municipalities_genitive": said("word form", "Genitive of the municipality"),
    "place": said("word form", "Place"),
    "date": said("word form", "Date of the document"),
    "year": said("word form", "Year of the document"),
    "author": said("word form", "Author of the document"),
    "preparer": said("word form", "Preparer"),
    "mayor": field_of(Kind.MUNICIPALITY, "mayor").said,
    "mayor_title": said("word form", "Title of the mayor"),
    "decision_date": said("word form", "Date of the decision"),
    "decision_number": said("word form", "Number of the decision"),
    "former_date": said("word form", "Date of the decision that is changed"),
    "former_number": said("word form", "Number of the decision that is changed"),
    "publicity": said("word form", "Publicity sentence"),
}  # fmt: skip
"""The names that the texts of a form may have in braces; `table` and `figure` number the next.

Beside each what it is called in a form made in Word: None where it has no meaning there, or where a field or
sum of the plan is called so.
"""

_UNBROKEN = str.maketrans("-", "\u2011")
"""Word would end a line after the hyphen of a number, „Nr. TS-“."""

CARD_VALUES = {
    CardsOf.BLANK: (*VALUES, "number"),
    CardsOf.IDEA: (*VALUES, "number", "idea", "areas", "group", "votes", "became"),
    CardsOf.PARTICIPANT: (*VALUES, "number", "name", "institution", "municipality", "areas", "table_name"),
}
"""The names that the texts of a card may have in braces, by what it is for."""


def plan_values(facts: Facts, order: Order, author: str, at: datetime) -> dict[str, str]:
    """The values for a plan of all `VALUES` that depend on no form; "" for what it does not say."""
    area = area_of(order)
    values = _named(facts) | _dated(facts, order, at) | _counted(facts) | council_values(facts, order)[0]
    values["publicity"] = _publicity(facts)
    values["subject"] = facts.label(area) if area else facts.name(facts.subject) if facts.subject else ""
    values["subject_number"] = facts.reference(facts.subject) if facts.subject else ""
    lead = _lead(facts)
    values |= _of_session(facts)
    values["author"] = author or (lead.name if lead else "")
    values["preparer"] = _reachable(facts, lead) if lead else author
    return values


def stand_ins(facts: Facts, values: Mapping[str, str]) -> dict[str, str]:
    """What stands in the document for those of its values that nobody has given."""
    words = facts.words
    called = _cases(facts)
    return {
        "title": _title_of_owner(facts),
        "title_genitive": called.genitive,
        "title_accusative": called.accusative,
        "decision_date": words.blank_date.fill({"year": values["year"]}),
        "decision_number": words.blank_number.text,
        "former_date": words.blank_date.fill({"year": words.blank_year.text}),
        "former_number": words.blank_number.text,
    }


def _title_of_owner(facts: Facts) -> str:
    owner = genitive([one.name for one in facts.municipalities if one.name], known_municipalities())
    return facts.words.title.fill({"municipalities_genitive": owner})


def council_values(facts: Facts, order: Order) -> Sequence[dict[str, str]]:
    """The values that are each council's own, for every one that decides."""
    return [_decided(facts, order, one) for one in deciding(facts.subject, facts.municipalities)]


def _named(facts: Facts) -> dict[str, str]:
    plan, known = facts.plan, known_municipalities()
    names = [one.name for one in facts.municipalities if one.name]
    owner = genitive(names, known)
    called, is_called = _cases(facts), bool(plan.title.strip())
    return {
        "title": plan.title,
        "title_genitive": called.genitive if is_called else "",
        "title_accusative": called.accusative if is_called else "",
        "title_it": called.it,
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


def title_of_plan(facts: Facts) -> str:
    """What the plan is called, never empty: where it has no title, after whose it is."""
    return facts.plan.title.strip() or _title_of_owner(facts) or facts.words.untitled.text


def _cases(facts: Facts) -> Cases:
    return cases(title_of_plan(facts), facts.words.untitled.text)


def _place(names: list[str], known: dict[str, MunicipalityName]) -> str:
    return known[names[0]].place if names and names[0] in known else ""


def _publicity(facts: Facts) -> str:
    """What documents of the plan's programme say of who pays; "" where the programme asks for nothing."""
    said = tomllib.loads(resource("programmes", "publicity.toml").read_text("utf-8"))
    programme = facts.plan.programme
    return str(said.get(programme.value, "")) if programme else ""


def _dated(facts: Facts, order: Order, at: datetime) -> dict[str, str]:
    start, end = (format_long_date(day) if day else "" for day in (facts.plan.start, facts.plan.end))
    return {
        "start": start,
        "end": end,
        "period": period_text(facts, start, end),
        "date": format_long_date(at.date()),
        "year": _year(facts, order, at),
    }


def _year(facts: Facts, order: Order, at: datetime) -> str:
    """The year of the document: of the last decision, as far as all are known; a draft's is this one."""
    if order.stage is Stage.DRAFT:
        return f"{at.year}{NBSP}m."
    days = [_decision(order.decisions, one).day for one in deciding(facts.subject, facts.municipalities)]
    known = [day for day in days if day is not None]
    return f"{max(known).year}{NBSP}m." if len(known) == len(days) else facts.words.blank_year.text


def _of_session(facts: Facts) -> dict[str, str]:
    """When and where the session was, and who led it; "" where the document is about none."""
    session = facts.subject if isinstance(facts.subject, Session) else None
    day = session.day if session else None
    return {
        "session_day": format_long_date(day) if day else "",
        "session_place": session.place if session else "",
        "host": session.host if session else "",
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
        # „Joms“ of twenty-one, too, though one says „21 veikloje“.
        "to_them": facts.say(said("document", "To it") if activities == 1 else said("document", "To them")),
    }


def _decided(facts: Facts, order: Order, council: Municipality | None) -> dict[str, str]:
    known, decision = known_municipalities(), _decision(order.decisions, council)
    former = _decision(order.former, council)
    names = [council.name] if council is not None and council.name else []
    mayor = council.mayor if council is not None else ""
    return {
        "council": enumerated(names),
        "council_genitive": genitive(names, known),
        "council_place": _place(names, known),
        "mayor": mayor,
        "mayor_title": (facts.words.mayor_woman if is_woman(mayor) else facts.words.mayor).text,
        "decision_date": format_long_date(decision.day) if decision.day else "",
        "decision_number": decision.number.translate(_UNBROKEN),
        "former_date": format_long_date(former.day) if former.day else "",
        "former_number": former.number.translate(_UNBROKEN),
    }


def _decision(known: Mapping[str, Decision], council: Municipality | None) -> Decision:
    return known.get(council.id if council is not None else "", Decision())


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
