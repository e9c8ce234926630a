"""What a look at a plan finds, without waiting for the pause."""

from planeditor.editing.open_plan import OpenPlan
from planeditor.ui.kit.marks import Marks, looking


def marks_of(plan: OpenPlan) -> dict[str, Marks]:
    """What is to be said about each item of the plan; items that are all right are left out."""
    *_, marks = looking(plan)
    assert marks is not None
    return marks
