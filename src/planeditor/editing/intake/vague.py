"""Money that a plan had without its year or source, beside that which a draft brings."""

from collections.abc import Sequence

from planeditor.editing.intake.proposal import Builder
from planeditor.language import said
from planeditor.plan.items import Activity, FundingLine, Kind
from planeditor.plan.numbers import format_money
from planeditor.plan.sums import added, line_sum


def settle(builder: Builder) -> None:
    """Do not let it stand twice: a line of the plan that is one which comes, or all together, becomes it.

    What else there is besides is told.
    """
    builder.begin_rows()  # a line is about the rows that it was read from
    for activity in builder.tree.activities():
        lines = [
            one for one in builder.tree.children(activity.id, Kind.FUNDING) if isinstance(one, FundingLine)
        ]
        came = [one for one in lines if builder.is_new(one.id)]
        had = [one for one in lines if not builder.is_new(one.id) and line_sum(one).gross]
        vague = [one for one in had if one.year is None or one.source is None]
        if came and vague:
            _settle(activity, vague, came, builder)


def _settle(activity: Activity, vague: list[FundingLine], came: list[FundingLine], builder: Builder) -> None:
    for line in [*vague]:
        together = (*([one] for one in came), came)
        same = next((parts for parts in together if _is_same(line, parts)), None)
        if same:
            _become(line, same[0], builder)
            vague.remove(line)
            came = [one for one in came if one is not same[0]]
    if vague and came:
        besides = format_money(added(map(line_sum, vague)).gross)
        why = said(
            "intake",
            "{place}: the plan has {sum} of an unknown year or source besides. Is it the same money?",
            place=activity.title,
            sum=besides,
        )
        builder.tell(why)


def _is_same(vague: FundingLine, parts: Sequence[FundingLine]) -> bool:
    """Whether lines are the money of one that does not say the year or the source."""
    return added(map(line_sum, parts)) == line_sum(vague) and all(
        vague.year in (None, one.year)
        and vague.source in (None, one.source)
        and vague.expense in ("", one.expense)
        for one in parts
    )


def _become(line: FundingLine, new: FundingLine, builder: Builder) -> None:
    for name in ("year", "source", "net", "vat_rate", "vat_amount", "expense"):
        builder.set(line.id, name, getattr(new, name))
    builder.take_for(new.id, line.id)
