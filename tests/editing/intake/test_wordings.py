"""Tables put together at random of what people write: every sum is right, or its activity is asked about."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id, small_plan

from planeditor.blocks.draft import Draft
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_text
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.reading import propose
from planeditor.plan.cells import tab_separated
from planeditor.plan.numbers import format_money
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter

ACTIVITY = ["Veikla", "Priemonė", "Priemonės pavadinimas", "Veiklos", "Projekto veiklos", "PRIEMONĖ (VEIKLA)"]
TERM = [
    "Terminas",
    "Įgyvendinimo terminas",
    "Vykdymo laikotarpis",
    "Laikas",
    "Įvykdymo terminas (metai, ketvirtis)",
]
WHO = ["Atsakingas", "Vykdytojas", "Atsakingi vykdytojai", "Atsakinga institucija", "Įgyvendina"]
MONEY = ["Lėšos, Eur", "Lėšų poreikis (Eur)", "Suma", "Biudžetas, Eur", "Planuojamos lėšos", "Kaina, Eur"]
NUMBER = ["Nr.", "Eil. Nr.", "Eil.\nNr."]
OTHER = ["Pastabos", "Rodiklis", "Laukiamas rezultatas", "Kiekis", "Finansavimo dalis, %", "Kodas"]

Style = Callable[[Decimal], str]
STYLES: list[Style] = [
    lambda amount: format_money(amount, unit=False),
    lambda amount: format_money(amount),
    lambda amount: format_money(amount).replace("\u00a0", " "),
    lambda amount: f"{amount:.2f}",
    lambda amount: f"{amount:.2f} €",
    lambda amount: f"€ {amount:.2f}",
    lambda amount: f"{amount:,.2f}",
    lambda amount: f"{amount:.2f}".replace(".", ","),
    lambda amount: f"{amount:.2f}".removesuffix(".00"),
    lambda amount: f"{amount.normalize():f}".replace(".", ","),
    lambda amount: f"{(amount / 1000).normalize():f}".replace(".", ",") + " tūkst. Eur",
    lambda amount: f"{format_money(amount)} (be PVM)",
    lambda amount: f"{format_money(amount)} (su PVM)",
    lambda amount: f"apie {amount:.0f}",
    lambda amount: f"{amount:,.2f}".removesuffix(".00"),
]  # fmt: skip
"""How a sum is written; some ways say less than the sum."""

AMOUNTS = st.one_of(
    st.integers(1, 10**9).map(lambda cents: Decimal(cents).scaleb(-2)),
    st.integers(1, 400).map(lambda number: Decimal(number * 500)),
)


@dataclass(frozen=True)
class Row:
    title: str
    amount: Decimal
    style: Style
    quarter: Quarter


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], list[Row]]:
    """A table in some order of columns, with groups and totals or without."""
    rows = [
        Row(f"Veikla Nr. {at}", draw(AMOUNTS), draw(st.sampled_from(STYLES)), Quarter(2024, at % 4 + 1))
        for at in range(draw(st.integers(1, 5)))
    ]
    others = draw(st.lists(st.sampled_from(OTHER), max_size=2, unique=True))
    kinds = draw(st.permutations(["title", "term", "who", "money", *others]))
    heads = {
        "title": draw(st.sampled_from(ACTIVITY)), "term": draw(st.sampled_from(TERM)),
        "who": draw(st.sampled_from(WHO)), "money": draw(st.sampled_from(MONEY)),
    }  # fmt: skip
    is_grouped = draw(st.booleans())
    cells = [[draw(st.sampled_from(NUMBER)), *(heads.get(kind, kind) for kind in kinds)]]
    if is_grouped:
        cells.append(["1.", *("Uždavinys. Stiprinti" if kind == "title" else "" for kind in kinds)])
    for at, row in enumerate(rows, 1):
        told = {
            "title": row.title,
            "term": row.quarter.text,
            "who": "Skyrius",
            "money": row.style(row.amount),
        }
        cells.append([f"1.{at}." if is_grouped else f"{at}.", *(told.get(kind, "25") for kind in kinds)])
    if draw(st.booleans()):
        sum_ = format_money(sum((row.amount for row in rows), Decimal(0)), unit=False)
        label = draw(st.sampled_from(["Iš viso:", "IŠ VISO", "Viso", "Bendra suma"]))
        cells.append([label, *(sum_ if kind == "money" else "" for kind in kinds)])
    return cells, rows


def as_html(cells: list[list[str]]) -> str:
    rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in cells)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


@given(tables(), st.booleans())
def test_every_sum_is_right_or_asked_about(table: tuple[list[list[str]], list[Row]], html: bool) -> None:
    cells, rows = table
    draft = Draft(tuple(read_html(as_html(cells))) if html else (read_text(tab_separated(cells)),))
    tree = PlanTree(begun(Beginning(title="Naujas")))
    proposal = propose(draft, tree)
    tree.apply(proposal.changes)
    found = {one.title: one for one in tree.activities()}

    assert [*found] == [row.title for row in rows]
    asked = {doubt.place.partition(". ")[2] for doubt in proposal.doubts}
    for row in rows:
        activity = found[row.title]
        taken = total(tree, activity.id).gross
        assert taken == row.amount or (taken == 0 and row.title in asked), (row, cells)
        assert (activity.start, activity.executor) == (row.quarter, "Skyrius")


ODD = [
    *ACTIVITY, *TERM, *MONEY, *OTHER, "2024", "ES lėšos", "Šaltinis", "Mokykla", "Partneris",
    "Siektina reikšmė",
    "Vardas, pavardė", "Rizika", "Tikslas", "Uždavinys", "Sritis", "1.1.1.", "1.1.", "Iš viso", "Stiprybės",
    "Silpnybės", "Stažuotės", "10 000,00", "(5,00)", "12,5", "x", "●", "-", "2024 m. III ketv.", "III ketv.",
    "Žalioi gimnazija", "1 priedas", "STEAM", "tūkst. Eur", "5 000 (su PVM)", "50 %", "",
    "#REF!", "a÷b", "be PVM",
]  # fmt: skip


@given(
    st.integers(1, 6).flatmap(
        lambda width: st.lists(
            st.lists(st.sampled_from(ODD), min_size=width, max_size=width), min_size=1, max_size=7
        )
    ),
    st.sampled_from(["", *(item_id(number) for number in (1, 2, 3, 5, 10))]),
)
def test_no_table_is_too_odd(cells: list[list[str]], at: str) -> None:
    tree = PlanTree(small_plan())
    tree.apply(propose(Draft((read_text(tab_separated(cells)),)), tree, at=at).changes)
    assert tree.root.title == "Bandomasis planas"
