"""Pages set in the process of the tests: a process for each would cost more than the pages."""

from planeditor.typeset.paper import Paper
from planeditor.typeset.setting import set_pages


def pages_of(content: bytes) -> Paper:
    """The pages of a document's bytes."""
    return Paper(set_pages(content))
