"""What items are called within a sentence: „veikla 1.2.3 „Stažuotės““."""

from collections.abc import Callable, Mapping

from planeditor.language import Said, said
from planeditor.plan.describe import caption, kind_name, own_name
from planeditor.plan.items import Item, Kind
from planeditor.plan.numbering import NUMBERED, reference
from planeditor.plan.tree import PlanTree

TITLE_LENGTH = 80
"""Characters of a title that are told where it stands within a sentence."""


class Naming:
    """Names items by the numbers and titles that they have in a plan."""

    def __init__(
        self, say: Callable[[Said | str], str], tree: PlanTree, *, longest: int = TITLE_LENGTH
    ) -> None:
        """Speak with `say`, of titles so many characters.

        What `apart` tells is of the plan as it was when it was first asked.
        """
        self._say = say
        self._longest = longest
        self._tree = tree
        self._titles: dict[tuple[str, Kind], dict[str, list[str]]] = {}

    def item(self, kind: Kind, id_: str, known: Mapping[str, Item]) -> str:
        """The item with its kind; what has no number is followed by what it belongs to.

        `known` are items that need not be in the plan.
        """
        item = self._tree.get(id_) or known.get(id_)
        name = lower_first(self._say(kind_name(kind)))
        if item is None:
            return self._say(said("history", "{kind} (no longer in the plan)", kind=name))
        if kind is Kind.PLAN:
            return name
        title = own_name(item, lambda one: self._tree.get(one) or known.get(one or ""))
        quoted = "" if title is None else f"„{shortened(self._say(title), self._longest)}“"
        parts = (name, self._number(id_), quoted, self._owner(item))
        return " ".join(part for part in parts if part)

    def short(self, id_: str, known: Mapping[str, Item]) -> str:
        """The item as a value; its id tells nobody anything when it is gone."""
        item = self._tree.get(id_) or known.get(id_)
        if item is None:
            return self._say(said("history", "(no longer in the plan)"))
        title = self._say(caption(item, lambda one: self._tree.get(one) or known.get(one or "")))
        title = shortened(title, self._longest)
        return f"{self._number(id_)} {title}".strip()

    def _number(self, id_: str) -> str:
        return reference(self._tree, id_) if id_ in self._tree else ""

    def apart(self, item: Item) -> str:
        """What tells an item from others where its number and title do not; "" where that is not needed.

        What only another copy has follows the number that it stands under, and of those with the same title
        it is told which one it is.
        """
        if item.id not in self._tree:
            return self._under(item) if item.kind in NUMBERED else ""
        alike = [] if item.kind in NUMBERED else self._alike(item)
        if len(alike) < 2:
            return ""
        place = alike.index(item.id) + 1
        return self._say(said("question", "({place} of {count} of this name)", place=place, count=len(alike)))

    def _alike(self, item: Item) -> list[str]:
        """The ids of the siblings with the title of an item, itself among them, in order."""
        siblings = (item.parent, item.kind)
        if siblings not in self._titles:
            titles = self._titles.setdefault(siblings, {})
            for one in self._tree.children(*siblings):
                titles.setdefault(self._called(one), []).append(one.id)
        return self._titles[siblings][self._called(self._tree[item.id])]

    def _called(self, item: Item) -> str:
        return self._say(caption(item, self._tree.get))

    def _owner(self, item: Item) -> str:
        return "" if item.kind in NUMBERED else self._under(item)

    def _under(self, item: Item) -> str:
        owner = self._tree.get(item.parent)
        if owner is None or owner.kind not in NUMBERED:
            return ""
        return f"({lower_first(self._say(kind_name(owner.kind)))} {reference(self._tree, owner.id)})"


def shortened(text: str, longest: int = TITLE_LENGTH) -> str:
    """The text on one line; of a longer one the whole words that fit, of a longer word its beginning."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    words = line[: longest + 1].rpartition(" ")[0] or line[:longest]
    return f"{words.rstrip(' ,;:–')}…"


def lower_first(text: str) -> str:
    """The text as it stands within a sentence; an abbreviation such as SSGG stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]
