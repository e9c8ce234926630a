"""The steps of a session and their time."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.views.room.conftest import Room
from tests.ui.views.room.test_clock import Ticks

from planeditor.plan.items import Kind
from planeditor.ui.views.room.agenda_bar import AgendaBar
from planeditor.ui.views.room.clock import StepClock


def agenda(room: Room, *minutes: int | None) -> tuple[AgendaBar, Ticks]:
    """The bar with steps of these lengths, by a clock that is set by hand."""
    ticks = Ticks()
    bar = room.view.agenda
    bar.clock = StepClock(ticks)
    for number, length in enumerate(minutes, 1):
        room.plan.add(Kind.SESSION_STEP, room.session, title=f"Žingsnis {number}", minutes=length)
    return bar, ticks


def test_steps_with_the_times_they_begin_at(room: Room) -> None:
    assert room.view.agenda.isHidden()
    bar, _ = agenda(room, 30, 15, None)
    assert not bar.isHidden()
    texts = [bar.choice.itemText(row) for row in range(bar.choice.count())]
    assert texts == ["9.30 Žingsnis 1", "10.00 Žingsnis 2", "10.15 Žingsnis 3"]
    room.plan.edit(room.session, "begins", "10.00")
    assert bar.choice.itemText(1) == "10.30 Žingsnis 2"


def test_start_pause_and_next(room: Room) -> None:
    bar, ticks = agenda(room, 30, 15, None)
    QTest.mouseClick(bar.go, Qt.MouseButton.LeftButton)
    ticks.now += 61
    bar.look()
    assert (bar.time.text(), bar.go.text()) == ("28:59", "Pristabdyti")
    bar.go.click()
    ticks.now += 600
    bar.look()
    assert (bar.time.text(), bar.go.text()) == ("28:59", "Pradėti")
    bar.go.click()
    bar.next.click()
    ticks.now += 5
    bar.look()
    assert (bar.choice.currentIndex(), bar.time.text()) == (1, "14:55")
    bar.next.click()
    ticks.now += 5
    bar.look()
    assert bar.time.text() == "0:05" and not bar.next.isEnabled()


def test_the_end_is_said_once_and_goes_on_being_shown(room: Room, heard: list[str]) -> None:
    bar, ticks = agenda(room, 1)
    bar.go.click()
    ticks.now += 59
    bar.look()
    assert heard == []
    for _ in range(2):
        ticks.now += 15
        bar.look()
    assert heard == ["Laikas baigėsi: Žingsnis 1"]
    assert bar.time.text() == "+0:29" and bar.time.property("look") == "warning"


def test_the_time_goes_on_when_other_steps_change(room: Room) -> None:
    bar, ticks = agenda(room, 30, 15)
    bar.go.click()
    ticks.now += 60
    first, second = room.plan.tree.children(room.session, Kind.SESSION_STEP)
    room.plan.edit(second.id, "minutes", 45)
    assert (bar.time_text, bar.clock.is_running) == ("29:00", True)
    room.plan.edit(first.id, "minutes", 10)
    assert bar.time_text == "9:00"
    room.plan.remove([first.id])
    assert (bar.time_text, bar.clock.is_running) == ("45:00", False)
