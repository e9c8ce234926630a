"""The map that a document of ours carries: which field stands in which control and bookmark."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from planeditor.blocks.draft import GROSS
from planeditor.language import Said, said
from planeditor.plan.fieldtypes import Number
from planeditor.plan.items import FIELDS, Kind
from planeditor.word.marks import BOOKMARK, NAMESPACE, told_print
from planeditor.word.ooxml.markup import Element
from planeditor.word.sources import MONEY, PERIOD
from planeditor.word.values import NONE

SPREAD = {PERIOD.name: ("start", "end"), MONEY.name: (GROSS,)}
"""Of what else is marked beside fields, where it is put."""
_OURS = NAMESPACE.rpartition(":")[0]
_MOST_FIELDS = 500_000
_BOOKMARK = re.compile(rf"{BOOKMARK}0*([1-9][0-9]{{0,9}})")

Key = tuple[str, str]
"""An item's id and the name of a field."""


class Mapped(NamedTuple):
    """A field of the map: the kind of its item, and the fingerprint of what was written.

    Of one that `is_empty` that is what stood in place of it; what `is_signed` may be less than nothing.
    """

    kind: Kind
    written: str
    has_paragraphs: bool
    is_empty: bool
    is_signed: bool

    def is_said(self, text: str) -> bool:
        """Whether a text says what was written."""
        return told_print(text, is_listed=self.has_paragraphs) == self.written

    @property
    def known(self) -> str:
        """The fingerprint of what the plan said."""
        return told_print("") if self.is_empty else self.written

    def typed(self, text: str) -> str:
        """What people typed: a dash that stood in an empty place is often left beside it."""
        if not self.is_empty or text.startswith(f"{NONE} "):
            return text
        text = text.strip().removesuffix(NONE).strip()
        bare = text.removeprefix(NONE).strip()
        # Whether „–5“ is less than nothing, or 5 beside the dash, is asked: apart, they are no number.
        return f"{NONE} {bare}" if self.is_signed and bare != text else bare


class DocumentMap:
    """The map that a document carries."""

    def __init__(self, root: Element) -> None:
        """Raises ValueError for what is not as we write it."""
        self.plan, self.title = root.get("id", ""), root.get("title", "")
        self.passed = frozenset((root.findtext("{*}passed") or "").split())
        self.fields: dict[Key, Mapped] = {}
        self.keys: dict[str, Key] = {}
        for item in root.iterfind("{*}item"):
            kind = Kind(item.get("kind", ""))
            types = {one.name: one.type for one in FIELDS[kind]}
            for one in item.iterfind("{*}field"):
                written = one.get("print", "")
                key = item.get("id", ""), one.get("name", "")
                if (
                    not (key[1] in types or key[1] in SPREAD)
                    or not written
                    or len(self.fields) >= _MOST_FIELDS
                ):
                    raise ValueError("a field that no item of the kind has")
                told = types.get(key[1])
                self.fields[key] = Mapped(
                    kind,
                    written,
                    has_paragraphs=told is not None and told.has_paragraphs,
                    is_empty=one.get("empty") == "1",
                    is_signed=isinstance(told, Number),
                )
                self.keys[str(int(one.get("control", "")))] = key

    def key(self, bookmark: str) -> Key | None:
        """The field whose bookmark is called so; the second of a name has something behind it."""
        match = _BOOKMARK.match(bookmark)
        return self.keys.get(match[1]) if match else None


def map_of(roots: Iterable[Element]) -> tuple[DocumentMap | None, Said | None]:
    """The map among XML that a document carries, or why there is none though it is one of ours."""
    for root in roots:
        namespace = str(root.tag)[1:].partition("}")[0]
        if namespace == NAMESPACE:
            try:
                return DocumentMap(root), None
            except ValueError:
                return None, said("intake", "The map of this document is damaged: it is read as any other.")
        version = namespace.removeprefix(f"{_OURS}:")
        if version != namespace and version.isdecimal() and int(version) > int(NAMESPACE.rpartition(":")[2]):
            return None, said(
                "intake", "This document was made by a newer version of the program: it is read as any other."
            )
    return None, None
