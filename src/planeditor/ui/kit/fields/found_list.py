"""The list of places found: the field, the place marked in its surroundings, and what is proposed for it."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from planeditor.ui.kit.fields.found_model import SPOT, FoundModel, Spot
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

SIGNS = str.maketrans({"\u00a0": "␣", "\u00ad": "¬", "\n": "¶", "\t": "→", "\u200b": "¬", "\ufeff": "¬"})
"""Signs for characters that cannot be seen, as word processors show them."""


class FoundList(QTreeView):
    """Shows a `FoundModel`; Enter or a double click goes to a place, Space ticks it."""

    chosen = Signal(Spot)
    """The user wants to see the place in the plan."""

    def __init__(self, model: FoundModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.ensurePolished()
        self._found = model
        self.setModel(model)
        self.setItemDelegate(_PlaceDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(True)
        model.modelReset.connect(self.expandAll)
        self.activated.connect(self._activate)

    def current(self) -> Spot | None:
        """The current place; of an item, its first."""
        index = self.currentIndex()
        if index.isValid() and not index.parent().isValid():
            index = self._found.index(0, 0, index)
        spot = index.data(SPOT)
        return spot if isinstance(spot, Spot) else None

    def step(self, by: int) -> Spot | None:
        """Make the next (1) or the previous (-1) place current, around the end; None if there is none."""
        spots = list(self._found.spots())
        if not spots:
            return None
        index = self.currentIndex()
        current = self.current()
        at = next((row for row, spot in enumerate(spots) if spot is current), -1 if by > 0 else 0)
        on_item = index.isValid() and not index.parent().isValid()
        spot = spots[(at if on_item and by > 0 else at + by) % len(spots)]
        self.make_current(spot)
        return spot

    def make_current(self, spot: Spot) -> None:
        """Make a place current."""
        self.setCurrentIndex(self._found.index_of(spot))

    def _activate(self, index: AnyIndex) -> None:
        spot = self.current()
        if spot is not None:
            self.chosen.emit(spot)


class _Piece(NamedTuple):
    text: str
    colour: QColor
    bold: bool = False
    struck: bool = False


class _PlaceDelegate(QStyledItemDelegate):
    """Paints a place: bold where it was found, struck through where something else is proposed."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        spot = index.data(SPOT)
        if not isinstance(spot, Spot):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        option.text = text
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
        painter.save()
        _draw(painter, area, option, spot)
        painter.restore()


def _draw(painter: QPainter, area: QRect, option: QStyleOptionViewItem, spot: Spot) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    palette: QPalette = option.palette
    text = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
    muted = text if selected else colours(palette).muted
    font: QFont = option.font
    place = QPoint(area.left() + 4, area.top())
    painter.setClipRect(area)
    for piece in _pieces(spot, text, muted):
        painter.setFont(_font(font, piece))
        painter.setPen(piece.colour)
        width = QFontMetrics(painter.font()).horizontalAdvance(piece.text)
        room = QRect(place.x(), place.y(), max(width, area.right() - place.x()), area.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, piece.text)
        place.setX(place.x() + width)


def _pieces(spot: Spot, text: QColor, muted: QColor) -> Iterator[_Piece]:
    (before, marked, after), new = spot.preview()
    label = tell(spot.hit.field.said)
    yield _Piece(f"{label} · {spot.note}: " if spot.note else f"{label}: ", muted)
    yield _Piece(before, text)
    if new is None:
        yield _Piece(marked, text, bold=True)
    else:
        # Where characters that cannot be seen are at stake, signs stand for them.
        signs = SIGNS if spot.note else {ord("\n"): " "}
        yield _Piece(marked.translate(signs), muted, struck=True)
        yield _Piece(" → ", muted)
        yield _Piece(new.translate(signs), text, bold=True)
    yield _Piece(after, text)


def _font(font: QFont, piece: _Piece) -> QFont:
    changed = QFont(font)
    changed.setBold(piece.bold)
    changed.setStrikeOut(piece.struck)
    return changed
