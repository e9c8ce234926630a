"""Sums, numbers, targets and ticks as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.blocks.block import LONGEST, Cell, grid, lines_block
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import (
    Amount,
    Basis,
    is_nothing,
    looks_like_number,
    read_amount,
    read_count,
    read_number,
    read_target,
    read_tick,
)
from planeditor.errors import InvalidValue
from planeditor.plan.numbers import CENT, format_money
from planeditor.plan.values import Comparator, Target

THOUSANDS = "#,##0.0,"


def value(text: str, scale: int = 1) -> Decimal | None:
    return read_amount(Cell(text), scale).value


def choices(cell: Cell, scale: int = 1) -> tuple[str, ...]:
    with pytest.raises(Unclear) as caught:
        read_amount(cell, scale)
    return tuple(one.replace("\u00a0", " ") for one in caught.value.choices)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10 000,00 €", "10000.00"),
        ("€ 10 000,00", "10000.00"),
        ("EUR 20 000", "20000.00"),
        ("Eur 5 000", "5000.00"),
        ("12,5 tūkst. Eur", "12500.00"),
        ("1,2 mln. Eur", "1200000.00"),
        ("52 092 776.00 Eur", "52092776.00"),
        ("1,500.00", "1500.00"),
        ("10,000.00 €", "10000.00"),
        ("(1 500,00)", "-1500.00"),
        ("(500.00)", "-500.00"),
        ("-1 500,00", "-1500.00"),
        ("0,00", "0.00"),
        ("5000 Eur.", "5000.00"),
    ],
)
def test_sums_that_have_one_meaning(text: str, amount: str) -> None:
    assert value(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["", "-", "–", "—", "– Eur", "-   €", "€ -", "nėra", "x", "Lėšų nereikia", "nenumatyta"]
)
def test_a_dash_is_nothing(text: str) -> None:
    assert read_amount(Cell(text)) == Amount()


@pytest.mark.parametrize(
    "text",
    [
        "10,000", "12,345", "1,500", "12.5", "12,5", "0.3", "1 500,5", "1500-", "apie 5000", "300-500",
        "ES – 5 000, SB – 500", "5000 (iš jų 1000 SB)", "5 000,00\n500,00", "5 000 Eur/m.", "12 5", "(5) 000",
        "iki 3000 Eur", "2024-09-01", "5 000,00 su PVM ir be PVM", "½", "1e3", "#REF!",
    ],
)  # fmt: skip
def test_what_may_be_another_sum_is_not_taken(text: str) -> None:
    with pytest.raises(InvalidValue):
        read_amount(Cell(text))


def test_a_cell_of_spaces_is_no_sum_and_takes_no_time() -> None:
    cell = Cell(f"1{' ' * 20_000}x")
    assert not looks_like_number(cell)
    with pytest.raises(InvalidValue, match="not a sum"):
        read_amount(cell)


def test_vat_is_read_from_words() -> None:
    assert read_amount(Cell("748779,13 Eur (be PVM)")) == Amount(Decimal("748779.13"), Basis.NET)
    assert read_amount(Cell("880120,56 Eur (su PVM)")) == Amount(Decimal("880120.56"), Basis.GROSS)
    assert read_amount(Cell("1 210,00 su 21 % PVM")) == Amount(Decimal("1210.00"), Basis.GROSS, Decimal(21))
    assert read_amount(Cell("10 000 + PVM")) == Amount(Decimal("10000.00"), Basis.NET)
    assert read_amount(Cell("121 Eur (įskaitant PVM)")) == Amount(Decimal("121.00"), Basis.GROSS)
    assert read_amount(Cell("(1 500,00) be PVM")) == Amount(Decimal("-1500.00"), Basis.NET)


def test_thousands_of_a_heading() -> None:
    assert value("12,5", 1000) == Decimal("12500.00")
    assert value("12,5 tūkst. Eur", 1000) == Decimal("12500.00")
    assert value("12 500 Eur", 1000) == Decimal("12500.00")
    assert value("1 250", 1000) == Decimal("1250000.00")
    assert choices(Cell("12 500,00"), 1000) == ("12 500,00 Eur", "12 500 000,00 Eur")


def test_true_values_are_taken_before_what_is_shown() -> None:
    shown = Cell("12.5", Decimal(12500), THOUSANDS)
    assert read_amount(shown).value == 12500
    assert read_amount(shown, 1000).value == 12500  # its heading speaks of what is shown
    assert read_amount(Cell("12,5", Decimal("12.5"), ""), 1000).value == 12500
    assert read_amount(Cell("0,30", Decimal("0.1") + Decimal("0.2"), "")).value == Decimal("0.30")
    assert read_amount(Cell("1", Decimal("0.30000000000000004"), "")).value == Decimal("0.30")


def test_what_a_true_value_leaves_open_is_asked() -> None:
    assert choices(Cell("300", Decimal(300)), 1000) == ("300,00 Eur", "300 000,00 Eur")
    assert choices(Cell("12.5", Decimal("12.5"))) == ("12,50 Eur", "12 500,00 Eur")
    assert choices(Cell("12.5", format=THOUSANDS)) == ("12,50 Eur", "12 500,00 Eur")
    assert choices(Cell("1.237", Decimal("1.237"), "")) == ("1,24 Eur",)
    with pytest.raises(InvalidValue):
        read_amount(Cell("50 %", Decimal("0.5"), "0%"))
    with pytest.raises(InvalidValue):
        read_amount(Cell("x", value=True))


@given(st.integers(-(10**13), 10**13).map(lambda cents: Decimal(cents).scaleb(-2)), st.booleans())
def test_every_sum_that_we_write_is_read(amount: Decimal, unit: bool) -> None:
    assert value(format_money(amount, unit=unit)) == amount


@given(st.text("0123456789 .,-–()€%xEurtūks\u00a0", max_size=14), st.sampled_from([1, 1000]))
def test_every_choice_is_a_sum_without_doubt(text: str, scale: int) -> None:
    try:
        amount = read_amount(Cell(text), scale).value
    except Unclear as error:
        assert all(read_amount(Cell(one), scale).value is not None for one in error.choices)
    except InvalidValue:
        pass
    else:
        assert amount is None or amount == amount.quantize(CENT)


@given(st.from_regex(r"[0-9]{1,4}([ .,][0-9]{3}){0,2}([.,][0-9]{1,3})?", fullmatch=True))
def test_a_sum_has_the_digits_that_it_is_written_with(text: str) -> None:
    try:
        amount = value(text)
    except InvalidValue:
        return
    assert amount is not None
    digits = "".join(filter(str.isdigit, f"{amount:f}"))
    assert digits.lstrip("0").rstrip("0") == "".join(filter(str.isdigit, text)).lstrip("0").rstrip("0")


def test_counts() -> None:
    assert read_count(Cell("512")) == 512
    assert read_count(Cell("1 072 mokinių")) == 1072
    assert read_count(Cell("560", Decimal(560), "")) == 560
    assert read_count(Cell("–")) is None
    for text in ("apie 30", "10,5", "30-40", "10,000"):
        with pytest.raises(InvalidValue):
            read_count(Cell(text))


def test_shares_of_a_hundred() -> None:
    assert read_number(Cell("10,5")) == Decimal("10.5")
    assert read_number(Cell("21 %")) == 21
    assert read_number(Cell("50 %", Decimal("0.5"), "0%")) == 50
    assert read_target(Cell("50 %", Decimal("0.5"), "0%")) == Target(Decimal(50), note="%")
    assert read_target(Cell("0,5", Decimal("0.5"), "")) == Target(Decimal("0.5"))
    with pytest.raises(Unclear):
        read_target(Cell("0,5", Decimal("0.5")))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("≥ 50 proc.", Target(Decimal(50), Comparator.AT_LEAST, "proc.")),
        ("ne mažiau kaip 50 proc.", Target(Decimal(50), Comparator.AT_LEAST, "proc.")),
        ("20/30/40", Target(note="20/30/40")),
        ("2026-04-30", Target(note="2026-04-30")),
        ("3-iose mokyklose", Target(note="3-iose mokyklose")),
        ("15 20 25", Target(note="15 20 25")),
        ("1,2,3", Target(note="1,2,3")),
    ],
)
def test_targets(text: str, target: Target) -> None:
    assert read_target(Cell(text)) == target


@pytest.mark.parametrize("text", ["●", "√", "☑", "✔", "✓", "x", "X", "x*", "taip", "+"])
def test_ticks(text: str) -> None:
    assert read_tick(text)


def test_what_is_no_tick_and_what_may_be_one() -> None:
    assert not any(map(read_tick, ("", "–", "☐", "ne")))
    for text in ("•", "?", "1", "gal"):
        with pytest.raises(Unclear):
            read_tick(text)


@pytest.mark.parametrize("text", ["Eur" + " " * 30_000 + "x", "1 " * 15_000, "-" * 30_000])
def test_a_long_text_is_no_value_whatever_stands_in_it(text: str) -> None:
    cell = Cell(text)
    assert not is_nothing(cell) and not looks_like_number(cell)
    for read in (read_amount, read_count, read_number):
        with pytest.raises(InvalidValue):
            read(cell)


def test_of_a_cell_as_much_is_read_as_excel_holds() -> None:
    (row,) = grid([[Cell("a" * LONGEST), Cell("a" * (LONGEST + 1))]])
    assert [(len(one.text), one.trouble is None) for one in row] == [(LONGEST, True), (LONGEST, False)]
    ((line,),) = lines_block([Cell("a" * (LONGEST + 1))]).rows
    assert line.trouble
