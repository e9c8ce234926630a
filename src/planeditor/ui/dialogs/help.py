"""The help: topics on the left, the chosen one on the right, a search over all of them."""

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QWidget,
)

from planeditor.plan.text import fold
from planeditor.resources import resource
from planeditor.ui.dialogs.help_page import HelpPage
from planeditor.ui.kit.buttons import make_search
from planeditor.ui.kit.layouts import as_widget, in_column
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.windows import resize_within

_SIZE = QSize(1040, 700)
_AROUND_TITLE = 72
"""Pixels of margins and padding beside a title in the list."""
_TOPIC = Qt.ItemDataRole.UserRole
CHANGES = "90-pakeitimai.md"
"""The topic that tells what is new: a built program has it, and one of the licences."""


_FILE = re.compile(r"(?<=\])\([^)]+\)")
"""Where a link or a picture leads."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of the help: the name of its file, its title and its text in Markdown."""

    name: str
    title: str
    text: str

    def matches(self, wanted: str) -> bool:
        """Whether every word that is wanted, folded, is read in the page: names of files are not."""
        folded = fold(_FILE.sub("", self.text))
        return all(word in folded for word in wanted.split())


@cache
def topics() -> tuple[Topic, ...]:
    """All pages, in their order."""
    paths = sorted(resource("help").glob("*.md"))
    texts = [(path.name, path.read_text("utf-8")) for path in paths]
    return tuple(Topic(name, text.partition("\n")[0].removeprefix("# "), text) for name, text in texts)


class HelpWindow(QWidget):
    """A window of its own beside the plan; nothing in it leads to the network."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.search = QLineEdit(self)
        self.list = QListWidget(self)
        self.page = HelpPage(self)
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
        name = self.topic
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

    @property
    def topic(self) -> str:
        """The name of the file of the topic that is shown; "" for none."""
        item = self.list.currentItem()
        return item.data(_TOPIC).name if item else ""

    def show_topic(self, place: str) -> None:
        """Go to the topic of a file's name, and after a `#` to one of its headings."""
        name, _, heading = place.partition("#")
        self.search.clear()
        for row, topic in enumerate(topics()):
            if topic.name == name:
                self.list.setCurrentRow(row)
                self.page.go_to(heading or topic.title)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            self.page.clear()
            return
        self.page.show_text(item.data(_TOPIC).text)
        self._mark_found()

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
