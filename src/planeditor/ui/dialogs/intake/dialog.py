"""A draft from Word or Excel, as it is understood: nothing of it happens before the user says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from planeditor.blocks.draft import Draft
from planeditor.blocks.table import key_of
from planeditor.blocks.wordings import Role
from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.proposal import Doubt, Part, Proposal
from planeditor.editing.intake.reading import propose
from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.plan.numbers import parse_percent
from planeditor.plan.tree import PlanTree
from planeditor.ui.dialogs.intake.draft_table import DraftTable
from planeditor.ui.dialogs.intake.lists import LISTS
from planeditor.ui.dialogs.intake.questions import QuestionList
from planeditor.ui.kit import messages
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.jobs import Run
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

_SIZE = QSize(1180, 720)


@dataclass(frozen=True, slots=True)
class Intake:
    """A draft that is to be taken in: where it comes from, the plan as it is, and where in it it is put.

    `source` is the name of a file, "" for the clipboard; `title` is what a new plan is called, None where the
    draft goes into a plan that is there.
    """

    draft: Draft
    source: str
    tree: PlanTree
    at: str = ""
    title: str | None = None

    @property
    def called(self) -> str:
        """Where the draft comes from, as it is spoken of."""
        return self.source or tell(said("intake", "the clipboard"))


class IntakeDialog(QDialog):
    """Shows a draft as it is understood and asks; what columns hold can be changed."""

    help_topic = "12-juodrastis.md#Kaip įkelti"

    agreed = Signal(object)
    """The user wants it: a `Proposal`; whoever can do it accepts the dialog."""
    crashed = Signal(object)
    """Reading went wrong by our fault."""

    def __init__(self, intake: Intake, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._intake = intake
        self._settings = settings
        self._window = parent
        self._answers = Answers()
        self._run: Run | None = None
        self._has_remembered = False
        self.proposal: Proposal | None = None
        self.title = QLineEdit(intake.title or "", self)
        self.draft = DraftTable(self)
        self.questions = QuestionList(self)
        self.lists = [RecordModel(table, intake.tree, self) for table, _ in LISTS]
        self.tabs = QTabWidget(self)
        self.status = in_lines(QLabel(self), "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.take = self.buttons.addButton(self.tr("&Take in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._say()
        self._lay_out()
        self._connect()
        self._propose()

    @property
    def is_reading(self) -> bool:
        """Whether what is shown is about to be another thing."""
        return self._run is not None

    def chosen_title(self) -> str:
        """What a new plan is to be called."""
        return " ".join(self.title.text().split()) or (self._intake.title or "")

    def done(self, result: int) -> None:
        """Leave; what is still being read is let go of."""
        if self._run is not None:
            self._run.leave()
        super().done(result)

    # Building

    def _say(self) -> None:
        self.setWindowTitle(self.tr("From {source}").format(source=self._intake.called))
        self.title.setAccessibleName(self.tr("Title of the new plan"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        label = QLabel(self.tr("&Title of the new plan"), self)
        label.setBuddy(self.title)
        for part in (label, self.title):
            part.setVisible(self._intake.title is not None)
        self.tabs.addTab(self.questions, "")
        for model in self.lists:
            self.tabs.addTab(RecordTable(model, self), "")
        halves = Splitter(Qt.Orientation.Vertical, self)
        halves.hold((self.draft, 3), (self.tabs, 2))
        for button in self.findChildren(QPushButton):
            enter_only_with_focus(button)
        self.setLayout(
            in_column(in_row(label, (self.title, 1)), (halves, 1), self.status, self.buttons, margins=16)
        )

    def _connect(self) -> None:
        self.draft.role_chosen.connect(self._choose)
        self.draft.question_wanted.connect(self._go_to_question)
        self.questions.answered.connect(self._answer)
        self.questions.rate_told.connect(self._tell_rate)
        self.questions.current_changed.connect(self.draft.go_to)
        self.buttons.accepted.connect(self._agree)
        self.buttons.rejected.connect(self.reject)

    # Reading

    def _propose(self) -> None:
        """Read the draft with what is answered so far, off the window's thread."""
        if self._run is not None:
            self._run.leave()
        self.take.setEnabled(False)
        self.status.setText(self.tr("Reading the draft…"))
        intake, answers = self._intake, self._answers
        run = Run(lambda _: propose(intake.draft, intake.tree, answers, intake.at), self._window)
        self._run = run
        run.over.connect(lambda: self._forget(run))
        run.done.connect(self._show)
        run.failed.connect(self._refuse)
        run.crashed.connect(self.crashed)
        run.start()

    def _forget(self, run: Run) -> None:
        if self._run is run:
            self._run = None

    def _refuse(self, error: PlanEditorError) -> None:
        messages.refuse(self, tell(error.said))
        if self.proposal is None:
            self.reject()

    def _show(self, proposal: Proposal) -> None:
        if not self._has_remembered:
            self._has_remembered = True
            if self._remember(proposal.parts):
                self._propose()
                return
        is_first, self.proposal = self.proposal is None, proposal
        self.draft.show_proposal(proposal)
        self.questions.show_doubts(proposal.doubts)
        self._show_lists(proposal)
        self.take.setEnabled(bool(proposal.changes))
        self.status.setText(self._summary(proposal))
        if is_first:
            self._settle(proposal)

    def _settle(self, proposal: Proposal) -> None:
        """Begin where something is to be done: the first question, else the button and what it does."""
        is_only_changed = bool(proposal.changed) and not proposal.made
        self.tabs.setCurrentIndex(0 if proposal.doubts else 2 if is_only_changed else 1)
        (self.questions.answer if proposal.doubts else self.take).setFocus()

    def _remember(self, parts: Sequence[Part]) -> bool:
        """Take what was chosen for columns of these shapes before; whether there was anything."""
        known: dict[str, Role] = {}
        for part in parts:
            kept = self._settings.column_roles(part.table.shape) if part.table else {}
            known |= {heading: Role(role) for heading, role in kept.items() if role in set(Role)}
        self._answers = replace(self._answers, columns=known)
        return bool(known)

    # Showing

    def _show_lists(self, proposal: Proposal) -> None:
        counts = [self.questions.open_count]
        for model, (_, taken) in zip(self.lists, LISTS, strict=True):
            model.context = proposal.after
            model.show(taken(proposal))
            counts.append(model.rowCount())
        names = (self.tr("&Questions"), self.tr("&Made"), self.tr("Chan&ged"), self.tr("&Left out"))
        for at, (name, count) in enumerate(zip(names, counts, strict=True)):
            self.tabs.setTabText(at, f"{name} ({count})")

    def _summary(self, proposal: Proposal) -> str:
        if not proposal.changes and not proposal.doubts and self._intake.draft.returned:
            return self.tr("Nothing was changed in this file.")
        if not proposal.changes and not proposal.doubts:
            return self.tr("Nothing here is known to be of a plan; say what the columns hold.")
        told = []
        if proposal.made or not proposal.changed:
            told.append(self.tr("%n items are made", "", len(proposal.made)))
        if proposal.changed:
            told.append(self.tr("%n items are changed", "", len(proposal.changed)))
        if count := self.questions.open_count:
            told.append(self.tr("%n questions are left: what they are about is not taken", "", count))
        summary = "; ".join(told)
        return f"{summary[:1].upper()}{summary[1:]}."

    # What the user says

    def _choose(self, key: str, role: Role) -> None:
        self._answers = replace(self._answers, columns={**self._answers.columns, key: role})
        self._propose()

    def _go_to_question(self, doubt: Doubt) -> None:
        self.tabs.setCurrentIndex(0)
        self.questions.go_to(doubt)

    def _answer(self, doubt: Doubt, answer: str) -> None:
        self._answers = self._answers.with_one(doubt.about, answer)
        self._propose()

    def _tell_rate(self, rate: str) -> None:
        self._answers = replace(self._answers, vat=parse_percent(rate))
        self._propose()

    def _agree(self) -> None:
        if self.proposal is None or self.is_reading:
            return
        for part in self.proposal.parts:
            self._keep_roles(part)
        self.agreed.emit(self.proposal)

    def _keep_roles(self, part: Part) -> None:
        """Remember what was chosen for the columns of a shape."""
        if part.table is None:
            return
        keys = {key_of(part.table.columns, at) for at in range(len(part.table.columns))}
        chosen = {key: role for key, role in self._answers.columns.items() if key in keys}
        if chosen:
            self._settings.keep_column_roles(part.table.shape, chosen)
