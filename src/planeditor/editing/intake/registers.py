"""Lists of schools, people, partners and risks, and the matrix of who takes part in what."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planeditor.blocks.block import Block, Cell, grid
from planeditor.blocks.clean import cleaned, one_line
from planeditor.blocks.draft import Draft, Remark
from planeditor.blocks.names import without_note
from planeditor.blocks.rows import is_part, is_total, split_number
from planeditor.blocks.table import Table, tables_of
from planeditor.blocks.values import is_nothing, read_tick
from planeditor.blocks.wordings import NAMES_ONLY, Role
from planeditor.editing.intake.cells import put_cell
from planeditor.editing.intake.proposal import Builder
from planeditor.editing.intake.words import fields_by_label
from planeditor.errors import InvalidValue
from planeditor.plan.cells import Cells
from planeditor.plan.fieldtypes import Reference
from planeditor.plan.items import CLASSES, Activity, Kind, Recommendation, field_of
from planeditor.plan.numbering import by_number
from planeditor.plan.text import fold, named


@dataclass(frozen=True, slots=True)
class Register:
    """A list of items: the column that names them, and the fields of the others."""

    kind: Kind
    title: Role
    fields: Mapping[Role, str]


_REACHED = {
    "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "phone": re.compile(r"(?<!\w)[+(]?[0-9](?:[ ()\u00a0-]?[0-9]){7,14}(?!\w)"),
}
"""What an e-mail address and a telephone number look like."""
_BESIDE_CONTACTS = re.compile(r"(?:tel|mob|el|p|paštas|telefonas|nr)(?!\w)|[\s.,;:/|()]+", re.IGNORECASE)
REGISTERS = (
    Register(
        Kind.SCHOOL,
        Role.SCHOOLS,
        {
            Role.SCHOOL_TYPE: "type",
            Role.TYPE: "type",
            Role.PUPILS: "pupils",
            Role.SPECIAL_NEEDS: "special_needs_pupils",
            Role.TEACHERS: "teachers",
            Role.NOTES: "notes",
        },
    ),
    Register(
        Kind.TEAM_MEMBER,
        Role.PERSON,
        {
            Role.POSITION: "position",
            Role.INSTITUTION: "institution",
            Role.SCHOOLS: "institution",
            Role.EMAIL: "email",
            Role.PHONE: "phone",
            Role.CONTACT: "phone",
        },
    ),
    Register(
        Kind.PARTNER,
        Role.PARTNER,
        {
            Role.TYPE: "type",
            Role.CONTRIBUTION: "contribution",
            Role.CONTACT: "contact",
            Role.PERSON: "contact",
            Role.EMAIL: "email",
            Role.PHONE: "phone",
        },
    ),
    Register(
        Kind.RISK,
        Role.RISK,
        {Role.LIKELIHOOD: "likelihood", Role.IMPACT: "impact", Role.MITIGATION: "mitigation"},
    ),
)
"""In the order in which a table is tried: people come with their schools and partners with their people."""


_LISTS = (
    *REGISTERS,
    Register(
        Kind.PARTICIPANT,
        Role.PERSON,
        {Role.INSTITUTION: "institution", Role.SCHOOLS: "institution", Role.AREA: "areas"},
    ),
)
"""What is pasted as a list where it is written; those who come to a session are in no draft of a plan."""


def names_in(kind: Kind | None) -> Role | None:
    """What the names in a list of a kind are; None for no list of a plan."""
    if kind is Kind.INDICATOR:
        return Role.INDICATOR
    return next((register.title for register in REGISTERS if register.kind is kind), None)


def register_of(table: Table, into: Kind | None = None) -> Register | None:
    """Which list a table is, that of the kind which it was pasted into first; None for something else."""
    found = [register for register in REGISTERS if table.has(register.title)]
    if own := next((register for register in found if register.kind is into), None):
        return own
    if len(found) > 1 and found[0].kind is Kind.SCHOOL:
        found = found[1:]
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Listed:
    """A pasted list with a heading: the fields that its columns hold, None for others, and its rows."""

    fields: tuple[str | None, ...]
    rows: Cells
    left_out: tuple[str, ...]
    """The headings of columns that hold nothing of such an item."""


def listed(kind: Kind, cells: Cells) -> Listed | None:
    """A block for the register of a kind by its heading; None for one that has none.

    Raises InvalidValue for more than anybody means to paste.
    """
    register = next((one for one in _LISTS if one.kind is kind), None)
    block = Block(grid([[Cell(cleaned(text)) for text in row] for row in cells]))
    tables = tables_of(block, names=names_in(kind))
    if register is None or len(tables) != 1 or not tables[0].first:
        return None
    (table,) = tables
    known, labels = {register.title: CLASSES[kind].title_field, **register.fields}, fields_by_label(kind)
    # What is called as it is here is just that.
    own = [labels.get(fold(column.heading).strip(" .:")) for column in table.columns]
    title = next(iter([*_places(own, CLASSES[kind].title_field), *table.places(register.title)]), None)
    if title is None or not (own[title] or NAMES_ONLY.fullmatch(fold(table.columns[title].heading))):
        return None  # „Versmės gimnazija“ is a school, and „Mokykla“ is not
    fields = [field or known.get(column.role) for field, column in zip(own, table.columns, strict=True)]
    once = tuple(field if field not in fields[:at] else None for at, field in enumerate(fields))
    rows = table.block.texts()[table.first :]
    left_out = (
        column.heading
        for column, field in zip(table.columns, once, strict=True)
        if column.heading and field is None and column.role is not Role.NUMBER
    )
    kept = [row for row in rows if not (is_total(row[title]) or is_part(row[title]))]
    return Listed(*_contacts_apart(once, kept, register), tuple(left_out))


def _places(fields: Sequence[str | None], name: str) -> list[int]:
    return [at for at, field in enumerate(fields) if field == name]


def _contacts_apart(
    fields: tuple[str | None, ...], rows: list[list[str]], register: Register
) -> tuple[tuple[str | None, ...], list[list[str]]]:
    """The fields and rows with a column more for what is told of two fields in one."""
    at = next((at for at, field in enumerate(fields) if field in _REACHED), -1)
    other = next((field for field in _REACHED if field not in fields), None)
    found = [_contacts(Cell(row[at]), register) for row in rows] if at >= 0 and other else []
    if not any(found):
        return fields, rows
    texts = []
    for row, told in zip(rows, found, strict=True):
        own, more = (told[str(name)].text for name in (fields[at], other)) if told else (row[at], "")
        texts.append([*row[:at], own, *row[at + 1 :], more])
    return (*fields, other), texts


def names_listed(kind: Kind, draft: Draft) -> tuple[tuple[str, ...], bool]:
    """The names in a list of several columns, without heading, numbers and totals; whether it says more."""
    register = next(one for one in REGISTERS if one.kind is kind)
    names: list[str] = []
    says_more = False
    for table in (table for block in draft.blocks for table in tables_of(block)):
        rows = table.block.rows[table.first :]
        at = next(iter(table.places(register.title, Role.NAME)), None)
        if at is None:
            at = next((at for at in range(table.block.width) if _is_of_names(rows, at)), 0)
        found = (without_note(split_number(one_line(row[at].text))[1]) for row in rows)
        names += (name for name in found if name and not is_total(name))
        others = (one for one in range(table.block.width) if one not in (at, *table.places(Role.NUMBER)))
        says_more = says_more or any(row[one].text for row in rows for one in others)
    return tuple(dict.fromkeys(names)), says_more


def _is_of_names(rows: Sequence[Sequence[Cell]], at: int) -> bool:
    texts = [row[at].text for row in rows if row[at].text]
    return bool(texts) and all(any(map(str.isalpha, text)) for text in texts)


def read_register(table: Table, register: Register, builder: Builder) -> None:
    """The items of a list; one that the plan has by that name is filled in."""
    builder.tell_left(table, {Role.NUMBER, register.title, *register.fields})
    for row in range(table.first, len(table.block.rows)):
        builder.begin_rows(row)
        name = split_number(one_line(builder.text(table.cell(row, register.title), "")))[1]
        if (
            not name
            or is_total(name)
            or is_part(name)
            or named(name) == named(table.columns[table.places(register.title)[0]].heading)
        ):
            continue
        id_ = _entry(register.kind, name, builder)
        if id_ is None:
            continue
        for role, field in register.fields.items():
            for column in table.places(role):
                cell = table.block.rows[row][column]
                cell = builder.answers.cell(cell)
                told = _contacts(cell, register) if field in _REACHED else {}
                for one, text in (told or {field: cell}).items():
                    if not is_nothing(text):
                        put_cell(id_, one, text, builder, name)


def _contacts(cell: Cell, register: Register) -> dict[str, Cell]:
    """An e-mail address and a telephone number that stand in one cell, each as its field holds it."""
    if {*_REACHED} - {*register.fields.values()} or not cell.is_brief:
        return {}
    found = {field: pattern.findall(cell.text) for field, pattern in _REACHED.items()}
    rest = _BESIDE_CONTACTS.sub("", _REACHED["phone"].sub("", _REACHED["email"].sub("", cell.text)))
    if rest or not all(found.values()):
        return {}
    return {field: Cell(", ".join(texts)) for field, texts in found.items()}


_MATRICES = {
    Role.PARTNER: (Kind.PARTNER, "partners"),
    Role.SCHOOLS: (Kind.SCHOOL, "schools"),
}
"""What the rows of a matrix may name, and the field of activities that lists them."""


def is_matrix(table: Table, builder: Builder) -> bool:
    """Whether a table says by ticks which partner or school takes part in which activity."""
    return table.has(*_MATRICES) and bool(_activities(table, builder))


def read_matrix(table: Table, builder: Builder) -> None:
    """The ticks of a matrix, as partners or schools of activities."""
    activities = _activities(table, builder)
    (names, *_) = table.places(*_MATRICES)
    kind, field = _MATRICES[table.columns[names].role]
    builder.tell_left(table, {Role.NUMBER, *_MATRICES}, activities)
    for row in range(table.first, len(table.block.rows)):
        builder.begin_rows(row)
        name = one_line(builder.text(table.block.rows[row][names], ""))
        who = builder.found_or_added(kind, name, "") if name else None
        for column, id_ in activities.items() if who else ():
            cell = builder.answers.cell(table.block.rows[row][column])
            try:
                is_ticked = cell.value if isinstance(cell.value, bool) else read_tick(cell.text)
            except InvalidValue as error:
                builder.ask(cell.text, error, name)
                continue
            if is_ticked and who:
                builder.set(id_, field, getattr(builder.tree[id_], field) | {who})


def _activities(table: Table, builder: Builder) -> dict[int, str]:
    """The columns whose headings are numbers or titles of activities."""
    titles = {named(one.title): one.id for one in builder.tree.activities() if one.title}
    found: dict[int, str] = {}
    for at, column in enumerate(table.columns):
        id_ = by_number(builder.tree, column.heading) or titles.get(named(column.heading))
        if id_ and isinstance(builder.tree[id_], Activity):
            found[at] = id_
    return found


def _entry(kind: Kind, name: str, builder: Builder) -> str | None:
    """The item that is called so, a new one where none is alike."""
    if kind is Kind.RISK:
        root = builder.tree.root.id
        return builder.child_called(kind, root, name) or builder.add(kind, root, title=name)
    return builder.found_or_added(kind, name, name)


def take_remarks(remarks: Iterable[Remark], builder: Builder) -> None:
    """Comments as recommendations about the items beside which they stand, unless they are there already."""
    there = (one for one in builder.tree.of_kind(Kind.RECOMMENDATION) if isinstance(one, Recommendation))
    known = {(one.remark, one.author) for one in there}
    for remark in remarks:
        if (remark.text, remark.author) not in known:
            values = {"remark": remark.text, "author": remark.author, "about": _about(remark.about, builder)}
            builder.add(Kind.RECOMMENDATION, builder.tree.root.id, **values)


def _about(id_: str, builder: Builder) -> str:
    """The item itself, or the nearest above it that recommendations may be about."""
    tree, type_ = builder.tree, field_of(Kind.RECOMMENDATION, "about").type
    assert isinstance(type_, Reference)
    above = (tree[id_], *tree.ancestors(id_)) if id_ in tree else ()
    return next((one.id for one in above if one.kind in type_.kinds), tree.root.id)
