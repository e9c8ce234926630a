"""What stands at a place of a form: a value of the plan as documents say it, or why there is none."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from planeditor.language import Said, said
from planeditor.plan.describe import kind_object, kind_plural
from planeditor.plan.items import FundingLine, Item, Kind
from planeditor.plan.numbers import ZERO, format_money
from planeditor.plan.sums import Sum, line_sum
from planeditor.word.facts import Facts
from planeditor.word.filling.names import ROW, Named, names
from planeditor.word.filling.scopes import Scope, Unrelated
from planeditor.word.gaps import Gap
from planeditor.word.sources import SOURCES
from planeditor.word.values import NONE, format_amount
from planeditor.word.wording import DECIDED


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
        self.unfilled: list[Said] = []

    def tell(self, said: Said) -> None:
        """Remember why something could not be filled, once."""
        if said not in self.unfilled:
            self.unfilled.append(said)

    def tell_unknown(self, written: str, shown: str) -> None:
        """Remember a name that means nothing, as it is `shown`, with the one that may be meant."""
        near = names().nearest(written)
        if near:
            near = f"{{{near}}}"
            told = said("word form", "{mark} – there is no such field. Is it {near}?", mark=shown, near=near)
        else:
            told = said("word form", "{mark} – there is no such field", mark=shown)
        self.tell(told)

    def tell_unclosed(self, written: str) -> None:
        """Remember a place that is not closed where it must be."""
        self.tell(said("word form", "{mark} – not closed in the same paragraph or cell", mark=written))

    def tell_unrelated(self, error: Unrelated) -> None:
        """Remember that rows can be neither of one kind nor of the other."""
        one, other = map(kind_object, error.kinds)
        self.tell(
            said(
                "word form",
                "One row names both {one} and {other}, and neither stands under the other: it is not filled",
                one=one,
                other=other,
            )
        )

    def tell_none(self, kind: Kind) -> None:
        """Remember that the plan has none of what a row is repeated for."""
        self.missing[Gap(self.facts.say(kind_plural(kind)))] = None

    def value(self, named: Named, scope: Scope, *, has_unit: bool) -> str | None:
        """What stands there, never empty; None where it is of items that nothing is known of.

        A sum has its unit where it `has_unit`.
        """
        if named.kind is None:
            return str(scope.row) if scope.row else None
        if not named.is_repeated:
            return self._of(self.facts.plan, named, has_unit=has_unit)
        if named.kind not in scope.items:
            return None
        item = scope.items[named.kind]
        return NONE if item is None else self._of(item, named, has_unit=has_unit)

    def _of(self, item: Item, named: Named, *, has_unit: bool) -> str:
        source = None if named.name == ROW else SOURCES[item.kind].get(named.name)
        if named.year is not None:
            return _money(getattr(self._of_year(item, named.year), named.name), has_unit=has_unit)
        if source is not None and source.amount is not None:
            amount = source.amount(self.facts, item)
            text = source.text(self.facts, item)
            if isinstance(amount, Decimal):
                # A sum that is worked out and is nothing is an answer, but for the plan.
                is_lacking = not text or (item is self.facts.plan and not amount)
                text = _money(amount, has_unit=has_unit)
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
        activities = [
            one.id
            for one in self.facts.of(Kind.ACTIVITY)
            if item.id == one.id or any(upper.id == item.id for upper in self.facts.tree.ancestors(one.id))
        ]
        found = (self.facts.funding[id_].items() for id_ in activities)
        return sum((money for each in found for (of, _), money in each if of == year), Sum())


def _money(amount: Decimal, *, has_unit: bool) -> str:
    return format_money(amount) if amount != ZERO and has_unit else format_amount(amount)
