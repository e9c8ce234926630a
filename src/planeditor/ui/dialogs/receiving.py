"""Files that arrive: what each is, in a sentence, before anything happens, with what can be done."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QPushButton, QScrollArea, QWidget

from planeditor.editing.arrivals import Arrival, News, classified, keep, looked_at
from planeditor.editing.open_plan import utc_now
from planeditor.errors import PlanEditorError
from planeditor.ui.kit import messages
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.files.planfile import PlanFile
    from planeditor.store.store import Store

_SIZE = QSize(680, 240)
_EACH = 110
"""Pixels that one more file makes the window higher."""


class ReceiveDialog(QDialog):
    """Lists the files that arrived; the files themselves are only read."""

    help_topic = "07-siusti-ir-gauti.md#Gavimas"

    open_wanted = Signal(str)
    """A plan of the store, by its id, is to be opened."""
    review_wanted = Signal(str, str)
    """What a copy brings is to be looked at: the plan's id and the state that waits."""

    def __init__(self, store: "Store", author: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._author = store, author
        self.entries: list[ArrivedFile] = []
        self.setWindowTitle(self.tr("What was received"))
        self._list = QWidget(self)
        self._rows = in_column(1, gap=16, margins=(0, 0, 8, 0))
        self._list.setLayout(self._rows)
        area = QScrollArea(self)
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.setLayout(in_column((area, 1), buttons, gap=16, margins=16))

    def add(self, paths: Iterable[Path]) -> None:
        """Say of more files what they are."""
        for path in paths:
            entry = ArrivedFile(self._store, path, self._author, self._list)
            entry.opened.connect(self._open)
            entry.reviewed.connect(self._review)
            entry.waits.connect(self._follow)
            self.entries.append(entry)
            self._rows.insertWidget(self._rows.count() - 1, entry)
        resize_within(self, _SIZE + QSize(0, _EACH * (min(len(self.entries), 4) - 1)))
        first = next((entry.first for entry in self.entries if entry.first is not None), None)
        if first is not None:
            first.setDefault(True)
            first.setFocus()

    def _open(self, plan: str) -> None:
        self.open_wanted.emit(plan)
        self._follow()

    def _review(self, plan: str, state: str) -> None:
        self._follow()
        self.review_wanted.emit(plan, state)

    def _follow(self) -> None:
        """After one file was taken in another one may be something else; after the last, all is done."""
        for entry in self.entries:
            entry.refresh()
        if all(entry.is_done for entry in self.entries):
            self.accept()


class ArrivedFile(QFrame):
    """One file: what it is, its name, and the buttons that fit."""

    opened = Signal(str)
    reviewed = Signal(str, str)
    waits = Signal()

    def __init__(self, store: "Store", path: Path, author: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._path, self._author = store, path, author
        self._came: PlanFile | None = None
        self.first: QPushButton | None = None
        self.is_done = False
        name, self.sentence = QLabel(path.name, self), QLabel(self)
        set_look(name, "muted")
        for label in (name, self.sentence):
            label.setWordWrap(True)
        self._buttons = in_row()
        self.setLayout(in_column(self.sentence, name, self._buttons, gap=4))
        self._look()

    def refresh(self) -> None:
        """Say anew what the file is, unless nothing is left to do with it."""
        if not self.is_done and self._came is not None:
            self._show(classified(self._store, self._came))

    def _show(self, arrival: Arrival) -> None:
        self.sentence.setText(" ".join(map(tell, arrival.sentences)))
        self._clear()
        is_copy, back = arrival.news is News.COPY, self.tr("&Bring the plan back and open it")
        if is_copy:
            text = back if arrival.is_deleted else self.tr("&Look at the changes…")
            self._add(text, self._review)
            self._add(self.tr("Late&r"), self._wait)
        else:
            self._add(back if arrival.is_deleted else self.tr("&Open the plan"), self._open)
        self._buttons.addStretch(1)

    def _look(self) -> None:
        try:
            self._came, arrival = looked_at(self._store, self._path)
            self._show(arrival)
        except PlanEditorError as error:
            self.is_done = True
            set_look(self.sentence, "error")
            self.sentence.setText(tell(error.said))

    def _add(self, text: str, slot: Callable[[Arrival], None]) -> None:
        button = QPushButton(text, self)
        button.clicked.connect(lambda: self._do(slot))
        self._buttons.addWidget(button)
        self.first = self.first or button

    def _clear(self) -> None:
        self.first = None
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _do(self, slot: Callable[[Arrival], None]) -> None:
        """Take the file in, and go on; one that the store cannot take now can be tried again."""
        assert self._came is not None
        try:
            slot(keep(self._store, self._came, self._path.name, self._author, utc_now()))
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))

    def _open(self, arrival: Arrival) -> None:
        self._bring_back(arrival)
        self._end()
        self.opened.emit(arrival.plan)

    def _review(self, arrival: Arrival) -> None:
        self._bring_back(arrival)
        self._end()
        self.sentence.setText(
            self.tr(
                "The copy was opened to be looked at. Until it is merged, the plan says so when it is open."
            )
        )
        self.reviewed.emit(arrival.plan, arrival.state)

    def _wait(self, arrival: Arrival) -> None:
        self._end()
        self.sentence.setText(self.tr("The copy is here and waits: the plan says so when it is open."))
        self.waits.emit()

    def _bring_back(self, arrival: Arrival) -> None:
        if arrival.is_deleted:
            self._store.delete(arrival.plan, None)

    def _end(self) -> None:
        """Nothing is left to do with the file."""
        self.is_done = True
        self._clear()
