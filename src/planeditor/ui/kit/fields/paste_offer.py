"""What is quietly offered after a paste: to put right the faults of the pasted text."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from planeditor.plan.typography import Fault, faults
from planeditor.ui.kit.fields.found_list import SIGNS
from planeditor.ui.kit.fields.found_model import with_words
from planeditor.ui.kit.theme import in_lines

_MOST_SHOWN = 4


class PasteOffer(QWidget):
    """Says how many places there are and what would become of them; nothing is changed unasked."""

    def __init__(self, accept: Callable[[str], None], parent: QWidget) -> None:
        """`accept` is called with the whole text put right."""
        super().__init__(parent)
        self._accept = accept
        self._text = ""
        self._faults: list[Fault] = []
        self._question = in_lines(QLabel(self), "muted")
        self.tidy = QPushButton(self.tr("Put right"), self)
        self.keep = QPushButton(self.tr("Leave as it is"), self)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._question, 0, 0, 1, 3)
        layout.addWidget(self.tidy, 1, 0)
        layout.addWidget(self.keep, 1, 1)
        layout.setColumnStretch(2, 1)
        self.tidy.clicked.connect(self._put_right)
        self.keep.clicked.connect(self.hide)
        self.hide()

    def offer(self, text: str, start: int, end: int) -> None:
        """Offer to put right what was pasted from `start` to `end` of a text, if there is anything."""
        self._text = text
        self._faults = [
            fault
            for fault in faults(text)
            if fault.new is not None and start <= fault.start and fault.end <= end
        ]
        if self._faults:
            question = self.tr("Put %n places of the pasted text right?", "", len(self._faults))
            self._question.setText(f"{question}\n{self._preview()}")
            self.tidy.setAccessibleDescription(self._question.text())
        self.setVisible(bool(self._faults))

    def _preview(self) -> str:
        lines = [self._line(fault).translate(SIGNS) for fault in self._faults[:_MOST_SHOWN]]
        return "\n".join([*lines, "…"] if len(self._faults) > _MOST_SHOWN else lines)

    def _line(self, fault: Fault) -> str:
        start, end = with_words(self._text, fault.start, fault.end)
        before, after = self._text[start : fault.start], self._text[fault.end : end]
        return f"{self._text[start:end]} → {before}{fault.new}{after}"

    def _put_right(self) -> None:
        parts, end = [], 0
        for fault in self._faults:
            parts += [self._text[end : fault.start], fault.new or ""]
            end = fault.end
        self.hide()
        self._accept("".join([*parts, self._text[end:]]))
