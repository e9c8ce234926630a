"""What the window does with plans in the store."""

from datetime import timedelta

from tests.ui.arriving import take

from planeditor.editing.library import sample_path
from planeditor.editing.open_plan import utc_now
from planeditor.plan.fields import LINE
from planeditor.ui.kit.settings import Settings
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


def test_what_is_remembered_of_a_plan_goes_a_while_after_it_was_deleted(window: MainWindow) -> None:
    """Whoever changes their mind soon finds the plan as they left it."""
    take(window, sample_path())
    commands = window.store_commands
    assert commands and window.plan
    first = window.plan.id
    for _ in range(2):
        commands.duplicate(first)
    ids = [first, *(entry.id for entry in commands.store.plans() if entry.id != first)]
    window.show_welcome()
    for id_ in ids:
        window.settings.set_plan_state(id_, {"view": "money"})
        window.settings.keep_export_choices(id_, {"form": "decision"})
    for id_, days in zip(ids[1:], (1, 60), strict=True):  # as another program does it
        commands.store.delete(id_, utc_now() - timedelta(days=days))
    commands.list_plans()
    window.settings.sync()
    kept = Settings(window.settings.folder)
    assert [bool(kept.plan_state(id_)) for id_ in ids] == [True, True, False]
    assert [bool(kept.export_choices(id_)) for id_ in ids] == [True, True, False]
