"""The pages of a document: their size and margins, and the breaks between portrait and landscape."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from planeditor.word.ooxml.markup import Element, Xml, w
from planeditor.word.ooxml.parts import RELATIONS
from planeditor.word.ooxml.units import twips

_CORNER_MM = 85


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size and margins in millimetres; as it stands, A4 with the margins of official documents."""

    width_mm: float = 210
    height_mm: float = 297
    left_mm: float = 30
    right_mm: float = 10
    top_mm: float = 20
    bottom_mm: float = 20

    @property
    def text_width(self) -> int:
        """The width between the margins, in twips."""
        return twips(self.width_mm) - twips(self.left_mm) - twips(self.right_mm)

    @property
    def corner(self) -> int:
        """Where what stands at the right of the top begins, in twips from the left margin."""
        return self.text_width - twips(_CORNER_MM)

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width_mm > self.height_mm

    def turned(self) -> "Page":
        """The same sheet on its other side, portrait or landscape, with the same margins."""
        return replace(self, width_mm=self.height_mm, height_mm=self.width_mm)


PORTRAIT = Page()
LANDSCAPE = PORTRAIT.turned()


def lay_out(section: Element, page: Page) -> None:
    """Give a section the size and margins of a page; the rest, such as the header's distance, stays."""
    size = section.find(w("pgSz"))
    size.set(w("w"), str(twips(page.width_mm)))
    size.set(w("h"), str(twips(page.height_mm)))
    size.set(w("orient"), "landscape" if page.is_landscape else "portrait")
    margins = section.find(w("pgMar"))
    for side in ("left", "right", "top", "bottom"):
        margins.set(w(side), str(twips(getattr(page, f"{side}_mm"))))


def end_section(section: Element) -> Xml:
    """What ends a section of these properties, which are left to describe the next.

    The next section inherits the headers, so pages are numbered on; it has no first page of its own kind.
    """
    ending = Xml(etree.tostring(section, encoding="unicode"))
    for name in ("headerReference", "footerReference", "pgNumType", "titlePg"):
        for inherited in section.findall(w(name)):
            section.remove(inherited)
    return ending


def begin_numbering(section: Element, empty: Mapping[str, str]) -> None:
    """Number the section's pages from 1, the first without showing it; the headers are inherited.

    But for those of the first page, which are `empty`: references by their names.
    """
    for place, (tag, id_) in enumerate(empty.items()):
        section.insert(place, section.makeelement(tag, {w("type"): "first", f"{{{RELATIONS}}}id": id_}))
    _insert(section, section.makeelement(w("titlePg")), _AFTER_TITLE_PAGE)
    _insert(section, section.makeelement(w("pgNumType"), {w("start"): "1"}), _AFTER_NUMBERING)


_AFTER_TITLE_PAGE = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")
_AFTER_NUMBERING = ("cols", "formProt", "vAlign", "noEndnote", "titlePg", *_AFTER_TITLE_PAGE)
"""What may follow in a section, in the order that the schema asks for."""


def _insert(section: Element, element: Element, followers: Sequence[str]) -> None:
    """Put an element before the first of those that must follow it."""
    names = {w(name) for name in followers}
    place = next((place for place, child in enumerate(section) if child.tag in names), len(section))
    section.insert(place, element)


def ended(last: Xml, ending: Xml) -> Xml:
    """A section's last paragraph with what ends the section in it."""
    return Xml(last.replace("</w:pPr>", f"{ending}</w:pPr>", 1))
