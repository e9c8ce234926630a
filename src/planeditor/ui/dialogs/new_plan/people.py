"""The third step: the schools and the team."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from planeditor.blocks.draft import Draft
from planeditor.editing.beginnings import names_in
from planeditor.errors import InvalidValue
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import TeamRole
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell

_ROLES = (TeamRole.LEAD, TeamRole.LEADERSHIP, TeamRole.INCLUSION, TeamRole.CULTURE, TeamRole.STEAM)
"""Those whom every team has; others are added in the plan."""

_NAME_LENGTH = 200


class NamesBox(QPlainTextEdit):
    """A list of names, one to a line; of a table that is pasted only the names come."""

    left = Signal(bool)
    """What was pasted says more than names."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        from planeditor.editing.intake import opening, registers  # rapidfuzz, only where something is pasted

        try:
            draft = opening.pasted_draft(source.html(), source.text())
        except InvalidValue:
            draft = Draft(())
        if not any(map(opening.is_of_columns, draft.blocks)):
            self.left.emit(False)
            super().insertFromMimeData(source)
            return
        names, says_more = registers.names_listed(Kind.SCHOOL, draft)
        self.insertPlainText("".join(f"{name}\n" for name in names))
        self.left.emit(says_more)


class PeopleStep(QWidget):
    """Schools are pasted, one to a line; the team has a line for the lead and for each coordinator."""

    changed = Signal()
    """Something else is written now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schools_box = NamesBox(self)
        self.left = Message(self)
        self.members = {role: QLineEdit(self) for role in _ROLES}
        self._lay_out()
        self.schools_box.textChanged.connect(self.changed)
        self.schools_box.left.connect(self._tell_left)
        for line in self.members.values():
            line.textChanged.connect(self.changed)

    def schools(self) -> tuple[str, ...]:
        """The names of the schools."""
        return names_in(self.schools_box.toPlainText())

    def team(self) -> tuple[tuple[TeamRole | None, str], ...]:
        """Role and name of each member that was written."""
        named = ((role, " ".join(line.text().split())) for role, line in self.members.items())
        return tuple((role, name) for role, name in named if name)

    def focus(self) -> QWidget:
        """Where the step begins."""
        return self.schools_box

    def _tell_left(self, says_more: bool) -> None:
        told = self.tr("Only the names were taken. Paste the whole list into the plan once it is begun.")
        self.left.say(told if says_more else "", Sign.HINT)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("&Schools, one to a line"), self)
        heading.setBuddy(self.schools_box)
        self.schools_box.setAccessibleName(self.tr("Schools, one to a line"))
        self.schools_box.setPlaceholderText(self.tr("The list can be pasted from Word or Excel."))
        self.schools_box.setTabChangesFocus(True)
        schools = in_column(heading, (self.schools_box, 1), self.left)
        team = QFormLayout()
        team.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        team.setVerticalSpacing(4)
        for role, line in self.members.items():
            line.setMaxLength(_NAME_LENGTH)
            line.setAccessibleName(tell(role.said))
            team.addRow(tell(role.said), line)
        later = QLabel(self.tr("Others can be added later."), self)
        set_look(later, "muted")
        team.addRow(later)
        self.setLayout(in_row((schools, 1), (team, 1), gap=24))
