"""A session as its scribe has it, by keyboard and mouse: from what is said to an activity, and back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.answering import answering
from tests.ui.typing import type_text

from planeditor.plan.items import Activity, Idea, Kind
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.commands import Command
from planeditor.ui.views.registry import ROOM, TREE
from planeditor.ui.views.room.columns import Grouping
from planeditor.ui.views.room.taking import TakeDialog
from planeditor.ui.views.room.view import RoomView
from planeditor.ui.window.details.related import RelatedPanel
from planeditor.ui.window.main_window import MainWindow

KEY = Qt.Key


class Scribe:
    """Works in the room of the window."""

    def __init__(self, window: MainWindow) -> None:
        assert window.store_commands
        window.store_commands.open_sample()
        view = window.page.show_view(ROOM)
        assert isinstance(view, RoomView) and window.plan
        self.window, self.view, self.plan = window, view, window.plan

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        QApplication.processEvents()

    def click(self, title: str) -> None:
        """Click a card."""
        board = self.view.board
        found = next(id_ for id_ in board.cards.ids() if self.idea(id_).title == title)
        board.scrollTo(board.cards.index_of(found))
        place = board.visualRect(board.cards.index_of(found)).center()
        QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert self.current.title == title

    def idea(self, id_: str) -> Idea:
        """An idea as it is now."""
        found = self.plan.tree[id_]
        assert isinstance(found, Idea)
        return found

    @property
    def current(self) -> Idea:
        """The idea of the current card."""
        current = self.view.current_id()
        assert current is not None
        return self.idea(current)


def begun(scribe: Scribe, qtbot: QtBot) -> None:
    """Begin a session by its button, and say three ideas in it."""
    view = scribe.view
    QTest.mouseClick(view.new_session, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: scribe.window.page.details.isAncestorOf(QApplication.focusWidget()))
    view.board.setFocus()
    scribe.press(KEY.Key_N)
    scribe.press(KEY.Key_F12)
    for text in ("Robotikos stovykla", "Stovykla prie ežero"):
        type_text(view.capture.line, text)
        scribe.press(KEY.Key_Return)
    scribe.press(KEY.Key_F12)
    QGuiApplication.clipboard().setText("– Mentorių tinklas\n– Teatro dienos\n")
    QTest.keySequence(view.capture.line, "Ctrl+V")
    scribe.press(KEY.Key_Escape)
    assert QApplication.focusWidget() is view.board


def test_from_what_is_said_to_an_activity_and_back(window: MainWindow, qtbot: QtBot) -> None:
    scribe = Scribe(window)
    begun(scribe, qtbot)
    view, plan = scribe.view, scribe.plan
    titles = [scribe.idea(id_).title for id_ in view.board.cards.ids()]
    assert titles == ["Robotikos stovykla", "Stovykla prie ežero", "Mentorių tinklas", "Teatro dienos"]

    def choose(shown: QInputDialog) -> None:
        shown.setTextValue("Vasara")
        shown.accept()

    scribe.click("Robotikos stovykla")
    scribe.press(KEY.Key_Space)
    scribe.press(KEY.Key_Down)
    scribe.press(KEY.Key_Space)
    with answering(qtbot, QInputDialog, choose):
        scribe.press(KEY.Key_G)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert QApplication.focusWidget() is view.board
    view.grouping.setFocus()
    scribe.press(KEY.Key_Down)
    view.grouping.activated.emit(view.grouping.currentIndex())
    assert view.deeds.grouping is Grouping.GROUP
    assert [one.title for one in view.board.cards.columns] == ["Be grupės", "Vasara"]

    scribe.click("Robotikos stovykla")
    scribe.press(KEY.Key_7)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    scribe.press(KEY.Key_Return)
    scribe.click("Stovykla prie ežero")
    scribe.press(KEY.Key_Plus)
    scribe.press(KEY.Key_M)
    whole = scribe.current
    assert (whole.title, whole.group, whole.areas) == ("Stovykla prie ežero", "Vasara", {Area.STEAM})
    card = view.board.cards.card(view.board.currentIndex())
    assert card and (card.votes, card.merged) == (8, 2)

    scribe.press(KEY.Key_V)
    dialog = view.findChildren(TakeDialog)[-1]
    task = plan.tree.of_kind(Kind.TASK)[1]
    dialog.editors["parent"].show_value(task.id)
    dialog.accept()
    (made,) = scribe.current.became
    activity = plan.tree[made]
    assert isinstance(activity, Activity)
    assert (activity.title, activity.parent) == (whole.title, task.id)
    assert "→ veikla" in str(view.board.currentIndex().data(Qt.ItemDataRole.ToolTipRole))

    undo = window.commands[Command.UNDO]
    undo.trigger()
    assert made not in plan.tree and scribe.current.became == frozenset()
    undo.trigger()
    assert window.page.view is view
    titles = [card.idea.title for card in view.board.cards.columns[1].cards]
    assert titles == ["Robotikos stovykla", "Stovykla prie ežero"]
    for _ in range(2):
        undo.trigger()
    assert [scribe.idea(id_).votes for id_ in view.board.cards.ids()] == [None] * 4
    window.commands[Command.REDO].trigger()
    assert 7 in [scribe.idea(id_).votes for id_ in view.board.cards.ids()]


def test_what_is_decided_at_a_session_is_written_in_its_view(window: MainWindow, qtbot: QtBot) -> None:
    scribe = Scribe(window)
    begun(scribe, qtbot)
    session = scribe.view.choice.session
    assert session
    for kind in (Kind.DECISION, Kind.PARTICIPANT, Kind.SESSION_STEP):
        scribe.view.go_to(session)
        panels = window.page.details.findChildren(RelatedPanel)
        next(one for one in panels if one.kind is kind and one.isVisible()).button.click()
        assert window.page.view is scribe.view
        current = scribe.view.current_id()
        assert current and scribe.plan.tree[current].kind is kind


def test_what_was_said_is_taken_back_where_it_is_written(window: MainWindow, qtbot: QtBot) -> None:
    scribe = Scribe(window)
    begun(scribe, qtbot)
    scribe.press(KEY.Key_N)
    for _ in range(3):
        scribe.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert window.page.view is scribe.view
    assert [*scribe.view.board.cards.ids()] == []


def test_time_and_projector_go_on_while_another_view_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    scribe = Scribe(window)
    begun(scribe, qtbot)
    view, session = scribe.view, scribe.view.choice.session
    assert session
    scribe.plan.add(Kind.SESSION_STEP, session, title="Balsavimas", minutes=20)
    view.agenda.go.click()
    view.go_to(next(iter(view.board.cards.ids())))
    view.board.setFocus()
    scribe.press(KEY.Key_O)
    shown = view.lighting.projector
    assert shown and shown.isVisible()
    window.page.show_view(TREE)
    scribe.plan.add(Kind.GOAL, scribe.plan.id, title="Naujas tikslas")
    assert view.agenda.clock.is_running and shown.isVisible()
    window.page.show_view(ROOM)
    assert view.agenda.clock.is_running and view.choice.session == session
    assert len([*view.board.cards.ids()]) == 4
    window.show_welcome()
    assert view.lighting.projector is None and not view.agenda.clock.is_running
