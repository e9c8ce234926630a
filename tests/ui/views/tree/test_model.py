"""The tree's model follows the plan, row by row, and says what to paint anew."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication
from tests.conftest import NOON, item_id
from tests.strategies import trees, values
from tests.ui.views.tree.conftest import (
    FIRST,
    GOAL,
    OTHER,
    PARTNER,
    PLAN,
    SCHOOL,
    SECOND,
    TASK,
    THIRD,
    Watch,
    rows,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.operations import LAST
from planeditor.errors import InvalidValue
from planeditor.language import Language
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.describe import kind_plural
from planeditor.plan.items import CHILDREN, FIELDS, PARENTS, Kind, title_of
from planeditor.plan.values import Quarter
from planeditor.store.store import Store
from planeditor.ui.kit import translator
from planeditor.ui.kit.words import tell
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.rows import MONEY, TIME, TITLE

Do = Callable[[OpenPlan], object]


def shown(model: PlanTreeModel, id_: str, column: int = TITLE) -> str:
    """What the item's row shows."""
    return str(model.index_of(id_, column).data())


def ids_under(model: PlanTreeModel, parent: QModelIndex) -> list[str]:
    return [
        str(model.index(row, TITLE, parent).data(Qt.ItemDataRole.UserRole))
        for row in range(model.rowCount(parent))
    ]


def the(plan: OpenPlan, kind: Kind, number: int = 0) -> str:
    """The id of an item that the fixture added."""
    return plan.tree.of_kind(kind)[number].id


STEPS: dict[str, Do] = {
    "add an activity": lambda plan: plan.add(Kind.ACTIVITY, TASK, FIRST),
    "add a goal first": lambda plan: plan.add(Kind.GOAL, PLAN, None, title="Pirmas"),
    "add funding": lambda plan: plan.add(Kind.FUNDING, SECOND, net=Decimal(7)),
    "add a school": lambda plan: plan.add(Kind.SCHOOL, PLAN, None, name="Nauja"),
    "duplicate a branch": lambda plan: plan.duplicate([TASK]),
    "remove a branch": lambda plan: plan.remove([TASK]),
    "remove what is linked to": lambda plan: plan.remove([FIRST]),
    "remove the first and the last": lambda plan: plan.remove([FIRST, THIRD, SCHOOL]),
    "remove a goal": lambda plan: plan.remove([GOAL]),
    "move within a parent": lambda plan: plan.move([SECOND], TASK, None),
    "move to another parent": lambda plan: plan.move([FIRST], OTHER, None),
    "move several together": lambda plan: plan.move([THIRD, FIRST], TASK),
    "move up": lambda plan: plan.move_by([OTHER], -1),
    "move an indicator to the plan": lambda plan: plan.move([the(plan, Kind.INDICATOR)], PLAN, None),
    "rename an activity": lambda plan: plan.edit(FIRST, "title", "Kelionės"),
    "rename the plan": lambda plan: plan.edit(PLAN, "title", "Kitas planas"),
    "rename a school": lambda plan: plan.type(SCHOOL, "name", "Kita gimnazija"),
    "change a sum": lambda plan: plan.edit(the(plan, Kind.FUNDING), "net", Decimal("12.50")),
    "change VAT": lambda plan: plan.edit(the(plan, Kind.FUNDING), "vat_rate", None),
    "change a time": lambda plan: plan.edit(FIRST, "end", Quarter(2026, 1)),
    "link elsewhere": lambda plan: plan.edit(the(plan, Kind.LINK), "target", THIRD),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS.keys())
def test_every_operation_is_followed_and_undone(watch: Watch, step: Do) -> None:
    plan = watch.plan
    before = rows(watch.model)
    step(plan)
    watch.check()
    after = rows(watch.model)
    assert after != before
    plan.undo()
    watch.check()
    assert rows(watch.model) == before
    plan.redo()
    watch.check()
    assert rows(watch.model) == after


def any_step(data: st.DataObject, plan: OpenPlan) -> None:
    """One operation of any kind on any items."""
    items = list(plan.tree.walk())
    item = data.draw(st.sampled_from(items))
    alike = [one.id for one in items if one.kind is item.kind]
    after = data.draw(st.sampled_from([LAST, None, *alike]))
    name = data.draw(st.sampled_from(["add", "edit", "move", "move_by", "remove", "copy", "undo", "redo"]))
    if name == "add" and CHILDREN[item.kind]:
        plan.add(data.draw(st.sampled_from(CHILDREN[item.kind])), item.id, after)
    elif name == "edit":
        field = data.draw(st.sampled_from(FIELDS[item.kind]))
        plan.edit(item.id, field.name, data.draw(values(field.type, {Kind.ACTIVITY: activities(plan)})))
    elif name in ("undo", "redo"):
        getattr(plan, name)()
    elif item.kind is Kind.PLAN:
        return
    elif name == "move":
        ids = data.draw(st.lists(st.sampled_from(alike), min_size=1, max_size=4, unique=True))
        parents = [one.id for one in items if one.kind in PARENTS[item.kind]]
        plan.move(ids, data.draw(st.sampled_from(parents)), after)
    elif name == "move_by":
        plan.move_by([item.id], data.draw(st.sampled_from((-1, 1))))
    elif name == "remove":
        others = [one.id for one in items if one.kind is not Kind.PLAN]
        plan.remove([item.id, *data.draw(st.lists(st.sampled_from(others), max_size=2))])
    elif len(items) < 50:
        plan.duplicate([item.id])


