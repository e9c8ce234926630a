"""Items and values in words, as one line each."""

from collections.abc import Callable

from planeditor.language import Said, said
from planeditor.merge.conflicts import field_label
from planeditor.plan.changes import EXTRA
from planeditor.plan.describe import caption, kind_name, own_name
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item, Kind, field_of
from planeditor.plan.numbering import NUMBERED, reference
from planeditor.plan.text import from_difference
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target
from planeditor.plan.wording import Wording

_LENGTH = 100
"""Characters shown of a text."""


class Words:
    """Says what is in a plan."""

    def __init__(self, say: Callable[[Said | str], str], tree: PlanTree) -> None:
        """Speak with `say` about the items of `tree`."""
        self._say = say
        self._tree = tree

    def item(self, item: Item) -> str:
        """„Veikla 1.2 „Stažuotės““; what has no number of its own is followed by what it belongs to."""
        kind = self._say(kind_name(item.kind))
        name = own_name(item, self._tree.get)
        number = reference(self._tree, item.id)
        parts = [kind, number, "" if name is None else quoted(excerpt(self._say(name)))]
        above = self._tree.get(item.parent)
        if not number and above is not None and above.kind in NUMBERED:
            owner = f"{self._say(kind_name(above.kind)).lower()} {reference(self._tree, above.id)}"
            parts.append(f"({owner})")
        return " ".join(part for part in parts if part)

    def field(self, kind: Kind, name: str) -> str:
        """The label of a field in quotes."""
        return quoted(self._say(field_label(kind, name)))

    def value(self, kind: Kind, name: str, value: Value, beside: Value = None) -> str:
        """A field's value as it is read; of a long text, the place where it differs from `beside` first."""
        if value is None or value == "" or value == frozenset() or value == Target():
            return self._say(said("cli", "nothing"))
        wording = _Excerpts(self._say, self._title, beside or "")
        return wording.text(value) if name == EXTRA else field_of(kind, name).type.told(value, wording)

    def _title(self, id_: str) -> str:
        item = self._tree.get(id_)
        return id_ if item is None else quoted(excerpt(self._say(caption(item, self._tree.get))))


class _Excerpts(Wording):
    """Says texts in quotes, of a long one the place where it differs from another."""

    def __init__(self, say: Callable[[Said], str], name_of: Callable[[str], str], beside: str) -> None:
        super().__init__(say, name_of)
        self._beside = beside

    def text(self, text: str) -> str:
        return quoted(excerpt(text, self._beside))


def quoted(text: str) -> str:
    """The text in Lithuanian quotation marks."""
    return f"„{text}“"


def one_line(text: str) -> str:
    """The text with a sign where a line ended."""
    return " ¶ ".join(text.splitlines())


def excerpt(text: str, beside: str = "") -> str:
    """The text on one line; of a long one the place where it differs from the other first."""
    line = from_difference(one_line(text), one_line(beside), _LENGTH)
    longest = _LENGTH + line.startswith("…")
    return line if len(line) <= longest else f"{line[:longest]}…"
