"""Damage that the database does not see: each row carries a checksum of what was written into it."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

import sqlalchemy as sa

from planeditor.errors import Damaged, InvalidPlan, InvalidValue
from planeditor.language import Said, said
from planeditor.store.columns import SqlValue

CHECKSUM = "checksum"
DAMAGED = said("errors", "The plan in the store is damaged. Bring it back from a backup.")


def checksum(values: Iterable[SqlValue]) -> int:
    """CRC-32 of the values of a row, in the order of the names of their columns.

    Made for accidents, not for attacks: it finds every run of up to 32 changed bits, and costs 2 µs a row.
    Part of the format of the store: another formula needs a new version of the tables.
    """
    return zlib.crc32("\x1f".join(map(str, values)).encode("utf-8", "surrogateescape"))


@cache
def summed(table: sa.Table) -> tuple[str, ...]:
    """The columns that the checksum spans: all, but for packed content, which zlib itself checks."""
    packed = (sa.LargeBinary,)
    names = (column.name for column in table.c if not isinstance(column.type, packed))
    return tuple(sorted(name for name in names if name != CHECKSUM))


@cache
def whole_row(table: sa.Table) -> sa.Select[Any]:
    """Reads what the checksum spans and, as the last column, the checksum."""
    return sa.select(*(table.c[name] for name in summed(table)), table.c[CHECKSUM])


def sealed(table: sa.Table, row: Mapping[str, SqlValue]) -> dict[str, SqlValue]:
    """The row with its checksum."""
    return {**row, CHECKSUM: checksum(row[name] for name in summed(table))}


def is_intact(row: sa.Row[Any]) -> bool:
    """Whether a whole row, its checksum last, is as it was written."""
    return bool(checksum(row[:-1]) == row[-1])


def readable(text: str) -> str:
    """A text that was read leniently, with a question mark for every byte that is none of a text."""
    return text.encode("utf-8", "replace").decode()


@contextmanager
def decoding(refusal: Said) -> Iterator[None]:
    """Turn what cannot be meant as what it stands for into Damaged."""
    try:
        yield
    except (InvalidPlan, InvalidValue, ValueError, zlib.error) as error:
        raise Damaged(refusal) from error
