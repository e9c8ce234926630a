"""Versions: the present state under a name, and the way back to it."""

from tests.conftest import NOON, item_id

from planeditor.editing.narrative import Narrator
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.versions import go_back, name_version, way_back
from planeditor.language import Catalogue, Language
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Kind
from planeditor.store.entries import SnapshotReason
from planeditor.store.store import Store

GOAL, TASK, ACTIVITY, PARTNER = item_id(2), item_id(3), item_id(5), item_id(11)


def changed(plan: OpenPlan) -> None:
    """Something is edited, moved, added and removed, and a reference goes with it."""
    plan.edit(ACTIVITY, "title", "Kitaip")
    plan.remove([PARTNER])
    plan.move_by([TASK], 1)
    plan.add(Kind.GOAL, plan.id, title="Naujas")


def test_a_version_keeps_the_present_state_under_its_name(store: Store, open_plan: OpenPlan) -> None:
    before = open_plan.tree.items()
    snapshot = name_version(store, open_plan, "Tarybai", NOON)
    changed(open_plan)
    (entry,) = store.kept.entries(open_plan.id)
    assert (entry.id, entry.reason, entry.name, entry.author) == (
        snapshot, SnapshotReason.NAMED, "Tarybai", "Vardenis Pavardenis",
    )  # fmt: skip
    assert store.kept.items_of(snapshot) == before


def test_going_back_is_one_new_state_and_one_step_of_undo(store: Store, open_plan: OpenPlan) -> None:
    before = open_plan.tree.items()
    snapshot = name_version(store, open_plan, "Tarybai", NOON)
    changed(open_plan)
    after, revision = open_plan.tree.items(), store.revision(open_plan.id)
    done = go_back(store, open_plan, snapshot, NOON)
    assert done is not None and done.kind is OperationKind.RESTORE
    assert open_plan.tree.items() == before == store.load(open_plan.id).items()
    assert store.revision(open_plan.id) == revision + 1
    open_plan.undo()
    assert open_plan.tree.items() == after
    open_plan.redo()
    assert open_plan.tree.items() == before


def test_there_is_no_way_back_to_the_present(store: Store, open_plan: OpenPlan) -> None:
    snapshot = name_version(store, open_plan, "Tarybai", NOON)
    assert way_back(store, open_plan, snapshot, NOON).changes == ()
    assert go_back(store, open_plan, snapshot, NOON) is None
    assert open_plan.undo_text is None


def test_typing_that_goes_on_does_not_change_the_version(store: Store, open_plan: OpenPlan) -> None:
    open_plan.type(ACTIVITY, "title", "Staž")
    snapshot = name_version(store, open_plan, "Tarybai", NOON)
    open_plan.type(ACTIVITY, "title", "Stažuotė")
    open_plan.undo()
    assert open_plan.tree.items() == store.kept.items_of(snapshot)


def test_the_history_tells_of_the_way_back(store: Store, open_plan: OpenPlan) -> None:
    snapshot = name_version(store, open_plan, "Tarybai", NOON)
    open_plan.edit(ACTIVITY, "title", "Kitaip")
    done = go_back(store, open_plan, snapshot, NOON)
    assert done is not None
    lithuanian = Catalogue.of(Language.LT)
    narrator = Narrator(
        lambda sentence: sentence if isinstance(sentence, str) else lithuanian.say(sentence),
        open_plan.tree,
        lambda id_: store.operation(open_plan.id, id_),
    )
    assert narrator.summary(done) == "Grįžta prie versijos: 1 pakeitimas"
    (item,) = narrator.details(done)
    assert [(field.old, field.new) for field in item.fields] == [("Kitaip", "Stažuotės")]
