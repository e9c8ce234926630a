"""The list of views at the left of the page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell
from planeditor.ui.views.registry import VIEWS, ViewEntry

_WIDE = 170
"""Characters that a page with the names of its views has room for at least."""
_ICON = 1.25
"""How high the icon of a view is, in lines of text."""
_BESIDE_NAME = 8
"""Pixels left after the longest name of a view."""


class ViewList(QListWidget):
    """Tells which view is chosen, by its icon alone where the page is narrow."""

    chosen = Signal(object)
    """The `ViewEntry` that is to be shown."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        set_look(self, "sidebar")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in VIEWS:
            self.addItem(QListWidgetItem(icon(entry.icon), ""))
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda row: self.chosen.emit(VIEWS[row]))

    @property
    def entry(self) -> ViewEntry:
        """The view that is chosen."""
        return VIEWS[max(self.currentRow(), 0)]

    def show_chosen(self, entry: ViewEntry) -> None:
        """Show which view is shown already."""
        self.blockSignals(True)
        self.setCurrentRow(VIEWS.index(entry))
        self.blockSignals(False)

    def write_names(self) -> None:
        """Write the names of the views beside their icons where the page is wide enough for it."""
        self.setAccessibleName(self.tr("Views of the plan"))
        side = round(self._page.fontMetrics().height() * _ICON)
        self.setIconSize(QSize(side, side))
        is_wide = self._page.width() >= _WIDE * self._page.fontMetrics().averageCharWidth()
        for row, entry in enumerate(VIEWS):
            item, name = self.item(row), tell(entry.title)
            item.setText(name if is_wide else "")
            item.setToolTip("" if is_wide else name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        around = self.width() - self.viewport().width()
        self.setFixedWidth(self.sizeHintForColumn(0) + around + _BESIDE_NAME)
