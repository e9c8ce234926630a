"""The pages of documents: in the process of the tests, which costs less, or as the program makes them."""

from planeditor.typeset.paper import Paginator, Paper
from planeditor.typeset.setting import set_pages


def pages_of(content: bytes) -> Paper:
    """The pages of a document's bytes."""
    return Paper(set_pages(content))


def lay_out(content: bytes) -> Paper:
    """The same by a process of its own."""
    with Paginator() as paginator:
        return paginator.pages(content)
