"""Whatever takes the keyboard has a name for those who do not see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planeditor.ui.kit.commands import Command
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.main_window import MainWindow
from tests.ui.answering import answering

DIALOGS = (
    Command.NEW, Command.VERSIONS, Command.SETTINGS, Command.BACKUPS, Command.FIND, Command.REPLACE,
    Command.GO_TO_NUMBER, Command.TIDY_TEXTS, Command.HISTORY, Command.HELP, Command.EXPORT,
)  # fmt: skip

CLOSED = tuple(command for command in DIALOGS if command is not Command.HELP)
"""Those with a button that closes them."""


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    """The window with the sample plan."""
    assert window.store_commands
    window.store_commands.open_sample()
    return window


def nameless(root: QWidget) -> list[str]:
    """What Tab goes to and nobody could tell what it is."""
    by_tab = Qt.FocusPolicy.TabFocus
    stops = (
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & by_tab == by_tab and widget.focusProxy() is None
    )
    return [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in stops if not _name(one)]


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def test_the_first_screen(window: MainWindow) -> None:
    assert nameless(window) == []


def test_the_form_of_every_kind(sample: MainWindow) -> None:
    assert sample.plan
    first = {item.kind: item.id for item in reversed(list(sample.plan.tree.walk()))}
    for kind, id_ in first.items():
        sample.page.go_to(id_)
        QApplication.processEvents()
        assert nameless(sample.page.details) == [], kind


def test_every_view(sample: MainWindow) -> None:
    for entry in VIEWS:
        view = sample.page.show_view(entry)
        QApplication.processEvents()
        assert nameless(view) == [], entry.name
        if isinstance(view, MoneyView):
            view.show_page(is_filling=True)
            assert nameless(view) == []


@pytest.mark.parametrize("command", DIALOGS, ids=[command.name.lower() for command in DIALOGS])
def test_every_dialog(sample: MainWindow, qtbot: QtBot, command: Command) -> None:
    found: list[list[str]] = []

    def look(shown: QWidget) -> None:
        QApplication.processEvents()
        assert shown.windowTitle()
        found.append(nameless(shown))
        shown.reject() if isinstance(shown, QDialog) else shown.close()

    with answering(qtbot, QWidget, look):
        sample.commands[command].trigger()
    assert found == [[]]


@pytest.mark.parametrize("command", CLOSED, ids=[command.name.lower() for command in CLOSED])
def test_enter_on_the_button_that_closes_closes(sample: MainWindow, qtbot: QtBot, command: Command) -> None:
    closed: list[bool] = []

    def leave(dialog: QDialog) -> None:
        texts = ("Užverti", "Atsisakyti")
        button = next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") in texts)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
        closed.append(not dialog.isVisible())
        dialog.reject()

    with answering(qtbot, QDialog, leave):
        sample.commands[command].trigger()
    assert closed == [True]
