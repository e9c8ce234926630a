"""The steps of a session, and the time of the present one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton, QWidget

from planeditor.plan.agenda import TimedStep
from planeditor.plan.items import SessionStep
from planeditor.ui.kit.announcing import announce, name_list
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_row
from planeditor.ui.kit.theme import set_look
from planeditor.ui.views.room.clock import StepClock, clock_text
from planeditor.ui.views.room.columns import step_titles

_BEAT = 250
"""Milliseconds between two looks at the clock."""


class AgendaBar(QWidget):
    """Start, pause, next; when the time is over this is said once and goes on being shown."""

    moved_on = Signal()
    """The step is another one, or its time is."""

    def __init__(self, parent: QWidget, clock: StepClock | None = None) -> None:
        super().__init__(parent)
        self.clock = clock or StepClock()
        self._steps: Sequence[TimedStep] = ()
        self._is_told = False
        self._is_begun = False
        self.choice = QComboBox(self)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(10)
        self.go = QPushButton(self)
        self.next = QToolButton(self)
        self.next.setIcon(icon("right"))
        self.time = QLabel(self)
        self._beat = QTimer(self, interval=_BEAT)
        self.setLayout(in_row((self.choice, 1), self.time, self.go, self.next, gap=6))
        self._beat.timeout.connect(self.look)
        self.choice.activated.connect(lambda row: self._go_to())
        self.go.clicked.connect(self.start_or_pause)
        self.next.clicked.connect(self.go_on)
        self.retranslate()

    @property
    def step(self) -> SessionStep | None:
        """The present step."""
        row = self.choice.currentIndex()
        return self._steps[row].step if 0 <= row < len(self._steps) else None

    @property
    def under_way(self) -> SessionStep | None:
        """The present step, once somebody went to it or let its time run."""
        return self.step if self._is_begun else None

    @property
    def time_text(self) -> str:
        """The time left, as the step is long; what has passed where it is not known how long it is."""
        left = self.clock.left
        return clock_text(self.clock.passed if left is None else left)

    def show_steps(self, steps: Sequence[TimedStep]) -> None:
        """Show these steps; the present one goes on while it is among them."""
        present = self.step
        self._steps = steps
        row = next((row for row, one in enumerate(steps) if present and one.step.id == present.id), 0)
        self.choice.clear()
        self.choice.addItems([*step_titles(steps).values()])
        self.choice.setCurrentIndex(row if steps else -1)
        self.setVisible(bool(steps))
        if self.step is None or present is None or self.step.id != present.id:
            self._is_begun = False
            self._begin()
        elif self.step.minutes != present.minutes:
            self.clock.lengthen(self.step.minutes)
            self._is_told = False
        self.look()

    def start_or_pause(self) -> None:
        """Let the time of the step run, or stand still."""
        if self.step is not None:
            self._is_begun = True
            self.clock.pause() if self.clock.is_running else self.clock.start()
            self._beat.start() if self.clock.is_running else self._beat.stop()
            self.look()

    def go_on(self) -> None:
        """Begin the next step; its time runs if that of this one did."""
        if self.choice.currentIndex() + 1 < len(self._steps):
            was_running = self.clock.is_running
            self.choice.setCurrentIndex(self.choice.currentIndex() + 1)
            self._go_to()
            if was_running:
                self.start_or_pause()

    def look(self) -> None:
        """Show the time there is now."""
        left, step = self.clock.left, self.step
        is_over = left is not None and left <= 0
        self.time.setText(self.time_text if step else "")
        set_look(self.time, "warning" if is_over else "heading")
        self.go.setText(self.tr("Pause") if self.clock.is_running else self.tr("Start"))
        self.next.setEnabled(self.choice.currentIndex() + 1 < len(self._steps))
        if is_over and step and not self._is_told:
            self._is_told = True
            announce(self, self.tr("The time is over: {step}").format(step=step.title))
        self.moved_on.emit()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        name_list(self.choice, self.tr("Step"))
        self.next.setToolTip(self.tr("Next step"))
        self.next.setAccessibleName(self.next.toolTip())
        self.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _go_to(self) -> None:
        """Somebody went to the step that is chosen."""
        self._is_begun = True
        self._begin()

    def _begin(self) -> None:
        self._is_told = False
        self._beat.stop()
        self.clock.begin(self.step.minutes if self.step else None)
        self.look()
