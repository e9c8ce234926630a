"""Plan files that are dragged into the window from a folder or a letter."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit.messages import PLAN_SUFFIX


class FileDrops(QObject):
    """Takes plan files that are dropped on a window; what its parts take themselves stays theirs."""

    dropped = Signal(list)
    """The paths of the files."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not (files := plan_files(event.mimeData())):
            return super().eventFilter(window, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True


def plan_files(data: QMimeData) -> list[Path]:
    """The plan files of this computer among what is dragged."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.casefold() == PLAN_SUFFIX]
