"""Another size of text is chosen while the program runs: what columns hold is not cut."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolBar,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

import planeditor
from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.icons import Picture
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.views.activities.table import ACTIVITIES
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.indicators.view import IndicatorsView
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.views.tree.plan_view import TreeView
from planeditor.ui.views.tree.rows import MONEY, TIME
from planeditor.ui.views.view import View
from planeditor.ui.window.details.form import Form
from planeditor.ui.window.main_window import MainWindow
from tests.ui.conftest import leave_nothing
from tests.ui.test_stories import open_sample

_LARGER = 1.25
_ICONS = QStyle.PixelMetric.PM_SmallIconSize


@pytest.fixture
def larger(qapp: QApplication) -> Iterator[None]:
    """Text has its ordinary size again afterwards; asked for before the window, it finds that gone."""
    yield
    leave_nothing()
    apply_theme(qapp, Scheme.LIGHT)


def shown(window: MainWindow, qtbot: QtBot, name: str) -> View:
    """A view of the sample, in a window as wide as can be."""
    open_sample(window, qtbot)
    window.resize(1900, 900)
    return window.page.show_view(next(entry for entry in VIEWS if entry.name == name))


@pytest.mark.parametrize("width", [1280, 2600])
def test_the_largest_text_cuts_no_sum_of_the_plan_and_no_name_of_a_view(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication, width: int
) -> None:
    open_sample(window, qtbot)
    window.setMinimumSize(0, 0)
    apply_theme(qapp, Scheme.LIGHT, 2.0)
    window.resize(width, 720)
    line = window.statusBar()
    sums = next(label for label in line.findChildren(QLabel) if "PVM" in label.text())
    qtbot.waitUntil(lambda: sums.text().startswith("Su PVM") is (width == 1280))
    qtbot.waitUntil(lambda: sums.mapTo(line, sums.rect().topRight()).x() < line.width())
    assert sums.width() >= sums.sizeHint().width()
    assert sums.toolTip().startswith("Be PVM") is (width == 1280)
    views = next(one for one in window.page.findChildren(QListWidget) if one.count() == len(VIEWS))
    qtbot.waitUntil(lambda: views.sizeHintForColumn(0) <= views.viewport().width())
    assert not views.horizontalScrollBar().isVisible()


def test_whoever_is_here_leaves_the_last_sum_its_room(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    open_sample(window, qtbot)
    apply_theme(qapp, Scheme.LIGHT, 1.5)
    window.setFixedWidth(960)
    line, problems = window.status, window.status._problems
    sums = next(label for label in line.findChildren(QLabel) if "PVM" in label.text())
    qtbot.waitUntil(lambda: 0 < problems.x() < sums.x() and line.width() == 960)
    line.show_company("Kartu dirba: Jonas Jonaitis, Raseinių rajono savivaldybės administracija")
    qtbot.waitUntil(lambda: 0 < line._company.x() < problems.x())
    assert line._company.text().startswith("Kartu")
    assert sums.mapTo(line, sums.rect().topRight()).x() < line.width()
    assert all(part.width() >= part.sizeHint().width() for part in (sums, problems, line._company))


def cut(table: QTreeView | QTableView, index: QModelIndex) -> bool:
    """Whether a cell is too narrow for its text."""
    return table.sizeHintForIndex(index).width() > table.visualRect(index).width()


def test_sums_and_times_of_the_tree_stay_whole(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    view = shown(window, qtbot, "tree")
    assert isinstance(view, TreeView)
    apply_theme(qapp, Scheme.LIGHT, _LARGER)
    model = view.tree.plan_model()
    for activity in model.plan.tree.of_kind(Kind.ACTIVITY):
        for column in (MONEY, TIME):
            assert not cut(view.tree, model.index_of(activity.id, column))
    assert not cut(view.tree, model.index_of(model.plan.id, MONEY))


def test_sums_of_the_money_view_stay_whole(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    view = shown(window, qtbot, "money")
    assert isinstance(view, MoneyView)
    apply_theme(qapp, Scheme.LIGHT, _LARGER)
    whole = view.table.pivot_model().index(0, 0)
    for column in range(1, view.table.pivot_model().columnCount()):
        assert not cut(view.table, whole.siblingAtColumn(column))


def test_columns_of_activities_grow_and_so_do_those_that_were_resized(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    view = shown(window, qtbot, "activities")
    assert isinstance(view, ActivitiesView)
    areas, gross = ACTIVITIES.place("areas"), ACTIVITIES.place("gross")
    view.table.setColumnWidth(areas, 300)
    former = view.table.columnWidth(gross)
    apply_theme(qapp, Scheme.LIGHT, _LARGER)
    assert view.table.columnWidth(gross) > former * 1.1
    assert view.table.columnWidth(areas) > 330
    assert not cut(view.table, view.table.model().index(0, gross))


def test_columns_of_activities_that_are_hidden_grow_too(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    view = shown(window, qtbot, "activities")
    assert isinstance(view, ActivitiesView)
    areas = ACTIVITIES.place("areas")
    view.table.setColumnWidth(areas, 300)
    view.table.column_menu().actions()[areas].trigger()
    apply_theme(qapp, Scheme.LIGHT, _LARGER)
    view.table.column_menu().actions()[areas].trigger()
    assert view.table.columnWidth(areas) > 330


def test_widths_of_activities_are_remembered_for_text_of_any_size(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    view = shown(window, qtbot, "activities")
    assert isinstance(view, ActivitiesView) and view.plan
    areas, gross = ACTIVITIES.place("areas"), ACTIVITIES.place("gross")
    for column in (areas, gross):
        view.table.setColumnWidth(column, 300)
    view.table.column_menu().actions()[areas].trigger()
    state = view.state()
    apply_theme(qapp, Scheme.LIGHT, _LARGER)
    later = ActivitiesView()
    qtbot.addWidget(later)
    later.open(view.plan)
    later.show()
    later.restore(state)
    later.table.column_menu().actions()[areas].trigger()
    assert later.table.columnWidth(areas) == later.table.columnWidth(gross) > 330
    later.close_plan()


def test_columns_of_indicators_grow(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    view = shown(window, qtbot, "indicators")
    assert isinstance(view, IndicatorsView)
    former = view.table.columnWidth(1)
    apply_theme(qapp, Scheme.LIGHT, _LARGER)
    assert view.table.columnWidth(1) > former * 1.1


def test_titles_of_activities_take_the_room_that_is_left_until_a_column_is_resized(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = shown(window, qtbot, "activities")
    assert isinstance(view, ActivitiesView)
    window.page.details.hide()
    table, title = view.table, ACTIVITIES.place("title")
    room = table.viewport().width
    qtbot.waitUntil(lambda: table.horizontalHeader().length() == room())
    wide = table.columnWidth(title)
    view.table.setColumnHidden(ACTIVITIES.place("type"), True)
    assert table.columnWidth(title) > wide
    assert view.state()["digits"] == {}
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: table.horizontalHeader().length() == room())
    table.setColumnWidth(title, 400)
    window.resize(1900, 900)
    qtbot.waitUntil(lambda: room() > table.horizontalHeader().length())
    assert table.columnWidth(title) == 400
    digits = view.state()["digits"]
    assert isinstance(digits, dict)
    assert round(digits["title"] * table.fontMetrics().horizontalAdvance("0")) == 400


def cut_off(view: ActivitiesView) -> set[str]:
    """What cannot be read whole of the filters and buttons."""
    combos = [combo for combo in view.findChildren(QComboBox) if combo.isVisible()]
    buttons = [button for button in view.findChildren(QPushButton) if button.isVisible()]
    assert len(combos) > 5 and len(buttons) > 2
    texts = {button.text() for button in buttons if button.width() < button.sizeHint().width()}
    for combo in combos:
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo).width()
        if room < combo.fontMetrics().horizontalAdvance(combo.currentText()):
            texts.add(combo.currentText())
    return texts


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_filters_and_buttons_of_activities_are_whole_at_any_width(
    open_plan: OpenPlan, lithuanian: None, qtbot: QtBot, qapp: QApplication, larger: None, scale: float
) -> None:
    apply_theme(qapp, Scheme.LIGHT, scale)
    view = ActivitiesView()
    qtbot.addWidget(view)
    view.open(open_plan)
    view.show()
    least = view.minimumSizeHint().width()
    assert least < 90 * view.fontMetrics().averageCharWidth()
    for height in (int(600 * scale), 300):
        for width in range(least, int(1000 * scale), int(12 * scale)):
            view.resize(width, height)
            QApplication.processEvents()
            view.choices.setChecked(True)
            assert cut_off(view) == set(), width
    view.close_plan()


def test_at_double_size_on_a_small_screen_the_details_of_no_kind_are_cut(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    open_sample(window, qtbot)
    window.setMinimumSize(0, 0)
    apply_theme(qapp, Scheme.LIGHT, 2.0)
    window.resize(1366, 768)
    assert window.plan
    first = {item.kind: item.id for item in reversed(list(window.plan.tree.walk()))}
    details = window.page.details
    for id_ in first.values():
        window.page.go_to(id_)
        QApplication.processEvents()
        form = next(one for one in details.findChildren(Form) if one.isVisible())
        qtbot.waitUntil(lambda form=form: form.widget().width() <= form.viewport().width())
        qtbot.waitUntil(lambda: not any(map(_is_cut, details.findChildren(QLabel))))


def _is_cut(label: QLabel) -> bool:
    is_wrapped = label.isVisible() and label.wordWrap()
    return is_wrapped and label.height() < label.heightForWidth(label.width())


def icon_sizes(window: QWidget) -> Iterator[tuple[QWidget, int]]:
    """The widgets that show icons, each with the height that its icons have."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QHeaderView):  # a header has no icons
            continue
        if isinstance(widget, QAbstractButton | QComboBox | QTabBar | QAbstractItemView):
            size = widget.iconSize().height()
            yield widget, size if size >= 0 else widget.style().pixelMetric(_ICONS, None, widget)
        elif isinstance(widget, QLabel) and not widget.pixmap().isNull():
            yield widget, round(widget.pixmap().deviceIndependentSize().height())


