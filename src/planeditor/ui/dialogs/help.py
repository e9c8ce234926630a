"""The help: topics on the left, the chosen one on the right, a search over all of them."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QKeyEvent,
    QKeySequence,
    QPixmap,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from planeditor.plan.text import fold
from planeditor.resources import resource
from planeditor.ui.kit.buttons import make_search
from planeditor.ui.kit.layouts import as_widget, in_column
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.theme import colours, in_lines, set_look
from planeditor.ui.kit.windows import resize_within

_SIZE = QSize(1040, 700)
_AROUND_TITLE = 72
"""Pixels of margins and padding beside a title in the list."""
_LINE_HEIGHT = 120.0
"""In percent of what the font asks for."""
_TOPIC = Qt.ItemDataRole.UserRole
CHANGES = "90-pakeitimai.md"
"""The topic that tells what is new: a built program has it, and one of the licences."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of the help: the name of its file, its title and its text in Markdown."""

    name: str
    title: str
    text: str

    def matches(self, wanted: str) -> bool:
        """Whether every word that is wanted, folded, is in the page."""
        folded = fold(self.text)
        return all(word in folded for word in wanted.split())


@cache
def topics() -> tuple[Topic, ...]:
    """All pages, in their order."""
    paths = sorted(resource("help").glob("*.md"))
    texts = [(path.name, path.read_text("utf-8")) for path in paths]
    return tuple(Topic(name, text.partition("\n")[0].removeprefix("# "), text) for name, text in texts)


class _Page(QTextBrowser):
    """Shows a page of the help; the pages have no pictures, and nothing is read or called for any."""

    def loadResource(self, type: int, name: QUrl | str) -> QPixmap:
        return QPixmap(1, 1)  # not an empty one: Qt would go on to read the file itself


class HelpWindow(QWidget):
    """A window of its own beside the plan; nothing in it leads to the network."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.search = QLineEdit(self)
        self.list = QListWidget(self)
        self.page = _Page(self)
        self._nothing = in_lines(QLabel(self), "muted")
        self._lay_out()
        self._connect()
        self.retranslate()
        self._find("")

    def retranslate(self) -> None:
        """Say everything in the present language; the pages themselves are Lithuanian."""
        self.setWindowTitle(self.tr("Help"))
        self.search.setPlaceholderText(self.tr("Search in the help"))
        self.search.setAccessibleName(self.tr("Search in the help"))
        self.list.setAccessibleName(self.tr("Topics"))
        self.page.setAccessibleName(self.tr("Text of the topic"))
        self._nothing.setText(self.tr("No topic has these words. Try another word."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._show(self.list.currentItem())
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go from the search to the topics, and back from the first of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() == Qt.Key.Key_Down and self.list.count():
                self.list.setFocus()
                return True
            if watched is self.list and event.key() == Qt.Key.Key_Up and self.list.currentRow() <= 0:
                self.search.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        make_search(self.search)
        self.page.setOpenExternalLinks(False)
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(16)
        set_look(self.list, "sidebar")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        halves = Splitter(Qt.Orientation.Horizontal, self)
        left = as_widget(in_column(self.search, self._nothing, (self.list, 1), margins=8), self)
        halves.hold((left, 0), (self.page, 1))
        longest = max(self.fontMetrics().horizontalAdvance(topic.title) for topic in topics())
        halves.setSizes([longest + _AROUND_TITLE, self.width() - longest - _AROUND_TITLE])
        self.setLayout(in_column(halves))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.page.setFocus)
        for widget in (self.search, self.list):
            widget.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda item, _: self._show(item))
        self.page.anchorClicked.connect(lambda url: self.show_topic(url.toString()))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)

    def _find(self, text: str) -> None:
        """List the topics that have all the words, and keep the one that is read if it is among them."""
        current = self.list.currentItem()
        name = current.data(_TOPIC).name if current else ""
        found = [topic for topic in topics() if topic.matches(fold(text))]
        self.list.blockSignals(True)
        self.list.clear()
        for topic in found:
            item = QListWidgetItem(topic.title)
            item.setData(_TOPIC, topic)
            self.list.addItem(item)
        rows = [row for row, topic in enumerate(found) if topic.name == name]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self.list.blockSignals(False)
        self._nothing.setVisible(not found)
        self._show(self.list.currentItem())

    def show_topic(self, name: str) -> None:
        """Go to the topic of a file's name."""
        self.search.clear()
        for row, topic in enumerate(topics()):
            if topic.name == name:
                self.list.setCurrentRow(row)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            self.page.clear()
            return
        self.page.setMarkdown(item.data(_TOPIC).text)
        self._dress()
        self._mark_found()

    def _dress(self) -> None:
        """Room to breathe and thin lines: Markdown itself says nothing of how a page looks."""
        document = self.page.document()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()  # else the page is laid out anew after every line
        block = document.begin()
        while block.isValid():
            form = block.blockFormat()
            form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if form.headingLevel() > 1:
                form.setTopMargin(24)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
            block = block.next()
        cursor.endEditBlock()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)

    def _mark_found(self) -> None:
        text = fold(self.page.toPlainText())
        marks = []
        for word in fold(self.search.text()).split():
            at = text.find(word)
            while at >= 0:
                marks.append(self._selection(at, len(word)))
                at = text.find(word, at + len(word))
        self.page.setExtraSelections(marks)
        if marks:
            first = min(marks, key=lambda mark: mark.cursor.selectionStart())
            cursor = QTextCursor(first.cursor)
            cursor.clearSelection()
            self.page.setTextCursor(cursor)
            self.page.ensureCursorVisible()

    def _selection(self, at: int, length: int) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(at)
        cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format.setBackground(QApplication.palette().highlight())
        return selection


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
