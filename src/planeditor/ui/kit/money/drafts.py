"""Texts in cells of money that could not be put into the plan, so that they are not lost."""

from planeditor.ui.kit.fields.shown import Draft, Drafts
from planeditor.ui.kit.money.grid import Cell, Grid


class CellDrafts:
    """The texts by cell; they are kept as those of fields of their activities."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def draft(self, cell: Cell) -> Draft | None:
        """The text of a cell that could not be put into the plan."""
        return self._drafts.get((cell.activity, cell.name))

    def keep(self, cell: Cell, draft: Draft) -> None:
        """Keep a text of a cell that could not be put into the plan."""
        self._drafts[cell.activity, cell.name] = draft

    def forget(self, cell: Cell) -> Draft | None:
        """Forget the text of a cell that could not be put into the plan; return it."""
        return self._drafts.pop((cell.activity, cell.name), None)

    def supersede(self, activity: str, former: Grid, grid: Grid) -> None:
        """Forget the texts of cells of an activity that got another sum."""
        if not self._drafts:
            return
        for row in {*former.rows, *grid.rows}:
            for year in {*former.years, *grid.years}:
                cell = Cell(row, year, activity)
                if self.draft(cell) and former.given(cell) != grid.given(cell):
                    self.forget(cell)
