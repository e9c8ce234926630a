"""The grid of quarters on the screen: bars are dragged with the mouse and moved with the arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QToolTip, QWidget

from planeditor.ui.kit.indexes import AnyIndex, show_model
from planeditor.ui.kit.tables.row_tree import RowTree
from planeditor.ui.views.timeline.delegate import TimelineDelegate
from planeditor.ui.views.timeline.header import LEAST_QUARTER, QuarterHeader
from planeditor.ui.views.timeline.model import CHART, TITLE, TimelineModel
from planeditor.ui.views.timeline.quarters import Span, span_of
from planeditor.ui.views.timeline.scale import Drag, Part, Scale

_TITLE_SHARE = 0.42
_LEAST_TITLE = 160
_CURSORS = {
    Part.START: Qt.CursorShape.SizeHorCursor,
    Part.END: Qt.CursorShape.SizeHorCursor,
    Part.BODY: Qt.CursorShape.OpenHandCursor,
}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_Modifier = Qt.KeyboardModifier
_CHANGES: dict[Qt.KeyboardModifier, Callable[[Span, int], Span]] = {
    _Modifier.ShiftModifier: Span.moved,
    _Modifier.ControlModifier: lambda span, step: span.with_last(span.last + step),
    _Modifier.AltModifier: lambda span, step: span.with_first(span.first + step),
}


class TimelineChart(RowTree):
    """Shows a `TimelineModel`; every change of a bar is asked of it once, when it is let go."""

    current_changed = Signal()

    details_wanted = Signal()
    """The current item is to be written about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: Drag | None = None
        self._span: Span | None = None
        self._pressed = QPoint()
        self._title_share = _TITLE_SHARE
        self.setHeader(QuarterHeader(self))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(TimelineDelegate(self._dragged, self))
        self.header().setMinimumSectionSize(_LEAST_TITLE)
        self.header().setStretchLastSection(False)
        self.header().sectionResized.connect(self._title_resized)

    def show_model(self, model: TimelineModel) -> None:
        """Show a plan."""
        show_model(self, model)
        self.header().setSectionResizeMode(CHART, QHeaderView.ResizeMode.Fixed)
        model.axis_changed.connect(self._axis_changed)
        self._share_width()

    def current_id(self) -> str | None:
        """The current activity, or the task of a heading; None on other headings."""
        index = self.currentIndex()
        return self.timeline().item_id(index.row()) if index.isValid() else None

    def go_to(self, id_: str) -> None:
        """Make a row the current one, if there is one for that id."""
        index = self.timeline().index_of(id_)
        if index.isValid():
            self.setCurrentIndex(index)

    def timeline(self) -> TimelineModel:
        """The rows shown."""
        model = self.model()
        assert isinstance(model, TimelineModel)
        return model

    def scale(self) -> Scale:
        """Where the quarters are in the viewport."""
        left = self.columnViewportPosition(CHART)
        return Scale(self.timeline().axis, left, self.columnWidth(CHART))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~_Modifier.KeypadModifier
        step = _STEPS.get(Qt.Key(event.key()))
        change = _CHANGES.get(modifiers)
        if event.key() == Qt.Key.Key_Escape and self._drag:
            self._end_drag()
        elif step and change:
            self._step(lambda span: change(span, step))
        else:
            super().keyPressEvent(event)

    def _step(self, change: Callable[[Span], Span]) -> None:
        """Change the current bar; an activity without time gets one first."""
        index = self.currentIndex()
        activity = self.timeline().activity(index.row()) if index.isValid() else None
        if activity:
            span = span_of(activity)
            self._commit(activity.id, change(span) if span else self.timeline().first_span())

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        drag = self._drag_from(index, event.position().x())
        if event.button() != Qt.MouseButton.LeftButton or drag is None:
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(index)
        self._drag = drag
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            self._show_cursor(event.position().toPoint())
            super().mouseMoveEvent(event)
            return
        distance = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._span is None and distance < QApplication.startDragDistance():
            return
        self.viewport().setCursor(_CURSORS[self._drag.part or Part.END])
        self._span = self._drag.span(self.scale().at(event.position().x()))
        self._repaint_row(self._drag.id)
        QToolTip.showText(event.globalPosition().toPoint(), self._span.text, self.viewport())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            super().mouseReleaseEvent(event)
            return
        drag, span = self._drag, self._span
        self._end_drag()
        if span is not None and (drag.part is None or span != drag.origin):
            self._commit(drag.id, span)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid() and self.current_id():
            self._end_drag()
            self.details_wanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self.viewport().unsetCursor()
        super().leaveEvent(event)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model():
            self._share_width()

    def _drag_from(self, index: QModelIndex, x: float) -> Drag | None:
        """What pressing the mouse there takes hold of."""
        activity = self.timeline().activity(index.row()) if index.column() == CHART else None
        if activity is None:
            return None
        at = self.scale().at(x)
        span = span_of(activity)
        if span is None:
            return Drag(activity.id, None, Span(at, at), at)
        part = self.scale().part_at(x, span)
        return Drag(activity.id, part, span, at) if part else None

    def _end_drag(self) -> None:
        id_ = self._drag.id if self._drag else ""
        self._drag = self._span = None
        self.viewport().unsetCursor()
        QToolTip.hideText()
        self._repaint_row(id_)

    def _commit(self, id_: str, span: Span) -> None:
        if id_ in self.timeline().plan.tree:
            self.timeline().set_span(id_, span)
            self.scrollTo(self.timeline().index_of(id_))

    def _dragged(self, id_: str) -> Span | None:
        return self._span if self._drag and self._drag.id == id_ else None

    def _repaint_row(self, id_: str) -> None:
        self.update(self.timeline().index_of(id_, CHART))

    def _show_cursor(self, place: QPoint) -> None:
        drag = self._drag_from(self.indexAt(place), place.x())
        if drag is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(_CURSORS[drag.part] if drag.part else Qt.CursorShape.CrossCursor)

    # Columns

    def _title_resized(self, section: int, old: int, new: int) -> None:
        if section == TITLE:
            self._title_share = new / max(1, self.viewport().width())
            self._fit()

    def _axis_changed(self) -> None:
        self._fit()
        self.updateGeometries()
        self.header().viewport().update()
        self.viewport().update()

    def _share_width(self) -> None:
        """Keep the titles' share of the width, whatever it is."""
        share = self._title_share
        self.header().resizeSection(TITLE, round(self.viewport().width() * share))
        # A narrow window must not shrink the share for good.
        self._title_share = share
        self._fit()

    def _fit(self) -> None:
        """Give the quarters the width that the titles leave, or what they need at least."""
        axis = self.timeline().axis
        least = LEAST_QUARTER * (axis.last - axis.first + 1)
        left = self.viewport().width() - self.columnWidth(TITLE)
        self.header().resizeSection(CHART, max(least, left))