def activities(plan: OpenPlan) -> list[str]:
    return [item.id for item in plan.tree.of_kind(Kind.ACTIVITY)]


@settings(max_examples=25)
@given(st.data())
def test_any_sequence_of_operations_is_followed(qapp: QApplication, data: st.DataObject) -> None:
    tree = data.draw(trees(max_items=20))
    created = Operation(OperationKind.CREATE, "Vardenis", NOON, ())
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "plans.db") as store:
        watch = Watch(OpenPlan(store, store.create(tree.walk(), created), "Vardenis"))
        for _ in range(data.draw(st.integers(1, 12))):
            any_step(data, watch.plan)
            watch.check()


# In how many steps


class Steps:
    """Counts what Qt is told about rows."""

    def __init__(self, model: PlanTreeModel) -> None:
        self.told: list[tuple[str, int, int]] = []
        for name in ("rowsInserted", "rowsRemoved", "rowsMoved"):
            getattr(model, name).connect(
                lambda parent, first, last, *_, name=name: self.tell(name, first, last)
            )

    def tell(self, name: str, first: int, last: int) -> None:
        self.told.append((name, first, last))

    def taken(self) -> list[tuple[str, int, int]]:
        told, self.told = self.told, []
        return told


def test_a_branch_goes_and_comes_as_one_row(watch: Watch) -> None:
    steps = Steps(watch.model)
    watch.plan.remove([GOAL])
    assert steps.taken() == [("rowsRemoved", 0, 0)]
    watch.plan.undo()
    assert steps.taken() == [("rowsInserted", 0, 0)]
    watch.check()


def test_neighbours_go_and_come_together(watch: Watch) -> None:
    plan = watch.plan
    schools = [SCHOOL, *(plan.add(Kind.SCHOOL, PLAN, name=f"Mokykla {n}").id for n in range(5))]
    steps = Steps(watch.model)
    plan.remove([schools[0], schools[1], schools[3], schools[5]])
    assert steps.taken() == [("rowsRemoved", 5, 5), ("rowsRemoved", 3, 3), ("rowsRemoved", 0, 1)]
    watch.check()
    plan.undo()
    assert sum(last - first + 1 for _, first, last in steps.taken()) == 4
    watch.check()


def test_a_row_moves_once(watch: Watch) -> None:
    steps = Steps(watch.model)
    watch.plan.move([FIRST], OTHER, None)
    assert [name for name, _, _ in steps.taken()] == ["rowsMoved"]
    watch.plan.undo()
    assert [name for name, _, _ in steps.taken()] == ["rowsMoved"]


# What is shown


def test_the_plan_stands_first_and_each_list_has_a_heading(model: PlanTreeModel) -> None:
    tops = [model.index(row, TITLE) for row in range(model.rowCount())]
    assert [index.data(Qt.ItemDataRole.UserRole) for index in tops] == [PLAN] + [""] * len(
        CHILDREN[Kind.PLAN]
    )
    counts = {Kind.SCHOOL: 1, Kind.PARTNER: 1, Kind.GOAL: 1, Kind.INDICATOR: 1}
    for kind, index in zip(CHILDREN[Kind.PLAN], tops[1:], strict=True):
        count = counts.get(kind, 0)
        assert index.data() == tell(kind_plural(kind)) + (f" ({count})" if count else "")
        assert index == model.heading_index(kind)
        assert model.rowCount(index) == count


def test_headings_count_what_is_under_them(watch: Watch) -> None:
    heading = watch.model.heading_index(Kind.RISK)
    risk = watch.plan.add(Kind.RISK, PLAN, title="Kainos")
    assert heading.data().endswith(" (1)")
    watch.plan.remove([risk.id])
    assert not heading.data().endswith(")")


def test_rows_have_number_title_money_and_time(model: PlanTreeModel) -> None:
    assert [shown(model, FIRST, column) for column in (TITLE, MONEY, TIME)] == [
        "1.1.1. Stažuotės",
        "1\u00a0210,00",
        "2025 II",
    ]
    assert shown(model, OTHER) == "1.2. Plėtoti STEAM"
    assert shown(model, SCHOOL) == "Žalioji gimnazija"


