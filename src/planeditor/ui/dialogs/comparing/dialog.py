"""The window that tells what is different between two states of the plan, beside the plan."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from planeditor.editing.comparing import PlanStates
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.errors import PlanEditorError
from planeditor.language import said_n
from planeditor.merge.told import Comparison
from planeditor.ui.dialogs.comparing.state_box import Choice, StateBox
from planeditor.ui.dialogs.comparing.table import DIFFERENCES, Row, rows
from planeditor.ui.dialogs.export.naming import proposed_name
from planeditor.ui.dialogs.export.saving import WORD_SUFFIX, save_document
from planeditor.ui.dialogs.merging.text import Telling
from planeditor.ui.kit import messages
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.jobs import Report
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.filter_bar import FilterBar
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.windows import closing_buttons, resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.entries import SnapshotEntry
    from planeditor.store.store import Store
    from planeditor.word.comparing.layouts import Layout

_SIZE = QSize(1100, 700)
_PAUSE = 400
"""Milliseconds after a change of the plan until it is compared anew."""


class CompareDialog(QDialog):
    """Compares any two states, lists what differs, leads to it in the plan, and writes it as a document.

    It stands beside the plan and follows its changes.
    """

    help_topic = "06-istorija-ir-kopijos.md#Versijų palyginimas"

    go_to = Signal(str)
    """An item is to be shown in the plan."""
    crashed = Signal(object)
    """A fault of ours while a document was made."""

    def __init__(
        self,
        store: "Store",
        plan: OpenPlan,
        author: str,
        parent: QWidget,
        version: "SnapshotEntry | None" = None,
    ) -> None:
        """Begin with a version, else the last one, and the plan now; `author` is named in documents."""
        super().__init__(parent)
        self.plan = plan
        self._author = author
        self._states = PlanStates(store, plan)
        self._comparison: Comparison | None = None
        self._folder = messages.documents_folder()
        self._sides: tuple[Choice, Choice] = (None, None)
        self._labels = QLabel(self), QLabel(self)
        self.boxes = (StateBox(self), StateBox(self))
        self.model: RecordModel[Row, tuple[str, ...]] = RecordModel(DIFFERENCES, (), self)
        self.filters = FilterBar(DIFFERENCES, self)
        self.table = RecordTable(self.model, self)
        self.text = ReadText(self)
        self.message, self.count = in_lines(LiveLabel(self), "error"), LiveLabel(self)
        self.show_item = QPushButton(icon("right"), "", self)
        self.save = QPushButton(icon("export-word"), "", self)
        self._refreshing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._say()
        self._lay_out()
        self._connect()
        self._unlisten: Callable[[], None] = plan.listen(lambda changes: self._refreshing.start())
        kept = self._states.kept()
        for box in self.boxes:
            box.offer([None, *kept], self._states.name)
        self.compare(version or next(iter(kept), None))
        if self._comparison is None:
            self._show([])  # the version cannot be read: there is nothing to save or to go to
        self.table.setFocus()

    def compare(self, before: Choice, after: Choice = None) -> None:
        """Compare these states; where one cannot be read it is said why, and all stays as it was."""
        try:
            old, new = self._states.state(before), self._states.state(after)
            comparison = Comparison(tell, old.tree, new.tree)
            authors = self._states.authors(old, new)
        except PlanEditorError as error:
            self.message.show()
            self.message.setText(tell(error.said))
            return
        self.message.hide()
        self.message.clear()
        self._comparison, self._sides = comparison, (before, after)
        for box, choice in zip(self.boxes, self._sides, strict=True):
            box.show_choice(choice)
        self._show([*rows(comparison, authors)])

    def done(self, result: int) -> None:
        self._refreshing.stop()
        self._unlisten()
        self._unlisten = lambda: None  # it may be left twice
        super().done(result)

    # Building

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Compare states of the plan"))
        for box, label, text in zip(
            self.boxes, self._labels, (self.tr("&Was:"), self.tr("&Became:")), strict=True
        ):
            label.setText(text)
            label.setBuddy(box)
        self.text.setAccessibleName(self.tr("The difference that is selected"))
        self.show_item.setText(self.tr("&Show in the plan"))
        self.save.setText(self.tr("Save as a &Word document"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        set_look(self.count, "muted")
        self.message.hide()
        self.text.setOpenLinks(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)  # values begin where they differ
        halves = Splitter(Qt.Orientation.Vertical, self)
        for widget, stretch in ((self.table, 3), (self.text, 2)):
            halves.addWidget(widget)
            halves.setStretchFactor(halves.indexOf(widget), stretch)
        (was, first), (became, second) = zip(self._labels, self.boxes, strict=True)
        top = in_row(was, (first, 1), became, (second, 1))
        buttons = in_row((self.count, 1), closing_buttons(self, self.show_item, self.save))
        self.setLayout(in_column(top, self.filters, (halves, 1), self.message, buttons, margins=16))

    def _connect(self) -> None:
        first, second = self.boxes
        first.chosen.connect(lambda choice: self.compare(choice, self._sides[1]))
        second.chosen.connect(lambda choice: self.compare(self._sides[0], choice))
        first.file_wanted.connect(lambda: self._with_file(lambda path: self.compare(path, self._sides[1])))
        second.file_wanted.connect(lambda: self._with_file(lambda path: self.compare(self._sides[0], path)))
        self.filters.changed.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._tell(index))
        self.table.activated.connect(self._go)
        self.show_item.clicked.connect(lambda: self._go(self.table.currentIndex()))
        self._refreshing.timeout.connect(self._refresh)
        from planeditor.word.comparing.layouts import Layout

        menu = QMenu(self.save)
        for layout in Layout:
            menu.addAction(tell(layout.said), partial(self._save, layout))
        self.save.setMenu(menu)

    # What is shown

    def _with_file(self, compare: Callable[[Path], None]) -> None:
        path = messages.plan_file_to_open(self, self.tr("Compare with a file"))
        if path is not None:
            compare(path)

    def _refresh(self) -> None:
        if None in self._sides:
            self.compare(*self._sides)

    def _show(self, found: list[Row]) -> None:
        former = self._current()
        names = tuple({row.author for row in found if row.author})
        self.model.context = names
        self.model.show(found)
        self.filters.offer(names)
        self._follow(former)

    def _filter(self) -> None:
        former = self._current()
        self.model.filter(self.filters.criteria())
        self._follow(former)

    def _current(self) -> Row | None:
        index = self.table.currentIndex()
        return self.model.at(index) if index.isValid() else None

    def _follow(self, former: Row | None) -> None:
        """Say how many there are, with the same one current, else the first."""
        shown, all_ = len(self.model.keys), len(self.model.listed())
        told = said_n("compare", "%n differences", all_)
        if shown != all_:
            told = said_n("compare", "{shown} of %n differences", all_, shown=shown)
        self.count.setText(tell(told))
        self.table.empty_text = tell((DIFFERENCES.none_found if all_ else DIFFERENCES.none_yet) or "")
        self.save.setEnabled(bool(all_))
        same = (place for place in range(shown) if former and self._at(place).key == former.key)
        self.table.setCurrentIndex(self.model.index(next(same, 0), 0))
        self._tell(self.table.currentIndex())

    def _at(self, place: int) -> Row:
        return self.model.at(self.model.index(place, 0))

    def _tell(self, index: AnyIndex) -> None:
        self.show_item.setEnabled(index.isValid())
        self.text.clear()
        if index.isValid():
            row = self.model.at(index)
            what = "" if row.one else tell(row.fate.said)
            Telling(self.text.document()).told(row.name, what, row.changes)

    def _go(self, index: AnyIndex) -> None:
        """Show the item in the plan, or what it stood under where it is not there any more."""
        if not index.isValid() or self._comparison is None:
            return
        item = self.model.at(index).item
        above = (one.id for one in self._comparison.tree_of(item).ancestors(item.id))
        self.go_to.emit(next(id_ for id_ in (item.id, *above) if id_ in self.plan.tree))

    def _save(self, layout: "Layout") -> None:
        """Write the document of all that differs."""
        from planeditor.word.comparing.document import Compared, export_comparison

        comparison, at = self._comparison, utc_now().astimezone()
        if comparison is None:
            return
        before, after = self._sides
        states = Compared(
            comparison.before, comparison.after, (self._states.name(before), self._states.name(after))
        )

        def make(report: Report) -> bytes:
            return export_comparison(states, layout, author=self._author, at=at)

        name = proposed_name(comparison.after, self.tr("changes"), "", at.date(), WORD_SUFFIX)
        folder = save_document(self, self._folder / name, make, self.crashed)
        self._folder = folder or self._folder
