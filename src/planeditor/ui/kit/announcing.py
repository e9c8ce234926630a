"""What changes away from the keyboard, said once by whoever reads the screen aloud."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTreeView, QWidget

SPOKEN = Qt.ItemDataRole.UserRole + 1
"""What a cell says to those who do not hear its headers; "" for what is told of elsewhere."""

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


def name_list(box: QWidget, name: str) -> None:
    """Call a list to choose from that has no label; of its own name some readers hear only what is chosen."""
    box.setAccessibleName(name)
    parent = box.parentWidget()
    assert parent is not None
    beside = parent.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    label = next((one for one in beside if one.buddy() is box), None)
    if label is None:
        label = QLabel(parent)
        label.setBuddy(box)
        label.hide()
    label.setText(name)


class LiveLabel(QLabel):
    """A label that is written anew while something else has the keyboard: how many, what was done."""

    def setText(self, text: str) -> None:
        """Show a text; another one than before is said as well."""
        is_other = text != self.text()
        super().setText(text)
        if is_other:
            announce(self, text)


class ReadAlong:
    """A model of cells like each other: only the current one says whole what it is about.

    Some screen readers read a row whole whenever another one is reached, and would say it at each cell.
    """

    whole = QPersistentModelIndex()
    """The current cell."""


class CurrentRow(QObject):
    """Says what a key or an undo made of the current row of a view, where it stands, and that it is open.

    What is typed is not said again: while an editor is open, that one is read.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.selectionModel())
        self._view = view
        self._known: Mapping[_Place, str] = {}
        view.selectionModel().currentChanged.connect(self._move)
        view.model().dataChanged.connect(self._changed)
        if isinstance(view, QTreeView):
            view.expanded.connect(lambda index: self._tell_open(index, self.tr("Expanded")))
            view.collapsed.connect(lambda index: self._tell_open(index, self.tr("Collapsed")))

    def _move(self, current: QModelIndex) -> None:
        model = self._view.model()
        if isinstance(model, ReadAlong):
            model.whole = QPersistentModelIndex(current)
        self._remember()

    def _tell_open(self, index: QModelIndex, how: str) -> None:
        current = self._view.currentIndex()
        if self._view.hasFocus() and index == current.siblingAtColumn(0):
            announce(self._view, how)

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
        """What the cells of the row say, each by itself and to the ear where that is told apart."""
        current = self._view.currentIndex()
        cells = map(current.siblingAtColumn, range(self._view.model().columnCount(current.parent())))
        return {
            (cell.row(), cell.column(), cell.internalId()): _spoken(cell) for cell in cells if cell.isValid()
        }


def _spoken(cell: QModelIndex) -> str:
    spoken = cell.data(SPOKEN)
    if spoken is None:
        spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data()
    return str(spoken or "")
