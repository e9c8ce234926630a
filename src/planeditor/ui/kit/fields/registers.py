"""The items that references may name, listed once for all forms and again only when they change."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from planeditor.language import Said, said
from planeditor.plan.changes import ORDER, PARENT, Change, SetField, kind_of
from planeditor.plan.describe import kind_name
from planeditor.plan.items import CLASSES, Item, Kind, Link
from planeditor.plan.numbering import NUMBERED
from planeditor.plan.text import named
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell

_NONE_YET = {
    Kind.MUNICIPALITY: said("details", "There are no municipalities yet. Add them in the tree of the plan."),
    Kind.SCHOOL: said("details", "There are no schools yet. Type the name of the first."),
    Kind.TEAM_MEMBER: said("details", "There is nobody in the team yet. Type a name."),
    Kind.PARTNER: said("details", "There are no partners yet. Type the name of the first."),
    Kind.ACTIVITY: said("details", "There are no activities yet. Add them in the tree of the plan."),
}


_GROWING = (Kind.SCHOOL, Kind.TEAM_MEMBER, Kind.PARTNER)


def growing(kinds: tuple[str, ...]) -> Kind | None:
    """The kind of which a new item needs no more than a name, so that it can be added where it is chosen."""
    return next((kind for kind in _GROWING if kinds == (kind,)), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """An item that may be chosen: its id, what it is called, and that folded for searching."""

    id: str
    label: str
    folded: str


class Registers:
    """The entries of a plan by kinds, and its links by where they lead; kept until they change."""

    def __init__(self, tree: PlanTree) -> None:
        self._tree = tree
        self._entries: dict[tuple[str, ...], tuple[Entry, ...]] = {}
        self._made: dict[tuple[str, ...], dict[str, tuple[Item, Entry]]] = {}
        """By kinds and id, of items that are called by nothing but themselves: most of a list stays."""
        self._links: dict[str | None, list[Link]] | None = None

    def links_to(self, id_: str) -> list[Link]:
        """The links of other activities that lead to an activity."""
        if self._links is None:
            self._links = {}
            for link in self._tree.of_kind(Kind.LINK):
                if isinstance(link, Link):
                    self._links.setdefault(link.target, []).append(link)
        return self._links.get(id_, [])

    def entries(self, kinds: tuple[str, ...]) -> tuple[Entry, ...]:
        """The items of the kinds in the order of the tree, the same tuple until one changes."""
        if kinds not in self._entries:
            former = self._made.get(kinds, {})
            self._made[kinds] = {}
            self._entries[kinds] = tuple(self._kept(item, kinds, former) for item in self._items(kinds))
        return self._entries[kinds]

    def item(self, id_: str | None) -> Item | None:
        """An item of the plan."""
        return self._tree.get(id_)

    @property
    def first_quarter(self) -> str:
        """The quarter in which the plan begins; "" where that is not known."""
        start = self._tree.root.start
        return Quarter.of(start).text if start else ""

    def none_yet(self, kinds: tuple[str, ...]) -> Said:
        """What to say where there is nothing to choose from."""
        return _NONE_YET.get(Kind(kinds[0]), said("details", "There is nothing to choose from yet."))

    def forget(self, changes: Collection[Change]) -> bool:
        """Drop what the changes made out of date; whether anything that may be chosen was."""
        if any(map(_concerns_links, changes)):
            self._links = None
        listed = {kind_of(change) for change in changes if is_listed(change)}
        stale = [kinds for kinds in self._entries if any(_concerns(kind, kinds) for kind in listed)]
        for kinds in stale:
            del self._entries[kinds]
        return bool(stale)

    def _items(self, kinds: tuple[str, ...]) -> Iterable[Item]:
        if len(kinds) == 1:
            return self._tree.of_kind(Kind(kinds[0]))
        return [item for item in self._tree.walk() if item.kind in kinds]

    def _kept(self, item: Item, kinds: tuple[str, ...], former: Mapping[str, tuple[Item, Entry]]) -> Entry:
        """The entry that was made of the very same item, or a new one."""
        if item.kind in NUMBERED or item.kind is Kind.LINK:
            return self._entry(item, kinds)
        known, entry = former.get(item.id, (None, None))
        made = entry if entry and known is item else self._entry(item, kinds)
        self._made[kinds][item.id] = (item, made)
        return made

    def _entry(self, item: Item, kinds: tuple[str, ...]) -> Entry:
        label = titled(self._tree, item.id)
        if item.kind not in NUMBERED and len(kinds) > 1:
            label = f"{tell(kind_name(item.kind))}: {label}"
        return Entry(item.id, label, named(label))


def _concerns_links(change: Change) -> bool:
    """Whether the change may make other links or another order of them: they stand as their activities do."""
    is_move = isinstance(change, SetField) and change.field in (PARENT, ORDER)
    return kind_of(change) is Kind.LINK or (is_move and kind_of(change) in NUMBERED)


def is_listed(change: Change) -> bool:
    """Whether the change shows in a list of items: another item, place or title."""
    if not isinstance(change, SetField):
        return True
    return change.field in (PARENT, ORDER, CLASSES[change.kind].title_field)


def _concerns(kind: Kind, kinds: tuple[str, ...]) -> bool:
    """Whether such an item shows in a list of the kinds: goals and tasks number what is under them."""
    return kind in kinds or (kind in NUMBERED and any(one in NUMBERED for one in kinds))
