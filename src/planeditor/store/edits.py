"""Edits of a plan written, rows and history together, and the plan read again."""

import sqlalchemy as sa

from planeditor.plan.tree import PlanTree
from planeditor.store import history, plan_rows, states
from planeditor.store.columns import time_text
from planeditor.store.damage import DAMAGED, decoding
from planeditor.store.entries import Edit
from planeditor.store.rows import read_items, write_changes


def write_edit(connection: sa.Connection, plan: str, edit: Edit, revision: int, again: bool = False) -> int:
    """Write an edit made on a revision; return the revision it leads to.

    `again`: an attempt before this one reported an error, and may have written it all the same.
    """
    operation, amends = edit.operation, edit.amends
    if again and (written := history.read_at(connection, plan, revision + 1)) and written.id == operation.id:
        revision += 1
        if written.changes == operation.changes:
            return revision
        amends = True
    row = plan_rows.of_revision(connection, plan, revision)
    if amends:
        history.amend(connection, plan, revision, operation)
    growth = write_changes(connection, plan, operation.changes)
    if growth is None:
        raise plan_rows.conflict()
    if not amends:
        history.record(connection, plan, revision + 1, operation)
    head = states.head_after(connection, row, operation)
    values = {"revision": revision + 1, "changed": time_text(operation.at), "head": head}
    plan_rows.write(connection, row, content=row["content"] + growth, **values)
    return revision + 1


def read_tree(connection: sa.Connection, plan: str) -> PlanTree:
    """The plan as it is now; raise NotFound, or Damaged if it is not as it was written."""
    content = plan_rows.read(connection, plan)["content"]
    with decoding(DAMAGED):
        return PlanTree(read_items(connection, plan, content))
