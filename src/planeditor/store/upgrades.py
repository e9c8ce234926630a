"""How a store made by an older version gets today's tables: ordered steps, each in one transaction."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import sqlalchemy as sa

import planeditor
from planeditor.errors import StoreRefused
from planeditor.language import said
from planeditor.plan.codec import dump
from planeditor.store import dialect, sqlite
from planeditor.store.columns import time_text
from planeditor.store.damage import checksum, readable
from planeditor.store.header import VERSION, number_of, version_of
from planeditor.store.schema import METADATA, UPGRADE
from planeditor.store.speech import writing


class Step(NamedTuple):
    """What makes the tables of a version from those of the version before; it is frozen once released."""

    version: tuple[int, int]
    run: Callable[[sa.Connection], None]


_SUMMED = (
    "activity", "alternative", "amendment", "funding", "goal", "indicator", "link", "municipality",
    "operation", "partner", "plan", "recommendation", "risk", "school", "snapshot", "swot", "task",
    "team_member",
)  # fmt: skip
"""The tables of 1.0 whose rows get checksums; those of other programs, such as statistics, are left alone."""


def _add_checksums(connection: sa.Connection) -> None:
    """2.0: every row gets the checksum of what stands in it now, every plan the sum of its rows."""
    run = connection.exec_driver_sql
    contents: Counter[str] = Counter()
    run("ALTER TABLE plan_entry ADD COLUMN content INTEGER NOT NULL DEFAULT 0")
    for table in _SUMMED:
        columns = sorted(row[1] for row in run(f'PRAGMA table_info("{table}")') if row[2] != "BLOB")
        sums = _add_checksum(connection, table, columns)
        if "extra" in columns:
            for plan, sum_ in sums:
                contents[plan] += sum_
    with sqlite.leniently(connection):
        plans = run("SELECT rowid, id FROM plan_entry").all()
    for row, plan in plans:
        run("UPDATE plan_entry SET content = ? WHERE rowid = ?", (contents[plan], row))
    names = ("archived", "changed", "content", "created", "deleted", "id", "revision")
    _add_checksum(connection, "plan_entry", names)


def _add_checksum(connection: sa.Connection, table: str, columns: Sequence[str]) -> list[tuple[str, int]]:
    """Give the rows of a table checksums over these columns; return the plan of each row and its checksum."""
    run = connection.exec_driver_sql
    run(f'ALTER TABLE "{table}" ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0')
    key = "id" if table == "plan_entry" else "plan"
    names = ", ".join(f'"{name}"' for name in columns)
    # A text that is none stays so: the plan is refused when it is read, and the others open.
    with sqlite.leniently(connection):
        rows = run(f'SELECT rowid, "{key}", {names} FROM "{table}"').all()
    sums = [(row[0], row[1], checksum(row[2:])) for row in rows]
    if sums:
        run(f'UPDATE "{table}" SET checksum = ? WHERE rowid = ?', [(sum_, id_) for id_, _, sum_ in sums])
    return [(plan, sum_) for _, plan, sum_ in sums]


_GRAPH = (
    """CREATE TABLE IF NOT EXISTS identity (id TEXT NOT NULL, PRIMARY KEY (id)) STRICT""",
    """CREATE TABLE IF NOT EXISTS state (
        plan TEXT NOT NULL, id TEXT NOT NULL, parents TEXT NOT NULL, content TEXT NOT NULL,
        answered TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, store TEXT NOT NULL, items BLOB,
        checksum INTEGER NOT NULL, PRIMARY KEY (plan, id),
        FOREIGN KEY(plan) REFERENCES plan_entry (id) ON DELETE CASCADE) STRICT""",
    """CREATE TABLE IF NOT EXISTS taken (
        plan TEXT NOT NULL, operation TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
        checksum INTEGER NOT NULL, PRIMARY KEY (plan, operation),
        FOREIGN KEY(plan) REFERENCES plan_entry (id) ON DELETE CASCADE) STRICT""",
)
_VERSIONS = """CREATE TABLE snapshot (
    id TEXT NOT NULL, plan TEXT NOT NULL, state TEXT NOT NULL, revision INTEGER NOT NULL,
    reason TEXT NOT NULL, name TEXT NOT NULL, author TEXT NOT NULL, recipient TEXT NOT NULL,
    assignment TEXT NOT NULL, at TEXT NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (id),
    FOREIGN KEY(plan) REFERENCES plan_entry (id) ON DELETE CASCADE) STRICT"""
_NO_ASSIGNMENT = '{"areas":[],"items":[],"sentence":""}'


def _keep_the_graph(connection: sa.Connection) -> None:
    """What was kept becomes states, each made of the one before; a row that was damaged stays so."""
    run = connection.exec_driver_sql
    for statement in _GRAPH:
        run(statement)
    heads: dict[str, str] = {}
    if "items" in {row[1] for row in run("PRAGMA table_info(snapshot)")}:
        heads = _divide_snapshots(connection)
    run("ALTER TABLE plan_entry ADD COLUMN head TEXT NOT NULL DEFAULT ''")
    names = "archived, changed, content, created, deleted, id, revision, checksum"
    with sqlite.leniently(connection):
        plans = run(f"SELECT rowid, {names} FROM plan_entry").all()
    for row, *values, sum_ in plans:
        if checksum(values) == sum_:
            *before, id_, revision = values
            head = heads.get(id_, "")
            sealed = checksum((*before, head, id_, revision))
            run("UPDATE plan_entry SET head = ?, checksum = ? WHERE rowid = ?", (head, sealed, row))


def _divide_snapshots(connection: sa.Connection) -> dict[str, str]:
    """Give each snapshot a state of its id, which holds its items; return the last state of each plan."""
    run = connection.exec_driver_sql
    run("DROP INDEX IF EXISTS ix_snapshot_plan")
    run("ALTER TABLE snapshot RENAME TO snapshot_2")
    run(_VERSIONS)
    run("CREATE INDEX ix_snapshot_plan ON snapshot (plan)")
    heads: dict[str, str] = {}
    names = "at, author, id, name, plan, reason, revision, checksum"
    with sqlite.leniently(connection):
        rows = run(f"SELECT rowid, {names} FROM snapshot_2 ORDER BY plan, revision, at, id").all()
    for row, *values, sum_ in rows:
        at, author, id_, _, plan, _, revision = values
        is_whole = checksum(values) == sum_
        parents = dump([heads[plan]]) if is_whole and plan in heads else "[]"
        if is_whole:
            sum_ = checksum((_NO_ASSIGNMENT, *values[:-1], "", revision, id_))
            heads[plan] = id_
        told = checksum(("[]", at, author, "", id_, parents, plan, ""))
        run(
            "INSERT INTO snapshot SELECT id, plan, id, revision, reason, name, author, '', ?, at, ? "
            "FROM snapshot_2 WHERE rowid = ?",
            (_NO_ASSIGNMENT, sum_, row),
        )
        run(
            "INSERT INTO state SELECT plan, id, ?, '', '[]', author, at, '', items, ? "
            "FROM snapshot_2 WHERE rowid = ?",
            (parents, told, row),
        )
    run("DROP TABLE snapshot_2")
    return heads


_ITEM_BEGINS = """plan TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL, "order" TEXT NOT NULL,
    extra TEXT DEFAULT '' NOT NULL"""
_ITEM_ENDS = """checksum INTEGER NOT NULL, PRIMARY KEY (plan, id),
    FOREIGN KEY(plan) REFERENCES plan_entry (id) ON DELETE CASCADE"""
_TEXT = "TEXT DEFAULT '' NOT NULL"
_SET = "TEXT DEFAULT '[]' NOT NULL"
_FLAG = "INTEGER DEFAULT 0 NOT NULL"
_SESSIONS = {
    "session": f"""title {_TEXT}, day TEXT, begins {_TEXT}, place {_TEXT}, host {_TEXT}, aim {_TEXT},
        hides_authors {_FLAG}, voting_over {_FLAG}, insights {_TEXT}, notes {_TEXT}""",
    "participant": f"""name {_TEXT}, institution {_TEXT}, municipality {_TEXT}, areas {_SET},
        "table" {_TEXT}""",
    "session_step": f"title {_TEXT}, type TEXT, minutes INTEGER, instructions {_TEXT}",
    "decision": f"""title {_TEXT}, responsible TEXT, due TEXT, about TEXT, done {_FLAG}, notes {_TEXT}""",
    "idea": f"""title {_TEXT}, areas {_SET}, session TEXT, step TEXT, author TEXT, "table" {_TEXT},
        sheet INTEGER, "group" {_TEXT}, votes INTEGER, host_votes INTEGER, benefit TEXT, feasibility TEXT,
        became {_SET}, merged_into TEXT, split_from TEXT, notes {_TEXT}""",
}


def _make_3(connection: sa.Connection) -> None:
    """3.0: the graph of states, sessions with ideas and decisions, directions, who recommends and where."""
    for table, columns in _SESSIONS.items():
        connection.exec_driver_sql(
            f"CREATE TABLE IF NOT EXISTS {table} ({_ITEM_BEGINS}, {columns}, {_ITEM_ENDS}) STRICT"
        )
    _widen(connection, "activity", {"direction": "TEXT"})
    _widen(connection, "recommendation", {"institution": _TEXT, "field": "TEXT"})
    _keep_the_graph(connection)


def _widen(connection: sa.Connection, table: str, added: Mapping[str, str]) -> None:
    """Give a table of items columns, its rows new checksums, and its plans the new sums.

    What was damaged stays so.
    """
    run = connection.exec_driver_sql
    before = sorted(row[1] for row in run(f'PRAGMA table_info("{table}")') if row[1] != "checksum")
    for name, declaration in added.items():
        run(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {declaration}')
    after = sorted((*before, *added))
    growth: Counter[str] = Counter()
    names = ", ".join(f'"{name}"' for name in after)
    with sqlite.leniently(connection):
        rows = run(f'SELECT rowid, checksum, {names} FROM "{table}"').all()
    sums = []
    for row, sum_, *values in rows:
        held = dict(zip(after, values, strict=True))
        if checksum(held[name] for name in before) == sum_:
            sums.append((checksum(values), row))
            growth[held["plan"]] += sums[-1][0] - sum_
    if sums:
        run(f'UPDATE "{table}" SET checksum = ? WHERE rowid = ?', sums)
    _grow(connection, growth)


def _grow(connection: sa.Connection, growth: Mapping[str, int]) -> None:
    """Add to the sums of plans, as they stand before 3.0."""
    run = connection.exec_driver_sql
    names = "archived, changed, content, created, deleted, id, revision"
    with sqlite.leniently(connection):
        plans = run(f"SELECT rowid, checksum, {names} FROM plan_entry").all()
    for row, sum_, archived, changed, content, *others in plans:
        if checksum((archived, changed, content, *others)) == sum_:
            content += growth.get(others[2], 0)
            sealed = checksum((archived, changed, content, *others))
            run("UPDATE plan_entry SET content = ?, checksum = ? WHERE rowid = ?", (content, sealed, row))


STEPS: tuple[Step, ...] = (Step((2, 0), _add_checksums), Step((3, 0), _make_3))
"""In ascending order; version 1.0 is the first and is made whole."""


def upgrade(engine: sa.Engine, back_up: Callable[[], object], steps: Sequence[Step] = STEPS) -> None:
    """Make the tables in an empty store, or bring an older one up, calling `back_up` first.

    Raises StoreRefused for a store of a newer major version, Damaged for one that is not what its version
    says.
    """
    own = dialect.of(engine)
    with engine.connect() as connection:
        version = _version(connection)
        columns = own.columns(connection)
        _check_version(connection, version, columns)
    if version == (0, 0):
        with writing(engine).begin() as connection:
            # Another process may have made them meanwhile.
            if _version(connection) == (0, 0):
                METADATA.create_all(connection)
                _set_version(connection, VERSION)
        return
    due = [step for step in steps if step.version > version]
    if due:
        back_up()
    for step in due:
        with writing(engine).begin() as connection:
            if _version(connection) < step.version:
                step.run(connection)
                _set_version(connection, step.version)
    with engine.connect() as connection:
        _check_columns(connection, own.columns(connection) if due else columns)


def _version(connection: sa.Connection) -> tuple[int, int]:
    return version_of(dialect.of(connection).user_version(connection))


def _set_version(connection: sa.Connection, version: tuple[int, int]) -> None:
    number = number_of(version)
    dialect.of(connection).set_user_version(connection, number)
    now = time_text(datetime.now(UTC))
    connection.execute(sa.insert(UPGRADE), {"version": number, "program": planeditor.__version__, "at": now})


def _check_version(connection: sa.Connection, version: tuple[int, int], columns: dict[str, set[str]]) -> None:
    """Every version was written down when it was made: one that was not is a damaged number."""
    own = dialect.of(connection)
    if own.has_triggers(connection):
        # None of our versions makes any: what another program has put there would change what we write.
        raise own.damaged(connection)
    if UPGRADE.name not in columns and version == (0, 0):
        if columns:
            raise own.damaged(connection)
        return
    if not set(UPGRADE.c.keys()) <= columns.get(UPGRADE.name, set()):
        raise own.damaged(connection)
    made = _newest(connection)
    if made is None or version_of(made.version) != version:
        raise own.damaged(connection)
    if version[0] > VERSION[0]:
        raise too_new(connection)


def too_new(connection: sa.Connection) -> StoreRefused:
    """The refusal of a store of a newer major version, which says what program to install."""
    made = _newest(connection)
    return StoreRefused(
        said(
            "errors",
            "The plans were saved by version {version} of the program; install that or a newer one.",
            version=readable(made.program) if made else "",
        )
    )


def _newest(connection: sa.Connection) -> sa.Row[Any] | None:
    with dialect.leniently(connection):
        return connection.execute(sa.select(UPGRADE).order_by(UPGRADE.c.version.desc())).first()


def _check_columns(connection: sa.Connection, columns: dict[str, set[str]]) -> None:
    """The names of tables and columns stand in the file too, and may be damaged like all else."""
    for table in METADATA.tables.values():
        if not set(table.c.keys()) <= columns.get(table.name, set()):
            raise dialect.of(connection).damaged(connection)
