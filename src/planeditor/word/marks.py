"""The fields of a document: in a control with a bookmark inside, once each, listed in an XML part.

Word keeps a control and its number when its text is rewritten; LibreOffice keeps the bookmark. So the list
names the item and field of both by their number, and what comes back is found again (`returning.py`). Beside
each stands the fingerprint of what was written; what else stands beside fields is listed by its own.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from html import unescape
from zlib import crc32

from planeditor.plan.fields import Field
from planeditor.plan.items import Item, Kind
from planeditor.word.facts import Facts
from planeditor.word.ooxml.elements import content_control, paragraph, run
from planeditor.word.ooxml.markup import Xml, quoted
from planeditor.word.ooxml.text import BULLET, lines
from planeditor.word.sources import MONEY

NAMESPACE = "urn:planeditor:document:2"
"""Without fingerprints, 1 cannot be read back."""
BOOKMARK = "_Plan"
"""What the names of bookmarks of fields begin with; the number of the control follows."""
_SIGNS = {"br": "\n", "tab": "\t", "</w:p>": "\n"}
_EMPTY = ' empty="1"'
"""Marks a field in whose place a dash or the like stands."""
_LONGEST_TITLE = 300
_MARK = re.compile(rf"^ *(?:{BULLET}+ +|(?:[1-9][0-9]?(?:\.[1-9][0-9]?)*[.)]|[^\W\d_]\)) +)(?=\S)")
"""What a line of a list begins with."""
_WRITTEN = re.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)/>|(</w:p>)")

Make = Callable[[str], Sequence[Xml]]


def told_print(text: str, *, is_listed: bool = False) -> str:
    """The fingerprint of what is written, whatever spaces and empty lines are in it.

    Of what `is_listed` the numbers and bullets of its lines do not count, which Word may draw.
    """
    if not text.isprintable():
        text = "\n".join(filter(None, [" ".join(line.split()) for line in lines(text)]))
    if is_listed:
        text = "\n".join(filter(None, [_MARK.sub("", line, count=1) for line in text.split("\n")]))
    return f"{crc32(text.encode('utf-8', 'replace')):x}"


class Marks:
    """Makes the controls of one document; a field is marked where it stands first."""

    def __init__(self, facts: Facts, numbers: Iterator[int]) -> None:
        """`numbers` are those that no control or bookmark of the file has yet."""
        self._facts = facts
        self._labels: dict[tuple[Kind, str], str] = {}
        self._marked: defaultdict[str, dict[str, tuple[int, str, bool]]] = defaultdict(dict)
        """By an item's id and a field's name: number, fingerprint, whether it is empty."""
        self._numbers = numbers
        self._passed: dict[str, None] = {}

    def run(self, item: Item, field: Field, text: str) -> Xml:
        """What a field says, within a paragraph."""
        content = run(text)
        is_wanted = self.is_unmarked(item, field) and text.strip()
        return self._control(item, field, text, [content]) if is_wanted else content

    def paragraphs(
        self,
        item: Item,
        field: Field,
        text: str,
        style: str,
        make: Make,
        keep_next: bool | None = None,
    ) -> Sequence[Xml]:
        """What a field says, as paragraphs, which `make` makes where there may be several.

        One that is made here is of this style, and kept with the next one as asked.
        """
        if not text.strip():
            return []
        is_wanted = self.is_unmarked(item, field)
        if not is_wanted:
            self.pass_over(text)
        if not field.type.has_paragraphs:
            said = run(text)
            ready = self._control(item, field, text, [said]) if is_wanted else said
            return [paragraph([ready], style, keep_next=keep_next)]
        content = make(text)
        if not content:  # nothing but characters that XML cannot hold
            return []
        return [self._control(item, field, text, content)] if is_wanted else content

    def blank(self, item: Item, field: Field, content: Xml, text: str) -> Xml:
        """What stands in place of a field that says nothing: whoever fills it in writes over it."""
        return self._control(item, field, text, [content], is_empty=True)

    def is_unmarked(self, item: Item, field: Field | None) -> bool:
        """Whether a field stands in no control yet."""
        return field is not None and field.name not in self._marked.get(item.id, ())

    def pass_over(self, text: str) -> None:
        """Note a text that is written beside fields and is none."""
        for line in text.split("\n"):
            if line.strip():
                self._passed[told_print(line)] = None

    def listed(self, revision: int, at: datetime) -> bytes:
        """The XML part: the plan, its revision, and the item and field of every control."""
        plan = self._facts.plan
        pieces = [
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<plan xmlns="{NAMESPACE}" id="{plan.id}" title="{quoted(plan.title[:_LONGEST_TITLE])}"'
            f' revision="{revision}" at="{at.isoformat()}"><passed>{" ".join(self._passed)}</passed>'
        ]
        for id_, fields in self._marked.items():
            item = self._facts.get(id_)
            assert item is not None  # or nothing would have been said of it
            pieces.append(f'<item id="{id_}" kind="{item.kind}">')
            pieces += [
                f'<field name="{name}" control="{number}" print="{told}"{_EMPTY if is_empty else ""}/>'
                for name, (number, told, is_empty) in fields.items()
            ]
            pieces.append("</item>")
        return "".join([*pieces, "</plan>"]).encode()

    def _control(
        self, item: Item, field: Field, text: str, content: Sequence[Xml], *, is_empty: bool = False
    ) -> Xml:
        number, told = next(self._numbers), told_print(text, is_listed=field.type.has_paragraphs)
        self._marked[item.id][field.name] = number, told, is_empty
        return content_control(
            content,
            number=number,
            alias=self._alias(item, field),
            bookmark=f"{BOOKMARK}{number:08}",
            is_locked=field is MONEY,  # worked out, so nobody is to write it
        )

    def _alias(self, item: Item, field: Field) -> str:
        """What the control is called, such as „Veikla 1.1.2 – Aprašymas“; no other is called so."""
        key = item.kind, field.name
        if key not in self._labels:
            self._labels[key] = self._facts.say(field.said)
        return f"{self._facts.called(item)} – {self._labels[key]}"


def written(content: Sequence[Xml]) -> str:
    """What runs or paragraphs say."""
    pieces = (found.groups() for found in _WRITTEN.finditer("".join(content)))
    return unescape("".join(text or _SIGNS.get(sign or end, "") for text, sign, end in pieces))
