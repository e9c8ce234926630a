"""Files that arrive are told apart before anything happens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, small_plan
from tests.people import Person
from tests.ui.arriving import dialog_of, look_at, told_of
from tests.ui.copies.acting import (
    FIRST,
    PLAN,
    accept,
    press,
    title,
)
from tests.ui.reached import faint, nameless

from planeditor.editing import library
from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.window.main_window import MainWindow


def test_a_new_plan_is_told_first_and_opened_by_enter(
    rasa: MainWindow, office: Callable[[str], Person], qtbot: QtBot
) -> None:
    ona = office("Ona")
    library.create(ona.store, small_plan(), "Ona", NOON)
    path = ona.send()
    assert rasa.store_commands and rasa.plan
    rasa.store_commands.store.delete(PLAN, NOON)
    rasa.show_welcome()
    rasa.receive(path)
    assert "pašalintas" in told_of(rasa)[0]
    assert rasa.plan is None
    dialog = dialog_of(rasa)
    assert nameless(dialog) == [] == faint(dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    plan = rasa.plan
    assert plan is not None


def test_several_files_are_told_apart_and_a_bad_one_hinders_nobody(
    rasa: MainWindow, jonas: Person, tmp_path: Path
) -> None:
    old = jonas.send()
    jonas.write(FIRST, "Jono")
    bad = tmp_path / "laiškas.planas"
    bad.write_bytes(b"ne planas")
    drop(rasa, [jonas.send(), bad, old, tmp_path / "nuotrauka.jpg"])
    told = told_of(rasa)
    assert len(told) == 3
    assert "pakeistas 1 įrašas (keitė: Jonas)" in told[0]
    assert "laiškas.planas" in told[1]
    assert "nieko naujo nėra" in told[2]
    assert [entry.first is None for entry in dialog_of(rasa).entries] == [False, True, False]


def drop(window: MainWindow, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(300, 300), action, data, button, keys)
    QApplication.sendEvent(window, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), action, data, button, keys))


@pytest.mark.parametrize("kind", [QPlainTextEdit, QLineEdit, QTreeView])
def test_a_plan_file_that_is_dragged_over_a_field_or_the_tree_is_for_the_window(
    rasa: MainWindow, kind: type[QWidget], tmp_path: Path
) -> None:
    rasa.page.go_to(PLAN)
    over = next(one for one in rasa.page.findChildren(kind) if one.isVisible())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "gautas.planas"))])

    def is_taken() -> bool:
        action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        entered = QDragEnterEvent(QPoint(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier)
        entered.ignore()
        within = over.viewport() if isinstance(over, QAbstractScrollArea) else over
        QApplication.sendEvent(within, entered)
        return entered.isAccepted()

    assert is_taken()
    rasa.setAcceptDrops(False)  # none but the window takes it
    assert not is_taken()


def test_what_is_no_plan_file_is_not_taken(rasa: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://pasaulis.lt/a.planas"), QUrl.fromLocalFile("/tmp/a.jpg")])
    keys = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    entered.ignore()
    QApplication.sendEvent(rasa, entered)
    assert not entered.isAccepted()


def test_a_copy_that_is_left_for_later_waits_above_the_plan(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    jonas.write(FIRST, "Jono")
    rasa.receive(jonas.send())
    dialog = dialog_of(rasa)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, dialog, Qt.Key.Key_V)
    assert title(rasa, FIRST) == "Stažuotės"
    bar = rasa.page.copies
    assert bar.isVisible() and bar.copies.text() == "Laukia 1 nesulieta kopija (atsiuntė: Jonas)."
    qtbot.mouseClick(bar.review, Qt.MouseButton.LeftButton)
    accept(rasa.findChildren(MergeDialog)[-1], qtbot)
    assert title(rasa, FIRST) == "Jono"
    assert not bar.isVisible()


def test_a_copy_that_was_looked_at_and_not_merged_waits_above_the_plan(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    jonas.write(FIRST, "Jono")
    merging = look_at(rasa, qtbot, jonas.send())
    with qtbot.waitSignal(merging.finished):
        press(qtbot, merging, Qt.Key.Key_N)
    assert title(rasa, FIRST) == "Stažuotės"
    assert rasa.page.copies.copies.isVisible()
