"""What a document has only where it is asked for, as boxes to be checked."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from planeditor.word.forms.form import Option


class OptionBoxes(QWidget):
    """A box for everything that the form has only where it is asked for; what is checked stays so by name."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._wanted: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def offer(self, options: "Sequence[Option]") -> None:
        """Show boxes for these alone."""
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.deleteLater()
        self.boxes = {one.name: QCheckBox(one.title.replace("&", "&&"), self) for one in options}
        for name, box in self.boxes.items():
            box.setChecked(name in self._wanted)
            box.toggled.connect(partial(self._follow, name))
            self._column.addWidget(box)

    def chosen(self) -> frozenset[str]:
        """The names of what is checked."""
        return frozenset(name for name, box in self.boxes.items() if box.isChecked())

    @property
    def wanted(self) -> frozenset[str]:
        """The names of all that is checked, also of what the form has not."""
        return frozenset(self._wanted)

    def want(self, names: Iterable[str]) -> None:
        """Check what was checked before."""
        self._wanted = set(names)
        for name, box in self.boxes.items():
            box.setChecked(name in self._wanted)

    def _follow(self, name: str, is_wanted: bool) -> None:
        (self._wanted.add if is_wanted else self._wanted.discard)(name)
        self.changed.emit()
