"""What Fusion leaves to be wished: room to breathe on an 8-pixel rhythm, and a focus that can be seen.

Here too it is said, once for labels, message boxes and tooltips of any origin, that text is not markup: Qt
would guess from each text, and read files and call servers that a received title names. The sheet reaches a
label before its text is laid out. Labels with markup of our own have the look `markup`. Qt styles no label
whose parent is a combo box, such as its tooltip: the line in it has the tooltip instead.

A tree or list that is laid out before it is shown takes the heights of its rows from here only after
`ensurePolished()`: Qt gives a widget its style sheet no sooner. Rows of grids are as high as their text and
12 pixels, however large it is: so is what their headers leave free.
"""

from collections.abc import Mapping
from pathlib import Path
from string import Template


def style_sheet(colours: Mapping[str, str], pictures: Path, points: float, scale: float) -> str:
    """The style sheet of the program, from colours by name and the folder with pictures of arrows and ticks.

    `points` is the size of text; `scale` is what lengths in pixels are multiplied with.
    """
    pixels = {f"px{length}": f"{round(length * scale)}px" for length in _PIXELS}
    numbers = {"indentation": round(_INDENTATION * scale)}  # a property takes no unit
    headings = {"title": f"{points * 1.5:.1f}pt", "heading": f"{points * 1.2:.1f}pt"}
    return Template(_SHEET).substitute(colours, pictures=pictures.as_posix(), **pixels, **headings, **numbers)


_INDENTATION = 20
_PIXELS = (1, 2, 3, 4, 6, 7, 8, 10, 12, 14, 15, 16, 20, 24, 28, 48)

