"""Quarters and targets as they are typed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.errors import InvalidValue
from planeditor.plan.numbers import parse_number
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.wording import target_text

QUARTERS = st.builds(Quarter, st.integers(1990, 2099), st.integers(1, 4))


@pytest.mark.parametrize(
    "text",
    [
        "2024 III",
        "2024 m. III ketv.",
        "2024 3",
        "2024Q3",
        "2024-III",
        "2024 m. III ketvirtis",
        " 2024 iii k. ",
        "2024/3 k.",
        "2024-3 ketv.",
        "2024, III ketv.",
    ],
)
def test_quarters_are_read(text: str) -> None:
    assert Quarter.parse(text) == Quarter(2024, 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "2024 V",
        "2024 5",
        "III 2024",
        "24 III",
        "1889 I",
        "2024 IIII",
        "20243",
        "2024-2",
        "2024/2",
        "2024 - 2",
        "2024,2",
        "2024\n3",
    ],
)
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        Quarter.parse(text)


@given(QUARTERS)
def test_a_written_quarter_reads_back(quarter: Quarter) -> None:
    assert Quarter.parse(quarter.text) == quarter
    assert Quarter.parse(quarter.code) == quarter


@given(QUARTERS)
def test_quarters_follow_each_other(quarter: Quarter) -> None:
    begins = date(quarter.year, quarter.number * 3 - 2, 1)
    assert quarter < quarter.next()
    assert Quarter.of(begins) == Quarter.of(begins + timedelta(days=89)) == quarter
    assert Quarter.of(begins + timedelta(days=92)) == quarter.next()


def test_a_day_is_in_its_quarter() -> None:
    assert Quarter.of(date(2026, 4, 30)) == Quarter(2026, 2)
    assert Quarter(2024, 3).text == "2024\u00a0m. III\u00a0ketv."


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (">50", Target(Decimal(50), Comparator.MORE)),
        (">= 50", Target(Decimal(50), Comparator.AT_LEAST)),
        ("≤ 1 234,5 proc.", Target(Decimal("1234.5"), Comparator.AT_MOST, "proc.")),
        ("11,9", Target(Decimal("11.9"))),
        ("−5", Target(Decimal(-5))),
        ("Skaičiuojama pagal tvarką", Target(note="Skaičiuojama pagal tvarką")),
        ("", Target()),
        ("> daug", Target(note="> daug")),
        ("50%", Target(Decimal(50), note="%")),
        ("10 vadovų", Target(Decimal(10), note="vadovų")),
        ("ne mažiau kaip 50", Target(Decimal(50), Comparator.AT_LEAST)),
        ("Ne mažiau kaip 50 proc.", Target(Decimal(50), Comparator.AT_LEAST, "proc.")),
        ("ne mažesnis nei 50", Target(Decimal(50), Comparator.AT_LEAST)),
        ("bent 3 mokyklos", Target(Decimal(3), Comparator.AT_LEAST, "mokyklos")),
        ("ne daugiau negu 12,5 %", Target(Decimal("12.5"), Comparator.AT_MOST, "%")),
        ("daugiau kaip 1 500", Target(Decimal(1500), Comparator.MORE)),
        ("mažiau nei 5", Target(Decimal(5), Comparator.LESS)),
        ("1" * 30, Target(note="1" * 30)),
        ("10 dalyvių", Target(Decimal(10), note="dalyvių")),
        ("≥ 2000 mokinių", Target(Decimal(2000), Comparator.AT_LEAST, "mokinių")),
        ("2 000 mokinių", Target(Decimal(2000), note="mokinių")),
        ("2000", Target(Decimal(2000))),
        ("50 proc. mokinių per metus", Target(Decimal(50), note="proc. mokinių per metus")),
        (f">{'1' * 30} vnt.", Target(note=f">{'1' * 30} vnt.")),
    ],
)
def test_targets_are_read(text: str, target: Target) -> None:
    assert Target.parse(text) == target


@pytest.mark.parametrize(
    "text",
    [
        "2024 m. – 50, 2025 m. – 60",
        "2024 m.",
        "2024 metai",
        "2024, 2025, 2026",
        "20/30/40",
        "2026-04-30",
        "2026 04 30",
        "3-iose mokyklose",
        "15 20 25",
        "1,2,3",
        "50–60",
        "50 – 60 proc.",
        "50 iki 60",
        "iki 50",
        "apie 50",
        "50 ir daugiau",
        "50 ar 60",
        "3 ketv.",
        "8 klasių mokiniai",
        "10 tūkstančių",
        "50 proc. ir daugiau",
        "50 % ir daugiau",
        "50 val. (ne mažiau)",
        "12,5 tūkst. Eur",
        "10,000",
        "1.500",
        "12 5",
        "1 5001",
        "10\n000",
        "50\nproc.",
        "50 proc. iki 2025 m.",
        "50.",
        "50+",
        "– 50",
        "5 ½",
        "5 ⅓ mokinių",
        "2 su puse",
        "2 trečdaliai mokinių",
        "3 dalys iš keturių",
        "2 šimtai mokinių",
        "5 dešimtys",
        "2 tuzinai",
        "10 tukst. mokinių",
        "1 bilijonas",
        "5 a klasė",
        "5 k",
        "5 plius minus du",
        "50 mažiausiai",
        "50 daugiausia",
        "50 maždaug",
        "2024 II ketv.",
        "2025 gruodis",
        "2025 rugsėjo mėn.",
        "2024 mokslo metų pabaiga",
        "1" * 30,
    ],
)
def test_what_is_not_as_a_whole_a_number_stays_letter_by_letter(text: str) -> None:
    assert Target.parse(text) == Target(note=text)
    assert target_text(Target.parse(text)) == text


_PIECES = (
    "ne mažiau kaip ", "bent ", "≥", "<=", "50", "1 500", "12,345", ",", ".", " ", "-", "–", "proc.", " %",
    "2024", " m.", "\n", "/", "a",
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=6).map("".join)))
def test_a_target_is_written_as_it_is_read(text: str) -> None:
    target = Target.parse(text)
    assert Target.parse(target_text(target)) == target
    if target.number is None:
        assert target.note == text.strip()
    else:
        assert parse_number(_digits(text)) == target.number
        assert not any(map(str.isdigit, target.note))


def _digits(text: str) -> str:
    """From the sign before the first digit to the last digit."""
    places = [at for at, one in enumerate(text) if one.isdigit()]
    first = places[0] - (text[places[0] - 1 : places[0]] in ("-", "−", "–"))
    return text[first : places[-1] + 1]


def test_a_long_row_of_numbers_is_read_in_time_by_its_length() -> None:
    text = f"{'1 ' * 50_000}x1"
    assert Target.parse(text) == Target(note=text)
