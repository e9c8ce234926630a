"""Texts put right on demand: listed, ticked, applied as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.conftest import item_id

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import title_of
from planeditor.ui.dialogs.text_care import TextCareDialog
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.fields.found_list import SIGNS
from planeditor.ui.kit.fields.found_model import SPOT
from planeditor.ui.kit.fields.paste_offer import PasteOffer
from planeditor.ui.window.main_window import MainWindow

DIRTY = "„Saulės” progimnazijayra partnerė - 748779,13 Eur"


@pytest.fixture
def dirty(open_plan: OpenPlan) -> OpenPlan:
    """The small plan with faults in two of its activities."""
    open_plan.edit(item_id(5), "title", DIRTY)
    open_plan.edit(item_id(6), "description", "du  tarpai")
    return open_plan


def _dialog(window: MainWindow, plan: OpenPlan, *selected: str) -> TextCareDialog:
    dialog = TextCareDialog(plan, selected, window)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    dialog.show()
    return dialog


def _places(dialog: TextCareDialog) -> list[tuple[str, str | None]]:
    return [(spot.hit.marked, spot.new) for spot in dialog.model.spots()]


def test_all_faults_are_listed_and_put_right_as_one_step(window: MainWindow, dirty: OpenPlan) -> None:
    dialog = _dialog(window, dirty)
    assert _places(dialog) == [
        ("”", "“"),
        ("progimnazijayra", None),
        ("-", "–"),
        ("748779,13 Eur", "748\u00a0779,13\u00a0Eur"),
        ("  ", " "),
    ]
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    right = "„Saulės“ progimnazijayra partnerė – 748\u00a0779,13\u00a0Eur"
    assert title_of(dirty.tree[item_id(5)]) == right
    assert _places(dialog) == [("progimnazijayra", None)]
    assert not dialog.apply.isEnabled()
    dirty.undo()
    assert title_of(dirty.tree[item_id(5)]) == DIRTY
    assert getattr(dirty.tree[item_id(6)], "description") == "du  tarpai"  # noqa: B009


def test_a_space_before_a_comma_is_found_and_a_no_break_space_is_no_degree(
    window: MainWindow, open_plan: OpenPlan
) -> None:
    open_plan.edit(item_id(5), "title", "Mokymai , stažuotės . 5\u00a0°C ir 5 Eur")
    dialog = _dialog(window, open_plan)
    assert _places(dialog) == [(" ", ""), (" ", ""), ("5 ", "5\u00a0")]
    assert "5 Eur".translate(SIGNS) == "5 Eur" and "5\u00a0Eur".translate(SIGNS) == "5␣Eur"


def test_what_is_not_ticked_stays(window: MainWindow, dirty: OpenPlan) -> None:
    dialog = _dialog(window, dirty)
    QTest.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert not dialog.apply.isEnabled()
    top = dialog.model.index(0, 0)
    dash = dialog.model.index(2, 0, top)
    assert dash.data(SPOT).new == "–"
    dialog.model.setData(dash, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert title_of(dirty.tree[item_id(5)]) == DIRTY.replace(" - ", " – ")


def test_what_only_a_person_can_put_right_has_no_tick(window: MainWindow, dirty: OpenPlan) -> None:
    dialog = _dialog(window, dirty)
    reported = dialog.model.index(1, 0, dialog.model.index(0, 0))
    assert reported.data(SPOT).new is None
    assert reported.data(Qt.ItemDataRole.CheckStateRole) is None


def test_only_the_selected_items_if_that_is_wanted(window: MainWindow, dirty: OpenPlan) -> None:
    dialog = _dialog(window, dirty, item_id(6))
    dialog.where.setCurrentIndex(1)
    dialog.where.activated.emit(1)
    assert _places(dialog) == [("  ", " ")]


def test_only_one_kind_of_fault_if_that_is_wanted(window: MainWindow, dirty: OpenPlan) -> None:
    dialog = _dialog(window, dirty)
    assert dialog.kinds.count() == 6
    dialog.kinds.setCurrentIndex(1)
    dialog.kinds.activated.emit(1)
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert title_of(dirty.tree[item_id(5)]) == DIRTY.replace("”", "“")


def test_enter_presses_the_button_that_has_the_focus(
    qtbot: QtBot, window: MainWindow, dirty: OpenPlan
) -> None:
    dialog = _dialog(window, dirty)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.apply.setFocus()
    QTest.keyClick(dialog.apply, Qt.Key.Key_Return)
    assert title_of(dirty.tree[item_id(5)]) != DIRTY
    assert dialog.isVisible()


def test_a_tidy_plan_says_so(window: MainWindow, open_plan: OpenPlan) -> None:
    dialog = _dialog(window, open_plan)
    assert _places(dialog) == []
    assert dialog.status.text()
    assert not dialog.apply.isEnabled() and not dialog.all.isEnabled()


def test_from_the_menu_to_the_place(qtbot: QtBot, window: MainWindow) -> None:
    window.store_commands.open_sample()  # type: ignore[union-attr]
    plan = window.page.plan
    assert plan is not None
    plan.edit(plan.tree.root.id, "notes", "vienas  du")
    window.commands[Command.TIDY_TEXTS].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TextCareDialog))
    spots = [spot for spot in dialog.model.spots() if spot.hit.field.name == "notes"]
    dialog.list.make_current(spots[0])
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert window.page.view.current_id() == plan.tree.root.id
    assert not dialog.isVisible()


def _paste(window: MainWindow, plan: OpenPlan, text: str) -> QPlainTextEdit:
    """Paste into the description of an activity that is shown in the window, after what is there."""
    window.show_plan(plan)
    window.page.go_to(item_id(6))
    window.page.details.focus_field("description", 0, 0)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.moveCursor(QTextCursor.MoveOperation.End)
    QApplication.clipboard().setText(text)
    field.paste()
    return field


def _offer(window: MainWindow) -> PasteOffer | None:
    offers = window.page.details.findChildren(PasteOffer)
    return next((offer for offer in offers if offer.isVisible()), None)


def _description(plan: OpenPlan) -> str:
    return str(getattr(plan.tree[item_id(6)], "description"))  # noqa: B009


def test_a_pasted_text_is_put_right_only_if_that_is_wanted(window: MainWindow, open_plan: OpenPlan) -> None:
    open_plan.edit(item_id(6), "description", "😀 sena  vieta. ")
    field = _paste(window, open_plan, "du  tarpai - 5 vnt")
    pasted = "😀 sena  vieta. du  tarpai - 5 vnt"
    assert _description(open_plan) == pasted
    offer = _offer(window)
    assert offer is not None
    QTest.mouseClick(offer.tidy, Qt.MouseButton.LeftButton)
    assert _description(open_plan) == "😀 sena  vieta. du tarpai – 5 vnt."
    assert _offer(window) is None and field.hasFocus()
    open_plan.undo()
    assert _description(open_plan) == pasted
    open_plan.undo()
    assert _description(open_plan) == "😀 sena  vieta. "


def test_a_pasted_text_may_stay_as_it_is(window: MainWindow, open_plan: OpenPlan) -> None:
    _paste(window, open_plan, "du  tarpai")
    offer = _offer(window)
    assert offer is not None
    QTest.mouseClick(offer.keep, Qt.MouseButton.LeftButton)
    assert _description(open_plan) == "du  tarpai"
    assert _offer(window) is None


def test_the_offer_ends_when_the_text_is_another(window: MainWindow, open_plan: OpenPlan) -> None:
    field = _paste(window, open_plan, "du  tarpai")
    assert _offer(window) is not None
    QTest.keyClick(field, Qt.Key.Key_A)
    assert _offer(window) is None
    _paste(window, open_plan, "du  tarpai")
    assert _offer(window) is not None
    window.page.go_to(item_id(5))
    window.page.go_to(item_id(6))
    assert _offer(window) is None


def test_a_tidy_text_is_pasted_without_a_word(window: MainWindow, open_plan: OpenPlan) -> None:
    _paste(window, open_plan, "Tvarkingas tekstas.")
    assert _description(open_plan) == "Tvarkingas tekstas."
    assert _offer(window) is None
