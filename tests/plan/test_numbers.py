"""Sums, percentages, numbers and dates as they are typed, pasted and written."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import hundredths, numbers

from planeditor.errors import InvalidValue
from planeditor.plan.numbers import (
    format_date,
    format_long_date,
    format_money,
    format_number,
    format_percent,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
    share,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("748779,13 Eur", "748779.13"),
        ("1 500 000 eur.", "1500000.00"),
        ("3 187 758,20.", "3187758.20"),
        ("1 500 000,00 Eur", "1500000.00"),
        ("1\u00a0500\u00a0000,00\u00a0Eur", "1500000.00"),
        ("1\u202f500,5 €", "1500.50"),
        ("1500,00", "1500.00"),
        ("1500.00", "1500.00"),
        ("1.500 Eur", "1500.00"),
        ("1.500.000,25", "1500000.25"),
        ("1.50", "1.50"),
        ("0.500", "0.50"),
        ("12 eurų", "12.00"),
        ("1 euras", "1.00"),
        ("  7  ", "7.00"),
        ("1,5 tūkst.", "1500.00"),
        ("1.500 tūkst. Eur", "1500000.00"),
        ("2,75 mln. Eur", "2750000.00"),
        ("0,001 tūkst", "1.00"),
        ("−5,5", "-5.50"),
        ("–5,5", "-5.50"),
        ("0", "0.00"),
    ],
)
def test_sums_are_read_as_they_come(text: str, value: str) -> None:
    money = parse_money(text)
    assert money == Decimal(value)
    assert money.as_tuple().exponent == -2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Eur",
        "apie 5",
        "tūkst.",
        "5 tūkst. mln.",
        "0,000001 tūkst.",
        "1,2,3",
        "1.50,5",
        "12.34.56",
        "1,005",
        "1e5",
        "NaN",
        "∞",
        "--5",
        "٣",
        "1" * 30,
        "1" * 13,
        "5 usd",
    ],
)
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_money(text)


@given(hundredths(-(10**12) + 1, 10**12 - 1))
def test_a_written_sum_reads_back(value: Decimal) -> None:
    assert parse_money(format_money(value)) == value
    assert parse_money(format_money(value, unit=False)) == value


@given(numbers())
def test_a_written_number_reads_back(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


def test_numbers_are_written_in_groups_with_a_comma() -> None:
    assert format_number(Decimal("1234567.50")) == "1\u00a0234\u00a0567,50"
    assert format_number(-1000) == "−1\u00a0000"
    assert format_number(Decimal("999")) == "999"
    assert format_money(Decimal("1500000")) == "1\u00a0500\u00a0000,00\u00a0Eur"
    assert format_money(Decimal("0.005"), unit=False) == "0,01"
    assert format_percent(Decimal("48.9")) == "48,9\u00a0%"


@pytest.mark.parametrize(
    ("text", "value"),
    [("21", "21"), ("21 %", "21"), ("5,5 proc.", "5.5"), ("0", "0"), ("100%", "100")],
)
def test_percentages_are_read(text: str, value: str) -> None:
    assert parse_percent(text) == Decimal(value)


@pytest.mark.parametrize("text", ["-1", "100,01", "5,555", "", "%"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_percent(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-31",
        "2024.01.31",
        "2024 01 31",
        "2024 m. sausio 31 d.",
        "2024/1/31",
        "2024\u00a0m. Sausio 31\u00a0d.",
    ],
)
def test_days_are_read(text: str) -> None:
    assert parse_date(text) == date(2024, 1, 31)


@pytest.mark.parametrize(
    "text", ["", "2024-02-30", "31-01-2024", "2024 m. sausis 31", "2024-13-01", "2024-01", "vakar"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_date(text)


@pytest.mark.parametrize("text", ["0202-01-31", "1989-12-31", "2101-01-01", "9999 m. sausio 31 d."])
def test_a_day_of_no_year_of_plans_is_refused_in_words_of_its_own(text: str) -> None:
    with pytest.raises(InvalidValue, match=f"{text[:4]}-..-.. is not within the years 1990–2100"):
        parse_date(text)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_a_written_day_reads_back(day: date) -> None:
    assert parse_date(format_date(day)) == day
    assert parse_date(format_long_date(day)) == day


def test_a_long_date_keeps_its_parts_together() -> None:
    assert format_long_date(date(2022, 1, 31)) == "2022\u00a0m. sausio 31\u00a0d."


def test_a_share_has_one_decimal() -> None:
    assert share(Decimal("859100"), Decimal("1755360")) == Decimal("48.9")
    assert share(Decimal(5), Decimal(0)) == Decimal("0.0")
