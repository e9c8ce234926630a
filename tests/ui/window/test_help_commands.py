"""Help where it is asked for: F1 leads to what is told of the place where the keyboard is."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import answering

import planeditor.ui
from planeditor.plan.items import Kind
from planeditor.ui.dialogs.help import topics
from planeditor.ui.kit import messages
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.help_commands import topic_of
from planeditor.ui.window.main_window import MainWindow


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    """The window with the sample plan."""
    assert window.store_commands
    window.store_commands.open_sample()
    return window


def ask(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)


def heard(window: MainWindow) -> str:
    """The heading at which the help stands open."""
    shown = window.help.shown
    assert shown is not None and shown.isVisible()
    return shown.page.textCursor().block().text()


def is_there(place: str) -> bool:
    """Whether the help has that topic, and the heading after its name."""
    name, _, heading = place.partition("#")
    texts = [topic.text for topic in topics() if topic.name == name]
    return bool(texts) and (not heading or f"\n## {heading}\n" in texts[0])


def classes() -> list[type[QObject]]:
    """All classes of the window."""
    for module in pkgutil.walk_packages(planeditor.ui.__path__, "planeditor.ui."):
        importlib.import_module(module.name)
    found, places = [], [QWidget]
    for one in places:
        places.extend(one.__subclasses__())
        found.append(one)
    return [one for one in found if one.__module__.startswith("planeditor.ui.")]


def test_every_dialog_says_where_the_help_tells_of_it() -> None:
    dialogs = [one for one in classes() if issubclass(one, QDialog)]
    assert len(dialogs) > 12
    silent = [one.__name__ for one in dialogs if not hasattr(one, "help_topic")]
    assert not silent, f"{silent} need a help_topic: the name of a page in resources/help, and its heading."


def test_what_is_said_so_is_there() -> None:
    said = {
        one.__name__: one.help_topic for one in classes() if isinstance(getattr(one, "help_topic", 0), str)
    }
    assert len(said) > 20
    assert {name: place for name, place in said.items() if not is_there(place)} == {}


def test_every_view_is_told_of(sample: MainWindow) -> None:
    for entry in VIEWS:
        view = sample.page.show_view(entry)
        view.focus_target().setFocus()
        assert is_there(topic_of(QApplication.focusWidget())), entry.name


def test_the_key_leads_to_what_has_the_keyboard(sample: MainWindow, qtbot: QtBot) -> None:
    sample.page.view.focus_target().setFocus()
    ask(sample, qtbot)
    assert heard(sample) == "Planas"
    sample.activateWindow()
    qtbot.waitUntil(sample.isActiveWindow)
    assert sample.plan
    sample.page.go_to(sample.plan.tree.of_kind(Kind.ACTIVITY)[0].id)
    sample.page.details.focus_money()
    ask(sample, qtbot)
    assert heard(sample) == "Lėšos"


def test_the_first_screen_leads_to_the_first_plan(window: MainWindow, qtbot: QtBot) -> None:
    window.welcome.first_steps.more.setFocus()
    ask(window, qtbot)
    assert heard(window) == "5 minutės: pirmasis planas"
    assert window.help.shown
    window.help.shown.show_topic("08-word-dokumentas.md")
    window.welcome.first_steps.more.click()
    assert heard(window) == "5 minutės: pirmasis planas"


def test_it_can_be_read_while_a_dialog_waits(sample: MainWindow, qtbot: QtBot) -> None:
    def look(dialog: QMessageBox) -> None:
        qtbot.keyClick(dialog, Qt.Key.Key_F1)
        shown = sample.help.shown
        assert shown is not None
        qtbot.waitUntil(shown.isActiveWindow)
        assert heard(sample) == "Ką daryti, jei…"
        # By its native window: a dialog that waits keeps the mouse from every other one.
        place = shown.list.viewport().mapTo(shown, shown.list.visualItemRect(shown.list.item(0)).center())
        QTest.mouseClick(shown.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(lambda: heard(sample) == "5 minutės: pirmasis planas")
        dialog.accept()

    with answering(qtbot, QMessageBox, look):
        messages.refuse(sample, "Taip negalima.")
    assert sample.help.shown and sample.help.shown.isVisible()
