"""The view „Lėšos“: the whole plan's money by what activities have in common."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said
from planeditor.plan.changes import Change
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.even_grid import EvenGrid
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.measures import Measure
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.views.money.pivot import ACROSS_NAMES, COUNTED, GROUPING_NAMES, Across, Grouping
from planeditor.ui.views.money.pivot_model import Layout, PivotModel
from planeditor.ui.views.money.pivot_table import PivotTable
from planeditor.ui.views.view import View

_CHOICES: tuple[tuple[Measure, ...], ...] = ((Measure.GROSS,), (Measure.NET,), (Measure.VAT,), tuple(Measure))


class MoneyView(View):
    """Groups, columns and sums are chosen above; how shared activities are counted is said below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = PivotTable(self)
        self.grouping, self.across, self.sums = QComboBox(self), QComboBox(self), QComboBox(self)
        self.copy = QPushButton(icon("copy"), "", self)
        self._labels = [QLabel(self) for _ in range(3)]
        self._counted = QLabel(self)
        self._counted.setWordWrap(True)
        self._counted.setContentsMargins(8, 4, 8, 8)
        set_look(self._counted, "muted")
        top = EvenGrid(self, horizontal=16, vertical=8)
        top.setContentsMargins(8, 8, 8, 0)
        lists = ((self.grouping, len(Grouping)), (self.across, len(Across)), (self.sums, len(_CHOICES)))
        for label, (combo, count) in zip(self._labels, lists, strict=True):
            combo.addItems([""] * count)
            combo.currentIndexChanged.connect(self._arrange)
            label.setBuddy(combo)
        choices = [
            _side_by_side(*pair) for pair in zip(self._labels, (combo for combo, _ in lists), strict=True)
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._counted)
        self.table.current_changed.connect(self.current_changed)
        self.table.entered.connect(self.money_wanted)
        self.copy.clicked.connect(self.table.copy)
        self.retranslate()
        top.arrange((*choices, self.copy))

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.table.show_model(PivotModel(plan, self._layout(), self))

    def follow(self, changes: Sequence[Change]) -> None:
        if self.plan:
            self.table.pivot_model().follow(changes)

    def close_plan(self) -> None:
        self.plan = None
        self.table.close_model()

    def current_id(self) -> str | None:
        return self.table.current_id() if self.plan else None

    def go_to(self, id_: str) -> None:
        index = self.table.pivot_model().index_of(id_)
        if index.isValid():
            self.table.go_to(index)

    def focus_target(self) -> QWidget:
        return self.table

    def taken_keys(self) -> frozenset[Command]:
        # Enter goes to the money of the activity.
        return IN_VIEW - {Command.ADD_SIBLING}

    def state(self) -> dict[str, object]:
        layout = self._layout()
        return {
            "grouping": layout.grouping.value,
            "across": layout.across.value,
            "sums": [measure.name for measure in layout.measures],
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

    def retranslate(self) -> None:
        for label, text in zip(
            self._labels, (self.tr("&Group by:"), self.tr("&Columns:"), self.tr("&Sums:")), strict=True
        ):
            label.setText(text)
        _name(self.grouping, [GROUPING_NAMES[one] for one in Grouping])
        _name(self.across, [ACROSS_NAMES[one] for one in Across])
        sums: list[Said | str] = [choice[0].said for choice in _CHOICES[:-1]]
        _name(self.sums, [*sums, self.tr("All sums")])
        self.copy.setText(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("Money of the plan"))
        self._say_counted()
        if self.plan:
            self.table.pivot_model().retranslate()

    def _layout(self) -> Layout:
        return Layout(
            list(Grouping)[self.grouping.currentIndex()],
            list(Across)[self.across.currentIndex()],
            _CHOICES[self.sums.currentIndex()],
        )

    def _arrange(self) -> None:
        self._say_counted()
        if self.plan:
            self.table.pivot_model().arrange(self._layout())

    def _say_counted(self) -> None:
        said = COUNTED[self._layout().grouping]
        self._counted.setText(tell(said) if said else "")
        self._counted.setVisible(said is not None)


def _name(combo: QComboBox, texts: Sequence[Said | str]) -> None:
    for row, text in enumerate(texts):
        combo.setItemText(row, tell(text))


def _side_by_side(label: QLabel, combo: QComboBox) -> QWidget:
    pair = QWidget()
    layout = QHBoxLayout(pair)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(label)
    layout.addWidget(combo, 1)
    return pair
