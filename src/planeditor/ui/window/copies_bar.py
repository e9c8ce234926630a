"""What is to be done about the open plan: copies that wait to be merged, and what somebody asked for."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import StoreRefused
from planeditor.language import said, said_n
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.titles import titled_items
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.editing.assigned import Task


class CopiesBar(QFrame):
    """One quiet line for each; hidden where there is nothing to tell."""

    help_topic = "07-siusti-ir-gauti.md#Kai gavote užduotį"

    review_wanted = Signal(str)
    """The changes of a copy are to be looked at: its state."""
    finish_wanted = Signal(object)
    """The `Task` is done and is to be sent back."""
    _told = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan: OpenPlan | None = None
        self._head = ""
        self._waiting: list[str] = []
        self._task: Task | None = None
        self.copies, self.task = QLabel(self), QLabel(self)
        self.review = QPushButton(icon("receive"), "", self)
        self.finish = QPushButton(icon("send"), "", self)
        self.review.clicked.connect(lambda: self.review_wanted.emit(self._waiting[0]))
        self.finish.clicked.connect(lambda: self.finish_wanted.emit(self._task))
        self._told.connect(self._compare)
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        for row, (label, button) in enumerate(((self.copies, self.review), (self.task, self.finish))):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            layout.addWidget(label, row, 0)
            layout.addWidget(button, row, 1)
        layout.setColumnStretch(0, 1)
        self.retranslate()
        self.show_plan(None)

    def show_plan(self, plan: OpenPlan | None) -> None:
        """Tell of another plan."""
        self._plan = plan
        self.refresh()

    def follow(self) -> None:
        """The plan has changed: tell anew if it goes on from another state, as after undoing a merge."""
        with contextlib.suppress(StoreRefused):  # asked again with the next change
            if self._plan is not None:
                self._plan.tell_head(self._told.emit)

    def _compare(self, plan: str, head: str) -> None:
        with contextlib.suppress(StoreRefused):
            if self._plan is not None and self._plan.id == plan and head != self._head:
                self.refresh()

    def refresh(self) -> None:
        """Ask anew what waits and what is to be done."""
        self._ask(self._plan)
        for label, button, text in (
            (self.copies, self.review, self._said_of_copies()),
            (self.task, self.finish, self._said_of_task()),
        ):
            label.setText(text)
            label.setVisible(bool(text))
            button.setVisible(bool(text))
        self.setVisible(bool(self._waiting or self._task))

    def _ask(self, plan: OpenPlan | None) -> None:
        if plan is None:
            self._waiting, self._task, self._head = [], None, ""
            return
        # What knows of copies knows how to merge them: not to be loaded before the plan is seen.
        from planeditor.editing.arrivals import waiting
        from planeditor.editing.assigned import current_task

        self._waiting = waiting(plan.store, plan.id)
        self._task = current_task(plan.store, plan.id)
        self._head = plan.store.kept.head(plan.id)

    def assigned_items(self) -> list[str]:
        """The items of the plan that somebody asked the user to work on, in the plan's order."""
        if self._plan is None or self._task is None:
            return []
        asked = self._task.assignment.items
        return [item.id for item in self._plan.tree.walk() if item.id in asked]

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.review.setText(self.tr("Look at the changes…"))
        self.finish.setText(self.tr("Finished – send back…"))
        self.refresh()

    def _said_of_copies(self) -> str:
        if self._plan is None or not self._waiting:
            return ""
        entries = self._plan.store.kept.entries(self._plan.id)
        names = {one.author: None for one in entries if one.state in self._waiting and one.author}
        who = ", ".join(names) or said("copies", "unknown")
        return tell(
            said_n("copies", "%n copies wait to be merged (from: {who}).", len(self._waiting), who=who)
        )

    def _said_of_task(self) -> str:
        plan, task = self._plan, self._task
        if plan is None or task is None:
            return ""
        from planeditor.editing.letter import assigned

        tree, given = plan.tree, task.assignment
        titles = titled_items(tree, given.items)
        asked = " – ".join(filter(None, (assigned(given, titles, tell), " ".join(given.sentence.split()))))
        return tell(said("copies", "Asked by: {who}. {what}", who=task.sender, what=asked))
