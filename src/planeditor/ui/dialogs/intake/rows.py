"""The rows of a draft as a table: what each becomes and where, and its cells under what columns mean."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QIcon

from planeditor.blocks.block import Cell
from planeditor.blocks.clean import one_line
from planeditor.editing.intake.proposal import Part, Proposal
from planeditor.language import Said, said
from planeditor.merge.compare import Fate
from planeditor.plan.describe import kind_name
from planeditor.plan.items import Item, Kind
from planeditor.plan.numbering import number
from planeditor.plan.vocabulary import Word, label
from planeditor.ui.dialogs.intake.columns import meaning
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.tables.declared import Column, Table
from planeditor.ui.kit.words import tell

FIRST = 2
"""The columns that say what becomes of a row; those of the draft follow."""
_TOLD_FIRST = (Kind.ACTIVITY, Kind.TASK, Kind.GOAL)
"""What a row is spoken of as, where it is about several things."""
_LONGEST_HEADING = 60


class Becomes(Word):
    """What is done with a row."""

    MADE = label("made", "Made")
    CHANGED = label("changed", "Changed")
    SAME = label("same", "Nothing new")
    LEFT = label("left", "Left out")
    ASKED = label("asked", "Question")
    HEADING = label("heading", "Heading")


_ICONS = {Becomes.MADE: "add", Becomes.CHANGED: "edit", Becomes.SAME: "check", Becomes.ASKED: "warning"}


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row: its place, its cells, what becomes of it, what it is and where, and what is asked about it."""

    at: int
    cells: tuple[Cell, ...]
    becomes: Becomes
    what: str
    why: tuple[Said, ...] = ()


def rows_of(part: Part, proposal: Proposal) -> list[DraftRow]:
    """The rows of a part that say something; a heading that is known stands above them."""
    fates = {one.item.id: one.fate for one in proposal.differences}
    first = part.table.first if part.table else 0
    return [
        _row(at, part, proposal, fates, is_heading=at < first)
        for at, cells in enumerate(part.block.rows)
        if any(not cell.is_empty for cell in cells) and not (part.is_settled and at < first)
    ]


def _row(at: int, part: Part, proposal: Proposal, fates: dict[str, Fate], *, is_heading: bool) -> DraftRow:
    about = [item for id_ in part.about.get(at, ()) if (item := proposal.after.get(id_))]
    why = tuple(doubt.why for doubt in part.doubts.get(at, ()))
    if why:
        becomes = Becomes.ASKED
    elif is_heading:
        becomes = Becomes.HEADING
    elif any(fates.get(item.id) is Fate.ADDED for item in about):
        becomes = Becomes.MADE
    elif any(item.id in fates for item in about):
        becomes = Becomes.CHANGED
    else:
        becomes = Becomes.SAME if about else Becomes.LEFT
    return DraftRow(at, part.block.rows[at], becomes, _what(about, proposal), why)


def _what(about: list[Item], proposal: Proposal) -> str:
    """The kind and number of what a row is about: „Veikla 1.1.2“; money with that of its activity."""
    if not about:
        return ""
    spoken = (item for kind in _TOLD_FIRST for item in reversed(about) if item.kind is kind)
    item = next(spoken, about[0])
    places = (number(proposal.after, id_) for id_ in (item.id, item.parent) if id_ in proposal.after)
    return f"{tell(kind_name(item.kind))} {next(filter(None, places), '')}".strip()


def table_of(part: Part) -> Table[DraftRow, None]:
    """The table that shows a part."""
    return Table(title=said("intake", "Rows of the draft"), columns=tuple(_columns(part)), heading_lines=2)


def _columns(part: Part) -> Iterator[Column[DraftRow, None]]:
    yield Column(
        name="becomes",
        label=said("intake", "What is done"),
        text=lambda row, _: tell(row.becomes.said),
        icon=_icon,
        tip=lambda row, _: "\n".join(map(tell, row.why)),
    )
    yield Column(name="what", label=said("intake", "What it is"), text=lambda row, _: row.what)
    for at in range(part.block.width):
        yield Column(name=str(at), label=_heading(part, at), text=partial(_text, at))


def _heading(part: Part, at: int) -> Said:
    """What a column was taken for, and below it how it is headed."""
    if part.table is None:
        return said("intake", "Text")
    column = part.table.columns[at]
    heading = one_line(column.heading)[:_LONGEST_HEADING]
    if part.is_settled:
        return said("intake", "{heading}", heading=heading)
    if not heading:
        return said("intake", "{meaning}\n(column {n})", meaning=meaning(column), n=at + 1)
    return said("intake", "{meaning}\n“{heading}”", meaning=meaning(column), heading=heading)


def _text(at: int, row: DraftRow, _: None) -> str:
    return one_line(row.cells[at].text)


def _icon(row: DraftRow, _: None) -> QIcon | None:
    return icon(_ICONS[row.becomes]) if row.becomes in _ICONS else None
