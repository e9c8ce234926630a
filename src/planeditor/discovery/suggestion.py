"""What is suggested: a sentence, its reason, what it is about, and what taking it would do."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from planeditor.language import Said, said
from planeditor.plan.items import Item, title_of
from planeditor.plan.vocabulary import Area, Word, label


class Topic(Word):
    """What a suggestion is about, in the order that they are looked for."""

    SAME_PARTNER = label("same_partner", "The same partner twice")
    LEFT_OUT = label("left_out", "Left out")
    FITTING_PARTNER = label("fitting_partner", "A partner that suits")
    FEEDS = label("feeds", "A result that others need")
    ALIKE = label("alike", "Activities alike")
    EQUIPMENT = label("equipment", "The same equipment")
    MET_BY_SEVERAL = label("met_by_several", "A partner of several municipalities")
    MET_ELSEWHERE = label("met_elsewhere", "A partner in plans of others")


class JoinPartners(NamedTuple):
    """Whatever refers to one partner refers to the other from now on, which has the contacts of both."""

    kept: str
    gone: str


class AddPartner(NamedTuple):
    """The partner takes part in the activity."""

    activity: str
    partner: str


class AddSchool(NamedTuple):
    """The school takes part in the activity."""

    activity: str
    school: str


class LinkActivities(NamedTuple):
    """The activity is linked to the other one."""

    activity: str
    target: str
    explanation: Said


class NoteIdea(NamedTuple):
    """An idea to be thought about comes into the plan."""

    title: Said
    area: Area


Taking = JoinPartners | AddPartner | AddSchool | LinkActivities | NoteIdea | None
"""What taking a suggestion does to the plan; None where it only leads to the item that it is about."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence and its reason; `items` are what it is about, the first is where it leads, to `field`."""

    topic: Topic
    said: Said
    reason: Said
    items: tuple[str, ...]
    taking: Taking = None
    field: str = ""

    @property
    def key(self) -> str:
        """What the suggestion is known by again: its topic and items, whatever they are called meanwhile."""
        about = (*sorted(self.items), *([self.taking.area] if isinstance(self.taking, NoteIdea) else ()))
        return f"{self.topic}-{blake2b(' '.join(about).encode(), digest_size=8).hexdigest()}"


def entitled(item: Item) -> Said | str:
    """What an item is called in a sentence."""
    return title_of(item).strip() or said("discovery", "without a title")
