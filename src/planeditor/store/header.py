"""By what a file is known as a store of ours, and of which version; asks neither SQLite nor SQLAlchemy."""

APPLICATION_ID = 0x50504C52
"""„PPLR“: marks a file as our store, for us and for others."""

VERSION = (3, 0)
"""Major and minor version of the tables.

A new column or kind makes a new major one: the checksum of a row spans all its columns, and an older program
could not keep it. What older programs need not know, such as an index, makes a new minor one.
"""

MAGIC = b"SQLite format 3\0"
LENGTH = 100
"""Bytes of the header of a database."""
_ID_PLACE = slice(68, 72)


def is_ours(header: bytes) -> bool:
    """Whether a database's first bytes bear our mark."""
    return header.startswith(MAGIC) and header[_ID_PLACE] == APPLICATION_ID.to_bytes(4, "big")


def number_of(version: tuple[int, int]) -> int:
    """The one number that a version is kept as."""
    return version[0] << 16 | version[1]


def version_of(number: int) -> tuple[int, int]:
    """The version that is kept as a number."""
    return divmod(number, 1 << 16)
