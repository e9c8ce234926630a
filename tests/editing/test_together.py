"""Two people in one plan on a server: what one does comes to the other, and nothing of either is lost."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

import pytest
from tests.conftest import NOON, item_id, small_plan
from tests.postgres import Cluster

from planeditor.editing.shared_plan import SharedPlan, said_of
from planeditor.editing.together import Met
from planeditor.errors import StoreRefused, Unreachable
from planeditor.language import said
from planeditor.plan.changes import Change, Operation, OperationKind, SetField
from planeditor.plan.items import Item, Kind
from planeditor.store.distant import DistantStore
from planeditor.store.server import Server
from planeditor.store.store import Store

PLAN, GOAL, FIRST, SECOND, ACTIVITY = item_id(1), item_id(2), item_id(3), item_id(4), item_id(5)
LONG = 60.0
"""Seconds, against hanging only."""


class Someone:
    """A person with the plan open in a program of their own."""

    def __init__(self, server: Server, name: str) -> None:
        self.store = DistantStore(server)
        self.name = name
        self.open()

    def open(self) -> None:
        self.plan = SharedPlan(self.store.as_store, PLAN, self.name)
        self.shared = self.plan.shared
        self._woken = threading.Event()
        self.shared.woken = self._woken.set

    def look(self) -> list[Met]:
        """Take in what others did, and let everything of one's own be confirmed."""
        met: list[Met] = []
        self.shared.look()
        while True:
            self._woken.clear()
            if (one := self.plan.keep_up()) is not None:
                met.append(one)
            if not self.shared.is_busy:
                return met
            assert self._woken.wait(LONG), self.plan.unsaved

    def text(self, id_: str, field: str = "title") -> str:
        return str(getattr(self.plan.tree[id_], field))

    @property
    def items(self) -> dict[str, Item]:
        return self.plan.tree.items()


@pytest.fixture
def people(empty_shared: Callable[[], Server]) -> Iterator[Callable[[str], Someone]]:
    """Opens the small plan for somebody."""
    server = empty_shared()
    with Store.open(server) as store:
        store.create(small_plan(), Operation(OperationKind.CREATE, "Rasa", NOON, ()))
    with ExitStack() as open_:

        def make(name: str) -> Someone:
            one = Someone(server, name)
            open_.callback(one.store.close)
            return one

        yield make


@pytest.fixture
def rasa(people: Callable[[str], Someone]) -> Someone:
    return people("Rasa")


@pytest.fixture
def jonas(people: Callable[[str], Someone]) -> Someone:
    return people("Jonas")


def agree(*people: Someone) -> None:
    """Everybody looks until nobody brings anything, and then sees what the server has."""
    while sum(len(one.look()) for one in people):
        pass
    with Store.open(people[0].store.place) as store:
        items, revision = store.load(PLAN).items(), store.revision(PLAN)
    for one in people:
        assert one.items == items
        assert (one.plan.revision, one.plan.unsaved) == (revision, None)


def test_what_another_did_comes_as_an_operation(rasa: Someone, jonas: Someone) -> None:
    told: list[Sequence[Change]] = []
    jonas.plan.listen(told.append)
    added = rasa.plan.add(Kind.ACTIVITY, FIRST, title="Nauja")
    rasa.look()
    (met,) = jonas.look()
    assert (met.authors, met.contested, said_of(met)) == (("Rasa",), 0, None)
    assert jonas.text(added.id) == "Nauja"
    assert [change.id for change in told[0]] == [added.id]
    agree(rasa, jonas)


def test_who_loses_the_race_is_merged_without_a_question(rasa: Someone, jonas: Someone) -> None:
    rasa.plan.edit(FIRST, "title", "Rasos")
    rasa.look()
    jonas.plan.edit(SECOND, "title", "Jono")
    jonas.plan.edit(GOAL, "title", "Irgi Jono")
    agree(jonas, rasa)
    assert (rasa.text(FIRST), rasa.text(SECOND), rasa.text(GOAL)) == ("Rasos", "Jono", "Irgi Jono")
    history = rasa.store.as_store.history(PLAN)
    assert [one.operation.author for one in history if one.operation] == ["Jonas", "Jonas", "Rasa", "Rasa"]


