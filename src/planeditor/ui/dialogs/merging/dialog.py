"""The window in which a copy is looked at relative to my plan, and merged into it as one step."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from planeditor.editing.deciding import Deciding, Notice, Person
from planeditor.editing.incoming import Changed, Incoming
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.editing.questions import Question
from planeditor.errors import PlanEditorError
from planeditor.language import said, said_n
from planeditor.merge.conflicts import Answer
from planeditor.ui.dialogs.merging.answers import Answers
from planeditor.ui.dialogs.merging.model import WHAT, MergeModel
from planeditor.ui.dialogs.merging.text import Telling
from planeditor.ui.kit import messages
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.indexes import AnyIndex, make_current, show_model
from planeditor.ui.kit.layouts import as_widget, in_column, in_row
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.row_tree import RowTree
from planeditor.ui.kit.tables.ticking import TickingDelegate
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

_SIZE = QSize(1180, 700)
_PAUSE = 400
"""Milliseconds without a decision after which it is looked what follows from all of them."""
_LISTED = 50
"""Rows of a section that are told in one look."""


class MergeDialog(QDialog):
    """Lists what comes in, accepted already, and the questions, put off already: nothing must be decided."""

    help_topic = "07-siusti-ir-gauti.md#Suliejimas"

    merged = Signal(str)
    """The copy is in the plan: what happened, as a sentence."""

    def __init__(self, deciding: Deciding, plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._deciding, self._plan = deciding, plan
        self.model = MergeModel(deciding, self)
        self.heading = QLabel(self)
        self.tree = RowTree(self)
        self.text = ReadText(self)
        self.answers = Answers(self)
        self.status = in_lines(QLabel(self), "muted")
        self.next, self.all, self.later, self.merge = (QPushButton(self) for _ in range(4))
        self._looking = QTimer(self, singleShot=True, interval=_PAUSE)
        self._say()
        self._lay_out()
        self._connect()
        self._begin()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Merge a copy into my plan"))
        self.tree.setAccessibleName(self.tr("What comes in and what is asked"))
        self.text.setAccessibleName(self.tr("The change or question that is selected"))
        self.next.setText(self.tr("&Next question"))
        self.all.setText(self.tr("Tick &everything"))
        self.later.setText(self.tr("&Not now"))
        self.later.setToolTip(self.tr("The copy stays here and waits"))

    def _begin(self) -> None:
        count, questions = self._deciding.count, len(self._deciding.questions)
        changes = said_n("merging", "%n changes come into my plan", count)
        if questions:
            asked = said_n("merging", "%n questions", questions)
            both = said("merging", "{changes}, {questions}", changes=changes, questions=asked)
            changes = both if count else asked
        self.heading.setText(tell(changes))
        self.tree.expandAll()
        make_current(self.tree, self.model.first())
        self.tree.setFocus()
        self._follow()

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        set_look(self.heading, "heading")
        show_model(self.tree, self.model)
        self.tree.setItemDelegateForColumn(WHAT, TickingDelegate(self.tree))
        header = self.tree.header()
        header.resizeSection(WHAT, _SIZE.width() * 2 // 7)
        self.text.setOpenLinks(False)
        right = as_widget(in_column((self.text, 1), self.answers, margins=(8, 0, 0, 0)), self)
        halves = Splitter(Qt.Orientation.Horizontal, self)
        halves.hold((self.tree, 1), (right, 1))
        halves.setSizes([_SIZE.width() // 2] * 2)
        buttons = (self.next, self.all, self.later, self.merge)
        for button in buttons:
            enter_only_with_focus(button)
        self.setLayout(in_column(self.heading, (halves, 1), in_row((self.status, 1), *buttons), margins=16))

    def _connect(self) -> None:
        self.tree.selectionModel().currentChanged.connect(self._show)
        self.tree.activated.connect(self._enter)
        self.model.decided.connect(self._follow)
        self.answers.answered.connect(self._answer)
        self.next.clicked.connect(self._go_on)
        self.all.clicked.connect(self._tick_all)
        self.later.clicked.connect(self.reject)
        self.merge.clicked.connect(self._merge)
        self._looking.timeout.connect(self._look)

    # Following

    def _show(self, index: QModelIndex) -> None:
        node = self.model.node(index)
        telling = Telling(self.text.document())
        self.answers.setVisible(isinstance(node.told, Question))
        match node.told:
            case Question() as question:
                deciding = self._deciding
                telling.question(question, deciding.author(question), deciding.edited(question))
                self.answers.show_question(question, self._deciding.answer(question))
            case Changed() as item:
                telling.item(item)
            case Incoming() as change:
                telling.change(node.above.text if node.above else "", change)
            case Notice(about, why):
                telling.heading(about)
                telling.paragraph(why)
            case Person() | None:
                telling.heading(node.text)
                for row in node.rows[:_LISTED]:
                    telling.paragraph(row.text)
        self.text.verticalScrollBar().setValue(0)

    def _enter(self, index: AnyIndex) -> None:
        """Enter in the list goes to the answers of a question."""
        if isinstance(self.model.node(index).told, Question):
            self.answers.focus()

    def _answer(self, answer: Answer) -> None:
        told = self.model.node(self.tree.currentIndex()).told
        if isinstance(told, Question):
            self._deciding.decide(told, answer)
            self.model.refresh()
            self._follow()

    def _go_on(self) -> None:
        index = self.model.next_question(self.tree.currentIndex())
        if index.isValid():
            make_current(self.tree, index)
            self.answers.focus()

    def _tick_all(self) -> None:
        self._deciding.accept_all()
        self.model.refresh()
        self._follow()

    def _follow(self) -> None:
        deciding = self._deciding
        self.merge.setText(
            self.tr("Merge what is &ticked") if deciding.refused else self.tr("&Accept everything")
        )
        self.all.setVisible(deciding.refused > 0)
        self.next.setVisible(bool(deciding.questions))
        self.next.setEnabled(deciding.put_off > 0)
        parts = []
        if deciding.refused:
            parts.append(tell(said_n("merging", "%n changes are refused.", deciding.refused)))
        if deciding.put_off:
            left = said_n(
                "merging",
                "%n questions are put off: both versions stay, to be decided later.",
                deciding.put_off,
            )
            parts.append(tell(left))
        self.status.setText(" ".join(parts))
        self._looking.start()

    def _look(self) -> None:
        notices = self._deciding.notices()
        self.model.show_notices(notices)
        if notices:
            self.tree.expand(self.model.index(self.model.rowCount() - 1, WHAT))

    def _merge(self) -> None:
        self.answers.take_text()
        try:
            outcome = self._deciding.take_in(self._plan, utc_now())
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))
            return
        self.accept()
        self.merged.emit(tell(outcome))
