"""A session as a plan of its own, for a table or another municipality: nothing else of the plan goes out.

The first state of such a plan descends from the state of the plan that it was taken from. By that it is known
again: what a table has changed since then becomes a copy of the plan, which is merged as all copies are.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planeditor.editing import carried
from planeditor.editing.operations import remove
from planeditor.errors import Damaged, InvalidPlan
from planeditor.language import said
from planeditor.merge.compare import State, compare
from planeditor.merge.lineage import StateRecord, made
from planeditor.plan.changes import STRUCTURE, Change, Insert, Remove, SetField
from planeditor.plan.fieldtypes import Text
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.ideas import ideas
from planeditor.plan.items import CHILDREN, ROOT_PARENT, Idea, Item, Kind, Plan, Session, field_of, new_id
from planeditor.plan.references import led, without
from planeditor.plan.tree import PlanTree

if TYPE_CHECKING:
    from planeditor.editing.outgoing import Letter
    from planeditor.files.planfile import PlanFile
    from planeditor.files.state import State as Told
    from planeditor.store.store import Store

_SHARED = (Kind.SESSION_STEP, Kind.PARTICIPANT)
"""What of a session goes out with it."""


def session_items(tree: PlanTree, session: Session) -> dict[str, Item]:
    """A new plan of nothing but the session: its agenda, participants and ideas, by the ids that they have.

    Notes, the host's own votes, what is known only here, and the authors where nobody is to see them, stay.
    """
    root = Plan(id=new_id(), parent=ROOT_PARENT, title=session.title)
    found: list[Item] = [replace(session, parent=root.id, notes="")]
    for kind in _SHARED:
        found += tree.children(session.id, kind)
    found += (_shared(idea, session, root) for idea in ideas(tree) if idea.session == session.id)
    ids = {item.id for item in found}
    return {one.id: one for one in (root, *(without(item, lambda id_: id_ not in ids) for item in found))}


def _shared(idea: Idea, session: Session, root: Plan) -> Idea:
    author = None if session.hides_authors else idea.author
    return replace(idea, parent=root.id, author=author, host_votes=None, notes="")


def session_file(store: Store, tree: PlanTree, session: Session, letter: Letter, state: str) -> PlanFile:
    """The session as a file of its own; `state` is the kept one that the plan is in."""
    from planeditor.files.manifest import Manifest
    from planeditor.files.planfile import PlanFile

    items, own = session_items(tree, session), store.kept.store_id()
    content = fingerprint(items.values())
    record = made(content, (state,), author=letter.sender, at=letter.at, store=own)
    manifest = Manifest(
        plan_id=PlanTree(items.values()).root.id,
        state=record.id,
        sent=letter.at,
        sender=letter.sender,
        recipient=letter.recipient,
        store=own,
    )
    return PlanFile(manifest, items, records=(record,))


def is_session(came: PlanFile) -> bool:
    """Whether a file holds nothing but a session of a plan that is not in it."""
    known = {record.id for record in came.lineage.records}
    is_part = any(set(record.parents) - known for record in came.lineage.records)
    kinds = {item.kind for item in came.items.values()}
    return is_part and Kind.SESSION in kinds <= {Kind.PLAN, Kind.SESSION, Kind.IDEA, *CHILDREN[Kind.SESSION]}


def brought_home(store: Store, came: PlanFile) -> PlanFile:
    """The file as a copy of the plan that its session was taken from, if that is here; else as it is."""
    entries = store.plans()
    if any(entry.id == came.manifest.plan_id for entry in entries):
        return came
    states = {id_: items for id_, (items, _) in came.states.items()}
    for first in came.lineage.records:
        for out in set(first.parents) - {record.id for record in came.lineage.records}:
            for entry in entries if first.id in states else ():
                if (left := _left(store, entry.id, out)) is not None:
                    return _Homecoming(came, states, first.id, out, left).file()
    return came


def _left(store: Store, plan: str, state: str) -> State | None:
    """What a plan was when its session went out of it; None where it is another plan's or not kept."""
    if state not in store.kept.contents(plan):
        return None
    with contextlib.suppress(Damaged):
        return store.kept.content(plan, state)
    return None


