"""The third step: the schools and the team."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from planeditor.editing.beginnings import names_in
from planeditor.plan.vocabulary import TeamRole
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell

_ROLES = (TeamRole.LEAD, TeamRole.LEADERSHIP, TeamRole.INCLUSION, TeamRole.CULTURE, TeamRole.STEAM)
"""Those whom every team has; others are added in the plan."""

_NAME_LENGTH = 200


class PeopleStep(QWidget):
    """Schools are pasted, one to a line; the team has a line for the lead and for each coordinator."""

    changed = Signal()
    """Something else is written now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.schools_box = QPlainTextEdit(self)
        self.members = {role: QLineEdit(self) for role in _ROLES}
        self._lay_out()
        self.schools_box.textChanged.connect(self.changed)
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

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("&Schools, one to a line"), self)
        heading.setBuddy(self.schools_box)
        self.schools_box.setAccessibleName(self.tr("Schools, one to a line"))
        self.schools_box.setPlaceholderText(self.tr("The list can be pasted from Word or Excel."))
        self.schools_box.setTabChangesFocus(True)
        schools = in_column(heading, (self.schools_box, 1))
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
