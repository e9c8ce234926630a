"""A copy is sent: to whom, with which task; then the file and a draft of the letter that carries it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from planeditor.atomic import write_atomically
from planeditor.editing import library
from planeditor.editing.assigned import Task, is_same_person
from planeditor.editing.letter import DRAFT_SUFFIX, Told, copy_name, draft
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.plan.assignment import Assignment
from planeditor.plan.items import Kind, TeamMember, title_of
from planeditor.plan.text import fold
from planeditor.plan.vocabulary import Area
from planeditor.ui.dialogs.export.naming import cleaned, fitted, next_name
from planeditor.ui.kit import messages
from planeditor.ui.kit.announcing import name_list
from planeditor.ui.kit.fields.registers import Entry
from planeditor.ui.kit.fields.tick_list import TickList, TickModel
from planeditor.ui.kit.layouts import as_widget, in_column, in_row
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.titles import titled, titled_items
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

_WIDTH = 620
_HEIGHT, _DONE_HEIGHT = 42, 18
"""Lines of text that there is room for, before and after the copy is made."""
_LINES = 4
_LONGEST = 100
"""Characters of a title in the name of a file."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What is to be sent: to whom – "" for the whole team –, with which task, as which file."""

    recipient: str
    assignment: Assignment
    path: Path
    is_back: bool = False


