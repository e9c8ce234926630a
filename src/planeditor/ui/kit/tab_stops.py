"""Where Tab stops in a part of the window."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget


def stops(part: QWidget) -> Iterator[QWidget]:
    """What Tab goes to within a part, in its own order, the part itself included."""
    # To go through the whole window takes long: it is not done for what is hidden.
    widget: QWidget | None = part if part.isVisible() else None
    while widget is not None:
        if _is_stop(widget) and (widget is part or part.isAncestorOf(widget)):
            yield widget
        widget = widget.nextInFocusChain()
        if widget is part:
            return


def as_read(part: QWidget) -> list[QWidget]:
    """What Tab goes to within a part, line by line as it stands there."""
    placed = sorted(((QRect(one.mapTo(part, QPoint()), one.size()), one) for one in stops(part)), key=_top)
    lines: list[list[tuple[QRect, QWidget]]] = []
    for place, widget in placed:
        if lines and place.center().y() <= lines[-1][0][0].bottom():
            lines[-1].append((place, widget))
        else:
            lines.append([(place, widget)])
    return [widget for line in lines for _, widget in sorted(line, key=lambda one: one[0].left())]


def has_focus(part: QWidget) -> bool:
    """Whether the part, or something in it, has the focus."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def _top(placed: tuple[QRect, QWidget]) -> int:
    return placed[0].top()


def _is_stop(widget: QWidget) -> bool:
    # Most of a window is hidden, and asking that is quick.
    if not (widget.isVisible() and widget.isEnabled()):
        return False
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return by_tab and widget.focusProxy() is None
