"""What of a letterhead stands in the documents over it and what does not, told to people."""

from collections.abc import Sequence
from typing import NamedTuple

from planeditor.language import Said, said, said_n
from planeditor.word.ooxml.letterhead import OUTSIDE
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.template import read

_LEFT = (
    (frozenset({"vbaProject"}), said("letterhead", "macros")),
    (
        frozenset({"oleObject", "package", "control", "aFChunk", "subDocument"}),
        said("letterhead", "embedded objects"),
    ),
    (frozenset({OUTSIDE, "attachedTemplate"}), said("letterhead", "links to addresses and other files")),
    (frozenset({"documentProtection", "writeProtection"}), said("letterhead", "protection")),
    (frozenset({"trackRevisions"}), said("letterhead", "tracking of changes")),
    (frozenset({"mailMerge"}), said("letterhead", "mail merge")),
)
"""What does not pass, by the names that links and settings have for it."""


class Taken(NamedTuple):
    """What passes into documents, and what does not."""

    taken: Sequence[Said]
    left: Sequence[Said]


def taken_from(template: bytes, name: str) -> Taken:
    """What is taken of a letterhead and what is not; UnusableTemplate, which calls it by its name."""
    letterhead = read(template, name)
    main = letterhead.trees[letterhead.main]
    kinds = {link.kind for link in letterhead.links[letterhead.main]}
    taken = []
    if "header" in kinds:
        taken.append(said("letterhead", "the header, on the first page"))
    if "footer" in kinds:
        taken.append(said("letterhead", "the footer, on the first page"))
    if letterhead.pictures:
        taken.append(said_n("letterhead", "%n pictures", len(letterhead.pictures)))
    if any((text.text or "").strip() for text in main.iter(w("t"))):
        taken.append(said("letterhead", "the text, at the beginning"))
    left = [what for names, what in _LEFT if names & letterhead.left]
    if _has_headings(letterhead.of_kind("styles")):
        left.append(said("letterhead", "the look of headings"))
    return Taken(taken, left)


def _has_headings(styles: Element | None) -> bool:
    found = () if styles is None else styles.iter(w("name"))
    return any(one.get(w("val"), "").lower() == "heading 1" for one in found)
