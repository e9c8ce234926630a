"""The first screen: the plans in the store, and the ways to begin another."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from planeditor.plan.numbers import format_money
from planeditor.plan.text import sort_key
from planeditor.ui.icons import icon
from planeditor.ui.indexes import AnyIndex
from planeditor.ui.theme import mark

if TYPE_CHECKING:
    from planeditor.store.entries import PlanEntry

TITLE, MUNICIPALITY, CHANGED, ACTIVITIES, MONEY = range(5)


class PlanListModel(QAbstractTableModel):
    """The plans of the store, the one changed last first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PlanEntry] = []

    def show(self, entries: "Iterable[PlanEntry]") -> None:
        """Show these plans."""
        self.beginResetModel()
        self._entries = sorted(entries, key=lambda entry: entry.changed, reverse=True)
        self.endResetModel()

    def entry(self, index: AnyIndex) -> "PlanEntry":
        """The plan of a row."""
        return self._entries[index.row()]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Plan"), self.tr("Municipality"), self.tr("Last change"), self.tr("Activities"),
                self.tr("Funding, Eur"),
            )[section]  # fmt: skip
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == TITLE:
            return icon("remove" if entry.deleted else "archive" if entry.archived else "plan")
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _text(self, entry: "PlanEntry", column: int) -> str:
        match column:
            case 0:
                title = entry.title or self.tr("(plan without a title)")
                if entry.deleted:
                    return self.tr("{title} – deleted").format(title=title)
                return self.tr("{title} – archived").format(title=title) if entry.archived else title
            case 1:
                return ", ".join(sorted(entry.municipalities, key=sort_key))
            case 2:
                return entry.changed.astimezone().strftime("%Y-%m-%d %H.%M")
            case 3:
                return str(entry.activities)
            case _:
                return format_money(entry.gross, unit=False)


class WelcomePage(QWidget):
    """Lists the plans and offers to open, receive or begin one."""

    new_plan = Signal()
    receive_plan = Signal()
    open_sample = Signal()
    open_plan = Signal(str)
    duplicate_plan = Signal(str)
    archive_plan = Signal(str, bool)
    delete_plan = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PlanEntry] = []
        self._model = PlanListModel(self)
        self._heading = QLabel(self)
        mark(self._heading, "look", "title")
        self._explanation = QLabel(self)
        self._explanation.setWordWrap(True)
        self._buttons = {name: QPushButton(icon(name), "", self) for name in ("add", "receive", "sample")}
        self._all = QCheckBox(self)
        self._table = self._make_table()
        self._lay_out()
        for name, signal in (
            ("add", self.new_plan),
            ("receive", self.receive_plan),
            ("sample", self.open_sample),
        ):
            self._buttons[name].clicked.connect(signal)
        self._all.toggled.connect(lambda: self.show_plans(self._entries))
        self.retranslate()

    def show_plans(self, entries: "Iterable[PlanEntry]") -> None:
        """List the plans; archived and deleted ones only when asked for."""
        self._entries = list(entries)
        listed = [
            entry for entry in self._entries if self._all.isChecked() or not (entry.archived or entry.deleted)
        ]
        self._model.show(listed)
        self._all.setVisible(any(entry.archived or entry.deleted for entry in self._entries))
        self._table.setVisible(bool(listed))
        self._explanation.setVisible(not listed)
        if listed:
            self._table.selectRow(0)
            self._table.setFocus()
        else:
            self._buttons["sample"].setFocus()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._heading.setText(self.tr("Progress plans"))
        self._explanation.setText(
            self.tr(
                "There is no plan here yet. Begin a new one, receive a plan file that a colleague has sent, "
                "or open the sample to look around: nothing can be broken."
            )
        )
        self._buttons["add"].setText(self.tr("&New plan…"))
        self._buttons["receive"].setText(self.tr("&Receive plan…"))
        self._buttons["sample"].setText(self.tr("&Sample"))
        self._all.setText(self.tr("Show archived and deleted plans"))
        self._table.setAccessibleName(self.tr("Plans"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, TITLE, MONEY)

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.activated.connect(lambda index: self._open(self._model.entry(index)))
        return table

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in self._buttons.values():
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(16)
        layout.addWidget(self._heading)
        layout.addLayout(buttons)
        layout.addWidget(self._explanation)
        layout.addWidget(self._table, 1)
        layout.addStretch(0)

    def _open(self, entry: "PlanEntry") -> None:
        if entry.deleted:
            self.delete_plan.emit(entry.id, False)
        else:
            self.open_plan.emit(entry.id)

    def _show_menu(self) -> None:
        rows = self._table.selectionModel().selectedRows()
        if not rows:
            return
        entry = self._model.entry(rows[0])
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
        menu.exec(self._table.viewport().mapToGlobal(self._table.visualRect(rows[0]).bottomLeft()))
        menu.deleteLater()


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in (ACTIVITIES, MONEY) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
