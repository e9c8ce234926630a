"""Partners: one that stands twice in the register, and those that would suit more activities."""

from collections import Counter
from collections.abc import Iterator

from planeditor.discovery.institutions import Institutions
from planeditor.discovery.subject import Subject
from planeditor.discovery.suggestion import AddPartner, JoinPartners, Suggestion, Topic, entitled
from planeditor.discovery.words import Words
from planeditor.language import Said, said, said_n
from planeditor.plan.items import Activity, Partner
from planeditor.plan.text import named

_SETTLED = 2
"""Activities of an area that a partner of the area has at least: one alone may be chance."""
_SUITS = 0.25
"""Shared words, of 1, at which a partner suits an activity without one: above it matches are lost on made
plans (`python -m tests.discovery`), and below it none is won."""
_SUITS_BESIDES = 0.45
"""The same for an activity that has partners already, where another one is less of a need."""


def same(subject: Subject) -> Iterator[Suggestion]:
    """Two entries of the register that seem to be one institution."""
    known = Institutions[Partner]()
    for partner in subject.partners:
        for other, is_short in known.alike(partner.name):
            yield _joined(subject, other, partner, _why_same(other, partner, is_short=is_short))
        known.add(partner, partner.name)


def fitting(subject: Subject) -> Iterator[Suggestion]:
    """For each activity the partner that suits it best: by its words, else as the one of its area."""
    profiles = Words({one.id: _profile(subject, one) for one in subject.partners})
    settled = _settled(subject)
    for activity in subject.activities:
        found = _by_words(subject, profiles, activity) or _of_area(subject, settled, activity)
        if found:
            partner, reason = found
            yield Suggestion(
                Topic.FITTING_PARTNER,
                said(
                    "discovery", "“{partner}” could take part in the activity “{activity}”.",
                    partner=entitled(partner), activity=entitled(activity),
                ),
                reason, (activity.id, partner.id), AddPartner(activity.id, partner.id), "partners",
            )  # fmt: skip


def _by_words(subject: Subject, profiles: Words, activity: Activity) -> tuple[Partner, Said] | None:
    least = _SUITS_BESIDES if activity.partners else _SUITS
    for match in profiles.like(subject.words.of(activity.id), least):
        if len(match.words) > 1 and match.id not in activity.partners:
            partner = subject.tree[match.id]
            assert isinstance(partner, Partner)
            words = ", ".join(match.words[:4])
            return partner, said("discovery", "What it does is about the same: {words}.", words=words)
    return None


def _of_area(
    subject: Subject, settled: dict[str, tuple[str, int]], activity: Activity
) -> tuple[Partner, Said] | None:
    if activity.partners or len(activity.areas) != 1:
        return None
    (area,) = activity.areas
    if area not in settled:
        return None
    id_, count = settled[area]
    partner = subject.tree[id_]
    assert isinstance(partner, Partner)
    others = said_n("discovery", "it takes part in %n activities of this area", count)
    return partner, said("discovery", "The activity has no partner, and {others}.", others=others)


def _settled(subject: Subject) -> dict[str, tuple[str, int]]:
    """For each area the partner with most activities in it, and how many these are."""
    counts = {area: Counter[str]() for one in subject.activities for area in one.areas}
    for activity in subject.activities:
        for area in activity.areas:
            counts[area].update(sorted(activity.partners))
    best = {area: counted.most_common(1) for area, counted in counts.items()}
    return {area: found[0] for area, found in best.items() if found and found[0][1] >= _SETTLED}


def _profile(subject: Subject, partner: Partner) -> str:
    """What there is to know of what a partner does."""
    titles = (one.title for one in subject.by_partner.get(partner.id, ()))
    return " ".join((partner.name, partner.contribution, *titles))


def _joined(subject: Subject, one: Partner, other: Partner, reason: Said) -> Suggestion:
    """The one with fewer activities, or the shorter name, goes into the other."""
    ranked = sorted(
        (one, other), key=lambda it: (len(subject.by_partner.get(it.id, ())), len(it.name)), reverse=True
    )
    kept, gone = ranked
    return Suggestion(
        Topic.SAME_PARTNER,
        said(
            "discovery", "“{gone}” and “{kept}” seem to be one partner.",
            gone=entitled(gone), kept=entitled(kept),
        ),
        reason, (gone.id, kept.id), JoinPartners(kept.id, gone.id), "name",
    )  # fmt: skip


def _why_same(one: Partner, other: Partner, *, is_short: bool) -> Said:
    if is_short:
        short = min(one.name, other.name, key=len)
        return said("discovery", "“{short}” are the initials of the other name.", short=short)
    if named(one.name) == named(other.name):
        return said("discovery", "The names are the same but for case, accents or quotation marks.")
    return said("discovery", "The names differ by a few letters, or one says less than the other.")
