"""A workbook of ours that people changed comes back: what they changed is proposed, nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.conftest import item_id
from tests.sheets.edited import Edited
from tests.sheets.plans import ACTIVITY, OTHER_ACTIVITY, OTHER_TASK, PEOPLE, ROOT, SCHOOLS, TASK, plan
from tests.word.plans import AT

from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.opening import open_draft, read_draft
from planeditor.editing.intake.proposal import Doubt, Proposal
from planeditor.editing.intake.reading import propose
from planeditor.editing.operations import edit
from planeditor.errors import FileRefused, InvalidValue
from planeditor.plan.changes import Insert, Remove, SetField
from planeditor.plan.items import (
    Activity,
    Decision,
    FundingLine,
    Idea,
    Indicator,
    Item,
    Kind,
    Participant,
    Session,
    title_of,
)
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import Area, FundingSource
from planeditor.sheets.workbook import export_workbook

DATA = Path(__file__).parents[2] / "data" / "drafts"


@pytest.fixture(scope="module")
def exported() -> bytes:
    return export_workbook(plan(), author="Vardenė Pavardenė", at=AT)


@pytest.fixture
def book(exported: bytes) -> Edited:
    return Edited(exported)


def taken(book: Edited, tree: PlanTree | None = None, answers: Answers | None = None) -> Proposal:
    return propose(read_draft(book.content(), "planas.xlsx"), tree or plan(), answers)


def answered(*answers: tuple[Doubt, str]) -> Answers:
    """What was answered to each doubt."""
    given = Answers()
    for doubt, answer in answers:
        given = given.with_one(doubt.about, answer)
    return given


def fields(proposal: Proposal) -> dict[tuple[str, str], object]:
    """What is set, by item and field; nothing else is to happen."""
    assert all(isinstance(one, SetField) for one in proposal.changes)
    return {(one.id, one.field): one.new for one in proposal.changes if isinstance(one, SetField)}


def line(at: int) -> str:
    return plan().of_kind(Kind.FUNDING)[at].id


# What was not changed


@pytest.mark.parametrize(
    "change",
    [
        lambda book: book,
        lambda book: book.rearrange("Veiklos", lambda rows: [rows[0], rows[2], rows[1], rows[3]]),
        lambda book: book.rearrange("Lėšos", lambda rows: [rows[0], *reversed(rows[1:-1]), rows[-1]]),
        lambda book: book.hide("Lėšos", 3).hide("Veiklos", 2),
        lambda book: book.put("Suvestinė", "B2", 5.0),
    ],
    ids=["as it was", "rows moved", "rows sorted", "rows filtered", "a sheet that is calculated"],
)
def test_nothing_is_changed_by_what_changes_nothing(book: Edited, change: Callable[[Edited], Edited]) -> None:
    proposal = taken(change(book))
    assert (proposal.changes, proposal.doubts, proposal.told) == ((), (), ())


def test_decisions_and_participants_come_back_too() -> None:
    session = Session(id=item_id(90), parent=ROOT, title="Diena")
    person = Participant(id=item_id(91), parent=session.id, name="Vardenė", areas=frozenset({Area.STEAM}))
    decision = Decision(
        id=item_id(92), parent=session.id, title="Pakviesti", responsible=person.id, due=date(2026, 4, 1)
    )
    tree = PlanTree([*plan().items().values(), session, person, decision])
    content = export_workbook(tree, author="", at=AT)
    assert taken(Edited(content), tree).changes == ()
    book = Edited(content).put("Sprendimai", "B2", "Paskambinti").put("Dalyviai", "C2", "Biblioteka")
    assert fields(taken(book, tree)) == {
        (decision.id, "title"): "Paskambinti",
        (person.id, "institution"): "Biblioteka",
    }


def test_what_the_plan_changed_since_stays(book: Edited) -> None:
    tree = plan()
    items = tree.items()
    activity = items[ACTIVITY]
    assert isinstance(activity, Activity)
    tree = PlanTree((items | {ACTIVITY: replace(activity, title="Kita", start=None)}).values())
    assert fields(taken(book.put("Veiklos", "F2", "Skyrius"), tree)) == {(ACTIVITY, "executor"): "Skyrius"}


# What was changed


def test_changed_cells_are_changes_of_their_fields(book: Edited) -> None:
    book.rearrange("Veiklos", lambda rows: [rows[0], rows[2], rows[1], rows[3]])
    for address, text in {
        "B3": "Naujos stažuotės", "C3": "Kultūrinis ugdymas; STEAM ugdymas", "D3": "Priemonės ir įranga",
        "E3": "Žiedo", "F3": "", "G3": "Vardenė", "H3": None, "I3": "2025 m. I ketv.", "Q3": "Vienas\nDu",
    }.items():  # fmt: skip
        book.put("Veiklos", address, text)
    assert fields(taken(book)) == {
        (ACTIVITY, "title"): "Naujos stažuotės",
        (ACTIVITY, "areas"): {Area.CULTURE, Area.STEAM},
        (ACTIVITY, "schools"): {SCHOOLS[0]},
        (ACTIVITY, "executor"): "",
        (ACTIVITY, "responsible"): PEOPLE[1],
        (ACTIVITY, "partners"): frozenset(),
        (ACTIVITY, "start"): Quarter(2025, 1),
        (ACTIVITY, "description"): "Vienas\nDu",
    }


def test_money_that_budget_people_changed(book: Edited) -> None:
    book.put("Lėšos", "F2", 250.5).put("Lėšos", "H2", 52.61).put("Lėšos", "I2", 303.11)
    book.put("Lėšos", "C4", 2026.0).put("Lėšos", "H4", 8.0).put("Lėšos", "D6", "EGADP lėšos")
    proposal = taken(book)
    assert fields(proposal) == {
        (line(0), "net"): Decimal("250.50"),
        (line(2), "year"): 2026,
        (line(2), "vat_amount"): Decimal(8),
        (line(4), "source"): FundingSource.EU,
    }
    # What other sheets and cells add up was not worked out anew, and that is told.
    assert [one.params["place"] for one in proposal.told] == ["1.1.1. Stažuotės", "1.1.1. Stažuotės (2026)"]


def test_a_rate_taken_away_leaves_the_vat_as_a_sum(book: Edited) -> None:
    book.put("Lėšos", "G2", None).put("Lėšos", "H2", 10.0)
    book.put("Lėšos", "I2", 110.1)
    assert fields(taken(book)) == {(line(0), "vat_rate"): None, (line(0), "vat_amount"): Decimal(10)}


def test_indicators_that_were_changed(book: Edited) -> None:
    book.put("Rodikliai", "D2", 12.5).put("Rodikliai", "G3", "≥ 60").put("Rodikliai", "H4", 2031.0)
    third, first, second = (plan().of_kind(Kind.INDICATOR)[at].id for at in range(3))
    assert fields(taken(book)) == {
        (third, "baseline"): Decimal("12.5"),
        (first, "target"): Target(Decimal(60), Comparator.AT_LEAST),
        (second, "target_year"): 2031,
    }


@pytest.mark.parametrize(
    ("address", "value", "choices"),
    [("F2", "dešimt", 0), ("F2", "12,5", 2), ("D2", "Rėmėjai", len(FundingSource)), ("C2", "pernai", 0)],
)
def test_what_cannot_be_meant_is_asked_and_not_taken(
    book: Edited, address: str, value: str, choices: int
) -> None:
    proposal = taken(book.put("Lėšos", address, value))
    assert proposal.changes == ()
    assert [(one.text, len(one.choices)) for one in proposal.doubts] == [(value, choices)]


def test_what_both_changed_is_asked(book: Edited) -> None:
    items = plan().items()
    changed = {ACTIVITY: replace(items[ACTIVITY], executor="Centras", result="Tas pats")}  # type: ignore[call-arg]
    tree = PlanTree((items | changed).values())
    book.put("Veiklos", "F2", "Skyrius").put("Veiklos", "R2", "Tas pats")
    proposal = taken(book, tree)
    assert proposal.changes == ()
    assert [(one.text, one.choices) for one in proposal.doubts] == [("Skyrius", ("Skyrius",))]
    (doubt,) = proposal.doubts
    assert fields(taken(book, tree, answered((doubt, "Skyrius")))) == {(ACTIVITY, "executor"): "Skyrius"}
    left = taken(book, tree, answered((doubt, "")))
    assert (left.changes, left.doubts) == ((), ())


def test_two_cells_that_say_the_same_are_asked_about_apart(book: Edited) -> None:
    tree = PlanTree(plan().walk())
    for id_ in (ACTIVITY, OTHER_ACTIVITY):
        tree.apply(edit(tree, id_, "executor", "Centras"))
    book.put("Veiklos", "F2", "Skyrius").put("Veiklos", "F3", "Skyrius")
    first, second = taken(book, tree).doubts
    assert first.text == second.text == "Skyrius"
    proposal = taken(book, tree, answered((first, "Skyrius"), (second, "")))
    assert fields(proposal) == {(ACTIVITY, "executor"): "Skyrius"} and proposal.doubts == ()


def test_a_cell_that_was_emptied_is_asked_about_where_the_plan_was_changed(book: Edited) -> None:
    tree = PlanTree(plan().walk())
    tree.apply(edit(tree, ACTIVITY, "executor", "Centras"))
    (doubt,) = taken(book.put("Veiklos", "F2", None), tree).doubts
    assert fields(taken(book, tree, answered((doubt, doubt.choices[0])))) == {(ACTIVITY, "executor"): ""}


def test_a_value_that_is_no_value_and_is_left_out_stays_in_the_plan(book: Edited) -> None:
    proposal = taken(book.put("Lėšos", "F2", "daug"))
    assert proposal.changes == ()
    left = taken(book, None, answered((proposal.doubts[0], "")))
    assert (left.changes, left.doubts) == ((), ())


def test_an_emptied_title_and_a_calculated_sum_are_told_and_left(book: Edited) -> None:
    proposal = taken(book.put("Veiklos", "B2", "").put("Veiklos", "M3", 999.0).put("Lėšos", "I4", 1.0))
    assert proposal.changes == () and len(proposal.told) == 3


def test_ideas_come_back_without_what_the_plan_derives() -> None:
    session = Session(id=item_id(70), parent=ROOT, title="Dirbtuvės", hides_authors=True)
    ideas = [
        Idea(id=item_id(71 + at), parent=ROOT, order=f"V{at}", title=f"Idėja {at}", session=session.id,
             votes=at, became=frozenset({ACTIVITY}))
        for at in range(2)
    ]  # fmt: skip
    tree = PlanTree([*plan().walk(), session, *ideas])
    book = Edited(export_workbook(tree, author="", at=AT))
    assert taken(book, tree).changes == ()
    book.put("Idėjos", "A2", "Kita idėja").put("Idėjos", "I2", 50.0).put("Idėjos", "L2", "Kažkas")
    book.add("Idėjos", 4, A="Nauja idėja", N="Pastaba")
    changes = taken(book, tree).changes
    (new,) = (one.item for one in changes if isinstance(one, Insert))
    assert isinstance(new, Idea)
    assert (new.parent, new.title, new.notes) == (ROOT, "Nauja idėja", "Pastaba")
    (changed,) = (one for one in changes if isinstance(one, SetField))
    assert (changed.id, changed.field, changed.new) == (ideas[0].id, "title", "Kita idėja")


# Rows that people add and take out


def made(proposal: Proposal) -> list[Item]:
    return [one.item for one in proposal.changes if isinstance(one, Insert)]


def test_new_rows_are_new_items(book: Edited) -> None:
    book.add("Veiklos", 4, B="Dirbtuvės", P="2.1. Antras uždavinys", F="Mokykla", I="2024 m. III ketv.")
    book.add("Lėšos", 9, B="Dirbtuvės", C=2024.0, D="EGADP lėšos", F=100.0, G=21.0)
    book.add("Lėšos", 2, A="2.1.1.", B="Laboratorija", C=2025.0, D="Savivaldybės biudžetas", F=7.0, H=1.0)
    book.add("Rodikliai", 3, A="Planas", B="Naujas", D=3.0, G="80 proc.")
    proposal = taken(book)
    assert proposal.doubts == ()
    activity, *others = made(proposal)
    assert isinstance(activity, Activity)
    assert (activity.parent, activity.title, activity.executor) == (OTHER_TASK, "Dirbtuvės", "Mokykla")
    assert activity.start == Quarter(2024, 3)
    lines = [one for one in others if isinstance(one, FundingLine)]
    assert {(one.parent, one.year, one.source, one.net, one.vat_rate, one.vat_amount) for one in lines} == {
        (activity.id, 2024, FundingSource.EU, 100, 21, None),
        (OTHER_ACTIVITY, 2025, FundingSource.MUNICIPAL, 7, None, 1),
    }
    (indicator,) = (one for one in others if isinstance(one, Indicator))
    assert (indicator.parent, indicator.title, indicator.baseline) == (ROOT, "Naujas", 3)
    assert indicator.target == Target(Decimal(80), note="proc.")
    assert len(others) == 3
    assert len(proposal.changes) == 4


def test_a_copied_row_is_a_new_item_and_the_other_one_stays(book: Edited) -> None:
    book.copy("Lėšos", 4).put("Lėšos", "C4", 2027.0).put("Lėšos", "H4", 2.0)
    (new,) = made(taken(book))
    assert isinstance(new, FundingLine)
    assert (new.parent, new.year, new.expense) == (ACTIVITY, 2027, "Išlaidos 2")
    assert (new.net, new.vat_amount) == (400, 2)


def test_where_a_new_row_belongs_is_asked_if_it_does_not_say(book: Edited) -> None:
    book.add("Veiklos", 4, B="Dirbtuvės", P="3.7. Nežinomas")
    (doubt,) = taken(book).doubts
    assert doubt.choices == ("1.1. Pirmas uždavinys", "2.1. Antras uždavinys")
    proposal = taken(book, None, answered((doubt, doubt.choices[0])))
    assert [(one.parent, title_of(one)) for one in made(proposal)] == [(TASK, "Dirbtuvės")]


def test_what_was_taken_in_once_does_not_come_again(book: Edited) -> None:
    book.add("Veiklos", 4, B="Dirbtuvės", P="2.1. Antras uždavinys")
    book.add("Lėšos", 9, A="1.1.1.", C=2024.0, D="EGADP lėšos", F=100.0).put("Lėšos", "F4", 500.0)
    tree = plan()
    tree.apply(taken(book, tree).changes)
    assert total(tree).net - total(plan()).net == 200
    assert taken(book, tree).changes == ()


def test_items_whose_rows_are_gone_stay_until_somebody_says_otherwise(book: Edited) -> None:
    book.remove("Veiklos", 3).remove("Lėšos", 4)
    proposal = taken(book)
    assert proposal.changes == ()
    assert [one.text.replace("\u00a0", " ") for one in proposal.doubts] == [
        "2.1.1. Laboratorija", "1.1.1. Stažuotės: 2025 407,07 Eur",
    ]  # fmt: skip
    answers = answered((proposal.doubts[1], "Pašalinti"), (proposal.doubts[0], ""))
    (gone,) = taken(book, None, answers).changes
    assert isinstance(gone, Remove) and gone.id == line(2)


def test_a_column_that_was_taken_out_or_renamed_is_told(book: Edited) -> None:
    proposal = taken(book.put("Lėšos", "E1", "Kita").put("Lėšos", "E2", "Nieko"))
    assert proposal.changes == ()
    assert [one.params.get("heading") for one in proposal.told] == ["Išlaidų rūšis"]


def test_a_rate_taken_away_where_the_column_of_vat_is_gone(book: Edited) -> None:
    book.put("Lėšos", "H1", "Kita").put("Lėšos", "G2", None).put("Lėšos", "I2", 100.1)
    assert fields(taken(book)) == {(line(0), "vat_rate"): None}


# Whose it is


def test_a_workbook_of_another_plan_is_refused(book: Edited) -> None:
    other = PlanTree([replace(plan().root, id="f" * 32)])
    with pytest.raises(InvalidValue, match="another plan, “Planas”"):
        taken(book, other)


def test_an_item_that_is_gone_from_the_plan_does_not_come_back(book: Edited) -> None:
    tree = PlanTree(item for item in plan().walk() if OTHER_ACTIVITY not in (item.id, item.parent))
    proposal = taken(book.put("Veiklos", "B3", "Kita"), tree)
    assert proposal.changes == ()
    assert "2.1.1. Kita" in {one.params.get("item") for one in proposal.told}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"format": 1', '"format": 2'),
        ('"format": 1', "["),
        ('"tables": {', '"tables": {"kita": {}, '),
        ('"tables": {', '"tables": [], "x": {'),
        ("{", "[" * 20_000),
        (":", ""),
    ],
)
def test_a_map_that_is_not_as_it_was_written_is_refused(exported: bytes, old: str, new: str) -> None:
    """Without it everything would be new, and come twice."""
    parts = {}
    with ZipFile(BytesIO(exported)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    texts = parts["xl/sharedStrings.xml"].decode()
    start = texts.index('{"format"')
    parts["xl/sharedStrings.xml"] = (texts[:start] + texts[start:].replace(old, new)).encode()
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    with pytest.raises(FileRefused, match=r"planas\.xlsx"):
        read_draft(target.getvalue(), "planas.xlsx")


@pytest.mark.parametrize("name", ["planas-calc.xlsx", "planas-calc.ods"])
def test_what_libreoffice_saved_is_read(name: str) -> None:
    """Sorted by the year, with a changed sum, a new row under the last one, and all worked out anew."""
    proposal = propose(open_draft(DATA / name), plan())
    assert proposal.doubts == () and proposal.told == ()
    (new,) = made(proposal)
    assert isinstance(new, FundingLine)
    assert (new.parent, new.year, new.net) == (OTHER_ACTIVITY, 2026, Decimal("75.50"))
    assert [(one.id, one.new) for one in proposal.changes if isinstance(one, SetField)] == [
        (line(0), Decimal("1234.56"))
    ]
