"""Begins a plan in three short steps, each of which may be left out: only a title is needed."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from planeditor.editing.beginnings import Beginning, begun, four_areas, structure_of
from planeditor.errors import PlanEditorError
from planeditor.plan.items import Item
from planeditor.plan.tree import PlanTree
from planeditor.ui.dialogs.new_plan.people import PeopleStep
from planeditor.ui.dialogs.new_plan.programme import ProgrammeStep
from planeditor.ui.dialogs.new_plan.whose import WhoseStep
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.commands import keys
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.entries import PlanEntry


class NewPlanDialog(QDialog):
    """Asks what is known of a new plan; `create` is given its items and may refuse them."""

    help_topic = "01-pirmieji-zingsniai.md#Pradėkite savo planą"

    def __init__(
        self,
        plans: "Sequence[PlanEntry]",
        load: Callable[[str], PlanTree],
        create: Callable[[list[Item]], None],
        parent: QWidget | None = None,
    ) -> None:
        """Offer the structure of these plans, which `load` reads."""
        super().__init__(parent)
        self._load = load
        self._create = create
        self.whose = WhoseStep(self)
        self.programme = ProgrammeStep(plans, self)
        self.people = PeopleStep(self)
        self._steps = (self.whose, self.programme, self.people)
        self.stack = Pages(self)
        self._heading = QLabel(self)
        self.message = in_lines(LiveLabel(self), "error")
        self.back, self.next, self.begin = (QPushButton(self) for _ in range(3))
        self._lay_out()
        self._connect()
        self._show(0)

    def items(self) -> list[Item]:
        """The plan as it was described; raises PlanEditorError for what cannot be."""
        start, end = self.programme.period()
        beginning = Beginning(
            title=self.whose.title.text().strip(),
            programme=self.programme.chosen_programme(),
            start=start,
            end=end,
            municipalities=tuple(one.name for one in self.whose.municipalities()),
            schools=self.people.schools(),
            team=self.people.team(),
        )
        items = begun(beginning)
        plan_id, other = items[0].id, self.programme.copied_plan()
        if other:
            return [*items, *structure_of(self._load(other), plan_id)]
        if self.programme.areas.isChecked():
            return [*items, *four_areas(plan_id, beginning.programme)]
        return items

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("New plan"))
        set_look(self._heading, "heading")
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.back.setText(self.tr("&Back"))
        self.next.setText(self.tr("&Next"))
        self.begin.setText(self.tr("Be&gin the plan"))
        buttons = in_row(cancel, 1, self.back, self.next, self.begin)
        for button in (cancel, self.back, self.next, self.begin):
            # Enter elsewhere goes on with the plan.
            enter_only_with_focus(button)
        for step in self._steps:
            self.stack.addWidget(step)
        self.setLayout(
            in_column(self._heading, (self.stack, 1), self.message, buttons, gap=16, margins=(24, 16, 24, 16))
        )
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 96)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.begin.clicked.connect(self._begin)
        self.whose.changed.connect(self._enable)
        for step in self._steps:
            step.changed.connect(self.message.hide)
        for name in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(keys(name), self, self._begin)

    def _go(self, step: int) -> None:
        if self._attempt(self.programme.period):
            self._show(self.stack.currentIndex() + step)

    def _show(self, index: int) -> None:
        self.message.hide()
        self.stack.setCurrentIndex(index)
        headings = (
            self.tr("Whose plan is it?"),
            self.tr("Programme and beginning"),
            self.tr("Schools and team"),
        )
        self._heading.setText(
            self.tr("{number} of {count}. {heading}").format(
                number=index + 1, count=len(headings), heading=headings[index]
            )
        )
        last = index == len(self._steps) - 1
        self.back.setVisible(index > 0)
        self.next.setVisible(not last)
        self.next.setDefault(not last)
        self.begin.setDefault(last)
        self._enable()
        self._steps[index].focus().setFocus()

    def _enable(self) -> None:
        self.begin.setEnabled(bool(self.whose.title.text().strip()))

    def _begin(self) -> None:
        if self.begin.isEnabled() and self._attempt(lambda: self._create(self.items())):
            self.accept()

    def _attempt(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except PlanEditorError as error:
            self.message.setText(tell(error.said))
            self.message.show()
            return False
        return True