def test_time_is_shown_as_short_as_it_can_be(plan: OpenPlan, model: PlanTreeModel) -> None:
    for end, expected in ((Quarter(2026, 1), "2025 II – 2026 I"), (Quarter(2025, 2), "2025 II")):
        plan.edit(FIRST, "end", end)
        assert shown(model, FIRST, TIME) == expected


def test_a_sum_goes_up_to_the_plan(plan: OpenPlan, model: PlanTreeModel) -> None:
    above = (FIRST, TASK, GOAL, PLAN)
    assert [shown(model, id_, MONEY) for id_ in above] == [
        "1\u00a0210,00",
        "1\u00a0210,00",
        "1\u00a0815,00",
        "1\u00a0815,00",
    ]
    plan.edit(the(plan, Kind.FUNDING), "net", Decimal(2000))
    assert [shown(model, id_, MONEY) for id_ in above] == [
        "2\u00a0420,00",
        "2\u00a0420,00",
        "3\u00a0025,00",
        "3\u00a0025,00",
    ]
    assert model.heading_index(Kind.GOAL).siblingAtColumn(MONEY).data() == "3\u00a0025,00"


def test_a_link_is_called_what_it_leads_to(plan: OpenPlan, model: PlanTreeModel) -> None:
    link = the(plan, Kind.LINK)
    assert shown(model, link) == "Stažuotės"
    plan.type(FIRST, "title", "Kelionės")
    assert shown(model, link) == "Kelionės"


def test_only_rows_that_changed_are_painted_anew(watch: Watch) -> None:
    watch.plan.edit(THIRD, "title", "Kita")
    assert watch.painted == {THIRD}
    watch.look()
    watch.plan.edit(THIRD, "description", "Aprašymas")
    assert watch.painted <= {THIRD}


def test_rows_are_spoken_with_their_kind(model: PlanTreeModel) -> None:
    spoken = model.index_of(FIRST).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(": 1.1.1. Stažuotės") and spoken[0].isalpha()


def test_another_language_is_spoken_at_once(qapp: QApplication, model: PlanTreeModel) -> None:
    translator.install(qapp, Language.EN)
    model.retranslate()
    english = model.heading_index(Kind.GOAL).data()
    translator.install(qapp, Language.LT)
    model.retranslate()
    assert english.startswith("Goals") and model.heading_index(Kind.GOAL).data().startswith("Tikslai")


# Editing in place


def test_a_title_edited_in_place_becomes_one_line(plan: OpenPlan, model: PlanTreeModel) -> None:
    assert model.setData(model.index_of(FIRST), "  Kelionės\npo  Lietuvą ")
    assert title_of(plan.tree[FIRST]) == "Kelionės po Lietuvą"
    assert model.index_of(FIRST).data(Qt.ItemDataRole.EditRole) == "Kelionės po Lietuvą"


def test_a_title_that_is_too_long_is_refused_and_the_old_one_stays(
    plan: OpenPlan, model: PlanTreeModel
) -> None:
    with pytest.raises(InvalidValue):
        model.setData(model.index_of(FIRST), "ą" * 1001)
    assert shown(model, FIRST) == "1.1.1. Stažuotės"


def test_only_titles_can_be_edited(plan: OpenPlan, model: PlanTreeModel) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    assert model.index_of(FIRST).flags() & editable
    for index in (
        model.index_of(FIRST, MONEY),
        model.index_of(the(plan, Kind.FUNDING)),
        model.heading_index(Kind.GOAL),
    ):
        assert not index.flags() & editable
    assert not model.setData(model.heading_index(Kind.GOAL), "Kitaip")


# Following


def test_a_row_that_moves_stays_the_same_row(plan: OpenPlan, model: PlanTreeModel) -> None:
    kept = [QPersistentModelIndex(model.index_of(id_)) for id_ in (FIRST, the(plan, Kind.FUNDING))]
    plan.move([FIRST], OTHER)
    assert [index.data(Qt.ItemDataRole.UserRole) for index in kept] == [FIRST, the(plan, Kind.FUNDING, -1)]
    assert kept[0].parent() == model.index_of(OTHER)


def test_rows_stand_in_the_order_of_the_plan(plan: OpenPlan, model: PlanTreeModel) -> None:
    plan.move([SECOND], TASK, None)
    under = ids_under(model, model.index_of(TASK))
    assert under[:2] == [SECOND, FIRST]
    assert ids_under(model, model.heading_index(Kind.PARTNER)) == [PARTNER]


def test_an_item_without_a_row_has_no_index(plan: OpenPlan, model: PlanTreeModel) -> None:
    plan.remove([FIRST])
    assert not model.index_of(FIRST).isValid()
    assert not model.index_of(item_id(99)).isValid()
    assert not model.index_of(None).isValid()
