"""The frozen parts of the matrix: who takes part, on the left, and the activities by task, on top.

They are headers, not columns of their own, so they stay in sight, and there is one table to move in.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from planeditor.ui.kit.theme import colours
from planeditor.ui.views.partners.model import MatrixModel, Span

_GAP = 6
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class MatrixHeader(QHeaderView):
    """A header that paints its sections itself, plain, and marks one of them."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(True)
        self._marked = -1

    def mark(self, section: int) -> None:
        """Show a section to be selected; -1 for none."""
        if section != self._marked:
            self._marked = section
            self.viewport().update()

    def _matrix(self) -> MatrixModel:
        model = self.model()
        assert isinstance(model, MatrixModel)
        return model

    def _ground(self, painter: QPainter, rect: QRect, selected: bool) -> None:
        palette = self.palette()
        role = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Window
        painter.fillRect(rect, palette.color(role))
        painter.setPen(colours(palette).separator)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())

    def _write(self, painter: QPainter, rect: QRect, text: str, alignment: Qt.AlignmentFlag) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, alignment, elided)


class RegisterHeader(MatrixHeader):
    """Each row's partner or school: the name, and under it the type and the number of activities."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def fit(self, room: int) -> None:
        """Take the part of the table's width that is due to names, and two lines for each row."""
        digit = self.fontMetrics().horizontalAdvance("0")
        self.setFixedWidth(max(20 * digit, min(room * 2 // 5, 48 * digit)))
        self.setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + 2 * _GAP)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid():
            return
        painter.save()
        self._ground(painter, rect, section == self._marked)
        inner = rect.adjusted(_GAP + 2, _GAP, -_GAP, -_GAP)
        name, facts = QRect(inner), QRect(inner)
        name.setBottom(inner.center().y())
        facts.setTop(inner.center().y() + 1)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = self._matrix().headerData(section, Qt.Orientation.Vertical)
        self._write(painter, name, text, _LEFT)
        painter.setPen(colours(self.palette()).muted)
        self._write(painter, facts, self._matrix().facts(section), _LEFT)
        painter.restore()


class ActivityHeader(MatrixHeader):
    """The numbers of the activities; above them, over those of one task, its number and title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def fit(self) -> None:
        """Make the columns as wide as the longest number needs."""
        model = self._matrix()
        metrics = QFontMetrics(_bold(self.font()))
        columns = range(model.columnCount())
        texts = (str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns)
        widest = max(map(metrics.horizontalAdvance, texts), default=0)
        size = max(widest, metrics.horizontalAdvance("0.0.0.")) + 2 * _GAP
        if size != self.defaultSectionSize():
            self.setDefaultSectionSize(size)

    def sizeHint(self) -> QSize:
        return QSize(0, 2 * self._line())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid():
            return
        painter.save()
        lower = rect.adjusted(0, self._line(), 0, 0)
        self._ground(painter, lower, section == self._marked)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        if self.selectionModel().currentIndex().column() == section:
            painter.setFont(_bold(painter.font()))
        self._write(painter, lower, self._matrix().headerData(section, Qt.Orientation.Horizontal), _CENTRE)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for span in self._matrix().spans:
            left = self.sectionViewportPosition(span.first)
            right = self.sectionViewportPosition(span.last) + self.sectionSize(span.last)
            if right > 0 and left < self.viewport().width():
                self._paint_task(painter, span, QRect(left, 0, right - left, self._line()))
        painter.end()

    def _paint_task(self, painter: QPainter, span: Span, rect: QRect) -> None:
        """The title stands in the part of the band that is in sight."""
        self._ground(painter, rect, selected=False)
        painter.setPen(colours(self.palette()).muted)
        seen = rect.intersected(self.viewport().rect()).adjusted(_GAP, 0, -_GAP, 0)
        self._write(painter, seen, self._matrix().numbered(span.task), _LEFT)

    def _line(self) -> int:
        return self.fontMetrics().lineSpacing() + 2 * _GAP


def _bold(font: QFont) -> QFont:
    """The font of the column where the cursor is."""
    bold = QFont(font)
    bold.setBold(True)
    return bold
