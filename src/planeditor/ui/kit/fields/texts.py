"""Texts of any length: a field that grows with what is in it."""

from itertools import takewhile
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.fieldtypes import Text
from planeditor.plan.text import uniform
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.fields.editor import Editor
from planeditor.ui.kit.fields.history_keys import with_own, without_history
from planeditor.ui.kit.file_drops import is_for_window

if TYPE_CHECKING:
    from planeditor.ui.kit.fields.paste_offer import PasteOffer

_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\r": "\n"})
_NEAR_LIMIT = 0.8
_MOST_PASTED = 100_000
"""Characters, several times what any field takes: Qt lays out millions for minutes."""


class TextEditor(Editor):
    """A text of one or of many paragraphs."""

    typed: ClassVar[bool] = True
    eager: ClassVar[bool] = True

    def __init__(self, type_: Text, parent: QWidget) -> None:
        super().__init__()
        self._limit = type_.limit
        self.widget = QWidget(parent)
        self._layout = QVBoxLayout(self.widget)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.focus = self._field = GrowingText(type_.has_paragraphs, self.widget)
        self._layout.addWidget(self._field)
        self._offer: PasteOffer | None = None
        self._field.textChanged.connect(self._changed)
        self._field.pasted.connect(self._pasted)

    @property
    def wanted_width(self) -> int | None:
        if self._limit > 100:
            return None
        return self._field.fontMetrics().averageCharWidth() * 16

    def value(self) -> str:
        text = self._field.text()
        if len(text) > self._limit:
            raise InvalidValue(
                said(
                    "errors",
                    "{count} of {limit} characters: the text is too long and not saved yet. Shorten it.",
                    count=len(text),
                    limit=self._limit,
                )
            )
        return text

    def show_value(self, value: str) -> None:
        self.show_text(value)

    def text(self) -> str:
        return self._field.text()

    def show_text(self, text: str) -> None:
        if self._field.show_text(text, self.stays):
            self._withdraw()

    def select_all(self) -> None:
        self._field.selectAll()

    def select(self, start: int, end: int) -> None:
        self._field.select(start, end)

    def note(self) -> str:
        length = len(self._field.text())
        return f"{length} / {self._limit}" if length > self._limit * _NEAR_LIMIT else ""

    def _changed(self) -> None:
        self._withdraw()
        self.edited()

    def _pasted(self, start: int, end: int) -> None:
        text = self._field.text()
        if len(text) > self._limit:
            return
        if self._offer is None:
            # The rules of tidy text are loaded only when there is something to apply them to.
            from planeditor.ui.kit.fields.paste_offer import PasteOffer

            self._offer = PasteOffer(self._put_right, self.widget)
            self._layout.addWidget(self._offer)
        self._offer.offer(text, start, end)

    def _put_right(self, text: str) -> None:
        self.settled()
        self._field.show_text(text)
        self.edited()
        self.settled()
        self._field.setFocus()

    def _withdraw(self) -> None:
        """What was offered is about a text that is no longer shown."""
        if self._offer is not None:
            self._offer.hide()


class GrowingText(QPlainTextEdit):
    """Plain text in a field as high as the text; without `many_lines` it takes no line feeds."""

    pasted = Signal(int, int)
    """A text was pasted: it stands from one character to another."""

    def __init__(self, many_lines: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._many_lines = many_lines
        self._least_lines = 2 if many_lines else 1
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        # As far from the border as the text of a line edit.
        self.setViewportMargins(4, 0, 4, 0)
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self._fit())

    def text(self) -> str:
        """What is in the field, no-break spaces included: `toPlainText` would make them plain."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def show_text(self, text: str, stays: bool = False) -> bool:
        """Show a text, which is no edit; a caret that is in use goes to where the change ends, or `stays`.

        Tell whether another text was shown before.
        """
        present = self.text()
        text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
        if text == present:
            return False
        self.blockSignals(True)
        if stays:
            self._exchange(present, text)
        else:
            self.setPlainText(text)
        self.blockSignals(False)
        if not stays and self.hasFocus():
            position = _end_of_change(present, text)
            cursor = self.textCursor()
            cursor.setPosition(position)
            self.setTextCursor(cursor)
        return True

    def _exchange(self, before: str, after: str) -> None:
        """Put what differs in its place; Qt itself moves a caret and a selection with what stands before."""
        begin = _common(before, after)
        end = _common(before[begin:][::-1], after[begin:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(_in_utf_16(before[:begin]))
        cursor.setPosition(_in_utf_16(before[: len(before) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[begin : len(after) - end])

    def select(self, start: int, end: int) -> None:
        """Select the text from one character to another."""
        text, cursor = self.text(), self.textCursor()
        cursor.setPosition(_in_utf_16(text[:start]))
        cursor.setPosition(_in_utf_16(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._many_lines and event.key() in ENTER:
            event.ignore()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file that is dragged here is for the window, not a path to be written down.
        return not is_for_window(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        # What is cut off could not be saved either, and is still where it was copied.
        text = uniform(source.text()[:_MOST_PASTED])
        text = text if self._many_lines else " ".join(text.split("\n")).strip()
        self.textCursor().insertText(text)
        self.ensureCursorVisible()
        before = self.text().encode("utf-16-le")[: 2 * self.textCursor().position()]
        end = len(before.decode("utf-16-le"))
        self.pasted.emit(end - len(text), end)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = with_own(without_history(self.createStandardContextMenu(event.pos())), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # There is nothing to scroll here; the pane scrolls.
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        lines = max(self._least_lines, round(self.document().size().height()))
        # The viewport of a hidden field is laid out late, and cannot tell what is around it.
        around, inside = self.contentsMargins(), self.viewportMargins()
        frame = around.top() + around.bottom() + inside.top() + inside.bottom()
        frame += round(2 * self.document().documentMargin())
        # Without the pixel Qt would find the last line cut, and scroll.
        height = lines * self.fontMetrics().lineSpacing() + frame + 1
        if height != self.minimumHeight():
            self.setFixedHeight(height)


def _end_of_change(before: str, after: str) -> int:
    """Where in `after` the part that differs from `before` ends, as Qt counts: in UTF-16 units."""
    return _in_utf_16(after[: len(after) - _common(before[::-1], after[::-1])])


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _in_utf_16(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2
