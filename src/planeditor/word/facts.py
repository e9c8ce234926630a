"""What a document says of a plan, worked out once: numbers, sums, names and who takes part in what."""

from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from planeditor.language import Catalogue, Said
from planeditor.plan import numbering, sums
from planeditor.plan.describe import caption, kind_name
from planeditor.plan.ideas import Ideas, is_author_shown
from planeditor.plan.items import Activity, Idea, Item, Kind, Municipality, Risk, School, Session
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import FundingSource, Word
from planeditor.word.forms.patterns import Words
from planeditor.word.stages import Stage, When

Funding = dict[tuple[int | None, FundingSource | None], Sum]
"""Money by year and by who pays."""


class Facts:
    """A plan as its document sees it, in the document's language and in the form's words.

    Where the document is about a part of the plan, `tree` is that part: numbers and names are those of the
    `whole`, sums and lists those of the part. `subject` is the school or municipality it is about, if any.
    In a draft, and what is annexed to one, all may see what is missing.
    """

    def __init__(
        self,
        tree: PlanTree,
        words: Words,
        catalogue: Catalogue,
        *,
        whole: PlanTree,
        stage: Stage,
        is_draft: bool,
        subject: Item | None = None,
        options: Set[str] = frozenset(),
    ) -> None:
        self.plan = tree.root
        self.words = words
        self.tree = tree
        self.subject = subject
        self._whole = whole
        self.is_draft = is_draft
        self._stage = stage
        self._options = options
        self._catalogue = catalogue
        self._labels: dict[tuple[type[Word], str], str] = {}
        self._items = {kind: tree.of_kind(kind) for kind in Kind}
        self._places = {item.id: place for found in self._items.values() for place, item in enumerate(found)}
        self._numbers = {
            item.id: numbering.number(whole, item.id)
            for kind in numbering.NUMBERED
            for item in whole.of_kind(kind)
        }
        self._kinds: dict[Kind, str] = {}
        self._called: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self.funding = sums.by_activity(tree)
        self._sums = self._added_up()
        self._takers = self._activities_of()

    def of(self, kind: Kind) -> Sequence[Item]:
        """All items of a kind, in the order shown."""
        return self._items[kind]

    def get(self, id_: str | None) -> Item | None:
        """The item of the whole plan with this id, or None."""
        return self._whole.get(id_)

    def told(self, kind: Kind) -> Item | None:
        """The item that the document is about as a whole, if it is of that kind: the plan, or its subject."""
        if kind is Kind.PLAN:
            return self.plan
        return self.subject if self.subject is not None and self.subject.kind is kind else None

    def children(self, item: Item, kind: Kind) -> Sequence[Item]:
        """The item's children of a kind, in order."""
        return self.tree.children(item.id, kind)

    def under(self, item: Item, kind: Kind) -> Sequence[Item]:
        """The item and what stands under it at any depth, as far as of a kind, in order."""
        return self.tree.of_kind(kind, item.id)

    def above(self, item: Item, kind: Kind) -> Item | None:
        """The item of that kind that this one stands under, or None."""
        return next((one for one in self.tree.ancestors(item.id) if one.kind is kind), None)

    def place(self, item: Item) -> int:
        """The item's place among all items of its kind, from 1."""
        return self._places[item.id] + 1

    def number(self, item: Item) -> str:
        """The number of a goal, task or activity with its closing dot, else ""."""
        return self._numbers.get(item.id, "")

    def reference(self, item: Item) -> str:
        """The number as prose refers to it, without the closing dot."""
        return self.number(item).removesuffix(".")

    def sum(self, item: Item) -> Sum:
        """The money of the plan, a goal, a task or an activity."""
        return self._sums[item.id]

    def name(self, item: Item) -> str:
        """What the item is called; never empty."""
        if item.id not in self._names:
            called = caption(item, self.get)
            self._names[item.id] = called if isinstance(called, str) else self.say(called)
        return self._names[item.id]

    def named(self, item: Item) -> str:
        """The number and the name of a goal, task or activity."""
        return self.words.numbered.fill({"number": self.number(item), "title": self.name(item)})

    def called(self, item: Item) -> str:
        """What kind of item it is and which: „Veikla 1.1.2“, „Mokykla 3“; just „Planas“ for the plan."""
        if item.id not in self._called:
            which = "" if item is self.plan else f" {self.reference(item) or self.place(item)}"
            if item.kind not in self._kinds:
                self._kinds[item.kind] = self.say(kind_name(item.kind))
            self._called[item.id] = self._kinds[item.kind] + which
        return self._called[item.id]

    def ordered(self, ids: Iterable[str]) -> list[Item]:
        """The items with these ids, in the order shown; ids that nothing has are passed over."""
        found = [item for id_ in ids if (item := self.get(id_)) is not None]
        return sorted(found, key=lambda item: (item.kind, self._places.get(item.id, 0)))

    def activities_of(self, item: Item) -> list[Item]:
        """The activities that a school, a partner, a person or a risk has part in."""
        if isinstance(item, Risk):
            return self.ordered(id_ for id_ in item.activities if id_ in self._places)
        return self._takers.get(item.id, [])

    def label(self, word: Word) -> str:
        """The word as it is shown."""
        key = type(word), word.value  # words of two vocabularies may be equal as texts
        if key not in self._labels:
            self._labels[key] = self.say(word.said)
        return self._labels[key]

    def say(self, sentence: Said) -> str:
        """The sentence in the document's language."""
        return self._catalogue.say(sentence)

    @property
    def municipalities(self) -> list[Municipality]:
        """The municipalities that submit the plan."""
        return [one for one in self.of(Kind.MUNICIPALITY) if isinstance(one, Municipality)]

    @property
    def schools(self) -> list[School]:
        """The schools that take part."""
        return [one for one in self.of(Kind.SCHOOL) if isinstance(one, School)]

    @cached_property
    def ideas(self) -> Ideas:
        """The ideas of the whole plan, their votes and what they were merged into."""
        return Ideas(self._whole)

    @cached_property
    def idea_groups(self) -> dict[str, int]:
        """The groups of the ideas, each with its place: as their first ideas stand, what is in none last."""
        names = [item.group.strip() for item in self.of(Kind.IDEA) if isinstance(item, Idea)]
        return {name: place for place, name in enumerate([*dict.fromkeys(filter(None, names)), ""])}

    @cached_property
    def origins(self) -> dict[str, list[Idea]]:
        """The ideas that each item was made of; only those of the session that the document is about."""
        found: dict[str, list[Idea]] = {}
        for item in self._whole.of_kind(Kind.IDEA):
            assert isinstance(item, Idea)
            if not isinstance(self.subject, Session) or item.session == self.subject.id:
                for id_ in item.became:
                    found.setdefault(id_, []).append(item)
        return found

    def author(self, idea: Idea) -> Item | None:
        """Who said the idea; None where it was nobody, or the session does not show it."""
        return self.get(idea.author) if is_author_shown(self._whole, idea) else None

    def meets(self, when: When) -> bool:
        """Whether the plan, and the document's stage and options, are those that the form means."""
        is_joint = len(self.municipalities) > 1
        return when.holds(self.plan.programme, self._stage, self._options, is_joint=is_joint)

    def _added_up(self) -> dict[str, Sum]:
        """Sums bottom up."""
        found = {id_: sums.added(funding.values()) for id_, funding in self.funding.items()}
        for kind in (Kind.ACTIVITY, Kind.TASK, Kind.GOAL):
            for item in self.of(kind):
                sums.put(found, item.parent, found.setdefault(item.id, Sum()))
        found.setdefault(self.plan.id, Sum())
        return found

    def _activities_of(self) -> dict[str, list[Item]]:
        takers: dict[str, list[Item]] = {}
        for item in self.of(Kind.ACTIVITY):
            assert isinstance(item, Activity)
            for id_ in (*item.schools, *item.partners, *filter(None, (item.responsible,))):
                takers.setdefault(id_, []).append(item)
        return takers
