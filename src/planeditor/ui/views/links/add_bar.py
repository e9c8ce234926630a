"""Making a link: two activities are chosen, and a button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue
from planeditor.plan.changes import Change
from planeditor.plan.fieldtypes import Reference
from planeditor.plan.items import Kind
from planeditor.ui.kit.announcing import name_list
from planeditor.ui.kit.fields.reference import ReferenceEditor
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.views.links.layout import links_of


class AddBar(QWidget):
    """Chooses two activities by typing or from the list, and says why they cannot be linked."""

    wanted = Signal(str, str)
    """A link from one activity to another is to be made."""

    jump = Signal(str)
    """The user wants to see an activity."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan: OpenPlan | None = None
        self._registers: Registers | None = None
        self._proposed: str | None = None
        self._labels = (QLabel(self), QLabel(self))
        self.button = QPushButton(icon("add"), "", self)
        self._why = in_lines(QLabel(self), "warning")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(8, 8, 8, 4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for column, label in enumerate(self._labels):
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._grid.addWidget(self.button, 1, 2)
        self._grid.addWidget(self._why, 2, 0, 1, 3)
        self.editors = self._make_editors()
        self.button.clicked.connect(self._add)
        self.retranslate()

    def show_plan(self, plan: OpenPlan | None) -> None:
        """Offer the activities of this plan."""
        self._plan = plan
        self._registers = Registers(plan.tree) if plan else None
        self._clear()

    def begin_with(self, activity: str) -> None:
        """Propose an activity to link from, unless another one is being written."""
        source, target = self.editors
        is_proposed = self._proposed is not None and _value(source) == self._proposed
        is_free = is_proposed or not source.text().strip()
        if is_free and not target.text().strip():
            self._proposed = activity
            source.show_value(activity)
            self._check()

    def follow(self, changes: Sequence[Change]) -> None:
        """Offer what there is now."""
        if self._registers and self._registers.forget(changes):
            self._offer()
        self._check()

    def refusal(self, source: str, target: str) -> str:
        """Why there can be no link from one activity to another; "" when there can."""
        if source == target:
            return self.tr("An activity cannot be linked to itself.")
        links = links_of(self._plan.tree) if self._plan else []
        if any((link.parent, link.target) == (source, target) for link in links):
            return self.tr("These two activities are linked already.")
        return ""

    def retranslate(self) -> None:
        """Say everything in the present language."""
        texts = (self.tr("From activity"), self.tr("To activity"))
        for label, editor, text in zip(self._labels, self.editors, texts, strict=True):
            label.setText(text)
            name_list(editor.focus, text)
        self.button.setText(self.tr("Add link"))
        self._check()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # The editors say their texts once, when they are made.
            for editor in self.editors:
                editor.widget.deleteLater()
            self.editors = self._make_editors()
            self._offer()
            self.retranslate()

    def _make_editors(self) -> tuple[ReferenceEditor, ReferenceEditor]:
        source, target = (
            ReferenceEditor(Reference((Kind.ACTIVITY,)), self.jump.emit, self) for _ in range(2)
        )
        for column, editor in enumerate((source, target)):
            editor.edited = self._check
            self._grid.addWidget(editor.widget, 1, column)
            editor.widget.show()
        self.setTabOrder(source.focus, target.focus)
        self.setTabOrder(target.focus, self.button)
        return source, target

    def _offer(self) -> None:
        if self._registers:
            for editor in self.editors:
                editor.offer(self._registers)

    def _clear(self) -> None:
        self._proposed = None
        self._offer()
        for editor in self.editors:
            editor.show_value(None)
        self._check()

    def _chosen(self) -> tuple[str | None, str | None]:
        return _value(self.editors[0]), _value(self.editors[1])

    def _check(self) -> None:
        source, target = self._chosen()
        why = self.refusal(source, target) if source and target else ""
        self.button.setEnabled(bool(source and target) and not why)
        self._why.setText(why)
        self._why.setVisible(bool(why))

    def _add(self) -> None:
        source, target = self._chosen()
        if source and target:
            self._clear()
            self.wanted.emit(source, target)


def _value(editor: ReferenceEditor) -> str | None:
    try:
        return editor.value()
    except InvalidValue:
        # Half a name is no choice yet: the button waits.
        return None
