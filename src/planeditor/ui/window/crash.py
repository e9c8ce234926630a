"""Our own faults: written down, shown once, and told of at the next start."""

import contextlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from planeditor import private
from planeditor.errors import PlanEditorError
from planeditor.reports import report_text, write_report
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.words import tell


class CrashReporter(QObject):
    """Takes every exception that nobody caught; writes reports into a folder and shows the first.

    The store is safe whatever happens here: every operation was committed, or is shown as not saved yet.
    """

    refused = Signal(str)
    """The world refused something and nobody said so yet: the sentence to show."""

    _reported = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._running: int | None = None
        self._first = ""
        self._show_afterwards = afterwards(self, self._show)
        # From a signal: the exception may come from another thread or from the middle of an event.
        self._reported.connect(self._take)

    def install(self) -> None:
        """Catch exceptions from now on."""
        sys.excepthook = self.catch

    def begin(self) -> bool:
        """Note that the program runs; return whether the last run ended without saying good-bye."""
        # A folder that cannot be written is told of by the store, which stands beside it.
        with contextlib.suppress(OSError):
            private.make_folder(self._folder)
            # Held open: the end is noted in it wherever its folder is by then.
            self._running = os.open(self._folder / "running", os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            crashed = os.fstat(self._running).st_size > 0
            os.write(self._running, datetime.now(UTC).isoformat().encode())
            return crashed
        return False

    def end(self) -> None:
        """Note that the program ended as it should."""
        if self._running is not None:
            with contextlib.suppress(OSError):
                os.ftruncate(self._running, 0)
                os.close(self._running)
            self._running = None

    def report(self, error: BaseException) -> None:
        """Write down an exception and show it."""
        text = report_text(error, f"Qt {qVersion()}")
        print(text, file=sys.stderr)
        with contextlib.suppress(OSError):  # the report is still shown and can be copied
            write_report(self._folder, text)
        self._reported.emit(text)

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell what the world refused; report what is our fault. Takes the place of `sys.excepthook`."""
        if isinstance(error, PlanEditorError):
            self.refused.emit(tell(error.said))
        elif issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.report(error)

    def _take(self, report: str) -> None:
        if not self._first:
            self._first = report
            self._show_afterwards()

    def _show(self) -> None:
        box = QMessageBox(QMessageBox.Icon.Critical, self.tr("Error in the program"), "")
        box.setText(
            self.tr(
                "Something in the program went wrong. The plan is safe: "
                "whatever is not saved yet is named at the bottom of the window."
            )
        )
        box.setInformativeText(
            self.tr("Copy the report and send it to the people who look after the program.")
        )
        box.setDetailedText(self._first)
        copy = box.addButton(self.tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        box.exec()
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(self._first)
        box.deleteLater()
        self._first = ""
