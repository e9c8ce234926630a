"""Why a document from outside cannot be used, whatever for."""

from enum import Enum, auto

from planeditor.word.ooxml.letterhead import StrictDocument
from planeditor.word.ooxml.parts import DeclaredXml, UnusableXml
from planeditor.zipping import TooLargeZip, UnusableZip

_OLD_SIGNATURE = b"\xd0\xcf\x11\xe0"
"""Of the files that Word wrote before 2007, and of those with a password."""


class Fault(Enum):
    """What is wrong with the file."""

    TOO_LARGE = auto()
    STRICT = auto()
    DECLARED = auto()
    OLD = auto()
    NO_DOCUMENT = auto()


def fault(error: UnusableZip | UnusableXml, content: bytes) -> Fault:
    """What is wrong with these bytes, of which that error came."""
    for kind, found in (
        (TooLargeZip, Fault.TOO_LARGE),
        (StrictDocument, Fault.STRICT),
        (DeclaredXml, Fault.DECLARED),
    ):
        if isinstance(error, kind):
            return found
    return Fault.OLD if content.startswith(_OLD_SIGNATURE) else Fault.NO_DOCUMENT
