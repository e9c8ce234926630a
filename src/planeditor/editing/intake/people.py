"""Who takes part in an activity and who is responsible for it, by the names in a row."""

import re

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.blocks.table import Table
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import is_nothing
from planeditor.blocks.wordings import Role
from planeditor.editing.intake.proposal import Builder, parts_of
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.items import Kind
from planeditor.plan.text import fold

_EXCEPT = re.compile(
    r"\b(?:isskyrus|vis\w+,? be|kai kuri\w+|kit(?:i|os) (?:mokyklos|gimnazijos|istaigos|partneriai))\b"
)
"""What says of somebody that they take part and others do not, without names."""
_ALL = ("visos", "visos mokyklos", "visos plano mokyklos", "visos dalyvaujancios mokyklos")


def read_people(table: Table, row: int, activity: str, builder: Builder, place: str) -> None:
    """Schools, partners and who is responsible, as a row tells them of an activity."""
    for role, kind, name in (
        (Role.SCHOOLS, Kind.SCHOOL, "schools"),
        (Role.PARTNERS, Kind.PARTNER, "partners"),
    ):
        text = builder.text(builder.answers.cell(table.cell(row, role)), place)
        if is_nothing(Cell(text)):
            continue
        if _EXCEPT.search(fold(text)):
            why = said("intake", "“{text}” does not name who takes part.", text=text)
            builder.ask(text, InvalidValue(why), place)
            continue
        if role is Role.SCHOOLS and fold(text).strip(" .") in _ALL:
            ids = [item.id for item in builder.tree.of_kind(kind)]
        else:
            ids = [builder.found_or_added(kind, part, place) or "" for part in parts_of(text)]
        old = getattr(builder.tree[activity], name)
        builder.set(activity, name, old | frozenset(filter(None, ids)))
    responsible = one_line(builder.text(table.cell(row, Role.RESPONSIBLE), place))
    _put_responsible(responsible, activity, builder, place)


def _put_responsible(text: str, activity: str, builder: Builder, place: str) -> None:
    """A member of the team by name; anybody else carries the activity out."""
    if is_nothing(Cell(text)):
        return
    meant = builder.answers.texts.get(text, text)
    try:
        member = builder.find(Kind.TEAM_MEMBER, meant)
    except Unclear as error:
        builder.ask(text, error, place)
        return
    if member:
        builder.set(activity, "responsible", member)
    else:
        builder.set(activity, "executor", meant.removeprefix("+").strip())
