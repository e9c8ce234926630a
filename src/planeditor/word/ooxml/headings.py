"""Headings with bookmarks, and the table of contents that leads to them and names their pages.

Pages are told by whoever lays the document out: to ask Word to work them out when the document is opened
would greet every reader with a question.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planeditor.word.ooxml.elements import CLOSING, opening, paragraph, run
from planeditor.word.ooxml.fields import bookmarked, field, mark
from planeditor.word.ooxml.markup import Xml, element, escaped
from planeditor.word.ooxml.numbering import Place
from planeditor.word.ooxml.styles import Style

LEVELS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
_FEWEST = 2
"""So many headings make contents worth a page."""
_ENTRIES = (Style.CONTENTS_1, Style.CONTENTS_2, Style.CONTENTS_3)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document: how deep it is, from 1, what it says, and its bookmark."""

    level: int
    text: str
    bookmark: str


class Headings:
    """Makes headings and remembers them; `bookmarks` are numbers that no bookmark of the file has yet."""

    def __init__(self, bookmarks: Iterator[int]) -> None:
        self._bookmarks = bookmarks
        self._made: list[Heading] = []

    def __len__(self) -> int:
        """How many there are."""
        return len(self._made)

    def call(self, number: int, text: str) -> None:
        """Have the contents call the heading of this number, from 0, otherwise than it says itself."""
        self._made[number] = replace(self._made[number], text=text)

    def forget_from(self, number: int) -> None:
        """Forget the headings after the first `number`, which are not to be in the document."""
        del self._made[number:]

    def make(
        self,
        text: str,
        level: int,
        content: Iterable[Xml] | None = None,
        *,
        style: Style | None = None,
        keep_next: bool | None = None,
        new_page: bool = False,
        place: Place | None = None,
    ) -> Xml:
        """A heading that says the text, of ready runs and controls where they are given.

        Its style is that of its level if no other is named. Of one with a `place` in a list the text begins
        with its number, and the content does not.
        """
        number = next(self._bookmarks)
        bookmark = f"_Toc{number:08}"
        self._made.append(Heading(level, text, bookmark))
        inner = bookmarked(bookmark, number, [run(text)] if content is None else content)
        begun = opening(style or LEVELS[level - 1], keep_next=keep_next, new_page=new_page, place=place)
        return Xml(f"{begun}{inner}{CLOSING}")

    def contents(
        self, title: str, depth: int, *, width: int, new_page: bool, pages: Mapping[str, int] | None
    ) -> Xml:
        """The table of contents, as deep as asked, under its title; nothing where it would list one heading.

        It is a field, so that Word makes it anew when asked to. The `pages` are those of the bookmarks, and
        stand at the right of `width` twips; where nobody told them it names none.
        """
        shown = [heading for heading in self._made if heading.level <= depth]
        if len(shown) < _FEWEST:
            return Xml("")
        lines = [_line(heading, pages, width) for heading in shown]
        bare = " \\n" if pages is None else ""
        asked = f' TOC \\o "1-{depth}"{bare} \\h \\z \\u '
        begin = mark("begin") + _instruction(asked) + mark("separate")
        lines[0] = Xml(lines[0].replace("</w:pPr>", f"</w:pPr>{begin}", 1))
        lines[-1] = Xml(f"{lines[-1].removesuffix(CLOSING)}{mark('end')}{CLOSING}")
        return _gallery([paragraph(title, Style.CONTENTS_TITLE, new_page=new_page), *lines])


def _line(heading: Heading, pages: Mapping[str, int] | None, width: int) -> Xml:
    begun, inner = opening(_ENTRIES[heading.level - 1]), run(heading.text)
    if pages is not None:
        stop = element("tabs", element("tab", val="right", leader="dot", pos=width))
        begun = begun.replace("</w:pPr>", f"{stop}</w:pPr>")
        page = run(str(pages.get(heading.bookmark, 0)))
        inner = Xml(inner + element("r", element("tab")) + field(rf"PAGEREF {heading.bookmark} \h", [page]))
    link = f'<w:hyperlink w:anchor="{heading.bookmark}" w:history="1">{inner}</w:hyperlink>'
    return Xml(f"{begun}{link}{CLOSING}")


def _instruction(text: str) -> Xml:
    return Xml(f'<w:r><w:instrText xml:space="preserve">{escaped(text)}</w:instrText></w:r>')


def _gallery(content: Sequence[Xml]) -> Xml:
    """What Word knows as a table of contents, with a button to bring it up to date."""
    part = element("docPartObj", element("docPartGallery", val="Table of Contents"), element("docPartUnique"))
    return Xml(f"<w:sdt>{element('sdtPr', part)}<w:sdtContent>{''.join(content)}</w:sdtContent></w:sdt>")
