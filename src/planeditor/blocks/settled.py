"""What columns hold where a heading alone does not tell: by those beside it, and by what stands below."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from planeditor.blocks.block import Block, Cell
from planeditor.blocks.clean import NUMBER, one_line
from planeditor.blocks.columns import Column, is_bare
from planeditor.blocks.terms import column_time, read_term
from planeditor.blocks.unclear import Unclear
from planeditor.blocks.values import Basis, is_nothing, looks_like_number
from planeditor.blocks.wordings import OF_MONEY, Role
from planeditor.errors import InvalidValue
from planeditor.plan.text import fold

_MONEY = re.compile(r"[0#][.,][0-9#]{2}(?![0-9#])|[0-9][.,][0-9]{2}(?![0-9])|eur|€|tūkst", re.IGNORECASE)
"""What sums look like, in a text or a number format."""
_PERCENT = re.compile(r"[0-9]\s*(?:%|proc\.?)\Z", re.IGNORECASE)
_VAT_RATES = frozenset({"5", "9", "12", "21"})
"""In percent; nobody has sums of VAT that are all of these."""
_ROW_NUMBER = re.compile(rf"\(?{NUMBER}[.)]?")
_MAYBE_TIMES = frozenset({Role.UNKNOWN, Role.MONEY, Role.TERM, Role.TOTAL})
"""What a heading may be taken for that is a time."""
_FEWEST_TIMES = 2
_LONGEST_MARK = 2
"""Characters of a mark with that of a note."""
DETAILS = frozenset({
    Role.TERM, Role.START, Role.END, Role.TIMELINE, Role.MONEY, Role.RESPONSIBLE, Role.RESULT, Role.INDICATOR,
})  # fmt: skip
"""What only an activity has."""
_NAMED_BY = (
    (Role.SCHOOLS, {Role.PUPILS, Role.SCHOOL_TYPE, Role.TEACHERS, Role.SPECIAL_NEEDS}, "mokykl"),
    (Role.PERSON, {Role.EMAIL, Role.POSITION, Role.PHONE}, "komand"),
    (Role.PARTNER, {Role.CONTRIBUTION, Role.CONTACT, Role.EMAIL, Role.PHONE}, "partner"),
    (Role.INDICATOR, {Role.BASELINE, Role.TARGET, Role.UNIT}, "rodikl"),
    (Role.ACTIVITY, DETAILS, "veikl"),
    (Role.RISK, {Role.LIKELIHOOD, Role.IMPACT, Role.MITIGATION}, "rizik"),
)
"""What a column of mere names is, by the columns beside it and the heading above; of two alike the first."""
_ROLE_OF_PARTNER = "vaidm"
"""What a partner's part is called, which of a person is the position."""


def settled(
    columns: Sequence[Column], below: Sequence[Sequence[Cell]], around: str, names: Role | None = None
) -> list[Column]:
    """The columns of a table with these rows below its heading, and this folded text above it.

    `names` is what a list holds that the table is put into.
    """
    found = [_share_settled(column, [row[at] for row in below]) for at, column in enumerate(columns)]
    found = _timelined(found, below)
    bare = [at for at, column in enumerate(found) if is_bare(column)]
    is_of_money = any(_shows_money(row[at]) for row in below for at in bare)
    return _settled(_bare_settled(found, around, is_of_money=is_of_money), around, names)


def _share_settled(column: Column, cells: Sequence[Cell]) -> Column:
    """The column, as that of shares where all that stands below is in percent: „ES dalis“, „PVM“."""
    told = {cell.text.lower() for cell in cells if not cell.is_empty}
    if column.role is Role.MONEY and "x" in told and told <= {"x", "-", "–"}:
        return replace(column, role=Role.UNKNOWN)
    filled = [cell for cell in cells if cell.text and not is_nothing(cell)]
    is_share = bool(filled) and all(cell.is_brief and _PERCENT.search(cell.text) for cell in filled)
    if column.basis is Basis.VAT:
        rates = {one_line(cell.text) for cell in filled} - {"0"}
        is_share = is_share or (bool(rates) and rates <= _VAT_RATES)
    return replace(column, role=Role.SHARE) if is_share and column.role is Role.MONEY else column


def _timelined(columns: Sequence[Column], below: Sequence[Sequence[Cell]]) -> list[Column]:
    """The columns, those of a timeline as such: headed by times, with marks below; others there are asked."""
    headed = [at for at, one in enumerate(columns) if one.role in _MAYBE_TIMES and column_time(one.heading)]
    # Under a year sums may stand, under a quarter hardly.
    found = [at for at in headed if not is_bare(columns[at]) or all(_is_mark(row[at]) for row in below)]
    filled = [row[at] for row in below for at in found if row[at].is_shaded or row[at].text]
    marks = [cell for cell in filled if _is_mark(cell)]
    # Empty columns may as well be those of sums that nobody knows yet.
    is_timeline = 2 * len(marks) > len(filled) or not (filled or any(is_bare(columns[at]) for at in found))
    if len(found) < _FEWEST_TIMES or not is_timeline:
        return [*columns]
    return [replace(one, role=Role.TIMELINE) if at in found else one for at, one in enumerate(columns)]


