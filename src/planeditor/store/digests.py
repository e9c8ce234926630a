"""What was worked out of whole plans, remembered beside them: it may be lost at any time and made anew.

Its table is none of the store's own: nothing asks for it when a store is opened, salvaged or copied, and
what cannot be read in it counts as not there.
"""

from collections.abc import Iterable
from typing import NamedTuple

import sqlalchemy as sa

from planeditor.errors import Damaged
from planeditor.store import dialect
from planeditor.store.damage import is_intact
from planeditor.store.schema import LARGE_INTEGER, PLAN_ENTRY, sealed, summed, whole_row

_DIGEST = sa.Table(
    "digest",
    sa.MetaData(),
    sa.Column("plan", sa.Text, primary_key=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("content", LARGE_INTEGER, nullable=False),
    sa.Column("maker", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("checksum", LARGE_INTEGER, nullable=False),
    sqlite_strict=True,
)
"""`revision` and `content` are those of the plan that the text was made of, `maker` is who could read it."""


class State(NamedTuple):
    """What tells a state of a plan from all others that it had: its revision and the sum of its rows."""

    revision: int
    content: int


class DigestRow(NamedTuple):
    """A text that was made of a plan in a state."""

    plan: str
    state: State
    text: str


def read_digests(connection: sa.Connection, maker: str) -> dict[str, str]:
    """The texts by this maker of all plans that are as they were when these were made."""
    if not _is_there(connection):
        return {}
    names = summed(_DIGEST)
    present = sa.and_(
        PLAN_ENTRY.c.id == _DIGEST.c.plan,
        PLAN_ENTRY.c.revision == _DIGEST.c.revision,
        PLAN_ENTRY.c.content == _DIGEST.c.content,
    )
    query = whole_row(_DIGEST).join(PLAN_ENTRY, present).where(_DIGEST.c.maker == maker)
    try:
        rows = connection.execute(query).all()
    except Damaged:  # a text that is none hides those after it: all are made anew
        return {}
    found = (dict(zip(names, row, strict=False)) for row in rows if is_intact(row))
    return {row["plan"]: row["text"] for row in found}


def write_digests(connection: sa.Connection, maker: str, digests: Iterable[DigestRow]) -> None:
    """Remember the texts in place of those that there were of these plans."""
    rows = [
        sealed(_DIGEST, {"plan": one.plan, "maker": maker, "text": one.text, **one.state._asdict()})
        for one in digests
    ]
    if rows:
        # Two who look at the same plans at once would make the same table, and the same rows.
        dialect.of(connection).take_turn(connection)
        if not _is_there(connection):
            # What another version of the program called so is of no use to this one.
            _DIGEST.drop(connection, checkfirst=True)
            _DIGEST.create(connection)
        connection.execute(sa.delete(_DIGEST).where(_DIGEST.c.plan.in_([row["plan"] for row in rows])))
        connection.execute(sa.insert(_DIGEST), rows)


def _is_there(connection: sa.Connection) -> bool:
    """Whether there is the table, with the columns that it has here."""
    found = sa.inspect(connection)
    if not found.has_table(_DIGEST.name):
        return False
    return {one["name"] for one in found.get_columns(_DIGEST.name)} == {*_DIGEST.columns.keys()}
