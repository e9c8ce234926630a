"""What changes away from the keyboard, said once by whoever reads the screen aloud."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

_Place = tuple[object, ...]


def announce(about: QWidget, sentence: str) -> None:
    """Have a sentence said, while what it is about can be seen; without a listener nothing is done.

    What is read at the control that has the keyboard is left out.
    """
    if not (sentence and QAccessible.isActive() and about.isVisible()):
        return
    focused = QApplication.focusWidget()
    read = focused.accessibleDescription() if focused else ""
    heard = sentence.replace(read, "").strip() if read else sentence
    if heard:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, heard))


class LiveLabel(QLabel):
    """A label that is written anew while something else has the keyboard: how many, what was done."""

    def setText(self, text: str) -> None:
        """Show a text; another one than before is said as well."""
        is_other = text != self.text()
        super().setText(text)
        if is_other:
            announce(self, text)


class CurrentRow(QObject):
    """Says what a key or an undo made of the current row of a view, where it stands.

    What is typed is not said again: while an editor is open, that one is read.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.selectionModel())
        self._view = view
        self._known: Mapping[_Place, str] = {}
        view.selectionModel().currentChanged.connect(self._remember)
        view.model().dataChanged.connect(self._changed)

    def _remember(self) -> None:
        self._known = self._texts() if QAccessible.isActive() else {}

    def _changed(self) -> None:
        former = self._known
        self._remember()
        is_written = self._view.state() == QAbstractItemView.State.EditingState
        if not is_written and self._view.hasFocus():
            for place, text in self._known.items():
                if former.get(place, text) != text:
                    announce(self._view, text)

    def _texts(self) -> dict[_Place, str]:
        """What the cells of the row say, to the ear where that is told apart."""
        current = self._view.currentIndex()
        cells = map(current.siblingAtColumn, range(self._view.model().columnCount(current.parent())))
        role = Qt.ItemDataRole.AccessibleTextRole
        return {
            (cell.row(), cell.column(), cell.internalId()): str(cell.data(role) or cell.data() or "")
            for cell in cells
            if cell.isValid()
        }
