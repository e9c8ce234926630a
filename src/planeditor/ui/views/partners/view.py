"""The view „Partneriai ir mokyklos“: the registers, who takes part in what, and what is missing."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPushButton, QTabBar, QWidget

from planeditor.editing.beginnings import names_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import LAST
from planeditor.errors import InvalidValue
from planeditor.plan.describe import caption
from planeditor.plan.items import CLASSES, Activity, Kind, title_of
from planeditor.plan.numbering import reference
from planeditor.plan.text import named
from planeditor.ui.kit.announcing import name_list
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.words import name_all, tell
from planeditor.ui.views.partners.model import MatrixModel
from planeditor.ui.views.partners.participation import Register, Shown, left_out
from planeditor.ui.views.partners.remarks import Remarks
from planeditor.ui.views.partners.table import MatrixTable
from planeditor.ui.views.partners.texts import TEXTS
from planeditor.ui.views.view import View

_REGISTERS = tuple(Register)
_SHOWN = tuple(Shown)


class PartnersView(View):
    """Partners or schools down, activities across; a click or Space says who takes part in what."""

    rows: MatrixModel | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = MatrixTable(self)
        self.switch = QTabBar(self)
        self.filter = QComboBox(self)
        self.name = _NameLine(self)
        self.add = QPushButton(icon("add"), "", self)
        self.message = Message(self)
        self.remarks = Remarks(self)
        self._lay_out()
        for register in _REGISTERS:
            self.switch.addTab(icon(CLASSES[register.kind].icon), "")
        self.filter.addItems([""] * len(_SHOWN))
        self.switch.currentChanged.connect(self._show_register)
        self.filter.currentIndexChanged.connect(self._show_register)
        self.name.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.remarks.linkActivated.connect(self.go_to)
        self.table.current_changed.connect(self.current_changed)
        self.table.add_wanted.connect(self.name.setFocus)
        self.table.told.connect(self.message.refuse)
        self.retranslate()

    @property
    def register(self) -> Register:
        """Whether partners or schools are shown."""
        return _REGISTERS[self.switch.currentIndex()]

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.rows = MatrixModel(plan, self)
        self.rows.show_register(self.register, self._shown())
        self.rows.usage_changed.connect(self._remark)
        self.table.show_model(self.rows)
        self._remark()

    def current_id(self) -> str | None:
        return self.table.current_id()

    def go_to(self, id_: str) -> None:
        item = self.plan.tree.get(id_) if self.plan else None
        if item is None or self.rows is None:
            return
        if isinstance(item, Activity):
            self.table.show_column(self.rows.column_of(id_))
            return
        register = Register.of(item.kind)
        if register is None:
            return
        self.switch.setCurrentIndex(_REGISTERS.index(register))
        if self.rows.row_of(id_) < 0:
            self.filter.setCurrentIndex(0)
        self.table.show_row(self.rows.row_of(id_))

    def heading(self) -> Kind | None:
        return self.register.kind if self.rows and self.current_id() is None else None

    def focus_target(self) -> QAbstractItemView:
        return self.table

    def taken_keys(self) -> frozenset[Command]:
        # The key ticks, as Space does.
        return super().taken_keys() - {Command.ADD_SIBLING}

    def state(self) -> dict[str, object]:
        return {"register": self.register.kind.value}

    def restore(self, state: dict[str, Any]) -> None:
        kinds = [register.kind.value for register in _REGISTERS]
        if state.get("register") in kinds:
            self.switch.setCurrentIndex(kinds.index(state["register"]))

    def retranslate(self) -> None:
        self.switch.setAccessibleName(self.tr("Partners or schools"))
        name_list(self.filter, self.tr("Which are shown"))
        self.table.setAccessibleName(self.tr("Who takes part in which activity"))
        for place, register in enumerate(_REGISTERS):
            self.switch.setTabText(place, tell(TEXTS[register].title))
        self._say_register()
        super().retranslate()
        self._remark()

    def _lay_out(self) -> None:
        self.switch.setExpanding(False)
        self.switch.setDrawBase(False)
        self.switch.setUsesScrollButtons(False)
        top = in_row(self.switch, 1, self.filter)
        bottom = in_row((self.name, 1), self.add)
        self.setLayout(in_column(top, (self.table, 1), self.message, bottom, self.remarks, margins=8))
        QWidget.setTabOrder(self.switch, self.filter)
        QWidget.setTabOrder(self.filter, self.table)

    def _shown(self) -> Shown:
        return _SHOWN[self.filter.currentIndex()]

    def _show_register(self) -> None:
        self._say_register()
        if self.rows:
            self.rows.show_register(self.register, self._shown())

    def _say_register(self) -> None:
        texts = TEXTS[self.register]
        name_all(self.filter, [texts.shown[shown] for shown in _SHOWN])
        self.name.setPlaceholderText(tell(texts.new))
        self.name.setAccessibleName(tell(texts.new))
        self.add.setText(tell(texts.add))
        self.table.empty_text = tell(texts.empty if self._shown() is Shown.ALL else texts.nothing_shown)

    def _add(self) -> None:
        """Add what is written, or each name of a pasted list; the line is ready for the next one."""
        names = names_in(self.name.text())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.plan is None or not names:
            return
        kind, root = self.register.kind, self.plan.tree.root.id
        known = {named(title_of(one)): one.id for one in self.plan.tree.of_kind(kind)}
        if len(names) == 1 and (there := known.get(named(names[0]))):
            self.message.say(self.tr("“{name}” is in the list already.").format(name=names[0]), Sign.HINT)
            self.go_to(there)
            return
        try:
            if len(names) == 1:
                added = [self.plan.add(kind, root, name=names[0])]
            else:
                added = self.plan.paste_titles(kind, root, LAST, names)
        except InvalidValue as error:
            self.message.refuse(tell(error.said))
            return
        self.name.setText("")  # so that there is nothing left to take back in the line
        self.message.say("")
        self.go_to(added[0].id)

    def _remark(self) -> None:
        if self.plan is None or self.rows is None:
            return
        tree, texts = self.plan.tree, TEXTS[self.register]
        alone, unused = left_out(self.register, tree, self.rows.activities())
        lists = (
            (texts.none_of, [(one.id, reference(tree, one.id)) for one in alone]),
            (texts.unused, [(one.id, tell(caption(one, tree.get))) for one in unused]),
        )
        lines = [(tell(text).format(count=len(named)), named) for text, named in lists if named]
        if not lines and tree.of_kind(self.register.kind):
            lines = [(tell(texts.complete), [])]
        self.remarks.tell(lines)


class _NameLine(QLineEdit):
    """Ctrl+Z is that of the plan once there is nothing typed to take back."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._is_free(event):
            event.ignore()
            return True
        return super().event(event)

    def _is_free(self, event: QKeyEvent) -> bool:
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        return event.type() == QEvent.Type.ShortcutOverride and is_undo and not self.isUndoAvailable()
