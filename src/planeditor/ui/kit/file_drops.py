"""Files that are dragged into the window from a folder or a letter: plans, and drafts from Word or Excel."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit.messages import PLAN_SUFFIX


class FileDrops(QObject):
    """Takes files that are dropped on a window; what its parts take themselves stays theirs."""

    dropped = Signal(list)
    """The paths of plan files."""
    draft_dropped = Signal(object)
    """The path of a draft."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return super().eventFilter(window, event)
        plans, drafts = plan_files(event.mimeData()), draft_files(event.mimeData())
        if not plans and not drafts:
            return super().eventFilter(window, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            if plans:
                self.dropped.emit(plans)
            else:
                self.draft_dropped.emit(drafts[0])
        return True


def plan_files(data: QMimeData) -> list[Path]:
    """The plan files of this computer among what is dragged."""
    return _files(data, (PLAN_SUFFIX,))


def draft_files(data: QMimeData) -> list[Path]:
    """The drafts in Word, Excel or the like among what is dragged."""
    from planeditor.editing.intake.opening import SUFFIXES  # its readers, only where something is dragged

    return _files(data, SUFFIXES)


def is_for_window(data: QMimeData) -> bool:
    """Whether what is dragged is for the window, whatever it is dragged over."""
    return bool(plan_files(data) or draft_files(data))


def _files(data: QMimeData, suffixes: Collection[str]) -> list[Path]:
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.casefold() in suffixes]
