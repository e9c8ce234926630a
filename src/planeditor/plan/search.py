"""Finding and replacing text in all text fields of a plan."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from planeditor.plan.changes import Change, SetField
from planeditor.plan.fields import Field
from planeditor.plan.items import FIELDS, Item, field_of
from planeditor.plan.text import HIDDEN, fold
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target

_AROUND = 40
"""Characters shown before and after a place in a text."""

_SPACES = str.maketrans("\u00a0\u202f", "  ")
_UNSEEN = str.maketrans(dict.fromkeys(HIDDEN))
_ONE_TO_ONE = re.compile(r"[\x00-\xac\xae-\xde\xe0-\u0148\u014a-\u017f–„“”…•€≥≤−\u202f]*")
"""What texts here are made of: characters that fold to one character each, as ß and ŉ do not."""

_TEXT_FIELDS = {
    kind: tuple(field for field in fields if field.type.has_words) for kind, fields in FIELDS.items()
}


class Query(NamedTuple):
    """What is looked for, whatever the case and diacritics unless `exact`; no-break spaces are spaces."""

    text: str
    exact: bool = False
    whole_word: bool = False


class Snippet(NamedTuple):
    """A place in a text with a little of what stands around it, in one line."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place, `start` to `end`, in the `text` of a field of an item."""

    id: str
    field: Field
    text: str
    start: int
    end: int

    @property
    def marked(self) -> str:
        """The text at the place."""
        return self.text[self.start : self.end]

    @property
    def snippet(self) -> Snippet:
        """The place in its surroundings."""
        before, after = self.text[: self.start], self.text[self.end :]
        if len(before) > _AROUND:
            before = "…" + before[-_AROUND:].partition(" ")[2]
        if len(after) > _AROUND:
            after = after[:_AROUND].rpartition(" ")[0] + "…"
        return Snippet(*(part.replace("\n", " ") for part in (before, self.marked, after)))


def texts(item: Item) -> Iterator[tuple[Field, str]]:
    """The filled text fields of an item, each with its text; of a target, its note."""
    for field in _TEXT_FIELDS[item.kind]:
        text = _text(getattr(item, field.name))
        if text:
            yield field, text


class Finder:
    """Searches a plan; texts it has seen in the last search are not folded anew."""

    def __init__(self) -> None:
        self._folded: dict[str, str] = {}

    def find(self, tree: PlanTree, query: Query) -> list[Hit]:
        """All hits in the order shown; none for an empty query."""
        normal: Callable[[str], str] = _plain if query.exact else _fold
        wanted = normal(query.text)
        if not wanted:
            return []
        known, seen = ({}, {}) if query.exact else (self._folded, {})
        hits: list[Hit] = []
        for item in tree.walk():
            for field, text in texts(item):
                searched = seen[text] = known.get(text) or normal(text)
                if wanted in searched:
                    places = _places(text, searched, wanted, query)
                    hits.extend(Hit(item.id, field, text, start, end) for start, end in places)
        if not query.exact:
            self._folded = seen
        return hits


def rewritten(tree: PlanTree, edits: Iterable[tuple[Hit, str]]) -> list[Change]:
    """The changes that put each new text in its hit's place; hits of texts that have changed are left out.

    Raises InvalidValue when a field cannot hold its new text.
    """
    by_field: dict[tuple[str, str], list[tuple[Hit, str]]] = {}
    for hit, new in edits:
        by_field.setdefault((hit.id, hit.field.name), []).append((hit, new))
    changes: list[Change] = []
    for (id_, name), group in by_field.items():
        item = tree.get(id_)
        text = group[0][0].text
        if item is not None and _text(getattr(item, name)) == text:
            changes += _set(item, name, _spliced(text, group))
    return changes


def _text(value: str | Target) -> str:
    return value.note if isinstance(value, Target) else value


def _set(item: Item, name: str, text: str) -> list[Change]:
    old, type_ = getattr(item, name), field_of(item.kind, name).type
    new = type_.checked(replace(old, note=text) if isinstance(old, Target) else text)
    return [] if new == old else [SetField(item.kind, item.id, name, old, new)]


def _spliced(text: str, edits: list[tuple[Hit, str]]) -> str:
    parts, end = [], 0
    for hit, new in sorted(edits, key=lambda edit: edit[0].start):
        parts += [text[end : hit.start], new]
        end = hit.end
    return "".join([*parts, text[end:]])


def _plain(text: str) -> str:
    """The text with its letters whole, whether their diacritics are characters of their own or not."""
    if _is_plain(text):
        return text.translate(_SPACES)
    visible = (cluster.translate(_UNSEEN) for _, cluster in _clusters(text))
    return "".join(unicodedata.normalize("NFC", cluster) for cluster in visible).translate(_SPACES)


def _is_plain(text: str) -> bool:
    return text.isascii() or (
        unicodedata.is_normalized("NFC", text) and not any(one in text for one in HIDDEN)
    )


def _fold(text: str) -> str:
    return fold(text).translate(_SPACES)


def _places(text: str, searched: str, wanted: str, query: Query) -> Iterator[tuple[int, int]]:
    """Where in the text what is wanted stands; places do not overlap."""
    is_one_to_one = _is_plain(text) if query.exact else _folds_one_to_one(text)
    origins = range(len(text)) if is_one_to_one else _origins(text, _plain if query.exact else _fold)
    at, last = searched.find(wanted), 0
    while at >= 0:
        start, end = origins[at], _behind_marks(text, origins[at + len(wanted) - 1] + 1)
        if start >= last and not (query.whole_word and _inside_word(text, start, end)):
            yield start, end
            last = end
            at += len(wanted) - 1
        at = searched.find(wanted, at + 1)


def _folds_one_to_one(text: str) -> bool:
    return _ONE_TO_ONE.fullmatch(text) is not None


def _origins(text: str, normal: Callable[[str], str]) -> list[int]:
    """For each character of the normal text, the place of the one it came from."""
    return [at for at, cluster in _clusters(text) for _ in normal(cluster)]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """The characters, each with the diacritics after it and with its place."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, text[start:at]
            start = at


def _behind_marks(text: str, end: int) -> int:
    """The place behind the diacritics that are characters of their own."""
    while end < len(text) and not fold(text[end]):
        end += 1
    return end


def _inside_word(text: str, start: int, end: int) -> bool:
    while start > 0 and not fold(text[start - 1]):
        start -= 1
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
