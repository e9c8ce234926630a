"""Damage that the database does not see: each row carries a checksum of what was written into it."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

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


def is_intact(row: Sequence[SqlValue]) -> bool:
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
