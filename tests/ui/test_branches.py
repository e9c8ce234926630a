"""Branches are removed, brought back, copied and moved by keyboard, within a plan and between plans."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planeditor.editing.branches import MIME
from planeditor.editing.library import create
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.plan.items import ROOT_PARENT, Activity, Item, Kind, Plan, new_id, title_of
from planeditor.plan.numbering import number
from planeditor.plan.numbers import format_money
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target
from planeditor.plan.wording import target_text
from planeditor.ui.dialogs.intake.dialog import IntakeDialog
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.main_window import MainWindow
from tests.ui.test_stories import open_sample, press, tree_of

CLIPBOARD = Path(__file__).parents[1] / "data" / "clipboard"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> OpenPlan:
    """The sample plan, open in the window; nothing on the clipboard."""
    QGuiApplication.clipboard().clear()
    open_sample(window, qtbot)
    assert window.plan
    return window.plan


def click(window: MainWindow, qtbot: QtBot, id_: str, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Click a row of the tree."""
    tree = tree_of(window)
    index = tree.model().index_of(id_)  # type: ignore[attr-defined]
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, modifier or Qt.KeyboardModifier.NoModifier, place
    )
    QApplication.processEvents()


def branch(tree: PlanTree, id_: str) -> list[Item]:
    return list(tree.walk(id_))


