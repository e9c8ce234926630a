"""The content controls of a document: around each text that people may change, once, listed in an XML part.

Word keeps a control when its text is rewritten; LibreOffice keeps only its alias. So the list names the
item and field of every alias, and what comes back is found again.
"""

from collections.abc import Sequence
from datetime import datetime

from planeditor.plan.describe import kind_name
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Paragraphs
from planeditor.plan.items import Item, Kind
from planeditor.word.controls import LONGEST_NAME, content_control
from planeditor.word.elements import paragraph, paragraphs, run
from planeditor.word.facts import Facts
from planeditor.word.markup import Xml, quoted

NAMESPACE = "urn:planeditor:document:1"


class Marks:
    """Makes the controls of one document; a field is marked where it stands first."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._count = 0
        self._labels: dict[tuple[Kind, str], tuple[str, str]] = {}
        self._aliases: dict[str, dict[str, str]] = {}

    def run(self, item: Item, field: Field) -> Xml:
        """A field's text within a paragraph."""
        content = run(_text(item, field))
        return self._control(item, field, [content]) if self._is_new(item, field) else content

    def paragraphs(self, item: Item, field: Field, style: str, list_style: str) -> Sequence[Xml]:
        """A field's text as paragraphs; none where it says nothing."""
        text = _text(item, field)
        if not text.strip():
            return []
        if not isinstance(field.type, Paragraphs):
            return [paragraph([self.run(item, field)], style)]
        content = paragraphs(text, style, list_style)
        return [self._control(item, field, content)] if self._is_new(item, field) else content

    def is_wanted(self, item: Item, field: Field | None) -> bool:
        """Whether this field has a text that no control is around yet."""
        return field is not None and self._is_new(item, field)

    def listed(self, revision: int, at: datetime) -> bytes:
        """The XML part: the plan, its revision, and the item and field of every control by its alias."""
        plan = self._facts.plan.id
        pieces = [
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<plan xmlns="{NAMESPACE}" id="{plan}" revision="{revision}" at="{at.isoformat()}">'
        ]
        for id_, aliases in self._aliases.items():
            pieces.append(f'<item id="{id_}">')
            pieces += [f'<field name="{name}" alias="{quoted(a)}"/>' for name, a in aliases.items()]
            pieces.append("</item>")
        return "".join([*pieces, "</plan>"]).encode()

    def _is_new(self, item: Item, field: Field) -> bool:
        return field.name not in self._aliases.get(item.id, ()) and bool(_text(item, field).strip())

    def _control(self, item: Item, field: Field, content: Sequence[Xml]) -> Xml:
        alias = self._alias(item, field)
        self._aliases.setdefault(item.id, {})[field.name] = alias
        self._count += 1
        tag = f"{item.id}.{field.name}"
        return content_control(content, number=self._count, alias=alias, tag=tag)

    def _alias(self, item: Item, field: Field) -> str:
        """What the control is called, such as „Veikla 1.1.2 – Aprašymas“; no other is called so."""
        facts = self._facts
        which = "" if item is facts.plan else f" {facts.reference(item) or facts.place(item)}"
        kind, label = self._label(item.kind, field)
        return f"{kind}{which} – {label}"[:LONGEST_NAME]

    def _label(self, kind: Kind, field: Field) -> tuple[str, str]:
        key = kind, field.name
        if key not in self._labels:
            self._labels[key] = self._facts.say(kind_name(kind)), self._facts.say(field.said)
        return self._labels[key]


def _text(item: Item, field: Field) -> str:
    return str(getattr(item, field.name))
