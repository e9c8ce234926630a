"""Sums, percentages, numbers and dates as they are typed, pasted and written."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.strategies import hundredths, numbers

from planeditor.errors import InvalidValue
from planeditor.plan.numbers import (
    format_date,
    format_long_date,
    format_moment,
    format_money,
    format_number,
    format_percent,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
    share,
)
from planeditor.plan.values import Quarter


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
        ("2 Tūkst. Eur", "2000.00"),
        ("20 990,592 tūkst. Eur", "20990592.00"),
        ("1,5 mlrd. Eur", "1500000000.00"),
        ("2,75 mln. Eur", "2750000.00"),
        ("0,001 tūkst", "1.00"),
        ("−5,5", "-5.50"),
        ("–5,5", "-5.50"),
        ("0", "0.00"),
        ("-0", "0.00"),
        ("1,500.00", "1500.00"),
        ("52 092 776.00 Eur", "52092776.00"),
        ("€ 10 000,00", "10000.00"),
        ("EUR 20 000", "20000.00"),
        ("500,-", "500.00"),
        ("12.500,– Eur", "12500.00"),
        ("Eur 5 000", "5000.00"),
        (" 10 000,00 € ", "10000.00"),
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
        "12 5",
        "1 5001",
        "1500 000",
        "0 500",
        "1  500",
        "10\n000",
        "10\t000",
        "10 000\n20 000",
        "10,000",
        "12,345",
        "10,000,000",
        "1.500 tūkst. Eur",
        "1,500 tūkst.",
        "(1 500,00)",
        "1500-",
        "- 5",
        "1500,",
        "1500.",
        "007",
        "2024 2025 2026",
        "15 20 25",
        "1 500,00 Eur 2 000,00 Eur",
        f"{'1' * 24} mln.",
        f"5{' ' * 100}Eur",
    ],
)
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_money(text)


@pytest.mark.parametrize(
    ("read", "what"), [(parse_money, "number"), (parse_date, "date"), (Quarter.parse, "quarter")]
)
def test_what_cannot_be_read_is_told_whole_unless_it_is_long(
    read: Callable[[str], object], what: str
) -> None:
    with pytest.raises(InvalidValue, match=f"“daug” is not a {what}"):
        read("daug")
    with pytest.raises(InvalidValue, match=f"“{'a' * 40}…” is not a {what}"):
        read("a" * 81)


@pytest.mark.parametrize("text", ["12.5", "0,3", "0.0", "12.500,5", "0,300"])
def test_a_pasted_sum_without_whole_cents_may_be_thousands(text: str) -> None:
    assert isinstance(parse_money(text), Decimal)
    with pytest.raises(InvalidValue, match="may be thousands"):
        parse_money(text, pasted=True)


@pytest.mark.parametrize("text", ["12", "12,50", "1.500", "12,5 tūkst. Eur"])
def test_a_pasted_sum_with_whole_cents_or_its_own_thousands_is_read(text: str) -> None:
    assert parse_money(text, pasted=True) == parse_money(text)


def test_what_may_be_two_numbers_is_refused_with_both() -> None:
    with pytest.raises(InvalidValue, match="“12,345” may be 12\u00a0345 or 12,3450"):
        parse_number("12,345")
    with pytest.raises(InvalidValue, match=r"“−1\.500” may be 1\u00a0500 or 1,5"):
        parse_number("−1.500")


def readings(text: str) -> set[Decimal]:
    """What a text may be: its groups apart by spaces, dots or commas, its decimals after the other mark."""
    found = set()
    sign, text = (-1, text[1:]) if text[:1] in ("-", "−", "–") else (1, text)
    for spaces in (" \u00a0\u2007\u2009\u202f", ".", ","):
        for mark in {",", "."} - {spaces}:
            whole, *rest = text.split(mark)
            groups = "".join("|" if one in spaces else one for one in whole).split("|")
            digits = "".join(groups)
            is_grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
            is_right = is_grouped or len(groups) == 1
            is_right &= len(rest) < 2 and (digits[:1] != "0" or digits == "0")
            if is_right and all(part and set(part) <= set("0123456789") for part in [*groups, *rest]):
                found.add(sign * Decimal(f"{digits}.{''.join(rest)}"))
    return found


@given(st.text("0123456789 ,.-−\u00a0\n٣e", max_size=12))
@example("10,000,000")
@example("1,500.00")
@example("0.500")
def test_a_text_is_the_one_number_that_it_can_be_or_none(text: str) -> None:
    expected = readings(text.strip())
    try:
        value = parse_number(text)
    except InvalidValue:
        # Commas alone may also part the numbers of a list.
        assert len(expected) != 1 or text.count(",") > 1
    else:
        assert {value} == expected


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
    assert format_number(Decimal("-12.345")) == "−12,3450"
    assert format_number(Decimal("1234.567")) == "1\u00a0234,567"
    assert format_percent(Decimal("48.9")) == "48,9\u00a0%"


@pytest.mark.parametrize(
    ("text", "value"),
    [("21", "21"), ("21 %", "21"), ("5,5 proc.", "5.5"), ("100%", "100"), ("0", "0"), ("0 proc", "0")],
)
def test_percentages_are_read(text: str, value: str) -> None:
    assert parse_percent(text) == Decimal(value)


@pytest.mark.parametrize("text", ["-1", "100,01", "5,555", "", "%", "2 1", "21 %.", "21 Eur"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        parse_percent(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-31",
        "2024\u201101\u201131",
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
    "text",
    [
        "",
        "2024-02-30",
        "31-01-2024",
        "2024 m. sausis 31",
        "2024-13-01",
        "2024-01",
        "vakar",
        "20241 31",
        "2024-01.31",
    ],
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


@pytest.mark.parametrize("year", [1001, 1969, 1970, 3000, 3001, 9998])
def test_every_moment_that_a_file_may_bear_is_shown(year: int) -> None:
    """Windows tells the hour of no other years than 1970–3000."""
    assert format_moment(datetime(year, 7, 15, 12, 30, tzinfo=UTC)).startswith(f"{year}-07-1")
