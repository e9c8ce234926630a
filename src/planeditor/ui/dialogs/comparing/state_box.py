"""The list of states that can be compared: the plan now, kept states, files chosen here, and another file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, Union

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planeditor.editing.comparing import state_name
from planeditor.language import Said, said
from planeditor.ui.kit.fields.choosing import CalmCombo
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.entries import SnapshotEntry

Choice: TypeAlias = Union["SnapshotEntry", Path, None]
"""A kept state, a file, or None for the plan as it is now."""

_NARROWEST = 24
"""Characters that there is room for at least."""


class StateBox(CalmCombo):
    """Lets a state be chosen; what is shown changes only when `show_choice` says so.

    Another file is asked for from the open list alone: an arrow key that goes on to it opens no window.
    """

    chosen = Signal(object)
    """A `Choice` is wanted."""
    file_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self._name: Callable[[Choice], Said] = state_name
        self._shown = 0
        self._is_opened = False
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._take)

    def offer(self, choices: Sequence[Choice], name: Callable[[Choice], Said]) -> None:
        """Offer these, and a file, by their names."""
        self.choices, self._name = [*choices], name
        self.clear()
        self.addItems([tell(name(choice)) for choice in choices])
        self.insertSeparator(self.count())
        self.addItem(tell(said("compare", "Another file…")))

    def show_choice(self, choice: Choice) -> None:
        """Show what is compared; what was not offered yet is, from now on."""
        if choice not in self.choices:
            self.choices.append(choice)
            self.insertItem(len(self.choices) - 1, tell(self._name(choice)))
        self._shown = self.choices.index(choice)
        self.setCurrentIndex(self._shown)

    def showPopup(self) -> None:
        self._is_opened = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_opened = False
        super().keyPressEvent(event)

    def _take(self, row: int) -> None:
        self.setCurrentIndex(self._shown)
        if row < len(self.choices):
            self.chosen.emit(self.choices[row])
        elif self._is_opened:
            self.file_wanted.emit()
