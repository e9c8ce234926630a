"""How the tables call things: always in Lithuanian, as the documents do."""

from collections.abc import Iterable

from planeditor.language import Catalogue, Language, Said
from planeditor.plan import numbering
from planeditor.plan.describe import caption
from planeditor.plan.items import Item, Kind, field_of
from planeditor.plan.text import sort_key
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Word


class Words:
    """The names of a plan's items, fields and words."""

    def __init__(self, tree: PlanTree) -> None:
        self._tree = tree
        self._catalogue = Catalogue.of(Language.LT)

    def say(self, sentence: Said) -> str:
        """The sentence in Lithuanian."""
        return self._catalogue.say(sentence)

    def field(self, kind: Kind, name: str) -> str:
        """The label of a declared field."""
        return self.say(field_of(kind, name).said)

    def label(self, word: Word | None) -> str:
        """The label of a word; "" for none."""
        return self.say(word.said) if word is not None else ""

    def labels(self, words: Iterable[Word], order: Iterable[Word]) -> str:
        """The labels of several words in their fixed order."""
        chosen = set(words)
        return "; ".join(self.label(word) for word in order if word in chosen)

    def name(self, item: Item | None) -> str:
        """What an item is called; "" for none."""
        if item is None:
            return ""
        called = caption(item, self._tree.get)
        return called if isinstance(called, str) else self.say(called)

    def names(self, ids: Iterable[str]) -> str:
        """What several items are called, in the order of the alphabet."""
        return "; ".join(sorted(filter(None, map(self.name, map(self._tree.get, ids))), key=sort_key))

    def numbered(self, item: Item) -> str:
        """The number and the name of a goal, task or activity."""
        return f"{numbering.number(self._tree, item.id)} {self.name(item)}"
