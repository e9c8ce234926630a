"""Content controls: marked places in a document, found again when it comes back from Word."""

from collections.abc import Sequence

from planeditor.word.markup import Element, element, w
from planeditor.word.text import clean

_LONGEST_NAME = 64
"""Word calls a document with a longer alias or tag damaged."""


def content_control(content: Sequence[Element], *, number: int, alias: str, tag: str) -> Element:
    """A control around runs (to stand in a paragraph) or paragraphs (to stand in a cell or the body).

    Numbers are the caller's, positive and different in one document. The alias is shown to people;
    LibreOffice keeps it but drops the tag. Raises ValueError for a tag of more than 64 characters.
    """
    if len(tag) > _LONGEST_NAME:
        raise ValueError(f"tag of {len(tag)} characters")
    is_inline = content[0].tag == w("r")
    properties = element(
        "sdtPr",
        element("alias", val=clean(alias)[:_LONGEST_NAME]),
        element("tag", val=tag),
        element("id", val=number),
        element("text") if is_inline else element("richText"),
    )
    return element("sdt", properties, element("sdtContent", *content))
