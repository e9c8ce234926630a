"""All that can be suggested, in the order it is shown."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from planeditor.discovery import activities, gaps, municipalities, partners
from planeditor.discovery.subject import PartnerElsewhere, Subject
from planeditor.discovery.suggestion import LinkActivities, Suggestion, Topic
from planeditor.plan.tree import PlanTree

RULES: dict[Topic, Callable[[Subject], Iterable[Suggestion]]] = {
    Topic.SAME_PARTNER: partners.same,
    Topic.LEFT_OUT: gaps.left_out,
    Topic.FITTING_PARTNER: partners.fitting,
    Topic.FEEDS: activities.feeds,
    Topic.ALIKE: activities.alike,
    Topic.EQUIPMENT: activities.equipment,
    Topic.MET_BY_SEVERAL: municipalities.met_by_several,
    Topic.MET_ELSEWHERE: municipalities.met_elsewhere,
}
MOST_OF_TOPIC = 200
"""Suggestions of a topic at most: nobody reads more, and with some taken others come."""


def discovering(tree: PlanTree, elsewhere: Iterable[PartnerElsewhere]) -> Iterator[list[Suggestion]]:
    """What could be done with the plan, topic by topic; `elsewhere` is what is known of other plans.

    Step by step, for whoever must not wait: what was found up to now; the last are all. The plan must stay as
    it is until the end. Two activities are proposed to be linked once.
    """
    found: list[Suggestion] = []
    subject, pairs = Subject(tree, elsewhere), set[frozenset[str]]()
    for rule in RULES.values():
        for suggestion in islice(rule(subject), MOST_OF_TOPIC):
            yield found
            taking = suggestion.taking
            if isinstance(taking, LinkActivities):
                pair = frozenset((taking.activity, taking.target))
                if pair in pairs:
                    continue
                pairs.add(pair)
            found.append(suggestion)
    yield found
