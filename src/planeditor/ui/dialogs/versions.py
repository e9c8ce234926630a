"""The versions of the open plan: what was kept when, by whom and why, and the way back to it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planeditor.editing.narrative import Narrator
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.editing.versions import go_back, senders, way_back
from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.plan.numbers import format_moment
from planeditor.ui.dialogs.change_text import write_changes
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.declared import Column, Table
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.entries import SnapshotEntry
    from planeditor.store.store import Store

_SIZE = QSize(920, 640)


VERSIONS: "Table[SnapshotEntry, Mapping[str, str]]" = Table(
    title=said("versions", "Versions"),
    columns=(
        Column(
            name="when",
            label=said("versions", "When"),
            text=lambda entry, _: "" if entry.is_damaged else format_moment(entry.at),
        ),
        Column(
            name="what", label=said("versions", "Why kept"), text=lambda entry, _: tell(entry.reason.said)
        ),
        Column(
            name="name",
            label=said("versions", "Name, sender or file"),
            text=lambda entry, senders: senders.get(entry.id) or entry.name,
            tip=lambda entry, _: entry.name,
            is_wide=True,
        ),
        Column(name="who", label=said("versions", "Who"), text=lambda entry, _: entry.author),
        Column(name="to", label=said("versions", "To whom"), text=lambda entry, _: entry.recipient),
    ),
)
"""The kept states of a plan, the newest first; the context tells who sent those that came."""


class VersionsDialog(QDialog):
    """Lists the kept states, compares the selected one with the present, and goes back to it."""

    help_topic = "06-istorija-ir-kopijos.md#Versijos"

    compare_wanted = Signal(object)
    """The selected version, a `SnapshotEntry`, is to be compared with any other state."""

    def __init__(
        self, store: "Store", plan: OpenPlan, name: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """`name` asks for a name and keeps the present state under it."""
        super().__init__(parent)
        self._store = store
        self._plan = plan
        self._name = name
        self.model = RecordModel(VERSIONS, dict[str, str](), self)
        self.table = RecordTable(self.model, self)
        self.differences = ReadText(self)
        self._message = LiveLabel(self)
        self._nothing = QLabel(self)
        self.name = QPushButton(icon("add"), "", self)
        self.restore = QPushButton(icon("restore"), "", self)
        self.compare = QPushButton(icon("search"), "", self)
        self._halves = Splitter(Qt.Orientation.Vertical, self)
        self._say()
        self._lay_out()
        self._connect()
        self._list()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Versions of the plan"))
        self.differences.setAccessibleName(self.tr("What is different now"))
        self.name.setText(self.tr("&Save a version…"))
        self.restore.setText(self.tr("&Go back to this version"))
        self.compare.setText(self.tr("&Compare…"))
        self._nothing.setText(
            self.tr(
                "No version has been kept yet. Every change is saved anyway; name the present state, and you "
                "can compare with it and go back to it. A copy that is sent or received is kept by itself."
            )
        )

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        for label in (self._message, self._nothing):
            label.setWordWrap(True)
        set_look(self._message, "muted")
        self.differences.setOpenLinks(False)
        for widget, stretch in ((self.table, 2), (self.differences, 3)):
            self._halves.addWidget(widget)
            self._halves.setStretchFactor(self._halves.indexOf(widget), stretch)
        right = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.compare, self.restore):
            right.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        right.rejected.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.name)
        buttons.addWidget(right, 1)
        for button in self.findChildren(QPushButton):
            enter_only_with_focus(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._nothing)
        layout.addWidget(self._halves, 1)
        layout.addWidget(self._message)
        layout.addStretch(0)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._compare(index))
        self.restore.clicked.connect(lambda: self._attempt(self._go_back))
        self.compare.clicked.connect(self._leave_to_compare)
        self.name.clicked.connect(self._keep)

    def _list(self) -> None:
        entries = self._store.kept.entries(self._plan.id)
        self.model.context = senders(self._store, self._plan.id)
        self.model.show(entries)
        self._halves.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self.restore.setEnabled(False)
        self.compare.setEnabled(bool(entries))
        self.table.selectRow(0)
        (self.table if entries else self.name).setFocus()

    def _keep(self) -> None:
        self._name()
        self._message.clear()
        self._list()

    def _compare(self, index: AnyIndex) -> None:
        if not index.isValid():
            return
        self._message.clear()
        self._attempt(lambda: self._show_differences(self.model.at(index).id))

    def _leave_to_compare(self) -> None:
        entry = self.model.at(self.table.currentIndex())
        self.accept()
        self.compare_wanted.emit(entry)

    def _show_differences(self, snapshot: str) -> None:
        way = way_back(self._store, self._plan, snapshot, utc_now())
        narrator = Narrator(tell, self._plan.tree, lambda id_: self._store.operation(self._plan.id, id_))
        heads = (self.tr("Field"), self.tr("Now"), self.tr("In this version"))
        same = self.tr("The plan is now just as it was in this version.")
        write_changes(self.differences.document(), narrator.details(way), heads, same)
        self.restore.setEnabled(bool(way.changes))

    def _go_back(self) -> None:
        entry = self.model.at(self.table.currentIndex())
        go_back(self._store, self._plan, entry.id, utc_now())
        self._show_differences(entry.id)
        set_look(self._message, "success")
        self._message.setText(self.tr("The plan is as it was in this version. Undo takes that back."))

    def _attempt(self, step: Callable[[], None]) -> None:
        try:
            step()
        except PlanEditorError as error:
            self.restore.setEnabled(False)
            set_look(self._message, "error")
            self._message.setText(tell(error.said))
