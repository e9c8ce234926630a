"""A group of fields in the form of an item: its heading, and the fields in lines of several columns."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planeditor.plan.fields import FieldGroup
from planeditor.ui.kit.fields.field_box import FieldBox
from planeditor.ui.kit.group import Group
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.field_remarks import RemarksMark

COLUMN_GAP = 12
_FIELD_GAP = 10
_GROUP_GAP = 20
MOST_COLUMNS = 3


class Section(Group):
    """A heading, the fields under it, and what stands below them."""

    heading: QLabel | None
    boxes: list[FieldBox]
    annex: QWidget | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP)
        self._grid.setVerticalSpacing(4)
        self.remarks: dict[FieldBox, RemarksMark] = {}

    def arrange(self, columns: int, spans: Mapping[FieldBox, int]) -> None:
        """Put everything into so many columns, of which each field takes some."""
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        self._grid.setRowMinimumHeight(0, _GROUP_GAP)
        if self.heading is not None:
            self._grid.addWidget(self.heading, 1, 0, 1, columns)
        row = 2
        for line in self._lines(columns, spans):
            self._place_line(row, line, columns)
            row += 5
        if self.annex is not None:
            self._grid.addWidget(self.annex, row, 0, 1, columns)

    def _place_line(self, row: int, line: list[tuple[FieldBox, int]], columns: int) -> None:
        """A gap, the labels, the editors, what is said under them, the remarks: each in a row of the grid."""
        self._grid.setRowMinimumHeight(row, _FIELD_GAP)
        column = 0
        for box, span in line:
            if box.label is not None:
                self._grid.addWidget(box.label, row + 1, column, 1, span)
            self._grid.addWidget(box.editor.widget, row + 2, column, 1, span)
            # The last one has the rest of the line for what is said.
            room = columns - column if box is line[-1][0] else span
            self._grid.addWidget(box.message, row + 3, column, 1, room)
            if box in self.remarks:
                self._grid.addWidget(self.remarks[box], row + 4, column, 1, room, Qt.AlignmentFlag.AlignLeft)
            column += span

    def _lines(self, columns: int, spans: Mapping[FieldBox, int]) -> list[list[tuple[FieldBox, int]]]:
        """The fields in lines, each with the number of columns that it takes."""
        lines: list[list[tuple[FieldBox, int]]] = []
        free = 0
        for box in self.boxes:
            span = spans[box]
            if span > free:
                lines.append([])
                free = columns
            lines[-1].append((box, span))
            free -= span
        return lines


def heading(group: FieldGroup, parent: QWidget) -> QLabel:
    """The name of a group above its fields."""
    label = in_lines(QLabel(tell(group.said), parent))
    make_heading(label)
    return label


def make_heading(label: QLabel) -> None:
    """Have a label look like the name of a group."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    set_look(label, "muted")
