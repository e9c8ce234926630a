"""The content controls of a document: around what each field says, once, listed in an XML part.

Word keeps a control when its text is rewritten; LibreOffice keeps only its alias. So the list names the item
and field of every control by both, and what comes back is found again.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from planeditor.plan.fields import Field
from planeditor.plan.items import Item, Kind
from planeditor.word.facts import Facts
from planeditor.word.ooxml.elements import LONGEST_NAME, content_control, paragraph, run
from planeditor.word.ooxml.markup import Xml, quoted

NAMESPACE = "urn:planeditor:document:1"

Make = Callable[[str], Sequence[Xml]]


class Marks:
    """Makes the controls of one document; a field is marked where it stands first."""

    def __init__(self, facts: Facts, before: int) -> None:
        """`before` is the number that the first control's follows."""
        self._facts = facts
        self._labels: dict[tuple[Kind, str], str] = {}
        self._marked: dict[str, dict[str, tuple[int, str]]] = {}
        self._count = before

    def run(self, item: Item, field: Field, text: str) -> Xml:
        """What a field says, within a paragraph."""
        content = run(text)
        return self._control(item, field, [content]) if self.is_wanted(item, field, text) else content

    def paragraphs(self, item: Item, field: Field, text: str, style: str, make: Make) -> Sequence[Xml]:
        """What a field says, as paragraphs, which `make` makes where there may be several."""
        if not text.strip():
            return []
        if not field.type.has_paragraphs:
            return [paragraph([self.run(item, field, text)], style)]
        content = make(text)
        if not content:  # nothing but characters that XML cannot hold
            return []
        return [self._control(item, field, content)] if self.is_wanted(item, field, text) else content

    def is_wanted(self, item: Item, field: Field | None, text: str) -> bool:
        """Whether what this field says stands in no control yet."""
        return field is not None and field.name not in self._marked.get(item.id, ()) and bool(text.strip())

    def listed(self, revision: int, at: datetime) -> bytes:
        """The XML part: the plan, its revision, and the item and field of every control by its id and alias.

        Word keeps the ids, LibreOffice makes new ones and keeps the aliases.
        """
        plan = self._facts.plan.id
        pieces = [
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<plan xmlns="{NAMESPACE}" id="{plan}" revision="{revision}" at="{at.isoformat()}">'
        ]
        for id_, fields in self._marked.items():
            pieces.append(f'<item id="{id_}">')
            pieces += [
                f'<field name="{name}" control="{number}" alias="{quoted(alias)}"/>'
                for name, (number, alias) in fields.items()
            ]
            pieces.append("</item>")
        return "".join([*pieces, "</plan>"]).encode()

    def _control(self, item: Item, field: Field, content: Sequence[Xml]) -> Xml:
        self._count += 1
        alias = self._alias(item, field)
        self._marked.setdefault(item.id, {})[field.name] = self._count, alias
        return content_control(content, number=self._count, alias=alias, tag=f"{item.id}.{field.name}")

    def _alias(self, item: Item, field: Field) -> str:
        """What the control is called, such as „Veikla 1.1.2 – Aprašymas“; no other is called so."""
        key = item.kind, field.name
        if key not in self._labels:
            self._labels[key] = self._facts.say(field.said)
        return f"{self._facts.called(item)} – {self._labels[key]}"[:LONGEST_NAME]