class SendDialog(QDialog):
    """Asks for what a copy needs, writes it, and leads to the letter; or sends a finished task back."""

    help_topic = "07-siusti-ir-gauti.md#Siuntimas"

    def __init__(self, plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = plan
        self._copy: Copy | None = None
        self._chosen: Path | None = None
        self._team = _colleagues(plan)
        self.recipient, self.address = QComboBox(self), QLabel(self)
        self._ticks = TickModel(self)
        self.tasks = TickList(self._ticks, self)
        self.sentence, self.file = QPlainTextEdit(self), QLabel(self)
        self.elsewhere, self.send = QPushButton(self), QPushButton(self)
        self.written, self.where = QLabel(self), QLabel(self)
        self.letter, self.folder = QPushButton(self), QPushButton(self)
        self._pages = Pages(self)
        self._fill()
        self._say()
        self._lay_out()
        self._connect()
        self._follow()
        self.recipient.setFocus()

    def send_back(self, task: Task) -> None:
        """Send the finished task to whoever asked for it; what is left to do is to send the letter."""
        same = (row for row, one in enumerate(self._team, 1) if is_same_person(one.name, task.sender))
        self.recipient.setCurrentIndex(next(same, 0))  # should it not be written, it is made by hand
        # Named after who has finished: the sender may get several, and knows whose they are.
        self._write(Copy(task.sender, Assignment(), self._path(self._plan.author), is_back=True))

    def _fill(self) -> None:
        self.recipient.addItem(self.tr("The whole team"), "")
        for member in self._team:
            self.recipient.addItem(member.name, member.name)
        tree = self._plan.tree
        areas = [(area.value, tell(said("sending", "Area: {area}", area=area.said))) for area in Area]
        items = [
            (item.id, titled(tree, item.id))
            for kind in (Kind.TASK, Kind.SCHOOL)
            for item in tree.of_kind(kind)
        ]
        self._ticks.fill(tuple(Entry(id_, label, fold(label)) for id_, label in (*areas, *items)))

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Send a copy of the plan"))
        name_list(self.recipient, self.tr("To whom"))
        self.tasks.setAccessibleName(self.tr("What they are asked to fill in"))
        self.sentence.setAccessibleName(self.tr("A sentence for them"))
        self.sentence.setPlaceholderText(self.tr("Such as: Please fill in your area by Friday."))
        self.elsewhere.setText(self.tr("&Put it elsewhere…"))
        self.send.setText(self.tr("&Make the copy"))
        self.letter.setText(self.tr("&Open the letter"))
        self.folder.setText(self.tr("&Show in the folder"))

    def _lay_out(self) -> None:
        line = self.fontMetrics().lineSpacing()
        resize_within(self, QSize(_WIDTH, _HEIGHT * line))
        set_look(self.address, "muted")
        set_look(self.written, "heading")
        for label in (self.file, self.where, self.written):
            label.setWordWrap(True)
        self.sentence.setFixedHeight(line * _LINES)
        self.sentence.setTabChangesFocus(True)
        self.file.setMinimumHeight(line * 2)
        self._pages.addWidget(self._form())
        self._pages.addWidget(self._done())
        self.setLayout(in_column(self._pages, margins=16))

    def _form(self) -> QWidget:
        content = in_column(
            QLabel(self.tr("To whom"), self),
            self.recipient,
            self.address,
            QLabel(self.tr("What they are asked to fill in (if only a part)"), self),
            self.tasks,
            QLabel(self.tr("A sentence for them"), self),
            self.sentence,
            QLabel(self.tr("The file"), self),
            in_row((self.file, 1), self.elsewhere),
            1,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.send, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        self.send.setDefault(True)
        return as_widget(in_column((_scrolled(as_widget(content), self), 1), buttons), self)

    def _done(self) -> QWidget:
        hint = in_lines(
            QLabel(
                self.tr(
                    "The letter has the file attached: look it over in your mail program and send it. "
                    "With mail in the browser, take the file from the folder."
                ),
                self,
            )
        )
        content = in_column(self.written, self.where, hint, in_row(self.letter, self.folder, 1))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        return as_widget(in_column(content, 1, buttons), self)

    def _connect(self) -> None:
        self.recipient.currentIndexChanged.connect(self._follow)
        self.elsewhere.clicked.connect(self._choose_file)
        self.send.clicked.connect(self._send)
        self.letter.clicked.connect(self._open_letter)
        self.folder.clicked.connect(self._show_folder)

    def _follow(self) -> None:
        self._chosen = None
        name = self.recipient.currentData()
        addresses = self._addresses(name)
        self.address.setText(
            "; ".join(addresses) or self.tr("There is no e-mail address in the plan: write it in the letter.")
        )
        self.file.setText(str(self._path(name)))

    def _addresses(self, name: str) -> list[str]:
        """The e-mail addresses of a person, or of the whole team."""
        return [
            one.email
            for one in self._team
            if one.email.strip() and (not name or is_same_person(one.name, name))
        ]

    def _path(self, name: str) -> Path:
        title = cleaned(title_of(self._plan.tree.root) or self.tr("Plan"))[:_LONGEST]
        day = utc_now().astimezone().date()
        own = cleaned(copy_name(title, name, day))
        path = messages.documents_folder() / fitted(own, messages.PLAN_SUFFIX)
        return next_name(path) if path.exists() else path

    def _choose_file(self) -> None:
        proposed = self._path(self.recipient.currentData()).name
        path = messages.plan_file_to_save(self, self.tr("Where to put the file"), proposed)
        if path is not None:
            self._chosen = path
            self.file.setText(str(path))

    def _send(self) -> None:
        areas = frozenset(area for area in Area if area.value in self._ticks.ids)
        items = self._ticks.ids - {area.value for area in Area}
        name = self.recipient.currentData()
        assignment = Assignment(self.sentence.toPlainText().strip(), areas, items)
        self._write(Copy(name, assignment, self._chosen or self._path(name)))

    def _write(self, copy: Copy) -> None:
        try:
            library.send(self._plan.store, self._plan, copy.path, utc_now(), copy.recipient, copy.assignment)
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))
            return
        self._copy = copy
        to = copy.recipient or self.tr("the whole team")
        self.written.setText(self.tr("The copy for {person} is made").format(person=to))
        self.where.setText(str(copy.path))
        self._pages.setCurrentIndex(1)
        self.resize(self.width(), _DONE_HEIGHT * self.fontMetrics().lineSpacing())
        self.letter.setDefault(True)
        self.letter.setFocus()

    def _open_letter(self) -> None:
        if (copy := self._copy) is None:
            return
        tree = self._plan.tree
        titles = titled_items(tree, copy.assignment.items)
        addresses = tuple(self._addresses(copy.recipient))
        told = Told(
            title_of(tree.root),
            self._plan.author,
            addresses,
            copy.assignment,
            titles,
            copy.is_back,
        )
        path = copy.path.with_suffix(DRAFT_SUFFIX)
        try:
            write_atomically(path, draft(told, copy.path, tell))
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))
            return
        messages.open_outside(self, path)

    def _show_folder(self) -> None:
        if self._copy is not None:
            messages.open_outside(self, self._copy.path.parent)


def _colleagues(plan: OpenPlan) -> list[TeamMember]:
    """The named members of the team but the user."""
    members = (one for one in plan.tree.of_kind(Kind.TEAM_MEMBER) if isinstance(one, TeamMember))
    return [one for one in members if one.name.strip() and not is_same_person(one.name, plan.author)]


def _scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """Where large text on a small screen has no room for all of it."""
    area = QScrollArea(parent)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area
