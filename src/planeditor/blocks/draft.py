"""A draft: what a file is read as, and what a workbook of ours says that comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from planeditor.blocks.block import Block, Cell
from planeditor.language import Said
from planeditor.plan.codec import dump, encode_value
from planeditor.plan.items import Item, Kind

NUMBER, PARENT, NET_SUM, VAT_SUM, GROSS = "#", "^", "=net", "=vat", "=gross"
"""What cells hold beside fields: a number, what the item is under, and sums that are calculated."""

_LENGTH = 10


def fingerprint(text: str) -> str:
    """Tells two texts apart."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:_LENGTH]


def value_print(item: Item, name: str) -> str:
    """The fingerprint of what a field of an item holds."""
    return fingerprint(dump(encode_value(item.kind, name, getattr(item, name))))


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row by its place in the block; `id` is that of its item, "" for a row that people have added.

    `cells` are by field or by what they hold beside fields; `changed` are the fields that say something else
    than when the workbook was made, and `known` is the fingerprint of what each field held then.
    """

    at: int
    id: str
    cells: Mapping[str, Cell]
    changed: frozenset[str] = frozenset()
    known: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReturnedTable:
    """A sheet of items of one kind, its heading in the row before `first`.

    `missing` are the ids whose rows are gone, `lost` the headings that are.
    """

    kind: Kind
    block: Block
    first: int
    rows: tuple[ReturnedRow, ...]
    missing: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: the id of the item that it is about, "" for the plan, who made it, and what it says."""

    about: str
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What a workbook or document of ours says: of which plan it is, by id and title, and what it holds.

    Of a document the fingerprints are of what it says of a field, of a workbook those of `value_print`.
    """

    plan: str
    title: str
    tables: tuple[ReturnedTable, ...]
    is_document: bool = False
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What a file is read as: its blocks in order, and what is to be told of what was not read.

    `returned` is what a workbook or document of ours says, which has blocks all the same; `into` is the kind
    of the list that it was pasted into.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Said, ...] = ()
    returned: Returned | None = None
    into: Kind | None = None
