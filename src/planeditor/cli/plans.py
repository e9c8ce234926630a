"""The plans that commands are about: in files, and in the store, which is only read and never made."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planeditor.editing import carried
from planeditor.editing.carried import Unloaded
from planeditor.editing.outgoing import present
from planeditor.errors import NotFound
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import read
from planeditor.language import said
from planeditor.merge.lineage import Lineage
from planeditor.plan.text import fold
from planeditor.plan.tree import PlanTree
from planeditor.store.server import Place, Server

if TYPE_CHECKING:
    from planeditor.editing.overview.sides import Side
    from planeditor.store.entries import PlanEntry
    from planeditor.store.store import Store

SUFFIX = ".planas"
SHORT_ID = 8
"""How many characters of an id are shown."""
WAIT = 5.0
"""Seconds that a command waits for a program that has locked the store."""


class Source(ABC):
    """A plan that a command was given: the id of its present state, and what that descends from."""

    tree: PlanTree
    path: Path | None = None
    revision: int | None = None
    format: str | None = None
    lineage: Lineage
    present: str

    @abstractmethod
    def state(self, id_: str) -> Unloaded | None:
        """The present state or a kept one by its id, None where this source does not have it."""

    @abstractmethod
    def states(self) -> list[tuple[str, str]]:
        """The ids of the states that this source has, and what people call them, "" for nothing."""


class FileSource(Source):
    """A plan in a file."""

    def __init__(self, path: Path) -> None:
        """Read it; raise FileRefused."""
        self.path = path
        self.file: PlanFile = read(path)
        self.tree = PlanTree(self.file.items.values())
        manifest = self.file.manifest
        self.format = str(manifest.format)
        self.lineage, self.present = self.file.lineage, manifest.state
        self._states = self.file.states

    def state(self, id_: str) -> Unloaded | None:
        """Its own state or one that it tells of."""
        if id_ not in self._states:
            return None
        items, unknown = self._states[id_]
        return Unloaded(items, unknown, str(self.file.manifest.format) if unknown else "")

    def states(self) -> list[tuple[str, str]]:
        """Its own state and those that it tells of."""
        return [(id_, "") for id_ in self._states]


class StoreSource(Source):
    """A plan in the store as it is now."""

    def __init__(self, store: Store, plan_id: str) -> None:
        """Load it."""
        self.store = store
        self.tree = store.load(plan_id)
        self.revision = store.revision(plan_id)
        self.lineage, self.present = present(store, plan_id, self.tree.items())

    def state(self, id_: str) -> Unloaded | None:
        """The plan as it is now, or a kept state of it."""
        if id_ == self.present:
            return carried.unload(self.tree.items())
        items = self.store.kept.content(self.tree.root.id, id_)
        return None if items is None else carried.unload(items)

    def states(self) -> list[tuple[str, str]]:
        """The states that are kept, with the names of versions and files."""
        plan, kept = self.tree.root.id, self.store.kept
        unnamed = [(id_, "") for id_ in sorted({self.present, *kept.contents(plan)})]
        return [
            *unnamed,
            *((entry.state, entry.name) for entry in kept.entries(plan) if not entry.is_damaged),
        ]


class Plans:
    """The plans within reach: any file, and the store at a place, looked into when it is first needed.

    Commands that write into the store open it first; all others see a copy and never make one.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._open = ExitStack()
        self._opened: Store | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    @property
    def has_store(self) -> bool:
        """Whether there is a store to look into; of a server that is told by asking it."""
        return isinstance(self.place, Server) or _is_file(self.place)

    def find(self, name: str) -> Source:
        """The plan in the file of that name, else the one in the store; raise NotFound or FileRefused.

        In the store a plan is known by its id, its title (case and diacritics do not matter), or what one of
        them begins with, if no other does.
        """
        if (path := file_named(name)) is not None:
            return FileSource(path)
        if not self.has_store:
            raise NotFound(said("cli", "There is no plan file “{name}”. Check its name.", name=name))
        entries = [entry for entry in self.entries() if not entry.deleted]
        return StoreSource(self._store, _named(entries, name).id)

    def state(self, name: str) -> PlanTree:
        """A plan named as in `find` or, with “@” and a version after that, the state of it that is meant.

        A version is known by its name, that of its file, or what its id begins with.
        """
        plan, at, version = name.rpartition("@")
        if not at or _is_file(Path(name)):
            return self.find(name).tree
        source = self.find(plan)
        found = source.state(_state_named(source, version))
        if found is None:
            raise _no_version(version)
        return PlanTree(found.items.values())

    def entries(self) -> list[PlanEntry]:
        """All plans in the store, archived and deleted ones too, the last changed first."""
        return self._store.plans()

    def sides(self, names: Sequence[str]) -> list[Side]:
        """The plans of the store side by side, worked out: those named, as in `find`, else all in use."""
        from planeditor.editing.overview.sides import Sides

        sides = Sides(self._store)
        if names:
            entries = [side.entry for side in sides.all]
            wanted = {_named(entries, name).id for name in names}
        else:
            wanted = {side.entry.id for side in sides.all if not side.entry.archived}
        sides.keep(wanted)
        sides.finish()
        return sides.all

    def open_store(self) -> Store:
        """The store itself, to be written into; it is made where there is none."""
        from planeditor.store.store import Store

        self._opened = store = self._open.enter_context(Store.open(self.place))
        store.wait_at_most(WAIT)
        return store

    @property
    def _store(self) -> Store:
        if self._opened is None:
            if not self.has_store:
                raise NotFound(
                    said(
                        "cli",
                        "There is no store of plans at {path}. Name another with --store.",
                        path=self.place,
                    )
                )
            from planeditor.store.store import Store

            self._opened = self._open.enter_context(Store.look_into(self.place, WAIT))
        return self._opened


def file_named(name: str) -> Path | None:
    """The plan file that the name of a plan means, whether there is one or not; None for one in the store."""
    path = Path(name)
    return path if _is_file(path) or path.suffix.lower() == SUFFIX or path.name != name else None


def _named(entries: list[PlanEntry], name: str) -> PlanEntry:
    wanted = fold(name.strip())
    exact = [entry for entry in entries if wanted in (entry.id, fold(entry.title.strip()))]
    found = exact or [
        entry
        for entry in entries
        if wanted and (entry.id.startswith(wanted) or fold(entry.title).startswith(wanted))
    ]
    if not found:
        raise NotFound(
            said("cli", "There is no plan “{name}”, neither as a file nor in the store.", name=name)
        )
    if len(found) > 1:
        raise NotFound(
            said(
                "cli",
                "“{name}” may mean several plans. Name one by its id: {plans}.",
                name=name,
                plans=", ".join(f"{entry.id[:SHORT_ID]} („{entry.title}“)" for entry in found),
            )
        )
    return found[0]


def _state_named(source: Source, name: str) -> str:
    wanted, states = fold(name.strip()), source.states()
    called = {id_ for id_, told in states if wanted and fold(told) == wanted}
    found = called or {id_ for id_, _ in states if wanted and id_.startswith(wanted)}
    if not found:
        raise _no_version(name)
    if len(found) > 1:
        ids = ", ".join(id_[:SHORT_ID] for id_ in sorted(found))
        raise NotFound(
            said(
                "cli",
                "“{name}” may mean several versions. Name one by its id: {versions}.",
                name=name,
                versions=ids,
            )
        )
    return found.pop()


def _no_version(name: str) -> NotFound:
    return NotFound(
        said("cli", "The plan has no version “{name}”. Its versions: planeditor history PLAN.", name=name)
    )


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for a file, a folder that may not be looked into
        return False
