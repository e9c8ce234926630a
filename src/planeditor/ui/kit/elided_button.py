"""A button whose text may be longer than there is room for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from planeditor.ui.kit.icons import icon


class ElidedButton(QPushButton):
    """Takes what width there is; a long text is cut short, but read aloud and told by the tooltip whole."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setIcon(icon(icon_name))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, whole: str, tip: str) -> None:
        """Bear this text, and tell more in the tooltip."""
        self._whole = whole
        self.setToolTip(tip)
        self.setAccessibleName(whole)
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as the whole text wants it, however little of that is shown."""
        hidden = self.fontMetrics().horizontalAdvance(self._whole)
        hidden -= self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, hidden), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - self.iconSize().width() - 3 * metrics.averageCharWidth()
        text = metrics.elidedText(self._whole, Qt.TextElideMode.ElideMiddle, max(room, 0)).replace("&", "&&")
        if text != self.text():
            self.setText(text)
