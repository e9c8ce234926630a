"""A document set on pages in this process: a PDF file with tags, an outline and links."""

import sys
from pathlib import Path

import typst

from planeditor.typeset.document import Source, source
from planeditor.typeset.fonts import installed
from planeditor.typeset.tags import tagged
from planeditor.word.reading.document import read_document

Unset = typst.TypstError
"""Why no pages come of a document, in English."""


def set_pages(content: bytes) -> bytes:
    """The PDF file of a document's bytes: by PDF/UA-1 as far as there are fonts for all its letters.

    It has the pictures if none of them is damaged. Typst keeps what it made, megabytes of each page.
    Raises UnreadableDocument for what is no Word document, and Unset where no pages come of it.
    """
    # Unless told, it would look into the folder that it is called in, which may be gone.
    root = Path(sys.executable).parent
    compiler = typst.Compiler(root=root, font_paths=installed(), ignore_system_fonts=True)
    made_of = _source(content)
    try:
        made = compiler.compile(input=made_of.text, format="pdf", pdf_standards="ua-1", timestamp=0)
    except typst.TypstError:
        try:
            made = compiler.compile(input=made_of.text, format="pdf", timestamp=0)
        except typst.TypstError:
            made_of = _source(content, has_pictures=False)
            made = compiler.compile(input=made_of.text, format="pdf", timestamp=0)
    assert isinstance(made, bytes)
    return tagged(made, made_of.tables)


def _source(content: bytes, *, has_pictures: bool = True) -> Source:
    """The source; what was read of the document is let go before Typst needs the room."""
    return source(read_document(content), has_pictures=has_pictures)
