"""Pictures, and charts drawn from their values."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from planeditor.ui.kit.paper.charts import draw_chart
from planeditor.ui.kit.paper.paragraphs import Compositor
from planeditor.ui.kit.paper.strips import Strip
from planeditor.word.reading.blocks import Align, Drawing, Letters

_WORDS = Letters(points=10)


class DrawingStrip(Strip):
    """A drawing where its paragraph's alignment puts it; never wider than the text."""

    __slots__ = ("compositor", "drawing", "image", "width", "x")

    def __init__(self, drawing: Drawing, room: float, compositor: Compositor) -> None:
        scale = min(1.0, room / drawing.width)
        super().__init__(drawing.height * scale)
        layout = drawing.layout
        self.drawing = drawing
        self.compositor = compositor
        self.width = drawing.width * scale
        self.image = QImage.fromData(drawing.picture) if drawing.picture else QImage()
        free = room - self.width
        self.x = {Align.CENTER: free / 2, Align.RIGHT: free}.get(layout.align, float(min(layout.left, free)))
        self.before, self.after = float(layout.before), float(layout.after)
        self.keep, self.new_page, self.style = layout.keep_next, layout.new_page, layout.style

    @property
    def text(self) -> str:
        return self.drawing.text

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        place = QRectF(x + self.x, y, self.width, self.height)
        if self.drawing.chart is not None:
            draw_chart(painter, place, self.drawing.chart, self.compositor.case)
        elif not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self.image)
        else:
            painter.setPen(QPen(Qt.GlobalColor.gray, 10))
            painter.drawRect(place)
            painter.setFont(self.compositor.case.font(_WORDS))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.drawing.text
            )
