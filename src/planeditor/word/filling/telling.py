"""What stands at a place of a form: a value of the plan as documents say it, or why there is none."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from planeditor.language import Said, said
from planeditor.plan.describe import kind_object, kind_plural
from planeditor.plan.items import FundingLine, Item, Kind
from planeditor.plan.numbers import format_money
from planeditor.plan.sums import Sum, line_sum
from planeditor.word.facts import Facts
from planeditor.word.filling.names import ROW, Named, names
from planeditor.word.filling.scopes import Scope, Unrelated
from planeditor.word.gaps import Gap
from planeditor.word.order import DECIDED
from planeditor.word.sources import SOURCES
from planeditor.word.values import NONE, format_amount

_MOST_TOLD, _LONGEST = 200, 80
"""So many lines are told, and letters of a name: nobody reads more."""


class Values(NamedTuple):
    """What documents say that depends on no item, and what stands for those that nobody has given."""

    given: Mapping[str, str]
    stand_ins: Mapping[str, str]


class Teller:
    """Says what stands at places, and remembers what the plan lacks and what could not be filled."""

    def __init__(self, facts: Facts, values: Values) -> None:
        self.facts = facts
        self._values = values
        self.missing: dict[Gap, None] = {}
        self._unfilled: dict[str, Said] = {}

    @property
    def unfilled(self) -> list[Said]:
        """Why places could not be filled, each once."""
        return [*self._unfilled.values()]

    def tell_unknown(self, written: str, shown: str) -> None:
        """Remember a name that means nothing, as it is `shown`, with the one that may be meant."""
        shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        if shown in self._unfilled or len(self._unfilled) >= _MOST_TOLD:
            return
        told = said("word form", "{mark} – there is no such field", mark=shown)
        if near := names().nearest(written):
            near = f"{{{near}}}"
            told = said("word form", "{mark} – there is no such field. Is it {near}?", mark=shown, near=near)
        self._unfilled[shown] = told

    def tell_unclosed(self, written: str) -> None:
        """Remember a place that is not closed where it must be."""
        told = said("word form", "{mark} – not closed in the same paragraph or cell", mark=written)
        self._tell(written, told)

    def tell_out_of_reach(self, shown: str) -> None:
        """Remember a place where none is filled."""
        told = said("word form", "{mark} – nothing is filled in formulas and field codes", mark=shown)
        self._tell(shown, told)

    def tell_no_row(self, shown: str) -> None:
        """Remember a place that counts rows where none is repeated."""
        self._tell(shown, said("word form", "{mark} – no row is repeated here", mark=shown))

    def _tell(self, about: str, told: Said) -> None:
        if len(self._unfilled) < _MOST_TOLD:
            self._unfilled.setdefault(about, told)

    def tell_unrelated(self, error: Unrelated) -> None:
        """Remember that rows can be neither of one kind nor of the other."""
        one, other = map(kind_object, error.kinds)
        self._tell(
            " ".join(error.kinds),
            said(
                "word form",
                "One row names both {one} and {other}, and neither stands under the other: it is not filled",
                one=one,
                other=other,
            ),
        )

    def tell_none(self, kind: Kind) -> None:
        """Remember that the plan has none of what a row is repeated for."""
        self.missing[Gap(self.facts.say(kind_plural(kind)))] = None

    def value(self, named: Named, scope: Scope, *, in_column: bool) -> str | None:
        """What stands there, never empty; None where it is of items that nothing is known of.

        A sum in a column is as in all tables: without its unit, and a dash where it is nothing.
        """
        if named.kind is None:
            return str(scope.row) if scope.row else None
        if not named.is_repeated:
            return self._of(self.facts.plan, named, in_column=in_column)
        if named.kind not in scope.items:
            return None
        item = scope.items[named.kind]
        return NONE if item is None else self._of(item, named, in_column=in_column)

    def _of(self, item: Item, named: Named, *, in_column: bool) -> str:
        source = None if named.name == ROW else SOURCES[item.kind].get(named.name)
        if named.year is not None:
            return _money(getattr(self._of_year(item, named.year), named.name), in_column=in_column)
        if source is not None and source.amount is not None:
            amount = source.amount(self.facts, item)
            text = source.text(self.facts, item)
            if isinstance(amount, Decimal):
                # A sum that is worked out and is nothing is an answer, but for the plan.
                is_lacking = not text or (item is self.facts.plan and not amount)
                text = "" if is_lacking else _money(amount, in_column=in_column)
            else:
                is_lacking, text = not text, text or format_amount(amount)
        elif item is self.facts.plan and named.name in self._values.given:
            given = self._values.given[named.name]
            is_lacking = not given.strip() and not (self.facts.is_draft and named.name in DECIDED)
            text = given if given.strip() else self._values.stand_ins.get(named.name, "")
        else:
            assert source is not None
            text = source.text(self.facts, item)
            is_lacking = not text.strip()
        if is_lacking:
            self._lack(item, named)
        return text if text.strip() else NONE

    def _lack(self, item: Item, named: Named) -> None:
        if item is self.facts.plan:
            self.missing[Gap(named.label)] = None
        else:
            which = self.facts.reference(item) or str(self.facts.place(item))
            self.missing[Gap(named.label, item.kind, which)] = None

    def _of_year(self, item: Item, year: int) -> Sum:
        if isinstance(item, FundingLine):
            return line_sum(item) if item.year == year else Sum()
        activities = self.facts.under(item, Kind.ACTIVITY)
        found = (self.facts.funding[one.id].items() for one in activities)
        return sum((money for each in found for (of, _), money in each if of == year), Sum())


def _money(amount: Decimal, *, in_column: bool) -> str:
    return format_amount(amount) if in_column else format_money(amount)
