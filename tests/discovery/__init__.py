"""How good discovery is: plans with known hidden matches, and the sample with what people found in it.

Run as `python -m tests.discovery --plans 50`, it prints precision and recall by topic, and with `--missed`
what was not found and what was found that nobody hid.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from planeditor.discovery.rules import discovering
from planeditor.discovery.subject import PartnerElsewhere
from planeditor.discovery.suggestion import Suggestion, Topic
from planeditor.plan.items import title_of
from planeditor.plan.tree import PlanTree
from tests.discovery.plans import Made, judged

JUDGED = (Topic.SAME_PARTNER, Topic.ALIKE, Topic.FITTING_PARTNER, Topic.MET_ELSEWHERE)
"""The topics that can be wrong; the others follow from the plan by counting. A result that feeds another
activity counts as alike: either way these two are to be linked."""


@dataclass
class Score:
    """How many matches there were, how many suggestions, and how many of these were right; by topic."""

    hidden: Counter[Topic] = field(default_factory=Counter)
    found: Counter[Topic] = field(default_factory=Counter)
    right: Counter[Topic] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def precision(self, topic: Topic) -> float:
        """How many of the suggestions are right, of 1."""
        return self.right[topic] / (self.found[topic] or 1)

    def recall(self, topic: Topic) -> float:
        """How many of the hidden matches are found, of 1."""
        return self.right[topic] / (self.hidden[topic] or 1)


def discover(tree: PlanTree, elsewhere: Iterable[PartnerElsewhere] = ()) -> list[Suggestion]:
    """All that is suggested."""
    *_, found = discovering(tree, elsewhere)
    return found


def scored(plans: Iterable[Made]) -> Score:
    """What was found in these plans."""
    score = Score()
    for tree, hidden, elsewhere in plans:
        found = {one for one in map(judged, discover(tree, elsewhere)) if one[0] in JUDGED}
        for counted, ones in ((score.hidden, hidden), (score.found, found), (score.right, hidden & found)):
            counted.update(topic for topic, _ in ones)
        for topic, ids in sorted(hidden ^ found, key=lambda one: one[0]):
            sign = "-" if (topic, ids) in hidden else "+"
            names = sorted(title_of(tree[id_]) for id_ in ids)
            score.missed.append(f"{sign} {topic}: {' | '.join(names)}")
    return score
