"""Values in words: how they are read by people, the same in history, comparisons and lists."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from planeditor.language import Said, said
from planeditor.plan.numbers import format_date, format_money, format_number, format_rate
from planeditor.plan.text import sort_key
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import Word


class Wording:
    """Says values; where they are read in another way, as in documents, a subclass says only what differs."""

    def __init__(self, say: Callable[[Said], str], name_of: Callable[[str], str]) -> None:
        """`name_of` tells what the item of an id is called."""
        self.say = say
        self.name_of = name_of

    def text(self, text: str) -> str:
        """A text; it may have several lines."""
        return text

    def flag(self, flag: bool) -> str:
        """Yes or no."""
        return self.say(said("value", "yes") if flag else said("value", "no"))

    def number(self, number: Decimal | int) -> str:
        """A number of things, or a measure."""
        return format_number(number)

    def money(self, amount: Decimal) -> str:
        """A sum in Eur."""
        return format_money(amount)

    def rate(self, rate: Decimal) -> str:
        """A percentage."""
        return format_rate(rate)

    def day(self, day: date) -> str:
        """A date."""
        return format_date(day)

    def quarter(self, quarter: Quarter) -> str:
        """A quarter of a year."""
        return quarter.text

    def word(self, word: Word) -> str:
        """A word of a vocabulary."""
        return self.say(word.said)

    def words(self, words: Iterable[Word]) -> str:
        """Several words of a vocabulary, in its order."""
        return ", ".join(map(self.word, words))

    def items(self, ids: Iterable[str]) -> str:
        """Several items, or one."""
        return ", ".join(sorted(map(self.name_of, ids), key=sort_key))


class Listing(Wording):
    """Says several things one below the other, so that what came to a set or left it is told by itself."""

    def words(self, words: Iterable[Word]) -> str:
        """Several words of a vocabulary, in its order, a line each."""
        return "\n".join(map(self.word, words))

    def items(self, ids: Iterable[str]) -> str:
        """Several items, a line each, or one."""
        return "\n".join(sorted(map(self.name_of, ids), key=sort_key))


def target_text(target: Target) -> str:
    """A target as it is typed and read: „>50“, „50 proc.“, „Skaičiuojama pagal…“."""
    if target.number is None:
        return target.note
    sign = "" if target.comparator is Comparator.EQUAL else target.comparator.value
    return f"{sign}{format_number(target.number)} {target.note}".rstrip()
