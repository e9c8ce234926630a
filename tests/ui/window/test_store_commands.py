"""What the window does with plans in the store."""

from tests.ui.arriving import take

from planeditor.editing.library import sample_path
from planeditor.plan.fields import LINE
from planeditor.ui.window.main_window import MainWindow


def test_a_plan_with_the_longest_of_titles_is_duplicated(window: MainWindow) -> None:
    take(window, sample_path())
    plan, commands = window.plan, window.store_commands
    assert plan and commands
    plan.edit(plan.id, "title", "ą" * LINE)
    commands.duplicate(plan.id)
    ending = " (kopija)"
    assert [entry.title for entry in commands.store.plans() if entry.id != plan.id] == [
        "ą" * (LINE - len(ending)) + ending
    ]
