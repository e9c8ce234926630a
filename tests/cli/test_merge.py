"""A copy that came back, merged into a plan."""

import json
from pathlib import Path

import pytest

from planeditor.editing.arrivals import receive
from planeditor.editing.library import send
from planeditor.editing.open_plan import OpenPlan
from planeditor.files.manifest import Format, Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import read
from planeditor.files.writer import save
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.codec import dump
from planeditor.plan.items import Item, Partner, Recommendation, title_of
from planeditor.store.store import Store
from tests.cli.running import (
    FIRST,
    MINE,
    PLAN,
    SECOND,
    SENT,
    THEIRS,
    THIRD,
    Run,
    changed,
    copies,
    write_plan,
)  # fmt: skip
from tests.conftest import NOON, item_id, small_plan

OUT = "sulietas.planas"


def merged() -> PlanFile:
    return read(Path(OUT))


def title(id_: str) -> str:
    return title_of(merged().items[id_])


def retitled(id_: str, text: str) -> list[Item]:
    return changed(small_plan(), id_, title=text)


def test_what_each_side_changed_is_taken(run: Run, folder: Path) -> None:
    mine, theirs = copies(folder, retitled(FIRST, "Mano"), retitled(SECOND, "Jų"))

    done = run("merge", mine, theirs, "-o", OUT)

    assert done == (
        0,
        "0 prieštaravimų\nMano plane pakeistas 1 įrašas\nSulietas planas įrašytas: sulietas.planas.\n",
        "",
    )
    assert (title(FIRST), title(SECOND)) == ("Mano", "Jų")


def test_the_result_descends_from_both_and_can_be_merged_again(run: Run, folder: Path) -> None:
    mine, theirs = copies(folder, retitled(FIRST, "Mano"), retitled(SECOND, "Jų"))
    run("merge", mine, theirs, "-o", OUT)

    manifest, history = merged().manifest, merged().history
    third = write_plan(
        folder / "trecia.planas", retitled(THIRD, "Trečias"), item_id(904), (SENT,), small_plan()
    )
    again = run("merge", OUT, third, "-o", "visi.planas")

    assert {SENT, MINE, THEIRS} <= {*manifest.ancestors} and manifest.state not in manifest.ancestors
    assert manifest.base_state == SENT
    assert [operation.kind for operation in history] == [OperationKind.MERGE]
    assert again.code == 0
    titles = [title_of(read(folder / "visi.planas").items[id_]) for id_ in (FIRST, SECOND, THIRD)]
    assert titles == ["Mano", "Jų", "Trečias"]


@pytest.mark.parametrize(
    "options, code, winner, taken",
    [
        ([], 1, "Mano", "Visi mato: Mano. Kita reikšmė lieka pastaboje – apsispręsti galima vėliau."),
        (["--prefer", "mine"], 0, "Mano", "Lauke lieka: Mano"),
        (["--prefer", "theirs"], 0, "Jų", "Lauke lieka: Jų"),
    ],
)
def test_a_conflict(run: Run, folder: Path, options: list[str], code: int, winner: str, taken: str) -> None:
    mine, theirs = copies(folder, retitled(FIRST, "Mano"), retitled(FIRST, "Jų"))

    done = run("merge", mine, theirs, "-o", OUT, *options)

    conflict, count, *_ = done.out.splitlines()
    assert done.code == code
    assert conflict == (
        "Veikla 1.1.1 „Mano“: laukas „Pavadinimas“ pakeistas skirtingai: "
        f"buvo „Stažuotės“, mano „Mano“, kopijoje „Jų“. {taken}"
    )
    assert count == "1 prieštaravimas"
    assert title(FIRST) == winner


def test_what_was_removed_here_and_changed_there_is_kept_and_asked_about(run: Run, folder: Path) -> None:
    mine = [item for item in small_plan() if item.id != FIRST]
    paths = copies(folder, mine, retitled(FIRST, "Jų"))

    done = run("merge", *paths, "-o", OUT)

    assert done.code == 1
    assert done.out.startswith(
        "Veikla „Jų“ (uždavinys 1.1): Mano plane pašalinta, kopijoje pakeista. "
        "Įrašas lieka su viskuo, kas jam priklauso (1 įrašas), o pastaba klausia, ar jį pašalinti.\n"
    )
    assert title(FIRST) == "Jų"
    assert run("merge", *paths, "-o", OUT, "--overwrite", "--prefer", "mine").code == 0
    assert FIRST not in merged().items


