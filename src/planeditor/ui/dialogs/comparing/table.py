"""What differs between two states of the plan as a table: a row for each field, or for an item as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planeditor.language import said
from planeditor.merge.compare import Fate
from planeditor.merge.conflicts import PLACE, Key
from planeditor.merge.told import Comparison, FieldChange
from planeditor.plan.items import Activity, Item, Task
from planeditor.plan.text import from_difference, one_line, sort_key
from planeditor.plan.vocabulary import Area
from planeditor.ui.dialogs.merging.model import FATE_ICONS
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.tables.declared import Column, Filter, Nothing, Table
from planeditor.ui.kit.words import tell

_LONGEST = 40
"""Characters of a value that there is room for in a row; one that has more begins where it differs."""
_MOST = 1000
"""Characters of a value that are searched."""


@dataclass(frozen=True, slots=True)
class Row:
    """A difference: what of which item, what became of it, and whose that is, "" where nobody knows.

    `changes` is the one field or place, or of an item that came or went all that it says.
    """

    item: Item
    name: str
    fate: Fate
    changes: tuple[FieldChange, ...]
    author: str
    areas: frozenset[Area]

    @property
    def key(self) -> Key:
        """What the row is about."""
        return Key(self.item.id, self.one.field if self.one else "")

    @property
    def one(self) -> FieldChange | None:
        """What of an item that stayed differs."""
        return self.changes[0] if self.fate in (Fate.CHANGED, Fate.MOVED) else None


def rows(comparison: Comparison, authors: Mapping[Key, str]) -> Iterator[Row]:
    """The differences in the order of the plan."""
    for item in comparison.walk():
        changes = tuple(comparison.changed(item))
        difference = comparison.differences.get(item.id)
        if difference is None:
            continue
        name, areas = comparison.name(item), _areas(comparison, item)
        whole = authors.get(Key(item.id), "")
        if difference.fate in (Fate.ADDED, Fate.REMOVED):
            yield Row(item, name, difference.fate, changes, whole, areas)
            continue
        for one in changes:
            fate = Fate.MOVED if one.field == PLACE else Fate.CHANGED
            yield Row(item, name, fate, (one,), authors.get(Key(item.id, one.field)) or whole, areas)


def _areas(comparison: Comparison, item: Item) -> frozenset[Area]:
    """Those of the activity or task that the item is, or stands under."""
    tree = comparison.tree_of(item)
    for one in (item, *tree.ancestors(item.id)):
        if isinstance(one, Activity | Task) and one.areas:
            return one.areas
    return frozenset()


def _told(text: str, beside: str) -> str:
    return from_difference(one_line(text), one_line(beside), _LONGEST)[:_MOST] or tell(
        said("merging", "empty")
    )


DIFFERENCES: Table[Row, tuple[str, ...]] = Table(
    title=said("compare", "Differences"),
    columns=(
        Column(
            name="item",
            label=said("compare", "Item"),
            text=lambda row, _: row.name,
            icon=lambda row, _: icon(FATE_ICONS[row.fate]),
            is_order=True,
            is_wide=True,
        ),
        Column(
            name="what",
            label=said("compare", "What"),
            text=lambda row, _: row.one.label if row.one else tell(row.fate.said),
        ),
        Column(
            name="old",
            label=said("HistoryDialog", "Was"),
            text=lambda row, _: _told(row.one.old, row.one.new) if row.one else "",
            is_wide=True,
        ),
        Column(
            name="new",
            label=said("HistoryDialog", "Became"),
            text=lambda row, _: _told(row.one.new, row.one.old) if row.one else "",
            is_wide=True,
        ),
        Column(name="who", label=said("history", "Who"), text=lambda row, _: row.author),
    ),
    filters=(
        Filter(
            name="fate",
            label=said("compare", "Kind of change"),
            every=said("compare", "All changes"),
            choices=lambda _: [(tell(fate.said), fate) for fate in Fate],
            holds=lambda row, fate, _: row.fate == fate,
        ),
        Filter(
            name="area",
            label=said("filter", "Area"),
            every=said("filter", "All areas"),
            none=said("filter", "(without an area)"),
            choices=lambda _: [(tell(area.said), area) for area in Area],
            holds=lambda row, area, _: not row.areas if area is Nothing.FILLED else area in row.areas,
        ),
        Filter(
            name="who",
            label=said("history", "Who"),
            every=said("compare", "Everybody"),
            none=said("merging", "It is not known who"),
            choices=lambda names: [(name, name) for name in sorted(names, key=sort_key)],
            holds=lambda row, who, _: row.author == ("" if who is Nothing.FILLED else who),
        ),
    ),
    search=said("compare", "Search by item, field or text"),
    none_yet=said("compare", "There are no differences."),
    none_found=said("compare", "No difference matches what is asked for."),
)
"""In the order of the plan; its context are the names of those who changed something."""
