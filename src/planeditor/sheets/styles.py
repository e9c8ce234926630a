"""How cells look: thin lines, bold headers on a pale ground, money with its cents."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planeditor.sheets.sheet import Content

_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
_CONTENT: dict[str, dict[str, object]] = {
    "TEXT": {"text_wrap": True},
    "CENTER": {"align": "center"},
    "NUMBER": {"align": "right"},
    "MONEY": {"num_format": "#,##0.00"},
    "PERCENT": {"align": "right"},
}
_UNITS = {"NUMBER": "", "PERCENT": '" %"'}
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
        self._exact: dict[tuple[str, int], Any] = {}
        self.quoted = book.add_format(_FONT | _CONTENT["TEXT"] | {"quote_prefix": True})
        """For a text that Excel would work out when its cell is edited."""
        self._plain = {name: book.add_format(_FONT | look) for name, look in _CONTENT.items()}
        self._total = {name: book.add_format(_FONT | look | _TOTAL) for name, look in _CONTENT.items()}

    def of(self, content: "Content") -> Any:
        """The format of an ordinary cell."""
        return self._plain[content.name]

    def of_number(self, content: "Content", value: Decimal) -> Any:
        """The format of a cell with a number: where no decimals are agreed, it shows those that there are."""
        name = content.name
        if name not in _UNITS:
            return self.of(content)
        exponent = (value.normalize() if name == "PERCENT" else value).as_tuple().exponent
        assert isinstance(exponent, int)
        key = name, max(0, -exponent)
        if key not in self._exact:
            self._exact[key] = self._book.add_format(_FONT | _CONTENT[name] | {"num_format": _pattern(*key)})
        return self._exact[key]

    def total(self, content: "Content") -> Any:
        """The format of a cell in a row of sums."""
        return self._total[content.name]


def _pattern(name: str, decimals: int) -> str:
    return f"#,##0{'.' if decimals else ''}{'0' * decimals}{_UNITS[name]}"