# A border that grows to 2 pixels with the focus takes the second one from the padding: nothing moves.
_SHEET = """
QAbstractButton, QTabBar, QTreeView, QTableView, QListView, QMenu, QComboBox { icon-size: $px16 }
QMessageBox { icon-size: $px48 }
QTreeView { qproperty-indentation: $indentation }
QTreeView::branch { padding: $px4 }
QTreeView::branch:closed:has-children { image: url("$pictures/right.svg") }
QTreeView::branch:open:has-children { image: url("$pictures/down.svg") }
QToolBar { qproperty-iconSize: $px24 $px24 }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0 }
QLabel, QToolTip { qproperty-textFormat: PlainText }
QLabel[look="markup"] { qproperty-textFormat: RichText }
QLabel[look="title"] { font-size: $title; font-weight: 600 }
QLabel[look="heading"] { font-size: $heading; font-weight: 600 }
QLabel[look="muted"] { color: $muted }
QLabel[look="error"] { color: $error }
QLabel[look="warning"] { color: $warning }
QLabel[look="hint"] { color: $hint }
QLabel[look="success"] { color: $success }

QPushButton {
    background: palette(button); border: 1px solid $border; border-radius: 4px;
    padding: $px4 $px16; min-height: $px16
}
QPushButton:hover { background: palette(midlight) }
QPushButton:pressed, QPushButton:checked { background: palette(mid) }
QPushButton:disabled { border-color: $separator }
QPushButton:flat { background: transparent; border-color: transparent }
QPushButton:flat:enabled { color: $accent }
QPushButton:flat:hover { background: palette(midlight) }
QPushButton:focus { border: 2px solid $accent; padding: $px3 $px15 }
QPushButton:default:enabled { background: $accent; color: $on_accent; border-color: $accent }
QPushButton:default:hover { border-color: palette(window-text) }
QPushButton:default:focus { border-color: palette(window-text) }
QPushButton::menu-indicator {
    image: url("$pictures/down.svg"); width: $px12; height: $px12; right: 6px;
    subcontrol-origin: border; subcontrol-position: center right
}

QToolButton { border: 2px solid transparent; border-radius: 4px; padding: $px4 }
QToolButton:hover { background: palette(midlight) }
QToolButton:pressed, QToolButton:checked { background: palette(highlight) }
QToolButton:checked { border-bottom-color: $accent }
QToolButton:focus { border-color: $accent }
QToolButton[popupMode="2"] { padding-right: $px20 }
QToolButton::menu-indicator {
    image: url("$pictures/down.svg"); width: $px12; height: $px12; right: 4px;
    subcontrol-origin: border; subcontrol-position: center right
}
QToolButton[look="inner"] { border: none; padding: 0 $px4; background: transparent }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    background: palette(base); border: 1px solid $border; border-radius: 4px; padding: $px3 $px7;
    selection-background-color: $accent; selection-color: $on_accent
}
QPlainTextEdit, QTextEdit { padding: $px2 $px3 }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: $px2 $px6 }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: $px1 $px2 }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QAbstractSpinBox[invalid="true"],
QComboBox[invalid="true"] { border-color: $error }
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only {
    background: palette(window); border-color: $separator
}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled,
QTextEdit:disabled {
    background: palette(window); border-color: $separator
}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
    border: none; padding: 0
}
QComboBox { combobox-popup: 0 }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: $px24 }
QComboBox::down-arrow, QDateTimeEdit::down-arrow {
    image: url("$pictures/down.svg"); width: $px12; height: $px12
}
QSpinBox::up-button, QSpinBox::down-button { border: none; width: $px20 }
QSpinBox::up-arrow { image: url("$pictures/up.svg"); width: $px10; height: $px10 }
QSpinBox::down-arrow { image: url("$pictures/down.svg"); width: $px10; height: $px10 }

QGroupBox { border: none; margin-top: $px28; padding: 0; font-weight: 600 }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: $px4 $px7 }

QGroupBox[look="plain"] { margin-top: 0; font-weight: normal }

QAbstractItemView { border: 1px solid $separator }
QAbstractItemView:focus { border-color: $accent }
QListView, QTreeView { outline: 2px solid $accent }
QTableView, QComboBox QAbstractItemView { outline: none }
QTreeView::item, QListView::item { height: $px28 }
QTreeView::item, QListView::item, QTableView::item { padding: 0 $px4 }
QTableView::item:focus { border: 2px solid $accent; padding: 0 $px2 }
QTableView { gridline-color: $separator }
QCalendarWidget QTableView::item { padding: 0 }
QTableView QTableView, QTableView QTableView:focus { border: none; border-right: 1px solid $border }
QTableView[look="grid"] { outline: 2px solid $accent }
QTableView[look="grid"]::item, QTableView[look="grid"]::item:focus { border: none; padding: 0 }
QTableView[look="grid"] QTableView { border: none; border-left: 1px solid $border }
QTableView[look="grid"] QHeaderView::section { padding: 4px $px4 }
QListView[look="sidebar"] { background: palette(window); border: none; padding: $px4 $px8; outline: none }
QListView[look="sidebar"]::item {
    border: 2px solid transparent; border-radius: 4px; height: $px28; padding: 0 $px6
}
QListView[look="sidebar"]::item:focus { border-color: $accent }
QListView[look="sidebar"]::item:hover { background: palette(midlight) }
QListView[look="sidebar"]::item:selected {
    background: palette(highlight); color: palette(highlighted-text); border-left-color: $accent
}
QHeaderView::section {
    background: palette(window); color: $muted; border: none; border-bottom: 1px solid $separator;
    padding: $px6 $px8
}
QHeaderView::up-arrow { image: url("$pictures/up.svg") }
QHeaderView::down-arrow { image: url("$pictures/down.svg") }
QHeaderView::up-arrow, QHeaderView::down-arrow {
    width: $px10; height: $px10; subcontrol-origin: border; subcontrol-position: top center; top: -1px
}
QHeaderView { background: palette(window); border: none }
QTableCornerButton::section { background: palette(window); border: none; border-bottom: 1px solid $separator }

QTabWidget::pane { border: none; border-top: 1px solid $separator }
QTabBar::tab { border: none; border-bottom: 2px solid transparent; padding: $px6 $px12; color: $muted }
QTabBar::tab:hover { border-bottom-color: $separator }
QTabBar::tab:selected { color: palette(window-text); border-bottom-color: $accent }
QTabBar::tab:disabled { color: $disabled }

QToolBar { border: none; border-bottom: 1px solid $separator; padding: $px4 $px8; spacing: $px4 }
QToolBar::separator { background: $separator; width: 1px; margin: $px4 $px4 }
QMenuBar { background: palette(window); padding: $px2 $px4 }
QMenuBar::item { border-radius: 4px; padding: $px4 $px8 }
QMenuBar::item:selected { background: palette(highlight) }
QMenu { background: palette(base); border: 1px solid $border; padding: $px4 0 }
QMenu::item { padding: $px4 $px24 $px4 $px8; min-height: $px16 }
QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text) }
QMenu::item:disabled { color: $disabled }
QMenu::icon, QMenu::indicator { left: $px8 }
QMenu::indicator:checked { image: url("$pictures/checked.svg"); width: $px16; height: $px16 }
QMenu::right-arrow { image: url("$pictures/right.svg"); width: $px12; height: $px12; right: $px8 }
QMenu::separator { background: $separator; height: 1px; margin: $px4 0 }
QStatusBar { border-top: 1px solid $separator; padding: 0 $px8 }
QStatusBar::item { border: none }
QSplitter::handle { background: $separator }
QSplitter::handle:hover { background: $accent }
QSplitter::handle:horizontal { width: 1px }
QSplitter::handle:vertical { height: 1px }
QScrollArea { border: none }
QToolTip { border: none; padding: $px2 $px4; background: $tip; color: $on_tip }

QProgressBar {
    background: palette(mid); border: none; border-radius: 4px; max-height: 8px; color: transparent
}
QProgressBar::chunk { background: $accent; border-radius: 4px }

QScrollBar { background: transparent; border: none }
QScrollBar:vertical { width: 12px }
QScrollBar:horizontal { height: 12px }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 3px }
QScrollBar::handle:vertical { min-height: 32px }
QScrollBar::handle:horizontal { min-width: 32px }
QScrollBar::handle:hover { background: $muted }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0 }

QCheckBox, QRadioButton {
    border: 2px solid transparent; border-radius: 4px; padding: $px1 $px2; spacing: $px8
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator, QAbstractItemView::indicator {
    background: palette(base); border: 1px solid $border; border-radius: 3px; width: $px14; height: $px14
}
QRadioButton::indicator { border-radius: $px7 }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$pictures/tick.svg")
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$pictures/dash.svg")
}
QRadioButton::indicator:checked {
    background: $accent; border-color: $accent; image: url("$pictures/dot.svg")
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: palette(mid); border-color: palette(mid)
}
"""
