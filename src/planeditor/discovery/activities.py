"""Activities that have to do with each other: alike, feeding one another, or with the same equipment."""

import re
from collections.abc import Iterator
from itertools import pairwise

from planeditor.discovery.subject import Subject
from planeditor.discovery.suggestion import LinkActivities, Suggestion, Topic, entitled
from planeditor.discovery.words import Match, stems
from planeditor.language import Said, said, said_n
from planeditor.plan.items import Activity, Kind
from planeditor.plan.text import fold

_ALIKE = 0.28
"""Shared words, of 1, with what is added below. On made plans 0.25 is wrong once in 20, 0.28 twice in 100,
and each finds 96 %; 0.36 begins to lose (`python -m tests.discovery`)."""
_PARTNERS, _SCHOOLS, _TIME = 0.1, 0.05, 0.03
"""What a common partner, school and time add: they make likely what the words say, and say nothing alone."""
_LEAST = _ALIKE - _PARTNERS - _SCHOOLS - _TIME
"""Shared words below which nothing that is added helps."""
_LEAST_WORDS = 2
"""Shared words at least, where there is no common partner: one alone has too many meanings."""
_FEEDS = 0.22
"""Shared words of a result and another activity, less than above: results are told in few words, and the time
must fit besides. On made plans nothing is wrong below it either, above it matches are lost."""
_FED = 2
"""Activities that a result is offered to at most."""
_EQUIPMENT = (
    (said("equipment", "robots"), r"\brobot"),
    (said("equipment", "3D printers"), r"\b3d\b"),
    (said("equipment", "tablets"), r"\bplanset"),
    (said("equipment", "laboratory equipment"), r"\blaborator"),
    (said("equipment", "interactive screens"), r"\binteraktyvi?\w* (?:lent|ekran)"),
    (said("equipment", "virtual reality"), r"\bvirtual\w* (?:realyb|tikrov)|\bvr akini"),
    (said("equipment", "sensory equipment"), r"\bsensor"),
    (said("equipment", "musical instruments"), r"\bmuzik\w* instrument"),
    (said("equipment", "drones"), r"\bdron(?:as|ai|u|o|us|ais|ams)\b"),
    (said("equipment", "microscopes"), r"\bmikroskop"),
)
"""What several schools buy and one could lend to another, and how it is written, folded."""


def alike(subject: Subject) -> Iterator[Suggestion]:
    """Two activities with much in common that are not linked."""
    places = {one.id: at for at, one in enumerate(subject.activities)}
    for activity in subject.activities:
        for match in subject.words.like(subject.words.of(activity.id), _LEAST, activity.id):
            other = subject.activity(match.id)
            is_one = len(match.words) < _LEAST_WORDS and not activity.partners & other.partners
            if places[other.id] < places[activity.id] or is_one:
                continue
            if match.score + _common(activity, other) >= _ALIKE:
                sentence = said(
                    "discovery", "“{one}” and “{other}” are about the same: they could be linked or joined.",
                    one=entitled(activity), other=entitled(other),
                )  # fmt: skip
                explanation = said("discovery", "About the same: {words}", words=_listed(match))
                yield from _linked(
                    subject, Topic.ALIKE, sentence, _why(match, activity, other), activity, other, explanation
                )


def feeds(subject: Subject) -> Iterator[Suggestion]:
    """An activity whose result is what a later one is about."""
    for activity in subject.activities:
        given = 0
        for match in subject.words.like(stems(activity.result), _FEEDS, activity.id):
            other = subject.activity(match.id)
            is_later = activity.end and other.start and activity.end <= other.start
            if given == _FED or len(match.words) < _LEAST_WORDS or not is_later:
                continue
            given += 1
            sentence = said(
                "discovery", "What “{one}” results in could be used in “{other}”.",
                one=entitled(activity), other=entitled(other),
            )  # fmt: skip
            reason = said(
                "discovery",
                "The result and the later activity are about the same: {words}.",
                words=_listed(match),
            )
            explanation = said("discovery", "The result is used: {words}", words=_listed(match))
            yield from _linked(subject, Topic.FEEDS, sentence, reason, activity, other, explanation)


def equipment(subject: Subject) -> Iterator[Suggestion]:
    """Activities with the same equipment: each with the next one, so that all hang together."""
    bought = [(one, _bought(subject, one)) for one in subject.activities]
    for what, pattern in _EQUIPMENT:
        having = [one for one, text in bought if re.search(pattern, text)]
        for one, other in pairwise(having):
            reason = (
                said("discovery", "Both name {what}, and some schools take part in both.", what=what)
                if one.schools & other.schools
                else said("discovery", "Both name {what}: they could be bought together or lent.", what=what)
            )
            sentence = said(
                "discovery", "“{one}” and “{other}” could share their equipment.",
                one=entitled(one), other=entitled(other),
            )  # fmt: skip
            explanation = said("discovery", "The same equipment: {what}", what=what)
            yield from _linked(subject, Topic.EQUIPMENT, sentence, reason, one, other, explanation)


def _linked(
    subject: Subject, topic: Topic, sentence: Said, reason: Said, one: Activity, other: Activity,
    explanation: Said,
) -> Iterator[Suggestion]:  # fmt: skip
    if not subject.are_linked(one.id, other.id):
        taking = LinkActivities(one.id, other.id, explanation)
        yield Suggestion(topic, sentence, reason, (one.id, other.id), taking)


def _bought(subject: Subject, activity: Activity) -> str:
    expenses = (getattr(one, "expense", "") for one in subject.tree.children(activity.id, Kind.FUNDING))
    return fold(" ".join((activity.title, activity.description, *expenses)))


def _common(one: Activity, other: Activity) -> float:
    shared = (one.partners & other.partners, one.schools & other.schools, _overlap(one, other))
    return sum(
        more
        for more, is_shared in zip((_PARTNERS, _SCHOOLS, _TIME), map(bool, shared), strict=True)
        if is_shared
    )


def _overlap(one: Activity, other: Activity) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.start <= other.end and other.start <= one.end


def _why(match: Match, one: Activity, other: Activity) -> Said:
    words = said("discovery", "Common words: {words}", words=_listed(match))
    schools = len(one.schools & other.schools)
    if not schools:
        return said("discovery", "{words}.", words=words)
    told = said_n("discovery", "%n common schools", schools)
    if _overlap(one, other):
        return said("discovery", "{words}; {schools}, at the same time.", words=words, schools=told)
    return said("discovery", "{words}; {schools}.", words=words, schools=told)


def _listed(match: Match) -> str:
    return ", ".join(match.words[:5])
