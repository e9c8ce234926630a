"""Where the money of one activity does not add up, by the same rules that check the whole plan."""

from planeditor.checks.findings import Problem, Subject
from planeditor.checks.limits import Limits
from planeditor.checks.money import arithmetic, sound_sums, vat
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Programme


class Troubles:
    """Looks at one activity at a time; the limits of a programme are read once."""

    def __init__(self) -> None:
        self._limits: dict[Programme | None, Limits] = {}

    def of(self, tree: PlanTree, activity: str) -> dict[str, list[Problem]]:
        """The problems by id of the funding line, and under the activity's id what concerns its total."""
        branch = [*tree.ancestors(activity), tree[activity], *tree.children(activity, Kind.FUNDING)]
        programme = tree.root.programme
        if programme not in self._limits:
            self._limits[programme] = Limits.of(programme)
        subject = Subject(PlanTree(branch), self._limits[programme])
        found: dict[str, list[Problem]] = {}
        for problem in (*arithmetic(subject), *vat(subject), *sound_sums(subject)):
            found.setdefault(problem.item, []).append(problem)
        return found
