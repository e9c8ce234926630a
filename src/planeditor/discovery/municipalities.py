"""Partners that several municipalities work with, each by itself: in a joint plan or in their own."""

from collections.abc import Iterator
from itertools import islice, product

from planeditor.discovery.institutions import Institutions
from planeditor.discovery.subject import PartnerElsewhere, Subject
from planeditor.discovery.suggestion import LinkActivities, Suggestion, Topic, entitled
from planeditor.language import said
from planeditor.plan.items import Activity, Kind, Partner, title_of
from planeditor.plan.text import named

_OF_EACH = 3
"""Suggestions about one partner at most: a partner of everything brings nobody together."""


def met_by_several(subject: Subject) -> Iterator[Suggestion]:
    """Two activities with one partner, whose schools are of different municipalities."""
    municipality = {one.id: one.municipality for one in subject.schools if one.municipality}
    if len(set(municipality.values())) < 2:
        return
    for partner in subject.partners:
        placed = [
            (one, frozenset(municipality[id_] for id_ in one.schools if id_ in municipality))
            for one in subject.by_partner.get(partner.id, ())
        ]
        yield from islice(_met(subject, partner, placed), _OF_EACH)


def met_elsewhere(subject: Subject) -> Iterator[Suggestion]:
    """A partner that plans of other municipalities have too; it only leads there, and tells them nothing.

    A plan that names no municipality, or one of this plan's, may be a copy of it, and is passed over.
    """
    own = {named(title_of(one)) for one in subject.tree.of_kind(Kind.MUNICIPALITY)}
    known = Institutions[PartnerElsewhere]()
    for one in subject.elsewhere:
        if one.municipalities and not own & {*map(named, one.municipalities)}:
            known.add(one, one.name)
    for partner in subject.partners:
        whose = dict.fromkeys(_whose(partner, found.what) for found in known.alike(partner.name))
        if whose:
            yield Suggestion(
                Topic.MET_ELSEWHERE,
                said(
                    "discovery", "The partner “{partner}” is in plans of other municipalities too.",
                    partner=entitled(partner),
                ),
                said(
                    "discovery", "These have it in their plans: {whose}. Could something be done together?",
                    whose="; ".join(whose),
                ),
                (partner.id,),
                field="name",
            )  # fmt: skip


def _whose(partner: Partner, found: PartnerElsewhere) -> str:
    """Whose partner it is, and how it is called there where that is another name."""
    municipalities = ", ".join(found.municipalities)
    is_same = named(found.name) == named(partner.name)
    return municipalities if is_same else f"{municipalities} ({found.name})"


def _met(
    subject: Subject, partner: Partner, placed: list[tuple[Activity, frozenset[str]]]
) -> Iterator[Suggestion]:
    done: set[frozenset[str]] = set()
    # Of many activities the first ones do: more of a partner's are not looked at than yield a few pairs.
    for (one, first), (other, second) in product(placed[:20], placed[:20]):
        pair = first | second
        if not first or not second or first & second or pair in done or subject.are_linked(one.id, other.id):
            continue
        done.add(pair)
        names = [sorted(str(entitled(subject.tree[id_])) for id_ in ids) for ids in (first, second)]
        yield Suggestion(
            Topic.MET_BY_SEVERAL,
            said(
                "discovery", "“{one}” and “{other}” have the partner “{partner}” in common.",
                one=entitled(one), other=entitled(other), partner=entitled(partner),
            ),
            said(
                "discovery", "Two municipalities work with it apart: {first} and {second}.",
                first=", ".join(names[0]), second=", ".join(names[1]),
            ),
            (one.id, other.id, partner.id),
            LinkActivities(
                one.id, other.id,
                said("discovery", "A common partner: {partner}", partner=entitled(partner)),
            ),
        )  # fmt: skip
