"""How cells look: thin lines, bold headers on a pale ground, money with its cents."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planeditor.sheets.sheet import Content

_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
_CONTENT: dict[str, dict[str, object]] = {
    "TEXT": {"text_wrap": True},
    "CENTER": {"align": "center"},
    "NUMBER": {"num_format": "#,##0.##"},
    "MONEY": {"num_format": "#,##0.00"},
    "PERCENT": {"num_format": '0.##" %"'},
}
_TOTAL = {"bold": True, "bg_color": "#EEF3F5", "top": 2}


class Styles:
    """The formats of one workbook, each made once; `book` is XlsxWriter's."""

    def __init__(self, book: Any) -> None:
        self.header = book.add_format(
            _FONT
            | {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "bg_color": "#DCE6EA"}
        )
        self._plain = {name: book.add_format(_FONT | look) for name, look in _CONTENT.items()}
        self._total = {name: book.add_format(_FONT | look | _TOTAL) for name, look in _CONTENT.items()}

    def of(self, content: "Content") -> Any:
        """The format of an ordinary cell."""
        return self._plain[content.name]

    def total(self, content: "Content") -> Any:
        """The format of a cell in a row of sums."""
        return self._total[content.name]
