"""Makes resources/examples/elektrenai.planas from packaging/sample/elektrenai.yaml; needs PyYAML.

The same source makes the same bytes: ids are derived from what they stand for, dates are fixed. A test
compares them with the file that is kept.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5
from zipfile import ZIP_STORED

import yaml

from planeditor.files.manifest import Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.writer import to_bytes
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
    School,
    SwotEntry,
    Task,
    TeamMember,
)
from planeditor.plan.numbers import CENT
from planeditor.plan.order import spread
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import (
    ActivityType,
    Area,
    FundingSource,
    PartnerType,
    Programme,
    SchoolType,
    SwotCategory,
    TeamRole,
)
from planeditor.resources import resource

SOURCE = Path(__file__).with_name("sample") / "elektrenai.yaml"
TARGET = resource("examples", "elektrenai.planas")

_NAMESPACE = UUID("6c7d0c5e-2f5b-4f0e-9d53-5f0a4f6a1c2e")
_SENT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_FIRST_PROGRAM = "0.1.0"
"""The version that first had the sample: a new version alone does not change it."""

_NOTE = (
    "Pavyzdinis planas: sudarytas iš kelių savivaldybių viešai paskelbtų duomenų ir išgalvotų užpildų. "
    "Tai nėra tikrasis Elektrėnų savivaldybės planas; visi asmenys išgalvoti."
)

_PROGRAMMES = {"TŪM II srautas": Programme.SECOND}
_AREAS = {
    "lyderystė veikiant": Area.LEADERSHIP,
    "įtraukusis ugdymas": Area.INCLUSION,
    "kultūrinis ugdymas": Area.CULTURE,
    "STEAM ugdymas": Area.STEAM,
}
_ACTIVITY_TYPES = {
    "kompetencijų stiprinimas": ActivityType.COMPETENCE,
    "infrastruktūra": ActivityType.INFRASTRUCTURE,
    "priemonių įsigijimas": ActivityType.EQUIPMENT,
    "ugdymo veiklos": ActivityType.EDUCATION,
    "konsultavimas": ActivityType.CONSULTING,
    "sklaida": ActivityType.DISSEMINATION,
}
_SCHOOL_TYPES = {
    "pradinė": SchoolType.PRIMARY,
    "progimnazija": SchoolType.PROGYMNASIUM,
    "gimnazija": SchoolType.GYMNASIUM,
}
_TEAM_ROLES = {
    "komandos vadovė": TeamRole.LEAD,
    "koordinatorius – lyderystė veikiant": TeamRole.LEADERSHIP,
    "koordinatorė – įtraukusis ugdymas": TeamRole.INCLUSION,
    "koordinatorė – kultūrinis ugdymas": TeamRole.CULTURE,
    "koordinatorius – STEAM ugdymas": TeamRole.STEAM,
}
_PARTNER_TYPES = {
    "kultūros įstaiga": PartnerType.CULTURE,
    "švietimo pagalbos įstaiga": PartnerType.SUPPORT,
    "valstybės institucija": PartnerType.STATE,
    "kita savivaldybė": PartnerType.MUNICIPALITY,
    "aukštoji mokykla": PartnerType.UNIVERSITY,
    "neformaliojo švietimo įstaiga": PartnerType.NON_FORMAL,
    "nevyriausybinė organizacija": PartnerType.NGO,
}
_SWOT = {
    "stiprybes": SwotCategory.STRENGTH,
    "silpnybes": SwotCategory.WEAKNESS,
    "galimybes": SwotCategory.OPPORTUNITY,
    "gresmes": SwotCategory.THREAT,
}
_ALL_SCHOOLS = "visos 5"
_NO_SCHOOL = "savivaldybės administracija"

Entry = Mapping[str, Any]


class _Loader(yaml.SafeLoader):
    """Reads numbers with a point exactly."""


_Loader.add_constructor("tag:yaml.org,2002:float", lambda _, node: Decimal(node.value))


def sample() -> PlanFile:
    """The sample plan as a plan file."""
    # The loader is a safe one.
    source = yaml.load(SOURCE.read_text("utf-8"), _Loader)
    items = list(_ordered(_items(source)))
    manifest = Manifest(
        plan_id=_id(Kind.PLAN, ""),
        state=_id("state", ""),
        sent=_SENT,
        sender="Pažangos plano rengyklė",
        program=_FIRST_PROGRAM,
    )
    return PlanFile(manifest, PlanTree(items).items())


def _items(source: Entry) -> Iterator[Item]:
    yield _plan(source["planas"])
    yield from _participants(source)
    goal = Goal(**_under_plan(Kind.GOAL, "1"), title=source["tikslas"])
    yield goal
    for entry in source["uzdaviniai"]:
        yield _task(entry, goal.id, source["veiklos"])
    for entry in source["veiklos"]:
        yield _activity(entry, source)
        yield from _funding(entry)
    for number, (one, other, explanation) in enumerate(source["sasajos"], 1):
        yield Link(
            id=_id(Kind.LINK, str(number)),
            parent=_id(Kind.ACTIVITY, one),
            target=_id(Kind.ACTIVITY, other),
            explanation=explanation,
        )
    for entry in source["rodikliai"]:
        yield _indicator(entry)
    for entry in source["alternatyvos"]:
        yield Alternative(
            **_under_plan(Kind.ALTERNATIVE, entry["nr"]),
            concept=entry["koncepcija"],
            amount=entry["suma"],
            chosen=entry.get("pasirinkta") == "taip",
        )


def _plan(entry: Entry) -> Plan:
    programme = _PROGRAMMES[entry["programa"]]
    presets = tomllib.loads(resource("programmes", "presets.toml").read_text("utf-8"))
    return Plan(
        id=_id(Kind.PLAN, ""),
        parent=ROOT_PARENT,
        title=entry["pavadinimas"],
        programme=programme,
        aim=presets[programme]["aim"],
        start=entry["laikotarpis"]["nuo"],
        end=entry["laikotarpis"]["iki"],
        allotted=entry["skirta_suma_EGADP"],
        project_number=entry["projekto_nr"],
        notes=_NOTE,
    )


def _participants(source: Entry) -> Iterator[Item]:
    for entry in source["savivaldybes"]:
        name = entry["pavadinimas"]
        yield Municipality(**_under_plan(Kind.MUNICIPALITY, name), name=name, pupils=entry["mokiniu"])
    for entry in source["mokyklos"]:
        yield School(
            **_under_plan(Kind.SCHOOL, entry["pavadinimas"]),
            name=entry["pavadinimas"],
            type=_SCHOOL_TYPES[entry["tipas"]],
            municipality=_id(Kind.MUNICIPALITY, source["savivaldybes"][0]["pavadinimas"]),
            pupils=entry["mokiniu"],
        )
    for entry in source["komanda"]:
        yield TeamMember(
            **_under_plan(Kind.TEAM_MEMBER, entry["vardas"]),
            name=entry["vardas"],
            role=_TEAM_ROLES[entry["vaidmuo"]],
            institution=entry.get("istaiga", ""),
        )
    for entry in source["partneriai"]:
        name = entry["pavadinimas"]
        yield Partner(**_under_plan(Kind.PARTNER, name), name=name, type=_PARTNER_TYPES[entry["tipas"]])
    for key, category in _SWOT.items():
        for statement in source["ssgg"][key]:
            yield SwotEntry(**_under_plan(Kind.SWOT, statement), statement=statement, category=category)


def _task(entry: Entry, goal: str, activities: list[Entry]) -> Task:
    number = str(entry["nr"])
    areas = {_AREAS[one["sritis"]] for one in activities if _task_number(one) == number}
    return Task(id=_id(Kind.TASK, number), parent=goal, title=entry["pavadinimas"], areas=frozenset(areas))


def _activity(entry: Entry, source: Entry) -> Activity:
    number, place = entry["nr"], entry["mokyklos"]
    names = [one["pavadinimas"] for one in source["mokyklos"]] if place == _ALL_SCHOOLS else place.split("; ")
    partners = source["veiklu_partneriai"].get(number, [])
    return Activity(
        id=_id(Kind.ACTIVITY, number),
        parent=_id(Kind.TASK, _task_number(entry)),
        title=entry["pavadinimas"],
        areas=frozenset({_AREAS[entry["sritis"]]}),
        type=_ACTIVITY_TYPES[entry["tipas"]],
        schools=frozenset(_id(Kind.SCHOOL, name) for name in names if name != _NO_SCHOOL),
        executor=place.capitalize() if place == _NO_SCHOOL else "",
        partners=frozenset(_id(Kind.PARTNER, name) for name in partners),
        start=Quarter.parse(entry["pradzia"]),
        end=Quarter.parse(entry["pabaiga"]),
    )


def _funding(entry: Entry) -> Iterator[FundingLine]:
    """A line per year of what the EU pays, which is the net sum, and one of the VAT that the state pays."""
    number, gross = entry["nr"], {year: sum_ for year, sum_ in entry["metai_su_pvm"].items() if sum_}
    net = _shared_out(entry["be_pvm"], gross)
    vat = {year: gross[year] - net[year] for year in gross}
    assert all(sum_ >= 0 for sum_ in (*net.values(), *vat.values())), number
    assert sum(vat.values()) == entry["pvm"] == entry["VB_PVM"], number
    assert sum(net.values()) == entry["EGADP"] and not entry["SB"], number
    for year in gross:
        where = {"parent": _id(Kind.ACTIVITY, number), "year": year}
        eu, state = FundingSource.EU, FundingSource.STATE_VAT
        yield FundingLine(id=_id(Kind.FUNDING, f"{number} {year} {eu}"), source=eu, net=net[year], **where)
        if vat[year]:
            id_ = _id(Kind.FUNDING, f"{number} {year} {state}")
            yield FundingLine(id=id_, source=state, vat_amount=vat[year], **where)


def _shared_out(net: Decimal, gross: Mapping[int, Decimal]) -> dict[int, Decimal]:
    """The sum by year, in proportion to the gross sums, to the cent; the parts add up to the whole."""
    shares: dict[int, Decimal] = {}
    left, weight = net, sum(gross.values())
    for year, sum_ in gross.items():
        shares[year] = (left * sum_ / weight).quantize(CENT)
        left, weight = left - shares[year], weight - sum_
    return shares


def _indicator(entry: Entry) -> Indicator:
    task = entry.get("uzd")
    target = entry["siektina"]
    return Indicator(
        id=_id(Kind.INDICATOR, entry["pavadinimas"]),
        parent=_id(Kind.PLAN, "") if task is None else _id(Kind.TASK, str(task)),
        title=entry["pavadinimas"],
        programme_level="programos rodiklis" in entry["kilme"],
        unit=entry["vnt"],
        baseline=Decimal(entry["pradine"]),
        baseline_year=entry.get("metai0"),
        target=Target.parse(str(target)),
        target_year=entry["metai"],
    )


def _task_number(activity: Entry) -> str:
    return str(activity["nr"]).partition(".")[0]


def _under_plan(kind: Kind, name: str) -> dict[str, Any]:
    return {"id": _id(kind, name), "parent": _id(Kind.PLAN, "")}


def _id(kind: str, name: str) -> str:
    return uuid5(_NAMESPACE, f"{kind} {name}").hex


def _ordered(items: Iterator[Item]) -> Iterator[Item]:
    """The items with order keys, so that siblings of a kind stay in the order they came in."""
    siblings: dict[tuple[str, Kind], list[Item]] = {}
    for item in items:
        siblings.setdefault((item.parent, item.kind), []).append(item)
    for group in siblings.values():
        for item, order in zip(group, spread(len(group)), strict=True):
            yield replace(item, order=order)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    # Uncompressed: what compression makes of it may differ from release to release.
    target.write_bytes(to_bytes(sample(), ZIP_STORED))
