"""Each cell of each sheet: what it says, by which formula, and what Calc makes of that."""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.sheets.opened import DECISIONS, IDEAS, NAMES, PEOPLE, Opened
from tests.sheets.plans import ACTIVITY, PARTNERS, plan
from tests.word.plans import AT
from tests.word.plans import plan as large_plan

from planeditor.plan.items import Decision, Idea, Kind, Participant, Session, SessionStep
from planeditor.plan.numbers import NBSP
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.sheets.workbook import export_workbook

Cells = list[str | float | None]
OFFICE = shutil.which("soffice") or ""
HAS_CALC = bool(OFFICE) and any(Path(OFFICE).resolve().parent.glob("*sclo.*"))


def _opened(tree: PlanTree) -> Opened:
    return Opened(export_workbook(tree, author="", at=AT))


@pytest.fixture(scope="module")
def opened() -> Opened:
    return _opened(plan())


def _summed(row: int) -> Cells:
    """The sums of the activity in a row: its lines on the sheet of funding are found by its number."""
    return [f"=SUMIFS('Lėšos'!${letter}:${letter},'Lėšos'!$A:$A,$A{row})" for letter in "FHI"]


def test_activities(opened: Opened) -> None:
    assert opened.written("Veiklos") == [
        [
            "Nr.", "Veikla", "Sritys", "Tipas", "Mokyklos", "Vykdytojas", "Atsakingas asmuo", "Partneriai",
            "Pradžia", "Pabaiga", "Be PVM, Eur", "PVM, Eur", "Su PVM, Eur", "Investavimo kryptis", "Tikslas",
            "Uždavinys", "Aprašymas", "Laukiamas rezultatas",
        ],
        [
            "1.1.1.", "Stažuotės", "Lyderystė veikiant; STEAM ugdymas", "Priemonės ir įranga",
            "Ąžuolo; Čiurlionio; Žiedo", "Vykdytojas", "Vardenis", "Cirkas; Įmonė; Šilo",
            f"2024{NBSP}m. II{NBSP}ketv.", f"2025{NBSP}m. IV{NBSP}ketv.", *_summed(2),
            None, "1. Pirmas tikslas", "1.1. Pirmas uždavinys", "Aprašymas", "Rezultatas",
        ],
        [
            "2.1.1.", "Laboratorija", "Kultūrinis ugdymas", None, None, None, "Vardenė", None, None, None,
            *_summed(3), None, "2. Antras tikslas", "2.1. Antras uždavinys", None, None,
        ],
        [
            "Iš viso", *[""] * 9, "=SUBTOTAL(9,K2:K3)", "=SUBTOTAL(9,L2:L3)", "=SUBTOTAL(9,M2:M3)", *[""] * 5,
        ],
    ]  # fmt: skip
    money = [row[10:13] for row in opened.rows("Veiklos")[1:]]
    assert money == [[1533.43, 29.92, 1563.35], [20000.5, 1.11, 20001.61], [21533.93, 31.03, 21564.96]]


def test_funding(opened: Opened) -> None:
    first, second, none = "1.1.1.", "2.1.1.", "Nenurodyta"
    assert opened.written("Lėšos") == [
        [
            "Nr.", "Veikla", "Metai", "Šaltinis", "Išlaidų rūšis", "Be PVM, Eur", "PVM tarifas, %",
            "PVM, Eur", "Su PVM, Eur",
        ],
        [first, "Stažuotės", 2024, "EGADP lėšos", "Išlaidos 0", 100.1, 21, "=ROUND(F2*G2/100,2)", "=F2+H2"],
        [first, "Stažuotės", 2025, "EGADP lėšos", "Išlaidos 1", 33.33, 5.5, "=ROUND(F3*G3/100,2)", "=F3+H3"],
        [first, "Stažuotės", 2025, "Savivaldybės biudžetas", "Išlaidos 2", 400, None, 7.07, "=F4+H4"],
        [first, "Stažuotės", none, "EGADP lėšos", "Išlaidos 3", 1000, None, 0, "=F5+H5"],
        [second, "Laboratorija", 2024, none, "Išlaidos 4", 20000, None, 1, "=F6+H6"],
        [second, "Laboratorija", none, none, "Išlaidos 5", 0.5, 21, "=ROUND(F7*G7/100,2)", "=F7+H7"],
        [
            "Iš viso", "", "", "", "",
            "=SUBTOTAL(9,F2:F7)", "", "=SUBTOTAL(9,H2:H7)", "=SUBTOTAL(9,I2:I7)",
        ],
    ]  # fmt: skip
    money = [row[7:] for row in opened.rows("Lėšos")[1:]]
    assert money == [
        [21.02, 121.12], [1.83, 35.16], [7.07, 407.07], [0, 1000], [1, 20001], [0.11, 0.61],
        [31.03, 21564.96],
    ]  # fmt: skip


