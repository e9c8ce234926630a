"""Copies merged by mouse and keyboard: taken in, refused, asked, put off and decided later."""

from decimal import Decimal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.people import Person
from tests.ui.arriving import look_at
from tests.ui.copies.acting import (
    FIRST,
    OTHER,
    PLAN,
    SECOND,
    TASK,
    accept,
    edit,
    press,
    remarks,
    rows,
    sent_by,
    title,
)
from tests.ui.reached import faint, nameless

from planeditor.editing.arrivals import waiting
from planeditor.merge.conflicts import Side
from planeditor.plan.items import FundingLine, Kind, title_of
from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.details.put_off import PutOff
from planeditor.ui.window.main_window import MainWindow


def test_different_fields_come_together_by_one_press_and_go_by_one_undo(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, SECOND, "Rasos antra")
    jonas.write(FIRST, "Jono pirma")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert dialog.heading.text() == "Į mano planą ateina 1 pakeitimas"
    assert rows(dialog, 0) == ["Veikla 1.1.1 „Stažuotės“"]
    assert "Jono pirma" in dialog.text.toPlainText() and "Stažuotės" in dialog.text.toPlainText()
    accept(dialog, qtbot)
    assert (title(rasa, FIRST), title(rasa, SECOND)) == ("Jono pirma", "Rasos antra")
    told = rasa.statusBar().currentMessage()
    assert "Priimtas 1 pakeitimas" in told and "Ctrl+Z" in told
    rasa.commands[Command.UNDO].trigger()
    assert title(rasa, FIRST) == "Stažuotės"
    assert rasa.plan and waiting(rasa.plan.store, PLAN)
    qtbot.waitUntil(rasa.page.copies.isVisible)


