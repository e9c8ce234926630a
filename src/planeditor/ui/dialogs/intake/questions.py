"""What is asked about a draft: a list, and below it the question that is current with its answers."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from planeditor.editing.intake.proposal import Doubt
from planeditor.ui.dialogs.intake.lists import QUESTIONS, Question
from planeditor.ui.kit.announcing import name_list
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell

_WIDEST = 240
"""Pixels of a column whose text would take the room of others."""


class QuestionList(QWidget):
    """The questions that were asked, answered ones too: an answer may be given anew."""

    answered = Signal(object, str)
    """What is to stand in place of what a `Doubt` is about; "" to leave it out."""
    rate_told = Signal(str)
    """The rate of VAT, in percent, of all sums with VAT that name none."""
    current_changed = Signal(object)
    """Another `Doubt` is current."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked: dict[tuple[str, str], Question] = {}
        self.model = RecordModel(QUESTIONS, None, self)
        self.table = RecordTable(self.model, self)
        self.table.horizontalHeader().setMaximumSectionSize(_WIDEST)
        self.why = in_lines(QLabel(self))
        self.answer = QComboBox(self)
        self.answer.setEditable(True)
        self.answer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.give = QPushButton(self.tr("A&nswer"), self)
        self.leave = QPushButton(self.tr("Leave it &out"), self)
        self.table.empty_text = self.tr("Nothing is asked: all that was read is clear.")
        name_list(self.answer, self.tr("Answer"))
        self._lay_out()
        self._connect()
        self._show_current()

    def show_doubts(self, doubts: Iterable[Doubt]) -> None:
        """Show what is asked now; what was asked before and is answered stays."""
        kept = {about: one for about, one in self._asked.items() if one.answer is not None}
        open_ = {doubt.about: Question(doubt) for doubt in doubts}
        self._asked = {**open_, **{about: one for about, one in kept.items() if about not in open_}}
        row = self.table.currentIndex().row()
        self.model.show(self._asked.values())
        if self._asked:
            self.table.selectRow(min(max(row, 0), len(self._asked) - 1))
        self._show_current()

    @property
    def open_count(self) -> int:
        """How many questions are not answered."""
        return sum(one.answer is None for one in self._asked.values())

    def go_to(self, doubt: Doubt) -> None:
        """Make a question current."""
        places = list(self._asked)
        if doubt.about in places:
            self.table.selectRow(places.index(doubt.about))
            self.answer.setFocus()

    def _lay_out(self) -> None:
        for button in (self.give, self.leave):
            enter_only_with_focus(button)
        answers = in_row((self.answer, 1), self.give, self.leave)
        self.setLayout(in_column((self.table, 1), self.why, answers, margins=(0, 8, 0, 0)))

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.table.activated.connect(lambda _: self.answer.setFocus())
        line = self.answer.lineEdit()
        assert line is not None
        line.returnPressed.connect(self._answer)
        self.answer.activated.connect(lambda _: self._answer())
        self.give.clicked.connect(self._answer)
        self.leave.clicked.connect(lambda: self._take(""))

    def _current(self) -> Question | None:
        index = self.table.currentIndex()
        return self.model.at(index) if index.isValid() else None

    def _show_current(self) -> None:
        question = self._current()
        self.answer.clear()
        for widget in (self.answer, self.give, self.leave, self.why):
            widget.setEnabled(question is not None)
        self.why.setText(tell(question.doubt.why) if question else "")
        if question is None:
            return
        for choice in question.doubt.choices:
            self.answer.addItem(choice)
        for rate in question.doubt.rates:
            self.answer.addItem(self.tr("All sums with VAT: {rate} %").format(rate=rate), rate)
        # When the focus leaves, Qt takes a text for chosen that is a choice and not the current one.
        self.answer.setCurrentIndex(self.answer.findText(question.answer or ""))
        self.answer.setEditText(question.answer or "")
        line = self.answer.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Choose, or write what is meant"))
        self.current_changed.emit(question.doubt)

    def _answer(self) -> None:
        question, text = self._current(), self.answer.currentText().strip()
        if question is None or question.answer == text:
            return  # Qt tells of a choice that was typed, and of Enter
        at = self.answer.findText(text, Qt.MatchFlag.MatchExactly)
        rate = self.answer.itemData(at) if at >= 0 else None
        if rate is not None:
            self._tell_rate(str(rate), text)
        elif text:
            self._take(text)

    def _tell_rate(self, rate: str, text: str) -> None:
        for key, one in self._asked.items():
            if one.doubt.rates and one.answer is None:
                self._asked[key] = replace(one, answer=text)
        self.rate_told.emit(rate)

    def _take(self, answer: str) -> None:
        question = self._current()
        if question is not None:
            question.answer = answer
            self.answered.emit(question.doubt, answer)