def test_two_who_type_in_one_text_lose_no_letter(rasa: Someone, jonas: Someone) -> None:
    rasa.plan.edit(FIRST, "notes", "Pirmas sakinys apie mokyklas. Antras sakinys apie tėvus.")
    agree(rasa, jonas)
    for key in " Trys – ė.":
        rasa.plan.type(FIRST, "notes", rasa.text(FIRST, "notes") + key)
        jonas.plan.type(FIRST, "notes", jonas.text(FIRST, "notes").replace(" sakinys", f"{key} sakinys", 1))
        rasa.look()
        jonas.look()
    agree(rasa, jonas)
    assert rasa.text(FIRST, "notes") == (
        "Pirmas Trys – ė. sakinys apie mokyklas. Antras sakinys apie tėvus. Trys – ė."
    )
    assert rasa.plan.tree.of_kind(Kind.RECOMMENDATION) == []


def test_two_who_type_over_each_other_get_one_remark(rasa: Someone, jonas: Someone) -> None:
    for ours, theirs in zip("mokyklose", "darželyje", strict=True):
        rasa.plan.type(ACTIVITY, "title", rasa.text(ACTIVITY) + ours)
        jonas.plan.type(ACTIVITY, "title", jonas.text(ACTIVITY) + theirs)
        rasa.look()
        jonas.look()
    agree(rasa, jonas)
    assert len(rasa.plan.tree.of_kind(Kind.RECOMMENDATION)) in (1, 2)
    told = rasa.store.as_store.history(PLAN)
    texts = str([one.operation.changes for one in told if one.operation])
    assert all(key in texts for key in "mokyklosedarželyje")


def test_what_is_contested_is_shown_alike_and_kept_as_a_remark(rasa: Someone, jonas: Someone) -> None:
    rasa.plan.edit(ACTIVITY, "title", "Rasos pavadinimas")
    rasa.look()
    jonas.plan.edit(ACTIVITY, "title", "Jono tema")
    (met,) = jonas.look()
    assert met.contested == 1
    assert said_of(met) is not None
    agree(rasa, jonas)
    (remark,) = rasa.plan.tree.of_kind(Kind.RECOMMENDATION)
    shown = rasa.text(ACTIVITY)
    other = ({"Rasos pavadinimas", "Jono tema"} - {shown}).pop()
    assert other in str(remark.remark)  # type: ignore[attr-defined]


def test_typing_goes_on_after_anothers_operation(rasa: Someone, jonas: Someone) -> None:
    before = rasa.text(FIRST)
    for text in ("M", "Mo"):
        rasa.plan.type(FIRST, "title", text)
    rasa.look()
    jonas.look()
    jonas.plan.edit(SECOND, "title", "Jono")
    jonas.look()
    for text in ("Mok", "Moky", "Mokyt"):  # the first one finds out
        rasa.plan.type(FIRST, "title", text)
    agree(rasa, jonas)
    for text in ("Mokyto", "Mokytoj"):
        rasa.plan.type(FIRST, "title", text)
    agree(rasa, jonas)
    # What stood there before the other's operation is amended no more; from then on one grows again.
    assert titles(rasa) == ["Mo", "Jono", "Mok", "Mokyt", "Mokytoj"]
    for text in ("Mokyt", "Mok", "Mo", before):
        assert rasa.plan.undo()
        agree(rasa, jonas)
        assert (rasa.text(FIRST), rasa.text(SECOND)) == (text, "Jono")
    assert rasa.plan.undo_text is None


def titles(one: Someone) -> list[object]:
    """What each operation of the history made a title, oldest first."""
    told = [entry.operation for entry in reversed(one.store.as_store.history(PLAN)) if entry.operation]
    return [change.new for done in told for change in done.changes if isinstance(change, SetField)]


def test_what_a_beginning_meant_is_taken_back_though_others_wrote_meanwhile(
    rasa: Someone, jonas: Someone
) -> None:
    before = rasa.text(FIRST)
    rasa.plan.type(FIRST, "title", "1500")
    jonas.plan.edit(SECOND, "title", "Kita")
    agree(jonas, rasa)
    rasa.plan.withdraw_typing(FIRST, "title")
    assert rasa.text(FIRST) == before
    rasa.plan.type(FIRST, "title", "1500 mokinių")  # it goes on as one step
    agree(rasa, jonas)
    rasa.plan.undo()
    assert rasa.text(FIRST) == "1500"


