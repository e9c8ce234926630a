"""The form of one kind of item: its fields by group, in as many columns as fit."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from planeditor.plan.changes import Change
from planeditor.plan.fields import Field, FieldGroup
from planeditor.plan.fieldtypes import FieldName
from planeditor.plan.items import CLASSES, FIELDS, Kind
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.fields.editors import make_editor
from planeditor.ui.kit.fields.field_box import FieldBox
from planeditor.ui.kit.fields.shown import Shown
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.marks import NO_MARKS
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.field_remarks import RemarksMark
from planeditor.ui.window.details.related import RelatedPanel, Ways, related
from planeditor.ui.window.details.section import COLUMN_GAP, MOST_COLUMNS, Section, heading, make_heading

if TYPE_CHECKING:
    from planeditor.ui.window.details.money.panel import MoneyPanel

_MARGIN = 16
_COLUMN_CHARACTERS = 17


class Form(QScrollArea):
    """Built once and then refilled for every item of its kind."""

    def __init__(self, kind: Kind, shown: Shown, ways: Ways, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown
        self._jump = ways.jump
        self._look_afterwards = afterwards(self, self._keep_in_sight)
        self._page = QWidget(self.viewport())
        self.annexes: list[MoneyPanel | RelatedPanel] = []
        self._money: MoneyPanel | None = None
        self._sections: list[Section] = []
        self._columns = 0
        self._spans: dict[FieldBox, int] = {}
        title = CLASSES[kind].title_field
        for group in FieldGroup:
            self._add_group(kind, group, ways)
        self.boxes = {box.field.name: box for section in self._sections for box in section.boxes}
        self._first = self.boxes.get(title) or next(iter(self.boxes.values()))
        self._page.setLayout(in_column(*self._sections, 1, gap=4, margins=(_MARGIN, 0, _MARGIN, _MARGIN)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._page)
        for text in self._page.findChildren(QPlainTextEdit):
            text.cursorPositionChanged.connect(self._follow)
        # The page grows with a text only after the caret has moved.
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    def refresh(self, names: Collection[str] | None = None) -> None:
        """Show the item anew: all of it, or the fields of these names."""
        for name, box in self.boxes.items():
            if names is None or name in names or _is_told_by(box.field, names):
                box.refresh()
        if names is None:
            for annex in self.annexes:
                annex.show_item()
            self._show_remarks()

    def follow(self, changes: Collection[Change]) -> None:
        """Show what the changes, already made, did to what is not a field of the item."""
        for annex in self.annexes:
            annex.follow(changes)

    def show_marks(self) -> None:
        """Say at the fields what is wrong in them."""
        for box in self.boxes.values():
            box.show_hint()
        self._show_remarks()

    def give(self, actions: Sequence[QAction]) -> None:
        """Offer these in the menu of every field that has one of its own."""
        for box in self.boxes.values():
            for line in (box.editor.focus, *box.editor.focus.findChildren(QLineEdit)):
                line.addActions(actions)

    def offer(self) -> None:
        """Offer anew what can be chosen."""
        for box in self.boxes.values():
            box.editor.offer(self._shown.registers, self._shown.item)

    def box_of(self, widget: QWidget | None) -> FieldBox | None:
        """The field that a widget belongs to."""
        for box in self.boxes.values():
            if widget is not None and (
                widget in (box.editor.widget, box.label) or box.editor.widget.isAncestorOf(widget)
            ):
                return box
        return None

    def focus_title(self) -> None:
        """Put the caret into the title, its text selected."""
        editor = self._first.editor
        editor.focus.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.select_all()
        self.verticalScrollBar().setValue(0)

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget is in sight, with the whole field that it belongs to where there is room."""
        box = self.box_of(widget)
        around = (box.message, box.editor.widget, box.label) if box else ()
        for part in (*around, widget):
            if part is not None and not part.isHidden():
                self.ensureWidgetVisible(part, 0, 8)

    def focus_unsaved(self, name: str) -> None:
        """Go to a field whose text could not be saved; what is no field is a cell of money."""
        if name in self.boxes:
            self.focus_field(name, 0, 0)
        elif self._money:
            self._money.focus_unread()

    def focus_money(self) -> None:
        """Go to the grid of money, if any, and show all of it: Qt by itself shows the current cell."""
        if self._money:
            view = self._money.view
            view.setFocus(Qt.FocusReason.TabFocusReason)
            middle = view.mapTo(self._page, view.rect().center())
            self.ensureVisible(middle.x(), middle.y(), 0, view.height() // 2 + 8)

    def in_title(self, widget: QWidget | None) -> bool:
        """Whether a widget belongs to the title."""
        return self.box_of(widget) is self._first

    def focus_field(self, name: str, start: int, end: int) -> None:
        """Put the caret into a field, with what stands from `start` to `end` selected."""
        editor = self.boxes[name].editor
        editor.focus.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.select(start, end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        # Only once the page has made room for what is said in it is it known where the field is.
        self._look_afterwards()

    def _show_remarks(self) -> None:
        """Mark the fields that remarks wait at; a mark is made when its field has the first."""
        shown = self._shown
        marks = shown.marks.get(shown.item_id, NO_MARKS)
        waiting = {name: marks.remarks_at(name) for name in self.boxes}
        for section in self._sections:
            for box in section.boxes:
                if waiting[box.field.name] and box not in section.remarks:
                    section.remarks[box] = RemarksMark(box, self._jump, section)
                    section.arrange(self._columns, self._spans)
                if box in section.remarks:
                    section.remarks[box].show_remarks(shown.plan.tree, waiting[box.field.name])

    def _add_group(self, kind: Kind, group: FieldGroup, ways: Ways) -> None:
        fields = [field for field in FIELDS[kind] if field.group is group]
        if not fields and not _has_annex(kind, group):
            return
        alone = len(fields) == 1 and tell(fields[0].said) == tell(group.said)
        section = Section(self._page)
        section.heading = None if alone else heading(group, section)
        editors = [make_editor(field, ways.jump, section) for field in fields]
        section.boxes = [
            FieldBox(field, editor, self._shown, section)
            for field, editor in zip(fields, editors, strict=True)
        ]
        if alone and section.boxes[0].label is not None:
            make_heading(section.boxes[0].label)
        if not alone:
            section.setAccessibleName(tell(group.said))
        section.annex = self._annex(kind, group, ways, section)
        self._sections.append(section)

    def _annex(self, kind: Kind, group: FieldGroup, ways: Ways, section: QWidget) -> QWidget | None:
        """What stands in a group below its fields."""
        if not _has_annex(kind, group):
            return None
        listed = related(kind, group)
        if listed:
            self.annexes.append(RelatedPanel(listed, group, self._shown, ways, section))
        else:
            # The grid of money is a fifth of the details to load, and only activities have one.
            from planeditor.ui.window.details.money.panel import MoneyPanel

            panel = self._money = MoneyPanel(self._shown, section)
            # Only once the page has made room for the message is it known where that is.
            panel.told.connect(afterwards(panel, lambda: self.reveal(panel.message)))
            self.annexes.append(panel)
        return self.annexes[-1]

    def _column_width(self, columns: int) -> int:
        room = self.viewport().width() - 2 * _MARGIN + COLUMN_GAP
        return room // columns - COLUMN_GAP

    def _arrange(self) -> None:
        least = self.fontMetrics().averageCharWidth() * _COLUMN_CHARACTERS
        columns = next(n for n in range(MOST_COLUMNS, 0, -1) if n == 1 or self._column_width(n) >= least)
        spans = {box: self._span(box.editor.wanted_width, columns) for box in self.boxes.values()}
        if (columns, spans) == (self._columns, self._spans):
            return
        self._columns, self._spans = columns, spans
        for section in self._sections:
            section.arrange(columns, spans)

    def _span(self, wanted: int | None, columns: int) -> int:
        """How many of the columns it takes to be as wide as it would like to be."""
        step = self._column_width(columns) + COLUMN_GAP
        fitting = (n for n in range(1, columns) if wanted is not None and n * step - COLUMN_GAP >= wanted)
        return next(fitting, columns)

    def _keep_in_sight(self) -> None:
        """The field with the keyboard stays in sight where less room is left; a text follows its caret."""
        focused = QApplication.focusWidget()
        if focused is not None and self.box_of(focused) and not isinstance(focused, QPlainTextEdit):
            self.reveal(focused)

    def _follow(self) -> None:
        """Keep the caret in sight while a text that is higher than the pane is typed."""
        text = QApplication.focusWidget()
        if isinstance(text, QPlainTextEdit) and self._page.isAncestorOf(text):
            caret = text.cursorRect()
            place = text.viewport().mapTo(self._page, caret.center())
            self.ensureVisible(place.x(), place.y(), 0, caret.height() * 2)


def _is_told_by(field: Field, names: Collection[str]) -> bool:
    """Whether one of these fields says what there is to choose in this one."""
    return isinstance(field.type, FieldName) and field.type.of in names


def _has_annex(kind: Kind, group: FieldGroup) -> bool:
    if group is FieldGroup.MONEY:
        return kind is Kind.ACTIVITY
    return related(kind, group) is not None
