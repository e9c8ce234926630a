"""The room of a session with very many ideas: each row until everything that shows it is painted anew."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Idea, Item, Kind, Participant, Plan, Session, SessionStep, new_id
from planeditor.plan.order import spread
from planeditor.plan.vocabulary import Area
from planeditor.ui.views.registry import ROOM
from planeditor.ui.views.room.columns import Grouping
from planeditor.ui.views.room.view import RoomView
from tests.benchmarks.edits import FRAME, figure, open_window, raw_commit
from tests.benchmarks.generated import SEED
from tests.benchmarks.measuring import Figure
from tests.benchmarks.phrases import SENTENCES
from tests.benchmarks.stores import AUTHOR, store_with

IDEAS, PEOPLE, TABLES, GROUPS = 1000, 60, 8, 30


def with_ideas(items: list[Item]) -> list[Item]:
    """The plan with a session of 60 people and 1,000 ideas, some of which have votes."""
    random, plan = Random(SEED), next(one for one in items if isinstance(one, Plan))
    session = Session(id=new_id(), parent=plan.id, order="V", title="Bendrakūrybos sesija", begins="9.30")
    people = [
        Participant(id=new_id(), parent=session.id, order=order, name=f"Vardenis {number} Pavardenis")
        for number, order in enumerate(spread(PEOPLE), 1)
    ]
    step = SessionStep(id=new_id(), parent=session.id, order="V", title="Idėjų rinkimas", minutes=30)
    ideas = [
        Idea(
            id=new_id(), parent=plan.id, order=order, session=session.id, author=random.choice(people).id,
            title=" ".join(random.choices(SENTENCES, k=random.randint(1, 2))), sheet=number,
            table=f"{number % TABLES + 1} stalas", group=f"Grupė {random.randint(1, GROUPS)}",
            areas=frozenset(random.sample(list(Area), random.randint(0, 2))),
            votes=random.choice((None, None, random.randint(1, 20))),
        )
        for number, order in enumerate(spread(IDEAS), 1)
    ]  # fmt: skip
    return [*items, session, step, *people, *ideas]


def room_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """An idea typed, votes, a card moved, and the board scrolled and grouped."""
    with store_with(folder, with_ideas(items)) as (store, plan_id):
        plan = OpenPlan(store, plan_id, AUTHOR)
        window = open_window(folder, store, plan)
        view = window.page.show_view(ROOM)
        assert isinstance(view, RoomView)
        activity = plan.tree.of_kind(Kind.ACTIVITY)[0].id
        commit = raw_commit(store.path, plan_id, activity)
        ids = [*view.board.cards.ids()]
        bar = view.board.verticalScrollBar()

        def type_idea(number: int) -> None:
            view.capture.line.setText(f"Pasakyta mintis {number}")
            QTest.keyClick(view.capture.line, Qt.Key.Key_Return)

        def group(number: int) -> None:
            view.grouping.activated.emit(number % len(Grouping))

        yield figure(window, "1,000 ideas: one more typed, committed and painted", commit + FRAME, type_idea)
        yield figure(
            window, "1,000 ideas: votes for one, committed and painted", commit + FRAME,
            lambda number: view.deeds.vote(ids[number], 3),
        )  # fmt: skip
        yield figure(
            window, "1,000 ideas: scrolled, painted", FRAME, lambda number: bar.setValue(number * 37)
        )
        yield figure(window, "1,000 ideas: other columns, painted", FRAME, group)
        window.close()
