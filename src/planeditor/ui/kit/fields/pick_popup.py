"""Quarters and days that may be picked from a small table, beside the line in which they can be typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)

from planeditor.errors import InvalidValue
from planeditor.plan.fieldtypes import Date, FieldType, QuarterField
from planeditor.plan.numbers import FIRST_YEAR, LAST_YEAR, format_date, parse_date
from planeditor.plan.values import Quarter
from planeditor.ui.kit.buttons import InnerButton
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.theme import colours

_YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
"""The years that a quarter may be of."""
_CELL_WIDTH, _ROWS = 48, 8


def offer_picking(line: QLineEdit, type_: FieldType, first_quarter: Callable[[], str] = str) -> None:
    """Give the line a button, and Alt+Down, that open a table to pick from; other types get nothing.

    What is picked is in the line as if it had been typed. An empty line opens at the first quarter.
    """
    if isinstance(type_, QuarterField):
        _Offer(line, QuarterTable, first_quarter)
    elif isinstance(type_, Date):
        _Offer(line, DayTable, str)


class QuarterTable(QTableWidget):
    """Years by quarters; Enter, a space or a click takes the one that is current."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(len(_YEARS), 4, parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Quarters"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalHeaderLabels([Quarter(2000, number).roman for number in range(1, 5)])
        self.setVerticalHeaderLabels([str(year) for year in _YEARS])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, year in enumerate(_YEARS):
            for column in range(4):
                self.setItem(row, column, _cell(Quarter(year, column + 1)))
        self.itemClicked.connect(lambda item: self._pick())
        rows = self.horizontalHeader().sizeHint().height() + _ROWS * self.rowHeight(0)
        bar = self.verticalScrollBar().sizeHint().width()
        self.resize(self.verticalHeader().sizeHint().width() + 4 * _CELL_WIDTH + bar + 4, rows + 4)

    def show_text(self, text: str) -> None:
        """Make the quarter that the text says current; the present one, if it says none."""
        try:
            quarter = Quarter.parse(text)
        except InvalidValue:
            quarter = Quarter.of(date.today())
        self.setCurrentCell(quarter.year - _YEARS.start, quarter.number - 1)
        self.scrollToItem(self.currentItem(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            self._pick()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        self.close()
        self.picked.emit(Quarter(_YEARS.start + self.currentRow(), self.currentColumn() + 1).text)


class DayTable(QCalendarWidget):
    """A month; Enter or a click takes the day that is current."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setAccessibleName(self.tr("Calendar"))
        self.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)
        metrics = self.fontMetrics()
        # The month's name, the days of the week and six weeks.
        self.resize(7 * metrics.horizontalAdvance("00000"), 8 * (metrics.height() + 12))
        for name, drawn in (("prevmonth", "left"), ("nextmonth", "right")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(icon(drawn))
        weekend = QTextCharFormat()
        weekend.setForeground(colours(self.palette()).muted)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, weekend)

    def show_text(self, text: str) -> None:
        """Make the day that the text says current; today, if it says none."""
        try:
            day = parse_date(text)
        except InvalidValue:
            day = date.today()
        self.setSelectedDate(QDate(day.year, day.month, day.day))

    def _pick(self, day: QDate) -> None:
        if self.isVisible():  # a double click tells twice
            self.close()
            self.picked.emit(format_date(date(day.year(), day.month(), day.day())))


class _Offer(QObject):
    """Opens the table of one line, which is made when it is first wanted."""

    def __init__(
        self, line: QLineEdit, make: type[QuarterTable] | type[DayTable], usual: Callable[[], str]
    ) -> None:
        super().__init__(line)
        self._usual = usual
        self._line = line
        self._make = make
        self._table: QuarterTable | DayTable | None = None
        button = InnerButton(line, icon("calendar"))
        button.setAccessibleName(self.tr("Choose… (Alt+↓)"))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(self._show)
        line.installEventFilter(self)

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _opens(event):
            self._show()
            return True
        return super().eventFilter(line, event)

    def _show(self) -> None:
        if self._table is None:
            self._table = self._make(self._line)
            self._table.picked.connect(self._take)
        self._table.show_text(self._line.text().strip() or self._usual())
        self._table.move(_place(self._line, self._table))
        self._table.show()
        self._table.setFocus()

    def _take(self, text: str) -> None:
        self._line.setText(text)
        self._line.setModified(True)
        self._line.textEdited.emit(text)


def _opens(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _place(line: QLineEdit, table: QWidget) -> QPoint:
    """Below the line, or above it where there is no room below."""
    corner = line.mapToGlobal(QPoint(0, line.height()))
    room = line.screen().availableGeometry()
    left = max(room.left(), min(corner.x(), room.right() - table.width()))
    is_below = corner.y() + table.height() <= room.bottom()
    top = corner.y() if is_below else corner.y() - line.height() - table.height()
    return QPoint(left, max(room.top(), top))


def _cell(quarter: Quarter) -> QTableWidgetItem:
    item = QTableWidgetItem(quarter.roman)
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, quarter.text)
    return item