def _of(year: object, source: str) -> str:
    """What is paid with VAT in a year from a source."""
    return f"=SUMIFS('Lėšos'!$I:$I,'Lėšos'!$C:$C,{year},'Lėšos'!$D:$D,\"{source}\")"


def test_summary(opened: Opened) -> None:
    sources, none = ("EGADP lėšos", "Savivaldybės biudžetas", "Nenurodyta"), "Nenurodyta"
    assert opened.written("Suvestinė") == [
        ["Metai", *(f"{source}, Eur" for source in sources), "Iš viso, Eur"],
        [2024, *(_of(2024, source) for source in sources), "=SUM(B2:D2)"],
        [2025, *(_of(2025, source) for source in sources), "=SUM(B3:D3)"],
        [none, *(_of(f'"{none}"', source) for source in sources), "=SUM(B4:D4)"],
        ["Iš viso", *(f"=SUBTOTAL(9,{letter}2:{letter}4)" for letter in "BCDE")],
    ]
    assert [row[1:] for row in opened.rows("Suvestinė")[1:]] == [
        [121.12, 0, 20001, 20122.12],
        [35.16, 407.07, 0, 442.23],
        [1000, 0, 0.61, 1000.61],
        [1156.28, 407.07, 20001.61, 21564.96],
    ]


def test_indicators(opened: Opened) -> None:
    people = ("Vardenis", "Vardenė", "Pavardenis")

    def row(place: int, owner: str, target: str | float | None) -> Cells:
        return [
            owner, f"Rodiklis {place}", f"vnt. {place}", place, 2020 + place, f"Tarpinė {place}", target,
            2030 + place, f"Šaltinis {place}", people[place % 3],
        ]  # fmt: skip

    assert opened.written("Rodikliai") == [
        [
            "Rodiklio lygmuo", "Pavadinimas", "Matavimo vienetas", "Pradinė reikšmė",
            "Pradinės reikšmės metai", "Tarpinės siektinos reikšmės", "Siektina reikšmė",
            "Siektinos reikšmės metai", "Duomenų šaltinis", "Atsakingas asmuo",
        ],
        row(3, "1.1.1. Stažuotės", None),
        row(1, "1. Pirmas tikslas", ">50"),
        row(2, "2.1. Antras uždavinys", "Pagal tyrimą"),
        row(0, "Planas", 50),
    ]  # fmt: skip


def test_a_sheet_without_rows_has_its_header_alone() -> None:
    empty = _opened(PlanTree([large_plan().root]))
    assert [len(empty.written(name)) for name in NAMES] == [1, 1, 1, 1]
    assert empty.written("Suvestinė") == [["Metai", "Iš viso, Eur"]]


@pytest.mark.skipif(not HAS_CALC, reason="LibreOffice Calc, which works formulas out, is not installed")
@pytest.mark.parametrize("made", [plan, lambda: large_plan(12)], ids=["small", "12 activities"])
def test_calc_works_out_the_same_values(made: Callable[[], PlanTree], tmp_path: Path) -> None:
    """The values that we have put beside the formulas are taken away before, so that they cannot be read."""
    content = export_workbook(made(), author="", at=AT)
    bare = tmp_path / "bare" / "planas.xlsx"
    bare.parent.mkdir()
    with ZipFile(BytesIO(content)) as source, ZipFile(bare, "w") as target:
        for name in source.namelist():
            target.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", source.read(name)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(bare)]
    subprocess.run([OFFICE, profile, *convert], check=True, capture_output=True, timeout=600)
    expected, found = Opened(content), Opened((tmp_path / "planas.xlsx").read_bytes())
    for name in NAMES:
        assert any(isinstance(cell, float) for row in found.rows(name)[1:] for cell in row)
        for row, worked_out in zip(expected.rows(name), found.rows(name), strict=True):
            assert [_rounded(cell) for cell in worked_out[: len(row)]] == [_rounded(cell) for cell in row]


def _rounded(cell: str | float | None) -> str | float | None:
    """A number to the cent: Calc keeps what binary fractions leave; an empty cell as an empty text."""
    return round(cell, 2) if isinstance(cell, float) else cell or None


