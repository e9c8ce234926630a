"""The view „Grafikas“: activities on a grid of quarters."""

from datetime import date

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.areas import area_colours, names, signs
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import name_all
from planeditor.ui.views.timeline.chart import TimelineChart
from planeditor.ui.views.timeline.model import TimelineModel
from planeditor.ui.views.timeline.rows import Grouping
from planeditor.ui.views.view import View


class TimeView(View):
    """Bars from start to end, by area or by task; `today` has a line."""

    rows: TimelineModel | None = None

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.chart = TimelineChart(self)
        self.grouping = QComboBox(self)
        self.grouping.addItems([""] * len(Grouping))
        self._label = QLabel(self)
        self._label.setBuddy(self.grouping)
        self._legend = in_lines(QLabel(self), "markup")
        self._legend.setContentsMargins(8, 4, 8, 4)
        top = in_row(self._label, self.grouping, 1, margins=(8, 8, 8, 0))
        self.setLayout(in_column(top, (self.chart, 1), self._legend))
        self.chart.current_changed.connect(self.current_changed)
        self.chart.details_wanted.connect(self.details_wanted)
        self.grouping.currentIndexChanged.connect(self._group)
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.rows = TimelineModel(plan, self._today, self._chosen(), self)
        self.chart.show_model(self.rows)

    def current_id(self) -> str | None:
        return self.chart.current_id() if self.rows else None

    def go_to(self, id_: str) -> None:
        self.chart.go_to(id_)

    def focus_target(self) -> QAbstractItemView:
        return self.chart

    def state(self) -> dict[str, object]:
        top = self.chart.indexAt(self.chart.viewport().rect().topLeft())
        key = self.rows.key(top.row()) if self.rows and top.isValid() else ""
        return {"grouping": self._chosen().value, "top": key}

    def restore(self, state: dict[str, object]) -> None:
        grouping = state.get("grouping")
        if grouping in list(Grouping):
            self.grouping.setCurrentIndex(list(Grouping).index(Grouping(str(grouping))))
        if self.rows:
            top = self.rows.index_of(str(state.get("top", "")))
            if top.isValid():
                self.chart.scrollTo(top, TimelineChart.ScrollHint.PositionAtTop)

    def retranslate(self) -> None:
        self._label.setText(self.tr("&Group by:"))
        name_all(self.grouping, (self.tr("Areas"), self.tr("Tasks")))
        self.chart.setAccessibleName(self.tr("Time of activities"))
        self.chart.setAccessibleDescription(
            self.tr("Shift and left or right moves an activity, Ctrl its end, Alt its start.")
        )
        self._write_legend()
        super().retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._write_legend()
        super().changeEvent(event)

    def _write_legend(self) -> None:
        self._legend.setText(" &nbsp; ".join(_legend_entry(area, self.palette()) for area in Area))

    def _chosen(self) -> Grouping:
        return list(Grouping)[self.grouping.currentIndex()]

    def _group(self) -> None:
        if self.rows:
            self.rows.group_by(self._chosen())
            self.chart.scrollTo(self.chart.currentIndex())


def _legend_entry(area: Area, palette: QPalette) -> str:
    only = frozenset({area})
    colour = area_colours(only, palette)[0].name()
    # No dash: a line may break after one.
    text = f"{signs(only)} = {names(only)}".replace(" ", "&nbsp;")
    return f'<span style="color: {colour}">■</span>&nbsp;{text}'
