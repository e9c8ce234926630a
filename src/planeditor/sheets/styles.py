"""How cells look: thin lines, bold headers on a pale ground, money with its cents."""

from decimal import Decimal
from enum import Enum, auto
from typing import Any


class Content(Enum):
    """What stands in a column's cells."""

    TEXT = auto()
    CENTER = auto()
    NUMBER = auto()
    MONEY = auto()
    PERCENT = auto()


_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
_CONTENT: dict[Content, dict[str, object]] = {
    Content.TEXT: {"text_wrap": True},
    Content.CENTER: {"align": "center"},
    Content.NUMBER: {"align": "right"},
    Content.MONEY: {"num_format": '#,##0.00;-#,##0.00;"–"'},
    Content.PERCENT: {"align": "right"},
}
_UNITS = {Content.NUMBER: "", Content.PERCENT: '" %"'}
"""What follows the numbers that are shown with the decimals they have."""
_TOTAL = {"bold": True, "bg_color": "#EEF3F5", "top": 2}


class Styles:
    """The formats of one workbook, each made once; `book` is XlsxWriter's."""

    def __init__(self, book: Any) -> None:
        self.header = book.add_format(
            _FONT
            | {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "bg_color": "#DCE6EA"}
        )
        self._book = book
        self._exact: dict[tuple[Content, int], Any] = {}
        self.quoted = book.add_format(_FONT | _CONTENT[Content.TEXT] | {"quote_prefix": True})
        """For a text that Excel would work out when its cell is edited."""
        self._plain = {content: book.add_format(_FONT | look) for content, look in _CONTENT.items()}
        self._total = {content: book.add_format(_FONT | look | _TOTAL) for content, look in _CONTENT.items()}

    def of(self, content: Content) -> Any:
        """The format of an ordinary cell."""
        return self._plain[content]

    def of_number(self, content: Content, value: Decimal) -> Any:
        """The format of a cell with a number: where no decimals are agreed, it shows those that there are."""
        if content not in _UNITS:
            return self.of(content)
        exponent = (value.normalize() if content is Content.PERCENT else value).as_tuple().exponent
        assert isinstance(exponent, int)
        key = content, max(0, -exponent)
        if key not in self._exact:
            look = _CONTENT[content] | {"num_format": _pattern(*key)}
            self._exact[key] = self._book.add_format(_FONT | look)
        return self._exact[key]

    def total(self, content: Content) -> Any:
        """The format of a cell in a row of sums."""
        return self._total[content]


def _pattern(content: Content, decimals: int) -> str:
    return f"#,##0{'.' if decimals else ''}{'0' * decimals}{_UNITS[content]}"
