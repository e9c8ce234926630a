"""The table of links follows the plan."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from tests.ui.views.links.conftest import EXPLANATION, FIRST, FROM, GOAL, OTHER, SECOND, TASK, THIRD, TO, rows

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Kind, Link
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.views.links.table import LINKS
from planeditor.ui.views.links.view import LinksView


def check(view: LinksView, plan: OpenPlan) -> None:
    """Compare with a model made only now."""
    assert rows(view.table.items()) == rows(ItemModel(LINKS, plan))


def test_links_stand_in_the_order_of_their_activities(view: LinksView) -> None:
    assert rows(view.table.items()) == [
        ("1.1.1. Stažuotės", "1.2.1. Laboratorija", "Not explained"),
        ("1.1.2. Mokymai", "1.1.1. Stažuotės", "Tas pats mokytojas"),
    ]


def test_what_is_missing_is_marked(view: LinksView, plan: OpenPlan, links: list[str]) -> None:
    model = view.table.items()
    plan.edit(links[1], "target", None)
    marked = [
        (row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if isinstance(model.index(row, column).data(Qt.ItemDataRole.DecorationRole), QIcon)
    ]
    assert marked == [(0, EXPLANATION), (1, TO)]
    assert model.index(1, TO).data() == "No activity chosen"


def test_the_rows_follow_every_change(view: LinksView, plan: OpenPlan, links: list[str]) -> None:
    plan.edit(FIRST, "title", "Kelionės")
    check(view, plan)
    plan.edit(links[0], "explanation", "Ten pat")
    plan.edit(links[1], "target", THIRD)
    check(view, plan)
    plan.move([SECOND], OTHER)
    check(view, plan)
    plan.add(Kind.LINK, SECOND, target=THIRD)
    check(view, plan)
    plan.duplicate([TASK])
    check(view, plan)
    plan.remove([FIRST])
    check(view, plan)
    plan.remove([GOAL])
    assert rows(view.table.items()) == []
    for _ in range(8):
        plan.undo()
        check(view, plan)


def test_only_the_explanation_is_written_in_place(view: LinksView, plan: OpenPlan, links: list[str]) -> None:
    model = view.table.items()
    editable = [
        bool(model.index(0, column).flags() & Qt.ItemFlag.ItemIsEditable)
        for column in (FROM, TO, EXPLANATION)
    ]
    assert editable == [False, False, True]
    assert not model.setData(model.index(0, FROM), "x")
    assert model.index(0, EXPLANATION).data(Qt.ItemDataRole.EditRole) == ""
    assert model.setData(model.index(0, EXPLANATION), "  dvi\neilutės ")
    link = plan.tree[links[0]]
    assert isinstance(link, Link) and link.explanation == "dvi eilutės"
