"""The mark at a field that remarks wait at: how many there are, and the way to each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from planeditor.language import said_n
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.fields.field_box import FieldBox
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.marks import Mark, Sign
from planeditor.ui.kit.tab_stops import stops
from planeditor.ui.kit.titles import menu_title
from planeditor.ui.kit.words import tell


class RemarksMark(QToolButton):
    """Lists the open remarks at a field by a click, Enter or Space; each leads to its own details."""

    def __init__(self, box: FieldBox, jump: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._label = tell(box.field.said)
        self._jump = jump
        self._sign = icon(Sign.REMARK.icon_name, Sign.REMARK.tint)
        self.setIcon(self._sign)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list = QMenu(self)
        self.clicked.connect(lambda: self.list.popup(self.mapToGlobal(self.rect().bottomLeft())))
        last = [box.editor.focus, *stops(box.editor.widget)][-1]
        self.setTabOrder(last, self)

    def show_remarks(self, tree: PlanTree, marks: Sequence[Mark]) -> None:
        """Offer these remarks; hidden without any."""
        self.setVisible(bool(marks))
        count = tell(said_n("details", "%n remarks", len(marks)))
        told = "\n".join(tell(mark.said) for mark in marks if mark.said)
        self.setText(count)
        self.setToolTip(told)
        self.setAccessibleName(f"{self._label}: {count}")
        self.setAccessibleDescription(told)
        self.list.clear()
        for mark in marks:
            if mark.remark in tree:
                entry = self.list.addAction(self._sign, menu_title(tree, mark.remark))
                entry.triggered.connect(partial(self._jump, mark.remark))