def test_what_others_wrote_is_not_taken_back_with_what_was_typed(rasa: Someone, jonas: Someone) -> None:
    rasa.plan.type(FIRST, "title", "1500")
    agree(rasa, jonas)
    jonas.plan.edit(FIRST, "title", "Kita")
    agree(jonas, rasa)
    rasa.plan.withdraw_typing(FIRST, "title")
    assert rasa.text(FIRST) == "Kita"
    jonas.plan.remove([FIRST])
    agree(jonas, rasa)
    rasa.plan.withdraw_typing(FIRST, "title")
    assert FIRST not in rasa.items


def test_undo_takes_back_only_ones_own(rasa: Someone, jonas: Someone) -> None:
    jonas.plan.edit(FIRST, "title", "Jono")
    jonas.look()
    rasa.look()
    assert rasa.plan.undo_text is None
    rasa.plan.edit(SECOND, "title", "Rasos")
    rasa.look()
    jonas.look()
    jonas.plan.edit(SECOND, "notes", "Jono pastaba")
    agree(jonas, rasa)
    rasa.open()  # as after a restart
    assert rasa.plan.undo()
    agree(rasa, jonas)
    assert (rasa.text(FIRST), rasa.text(SECOND)) == ("Jono", "Plėtoti STEAM")
    assert rasa.text(SECOND, "notes") == "Jono pastaba"
    assert rasa.plan.undo_text is None


def test_undo_leaves_what_others_did_to_the_same(rasa: Someone, jonas: Someone) -> None:
    added = rasa.plan.add(Kind.ACTIVITY, FIRST, title="Nauja")
    rasa.plan.edit(SECOND, "title", "Rasos")
    rasa.look()
    jonas.look()
    jonas.plan.edit(SECOND, "title", "Visai kitaip")
    jonas.plan.edit(added.id, "title", "Perimta")
    agree(jonas, rasa)
    assert rasa.plan.undo() == ()
    agree(rasa, jonas)
    assert (rasa.text(SECOND), rasa.text(added.id)) == ("Visai kitaip", "Perimta")


def test_an_item_removed_by_one_and_changed_by_another_is_asked_about_later(
    rasa: Someone, jonas: Someone
) -> None:
    rasa.plan.remove([ACTIVITY])
    rasa.look()
    jonas.plan.edit(ACTIVITY, "title", "Dar reikalinga")
    agree(jonas, rasa)
    assert len(rasa.plan.tree.of_kind(Kind.RECOMMENDATION)) == 1


@pytest.mark.parametrize("goes_on", [False, True])
def test_what_was_written_although_the_connection_broke_is_not_written_twice(
    rasa: Someone, jonas: Someone, monkeypatch: pytest.MonkeyPatch, goes_on: bool
) -> None:
    save = rasa.store._store.save_anew

    def written_but_not_confirmed(*given: Any) -> int:
        monkeypatch.undo()
        save(*given)
        raise Unreachable(said("errors", "The server has not confirmed it yet."))

    monkeypatch.setattr(rasa.store._store, "save_anew", written_but_not_confirmed)
    rasa.plan.type(FIRST, "title", "Rasos")
    rasa.shared._land(LONG)
    assert rasa.plan.unsaved is not None
    if goes_on:
        rasa.plan.type(FIRST, "title", "Rasos pavadinimas")
    jonas.look()
    assert jonas.text(FIRST) == "Rasos"
    jonas.plan.edit(SECOND, "title", "Jono")
    rasa.plan.edit(GOAL, "title", "Irgi Rasos")
    agree(rasa, jonas)
    assert rasa.text(FIRST) == ("Rasos pavadinimas" if goes_on else "Rasos")
    assert (rasa.text(SECOND), jonas.text(GOAL)) == ("Jono", "Irgi Rasos")
    ids = [one.operation.id for one in rasa.store.as_store.history(PLAN) if one.operation]
    assert len(ids) == len(set(ids))


def test_what_is_typed_while_the_connection_is_broken_is_saved_later(
    rasa: Someone, jonas: Someone, cluster: Cluster
) -> None:
    jonas.plan.edit(SECOND, "title", "Jono")
    jonas.look()
    cluster.stop()
    rasa.plan.type(FIRST, "title", "Po")
    rasa.plan.type(FIRST, "title", "Po pertrūkio")
    rasa.look()
    assert rasa.plan.unsaved is not None and rasa.plan.unsaved.count == 1
    with pytest.raises(StoreRefused, match="does not answer"):
        rasa.plan.save_waiting()
    cluster.start()
    agree(rasa, jonas)
    assert (jonas.text(FIRST), rasa.text(SECOND)) == ("Po pertrūkio", "Jono")