def test_a_branch_of_thirty_is_removed_and_comes_back_in_one_step(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    tree = tree_of(window)
    task = max(sample.tree.of_kind(Kind.TASK), key=lambda one: len(branch(sample.tree, one.id)))
    activities = sample.tree.children(task.id, Kind.ACTIVITY)
    other = next(one for one in sample.tree.of_kind(Kind.ACTIVITY) if one.parent != task.id)
    sample.add(Kind.LINK, other.id, target=activities[0].id)
    while len(branch(sample.tree, task.id)) < 31:
        sample.add(Kind.INDICATOR, task.id, title="Dalyvių skaičius")
    before, shown = sample.tree.items(), list(sample.tree.walk())
    tree.expand(tree.model().index_of(activities[0].id))  # type: ignore[attr-defined]
    opened = tree.expanded_ids()
    tree.go_to(task.id)

    press(window, qtbot, Qt.Key.Key_Delete)
    assert len(before) - len(sample.tree) >= 32
    assert task.id not in tree.expanded_ids()
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert (sample.tree.items(), list(sample.tree.walk())) == (before, shown)
    assert tree.expanded_ids() == opened
    assert (tree.current_id(), tree.selected_ids()) == (task.id, [task.id])


def test_several_rows_are_removed_and_are_selected_when_they_come_back(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    first, second, third = [one.id for one in sample.tree.of_kind(Kind.ACTIVITY)][:3]
    before = sample.tree.items()
    click(window, qtbot, first)
    click(window, qtbot, third, CTRL)
    press(window, qtbot, Qt.Key.Key_Delete)
    assert second in sample.tree and first not in sample.tree and third not in sample.tree
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert sample.tree.items() == before
    assert tree_of(window).selected_ids() == [first, third]


def test_siblings_move_together_and_stay_selected(window: MainWindow, qtbot: QtBot, sample: OpenPlan) -> None:
    task = next(
        one for one in sample.tree.of_kind(Kind.TASK) if len(sample.tree.children(one.id, Kind.ACTIVITY)) > 2
    )
    a, b, c, *rest = [one.id for one in sample.tree.children(task.id, Kind.ACTIVITY)]
    click(window, qtbot, b)
    click(window, qtbot, c, Qt.KeyboardModifier.ShiftModifier)
    press(window, qtbot, Qt.Key.Key_Up, ALT)
    assert [one.id for one in sample.tree.children(task.id, Kind.ACTIVITY)] == [b, c, a, *rest]
    assert tree_of(window).selected_ids() == [b, c]
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert [one.id for one in sample.tree.children(task.id, Kind.ACTIVITY)] == [a, b, c, *rest]


def test_rows_of_several_lists_cannot_move_but_can_be_copied(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    one, *_, other = sample.tree.of_kind(Kind.ACTIVITY)
    assert one.parent != other.parent
    click(window, qtbot, one.id)
    assert window.commands[Command.MOVE_DOWN].isEnabled()
    click(window, qtbot, other.id, CTRL)
    assert not window.commands[Command.MOVE_DOWN].isEnabled()
    assert window.commands[Command.COPY].isEnabled()
    press(window, qtbot, Qt.Key.Key_D, CTRL)
    copies = tree_of(window).selected_ids()
    assert [sample.tree[id_].parent for id_ in copies] == [one.parent, other.parent]
    assert not {one.id, other.id} & set(copies)


def test_a_branch_is_copied_after_the_current_one(window: MainWindow, qtbot: QtBot, sample: OpenPlan) -> None:
    task, other = sample.tree.of_kind(Kind.TASK)[:2]
    assert not window.commands[Command.PASTE].isEnabled()
    click(window, qtbot, task.id)
    press(window, qtbot, Qt.Key.Key_C, CTRL)
    click(window, qtbot, other.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    (copy,) = tree_of(window).selected_ids()
    assert (sample.tree[copy].parent, sample.tree.row(copy)) == (other.parent, sample.tree.row(other.id) + 1)
    assert len(branch(sample.tree, copy)) == len(branch(sample.tree, task.id))
    text = window.commands[Command.UNDO].text()
    assert text.endswith("įklijuoti uždavinį")
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert copy not in sample.tree


def test_what_is_cut_stays_dimmed_until_it_is_pasted_and_keeps_its_id(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    model = tree_of(window).model()
    activity = sample.tree.of_kind(Kind.ACTIVITY)[0]
    goal, task = sample.tree.of_kind(Kind.GOAL)[0], sample.tree.of_kind(Kind.TASK)[-1]
    click(window, qtbot, activity.id)
    press(window, qtbot, Qt.Key.Key_X, CTRL)
    index = model.index_of(activity.id)  # type: ignore[attr-defined]
    assert index.data(Qt.ItemDataRole.FontRole).italic()
    assert sample.tree[activity.id] == activity
    click(window, qtbot, goal.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert sample.tree[activity.id] == activity
    assert window.statusBar().currentMessage() == "Čia to įklijuoti negalima: pirma pažymėkite uždavinį."
    click(window, qtbot, task.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert sample.tree[activity.id].parent == task.id
    assert tree_of(window).selected_ids() == [activity.id]
    index = model.index_of(activity.id)  # type: ignore[attr-defined]
    assert index.data(Qt.ItemDataRole.FontRole) is None
    count = len(sample.tree)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert len(sample.tree) > count
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert sample.tree[activity.id] == activity


def test_cutting_is_forgotten_when_something_else_is_copied(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    activity = sample.tree.of_kind(Kind.ACTIVITY)[0]
    click(window, qtbot, activity.id)
    press(window, qtbot, Qt.Key.Key_X, CTRL)
    QGuiApplication.clipboard().setText("Kita")
    index = tree_of(window).model().index_of(activity.id)  # type: ignore[attr-defined]
    assert index.data(Qt.ItemDataRole.FontRole) is None


def test_a_branch_goes_to_another_plan_and_what_was_dropped_is_told(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    activity = next(
        one
        for one in sample.tree.of_kind(Kind.ACTIVITY)
        if isinstance(one, Activity) and one.partners and one.schools
    )
    assert isinstance(activity, Activity)
    kept, lost = sorted(activity.partners | activity.schools)[:2]
    click(window, qtbot, activity.id)
    press(window, qtbot, Qt.Key.Key_C, CTRL)
    assert window.store_commands
    other = Plan(id=new_id(), parent=ROOT_PARENT, title="Kitas planas")
    other_id = create(window.store_commands.store, [other], "Vardenis", utc_now())
    window.store_commands.open(other_id)
    plan = window.plan
    assert plan and plan.id == other_id
    same = plan.add(sample.tree[kept].kind, plan.id, name=title_of(sample.tree[kept]).upper())
    goal = plan.add(Kind.GOAL, plan.id, title="Tikslas")
    tree_of(window).go_to(goal.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert not plan.tree.of_kind(Kind.ACTIVITY)
    assert window.statusBar().currentMessage() == "Čia to įklijuoti negalima: pirma pažymėkite uždavinį."
    task = plan.add(Kind.TASK, goal.id, title="Uždavinys")
    tree_of(window).go_to(task.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    (copy,) = plan.tree.children(task.id, Kind.ACTIVITY)
    assert isinstance(copy, Activity) and copy.title == activity.title
    assert copy.partners | copy.schools == {same.id}
    assert title_of(sample.tree[lost]) in window.statusBar().currentMessage()


def test_lines_of_a_list_become_items_in_one_step(window: MainWindow, qtbot: QtBot, sample: OpenPlan) -> None:
    task = sample.tree.of_kind(Kind.TASK)[0]
    before = sample.tree.items()
    QGuiApplication.clipboard().setText("1.\tPirmas uždavinys\r\n2.\tAntras  uždavinys\r\n\r\n•\tTrečias\r\n")
    click(window, qtbot, task.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    found = [title_of(one) for one in sample.tree.children(task.parent, Kind.TASK)]
    row = sample.tree.row(task.id)
    assert found[row + 1 : row + 4] == ["Pirmas uždavinys", "Antras uždavinys", "Trečias"]
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert sample.tree.items() == before


@pytest.mark.parametrize("with_html", [True, False])
def test_a_table_of_a_text_program_is_no_list_of_titles(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan, with_html: bool
) -> None:
    click(window, qtbot, sample.tree.of_kind(Kind.TASK)[0].id)
    data = QMimeData()
    data.setText((CLIPBOARD / "writer-table.txt").read_text(encoding="utf-8"))
    if with_html:
        data.setHtml((CLIPBOARD / "writer-table.html").read_text(encoding="utf-8"))
    QGuiApplication.clipboard().setMimeData(data)
    before = sample.tree.items()
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert sample.tree.items() == before
    dialogs = window.findChildren(IntakeDialog)
    assert bool(dialogs) is with_html
    if with_html:
        dialogs[0].reject()
    else:
        assert window.status.currentMessage().startswith("Tai lentelės langeliai")


def test_lines_with_no_place_are_told_of(window: MainWindow, qtbot: QtBot, sample: OpenPlan) -> None:
    before = sample.tree.items()
    QGuiApplication.clipboard().setText("Pirmas")
    click(window, qtbot, sample.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert sample.tree.items() == before
    assert window.statusBar().currentMessage().startswith("Čia teksto įklijuoti negalima")


def test_lines_go_into_a_task_that_has_none_yet(window: MainWindow, qtbot: QtBot, sample: OpenPlan) -> None:
    goal = sample.tree.of_kind(Kind.GOAL)[0]
    task = sample.add(Kind.TASK, goal.id, title="Naujas uždavinys")
    QGuiApplication.clipboard().setText("1) Pirma veikla\n2) Antra veikla")
    click(window, qtbot, task.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    found = sample.tree.children(task.id, Kind.ACTIVITY)
    assert [title_of(one) for one in found] == ["Pirma veikla", "Antra veikla"]
    assert tree_of(window).selected_ids() == [one.id for one in found]
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert tree_of(window).selected_ids() == [task.id]


def test_the_first_line_is_the_title_of_what_has_none(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    above = sample.tree.of_kind(Kind.TASK)[0]
    empty = sample.add(Kind.TASK, above.parent, above.id)
    before = sample.tree.items()
    QGuiApplication.clipboard().setText("Pirmas\nAntras")
    click(window, qtbot, empty.id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    found = sample.tree.children(above.parent, Kind.TASK)[1:3]
    assert [title_of(one) for one in found] == ["Pirmas", "Antras"]
    assert found[0].id == empty.id
    assert tree_of(window).selected_ids() == [one.id for one in found]
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert sample.tree.items() == before
    assert tree_of(window).selected_ids() == [empty.id]


@pytest.mark.parametrize("keys", [Qt.Key.Key_V, Qt.Key.Key_D])
def test_undo_goes_back_to_where_something_was_pasted(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan, keys: Qt.Key
) -> None:
    activity = sample.tree.of_kind(Kind.ACTIVITY)[2]
    click(window, qtbot, activity.id)
    press(window, qtbot, Qt.Key.Key_C, CTRL)
    press(window, qtbot, keys, CTRL)
    assert tree_of(window).selected_ids() != [activity.id]
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert tree_of(window).selected_ids() == [activity.id]


def test_what_is_removed_again_leaves_the_row_beside_it_selected(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    first, second = sample.tree.of_kind(Kind.ACTIVITY)[:2]
    click(window, qtbot, first.id)
    press(window, qtbot, Qt.Key.Key_Delete)
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert tree_of(window).selected_ids() == [first.id]
    press(window, qtbot, Qt.Key.Key_Y, CTRL)
    assert tree_of(window).selected_ids() == [second.id]
    click(window, qtbot, sample.tree.of_kind(Kind.GOAL)[0].id)
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert tree_of(window).selected_ids() == [first.id]
    click(window, qtbot, sample.tree.of_kind(Kind.GOAL)[0].id)
    press(window, qtbot, Qt.Key.Key_Y, CTRL)
    assert tree_of(window).selected_ids() == [first.parent]


@pytest.mark.parametrize("content", [b"", b"{}", b'{"items":[]}', b"\xff", b"[" * 5000])
def test_a_hostile_clipboard_does_nothing(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan, content: bytes
) -> None:
    before = sample.tree.items()
    data = QMimeData()
    data.setData(MIME, content)
    QGuiApplication.clipboard().setMimeData(data)
    click(window, qtbot, sample.tree.of_kind(Kind.TASK)[0].id)
    press(window, qtbot, Qt.Key.Key_V, CTRL)
    assert not window.commands[Command.PASTE].isEnabled()
    assert sample.tree.items() == before


class Cells(HTMLParser):
    """The texts of the cells of a table, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows:
            self.rows[-1][-1] += data


def test_other_programs_get_a_list_and_a_table(window: MainWindow, qtbot: QtBot, sample: OpenPlan) -> None:
    task = sample.tree.of_kind(Kind.TASK)[0]
    activity = sample.tree.children(task.id, Kind.ACTIVITY)[0]
    sample.edit(activity.id, "title", "Dirbtuvės <b>ir</b> & stovykla")
    click(window, qtbot, task.id)
    press(window, qtbot, Qt.Key.Key_C, CTRL)
    QApplication.processEvents()
    data = QGuiApplication.clipboard().mimeData()
    money = format_money(sample.total(activity.id).gross, unit=False).replace("\u00a0", "")
    lines = data.text().splitlines()
    assert lines[0].startswith("1.1. ") and f"  1.1.1. Dirbtuvės <b>ir</b> & stovykla\t{money}" in lines
    assert len(lines) == len(branch(sample.tree, task.id))
    cells = Cells()
    cells.feed(data.html())
    assert {len(row) for row in cells.rows} == {4}
    assert cells.rows[1][0] == "1.1." and cells.rows[1][2] == lines[0].split("\t")[1]
    assert ["1.1.1.", "Dirbtuvės <b>ir</b> & stovykla"] in [row[:2] for row in cells.rows]


def test_a_copied_link_and_indicator_say_what_they_are(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    first, second = sample.tree.of_kind(Kind.ACTIVITY)[:2]
    sample.edit(second.id, "title", "Robotų {activity} <b>būrelis</b>")
    sample.add(Kind.LINK, first.id, target=second.id)
    sample.add(Kind.LINK, first.id)
    measured = sample.add(
        Kind.INDICATOR, first.id, title="Dalyviai", target=Target.parse(">1500"), unit="proc."
    )
    sample.add(Kind.INDICATOR, first.id, title="Įranga")
    window.page.select([first.id])
    press(window, qtbot, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert f"  Sąsaja su „{number(sample.tree, second.id)} Robotų {{activity}} <b>būrelis</b>“" in lines
    assert "  (Sąsaja be susijusios veiklos)" in lines
    target = f"Siektina reikšmė: {target_text(measured.target)} proc."  # type: ignore[attr-defined]
    assert f"  Dalyviai\t{target}" in lines and "  Įranga" in lines
    cells = Cells()
    cells.feed(data.html())
    assert ["", f"Dalyviai – {target}", "", ""] in cells.rows


def test_a_copied_title_is_no_formula_in_a_spreadsheet(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan
) -> None:
    school = sample.tree.of_kind(Kind.SCHOOL)[0]
    sample.edit(school.id, "name", "=1+1")
    window.page.select([school.id])
    press(window, qtbot, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "\u00a0=1+1"
    assert r"""<td style="mso-number-format:'\@'">=1+1</td>""" in data.html()


@pytest.mark.parametrize(
    ("command", "seen", "hidden"),
    [
        (Command.TO_GOALS, Kind.GOAL, Kind.TASK),
        (Command.TO_TASKS, Kind.TASK, Kind.ACTIVITY),
        (Command.TO_ACTIVITIES, Kind.ACTIVITY, Kind.FUNDING),
    ],
)
def test_the_tree_is_opened_to_a_level_and_to_the_current_row(
    window: MainWindow, qtbot: QtBot, sample: OpenPlan, command: Command, seen: Kind, hidden: Kind
) -> None:
    tree = tree_of(window)

    def is_seen(id_: str) -> bool:
        return not tree.visualRect(tree.model().index_of(id_)).isEmpty()  # type: ignore[attr-defined]

    tree.go_to(sample.id)
    window.commands[command].trigger()
    assert all(is_seen(one.id) for one in sample.tree.of_kind(seen)[:3])
    assert not any(is_seen(one.id) for one in sample.tree.of_kind(hidden))
    line = sample.tree.of_kind(Kind.FUNDING)[-1]
    tree.go_to(line.id)
    window.commands[command].trigger()
    assert tree.current_id() == line.id and is_seen(line.id)
    window.commands[Command.COLLAPSE].trigger()
    assert tree.expanded_ids() == []
    assert tree.currentIndex() == tree.model().heading_index(Kind.GOAL)  # type: ignore[attr-defined]
