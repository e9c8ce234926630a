"""How a card of the board is painted, and how a number of votes is typed on it."""

from functools import lru_cache

from PySide6.QtCore import QAbstractItemModel, QPointF, QRect, QRectF, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QRegularExpressionValidator,
    QTextLayout,
)
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planeditor.language import said
from planeditor.ui.kit.areas import area_colours, signs
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell
from planeditor.ui.views.room.board_model import BoardModel, notes
from planeditor.ui.views.room.columns import Card

_GAP, _ROOM, _BAND, _ROUND = 4, 8, 4, 4
"""Pixels between cards, around their text, of the band of areas, and of their corners."""
_LINES = 3
"""Lines of text that a card has room for; a tooltip tells the whole."""
_VOTES = QRegularExpression("-?[0-9]{1,3}")
"""Votes that are given at once."""


def card_height(metrics: QFontMetrics) -> int:
    """How high a row of cards is: the text, and a line of notes under it."""
    return (_LINES + 1) * metrics.lineSpacing() + 2 * (_GAP + _ROOM) - _ROOM // 2


class CardDelegate(QStyledItemDelegate):
    """Paints cards; the editor of one is for votes."""

    voted = Signal(str, int)
    """So many votes more for an idea."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        assert isinstance(model, BoardModel)
        card = model.card(index)
        if card is None:
            return
        painter.save()
        view = option.widget
        is_current = view is not None and index == view.currentIndex()  # type: ignore[attr-defined]
        _Painting(painter, option).paint(card, is_current=is_current, is_picked=card.idea.id in model.picked)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, card_height(option.fontMetrics))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        line = QLineEdit(parent)
        line.setValidator(QRegularExpressionValidator(_VOTES, line))
        line.setAccessibleName(tell(said("room", "Votes to be added")))
        line.setPlaceholderText(line.accessibleName())
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        inside = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        inside.setTop(inside.bottom() - editor.sizeHint().height())
        editor.setGeometry(inside)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        pass  # what is typed is added to what is there

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit) and isinstance(model, BoardModel)
        card = model.card(index)
        if card and editor.hasAcceptableInput():
            self.voted.emit(card.idea.id, int(editor.text()))


class _Painting:
    """Paints one card."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._palette = option.palette
        self._font = option.font
        self._metrics = option.fontMetrics
        self._rect = QRect(option.rect).adjusted(_GAP, _GAP // 2, -_GAP, -_GAP // 2)

    def paint(self, card: Card, *, is_current: bool, is_picked: bool) -> None:
        self._ground(card, is_current=is_current, is_picked=is_picked)
        inside = self._rect.adjusted(_BAND + _ROOM, _ROOM // 2, -_ROOM, -_ROOM // 2)
        line = self._metrics.lineSpacing()
        self._text(card, inside, is_picked=is_picked)
        foot = QRect(inside.left(), inside.bottom() - line, inside.width(), line)
        self._notes(card, foot.adjusted(0, 0, -self._votes(card, foot), 0))

    def _ground(self, card: Card, *, is_current: bool, is_picked: bool) -> None:
        known, painter = colours(self._palette), self._painter
        ground = QPalette.ColorRole.Highlight if is_picked else QPalette.ColorRole.Base
        pen = QPen(known.accent, 2) if is_current else QPen(known.separator, 1)
        shape = QRectF(self._rect).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(self._palette.color(ground))
        painter.drawRoundedRect(shape, _ROUND, _ROUND)
        bands = area_colours(card.idea.areas, self._palette) if card.idea.areas else []
        height = (shape.height() - 4) / max(1, len(bands))
        for place, colour in enumerate(bands):
            painter.fillRect(
                QRectF(shape.left() + 2, shape.top() + 2 + place * height, _BAND, height), QColor(colour)
            )

    def _text(self, card: Card, inside: QRect, *, is_picked: bool) -> None:
        role = QPalette.ColorRole.HighlightedText if is_picked else QPalette.ColorRole.Text
        self._painter.setPen(self._palette.color(role))
        width = inside.width()
        if is_picked:
            size = self._metrics.height()
            icon("check", "accent").paint(
                self._painter, QRect(inside.right() - size, inside.top(), size, size)
            )
            width -= size + 2
        top = inside.top() + self._metrics.ascent()
        for place, line in enumerate(wrapped(card.idea.title, width, self._font.toString(), _LINES)):
            self._painter.drawText(QPointF(inside.left(), top + place * self._metrics.lineSpacing()), line)

    def _votes(self, card: Card, foot: QRect) -> int:
        """Paint the votes at the right end; how wide that is."""
        if card.votes is None:
            return 0
        bold = QFont(self._font)
        bold.setBold(True)
        metrics, text = QFontMetrics(bold), f"● {card.votes}"
        width = metrics.horizontalAdvance(text)
        self._painter.setFont(bold)
        self._painter.setPen(colours(self._palette).accent)
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        self._painter.setFont(self._font)
        return width + _ROOM

    def _notes(self, card: Card, foot: QRect) -> None:
        areas = signs(card.idea.areas) if card.idea.areas else ""
        text = " · ".join(filter(None, (areas, *notes(card))))
        self._painter.setPen(colours(self._palette).muted)
        text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, foot.width())
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


@lru_cache(maxsize=4096)
def wrapped(text: str, width: int, font_text: str, most: int) -> tuple[str, ...]:
    """A text in so many lines at most; the last one is cut short where there would be more."""
    font = QFont()
    font.fromString(font_text)
    layout, metrics = QTextLayout(text, font), QFontMetrics(font)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if len(lines) == most - 1:
            lines.append(metrics.elidedText(text[line.textStart() :], Qt.TextElideMode.ElideRight, width))
            break
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)
