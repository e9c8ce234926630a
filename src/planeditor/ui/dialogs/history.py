"""The history of the open plan: when, who and what, and what each field held before and after."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planeditor.editing.narrative import Narrator
from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.numbers import format_moment
from planeditor.ui.dialogs.change_text import write_changes
from planeditor.ui.kit.buttons import enter_only_with_focus, make_search
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.declared import Column, Criteria, Filter, Table
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.store import Store

WHEN, WHO, WHAT = range(3)
PAGE = 100
"""Operations read from the store at a time."""

_SIZE = QSize(920, 640)
_ICONS = {
    OperationKind.CREATE: "plan",
    OperationKind.ADD: "add",
    OperationKind.EDIT: "edit",
    OperationKind.MOVE: "right",
    OperationKind.REMOVE: "remove",
    OperationKind.DUPLICATE: "duplicate",
    OperationKind.PASTE: "paste",
    OperationKind.JOIN_IDEAS: "idea",
    OperationKind.DIVIDE_IDEA: "idea",
    OperationKind.VOTE: "idea",
    OperationKind.TAKE_IN: "paste",
    OperationKind.RECEIVE: "receive",
    OperationKind.MERGE: "receive",
    OperationKind.RESTORE: "restore",
    OperationKind.UNDO: "undo",
    OperationKind.REDO: "redo",
}
_DAMAGED_ICON = "warning"


@dataclass(frozen=True, slots=True)
class Row:
    """An operation as a row; `subject` is the item to go to, None when it is no longer there.

    `items` are the ids of all items that the operation touched. One that is damaged has neither id nor kind.
    """

    operation_id: str
    kind: OperationKind | None
    subject: str | None
    texts: tuple[str, str, str]
    items: frozenset[str]


_OF_ITEM = said("history", "Only of the &selected item")

HISTORY: Table[Row, None] = Table(
    title=said("history", "History"),
    columns=(
        Column(name="when", label=said("history", "When"), text=lambda row, _: row.texts[WHEN]),
        Column(name="who", label=said("history", "Who"), text=lambda row, _: row.texts[WHO]),
        Column(
            name="what",
            label=said("history", "What"),
            text=lambda row, _: row.texts[WHAT],
            icon=lambda row, _: icon(_ICONS[row.kind] if row.kind else _DAMAGED_ICON),
            is_wide=True,
        ),
    ),
    filters=(
        Filter(
            name="item",
            label=_OF_ITEM,
            every=_OF_ITEM,
            choices=lambda _: (),
            holds=lambda row, item, _: item in row.items,
        ),
    ),
)


class HistoryModel(RecordModel[Row, None]):
    """The operations of a plan, the newest first, read page by page; a filter keeps those that match."""

    searched = Signal()
    """Rows may have come; there may be more."""

    def __init__(self, store: "Store", plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(HISTORY, None, parent)
        self._store = store
        self._plan_id = plan.id
        self.narrator = Narrator(tell, plan.tree, self._operation)
        self._before: int | None = None
        self._at_end = False
        self._filtering = False
        # A search goes on page by page between other events, so that typing is never held up.
        self._searching = QTimer(self, singleShot=True, interval=0)
        self._searching.timeout.connect(self.fetchMore)

    def operation(self, index: AnyIndex) -> Operation:
        """The operation behind an index, whole."""
        return self._operation(self.at(index).operation_id)

    def filter(self, criteria: Criteria) -> None:
        """Keep the rows that have every word of the text, diacritics or not, and that touched the item."""
        self._filtering = True
        super().filter(criteria)
        self._filtering = False
        self._go_on()

    def canFetchMore(self, parent: AnyIndex) -> bool:
        # Whoever hears of a reset may ask for more rows at once, before others have heard of it.
        return not parent.isValid() and not self._at_end and not self._filtering

    def fetchMore(self, parent: AnyIndex = NOWHERE) -> None:
        if not self.canFetchMore(parent):
            return
        entries = self._store.history(self._plan_id, PAGE, self._before)
        self._at_end = len(entries) < PAGE
        self._before = entries[-1].revision if entries else self._before
        self.append([self._row(entry.operation) for entry in entries])
        self._go_on()

    def _go_on(self) -> None:
        if self.criteria and not self._at_end and self.rowCount() < PAGE:
            self._searching.start()
        self.searched.emit()

    def _operation(self, id_: str) -> Operation:
        return self._store.operation(self._plan_id, id_)

    def _row(self, operation: Operation | None) -> Row:
        if operation is None:
            told = self.tr("This entry of the history is damaged and cannot be read.")
            return Row("", None, None, ("", "", told), frozenset())
        texts = (format_moment(operation.at), operation.author, self.narrator.summary(operation))
        subject = self.narrator.subject(operation)
        items = frozenset(change.id for change in operation.changes)
        return Row(operation.id, operation.kind, subject, texts, items)


class HistoryDialog(QDialog):
    """Shows the history; `go_to` asks for an item to be shown in the plan."""

    help_topic = "06-istorija-ir-kopijos.md#Istorija"

    go_to = Signal(str)
    compare_wanted = Signal()
    """States of the plan are to be compared."""

    def __init__(
        self, store: "Store", plan: OpenPlan, parent: QWidget | None = None, item: str | None = None
    ) -> None:
        """Show the history of the plan; that of `item`, the one selected there, can be had alone."""
        super().__init__(parent)
        self.model = HistoryModel(store, plan, self)
        self._item = item
        self.filter = QLineEdit(self)
        self.only_item = QCheckBox(self)
        self.only_item.setVisible(item is not None)
        self.table = RecordTable(self.model, self)
        self.details = ReadText(self)
        self._show = QPushButton(icon("right"), "", self)
        self.compare = QPushButton(icon("search"), "", self)
        self._say()
        self._lay_out()
        self._connect()
        self.model.fetchMore()
        self.table.setFocus()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("History of the plan"))
        self.filter.setPlaceholderText(self.tr("Search by time, person or what was done"))
        self.filter.setAccessibleName(self.tr("Search in the history"))
        self.only_item.setText(tell(_OF_ITEM))
        self.details.setAccessibleName(self.tr("What changed"))
        self._show.setText(self.tr("&Show in the plan"))
        self.compare.setText(self.tr("&Compare states…"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        make_search(self.filter)
        self.details.setOpenLinks(False)
        halves = Splitter(Qt.Orientation.Vertical, self)
        for widget, stretch in ((self.table, 3), (self.details, 2)):
            halves.addWidget(widget)
            halves.setStretchFactor(halves.indexOf(widget), stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self._show, self.compare):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        # Enter goes to the item in the table: no button may take it.
        for each in buttons.buttons():
            if isinstance(each, QPushButton):
                enter_only_with_focus(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.filter, 1)
        top.addWidget(self.only_item)
        layout.addLayout(top)
        layout.addWidget(halves, 1)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        # Typing a word restarts the search once, not at each letter.
        pause = QTimer(self, singleShot=True, interval=150)
        pause.timeout.connect(self._search)
        self.only_item.toggled.connect(self._search)
        self.filter.textChanged.connect(pause.start)
        self.model.searched.connect(self._follow)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.activated.connect(self._go)
        self.compare.clicked.connect(self._leave_to_compare)
        self._show.clicked.connect(lambda: self._go(self.table.currentIndex()))

    def _search(self) -> None:
        item = self._wanted_item()
        self.model.filter(Criteria(self.filter.text(), {"item": item} if item else {}))

    def _wanted_item(self) -> str | None:
        return self._item if self.only_item.isChecked() else None

    def _follow(self) -> None:
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, WHEN))
        self._show_current(self.table.currentIndex())

    def _show_current(self, index: AnyIndex) -> None:
        subject = self.model.at(index).subject if index.isValid() else None
        self._show.setEnabled(subject is not None)
        if not index.isValid():
            searching = self.model.canFetchMore(NOWHERE)
            self.details.setPlainText(
                "" if searching else self.tr("Nothing in the history matches the search.")
            )
            return
        if self.model.at(index).kind is None:
            self.details.clear()
            return
        heads = (self.tr("Field"), self.tr("Was"), self.tr("Became"))
        changes = self.model.narrator.details(self.model.operation(index), self._wanted_item())
        begins = self.tr("The history of the plan begins here.")
        write_changes(self.details.document(), changes, heads, begins)

    def _go(self, index: AnyIndex) -> None:
        subject = self.model.at(index).subject if index.isValid() else None
        if subject is not None:
            self.accept()
            self.go_to.emit(subject)

    def _leave_to_compare(self) -> None:
        self.accept()
        self.compare_wanted.emit()
