"""The window in which a copy is merged, with a thousand changes of which some are questions."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication, QWidget

from planeditor.editing import arrivals, library
from planeditor.editing.deciding import Deciding
from planeditor.editing.meeting import meet
from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.plan.changes import OperationKind, SetField
from planeditor.plan.items import CLASSES, Item
from planeditor.store.store import Store
from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.kit import translator
from planeditor.ui.kit.words import tell
from tests.benchmarks.measuring import Figure
from tests.benchmarks.stores import AUTHOR, CREATED, store_with

CHANGES, QUESTIONS = 1000, 200
SECOND = 1000.0
FRAME = 16.0
STEPS = 100


def merging_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """Until it is painted, beside a second; and a step of scrolling, beside a frame."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    translator.install(app, Language.LT)
    with store_with(folder, items) as (store, plan_id):
        plan = OpenPlan(store, plan_id, AUTHOR)
        state = _copy_that_came(folder, plan)
        begun = perf_counter()
        window = QWidget()
        dialog = MergeDialog(Deciding(store, meet(store, plan, state), tell), plan, window)
        dialog.show()
        app.processEvents()
        yield Figure(
            "open the merge window, 1,000 changes", (perf_counter() - begun) * 1000, SECOND, "ms", 1.0
        )
        yield Figure("scroll it by a hundredth, painted", _scrolled(dialog), FRAME, "ms", 2.0)
        dialog.reject()


def _scrolled(dialog: MergeDialog) -> float:
    """The mean time of a step through all rows."""
    bar = dialog.tree.verticalScrollBar()
    begun = perf_counter()
    for step in range(STEPS):
        bar.setValue(bar.maximum() * step // STEPS)
        dialog.tree.viewport().repaint()
    return (perf_counter() - begun) * 1000 / STEPS


def _copy_that_came(folder: Path, plan: OpenPlan) -> str:
    """Somebody else changed titles, some of which are changed here too; the state that waits."""
    library.send(plan.store, plan, folder / "a.planas", CREATED)
    with Store.open(folder / "kitur" / "plans.db") as elsewhere:
        arrivals.receive(elsewhere, folder / "a.planas", "Kita", CREATED)
        theirs = OpenPlan(elsewhere, plan.id, "Kita")
        theirs.run(OperationKind.EDIT, _retitled(plan, CHANGES, " kopijoje"))
        library.send(elsewhere, theirs, folder / "b.planas", CREATED)
    plan.run(OperationKind.EDIT, _retitled(plan, QUESTIONS, " mano plane"))
    return arrivals.receive(plan.store, folder / "b.planas", AUTHOR, CREATED).state


def _retitled(plan: OpenPlan, count: int, ending: str) -> list[SetField]:
    fields = ((item, CLASSES[item.kind].title_field) for item in plan.tree.walk())
    titled = [(item, name, getattr(item, name)) for item, name in fields if name]
    return [
        SetField(item.kind, item.id, name, text, text + ending)
        for item, name, text in titled
        if isinstance(text, str) and text
    ][:count]
