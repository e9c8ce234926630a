"""A plan with money, links and indicators, and its tree under the eyes of Qt's own tester."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.plan.values import Quarter
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.rows import MARKS, TIME, TITLE
from planeditor.ui.views.tree.view import PlanTreeView

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER = map(item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11))


class Row(NamedTuple):
    """What a row shows, and the rows under it."""

    id: str
    texts: tuple[str, ...]
    below: tuple["Row", ...]


def rows(model: PlanTreeModel, parent: QModelIndex | None = None) -> tuple[Row, ...]:
    """Everything the model shows, asked for as a view asks."""
    above = parent or QModelIndex()
    found = []
    for number in range(model.rowCount(above)):
        indexes = [model.index(number, column, above) for column in range(TITLE, TIME + 1)]
        texts = tuple(model.data(index) for index in indexes)
        id_ = model.data(indexes[TITLE], Qt.ItemDataRole.UserRole)
        found.append(Row(id_, texts, rows(model, indexes[TITLE])))
    return tuple(found)


def rows_anew(plan: OpenPlan) -> tuple[Row, ...]:
    """What a model shows that is made only now."""
    return rows(PlanTreeModel(plan))


class Watch:
    """Checks after every operation that the model shows the plan and said which rows to paint anew."""

    def __init__(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.model = PlanTreeModel(plan)
        plan.listen(self.model.follow)
        self._tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.painted: set[str] = set()
        self.model.dataChanged.connect(self._paint)
        self.look()

    def look(self) -> None:
        """See every row, as if all were on the screen."""
        self._seen = dict(self._by_name(rows(self.model)))
        self.painted.clear()

    def check(self) -> None:
        """Compare with a model made anew, and look again."""
        present = rows(self.model)
        assert present == rows_anew(self.plan)
        for name, texts in self._by_name(present):
            assert self._seen.get(name, texts) == texts or name in self.painted, name
        self.look()

    def _by_name(self, found: tuple[Row, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Rows by id, headings by their place."""
        for number, row in enumerate(found):
            yield row.id or f"heading {number}", row.texts
            yield from self._by_name(row.below)

    def _paint(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.column() == MARKS:
            return
        assert (first.parent(), first.column(), last.column()) == (last.parent(), TITLE, TIME)
        for number in range(first.row(), last.row() + 1):
            self.painted.add(first.siblingAtRow(number).data(Qt.ItemDataRole.UserRole) or f"heading {number}")


@pytest.fixture
def plan(open_plan: OpenPlan) -> OpenPlan:
    """The small plan with two funding lines, a link and indicators."""
    for activity, net in ((FIRST, "1000.00"), (THIRD, "500.00")):
        open_plan.add(Kind.FUNDING, activity, year=2025, net=Decimal(net), vat_rate=Decimal("21.00"))
    open_plan.add(Kind.LINK, SECOND, target=FIRST)
    for parent in (PLAN, GOAL, TASK, FIRST):
        open_plan.add(Kind.INDICATOR, parent, title="Dalyvių skaičius")
    open_plan.edit(FIRST, "start", Quarter(2025, 2))
    return open_plan


@pytest.fixture
def watch(qapp: QApplication, plan: OpenPlan) -> Watch:
    """The plan's model, watched."""
    return Watch(plan)


@pytest.fixture
def model(watch: Watch) -> PlanTreeModel:
    return watch.model


@pytest.fixture
def view(qtbot: object, model: PlanTreeModel) -> Iterator[PlanTreeView]:
    """The tree on the screen."""
    shown = PlanTreeView()
    shown.resize(800, 600)
    shown.show_model(model)
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
