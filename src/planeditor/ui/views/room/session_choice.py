"""The list of a plan's sessions, from which one is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.titles import titled

_NARROWEST = 12
"""Characters that it has room for at least."""


class SessionChoice(QComboBox):
    """Lists the sessions, and last the ideas of none."""

    chosen = Signal()
    """Somebody has chosen another session, or the ideas of none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.session: str | None = None
        """The id of the session; None for the ideas of no session."""
        self._known: list[str | None] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_NARROWEST)
        self.activated.connect(self._take)

    def __contains__(self, session: str | None) -> bool:
        """Whether a session can be chosen."""
        return session in self._known

    def show_sessions(self, tree: PlanTree) -> bool:
        """List the sessions there are now; whether the chosen one is gone.

        The last one is chosen when there were none before.
        """
        known: list[str | None] = [one.id for one in tree.of_kind(Kind.SESSION)]
        had_any = len(self._known) > 1
        is_gone = self.session is not None and self.session not in known
        self._known = [*known, None]
        self.clear()
        for id_ in known:
            self.addItem(icon("session"), titled(tree, id_ or ""))
        self.addItem(icon("idea"), self.tr("Ideas of no session"))
        if is_gone:
            self.session = None
        elif known and not had_any and self.session is None:
            self.session = known[-1]
        self.setCurrentIndex(self._known.index(self.session))
        return is_gone

    def choose(self, session: str | None) -> bool:
        """Choose a session that is listed; whether it is another one than before."""
        if session not in self._known or session == self.session:
            return False
        self.session = session
        self.setCurrentIndex(self._known.index(session))
        return True

    def forget(self) -> None:
        """List nothing."""
        self.session, self._known = None, []
        self.clear()

    def _take(self, row: int) -> None:
        self.session = self._known[row]
        self.chosen.emit()
