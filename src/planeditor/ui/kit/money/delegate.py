"""How a cell of money is painted and typed in."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planeditor.ui.kit.announcing import SPOKEN
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.money.model import RATE, MoneyModel
from planeditor.ui.kit.theme import colours

MARK = 12
"""The width and height of the sign of what is wrong, which lies in a cell's upper left corner."""

CELL_PADDING = 9
"""What the style leaves free beside sums, and the line between columns."""
_PADDING = 4
_STEPS = {
    Qt.Key.Key_Return: (0, 1),
    Qt.Key.Key_Enter: (0, 1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
}
_SIDEWAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
_KEYPAD_POINT = (Qt.Key.Key_Period, Qt.Key.Key_Comma)


class MoneyDelegate(QStyledItemDelegate):
    """Paints the rate before its sum; an editor that is left by a key moves on as in a spreadsheet."""

    left = Signal(int, int)
    """The editor was left by a key: how many columns and rows on."""
    done = Signal(bool)
    """The grid is to be left from within an editor: forwards or backwards."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.replacing = False
        """Whether the editor was opened by typing: the keys left and right leave it then."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        # The sign is painted over the cell, so that no sum has to move for it.
        option.icon = QIcon()
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        model = index.model()
        if isinstance(model, MoneyModel) and model.is_unread(index):
            # No column is widened for what was refused: its end is left out before it runs under the sign.
            room = option.rect.width() - MARK - CELL_PADDING
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if ground := index.data(Qt.ItemDataRole.BackgroundRole):
            # The style sheet leaves out what is behind a cell.
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)
        if rate := index.data(RATE):
            place = option.rect.adjusted(_PADDING + MARK, 0, -_PADDING, 0)
            painter.save()
            painter.setPen(colours(QGuiApplication.palette()).muted)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, rate)
            painter.restore()
        if sign := index.data(Qt.ItemDataRole.DecorationRole):
            sign.paint(painter, QRect(option.rect.left() + 1, option.rect.top() + 1, MARK, MARK))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(str(index.data(SPOKEN)))
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        assert isinstance(editor, QLineEdit)
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if not editor.isModified():
            editor.setText(text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(editor, QLineEdit)
            and self._takes(editor, event)
        ):
            return True
        return super().eventFilter(editor, event)

    def _takes(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        if event.key() in _KEYPAD_POINT and event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
            editor.insert(",")
            return True
        if leaves(event):
            self._close(editor)
            self.done.emit(event.key() == Qt.Key.Key_Tab)
            return True
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None and self.replacing:
            step = _SIDEWAYS.get(Qt.Key(event.key()))
        if step is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if event.key() not in ENTER:
                return False
            step = (0, -1)
        self._close(editor)
        self.left.emit(*step)
        return True

    def _close(self, editor: QLineEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def leaves(event: QKeyEvent) -> bool:
    """Whether a key leaves the grid: Ctrl+Tab or Ctrl+Shift+Tab."""
    is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    return is_tab and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
