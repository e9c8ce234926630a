"""What people do in the view „Partneriai ir mokyklos“, by mouse and keyboard."""

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from tests.ui.clipboards import WAYS
from tests.ui.conftest import OpenWindow
from tests.ui.typing import type_text
from tests.ui.views.partners.conftest import FIRST, GOAL, OTHER, PARTNER, PLAN, SCHOOL, SECOND, TASK, THIRD

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Activity, Kind, Partner, title_of
from planeditor.ui.kit.commands import Command
from planeditor.ui.views.partners.participation import Register
from planeditor.ui.views.partners.view import PartnersView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.views.tree.plan_view import TreeView
from planeditor.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def cell(view: PartnersView, row: str, column: str) -> QModelIndex:
    model = view.table.matrix()
    assert model
    return model.index(model.row_of(row), model.column_of(column))


def click(qtbot: QtBot, view: PartnersView, index: QModelIndex) -> None:
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=view.table.visualRect(index).center())


def click_header(qtbot: QtBot, view: PartnersView, column: int) -> None:
    header = view.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 5, header.height() - 5)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)


def partners(plan: OpenPlan, id_: str) -> frozenset[str]:
    activity = plan.tree[id_]
    assert isinstance(activity, Activity)
    return activity.partners


def paste(qtbot: QtBot, view: PartnersView, index: QModelIndex, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    view.table.setCurrentIndex(index)
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_ticks_are_pasted_from_excel_as_one_step(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan
) -> None:
    other = open_plan.add(Kind.PARTNER, PLAN, name="Meno mokykla").id
    before = open_plan.tree.items()
    paste(qtbot, view, cell(view, PARTNER, FIRST), "x\t\tTaip\r\n1\t✓\t0\r\n")
    assert [partners(open_plan, id_) for id_ in (FIRST, SECOND, THIRD)] == [
        {PARTNER, other}, {other}, {PARTNER},
    ]  # fmt: skip
    open_plan.undo()
    assert open_plan.tree.items() == before


@pytest.mark.parametrize("mark", ["●", "√", "•", "☑", "✔\ufe0f", "x*", "*", "X"])
def test_the_ticks_of_others_are_ticks(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan, mark: str
) -> None:
    paste(qtbot, view, cell(view, PARTNER, FIRST), f"{mark}\t☐\t—")
    assert [partners(open_plan, id_) for id_ in (FIRST, SECOND, THIRD)] == [{PARTNER}, set(), set()]


def test_the_matrix_goes_to_excel_and_word(qtbot: QtBot, view: PartnersView) -> None:
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "Šilo biblioteka\t\t✓\t\n"
    assert "<th>1.1.2.</th>" in copied.html()


def test_a_copied_matrix_can_be_pasted_back(qtbot: QtBot, view: PartnersView, open_plan: OpenPlan) -> None:
    open_plan.add(Kind.PARTNER, PLAN, name="Meno mokykla")
    before = open_plan.tree.items()
    for place in range(view.switch.count()):
        view.switch.setCurrentIndex(place)
        for way in WAYS:
            qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            way()
            view.table.setCurrentIndex(view.table.model().index(0, 1))
            qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            assert open_plan.tree.items() == before, way
            assert not view.message.isVisible()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(ticks=st.lists(st.booleans(), min_size=6, max_size=6), way=st.sampled_from(WAYS))
def test_what_a_matrix_said_is_pasted_over_another_one(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan, ticks: list[bool], way: Callable[[], None]
) -> None:
    if len(open_plan.tree.of_kind(Kind.PARTNER)) == 1:
        open_plan.add(Kind.PARTNER, PLAN, name="Meno mokykla")
    names = [one.id for one in open_plan.tree.of_kind(Kind.PARTNER)]
    for at, id_ in enumerate((FIRST, SECOND, THIRD)):
        taking_part = frozenset(name for place, name in enumerate(names) if ticks[2 * at + place])
        open_plan.edit(id_, "partners", taking_part)
    before = open_plan.tree.items()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    way()
    for id_ in (FIRST, SECOND, THIRD):
        open_plan.edit(id_, "partners", frozenset(names[:1]))
    view.table.setCurrentIndex(cell(view, names[1], SECOND))
    qtbot.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert open_plan.tree.items() == before


@pytest.mark.parametrize(
    "block",
    [
        "Partneriai\t1.2.1\t1.1.1.\nmeno mokykla\t●\t\nŠilo biblioteka\t–\tx*",
        "Meno mokykla\t\t\t√\nŠilo biblioteka\tx\t\t",
        "\tŠilo biblioteka\tMeno mokykla\n1.1.1.\t1\t\n1.2.1.\t\t✔",
    ],
)
def test_ticks_go_to_the_names_and_numbers_beside_them(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan, block: str
) -> None:
    other = open_plan.add(Kind.PARTNER, PLAN, name="Meno mokykla").id
    open_plan.edit(SECOND, "partners", frozenset())
    paste(qtbot, view, cell(view, PARTNER, THIRD), block)
    assert [partners(open_plan, id_) for id_ in (FIRST, SECOND, THIRD)] == [{PARTNER}, set(), {other}]


def test_a_new_name_beside_ticks_becomes_a_partner(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan
) -> None:
    before = open_plan.tree.items()
    paste(qtbot, view, cell(view, PARTNER, THIRD), "\t1.1.1.\t1.2.1.\nMeno mokykla\tx\t\n")
    (added,) = [one for one in open_plan.tree.of_kind(Kind.PARTNER) if one.id != PARTNER]
    assert title_of(added) == "Meno mokykla"
    assert [partners(open_plan, id_) for id_ in (FIRST, THIRD)] == [{added.id}, set()]
    open_plan.undo()
    assert open_plan.tree.items() == before


def test_what_is_no_tick_changes_nothing_and_is_said(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan
) -> None:
    before = open_plan.tree.items()
    paste(qtbot, view, cell(view, PARTNER, FIRST), "x\tgal")
    assert open_plan.tree.items() == before
    assert "Šilo biblioteka, 1.1.2." in view.message.text() and "„gal“" in view.message.text()


def test_a_click_anywhere_in_a_cell_says_who_takes_part(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan
) -> None:
    index = cell(view, PARTNER, FIRST)
    corner = view.table.visualRect(index).topLeft() + QPoint(3, 3)
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=corner)
    assert partners(open_plan, FIRST) == {PARTNER}
    click(qtbot, view, index)
    assert partners(open_plan, FIRST) == set()
    open_plan.undo()
    open_plan.undo()
    assert (partners(open_plan, FIRST), open_plan.undo_text) == (set(), None)
    assert view.current_id() == PARTNER


