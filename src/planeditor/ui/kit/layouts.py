"""Widgets beside and below each other, laid out by one expression."""

from typing import TypeAlias

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

Part: TypeAlias = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
"""A number beside it says how strongly it takes the room that is left; alone it is an empty place."""


def in_row(*parts: Part, gap: int = 8, margins: int | tuple[int, int, int, int] = 0) -> QHBoxLayout:
    """Parts beside each other; `gap` and `margins` (left, top, right, bottom) are pixels."""
    layout = QHBoxLayout()
    _fill(layout, parts, gap, margins)
    return layout


def in_column(*parts: Part, gap: int = 8, margins: int | tuple[int, int, int, int] = 0) -> QVBoxLayout:
    """Parts below each other, as with `in_row`."""
    layout = QVBoxLayout()
    _fill(layout, parts, gap, margins)
    return layout


def as_widget(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """A widget that is nothing but what is laid out in it."""
    widget = QWidget(parent)
    widget.setLayout(layout)
    return widget


def beside(label: QLabel, field: QWidget) -> QWidget:
    """A field with its label before it."""
    return as_widget(in_row(label, (field, 1)))


def _fill(
    layout: QBoxLayout, parts: tuple[Part, ...], gap: int, margins: int | tuple[int, int, int, int]
) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
            continue
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        if isinstance(widget, QWidget):
            layout.addWidget(widget, stretch)
        else:
            layout.addLayout(widget, stretch)
