"""Going to a goal, task or activity by its number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from planeditor.plan.describe import caption
from planeditor.plan.numbering import by_number
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.words import tell

_WIDTH = 420


class GoToNumber(QDialog):
    """A line for the number, and under it what has that number."""

    help_topic = "02-planas-kaip-medis.md#Paieška"

    chosen = Signal(str)
    """The id of the item to go to."""

    def __init__(self, tree: PlanTree, parent: QWidget) -> None:
        super().__init__(parent)
        self._tree = tree
        self.number = QLineEdit(self)
        self.found = in_lines(LiveLabel(self))
        self._label = QLabel(self)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.setWindowTitle(self.tr("Go to number"))
        self._label.setText(self.tr("&Number of the goal, task or activity:"))
        self.number.setPlaceholderText(self.tr("for example, 2.3"))
        self._lay_out()
        self.number.textChanged.connect(self._follow)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._follow()

    def accept(self) -> None:
        """Go there, if there is an item with this number."""
        id_ = self._id()
        if id_ is not None:
            super().accept()
            self.chosen.emit(id_)

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH)
        self._label.setBuddy(self.number)
        self.found.setMinimumHeight(2 * self.found.fontMetrics().lineSpacing())
        self.setLayout(in_column(self._label, self.number, self.found, self._buttons, margins=16))

    def _id(self) -> str | None:
        return by_number(self._tree, self.number.text().replace(",", "."))

    def _follow(self) -> None:
        id_, text = self._id(), self.number.text().strip()
        if id_ is not None:
            self.found.setText(tell(caption(self._tree[id_], self._tree.get)))
        elif text:
            self.found.setText(self.tr("There is no number {number} in the plan.").format(number=text))
        else:
            self.found.setText("")
        set_look(self.found, "error" if text and id_ is None else "")
        self.found.setAccessibleName(self.found.text())
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(id_ is not None)
