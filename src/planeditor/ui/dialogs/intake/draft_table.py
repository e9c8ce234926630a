"""The parts of a draft as tables, with what each column and row is taken for."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from planeditor.blocks.table import key_of
from planeditor.editing.intake.proposal import Doubt, Part, Proposal
from planeditor.ui.dialogs.intake.columns import role_menu
from planeditor.ui.dialogs.intake.rows import FIRST, rows_of, table_of
from planeditor.ui.kit.announcing import name_list
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import TableView

_WIDEST = 320
"""Pixels of a column when it is first shown."""


def _is_of(part: Part, ids: set[str]) -> bool:
    """Whether a row of a part is about one of these items."""
    return any(ids & about.keys() for about in part.about.values())


class DraftTable(QWidget):
    """Shows one part after another; what a column holds is chosen by its heading, or for the current one."""

    role_chosen = Signal(str, object)
    """What a column holds, by its key: a `Role`."""
    question_wanted = Signal(object)
    """The `Doubt` of a row is wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self.parts = QComboBox(self)
        self.table = TableView(True, self)
        self.meaning = QPushButton(self.tr("Mea&ning of the column…"), self)
        name_list(self.parts, self.tr("Part of the draft"))
        self.table.setAccessibleName(self.tr("Rows of the draft"))
        self.meaning.setToolTip(
            self.tr("What the current column holds; a click on its heading does the same")
        )
        self.table.setAlternatingRowColors(True)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        top = in_row((self.parts, 1), 0, self.meaning)
        self.setLayout(in_column(top, (self.table, 1)))
        header.sectionClicked.connect(self._ask_meaning)
        self.meaning.clicked.connect(lambda: self._ask_meaning(self.table.currentIndex().column()))
        self.table.activated.connect(lambda index: self._ask_for_question(index.row()))
        self.parts.activated.connect(lambda _: self._show_part())

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what the draft is taken for now; the part and the cell that were current stay so."""
        self._proposal, parts = proposal, proposal.parts
        at = max(self.parts.currentIndex(), 0)
        first = not self.parts.count()
        self.parts.clear()
        for n, part in enumerate(parts, 1):
            self.parts.addItem(self._part_name(n, part))
        if first:
            new = {one.item.id for one in proposal.differences}
            at = next((n for n, part in enumerate(parts) if part.doubts or _is_of(part, new)), 0)
        self.parts.setCurrentIndex(min(at, len(parts) - 1))
        self.parts.setVisible(len(parts) > 1)
        self._show_part()

    def go_to(self, doubt: Doubt) -> None:
        """Bring the row that a question is about into sight."""
        if self._proposal is None:
            return
        for n, part in enumerate(self._proposal.parts):
            rows = [row.at for row in rows_of(part, self._proposal)]
            about = [
                rows.index(row) for row, doubts in part.doubts.items() if doubt in doubts and row in rows
            ]
            if not about:
                continue
            if self.parts.currentIndex() != n:
                self.parts.setCurrentIndex(n)
                self._show_part()
            model = self.table.model()
            assert isinstance(model, RecordModel)
            self.table.setCurrentIndex(model.index(about[0], FIRST))
            return

    def _part_name(self, n: int, part: Part) -> str:
        name = part.block.name or next(reversed(part.block.above), "")
        if part.is_settled and name:
            return name
        kind = self.tr("Table {n}") if part.table else self.tr("Text {n}")
        return f"{kind.format(n=n)}: {name[:60]}" if name else kind.format(n=n)

    def _part(self) -> Part | None:
        at = self.parts.currentIndex()
        return self._proposal.parts[at] if self._proposal and at >= 0 else None

    def _show_part(self) -> None:
        part, former = self._part(), self.table.model()
        if part is None or self._proposal is None:
            return
        place = self.table.currentIndex()
        model = RecordModel(table_of(part), None, self)
        model.show(rows_of(part, self._proposal))
        self.table.show_model(model)
        self._fit_columns()
        self.table.setCurrentIndex(model.index(max(place.row(), 0), max(place.column(), FIRST)))
        self.meaning.setEnabled(part.table is not None and not part.is_settled)
        if former is not None:
            former.deleteLater()

    def _fit_columns(self) -> None:
        """Columns as wide as what they hold, within reason, and never narrower than their headings."""
        header = self.table.horizontalHeader()
        header.setMaximumSectionSize(_WIDEST)
        self.table.resizeColumnsToContents()
        header.setMaximumSectionSize(10 * _WIDEST)
        for at in range(header.count()):
            header.resizeSection(at, max(header.sectionSize(at), header.sectionSizeHint(at)))

    def _ask_meaning(self, column: int) -> None:
        part = self._part()
        if part is None or part.table is None or part.is_settled or column < FIRST:
            return
        at = column - FIRST
        menu = role_menu(
            part.table.columns[at], partial(self.role_chosen.emit, key_of(part.table.columns, at)), self
        )
        header = self.table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column), header.height())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(header.viewport().mapToGlobal(place))

    def _ask_for_question(self, row: int) -> None:
        part, model = self._part(), self.table.model()
        if part is None or not isinstance(model, RecordModel):
            return
        doubts = part.doubts.get(model.at(model.index(row, 0)).at, {})
        if doubts:
            self.question_wanted.emit(next(iter(doubts)))
