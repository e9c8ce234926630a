"""Columns that stay in sight: a table that lies over another one, and shows some of what that shows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView


class Overlay(QTableView):
    """The keyboard stays with the table under it, which has all that is written.

    Hidden, it has no model: nothing is worked out, or told to a screen reader, of what nobody sees.
    """

    def __init__(self, under: QTableView) -> None:
        super().__init__(under)
        self._under = under
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(under)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.hide()

    def appear(self, is_wanted: bool) -> bool:
        """Show what the table under it shows, or nothing; whether there is something to lay out."""
        under = self._under
        if not is_wanted:
            self.hide()
            if self.model() is not None:
                self.setModel(None)
            return False
        if self.model() is not under.model():
            self.setModel(under.model())
        if self.selectionModel() is not under.selectionModel():
            self.setSelectionModel(under.selectionModel())
        self.show()
        return True
