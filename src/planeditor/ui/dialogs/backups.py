"""The backups of the store: what there is, what is in each, and a plan brought back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from planeditor.errors import PlanEditorError
from planeditor.plan.numbers import format_moment
from planeditor.ui.dialogs.backup_maker import BackupMaker
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.plan_list import FILLED, PlanListModel
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.windows import closing_buttons, resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.backups import Backup

BringBack = Callable[[Path, str, str], str]
"""Brings the plan of this id back from a backup of this time; gives its title."""

_SIZE = QSize(1000, 520)
_PATH = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Lists the backups and the plans in the selected one; says in one line how each step ended."""

    help_topic = "06-istorija-ir-kopijos.md#Atsarginės kopijos"

    def __init__(self, store: Path, maker: BackupMaker, bring_back: BringBack, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._maker = maker
        self._back = bring_back
        self._explanation = QLabel(self)
        self._message = LiveLabel(self)
        self.backups = QListWidget(self)
        self.model = PlanListModel(self)
        self.plans = RecordTable(self.model, self)
        self.plans.hideColumn(FILLED)
        self._halves = Splitter(Qt.Orientation.Horizontal, self)
        self.make = QPushButton(icon("archive"), "", self)
        self.bring = QPushButton(icon("restore"), "", self)
        self._say()
        self._lay_out()
        self._connect()
        self._list()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Backups"))
        self.backups.setAccessibleName(self.tr("Backups"))
        self.plans.setAccessibleName(self.tr("Plans in the backup"))
        self.make.setText(self.tr("&Make a backup now"))
        self.bring.setText(self.tr("&Bring the plan back"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        for label in (self._explanation, self._message):
            label.setWordWrap(True)
        self._halves.hold((self.backups, 0), (self.plans, 1))
        narrow = self.fontMetrics().horizontalAdvance("2026-00-00 00.00") + 72
        self._halves.setSizes([narrow, self.width() - narrow])
        buttons = in_row(self.make, (closing_buttons(self, self.bring), 1))
        self.setLayout(
            in_column(self._explanation, (self._halves, 1), self._message, 0, buttons, gap=16, margins=16)
        )

    def _connect(self) -> None:
        self.backups.currentItemChanged.connect(lambda item, _: self._look_into(item))
        self.plans.selectionModel().selectionChanged.connect(self._enable)
        self.plans.activated.connect(lambda _: self._bring_back())
        self.bring.clicked.connect(self._bring_back)
        self.make.clicked.connect(self._make)
        self._maker.made.connect(self._made)
        self._maker.failed.connect(self._failed)
        self._maker.crashed.connect(self._crashed)

    # What there is

    def _list(self) -> None:
        from planeditor.store.backups import backups

        made = backups(self._store)
        self.backups.clear()
        for backup in made:
            item = QListWidgetItem(icon("archive"), format_moment(backup.at))
            item.setData(_PATH, str(backup.path))
            self.backups.addItem(item)
        self._halves.setVisible(bool(made))
        self._explanation.setText(self._words(bool(made)))
        self.backups.setCurrentRow(0)
        (self.backups if made else self.make).setFocus()
        self._enable()

    def _words(self, any_made: bool) -> str:
        if any_made:
            return self.tr(
                "Once a day all plans are copied by themselves. A plan that you bring back comes beside "
                "the others: nothing is overwritten."
            )
        return self.tr(
            "There is no backup yet. Once a day all plans are copied by themselves into a folder beside "
            "them; the first copy is made soon after the program is started. If a plan is damaged or "
            "spoilt, you find it here as it was and bring it back."
        )

    def _look_into(self, item: QListWidgetItem | None) -> None:
        self._message.clear()
        self.plans.empty_text = ""
        self.model.list_plans([])
        if item is not None:
            self._attempt(lambda: self._show(Path(item.data(_PATH))))
        if self.model.rowCount():
            self.plans.selectRow(0)
        self._enable()

    def _show(self, path: Path) -> None:
        from planeditor.store.store import Store

        with Store.look_into(path) as kept:
            self.model.list_plans(kept.plans())
        self.plans.empty_text = self.tr("There is no plan in this backup.")

    # What is done

    def _make(self) -> None:
        self.make.setEnabled(False)
        self._tell(self.tr("Making a backup…"))
        self._maker.make()

    def _made(self, backup: "Backup") -> None:
        self.make.setEnabled(True)
        self._list()
        self._tell(self.tr("The backup of {time} is made.").format(time=format_moment(backup.at)), "success")

    def _failed(self, error: PlanEditorError) -> None:
        self.make.setEnabled(True)
        self._tell(tell(error.said), "error")

    def _crashed(self, error: Exception) -> None:
        """Whoever looks after errors of the program tells of it."""
        self.make.setEnabled(True)
        self._message.clear()

    def _bring_back(self) -> None:
        item, rows = self.backups.currentItem(), self.plans.selectionModel().selectedRows()
        if item is None or not rows:
            return
        path, entry = Path(item.data(_PATH)), self.model.at(rows[0])

        def bring() -> None:
            title = self._back(path, entry.id, item.text())
            self._tell(
                self.tr("“{title}” is in the list of plans again, as a plan of its own.").format(title=title),
                "success",
            )

        self._attempt(bring)

    def _attempt(self, step: Callable[[], None]) -> None:
        try:
            step()
        except PlanEditorError as error:
            self._tell(tell(error.said), "error")

    def _tell(self, sentence: str, look: str = "muted") -> None:
        set_look(self._message, look)
        self._message.setText(sentence)

    def _enable(self) -> None:
        self.bring.setEnabled(bool(self.plans.selectionModel().selectedRows()))
