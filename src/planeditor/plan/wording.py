"""Values in words: how each type of field is read by people, the same in history, comparisons and lists."""

from collections.abc import Callable

from planeditor.language import Said, said
from planeditor.plan.fieldtypes import (
    Choice,
    Choices,
    Date,
    FieldType,
    Flag,
    Integer,
    Money,
    Number,
    QuarterField,
    Rate,
    Reference,
    References,
    TargetField,
    Text,
    Value,
    Year,
)
from planeditor.plan.numbers import format_date, format_money, format_number, format_percent
from planeditor.plan.text import sort_key
from planeditor.plan.values import Comparator, Target


def value_text(
    type_: FieldType, value: Value, say: Callable[[Said], str], name_of: Callable[[str], str]
) -> str:
    """A value as it is read, "" for nothing; `name_of` tells what the item of an id is called."""
    if value is None:
        return ""
    match type_:
        case Text():
            return str(value)
        case Flag():
            return say(said("value", "yes") if value else said("value", "no"))
        case Rate():
            return format_percent(value.normalize())  # 21 %, not 21,00 %
        case Money():
            return format_money(value)
        case Year():
            return str(value)
        case Number() | Integer():
            return format_number(value)
        case Date():
            return format_date(value)
        case QuarterField():
            return str(value.text)
        case Choice():
            return say(value.said)
        case Choices(words):
            return ", ".join(say(word.said) for word in words if word in value)
        case Reference():
            return name_of(value)
        case References():
            return ", ".join(sorted(map(name_of, value), key=sort_key))
        case TargetField():
            return target_text(value)
    raise NotImplementedError(type_)


def target_text(target: Target) -> str:
    """A target as it is typed and read: „>50“, „50 proc.“, „Skaičiuojama pagal…“."""
    if target.number is None:
        return target.note
    sign = "" if target.comparator is Comparator.EQUAL else target.comparator.value
    return f"{sign}{format_number(target.number)} {target.note}".rstrip()
