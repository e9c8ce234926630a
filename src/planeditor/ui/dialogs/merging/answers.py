"""The answers to one question: whose version is taken, both, a text of one's own, or later."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPlainTextEdit, QRadioButton, QWidget

from planeditor.editing.deciding import beginning, may_be_written, written
from planeditor.editing.questions import Question
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.merge.conflicts import Answer, Own, Side
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import in_lines, set_invalid, set_look
from planeditor.ui.kit.words import tell

_SIDES = {
    Side.MINE: said("merging", "&Mine"),
    Side.THEIRS: said("merging", "&The copy's"),
    Side.BOTH: said("merging", "&Both"),
    Side.PUT_OFF: said("merging", "&Decide later"),
}
_OWN = said("merging", "&Write together")
_LONGEST = 300
"""Characters of what follows that are told beneath the answers; the versions stand above in full."""
_PAUSE = 300
"""Milliseconds without a key after which a text is taken as the answer."""


class Answers(QWidget):
    """Shows what is answered to the current question, and takes another answer at once."""

    answered = Signal(object)
    """An `Answer`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._group = QButtonGroup(self)
        self.buttons = {side: QRadioButton(tell(text), self) for side, text in _SIDES.items()}
        self.own = QRadioButton(tell(_OWN), self)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tell(said("merging", "The text written together")))
        self.follows = in_lines(QLabel(self))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._group.idClicked.connect(self._take)
        self.text.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.take_text)

    def show_question(self, question: Question, answer: Answer) -> None:
        """Offer the answers that there are to a question."""
        self.take_text()
        self._question = question
        sides = question.conflict.sides
        for side, button in self.buttons.items():
            button.setVisible(side in sides)
        self.own.setVisible(may_be_written(question.conflict))
        self._check(answer)
        self._say(answer)

    def focus(self) -> None:
        """Go to the present answer."""
        button = self._group.checkedButton()
        (button or self.buttons[Side.PUT_OFF]).setFocus()

    def take_text(self) -> None:
        """Take what is written as the answer, if it is not taken yet."""
        if self._question is None or not self._pause.isActive():
            return
        self._pause.stop()
        if self.own.isChecked():
            self._take_text(self._question)

    def _take(self) -> None:
        question = self._question
        if question is None:
            return
        if self.own.isChecked():
            self._begin_text(question)
            self._take_text(question)
            self.text.setFocus()
            return
        self.text.hide()
        side = next(side for side, button in self.buttons.items() if button.isChecked())
        self.answered.emit(side)
        self._say(side)

    def _take_text(self, question: Question) -> None:
        try:
            answer = written(question.conflict, self.text.toPlainText())
        except InvalidValue as error:
            set_invalid(self.text, True)
            set_look(self.follows, "error")
            self.follows.setText(tell(error.said))
            return
        self.answered.emit(answer)
        self._say(answer)

    def _begin_text(self, question: Question) -> None:
        if self.text.isHidden():
            self._show_text(beginning(question.conflict))

    def _show_text(self, text: str) -> None:
        self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(False)
        self.text.show()

    def _check(self, answer: Answer) -> None:
        if isinstance(answer, Own):
            self.own.setChecked(True)
            self._show_text(str(answer.value))
        else:
            self.buttons[answer].setChecked(True)
            self.text.hide()

    def _say(self, answer: Answer) -> None:
        set_invalid(self.text, False)
        set_look(self.follows, "muted")
        question = self._question
        told = "" if question is None or isinstance(answer, Own) else question.follows[answer]
        self.follows.setText(told if len(told) <= _LONGEST else f"{told[:_LONGEST].rstrip()}…")

    def _lay_out(self) -> None:
        *taken, later = self.buttons.values()
        buttons = (*taken, self.own, later)
        for button in buttons:
            self._group.addButton(button)
        self.setLayout(in_column(in_row(*buttons, 1, gap=12), self.text, self.follows))
        self.text.hide()
        self.text.setMaximumHeight(self.fontMetrics().lineSpacing() * 7)