def test_arrows_and_space_do_the_same(qtbot: QtBot, view: PartnersView, open_plan: OpenPlan) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(view.table, key)
    assert (partners(open_plan, SECOND), partners(open_plan, THIRD)) == (set(), {PARTNER})
    assert view.current_id() == PARTNER


def test_the_header_of_an_activity_makes_it_the_current_item(qtbot: QtBot, view: PartnersView) -> None:
    told: list[str | None] = []
    view.current_changed.connect(lambda: told.append(view.current_id()))
    click_header(qtbot, view, 1)
    assert view.current_id() == SECOND
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    assert view.current_id() == PARTNER
    click_header(qtbot, view, 2)
    click(qtbot, view, cell(view, PARTNER, THIRD))
    assert told == [SECOND, PARTNER, THIRD, PARTNER]


def test_going_to_items_of_both_registers_and_to_activities(view: PartnersView) -> None:
    view.go_to(SCHOOL)
    assert (view.register, view.current_id()) == (Register.SCHOOLS, SCHOOL)
    view.go_to(THIRD)
    assert (view.register, view.current_id()) == (Register.SCHOOLS, THIRD)
    view.go_to(PARTNER)
    assert (view.register, view.current_id()) == (Register.PARTNERS, PARTNER)
    view.go_to(GOAL)
    assert view.current_id() == PARTNER


def test_a_row_that_the_filter_hides_is_shown_when_one_goes_there(view: PartnersView) -> None:
    view.filter.setCurrentIndex(2)
    assert view.current_id() is None
    assert view.heading() is Kind.PARTNER
    view.go_to(PARTNER)
    assert (view.filter.currentIndex(), view.current_id()) == (0, PARTNER)


def test_a_list_of_names_is_pasted_as_one_step(qtbot: QtBot, view: PartnersView, open_plan: OpenPlan) -> None:
    before = open_plan.tree.items()
    QGuiApplication.clipboard().setText("UAB „Robotika“\r\nVšĮ „Menas“\r\n")
    view.name.setFocus()
    qtbot.keyClick(view.name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.name, Qt.Key.Key_Return)
    added = open_plan.tree.children(PLAN, Kind.PARTNER)[1:]
    assert [title_of(one) for one in added] == ["UAB „Robotika“", "VšĮ „Menas“"]
    assert (view.current_id(), view.name.text()) == (added[0].id, "")
    open_plan.undo()
    assert open_plan.tree.items() == before


def test_a_name_that_is_too_long_stays_with_a_sentence(
    qtbot: QtBot, view: PartnersView, open_plan: OpenPlan
) -> None:
    view.name.setText("ilgas " * 100)
    qtbot.keyClick(view.name, Qt.Key.Key_Return)
    assert len(open_plan.tree.children(PLAN, Kind.PARTNER)) == 1
    assert view.message.isVisible() and view.name.text()