def test_every_icon_is_as_large_as_the_largest_text(
    larger: None, window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    open_sample(window, qtbot)
    apply_theme(qapp, Scheme.LIGHT, 2.0)
    assert window.plan
    for entry, kind in zip(VIEWS, (Kind.ACTIVITY, Kind.GOAL, Kind.SCHOOL), strict=False):
        window.page.show_view(entry)
        window.page.go_to(window.plan.tree.of_kind(kind)[0].id)
        found = [*icon_sizes(window)]
        assert len(found) > 10
        assert [(one, size) for one, size in found if size < window.fontMetrics().height()] == []


@pytest.mark.parametrize("is_open", [False, True])
def test_the_arrows_and_steps_of_a_tree_grow_with_text(
    qtbot: QtBot, qapp: QApplication, larger: None, is_open: bool
) -> None:
    tree, model = QTreeView(), QStandardItemModel()
    parent = QStandardItem("")
    parent.appendRow(QStandardItem(""))
    model.appendRow(parent)
    qtbot.addWidget(tree)
    tree.setModel(model)
    tree.setExpanded(model.index(0, 0), is_open)
    heights, steps = [], []
    for scale in (1.0, 2.0):
        apply_theme(qapp, Scheme.LIGHT, scale)
        tree.ensurePolished()
        tree.scheduleDelayedItemsLayout()
        tree.show()
        steps.append(tree.indentation())
        row = tree.visualRect(model.index(0, 0))
        place = QRect(2, row.top() + 2, tree.indentation() - 4, row.height() - 4)
        heights.append(drawn_height(tree.viewport(), place))
    assert steps[1] == 2 * steps[0]
    assert heights[1] >= 1.6 * heights[0] > 0


def drawn_height(widget: QWidget, place: QRect) -> int:
    """How high what is drawn in a place is, in pixels."""
    picture = widget.grab(place).toImage()
    ground = picture.pixel(0, 0)
    lines = [
        y
        for y in range(picture.height())
        if any(picture.pixel(x, y) != ground for x in range(picture.width()))
    ]
    return max(lines) - min(lines) + 1 if lines else 0


def with_menu(button: QToolButton | QPushButton) -> QWidget:
    """A button that opens a menu."""
    button.setMenu(QMenu(button))
    if isinstance(button, QToolButton):
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


@pytest.mark.parametrize(
    "make", [QComboBox, lambda: with_menu(QToolButton()), lambda: with_menu(QPushButton())]
)
def test_the_arrow_of_what_opens_a_list_grows_with_text(
    qtbot: QtBot, qapp: QApplication, larger: None, make: Callable[[], QWidget]
) -> None:
    heights = []
    for scale in (1.0, 2.0):
        apply_theme(qapp, Scheme.LIGHT, scale)
        widget = make()
        qtbot.addWidget(widget)
        widget.resize(round(150 * scale), round(30 * scale))
        widget.show()
        place = QRect(widget.width() // 2, 6, widget.width() // 2 - 4, widget.height() - 12)
        heights.append(drawn_height(widget, place))
    assert heights[1] >= 1.6 * heights[0] > 0


def test_a_picture_beside_a_text_grows_with_it_while_it_is_shown(
    qtbot: QtBot, qapp: QApplication, larger: None
) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    around = QWidget()
    qtbot.addWidget(around)
    message = Message(around)
    message.refuse("Taip negalima.")
    (sign,) = message.findChildren(Picture)
    former = sign.pixmap().height()
    apply_theme(qapp, Scheme.LIGHT, 2.0)
    assert sign.pixmap().height() >= 1.9 * former > 0


def test_a_tool_bar_that_is_made_later_has_large_icons(
    qtbot: QtBot, qapp: QApplication, larger: None
) -> None:
    apply_theme(qapp, Scheme.LIGHT, 2.0)
    bar = QToolBar()
    qtbot.addWidget(bar)
    bar.show()
    assert bar.iconSize().height() == 48


def test_no_line_has_one_of_qts_own_buttons() -> None:
    """Theirs have icons of 16 pixels, however large the text is."""
    for path in (Path(planeditor.__file__).parent / "ui").rglob("*.py"):
        text = path.read_text("utf-8")
        assert "setClearButtonEnabled" not in text and "QLineEdit.ActionPosition" not in text, path
