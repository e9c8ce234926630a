"""Takes a store away, replaces, locks or starves it while a plan is edited: was what it called saved, saved?

`python -m tests.attack troubles` prints the figures; a short form is a test.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import PlanEditorError
from planeditor.plan.items import Item, Kind
from planeditor.store.store import Store
from tests.store.plans import GOAL, PLAN, creation, small_plan
from tests.store.troubles import TROUBLES, Trouble

_MOST_ACTS = 8
State = dict[str, Item]


@contextmanager
def without_journal(path: Path) -> Iterator[None]:
    """The files beside it are removed, for good."""
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    yield


ALL: dict[str, Trouble] = {**TROUBLES, without_journal.__name__: without_journal}


def attack(seed: int, count: int) -> tuple[Counter[str], list[str]]:
    """Do it so many times; return what happened, and every lie that was told, of which there must be none."""
    chance, outcomes, lies = Random(seed), Counter[str](), list[str]()
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "store" / "plans.db") as store:
        store.wait_at_most(0.01)
        store.create(small_plan(), creation())
        plan = OpenPlan(store, PLAN, "Vardenis Pavardenis")
        for _ in range(count):
            name = chance.choice(sorted(ALL))
            lies += (f"{name}: {lie}" for lie in _endure(plan, store, ALL[name], chance, outcomes))
    return outcomes, lies


def _endure(
    plan: OpenPlan, store: Store, trouble: Trouble, chance: Random, outcomes: Counter[str]
) -> Iterator[str]:
    """One trouble, and some work before, in and after it."""
    _work(plan, chance)
    if plan.unsaved is not None or _found(store) != plan.tree.items():
        yield "not everything is saved though nothing is wrong"
    promised = [_found(store)]

    def promise(_: object) -> None:
        if plan.unsaved is None:
            promised[:] = [plan.tree.items()]

    end = plan.listen(promise)
    with trouble(store.path):
        # A lost journal is noticed when something is saved.
        plan.add(Kind.TASK, GOAL, title="Neišvengiamas")
        _work(plan, chance)
        outcomes["waited" if plan.unsaved else "saved all the same"] += 1
    end()
    if _found(store) != promised[0]:
        yield "what was saved is not in the file, or what was not is"
    _work(plan, chance)
    try:
        plan.save_waiting()
    except PlanEditorError as refused:
        yield f"what waited cannot be saved: {refused}"
    if _found(store) != plan.tree.items():
        yield "what is shown is not what is saved"


def _work(plan: OpenPlan, chance: Random) -> None:
    for _ in range(chance.randint(0, _MOST_ACTS)):
        _act(plan, chance)


def _act(plan: OpenPlan, chance: Random) -> None:
    match chance.randrange(6):
        case 0:
            plan.edit(GOAL, "description", "Ilgas aprašymas. " * chance.randrange(600))
        case 1 | 2:
            plan.type(GOAL, "title", "".join(chance.choices("aąčęėįšųūž ", k=chance.randint(1, 20))))
        case 3:
            plan.add(Kind.TASK, GOAL, title=f"Uždavinys {chance.random()}")
        case 4:
            tasks = [task.id for task in plan.tree.children(GOAL, Kind.TASK)]
            plan.remove(chance.sample(tasks, min(len(tasks), chance.randint(0, 3))))
        case _:
            # What it takes back must be read first, which may be refused.
            with suppress(PlanEditorError):
                plan.undo()


def _found(store: Store) -> State:
    """The plan as anyone else finds it in the file."""
    with Store.look_into(store.path) as found:
        return found.load(PLAN).items()


def run(seed: int, count: int) -> bool:
    """Do it so many times, the same for the same seed; print figures; return whether all is well."""
    outcomes, lies = attack(seed, count)
    told = ", ".join(f"{outcome} {number}" for outcome, number in sorted(outcomes.items()))
    print(f"troubles: seed {seed}, {count} times; {told}; {len(lies)} lies")
    for lie in lies:
        print(lie, file=sys.stderr)
    return not lies
