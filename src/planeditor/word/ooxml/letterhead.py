"""What of a document from outside passes into ours: what it shows; nothing that runs, fetches or protects.

All that passes is named here; what is not named, or what only later programs know, stays behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.parts import (
    CONTENT_TYPES,
    Link,
    Package,
    Types,
    UnusableXml,
    serialised,
    written_links,
    written_types,
)
from planeditor.word.ooxml.references import drop_references
from planeditor.zipping import Bounds, pack

BOUNDS = Bounds(file=64 * 2**20, parts=5_000, directory=2**20, part=64 * 2**20, unpacked=128 * 2**20)
OUTSIDE = "outside"
MOST_MARKS = 1_000_000
"""A hundred times what a letterhead needs: a document of some hundred pages still passes."""

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MAIN, _CORE, _CHART, _PICTURE = "officeDocument", "core-properties", "chart", "image"
_PARTS = {
    _MAIN: (f"{_WORD}.document.main+xml", w("document")),
    _CORE: (
        "application/vnd.openxmlformats-package.core-properties+xml",
        f"{{{_PACKAGE}/metadata/core-properties}}coreProperties",
    ),
    "styles": (f"{_WORD}.styles+xml", w("styles")),
    "settings": (f"{_WORD}.settings+xml", w("settings")),
    "numbering": (f"{_WORD}.numbering+xml", w("numbering")),
    "fontTable": (f"{_WORD}.fontTable+xml", w("fonts")),
    "header": (f"{_WORD}.header+xml", w("hdr")),
    "footer": (f"{_WORD}.footer+xml", w("ftr")),
    "footnotes": (f"{_WORD}.footnotes+xml", w("footnotes")),
    "endnotes": (f"{_WORD}.endnotes+xml", w("endnotes")),
    "comments": (f"{_WORD}.comments+xml", w("comments")),
    "theme": (f"{_OFFICE}.theme+xml", f"{{{_DRAWING}/main}}theme"),
    _CHART: (f"{_OFFICE}.drawingml.chart+xml", f"{{{_DRAWING}/chart}}chartSpace"),
}
"""The parts that pass, by what they are called where they are referred to: content type, name of the root."""
_PICTURES = frozenset({
    "image/png", "image/jpeg", "image/jpg", "image/gif", "image/bmp", "image/tiff", "image/x-emf",
    "image/x-wmf",
})  # fmt: skip
"""The pictures that pass: none of XML, which can fetch."""
_SETTINGS = frozenset(map(w, {
    "alignBordersAndEdges", "autoHyphenation", "bordersDoNotSurroundFooter", "bordersDoNotSurroundHeader",
    "characterSpacingControl", "clrSchemeMapping", "compat", "consecutiveHyphenLimit", "decimalSymbol",
    "defaultTabStop", "doNotHyphenateCaps", "endnotePr", "footnotePr",
    "hyphenationZone", "listSeparator", "noLineBreaksAfter", "noLineBreaksBefore", "themeFontLang", "zoom",
}))  # fmt: skip
"""The settings that pass, on how text looks: no protection, tracking, mail merge or attached template."""


class StrictDocument(UnusableXml):
    """A document in the strict kind of Open XML, in which every name is another."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The parts of a letterhead that pass, cleaned: trees to be worked on, and pictures as they are.

    `links` are what a part refers to, by its name, "" for the package; `types` what each part is. `left` are
    the kinds of links that do not pass, OUTSIDE for those that lead out of the file, and the settings.
    """

    main: str
    trees: dict[str, Element] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, list[Link]] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)

    def of_kind(self, kind: str) -> Element | None:
        """The part of which a document has one, such as its styles; None where it has none."""
        return next((self.trees[link.target] for link in self.links[self.main] if link.kind == kind), None)

    def the(self, kind: str) -> Element:
        """The part of this kind, which is there."""
        root = self.of_kind(kind)
        assert root is not None
        return root

    def add(self, kind: str, root: Element, called: str = "") -> None:
        """Give the document another part of a kind, `called` by another name where it may have several."""
        called = called or kind
        name = f"word/planeditor/{called}.xml"
        self.trees[name], self.types[name], self.links[name] = root, _PARTS[kind][0], []
        self.links[self.main].append(Link(f"rIdPlaneditor{called}", kind, name, is_outside=False))

    def to_bytes(self) -> bytes:
        """The package of these parts and no others, as a file."""
        files = {CONTENT_TYPES: written_types(self.types)}
        for name, links in self.links.items():
            folder, _, base = name.rpartition("/")
            files[f"{folder}/_rels/{base}.rels".lstrip("/")] = written_links(links)
        files |= {name: serialised(root) for name, root in self.trees.items()}
        return pack(files | self.pictures, level=1)


def read_letterhead(content: bytes) -> Letterhead:
    """The letterhead in the bytes of a file.

    Raises UnusableZip, and UnusableXml for a document that has not what it must, or has it wrong.
    """
    package = Package(content, BOUNDS, MOST_MARKS)
    types = package.types()
    roots = [link for link in package.links("") if link.target in package]
    mains, cores = ([link for link in roots if link.kind == kind] for kind in (_MAIN, _CORE))
    if len(mains) != 1 or len(cores) > 1 or any(types.of(core.target) != _PARTS[_CORE][0] for core in cores):
        raise UnusableXml
    letterhead = Letterhead(mains[0].target)
    letterhead.links[""] = [*mains, *cores]
    waiting = [*mains, *cores]
    while waiting:
        link = waiting.pop()
        kind = types.of(link.target) if link.kind == _PICTURE else _PARTS[link.kind][0]
        known = letterhead.types.setdefault(link.target, kind)
        if known != kind:
            raise UnusableXml(link.target)
        if link.kind == _PICTURE:
            letterhead.pictures[link.target] = package.content(link.target)
        elif link.target not in letterhead.trees:
            links = {one.id: one for one in package.links(link.target)}
            kept = {
                id_: one
                for id_, one in links.items()
                if one.target in package and _passes(one, link.kind, types)
            }
            letterhead.left.update(
                OUTSIDE if one.is_outside else one.kind for id_, one in links.items() if id_ not in kept
            )
            letterhead.trees[link.target] = _cleaned(letterhead, package, link, kept, links)
            letterhead.links[link.target] = [*kept.values()]
            waiting += kept.values()
    return letterhead


def _passes(link: Link, above: str, types: Types) -> bool:
    """Whether what a part of the kind `above` refers to passes: but for pictures all is the main part's."""
    if link.is_outside:
        return False
    if link.kind == _PICTURE:
        return types.of(link.target).lower() in _PICTURES
    if link.kind == _CHART:
        return above != _CHART
    return above == _MAIN and link.kind in _PARTS and link.kind not in (_MAIN, _CORE)


def _cleaned(
    letterhead: Letterhead, package: Package, link: Link, kept: Mapping[str, Link], links: Mapping[str, Link]
) -> Element:
    root = package.xml(link.target)
    if root.tag != _PARTS[link.kind][1]:
        raise StrictDocument if str(root.tag).startswith(STRICT) else UnusableXml(link.target)
    drop_references(root, kept, links)
    if link.kind == "settings":
        for setting in list(root):
            if setting.tag not in _SETTINGS:
                letterhead.left.add(etree.QName(setting).localname)
                root.remove(setting)
    return root
