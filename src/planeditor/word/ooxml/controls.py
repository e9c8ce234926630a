"""Content controls: marked places in a document, found again when it comes back from Word."""

from collections.abc import Sequence

from planeditor.word.ooxml.markup import Xml, is_a, quoted

LONGEST_NAME = 64
"""Word calls a document with a longer alias or tag damaged."""


def content_control(content: Sequence[Xml], *, number: int, alias: str, tag: str) -> Xml:
    """A control around runs (to stand in a paragraph) or paragraphs (to stand in a cell or the body).

    Numbers are the caller's, positive and different in one document. The alias is shown to people;
    LibreOffice keeps it but drops the tag. Raises ValueError for a tag of more than 64 characters.
    """
    if len(tag) > LONGEST_NAME:
        raise ValueError(f"tag of {len(tag)} characters")
    kind = "text" if is_a(content[0], "r") else "richText"
    return Xml(
        f'<w:sdt><w:sdtPr><w:alias w:val="{quoted(alias[:LONGEST_NAME])}"/>'
        f'<w:tag w:val="{quoted(tag)}"/><w:id w:val="{number}"/><w:{kind}/></w:sdtPr>'
        f"<w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>"
    )
