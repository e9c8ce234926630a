"""Ideas become what the plan is made of; only what is not clear by itself is asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from tests.conftest import item_id
from tests.ui.typing import type_text
from tests.ui.views.room.conftest import Room

from planeditor.plan.items import Activity, Kind, Link, Recommendation, title_of
from planeditor.ui.views.room.taking import TakeDialog

TASK, FIRST_ACTIVITY, SECOND_ACTIVITY, PARTNER = item_id(3), item_id(5), item_id(6), item_id(11)


def begin(room: Room, key: Qt.Key, number: int = 0) -> TakeDialog:
    """Press the key of what an idea is to become, where something is asked."""
    room.view.go_to(room.ideas[number])
    room.press(key)
    dialog = room.view.findChildren(TakeDialog)[-1]
    assert dialog.isVisible()
    inputs = [dialog.title, *(one.focus for one in dialog.editors.values())]
    assert dialog.focusWidget() is next(one for one in inputs if one.isVisible())
    return dialog


def may_agree(dialog: TakeDialog) -> bool:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def became(room: Room, number: int = 0) -> list[str]:
    return [*room.idea(room.ideas[number]).became]


def test_an_activity_asks_for_its_task(room: Room) -> None:
    dialog = begin(room, Qt.Key.Key_V)
    assert [*dialog.editors] == ["parent"] and dialog.title.isHidden() and not may_agree(dialog)
    line = dialog.editors["parent"]._box.line
    type_text(line, "Tokio nėra")
    assert dialog.message.text() == "„Tokio nėra“ sąraše nėra." and not may_agree(dialog)
    line.clear()
    type_text(line, title_of(room.plan.tree[TASK])[:3])
    assert dialog.message.text() == ""
    line.completer().popup().hide()
    dialog.editors["parent"].show_value(TASK)
    dialog.accept()
    (made,) = became(room)
    activity = room.plan.tree[made]
    assert isinstance(activity, Activity)
    assert (activity.title, activity.parent) == ("Lauko klasė", TASK)
    assert "Idėja tapo: 1.1.3. Lauko klasė" in room.view.told.text()
    assert room.view.current_id() == room.ideas[0], "the unused ones go on being worked with"
    room.plan.undo()
    assert became(room) == [] and made not in room.plan.tree


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Qt.Key.Key_R, Kind.INDICATOR), (Qt.Key.Key_E, Kind.RECOMMENDATION), (Qt.Key.Key_U, Kind.TASK)],
)
def test_what_is_clear_by_itself_is_not_asked(room: Room, key: Qt.Key, kind: Kind) -> None:
    room.view.go_to(room.ideas[0])
    room.press(key)
    assert not room.view.findChildren(TakeDialog)
    (made,) = became(room)
    item = room.plan.tree[made]
    assert item.kind is kind and title_of(item) == "Lauko klasė"
    if isinstance(item, Recommendation):
        assert item.author == "Vardenė Pirmoji"


def test_a_link_asks_for_two_activities_that_differ(room: Room) -> None:
    dialog = begin(room, Qt.Key.Key_S)
    assert [*dialog.editors] == ["parent", "target"]
    for editor in dialog.editors.values():
        editor.show_value(FIRST_ACTIVITY)
    dialog.accept()
    assert dialog.isVisible() and became(room) == []
    dialog.editors["target"].show_value(SECOND_ACTIVITY)
    dialog.accept()
    (made,) = became(room)
    link = room.plan.tree[made]
    assert isinstance(link, Link)
    assert (link.parent, link.target, link.explanation) == (FIRST_ACTIVITY, SECOND_ACTIVITY, "Lauko klasė")


def test_a_partner_is_asked_its_name_and_found_if_it_is_there(room: Room) -> None:
    dialog = begin(room, Qt.Key.Key_P)
    assert dialog.title.text() == "Lauko klasė" and may_agree(dialog)
    dialog.title.setText("šilo  biblioteka")
    dialog.accept()
    assert became(room) == [PARTNER]
    assert len(room.plan.tree.of_kind(Kind.PARTNER)) == 1
    dialog = begin(room, Qt.Key.Key_P, 1)
    dialog.title.setText("Kolegija")
    dialog.accept()
    assert title_of(room.plan.tree[became(room, 1)[0]]) == "Kolegija"


def test_a_title_that_is_too_long_is_asked_for_again(room: Room) -> None:
    room.plan.edit(room.ideas[0], "title", "žodis " * 170)
    dialog = begin(room, Qt.Key.Key_R)
    assert not may_agree(dialog) and "Per ilga 19" in dialog.message.text()
    dialog.title.setText("Lankytojų skaičius")
    assert dialog.message.text() == ""
    dialog.accept()
    assert title_of(room.plan.tree[became(room)[0]]) == "Lankytojų skaičius"
    assert len(room.idea(room.ideas[0]).title) > 1000, "the idea keeps its words"
