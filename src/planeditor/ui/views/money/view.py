"""The view „Lėšos“: the whole plan's money by what activities have in common, and where it is written."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QPushButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said
from planeditor.plan.changes import Change
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.even_grid import EvenGrid
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import beside, in_column
from planeditor.ui.kit.marks import Marks
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import name_all, tell
from planeditor.ui.views.money.fill import FillPage
from planeditor.ui.views.money.pivot import ACROSS_NAMES, COUNTED, GROUPING_NAMES, Across, Grouping
from planeditor.ui.views.money.pivot_model import Layout, PivotModel
from planeditor.ui.views.money.pivot_table import PivotTable
from planeditor.ui.views.view import View

_CHOICES: tuple[tuple[Measure, ...], ...] = ((Measure.GROSS,), (Measure.NET,), (Measure.VAT,), tuple(Measure))


class MoneyView(View):
    """The overview, with groups, columns and sums chosen above, and the grid in which the money is written.

    Only the page that is seen shows the plan.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drafts = {}
        self._marks: Mapping[str, Marks] = {}
        self._pages = Pages(self)
        overview = QWidget(self)
        self.table = PivotTable(overview)
        self.grouping, self.across, self.sums = QComboBox(self), QComboBox(self), QComboBox(self)
        self.copy, self.write = QPushButton(icon("copy"), "", self), QPushButton(icon("edit"), "", self)
        self.back = QPushButton(icon("funding"), "", self)
        self.fill = FillPage(self.back, self)
        self._labels = [QLabel(self) for _ in range(3)]
        self._counted = in_lines(QLabel(self), "muted")
        self._counted.setContentsMargins(8, 4, 8, 8)
        top = EvenGrid(self, horizontal=16, vertical=8)
        top.setContentsMargins(8, 8, 8, 0)
        combos = (self.grouping, self.across, self.sums)
        counts = (len(Grouping), len(Across), len(_CHOICES))
        for label, combo, count in zip(self._labels, combos, counts, strict=True):
            combo.addItems([""] * count)
            combo.currentIndexChanged.connect(self._arrange)
            label.setBuddy(combo)
        overview.setLayout(in_column(top, (self.table, 1), self._counted))
        self.setLayout(in_column(self._pages))
        for page in (overview, self.fill):
            self._pages.addWidget(page)
        self.table.current_changed.connect(self.current_changed)
        self.table.entered.connect(self.money_wanted)
        self.fill.current_changed.connect(self.current_changed)
        self.copy.clicked.connect(self.table.copy)
        self.write.clicked.connect(lambda: self._turn(is_filling=True))
        self.back.clicked.connect(lambda: self._turn(is_filling=False))
        self.retranslate()
        top.arrange((*map(beside, self._labels, combos), self.copy, self.write))

    @property
    def is_filling(self) -> bool:
        """Whether the grid is shown in which the money is written."""
        return self._pages.currentWidget() is self.fill

    def show_page(self, is_filling: bool) -> None:
        """Show the grid or the overview, at the same activity."""
        if is_filling == self.is_filling:
            return
        plan, current = self.plan, self.current_id()
        if plan:
            self.close_plan()
        self._pages.setCurrentIndex(int(is_filling))
        if plan:
            self.open(plan)
            if current:
                self.go_to(current)

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        if self.is_filling:
            self.fill.open(plan, self.drafts)
            self.fill.show_marks(self._marks)
        else:
            self.table.show_model(PivotModel(plan, self._layout(), self))

    def follow(self, changes: Sequence[Change]) -> None:
        if self.plan and self.is_filling:
            self.fill.follow(changes)
        elif self.plan:
            self.table.pivot_model().follow(changes)

    def close_plan(self) -> None:
        self.plan = None
        if self.is_filling:
            self.fill.close_plan()
        else:
            self.table.close_model()

    def current_id(self) -> str | None:
        if not self.plan:
            return None
        return self.fill.current_id() if self.is_filling else self.table.current_id()

    def go_to(self, id_: str) -> None:
        if self.is_filling:
            self.fill.go_to(id_)
            return
        index = self.table.pivot_model().index_of(id_)
        if index.isValid():
            self.table.go_to(index)

    def focus_target(self) -> QAbstractItemView:
        return self.fill.table if self.is_filling else self.table

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        self._marks = marks
        if self.plan and self.is_filling:
            self.fill.show_marks(marks)

    def taken_keys(self) -> frozenset[Command]:
        # Enter goes to the money of the activity.
        return IN_VIEW - {Command.ADD_SIBLING}

    def state(self) -> dict[str, object]:
        layout = self._layout()
        return {
            "grouping": layout.grouping.value,
            "across": layout.across.value,
            "sums": [measure.name for measure in layout.measures],
            "filling": self.is_filling,
            "fill": self.fill.state(),
        }

    def restore(self, state: dict[str, object]) -> None:
        names = [[measure.name for measure in choice] for choice in _CHOICES]
        for combo, known, name in (
            (self.grouping, [one.value for one in Grouping], state.get("grouping")),
            (self.across, [one.value for one in Across], state.get("across")),
            (self.sums, names, state.get("sums")),
        ):
            if name in known:
                combo.setCurrentIndex([*known].index(name))
        fill = state.get("fill")
        if isinstance(fill, dict):
            self.fill.restore(fill)
        self.show_page(state.get("filling") is True)

    def retranslate(self) -> None:
        for label, text in zip(
            self._labels, (self.tr("&Group by:"), self.tr("&Columns:"), self.tr("&Sums:")), strict=True
        ):
            label.setText(text)
        name_all(self.grouping, [GROUPING_NAMES[one] for one in Grouping])
        name_all(self.across, [ACROSS_NAMES[one] for one in Across])
        sums: list[Said | str] = [choice[0].said for choice in _CHOICES[:-1]]
        name_all(self.sums, [*sums, self.tr("All sums")])
        self.copy.setText(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("Money of the plan"))
        self._say_counted()
        self.write.setText(self.tr("Write money"))
        self.back.setText(self.tr("Overview"))
        self.fill.retranslate()
        if self.plan and not self.is_filling:
            self.table.pivot_model().retranslate()

    def _layout(self) -> Layout:
        return Layout(
            list(Grouping)[self.grouping.currentIndex()],
            list(Across)[self.across.currentIndex()],
            _CHOICES[self.sums.currentIndex()],
        )

    def _turn(self, is_filling: bool) -> None:
        self.show_page(is_filling)
        self.focus_target().setFocus()

    def _arrange(self) -> None:
        self._say_counted()
        if self.plan and not self.is_filling:
            self.table.pivot_model().arrange(self._layout())

    def _say_counted(self) -> None:
        said = COUNTED[self._layout().grouping]
        self._counted.setText(tell(said) if said else "")
        self._counted.setVisible(said is not None)