def test_ideas_have_a_sheet_where_there_are_any() -> None:
    items = list(plan().walk())
    session = Session(id="s" * 32, parent=items[0].id, title="Diena", voting_over=True)
    person = Participant(id="p" * 32, parent=session.id, name="Vardenė")
    step = SessionStep(id="e" * 32, parent=session.id, title="Prie stalų")
    whole = Idea(
        id="a" * 32, parent=items[0].id, title="Visos", session=session.id, became=frozenset({PARTNERS[0]})
    )
    part = replace(
        whole,
        id="b" * 32,
        title="Viena",
        step=step.id,
        author=person.id,
        votes=2,
        host_votes=1,
        sheet=7,
        merged_into=whole.id,
    )
    rows = _opened(PlanTree([*items, session, step, person, whole, part])).rows(IDEAS)
    assert rows[0][:10] == [
        "Idėja", "Sritys", "Sesija", "Darbotvarkės žingsnis", "Autorius", "Stalas", "Lapo numeris", "Grupė",
        "Balsai", "Nauda",
    ]  # fmt: skip
    assert [rows[1][place] for place in (0, 2, 3, 4, 8, 12)] == ["Visos", "Diena", None, None, 3, None]
    assert [rows[2][place] for place in (0, 2, 3, 4, 6, 8, 12)] == [
        "Viena", "Diena", "Prie stalų", "Vardenė", 7, 3, "Visos",
    ]  # fmt: skip
    hidden = replace(session, hides_authors=True)
    assert _opened(PlanTree([*items, hidden, person, whole, part])).rows(IDEAS)[2][4] is None


def test_decisions_and_participants_of_sessions_have_sheets_where_there_are_any() -> None:
    items = list(plan().walk())
    session = Session(id="s" * 32, parent=items[0].id, title="Diena")
    person = Participant(id="p" * 32, parent=session.id, name="Vardenė", areas=frozenset({Area.STEAM}))
    decision = Decision(
        id="d" * 32,
        parent=session.id,
        title="Pakviesti",
        responsible=person.id,
        due=date(2026, 4, 1),
        done=True,
    )
    idea = Idea(id="a" * 32, parent=items[0].id, title="Viena")
    opened = _opened(PlanTree([*items, session, person, decision, idea]))
    assert opened.rows(DECISIONS)[1][:6] == ["Diena", "Pakviesti", "Vardenė", "2026-04-01", None, "taip"]
    assert opened.rows(PEOPLE)[1][:5] == ["Diena", "Vardenė", None, None, "STEAM ugdymas"]


def test_sums_by_area_task_and_school_are_formulas_over_the_activities(opened: Opened) -> None:
    money = [
        [f"=SUMIFS('Veiklos'!${letter}$2:${letter}$3,'Veiklos'!{looked},{{}})" for letter in "KLM"]
        for looked in ("$C$2:$C$3", "$A$2:$A$3")
    ]
    heads = ["Veiklos", "Be PVM, Eur", "PVM, Eur", "Su PVM, Eur"]
    areas = opened.written("Pagal sritis")
    assert areas[0] == ["Sritys", *heads]
    assert areas[2] == [
        "Lyderystė veikiant; STEAM ugdymas",
        "=COUNTIFS('Veiklos'!$C$2:$C$3,$A3)",
        *(one.format("$A3") for one in money[0]),
    ]
    tasks = opened.written("Pagal uždavinius")
    assert tasks[0] == ["Nr.", "Uždavinys", *heads]
    assert tasks[2] == [
        "2.1.",
        "Antras uždavinys",
        "=COUNTIFS('Veiklos'!$A$2:$A$3,$A3&\"*\")",
        *(one.format('$A3&"*"') for one in money[1]),
    ]
    assert [row[2:] for row in opened.rows("Pagal uždavinius")[1:3]] == [
        [1.0, *row[10:13]] for row in opened.rows("Veiklos")[1:3]
    ]
    schools = opened.rows("Pagal mokyklas")
    assert [row[0] for row in schools[1:]] == ["Žiedo", "Čiurlionio", "Ąžuolo"]
    assert {tuple(row[1:]) for row in schools[1:]} == {(1.0, *opened.rows("Veiklos")[1][10:13])}


def test_lists_of_the_plan_have_sheets_to_be_read() -> None:
    found = _opened(large_plan())
    assert found.rows("Alternatyvos")[1:] == [["Konversija", "–", 1500.0, "taip", "–"]]
    assert found.rows("Rizikos")[1][:2] == ["Pirkimai užtruks", "Aukštas lygis"]
    assert "Pakeitimai" not in found.names and "Stebėsena" not in found.names


def test_what_was_reported_stands_beside_what_was_planned() -> None:
    items = [
        replace(one, spent=Decimal("1000.50"), reported_progress="Vyksta") if one.id == ACTIVITY else one
        for one in plan().walk()
    ]
    items = [replace(one, actual="60") if one.kind is Kind.INDICATOR else one for one in items]
    rows = _opened(PlanTree(items)).rows("Stebėsena")
    assert rows[1] == ["1.1.1.", "Stažuotės", "–", 1563.35, 1000.5, "–", "–", "Vyksta", "–", "–"]
    assert rows[3][6] == "60"
    assert [rows[-1][0], *rows[-1][3:5]] == ["Iš viso", 21564.96, 1000.5]
