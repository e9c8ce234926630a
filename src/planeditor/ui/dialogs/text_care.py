"""Texts put right on demand: every fault with what is proposed, to be ticked and applied as one step."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Item
from planeditor.plan.search import Hit, rewritten, texts
from planeditor.plan.typography import faults
from planeditor.ui.kit.announcing import LiveLabel, name_list
from planeditor.ui.kit.even_grid import EvenGrid
from planeditor.ui.kit.fields.found_list import FoundList
from planeditor.ui.kit.fields.found_model import FoundModel, Spot
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.windows import closing_buttons, resize_within
from planeditor.ui.kit.words import tell

_SIZE = QSize(820, 600)


def fault_spots(items: Iterable[Item]) -> Iterator[Spot]:
    """The faults in the texts of items."""
    for item in items:
        for field, text in texts(item):
            for fault in faults(text):
                hit = Hit(item.id, field, text, fault.start, fault.end)
                yield Spot(hit, fault.new, tell(fault.kind.said))


class TextCareDialog(QDialog):
    """Lists the faults in the selected items or in the whole plan; nothing is changed before it is ticked."""

    help_topic = "03-laukai-sumos-datos.md#Tekstai"

    go_to = Signal(Hit)
    """The user wants to see a place in the plan and to write there."""

    def __init__(self, plan: OpenPlan, selected: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = plan
        self._selected = [id_ for id_ in selected if id_ in plan.tree and id_ != plan.tree.root.id]
        self._found: list[Spot] = []
        self.where = QComboBox(self)
        self.kinds = QComboBox(self)
        self.status = in_lines(LiveLabel(self), "muted")
        self.model = FoundModel(self)
        self.list = FoundList(self.model, self)
        self.all = QPushButton(self)
        self.none = QPushButton(self)
        self.apply = QPushButton(self)
        self._say()
        self._lay_out()
        self._connect()
        self._look()
        self.list.setFocus()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Tidy texts"))
        self.where.addItem(self.tr("In the whole plan"))
        if self._selected:
            self.where.addItem(self.tr("In what is selected and under it"))
        name_list(self.where, self.tr("Where to look"))
        name_list(self.kinds, self.tr("What to show"))
        self.list.setAccessibleName(self.tr("Faults in texts"))
        self.all.setText(self.tr("Tick &all"))
        self.none.setText(self.tr("Tick n&one"))
        self.apply.setText(self.tr("Put &right what is ticked"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        for box in (self.where, self.kinds):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        choices = EvenGrid(self, horizontal=8, vertical=8)
        choices.arrange((self.where, self.kinds, self.all, self.none))
        buttons = closing_buttons(self, self.apply)
        self.setLayout(in_column(choices, self.status, (self.list, 1), buttons, margins=16))

    def _connect(self) -> None:
        self.where.activated.connect(self._look)
        self.kinds.activated.connect(self._show_faults)
        self.all.clicked.connect(lambda: self.model.tick(True))
        self.none.clicked.connect(lambda: self.model.tick(False))
        self.model.ticks_changed.connect(self._follow_ticks)
        self.list.chosen.connect(self._go)
        self.apply.clicked.connect(self._apply)

    def _items(self) -> Iterator[Item]:
        tree = self._plan.tree
        if self.where.currentIndex() == 0:
            yield from tree.walk()
            return
        chosen = {item.id for id_ in self._selected if id_ in tree for item in tree.walk(id_)}
        yield from (item for item in tree.walk() if item.id in chosen)

    def _look(self) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._found = list(fault_spots(self._items()))
        finally:
            QApplication.restoreOverrideCursor()
        counts = Counter(spot.note for spot in self._found)
        chosen = self.kinds.currentData()
        self.kinds.clear()
        self.kinds.addItem(self.tr("Everything found"), "")
        for note, count in counts.items():
            self.kinds.addItem(f"{note} ({count})", note)
        self.kinds.setCurrentIndex(max(self.kinds.findData(chosen), 0))
        self._show_faults()

    def _show_faults(self) -> None:
        kind = self.kinds.currentData()
        shown = [spot for spot in self._found if not kind or spot.note == kind]
        self.model.show(self._plan.tree, shown)
        if shown:
            self.list.make_current(shown[0])
        self.status.setText(self._summary(shown))
        self._follow_ticks()

    def _summary(self, shown: list[Spot]) -> str:
        if not shown:
            return self.tr("The texts are tidy: nothing to put right.")
        count = self.tr("%n faults found.", "", len(shown))
        if all(spot.new is not None for spot in shown):
            return count
        return f"{count} {self.tr('Those without a tick only you can put right.')}"

    def _follow_ticks(self) -> None:
        ticked = len(self.model.ticked())
        self.apply.setEnabled(ticked > 0)
        proposed = any(spot.new is not None for spot in self.model.spots())
        self.all.setEnabled(proposed)
        self.none.setEnabled(ticked > 0)

    def _go(self, spot: Spot) -> None:
        self.accept()
        self.go_to.emit(spot.hit)

    def _apply(self) -> None:
        ticked = self.model.ticked()
        edits = ((spot.hit, spot.new) for spot in ticked if spot.new is not None)
        self._plan.run(OperationKind.EDIT, rewritten(self._plan.tree, edits))
        self._look()
        self.status.setText(self.tr("%n places put right. Undo brings them all back.", "", len(ticked)))
