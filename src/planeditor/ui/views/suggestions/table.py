"""The table of suggestions: what could be done, why, about what, and what was decided."""

from typing import NamedTuple

from planeditor.discovery.suggestion import (
    AddPartner,
    AddSchool,
    JoinPartners,
    LinkActivities,
    NoteIdea,
    Suggestion,
    Topic,
)
from planeditor.language import Said, said
from planeditor.plan.items import Kind
from planeditor.ui.kit.icons import Tint, icon
from planeditor.ui.kit.tables.declared import Column, Filter, Grouping, Table
from planeditor.ui.kit.tables.in_plan import PlanContext
from planeditor.ui.kit.tables.item_table import names_of
from planeditor.ui.kit.words import tell

_TOPICS = tuple(Topic)
_ICONS = {
    Topic.SAME_PARTNER: "partner",
    Topic.LEFT_OUT: "matrix",
    Topic.FITTING_PARTNER: "partner",
    Topic.FEEDS: "link",
    Topic.ALIKE: "link",
    Topic.EQUIPMENT: "link",
    Topic.MET_BY_SEVERAL: "municipality",
    Topic.MET_ELSEWHERE: "municipality",
}
_DOES = {
    JoinPartners: said("suggestions", "Makes one partner of two"),
    AddPartner: said("suggestions", "Adds the partner to the activity"),
    AddSchool: said("suggestions", "Adds the school to the activity"),
    LinkActivities: said("suggestions", "Links the activities"),
    NoteIdea: said("suggestions", "Notes an idea"),
}


class Offered(NamedTuple):
    """A suggestion, and whether it was declined."""

    suggestion: Suggestion
    is_declined: bool = False


def does(offered: Offered) -> Said:
    """What taking it does."""
    taking = offered.suggestion.taking
    return said("suggestions", "Only leads there") if taking is None else _DOES[type(taking)]


def _about(offered: Offered, context: PlanContext) -> str:
    return "; ".join(filter(None, map(context.name, offered.suggestion.items)))


def _state(offered: Offered) -> Said:
    return said("suggestions", "Declined") if offered.is_declined else said("suggestions", "Offered")


def _tint(offered: Offered) -> Tint:
    return "muted" if offered.is_declined else "accent"


SUGGESTIONS: Table[Offered, PlanContext] = Table(
    title=said("suggestions", "Suggestions"),
    search=said("suggestions", "Search the suggestions"),
    none_yet=said("suggestions", "There is nothing to suggest: no gaps, doubles or missing links were seen."),
    none_found=said("suggestions", "No suggestion satisfies the filters. Clear them to see all of them."),
    columns=(
        Column(
            name="suggestion", label=said("suggestions", "Suggestion"), width=22, is_wide=True,
            is_frozen=True, is_order=True,
            text=lambda offered, context: tell(offered.suggestion.said),
            icon=lambda offered, context: icon(_ICONS[offered.suggestion.topic], _tint(offered)),
        ),
        Column(
            name="about", label=said("suggestions", "About"), width=17, is_wide=True,
            text=_about, follows=names_of(*Kind),
        ),
        Column(
            name="reason", label=said("suggestions", "Why"), width=16, is_wide=True,
            text=lambda offered, context: tell(offered.suggestion.reason),
        ),
        Column(
            name="does", label=said("suggestions", "What accepting does"), width=24, is_hidden=True,
            text=lambda offered, context: tell(does(offered)),
        ),
        Column(
            name="topic", label=said("suggestions", "Topic"), width=20, is_hidden=True,
            text=lambda offered, context: tell(offered.suggestion.topic.said),
            key=lambda offered, context: _TOPICS.index(offered.suggestion.topic),
        ),
        Column(
            name="decision", label=said("suggestions", "Decision"), width=9,
            text=lambda offered, context: tell(_state(offered)),
            key=lambda offered, context: offered.is_declined,
        ),
    ),
    filters=(
        Filter(
            name="topic", label=said("suggestions", "Topic"), every=said("suggestions", "All topics"),
            choices=lambda context: [(tell(topic.said), topic) for topic in _TOPICS],
            holds=lambda offered, topic, context: offered.suggestion.topic == topic,
        ),
    ),
    groupings=(
        Grouping(
            name="topic", label=said("suggestions", "By topic"),
            of=lambda offered, context: (
                _TOPICS.index(offered.suggestion.topic), tell(offered.suggestion.topic.said)
            ),
        ),
    ),
)  # fmt: skip
