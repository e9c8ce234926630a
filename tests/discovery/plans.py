"""Plans with known hidden matches: what a careful reader would find, and much that is no match."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, NamedTuple

from planeditor.discovery.subject import PartnerElsewhere
from planeditor.discovery.suggestion import Suggestion, Topic
from planeditor.plan.items import CLASSES, ROOT_PARENT, Item, Kind
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Area
from tests.discovery.themes import FILLING, OTHER_NAMES, SAME_NAMES, THEMES, Theme

Hidden = frozenset[tuple[Topic, frozenset[str]]]


class Made(NamedTuple):
    """A plan, the matches hidden in it, and what is known of plans of others."""

    tree: PlanTree
    hidden: Hidden
    elsewhere: tuple[PartnerElsewhere, ...] = ()


_LINKS = (Topic.ALIKE, Topic.FEEDS)


@dataclass
class Hiding:
    """A plan in the making, and what is hidden in it."""

    random: Random
    items: list[Item] = field(default_factory=list)
    hidden: set[tuple[Topic, frozenset[str]]] = field(default_factory=set)
    elsewhere: list[PartnerElsewhere] = field(default_factory=list)

    def add(self, kind: Kind, parent: str, **values: Any) -> str:
        """Add an item; its id."""
        id_ = f"{self.random.getrandbits(128):032x}"
        order = f"V{len(self.items):05}V"
        self.items.append(CLASSES[kind](id=id_, parent=parent, order=order, **values))
        return id_

    def hide(self, topic: Topic, *ids: str) -> None:
        """Note a match."""
        self.hidden.add((topic, frozenset(ids)))


def hidden_plan(seed: int) -> Made:
    """A plan of 30 activities or so, and the matches in it by topic and items."""
    random = Random(seed)
    hiding = Hiding(random)
    root = hiding.add(Kind.PLAN, ROOT_PARENT, title="Planas")
    schools = frozenset(hiding.add(Kind.SCHOOL, root, name=f"{name} mokykla") for name in "ABC")
    task = hiding.add(Kind.TASK, hiding.add(Kind.GOAL, root, title="Tikslas"), title="Uždavinys")
    _names(hiding, root)
    themes = random.sample(THEMES, len(THEMES))
    for theme in themes[:6]:
        one, other = (_activity(hiding, task, told, schools) for told in theme[:2])
        hiding.hide(Topic.ALIKE, one, other)
    for theme in themes[6:10]:
        _feeding(hiding, task, theme, schools)
    for theme in themes[10:14]:
        activity = _activity(hiding, task, theme.one, schools)
        name = f"Įstaiga {len(hiding.items)}"
        partner = hiding.add(Kind.PARTNER, root, name=name, contribution=theme.contribution)
        hiding.hide(Topic.FITTING_PARTNER, activity, partner)
    for theme in themes[14:]:
        _activity(hiding, task, theme.one, schools)
    return Made(PlanTree(hiding.items), frozenset(hiding.hidden), tuple(hiding.elsewhere))


def judged(suggestion: Suggestion) -> tuple[Topic, frozenset[str]]:
    """What a suggestion says, to be compared with what is hidden: a link is one for whatever reason."""
    topic = Topic.ALIKE if suggestion.topic in _LINKS else suggestion.topic
    return topic, frozenset(suggestion.items)


def _names(hiding: Hiding, root: str) -> None:
    """Partners that stand twice, or in a plan of others too; and those that are only alike."""
    same, others = (hiding.random.sample(names, len(names)) for names in (SAME_NAMES, OTHER_NAMES))
    for one, other in same[:4]:
        pair = [hiding.add(Kind.PARTNER, root, name=name) for name in (one, other)]
        hiding.hide(Topic.SAME_PARTNER, *pair)
    for one, other in same[4:]:
        here, there = hiding.random.sample((one, other), 2)
        hiding.hide(Topic.MET_ELSEWHERE, hiding.add(Kind.PARTNER, root, name=here))
        hiding.elsewhere.append(PartnerElsewhere(there, ("Kita",)))
    for pair in others[:4]:
        for name in pair:
            hiding.add(Kind.PARTNER, root, name=name)
    for here, there in others[4:]:
        hiding.add(Kind.PARTNER, root, name=here)
        hiding.elsewhere.append(PartnerElsewhere(there, ("Kita",)))


def _feeding(hiding: Hiding, task: str, theme: Theme, schools: frozenset[str]) -> None:
    """An activity with a title of its own whose result a later one is about."""
    title = f"{hiding.random.choice(('Pirmasis', 'Antrasis'))} etapas {hiding.random.randint(2, 99)}"
    first = hiding.add(
        Kind.ACTIVITY, task, title=title, result=theme.result,
        areas=frozenset({hiding.random.choice([*Area])}), schools=schools,
        start=Quarter(2024, 1), end=Quarter(2024, 2),
    )  # fmt: skip
    second = _activity(hiding, task, theme.other, schools)
    hiding.hide(Topic.ALIKE, first, second)


def _activity(hiding: Hiding, task: str, told: tuple[str, str], schools: frozenset[str]) -> str:
    random = hiding.random
    description = " ".join(random.sample((told[1], *random.sample(FILLING, 2)), 3))
    start = random.randint(3, 6)
    return hiding.add(
        Kind.ACTIVITY, task, title=told[0], description=description,
        areas=frozenset(random.sample([*Area], random.choice((1, 2)))),
        schools=frozenset(random.sample(sorted(schools), random.randint(1, 3))),
        start=_quarter(start), end=_quarter(start + random.randint(0, 5)),
    )  # fmt: skip


def _quarter(at: int) -> Quarter:
    return Quarter(2024 + at // 4, at % 4 + 1)


def plans(count: int) -> Iterator[Made]:
    """So many of them, the same every time."""
    return map(hidden_plan, range(count))
