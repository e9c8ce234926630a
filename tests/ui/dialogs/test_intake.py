"""A draft from Word or Excel becomes a plan by mouse and keyboard; nothing happens before it is agreed to."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.answering import answering
from tests.ui.reached import faint, nameless
from tests.ui.test_stories import open_sample, tree_of
from tests.ui.typing import type_text
from tests.word.edited import EditedDocument
from tests.word.exporting import exported

from planeditor.language import said
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import FundingLine, Kind, title_of
from planeditor.plan.sums import by_year, funding_lines, total
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import FundingSource
from planeditor.ui.dialogs.intake.dialog import IntakeDialog
from planeditor.ui.dialogs.intake.lists import LEFT
from planeditor.ui.dialogs.intake.rows import FIRST
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.tables.table_view import RecordTable
from planeditor.ui.window.main_window import MainWindow

DATA = Path(__file__).parents[2] / "data" / "drafts"
DOCUMENT, BUDGET = DATA / "priemoniu-planas.docx", DATA / "samata.xlsx"
EU, VAT, MUNICIPAL, OTHER = FundingSource
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(window: MainWindow, qtbot: QtBot) -> IntakeDialog:
    """The window with the draft, as soon as it is read."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(IntakeDialog)))
    dialog = next(one for one in window.findChildren(IntakeDialog) if one.isVisible())
    wait_read(dialog, qtbot)
    return dialog


def wait_read(dialog: IntakeDialog, qtbot: QtBot) -> None:
    """Wait until what was answered is read."""
    qtbot.waitUntil(lambda: dialog.proposal is not None and not dialog.is_reading)


