"""The host of a session, with the plan: agenda, tables, votes, what comes of ideas, minutes."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from planeditor.editing import library
from planeditor.editing.arrivals import News, receive
from planeditor.editing.creative.agenda import add_steps
from planeditor.editing.creative.task import CreativeTask, creative_tasks
from planeditor.editing.ideas import cast_votes, make_item, merge_ideas, split_idea
from planeditor.editing.meeting import meet, take_in
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.practices import Practice, make_practice
from planeditor.editing.practices import take_in as take_practice_in
from planeditor.editing.shelf import FOLDER, SUFFIX, Shelf
from planeditor.files.reader import read
from planeditor.language import Catalogue, Language
from planeditor.merge.conflicts import Side
from planeditor.plan.changes import Change, OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.ideas import Ideas, ideas
from planeditor.plan.items import Idea, Item, Kind, Session, title_of
from planeditor.plan.vocabulary import Area
from planeditor.sheets.workbook import export_workbook
from planeditor.store.store import Store
from planeditor.word.export import export_document
from tests.conftest import NOON
from tests.word.exporting import order

GROUPS = ("Stovyklos", "Erdvės", "Geroji patirtis")
DAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Size:
    """How much there is of each in all; tables are those of one plan."""

    plans: int = 5
    tables: int = 4
    ideas: int = 120
    activities: int = 20
    partners: int = 8
    links: int = 10
    people: int = 60

    def of(self, count: int, plan: int, table: int | None = None) -> int:
        """The part of a count that a plan has, or one of its tables."""
        parts, part = (self.plans, plan)
        if table is not None:
            parts, part = self.plans * self.tables, plan * self.tables + table
        return count // parts + (part < count % parts)


class Host:
    """Has the sample plan under another name, with a session on one day."""

    def __init__(self, number: int, store: Store, size: Size) -> None:
        self.number, self.name, self._store, self._size = number, f"Vedėja {number}", store, size
        self.title = f"{number} savivaldybės planas"
        self.shelf = Shelf(store.path.parent / FOLDER)
        self.minutes: list[str] = []
        self.workbook = b""
        self.plan = self._opened()
        self._session = self._begun()

    def _opened(self) -> OpenPlan:
        """The sample under another name."""
        items = rekeyed(read(library.sample_path()).items.values())
        plan = OpenPlan(self._store, library.create(self._store, items, self.name, NOON), self.name)
        plan.edit(plan.id, "title", self.title)
        return plan

    def _begun(self) -> str:
        """The session with those who come and a creative task as its agenda."""
        plan = self.plan
        session = plan.add(Kind.SESSION, plan.id, title=f"Sesija {self.number}", day=DAY, begins="9.30")
        for name, area in self._people():
            values = {"name": name, "institution": "Gimnazija", "areas": frozenset({area})}
            plan.add(Kind.PARTICIPANT, session.id, **values)
        task = next(one for one in creative_tasks() if isinstance(one, CreativeTask))
        plan.run(OperationKind.ADD, add_steps(plan.tree, session.id, task)[1])
        return session.id

    def _people(self) -> list[tuple[str, Area]]:
        """Those who come, each with an area."""
        count = self._size.of(self._size.people, self.number)
        return [(f"Dalyvė {self.number}-{one}", [*Area][one % len(Area)]) for one in range(count)]

    # Tables

    def send_session(self, table: int) -> Path:
        """The session as a file for a table."""
        path, session = self._folder / f"stalas-{table}.planas", self.plan.tree[self._session]
        assert isinstance(session, Session)
        library.send_session(self._store, self.plan, session, path, NOON)
        return path

    def take(self, file: Path) -> int:
        """Take in what a table sent; how many questions that asked."""
        arrival = receive(self._store, file, self.name, NOON)
        assert arrival.news is News.COPY
        meeting = meet(self._store, self.plan, arrival.state)
        keys = meeting.found.contested
        take_in(self._store, self.plan, meeting, dict.fromkeys(keys, Side.MINE), NOON)
        return len(keys)

    def brings_anything(self, file: Path) -> bool:
        """Whether a file that was taken in would bring anything when it is received again."""
        return receive(self._store, file, self.name, NOON).news is News.COPY

    # The board

    def work(self) -> Counter[str]:
        """Group, merge, split and vote; then what is to become something does; counts of all of it."""
        self._arrange()
        counts = Counter({"votes": self._vote()})
        for kind, count in self._becoming():
            counts[f"became a {kind.value}"] += self._become(kind, count)
        counts["decisions"] += self._decide()
        return counts

    def _arrange(self) -> None:
        standing = Ideas(self.plan.tree).standing()
        for place, idea in enumerate(standing):
            self.plan.edit(idea.id, "group", GROUPS[place % len(GROUPS)])
        self._run(OperationKind.JOIN_IDEAS, merge_ideas(self.plan.tree, self._ids(2), "Bendra idėja"))
        self._run(OperationKind.DIVIDE_IDEA, split_idea(self.plan.tree, self._ids(1)[0], ("Viena", "Kita")))

    def _vote(self) -> int:
        """Votes for what stands, and the end of voting; how many were given."""
        votes = {id_: place % 5 for place, id_ in enumerate(self._ids())}
        self.plan.run(OperationKind.VOTE, cast_votes(self.plan.tree, votes))
        self.plan.edit(self._session, "voting_over", True)
        return sum(votes.values())

    def _becoming(self) -> list[tuple[Kind, int]]:
        """What ideas are to become, and how many of them."""
        size = self._size
        return [
            (Kind.ACTIVITY, size.of(size.activities, self.number)),
            (Kind.PARTNER, size.of(size.partners, self.number)),
            (Kind.LINK, size.of(size.links, self.number)),
            (Kind.RECOMMENDATION, 1),
        ]

    def _become(self, kind: Kind, count: int) -> int:
        """Those with most votes that are nothing yet become items of a kind; how many do."""
        tree, known = self.plan.tree, Ideas(self.plan.tree)
        free = [one.id for one in known.standing() if not one.became]
        waiting = sorted(free, key=lambda id_: -(known.votes(id_) or 0))[:count]
        tasks, activities = tree.of_kind(Kind.TASK), tree.of_kind(Kind.ACTIVITY)
        for at, id_ in enumerate(waiting):
            values = {Kind.ACTIVITY: {"parent": tasks[at % len(tasks)].id}}.get(kind, {})
            if kind is Kind.LINK:
                values = {"parent": activities[at].id, "target": activities[-1].id}
            self._run(OperationKind.ADD, make_item(self.plan.tree, id_, kind, **values))
        return len(waiting)

    def _decide(self) -> int:
        """An insight, and a decision with who does it until when; how many are decided."""
        self.plan.edit(self._session, "insights", f"Įžvalga {self.number}")
        person = self.plan.tree.children(self._session, Kind.PARTICIPANT)[0]
        values = {"title": f"Susitarti {self.number}", "responsible": person.id, "due": DAY}
        self.plan.add(Kind.DECISION, self._session, **values)
        return 1

    # The shelf

    def share(self) -> Path:
        """Put the first activity that an idea became on the shelf, with consent, and give it away."""
        made = self._shared()
        whose, own = f"{self.number} savivaldybė", self._store.kept.store_id()
        practice = make_practice(self.plan.tree, made, whose, DAY, own, NOON)
        self.shelf.put(practice)
        path = self._folder / f"veikla{SUFFIX}"
        self.shelf.share(practice, path)
        return path

    def _shared(self) -> str:
        """The first activity that an idea became; the first of all where none did."""
        made = (self.plan.tree[one] for idea in ideas(self.plan.tree) for one in idea.became)
        first = next((one for one in made if one.kind is Kind.ACTIVITY), None)
        return (first or self.plan.tree.of_kind(Kind.ACTIVITY)[0]).id

    def take_practice(self, file: Path) -> int:
        """Take a practice into the plan by way of the shelf; how many there are in it then."""
        practice, task = self.shelf.receive(file), self.plan.tree.of_kind(Kind.TASK)[0]
        tell = Catalogue.of(Language.LT).say
        self._run(OperationKind.ADD, take_practice_in(self.plan.tree, practice, task.id, tell))
        return self._taken(practice)

    def _taken(self, practice: Practice) -> int:
        """How many items of the plan name whose practice it is."""
        return sum(practice.municipality in str(getattr(one, "notes", "")) for one in self.plan.tree.walk())

    # The evening

    def write_minutes(self) -> None:
        """The minutes, read again as text, and the workbook."""
        asked, tree = order("sesijos-protokolas", subject=self._session), self.plan.tree
        made = export_document(tree, asked, author=self.name, at=NOON, revision=self.plan.revision)
        self.minutes = texts_of(made.content)
        self.workbook = export_workbook(tree, author=self.name, at=NOON)

    def lost(self) -> list[str]:
        """What was said and is not in the minutes, which tell also what others were made of."""
        told = "\n".join(self.minutes)
        return [idea.title for idea in ideas(self.plan.tree) if idea.title not in told]

    def made_of_ideas(self, kind: Kind) -> list[str]:
        """The names of the items of a kind that ideas became."""
        return [
            title_of(item)
            for idea in ideas(self.plan.tree)
            for id_ in idea.became
            if (item := self.plan.tree[id_]).kind is kind
        ]

    def _ids(self, count: int | None = None) -> list[str]:
        return [one.id for one in Ideas(self.plan.tree).standing()][:count]

    def _run(self, kind: OperationKind, made: tuple[Item | list[Item] | Idea, list[Change]]) -> None:
        self.plan.run(kind, made[1])

    @property
    def _folder(self) -> Path:
        return self._store.path.parent


def texts_of(content: bytes) -> list[str]:
    """All that a document says, in its order."""
    with ZipFile(BytesIO(content)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return [text for one in root.iter() if one.tag.endswith("}p") if (text := "".join(one.itertext()))]
