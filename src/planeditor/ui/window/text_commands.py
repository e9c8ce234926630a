"""The commands about texts: find, replace, go to a number, put texts right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from planeditor.plan.search import Hit
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.windows import open_dialog
from planeditor.ui.window.plan_page import PlanPage

if TYPE_CHECKING:
    from planeditor.ui.dialogs.find import FindDialog

_LONGEST = 60
"""Characters of a selected text that are still likely to be what the user looks for."""


class TextCommands(QObject):
    """Carries out the commands about texts on a page; the dialogs are loaded when they are wanted."""

    def __init__(self, page: PlanPage, commands: Commands, window: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._commands = commands
        self._window = window
        self._find: FindDialog | None = None
        for command, slot in {
            Command.FIND: lambda: self._ask(replacing=False),
            Command.REPLACE: lambda: self._ask(replacing=True),
            Command.FIND_NEXT: lambda: self._step(1),
            Command.FIND_PREVIOUS: lambda: self._step(-1),
            Command.GO_TO_NUMBER: self._go_to_number,
            Command.TIDY_TEXTS: self._tidy_texts,
        }.items():
            commands.on(command, slot)

    def update(self) -> None:
        """Say that another plan may be open: a search belongs to one plan, and ends with it."""
        if self._find is not None and self._find.plan is not self._page.plan:
            self._find.leave()
            self._find = None

    def _dialog(self) -> "FindDialog | None":
        self.update()
        if self._find is None and self._page.plan is not None:
            from planeditor.ui.dialogs.find import FindDialog

            self._find = FindDialog(self._page.plan, self._window)
            self._find.addActions([self._commands[one] for one in (Command.FIND_NEXT, Command.FIND_PREVIOUS)])
            self._find.go_to.connect(self._go)
            self._find.show_hit.connect(self._show)
        return self._find

    def _ask(self, replacing: bool) -> None:
        text, dialog = _selected_text(), self._dialog()
        if dialog is not None:
            dialog.ask(replacing, text)

    def _step(self, by: int) -> None:
        dialog = self._dialog()
        if dialog is None:
            return
        if not dialog.search.text():
            dialog.ask(replacing=False)
            return
        dialog.step(by)

    def _go(self, hit: Hit) -> None:
        """Show a place, ready to be written in."""
        self._window.activateWindow()
        self._show(hit)
        self._page.details.focus_field(hit.field.name, hit.start, hit.end)

    def _show(self, hit: Hit) -> None:
        self._page.go_to(hit.id)
        if self._window.isActiveWindow():
            self._page.details.focus_field(hit.field.name, hit.start, hit.end)

    def _go_to_number(self) -> None:
        from planeditor.ui.dialogs.go_to_number import GoToNumber

        if self._page.plan is None:
            return
        dialog = GoToNumber(self._page.plan.tree, self._window)
        dialog.chosen.connect(self._go_to)
        open_dialog(dialog)

    def _go_to(self, id_: str) -> None:
        self._page.go_to(id_)
        self._page.view.focus_target().setFocus()

    def _tidy_texts(self) -> None:
        from planeditor.ui.dialogs.text_care import TextCareDialog

        if self._page.plan is None:
            return
        dialog = TextCareDialog(self._page.plan, self._page.view.selected_ids(), self._window)
        dialog.go_to.connect(self._go)
        open_dialog(dialog)


def _selected_text() -> str:
    """What is selected in the text that has the focus, if somebody may be looking for it."""
    widget = QApplication.focusWidget()
    text = ""
    if isinstance(widget, QLineEdit):
        text = widget.selectedText()
    elif isinstance(widget, QPlainTextEdit):
        text = widget.textCursor().selectedText()
    one_line = text.isprintable() or "\u00a0" in text
    return text if one_line and len(text) <= _LONGEST and "\u2029" not in text else ""
