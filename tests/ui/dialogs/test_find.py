"""Finding, replacing and going to a number, as a person does it in the window."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.ui.typing import type_text

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import InvalidValue
from planeditor.plan.items import Kind, title_of
from planeditor.ui.dialogs.find import FindDialog
from planeditor.ui.dialogs.go_to_number import GoToNumber
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.fields.found_model import SPOT, FoundModel
from planeditor.ui.window.main_window import MainWindow

Shown = TypeVar("Shown", bound=QDialog)

UNCHECKED = Qt.CheckState.Unchecked
TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def finder(qtbot: QtBot, window: MainWindow, open_plan: OpenPlan) -> Iterator[FindDialog]:
    """The dialog, open on the small plan."""
    open_plan.edit(item_id(5), "description", "Mokytojų stažuotės, mokyklos stažuotė")
    dialog = FindDialog(open_plan, window)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    dialog.ask(replacing=False)
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.leave()


def _look_for(qtbot: QtBot, dialog: FindDialog, text: str) -> None:
    dialog.search.clear()
    type_text(dialog.search, text)
    qtbot.waitUntil(lambda: not dialog.searching())


def _rows(model: FoundModel) -> list[tuple[str, list[str]]]:
    rows = []
    for row in range(model.rowCount()):
        top = model.index(row, 0)
        under = [model.index(at, 0, top).data(SPOT).hit.marked for at in range(model.rowCount(top))]
        rows.append((top.data(), under))
    return rows


def _shown_dialog(type_: type[Shown]) -> Shown:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, type_) and w.isVisible())


def test_places_are_listed_by_item_while_typing(qtbot: QtBot, finder: FindDialog) -> None:
    _look_for(qtbot, finder, "s")
    assert _rows(finder.model) == []
    _look_for(qtbot, finder, "stazuot")
    assert _rows(finder.model) == [("1.1.1. Stažuotės", ["Stažuot", "stažuot", "stažuot"])]


def test_what_is_not_there_is_said(qtbot: QtBot, finder: FindDialog) -> None:
    before = finder.status.text()
    _look_for(qtbot, finder, "dramblys")
    assert _rows(finder.model) == []
    assert finder.status.text() != before


def test_hits_can_be_limited_to_a_field(qtbot: QtBot, finder: FindDialog) -> None:
    _look_for(qtbot, finder, "stažuot")
    assert finder.fields.count() == 3
    finder.fields.setCurrentIndex(1)
    finder.fields.activated.emit(1)
    assert len(list(finder.model.spots())) in (1, 2)
    finder.fields.setCurrentIndex(0)
    finder.fields.activated.emit(0)
    assert len(list(finder.model.spots())) == 3


def test_the_list_follows_the_plan_and_the_current_place_stays(
    qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan
) -> None:
    _look_for(qtbot, finder, "stažuot")
    finder.step(1)
    finder.step(1)
    open_plan.edit(item_id(6), "title", "Stažuočių mokymai, stažuotės")
    qtbot.waitUntil(lambda: len(_rows(finder.model)) == 2)
    current = finder.list.current()
    assert current is not None and (current.hit.id, current.hit.start) == (item_id(5), 29)


def test_stepping_goes_around(qtbot: QtBot, finder: FindDialog) -> None:
    shown: list[int] = []
    finder.show_hit.connect(lambda hit: shown.append(hit.start))
    _look_for(qtbot, finder, "stažuot")
    for by in (1, 1, 1, -1):
        finder.step(by)
    assert shown == [9, 29, 0, 29]


def test_ticked_places_are_replaced_as_one_step(
    qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan
) -> None:
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "stažuot")
    type_text(finder.replacement, "išvyk")
    top = finder.model.index(0, 0)
    assert finder.model.setData(finder.model.index(1, 0, top), UNCHECKED, TICK)
    assert top.data(TICK) == Qt.CheckState.PartiallyChecked
    QTest.mouseClick(finder.replace, Qt.MouseButton.LeftButton)
    item = open_plan.tree[item_id(5)]
    assert title_of(item) == "Išvykės"
    assert getattr(item, "description") == "Mokytojų stažuotės, mokyklos išvykė"  # noqa: B009
    assert _rows(finder.model) == [("1.1.1. Išvykės", ["stažuot"])]
    open_plan.undo()
    assert title_of(open_plan.tree[item_id(5)]) == "Stažuotės"


def test_enter_in_the_replacement_goes_on_and_only_the_button_replaces(
    qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan
) -> None:
    finder.ask(replacing=True)
    type_text(finder.search, "stažuot")
    QTest.keyClick(finder.search, Qt.Key.Key_Tab)
    assert finder.replacement.hasFocus()
    type_text(finder.replacement, "išvyk")
    shown: list[int] = []
    finder.show_hit.connect(lambda hit: shown.append(hit.start))
    for _ in range(2):
        QTest.keyClick(finder.replacement, Qt.Key.Key_Return)
    assert shown == [9, 29] and finder.replacement.hasFocus()
    assert title_of(open_plan.tree[item_id(5)]) == "Stažuotės"
    QTest.keyClick(finder.replacement, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: title_of(open_plan.tree[item_id(5)]) == "Išvykės")


@pytest.mark.parametrize("press", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_button_is_reached_by_tab_and_pressed(
    qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan, press: Qt.Key
) -> None:
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "stažuotės")
    type_text(finder.replacement, "išvykos")
    finder.replacement.setFocus()
    QTest.keyClick(finder.replacement, Qt.Key.Key_Tab)
    assert finder.replace.hasFocus()
    QTest.keyClick(finder.replace, press)
    assert title_of(open_plan.tree[item_id(5)]) == "Išvykos"


def test_the_case_of_what_was_found_is_kept_unless_exactly_as_typed(
    qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan
) -> None:
    open_plan.edit(item_id(5), "description", "Mokyklos ir MOKYKLOS prie mokyklos")
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "mokyklos")
    type_text(finder.replacement, "įstaigos")
    assert [spot.new for spot in finder.model.spots()] == ["Įstaigos", "ĮSTAIGOS", "įstaigos"]
    QTest.keyClick(finder.exact, Qt.Key.Key_Space)
    assert [(spot.hit.marked, spot.new) for spot in finder.model.spots()] == [("mokyklos", "įstaigos")]
    QTest.keyClick(finder.exact, Qt.Key.Key_Space)
    finder.replace.setFocus()
    QTest.keyClick(finder.replace, Qt.Key.Key_Return)
    assert getattr(open_plan.tree[item_id(5)], "description") == "Įstaigos ir ĮSTAIGOS prie įstaigos"  # noqa: B009


def test_a_word_that_is_spelled_otherwise_is_replaced_only_when_ticked(
    qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan
) -> None:
    open_plan.edit(item_id(5), "description", "Tėvų švietimas ir kviesti tėvus; tėvų taryba")
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "tėvų")
    type_text(finder.replacement, "šeimų")
    assert [(spot.hit.marked, spot.ticked) for spot in finder.model.spots()] == [
        ("Tėvų", True), ("tėvu", False), ("tėvų", True),
    ]  # fmt: skip
    finder.replace.click()
    assert getattr(open_plan.tree[item_id(5)], "description") == (  # noqa: B009
        "Šeimų švietimas ir kviesti tėvus; šeimų taryba"
    )
    qtbot.waitUntil(lambda: len(list(finder.model.spots())) == 1)
    assert [spot.ticked for spot in finder.model.spots()] == [False]


def test_what_is_sought_in_capitals_gives_its_place_as_it_is_typed(
    qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan
) -> None:
    open_plan.edit(item_id(5), "description", "UAB „Šilas“")
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "UAB")
    type_text(finder.replacement, "viešoji įstaiga")
    assert [spot.new for spot in finder.model.spots()] == ["viešoji įstaiga"]


def test_a_row_reads_out_what_it_shows(qtbot: QtBot, finder: FindDialog) -> None:
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "mokykl")
    finder.replacement.setText("gimnazij")
    row = finder.model.index(0, 0, finder.model.index(0, 0))
    assert row.data().endswith(
        ": Mokytojų stažuotės, mokyklos stažuotė → Mokytojų stažuotės, gimnazijos stažuotė"
    )


def test_nothing_ticked_leaves_nothing_to_replace(qtbot: QtBot, finder: FindDialog) -> None:
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "stažuot")
    assert finder.replace.isEnabled()
    finder.model.setData(finder.model.index(0, 0), UNCHECKED, TICK)
    assert not finder.replace.isEnabled()
    finder.model.tick(True)
    assert finder.replace.isEnabled()
    _look_for(qtbot, finder, "dramblys")
    assert not finder.replace.isEnabled()


def test_a_refused_replacement_changes_nothing(qtbot: QtBot, finder: FindDialog, open_plan: OpenPlan) -> None:
    finder.ask(replacing=True)
    _look_for(qtbot, finder, "stažuot")
    finder.replacement.setText("a" * 1001)
    with qtbot.captureExceptions() as raised:
        QTest.mouseClick(finder.replace, Qt.MouseButton.LeftButton)
    assert [error[0] for error in raised] == [InvalidValue]
    assert title_of(open_plan.tree[item_id(5)]) == "Stažuotės"


def test_from_the_window_to_the_field(qtbot: QtBot, window: MainWindow) -> None:
    window.store_commands.open_sample()  # type: ignore[union-attr]
    window.commands[Command.FIND].trigger()
    dialog = _shown_dialog(FindDialog)
    _look_for(qtbot, dialog, "lyderyst")
    spot = dialog.list.step(1)
    assert spot is not None
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert window.page.view.current_id() == spot.hit.id
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.textCursor().selectedText() == spot.hit.marked


def test_find_next_works_from_the_window_after_the_dialog_is_closed(qtbot: QtBot, window: MainWindow) -> None:
    window.store_commands.open_sample()  # type: ignore[union-attr]
    window.commands[Command.FIND].trigger()
    dialog = _shown_dialog(FindDialog)
    _look_for(qtbot, dialog, "lyderyst")
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands[Command.FIND_NEXT].trigger()
    first = dialog.list.current()
    window.commands[Command.FIND_NEXT].trigger()
    window.commands[Command.FIND_PREVIOUS].trigger()
    assert dialog.list.current() is first
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit) and field.textCursor().hasSelection()


def test_the_dialog_goes_with_its_plan(qtbot: QtBot, window: MainWindow) -> None:
    window.store_commands.open_sample()  # type: ignore[union-attr]
    window.commands[Command.FIND].trigger()
    dialog = _shown_dialog(FindDialog)
    with qtbot.waitSignal(dialog.destroyed):
        window.show_welcome()


def test_a_number_leads_to_its_item(qtbot: QtBot, window: MainWindow) -> None:
    window.store_commands.open_sample()  # type: ignore[union-attr]
    plan = window.page.plan
    assert plan is not None
    window.commands[Command.GO_TO_NUMBER].trigger()
    dialog = _shown_dialog(GoToNumber)
    task = plan.tree.children(plan.tree.of_kind(Kind.GOAL)[0].id, Kind.TASK)[1]
    type_text(dialog.number, "1.99")
    refusal = dialog.found.text()
    assert "1.99" in refusal
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.number.clear()
    type_text(dialog.number, "1.2")
    assert dialog.found.text() == title_of(task)
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.page.view.current_id() == task.id