class _Homecoming:
    """The states of a session's file, each as the state of the plan that it makes of what the plan was."""

    def __init__(
        self, came: PlanFile, states: Mapping[str, State], first: str, out: str, left: State
    ) -> None:
        self._came = came
        self._states = states
        self._first = first
        self._left = left
        self._plan = PlanTree(left.values()).root.id
        self._out = (out,)
        self._names: dict[str, tuple[str, ...]] = {first: self._out}
        self._items: dict[str, State] = {}
        self._records = [*self._made()]

    def file(self) -> PlanFile:
        """A file of the plan."""
        from planeditor.files.planfile import PlanFile

        (state,) = self._names[self._came.manifest.state]
        content = carried.unload(self._items.get(state, self._left))
        manifest = replace(
            self._came.manifest,
            plan_id=self._plan,
            state=state,
            ancestors=(),
            base_state="",
            format=content.file_format,
        )
        contents = {id_: _told(items) for id_, items in self._items.items() if id_ != state}
        return PlanFile(
            manifest,
            content.items,
            unknown_items=content.unknown,
            records=tuple(self._records),
            contents=contents,
        )

    def _made(self) -> Iterator[StateRecord]:
        """The plan's states; one whose content is not at hand is passed over."""
        for record in self._came.lineage.records:
            if record.id == self._first:
                continue
            homes = (home for one in record.parents for home in self._names.get(one, ()))
            parents = tuple(dict.fromkeys(homes)) or self._out
            self._names[record.id] = parents
            if record.id in self._states:
                items = at_home(self._left, self._states[self._first], self._states[record.id])
                new = made(fingerprint(items.values()), parents, record.answered)
                yield replace(new, author=record.author, at=record.at, store=record.store)
                self._names[record.id] = (new.id,)
                self._items[new.id] = items


def at_home(left: State, first: State, now: State) -> State:
    """A plan as it was when its session went out, with what a table did to that until now.

    Raises InvalidPlan where `first` is not what went out of it.
    """
    away, tree = PlanTree(first.values()).root.id, PlanTree(left.values())
    for change in compare(first, _with_session(first, now)):
        if change.id != away:
            tree.apply(_led(tree, change, away))
    return tree.items()


def _with_session(first: State, now: State) -> State:
    """What a table has now, with the session though the table removed it: that undoes it for nobody."""
    gone = next((one for one in first.values() if isinstance(one, Session) and one.id not in now), None)
    if gone is None:
        return now
    back = {one.id: one for one in PlanTree(first.values()).walk(gone.id)}
    return back | {id_: _said_in(gone, item, first.get(id_)) for id_, item in now.items()}


def _said_in(session: Session, item: Item, was: Item | None) -> Item:
    """An idea as one of the session again, with who said it."""
    if not isinstance(item, Idea):
        return item
    author = item.author or (was.author if isinstance(was, Idea) else None)
    return replace(item, session=item.session or session.id, author=author)


def _led(tree: PlanTree, change: Change, away: str) -> Iterable[Change]:
    """The change as one of the plan; what stayed at home when the session went out is kept."""

    def home(value: Any, _: object = None) -> Any:
        return tree.root.id if value == away else value

    match change:
        case Insert(item):
            return [Insert(led(item, home, parent=home(item.parent)))]
        case Remove(item):
            return remove(tree, [_there(tree, item.kind, item.id).id])
        case SetField(kind, id_, name, old, new):
            here = getattr(_there(tree, kind, id_), name)
            value = _joined(kind, name, home(old), home(new), here)
            return [SetField(kind, id_, name, here, value)] if value != here else []


def _there(tree: PlanTree, kind: Kind, id_: str) -> Item:
    """An item that was in the session when it went out."""
    item = tree.get(id_)
    if item is None or item.kind is not kind:
        raise InvalidPlan(said("errors", "It tells of a state that is not what its id says."))
    return item


def _joined(kind: Kind, name: str, old: Any, new: Any, here: Any) -> Any:
    """The value at home: the new one, unless another than the old one stayed there, which is kept with it."""
    if here == old:
        return new
    if isinstance(here, frozenset):
        return (here - (old - new)) | new
    is_text = name not in STRUCTURE and isinstance(field_of(kind, name).type, Text)
    return f"{here}\n{new}" if is_text and new else here


def _told(items: State) -> Told:
    content = carried.unload(items)
    return content.items, content.unknown