def drop(window: QWidget, path: Path) -> bool:
    """Drop a file on the window or a part of it; whether it is taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    return enter.isAccepted()


def column(dialog: IntakeDialog, at: int) -> list[str]:
    """What a column of the draft says."""
    model = dialog.draft.table.table_model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def headings(dialog: IntakeDialog) -> list[str]:
    """What the columns of the draft were taken for."""
    model = dialog.draft.table.table_model()
    horizontal = Qt.Orientation.Horizontal
    return [str(model.headerData(at, horizontal)).split("\n")[0] for at in range(FIRST, model.columnCount())]


def take(dialog: IntakeDialog, qtbot: QtBot) -> None:
    """Click „Įkelti“."""
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_word_document_becomes_a_new_plan_by_mouse(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "file_to_open", lambda *_: DOCUMENT)
    window.commands[Command.TAKE_IN].trigger()
    dialog = shown(window, qtbot)
    assert window.plan is None
    assert dialog.title.text() == "Ugdymo kokybės gerinimo priemonių planas"
    assert headings(dialog) == [
        "Numeris", "Veikla", "Atsakingas asmuo", "Laikas", "Suma", "Rodiklis", "Kitų sumų suma",
    ][: len(headings(dialog))]  # fmt: skip
    assert column(dialog, 0) == ["Antraštė", "Kuriama", "Klausimas", "Kuriama", "Kuriama", "Praleidžiama"]
    assert column(dialog, 1)[1:5] == ["Uždavinys 1.1.", "Veikla 1.1.1.", "Veikla 1.1.2.", "Veikla 1.1.3."]
    assert dialog.questions.open_count == 1
    assert dialog.tabs.tabText(0) == "K&lausimai (1)"

    dialog.questions.answer.setCurrentIndex(0)
    qtbot.mouseClick(dialog.questions.give, Qt.MouseButton.LeftButton)
    wait_read(dialog, qtbot)
    assert dialog.questions.open_count == 0
    assert column(dialog, 0)[2] == "Kuriama"
    take(dialog, qtbot)

    plan = window.plan
    assert plan is not None and plan.tree.root.title == "Ugdymo kokybės gerinimo priemonių planas"
    assert [title_of(one) for one in plan.tree.of_kind(Kind.TASK)] == ["Stiprinti lyderystę"]
    assert {year: one.gross for year, one in by_year(plan.tree).items()} == {2024: 5000, 2025: 12500}
    first, second, _ = plan.tree.activities()
    assert (first.start, second.end) == (Quarter(2024, 3), Quarter(2025, 1))
    window.commands[Command.UNDO].trigger()
    assert [item.kind for item in plan.tree.walk()] == [Kind.PLAN]
    window.commands[Command.REDO].trigger()
    assert total(plan.tree).gross == 17500


def test_a_budget_is_taken_in_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    assert drop(window, BUDGET)
    dialog = shown(window, qtbot)
    assert headings(dialog)[:2] == ["Šaltinis", "Suma · 2024"]
    dialog.questions.answer.setFocus()
    qtbot.keyClick(dialog.questions.answer, Qt.Key.Key_A, CTRL)
    type_text(dialog.questions.answer.lineEdit(), "Kitos lėšos")
    qtbot.keyClick(dialog.questions.answer.lineEdit(), Qt.Key.Key_Return)
    wait_read(dialog, qtbot)
    assert dialog.questions.open_count == 0
    assert dialog.isVisible()  # Enter answered, and took nothing in
    dialog.take.setFocus()
    qtbot.keyClick(dialog.take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.plan is not None)
    assert window.plan
    lines = [one for one in funding_lines(window.plan.tree) if isinstance(one, FundingLine)]
    assert [(one.source, one.year, one.net, one.vat_amount) for one in lines] == [
        (EU, 2024, 10000, None), (EU, 2025, 20000, None), (VAT, 2024, None, 2100), (VAT, 2025, None, 4200),
        (MUNICIPAL, 2024, -500, None), (OTHER, 2024, 12500, None), (OTHER, 2025, 300, None),
    ]  # fmt: skip


def test_a_dropped_file_goes_into_the_open_plan_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    plan = window.plan
    assert plan
    before = plan.tree.items()
    assert drop(tree_of(window).viewport(), DOCUMENT)
    dialog = shown(window, qtbot)
    assert not dialog.title.isVisible()
    assert plan.tree.items() == before
    take(dialog, qtbot)
    assert "Stiprinti lyderystę" in [title_of(one) for one in plan.tree.of_kind(Kind.TASK)]
    assert [title_of(plan.tree[one]) for one in tree_of(window).selected_ids()] == ["Stiprinti lyderystę"]
    operation = plan.store.operation(plan.id, plan.store.operation_index(plan.id)[-1][0])
    assert (operation.kind, operation.source) == (OperationKind.TAKE_IN, DOCUMENT.name)
    window.commands[Command.UNDO].trigger()
    assert plan.tree.items() == before


def test_nothing_happens_to_who_changes_their_mind(window: MainWindow, qtbot: QtBot) -> None:
    assert drop(window, DOCUMENT)
    dialog = shown(window, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert window.plan is None and not window.store_commands.store.plans()  # type: ignore[union-attr]


def test_what_a_column_means_is_changed_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    assert drop(window, DOCUMENT)
    dialog = shown(window, qtbot)
    at = headings(dialog).index("Atsakingas asmuo") + FIRST
    dialog.draft.table.setCurrentIndex(dialog.draft.table.table_model().index(1, at))
    qtbot.mouseClick(dialog.draft.meaning, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    named = {
        action.text().replace("&", ""): action
        for group in (menu, *menu.findChildren(QMenu))
        for action in group.actions()
    }
    assert named["Atsakingas asmuo"].isChecked()
    named["Praleidžiama"].trigger()
    menu.close()
    wait_read(dialog, qtbot)
    assert headings(dialog)[at - FIRST] == "Praleidžiama"
    take(dialog, qtbot)
    assert window.plan
    assert {one.executor for one in window.plan.tree.activities()} == {""}

    window.show_welcome()
    assert drop(window, DOCUMENT)
    again = shown(window, qtbot)
    assert headings(again)[at - FIRST] == "Praleidžiama"
    again.reject()


def test_all_that_takes_the_keyboard_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    assert drop(window, DOCUMENT)
    dialog = shown(window, qtbot)
    for at in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(at)
        QApplication.processEvents()
        assert nameless(dialog) == [] == faint(dialog)
    letters = [found[1].lower() for text in _marked(dialog) if (found := re.search("&(.)", text))]
    assert sorted(letters) == sorted({*letters})
    dialog.reject()


def _marked(dialog: IntakeDialog) -> list[str]:
    """The texts whose letters answer to Alt at once."""
    texts = [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())]
    labels = (label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None)
    return [*texts, *labels, *(button.text() for button in dialog.findChildren(QPushButton))]


def test_all_sums_with_vat_are_answered_at_once(window: MainWindow, qtbot: QtBot) -> None:
    assert drop(window, DOCUMENT)
    dialog = shown(window, qtbot)
    box = dialog.questions.answer
    texts = [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(texts.index("Visos sumos su PVM: 21 %"))
    qtbot.mouseClick(dialog.questions.give, Qt.MouseButton.LeftButton)
    wait_read(dialog, qtbot)
    assert dialog.proposal and dialog.proposal.doubts == ()
    assert str(total(dialog.proposal.after).net) == "16632.23"
    dialog.reject()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0"])
def test_what_cannot_be_read_is_refused_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "planas.docx"
    path.write_bytes(content)
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.close()

    with answering(qtbot, QMessageBox, read):
        drop(window, path)
        qtbot.waitUntil(lambda: bool(told))
    assert "planas.docx" in told[0]
    assert not any(one.isVisible() for one in window.findChildren(IntakeDialog))


def test_a_question_about_rows_with_a_blank_one_first_shows_them(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_sample(window, qtbot)
    path = tmp_path / "lėšos.txt"
    path.write_text("Lėšų šaltinis\t2024 m., Eur\n\t\nES lėšos\t10 000,00\n", "utf-8")
    assert drop(window, path)
    dialog = shown(window, qtbot)
    assert "Kurios veiklos" in dialog.questions.why.text()
    assert column(dialog, FIRST)[dialog.draft.table.currentIndex().row()] == "ES lėšos"
    dialog.reject()


def test_a_document_that_comes_back_tells_what_it_changes(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_sample(window, qtbot)
    plan = window.page.plan
    assert plan is not None
    document = EditedDocument(exported(plan.tree).content)
    document.replace("Iki 2030 metų", "Iki 2031 metų").replace("Pusrutulio formos", "Pusrutulio")
    document.replace("2\xa0900", "3\xa0100")
    path = tmp_path / "planas.docx"
    path.write_bytes(document.content())
    assert drop(window, path)
    dialog = shown(window, qtbot)
    parts = dialog.draft.parts
    assert [parts.itemText(at) for at in range(parts.count())] == [
        "Planas", "Savivaldybė", "Veikla",
    ]  # fmt: skip
    assert column(dialog, 1) == ["Planas"]
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()).replace("&", "") == "Keičiama (3)"
    assert dialog.status.text() == "Keičiami 3 įrašai."
    parts.setCurrentIndex(1)
    parts.activated.emit(1)
    header = dialog.draft.table.horizontalHeader()
    assert header.model().headerData(FIRST, Qt.Orientation.Horizontal).startswith("Mokinių skaičius (")
    assert header.sectionSize(FIRST) >= header.sectionSizeHint(FIRST) > 320
    dialog.reject()


def test_why_something_is_left_out_is_read_as_a_whole(qtbot: QtBot, lithuanian: None) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    model = RecordModel(LEFT, None, page)
    place = "Veikla 1.1.4, Lėšų šaltiniai, 2027 m."
    why = "{place}: sums are changed in the plan and not in a document: “{text}” is left out."
    model.show(
        [said("intake", why, place=place, text="12 345,00"), said("intake", "Left out: “{text}”.", text="–")]
    )
    table = RecordTable(model, page)
    page.setLayout(in_column(table))
    page.resize(900, 300)
    page.show()
    for width in (240, 400):
        page.resize(width, 300)
        text, room = str(model.index(0, 0).data()), QRect(0, 0, table.columnWidth(0), 9999)
        needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        qtbot.waitUntil(lambda needed=needed: table.rowHeight(0) >= needed.height())
        assert needed.height() > table.fontMetrics().height()
        assert table.rowHeight(1) < table.rowHeight(0)


def test_other_files_are_not_taken(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "nuotrauka.png"
    path.write_bytes(b"")
    assert not drop(window, path)
