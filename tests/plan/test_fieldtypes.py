"""What values a field may have."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.conftest import item_id

from planeditor.errors import InvalidValue
from planeditor.plan.fieldtypes import (
    Choice,
    Choices,
    Date,
    FieldType,
    Flag,
    Integer,
    Money,
    Number,
    Paragraphs,
    QuarterField,
    Rate,
    Reference,
    References,
    TargetField,
    Text,
    Year,
)
from planeditor.plan.items import FIELDS, Kind, field_of
from planeditor.plan.raw import is_id
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import Area
from planeditor.plan.wording import Wording
from planeditor.resources import resource

TYPES = [field.type for fields in FIELDS.values() for field in fields]
FIELD_NAME = field_of(Kind.RECOMMENDATION, "field").type
PUBLISHED = json.loads(resource("plan.schema.json").read_text("utf-8"))["$defs"]


@pytest.mark.parametrize("type_", TYPES)
def test_the_empty_value_comes_back(type_: FieldType) -> None:
    assert type_.decode(type_.encode(type_.empty)) == type_.empty


@pytest.mark.parametrize(
    ("type_", "wrong"),
    [
        (Text(5), [None, 5, "123456", "\0", "\udcff"]),
        (Paragraphs(5), [None, "123456"]),
        (Integer(), [-1, 10_000_001, True, 1.0, "1"]),
        (Year(), [1989, 2101, "2024", False]),
        (Number(), [1, 1.5, "", "NaN", "Infinity", "1e40", "1" * 41, "1,5", "١",
                    "1_000", " 1", "1e3", ".5", "5."]),
        (Money(), [1, "0.001", "1000000000001", "-1000000000001", "NaN"]),
        (Rate(), ["-0.01", "100.01", "5.555", 5]),
        (Flag(), [None, 0, 1, "true"]),
        (Date(), ["1989-12-31", "2101-01-01", "0001-01-01", "2024-1-1", "20240101", "2024-02-30", 5,
                  "2024-01-01T00"]),
        (FIELD_NAME, ["", "result", "activity.", "activity.Result", "a.b.c", "activity.result ", 5,
                      "a." + "b" * 61]),
        (QuarterField(), ["2024-3", "2024Q5", "2024q3", "2024K3", 2024, "2024 3", "٢٠٢٤Q1"]),
        (Choice(Area), ["", "art", 5, ["steam"]]),
        (Choices(Area), [None, "steam", ["steam", "art"], {"steam": 1}, [["steam"]]]),
        (Reference(("school",)), ["", "1", item_id(2)[:-1], 5]),
        (References(("school",)), [None, item_id(2), ["1"], [None]]),
        (TargetField(), [None, {}, "50", {"number": "x", "comparator": "=", "note": ""},
                         {"number": None, "comparator": "!", "note": ""},
                         {"number": None, "comparator": "=", "note": "a" * 1001},
                         {"number": None, "comparator": "=", "note": "", "more": 1}]),
    ],
)  # fmt: skip
def test_values_of_another_type_are_refused(type_: FieldType, wrong: list[Any]) -> None:
    for raw in wrong:
        with pytest.raises(InvalidValue):
            type_.decode(raw)


@pytest.mark.parametrize(
    ("type_", "value", "text"),
    [
        (Text(5), "Ąžuolas", "Ąžuolas"),
        (Integer(), 12345, "12\u00a0345"),
        (Year(), 2024, "2024"),
        (Number(), Decimal("22.50"), "22,50"),
        (Money(), Decimal("748779.13"), "748\u00a0779,13\u00a0Eur"),
        (Rate(), Decimal("21.00"), "21\u00a0%"),
        (Flag(), False, "no"),
        (Date(), date(2024, 1, 31), "2024-01-31"),
        (QuarterField(), Quarter(2024, 3), "2024\u00a0m. III\u00a0ketv."),
        (Choice(Area), Area.STEAM, "STEAM education"),
        (Choices(Area), frozenset({Area.STEAM, Area.CULTURE}), "Cultural education, STEAM education"),
        (Reference(("school",)), "b", "B"),
        (References(("school",)), frozenset("ba"), "A, B"),
        (TargetField(), Target(Decimal(50), Comparator.MORE), ">50"),
        (FIELD_NAME, "task.areas", "Areas of new activities"),
        (FIELD_NAME, "activity.areas", "Areas"),
        (FIELD_NAME, "activity.of_a_newer_version", "activity.of_a_newer_version"),
    ],
)
def test_a_value_is_told_by_its_type(type_: FieldType, value: Any, text: str) -> None:
    wording = Wording(lambda sentence: sentence.source, str.upper)
    assert type_.told(value, wording) == text
    assert type_.told(None, wording) == ""


def test_money_has_cents() -> None:
    assert str(Money().decode("5")) == "5.00"
    assert Money().decode("1000000000000") == Decimal(10**12)
    assert Rate().decode("21") == Decimal("21.00")


def test_sets_are_written_in_one_order() -> None:
    assert Choices(Area).encode(frozenset(Area)) == [area.value for area in Area]
    assert References(("school",)).encode(frozenset({item_id(3), item_id(2)})) == [item_id(2), item_id(3)]


def test_a_quarter_is_written_short() -> None:
    assert QuarterField().encode(Quarter(2024, 3)) == "2024Q3"
    assert QuarterField().decode("2024Q3") == Quarter(2024, 3)


def test_what_an_id_is() -> None:
    assert is_id(item_id(2))
    assert not any(map(is_id, [None, 2, "", item_id(2).replace("2", "G"), item_id(2) + "0", "A" * 32]))


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_holds_exactly_what_other_programs_are_told(kind: Kind) -> None:
    """A lower bound would refuse files that were sent, a higher one would send what others refuse."""
    for field in FIELDS[kind]:
        told = PUBLISHED[kind]["properties"][field.name]
        if isinstance(field.type, Text):
            longest = "ą" * told["maxLength"]
            assert field.type.decode(longest) == longest
            with pytest.raises(InvalidValue, match=f"longer than {len(longest)} characters"):
                field.type.decode(longest + "ą")
        elif isinstance(field.type, Integer):
            least, most = told["anyOf"][0]["minimum"], told["anyOf"][0]["maximum"]
            assert [field.type.decode(value) for value in (least, most)] == [least, most]
            for beyond in (least - 1, most + 1):
                with pytest.raises(InvalidValue):
                    field.type.decode(beyond)
