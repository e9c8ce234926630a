"""The head of the pane: what is shown, its number, its money, and the way to what it stands under."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.describe import caption, kind_name
from planeditor.plan.items import Item, Kind, field_of
from planeditor.plan.numbering import number
from planeditor.plan.numbers import NBSP, format_money
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.marks import Mark, Marks, Sign
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.put_off import PutOff

MOST_TOLD = 4
"""Sentences at one place, lest the head leave no room for the fields; all are in the view of findings."""
_TOLD = (Sign.REMARK, Sign.DECISION)
_WITH_MONEY = (Kind.PLAN, Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.FUNDING)


class Header(QWidget):
    """Says what is shown; everything in it is derived."""

    jump = Signal(str)
    """The user wants to see the item that this one stands under."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent_id = ""
        self._icon = QLabel(self)
        self._name = QLabel(self)
        self._sums = QLabel(self)
        self._many = QLabel(self)
        self._findings, self._missing, self._remarks = (Message(self) for _ in range(3))
        self.put_off = PutOff(self)
        self._up = QToolButton(self)
        self._up.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._up.setIcon(icon("up"))
        self._up.clicked.connect(lambda: self.jump.emit(self._parent_id))
        self._name.setWordWrap(True)
        self._sums.setWordWrap(True)
        self._sums.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_look(self._name, "heading")
        self._many.setWordWrap(True)
        set_look(self._sums, "muted")
        set_look(self._many, "muted")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._icon)
        first.addWidget(self._name, 1)
        first.addWidget(self._up)
        texts = QVBoxLayout()
        texts.setContentsMargins(16, 12, 8, 8)
        texts.setSpacing(4)
        texts.addLayout(first)
        texts.addWidget(self._sums)
        texts.addWidget(self._many)
        for message in (self._findings, self._missing, self._remarks):
            texts.addWidget(message)
        texts.addWidget(self.put_off)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(texts)
        layout.addWidget(_line(self))

    def show_item(self, plan: OpenPlan, item: Item) -> None:
        """Say what the item is."""
        tree = plan.tree
        side = round(self.fontMetrics().height() * 1.5)
        self._icon.setPixmap(icon(item.icon).pixmap(side, side))
        self._name.setText(self._called(tree, item))
        self._show_parent(tree, item)
        self.put_off.show_item(plan, item)
        self._sums.setVisible(item.kind in _WITH_MONEY)
        if item.kind in _WITH_MONEY:
            self._sums.setText(self._money(plan.total(item.id)))

    def show_findings(self, marks: Marks, item: Item) -> None:
        """Say what is wrong with the item as a whole, what lacks in it, which remarks and decisions wait.

        What is wrong in a field is said there; at one that is not filled in there would be no end of it.
        """
        self._say(self._findings, [mark for mark in marks.findings if not mark.field], "\n")
        self._say(self._missing, [mark for mark in marks.findings if is_empty(item, mark.field)], " ")
        self._say(self._remarks, [mark for mark in marks.each if mark.sign in _TOLD], "\n")

    def _say(self, message: Message, marks: Sequence[Mark], between: str) -> None:
        told = [tell(mark.said) for mark in marks if mark.said]
        more = len(told) - MOST_TOLD
        told[MOST_TOLD:] = [self.tr("And %n more.", "", more)] if more > 0 else []
        message.say(between.join(told), marks[0].sign if marks else None)

    def show_count(self, count: int) -> None:
        """Say what is done to how many selected items of this kind."""
        told = self.tr(
            "%n selected: what is chosen here is set in all, what is typed in this one.", "", count
        )
        self._many.setText(told)
        self._many.setVisible(count > 1)

    def _show_parent(self, tree: PlanTree, item: Item) -> None:
        parent = tree.get(item.parent)
        shown = parent is not None and parent.kind is not Kind.PLAN
        self._up.setVisible(shown)
        if parent is not None and shown:
            self._parent_id = parent.id
            self._up.setText(number(tree, parent.id))
            self._up.setAccessibleName(self._called(tree, parent))
            self._up.setToolTip(f"{self._called(tree, parent)} {tell(caption(parent, tree.get))}")

    def _called(self, tree: PlanTree, item: Item) -> str:
        return f"{tell(kind_name(item.kind))} {number(tree, item.id)}".strip()

    def _money(self, total: Sum) -> str:
        parts = (
            self.tr("without VAT {sum}").format(sum=format_money(total.net, unit=False)),
            self.tr("VAT {sum}").format(sum=format_money(total.vat, unit=False)),
            self.tr("with VAT {sum}").format(sum=format_money(total.gross)),
        )
        return f"{NBSP}· ".join(part.replace(" ", NBSP) for part in parts)


def is_empty(item: Item, field: str) -> bool:
    """Whether a field is not filled in; "" is no field."""
    return bool(field) and getattr(item, field) == field_of(item.kind, field).type.empty


def _line(parent: QWidget) -> QFrame:
    """What the fields scroll away under."""
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line
