"""Rows of text in columns."""

from collections.abc import Collection, Sequence

from planeditor.cli.wording import one_line


def aligned(rows: Sequence[Sequence[str]], right: Collection[int] = ()) -> str:
    """The rows as lines whose columns stand under each other; those numbered in `right` end together."""
    rows = [tuple(map(one_line, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip(" ")
        for row in rows
    )
