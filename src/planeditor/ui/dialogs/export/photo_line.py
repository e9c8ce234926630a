"""The photos that are to stand in a document: how many there are, and buttons to choose them or none."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from planeditor.ui.kit.photos import PATTERNS


class PhotoLine(QWidget):
    """Photos are only named here: they are read when the document is made."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.paths: tuple[Path, ...] = ()
        self._count = QLabel(self)
        self.choose = QPushButton(self.tr("C&hoose…"), self)
        self.leave_out = QPushButton(self.tr("W&ithout photos"), self)
        self.choose.clicked.connect(self._choose)
        self.leave_out.clicked.connect(lambda: self.take(()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._count, 1)
        layout.addWidget(self.choose)
        layout.addWidget(self.leave_out)
        self.take(())

    def take(self, paths: tuple[Path, ...]) -> None:
        """Let these be the photos."""
        self.paths = paths
        self._count.setText(self.tr("%n photos", "", len(paths)))
        self.leave_out.setVisible(bool(paths))
        self.changed.emit()

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = f"{self.tr('Photos')} ({PATTERNS})"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Photos for the document"), folder, kinds)
        if names:
            self.take(tuple(map(Path, names)))
