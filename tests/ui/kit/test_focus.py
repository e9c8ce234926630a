"""Whoever works by keyboard sees where it is: two pixels of accent on either side, in every scheme."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLineEdit,
    QListView,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planeditor.language import said
from planeditor.ui.kit.paper.preview import PagePreview
from planeditor.ui.kit.tables.declared import Column, Table
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.row_tree import RowTree
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.kit.theme import Scheme, apply_theme, colours, set_look
from planeditor.ui.views.links.picture import LinkPicture

FORCED = [scheme for scheme in Scheme if scheme is not Scheme.SYSTEM]


def _rows(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for text in ("Pirmas", "Antras", "Trečias"):
        model.appendRow([QStandardItem(text), QStandardItem("1")])
    return model


def _shown(view: QAbstractItemView) -> QWidget:
    view.setModel(_rows(view))
    view.setCurrentIndex(view.model().index(1, 0))
    return view


def _records(parent: QWidget) -> QWidget:
    columns: tuple[Column[str, None], ...] = (
        Column(name="name", label=said("test", "Name"), text=lambda name, _: name),
        Column(name="count", label=said("test", "Count"), text=lambda *_: "1"),
    )
    model = RecordModel(Table(title=said("test", "Names"), columns=columns), None, parent)
    model.show(("Pirmas", "Antras", "Trečias"))
    view = RecordTable(model, parent)
    view.setCurrentIndex(model.index(1, 0))
    return view


def _sidebar(parent: QWidget) -> QWidget:
    view = QListView(parent)
    set_look(view, "sidebar")
    return _shown(view)


def _button(made: QAbstractButton, is_checked: bool) -> QWidget:
    made.setText("Tuščias planas")
    made.setChecked(is_checked)
    return made


MADE: dict[str, Callable[[QWidget], QWidget]] = {
    "radio": lambda parent: _button(QRadioButton(parent), False),
    "radio chosen": lambda parent: _button(QRadioButton(parent), True),
    "tick": lambda parent: _button(QCheckBox(parent), False),
    "tick set": lambda parent: _button(QCheckBox(parent), True),
    "list": lambda parent: _shown(QListView(parent)),
    "list of views or topics": _sidebar,
    "row of a tree": lambda parent: _shown(RowTree(parent)),
    "cell": lambda parent: _shown(QTableView(parent)),
    "row of a table": lambda parent: _records(parent),
    "picture": lambda parent: LinkPicture(parent),
    "pages": lambda parent: PagePreview(parent),
}


def _accents(widget: QWidget) -> int:
    """How many pixels of accent there are across the current row, or else across the middle."""
    painted = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    middle = painted.rect().center().y()
    if isinstance(widget, QAbstractItemView):
        middle = widget.visualRect(widget.currentIndex()).center().y()
    # Beside the text and the indicator, which may have the accent in them.
    image = painted.grab().toImage()
    accent = colours(widget.palette()).accent
    across = [image.pixelColor(x, middle) == accent for x in range(image.width())]
    return sum(across[:6]) + sum(across[-6:]) if isinstance(widget, QAbstractButton) else sum(across)


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("scheme", FORCED, ids=lambda scheme: scheme.value)
def test_the_focus_has_a_frame(qtbot: QtBot, qapp: QApplication, scheme: Scheme, name: str) -> None:
    apply_theme(qapp, scheme)
    window = QWidget()
    qtbot.addWidget(window)
    elsewhere, widget = QLineEdit(window), MADE[name](window)
    layout = QVBoxLayout(window)
    layout.addWidget(elsewhere)
    layout.addWidget(widget)
    window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    before = _accents(widget)
    size = widget.sizeHint()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    # The current row of a view has a bar of the accent at its left edge, on which the frame begins.
    assert _accents(widget) == before + (2 if before and isinstance(widget, QAbstractItemView) else 4)
    assert widget.sizeHint() == size
