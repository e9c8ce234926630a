"""The structure of a PDF file, as what reads it aloud goes through it."""

from collections.abc import Iterator, Sequence

import pikepdf

Element = pikepdf.Dictionary
"""An element of the structure."""


def elements(element: pikepdf.Object) -> Iterator[Element]:
    """The elements of a structure in the order in which they are read."""
    if isinstance(element, pikepdf.Array):
        for one in element:
            yield from elements(one)
    elif isinstance(element, pikepdf.Dictionary) and ("/S" in element or "/ParentTree" in element):
        if "/S" in element:
            yield element
        yield from elements(element.get("/K", pikepdf.Array()))


def tables(pdf: pikepdf.Pdf) -> list[Element]:
    """The tables, those in the cells of others too."""
    return [one for one in elements(pdf.Root.StructTreeRoot) if one.S == "/Table"]


def attribute(element: Element, name: str) -> pikepdf.Object | int | None:
    """What is said of a table or a cell as one."""
    owned = (one for one in element.get("/A", pikepdf.Array()) if one.O == "/Table")
    return next((one[name] for one in owned if name in one), None)


def rows(table: Element) -> list[list[Element]]:
    """The cells that begin in each row."""
    groups = ([one] if one.S == "/TR" else [*one.K] for one in table.K)
    return [[*row.K] for group in groups for row in group]


def grid(table: Element) -> list[list[Element]]:
    """The cell of each place; AssertionError where there is none or more than one."""
    told = rows(table)
    columns = sum(int(attribute(cell, "/ColSpan") or 1) for cell in told[0])
    places: list[list[Element | None]] = [[None] * columns for _ in told]
    for at, row in enumerate(told):
        for cell in row:
            column = places[at].index(None)
            for below in places[at : at + int(attribute(cell, "/RowSpan") or 1)]:
                for place in range(column, column + int(attribute(cell, "/ColSpan") or 1)):
                    assert below[place] is None
                    below[place] = cell
    assert all(cell is not None for row in places for cell in row)
    return [[cell for cell in row if cell is not None] for row in places]


def headless(table: Element) -> list[Element]:
    """The data cells for which no header can be found, by what they say or by where they stand."""
    places = grid(table)
    known = {str(cell.ID) for row in places for cell in row if "/ID" in cell}
    return [
        cell
        for at, row in enumerate(places)
        for column, cell in enumerate(row)
        if cell.S == "/TD"
        and not _names(cell, known)
        and not _heads([above[column] for above in places[:at]], "/Column")
        and not _heads(row[:column], "/Row")
    ]


def _names(cell: Element, known: set[str]) -> bool:
    """Whether it names its headers, and all of them are there."""
    named = [str(one) for one in attribute(cell, "/Headers") or ()]
    return bool(named) and known.issuperset(named)


def _heads(cells: Sequence[Element], scope: str) -> bool:
    return any(cell.S == "/TH" and attribute(cell, "/Scope") == scope for cell in cells)
