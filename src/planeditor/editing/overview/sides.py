"""The plans of a store side by side: what is remembered is there at once, the rest comes plan by plan."""

import contextlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from planeditor.editing.overview.digest import MAKER, Digest, decode, digest_of, digesting, encode
from planeditor.errors import Damaged, NotAllowed, NotFound, StoreRefused
from planeditor.language import Said, said
from planeditor.plan.tabled import Say, Shape, told
from planeditor.plan.tree import PlanTree

if TYPE_CHECKING:
    from planeditor.store.digests import DigestRow
    from planeditor.store.entries import PlanEntry
    from planeditor.store.store import Store

_AT_ONCE = 20
"""Digests that are written together: one by one, a slow disk would be waited for at each."""
_CREATED = 1
"""The revision of a plan that nobody has changed since it came."""
DAMAGED = said("overview", "damaged")


@dataclass(frozen=True, slots=True)
class Side:
    """A plan beside the others; without a digest it is not known yet, or it is `damaged`."""

    entry: "PlanEntry"
    digest: Digest | None = None
    damaged: bool = False

    @property
    def title(self) -> str | Said:
        """What the plan is called."""
        return self.entry.title or said("list", "(plan without a title)")

    @property
    def municipalities(self) -> str:
        """Whose plan it is."""
        return ", ".join(filter(None, self.entry.municipalities))

    @property
    def name(self) -> str | Said:
        """What it is called in a list of names: short, by its municipalities where they are told."""
        return self.municipalities or self.title


class Sides:
    """All plans of a store but the deleted ones, the last changed first; what is worked out is remembered."""

    def __init__(self, store: "Store") -> None:
        """Look at the plans and at what is remembered of them; none is loaded."""
        self._store = store
        self._made: list[DigestRow] = []
        remembered: dict[str, str] = {}
        with contextlib.suppress(NotAllowed):  # on a server it may be for others only
            remembered = store.digests(MAKER)
        known = {plan: decode(text) for plan, text in remembered.items()}
        self._sides = {
            entry.id: Side(entry, None if entry.is_damaged else known.get(entry.id), entry.is_damaged)
            for entry in store.plans()
            if not entry.deleted
        }

    @property
    def all(self) -> list[Side]:
        """Every plan, as far as it is known."""
        return [*self._sides.values()]

    @property
    def unknown(self) -> list[str]:
        """The ids of the plans that are still to be worked out."""
        return [id_ for id_, side in self._sides.items() if side.digest is None and not side.damaged]

    def keep(self, wanted: Collection[str]) -> None:
        """Tell of these plans alone."""
        self._sides = {id_: side for id_, side in self._sides.items() if id_ in wanted}

    def work_out(self) -> Iterator[None]:
        """Load and work out what is not known yet, in steps; a plan that turns out to be damaged is told so.

        Whoever leaves this before its end lets it `remember` what was worked out.
        """
        for id_ in self.unknown:
            yield from self._work_out(id_)
            if len(self._made) >= _AT_ONCE:
                self.remember()
        self.remember()

    def finish(self) -> None:
        """Work out all that is not known yet."""
        for _ in self.work_out():
            pass

    def remember(self) -> None:
        """Remember what was worked out; a store that is busy, or not to be written to, makes it be lost."""
        if self._made:
            with contextlib.suppress(StoreRefused, NotAllowed):
                self._store.keep_digests(MAKER, self._made)
            self._made.clear()

    def _work_out(self, id_: str) -> Iterator[None]:
        from planeditor.store.digests import DigestRow

        try:
            tree, state = self._store.load_with_state(id_)
        except (Damaged, NotFound):
            self._sides[id_] = replace(self._sides[id_], damaged=True)
            return
        yield
        for digest in digesting(tree):
            if digest is not None:
                self._sides[id_] = replace(self._sides[id_], digest=digest)
                self._made.append(DigestRow(id_, state, encode(digest)))
            yield


def remember_created(store: "Store", tree: PlanTree) -> None:
    """Remember the digest of a plan that has just come into the store as this tree, while that is at hand.

    Whoever looks at all plans would load it for that; where it cannot be remembered, they do.
    """
    from planeditor.store.digests import DigestRow

    with contextlib.suppress(StoreRefused, NotAllowed):
        state = store.state(tree.root.id)
        if state.revision == _CREATED:  # on a server somebody may have been in it already
            store.keep_digests(MAKER, [DigestRow(tree.root.id, state, encode(digest_of(tree)))])


def known(sides: Iterable[Side]) -> list[tuple[Side, Digest]]:
    """Those of which the figures are known."""
    return [(side, side.digest) for side in sides if side.digest is not None]


def idle_days(side: Side, now: datetime) -> int:
    """For how many whole days nothing was changed."""
    return max(0, (now - side.entry.changed).days)


def short_names(sides: Sequence[Side], say: Say) -> dict[str, str]:
    """What plans are called in little room: by their municipalities, where those are theirs alone."""
    short = {side.entry.id: told(side.name, Shape.TEXT, say) for side in sides}
    counts = Counter(short.values())
    return {
        side.entry.id: name if counts[name] == 1 else f"{name}: {told(side.title, Shape.TEXT, say)}"
        for side, name in zip(sides, short.values(), strict=True)
    }
