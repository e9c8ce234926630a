"""The numbers that Word gives to paragraphs of lists; they stand nowhere in its text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.numbering import DEEPEST, roman
from planeditor.word.reading.properties import number, value

_ROMAN = ("lowerRoman", "upperRoman")
_LETTERS = ("lowerLetter", "upperLetter")


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph's place in a list: its number as it is seen, "" for a bullet, and its depth from 1.

    `before` is what stands on paper before its text: the number or bullet, and what parts them from the text.
    """

    text: str
    depth: int
    before: str


class _Level(NamedTuple):
    kind: str
    pattern: str
    start: int
    follow: str


_BULLET = _Level("bullet", "", 1, "")
_PARAGRAPH, _PROPERTIES, _NUMBERS, _STYLE = w("p"), w("pPr"), w("numPr"), w("pStyle")
_FOLLOW = {"tab": "\t", "space": " ", "nothing": ""}


@dataclass(slots=True)
class ListNumbers:
    """Counts the paragraphs of each list as they come; each of a document is asked about once, in order."""

    _levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _styles: dict[str, Element] = field(default_factory=dict)
    _abstract: dict[str, str] = field(default_factory=dict)
    _places: dict[str, tuple[str, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, numbering: Element | None, styles: Element | None) -> "ListNumbers":
        """From the parts of a document."""
        found = cls()
        for style in [] if styles is None else styles.iterfind(w("style")):
            found._styles[value(style, "styleId")] = style
        if numbering is not None:
            for one in numbering.iterfind(w("num")):
                found._abstract[value(one, "numId")] = value(one.find(w("abstractNumId")))
            for key, level in _levels(numbering):
                found._levels[key] = level
        return found

    def mark(self, paragraph: Element) -> Mark | None:
        """The place of a paragraph in a list; None for one that is in none."""
        list_id, level = self._place(paragraph.find(w("pPr")))
        abstract = self._abstract.get(list_id)
        if abstract is None or list_id == "0":
            return None
        found = self._levels.get((abstract, level), _BULLET)
        self._counts[abstract, level] = self._counts.get((abstract, level), found.start - 1) + 1
        for deeper in range(level + 1, DEEPEST):
            self._counts.pop((abstract, deeper), None)
        if found.kind == "bullet":
            return Mark("", level + 1, found.pattern and f"•{found.follow}")
        text = self._text(abstract, found.pattern)
        return Mark(text.strip(), level + 1, text and text + found.follow)

    def marks(self, body: Element) -> dict[Element, Mark]:
        """The place of every paragraph of a body that is in a list."""
        if not self._abstract:
            return {}
        found = ((paragraph, self.mark(paragraph)) for paragraph in self._listed(body))
        return {paragraph: mark for paragraph, mark in found if mark is not None}

    def _listed(self, body: Element) -> Iterator[Element]:
        """The paragraphs that may be in a list: of a large document a few, so not each is looked into."""
        before = None
        for one in body.iter(_NUMBERS, _STYLE):
            properties = one.getparent()
            if properties is None or properties is before or properties.tag != _PROPERTIES:
                continue
            if one.tag == _NUMBERS or self._place_of_style(value(one), frozenset())[0]:
                paragraph, before = properties.getparent(), properties
                if paragraph is not None and paragraph.tag == _PARAGRAPH:
                    yield paragraph

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """The list of a paragraph and its level, by its own properties or those of its style."""
        list_id, level = _numbered(properties)
        if not list_id and properties is not None:
            inherited, default = self._place_of_style(value(properties.find(_STYLE)), frozenset())
            list_id, level = inherited, default if level < 0 else level
        return list_id, min(max(level, 0), DEEPEST - 1)

    def _place_of_style(self, style: str, seen: frozenset[str]) -> tuple[str, int]:
        """The list that a style puts its paragraphs in, by itself or by what it is based on."""
        if style in seen or style not in self._styles:
            return "", -1
        if style not in self._places:
            element = self._styles[style]
            list_id, level = _numbered(element.find(w("pPr")))
            if not list_id:
                base = value(element.find(w("basedOn")))
                list_id, default = self._place_of_style(base, seen | {style})
                level = default if level < 0 else level
            self._places[style] = list_id, level
        return self._places[style]

    def _text(self, abstract: str, pattern: str) -> str:
        for level in range(DEEPEST):
            sign = f"%{level + 1}"
            if sign in pattern:
                found = self._levels.get((abstract, level), _BULLET)
                count = self._counts.get((abstract, level), found.start)
                pattern = pattern.replace(sign, _written(found.kind, count))
        return pattern


def _numbered(properties: Element | None) -> tuple[str, int]:
    """The list and level that properties name themselves; "" and -1 where they name none."""
    numbers = None if properties is None else properties.find(_NUMBERS)
    if numbers is None:
        return "", -1
    level = numbers.find(w("ilvl"))
    return value(numbers.find(w("numId"))), -1 if level is None else number(level)


def _levels(numbering: Element) -> Iterator[tuple[tuple[str, int], _Level]]:
    for abstract in numbering.iterfind(w("abstractNum")):
        for level in abstract.iterfind(w("lvl")):
            key = (value(abstract, "abstractNumId"), number(level, "ilvl"))
            yield (
                key,
                _Level(
                    value(level.find(w("numFmt")), default="decimal"),
                    value(level.find(w("lvlText")), default=""),
                    number(level.find(w("start")), default=1),
                    _FOLLOW.get(value(level.find(w("suff"))), "\t"),
                ),
            )


def _written(kind: str, count: int) -> str:
    if kind in _ROMAN:
        return roman(count) if kind == "upperRoman" else roman(count).lower()
    if kind in _LETTERS and 1 <= count <= 26:
        return chr((ord("a") if kind == "lowerLetter" else ord("A")) + count - 1)
    return str(count)
