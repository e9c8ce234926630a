"""The view „Lėšos“: the whole plan's money by what activities have in common."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said
from planeditor.ui.commands import Command
from planeditor.ui.icons import icon
from planeditor.ui.indexes import AnyIndex
from planeditor.ui.money.copying import as_html, as_text
from planeditor.ui.money.measures import Measure
from planeditor.ui.money.pivot import ACROSS_NAMES, COUNTED, GROUPING_NAMES, Across, Grouping, Key
from planeditor.ui.money.pivot_model import Layout, PivotModel
from planeditor.ui.theme import mark
from planeditor.ui.views.view import View
from planeditor.ui.words import tell

_TITLE_CHARACTERS = 36
_WIDEST_SUM = "0 000 000,00"
_PADDING = 20
_CHOICES: tuple[tuple[Measure, ...], ...] = ((Measure.GROSS,), (Measure.NET,), (Measure.VAT,), tuple(Measure))


class PivotTable(QTreeView):
    """The table itself; groups that are open stay so when it is built anew."""

    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_keys: set[Key] = set()
        self._current: str | None = None
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)

    def show_model(self, model: PivotModel) -> None:
        """Show a plan's money."""
        self.ensurePolished()
        former = self.selectionModel()
        self.setModel(model)
        if former is not None:
            former.deleteLater()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._fit_columns()
        self.go_to(model.index(0, 0))

    def pivot_model(self) -> PivotModel:
        """The model that is shown."""
        model = self.model()
        assert isinstance(model, PivotModel)
        return model

    def current_id(self) -> str | None:
        """The item that the current row is about."""
        return self.pivot_model().id_at(self.currentIndex())

    def go_to(self, index: QModelIndex) -> None:
        """Make a row the current one, its group open."""
        if index.parent().isValid():
            self.expand(index.parent())
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows)
        self.scrollTo(index)

    def copy(self) -> None:
        """Put all rows that are open to the eye on the clipboard, as a table for spreadsheets and texts."""
        model = self.pivot_model()
        headings = [
            str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())
        ]
        rows = [headings, *self._shown_rows()]
        data = QMimeData()
        data.setText(as_text(rows))
        data.setHtml(as_html(rows))
        QGuiApplication.clipboard().setMimeData(data)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None:
            self._fit_title()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _shown_rows(self) -> list[list[str]]:
        model = self.pivot_model()
        rows: list[list[str]] = []
        index = model.index(0, 0)
        while index.isValid():
            texts = [str(index.siblingAtColumn(column).data() or "") for column in range(model.columnCount())]
            rows.append(texts)
            index = self.indexBelow(index)
        return rows

    def _groups(self) -> list[QModelIndex]:
        model = self.pivot_model()
        return [model.index(row, 0) for row in range(1, model.rowCount())]

    def _remember(self) -> None:
        model = self.pivot_model()
        self._open_keys = {model.group_key(group) for group in self._groups() if self.isExpanded(group)}
        current = self.currentIndex()
        self._current = self.current_id() if current.isValid() else None

    def _restore(self) -> None:
        model = self.pivot_model()
        self._fit_columns()
        for group in self._groups():
            self.setExpanded(group, model.group_key(group) in self._open_keys)
        index = model.index_of(self._current)
        self.go_to(index if index.isValid() else model.index(0, 0))

    def _fit_columns(self) -> None:
        metrics = self.fontMetrics()
        model = self.pivot_model()
        for column in range(1, model.columnCount()):
            heading = str(model.headerData(column, Qt.Orientation.Horizontal)).split("\n")
            widest = max(metrics.horizontalAdvance(text) for text in (_WIDEST_SUM, *heading))
            self.header().resizeSection(column, widest + _PADDING)
        self._fit_title()

    def _fit_title(self) -> None:
        """Give the titles what room the sums leave, but never too little."""
        header = self.header()
        least = self.fontMetrics().averageCharWidth() * _TITLE_CHARACTERS
        room = self.viewport().width() - (header.length() - header.sectionSize(0))
        header.resizeSection(0, max(least, room))


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
        mark(self._counted, "look", "muted")
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 0)
        lists = ((self.grouping, len(Grouping)), (self.across, len(Across)), (self.sums, len(_CHOICES)))
        for label, (combo, count) in zip(self._labels, lists, strict=True):
            combo.addItems([""] * count)
            combo.currentIndexChanged.connect(self._arrange)
            label.setBuddy(combo)
            top.addWidget(label)
            top.addWidget(combo)
        top.addStretch(1)
        top.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._counted)
        self.table.current_changed.connect(self.current_changed)
        self.copy.clicked.connect(self.table.copy)
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.table.show_model(PivotModel(plan, self._layout(), self))

    def close_plan(self) -> None:
        model = self.table.pivot_model()
        self.plan = None
        model.close()
        self.table.setModel(None)
        model.deleteLater()

    def current_id(self) -> str | None:
        return self.table.current_id() if self.plan else None

    def go_to(self, id_: str) -> None:
        index = self.table.pivot_model().index_of(id_)
        if index.isValid():
            self.table.go_to(index)

    def focus_target(self) -> QWidget:
        return self.table

    def taken_keys(self) -> frozenset[Command]:
        return frozenset({Command.RENAME})

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
            self._labels, (self.tr("&Group by"), self.tr("&Columns"), self.tr("&Sums")), strict=True
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
