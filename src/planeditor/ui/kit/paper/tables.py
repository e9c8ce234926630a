"""Tables set in rows."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from planeditor.ui.kit.paper.rows import Box, RowStrip
from planeditor.ui.kit.paper.strips import Stack, Strip
from planeditor.word.reading.blocks import Align, Block, Merge, Paragraph, Row, Table

_NARROWEST = 100.0
"""The least room for the content of a cell."""

SetBlocks = Callable[[Sequence[Block], float], Iterator[Strip]]
"""Sets the blocks of a cell in a width."""


def set_table(table: Table, width: float, set_blocks: SetBlocks) -> Iterator[RowStrip]:
    """The rows one after another, each with the header that repeats above it."""
    edges = [*accumulate(table.widths, initial=0)]
    shift = {Align.CENTER: (width - edges[-1]) / 2, Align.RIGHT: width - edges[-1]}.get(
        table.align, table.indent
    )
    headers: list[RowStrip] = []
    last: RowStrip | None = None
    for group in _groups(table):
        boxes = [_boxes(row, edges, shift, set_blocks) for row in group]
        for strip, row in zip(_strips(group, boxes), group, strict=True):
            if row.is_header:
                headers.append(strip)
            else:
                strip.repeated = headers
            if last is not None:
                yield last
            last = strip
    if last is not None:
        last.height += max(box.line for box in last.boxes)  # the line below it has nothing else to stand in
        yield last


def _groups(table: Table) -> Iterator[list[Row]]:
    """Rows that a merge ties to those above them, together."""
    group: list[Row] = []
    for row in table.rows:
        if group and not any(cell.look.merge is Merge.CONTINUE for cell in row.cells):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _boxes(row: Row, edges: Sequence[int], shift: float, set_blocks: SetBlocks) -> list[Box]:
    boxes, at = [], row.skipped
    for cell in row.cells:
        look = cell.look
        left, right = edges[at], edges[at + look.span]
        inner = max(right - left - look.margins.left - look.margins.right, _NARROWEST)
        blocks = () if look.merge is Merge.CONTINUE else cell.blocks
        boxes.append(Box(look, left + shift, right - left, Stack(set_blocks(blocks, inner))))
        at += look.span
    return boxes


def _strips(rows: Sequence[Row], boxes: Sequence[Sequence[Box]]) -> Iterator[RowStrip]:
    """Rows that a merge ties together: what a merged cell lacks of room, its last row gives it."""
    merges = [
        merge for number, line in enumerate(boxes) for box in line if (merge := _merge(boxes, number, box))
    ]
    merged = {id(chain[0]) for _, chain in merges}
    heights = [
        _height(row, [box for box in line if id(box) not in merged])
        for row, line in zip(rows, boxes, strict=True)
    ]
    for number, chain in merges:
        over = slice(number, number + len(chain))
        heights[over.stop - 1] += max(0.0, chain[0].asked - sum(heights[over]))
    for number, chain in merges:
        chain[0].height = sum(heights[number : number + len(chain)])
        for box in chain[:-1]:
            box.goes_on = True
    for number, (row, line) in enumerate(zip(rows, boxes, strict=True), start=1):
        strip = RowStrip(line, heights[number - 1], can_split=row.can_split)
        strip.keep = number < len(rows) or row.is_header or _is_kept(row)
        yield strip


def _merge(boxes: Sequence[Sequence[Box]], number: int, box: Box) -> tuple[int, list[Box]] | None:
    """The row that a merged cell begins in, and the cell with those below it; None of a cell by itself."""
    if box.look.merge is not Merge.START:
        return None
    chain = [box]
    for line in boxes[number + 1 :]:
        below = next((one for one in line if one.x == box.x and one.look.merge is Merge.CONTINUE), None)
        if below is None:
            break
        chain.append(below)
    return (number, chain) if len(chain) > 1 else None


def _height(row: Row, boxes: Sequence[Box]) -> float:
    asked = max((box.asked for box in boxes), default=0.0)
    return float(row.height) if row.is_exact else max(asked, float(row.height))


def _is_kept(row: Row) -> bool:
    first = row.cells[0].blocks[:1]
    return any(isinstance(block, Paragraph) and block.layout.keep_next for block in first)
