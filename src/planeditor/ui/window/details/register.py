"""A register of the plan, written as a table in the pane; the SWOT analysis as four lists as well."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.cells import Cells
from planeditor.plan.changes import Change
from planeditor.plan.items import Kind
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.indexes import make_current
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.register_table import RegisterTable
from planeditor.ui.window.details.registers import REGISTERS
from planeditor.ui.window.details.swot_board import SwotBoard


class RegisterPage(QWidget):
    """Shows the register of one kind after another; tables are made when they are first wanted."""

    opened = Signal(str)
    """The fields of an item are wanted: its id."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind: Kind | None = None
        self._plan: OpenPlan | None = None
        self._tables: dict[Kind, RegisterTable] = {}
        self._board: SwotBoard | None = None
        self._title = QLabel(self)
        set_look(self._title, "title")
        self.as_board = QToolButton(self)
        self.as_board.setCheckable(True)
        self.as_board.setChecked(True)
        self.as_board.toggled.connect(lambda: self._show())
        self.columns = QPushButton(self)
        self.columns.clicked.connect(self._choose_columns)
        self._pages = Pages(self)
        self.message = Message(self)
        self.wrong, self.missing, self._hint = Message(self), Message(self), QLabel(self)
        self._hint.setWordWrap(True)
        set_look(self._hint, "muted")
        top = in_row((self._title, 1), self.as_board, self.columns)
        # Below the rows, which must not move under the pointer when there is more or less to say.
        told = (self.message, self.wrong, self.missing, self._hint)
        self.setLayout(in_column(top, (self._pages, 1), *told, margins=(16, 8, 16, 8)))

    @property
    def rows(self) -> QWidget:
        """The table that is shown, or the board."""
        return self._pages

    def show_register(self, plan: OpenPlan, kind: Kind) -> None:
        """Show the items of a kind that stand under the plan."""
        if (plan, kind) != (self._plan, self.kind):
            self.leave()
            self._plan, self.kind = plan, kind
            self._show()

    def tell(self, what: str, found: Sequence[tuple[Sign, str]]) -> None:
        """Say what the register is, what is wrong in its items, by the sign of the worst, and what lacks."""
        how = self.tr("Type or paste from Excel under the last row; Alt+Enter shows all fields of a row.")
        self._hint.setText(f"{what} {how}")
        wrong = [text for sign, text in found if sign is not Sign.LACK]
        self.wrong.say("\n".join(wrong), found[0][0] if wrong else None)
        self.missing.say("\n".join(text for sign, text in found if sign is Sign.LACK), Sign.LACK)

    def take(self, block: Cells) -> bool:
        """Put a list with headings where they say, as pasted into the table; False for any other block."""
        shown = self._pages.currentWidget()
        if self.kind is None or not isinstance(shown, RegisterTable):
            return False
        from planeditor.editing.intake.registers import listed  # rapidfuzz, only where something is pasted

        if listed(self.kind, block) is None:
            return False
        make_current(shown, shown.items().index(len(shown.items().keys), shown.declared.writable[0]))
        shown.paste()
        return True

    def leave(self) -> None:
        """Let go of the plan."""
        if self._plan is None:
            return
        self._plan = self.kind = None
        for table in self._tables.values():
            table.show_plan(None)
        if self._board:
            self._board.show_plan(None)

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring what is shown up to date after these changes of the plan."""
        shown = self._pages.currentWidget()
        if isinstance(shown, SwotBoard):
            shown.follow(changes)
        elif isinstance(shown, RegisterTable):
            shown.items().follow(changes)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.as_board.setText(self.tr("As four lists"))
        self.columns.setText(self.tr("Columns…"))
        for table in self._tables.values():
            table.retranslate()
        if self._board:
            self._board.retranslate()
        if self.kind:
            self._title.setText(tell(REGISTERS[self.kind].title))

    def _show(self) -> None:
        plan, kind = self._plan, self.kind
        if plan is None or kind is None:
            return
        self.message.say("")
        self.as_board.setVisible(kind is Kind.SWOT)
        is_board = kind is Kind.SWOT and self.as_board.isChecked()
        self.columns.setVisible(not is_board)
        shown = self._swot() if is_board else self._table(kind)
        shown.show_plan(plan)
        self._pages.setCurrentWidget(shown)
        self.retranslate()

    def _table(self, kind: Kind) -> RegisterTable:
        if kind not in self._tables:
            self._tables[kind] = table = RegisterTable(REGISTERS[kind], self)
            self._hear(table)
            self._pages.addWidget(table)
        return self._tables[kind]

    def _swot(self) -> SwotBoard:
        if self._board is None:
            self._board = SwotBoard(self)
            for one in self._board.lists.values():
                self._hear(one)
            self._pages.addWidget(self._board)
        return self._board

    def _hear(self, table: RegisterTable) -> None:
        table.opened.connect(lambda id_: self.opened.emit(id_) if id_ else None)
        table.told.connect(self.message.refuse)

    def _choose_columns(self) -> None:
        shown = self._pages.currentWidget()
        if isinstance(shown, RegisterTable):
            shown.column_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))
