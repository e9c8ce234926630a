"""The head of the pane: what is shown, its number, its money, and the way to what it stands under."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.describe import caption, kind_name
from planeditor.plan.items import Item, Kind
from planeditor.plan.numbering import number
from planeditor.plan.numbers import NBSP, format_money
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.icons import Picture, icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.put_off import PutOff

_WITH_MONEY = (Kind.PLAN, Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.FUNDING)


class Header(QWidget):
    """Says what is shown; everything in it is derived."""

    jump = Signal(str)
    """The user wants to see the item that this one stands under."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent_id = ""
        self._icon = Picture(self, lines=1.5)
        self._name = QLabel(self)
        self._sums = QLabel(self)
        self._many = QLabel(self)
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
        first = in_row(self._icon, (self._name, 1), self._up)
        texts = in_column(first, self._sums, self._many, self.put_off, gap=4, margins=(16, 12, 8, 8))
        self.setLayout(in_column(texts, line(self), gap=0))

    def show_item(self, plan: OpenPlan, item: Item) -> None:
        """Say what the item is."""
        tree = plan.tree
        self._icon.show_icon(icon(item.icon))
        self._name.setText(self._called(tree, item))
        self._show_parent(tree, item)
        self.put_off.show_item(plan, item)
        self._sums.setVisible(item.kind in _WITH_MONEY)
        if item.kind in _WITH_MONEY:
            self._sums.setText(self._money(plan.total(item.id)))

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
            title = tell(caption(parent, tree.get))
            self._up.setToolTip(f"{self._called(tree, parent)} {title}")
            self._up.setAccessibleDescription(title)

    def _called(self, tree: PlanTree, item: Item) -> str:
        return f"{tell(kind_name(item.kind))} {number(tree, item.id)}".strip()

    def _money(self, total: Sum) -> str:
        parts = (
            self.tr("without VAT {sum}").format(sum=format_money(total.net, unit=False)),
            self.tr("VAT {sum}").format(sum=format_money(total.vat, unit=False)),
            self.tr("with VAT {sum}").format(sum=format_money(total.gross)),
        )
        return f"{NBSP}· ".join(part.replace(" ", NBSP) for part in parts)


def line(parent: QWidget) -> QFrame:
    """Between the fields, which scroll, and what stays."""
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line
