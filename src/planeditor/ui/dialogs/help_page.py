"""A page of the help on the screen: Markdown with room to breathe, pictures as wide as there is room."""

import re
from functools import cache

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
    QPainter,
    QPixmap,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QApplication, QWidget

from planeditor.resources import resource
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.theme import colours

_MARGIN = 16
_LINE_HEIGHT = 120.0
"""In percent of what the font asks for."""
_ABOVE_HEADING, _ABOVE_CAPTION = 24, 4
_FRAME = 1
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What Qt writes where a picture stands."""
_ALTERNATIVE = re.compile(r"^!\[(.+)\]\(.+\)$", re.MULTILINE)


class HelpPage(ReadText):
    """Shows a page of the help; nothing is read for it but pictures that lie beside the pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(False)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self._pictures = _Pictures(self)
        layout = self.document().documentLayout()
        layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self._pictures)

    def loadResource(self, type: int, name: QUrl | str) -> QPixmap:
        return QPixmap(1, 1)  # not an empty one: Qt would go on to read the file itself

    def show_text(self, text: str) -> None:
        """Show Markdown; under each picture stands what it shows, which those who do not see it hear."""
        self.setMarkdown(_ALTERNATIVE.sub(r"\g<0>\n\n\1", text))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # else the page is laid out anew after every line
        is_caption = False
        for block in self._blocks():
            is_picture = block.text() == _PICTURE
            _dress(cursor, block, is_picture, is_caption)
            is_caption = is_picture
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)
        cursor.endEditBlock()

    def go_to(self, heading: str) -> None:
        """Bring the heading of that text to the top."""
        for block in self._blocks():
            if block.blockFormat().headingLevel() and block.text() == heading:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - _MARGIN)

    def _blocks(self) -> list[QTextBlock]:
        """The paragraphs and headings of the page."""
        document = self.document()
        return [document.findBlockByNumber(number) for number in range(document.blockCount())]


class _Pictures(QPyTextObject):
    """Draws the pictures of a page smoothly, as wide as they are or as there is room, in a thin frame."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._scaled: dict[tuple[str, int], QImage] = {}

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        natural = _picture(format.toImageFormat().name()).size().toSizeF()
        room = doc.pageSize().width() - 2 * doc.documentMargin()
        return natural.scaled(
            min(room, natural.width()), natural.height(), Qt.AspectRatioMode.KeepAspectRatio
        )

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        painter.fillRect(rect, colours(QApplication.palette()).separator)
        inside = QRectF(rect).adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        pixels = round(inside.width() * painter.device().devicePixelRatioF())
        painter.drawImage(inside, self._at(format.toImageFormat().name(), pixels))

    def _at(self, name: str, width: int) -> QImage:
        """The picture at a width in pixels of the screen; only the present width of each is kept."""
        if (name, width) not in self._scaled:
            self._scaled = {key: image for key, image in self._scaled.items() if key[0] != name}
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled[name, width] = _picture(name).scaledToWidth(width, smooth)
        return self._scaled[name, width]


@cache
def _picture(name: str) -> QImage:
    """The picture of that bare name beside the pages; a speck for anything else."""
    known = {path.name: path for path in resource("help").glob("*.png")}
    image = QImage(str(known[name])) if name in known else QImage(1, 1, QImage.Format.Format_Mono)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _dress(cursor: QTextCursor, block: QTextBlock, is_picture: bool, is_caption: bool) -> None:
    """Air around lines and headings; what stands under a picture belongs to it."""
    form = block.blockFormat()
    if is_picture:
        form.setBottomMargin(0)
    else:
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if form.headingLevel() > 1:
        form.setTopMargin(_ABOVE_HEADING)
    cursor.setPosition(block.position())
    if is_caption:
        form.setTopMargin(_ABOVE_CAPTION)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        muted = QTextCharFormat()
        muted.setForeground(colours(QApplication.palette()).muted)
        cursor.mergeCharFormat(muted)
    cursor.setBlockFormat(form)


def _dress_table(table: QTextTable) -> None:
    line = QBrush(colours(QApplication.palette()).separator)
    form = table.format()
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderBrush(line)
    form.setCellPadding(6)
    form.setCellSpacing(0)
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            edges = cell.format().toTableCellFormat()
            edges.setBorder(1)
            edges.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            edges.setBorderBrush(line)
            cell.setFormat(edges)
