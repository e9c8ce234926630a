"""The first screen: the plans in the store, and the ways to begin another."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHeaderView, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from planeditor.plan.text import fold
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.buttons import make_search
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.plan_list import MUNICIPALITY, PlanListModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.window.first_start import FirstSteps

if TYPE_CHECKING:
    from planeditor.language import Said
    from planeditor.store.entries import PlanEntry

_BUTTONS = ("add", "receive", "sample", "matrix")
"""What can be asked for above the plans, by their icons."""
_FEW = 5
"""So many plans are seen at a glance; more are searched."""


class WelcomePage(QWidget):
    """Lists the plans and offers to open, receive or begin one."""

    help_topic = "01-pirmieji-zingsniai.md"

    new_plan = Signal()
    receive_plan = Signal()
    overview = Signal()
    open_sample = Signal()
    open_plan = Signal(str)
    duplicate_plan = Signal(str)
    archive_plan = Signal(str, bool)
    delete_plan = Signal(str, bool)

    listed = Signal()
    """The plans are on the screen; what takes longer to count may be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[PlanEntry] = []
        """The plans that were listed last, shown or not."""
        self._is_known = False
        self._tell_listed_afterwards = afterwards(self, self._tell_listed)
        self._model = PlanListModel(self)
        self._heading = QLabel(self)
        set_look(self._heading, "title")
        self._warning = in_lines(QLabel(self), "warning")
        self._warned: Said | None = None
        self.first_steps = FirstSteps(self)
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self._nothing, "muted")
        self._buttons = {name: QPushButton(icon(name), "", self) for name in _BUTTONS}
        self.search = QLineEdit(self)
        self._all = QCheckBox(self)
        self.table = self._make_table()
        self._lay_out()
        for name, signal in (
            ("add", self.new_plan),
            ("receive", self.receive_plan),
            ("sample", self.open_sample),
            ("matrix", self.overview),
        ):
            self._buttons[name].clicked.connect(signal)
        self._all.toggled.connect(self._list)
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self._open_current)
        for part in (self.first_steps, self.table, self.search, self._all, self._buttons["matrix"]):
            part.hide()
        self.retranslate()

    def show_plans(self, entries: "Iterable[PlanEntry]") -> None:
        """List the plans; archived and deleted ones only when asked for."""
        self.search.clear()
        self._take(entries)
        self._list()
        self.focus_target().setFocus()
        self._tell_listed_afterwards()

    def refresh(self, entries: "Iterable[PlanEntry]") -> None:
        """List the plans as they are by now; who is in the list, or searches in it, stays where they are."""
        listed = [*entries]
        if listed == self.entries:
            return
        row, at = self.table.currentIndex().row(), self.table.verticalScrollBar().value()
        current = self._model.at(self.table.currentIndex()).id if row >= 0 else ""
        is_here = self.table.hasFocus()
        self._take(listed)
        self._fill()
        shown = [self._model.at(self._model.index(place, 0)).id for place in range(self._model.rowCount())]
        self.table.selectRow(shown.index(current) if current in shown else min(row, len(shown) - 1))
        self.table.verticalScrollBar().setValue(at)
        if is_here:
            self.focus_target().setFocus()

    def warn(self, sentence: "Said | None") -> None:
        """Say above the plans why they are not safe where they are; nothing where they are."""
        self._warned = sentence
        self._warning.setVisible(sentence is not None)
        self._warning.setText(tell(sentence) if sentence else "")

    def focus_target(self) -> QWidget:
        """What takes the focus: the plans, or what begins the first one."""
        return self.table if self._model.rowCount() else self._buttons["add"]

    def show_completeness(self, filled: Mapping[str, int]) -> None:
        """Tell what percentage of the required fields of each plan is filled."""
        self._model.show_completeness(filled)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._heading.setText(self.tr("Progress plans"))
        self.warn(self._warned)
        self.first_steps.retranslate()
        self._tell_nothing()
        self._buttons["add"].setText(self.tr("&New plan…"))
        self._buttons["receive"].setText(self.tr("&Receive plan…"))
        self._buttons["sample"].setText(self.tr("&Sample"))
        self._buttons["matrix"].setText(self.tr("Side &by side…"))
        self.search.setPlaceholderText(self.tr("Search by title or municipality"))
        self.search.setAccessibleName(self.tr("Search in the plans"))
        self._all.setText(self.tr("Show archived and deleted plans"))
        self.table.setAccessibleName(self.tr("Plans"))
        self._model.retranslate()

    def _make_table(self) -> RecordTable:
        table = RecordTable(self._model, self)
        table.horizontalHeader().setSectionResizeMode(MUNICIPALITY, QHeaderView.ResizeMode.Stretch)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.activated.connect(lambda index: self._open(self._model.at(index)))
        return table

    def _lay_out(self) -> None:
        make_search(self.search)
        buttons = in_row(*self._buttons.values(), 1, (self.search, 2), self._all)
        shown = ((widget, 1) for widget in (self.first_steps, self._nothing, self.table))
        self.setLayout(
            in_column(self._heading, self._warning, buttons, *shown, gap=16, margins=(32, 24, 32, 24))
        )

    def _take(self, entries: "Iterable[PlanEntry]") -> None:
        self.entries, self._is_known = list(entries), True
        self._tell_nothing()
        self._buttons["matrix"].setVisible(len(self.entries) > 1)
        self._all.setVisible(any(entry.archived or entry.deleted for entry in self.entries))

    def _list(self) -> None:
        self._fill()
        self.table.selectRow(0)

    def _fill(self) -> None:
        wanted = [
            entry for entry in self.entries if self._all.isChecked() or not (entry.archived or entry.deleted)
        ]
        words = fold(self.search.text()).split()
        found = [entry for entry in wanted if all(word in _searched(entry) for word in words)]
        self.search.setVisible(len(wanted) > _FEW or bool(words))
        self._model.list_plans(found, self.entries)
        self.table.setVisible(bool(found))
        self.first_steps.setVisible(not wanted)
        self._nothing.setVisible(bool(wanted) and not found)

    def _tell_nothing(self) -> None:
        """What stands in place of the list: a server may take its time to tell it."""
        if self._is_known:
            self._nothing.setText(self.tr("No plan has these words in its title or municipality."))
        else:
            self._nothing.setText(self.tr("The plans are being read…"))

    def _tell_listed(self) -> None:
        if self.isVisible():
            self.listed.emit()

    def _open_current(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self._open(self._model.at(index))

    def _open(self, entry: "PlanEntry") -> None:
        if entry.deleted:
            self.delete_plan.emit(entry.id, False)
        else:
            self.open_plan.emit(entry.id)

    def _show_menu(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if not rows:
            return
        entry = self._model.at(rows[0])
        menu = QMenu(self)
        if entry.deleted:
            menu.addAction(
                icon("restore"), self.tr("Bring back"), lambda: self.delete_plan.emit(entry.id, False)
            )
        else:
            menu.addAction(icon("right"), self.tr("Open"), lambda: self.open_plan.emit(entry.id))
            menu.addAction(
                icon("duplicate"), self.tr("Duplicate"), lambda: self.duplicate_plan.emit(entry.id)
            )
            text = self.tr("Bring back from the archive") if entry.archived else self.tr("Archive")
            menu.addAction(
                icon("archive"), text, lambda: self.archive_plan.emit(entry.id, not entry.archived)
            )
            menu.addSeparator()
            menu.addAction(icon("remove"), self.tr("Delete"), lambda: self.delete_plan.emit(entry.id, True))
        menu.exec(self.table.viewport().mapToGlobal(self.table.visualRect(rows[0]).bottomLeft()))
        menu.deleteLater()


def _searched(entry: "PlanEntry") -> str:
    return fold(" ".join((entry.title, *entry.municipalities)))
