"""Where rows of choices scroll, if a small screen has no room for all of them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from planeditor.ui.kit.layouts import as_widget

_MOST = 0.55
"""In parts of the screen's height: the rest is for the list above and the buttons below."""


class RowsArea(QScrollArea):
    """As wide as its rows, and as high as they are unless that is most of the screen."""

    def __init__(self, rows: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        rows.setContentsMargins(0, 0, 0, 0)
        self._content = as_widget(rows, self)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a row comes or goes
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        wanted, most = self._content.minimumSizeHint(), round(_MOST * self.screen().availableSize().height())
        if self._content.hasHeightForWidth():
            wanted.setHeight(max(wanted.height(), self._content.heightForWidth(self.viewport().width())))
        if wanted.height() <= most:
            return wanted
        return QSize(wanted.width() + self.verticalScrollBar().sizeHint().width(), most)
