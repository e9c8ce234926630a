from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Reopened

from planeditor.resources import resource
from planeditor.word.ooxml.document import WordDocument


@pytest.fixture(scope="session")
def template() -> bytes:
    return resource("word", "template.docx").read_bytes()


@pytest.fixture
def document(template: bytes) -> WordDocument:
    return WordDocument(template)


@pytest.fixture
def reopen() -> Callable[[WordDocument], Reopened]:
    """Writes a document and reads it again with python-docx."""
    return lambda document: Document(BytesIO(document.to_bytes()))
