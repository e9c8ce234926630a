"""The tags and texts of HTML, in time that grows with its length only.

The parser of the standard library takes minutes for some hundred kilobytes of unclosed comments.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

_RAW = frozenset({"style", "script", "title", "textarea", "xmp"})
"""Elements in which there are no tags but the one that ends them."""
_LONGEST_VALUE = 20_000
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:]*)"
    rf"(?P<attributes>(?:[^<>\"']|\"[^\"]{{0,{_LONGEST_VALUE}}}\"|'[^']{{0,{_LONGEST_VALUE}}}')*+)>"
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[a-zA-Z_:][\w:.-]*)"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)))?"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that begins or ends an element; its names are in small letters."""

    name: str
    is_end: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


def tags_and_texts(html: str) -> Iterator[Tag | str]:
    """The tags, and the texts between them with their signs put in; comments are left out."""
    at, length = 0, len(html)
    while at < length:
        sign = html.find("<", at)
        if sign != at:
            end = length if sign < 0 else sign
            yield unescape(html[at:end])
            at = end
        elif html.startswith("<!--", at):
            at = _after(html, "-->", at)
        elif html.startswith(("<!", "<?"), at):
            at = _after(html, ">", at)
        elif (match := _TAG.match(html, at)) is None:
            yield "<"
            at += 1
        else:
            tag = Tag(match["name"].lower(), bool(match["end"]), _attributes(match["attributes"]))
            yield tag
            at = match.end()
            if tag.name in _RAW and not tag.is_end:
                at = _raw_end(html, tag.name, at)


def _after(html: str, mark: str, at: int) -> int:
    """The place behind the next mark; the end where there is none, so that nobody looks twice."""
    found = html.find(mark, at)
    return len(html) if found < 0 else found + len(mark)


def _raw_end(html: str, name: str, at: int) -> int:
    found = re.compile(f"</{name}", re.IGNORECASE).search(html, at)
    return found.start() if found else len(html)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value))
    return found
