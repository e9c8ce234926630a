"""A plan is begun in the dialog, by keyboard alone and by mouse."""

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.typing import type_text

from planeditor.language import Language
from planeditor.plan.items import Activity, Kind, Municipality, TeamMember, title_of
from planeditor.plan.vocabulary import MunicipalityRole, Programme, TeamRole
from planeditor.ui.dialogs.new_plan.dialog import NewPlanDialog
from planeditor.ui.kit import translator
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> NewPlanDialog:
    """The dialog as the menu opens it, with the sample to copy from."""
    assert window.store_commands
    window.store_commands.open_sample()
    window.show_welcome()
    window.commands[Command.NEW].trigger()
    opened = window.findChild(NewPlanDialog)
    assert opened is not None
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(qtbot: QtBot, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focused(), code, modifier)


def test_of_a_pasted_list_of_schools_the_names_come(dialog: NewPlanDialog, qtbot: QtBot) -> None:
    box = dialog.people.schools_box
    QApplication.clipboard().setText(
        "Nr.\tMokykla\tMokinių skaičius\r\n1.\tVersmės gimnazija\t512\r\n"
        "2.\tŠilo mokykla\t88\r\n\tIš viso\t600\r\n"
    )
    box.paste()
    assert dialog.people.schools() == ("Versmės gimnazija", "Šilo mokykla")
    assert dialog.people.left.text().startswith("Paimti tik pavadinimai.")
    box.clear()
    QApplication.clipboard().setText("Versmės gimnazija\t512\r\nŠilo mokykla\t88\r\n")
    box.paste()
    assert dialog.people.schools() == ("Versmės gimnazija", "Šilo mokykla")
    box.clear()
    QApplication.clipboard().setText("1. Versmės gimnazija\r\n2. Šilo mokykla")
    box.paste()
    assert dialog.people.schools() == ("Versmės gimnazija", "Šilo mokykla")
    assert dialog.people.left.text() == ""


