"""Every form can be read and reached by keyboard, from the narrowest pane on and with large type."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.conftest import leave_nothing
from tests.ui.marking import marks_of

from planeditor.language import Language
from planeditor.plan.items import PARENTS, Kind
from planeditor.ui.kit import translator
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.window.details.form import Form
from planeditor.ui.window.details.pane import DetailsPane
from planeditor.ui.window.details.told import Told

from .conftest import Desk

_PLACES = {Kind.PLAN: item_id(1), Kind.GOAL: item_id(2), Kind.TASK: item_id(3), Kind.ACTIVITY: item_id(5)}


@pytest.fixture(params=[1.0, 1.5])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    """The size of type."""
    apply_theme(qapp, Scheme.LIGHT, request.param)
    yield request.param
    leave_nothing()
    apply_theme(qapp, Scheme.LIGHT)


def show(desk: Desk, kind: Kind, qtbot: QtBot) -> Form:
    """The form of a kind, laid out."""
    places = [place for place in _PLACES if place in PARENTS[kind]]
    item = desk.plan.add(kind, _PLACES[places[0]]) if places else desk.plan.tree.root
    desk.pane.show_item(item.id)
    QApplication.processEvents()
    return desk.form


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("width", [320, 560])
def test_no_label_is_cut_and_nothing_is_wider_than_the_pane(
    scale: float, desk: Desk, lithuanian_labels: None, kind: Kind, width: int, qtbot: QtBot
) -> None:
    desk.resize(width, 700)
    form = show(desk, kind, qtbot)
    page = form.widget()
    qtbot.waitUntil(lambda: desk.pane.width() == width)
    assert page.width() <= form.viewport().width()
    labels = [one for one in desk.pane.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    qtbot.waitUntil(
        lambda: not [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]
    )
    for label in labels:
        words = label.text().split()
        assert label.width() >= max(map(label.fontMetrics().horizontalAdvance, words)), label.text()
    for box in form.boxes.values():
        widget = box.editor.widget
        assert widget.mapTo(page, widget.rect().topRight()).x() < page.width()


@pytest.mark.parametrize("kind", [Kind.PLAN, Kind.ACTIVITY])
def test_what_is_chosen_can_be_read_while_the_pane_is_narrowed(
    desk: Desk, lithuanian: None, kind: Kind, qtbot: QtBot
) -> None:
    form = show(desk, kind, qtbot)
    for width in range(700, 340, -30):
        desk.resize(width, 700)
        qtbot.waitUntil(lambda width=width: desk.pane.width() == width)
        QApplication.processEvents()
        for box in form.boxes.values():
            wanted = box.editor.wanted_width
            if wanted is not None and wanted <= form.viewport().width() - 2 * 16:
                assert box.editor.widget.width() >= wanted, (width, box.field.name)


@pytest.fixture
def lithuanian_labels(desk: Desk, scale: float, qapp: QApplication) -> None:
    """Lithuanian words, which are the longest, in the size of type asked for."""
    translator.install(qapp, Language.LT)
    QApplication.processEvents()


@pytest.mark.parametrize("kind", Kind)
def test_tab_goes_through_the_fields_from_top_to_bottom(desk: Desk, kind: Kind, qtbot: QtBot) -> None:
    form = show(desk, kind, qtbot)
    names = [name for name, box in form.boxes.items() if box.editor.focus.isVisible()]
    desk.widget(names[0])
    visited = [names[0]]
    for _ in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is not None and any(annex.isAncestorOf(now) for annex in form.annexes):
            continue
        box = form.box_of(now)
        if box is None:
            break
        if box.field.name != visited[-1]:
            visited.append(box.field.name)
    assert visited == names
    places = [_place(form, name) for name in names]
    assert places == sorted(places)


def _place(form: Form, name: str) -> tuple[int, int, int]:
    """Where its section stands, the line of it that a field stands in, and where in that line."""
    widget = form.boxes[name].editor.widget
    section = widget.parentWidget()
    layout = section.layout()
    assert isinstance(layout, QGridLayout)
    row, column, *_ = layout.getItemPosition(layout.indexOf(widget))  # type: ignore[misc]
    return section.y(), row, column


@pytest.mark.parametrize("kind", Kind)
def test_every_editor_has_a_name_and_a_label(desk: Desk, kind: Kind, qtbot: QtBot) -> None:
    form = show(desk, kind, qtbot)
    buddies = {label.buddy() for label in form.findChildren(QLabel) if label.buddy()}
    for box in form.boxes.values():
        assert box.editor.named.accessibleName() == box.field.label
        is_group = box.editor.named is not box.editor.focus
        assert (box.editor.focus in buddies) is (box.editor.labelled and not is_group)


def test_the_form_of_a_kind_is_built_once(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.show_item(item_id(5))
    form = desk.form
    desk.pane.show_item(item_id(10))
    desk.pane.show_item(item_id(6))
    assert desk.form is form
    assert len(desk.pane.findChildren(Form)) == 2


def test_the_pane_stands_alone(qtbot: QtBot) -> None:
    pane = DetailsPane()
    qtbot.addWidget(pane)
    pane.show_item("nothing")
    pane.focus_title()
    assert pane.minimumWidth() == 320


def test_no_field_moves_when_there_is_more_or_less_to_say_of_the_item(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(480, 500)
    form = show(desk, Kind.ACTIVITY, qtbot)
    assert desk.pane._shown
    item = desk.pane._shown.item_id
    title = form.boxes["title"].editor.widget
    desk.widget("title")
    places = []
    for marks in ({}, marks_of(desk.plan), {}):
        desk.pane.show_marks(marks)
        QApplication.processEvents()
        told = desk.pane.findChild(Told)
        assert told is not None and told.isVisible() is (item in marks)
        places.append(title.mapTo(desk.pane, title.rect().topLeft()))
    assert len(set(map(QPoint.toTuple, places))) == 1


def test_the_field_with_the_keyboard_stays_in_sight_above_what_is_said(desk: Desk, qtbot: QtBot) -> None:
    desk.resize(480, 400)
    form = show(desk, Kind.ACTIVITY, qtbot)
    line = desk.widget("start")
    form.reveal(line)
    desk.pane.show_marks(marks_of(desk.plan))
    QApplication.processEvents()
    bottom = line.mapTo(form.viewport(), line.rect().bottomLeft()).y()
    assert 0 < bottom <= form.viewport().height()
