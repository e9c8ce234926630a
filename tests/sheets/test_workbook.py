"""The workbook opened again: real numbers, formulas that say what the plan says, texts that stay texts."""

from dataclasses import replace
from datetime import timedelta, timezone
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.ooxml import validation_errors
from tests.sheets.opened import DECISIONS, IDEAS, NAMES, PEOPLE, SUMS, Opened, S
from tests.word.plans import AT, INDICATOR, ROOT, activity_id, empty_plan, plan, plan_items

from planeditor.plan import numbering, sums
from planeditor.plan.items import Item, Kind, title_of
from planeditor.plan.numbers import NBSP
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target
from planeditor.sheets.workbook import export_workbook

TARGETS = ["2024 m. – 50, 2025 m. – 60", "20/30/40", "2026-04-30", "15 20 25", "10,000", "50–60"]
DANGEROUS = ["=1+1", "+370 600 00000", "-5", "@SUM(A1)", "\t=1", "http://example.lt", "0012", "{=A1}"]


def _book(tree: PlanTree) -> bytes:
    return export_workbook(tree, author="Vardenė Pavardenė", at=AT)


def test_the_sheets_have_their_names() -> None:
    book = etree.fromstring(Opened(_book(plan())).package.read("xl/workbook.xml"))
    states = {sheet.get("name"): sheet.get("state") for sheet in book.iter(f"{S}sheet")}
    people = ["Savivaldybės", "Mokyklos", "Komanda", "Partneriai"]
    lists = ["SSGG", "Alternatyvos", "Rizikos", "Rekomendacijos"]
    assert [*states] == [*NAMES, *SUMS, *people, *lists, IDEAS, DECISIONS, PEOPLE, "planeditor"]
    assert {name for name, state in states.items() if state} == {"planeditor"}
    assert states["planeditor"] == "veryHidden"


def test_every_activity_has_its_row_and_its_sums() -> None:
    tree = plan(7)
    rows = Opened(_book(tree)).rows("Veiklos")
    assert rows[0][:2] == ["Nr.", "Veikla"]
    assert rows[0][-4:-2] == ["Tikslas", "Uždavinys"]
    for row, item in zip(rows[1:-1], tree.of_kind(Kind.ACTIVITY), strict=True):
        money = sums.total(tree, item.id)
        assert row[0] == numbering.number(tree, item.id)
        assert row[1] == title_of(item)
        assert row[10:13] == [float(one) for one in (money.net, money.vat, money.gross)]
    whole = sums.total(tree)
    assert rows[-1][0] == "Iš viso"
    assert rows[-1][10:13] == [float(one) for one in (whole.net, whole.vat, whole.gross)]


def test_every_funding_line_has_a_row_and_vat_by_its_rate_is_a_formula() -> None:
    items = [
        replace(item, vat_rate=Decimal("21"), vat_amount=None)
        if item.kind is Kind.FUNDING and item.order == "V2024"
        else item
        for item in plan_items(3)
    ]
    tree = PlanTree(items)
    opened = Opened(_book(tree))
    rows = opened.rows("Lėšos")
    assert len(rows) == 1 + 9 + 1
    whole = sums.total(tree)
    assert [rows[-1][5], rows[-1][7], rows[-1][8]] == [
        float(one) for one in (whole.net, whole.vat, whole.gross)
    ]
    assert sum(formula.startswith("ROUND(F") for formula in opened.formulas("Lėšos")) == 3
    assert sum("SUBTOTAL(9," in formula for formula in opened.formulas("Lėšos")) == 3


def test_the_summary_adds_up_by_years_and_sources() -> None:
    tree = plan(7)
    opened = Opened(_book(tree))
    rows = opened.rows("Suvestinė")
    assert rows[0] == ["Metai", "EGADP lėšos, Eur", "Valstybės biudžetas (PVM), Eur", "Iš viso, Eur"]
    for row, (year, money) in zip(rows[1:-1], sums.by_year(tree).items(), strict=True):
        assert (row[0], row[-1]) == (float(year or 0), float(money.gross))
        assert row[-1] == sum(row[1:-1])  # type: ignore[arg-type]
    by_source = [float(money.gross) for money in sums.by_source(tree).values()]
    assert rows[-1][1:] == [*by_source, sum(by_source)]


