"""A proposal: the changes that a draft would make, what is left out of it, and what has to be asked."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from planeditor.blocks.block import Block, Cell
from planeditor.blocks.clean import broken_words, one_line
from planeditor.blocks.names import NEW, Names, without_note
from planeditor.blocks.table import Table
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.wordings import Role
from planeditor.editing.intake.answers import Answers
from planeditor.editing.operations import add, edit, remove
from planeditor.errors import InvalidValue
from planeditor.language import Said, said, said_n
from planeditor.merge.compare import Difference, Fate, compare, differences
from planeditor.plan.changes import Change
from planeditor.plan.items import CLASSES, Item, Kind, field_of, title_of
from planeditor.plan.text import fold, named
from planeditor.plan.tree import PlanTree

_named = lru_cache(maxsize=8192)(named)
_NO_NAME = re.compile(
    r"(?:(?:[0-9]+|vis[aiou]s?|keli\w*|plano|savivaldybes|dalyvauja\w*|bendrojo|ugdymo|istaig(?:os|u)"
    r"|mokykl(?:a|os|u)|gimnazij(?:os|u)|partneri\w+)(?!\w)[ ,.]*)+"
)
"""How many or what kind, but not who: „5 mokyklos“."""
_NAME = re.compile(r'(?:„[^“]{0,300}“|"[^"]{0,300}"|[^;\n,]|,(?=\S))+')


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that was not taken, as it may mean several things or nothing that is known.

    `place` says where it stands; each of `choices` is a text that may be answered in place of `text`.
    """

    text: str
    why: Said
    choices: tuple[str, ...] = ()
    place: str = ""
    rates: tuple[str, ...] = ()
    """Rates of VAT in percent, one of which may be told for all sums."""
    key: str = ""
    """Names the one place that the answer is for; "" where it is for every such text."""

    @property
    def about(self) -> tuple[str, str]:
        """What an answer is for: a place, or a text wherever it stands."""
        return (self.key, "") if self.key else ("", self.text)


@dataclass(slots=True)
class Part:
    """A table or lines of a draft, and what came of each row: the items that it is about, and its doubts."""

    block: Block
    table: Table | None = None
    about: dict[int, dict[str, None]] = field(default_factory=dict)
    doubts: dict[int, dict[Doubt, None]] = field(default_factory=dict)
    is_settled: bool = False
    """Whether it is known what the columns hold, so that nobody is to choose it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a draft would do to a plan; nothing of it is done yet."""

    changes: tuple[Change, ...]
    differences: tuple[Difference, ...]
    doubts: tuple[Doubt, ...]
    told: tuple[Said, ...]
    """What is left out, and what was noticed."""
    parts: tuple[Part, ...]
    after: PlanTree
    """The plan as it would be."""

    @property
    def made(self) -> list[Item]:
        """The items that would come."""
        return [one.item for one in self.differences if one.fate is Fate.ADDED]

    @property
    def changed(self) -> list[Item]:
        """The items that would change."""
        return [one.item for one in self.differences if one.fate is not Fate.ADDED]


