"""R01–R06, R15: who may take part, and what must come with the plan."""

from collections.abc import Iterator

from planeditor.checks.findings import Problem, Severity, Subject
from planeditor.language import Said, said
from planeditor.plan.items import Activity, Municipality
from planeditor.plan.vocabulary import Area, SchoolType


def school_size(subject: Subject) -> Iterator[Problem]:
    """Each school that takes part has enough pupils."""
    least = subject.limits.school_pupils
    for school in subject.schools:
        if school.pupils is None:
            text = said("finding", "The school’s number of pupils is not given.")
            yield Problem(Severity.WARNING, school.id, text, "pupils")
        elif least is not None and school.pupils < least:
            text = said(
                "finding", "Pupils: {pupils}. At least {least} are needed.", pupils=school.pupils, least=least
            )
            yield Problem(Severity.ERROR, school.id, text, "pupils")


def school_type(subject: Subject) -> Iterator[Problem]:
    """Each school that takes part is of one of the four types."""
    for school in subject.schools:
        if school.type is None:
            yield Problem(
                Severity.WARNING, school.id, said("finding", "The school’s type is not given."), "type"
            )
        elif school.type is SchoolType.OTHER:
            text = said(
                "finding", "Only primary and basic schools, progymnasiums and gymnasiums may take part."
            )
            yield Problem(Severity.ERROR, school.id, text, "type")


def school_selection(subject: Subject) -> Iterator[Problem]:
    """No school that takes part selects its pupils."""
    text = said("finding", "A school that selects its pupils may not take part.")
    for school in subject.schools:
        if school.selects_pupils:
            yield Problem(Severity.ERROR, school.id, text, "selects_pupils")


def municipality_size(subject: Subject) -> Iterator[Problem]:
    """Each municipality, or one of those of a joint plan, has enough pupils."""
    least = subject.limits.municipality_pupils
    municipalities = subject.all(Municipality)
    if not municipalities:
        text = said("finding", "The plan names no municipality.")
        yield Problem(Severity.WARNING, subject.plan.id, text, lacks=True)
    enough = least is None or any((one.pupils or 0) >= least for one in municipalities)
    for municipality in municipalities:
        if municipality.pupils is None:
            text = said("finding", "The municipality’s number of pupils is not given.")
            yield Problem(Severity.WARNING, municipality.id, text, "pupils")
        elif least is not None and municipality.pupils < least and not (subject.joint and enough):
            yield Problem(
                Severity.ERROR, municipality.id, _too_few(subject, municipality.pupils, least), "pupils"
            )


def _too_few(subject: Subject, pupils: int, least: int) -> Said:
    if subject.joint:
        return said(
            "finding",
            "Pupils: {pupils}. At least one municipality of a joint plan needs {least}.",
            pupils=pupils,
            least=least,
        )
    return said(
        "finding",
        "Pupils: {pupils}. At least {least} are needed, or a joint plan with another municipality.",
        pupils=pupils,
        least=least,
    )


def school_count(subject: Subject) -> Iterator[Problem]:
    """A municipality that submits a plan alone brings enough schools of its own."""
    least = subject.limits.municipality_schools
    municipalities = subject.all(Municipality)
    if least is None or len(municipalities) != 1:
        return
    own = [one for one in subject.schools if one.municipality in (None, municipalities[0].id)]
    if len(own) < least:
        text = said(
            "finding", "Schools: {schools}. At least {least} are needed.", schools=len(own), least=least
        )
        yield Problem(Severity.ERROR, municipalities[0].id, text, lacks=not own)


def areas(subject: Subject) -> Iterator[Problem]:
    """Every activity has an area, and the plan and each of its schools have activities in all four."""
    activities = subject.all(Activity)
    for activity in activities:
        if not activity.areas:
            yield Problem(
                Severity.WARNING, activity.id, said("finding", "The activity has no area."), "areas"
            )
    covered = frozenset[Area]().union(*(activity.areas for activity in activities))
    for area in Area:
        if area not in covered:
            text = said("finding", "No activity is in the area “{area}”.", area=area.said)
            yield Problem(Severity.ERROR, subject.plan.id, text, lacks=not covered)
    by_school: dict[str, set[Area]] = {}
    for activity in activities:
        for id_ in activity.schools:
            by_school.setdefault(id_, set()).update(activity.areas)
    for school in subject.schools:
        if school.id in by_school:
            yield from _areas_of_school(school.id, by_school[school.id], covered)


def _areas_of_school(id_: str, has: set[Area], covered: frozenset[Area]) -> Iterator[Problem]:
    for area in Area:
        if area in covered and area not in has:
            text = said("finding", "The school has no activity in the area “{area}”.", area=area.said)
            yield Problem(Severity.WARNING, id_, text)


def documents(subject: Subject) -> Iterator[Problem]:
    """Each municipality names the council’s decision and its latest progress report."""
    for municipality in subject.all(Municipality):
        if not municipality.council_decision.strip():
            text = said("finding", "There is no link to the council’s decision.")
            yield Problem(Severity.WARNING, municipality.id, text, "council_decision")
        if not municipality.progress_report.strip():
            text = said("finding", "There is no link to the municipality’s progress report.")
            yield Problem(Severity.WARNING, municipality.id, text, "progress_report")
