"""The line below the pages: what the document requires and the plan does not say, and which page it is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from planeditor.language import Said
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.word.gaps import Gap

_LINES = 6
"""So many lines of the list are seen at once."""


class Footer(QWidget):
    """Tells in one line how much is missing, and shows on request what; its line is as high when empty.

    At its end it tells which `page` is looked at.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.state, self.page = QLabel(self), QLabel(self)
        self.open = QPushButton(self.tr("&Show the list"), self)
        self.list = QPlainTextEdit(self)
        self._lay_out()
        self.open.toggled.connect(self.list.setVisible)
        self.say("")

    def say(self, sentence: str) -> None:
        """Say something, and nothing of what is missing."""
        self._tell(sentence, [])

    def wait(self, step: int = 0, steps: int = 0) -> None:
        """Say how far the document is made, then its pages; an open list stays, so that nothing moves.

        The last step is that of the pages.
        """
        told = self.tr("Being made…")
        if step and step >= steps - 1:
            told = self.tr("Pages are being laid out…")
        elif step:
            told = self.tr("Being made… {percent}\u00a0%").format(percent=100 * step // steps)
        self.state.setText(told)
        set_look(self.state, "muted")

    def tell_missing(
        self, gaps: "Sequence[Gap]", unfilled: Sequence[Said] = (), *, is_required: bool = True
    ) -> None:
        """Say how much is missing or could not be filled, and list what.

        What is missing `is_required` by our forms; those made in Word only name it.
        """
        from planeditor.word.gaps import told

        sentences = []
        if unfilled:
            sentences.append(self.tr("%n places of the form are not filled.", "", len(unfilled)))
        if gaps and is_required:
            sentences.append(self.tr("%n required things are missing.", "", len(gaps)))
        elif gaps:
            sentences.append(self.tr("The plan does not say %n things.", "", len(gaps)))
        if not sentences:
            nothing = self.tr("Nothing required is missing.") if is_required else self.tr("All is filled in.")
            self.say(nothing)
            return
        self._tell(" ".join(sentences), [tell(line) for line in (*unfilled, *told(gaps))])

    def _lay_out(self) -> None:
        set_look(self.page, "muted")
        self.open.setCheckable(True)
        enter_only_with_focus(self.open)
        policy = self.open.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.open.setSizePolicy(policy)
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("What is missing"))
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * (_LINES + 1))
        row = in_row(self.state, self.open, 1, self.page, gap=12, margins=(8, 0, 8, 0))
        self.setLayout(in_column(self.list, row))

    def _tell(self, sentence: str, lines: Sequence[str]) -> None:
        self.state.setText(sentence)
        set_look(self.state, "warning" if lines else "muted")
        self.open.setVisible(bool(lines))
        self.list.setPlainText("\n".join(lines))
        self.list.setVisible(bool(lines) and self.open.isChecked())