def test_names_are_added_one_after_another(qtbot: QtBot, view: PartnersView, open_plan: OpenPlan) -> None:
    view.name.setFocus()
    for name in ("Jaunimo centras", "  Ąžuolo   klubas "):
        type_text(view.name, name)
        qtbot.keyClick(view.name, Qt.Key.Key_Return)
    added = open_plan.tree.children(PLAN, Kind.PARTNER)
    assert [one.name for one in added if isinstance(one, Partner)] == [
        "Šilo biblioteka",
        "Jaunimo centras",
        "Ąžuolo klubas",
    ]
    assert (view.current_id(), view.name.text(), view.name.hasFocus()) == (added[-1].id, "", True)
    view.switch.setCurrentIndex(1)
    type_text(view.name, "Nauja mokykla")
    qtbot.mouseClick(view.add, LEFT)
    assert len(open_plan.tree.children(PLAN, Kind.SCHOOL)) == 2
    qtbot.mouseClick(view.add, LEFT)
    assert len(open_plan.tree.children(PLAN, Kind.SCHOOL)) == 2
    assert view.name.hasFocus()


def linked(view: PartnersView) -> list[str]:
    return re.findall(r'href="(\w+)"', view.remarks.text())


def test_remarks_name_what_is_missing_and_lead_there(view: PartnersView, open_plan: OpenPlan) -> None:
    assert linked(view) == [FIRST, THIRD]
    unused = open_plan.add(Kind.PARTNER, PLAN, name="Be darbo <A&B>").id
    assert linked(view) == [FIRST, THIRD, unused]
    assert "Be darbo &lt;A&amp;B&gt;" in view.remarks.text()
    view.remarks.linkActivated.emit(THIRD)
    assert view.current_id() == THIRD
    view.remarks.linkActivated.emit(unused)
    assert view.current_id() == unused
    for id_ in (FIRST, THIRD):
        open_plan.edit(id_, "partners", frozenset({unused}))
    assert linked(view) == [] and view.remarks.text()
    view.switch.setCurrentIndex(1)
    assert linked(view) == [SECOND, THIRD]


def test_long_remarks_are_cut_and_counted(view: PartnersView, open_plan: OpenPlan) -> None:
    for number in range(60):
        open_plan.add(Kind.ACTIVITY, OTHER, title=f"Veikla {number}")
    assert 10 < len(linked(view)) < 40
    assert str(62 - len(linked(view))) in view.remarks.text().rsplit("</a>", 1)[1]


@pytest.mark.parametrize("gone", [PARTNER, TASK, GOAL])
def test_a_removal_leaves_a_current_row_or_none(view: PartnersView, open_plan: OpenPlan, gone: str) -> None:
    view.go_to(SECOND)
    open_plan.remove([gone])
    assert view.current_id() in (None, PARTNER)
    assert view.current_id() is None or view.current_id() in open_plan.tree
    view.grab()


def test_another_plan_and_no_plan(view: PartnersView, open_plan: OpenPlan) -> None:
    view.close_plan()
    assert (view.current_id(), view.heading()) == (None, None)
    open_plan.edit(PARTNER, "name", "Kita")
    view.open(open_plan)
    assert view.current_id() == PARTNER


def test_the_register_is_remembered(view: PartnersView) -> None:
    view.go_to(SCHOOL)
    state = view.state()
    view.go_to(PARTNER)
    view.restore({"register": "nėra"})
    assert view.register is Register.PARTNERS
    view.restore(state)
    assert view.register is Register.SCHOOLS


def partners_view(window: MainWindow, plan: OpenPlan) -> PartnersView:
    window.show_plan(plan)
    view = window.page.show_view(next(entry for entry in VIEWS if entry.name == "partners"))
    assert isinstance(view, PartnersView)
    view.focus_target().setFocus()
    return view


def test_undo_stays_in_the_view_and_enter_ticks_and_delete_removes(
    qtbot: QtBot, open_window: OpenWindow, open_plan: OpenPlan
) -> None:
    window = open_window()
    view = partners_view(window, open_plan)
    assert not isinstance(window.page.view, TreeView)
    click(qtbot, view, cell(view, PARTNER, THIRD))
    window.commands[Command.UNDO].trigger()
    assert partners(open_plan, THIRD) == set()
    assert (window.page.view, view.current_id()) == (view, THIRD)
    view.go_to(PARTNER)
    view.table.setCurrentIndex(cell(view, PARTNER, FIRST))
    for members in ({PARTNER}, set()):
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
        assert partners(open_plan, FIRST) == members
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert open_plan.tree.children(PLAN, Kind.PARTNER) == []
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.name.hasFocus()
    type_text(view.name, "Meno mokykla")
    qtbot.keyClick(view.name, Qt.Key.Key_Return)
    assert [title_of(one) for one in open_plan.tree.children(PLAN, Kind.PARTNER)] == ["Meno mokykla"]
