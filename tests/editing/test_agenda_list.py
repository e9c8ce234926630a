"""An agenda pasted as lines: times become lengths, and what would make another time is refused."""

import pytest

from planeditor.editing.agenda_list import paste_agenda
from planeditor.errors import InvalidValue
from planeditor.language import Catalogue, Language
from planeditor.plan.agenda import timed_steps
from planeditor.plan.items import ROOT_PARENT, Plan, Session, SessionStep
from planeditor.plan.tree import PlanTree

SESSION = "s" * 32
SAY = Catalogue.of(Language.LT).say


def agenda(
    text: str, begins: str = "", *minutes: int | None
) -> tuple[list[tuple[str, str, int | None]], str]:
    """When the steps begin, what they are called and how long they are; and what is told."""
    root = Plan(id="p" * 32, parent=ROOT_PARENT)
    there = [
        SessionStep(id=f"{at:032x}", parent=SESSION, order=f"V{at}", title=f"Yra {at}", minutes=length)
        for at, length in enumerate(minutes, 1)
    ]
    tree = PlanTree([root, Session(id=SESSION, parent=root.id, begins=begins), *there])
    pasted = paste_agenda(tree, SESSION, text, SAY)
    tree.apply(pasted.changes)
    steps = timed_steps(tree, SESSION)
    return [(one.begins, one.step.title, one.step.minutes) for one in steps], " ".join(map(SAY, pasted.told))


@pytest.mark.parametrize(
    "text",
    [
        "9.00–9.30 Registracija\n9.30–11.00 Idėjos prie stalų\n11.00 Pabaiga",
        "9:00 - 9:30 val. Registracija\r\n9:30 - 11:00 val. – Idėjos prie stalų\r\n11:00 val. Pabaiga\r\n",
        "9.00\tRegistracija\n9.30\tIdėjos prie stalų\n11.00\tPabaiga",
        "1.\t09.00–09.30\tRegistracija\n2.\t09.30–11.00\tIdėjos prie stalų\n3.\t11.00\tPabaiga",
        "• nuo 9.00 iki 9.30 Registracija\n\n• nuo 9.30 iki 11.00 Idėjos prie stalų\n• 11.00 Pabaiga",
    ],
)
def test_times_become_lengths_and_the_beginning_of_the_session(text: str) -> None:
    steps, told = agenda(text)
    assert steps == [
        ("9.00", "Registracija", 30),
        ("9.30", "Idėjos prie stalų", 90),
        ("11.00", "Pabaiga", None),
    ]
    assert told == ""


def test_lines_without_any_times_are_steps() -> None:
    assert agenda("1. Registracija\n2. Kava", "9.30")[0] == [
        ("9.30", "Registracija", None),
        ("", "Kava", None),
    ]


def test_grades_and_numbers_are_no_times() -> None:
    titles = ["9–10 klasių mokinių idėjos", "1.2 uždavinys", "30 minučių kavai"]
    assert [title for _, title, _ in agenda("\n".join(titles))[0]] == titles


def test_what_stands_beside_and_below_a_step_is_how_it_is_done() -> None:
    root = Plan(id="p" * 32, parent=ROOT_PARENT)
    tree = PlanTree([root, Session(id=SESSION, parent=root.id)])
    text = "DARBOTVARKĖ\nLaikas\tTema\n9.00–9.30\tAtidarymas\tMerė\nSveikinimo žodis\n9.30 Kava"
    pasted = paste_agenda(tree, SESSION, text, SAY)
    tree.apply(pasted.changes)
    first, last = (one.step for one in timed_steps(tree, SESSION))
    assert (first.title, first.instructions) == ("Atidarymas", "Merė\nSveikinimo žodis")
    assert (last.title, last.instructions) == ("Kava", "")
    assert [SAY(one) for one in pasted.told] == [
        "Neįkelta: „DARBOTVARKĖ“.",
        "Neįkelta: „Laikas“.",
        "Neįkelta: „Tema“.",
    ]


def test_a_gap_is_a_break_and_told() -> None:
    steps, told = agenda("9.00–9.30 A\n10.00–10.30 B", "8.30")
    assert steps == [("9.00", "A", 30), ("9.30", "Pertrauka", 30), ("10.00", "B", 30)]
    assert told == "Sesija dabar prasideda 9.00, o ne 8.30. 1 tarpas tapo pertrauka."


def test_it_goes_on_from_the_agenda_there_is() -> None:
    assert agenda("10.30–11.00 B", "9.30", 30, 15)[0][2:] == [("10.15", "Pertrauka", 15), ("10.30", "B", 30)]


@pytest.mark.parametrize(
    ("text", "there", "why"),
    [
        ("9.00–9.30 A\n25.00 B", (), "„25.00“ nėra paros laikas"),
        ("9.75–10.00 A", (), "„9.75“ nėra paros laikas"),
        ("9.30–9.00 A", (), "„9.30–9.00“ baigiasi anksčiau, nei prasideda"),
        ("9.00–9.30 A\n9.20 B", (), "„9.20 B“ prasideda"),
        ("9.00 A\n9.00 B", (), "„9.00 A“ prasideda"),
        ("9.00–9.30 A", ("9.30", 30), "„9.00 A“ prasideda"),
        ("9.00–9.30 A", ("9.30", None), "Nežinoma, kada baigiasi"),
        ("9.00–9.30 A", ("", 30), "Nežinoma, kada baigiasi"),
        ("\n".join(f"9.00 {at}" for at in range(600)), (), "500 eilučių"),
        (f"9.00 {'x' * 400}", (), "300"),
    ],
)
def test_what_would_make_another_time_is_refused(text: str, there: tuple[str, int | None], why: str) -> None:
    with pytest.raises(InvalidValue) as trouble:
        agenda(text, *there)  # type: ignore[arg-type]
    assert why in SAY(trouble.value.said)
