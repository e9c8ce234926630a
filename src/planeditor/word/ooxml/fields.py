"""Bookmarks and the fields that refer to them, each with the result that Word would work out."""

from collections.abc import Iterable

from planeditor.word.ooxml.elements import bookmark_marks, run
from planeditor.word.ooxml.markup import Xml, element, escaped


def field(instruction: str, result: Iterable[Xml]) -> Xml:
    """The runs of a field: what it is asked, and what it answers until it is asked again."""
    begin = mark("begin") + asked(f" {instruction} ")
    return Xml(f"{begin}{mark('separate')}{''.join(result)}{mark('end')}")


def asked(instruction: str) -> Xml:
    """What a field is asked, with the spaces that stand around it."""
    return Xml(f'<w:r><w:instrText xml:space="preserve">{escaped(instruction)}</w:instrText></w:r>')


def entry(text: str, level: int) -> Xml:
    """An entry of the contents, which Word shows there alone.

    No field stands in it for the number of an annex: LibreOffice would show its answer on the page, or, where
    it is hidden, leave it out of contents that it makes anew. So an annex that is put in later leaves the
    numbers of the next ones in the contents to people.
    """
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return Xml(mark("begin") + asked(f' TC "{quoted}" \\l {level} ') + mark("end"))


def mark(kind: str) -> Xml:
    """A mark of a field: its begin, the one that separates what it is asked from the answer, its end."""
    return element("r", element("fldChar", fldCharType=kind))


def bookmarked(name: str, number: int, content: Iterable[Xml]) -> Xml:
    """Content of a paragraph in a bookmark, whose number no other of the file has."""
    begin, end = bookmark_marks(name, number)
    return Xml(f"{begin}{''.join(content)}{end}")


def counted(sequence: str, number: int, *, restarts: bool) -> Xml:
    """A number that Word counts through the file, from 1 anew where it `restarts`."""
    instruction = rf"SEQ {sequence} \* ARABIC"
    return field(rf"{instruction} \r 1" if restarts else instruction, [run(str(number))])


def reference(name: str, text: str) -> Xml:
    """What stands in a bookmark, as a link that leads there."""
    return field(rf"REF {name} \h", [run(text)])
