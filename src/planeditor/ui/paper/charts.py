"""Bar charts, drawn as Word draws them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from planeditor.ui.paper.letters import Case
from planeditor.word.reading.blocks import Chart


def draw_chart(painter: QPainter, place: QRectF, chart: Chart, case: Case) -> None:
    """Draw the chart in its place."""
