"""Of many documents asked for, only the last is shown."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from planeditor.errors import NotFound
from planeditor.language import said
from planeditor.ui.kit.jobs import Report
from planeditor.ui.kit.latest_run import LatestRun


@pytest.fixture
def maker(qapp: QObject) -> Iterator[LatestRun]:
    owner = QObject()
    made = LatestRun(owner)
    yield made
    made.finish()


def test_what_was_made_is_told(maker: LatestRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(maker.made) as made:
        maker.make(lambda report: "dokumentas")
    assert made.args == ["dokumentas"]


def test_a_later_wish_stops_the_work_and_takes_its_place(maker: LatestRun, qtbot: QtBot) -> None:
    begun, told = Event(), []
    maker.made.connect(told.append)

    def endless(report: Report) -> str:
        while True:
            begun.set()
            report(0, 1)

    maker.make(endless)
    assert begun.wait(10)
    maker.make(lambda report: "niekam nereikia")
    with qtbot.waitSignal(maker.made):
        maker.make(lambda report: "paskutinis")
    assert told == ["paskutinis"]


def test_why_there_is_nothing_is_told(maker: LatestRun, qtbot: QtBot) -> None:
    def refused(report: Report) -> str:
        raise NotFound(said("errors", "There is no template “{template}”.", template="x"))

    with qtbot.waitSignal(maker.failed) as failed:
        maker.make(refused)
    assert isinstance(failed.args[0], NotFound)

    def broken(report: Report) -> str:
        raise ZeroDivisionError

    with qtbot.waitSignal(maker.crashed) as crashed:
        maker.make(broken)
    assert isinstance(crashed.args[0], ZeroDivisionError)


def test_nothing_is_told_after_the_end(maker: LatestRun, qtbot: QtBot) -> None:
    told: list[object] = []
    maker.made.connect(told.append)
    maker.make(lambda report: "dokumentas")
    maker.finish()
    with qtbot.waitSignal(maker.made):
        maker.make(lambda report: "kitas")
    assert told == ["kitas"]


def test_work_that_is_stopped_tells_nothing(maker: LatestRun, qtbot: QtBot) -> None:
    told: list[object] = []
    maker.made.connect(told.append)
    maker.make(lambda report: "pasenęs")
    maker.stop()
    qtbot.waitUntil(lambda: not maker.is_busy)
    assert told == []


def test_what_cannot_be_stopped_is_left_behind_and_not_waited_for(qapp: QObject, qtbot: QtBot) -> None:
    owner = QObject()
    maker, told, begun, may_end, ended = LatestRun(owner), [], Event(), Event(), Event()
    maker.made.connect(told.append)

    def whole(_report: Report) -> str:
        begun.set()
        may_end.wait(10)
        ended.set()
        return "niekam nereikia"

    maker.make(whole)
    assert begun.wait(10)
    maker.leave_behind()
    assert not ended.is_set() and not maker.is_busy
    may_end.set()
    with qtbot.waitSignal(maker.made):
        maker.make(lambda _report: "kitas")
    assert ended.wait(10)
    assert told == ["kitas"]
