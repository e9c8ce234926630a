"""What is done about forms of the user's own: one is taken, a sample is saved, their folder is opened."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planeditor.errors import PlanEditorError
from planeditor.ui.dialogs.export.saving import WORD_SUFFIX, save_document
from planeditor.ui.kit import messages
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.word.forms.collection import Forms


class OwnForms(QObject):
    """What the button offers; a form that is taken is kept in the folder of forms."""

    taken = Signal(str)
    """The name of a form that there is now."""

    def __init__(
        self, button: QPushButton, forms: "Forms", folder: Path, documents: Path, crashed: SignalInstance
    ) -> None:
        """`folder` is that of forms, `documents` where files are asked for and proposed."""
        super().__init__(button)
        self._window: QWidget = button.window()
        self._forms, self._folder, self._documents, self._crashed = forms, folder, documents, crashed
        menu = QMenu(button)
        self.other, self.sample, self.open_folder = QAction(menu), QAction(menu), QAction(menu)
        for action, text, slot in (
            (self.other, self.tr("&Another form, made in Word…"), self._take),
            (self.sample, self.tr("&Sample form…"), self._save_sample),
            (self.open_folder, self.tr("&Folder of forms"), self._open),
        ):
            action.setText(text)
            action.triggered.connect(slot)
            menu.addAction(action)
        button.setMenu(menu)

    def _take(self) -> None:
        """Ask for a document and keep it as a form, in place of one of its name if the user agrees."""
        from planeditor.word.forms.collection import DOCUMENTS

        kinds = f"{self.tr('Word documents')} ({' '.join(f'*{suffix}' for suffix in DOCUMENTS)})"
        path = messages.file_to_open(self._window, self.tr("Form made in Word"), kinds, self._documents)
        if path is None:
            return
        self._documents = path.parent
        try:
            self._forms.of_document(path)
            if self._forms.has_other(path):
                question = self.tr("There is a form “{name}” already. Put this one in its place?")
                if not messages.confirm(
                    self._window, question.format(name=path.name), self.tr("&Put in its place")
                ):
                    return
            self.taken.emit(self._forms.keep(path))
        except PlanEditorError as error:
            messages.refuse(self._window, tell(error.said))

    def _save_sample(self) -> None:
        from planeditor.word.filling.starter import starter

        proposal = self._documents / f"{self.tr('Sample form')}{WORD_SUFFIX}"
        save_document(self._window, proposal, lambda _report: starter(), self._crashed)

    def _open(self) -> None:
        from planeditor.word.forms.collection import prepare_folder

        try:
            prepare_folder(self._folder)
        except PlanEditorError as error:
            messages.refuse(self._window, tell(error.said))
            return
        messages.open_outside(self._window, self._folder)
