"""Run as a program: edit the small plan of a store without end, and say after each edit that it was written.

Every edit retitles the goal to the revision it leads to and adds a task of that title. Begins when told to.
"""

import sys
from pathlib import Path

from tests.store.plans import GOAL, PLAN, operation, retitled

from planeditor.plan.changes import Insert
from planeditor.plan.items import Task, new_id
from planeditor.store.store import Store

if not sys.stdin.readline():
    sys.exit()
with Store.open(Path(sys.argv[1])) as store:
    tree = store.load(PLAN)
    revision = store.revision(PLAN)
    while True:
        title = str(revision + 1)
        task = Task(id=new_id(), parent=GOAL, title=title, description="Ilgas aprašymas. " * 50)
        done = operation(retitled(tree, title), Insert(task))
        tree.apply(done.changes)
        revision = store.commit(PLAN, done, revision)
        print(revision, flush=True)
