"""Asks for the password of a server, and whether the system's keyring is to keep it."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QWidget

from planeditor.store.server import Server
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.theme import in_lines

_WIDTH = 420


class PasswordDialog(QDialog):
    """A line for the password, which goes to the server, and to the keyring if it is to be kept."""

    help_topic = "15-planai-serveryje.md#Kaip dirbama kartu"

    def __init__(self, server: Server, can_be_kept: bool, is_wrong: bool, parent: QWidget) -> None:
        """`is_wrong`: the server refused the password that it was given before."""
        super().__init__(parent)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = QCheckBox(self.tr("&Remember the password on this computer"), self)
        self.keep.setVisible(can_be_kept)
        self._label = in_lines(QLabel(self))
        self._wrong = in_lines(QLabel(self), "warning")
        self._wrong.setVisible(is_wrong)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._say(server)
        self._label.setBuddy(self.password)
        self.setMinimumWidth(_WIDTH)
        self.setLayout(
            in_column(self._wrong, self._label, self.password, self.keep, self._buttons, margins=16)
        )
        self.password.textChanged.connect(self._follow)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._follow()

    @classmethod
    def ask(
        cls, server: Server, can_be_kept: bool, is_wrong: bool, parent: QWidget
    ) -> tuple[str, bool] | None:
        """The password that was typed, and whether it is to be kept; None if the question was declined."""
        dialog = cls(server, can_be_kept, is_wrong, parent)
        is_given = dialog.exec() == QDialog.DialogCode.Accepted
        given = dialog.password.text(), dialog.is_to_be_kept
        dialog.deleteLater()
        return given if is_given else None

    @property
    def is_to_be_kept(self) -> bool:
        """Whether the system's keyring is to keep it."""
        return self.keep.isVisibleTo(self) and self.keep.isChecked()

    def _say(self, server: Server) -> None:
        self.setWindowTitle(self.tr("Plans on a server"))
        self._wrong.setText(self.tr("The server did not accept this password."))
        if server.user:
            text = self.tr("&Password of {user} on the server {server}:")
        else:
            text = self.tr("Your &password on the server {server}:")
        # A name with this sign would underline a letter of its own.
        names = {"user": server.user.replace("&", "&&"), "server": server.name.replace("&", "&&")}
        self._label.setText(text.format(**names))

    def _follow(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.password.text()))
