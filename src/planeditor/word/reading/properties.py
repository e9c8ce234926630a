"""The properties of paragraphs and runs as they are written, one by one, over what they inherit."""

from collections.abc import Callable
from typing import Any

from planeditor.word.ooxml.languages import ENGLISH
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.reading.blocks import Align, Line, LineRule, Tab

Properties = dict[str, Any]
"""Fields of `Layout` or of `Letters` by name: those that differ."""

_LARGEST = 31680
"""In twips, 22 inches: what Word knows no length beyond."""
THEME = "+"
"""What the family begins with that only the theme knows: `+major` of headings, `+minor` of text."""
OFF = ("0", "false", "off")
"""What says of a switch that it is off."""
_LARGEST_LETTERS = 3276
"""In half points."""
_ALIGNS = {
    "left": Align.LEFT, "start": Align.LEFT, "center": Align.CENTER, "right": Align.RIGHT,
    "end": Align.RIGHT, "both": Align.JUSTIFY, "distribute": Align.JUSTIFY,
}  # fmt: skip
_MARKERS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "red": "FF0000",
    "blue": "0000FF", "darkYellow": "808000", "lightGray": "C0C0C0", "darkGray": "808080",
}  # fmt: skip
_SWITCHES = {
    "keepNext": "keep_next", "keepLines": "keep_lines", "pageBreakBefore": "new_page",
    "widowControl": "widow_control", "contextualSpacing": "contextual", "b": "bold", "i": "italic",
    "strike": "strike", "dstrike": "double_strike", "caps": "caps", "vanish": "hidden",
}  # fmt: skip


def value(element: Element | None, name: str = "val", default: str = "") -> str:
    """An attribute of WordprocessingML; the default where there is no element or attribute."""
    return default if element is None else str(element.get(w(name), default))


def first_child(parent: Element, tag: str) -> Element | None:
    """The first child of a tag, which `find` needs twice the time for."""
    return next(parent.iterchildren(tag), None)


def number(element: Element | None, name: str = "val", default: int = 0) -> int:
    """An attribute that is a number, no larger than Word knows them; the default where it is not."""
    try:
        return max(-_LARGEST, min(round(float(value(element, name))), _LARGEST))
    except (ValueError, OverflowError):
        return default


def is_on(element: Element | None) -> bool:
    """Whether an element switches something on."""
    return element is not None and value(element) not in OFF


def align(element: Element | None) -> Align:
    """What `w:jc` says."""
    return _ALIGNS.get(value(element), Align.LEFT)


def colour(text: str) -> str:
    """Six digits, or nothing for what is chosen by who shows it."""
    digits = "0123456789abcdefABCDEF"
    return text if len(text) == 6 and all(letter in digits for letter in text) else ""


def line(element: Element | None) -> Line | None:
    """A line of a border; None where there is to be none."""
    kind = value(element)
    if kind in ("", "nil", "none"):
        return None
    return Line(number(element, "sz", 4) * 20 / 8, colour(value(element, "color")))


def read(element: Element | None) -> Properties:
    """What `w:pPr` or `w:rPr` sets; what is not known is passed over."""
    found: Properties = {}
    for one in [] if element is None else element.iterchildren(w("*")):
        name = str(one.tag).rpartition("}")[2]
        if name in _SWITCHES:
            found[_SWITCHES[name]] = is_on(one)
        elif name in _READERS:
            found.update(_READERS[name](one))
    return found


def _spacing(element: Element) -> Properties:
    found: Properties = {}
    for name, least in (("before", 0), ("after", 0), ("line", 20)):
        if element.get(w(name)) is not None:
            found[name] = max(number(element, name), least)
    rule = element.get(w("lineRule"))
    if rule in [*LineRule]:
        found["line_rule"] = LineRule(rule)
    return found


def _indent(element: Element) -> Properties:
    found: Properties = {}
    for names, field in ((("left", "start"), "left"), (("right", "end"), "right")):
        for name in names:
            if element.get(w(name)) is not None:
                found[field] = number(element, name)
    if element.get(w("hanging")) is not None:
        found["first_line"] = -number(element, "hanging")
    elif element.get(w("firstLine")) is not None:
        found["first_line"] = number(element, "firstLine")
    return found


def _tabs(element: Element) -> Properties:
    stops = [
        Tab(number(tab, "pos"), align(tab), value(tab, "leader") not in ("", "none"))
        for tab in element.iterfind(w("tab"))
        if value(tab) != "clear"
    ]
    return {"tabs": tuple(sorted(stops, key=lambda stop: stop.position))}


def _borders(element: Element) -> Properties:
    return {
        "line_above": line(element.find(w("top"))),
        "line_below": line(element.find(w("bottom"))),
    }


def _family(element: Element) -> Properties:
    theme = value(element, "asciiTheme") or value(element, "hAnsiTheme")
    name = f"{THEME}{theme[:5]}" if theme else value(element, "ascii") or value(element, "hAnsi")
    return {"family": name} if name else {}


def _size(element: Element) -> Properties:
    return {"points": min(max(2, number(element, default=20)), _LARGEST_LETTERS) / 2}


def _outline(element: Element) -> Properties:
    level = number(element, default=9) + 1
    return {"outline": level if 1 <= level <= 9 else 0}


_READERS: dict[str, Callable[[Element], Properties]] = {
    "jc": lambda element: {"align": align(element)},
    "spacing": _spacing,
    "ind": _indent,
    "tabs": _tabs,
    "pBdr": _borders,
    "outlineLvl": _outline,
    "framePr": lambda element: {"at_foot": value(element, "yAlign") == "bottom"},
    "rFonts": _family,
    "sz": _size,
    "u": lambda element: {"underline": value(element) not in ("", "none")},
    "color": lambda element: {"colour": colour(value(element))},
    "highlight": lambda element: {"background": _MARKERS.get(value(element), "")},
    "lang": lambda element: {"english": value(element) == ENGLISH},
    "vertAlign": lambda element: {"raised": value(element)},
}
