"""Partners that several municipalities of a joint plan work with, each by itself."""

from collections.abc import Iterator
from itertools import islice, product

from planeditor.discovery.subject import Subject
from planeditor.discovery.suggestion import LinkActivities, Suggestion, Topic, entitled
from planeditor.language import said
from planeditor.plan.items import Activity, Partner

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
