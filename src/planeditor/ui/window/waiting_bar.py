"""What is done but not saved yet: said below the plan with the reason, tried again, and led out."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMessageBox, QPushButton, QSizePolicy, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.saving import Unsaved
from planeditor.errors import PlanEditorError
from planeditor.ui.kit import messages
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_row
from planeditor.ui.kit.tab_stops import has_focus
from planeditor.ui.kit.words import tell

_FIRST_PAUSE = 500
_LONGEST_PAUSE = 2000
"""Milliseconds between two attempts: short for a lock that passes, longer for a folder that is away."""


_LEAVING = 2.0
"""Seconds that whoever leaves the plan waits for a server."""


class WaitingBar(QFrame):
    """Tries again by itself for as long as something waits; hidden unless the first time did not help."""

    help_topic = "10-ka-daryti-jei.md#…lango apačioje rašoma „Dar neįrašyta“"

    changed = Signal()
    """What waits is saved, or waits for another reason."""

    again_wanted = Signal()
    """The user asks for another attempt, which is about to be made."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rescue: Callable[[], bool] = lambda: False
        """Writes the open plan as a file that the user chooses; tells whether that was done."""
        self._plan: OpenPlan | None = None
        self._is_rescued = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.try_now)
        self._sign, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        # A long path must not make the window wider than the screen.
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.again, self.to_file = QPushButton(self), QPushButton(self)
        self.again.clicked.connect(self._try_as_asked)
        self.to_file.clicked.connect(self._rescue)
        self.setLayout(in_row(self._sign, (self._text, 1), self.again, self.to_file, margins=(16, 8, 16, 8)))
        self.retranslate()
        self.hide()

    def set_plan(self, plan: OpenPlan | None) -> None:
        """Look after this plan from now on."""
        self._plan = plan
        self._timer.stop()
        self.follow()

    def follow(self) -> None:
        """The plan has changed, so something may wait now, or no more."""
        self._is_rescued = False
        if self._plan is None or self._plan.unsaved is None:
            self.hide()
        elif not self._timer.isActive():
            self._timer.start(_FIRST_PAUSE)
        else:
            self._show()

    def may_leave(self) -> bool:
        """Whether nothing would be lost without the plan: tries to save what waits, then asks what to do."""
        plan = self._plan
        if plan is None or plan.unsaved is None:
            return True
        self.try_now(_LEAVING)
        unsaved = plan.unsaved
        return unsaved is None or self._is_rescued or self._ask(unsaved)

    def try_now(self, patience: float = 0) -> None:
        """Save what waits, and say how it went; a server is waited for so many seconds."""
        plan = self._plan
        if plan is None or plan.unsaved is None:
            return
        try:
            plan.save_waiting(patience)
        except PlanEditorError:
            pause = 2 * self._timer.interval() if self._timer.interval() else _FIRST_PAUSE
            self._timer.start(min(pause, _LONGEST_PAUSE))
            is_news = self.isHidden()
            self.show()
            self._show()
            if is_news:
                announce(self, self._text.text())
        else:
            self._timer.stop()
            announce(self, self.tr("Everything is saved now."))
            self._hide()
        self.changed.emit()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.again.setText(self.tr("&Try again"))
        self.to_file.setText(self.tr("Save as a &file…"))
        self._show()

    def _try_as_asked(self) -> None:
        self.again_wanted.emit()
        self.try_now()

    def _hide(self) -> None:
        """Go away; whoever was here goes on in the plan."""
        if has_focus(self):
            self.focusNextChild()
        self.hide()

    def _show(self) -> None:
        unsaved = self._plan.unsaved if self._plan else None
        if unsaved is None or self.isHidden():
            return
        size = self.fontMetrics().height()
        self._sign.setPixmap(icon("warning", "warning").pixmap(size, size))
        self._text.setText(f"{self._said(unsaved)} {tell(unsaved.why)}")
        self.again.setAccessibleDescription(self._text.text())

    def _said(self, unsaved: Unsaved) -> str:
        return self.tr("%n changes are kept here but not saved yet.", "", unsaved.count)

    def _rescue(self) -> None:
        try:
            self._is_rescued = self.rescue() or self._is_rescued
        except PlanEditorError as error:
            messages.refuse(self.window(), tell(error.said))

    def _ask(self, unsaved: Unsaved) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, self.window().windowTitle(), "", parent=self.window())
        box.setText(f"{self._said(unsaved)} {tell(unsaved.why)}")
        box.setInformativeText(
            self.tr("Without being saved they are lost. Save the plan as a file; it can be received later.")
        )
        to_file = box.addButton(self.to_file.text(), QMessageBox.ButtonRole.AcceptRole)
        lose = box.addButton(self.tr("&Lose the changes"), QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton(self.tr("&Go back"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(to_file)
        box.setEscapeButton(back)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        if chosen is to_file:
            self._rescue()
        return self._is_rescued or chosen is lose
