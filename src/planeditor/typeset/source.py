"""The source that Typst reads: texts as literals, so that none is ever markup, and names for what repeats."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from planeditor.word.ooxml.units import TWIPS_PER_POINT

_ESCAPED = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    | {chr(code): "" for code in range(32) if chr(code) not in "\n\t"}
    | {"\x7f": ""}
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPECIAL = re.compile('[\\\\"\x00-\x1f\x7f\ud800-\udfff]')


def literal(text: str) -> str:
    """A text as it stands in the source; what is no character is left out."""
    if _SPECIAL.search(text):  # as in few, and all that costs as much as the rest of a paragraph
        text = _SURROGATE.sub("", text).translate(_ESCAPED)
    return f'"{text}"'


def points(twips: float) -> str:
    """A length."""
    return f"{twips / TWIPS_PER_POINT:.6g}pt"


def colour(digits: str) -> str:
    """The colour of six hexadecimal digits; black where there are none."""
    return f'rgb("{digits}")' if digits else "black"


def dictionary(values: Mapping[str, str]) -> str:
    """Values by their names."""
    return f"({arguments(values)})" if values else "(:)"


def arguments(values: Mapping[str, str]) -> str:
    """Values as a function is given them."""
    return ", ".join(f"{name}: {value}" for name, value in values.items())


def array(values: list[str]) -> str:
    """Values in their order; one alone is an array too."""
    return f"({''.join(f'{value}, ' for value in values)})"


class CellText(NamedTuple):
    """What stands in a cell; where that is but a text, its look, which a table may give it, and its place."""

    content: str
    look: str = ""
    place: str = ""


class Definitions:
    """Gives short names to expressions, each worked out once for a document."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, expression: str) -> str:
        """What stands for the expression from now on."""
        return self._names.setdefault(expression, f"d{len(self._names)}")

    def __str__(self) -> str:
        return "".join(f"#let {name} = {expression}\n" for expression, name in self._names.items())


class Targets:
    """The places that links lead to; a link to a place that is nowhere is only text."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._marked: set[str] = set()

    def mark(self, bookmark: str) -> str:
        """The function that makes a content the place of a bookmark; "" where it has one already."""
        if not bookmark or bookmark in self._marked:
            return ""
        self._marked.add(bookmark)
        return f"m{self._number(bookmark)}"

    def link(self, bookmark: str) -> str:
        """The function that makes a text lead to a bookmark."""
        return f"l{self._number(bookmark)}"

    def page(self, bookmark: str, otherwise: str) -> str:
        """The number of the page of a bookmark; another text where that is nowhere."""
        return f"n{self._number(bookmark)}({literal(otherwise)})"

    def _number(self, bookmark: str) -> str:
        return self._names.setdefault(bookmark, f"{len(self._names)}")

    def __str__(self) -> str:
        lines = []
        for bookmark, number in self._names.items():
            label = f"label({literal(bookmark)})"
            if not bookmark or bookmark in self._marked:
                lines.append(
                    f"#let m{number} = placed.with({label})\n#let l{number} = leading.with({label})\n"
                    f"#let n{number} = page-of.with({label})\n"
                )
            else:
                lines.append(f"#let l{number} = it => it\n#let n{number} = it => it\n")
        return "".join(lines)
