"""What the pane shows where no item is current: the register whose heading is, or what can be done."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from planeditor.plan.cells import Cells
from planeditor.plan.changes import Change
from planeditor.plan.describe import kind_object, kind_plural
from planeditor.plan.items import Kind
from planeditor.ui.kit.fields.shown import Shown
from planeditor.ui.kit.marks import NO_MARKS, SEVERITIES, Sign
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell
from planeditor.ui.window.details.told import bounded

if TYPE_CHECKING:
    from planeditor.ui.window.details.register import RegisterPage


class HeadingPage(Pages):
    """Shows one heading after another, or none, and tells what is wrong in the items under it."""

    help_topic = "05-partneriai-mokyklos-komanda.md#Kaip pridėti"

    opened = Signal(str)
    """The fields of an item of the register are wanted: its id."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading: Kind | None = None
        self._shown: Shown | None = None
        self._register: RegisterPage | None = None
        self._label = in_lines(QLabel(self), "muted")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setMargin(32)
        self.addWidget(self._label)

    @property
    def register(self) -> Kind | None:
        """The kind whose register is shown."""
        return self._register.kind if self._register else None

    @property
    def rows(self) -> QWidget:
        """The rows of the register shown, or all that is said."""
        return self._register.rows if self._register and self._register.kind else self

    def show_heading(self, shown: Shown | None, heading: Kind | None) -> None:
        """Show the register of a kind, or what can be done at its heading; None for no heading."""
        self._shown, self.heading = shown, heading
        page = self._page_of(heading)
        if shown and heading and page:
            page.show_register(shown.plan, heading)
            self.setCurrentWidget(page)
        else:
            self.leave()
            self.setCurrentWidget(self._label)
        self.say()

    def take(self, block: Cells) -> bool:
        """Put a list with headings into the register shown; False for any other block, or without one."""
        return self._register is not None and self._register.take(block)

    def leave(self) -> None:
        """Let go of the plan."""
        if self._register:
            self._register.leave()

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the register up to date after these changes of the plan."""
        if self._register and self._register.kind:
            self._register.follow(changes)

    def say(self) -> None:
        """Say what the heading is, and what is wrong as it was found last."""
        found, told = self._found(), self._told()
        if self._register:
            self._register.tell(told, found)
        self._label.setText("\n".join([told, "", *(text for _, text in found)]).strip())

    def retranslate(self) -> None:
        """Say everything in the present language."""
        if self._register:
            self._register.retranslate()
        self.say()

    def _page_of(self, heading: Kind | None) -> "RegisterPage | None":
        """The page of registers for a heading that has one; a plan is opened without what it is made of."""
        if heading is None:
            return None
        from planeditor.ui.window.details.register import RegisterPage
        from planeditor.ui.window.details.registers import REGISTERS

        if heading not in REGISTERS:
            return None
        if self._register is None:
            self._register = RegisterPage(self)
            self._register.opened.connect(self.opened)
            self.addWidget(self._register)
        return self._register

    def _told(self) -> str:
        if self.heading is None:
            return self.tr("Select an item on the left to see and change its details here.")
        return self.tr("“{list}” is a list. Press Enter to add {object}.").format(
            list=tell(kind_plural(self.heading)), object=tell(kind_object(self.heading))
        )

    def _found(self) -> list[tuple[Sign, str]]:
        """What is wrong in the items of the list, by sign and with what each is called, the worst first."""
        if self._shown is None or self.heading is None:
            return []
        tree, marks = self._shown.plan.tree, self._shown.marks
        found = [
            (mark.sign, f"{titled(tree, item.id)}: {tell(mark.said)}")
            for item in tree.of_kind(self.heading)
            for mark in marks.get(item.id, NO_MARKS).findings
            if mark.said
        ]
        found.sort(key=lambda one: SEVERITIES.index(one[0]))
        # How many more there are stands with the first of them.
        return [*zip((sign for sign, _ in found), bounded([text for _, text in found]), strict=False)]
