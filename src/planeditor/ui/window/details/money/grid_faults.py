"""What is wrong in the grid of an activity's money: what could not be read, and broken rules."""

from collections.abc import Iterable

from planeditor.checks.findings import Problem, Subject
from planeditor.checks.limits import Limits
from planeditor.checks.money import arithmetic, sound_sums, vat
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Programme
from planeditor.ui.kit.fields.shown import Shown
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.money.drafts import CellDrafts
from planeditor.ui.kit.money.grid import Cell, Fund, Grid, Part, rows_of
from planeditor.ui.kit.money.model import Fault

_SIGNS = tuple(Sign)


class Faults(CellDrafts):
    """The faults of one activity at a time; what could not be read is kept as that of its fields."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(shown.drafts)
        self._tree = shown.plan.tree
        self._activity = ""
        self._grid = Grid()
        self._rules = _Rules()
        self._troubles: dict[str, list[Problem]] = {}

    def look(self, activity: str, grid: Grid) -> None:
        """Look at an activity; a text whose cell got another sum meanwhile is forgotten."""
        if activity == self._activity:
            self.supersede(activity, self._grid, grid)
        self._activity, self._grid = activity, grid
        self._troubles = self._rules.of(self._tree, activity)

    def rename(self, former: Fund, fund: Fund) -> None:
        """Keep the texts of a fund's cells with the fund, now that it is called otherwise."""
        for old, new in zip(rows_of(former), rows_of(fund), strict=True):
            for year in self._grid.years:
                draft = self.forget(Cell(old, year, self._activity))
                if draft is not None:
                    self.keep(Cell(new, year, self._activity), draft)

    def of_cell(self, cell: Cell) -> list[Fault]:
        """What is wrong with a cell's own sum, the worst first; what is with its line, at the first row."""
        draft = self.draft(cell)
        found = [Fault(Sign.ERROR, draft.why)] if draft else []
        line = self._grid.lines.get(cell.slot)
        if line is None:
            return found
        first = next(row for row in self._grid.rows if row.fund == cell.row.fund)
        return found + _faults(
            problem
            for problem in self._troubles.get(line.id, [])
            if (Part.VAT if problem.field.startswith("vat") else Part.NET) is cell.row.part
            or (problem.field in ("year", "source") and cell.row == first)
        )

    def of_total(self) -> list[Fault]:
        """What is wrong with all the money of the activity, the worst first."""
        return _faults(self._troubles.get(self._activity, []))


def _faults(problems: Iterable[Problem]) -> list[Fault]:
    found = [Fault(Sign[problem.severity.name], problem.said) for problem in problems]
    return sorted(found, key=lambda fault: _SIGNS.index(fault.sign))


class _Rules:
    """The rules that check the whole plan, for one activity; the limits of a programme are read once."""

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
