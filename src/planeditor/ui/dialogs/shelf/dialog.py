"""The window of the shelf: search, look and compare, take into the plan, share, receive, remove."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.practices import Practice, take_in
from planeditor.editing.shelf import SUFFIX, Shelf
from planeditor.errors import PlanEditorError
from planeditor.language import said, said_n
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Kind
from planeditor.ui.dialogs.export.naming import cleaned, fitted
from planeditor.ui.dialogs.shelf.told import MOST_COMPARED, SHELF, write_practices
from planeditor.ui.kit import messages
from planeditor.ui.kit.announcing import LiveLabel, name_list
from planeditor.ui.kit.buttons import make_search
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.declared import Criteria
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.windows import closing_buttons, resize_within
from planeditor.ui.kit.words import tell

_SIZE = QSize(1000, 660)
_LONGEST = 80
"""Characters of a title in the name of a file."""


class ShelfDialog(QDialog):
    """Lists the practices; several that are selected are told side by side."""

    help_topic = "07-siusti-ir-gauti.md#Gerosios patirties lentyna"

    taken = Signal(str)
    """The activity that came into the plan."""

    def __init__(
        self, shelf: Shelf, store: str, plan: OpenPlan | None, at: str | None, parent: QWidget | None = None
    ) -> None:
        """`store` is the id of the store; `at` is the task in the plan that is offered first."""
        super().__init__(parent)
        self._shelf, self._plan = shelf, plan
        self.model = RecordModel(SHELF, store, self)
        self.table = RecordTable(self.model, self)
        self.search, self.preview = QLineEdit(self), ReadText(self)
        self.tasks = QComboBox(self)
        self.take, self.share, self.receive, self.remove = (QPushButton(self) for _ in range(4))
        self._message, self._damaged = LiveLabel(self), QLabel(self)
        self._say()
        self._lay_out()
        self._offer_tasks(at)
        self._connect()
        self._list()
        self.table.setFocus()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Good practice shelf"))
        self.search.setPlaceholderText(tell(SHELF.search) if SHELF.search else "")
        self.search.setAccessibleName(self.search.placeholderText())
        self.preview.setAccessibleName(self.tr("What is told of the selected ones"))
        name_list(self.tasks, self.tr("The task that it comes under"))
        self.take.setText(self.tr("&Take into the plan"))
        self.share.setText(self.tr("&Share…"))
        self.receive.setText(self.tr("R&eceive…"))
        self.remove.setText(self.tr("Re&move…"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        make_search(self.search)
        self.table.setColumnHidden(SHELF.place("everything"), True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.preview.setOpenLinks(False)
        halves = Splitter(Qt.Orientation.Vertical, self)
        for widget, stretch in ((self.table, 2), (self.preview, 3)):
            halves.addWidget(widget)
            halves.setStretchFactor(halves.indexOf(widget), stretch)
        for label, look in ((self._message, "muted"), (self._damaged, "warning")):
            label.setWordWrap(True)
            set_look(label, look)
        for button, name in ((self.take, "paste"), (self.share, "send"), (self.receive, "receive")):
            button.setIcon(icon(name))
        taking = in_row(QLabel(self.tr("Under the task"), self), (self.tasks, 1), self.take)
        buttons = in_row(self.receive, self.share, self.remove, (closing_buttons(self), 1))
        rows = (self.search, self._damaged, (halves, 1), self._message, taking, buttons)
        self.setLayout(in_column(*rows, margins=16))

    def _offer_tasks(self, at: str | None) -> None:
        tree = self._plan.tree if self._plan else None
        for task in tree.of_kind(Kind.TASK) if tree else ():
            self.tasks.addItem(titled(tree, task.id) if tree else "", task.id)
        self.tasks.setCurrentIndex(max(0, self.tasks.findData(at)))
        if not self.tasks.count():
            self.tasks.addItem(self.tr("No plan with a task is open"))
            self.tasks.setEnabled(False)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.table.selectionModel().selectionChanged.connect(lambda: self._show())
        self.table.activated.connect(lambda: self._attempt(self._take))
        self.model.modelReset.connect(self._show)
        for button, step in (
            (self.take, self._take), (self.share, self._share), (self.receive, self._receive),
            (self.remove, self._remove),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, step=step: self._attempt(step))

    def _list(self) -> None:
        practices, refused = self._shelf.practices()
        self.model.show(practices)
        empty = SHELF.none_found if practices else SHELF.none_yet
        self.table.empty_text = tell(empty) if empty else ""
        self._damaged.setText("\n".join(map(tell, refused[:3])))
        self._damaged.setVisible(bool(refused))
        self.table.selectRow(0)
        self._show()

    def _search(self, text: str) -> None:
        self.model.filter(Criteria(text))
        empty = SHELF.none_found if self.model.listed() else SHELF.none_yet
        self.table.empty_text = tell(empty) if empty else ""
        self.table.selectRow(0)

    def _selected(self) -> list[Practice]:
        return [self.model.at(self.model.index(row, 0)) for row in self.table.selected_rows()]

    def _show(self) -> None:
        chosen = self._selected()
        write_practices(self.preview.document(), chosen)
        self.preview.verticalScrollBar().setValue(0)
        if len(chosen) > MOST_COMPARED:
            set_look(self._message, "muted")
            self._message.setText(tell(said_n("shelf", "The first %n of them are shown.", MOST_COMPARED)))
        is_one = len(chosen) == 1
        self.take.setEnabled(is_one and self.tasks.isEnabled())
        self.share.setEnabled(is_one)
        self.remove.setEnabled(is_one)

    def _take(self) -> None:
        task = self.tasks.currentData()
        chosen = self._selected()
        if self._plan is None or not task or len(chosen) != 1:
            return
        activity, changes = take_in(self._plan.tree, chosen[0], task, tell)
        self._plan.run(OperationKind.PASTE, changes)
        self._tell(self.tr("It is in the plan now, with its source in the notes. Undo takes it back."))
        self.taken.emit(activity.id)

    def _share(self) -> None:
        (practice,) = self._selected()
        title = cleaned(practice.activity.title or self.tr("Good practice"))[:_LONGEST]
        proposal = messages.documents_folder() / fitted(title, SUFFIX)
        path = messages.file_to_save(self, self.tr("Share a good practice"), _files(), proposal, SUFFIX)
        if path is not None:
            self._shelf.share(practice, path)
            self._tell(self.tr("Written: {file}. Send it to whom you like.").format(file=path.name))

    def _receive(self) -> None:
        folder = messages.documents_folder()
        path = messages.file_to_open(self, self.tr("Receive a good practice"), _files(), folder)
        if path is not None:
            self.take_up(path)

    def take_up(self, path: Path) -> None:
        """Put the practice of a file on the shelf; raise as `Shelf.receive`."""
        practice = self._shelf.receive(path)
        self._list()
        row = next(row for row in range(self.model.rowCount()) if self._id(row) == practice.id)
        self.table.selectRow(row)
        self._tell(self.tr("Received from: {municipality}.").format(municipality=practice.municipality))

    def _remove(self) -> None:
        (practice,) = self._selected()
        question = self.tr("Remove “{title}” from the shelf? Plans that it was taken into keep it.")
        asked = question.format(title=practice.activity.title)
        if messages.confirm(self, asked, self.tr("&Remove")):
            self._shelf.remove(practice)
            self._list()
            self._tell(self.tr("Removed."))

    def _id(self, row: int) -> str:
        return self.model.at(self.model.index(row, 0)).id

    def _tell(self, sentence: str) -> None:
        set_look(self._message, "success")
        self._message.setText(sentence)

    def _attempt(self, step: Callable[[], None]) -> None:
        self._message.clear()
        try:
            step()
        except PlanEditorError as error:
            set_look(self._message, "error")
            self._message.setText(tell(error.said))


def _files() -> str:
    return f"{tell(said('shelf', 'Good practice'))} (*{SUFFIX})"
