"""The sample plan, and what somebody who read it would suggest."""

from planeditor.discovery.suggestion import Topic
from planeditor.editing.library import sample_path
from planeditor.files.reader import read
from planeditor.plan.items import Kind, title_of
from planeditor.plan.tree import PlanTree
from tests.discovery.plans import Made

_PARTNERS = (
    ("Keturių sričių koordinatorių", "Elektrėnų švietimo paslaugų centras"),
    ("Pusrutulio formos kupolo", "Elektrėnų savivaldybės viešoji biblioteka"),
    ("Gamtos mokslų laboratorijų", "Vilniaus Gedimino technikos universitetas"),
)
_LINKS = (
    ("Turimos infrastruktūros", "Naujos infrastruktūros"),
    ("Mokinių kultūrinės kompetencijos", "Regioninė metodinė mokytojų"),
)


def sample() -> Made:
    """The plan and the matches in it."""
    tree = PlanTree(read(sample_path()).items.values())
    by_title = {title_of(one): one.id for kind in (Kind.ACTIVITY, Kind.PARTNER) for one in tree.of_kind(kind)}

    def ids(pair: tuple[str, str]) -> frozenset[str]:
        return frozenset(
            next(id_ for title, id_ in by_title.items() if title.startswith(one)) for one in pair
        )

    hidden = frozenset(
        {(Topic.FITTING_PARTNER, ids(pair)) for pair in _PARTNERS}
        | {(Topic.ALIKE, ids(pair)) for pair in _LINKS}
    )
    return Made(tree, hidden)
