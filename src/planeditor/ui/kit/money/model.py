"""Cells of money as Qt sees them: what they say, and how they take what is typed or pasted."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QPalette

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue, PlanEditorError
from planeditor.language import Said
from planeditor.plan.changes import Change, OperationKind
from planeditor.ui.kit import announcing
from planeditor.ui.kit.announcing import ReadAlong
from planeditor.ui.kit.fields.shown import Draft
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.money.drafts import CellDrafts
from planeditor.ui.kit.money.entries import Entry, kind_of, read
from planeditor.ui.kit.money.grid import Cell
from planeditor.ui.kit.money.texts import GridTexts
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

RATE = Qt.ItemDataRole.UserRole
"""The VAT rate of a cell as text, where the cell's sum comes from one."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Fault(NamedTuple):
    """One thing that is wrong, and how much it matters."""

    sign: Sign
    said: Said


class MoneyModel(QAbstractTableModel, ReadAlong):
    """A subclass says which cells there are; all others hold what follows from them."""

    refused = Signal(str)
    """Why a text that was typed could not be read; it stays in its cell."""

    def __init__(self, plan: OpenPlan, drafts: CellDrafts, parent: QObject | None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._drafts = drafts

    @property
    def plan(self) -> OpenPlan:
        """The plan whose money it is."""
        return self._plan

    # What a subclass says

    def cell(self, index: AnyIndex) -> Cell | None:
        """The cell behind an index; None for what is derived."""
        raise NotImplementedError

    def derived(self, index: AnyIndex) -> str:
        """What stands where no cell is."""
        raise NotImplementedError

    def texts(self, cell: Cell) -> GridTexts:
        """The texts of the activity of a cell."""
        raise NotImplementedError

    def place(self, index: AnyIndex) -> str:
        """Where a cell or what is derived is, in words."""
        raise NotImplementedError

    def faults(self, index: AnyIndex) -> list[Fault]:
        """What is wrong with a cell or a sum, the worst first."""
        raise NotImplementedError

    def is_muted(self, index: AnyIndex) -> bool:
        """Whether nothing is expected to be typed there."""
        return self.cell(index) is None

    def first_index(self) -> QModelIndex:
        """The cell to begin with."""
        raise NotImplementedError

    def last_index(self) -> QModelIndex:
        """The last cell."""
        raise NotImplementedError

    def changes(self, entries: Mapping[Cell, Entry]) -> list[Change]:
        """The changes of the plan that put the entries into the cells."""
        raise NotImplementedError

    # What is typed

    def enter(self, texts: Mapping[Cell, str], kind: OperationKind | None = None) -> None:
        """Put texts into cells as one operation; what cannot be read stays in its cell, with the reason."""
        entries: dict[Cell, Entry] = {}
        refused: dict[Cell, PlanEditorError] = {}
        for cell, text in texts.items():
            try:
                entries[cell] = read(cell.row.part, text, pasted=kind is OperationKind.PASTE)
            except InvalidValue as trouble:
                refused[cell] = trouble
        changes = self.changes(entries)
        try:
            self.run(kind or kind_of(changes), changes)
        except PlanEditorError as trouble:
            refused |= dict.fromkeys(entries, trouble)
        for cell, text in texts.items():
            if cell in refused:
                self._drafts.keep(cell, Draft(text, refused[cell].said))
                self.refused.emit(tell(refused[cell].said))
            else:
                self._drafts.forget(cell)
        self.changed_texts()

    def run(self, kind: OperationKind, changes: list[Change]) -> None:
        """Change the plan."""
        self._plan.run(kind, changes)

    def clear(self, cells: Iterable[Cell]) -> None:
        """Empty cells; one that holds a text which could not be read shows its former sum again."""
        self.enter({cell: "" for cell in cells if not self._drafts.forget(cell)})

    def is_unread(self, index: AnyIndex) -> bool:
        """Whether a cell holds a text that could not be read."""
        cell = self.cell(index)
        return cell is not None and self._drafts.draft(cell) is not None

    def changed_texts(self) -> None:
        """All cells may say something else now."""
        corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), corner)

    # For Qt

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.cell(index) else flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell = self.cell(index)
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value != self._edit_text(cell):
            self.enter({cell: str(value)})
        return True

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(cell) if cell else self.derived(index)
            case Qt.ItemDataRole.EditRole:
                return self._edit_text(cell) if cell else self.derived(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT
            case Qt.ItemDataRole.DecorationRole:
                return self._sign(index)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(self._reasons(index)) or None
            case announcing.SPOKEN:
                return f"{self.place(index)}: {self._spoken(index)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.data(index, announcing.SPOKEN) if index == self.whole else self._spoken(index)
            case Qt.ItemDataRole.ForegroundRole if self.is_unread(index):
                return colours(QGuiApplication.palette()).error
            case Qt.ItemDataRole.BackgroundRole if self.is_muted(index):
                return QGuiApplication.palette().brush(QPalette.ColorRole.Window)
        return self._rate(cell) if role == RATE and cell else None

    # Words

    def _text(self, cell: Cell) -> str:
        draft = self._drafts.draft(cell)
        return draft.text if draft else self.texts(cell).cell(cell)

    def _edit_text(self, cell: Cell) -> str:
        return self._rate(cell) or self._text(cell)

    def _rate(self, cell: Cell) -> str:
        return "" if self._drafts.draft(cell) else self.texts(cell).rate(cell)

    def _spoken(self, index: AnyIndex) -> str:
        cell = self.cell(index)
        parts = [self.data(index) or self.tr("empty"), self._rate(cell) if cell else ""]
        return ". ".join([", ".join(filter(None, parts)), *self._reasons(index)])

    def _reasons(self, index: AnyIndex) -> list[str]:
        return [tell(fault.said) for fault in self.faults(index)]

    def _sign(self, index: AnyIndex) -> QIcon | None:
        worst = next((fault.sign for fault in self.faults(index)), None)
        return icon(worst.icon_name, worst.tint) if worst else None
