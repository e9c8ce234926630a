"""The window for the projector: large and calm, one thing at a time."""

from bisect import bisect
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.views.room.card import wrapped

_WINDOW = QSize(960, 540)
"""How large it is where there is no other screen."""
_MARGIN, _BESIDE = 0.07, 0.05
"""The margin, and the height of the lines above and below, in parts of the height."""
_LARGEST, _SMALLEST = 0.16, 0.045
"""The size of letters at most, and the least that is read from the last row."""
_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1,
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Backspace: -1,
}  # fmt: skip
_MOST_OF_NOTE = 8
"""Lines of the note: what is to be done at a step, and what is asked there."""
_CLOCK = 2
"""How many times larger than the heading the time is."""
_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Scene(NamedTuple):
    """What is lit: a text, or lines of a list under each other, with a heading, a note, and a time."""

    heading: str
    lines: tuple[str, ...]
    note: str = ""
    time: str = ""


class Projector(QWidget):
    """Fills another screen if there is one; without it, it is an ordinary window.

    When its screen goes, it comes back to that of the laptop, and when one comes it goes there. On a screen
    of its own it leaves the keyboard where it is.
    """

    help_topic = "13-bendrakurybos-sesija.md#Projektorius"

    stepped = Signal(int)
    """The next thing is to be lit, or with -1 the one before."""

    closed = Signal()

    def __init__(self, beside: QWidget) -> None:
        """`beside` is the window whose screen is the laptop's."""
        super().__init__(beside, Qt.WindowType.Window)
        self.scene = Scene("", ())
        self._beside = beside
        self._on: QScreen | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._screen_gone)
        app.screenAdded.connect(self.appear)  # no lambda: one would be called after the window is gone

    def appear(self) -> None:
        """Fill the other screen, or be a window on this one."""
        home = self._beside.screen()
        self._on = next((one for one in QGuiApplication.screens() if one is not home), None)
        if self._on is None:
            self._come_home()
            return
        # Whoever writes at the laptop goes on writing: `showFullScreen` would take the keyboard away.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.hide()  # or it would be raised from where it is seen already
        self.setScreen(self._on)
        self.setGeometry(self._on.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)

    def light(self, scene: Scene) -> None:
        """Show this from now on."""
        if scene == self.scene:
            return
        self.scene = scene
        self.setWindowTitle(scene.heading or self.tr("For the projector"))
        self.setAccessibleName(". ".join(filter(None, (scene.heading, *scene.lines, scene.note))))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, scene = QPainter(self), self.palette(), self.scene
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        margin, beside = round(self.height() * _MARGIN), round(self.height() * _BESIDE)
        inside = self.rect().adjusted(margin, margin, -margin, -margin)
        quiet, clock = self._font(beside), self._font(_CLOCK * beside)
        beside_clock = inside.width() - QFontMetrics(clock).horizontalAdvance(f"{scene.time} ")
        painter.setFont(quiet)
        painter.setPen(colours(palette).muted)
        heading = painter.fontMetrics().elidedText(scene.heading, Qt.TextElideMode.ElideRight, beside_clock)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, heading)
        below = self._paint_note(painter, inside)
        painter.setFont(clock)
        painter.setPen(colours(palette).accent)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, scene.time)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        self._paint_lines(painter, inside.adjusted(0, 2 * beside, 0, -below - beside))
        painter.end()

    def _paint_note(self, painter: QPainter, inside: QRect) -> int:
        """The note at the bottom, in lines that all can read; how high it is, a line at least."""
        font, spacing = painter.font().toString(), painter.fontMetrics().lineSpacing()
        lines = [
            part
            for line in self.scene.note.splitlines()
            for part in wrapped(line, inside.width(), font, _MOST_OF_NOTE)
        ]
        shown = lines[:_MOST_OF_NOTE]
        if len(lines) > len(shown):
            # Longer than there is room for in any case, so that it is seen to go on.
            last, width = f"{shown[-1]} {lines[len(shown)]}…", inside.width()
            shown[-1] = painter.fontMetrics().elidedText(last, Qt.TextElideMode.ElideRight, width)
        top = inside.bottom() - spacing * len(shown)
        for place, line in enumerate(shown):
            room = QRect(inside.left(), top + place * spacing, inside.width(), spacing)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, line)
        return spacing * max(1, len(shown))

    def _paint_lines(self, painter: QPainter, room: QRect) -> None:
        """The text as large as it fits; of a list that does not, the beginning and how many more."""
        lines, sizes = self.scene.lines, range(self._least, round(self.height() * _LARGEST), 2)
        is_list = len(lines) > 1
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap if is_list else _FLAGS
        text = "\n".join(f"– {line}" for line in lines) if is_list else "".join(lines)
        # Smaller ones fit too: a few are measured, as the time is painted anew each second.
        fitting = bisect(sizes, 0, key=lambda one: 0 if self._fits(one, room, flags, text) else 1)
        size = sizes[max(0, fitting - 1)] if sizes else self._least
        while is_list and len(lines) > 1 and not self._fits(size, room, flags, text):
            lines = lines[: max(1, len(lines) * 3 // 4)]
            more = self.tr("… and %n more", "", len(self.scene.lines) - len(lines))
            text = "\n".join((*(f"– {line}" for line in lines), more))
        painter.setFont(self._font(size))
        painter.drawText(room, flags, text)

    def _fits(self, size: int, room: QRect, flags: int, text: str) -> bool:
        needed = QFontMetrics(self._font(size)).boundingRect(room, flags, text)
        return needed.height() <= room.height() and needed.width() <= room.width()

    @property
    def _least(self) -> int:
        return max(8, round(self.height() * _SMALLEST))

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(1, pixels))
        return font

    def _screen_gone(self, screen: QScreen) -> None:
        if screen is self._on:
            self._on = None
            self._come_home()

    def _come_home(self) -> None:
        self.setScreen(self._beside.screen())
        self.showNormal()
        resize_within(self, _WINDOW)
        self.move(self._beside.screen().availableGeometry().center() - self.rect().center())
