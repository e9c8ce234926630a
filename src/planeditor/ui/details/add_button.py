"""Offers to add what was typed and is not in the register yet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from planeditor.language import said
from planeditor.plan.describe import kind_object
from planeditor.plan.items import Kind
from planeditor.ui.icons import icon
from planeditor.ui.words import tell


class AddButton(QPushButton):
    """Hidden until there is a name to be added; a long name is cut short, the tooltip has it whole."""

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = ""
        self._object = kind_object(kind)
        self._whole = ""
        self.setIcon(icon("add"))
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def offer(self, name: str) -> None:
        """Offer to add an item of the name, or nothing."""
        self.name = name
        self._whole = tell(said("details", "Add {object} “{name}”", object=self._object, name=name))
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)
        self._fit()
        self.setVisible(bool(name))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - self.iconSize().width() - 3 * metrics.averageCharWidth()
        text = metrics.elidedText(self._whole.replace("&", "&&"), Qt.TextElideMode.ElideMiddle, max(room, 0))
        if text != self.text():
            self.setText(text)