def test_a_joint_plan_is_begun_by_keyboard_alone(
    window: MainWindow, dialog: NewPlanDialog, qtbot: QtBot
) -> None:
    for name in ("tels", "rietav"):
        type_text(focused(), name)
        key(qtbot, Qt.Key.Key_Return)
    title = "Telšių rajono ir Rietavo savivaldybių švietimo pažangos planas"
    assert dialog.whose.title.text() == title
    # What is chosen stays so: the key goes on.
    key(qtbot, Qt.Key.Key_Return)
    assert dialog.whose.title.text() == title
    assert focused() is dialog.programme.programme
    for _ in range(2):
        key(qtbot, Qt.Key.Key_Down)
    key(qtbot, Qt.Key.Key_Return)
    assert focused() is dialog.people.schools_box
    type_text(focused(), "1. Rietavo gimnazija")
    key(qtbot, Qt.Key.Key_Return)
    type_text(focused(), "„Džiugo“ gimnazija")
    key(qtbot, Qt.Key.Key_Tab)
    type_text(focused(), "Ona Žemaitė")
    key(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    plan = window.plan
    assert plan is not None
    root = plan.tree.root
    assert (root.title, root.programme, root.end) == (title, Programme.SECOND, date(2026, 4, 30))
    lead, joining = plan.tree.of_kind(Kind.MUNICIPALITY)
    assert isinstance(lead, Municipality) and isinstance(joining, Municipality)
    assert (lead.name, lead.role) == ("Telšių rajono savivaldybė", MunicipalityRole.LEAD)
    assert (joining.name, joining.role) == ("Rietavo savivaldybė", MunicipalityRole.JOINING)
    assert [title_of(one) for one in plan.tree.of_kind(Kind.SCHOOL)] == [
        "Rietavo gimnazija", "„Džiugo“ gimnazija",
    ]  # fmt: skip
    (member,) = plan.tree.of_kind(Kind.TEAM_MEMBER)
    assert isinstance(member, TeamMember)
    assert (member.name, member.role) == ("Ona Žemaitė", TeamRole.LEAD)
    assert len(plan.tree.of_kind(Kind.TASK)) == 4
    # One step began it: there is nothing to take back.
    assert plan.undo_text is None


def test_a_title_that_was_written_is_not_proposed_over(dialog: NewPlanDialog, qtbot: QtBot) -> None:
    dialog.whose.title.selectAll()
    type_text(dialog.whose.title, "Mūsų planas")
    dialog.whose.list.item(3).setCheckState(Qt.CheckState.Checked)
    assert dialog.whose.title.text() == "Mūsų planas"
    dialog.whose.title.clear()
    assert not dialog.begin.isEnabled()
    dialog.whose.list.item(3).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.whose.title.text() == "Švietimo pažangos planas"
    assert dialog.begin.isEnabled()


def test_municipalities_are_found_without_diacritics(dialog: NewPlanDialog) -> None:
    type_text(dialog.whose.search, "siauliu raj")
    shown = [
        dialog.whose.list.item(row).text()
        for row in range(dialog.whose.list.count())
        if not dialog.whose.list.item(row).isHidden()
    ]
    assert shown == ["Šiaulių rajono savivaldybė"]


def test_the_structure_of_another_plan_is_copied(
    window: MainWindow, dialog: NewPlanDialog, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    dialog.programme.copy.click()
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    plan = window.plan
    assert plan is not None
    activities = [one for one in plan.tree.of_kind(Kind.ACTIVITY) if isinstance(one, Activity)]
    assert activities and all(one.title and not one.schools and one.start is None for one in activities)
    assert plan.tree.of_kind(Kind.FUNDING) == []


def test_a_period_that_cannot_be_is_refused_where_it_stands(
    window: MainWindow, dialog: NewPlanDialog, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    type_text(dialog.programme.start, "2026-05-01")
    type_text(dialog.programme.end, "rytoj")
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and window.plan is None
    assert focused() is dialog.programme.end
    type_text(dialog.programme.end, "2026-04-30")
    qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert dialog.stack.currentWidget() is dialog.programme
    dialog.programme.end.selectAll()
    type_text(dialog.programme.end, "2026-06-30")
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    assert window.plan is not None
    assert window.plan.tree.root.end == date(2026, 6, 30)


def test_what_the_store_refuses_leaves_everything_written(
    window: MainWindow, dialog: NewPlanDialog, qtbot: QtBot
) -> None:
    dialog.people.schools_box.setPlainText("ą" * 301)
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and window.plan is None
    assert dialog.people.schools_box.toPlainText() == "ą" * 301


def test_a_period_that_was_written_is_kept_when_the_programme_changes(dialog: NewPlanDialog) -> None:
    assert dialog.programme.start.placeholderText() == "pvz., 2024-01-31"
    dialog.programme.programme.setCurrentIndex(1)
    assert dialog.programme.start.text() == "2023-05-11"
    dialog.programme.programme.setCurrentIndex(2)
    assert dialog.programme.start.text() == "2024-01-31"
    dialog.programme.start.setText("2024-09-01")
    dialog.programme.programme.setCurrentIndex(1)
    assert dialog.programme.start.text() == "2024-09-01"


def test_the_dialog_fits_the_smallest_laptop(dialog: NewPlanDialog) -> None:
    hint = dialog.minimumSizeHint()
    assert hint.width() <= 900 and hint.height() <= 500


def letters(dialog: NewPlanDialog) -> list[str]:
    """The letters that Alt is pressed with for what is seen of the dialog."""
    widgets = (*dialog.findChildren(QAbstractButton), *dialog.findChildren(QLabel))
    texts = (widget.text() for widget in widgets if widget.isVisible())
    return [found[1].lower() for text in texts if (found := re.search("&([^&])", text))]


@pytest.mark.parametrize("language", Language)
def test_every_letter_of_a_step_has_one_meaning(qtbot: QtBot, qapp: QApplication, language: Language) -> None:
    translator.install(qapp, language)
    dialog = NewPlanDialog([], lambda id_: pytest.fail(id_), lambda items: None)
    qtbot.addWidget(dialog)
    dialog.show()
    seen = []
    while dialog.next.isVisible():
        seen.append(letters(dialog))
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    seen.append(letters(dialog))
    assert [len(found) for found in seen] == [4, 8, 3]
    assert all(len(set(found)) == len(found) for found in seen), seen


def test_the_letters_of_the_first_step_do_what_they_say(
    window: MainWindow, dialog: NewPlanDialog, qtbot: QtBot
) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    key(qtbot, Qt.Key.Key_P, alt)
    assert focused() is dialog.whose.title
    key(qtbot, Qt.Key.Key_D, alt)
    qtbot.waitUntil(lambda: window.plan is not None)


def test_enter_presses_the_button_that_has_the_focus(
    window: MainWindow, dialog: NewPlanDialog, qtbot: QtBot
) -> None:
    key(qtbot, Qt.Key.Key_Return)
    assert dialog.stack.currentWidget() is dialog.programme
    dialog.back.setFocus()
    key(qtbot, Qt.Key.Key_Return)
    assert dialog.stack.currentWidget() is dialog.whose
    dialog.begin.setFocus()
    key(qtbot, Qt.Key.Key_Return)
    assert window.plan is not None


def test_what_was_refused_is_unsaid_as_soon_as_it_is_changed(dialog: NewPlanDialog, qtbot: QtBot) -> None:
    dialog.next.click()
    type_text(dialog.programme.start, "2024")
    dialog.programme.start.setFocus()
    key(qtbot, Qt.Key.Key_Return)
    assert "2024" in dialog.message.text() and dialog.message.isVisible()
    assert dialog.programme.start.property("invalid")
    type_text(focused(), "2024-09-01")
    assert not dialog.message.isVisible()
    assert not dialog.programme.start.property("invalid")
    key(qtbot, Qt.Key.Key_Return)
    assert dialog.stack.currentWidget() is dialog.people


def test_the_order_of_days_may_be_mended_in_either(dialog: NewPlanDialog, qtbot: QtBot) -> None:
    dialog.next.click()
    type_text(dialog.programme.start, "2026-05-01")
    type_text(dialog.programme.end, "2025-05-01")
    dialog.next.click()
    assert focused() is dialog.programme.end and dialog.message.isVisible()
    dialog.programme.start.selectAll()
    type_text(dialog.programme.start, "2024-05-01")
    assert not dialog.message.isVisible() and not dialog.programme.end.property("invalid")


def test_an_end_later_than_the_programme_is_warned_of_and_not_refused(
    window: MainWindow, dialog: NewPlanDialog, qtbot: QtBot
) -> None:
    dialog.next.click()
    step = dialog.programme
    for _ in range(2):
        key(qtbot, Qt.Key.Key_Down)
    assert step.chosen_programme() is Programme.SECOND
    assert step.end.text() == "2026-04-30" and not step.late.isVisible()
    step.end.selectAll()
    type_text(step.end, "2026-05-01")
    assert step.late.isVisible() and "2026-04-30" in step.late.text()
    key(qtbot, Qt.Key.Key_Up)
    assert "2025-04-30" in step.late.text()
    key(qtbot, Qt.Key.Key_Up)
    assert not step.late.isVisible()
    key(qtbot, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    assert window.plan is not None and window.plan.tree.root.end == date(2026, 5, 1)


def test_a_click_on_the_name_of_a_municipality_chooses_it(dialog: NewPlanDialog, qtbot: QtBot) -> None:
    rows = dialog.whose.list
    place = rows.visualItemRect(rows.item(2)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [one.name for one in dialog.whose.municipalities()] == [rows.item(2).text()]
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.whose.municipalities() == ()