def test_a_target_that_is_a_number_stands_as_one_and_others_as_text() -> None:
    (row,) = Opened(_book(plan())).rows("Rodikliai")[1:]
    assert row[1:8] == ["Atotrūkis", "proc.", 22.5, 2023.0, None, ">50", 2026.0]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("22.50", (22.5, "#,##0.00")),
        ("0.125", (0.125, "#,##0.000")),
        ("1500", (1500.0, "#,##0")),
        ("-3", (-3.0, "#,##0")),
        ("1234567890123456", ("1 234 567 890 123 456", "0")),
    ],
)
def test_a_number_shows_the_decimals_it_has(number: str, shown: tuple[str | float, str]) -> None:
    items = [replace(i, baseline=Decimal(number)) if i.id == INDICATOR else i for i in plan_items()]
    opened = Opened(_book(PlanTree(items)))
    value, pattern = shown
    expected = value.replace(" ", NBSP) if isinstance(value, str) else value
    assert (opened.rows("Rodikliai")[1][3], opened.pattern("Rodikliai", "D2")) == (expected, pattern)


@pytest.mark.parametrize(
    ("rate", "pattern"), [("21.00", '#,##0" %"'), ("5.50", '#,##0.0" %"'), ("5.25", '#,##0.00" %"')]
)
def test_a_rate_shows_the_decimals_it_needs(rate: str, pattern: str) -> None:
    items = [replace(i, vat_rate=Decimal(rate)) if i.kind is Kind.FUNDING else i for i in plan_items()]
    assert Opened(_book(PlanTree(items))).pattern("Lėšos", "G2") == pattern


def test_the_file_says_when_it_was_made_by_the_clock_of_greenwich() -> None:
    vilnius = timezone(timedelta(hours=2))
    content = export_workbook(plan(), author="", at=AT.astimezone(vilnius))
    assert Opened(content).package.read("docProps/core.xml").count(b"2024-03-25T12:00:00Z") == 2


@pytest.mark.parametrize("text", DANGEROUS)
def test_texts_are_never_taken_for_formulas_or_links(text: str) -> None:
    def dangerous(item: Item) -> Item:
        return replace(item, **{item.title_field: text}) if item.title_field else item

    opened = Opened(_book(PlanTree(map(dangerous, plan_items()))))
    assert opened.rows("Veiklos")[1][1] == text.strip()
    for name in NAMES:
        assert [one for one in opened.formulas(name) if text.strip() in one] == []
        assert opened.root(name).find(f"{S}hyperlinks") is None
    assert opened.stays_text("Veiklos", "B2") == text.lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("text", TARGETS)
def test_a_target_that_is_no_number_is_the_text_that_was_typed(text: str) -> None:
    items = [replace(i, target=Target.parse(text)) if i.id == INDICATOR else i for i in plan_items()]
    assert Opened(_book(PlanTree(items))).rows("Rodikliai")[1][6] == text


@pytest.mark.parametrize(
    "text", ["a\x00b\x1f", "\ud800x", "ž" * 40_000, "_x0041_", "]]><!--", "<r>x & y</r>"]
)
def test_any_text_makes_a_workbook(text: str, tmp_path: Path) -> None:
    fields = {activity_id(0): "description", ROOT: "title"}
    items = [replace(i, **{fields[i.id]: text}) if i.id in fields else i for i in plan_items()]
    path = tmp_path / "planas.xlsx"
    path.write_bytes(export_workbook(PlanTree(items), author=text, at=AT))
    assert len(Opened(path.read_bytes()).rows("Veiklos")) == 6
    assert validation_errors(path) == []


def test_the_header_stays_in_sight_and_is_printed_on_every_page() -> None:
    opened = Opened(_book(plan()))
    for name in NAMES:
        root = opened.root(name)
        pane = root.find(f".//{S}pane")
        assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
        assert root.find(f"{S}autoFilter") is not None
        setup = root.find(f"{S}pageSetup")
        assert (setup.get("paperSize"), setup.get("orientation")) == ("9", "landscape")
        assert setup.get("fitToHeight") == "0" or setup.get("scale") == "75"
    names = opened.package.read("xl/workbook.xml").decode()
    assert names.count("_xlnm.Print_Titles") == len(opened.names) - 1


@pytest.mark.parametrize("tree", [empty_plan(), plan(), plan(60)], ids=["empty", "small", "60 activities"])
def test_the_workbook_is_valid_and_the_same_each_time(tree: PlanTree, tmp_path: Path) -> None:
    path = tmp_path / "planas.xlsx"
    path.write_bytes(_book(tree))
    assert path.read_bytes() == _book(tree)
    with ZipFile(path) as package:
        assert {part.create_system for part in package.infolist()} == {0}  # the same on every system
    assert validation_errors(path) == []


def test_progress_is_told_and_can_stop_the_work() -> None:
    told: list[tuple[int, int]] = []
    export_workbook(plan(), author="", at=AT, progress=lambda *step: told.append(step))
    assert told == [(done, 18) for done in range(1, 19)]

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_workbook(plan(), author="", at=AT, progress=stop)
