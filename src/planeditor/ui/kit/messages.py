"""The small dialogs of the window: questions, refusals, file names, what the program is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QPlainTextEdit, QWidget

from planeditor.language import said
from planeditor.ui.kit.icons import app_icon
from planeditor.ui.kit.words import tell
from planeditor.version import version_text

PLAN_SUFFIX = ".planas"


def refuse(parent: QWidget, sentence: str) -> None:
    """Say why something could not be done."""
    QMessageBox.warning(parent, parent.window().windowTitle(), sentence)


def inform(parent: QWidget, sentence: str) -> None:
    """Say something that is good to know."""
    QMessageBox.information(parent, parent.window().windowTitle(), sentence)


def confirm(parent: QWidget, question: str, action: str) -> bool:
    """Whether the user wants the action after all; going back is what Enter and Escape do."""
    box = QMessageBox(QMessageBox.Icon.Question, parent.window().windowTitle(), question, parent=parent)
    agreed = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    back = box.addButton(tell(said("dialogs", "&Go back")), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(back)
    box.setEscapeButton(back)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is agreed


def ask_text(parent: QWidget, title: str, question: str, value: str) -> str:
    """A line of text from the user; "" if they changed their mind."""
    text, accepted = QInputDialog.getText(parent, title, question, QLineEdit.EchoMode.Normal, value)
    return text.strip() if accepted else ""


def ask_choice(parent: QWidget, title: str, question: str, choices: Sequence[str], value: str) -> str:
    """One of the texts to choose from, or another line; "" if the user changed their mind."""
    at = choices.index(value) if value in choices else -1
    text, accepted = QInputDialog.getItem(parent, title, question, choices, at, editable=True)
    return text.strip() if accepted else ""


def ask_lines(parent: QWidget, title: str, question: str, text: str) -> list[str]:
    """Lines from the user, those that say something; none if they changed their mind."""
    dialog = QInputDialog(parent)
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    dialog.setWindowTitle(title)
    dialog.setLabelText(question)
    dialog.setTextValue(text)
    for line in dialog.findChildren(QPlainTextEdit):
        line.setTabChangesFocus(True)  # the buttons are reached by keyboard
    accepted, text = bool(dialog.exec()), dialog.textValue()
    dialog.deleteLater()
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()] if accepted else []


def file_to_open(parent: QWidget, title: str, filter_: str, folder: Path) -> Path | None:
    """A file that is there; None if the user changed their mind."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), filter_)
    return Path(name) if name else None


def file_to_save(parent: QWidget, title: str, filter_: str, proposal: Path, suffix: str) -> Path | None:
    """A file to be written, with its suffix; None if the user changed their mind."""
    dialog = QFileDialog(parent, title, str(proposal.parent), filter_)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(proposal.name)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def plan_files_to_open(parent: QWidget, title: str) -> list[Path]:
    """Plan files that are there; none if the user changed their mind."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(documents_folder()), _plan_files())
    return [*map(Path, names)]


def plan_file_to_open(parent: QWidget, title: str) -> Path | None:
    """A plan file that is there; None if the user changed their mind."""
    return file_to_open(parent, title, _plan_files(), documents_folder())


def plan_file_to_save(parent: QWidget, title: str, name: str) -> Path | None:
    """A plan file to be written, proposed among the user's documents; None if they changed their mind."""
    return file_to_save(parent, title, _plan_files(), documents_folder() / name, PLAN_SUFFIX)


def documents_folder() -> Path:
    """Where the user's documents are; the user's home where the system names a folder that is not there."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


def _plan_files() -> str:
    return f"{tell(said('dialogs', 'Plan file'))} (*{PLAN_SUFFIX})"


def written(parent: QWidget, path: Path, sentence: str, to_read: bool = True) -> None:
    """Say that a file was written, and offer to open it, or its folder first if it is not one to read."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(parent.windowTitle())
    box.setText(sentence.format(name=path.name))
    box.setInformativeText(str(path.parent))
    open_file = box.addButton(tell(said("dialogs", "Open the file")), QMessageBox.ButtonRole.ActionRole)
    open_folder = box.addButton(tell(said("dialogs", "Open the folder")), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(open_file if to_read else open_folder)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked in (open_file, open_folder):
        open_outside(parent, path if clicked is open_file else path.parent)


def open_outside(parent: QWidget, path: Path) -> None:
    """Open a file or folder with the program that the system has for it; where it has none, tell the path."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        refuse(parent, tell(said("dialogs", "Nothing here can open it. It is at {path}.", path=path)))


def about(parent: QWidget, *, has_changes: bool) -> bool:
    """What the program is, and which version; whether the user asks what is new, where that can be read."""
    box = QMessageBox(parent)
    side = 4 * box.fontMetrics().height()
    box.setIconPixmap(app_icon().pixmap(side, side))
    box.setWindowTitle(QCoreApplication.translate("dialogs", "About the program"))
    box.setText(f"{QCoreApplication.translate('dialogs', 'Progress plan editor')} {version_text()}")
    box.setInformativeText(
        QCoreApplication.translate(
            "dialogs",
            "For plans of the Millennium Schools programme. The layout of the document follows public "
            "sources; the official form is not public in full, so compare it with the one you were given. "
            "Licence: EUPL-1.2.",
        )
    )
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Ok))
    changes = None
    if has_changes:
        text = QCoreApplication.translate("dialogs", "&What is new")
        changes = box.addButton(text, QMessageBox.ButtonRole.ActionRole)
    box.exec()
    asks = changes is not None and box.clickedButton() is changes
    box.deleteLater()
    return asks
