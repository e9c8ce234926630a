"""Cells of money on the screen: keys, copying and pasting as in a spreadsheet."""

from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from planeditor.errors import InvalidValue
from planeditor.plan.changes import OperationKind
from planeditor.plan.numbers import NBSP
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.indexes import AnyIndex, show_model
from planeditor.ui.kit.money.delegate import MoneyDelegate, leaves
from planeditor.ui.kit.money.grid import Cell
from planeditor.ui.kit.money.model import RATE, MoneyModel
from planeditor.ui.kit.money.pasting import Written, headed, says, text_of, texts_of
from planeditor.ui.kit.tables.clipboard import copy_cells, pasted_values
from planeditor.ui.kit.tables.pasted_draft import take_or_offer
from planeditor.ui.kit.theme import set_look

_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_OWN_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Delete,
)
_CORNERS = (
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Home),
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_End),
)
_TYPING = (
    QAbstractItemView.EditTrigger.AnyKeyPressed,
    QAbstractItemView.EditTrigger.EditKeyPressed,
    QAbstractItemView.EditTrigger.DoubleClicked,
)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class MoneyTable(QTableView):
    """Typed, copied and pasted in cell by cell; what is derived can be copied."""

    current_changed = Signal()
    """Another cell is the current one."""
    refused = Signal(list)
    """What is wrong with a block, so that nothing of it was pasted; empty when all of it was."""
    sum_typed = Signal()
    """The user wants to type where there is a sum, which is calculated."""

    cells: MoneyModel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = MoneyDelegate(self)
        self._delegate.left.connect(self._move_by)
        self._delegate.done.connect(self._leave)
        set_look(self, "grid")
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(_TYPING[0] | _TYPING[1] | _TYPING[2])
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)

    def show_cells(self, model: MoneyModel) -> None:
        """Show these cells."""
        self.cells = model
        show_model(self, model)
        # Enter has gone on to another cell, of which the message below tells.
        model.refused.connect(partial(announce, self))

    def current_cell(self) -> Cell | None:
        """The cell that the keyboard is at; None on a sum."""
        return self.cells.cell(self.currentIndex())

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell the current and only selected one."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Keys

    def event(self, event: QEvent) -> bool:
        # The keys of cells must not be taken by commands of the window.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._owns(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self._clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif self._takes_back(event):
            self._take_back()
        elif event.key() in _EMPTYING:
            self._clear()
        elif event.key() in ENTER:
            self._move_by(0, -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif leaves(event):
            self._leave(event.key() == Qt.Key.Key_Tab)
        elif event.keyCombination() in _CORNERS:
            is_home = event.key() == Qt.Key.Key_Home
            self.go_to(self.cells.index(0, 0) if is_home else self.cells.last_index())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and self.current_cell() is None:
            self.go_to(self.cells.first_index())

    def edit(  # type: ignore[override]
        self,
        index: AnyIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        if index.isValid() and self.cells.cell(index) is None and trigger in _TYPING:
            # Taken, or Qt would look for a cell that begins with what is typed.
            self.sum_typed.emit()
            return True
        self._delegate.replacing = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        steps = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }
        if hint in steps:
            self.focusNextPrevChild(steps[hint] > 0)

    def focusNextPrevChild(self, next: bool) -> bool:
        return self._step(1 if next else -1) or self._leave(next)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _owns(self, event: QKeyEvent) -> bool:
        taken = any(map(event.matches, _OWN_KEYS)) or event.keyCombination() in _CORNERS
        return taken or leaves(event) or self._takes_back(event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        """Whether the key undoes a text that is in no history, because it could not be read."""
        return event.matches(QKeySequence.StandardKey.Undo) and self.cells.is_unread(self.currentIndex())

    def _take_back(self) -> None:
        cell = self.current_cell()
        if cell is not None:
            self.cells.clear([cell])

    def _clear(self) -> None:
        cells = self._selected_cells()
        if cells:
            self.cells.clear(cells)
        else:
            self.sum_typed.emit()

    def _leave(self, forwards: bool) -> bool:
        return super().focusNextPrevChild(forwards)

    def _move_by(self, columns: int, rows: int) -> None:
        current = self.currentIndex()
        target = current.sibling(current.row() + rows, current.column() + columns)
        if target.isValid():
            self.go_to(target)

    def _step(self, step: int) -> bool:
        """Go to the next cell that can be typed in; whether there is one."""
        current = self.currentIndex()
        columns = self.cells.columnCount()
        place = current.row() * columns + current.column() + step
        while 0 <= place < self.cells.rowCount() * columns:
            index = self.cells.index(*divmod(place, columns))
            if self.cells.cell(index):
                self.go_to(index)
                return True
            place += step
        return False

    # Copying and pasting

    def copy(self) -> None:
        """Put the selected block on the clipboard, as text that a spreadsheet reads."""
        if block := self._selected_block():
            shown = [[str(index.data() or "").replace(NBSP, "") for index in row] for row in block]
            typed = [[str(index.data(RATE) or index.data() or "") for index in row] for row in block]
            copy_cells(shown, typed=typed)

    def paste(self) -> None:
        """Put a block of the clipboard into the cells from the first selected one on, as one operation."""
        try:
            block, selected = pasted_values(), self._selected_block()
            if block and selected:
                self._paste(block, selected[0][0])
        except InvalidValue as error:
            self.refused.emit([error.said])

    def _paste(self, block: Written, start: QModelIndex) -> None:
        if [len(row) for row in block] == [1]:
            if self._selected_cells():
                text = text_of(block[0][0])
                chosen = (index for index in self.selectedIndexes() if not says(index, text))
                cells = filter(None, map(self.cells.cell, chosen))
                self.cells.enter(dict.fromkeys(cells, text), OperationKind.PASTE)
            elif not says(start, block[0][0].text):
                self.sum_typed.emit()
            return
        texts, problems = texts_of(self.cells, start, block)
        if not problems:
            self.cells.enter(texts, OperationKind.PASTE)
        elif (told := headed(self.cells, start, block)) and take_or_offer(self, self.cells.plan, *told):
            problems = []
        self.refused.emit(problems)

    def _selected_cells(self) -> list[Cell]:
        cells = (self.cells.cell(index) for index in self.selectedIndexes())
        return [cell for cell in cells if cell]

    def _selected_block(self) -> list[list[QModelIndex]]:
        """The rectangle around what is selected."""
        chosen = self.selectedIndexes()
        if not chosen:
            return []
        rows = range(min(one.row() for one in chosen), max(one.row() for one in chosen) + 1)
        columns = range(min(one.column() for one in chosen), max(one.column() for one in chosen) + 1)
        return [[self.cells.index(row, column) for column in columns] for row in rows]
