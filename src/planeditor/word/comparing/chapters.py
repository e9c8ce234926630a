"""The headings of a comparison: a chapter for each kind of what stands under the plan, then the items."""

from collections.abc import Callable, Iterator

from planeditor.language import Said
from planeditor.merge.compare import Fate
from planeditor.merge.told import Comparison
from planeditor.plan.describe import kind_name, kind_plural
from planeditor.plan.items import Item, Kind, title_of
from planeditor.plan.naming import lower_first
from planeditor.plan.numbering import reference
from planeditor.word.ooxml.headings import Headings
from planeditor.word.ooxml.markup import Xml

_LEVELS = {Kind.GOAL: 2, Kind.TASK: 3, Kind.ACTIVITY: 4}
_INNER = 4
"""How deep what stands under these is."""


class Chapters:
    """Makes the headings of items as these come in the order of the plan."""

    def __init__(self, comparison: Comparison, headings: Headings, say: Callable[[Said | str], str]) -> None:
        self._comparison, self._headings, self._say = comparison, headings, say
        self._kind: Kind | None = None

    def before(self, item: Item) -> Iterator[Xml]:
        """The heading of the chapter that begins with an item, if one does."""
        tree = self._comparison.tree_of(item)
        above = [one for one in (item, *tree.ancestors(item.id)) if one.kind is not Kind.PLAN]
        kind = above[-1].kind if above else Kind.PLAN
        if kind is not self._kind:
            self._kind = kind
            name = kind_name(kind) if kind is Kind.PLAN else kind_plural(kind)
            yield self._headings.make(self._say(name), 1)

    def heading(self, item: Item) -> Xml:
        """The heading of an item, with what became of it where it came or went."""
        return self._headings.make(self.name(item), self._level(item))

    def name(self, item: Item) -> str:
        """What the item is called, and whether it came or went."""
        name = self._comparison.name(item)
        difference = self._comparison.differences.get(item.id)
        if difference is None or difference.fate not in (Fate.ADDED, Fate.REMOVED):
            return name
        return f"{name} – {lower_first(self._say(difference.fate.said))}"

    def owner(self, item: Item) -> str:
        """What an item stands under, as it follows what the item is called: „ (uždavinys 1.1)“."""
        tree = self._comparison.tree_of(item)
        above = tree[item.parent]
        name = lower_first(self._say(kind_name(above.kind)))
        return f" ({name} {reference(tree, above.id) or f'„{title_of(above)}“'})"

    def _level(self, item: Item) -> int:
        if item.kind in _LEVELS:
            return _LEVELS[item.kind]
        parent = self._comparison.tree_of(item).get(item.parent)
        return 2 if parent is None or parent.kind is Kind.PLAN else _INNER
