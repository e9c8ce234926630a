"""What can still be read of a damaged store, row by row. Like `sqlite`, it knows how SQLite keeps a file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from planeditor.plan.items import Kind
from planeditor.store import sqlite
from planeditor.store.damage import CHECKSUM
from planeditor.store.header import VERSION, number_of
from planeditor.store.opening import copied
from planeditor.store.refusals import damage_of, looking_at
from planeditor.store.schema import ITEMS, METADATA, PLAN_ENTRY, UPGRADE

_PAGE = 4096
_FIXED = {
    0: b"SQLite format 3\0",
    16: b"\x10\x00\x02\x02\x00\x40\x20\x20",
    44: b"\0\0\0\4",
    52: bytes(4) + b"\0\0\0\1",
    64: bytes(4),
}
"""What the header of every store of ours says at these places: sizes, formats, encoding."""
_CHANGES, _PAGES, _VALID_FOR = 24, 28, 92


def rebuilt(path: Path) -> sa.Engine:
    """An engine in memory with every row that can be read; the damaged file and its journals are only read.

    Whether a plan is whole is told by its checksums. Raises Damaged when nothing can be told of any.
    """
    with looking_at(path), TemporaryDirectory() as folder:
        copy = copied(path, Path(folder))
        _mend_header(copy)
        target = sqlite3.connect(":memory:", isolation_level=None)
        try:
            with closing(sqlite3.connect(copy, isolation_level=None)) as source:
                has_sums = _copy_tables(source, target, path)
        except BaseException:
            target.close()
            raise
    engine = sqlite.engine_on(target, path)
    if has_sums:
        # Where a table could not be read at all, the plans that had rows in it are not whole.
        METADATA.create_all(engine)
        _list_the_rest(target)
    return engine


def _list_the_rest(target: sqlite3.Connection) -> None:
    """List as damaged, by a checksum that is none, the plans of which only their own rows are left.

    Nothing tells any more whether those are all; but nobody is to think that there was no plan.
    """
    target.execute(
        f"INSERT OR IGNORE INTO {PLAN_ENTRY.name} (id, created, changed, revision, content, {CHECKSUM}) "
        f"SELECT plan, '', '', 0, 0, 0 FROM {ITEMS[Kind.PLAN].name} WHERE id = plan"
    )


def _mend_header(path: Path) -> None:
    """Put right what every header of ours says; the rest of the file is left as it is."""
    content = bytearray(path.read_bytes()) if path.exists() else bytearray()
    if len(content) < _PAGE:
        # Over an empty file SQLite would throw away what the journal beside it holds.
        content.extend(bytes(_PAGE - len(content)))
    for place, value in _FIXED.items():
        content[place : place + len(value)] = value
    content[_PAGES : _PAGES + 4] = (len(content) // _PAGE).to_bytes(4, "big")
    content[_VALID_FOR : _VALID_FOR + 4] = content[_CHANGES : _CHANGES + 4]
    path.write_bytes(content)


def _copy_tables(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> bool:
    """Copy what can be read of each table; return whether the rows carry checksums."""
    source.text_factory = sqlite.LENIENT
    # Tables that can be understood are read even where another cannot.
    source.execute("PRAGMA writable_schema = ON")
    source.execute("PRAGMA trusted_schema = OFF")
    made = dict(source.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
    whole = True
    for table in METADATA.tables.values():
        if table.name in made:
            whole &= _copy_table(source, target, table, made[table.name]) or table not in ITEMS.values()
    columns = _columns(target, PLAN_ENTRY)
    has_sums = "content" in columns
    # Without checksums nobody could tell what a plan has lost.
    if not (_columns(target, UPGRADE) and (whole or has_sums)):
        raise damage_of(path)
    _tell_version(source, target, VERSION if "head" in columns else (2, 0) if has_sums else (1, 0))
    return has_sums


def _tell_version(source: sqlite3.Connection, target: sqlite3.Connection, seen: tuple[int, int]) -> None:
    """Note the version that the tables are seen to have, unless the file says twice that it is newer."""
    (said,) = source.execute("PRAGMA user_version").fetchone()
    (noted,) = target.execute(f"SELECT max(version) FROM {UPGRADE.name}").fetchone()
    version = number_of(seen)
    if said == noted > version:
        version = said
    target.execute(f"DELETE FROM {UPGRADE.name} WHERE version > {version:d}")
    target.execute(f"INSERT OR IGNORE INTO {UPGRADE.name} VALUES ({version:d}, '', '')")
    target.execute(f"PRAGMA user_version = {version:d}")


def _copy_table(
    source: sqlite3.Connection, target: sqlite3.Connection, table: sa.Table, statement: str
) -> bool:
    """Copy the rows that can be read; return whether all could."""
    try:
        target.execute(statement)
        columns = _columns(target, table)
    except (sqlite3.Error, UnicodeError):
        return False
    names = ", ".join(f'"{name}"' for name in columns)
    places = ", ".join("?" * len(columns))
    whole = True
    for row in _rows(source, f'SELECT {names} FROM "{table.name}" NOT INDEXED ORDER BY rowid'):
        try:
            if row is not None:
                target.execute(f'INSERT OR IGNORE INTO "{table.name}" ({names}) VALUES ({places})', row)
        except (sqlite3.Error, UnicodeError):
            row = None
        whole &= row is not None
    return whole


def _rows(source: sqlite3.Connection, query: str) -> Iterator[tuple[object, ...] | None]:
    """The rows from the first on to where reading fails, then from the last on back; None where it fails."""
    for order in ("", " DESC"):
        try:
            yield from source.execute(query + order)
            return
        except (sqlite3.Error, UnicodeError):
            yield None


def _columns(raw: sqlite3.Connection, table: sa.Table) -> list[str]:
    return [row[1] for row in raw.execute(f'PRAGMA table_info("{table.name}")')]
