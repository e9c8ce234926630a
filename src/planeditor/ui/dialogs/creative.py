"""The creative tasks: what each is for, its steps with questions about the plan, its way to the agenda."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from planeditor.editing.creative.agenda import add_steps, questions
from planeditor.editing.creative.task import CreativeTask, UnusableTask, creative_tasks, prepare_tasks
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import PlanEditorError
from planeditor.language import said_n
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Session, title_of
from planeditor.ui.kit import messages
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

_SIZE = QSize(880, 620)
_LIST_WIDTH = 250


class CreativeDialog(QDialog):
    """A list of tasks, and beside it the one that is chosen, made for the open plan."""

    help_topic = "05-partneriai-mokyklos-komanda.md#Sesijos diena"

    def __init__(self, plan: OpenPlan, session: Session, own: Path, parent: QWidget) -> None:
        """`own` is the user's folder of tasks, which need not be there."""
        super().__init__(parent)
        self._plan, self._session, self._own = plan, session, own
        self._tasks = creative_tasks(own)
        self.list, self.title, self.aim, self.told = QListWidget(), QLabel(), QLabel(), ReadText()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.add = self.buttons.addButton(
            self.tr("&Add to the agenda"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        folder = self.buttons.addButton(self.tr("&Folder of tasks"), QDialogButtonBox.ButtonRole.HelpRole)
        self.setWindowTitle(self.tr("Creative task"))
        self._lay_out()
        for task in self._tasks:
            name = task.title if isinstance(task, CreativeTask) else task.name
            self.list.addItem(QListWidgetItem(name))
        self.list.currentRowChanged.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        folder.clicked.connect(self._open_folder)
        self.list.setCurrentRow(0)
        self.add.setDefault(True)

    def accept(self) -> None:
        """Add the steps of the task to the agenda of the session, as one operation."""
        task = self._tasks[self.list.currentRow()]
        assert isinstance(task, CreativeTask)
        try:
            _, changes = add_steps(self._plan.tree, self._session.id, task)
        except PlanEditorError as error:  # a text of the user's own task is longer than a step can hold
            self._refuse(error)
            return
        self._plan.run(OperationKind.ADD, changes)
        super().accept()

    def _lay_out(self) -> None:
        set_look(self.list, "sidebar")
        set_look(self.title, "title")
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.told.setAccessibleName(self.tr("Steps"))
        for label in (self.title, self.aim):
            label.setWordWrap(True)
        where = QLabel(title_of(self._session))
        set_look(where, "muted")
        where.setWordWrap(True)
        right = in_column(self.title, self.aim, self.told)
        across = in_row(self.list, (right, 1), gap=16)
        self.setLayout(in_column(where, (across, 1), self.buttons, gap=12, margins=16))
        resize_within(self, _SIZE)

    def _show(self, row: int) -> None:
        task = self._tasks[row]
        self.told.clear()
        self.add.setEnabled(isinstance(task, CreativeTask))
        if isinstance(task, UnusableTask):
            self.title.setText(task.name)
            self._refuse(task.problem)
            return
        set_look(self.aim, "")
        minutes = tell(said_n("creative", "%n minutes", task.minutes))
        self.title.setText(f"{task.title} · {minutes}")
        self.aim.setText(task.aim)
        cursor, bold, plain = self.told.textCursor(), QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for place, step in enumerate(task.steps, 1):
            minutes = tell(said_n("creative", "%n minutes", step.minutes))
            between = "\n\n" if place > 1 else ""
            cursor.insertText(f"{between}{place}. {step.title} · {minutes}", bold)
            lines = (step.text, *(f"– {text}" for text in questions(self._plan.tree, task, place)))
            cursor.insertText("".join(f"\n{line}" for line in lines if line), plain)
        self.told.moveCursor(QTextCursor.MoveOperation.Start)

    def _refuse(self, problem: PlanEditorError) -> None:
        set_look(self.aim, "error")
        self.aim.setText(tell(problem.said))

    def _open_folder(self) -> None:
        try:
            prepare_tasks(self._own)
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))
            return
        messages.open_outside(self, self._own)
