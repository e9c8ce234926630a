"""What a plan lacks or says that is worth a question: each condition finds the places and their names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from planeditor.language import Catalogue, Language
from planeditor.plan import sums
from planeditor.plan.items import Activity, Kind, Link, Partner, School, SwotEntry
from planeditor.plan.naming import shortened
from planeditor.plan.numbering import reference
from planeditor.plan.numbers import format_money
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, Direction, SwotCategory, Word

Values = Mapping[str, str]
"""What stands for the names in braces."""

_LONGEST = 150
"""Letters of what is put into a question: what is longer is cut, as nobody reads on while others wait."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Where the plan is so, in the order shown; `names` are what each place tells."""

    find: Callable[[PlanTree], Iterator[Values]]
    names: tuple[str, ...]


def _numbered(tree: PlanTree, id_: str, title: str) -> Values:
    return {"number": reference(tree, id_), "title": _cut(title)}


def _cut(text: str) -> str:
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return shortened(first, _LONGEST)


def _label(word: Word) -> str:
    return Catalogue.of(Language.LT).say(word.said)


def _tasks(asks: Callable[[list[Activity]], bool]) -> Condition:
    """Tasks of whose activities this is true."""

    def find(tree: PlanTree) -> Iterator[Values]:
        for task in tree.of_kind(Kind.TASK):
            below = [one for one in tree.children(task.id, Kind.ACTIVITY) if isinstance(one, Activity)]
            if asks(below):
                yield _numbered(tree, task.id, str(getattr(task, task.title_field)))

    return Condition(find, ("number", "title"))


def _activities(asks: Callable[[Activity], bool]) -> Condition:
    """Activities of which this is true."""

    def find(tree: PlanTree) -> Iterator[Values]:
        return (_numbered(tree, one.id, one.title) for one in tree.activities() if asks(one))

    return Condition(find, ("number", "title"))


def _unlinked(tree: PlanTree) -> Iterator[Values]:
    links = [one for one in tree.of_kind(Kind.LINK) if isinstance(one, Link)]
    linked = {id_ for one in links for id_ in (one.parent, one.target)}
    return (_numbered(tree, one.id, one.title) for one in tree.activities() if one.id not in linked)


def _costly(tree: PlanTree) -> Iterator[Values]:
    """The dearest first."""
    dear = [(sums.total(tree, one.id).gross, one) for one in tree.activities()]
    for money, one in sorted(dear, key=lambda pair: -pair[0]):
        if money:
            yield {**_numbered(tree, one.id, one.title), "sum": format_money(money)}


def _areas_without(tree: PlanTree) -> Iterator[Values]:
    taken = frozenset().union(*(one.areas for one in tree.activities()))
    return ({"area": _label(area)} for area in Area if area not in taken)


def _problems(tree: PlanTree) -> Iterator[Values]:
    for area in Area:
        if text := _cut(str(getattr(tree.root, f"problems_{area.value}"))):
            yield {"area": _label(area), "problem": text}


def _empty_cells(tree: PlanTree) -> Iterator[Values]:
    """None as long as no activity has a direction: then it is not known which cells are empty."""
    taken = {(area, one.direction) for one in tree.activities() if one.direction for area in one.areas}
    if not taken:
        return
    for area in Area:
        for direction in Direction:
            if (area, direction) not in taken:
                yield {"area": _label(area), "direction": _label(direction)}


def _idle_schools(tree: PlanTree) -> Iterator[Values]:
    taken = frozenset().union(*(one.schools for one in tree.activities()))
    schools = [one for one in tree.of_kind(Kind.SCHOOL) if isinstance(one, School)]
    return ({"school": _cut(one.name)} for one in schools if one.name and one.id not in taken)


def _idle_partners(tree: PlanTree) -> Iterator[Values]:
    taken = frozenset().union(*(one.partners for one in tree.activities()))
    partners = [one for one in tree.of_kind(Kind.PARTNER) if isinstance(one, Partner)]
    return ({"partner": _cut(one.name)} for one in partners if one.name and one.id not in taken)


def _swot(category: SwotCategory) -> Condition:
    def find(tree: PlanTree) -> Iterator[Values]:
        entries = [one for one in tree.of_kind(Kind.SWOT) if isinstance(one, SwotEntry)]
        return ({"statement": _cut(one.statement)} for one in entries if one.category is category)

    return Condition(find, ("statement",))


CONDITIONS: Mapping[str, Condition] = {
    "task_without_partners": _tasks(lambda below: bool(below) and not any(one.partners for one in below)),
    "task_without_activities": _tasks(lambda below: not below),
    "activity_without_links": Condition(_unlinked, ("number", "title")),
    "activity_without_upkeep": _activities(lambda one: not one.upkeep.strip()),
    "activity_without_direction": _activities(lambda one: one.direction is None),
    "costly_activity": Condition(_costly, ("number", "title", "sum")),
    "area_without_activities": Condition(_areas_without, ("area",)),
    "problem_of_area": Condition(_problems, ("area", "problem")),
    "empty_cell": Condition(_empty_cells, ("area", "direction")),
    "school_without_activities": Condition(_idle_schools, ("school",)),
    "partner_without_activities": Condition(_idle_partners, ("partner",)),
    **{category.value: _swot(category) for category in SwotCategory},
}
"""By the word that a task asks for them with."""