def test_the_same_field_is_a_question_answered_by_keyboard(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert rows(dialog, 0) == ["Veikla 1.1.1 „Rasos“: laukas „Pavadinimas“ pakeistas skirtingai"]
    assert dialog.answers.buttons[Side.PUT_OFF].isChecked()
    assert nameless(dialog) == [] == faint(dialog)
    text = dialog.text.toPlainText()
    assert all(word in text for word in ("Buvo:", "Stažuotės", "Mano plane:", "Rasos", "Kopijoje:", "Jono"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert dialog.answers.buttons[Side.PUT_OFF].hasFocus()
    press(qtbot, dialog, Qt.Key.Key_I)
    qtbot.waitUntil(dialog.answers.buttons[Side.THEIRS].isChecked)
    assert dialog.answers.follows.text() == "Lauke lieka: Jono"
    assert not dialog.next.isEnabled()
    accept(dialog, qtbot)
    assert title(rasa, FIRST) == "Jono" and remarks(rasa) == []


def test_both_write_one_text_together(rasa: MainWindow, jonas: Person, qtbot: QtBot) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    qtbot.mouseClick(dialog.answers.own, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    field = dialog.answers.text
    assert field.toPlainText() == "Jono / Rasos"
    field.selectAll()
    QTest.keyClicks(field, "Bendras")
    accept(dialog, qtbot)  # the last keys count though the pause is not over
    assert title(rasa, FIRST) == "Bendras"


def test_a_text_that_is_too_long_is_told_and_the_answer_before_it_stays(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    dialog.answers.own.click()
    dialog.answers.text.setPlainText("ilgas " * 500)
    dialog.answers.take_text()
    assert "1000" in dialog.answers.follows.text().replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    accept(dialog, qtbot)
    assert title(rasa, FIRST) == "Jono / Rasos"


def test_put_off_it_is_listed_and_decided_later_at_its_remark(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, "Jono")
    accept(look_at(rasa, qtbot, jonas.send()), qtbot)
    assert "1 klausimas atidėtas" in rasa.statusBar().currentMessage()
    [remark] = remarks(rasa)
    shown = title(rasa, FIRST)
    rasa.page.go_to(remark.id)
    offered = rasa.page.details.findChild(PutOff)
    assert offered is not None
    assert offered.isVisible()
    qtbot.mouseClick(offered.take, Qt.MouseButton.LeftButton)
    assert {shown, title(rasa, FIRST)} == {"Rasos", "Jono"}
    assert not offered.isVisible()
    rasa.commands[Command.UNDO].trigger()
    assert title(rasa, FIRST) == shown and offered.isVisible()
    qtbot.mouseClick(offered.keep, Qt.MouseButton.LeftButton)
    assert title(rasa, FIRST) == shown and not offered.isVisible()


def test_a_move_against_a_removal_is_a_question_and_nothing_is_lost(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    assert rasa.plan
    rasa.plan.remove([FIRST])
    jonas.plan.move([FIRST], OTHER)
    jonas.write(FIRST, "Jono")
    dialog = look_at(rasa, qtbot, jonas.send())
    [question] = rows(dialog, 0)
    assert "Stažuotės" in question or "Jono" in question
    accept(dialog, qtbot)
    assert title(rasa, FIRST) == "Jono" and len(remarks(rasa)) == 1


def test_an_edit_under_a_branch_that_was_removed_here(rasa: MainWindow, jonas: Person, qtbot: QtBot) -> None:
    assert rasa.plan
    rasa.plan.remove([TASK])
    jonas.write(SECOND, "Jono darbas")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert len(rows(dialog, 0)) == 1
    press(qtbot, dialog, Qt.Key.Key_M)
    qtbot.waitUntil(dialog.answers.buttons[Side.MINE].isChecked)
    assert "2" in dialog.answers.follows.text() or "3" in dialog.answers.follows.text()
    accept(dialog, qtbot)
    assert TASK not in rasa.plan.tree and remarks(rasa) == []
    assert "mano plane niekas nepasikeitė" in rasa.statusBar().currentMessage()


def test_what_both_added_stands_side_by_side_and_one_addition_can_be_refused(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    assert rasa.plan
    rasa.plan.add(Kind.ACTIVITY, TASK, title="Rasos nauja")
    jonas.plan.add(Kind.ACTIVITY, TASK, title="Jono nauja")
    jonas.plan.add(Kind.ACTIVITY, OTHER, title="Jono nereikalinga")
    dialog = look_at(rasa, qtbot, jonas.send())
    assert [row.split(" (")[0] for row in rows(dialog, 0)] == [
        "Veikla „Jono nauja“",
        "Veikla „Jono nereikalinga“",
    ]
    dialog.tree.setCurrentIndex(dialog.model.index(1, 0, dialog.model.index(0, 0)))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Space)
    assert dialog.merge.text() == "Priimti &pažymėtus"
    assert "Atmestas 1 pakeitimas" in dialog.status.text()
    accept(dialog, qtbot)
    titles = {title_of(one) for one in rasa.plan.tree.of_kind(Kind.ACTIVITY)}
    assert {"Rasos nauja", "Jono nauja"} <= titles and "Jono nereikalinga" not in titles


def test_remarks_of_both_come_together_without_a_question(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    assert rasa.plan
    rasa.plan.add(Kind.RECOMMENDATION, PLAN, remark="Rasos pastaba", about=FIRST)
    jonas.plan.add(Kind.RECOMMENDATION, PLAN, remark="Jono pastaba", about=FIRST)
    dialog = look_at(rasa, qtbot, jonas.send())
    assert dialog.next.isHidden()
    accept(dialog, qtbot)
    assert {one.remark for one in remarks(rasa)} == {"Rasos pastaba", "Jono pastaba"}


def test_money_of_both_is_worth_a_look(rasa: MainWindow, jonas: Person, qtbot: QtBot) -> None:
    assert rasa.plan
    line = rasa.plan.add(Kind.FUNDING, FIRST, year=2026)
    jonas.take(sent_by(rasa))
    rasa.plan.edit(line.id, "net", Decimal(100))
    jonas.plan.edit(line.id, "vat_rate", Decimal(21))
    dialog = look_at(rasa, qtbot, jonas.send())
    qtbot.waitUntil(lambda: any("PVM tarifas" in text for text in noticed(dialog)))
    accept(dialog, qtbot)
    merged = rasa.plan.tree[line.id]
    assert isinstance(merged, FundingLine) and (merged.net, merged.vat_rate) == (100, 21)


def noticed(dialog: MergeDialog) -> list[str]:
    section = dialog.model.index(dialog.model.rowCount() - 1, 0)
    count = dialog.model.rowCount(section)
    return [dialog.model.index(row, 1, section).data() for row in range(count)]


def test_text_of_a_plan_is_no_markup_in_the_merge_window(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    hostile = "<b>Stora</b> & <img src='x'>"
    edit(rasa, FIRST, "Rasos")
    jonas.write(FIRST, hostile)
    dialog = look_at(rasa, qtbot, jonas.send())
    assert hostile in dialog.text.toPlainText()
    assert dialog.answers.follows.textFormat() is Qt.TextFormat.PlainText


def test_however_much_comes_in_the_window_has_no_more_widgets(
    rasa: MainWindow, jonas: Person, qtbot: QtBot
) -> None:
    def widgets() -> int:
        dialog = look_at(rasa, qtbot, jonas.send())
        count = len(dialog.findChildren(QWidget))
        with qtbot.waitSignal(dialog.finished):
            dialog.reject()
        return count

    jonas.write(FIRST, "Jono")
    few = widgets()
    for number in range(60):
        jonas.plan.add(Kind.ACTIVITY, OTHER, title=f"Nauja {number}")
    assert widgets() == few
