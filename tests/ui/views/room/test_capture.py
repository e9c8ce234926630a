"""Ideas are written as fast as people say them, and nothing that is written is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.ui.typing import type_text
from tests.ui.views.room.conftest import Room

from planeditor.plan.items import Idea, Kind, Participant
from planeditor.plan.vocabulary import Area


def say(room: Room, text: str) -> None:
    """Type a text and press Enter."""
    type_text(room.view.capture.line, text)
    QTest.keyClick(room.view.capture.line, Qt.Key.Key_Return)


def paste(room: Room, text: str) -> None:
    """Paste into the line."""
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(room.view.capture.line, "Ctrl+V")


def new(room: Room) -> list[Idea]:
    """The ideas that have come, in order."""
    found = room.plan.tree.of_kind(Kind.IDEA)
    return [one for one in found if isinstance(one, Idea) and one.id not in room.ideas]


def test_enter_makes_the_next_idea_of_the_session(room: Room) -> None:
    say(room, "Robotikos stovykla")
    say(room, "Šokių vakarai")
    say(room, "   ")
    assert [one.title for one in new(room)] == ["Robotikos stovykla", "Šokių vakarai"]
    assert {one.session for one in new(room)} == {room.session}
    assert room.view.capture.line.text().strip() == ""
    assert room.view.current_id() == new(room)[-1].id


def test_sheet_numbers_count_up_by_themselves(room: Room) -> None:
    room.view.capture.sheet.setText("7")
    say(room, "Pirma")
    say(room, "Antra")
    paste(room, "Trečia\nKetvirta")
    assert [one.sheet for one in new(room)] == [7, 8, 9, 10]
    assert room.view.capture.sheet.text() == "11"


@pytest.mark.parametrize("typed", ["+", "1 0", "1\u00a00", "−1"])
def test_what_is_no_sheet_number_is_not_even_typed(room: Room, typed: str) -> None:
    room.view.capture.sheet.clear()
    for sign in typed:
        room.view.capture.sheet.insert(sign)
    say(room, "Pirma")
    digits = "".join(filter(str.isdecimal, typed))
    assert [one.sheet for one in new(room)] == [int(digits) if digits else None]


def test_areas_author_and_table_stay_for_the_next_idea(room: Room) -> None:
    capture = room.view.capture
    QTest.keyClick(capture.line, Qt.Key.Key_F12)
    QTest.keyClick(capture.line, Qt.Key.Key_F9)
    capture.author.setText("vardenė pirmoji")
    capture.table.setText("2 stalas")
    say(room, "Pirma")
    QTest.keyClick(capture.line, Qt.Key.Key_F9)
    say(room, "Antra")
    first, second = new(room)
    assert (first.areas, second.areas) == ({Area.LEADERSHIP, Area.STEAM}, {Area.STEAM})
    assert first.author == second.author == room.idea(room.ideas[0]).author
    assert (first.table, second.table) == ("2 stalas", "2 stalas")


def test_an_idea_is_of_the_step_that_is_under_way(room: Room) -> None:
    steps = [room.plan.add(Kind.SESSION_STEP, room.session, title=title).id for title in ("Pirmas", "Antras")]
    agenda = room.view.agenda
    say(room, "Prieš pradžią")
    QTest.mouseClick(agenda.go, Qt.MouseButton.LeftButton)
    say(room, "Per pirmą")
    QTest.mouseClick(agenda.next, Qt.MouseButton.LeftButton)
    paste(room, "Per antrą\nTada pat")
    room.plan.remove([steps[1]])
    say(room, "Po visko")
    assert [(one.title, one.step) for one in new(room)] == [
        ("Prieš pradžią", None),
        ("Per pirmą", steps[0]),
        ("Per antrą", None),
        ("Tada pat", None),
        ("Po visko", None),
    ]
    room.plan.undo()
    room.plan.undo()
    assert [one.step for one in new(room)] == [None, steps[0], steps[1], steps[1]]


def test_an_unknown_author_is_told_and_the_idea_stays_in_the_line(room: Room) -> None:
    room.view.capture.author.setText("Niekieno Nepažintas")
    say(room, "Pirma")
    assert new(room) == [] and room.view.capture.line.text() == "Pirma"
    assert "„Niekieno Nepažintas“" in room.view.capture.message.text()
    room.view.capture.author.clear()
    QTest.keyClick(room.view.capture.line, Qt.Key.Key_Return)
    assert [one.title for one in new(room)] == ["Pirma"]
    assert room.view.capture.message.text() == ""


def test_a_pasted_list_becomes_ideas_as_one_step(room: Room) -> None:
    type_text(room.view.capture.line, "Rašoma")
    paste(room, "• Pirma\n\n2. Antra\n– Trečia\n")
    assert [one.title for one in new(room)] == ["Pirma", "Antra", "Trečia"]
    assert room.view.capture.line.text() == "Rašoma"
    room.plan.undo()
    assert new(room) == []


@pytest.mark.parametrize(
    ("novel", "why"),
    [
        ("\n".join(f"Skyrius {number}" for number in range(600)), "500 eilučių"),
        ("Trumpa\n" + "labai ilgas sakinys " * 200, "2000"),
    ],
)
def test_of_a_novel_nothing_is_taken_and_it_is_told_why(room: Room, novel: str, why: str) -> None:
    paste(room, novel)
    assert new(room) == []
    assert why in room.view.capture.message.text()


def test_a_text_that_is_too_long_stays_to_be_made_shorter(room: Room) -> None:
    line = room.view.capture.line
    line.setText("labai ilgas sakinys " * 200)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert new(room) == [] and len(line.text()) == 4000
    assert "2000" in room.view.capture.message.text()


def test_names_and_tables_are_offered(room: Room) -> None:
    completer = room.view.capture.author.completer()
    completer.setCompletionPrefix("antras")
    assert completer.currentCompletion() == "Vardenis Antrasis"
    room.plan.add(Kind.PARTICIPANT, room.session, name="Trečiasis Žmogus", table="3 stalas")
    completer.setCompletionPrefix("žmog")
    assert completer.currentCompletion() == "Trečiasis Žmogus"
    room.view.capture.table.completer().setCompletionPrefix("3")
    assert room.view.capture.table.completer().currentCompletion() == "3 stalas"


def test_a_name_is_found_without_its_diacritics_and_a_part_that_one_has_is_enough(room: Room) -> None:
    author = room.view.capture.author
    author.completer().setCompletionPrefix("vardene")
    assert author.completer().currentCompletion() == "Vardenė Pirmoji"
    author.setText("antras")
    say(room, "Pirma")
    (idea,) = new(room)
    assert idea.author == room.idea(room.ideas[1]).author
    author.setText("varden")
    say(room, "Antra")
    assert len(new(room)) == 1 and "„varden“" in room.view.capture.message.text()


def test_people_of_one_name_are_told_apart_by_their_institutions(room: Room) -> None:
    for institution in ("Žalioji gimnazija", "Šilo mokykla"):
        room.plan.add(Kind.PARTICIPANT, room.session, name="Rasa Rasaitė", institution=institution)
    room.view.capture.author.setText("Rasa Rasaitė")
    say(room, "Pirma")
    assert new(room) == []
    room.view.capture.author.setText("rasa rasaitė, šilo mokykla")
    QTest.keyClick(room.view.capture.line, Qt.Key.Key_Return)
    (idea,) = new(room)
    author = room.plan.tree[idea.author or ""]
    assert isinstance(author, Participant) and author.institution == "Šilo mokykla"


def test_how_many_there_are_is_heard(room: Room, heard: list[str]) -> None:
    say(room, "Pirma")
    assert heard[-1:] == ["4 idėjos"]
