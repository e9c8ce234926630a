"""What the window does with plans in the store."""

from planeditor.editing.library import sample_path
from planeditor.plan.fields import LINE
from planeditor.ui.window.main_window import MainWindow


def test_a_plan_with_the_longest_of_titles_is_duplicated(window: MainWindow) -> None:
    window.receive(sample_path())
    plan, desk = window.plan, window.desk
    assert plan and desk
    plan.edit(plan.id, "title", "ą" * LINE)
    desk.duplicate(plan.id)
    ending = " (kopija)"
    assert [entry.title for entry in desk.store.plans() if entry.id != plan.id] == [
        "ą" * (LINE - len(ending)) + ending
    ]
