"""Values as a document says them: sums, periods, lists within a sentence."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from planeditor.plan.fieldtypes import FieldType, Value
from planeditor.plan.naming import lower_first
from planeditor.plan.numbers import format_long_date, format_money, format_number, format_percent
from planeditor.plan.sums import Sum
from planeditor.plan.vocabulary import Area, Word
from planeditor.plan.wording import Wording
from planeditor.word.facts import Facts

Number: TypeAlias = Decimal | int

NONE = "–"
"""Stands for nothing in every table: for no money, in a copy that is no draft for what nobody said."""


def format_amount(amount: Number) -> str:
    """A sum of money without its unit, which the column names, or a dash for none; a number of things."""
    if not isinstance(amount, Decimal):
        return format_number(amount)
    return format_money(amount, unit=False) if amount else NONE


def joined(labels: Iterable[str]) -> str:
    """Labels as a list within a sentence: „Lyderystė veikiant, įtraukusis ugdymas, STEAM ugdymas“."""
    first, *others = [*labels] or [""]
    return ", ".join([first, *(lower_first(other) for other in others)])


def areas_text(facts: Facts, areas: frozenset[Area]) -> str:
    """Areas in their fixed order as a list within a sentence; "" where there are none."""
    return joined(facts.label(area) for area in Area if area in areas)


def money_text(facts: Facts, money: Sum) -> str:
    """A sum in full: with VAT and without it, where there is any."""
    values = {name: format_money(getattr(money, name)) for name in ("net", "vat", "gross")}
    return (facts.words.money if money.vat else facts.words.money_without_vat).fill(values)


def period_text(facts: Facts, start: str, end: str) -> str:
    """From when to when, as far as it is known."""
    words = facts.words
    if start and end:
        return start if start == end else words.period.fill({"start": start, "end": end})
    return words.period_from.fill({"start": start}) or words.period_to.fill({"end": end})


def names_text(facts: Facts, ids: Iterable[str]) -> str:
    """What several items are called, in the order of the plan."""
    return "; ".join(facts.name(item) for item in facts.ordered(ids))


def value_text(facts: Facts, type_: FieldType, value: Value) -> str:
    """The value of a field; "" for nothing."""
    return type_.told(value, _Printed(facts))


class _Printed(Wording):
    """Says values as a document does."""

    def __init__(self, facts: Facts) -> None:
        super().__init__(facts.say, str)
        self._facts = facts

    def flag(self, flag: bool) -> str:
        return (self._facts.words.yes if flag else self._facts.words.no).text

    def money(self, amount: Decimal) -> str:
        return format_amount(amount)

    def rate(self, rate: Decimal) -> str:
        return format_percent(rate)

    def day(self, day: date) -> str:
        return format_long_date(day)

    def word(self, word: Word) -> str:
        return self._facts.label(word)

    def words(self, words: Iterable[Word]) -> str:
        return joined(map(self.word, words))

    def items(self, ids: Iterable[str]) -> str:
        return names_text(self._facts, ids)
