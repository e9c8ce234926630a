"""What is shown instead of a store that is damaged: what can be read of it, its backups, and the ways on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from planeditor.editing.open_plan import utc_now
from planeditor.plan.numbers import format_moment
from planeditor.ui.dialogs.export.naming import cleaned
from planeditor.ui.kit import messages
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.jobs import Job
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.plan_list import FILLED, MUNICIPALITY, TITLE, PlanListModel
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.windows import closing_buttons, resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.editing.rescue import Rescued
    from planeditor.store.entries import PlanEntry
    from planeditor.store.store import Store

_SIZE = QSize(1000, 560)
_TITLE = 100
"""Characters of a title that come into the name of a file."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where plans can be had from: a backup, or with None what can be read of the damaged store itself."""

    store: Path
    backup: Path | None

    def open(self) -> "Store":
        """The plans, in memory; raise StoreRefused if there are none to be had."""
        from planeditor.store.store import Store

        return Store.look_into(self.backup) if self.backup else Store.salvage(self.store)

    def entries(self) -> "list[PlanEntry]":
        """The plans in it, damaged ones too."""
        with self.open() as store:
            return store.plans()

    def write_each(self, folder: Path) -> "Rescued":
        """Write each plan into a file of its own."""
        from planeditor.editing.rescue import write_each

        with self.open() as store:
            return write_each(store, folder, _file_stem, "", utc_now())

    def go_on(self) -> Path:
        """Put the plans in the place of the damaged store; return where that was put aside."""
        from planeditor.store.restore import go_on_with_backup, go_on_with_salvaged

        if self.backup:
            return go_on_with_backup(self.store, self.backup, utc_now())
        return go_on_with_salvaged(self.store, utc_now())