def test_without_a_base_every_difference_is_a_conflict(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", retitled(FIRST, "Mano"), MINE)
    write_plan(folder / "b.planas", retitled(SECOND, "Jų"), THEIRS)

    done = run("merge", "a.planas", "b.planas", "-o", OUT)

    assert done.code == 1
    assert done.out.startswith("Nežinoma, iš kokio plano padarytos abi kopijos")
    assert "2 prieštaravimai" in done.out
    shown = {title(FIRST), title(SECOND)}
    kept = [item for item in merged().items.values() if isinstance(item, Recommendation)]
    assert shown <= {"Mano", "Jų", "Stažuotės", "Mokymai"} and len(kept) == 2
    assert merged().base is None


def test_the_base_can_be_named(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", retitled(FIRST, "Mano"), MINE)
    write_plan(folder / "b.planas", retitled(SECOND, "Jų"), THEIRS)
    write_plan(folder / "pradzia.planas", small_plan())

    done = run("merge", "a.planas", "b.planas", "--base", "pradzia.planas", "-o", OUT)

    assert done.code == 0
    assert (title(FIRST), title(SECOND), merged().manifest.base_state) == ("Mano", "Jų", SENT)


def test_a_base_that_mine_does_not_descend_from_is_no_base(run: Run, folder: Path) -> None:
    """Theirs began with a later state: what came before it would be lost if it were taken for the base."""
    write_plan(folder / "a.planas", small_plan(), MINE, (item_id(905),))
    later = retitled(SECOND, "Vėliau")
    write_plan(folder / "b.planas", changed(later, FIRST, title="Jų"), THEIRS, (SENT,), later)

    done = run("merge", "a.planas", "b.planas", "-o", OUT)

    assert done.code == 1
    assert "2 prieštaravimai" in done.out


def test_a_copy_that_goes_on_from_mine_is_taken_whole(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", small_plan(), MINE)
    write_plan(folder / "b.planas", retitled(SECOND, "Jų"), THEIRS, (MINE,))

    assert run("merge", "a.planas", "b.planas", "-o", OUT).code == 0
    assert title(SECOND) == "Jų"
    assert run("merge", "b.planas", "a.planas", "-o", OUT, "--overwrite").code == 0
    assert title(SECOND) == "Jų"


def test_a_copy_comes_back_to_the_store_it_was_sent_from(
    run: Run, folder: Path, store: Store, tmp_path: Path
) -> None:
    operation = Operation(OperationKind.CREATE, "Vardenis", NOON, ())
    mine = OpenPlan(store, store.create(small_plan(), operation), "Vardenis")
    send(store, mine, folder / "siunciama.planas", NOON)
    mine.edit(FIRST, "title", "Mano")
    with Store.open(tmp_path / "jų" / "plans.db") as elsewhere:
        theirs = OpenPlan(
            elsewhere, receive(elsewhere, folder / "siunciama.planas", "Pavardenis", NOON).plan, "Pavardenis"
        )
        theirs.edit(SECOND, "title", "Jų")
        send(elsewhere, theirs, folder / "grizusi.planas", NOON)

    done = run("merge", "bandomasis", "grizusi.planas", "-o", OUT)

    assert (done.code, done.err) == (0, "")
    assert (title(FIRST), title(SECOND)) == ("Mano", "Jų")
    assert title_of(store.load(PLAN)[SECOND]) == "Mokymai"


def newer(path: Path, state: str, *ideas: str) -> Path:
    """A plan file of a newer minor version, with items and a part that this version does not know."""
    manifest = Manifest(plan_id=PLAN, state=state, sent=NOON, ancestors=(SENT,), format=Format(1, 2))
    items = {item.id: item for item in small_plan()}
    unknown = [
        dump({"kind": "wish", "id": id_, "parent": PLAN, "order": "V", "from": state}) for id_ in ideas
    ]
    save(
        path,
        PlanFile(manifest, items, unknown_items=tuple(unknown), unknown_parts={f"{path.stem}.json": b"[]"}),
    )
    return path


def test_what_only_a_newer_version_knows_stays(run: Run, folder: Path) -> None:
    one, other, both = (item_id(number) for number in (800, 801, 802))
    mine = newer(folder / "mano.planas", MINE, one, both)
    theirs = newer(folder / "kopija.planas", THEIRS, both, other)

    done = run("merge", mine, theirs, "-o", OUT)

    kept = {raw["id"]: raw["from"] for raw in map(json.loads, merged().unknown_items)}
    assert (done.code, done.err) == (0, "")
    assert kept == {one: MINE, both: MINE, other: THEIRS}
    assert merged().unknown_parts == {"mano.json": b"[]", "kopija.json": b"[]"}
    assert merged().manifest.format == Format(1, 2)


def test_two_different_plans_are_refused(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", small_plan())

    done = run("merge", "a.planas", "pavyzdys.planas", "-o", OUT)

    assert done == (2, "", "Tai du skirtingi planai, o ne du to paties plano variantai.\n")
    assert not Path(OUT).exists()


@pytest.mark.parametrize(
    "count, words", [(2, "Mano plane pakeisti 2 įrašai"), (11, "Mano plane pakeista 11 įrašų")]
)
def test_changes_are_counted_in_the_right_form(run: Run, folder: Path, count: int, words: str) -> None:
    new = [Partner(id=item_id(100 + number), parent=PLAN, name="Naujas") for number in range(count)]
    mine, theirs = copies(folder, small_plan(), [*small_plan(), *new])

    assert words in run("merge", mine, theirs, "-o", OUT).out
