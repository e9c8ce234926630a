"""How the picture of links is drawn, on the screen and for the clipboard alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen, QPolygonF, QTextLayout

from planeditor.plan.items import Activity, Link
from planeditor.ui.kit.areas import area_colours, group_title, signs
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.palettes import Colours
from planeditor.ui.kit.theme import colours
from planeditor.ui.views.links.arrangement import Arrangement

_STRIP = 4
_ROUND = 3
_ARROW = 6
_QUIET = 130
"""How opaque lines are that do not belong to the current item, of 255."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the picture is of: links, the activities in it with their titles, and what is current."""

    links: Mapping[str, Link] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()
    current: str | None = None
    near: frozenset[str] = frozenset()
    """The current item, the activities that it is linked with, and those links."""


class Drawing:
    """Draws one picture."""

    def __init__(self, painter: QPainter, palette: QPalette, shown: Shown) -> None:
        self._painter = painter
        self._palette = palette
        self._known: Colours = colours(palette)
        self._shown = shown
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, arrangement: Arrangement, part: QRectF) -> None:
        """What lies in a part: lines first, those of the current item on top, then boxes over them."""
        for group, place in arrangement.headings.items():
            self._heading(group, place)
        lines = [
            id_
            for id_, line in arrangement.lines.items()
            # A level line has no height of its own.
            if line.controlPointRect().adjusted(-_ARROW, -_ARROW, _ARROW, _ARROW).intersects(part)
        ]
        for id_ in sorted(lines, key=lambda id_: id_ in self._shown.near):
            self._line(self._shown.links[id_], arrangement.lines[id_])
        boxes = {id_: box for id_, box in arrangement.boxes.items() if box.intersects(part)}
        for id_, box in boxes.items():
            self._box(id_, box)
        for link in self._shown.links.values():
            if link.target is None and link.parent in boxes:
                self._warning(boxes[link.parent])

    def draw_pull(self, path: QPainterPath, aim: QRectF | None) -> None:
        """A link that is being drawn, and the box that it may end at."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._known.accent, 2.2))
        if aim is not None:
            self._painter.drawRoundedRect(aim, _ROUND, _ROUND)
        self._painter.drawPath(path)
        self._arrow(path, self._known.accent)

    def _heading(self, group: str, place: QRectF) -> None:
        font = QFont(self._painter.font())
        font.setBold(True)
        self._painter.save()
        self._painter.setFont(font)
        self._painter.setPen(self._palette.color(QPalette.ColorRole.WindowText))
        text = self._painter.fontMetrics().elidedText(
            group_title(group), Qt.TextElideMode.ElideRight, int(place.width())
        )
        self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        self._painter.restore()

    def _line(self, link: Link, path: QPainterPath) -> None:
        near = link.id in self._shown.near
        colour = QColor(self._known.accent if near else self._known.border)
        if self._shown.current and not near:
            colour.setAlpha(_QUIET)
        style = Qt.PenStyle.SolidLine if link.explanation.strip() else Qt.PenStyle.DashLine
        self._painter.setPen(QPen(colour, 2.2 if near else 1.2, style))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)
        self._arrow(path, colour)

    def _arrow(self, path: QPainterPath, colour: QColor) -> None:
        tip = path.pointAtPercent(1)
        shaft = QLineF(tip, path.pointAtPercent(path.percentAtLength(path.length() - 2 * _ARROW)))
        shaft.setLength(_ARROW)
        side = shaft.normalVector()
        side.setLength(_ARROW / 2)
        across = QPointF(side.dx(), side.dy())
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF([tip, shaft.p2() + across, shaft.p2() - across]))

    def _box(self, id_: str, box: QRectF) -> None:
        activity = self._shown.activities[id_]
        current, near = id_ == self._shown.current, id_ in self._shown.near
        quiet = id_ not in self._shown.linked or bool(self._shown.current and not near)
        role = QPalette.ColorRole.Highlight if current else QPalette.ColorRole.Base
        self._painter.setPen(self._frame(current, near, unlinked=id_ not in self._shown.linked))
        self._painter.setBrush(self._palette.color(role))
        self._painter.drawRoundedRect(box, _ROUND, _ROUND)
        self._strip(activity, box)
        text = self._shown.titles[id_]
        if len(activity.areas) > 1:
            numbered, _, title = text.partition(" ")
            text = f"{numbered} [{signs(activity.areas)}] {title}"
        place = box.adjusted(_STRIP + 6, 0, -4, 0)
        self._painter.setPen(self._known.muted if quiet else self._palette.color(QPalette.ColorRole.Text))
        self._title(text, place)

    def _title(self, text: str, place: QRectF) -> None:
        """In as many lines as there is room for; the last one tells that there is more."""
        metrics = self._painter.fontMetrics()
        height = metrics.height()
        layout = QTextLayout(text, self._painter.font())
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < int(place.height() / height) - 1 and (line := layout.createLine()).isValid():
            line.setLineWidth(place.width())
            lines.append(text[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        rest = text[sum(map(len, lines)) :]
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(place.width())))
        shown = [line.strip() for line in lines if line.strip()]
        first = place.center().y() - len(shown) * height / 2
        for row, line_text in enumerate(shown):
            at = QPointF(place.left(), first + row * height + metrics.ascent())
            self._painter.drawText(at, line_text)

    def _frame(self, current: bool, near: bool, unlinked: bool) -> QPen:
        if current or near:
            return QPen(self._known.accent, 2.4 if current else 1.6)
        style = Qt.PenStyle.DotLine if unlinked else Qt.PenStyle.SolidLine
        return QPen(self._known.border, 1, style)

    def _strip(self, activity: Activity, box: QRectF) -> None:
        bands = area_colours(activity.areas, self._palette)
        height = (box.height() - 4) / len(bands)
        for row, colour in enumerate(bands):
            band = QRectF(box.left() + 2, box.top() + 2 + row * height, _STRIP, height)
            self._painter.fillRect(band, colour)

    def _warning(self, box: QRectF) -> None:
        side = 16
        place = QPointF(box.right() + 3, box.center().y() - side / 2)
        icon("warning", "warning").paint(self._painter, QRectF(place, place + QPointF(side, side)).toRect())
