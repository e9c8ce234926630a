"""The picture of links on the screen: boxes of activities by area, with lines between those linked."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from planeditor.plan.items import Activity
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.areas import names
from planeditor.ui.kit.tables.focus_frame import FramedArea
from planeditor.ui.kit.titles import titled
from planeditor.ui.views.links.arrangement import Arrangement, arranged
from planeditor.ui.views.links.drawing import Drawing, Shown
from planeditor.ui.views.links.layout import Column, columns, linked, links_of, neighbours

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_COPY_SCALE = 2
_COPY_WIDTH = 1100
_ROOM = 24


@dataclass(slots=True)
class _Pull:
    """A link that is being drawn with the mouse: pressed where, now where, in the picture."""

    source: str
    begun: QPointF
    place: QPointF


class LinkPicture(FramedArea):
    """Shows who is linked with whom; a click or an arrow key chooses an activity, a click a link as well.

    A link is drawn from one box to another with the mouse; Escape gives it up.
    """

    chosen = Signal(str)
    """An activity or a link was chosen: its id."""

    drawn = Signal(str, str)
    """A link was drawn from one activity to another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree: PlanTree | None = None
        self._all = False
        self._columns: list[Column] = []
        self._shown = Shown()
        self._arrangement = Arrangement()
        self._current: str | None = None
        self._pull: _Pull | None = None
        self.may_link: Callable[[str, str], bool] = lambda source, target: source != target
        """Whether a link from one activity to another can be made: such boxes are lit."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def show_tree(self, tree: PlanTree | None) -> None:
        """Show the links of a plan, or nothing."""
        self._tree = tree
        self._current = None
        self.refresh()

    def show_all(self, wanted: bool) -> None:
        """Show activities without links as well, or not."""
        self._all = wanted
        self.refresh()

    def shows(self, id_: str) -> bool:
        """Whether there is a box for the activity."""
        return id_ in self._arrangement.boxes

    def set_current(self, id_: str | None) -> None:
        """Mark an activity or a link with everything that belongs to it."""
        if id_ != self._current:
            self._current = id_
            self._look()
            self._reveal()

    def refresh(self) -> None:
        """Take in what the plan is now."""
        tree = self._tree
        links = links_of(tree) if tree else []
        # Without a link yet there are boxes all the same, to draw the first one between.
        wanted = None if self._all or not links else linked(links)
        self._columns = columns(tree, wanted) if tree else []
        ids = [id_ for column in self._columns for id_ in column.ids]
        self._shown = Shown(
            links={link.id: link for link in links},
            activities={id_: item for id_ in ids if tree and isinstance(item := tree[id_], Activity)},
            titles={id_: titled(tree, id_) for id_ in ids if tree},
            linked=frozenset(linked(links)),
        )
        self._look()
        self._arrange()

    def box(self, id_: str) -> QPointF:
        """The middle of an activity's box, in the viewport."""
        return self._arrangement.boxes[id_].center() - self._offset()

    def line(self, id_: str) -> QPointF:
        """The middle of a link's line, in the viewport."""
        return self._arrangement.lines[id_].pointAtPercent(0.5) - self._offset()

    def copy(self) -> QPixmap:
        """The whole picture with nothing marked, in the present colours."""
        if self._tree is None:
            return QPixmap()
        wide = self._arranged(QSizeF(_COPY_WIDTH, self.viewport().height()))
        pixmap = QPixmap(wide.size.toSize() * _COPY_SCALE)
        pixmap.setDevicePixelRatio(_COPY_SCALE)
        pixmap.fill(self.palette().base().color())
        painter = QPainter(pixmap)
        painter.setFont(self.font())
        Drawing(painter, self.palette(), self._around(None)).draw(wide, QRectF(QPointF(), wide.size))
        painter.end()
        return pixmap

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.translate(-self._offset())
        painter.setFont(self.font())
        drawing = Drawing(painter, self.palette(), self._shown)
        drawing.draw(self._arrangement, QRectF(event.rect()).translated(self._offset()))
        if self._is_drawn():
            assert self._pull is not None
            aim = self._aim()
            path = self._arrangement.pulled(self._pull.source, self._pull.place)
            drawing.draw_pull(path, self._arrangement.boxes[aim] if aim else None)
        painter.end()
        self.frame_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        elif event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _look(self) -> None:
        self._shown = self._around(self._current)
        self._describe()
        self.viewport().update()

    def _describe(self) -> None:
        """Tell what is drawn, or what is current in it, to those who do not see it; what is new is said."""
        activities, links = len(self._shown.activities), len(self._shown.links)
        whole = self.tr("Boxes of activities: {activities}; links between them: {links}")
        current = self._current or ""
        is_here = current in self._shown.activities or current in self._shown.links
        told = self._told(current) if is_here else whole.format(activities=activities, links=links)
        if self.hasFocus() and is_here and told != self.accessibleDescription():
            announce(self, told)
        self.setAccessibleDescription(told)

    def _around(self, current: str | None) -> Shown:
        """What is shown, with an activity or a link as the current one."""
        near, near_links = neighbours(self._shown.links.values(), current)
        return replace(self._shown, current=current, near=frozenset(near | near_links))

    def _arrange(self) -> None:
        made = self._arranged(QSizeF(self.viewport().size())) if self._tree else Arrangement()
        self._arrangement = made
        if self._pull and self._pull.source not in made.boxes:
            self._pull = None
        view = self.viewport().size()
        for bar, length, page in (
            (self.horizontalScrollBar(), made.size.width(), view.width()),
            (self.verticalScrollBar(), made.size.height(), view.height()),
        ):
            bar.setRange(0, max(0, round(length) - page))
            bar.setPageStep(page)
            bar.setSingleStep(_ROOM)
        self.viewport().update()

    def _arranged(self, room: QSizeF) -> Arrangement:
        return arranged(self._columns, self._shown.links.values(), room, self.fontMetrics().height())

    # Choosing and drawing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if found:
            self.chosen.emit(found)
        place = event.position() + self._offset()
        if found in self._arrangement.boxes:
            self._pull = _Pull(found, place, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pull:
            self._scroll_to(event.position())
            self._pull.place = event.position() + self._offset()
            self.viewport().update()
            shape = Qt.CursorShape.CrossCursor if self._is_drawn() else Qt.CursorShape.PointingHandCursor
        else:
            hand = self._at(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pull, target = self._pull, self._arrangement.box_at(event.position() + self._offset())
        was_drawn, self._pull = self._is_drawn(), None
        self.viewport().update()
        if pull and was_drawn and target and target != pull.source:
            self.drawn.emit(pull.source, target)

    def _is_drawn(self) -> bool:
        """Whether the pointer was moved so far that a link is meant, not a click."""
        if self._pull is None:
            return False
        moved = (self._pull.place - self._pull.begun).manhattanLength()
        return moved >= QApplication.startDragDistance()

    def _aim(self) -> str | None:
        """The activity under the pointer that the drawn link may lead to."""
        assert self._pull is not None
        found = self._arrangement.box_at(self._pull.place)
        return found if found and self.may_link(self._pull.source, found) else None

    def _scroll_to(self, place: QPointF) -> None:
        """Follow a pointer that leaves the viewport."""
        for bar, at, page in (
            (self.horizontalScrollBar(), place.x(), self.viewport().width()),
            (self.verticalScrollBar(), place.y(), self.viewport().height()),
        ):
            bar.setValue(round(bar.value() + min(0, at) + max(0, at - page)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pull:
            self._pull = None
            self.viewport().update()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._arrangement.boxes:
            super().keyPressEvent(event)
            return
        current = self._current if self._current and self.shows(self._current) else None
        found = self._arrangement.beside(current, *step) if current else next(iter(self._arrangement.boxes))
        if found:
            self.chosen.emit(found)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._told(found) if found else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def _at(self, place: QPointF) -> str | None:
        inside = place + self._offset()
        return self._arrangement.box_at(inside) or self._arrangement.line_at(inside)

    def _told(self, id_: str) -> str:
        shown = self._shown
        if id_ in shown.activities:
            return f"{shown.titles[id_]}\n{names(shown.activities[id_].areas)}"
        link = shown.links[id_]
        ends = f"{shown.titles[link.parent]} →\n{shown.titles[link.target or '']}"
        return f"{ends}\n{link.explanation.strip() or self.tr('Not explained')}"

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _reveal(self) -> None:
        """Scroll so far that what is marked can be seen."""
        link = self._shown.links.get(self._current or "")
        box = self._arrangement.boxes.get(link.parent if link else self._current or "")
        if box is None:
            return
        for bar, first, last, page in (
            (self.horizontalScrollBar(), box.left(), box.right(), self.viewport().width()),
            (self.verticalScrollBar(), box.top(), box.bottom(), self.viewport().height()),
        ):
            bar.setValue(round(min(max(bar.value(), last + _ROOM - page), first - _ROOM)))
