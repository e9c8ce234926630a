"""A SWOT analysis in a table of two by two, or in four lists under their names."""

import re
from collections.abc import Iterator

from planeditor.blocks.block import Block
from planeditor.blocks.clean import one_line
from planeditor.blocks.text import split_mark
from planeditor.plan.text import fold
from planeditor.plan.vocabulary import SwotCategory

_WORDS = {
    SwotCategory.STRENGTH: re.compile(r"(?:stipryb|stipriosios|strengths)\w*(?: puses)?"),
    SwotCategory.WEAKNESS: re.compile(r"(?:silpnyb|silpnosios|weaknesses)\w*(?: puses)?"),
    SwotCategory.OPPORTUNITY: re.compile(r"(?:galimyb|opportunities)\w*"),
    SwotCategory.THREAT: re.compile(r"(?:gresm|threats)\w*"),
}

_HINT = re.compile("stipr|silpn|strength|weakness", re.IGNORECASE)
"""Without a heading of these a table is no such analysis, and need not be looked at more closely."""
_LONGEST = 60
"""Characters of a heading of a list."""

Entry = tuple[SwotCategory, str]


def category_of(text: str) -> SwotCategory | None:
    """The list that a heading names."""
    if len(text) > _LONGEST:
        return None
    folded = re.sub(r"\([^)]*\)", "", fold(text)).strip(" .:;–-1234567890")
    return next((one for one, pattern in _WORDS.items() if pattern.fullmatch(folded)), None)


def swot_in(block: Block) -> list[Entry]:
    """The entries of all four lists; none where the table is something else."""
    firsts = (cell.text.partition("\n")[0] for row in block.rows for cell in row)
    if not any(_HINT.search(first) and category_of(first) for first in firsts):
        return []
    found = [*(_of_table(block) if block.is_table else ())]
    return found if len({category for category, _ in found}) >= 2 or _headings(block) >= 4 else []


def _headings(block: Block) -> int:
    firsts = (cell.text.split("\n", 1)[0] for row in block.rows for cell in row if cell.text)
    return len({category_of(text) for text in firsts} - {None})


def _of_table(block: Block) -> Iterator[Entry]:
    for column in range(block.width):
        current: SwotCategory | None = None
        for row in range(len(block.rows)):
            cell = block.rows[row][column]
            first, _, rest = cell.text.partition("\n")
            category = category_of(first)
            if category:
                current = category
            beside = category_of(block.origin(row, 0).text) if column else None
            belongs = beside if beside and _is_by_rows(block) else current
            if belongs:
                yield from ((belongs, one) for one in entries_in(rest if category else cell.text))


def _is_by_rows(block: Block) -> bool:
    """Whether the first column names the lists, and the second holds them."""
    return (
        block.width == 2
        and sum(1 for row in block.rows if category_of(row[0].text)) >= 2
        and not any(category_of(row[1].text.split("\n", 1)[0]) for row in block.rows)
    )


def entries_in(text: str) -> Iterator[str]:
    """The entries of a list in a cell: by lines, or by semicolons within one."""
    lines = [line for line in text.split("\n") if line.strip()]
    parts = lines if len(lines) > 1 else re.split(r";\s+", text)
    for part in parts:
        entry = one_line(split_mark(part)[1]).rstrip(" ;")
        if entry:
            yield entry
