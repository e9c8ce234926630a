"""Changes and what takes them back."""

from tests.conftest import item_id

from planeditor.plan.changes import Insert, Remove, SetField, inverted
from planeditor.plan.items import Goal, Kind

GOAL = Goal(id=item_id(2), parent=item_id(1), title="Tikslas")


def test_the_inverse_undoes_in_reverse_order() -> None:
    changes = (Insert(GOAL), SetField(Kind.GOAL, GOAL.id, "title", "Tikslas", "Kitas"))
    assert inverted(changes) == (SetField(Kind.GOAL, GOAL.id, "title", "Kitas", "Tikslas"), Remove(GOAL))
    assert inverted(inverted(changes)) == changes


def test_every_change_names_its_item() -> None:
    changes = (Insert(GOAL), Remove(GOAL), SetField(Kind.GOAL, GOAL.id, "title", "a", "b"))
    assert {change.id for change in changes} == {GOAL.id}
