"""The line in which ideas are written as fast as people say them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QRegularExpressionValidator,
    QStandardItemModel,
)
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from planeditor.editing.lines import titles
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import LAST, add_all
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.changes import Change, OperationKind, kind_of
from planeditor.plan.ideas import ideas
from planeditor.plan.items import Item, Kind, Participant, title_of
from planeditor.plan.text import named
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.areas import signs
from planeditor.ui.kit.commands import keys
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.fields.finder import Finder, found_row
from planeditor.ui.kit.fields.history_keys import HistoryKeys
from planeditor.ui.kit.fields.short_text import PlainLine
from planeditor.ui.kit.layouts import Part, in_column, in_row
from planeditor.ui.kit.words import tell
from planeditor.ui.views.room.acts import AREAS
from planeditor.ui.views.room.agenda_bar import AgendaBar

_AREA_KEYS = {area: act.keys for act, area in AREAS.items()}
_LONGEST_NUMBER = 6
_SHORT, _NAME = 8, 16
"""Characters that the lines for a table and for a name have room for."""


class CaptureBar(QWidget):
    """Enter makes the next idea, pasted lines make one each; what does not fit stays to be mended."""

    captured = Signal(list)
    """The ids of new ideas."""

    left = Signal()
    """The board is wanted."""

    def __init__(self, parent: QWidget, agenda: AgendaBar) -> None:
        """What is written is of the step that is under way in `agenda`."""
        super().__init__(parent)
        self._agenda = agenda
        self._plan: OpenPlan | None = None
        self._session: str | None = None
        self._people: Mapping[str, str] = {}
        self.line = _IdeaLine(self)
        self.author, self.table, self.sheet = PlainLine(self), PlainLine(self), PlainLine(self)
        self.areas = {area: QPushButton(self) for area in Area}
        self.message = Message(self)
        self._names, self._tables = _completed(self.author), _completed(self.table)
        self._labels = {one: QLabel(self) for one in (self.author, self.table, self.sheet)}
        # Digits alone: a number that Qt takes, as „1 000“, may be none that is read below.
        digits = f"[0-9]{{0,{_LONGEST_NUMBER}}}"
        self.sheet.setValidator(QRegularExpressionValidator(QRegularExpression(digits), self))
        history = HistoryKeys(self)
        for line in (self.line, *self._labels):
            line.installEventFilter(history)
        self._lay_out()
        self.line.returnPressed.connect(self._write)
        self.line.pasted.connect(self.paste)
        self.line.left.connect(self.left)
        for one in self._labels:
            one.returnPressed.connect(self.line.setFocus)
        self.retranslate()

    def show_session(self, plan: OpenPlan | None, session: str | None) -> None:
        """Write ideas of this session from now on; of none with None."""
        is_other = (plan, session) != (self._plan, self._session)
        self._plan, self._session = plan, session
        if is_other:
            self.message.say("")
            for one in self._labels:
                one.clear()
        self._offer()

    def follow(self, changes: Sequence[Change]) -> None:
        """Offer what there is now."""
        if any(kind_of(one) in (Kind.PARTICIPANT, Kind.TEAM_MEMBER) for one in changes):
            self._offer()

    def toggle(self, area: Area) -> None:
        """Let the next ideas have an area, or no more."""
        self.areas[area].toggle()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.line.setPlaceholderText(self.tr("Next idea – Enter"))
        self.line.setAccessibleName(self.tr("Next idea"))
        texts = (self.tr("Author"), self.tr("Table"), self.tr("Sheet no."))
        for (line, label), text in zip(self._labels.items(), texts, strict=True):
            label.setText(text)
            line.setAccessibleName(text)
        self.sheet.setToolTip(self.tr("The number of the paper sheet; it counts up with every idea"))
        for area, button in self.areas.items():
            button.setText(signs([area]))
            button.setAccessibleName(tell(area.said))
            button.setToolTip(f"{tell(area.said)} ({_AREA_KEYS[area]})")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        area = next((one for one, name in _AREA_KEYS.items() if keys(name) == pressed), None)
        if area is None:
            super().keyPressEvent(event)
        else:
            self.toggle(area)

    def _lay_out(self) -> None:
        widths = {self.author: _NAME, self.table: _SHORT, self.sheet: _LONGEST_NUMBER}
        about: list[Part] = []
        for line, label in self._labels.items():
            label.setBuddy(line)
            line.setMinimumWidth(widths[line] * self.fontMetrics().averageCharWidth())
            about += [label, (line, widths[line])]
        for button in self.areas.values():
            button.setCheckable(True)
        first = in_row((self.line, 1), *self.areas.values(), gap=6)
        self.setLayout(in_column(first, in_row(*about, gap=6), self.message, gap=4))

    def _offer(self) -> None:
        """Let names and tables be completed from those that are known."""
        if self._plan is None:
            return
        tree = self._plan.tree
        people = _by_name(_people(tree, self._session))
        self._people = {named(name): id_ for name, id_ in people.items()}
        for model, names in ((self._names, people), (self._tables, _tables(tree, self._session))):
            model.clear()
            model.invisibleRootItem().appendRows([found_row(name, named(name)) for name in names])

    # Writing

    def _write(self) -> None:
        text = " ".join(self.line.text().split())
        if text and self._add([text], OperationKind.ADD):
            self.line.clear()

    def paste(self) -> None:
        """Make an idea of each line on the clipboard, all or none."""
        try:
            found = titles(_clipboard())
        except InvalidValue as trouble:
            self.message.refuse(tell(trouble.said))
            return
        if found:
            self._add(found, OperationKind.PASTE)

    def _add(self, found: Sequence[str], kind: OperationKind) -> bool:
        """Make ideas of texts, all or none; whether they were made."""
        if self._plan is None:
            return False
        try:
            rows = self._rows(found)
            made, changes = add_all(self._plan.tree, Kind.IDEA, self._plan.tree.root.id, LAST, rows)
        except InvalidValue as trouble:
            self.message.refuse(tell(trouble.said))
            return False
        self.message.say("")
        self._plan.run(kind, changes)
        if self.sheet.text():
            self.sheet.setText(str(int(self.sheet.text()) + len(made)))
        self.captured.emit([one.id for one in made])
        return True

    def _rows(self, found: Sequence[str]) -> list[dict[str, Any]]:
        step = self._agenda.under_way
        same = {
            "session": self._session,
            "step": step.id if step else None,
            "areas": frozenset(area for area, button in self.areas.items() if button.isChecked()),
            "author": self._author(),
            "table": " ".join(self.table.text().split()),
        }
        sheet = int(self.sheet.text()) if self.sheet.text() else None
        return [
            same | {"title": title, "sheet": None if sheet is None else sheet + place}
            for place, title in enumerate(found)
        ]

    def _author(self) -> str | None:
        """Who is meant: by the whole name, or by a part that only one has."""
        text = " ".join(self.author.text().split())
        folded = named(text)
        meant = [name for name in self._people if folded in name]
        if text and folded not in self._people and len(meant) == 1:
            return self._people[meant[0]]
        if text and folded not in self._people:
            self.author.setFocus()
            raise InvalidValue(
                said(
                    "room",
                    "“{name}” is neither a participant nor in the team. Choose a name or clear the field.",
                    name=text,
                )
            )
        return self._people.get(folded)


class _IdeaLine(PlainLine):
    """A line that gives pasted lists away whole, and lets go at Escape or the key down."""

    pasted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in _clipboard().strip():
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()


def _people(tree: PlanTree, session: str | None) -> list[Item]:
    """Who may have had an idea: the participants of the session, then the team."""
    participants = tree.children(session, Kind.PARTICIPANT) if session in tree and session else []
    return [one for one in (*participants, *tree.of_kind(Kind.TEAM_MEMBER)) if title_of(one).strip()]


def _by_name(people: Sequence[Item]) -> dict[str, str]:
    """Their ids by names; those who share a name have their institution after it."""
    counts = Counter(named(title_of(one)) for one in people)
    return {
        title_of(one) if counts[named(title_of(one))] == 1 else _told_apart(one): one.id for one in people
    }


def _told_apart(one: Item) -> str:
    institution = one.institution if isinstance(one, Participant) else ""
    return ", ".join(filter(None, (title_of(one), institution)))


def _tables(tree: PlanTree, session: str | None) -> list[str]:
    people = [one.table for one in _people(tree, session) if isinstance(one, Participant)]
    used = [one.table for one in ideas(tree) if one.session == session]
    return [*dict.fromkeys(filter(None, (*people, *used)))]


def _completed(line: QLineEdit) -> QStandardItemModel:
    """Let a line be completed from the names that the model will have."""
    known = QStandardItemModel(line)
    line.setCompleter(Finder(known, line))
    return known
