"""Run in a process of its own: edit the small plan of a store without end, and tell of each edit written.

Every edit retitles the goal to the revision it leads to and adds a task of that title.
"""

from multiprocessing.connection import Connection
from pathlib import Path

from tests.store.plans import GOAL, PLAN, operation, retitled

from planeditor.plan.changes import Insert
from planeditor.plan.items import Task, new_id
from planeditor.store.store import Store


def edit_without_end(path: Path, telling: Connection) -> None:
    """Send 0 for having begun, then the revision that each edit leads to."""
    telling.send(0)
    with Store.open(path) as store:
        tree = store.load(PLAN)
        revision = store.revision(PLAN)
        while True:
            title = str(revision + 1)
            task = Task(id=new_id(), parent=GOAL, title=title, description="Ilgas aprašymas. " * 50)
            done = operation(retitled(tree, title), Insert(task))
            tree.apply(done.changes)
            revision = store.commit(PLAN, done, revision)
            telling.send(revision)
