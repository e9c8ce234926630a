"""The styles of a document, each worked out with all that it is based on."""

from dataclasses import fields

from lxml import etree

from planeditor.word.ooxml.markup import Element, w
from planeditor.word.reading import properties
from planeditor.word.reading.blocks import Layout, Letters
from planeditor.word.reading.properties import THEME, Properties, colour, value

_LAYOUT = {field.name for field in fields(Layout)}
_LETTERS = {field.name for field in fields(Letters)}


class Styles:
    """Answers how paragraphs and runs look; each way of writing them is worked out once."""

    def __init__(self, root: Element | None, theme: Element | None) -> None:
        self._families = _families(theme)
        styles = [] if root is None else root.findall(w("style"))
        self._styles = {value(style, "styleId"): style for style in styles}
        self._default = next(
            (
                value(style, "styleId")
                for style in styles
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on")
            ),
            "",
        )
        self._defaults = self._read_defaults(root)
        self._resolved: dict[str, tuple[Properties, Properties]] = {}
        self._layouts: dict[bytes, tuple[Layout, str, Letters]] = {}
        self._letters: dict[tuple[str, bytes], Letters] = {}

    def layout(self, written: Element | None) -> tuple[Layout, str, Letters]:
        """How a paragraph of these properties stands, the id of its style, and how its mark looks."""
        key = b"" if written is None else etree.tostring(written)
        if key not in self._layouts:
            style = value(written.find(w("pStyle"))) if written is not None else ""
            style = style if style in self._styles else self._default
            found = self._style(style)[0] | _paragraph(written) | {"style": style}
            mark = self.letters(style, None if written is None else written.find(w("rPr")))
            self._layouts[key] = (Layout(**found), style, mark)
        return self._layouts[key]

    def letters(self, style: str, written: Element | None) -> Letters:
        """How letters of these properties look in a paragraph of the style."""
        key = (style, b"" if written is None else etree.tostring(written))
        if key not in self._letters:
            found = dict(self._style(style)[1])
            if written is not None:
                found |= self._chain(value(written.find(w("rStyle"))))[1] | _run(written)
            family = found.get("family", Letters().family)
            found["family"] = self._families.get(family, family)
            self._letters[key] = Letters(**found)
        return self._letters[key]

    def table_chain(self, style: str) -> list[Element]:
        """The properties of a table style and of those it is based on, the last first."""
        found: list[Element] = []
        for one in self._ancestry(style):
            own = one.find(w("tblPr"))
            if own is not None:
                found.insert(0, own)
        return found

    def _style(self, style: str) -> tuple[Properties, Properties]:
        layout, letters = self._chain(style)
        return self._defaults[0] | layout, self._defaults[1] | letters

    def _chain(self, style: str) -> tuple[Properties, Properties]:
        if style not in self._resolved:
            layout: Properties = {}
            letters: Properties = {}
            for one in reversed(self._ancestry(style)):
                layout |= _paragraph(one.find(w("pPr")))
                letters |= _run(one.find(w("rPr")))
            self._resolved[style] = (layout, letters)
        return self._resolved[style]

    def _ancestry(self, style: str) -> list[Element]:
        """The style, what it is based on, and so on; a style based on itself ends the walk."""
        found: list[Element] = []
        while style in self._styles and self._styles[style] not in found:
            found.append(self._styles[style])
            style = value(self._styles[style].find(w("basedOn")))
        return found

    @staticmethod
    def _read_defaults(root: Element | None) -> tuple[Properties, Properties]:
        defaults = None if root is None else root.find(w("docDefaults"))
        if defaults is None:
            return {}, {}
        return (
            _paragraph(defaults.find(f"{w('pPrDefault')}/{w('pPr')}")),
            _run(defaults.find(f"{w('rPrDefault')}/{w('rPr')}")),
        )


def _families(theme: Element | None) -> dict[str, str]:
    """The fonts of a theme; Times New Roman where it names none."""
    found: dict[str, str] = {}
    for name in ("major", "minor"):
        font = None if theme is None else theme.find(f".//{{*}}{name}Font/{{*}}latin")
        found[f"{THEME}{name}"] = ("" if font is None else font.get("typeface", "")) or Letters().family
    return found


def _paragraph(written: Element | None) -> Properties:
    return _with_fill(
        {name: one for name, one in properties.read(written).items() if name in _LAYOUT}, written, "fill"
    )


def _run(written: Element | None) -> Properties:
    found = {name: one for name, one in properties.read(written).items() if name in _LETTERS}
    return found if "background" in found else _with_fill(found, written, "background")


def _with_fill(found: Properties, written: Element | None, field: str) -> Properties:
    shading = None if written is None else written.find(w("shd"))
    return found if shading is None else found | {field: colour(value(shading, "fill"))}
