"""What there is to see in the open windows, and what of it Qt would take for something else than text."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMenu,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from planeditor.resources import resource
from planeditor.ui.dialogs.help_page import HelpPage

from .hostile import SIGNS

_MOST_ROWS = 40
_MOST_TIPS = 60
_MARKUP_OF_OURS = "markup"
_SHOWN_NOWHERE = (Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.StatusTipRole)
"""Roles that no model may use: Qt shows the first one as markup."""


def faults(root: QWidget) -> list[str]:
    """Everything below a window that is not shown as the text it is."""
    found: list[str] = []
    # What asks for its tooltips below may end some of them.
    for action in (action for widget in (root, *root.findChildren(QWidget)) for action in widget.actions()):
        found += [f"action: {fault}" for fault in _of_action(action.text())]
    for widget in filter(isValid, (root, *root.findChildren(QWidget))):
        place = f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        found += [f"{place}: {fault}" for fault in _of_widget(widget)]
    return found


def _of_widget(widget: QWidget) -> Iterator[str]:
    if widget.whatsThis() or widget.statusTip():
        yield "what's this or a status tip"
    match widget:
        case QLabel():
            yield from _of_label(widget)
        case QAbstractButton():
            yield from _of_mnemonic(widget.text())
        case QGroupBox() | QMenu():
            yield from _of_mnemonic(widget.title())
        case QTextEdit():
            yield from _of_document(widget)
        case QComboBox():
            yield from _of_model(widget.model())
        case QAbstractItemView() if widget.model() is not None:
            yield from _of_model(widget.model())
    if widget.isVisible():
        yield from _of_tips(widget)


def _of_label(label: QLabel) -> Iterator[str]:
    label.ensurePolished()
    text, is_plain = label.text(), label.textFormat() is Qt.TextFormat.PlainText
    if label.property("look") == _MARKUP_OF_OURS:
        yield from _markup_of_ours(text)
    elif not is_plain and (label.textFormat() is not Qt.TextFormat.AutoText or GuiQt.mightBeRichText(text)):
        yield f"a label with markup: {text[:60]!r}"
    elif is_plain and "&lt;" in text:
        yield f"a label that shows an escape: {text[:60]!r}"
    if label.buddy() is not None:
        yield from _of_mnemonic(text)


def _markup_of_ours(text: str) -> Iterator[str]:
    if re.search("<(?!/?(a|br|span)[ >])", text):
        yield f"a tag that is not ours: {text[:60]!r}"


def _of_mnemonic(text: str) -> Iterator[str]:
    """A single & underlines the next letter where a text can be chosen by it."""
    first, second = SIGNS.split("&")
    if re.search(f"{first}&?{second}", text):
        yield f"a letter underlined, or a sign lost: {text[:60]!r}"


def _of_action(text: str) -> Iterator[str]:
    yield from _of_mnemonic(text)
    if SIGNS.replace("&", "&&") in text and "\t" in text:
        yield f"a tab, behind which Qt shows keys: {text[:60]!r}"


def _of_document(view: QTextEdit) -> Iterator[str]:
    block = view.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            form = fragments.fragment().charFormat()
            if form.isImageFormat() and not (isinstance(view, HelpPage) and _is_of_help(form)):
                yield f"a picture in {block.text()[:60]!r}"
            fragments += 1
        block = block.next()
    if "&lt;" in view.toPlainText():
        yield "an escape that is shown"


def _is_of_help(form: QTextCharFormat) -> bool:
    """Whether a picture lies beside the pages of the help, and is named without a way elsewhere."""
    return form.toImageFormat().name() in {path.name for path in resource("help").glob("*.png")}


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for section in range(min(_columns(model, QModelIndex()), _MOST_ROWS)):
        yield from _of_roles(lambda role, at=section: model.headerData(at, Qt.Orientation.Horizontal, role))
    for index in _indexes(model, QModelIndex()):
        yield from _of_roles(lambda role, index=index: model.data(index, role))


def _of_roles(value: object) -> Iterator[str]:
    assert callable(value)
    for role in Qt.ItemDataRole:
        text = value(role)
        if isinstance(text, str) and (role in _SHOWN_NOWHERE or "&lt;" in text or "<p>" in text):
            yield f"{role.name}: {text[:60]!r}"


def _indexes(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(_columns(model, parent)):
            yield model.index(row, column, parent)
        yield from _indexes(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # A list has one, and does not say so to others.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _of_tips(widget: QWidget) -> Iterator[str]:
    """Rest the mouse on a widget, on the cells that are seen of a table, on the sections of a header."""
    match widget:
        case QHeaderView():
            places = [QPoint(at, widget.height() // 2) for at in range(5, widget.width(), 40)]
            yield from _tips_at(widget.viewport(), places[:_MOST_TIPS])
        case QAbstractItemView() if widget.model() is not None:
            rects = [widget.visualRect(index) for index in _indexes(widget.model(), widget.rootIndex())]
            seen = [rect.center() for rect in rects if widget.viewport().rect().contains(rect.center())]
            yield from _tips_at(widget.viewport(), seen[:_MOST_TIPS])
        case _ if widget.toolTip():
            yield from _tips_at(widget, [widget.rect().center()])


def _tips_at(widget: QWidget, places: list[QPoint]) -> Iterator[str]:
    for place in places:
        # Each in a label made anew, as after a rest: one that is reused was made plain for another widget.
        for label in _tip_labels():
            label.close()
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
        for label in _tip_labels():
            yield from (f"tooltip: {fault}" for fault in _of_label(label))


def _tip_labels() -> list[QLabel]:
    labels = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QLabel))
    return [label for label in labels if label.objectName() == "qtooltip_label" and label.isVisible()]
