"""What is pasted and is not plain leads to the window of drafts, wherever in the plan it is pasted."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.conftest import NOON
from tests.sheets.edited import Edited
from tests.ui.answering import answering
from tests.ui.dialogs.test_intake import CTRL, DATA, EU, VAT, column, drop, shown, take, wait_read
from tests.ui.test_stories import open_sample, press, tree_of

from planeditor.plan.items import Activity, FundingLine, Kind, Partner, title_of
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import PartnerType
from planeditor.sheets.workbook import export_workbook
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.views.partners.table import MatrixTable
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.details.money.grid_view import GridView
from planeditor.ui.window.details.register_table import RegisterTable
from planeditor.ui.window.main_window import MainWindow


def test_a_table_pasted_into_the_tree_is_shown_first(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    plan = window.plan
    assert plan
    task = plan.tree.of_kind(Kind.TASK)[0]
    QGuiApplication.clipboard().setText((DATA / "word-table-tsv-to-tree.txt").read_text("utf-8"))
    before = plan.tree.items()
    tree_of(window).go_to(task.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    dialog = shown(window, qtbot)
    assert plan.tree.items() == before
    assert column(dialog, 0) == ["Antraštė", "Kuriama", "Kuriama", "Praleidžiama"]
    take(dialog, qtbot)
    titles = [title_of(one) for one in plan.tree.children(task.id, Kind.ACTIVITY)]
    assert titles[-2:] == ["Robotikos būrelis", "Mokytojų stažuotės"]
    assert not {"Veikla", "Nr.", "Iš viso:"} & {*titles}


def test_a_table_of_writer_is_read_from_its_html(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    plan = window.plan
    assert plan
    data = QMimeData()
    data.setText((DATA / "writer-clipboard-text.txt").read_text("utf-8"))
    data.setHtml((DATA / "writer-clipboard.html").read_text("utf-8"))
    QGuiApplication.clipboard().setMimeData(data)
    tree_of(window).go_to(plan.tree.activities()[0].id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    dialog = shown(window, qtbot)
    assert column(dialog, 0)[1:5] == ["Kuriama", "Klausimas", "Kuriama", "Kuriama"]
    dialog.reject()


def test_cells_that_come_as_lines_are_told_of(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    plan = window.plan
    assert plan
    before = plan.tree.items()
    QGuiApplication.clipboard().setText((DATA / "writer-clipboard-text.txt").read_text("utf-8"))
    tree_of(window).go_to(plan.tree.activities()[0].id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert plan.tree.items() == before
    assert window.status.currentMessage().startswith("Tai lentelės langeliai")


# Elsewhere


def opened_at(window: MainWindow, qtbot: QtBot, view: str) -> None:
    """Open the sample in a view of this name."""
    open_sample(window, qtbot)
    window.page.show_view(next(one for one in VIEWS if one.name == view))


def test_sums_that_are_not_plain_are_looked_at_before_they_are_taken(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_sample(window, qtbot)
    plan = window.plan
    assert plan
    activity = plan.tree.activities()[0]
    plan.edit(activity.id, "start", Quarter(2024, 1))
    plan.edit(activity.id, "end", Quarter(2025, 4))
    plan.remove([one.id for one in plan.tree.children(activity.id, Kind.FUNDING)])
    tree_of(window).go_to(activity.id)
    before = plan.tree.items()
    grid = window.findChild(GridView)
    assert grid
    grid.go_to(grid.cells.first_index())
    QGuiApplication.clipboard().setText(
        "Šaltinis\t2024 m.\t2026 m.\nES lėšos\t10 000,00\t500,00\nVB (PVM)\t2 100,00\t105,00\n"
        "Iš viso\t12 100,00\t605,00\n"
    )
    grid.paste()
    dialog = shown(window, qtbot)
    assert plan.tree.items() == before
    assert [one.text for one in dialog.proposal.doubts] == ["2026 m."]  # type: ignore[union-attr]
    assert "nėra tarp veiklos įgyvendinimo metų" in dialog.questions.why.text()
    dialog.questions.answer.setCurrentIndex(dialog.questions.answer.findText("2026"))
    qtbot.mouseClick(dialog.questions.give, Qt.MouseButton.LeftButton)
    wait_read(dialog, qtbot)
    take(dialog, qtbot)
    lines = [one for one in plan.tree.children(activity.id, Kind.FUNDING) if isinstance(one, FundingLine)]
    assert {(one.source, one.year): one.net or one.vat_amount for one in lines} == {
        (EU, 2024): Decimal(10000), (EU, 2026): Decimal(500),
        (VAT, 2024): Decimal(2100), (VAT, 2026): Decimal(105),
    }  # fmt: skip
    plan.undo()
    assert plan.tree.items() == before


def test_a_table_with_a_heading_pasted_into_the_activities_is_shown_first(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened_at(window, qtbot, "activities")
    plan = window.plan
    assert plan
    table = window.findChild(ItemView)
    assert table
    before, current = plan.tree.items(), plan.tree.activities()[0]
    table.setCurrentIndex(table.items().index_of(current.id, 0))
    QGuiApplication.clipboard().setText((DATA / "word-table-tsv-to-tree.txt").read_text("utf-8"))
    table.paste()
    dialog = shown(window, qtbot)
    assert plan.tree.items() == before
    take(dialog, qtbot)
    titles = [title_of(one) for one in plan.tree.children(current.parent, Kind.ACTIVITY)]
    assert titles[-2:] == ["Robotikos būrelis", "Mokytojų stažuotės"]


def test_a_name_that_is_only_alike_is_asked_in_the_matrix(window: MainWindow, qtbot: QtBot) -> None:
    opened_at(window, qtbot, "partners")
    plan = window.plan
    assert plan
    partner, activity = plan.tree.of_kind(Kind.PARTNER)[0], plan.tree.activities()[0]
    assert isinstance(partner, Partner)
    plan.edit(partner.id, "name", "Elektrėnų savivaldybės viešoji biblioteka")
    plan.edit(activity.id, "partners", frozenset())
    matrix = window.findChild(MatrixTable)
    assert matrix
    matrix.setCurrentIndex(matrix.model().index(0, 0))
    QGuiApplication.clipboard().setText("\t1.1.1.\t1.1.2.\nElektrėnų savivaldybes viešoji bibliotek\tx\t\n")
    qtbot.keyClick(matrix, Qt.Key.Key_V, CTRL)
    dialog = shown(window, qtbot)
    assert dialog.questions.open_count == 1
    dialog.questions.answer.setCurrentIndex(0)
    qtbot.mouseClick(dialog.questions.give, Qt.MouseButton.LeftButton)
    wait_read(dialog, qtbot)
    take(dialog, qtbot)
    found = plan.tree[activity.id]
    assert isinstance(found, Activity) and found.partners == {partner.id}


def test_new_rows_that_are_not_plain_are_asked_about_in_a_list(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    plan, tree = window.plan, tree_of(window)
    assert plan
    tree.setCurrentIndex(tree.model().heading_index(Kind.SCHOOL))  # type: ignore[attr-defined]
    table = next(one for one in window.findChildren(RegisterTable) if one.isVisible())
    before = plan.tree.items()
    table.setCurrentIndex(table.items().index(len(table.items().keys), 0))
    columns = [column.name for column in table.columns]
    line = {"name": "Pirma mokykla", "pupils": "apie šimtą"}
    QGuiApplication.clipboard().setText(
        "\t".join(line.get(name, "") for name in columns[: columns.index("pupils") + 1])
    )
    table.paste()
    dialog = shown(window, qtbot)
    assert plan.tree.items() == before
    assert [one.text for one in dialog.proposal.doubts] == ["apie šimtą"]  # type: ignore[union-attr]
    take(dialog, qtbot)
    (added,) = (one for one in plan.tree.of_kind(Kind.SCHOOL) if one.id not in before)
    assert title_of(added) == "Pirma mokykla"


@pytest.mark.parametrize("is_tree", [True, False])
def test_a_table_pasted_at_a_list_is_of_that_list(window: MainWindow, qtbot: QtBot, is_tree: bool) -> None:
    open_sample(window, qtbot)
    plan, tree = window.plan, tree_of(window)
    assert plan
    tree.setCurrentIndex(tree.model().heading_index(Kind.PARTNER))  # type: ignore[attr-defined]
    table = next(one for one in window.findChildren(RegisterTable) if one.isVisible())
    before = plan.tree.items()
    QGuiApplication.clipboard().setText(
        "Pavadinimas\tTipas\tKontaktinis asmuo\tEl. paštas\tVaidmuo\n"
        "Lyderių akademija\tNVO\tVardenis Pavardenis\tv@p.lt\tMentorystė\n"
        "Naujas centras\tBiudžetinė įstaiga\tVardenė Pavardenė\tp@v.lt\tMokymai\n"
    )
    if is_tree:
        press(window, qtbot, Qt.Key.Key_V, CTRL)
    else:
        table.setCurrentIndex(table.items().index(len(table.items().keys), 0))
        table.paste()
    dialog = shown(window, qtbot)
    assert column(dialog, 1) == ["", "Partneris", "Partneris"]
    assert [one.text for one in dialog.proposal.doubts] == ["Biudžetinė įstaiga"]  # type: ignore[union-attr]
    take(dialog, qtbot)
    first, second = (one for one in plan.tree.of_kind(Kind.PARTNER) if one.id not in before)
    assert isinstance(first, Partner) and isinstance(second, Partner)
    assert (first.name, first.type, first.contribution) == (
        "Lyderių akademija",
        PartnerType.NGO,
        "Mentorystė",
    )
    assert (second.type, second.contact, second.email) == (None, "Vardenė Pavardenė", "p@v.lt")


def emptied(window: MainWindow, qtbot: QtBot, view: str, kind: Kind) -> ItemView:
    """The table of a view of the sample without any items of a kind."""
    opened_at(window, qtbot, view)
    assert window.plan
    window.plan.remove([one.id for one in window.plan.tree.of_kind(kind)])
    table = window.page.view.findChild(ItemView)
    assert table and not table.items().keys
    return table


def test_a_table_with_a_heading_is_taken_where_there_is_no_row_yet(window: MainWindow, qtbot: QtBot) -> None:
    table = emptied(window, qtbot, "indicators", Kind.INDICATOR)
    assert window.plan
    QGuiApplication.clipboard().setText("Rodiklis\tMato vnt.\tPradinė reikšmė\nBaigę mokymus\tproc.\t12\n")
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    (added,) = window.plan.tree.of_kind(Kind.INDICATOR)
    assert title_of(added) == "Baigę mokymus"


def test_the_first_activities_can_be_pasted_into_their_table(window: MainWindow, qtbot: QtBot) -> None:
    table = emptied(window, qtbot, "activities", Kind.ACTIVITY)
    QGuiApplication.clipboard().setText((DATA / "word-table-tsv-to-tree.txt").read_text("utf-8"))
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert column(shown(window, qtbot), 0) == ["Antraštė", "Kuriama", "Kuriama", "Praleidžiama"]


def test_what_cannot_be_put_where_there_is_no_row_is_told(window: MainWindow, qtbot: QtBot) -> None:
    table = emptied(window, qtbot, "activities", Kind.ACTIVITY)
    QGuiApplication.clipboard().setText("Robotikos būrelis")
    with qtbot.waitSignal(table.told) as told:
        qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert told.args and "nėra eilutės" in told.args[0]


# A workbook of ours


def test_a_workbook_of_the_open_plan_comes_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_sample(window, qtbot)
    plan = window.plan
    assert plan
    line = next(one for one in plan.tree.of_kind(Kind.FUNDING) if isinstance(one, FundingLine) and one.net)
    row = 2 + plan.tree.of_kind(Kind.FUNDING).index(line)
    book = Edited(export_workbook(plan.tree, author="", at=NOON))
    path = tmp_path / "samata.xlsx"
    path.write_bytes(book.put("Lėšos", f"F{row}", 4321.5).remove("Rodikliai", 2).content())
    assert drop(window, path)
    dialog = shown(window, qtbot)
    assert not dialog.draft.meaning.isEnabled()
    assert dialog.questions.open_count == 1
    take(dialog, qtbot)
    changed = plan.tree[line.id]
    assert isinstance(changed, FundingLine) and changed.net == Decimal("4321.50")
    operation = plan.store.operation(plan.id, plan.store.operation_index(plan.id)[-1][0])
    assert (operation.source, len(operation.changes)) == ("samata.xlsx", 1)

    # Of another plan it is refused in a sentence.
    window.show_welcome()
    told: list[str] = []

    def read(box: QMessageBox) -> None:
        told.append(box.text())
        box.close()

    with answering(qtbot, QMessageBox, read):
        drop(window, path)
        qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("Šis failas parengtas iš kito plano – „")
