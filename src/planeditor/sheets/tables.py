"""What the sheets of a workbook have in common: columns of declared fields, names, the map of their rows."""

from collections.abc import Iterator, Sequence
from typing import Any

from planeditor.language import said
from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.sheets.map import NAME as MAP
from planeditor.sheets.map import write_map
from planeditor.sheets.sheet import About, Column, Sheet, plain
from planeditor.sheets.styles import Content, Styles
from planeditor.sheets.words import Words


class Tables:
    """Makes the sheets of one plan in a workbook of XlsxWriter's."""

    def __init__(self, tree: PlanTree, book: Any, about: About) -> None:
        self.tree = tree
        self._about = about
        self._book = book
        self._made: dict[Kind, Sheet] = {}
        self._styles = Styles(book)
        self.words = Words(tree)
        self.total = self.words.say(said("sheets", "Total"))
        """What the last row of a table begins with."""

    def map(self) -> None:
        """What leads from the rows back to the plan when the workbook comes back."""
        tables = {kind: (sheet.headings, sheet.items) for kind, sheet in self._made.items()}
        root = self.tree.root
        write_map(self._book.add_worksheet(MAP), (root.id, plain(root.title)), tables)

    def sheet(self, name: str, columns: Sequence[Column], kind: Kind | None = None) -> Sheet:
        """A new sheet; `kind` is that of the items in its rows, where each is of one."""
        sheet = Sheet(self._book.add_worksheet(name), columns, self._styles, self._about, kind)
        if kind is not None:
            self._made[kind] = sheet
        return sheet

    def declared(self, kind: Kind, **widths: float) -> Iterator[Column]:
        """Columns of fields that may be changed here, with their widths."""
        return (
            Column(self.words.field(kind, name), width=width, field=name) for name, width in widths.items()
        )

    def derived(self, kind: Kind, **widths: float) -> Iterator[Column]:
        """Columns of what is not changed here: it comes from elsewhere in the plan."""
        return (Column(self.words.field(kind, name), width=width) for name, width in widths.items())

    def numbers(self, kind: Kind, *names: str) -> Iterator[Column]:
        """Columns of fields that hold numbers; years stand in the middle."""
        return (
            Column(
                self.words.field(kind, name),
                Content.CENTER if "year" in name else Content.NUMBER,
                14,
                field=name,
            )
            for name in names
        )
