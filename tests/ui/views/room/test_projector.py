"""The window for all to see: one thing at a time, no secrets, and no harm when its screen goes."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.views.room.conftest import Room

from planeditor.plan.items import Kind
from planeditor.ui.views.room.acts import Act
from planeditor.ui.views.room.projector import Projector, Scene

HOSTILE = (
    "<h1>Ne antraštė</h1> &amp;",
    "\u202eשלום\u2066 \x07\x00\ufffe",
    "a\u0301" * 500,
    "\U0001f9d1\u200d\U0001f3eb",
)
TWO_SCREENS = """
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from planeditor.ui.views.room.projector import Projector

app = QApplication([])
home = QWidget()
home.show()
shown = Projector(home)
shown.appear()
laptop, other = app.screens()
print(home.screen() is laptop, shown.screen() is other, shown.isFullScreen())
print(shown.geometry() == other.geometry(), shown.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating))
app.screenRemoved.emit(laptop)
print(shown.isFullScreen())
app.screenRemoved.emit(other)
print(shown.isVisible(), shown.isFullScreen(), shown.screen() is laptop)
print(laptop.geometry().contains(shown.geometry()))
app.screenAdded.emit(other)
print(shown.screen() is other, shown.isFullScreen())
shown.close()
app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
app.screenAdded.emit(other)
"""


def projector(room: Room) -> Projector:
    """The window that is open."""
    shown = room.view.lighting.projector
    assert shown is not None and shown.isVisible()
    return shown


def test_an_idea_is_lit_and_the_next_one_by_a_key(room: Room) -> None:
    room.view.go_to(room.ideas[0])
    room.press(Qt.Key.Key_O)
    shown = projector(room)
    assert shown.scene == Scene("Diena", ("Lauko klasė",), "Lyderystė veikiant · Vardenė Pirmoji")
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert shown.scene.lines == ("Mentoriai",)
    assert room.view.current_id() == room.ideas[1]
    for _ in range(3):
        QTest.keyClick(shown, Qt.Key.Key_Space)
    assert shown.scene.lines == ("Teatro dienos",)
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert shown.scene.lines == ("Mentoriai",) == (shown.accessibleName().split(". ")[1],)
    room.view.go_to(room.ideas[2])
    assert shown.scene.lines == ("Mentoriai",), "the board is gone through without anybody seeing it"
    room.plan.edit(room.ideas[1], "title", "Mentorių tinklas")
    assert shown.scene.lines == ("Mentorių tinklas",)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert room.view.lighting.projector is None


def test_names_and_votes_are_shown_only_when_they_may_be(room: Room) -> None:
    room.plan.edit(room.session, "hides_authors", True)
    room.plan.edit(room.ideas[0], "votes", 4)
    room.plan.edit(room.ideas[0], "host_votes", 3)
    room.view.go_to(room.ideas[0])
    room.press(Qt.Key.Key_O)
    assert projector(room).scene.note == "Lyderystė veikiant"
    room.view.acts[Act.OVER].trigger()
    assert projector(room).scene.note == "Lyderystė veikiant · 7 balsai"
    room.view.lighting.close()


def test_a_column_and_a_step_are_lit(room: Room) -> None:
    room.plan.add(Kind.SESSION_STEP, room.session, title="Kava", minutes=15)
    room.plan.add(Kind.SESSION_STEP, room.session, title="Balsavimas", minutes=20, instructions="Ranka.")
    room.view.go_to(room.ideas[0])
    room.press(Qt.Key.Key_C)
    shown = projector(room)
    assert shown.scene == Scene("Lyderystė veikiant", ("Lauko klasė", "Mentoriai"), "Diena")
    room.press(Qt.Key.Key_L)
    assert shown.scene == Scene("Diena", ("Kava",), "", "15:00")
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert shown.scene == Scene("Diena", ("Balsavimas",), "Ranka.", "20:00")
    QTest.keyClick(shown, Qt.Key.Key_PageUp)
    assert shown.scene.lines == ("Balsavimas",)
    room.view.close_plan()
    assert room.view.lighting.projector is None


def test_it_is_an_ordinary_window_where_there_is_no_other_screen(room: Room) -> None:
    room.view.lighting.show(Act.LIGHT_IDEA)
    shown = projector(room)
    assert not shown.isFullScreen() and shown.isWindow()
    QTest.keyClick(shown, Qt.Key.Key_F11)
    assert shown.isFullScreen()
    room.view.lighting.close()


def test_whatever_is_lit_can_be_painted(room: Room) -> None:
    shown = Projector(QWidget())
    shown.resize(640, 360)
    pictures = []
    for lines in (
        (),
        ("",),
        ("žodis " * 330,),
        HOSTILE,
        tuple(f"Mintis {number} " * 9 for number in range(1000)),
    ):
        shown.light(Scene("Antraštė " * 40, lines, "Pastaba " * 40, "+12:34"))
        pictures.append(shown.grab().toImage())
    assert pictures[1] != pictures[2] != pictures[4]


def test_what_is_to_be_done_at_a_step_is_read_whole() -> None:
    shown = Projector(QWidget())
    shown.resize(640, 360)
    pictures = []
    asked = "Kas neturi partnerių? " * 4
    for note in ("Rašome.", "Rašome.\n– Kas?", f"Rašome.\n– {asked}", f"Rašome.\n– {asked}Ir kas galėtų?"):
        shown.light(Scene("Diena", ("Idėjos",), note))
        pictures.append(shown.grab().toImage())
    assert all(one != next_ for one, next_ in pairwise(pictures))


def test_it_comes_home_when_its_screen_goes(tmp_path: Path) -> None:
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), "utf-8")
    platform = "offscreen:configfile=screens.json"  # of a whole path the colon of a drive would end it
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "True True True", "True True", "True", "True False True", "True", "True True",
    ], done.stderr  # fmt: skip
    assert "Error" not in done.stderr  # a window that was closed hears of no screen