def _is_mark(cell: Cell) -> bool:
    """Whether a cell is a mark of a timeline, whatever it may mean, or nothing."""
    is_short = len(cell.text) <= _LONGEST_MARK and not cell.text.isdigit()
    return is_nothing(cell) or (cell.value is None and is_short)


def _shows_money(cell: Cell) -> bool:
    """Whether a cell shows cents or names euros."""
    look = (cell.format or "") if isinstance(cell.value, Decimal) else cell.text
    return cell.is_brief and bool(_MONEY.search(look))


def _bare_settled(columns: list[Column], around: str, *, is_of_money: bool) -> list[Column]:
    """The columns, those of mere years and totals as what the table is about: money, targets, or unknown."""
    is_of_money = (
        is_of_money
        or bool(OF_MONEY.search(around))
        or any(
            column.source is not None
            or column.role is Role.SOURCE
            or (column.role in (Role.MONEY, Role.TOTAL) and OF_MONEY.search(fold(column.heading)))
            for column in columns
        )
    )
    if is_of_money:
        return columns
    roles = {column.role for column in columns}
    is_of_targets = Role.INDICATOR in roles and Role.ACTIVITY not in roles
    other = Role.TARGET if is_of_targets else Role.UNKNOWN
    return [
        replace(column, role=other if column.role is Role.MONEY else Role.UNKNOWN)
        if is_bare(column)
        else column
        for column in columns
    ]


def _settled(columns: list[Column], above: str, names: Role | None) -> list[Column]:
    """The columns, where one alone does not tell what it holds."""
    roles = {column.role for column in columns}
    if Role.ACTIVITY not in roles and Role.DESCRIPTION in roles and roles & DETAILS:
        columns = _first_as(columns, Role.DESCRIPTION, Role.ACTIVITY)
        roles = {column.role for column in columns}
    if Role.NAME in roles or (Role.INSTITUTION in roles and Role.PERSON not in roles):
        kind = _named_by(roles, above, names)
        source = Role.NAME if Role.NAME in roles else Role.INSTITUTION
        if kind not in roles:
            columns = _first_as(columns, source, kind)
    if Role.PARTNERS in roles and not roles & (DETAILS | {Role.ACTIVITY}):
        columns = _first_as(columns, Role.PARTNERS, Role.PARTNER)
    if Role.PARTNER in {column.role for column in columns}:
        columns = [_as_of_partner(column) for column in columns]
    if Role.MONEY not in roles:
        columns = [replace(one, role=Role.MONEY) if one.role is Role.TOTAL else one for one in columns]
    return _once(columns, Role.ACTIVITY)


def _named_by(roles: set[Role], above: str, names: Role | None) -> Role:
    """What names are beside columns of these roles, under this text and in a list of that."""
    told = {role: bool(roles & beside) + (word in above or role is names) for role, beside, word in _NAMED_BY}
    kind = max(told, key=told.__getitem__)
    return kind if told[kind] else Role.NAME


def _as_of_partner(column: Column) -> Column:
    is_part = column.role is Role.POSITION and _ROLE_OF_PARTNER in fold(column.heading)
    return replace(column, role=Role.CONTRIBUTION) if is_part else column


def _first_as(columns: list[Column], old: Role, new: Role) -> list[Column]:
    at = next(at for at, column in enumerate(columns) if column.role is old)
    return [*columns[:at], replace(columns[at], role=new), *columns[at + 1 :]]


def _once(columns: list[Column], role: Role) -> list[Column]:
    """The columns with one of a role, the first; others are unknown."""
    first = next((at for at, column in enumerate(columns) if column.role is role), None)
    return [
        replace(column, role=Role.UNKNOWN) if column.role is role and at != first else column
        for at, column in enumerate(columns)
    ]


def by_values(block: Block) -> tuple[Column, ...]:
    """The columns of a table without a heading, as far as its values tell."""
    roles = [_role_of_values([row[at] for row in block.rows if row[at].text]) for at in range(block.width)]
    if roles.count(Role.TERM) == 2:
        first, second = (at for at, role in enumerate(roles) if role is Role.TERM)
        roles[first], roles[second] = Role.START, Role.END
    # „Versmės gimnazija 512“: only what stands before a name numbers it.
    name = roles.index(Role.NAME) if Role.NAME in roles else 0
    roles = [Role.UNKNOWN if one is Role.NUMBER and at > name else one for at, one in enumerate(roles)]
    if Role.NAME in roles and {Role.NUMBER, Role.TERM, Role.START} & {*roles}:
        roles[name] = Role.ACTIVITY
    return tuple(Column(Role.UNKNOWN if role is Role.NAME else role) for role in roles)


def _role_of_values(cells: Sequence[Cell]) -> Role:
    texts = [one_line(cell.text) for cell in cells]
    if not texts:
        return Role.UNKNOWN
    if all(map(_ROW_NUMBER.fullmatch, texts)) and all(cell.value is None for cell in cells):
        return Role.NUMBER
    if all(map(_is_term, texts)):
        return Role.TERM
    return Role.UNKNOWN if any(map(looks_like_number, cells)) else Role.NAME


def _is_term(text: str) -> bool:
    try:
        read_term(text)
    except Unclear as error:
        return bool(error.choices)
    except InvalidValue:
        return False
    return True
