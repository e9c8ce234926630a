"""Cards in columns: gone through, picked, moved, merged, divided, voted for and rated."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.answering import answering
from tests.ui.views.room.conftest import Room

from planeditor.editing.operations import LAST, add_all
from planeditor.plan.changes import OperationKind
from planeditor.plan.ideas import Ideas
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import Area
from planeditor.ui.views.room.acts import Act
from planeditor.ui.views.room.board import Board
from planeditor.ui.views.room.board_model import MIME
from planeditor.ui.views.room.columns import Grouping
from planeditor.ui.views.room.story import StoryDialog

FIRST, SECOND, THIRD = range(3)
KEY = Qt.Key


def go(room: Room, number: int) -> None:
    """Make an idea current."""
    room.view.go_to(room.ideas[number])
    assert room.view.current_id() == room.ideas[number]


def drop(room: Room, ids: list[str], place: QPoint) -> None:
    """Drag cards over the board and let them go."""
    data, action = QMimeData(), Qt.DropAction.MoveAction
    data.setData(MIME, " ".join(ids).encode())
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = room.view.board.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(place, action, data, button, modifier))
    QApplication.sendEvent(viewport, QDragMoveEvent(place, action, data, button, modifier))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(place), action, data, button, modifier))


def pull(room: Room, id_: str) -> None:
    """Press the mouse on a card and move it as far as a drag needs."""
    viewport, start = room.view.board.viewport(), card_place(room, id_)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    QTest.mousePress(viewport, left, pos=start)
    for step in (10, 30, 50):
        place = QPointF(start + QPoint(step, step))
        there = QPointF(viewport.mapToGlobal(place))
        move = QMouseEvent(QEvent.Type.MouseMove, place, there, none, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, left, pos=start)


def card_place(room: Room, id_: str) -> QPoint:
    """The middle of a card."""
    board = room.view.board
    return board.visualRect(board.cards.index_of(id_)).center()


def test_arrows_go_from_card_to_card_and_past_empty_columns(room: Room) -> None:
    go(room, FIRST)
    for key, number in (
        (KEY.Key_Down, SECOND), (KEY.Key_Down, SECOND), (KEY.Key_Right, THIRD), (KEY.Key_Right, THIRD),
        (KEY.Key_Left, FIRST), (KEY.Key_End, SECOND), (KEY.Key_Home, FIRST),
    ):  # fmt: skip
        room.press(key)
        assert room.view.current_id() == room.ideas[number]


def test_columns_by_area_group_table_and_step(room: Room) -> None:
    assert room.texts() == {
        "Lyderystė veikiant": ["Lauko klasė", "Mentoriai"],
        "Sritis nenurodyta": ["Teatro dienos"],
    }
    room.by(Grouping.GROUP)
    assert room.texts() == {"Be grupės": ["Lauko klasė", "Teatro dienos"], "Žmonės": ["Mentoriai"]}
    room.plan.edit(room.ideas[THIRD], "table", "Palangė")
    room.plan.edit(room.ideas[SECOND], "table", "2")
    room.by(Grouping.TABLE)
    assert room.texts() == {
        "Be stalo": ["Lauko klasė"],
        "2 stalas": ["Mentoriai"],
        "Palangė": ["Teatro dienos"],
    }
    index = room.view.board.cards.index_of(room.ideas[SECOND])
    assert "2 st." in room.view.board.cards.data(index, Qt.ItemDataRole.ToolTipRole)  # type: ignore[operator]
    room.plan.edit(room.ideas[FIRST], "votes", 2)
    room.by(Grouping.STAGE)
    assert room.texts() == {
        "Naujos": ["Teatro dienos"],
        "Sugrupuotos": ["Mentoriai"],
        "Įvertintos": ["Lauko klasė"],
    }


def test_columns_by_step_are_those_of_the_agenda_and_take_cards(room: Room) -> None:
    steps = [
        room.plan.add(Kind.SESSION_STEP, room.session, title=title, minutes=minutes).id
        for title, minutes in (("Prie stalų", 30), ("Kava", None))
    ]
    room.by(Grouping.STEP)
    headings = [one.title for one in room.view.board.cards.columns]
    assert headings == ["Be žingsnio", "9.30 Prie stalų", "10.00 Kava"]
    for id_ in room.ideas[:2]:
        go(room, room.ideas.index(id_))
        room.press(KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    drop(room, [room.ideas[THIRD]], QPoint(room.view.board.viewport().width() - 40, 400))
    assert [room.idea(id_).step for id_ in room.ideas] == [steps[0], steps[0], steps[1]]
    assert [one.title for one in room.view.board.cards.columns] == headings[1:]
    room.plan.remove([steps[1]])
    assert room.texts() == {"Be žingsnio": ["Teatro dienos"], "9.30 Prie stalų": ["Lauko klasė", "Mentoriai"]}
    go(room, FIRST)
    room.press(KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert room.idea(room.ideas[FIRST]).step is None


def test_ctrl_and_an_arrow_move_the_picked_cards(room: Room) -> None:
    go(room, FIRST)
    room.press(KEY.Key_Space)
    room.press(KEY.Key_Down)
    room.press(KEY.Key_Space)
    room.press(KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert [room.idea(id_).areas for id_ in room.ideas[:2]] == [{Area.INCLUSION}, {Area.INCLUSION}]
    assert room.view.current_id() == room.ideas[SECOND]
    room.press(KEY.Key_Escape)
    assert not room.view.board.cards.picked
    room.plan.undo()
    assert [room.idea(id_).areas for id_ in room.ideas[:2]] == [{Area.LEADERSHIP}, {Area.LEADERSHIP}]


def test_how_far_an_idea_has_come_is_no_place_to_move_it_to(room: Room) -> None:
    room.by(Grouping.STAGE)
    before = room.plan.revision
    drop(room, [room.ideas[FIRST]], QPoint(room.view.board.viewport().width() - 40, 400))
    assert room.plan.revision == before
    assert "automatiškai" in room.view.capture.message.text()


def test_one_key_gives_an_area_and_takes_it(room: Room) -> None:
    go(room, THIRD)
    room.press(KEY.Key_F11)
    assert room.idea(room.ideas[THIRD]).areas == {Area.CULTURE}
    room.press(KEY.Key_F12)
    room.press(KEY.Key_F11)
    assert room.idea(room.ideas[THIRD]).areas == {Area.STEAM}


def test_dropped_in_a_column_and_on_a_card(room: Room) -> None:
    first, _, third = room.ideas
    column = room.view.board.cards.index_of(first)
    free = QPoint(room.view.board.visualRect(column).center().x(), 400)
    drop(room, [third], free)
    assert room.idea(third).areas == {Area.LEADERSHIP}
    drop(room, [third], card_place(room, first))
    (whole,) = [one for one in Ideas(room.plan.tree).standing() if one.id not in room.ideas]
    assert whole.title == "Lauko klasė"
    assert room.idea(first).merged_into == room.idea(third).merged_into == whole.id
    assert room.texts()["Lyderystė veikiant"] == ["Mentoriai", "Lauko klasė"]
    room.plan.undo()
    assert room.texts()["Lyderystė veikiant"] == ["Lauko klasė", "Mentoriai", "Teatro dienos"]


def test_what_comes_from_another_plan_is_not_taken(room: Room) -> None:
    before = room.plan.revision
    for place in (card_place(room, room.ideas[FIRST]), QPoint(40, 400)):
        drop(room, ["0" * 32], place)
    assert room.plan.revision == before


def test_a_card_is_dragged_with_those_that_are_picked(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[list[str]] = []

    def begin(board: Board, actions: Qt.DropAction) -> None:
        # What Qt begins a drag with; the drag itself would wait for a mouse that nobody holds.
        data = board.cards.mimeData(board.selectedIndexes())
        taken.append(data.data(MIME).toStdString().split())

    monkeypatch.setattr(Board, "startDrag", begin)
    first, second, third = room.ideas
    room.view.board.cards.pick([third, first], is_picked=True)
    pull(room, first)
    pull(room, second)
    assert taken == [[third, first], [second]]


def test_m_merges_what_is_picked_with_the_words_of_the_current_card(room: Room, qtbot: QtBot) -> None:
    go(room, FIRST)
    room.press(KEY.Key_M)
    assert "tarpas" in room.view.capture.message.text()
    room.press(KEY.Key_Space)
    go(room, THIRD)
    room.press(KEY.Key_M)
    current = room.view.current_id()
    assert current and room.idea(current).title == "Teatro dienos"
    assert "Ctrl+Z" in room.view.told.text()
    told: list[str] = []

    def look(shown: StoryDialog) -> None:
        told.extend(shown.text.toPlainText().split("\n"))
        shown.reject()

    room.press(KEY.Key_T)
    look(room.view.findChildren(StoryDialog)[-1])
    assert told[0] == "Teatro dienos" and told.count("Sulieta iš:") == 2
    assert any(line.startswith("Vardenė Pirmoji · užrašyta 20") for line in told)


def test_a_session_that_hides_authors_tells_no_names(room: Room) -> None:
    room.plan.edit(room.session, "hides_authors", True)
    go(room, FIRST)
    room.view.deeds.story()
    dialog = room.view.findChildren(StoryDialog)[-1]
    assert "Lauko klasė" in dialog.text.toPlainText() and "Pirmoji" not in dialog.text.toPlainText()
    assert [card.author for one in room.view.board.cards.columns for card in one.cards] == ["", "", ""]


def test_d_divides_and_keeps_the_whole(room: Room, qtbot: QtBot) -> None:
    def write(shown: QInputDialog) -> None:
        text = shown.findChild(QPlainTextEdit)
        assert isinstance(text, QPlainTextEdit)
        assert text.tabChangesFocus(), "the buttons are reached by keyboard"
        text.setPlainText("Klasė lauke\n\nKlasė miške")
        shown.accept()

    go(room, FIRST)
    with answering(qtbot, QInputDialog, write):
        room.press(KEY.Key_D)
    assert room.texts()["Lyderystė veikiant"] == ["Klasė lauke", "Klasė miške", "Mentoriai"]
    assert room.idea(room.ideas[FIRST]).title == "Lauko klasė"


def test_what_is_one_part_only_is_told_and_not_divided(room: Room, qtbot: QtBot) -> None:
    go(room, FIRST)
    with answering(qtbot, QInputDialog, QInputDialog.accept):
        room.press(KEY.Key_D)
    assert "kiekvieną savo eilutėje" in room.view.capture.message.text()
    assert room.idea(room.ideas[FIRST]).title in room.texts()["Lyderystė veikiant"]


def test_g_puts_the_chosen_ideas_into_a_group(room: Room, qtbot: QtBot) -> None:
    def choose(shown: QInputDialog) -> None:
        assert shown.comboBoxItems() == ["Žmonės"]
        shown.setTextValue("Erdvės")
        shown.accept()

    room.view.board.cards.pick([room.ideas[FIRST], room.ideas[THIRD]], is_picked=True)
    with answering(qtbot, QInputDialog, choose):
        room.press(KEY.Key_G)
    assert [room.idea(id_).group for id_ in room.ideas] == ["Erdvės", "Žmonės", "Erdvės"]


def test_a_number_gives_several_votes_at_once(room: Room) -> None:
    go(room, FIRST)
    room.press(KEY.Key_1)
    line = room.view.board.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "2")
    QTest.keyClick(line, KEY.Key_Return)
    QApplication.processEvents()
    assert room.idea(room.ideas[FIRST]).votes == 12
    room.press(KEY.Key_1)
    line = room.view.board.focusWidget()
    assert isinstance(line, QLineEdit)
    line.clear()
    for sign in "−+5":  # the longer sign is not typed, for it would not be read
        line.insert(sign)
    assert line.text() == "5"
    QTest.keyClick(line, KEY.Key_Escape)
    room.press(KEY.Key_Plus)
    room.press(KEY.Key_Minus)
    room.press(KEY.Key_Minus)
    assert room.idea(room.ideas[FIRST]).votes == 11
    room.view.by_votes.setChecked(True)
    room.view.deeds.vote(room.ideas[SECOND], 30)
    assert room.texts()["Lyderystė veikiant"] == ["Mentoriai", "Lauko klasė"]


def test_the_votes_of_the_host_are_not_seen_until_voting_is_over(room: Room) -> None:
    go(room, FIRST)
    room.press(KEY.Key_Plus)
    room.press(KEY.Key_H)
    room.press(KEY.Key_Plus)
    room.press(KEY.Key_Plus)
    assert (room.idea(room.ideas[FIRST]).votes, room.idea(room.ideas[FIRST]).host_votes) == (1, 2)
    card = room.view.board.cards.card(room.view.board.currentIndex())
    assert card and card.votes == 1
    room.view.acts[Act.OVER].trigger()
    card = room.view.board.cards.card(room.view.board.currentIndex())
    assert card and card.votes == 3


def test_more_votes_than_can_be_counted_are_refused(room: Room) -> None:
    room.view.deeds.vote(room.ideas[FIRST], 10_000_000)
    room.view.deeds.vote(room.ideas[FIRST], 1)
    assert room.idea(room.ideas[FIRST]).votes == 10_000_000
    assert room.view.capture.message.text()


def test_rated_by_two_criteria_with_a_few_keys(room: Room) -> None:
    go(room, FIRST)
    room.press(KEY.Key_K)
    grid = room.view.deeds._grid
    assert grid and grid.isVisible()
    for key in (KEY.Key_Up, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return):
        QTest.keyClick(grid, key)
    idea = room.idea(room.ideas[FIRST])
    assert (idea.benefit, idea.feasibility) == (Decimal(4), Decimal(5))
    assert not grid.isVisible()
    room.plan.undo()
    assert room.idea(room.ideas[FIRST]).benefit is None


def test_a_room_stays_when_its_session_is_removed(room: Room) -> None:
    room.view.lighting.show(Act.LIGHT_IDEA)
    room.plan.remove([room.session])
    assert room.view.choice.session is None and room.view.choice.currentText() == "Be sesijos"
    assert "Sesija pašalinta" in room.view.told.text()
    assert len([*room.view.board.cards.ids()]) == 3
    room.plan.undo()
    assert room.session in room.view.choice
    room.view.go_to(room.ideas[FIRST])
    assert room.view.choice.session == room.session and len([*room.view.board.cards.ids()]) == 3
    room.view.close_plan()


def test_what_is_undone_elsewhere_is_followed(room: Room) -> None:
    go(room, THIRD)
    room.plan.remove([room.ideas[THIRD]])
    assert room.texts() == {"Lyderystė veikiant": ["Lauko klasė", "Mentoriai"]}
    room.plan.undo()
    room.plan.edit(room.ideas[THIRD], "title", "Kitaip")
    assert room.texts()["Sritis nenurodyta"] == ["Kitaip"]
    made = room.plan.add(Kind.PARTNER, room.plan.tree.root.id, name="Biblioteka").id
    room.plan.edit(room.ideas[THIRD], "became", frozenset({made}))
    room.by(Grouping.STAGE)
    assert room.texts()["Plane"] == ["Kitaip"]
    room.plan.remove([made])
    assert "Plane" not in room.texts()


@pytest.mark.parametrize("grouping", [Grouping.AREA, Grouping.GROUP])
def test_a_thousand_ideas_stand_on_the_board(room: Room, grouping: Grouping) -> None:
    tree = room.plan.tree
    rows = [
        {"title": f"Mintis {number}", "session": room.session, "group": f"Grupė {number % 40}"}
        for number in range(1000)
    ]
    room.by(grouping)
    room.plan.run(OperationKind.PASTE, add_all(tree, Kind.IDEA, tree.root.id, LAST, rows)[1])
    assert len([*room.view.board.cards.ids()]) == 1003
    room.plan.undo()
    assert sum(map(len, room.texts().values())) == 3