class DamagedStoreDialog(QDialog):
    """Leads out of a damaged store; nothing that is done here deletes or changes the damaged file.

    Accepted, `path` is the store to open now: the same, made whole again, or another.
    """

    help_topic = "10-ka-daryti-jei.md#…programa sako, kad planų saugykla sugadinta"

    crashed = Signal(object)

    def __init__(self, store: Path, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = store
        self._sentence = QLabel(sentence, self)
        self._message = LiveLabel(self)
        self.sources = QListWidget(self)
        self.model = PlanListModel(self)
        self.plans = RecordTable(self.model, self)
        for column in (MUNICIPALITY, FILLED):
            self.plans.hideColumn(column)
        self.go_on = QPushButton(icon("restore"), "", self)
        self.write = QPushButton(icon("send"), "", self)
        self.other = QPushButton(icon("plan"), "", self)
        self.folder = QPushButton(icon("archive"), "", self)
        self._sources: list[Source] = []
        self._say()
        self._lay_out()
        self._connect()
        self._list()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("The store of plans is damaged"))
        self.sources.setAccessibleName(self.tr("Where plans can be had from"))
        self.plans.setAccessibleName(self.tr("Plans that can be had"))
        self.go_on.setText(self.tr("&Go on with these plans"))
        self.write.setText(self.tr("&Save each plan to a file…"))
        self.other.setText(self.tr("Open &another store…"))
        self.folder.setText(self.tr("Open the &folder"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        set_look(self._message, "muted")
        explanation = QLabel(
            self.tr(
                "Choose where to take the plans from and go on. The damaged file is not deleted: it stays in "
                "its folder under another name."
            ),
            self,
        )
        for label in (self._sentence, explanation, self._message):
            label.setWordWrap(True)
        halves = Splitter(Qt.Orientation.Horizontal, self)
        halves.hold((self.sources, 0), (self.plans, 1))
        narrow = self.fontMetrics().horizontalAdvance(self._backup_words("2026-00-00 00.00")) + 72
        halves.setSizes([narrow, self.width() - narrow])
        buttons = in_row(self.other, self.folder, self.write, (closing_buttons(self, self.go_on), 1))
        self.setLayout(
            in_column(self._sentence, explanation, (halves, 1), self._message, buttons, gap=12, margins=16)
        )

    def _connect(self) -> None:
        self.sources.currentRowChanged.connect(self._look)
        self.go_on.clicked.connect(self._go_on)
        self.write.clicked.connect(self._write)
        self.other.clicked.connect(self._choose_other)
        self.folder.clicked.connect(lambda: messages.open_outside(self, self.path.parent))

    def done(self, result: int) -> None:
        for job in self.findChildren(Job):
            job.wait()
        super().done(result)

    # What there is

    def _backup_words(self, time: str) -> str:
        return self.tr("Backup of {time}").format(time=time)

    def _list(self) -> None:
        from planeditor.store.backups import backups

        self._sources = [Source(self.path, None)]
        self.sources.addItem(QListWidgetItem(icon("warning"), self.tr("What can still be read")))
        for backup in backups(self.path):
            self._sources.append(Source(self.path, backup.path))
            words = self._backup_words(format_moment(backup.at))
            self.sources.addItem(QListWidgetItem(icon("archive"), words))
        self.sources.setCurrentRow(0)
        self.sources.setFocus()

    def _look(self, row: int) -> None:
        self.model.list_plans([])
        self._message.clear()
        self._enable()
        self._do(
            self.tr("Looking for plans…"), self._sources[row].entries, partial(self._show, row), hold=False
        )

    def _show(self, row: int, entries: "list[PlanEntry]") -> None:
        if row != self.sources.currentRow():
            return  # Another was selected while this one was looked into.
        self.model.list_plans(entries)
        damaged = sum(entry.is_damaged for entry in entries)
        if damaged:
            self._tell(self.tr("%n plans here cannot be read.", "", damaged), "warning")
        elif not entries:
            self._tell(self.tr("There is no plan here. Choose another place."), "warning")
        self._enable()

    # The ways on

    def _go_on(self) -> None:
        def replaced(aside: Path) -> None:
            self.accept()
            messages.inform(
                self, self.tr("The damaged store is kept beside as “{name}”.").format(name=aside.name)
            )

        self._do(self.tr("Making the store…"), self._sources[self.sources.currentRow()].go_on, replaced)

    def _write(self) -> None:
        place = messages.documents_folder()
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to save the plans"), str(place))
        if folder:
            source = self._sources[self.sources.currentRow()]
            self._do(
                self.tr("Saving the plans…"),
                lambda: source.write_each(Path(folder)),
                partial(self._written, folder),
            )

    def _written(self, folder: str, rescued: "Rescued") -> None:
        sentence = self.tr("%n plans are saved to {folder}.", "", len(rescued.written)).format(folder=folder)
        reasons = map(tell, rescued.refused)
        self._tell(" ".join((sentence, *reasons)), "warning" if rescued.refused else "success")

    def _choose_other(self) -> None:
        path = messages.file_to_open(
            self, self.tr("Open another store"), self.tr("Store of plans") + " (*.db)", self.path.parent
        )
        if path:
            self.path = path
            self.accept()

    # How

    def _do(
        self, title: str, work: Callable[[], Any], done: Callable[[Any], None], hold: bool = True
    ) -> None:
        """Do it off the window's thread: a large store takes a while, and a disk that fails takes longer."""
        self._enable(busy=True)
        self.sources.setEnabled(not hold)
        job = Job(self, title, lambda report: work(), is_whole=True)
        for ended in (job.done, job.failed, job.crashed):
            ended.connect(self._end)
        job.done.connect(done)
        job.failed.connect(lambda error: self._tell(tell(error.said), "error"))
        job.crashed.connect(self.crashed)
        job.start()

    def _end(self) -> None:
        self.sources.setEnabled(True)
        self._enable()

    def _enable(self, busy: bool = False) -> None:
        readable = any(
            not self.model.at(self.model.index(row, TITLE)).is_damaged for row in range(self.model.rowCount())
        )
        self.other.setEnabled(not busy)
        self.go_on.setEnabled(readable and not busy)
        self.write.setEnabled(readable and not busy)

    def _tell(self, sentence: str, look: str) -> None:
        set_look(self._message, look)
        self._message.setText(sentence)


def _file_stem(title: str) -> str:
    return cleaned(title)[:_TITLE].rstrip(". ") or "Planas"