@dataclass(slots=True)
class Builder:
    """Builds a proposal on a copy of the plan; what a field cannot hold becomes a doubt."""

    before: PlanTree
    answers: Answers
    tree: PlanTree = field(init=False)
    doubts: dict[Doubt, None] = field(default_factory=dict)
    told: list[Said] = field(default_factory=list)
    without_year: int = 0
    """Sums of which no year is told."""
    parts: dict[int, Part] = field(default_factory=dict)
    """By which block they are: two may say the same."""
    _part: Part = field(default_factory=lambda: Part(Block(())))
    _rows: Sequence[int] = ()
    _names: dict[Kind, Names] = field(default_factory=dict)
    _called: dict[tuple[Kind, str], dict[str, str]] = field(default_factory=dict)
    """Items by what they are called, of each kind and parent that was asked about."""

    def __post_init__(self) -> None:
        self.tree = PlanTree(self.before.items().values())

    def proposal(self) -> Proposal:
        """What was built."""
        before, after = self.before.items(), self.tree.items()
        if self.without_year:
            self.tell(said_n("intake", "%n sums have no year: it is to be chosen.", self.without_year))
        return Proposal(
            compare(before, after),
            tuple(differences(before, after)),
            tuple(self.doubts),
            tuple(dict.fromkeys(self.told)),
            tuple(self.parts.values()),
            self.tree,
        )

    def begin_part(self, block: Block, table: Table | None = None, *, is_settled: bool = False) -> None:
        """Read a table or lines from now on; one that was begun already is gone on with."""
        key = id(block)
        if key not in self.parts:
            self.parts[key] = Part(block, table, is_settled=is_settled)
        self._part, self._rows = self.parts[key], ()

    def begin_rows(self, *rows: int) -> None:
        """Read these rows of the part from now on."""
        self._rows = rows

    def touch(self, id_: str) -> str:
        """Note that the rows read now are about an item; its id."""
        for row in self._rows:
            self._part.about.setdefault(row, {})[id_] = None
        return id_

    def add(self, kind: Kind, parent: str, **values: Any) -> str:
        """A new item, the last of its siblings; its id."""
        kept = {name: value for name, value in values.items() if self._fits(kind, name, value)}
        item, changes = add(self.tree, kind, parent, **kept)
        self.tree.apply(changes)
        if kind in self._names:
            self._names[kind] = self._names[kind].with_one(item.id, title_of(item))
        if (kind, parent) in self._called:
            self._called[kind, parent].setdefault(_named(title_of(item)), item.id)
        return self.touch(item.id)

    def set(self, id_: str, name: str, value: Any) -> None:
        """A field of an item."""
        self.touch(id_)
        item = self.tree[id_]
        if getattr(item, name) != value and self._fits(item.kind, name, value):
            if name == CLASSES[item.kind].title_field:
                self._called.pop((item.kind, item.parent), None)
            self.tree.apply(edit(self.tree, id_, name, value))

    def remove(self, id_: str) -> None:
        """Remove an item with everything under it."""
        self._called.clear()
        self.tree.apply(remove(self.tree, [id_]))

    def take_for(self, new: str, id_: str) -> None:
        """A new item is one of the plan: it does not come, and what was read of it is about that one."""
        for about in (about for part in self.parts.values() for about in part.about.values()):
            if new in about:
                del about[new]
                about[id_] = None
        self.remove(new)

    def fill(self, id_: str, values: Iterable[tuple[str, Any]]) -> None:
        """Several fields; those without a value stay as they are."""
        self.touch(id_)
        told = [(name, value) for name, value in values if value not in (None, "", frozenset())]
        kind = self.tree[id_].kind
        fitting = [(name, value) for name, value in told if self._fits(kind, name, value)]
        self.tree.apply([one for name, value in fitting for one in edit(self.tree, id_, name, value)])

    def ask(self, text: str, error: InvalidValue, place: str = "", key: str = "") -> None:
        """A doubt about a text, or about what stands at the one place that a key names."""
        choices, rates = (error.choices, error.rates) if isinstance(error, Unclear) else ((), ())
        doubt = Doubt(text, error.said, choices, place, rates, key)
        self.doubts[doubt] = None
        for row in self._rows:
            self._part.doubts.setdefault(row, {})[doubt] = None

    def tell(self, sentence: Said) -> None:
        """Something that is left out, or to be known."""
        self.told.append(sentence)

    def tell_left(self, table: Table, read: Collection[Role], also: Collection[int] = ()) -> None:
        """Tell the columns that hold something and are not read, nor are among those at the places `also`."""
        for at, column in enumerate(table.columns):
            is_filled = any(row[at].text for row in table.block.rows[table.first :])
            is_read = at in also or column.role in read or column.role is Role.LEFT_OUT
            if is_filled and not is_read:
                heading = one_line(column.heading)
                self.tell(said("intake", "The column “{heading}” is left out.", heading=heading))

    def is_new(self, id_: str) -> bool:
        """Whether an item came with the draft."""
        return id_ not in self.before

    def text(self, cell: Cell, place: str) -> str:
        """What a cell says in letters; what could not be read of it is asked about."""
        if cell.trouble is not None:
            self.ask(cell.text, InvalidValue(cell.trouble), place)
            return ""
        for word in broken_words(cell.text):
            self.tell(said("intake", "“{word}” has letters that an old font has broken.", word=word))
        return cell.text

    def find(self, kind: Kind, text: str) -> str | None:
        """The item of a register that is called so; Unclear where one is only alike."""
        if kind not in self._names:
            entries = ((item.id, title_of(item)) for item in self.tree.of_kind(kind))
            self._names[kind] = Names.of(entries)
        names = self._names[kind]
        return names.exact(text.removeprefix(NEW)) if text.startswith(NEW) else names.find(text)

    def found_or_added(self, kind: Kind, text: str, place: str) -> str | None:
        """The item of a register that is called so, a new one where nothing is alike; None when asked."""
        meant = self.answers.texts.get(text, text)
        meant = meant if text in self.answers.texts else without_note(meant)
        if not meant.strip():
            return None
        try:
            found = self.find(kind, meant)
        except Unclear as error:
            self.ask(text, error, place)
            return None
        title = meant.removeprefix(NEW).strip()
        if found:
            return self.touch(found)
        if kind is not Kind.TEAM_MEMBER and not meant.startswith(NEW) and _NO_NAME.fullmatch(fold(title)):
            why = said("intake", "“{text}” does not name who takes part.", text=text)
            self.ask(text, Unclear(why, (f"{NEW} {title}",)), place)
            return None
        return self.add(kind, self.tree.root.id, **{CLASSES[kind].title_field: title})

    def child_called(self, kind: Kind, parent: str, title: str) -> str | None:
        """The child of a parent that has this title already."""
        if (kind, parent) not in self._called:
            children = reversed(self.tree.children(parent, kind))
            self._called[kind, parent] = {_named(title_of(one)): one.id for one in children}
        found = self._called[kind, parent].get(_named(title))
        return found and self.touch(found)

    def _fits(self, kind: Kind, name: str, value: Any) -> bool:
        try:
            field_of(kind, name).type.checked(value)
        except InvalidValue as error:
            self.ask(str(value)[:100], error, "")
            return False
        return True


def parts_of(text: str) -> Iterator[str]:
    """The names in a cell that lists several: by lines, semicolons, or commas outside of quotes."""
    yield from (part for one in _NAME.findall(text) if (part := " ".join(one.split()).strip(" .")))
