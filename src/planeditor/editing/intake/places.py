"""Under what the rows of a workbook of ours are: as known rows say it, else by number or title."""

from collections import Counter

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.draft import NUMBER, PARENT, Returned, ReturnedRow
from planeditor.blocks.unclear import Unclear
from planeditor.editing.intake.proposal import Builder
from planeditor.language import said
from planeditor.plan.items import CLASSES, Item, Kind, title_of
from planeditor.plan.numbering import by_number, number
from planeditor.plan.text import named

_MOST_CHOICES = 50


class Places:
    """Under what items are, by what their rows say: as known rows say it, else by number or title."""

    def __init__(self, returned: Returned, builder: Builder) -> None:
        self._builder = builder
        self._choices: tuple[str, ...] = ()
        self._titled: dict[str, list[str]] = {}
        """What rows may be under, by titles."""
        self._votes: dict[tuple[Kind, str], Counter[str]] = {}
        for table in returned.tables:
            for row in table.rows:
                item = builder.before.get(row.id)
                for text in _place_texts(row, table.kind) if item else ():
                    assert item is not None
                    self._votes.setdefault((table.kind, named(text)), Counter())[item.parent] += 1

    def begin(self, kind: Kind) -> None:
        """Place rows of a kind from now on: what they may be under stays the same meanwhile."""
        tree = self._builder.tree
        parents = [one for one in tree.walk() if one.kind in CLASSES[kind].parents]
        self._titled = {}
        for one in parents:
            self._titled.setdefault(named(title_of(one)), []).append(one.id)
        told = (f"{number(tree, one.id)} {title_of(one)}" for one in parents[:_MOST_CHOICES])
        self._choices = tuple(map(str.strip, told))

    def is_elsewhere(self, row: ReturnedRow, item: Item) -> bool:
        """Whether the row says that it belongs under something else than it does."""
        found = {self._known(item.kind, text) for text in _place_texts(row, item.kind)}
        return bool(found - {"", item.parent})

    def parent(self, row: ReturnedRow, kind: Kind, place: str) -> str | None:
        """The item that a new row belongs under; None where that is asked."""
        if CLASSES[kind].parents == {Kind.PLAN}:
            return self._builder.tree.root.id
        texts = [*_place_texts(row, kind)]
        key = texts[0] if texts else place
        if key in self._builder.answers.texts:
            texts = [self._builder.answers.texts[key]]
        found = {self._known(kind, text) or self._called(kind, text) for text in texts}
        if len(found) == 1 and "" not in found:
            return found.pop()
        why = said("intake", "It is not said where “{item}” belongs.", item=place)
        self._builder.ask(key, Unclear(why, self._choices), place)
        return None

    def _known(self, kind: Kind, text: str) -> str:
        """What most rows that say so are under."""
        votes = self._votes.get((kind, named(text)), Counter()).most_common(2)
        is_sure = len(votes) == 1 or (len(votes) == 2 and votes[0][1] > votes[1][1])
        return votes[0][0] if is_sure else ""

    def _called(self, kind: Kind, text: str) -> str:
        """What has this number and title, or this title alone."""
        tree, kinds = self._builder.tree, CLASSES[kind].parents
        start, _, rest = text.partition(" ")
        numbered = by_number(tree, start)
        if (
            numbered
            and tree[numbered].kind in kinds
            and (not rest or named(rest) == named(title_of(tree[numbered])))
        ):
            return numbered
        same = self._titled.get(named(text), ())
        return same[0] if len(same) == 1 else ""


def _place_texts(row: ReturnedRow, kind: Kind) -> list[str]:
    """What a row says of where it belongs."""
    names = (PARENT, NUMBER) if kind is Kind.FUNDING else (PARENT,)
    return [text for name in names if (text := one_line(row.cells.get(name, Cell()).text))]
