"""A room with a session in which three ideas were said."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Idea, Kind
from planeditor.plan.vocabulary import Area
from planeditor.ui.views.room.columns import Grouping
from planeditor.ui.views.room.view import RoomView


class Room(NamedTuple):
    """The view, the plan that is open in it, its session, and the ideas in order."""

    view: RoomView
    plan: OpenPlan
    session: str
    ideas: list[str]

    def idea(self, id_: str) -> Idea:
        """An idea as it is now."""
        found = self.plan.tree[id_]
        assert isinstance(found, Idea)
        return found

    def texts(self) -> dict[str, list[str]]:
        """The texts of the cards by the titles of their columns, those without any left out."""
        columns = self.view.board.cards.columns
        return {one.title: [card.idea.title for card in one.cards] for one in columns if one.cards}

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on the board."""
        self.view.board.setFocus()
        QTest.keyClick(self.view.board, key, modifier)

    def by(self, grouping: Grouping) -> None:
        """Choose what the columns are."""
        self.view.grouping.activated.emit(list(Grouping).index(grouping))


@pytest.fixture
def room(qapp: QApplication, lithuanian: None, open_plan: OpenPlan) -> Room:
    """Two ideas of leadership and one of no area, in a session with two people."""
    root = open_plan.tree.root.id
    session = open_plan.add(Kind.SESSION, root, title="Diena", begins="9.30").id
    people = [
        open_plan.add(Kind.PARTICIPANT, session, name=name, table="1 stalas").id
        for name in ("Vardenė Pirmoji", "Vardenis Antrasis")
    ]
    area = frozenset({Area.LEADERSHIP})
    values: tuple[dict[str, object], ...] = (
        {"title": "Lauko klasė", "areas": area, "author": people[0]},
        {"title": "Mentoriai", "areas": area, "author": people[1], "group": "Žmonės"},
        {"title": "Teatro dienos"},
    )
    ideas = [open_plan.add(Kind.IDEA, root, session=session, **one).id for one in values]
    view = RoomView()
    view.resize(1100, 700)
    view.show()
    view.open(open_plan)
    open_plan.listen(view.follow)
    QAbstractItemModelTester(view.board.cards, view)
    return Room(view, open_plan, session, ideas)
