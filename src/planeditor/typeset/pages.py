"""A document's pages: a PDF file that is tagged, has an outline and links, and is looked at page by page."""

import ctypes
from collections.abc import Mapping
from dataclasses import dataclass

import pypdfium2
import typst

from planeditor.typeset.document import source
from planeditor.typeset.fonts import installed
from planeditor.word.reading.document import read_document


def made_pdf(content: bytes) -> bytes:
    """The bytes of a document as those of a PDF file, by PDF/UA-1 as far as its letters can be shown."""
    text = source(read_document(content)).encode()
    compiler = typst.Compiler(text, font_paths=installed(), ignore_system_fonts=True)
    try:
        return compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
    except typst.TypstError:
        return compiler.compile(format="pdf", timestamp=0)
